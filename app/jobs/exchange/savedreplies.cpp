// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/savedreplies.h"

#include "core/server.h"
#include "eval/runlog.h"
#include "eval/runreader.h"
#include "jobs/exchange/replylines.h"
#include "report/outputfile.h"
#include "store/project.h"
#include "store/readersource.h"
#include "store/runcheck.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace gavel::jobs {

namespace {

constexpr int pageRows = 512;
constexpr qint64 longestLine = 64 * 1024 * 1024;
constexpr QLatin1StringView serversKey{ "servers" };
constexpr QLatin1StringView noKey{ "no" };
constexpr QLatin1StringView followsKey{ "follows" };
constexpr QLatin1StringView identityKey{ "identity" };

struct SavedText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::SavedReplies)
};

/// Of replies to the same request the last.
std::vector<eval::ReplyRecord> lastOfEach(const std::vector<eval::ReplyRecord> &replies, qint64 run)
{
    std::vector<eval::ReplyRecord> last;
    std::set<std::tuple<qint64, int, QString>> seen;
    std::copy_if(replies.rbegin(), replies.rend(), std::back_inserter(last), [&seen, run](const eval::ReplyRecord &reply) {
        return reply.run == run && seen.emplace(reply.pos, reply.repeat, reply.part).second;
    });
    std::ranges::reverse(last);
    return last;
}

/// What must be the same where the replies are taken in again.
QHash<QString, QJsonValue> basisOf(const store::RunInfo &info)
{
    return { { QStringLiteral("version_hash"), QString::fromLatin1(info.versionHash) },
             { QStringLiteral("model"), info.model },
             { QStringLiteral("repeats"), info.repeats },
             { QStringLiteral("rows"), info.rows },
             { QStringLiteral("data_digest"), QString::fromLatin1(info.dataDigest.toHex()) } };
}

/// The identities are complete here: replies of two of them must not be mixed.
QJsonArray serversOf(const QList<eval::ServerChange> &changes)
{
    QJsonArray servers;
    for (const eval::ServerChange &change : changes) {
        QJsonObject json{ { noKey, change.serverNo }, { identityKey, toJson(change.identity) } };
        if (change.follows)
            json.insert(followsKey, *change.follows);
        servers.append(json);
    }
    return servers;
}

/// The replies of one run, headed by it. Returns their number.
Result<qint64> writeRepliesOf(QIODevice &file, const store::Project &project, qint64 run, const store::Unstored &unstored)
{
    const auto info = project.runs().run(run);
    const auto reader = info ? project.runs().reader(run) : Result<std::unique_ptr<eval::RunReader>>(info.error());
    if (!reader)
        return reader.error();
    QJsonObject head = headOf(*info);
    const auto basis = basisOf(*info);
    for (auto each = basis.cbegin(); each != basis.cend(); ++each)
        head.insert(each.key(), *each);
    head.insert(serversKey, serversOf(unstored.servers.value(run)));
    file.write(jsonLine(head));
    const std::vector<eval::ReplyRecord> last = lastOfEach(unstored.replies, run);
    for (const eval::ReplyRecord &reply : last) {
        const auto items = (*reader)->items(reply.pos, 1);
        if (!items)
            return items.error();
        if (items->empty())
            return store::damagedRunError(SavedText::tr("it has replies to rows that it has not"));
        QJsonObject json = replyLine(items->front().extId, reply);
        if (!reply.bodyDigest.isEmpty())
            json.insert(QStringLiteral("body_digest"), QString::fromLatin1(reply.bodyDigest.toHex()));
        file.write(jsonLine(json));
    }
    return static_cast<qint64>(last.size());
}

Result<store::RunInfo *> runNamed(QList<store::RunInfo> &runs, const QJsonObject &head)
{
    const auto uuid = QUuid::fromString(head.value(QLatin1StringView("run")).toString());
    const auto found = std::ranges::find_if(runs, [&uuid](const store::RunInfo &run) { return run.uuid == uuid && !uuid.isNull(); });
    if (found == runs.end())
        return badInput(SavedText::tr("These replies belong to a run that is not in this project. Open the project that they were saved from."));
    return &*found;
}

