// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runcreation.h"

#include "store/sql.h"
#include "store/words.h"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

namespace gavel::store {

namespace {

constexpr qint64 collectPart = 20'000;
constexpr std::size_t insertPart = 5'000;

constexpr std::array<std::pair<RunInfo::Kind, QLatin1StringView>, 3> kindNames{ {
    { RunInfo::Kind::Judged, QLatin1StringView("judged") },
    { RunInfo::Kind::Imported, QLatin1StringView("imported") },
    { RunInfo::Kind::Recorded, QLatin1StringView("recorded") },
} };

} // namespace

QString runKindName(RunInfo::Kind kind)
{
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            return QString(name);
    }
    Q_UNREACHABLE();
}

RunInfo::Kind runKindFrom(QStringView name)
{
    for (const auto &[kind, known] : kindNames) {
        if (name == known)
            return kind;
    }
    return RunInfo::Kind::Judged;
}

Result<bool> RunCreation::step(QSqlDatabase &db)
{
    switch (m_phase) {
    case Phase::Begin: {
        const auto begun = begin(db);
        return begun ? Result<bool>(false) : Result<bool>(begun.error());
    }
    case Phase::Collect: {
        const auto collected = collect(db);
        return collected ? Result<bool>(false) : Result<bool>(collected.error());
    }
    case Phase::Look: {
        const auto found = lookUpPositions(db);
        return found ? Result<bool>(false) : Result<bool>(found.error());
    }
    case Phase::Insert: {
        const auto inserted = insertRows(db);
        return inserted ? Result<bool>(false) : Result<bool>(inserted.error());
    }
    case Phase::Complete:
        break;
    }
    const auto completed = complete(db);
    return completed ? Result<bool>(true) : Result<bool>(completed.error());
}

Result<void> RunCreation::begin(QSqlDatabase &db)
{
    if (m_info.uuid.isNull())
        m_info.uuid = QUuid::createUuid();
    if (m_info.createdMs == 0)
        m_info.createdMs = nowMs();
    const QVariant judge = m_info.judgeVersion ? QVariant() : QVariant(toText(eval::toJson(m_info.judge)));
    const auto made
        = query(db,
                QStringLiteral("INSERT INTO run (uuid, kind, dataset, judge_version, judge, name, model, repeats, selection, settings, state, "
                               "data_digest, created_ms, started_ms, finished_ms, adaptations, probe_requests, record) VALUES (?, ?, ?, ?, ?, "
                               "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                { m_info.uuid.toString(QUuid::WithoutBraces), runKindName(m_info.kind), m_info.dataset, orNull(m_info.judgeVersion), judge,
                  text(m_info.name), text(m_info.model), m_info.repeats, toText(m_info.selection), toText(m_info.settings), text(m_info.state),
                  bytesOrNull(m_info.dataDigest), m_info.createdMs, orNull(m_info.startedMs), orNull(m_info.finishedMs),
                  toText(QJsonArray::fromStringList(m_info.adaptations)), m_info.probeRequests, toText(m_info.record) });
    if (!made)
        return made.error();
    m_info.id = made->lastInsertId().toLongLong();
    m_phase = m_rows.run ? Phase::Look : m_rows.items.empty() ? Phase::Collect : Phase::Insert;
    return insertServers(db);
}

Result<void> RunCreation::insertServers(QSqlDatabase &db)
{
    for (int no = 0; no < m_info.servers.size(); ++no) {
        const RunServer &server = m_info.servers[no];
        const QVariant identity = server.identity.isEmpty() ? QVariant() : QVariant(toText(server.identity));
        // The address of a server never carries a secret; should one have slipped in, it stays out of the file.
        const QString url = server.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
        auto done = change(db, QStringLiteral("INSERT INTO run_server (run, no, server_uuid, name, url, identity) VALUES (?, ?, ?, ?, ?, ?)"),
                           { m_info.id, no, server.server.toString(QUuid::WithoutBraces), text(server.name), text(url), identity });
        if (!done)
            return done;
    }
    return {};
}

