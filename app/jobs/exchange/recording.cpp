// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/recording.h"

#include "jobs/exchange/replylines.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/readersource.h"
#include "store/runcheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSaveFile>

#include <utility>

namespace gavel::jobs {

namespace {

struct RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Recording)
};

Result<QHash<QString, qint64>> positions(const store::ReaderSource &source, const data::Dataset &dataset)
{
    QHash<QString, qint64> found;
    const auto read = source.eachItem(dataset.id, 1, [&found](const data::Item &item) {
        found.insert(item.extId, found.size());
        return true;
    });
    return read ? Result<QHash<QString, qint64>>(std::move(found)) : Result<QHash<QString, qint64>>(read.error());
}

Result<store::NewRun> runOf(const QJsonObject &head, const eval::JudgeDefinition &judge, const data::Dataset &dataset)
{
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Recorded;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.name = head.value(QLatin1StringView("name")).toString();
    info.model = head.value(QLatin1StringView("model")).toString();
    info.repeats = countIn(head, QLatin1StringView("repeats")).value_or(1);
    if (info.repeats < 1 || info.repeats > store::mostStoredRepeats)
        return headError();
    info.state = eval::RunState::Finished;
    info.startedMs = msIn(head, QLatin1StringView("started_ms"));
    info.finishedMs = msIn(head, QLatin1StringView("finished_ms"));
    const QJsonArray identities = head.value(QLatin1StringView("identities")).toArray();
    for (const auto &identity : identities)
        info.servers << store::RunServer{ QUuid(), RecordingText::tr("recorded"), QUrl(), identity.toObject() };
    return store::NewRun{ info, {}, store::RunJudge{ {}, judge, true } };
}

} // namespace

Result<qint64> writeRecording(const eval::RunReader &reader, const store::RunInfo &info, const QString &path, const report::RowWritten &written)
{
    QSaveFile file(path);
    if (const auto opened = report::openOutput(file); !opened)
        return opened.error();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(jsonLine(headOf(info)));
    qint64 replies = 0;
    const auto read = reader.eachDetail([&](const eval::RowDetail &row) {
        for (const eval::ReplyDetail &reply : row.replies) {
            file.write(jsonLine(replyLine(row.item.extId, reply)));
            ++replies;
        }
        if (written)
            written();
        return true;
    });
    if (!read)
        return read.error();
    if (!file.commit())
        return report::outputError(file);
    return replies;
}

Result<store::RunInfo> importRecording(store::Project &project, const store::ReaderSource &source, const QByteArray &recording,
                                       const data::Dataset &dataset)
{
    const QList<QByteArray> lines = recording.split('\n');
    const auto head = headIn(lines.value(0));
    if (!head)
        return headError();
    const auto judge = eval::judgeFromJson(head->value(QLatin1StringView("judge")).toObject());
    if (!judge)
        return judge.error();
    auto run = runOf(*head, *judge, dataset);
    auto known = run ? positions(source, dataset) : Result<QHash<QString, qint64>>(run.error());
    if (!known)
        return known.error();
    LineReader reader(*judge, std::move(*known), { .repeats = run->info.repeats, .servers = run->info.servers.size() });
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto read = lines[i].trimmed().isEmpty() ? Result<void>() : reader.read(lines[i], i + 1, 0);
        if (!read)
            return read.error();
    }
    return project.runs().createWith(std::move(*run), reader.takeRecords());
}

} // namespace gavel::jobs