/// Files of earlier versions say less; nothing in them may differ.
Result<void> checkBasis(const store::RunInfo &run, const QJsonObject &head)
{
    const auto basis = basisOf(run);
    for (auto each = basis.cbegin(); each != basis.cend(); ++each) {
        if (head.contains(each.key()) && head.value(each.key()) != *each)
            return badInput(SavedText::tr("These replies were given for another judge, model or data than this run has now. Open the project that "
                                          "they were saved from."),
                            each.key());
    }
    return {};
}

bool hasWholeBasis(const store::RunInfo &run, const QJsonObject &head)
{
    const QList<QString> keys = basisOf(run).keys();
    return std::ranges::all_of(keys, [&head](const QString &key) { return head.contains(key); });
}

/// The servers of the replies, in the run that takes them: it may have been resumed since, and its
/// servers may have reported the same in another order.
class Servers
{
public:
    explicit Servers(store::RunInfo &run)
        : m_run(run)
    {
    }

    Result<void> take(const QJsonObject &head);
    const QList<eval::ServerChange> &changes() const { return m_changes; }
    /// How many the replies know.
    qsizetype count() const { return m_numbers.size(); }
    /// In the run.
    int number(int saved) const { return m_numbers.value(saved, saved); }

private:
    Result<void> takeFirst(int no, const QJsonObject &identity);
    Result<void> takeNext(int no, int follows, const QJsonObject &identity);

    store::RunInfo &m_run;
    QList<int> m_numbers; ///< by the number in the file
    QList<eval::ServerChange> m_changes;
};

Error otherServersError()
{
    return badInput(
        SavedText::tr("Since these replies were saved, another model has answered for this run, so they do not belong together any more."));
}

Result<void> Servers::take(const QJsonObject &head)
{
    const auto there = static_cast<int>(m_run.servers.size());
    const auto known = static_cast<int>(head.value(QLatin1StringView("identities")).toArray().size());
    if (known > there)
        return otherServersError();
    for (int no = 0; no < known; ++no)
        m_numbers << no;
    const QJsonArray saved = head.value(serversKey).toArray();
    for (const auto &value : saved) {
        const QJsonObject json = value.toObject();
        const auto no = countIn(json, noKey);
        const auto follows = countIn(json, followsKey);
        const QJsonObject identity = toJson(identityFromJson(json.value(identityKey).toObject()));
        if (!no || identity.isEmpty() || json.contains(followsKey) != follows.has_value())
            return headError();
        if (auto taken = follows ? takeNext(*no, *follows, identity) : takeFirst(*no, identity); !taken)
            return taken;
    }
    for (int no = known; no < there; ++no) {
        if (!m_numbers.contains(no))
            return otherServersError();
    }
    return {};
}

/// What a server reported first, or more of the same.
Result<void> Servers::takeFirst(int no, const QJsonObject &identity)
{
    if (no >= m_numbers.size())
        return headError();
    QJsonObject &known = m_run.servers[m_numbers[no]].identity;
    const ServerIdentity told = identityFromJson(identity);
    if (!known.isEmpty() && !isSameModel(identityFromJson(known), told))
        return otherServersError();
    const ServerIdentity filled = known.isEmpty() ? told : completed(identityFromJson(known), told);
    if (toJson(filled) != known) {
        m_changes << eval::ServerChange{ m_numbers[no], filled };
        known = toJson(filled);
    }
    return {};
}

Result<void> Servers::takeNext(int no, int follows, const QJsonObject &identity)
{
    if (no != m_numbers.size() || follows >= no)
        return headError();
    const int before = m_numbers[follows];
    store::RunServer next = m_run.servers[before];
    next.identity = identity;
    const auto isNext = [&next](const store::RunServer &known) {
        return known.server == next.server && known.name == next.name && known.url == next.url && !known.identity.isEmpty()
            && isSameModel(identityFromJson(known.identity), identityFromJson(next.identity));
    };
    // As numbered there if it is the same, else the latest that is: a server may come back to a model.
    const auto latest = std::find_if(m_run.servers.crbegin(), m_run.servers.crend(), isNext);
    const bool isThere = no < m_run.servers.size() && isNext(m_run.servers[no]);
    const auto number = isThere ? no : static_cast<int>(m_run.servers.crend() - latest) - 1;
    m_numbers << (number < 0 ? static_cast<int>(m_run.servers.size()) : number);
    if (number >= 0)
        return takeFirst(no, identity);
    if (m_run.servers.size() >= store::mostRunServers)
        return headError();
    m_changes << eval::ServerChange{ m_numbers.constLast(), identityFromJson(identity), before };
    m_run.servers << next;
    return {};
}