Result<void> RunCreation::collect(QSqlDatabase &db)
{
    auto found
        = query(db,
                QStringLiteral("SELECT i.id, i.no FROM item i WHERE i.dataset = ? AND i.no > ? AND NOT EXISTS (SELECT 1 FROM item n WHERE n.dataset "
                               "= i.dataset AND n.no = i.no AND n.rev > i.rev) ORDER BY i.no LIMIT ?"),
                { m_info.dataset, m_lastNo, collectPart });
    if (!found)
        return found.error();
    qint64 count = 0;
    while (found->next()) {
        ++count;
        m_lastNo = found->value(1).toLongLong();
        const qint64 item = found->value(0).toLongLong();
        if (!std::binary_search(m_rows.without.cbegin(), m_rows.without.cend(), item))
            m_rows.items.push_back(item);
    }
    const bool isEnough = m_rows.limit > 0 && static_cast<qint64>(m_rows.items.size()) >= m_rows.limit;
    if (count == collectPart && !isEnough)
        return {};
    if (isEnough)
        m_rows.items.resize(static_cast<std::size_t>(m_rows.limit));
    if (m_rows.items.empty() && !m_rows.without.empty())
        return Error{ Error::Kind::BadInput, 0, Words::tr("Every row has been judged already by this version and model."), {} };
    if (m_rows.items.empty())
        return Error{ Error::Kind::BadInput, 0, Words::tr("There are no rows to judge. Import some first."), {} };
    drawSample();
    m_phase = Phase::Insert;
    return {};
}

Result<void> RunCreation::lookUpPositions(QSqlDatabase &db)
{
    auto newest = prepare(db,
                          QStringLiteral("SELECT n.id FROM run_item r JOIN item i ON i.id = r.item_a JOIN item n ON n.dataset = i.dataset AND n.no = "
                                         "i.no WHERE r.run = ? AND r.pos = ? ORDER BY n.rev DESC LIMIT 1"));
    if (!newest)
        return newest.error();
    const std::size_t end = std::min(m_lookedUp + insertPart, m_rows.positions.size());
    for (; m_lookedUp < end; ++m_lookedUp) {
        if (auto ran = execute(*newest, { *m_rows.run, m_rows.positions[m_lookedUp] }); !ran)
            return ran;
        if (newest->next())
            m_rows.items.push_back(newest->value(0).toLongLong());
    }
    if (m_lookedUp < m_rows.positions.size())
        return {};
    if (m_rows.items.empty())
        return Error{ Error::Kind::BadInput, 0, Words::tr("There are no rows to judge. Choose some first."), {} };
    m_phase = Phase::Insert;
    return {};
}

void RunCreation::drawSample()
{
    const auto wanted = static_cast<std::size_t>(m_rows.sample);
    if (m_rows.sample <= 0 || wanted >= m_rows.items.size())
        return;
    // The generator is fixed by the standard, the distributions are not: taking
    // the remainder keeps a sample the same everywhere, and its bias is far below 1e-12.
    std::mt19937_64 generator(m_rows.seed);
    std::vector<std::size_t> order(m_rows.items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(order[i], order[i + generator() % (order.size() - i)]);
    order.resize(wanted);
    std::sort(order.begin(), order.end());
    std::vector<qint64> sample;
    sample.reserve(wanted);
    for (const std::size_t place : order)
        sample.push_back(m_rows.items[place]);
    m_rows.items = std::move(sample);
}

Result<void> RunCreation::insertRows(QSqlDatabase &db)
{
    auto insert = prepare(db, QStringLiteral("INSERT INTO run_item (run, pos, item_a, item_b) VALUES (?, ?, ?, ?)"));
    if (!insert)
        return insert.error();
    const std::size_t end = std::min(m_inserted + insertPart, m_rows.items.size());
    for (std::size_t pos = m_inserted; pos < end; ++pos) {
        const QVariant second = pos < m_rows.seconds.size() ? QVariant(m_rows.seconds[pos]) : QVariant();
        if (auto done = execute(*insert, { m_info.id, static_cast<qint64>(pos), m_rows.items[pos], second }); !done)
            return done;
    }
    m_inserted = end;
    if (m_inserted == m_rows.items.size())
        m_phase = Phase::Complete;
    return {};
}

Result<void> RunCreation::complete(QSqlDatabase &db)
{
    return change(db, QStringLiteral("UPDATE run SET row_count = ?, complete = ? WHERE id = ?"),
                  { static_cast<qint64>(m_rows.items.size()), m_sight == Sight::WhenComplete ? 1 : 0, m_info.id });
}

} // namespace gavel::store
