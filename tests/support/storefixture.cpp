// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include "store/sql.h"
#include "support/must.h"

#include <QFile>
#include <QtEndian>

namespace fixture {

using test::must;
using test::mustBecome;

eval::JudgeDefinition judge(const QString &prompt)
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("quality");
    judge.definition = QStringLiteral("How good it is.");
    judge.gradingPrompt = prompt;
    eval::Criterion criterion;
    for (int point = 1; point <= 5; ++point)
        criterion.scale << eval::ScalePoint{ QString::number(point), double(point), QStringLiteral("meaning %1").arg(point) };
    judge.criteria << criterion;
    return judge;
}

data::Dataset shape()
{
    data::Dataset dataset;
    dataset.name = QStringLiteral("qa");
    dataset.source = QStringLiteral("qa.csv");
    dataset.columns = { QStringLiteral("id"), QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("cluster") };
    dataset.mapping = { { data::Role::Id, {}, {} }, { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::Cluster, {}, {} } };
    dataset.digest = QByteArrayLiteral("d1");
    return dataset;
}

data::Item row(qint64 no, const QString &output)
{
    const QString id = QStringLiteral("r%1").arg(no);
    const QString cluster = QStringLiteral("c%1").arg(no % 3);
    return { 0, no, id, cluster, {}, { id, QStringLiteral("question %1").arg(no), output, cluster } };
}

data::Dataset import(store::Project &project, qint64 rows)
{
    const auto session = must(project.datasets().beginImport(shape()));
    std::vector<data::Item> items;
    for (qint64 no = 1; no <= rows; ++no)
        items.push_back(row(no));
    must(session->append(items));
    return must(session->finish(shape()));
}

store::JudgeVersion version(store::Project &project, const eval::JudgeDefinition &definition)
{
    const auto entry = must(project.judges().create(definition));
    return must(project.judges().storeVersion(entry.id, definition, true));
}

store::RunInfo runInfo(const data::Dataset &dataset, const store::JudgeVersion &version)
{
    store::RunInfo info;
    info.dataset = dataset.id;
    info.judgeVersion = version.id;
    info.model = QStringLiteral("qwen");
    info.servers << store::RunServer{ QUuid::createUuid(), QStringLiteral("local"), QUrl(QStringLiteral("http://127.0.0.1:8000")), {} };
    info.dataDigest = dataset.digest;
    info.state = eval::RunState::Finished;
    return info;
}

store::RunInfo run(store::Project &project, qint64 rows)
{
    return must(project.runs().create(runInfo(import(project, rows), version(project)), {}));
}

store::RunInfo tryRun(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version, eval::RunState state)
{
    store::RunInfo info = runInfo(dataset, version);
    info.options.isTry = true;
    info.state = state;
    return must(project.runs().create(info, {}));
}

eval::ReplyRecord reply(qint64 run, qint64 pos, int score)
{
    eval::ReplyRecord record;
    record.run = run;
    record.pos = pos;
    record.part = QStringLiteral("verdict");
    record.raw = QStringLiteral("{\"justification\": \"fine\", \"score\": %1}").arg(score);
    record.finishReason = QStringLiteral("stop");
    record.usage = { 100, 20, 80 };
    record.sentMs = 1'700'000'000'000 + pos;
    record.latencyMs = 40;
    eval::Verdict verdict;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QString::number(score);
    verdict.score = score;
    verdict.justification = QStringLiteral("fine");
    verdict.span = eval::Span{ 0, record.raw.size() };
    record.verdicts << verdict;
    return record;
}

eval::ReplyRecord failure(qint64 run, qint64 pos, Error::Kind kind)
{
    eval::ReplyRecord record = reply(run, pos);
    record.raw = QString();
    record.error = Error{ kind, 504, QStringLiteral("text that is not stored"), QStringLiteral("upstream") };
    record.attempts = 8;
    record.verdicts.first() = {};
    record.verdicts.first().state = eval::VerdictState::Failed;
    return record;
}

void store(store::Project &project, const std::vector<eval::ReplyRecord> &records)
{
    QObject context;
    quint64 acknowledged = 0;
    std::optional<Error> problem;
    project.log().onCommitted(&context, [&](quint64 upTo, const std::optional<Error> &error) {
        acknowledged = upTo;
        problem = error;
    });
    quint64 last = 0;
    for (const eval::ReplyRecord &record : records)
        last = project.log().append(record);
    mustBecome([&] { return acknowledged == last || problem; }, "The records are stored.", 60'000);
    must(problem ? Result<void>(*problem) : Result<void>());
}

std::unique_ptr<store::Project> Folder::open(const store::OpenOptions &options) const
{
    return must(store::Project::open(file(), options));
}

void damagePage(const QString &file, const QString &part, std::optional<int> child)
{
    constexpr qint64 pageBytes = 4096;
    constexpr qint64 innerHeader = 12;
    qint64 page = 0;
    {
        const auto connection = must(store::Connection::open({ file, true }));
        page
            = must(store::scalar(connection->database(), QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = ?"), { part })).toLongLong();
    }
    QFile raw(file);
    must(page > 0 && raw.open(QIODevice::ReadWrite), "The page is there.");
    const auto bytesAt = [&raw](qint64 offset, qint64 count) {
        must(raw.seek(offset), "The file goes so far.");
        return raw.read(count);
    };
    if (child) {
        const qint64 root = (page - 1) * pageBytes;
        const QByteArray kind = bytesAt(root, 1);
        must(kind == "\x05" || kind == "\x02", "The root has children.");
        constexpr quint16 lastChild = 8;
        const auto cell = *child < 0 ? lastChild : qFromBigEndian<quint16>(bytesAt(root + innerHeader + 2LL * *child, 2).constData());
        page = qFromBigEndian<quint32>(bytesAt(root + cell, 4).constData());
    }
    must(raw.seek((page - 1) * pageBytes) && raw.write(QByteArray(pageBytes, '\x55')) == pageBytes, "The page is damaged.");
}

} // namespace fixture