Result<QHash<QString, qint64>> positions(const eval::ItemReader &reader, const Stop &stop)
{
    QHash<QString, qint64> found;
    for (qint64 pos = 0;;) {
        const auto items = reader.items(pos, pageRows);
        if (!items)
            return items.error();
        if (items->empty())
            return found;
        if (stop && stop())
            return cancelledError();
        for (const data::Item &item : *items)
            found.insert(item.extId, pos++);
    }
}

/// Reads such a file, run after run.
class SavedFile
{
public:
    SavedFile(const store::ReaderSource &source, Stop stop)
        : m_source(source)
        , m_stop(std::move(stop))
    {
    }

    Result<void> read(QIODevice &file);
    const std::vector<store::SavedReplies> &runs() const { return m_read; }

private:
    Result<void> begin(const QJsonObject &head);
    void end();

    const store::ReaderSource &m_source;
    Stop m_stop;
    QList<store::RunInfo> m_runs; ///< of the project
    std::optional<LineReader> m_lines;
    std::optional<Servers> m_servers;
    std::vector<store::SavedReplies> m_read; ///< the last one until end() without its replies
};

Result<void> SavedFile::read(QIODevice &file)
{
    auto runs = m_source.runs();
    if (!runs)
        return runs.error();
    m_runs = std::move(*runs);
    for (qint64 number = 1; !file.atEnd(); ++number) {
        if (m_stop && m_stop())
            return cancelledError();
        const QByteArray line = file.readLine(longestLine);
        Result<void> taken;
        if (const auto head = headIn(line))
            taken = begin(*head);
        else if (!m_lines)
            taken = headError();
        else if (!line.trimmed().isEmpty())
            taken = m_lines->read(line, number, m_read.back().run);
        if (!taken)
            return taken;
    }
    end();
    return {};
}

Result<void> SavedFile::begin(const QJsonObject &head)
{
    end();
    const auto run = runNamed(m_runs, head);
    if (!run)
        return run.error();
    store::RunInfo &info = **run;
    if (auto checked = checkBasis(info, head); !checked)
        return checked;
    m_servers.emplace(info);
    if (auto taken = m_servers->take(head); !taken)
        return taken;
    const auto reader = m_source.openReader(info.id);
    auto known = reader ? positions(**reader, m_stop) : Result<QHash<QString, qint64>>(reader.error());
    if (!known)
        return known.error();
    const LineShape shape{ .repeats = info.repeats, .servers = m_servers->count(), .hasDigests = hasWholeBasis(info, head) };
    m_lines.emplace(info.judge, std::move(*known), shape);
    m_read.push_back({ .run = info.id, .servers = m_servers->changes() });
    return {};
}

void SavedFile::end()
{
    if (!m_lines)
        return;
    m_read.back().replies = m_lines->takeRecords();
    for (eval::ReplyRecord &reply : m_read.back().replies)
        reply.serverNo = m_servers->number(reply.serverNo);
    m_lines.reset();
}

} // namespace

Result<qint64> writeReplies(const store::Project &project, const store::Unstored &unstored, const QString &path)
{
    QSaveFile file(path);
    if (const auto opened = report::openOutput(file); !opened)
        return opened.error();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    std::set<qint64> runs;
    for (const eval::ReplyRecord &reply : unstored.replies)
        runs.insert(reply.run);
    qint64 replies = 0;
    for (const qint64 run : runs) {
        const auto written = writeRepliesOf(file, project, run, unstored);
        if (!written)
            return written.error();
        replies += *written;
    }
    if (!file.commit())
        return report::outputError(file);
    return replies;
}

Result<qint64> takeSavedReplies(store::Project &project, const store::ReaderSource &source, const QString &path, const Stop &stop)
{
    if (const auto foreign = project.checkIsForeign(path); !foreign)
        return foreign.error();
    QFile file(path);
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return ioError(SavedText::tr("“%1” is not a regular file.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return ioError(SavedText::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    SavedFile saved(source, stop);
    if (const auto read = saved.read(file); !read)
        return read.error();
    qint64 replies = 0;
    for (const store::SavedReplies &run : saved.runs())
        replies += static_cast<qint64>(run.replies.size());
    return project.runs().takeSaved(saved.runs(), stop).transform([replies] { return replies; });
}

} // namespace gavel::jobs
