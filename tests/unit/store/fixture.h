// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runlog.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/project.h"
#include "store/runs.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

/// A project in a folder of its own, and what most tests put into it.
namespace fixture {

using namespace gavel;

inline eval::JudgeDefinition judge(const QString &prompt = QStringLiteral("Weigh it."))
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

inline data::Dataset shape()
{
    data::Dataset dataset;
    dataset.name = QStringLiteral("qa");
    dataset.source = QStringLiteral("qa.csv");
    dataset.columns = { QStringLiteral("id"), QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("cluster") };
    dataset.mapping = { { data::Role::Id, {}, {} }, { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::Cluster, {}, {} } };
    dataset.digest = QByteArrayLiteral("d1");
    return dataset;
}

inline data::Item row(qint64 no, const QString &output = QStringLiteral("an answer"))
{
    const QString id = QStringLiteral("r%1").arg(no);
    const QString cluster = QStringLiteral("c%1").arg(no % 3);
    return { 0, no, id, cluster, {}, { id, QStringLiteral("question %1").arg(no), output, cluster } };
}

inline data::Dataset import(store::Project &project, qint64 rows)
{
    auto session = project.datasets().beginImport(shape());
    if (!session)
        qFatal("%s", qPrintable(session.error().text));
    std::vector<data::Item> items;
    for (qint64 no = 1; no <= rows; ++no)
        items.push_back(row(no));
    if (const auto appended = (*session)->append(std::move(items)); !appended)
        qFatal("%s", qPrintable(appended.error().text));
    const auto finished = (*session)->finish(shape());
    if (!finished)
        qFatal("%s", qPrintable(finished.error().text));
    return *finished;
}

inline store::JudgeVersion version(store::Project &project, const eval::JudgeDefinition &definition = judge())
{
    const auto entry = project.judges().create(definition);
    if (!entry)
        qFatal("%s", qPrintable(entry.error().text));
    const auto version = project.judges().storeVersion(entry->id, definition, true);
    if (!version)
        qFatal("%s", qPrintable(version.error().text));
    return *version;
}

inline store::RunInfo runInfo(const data::Dataset &dataset, const store::JudgeVersion &version)
{
    store::RunInfo info;
    info.dataset = dataset.id;
    info.judgeVersion = version.id;
    info.model = QStringLiteral("qwen");
    info.servers << store::RunServer{ QUuid::createUuid(), QStringLiteral("local"), QUrl(QStringLiteral("http://127.0.0.1:8000")), {} };
    info.dataDigest = dataset.digest;
    return info;
}

/// A run over `rows` fresh rows with a fresh judge.
inline store::RunInfo run(store::Project &project, qint64 rows)
{
    const auto made = project.runs().create(runInfo(import(project, rows), version(project)), {});
    if (!made)
        qFatal("%s", qPrintable(made.error().text));
    return *made;
}

/// A Try over all rows of a dataset, in the state given.
inline store::RunInfo tryRun(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version, const QString &state)
{
    store::RunInfo info = runInfo(dataset, version);
    info.settings.insert(store::trySetting, true);
    info.state = state;
    const auto made = project.runs().create(info, {});
    if (!made)
        qFatal("%s", qPrintable(made.error().text));
    return *made;
}

inline eval::ReplyRecord reply(qint64 run, qint64 pos, int score = 4)
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

inline eval::ReplyRecord failure(qint64 run, qint64 pos, Error::Kind kind = Error::Kind::Timeout)
{
    eval::ReplyRecord record = reply(run, pos);
    record.raw = QString();
    record.error = Error{ kind, 504, QStringLiteral("text that is not stored"), QStringLiteral("upstream") };
    record.attempts = 8;
    record.verdicts.first() = {};
    record.verdicts.first().state = eval::VerdictState::Failed;
    return record;
}

/// Appends and waits for the acknowledgement of the last.
inline void store(store::Project &project, const std::vector<eval::ReplyRecord> &records)
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
    QTRY_VERIFY_WITH_TIMEOUT(acknowledged == last || problem, 60'000);
    QVERIFY2(!problem, problem ? qPrintable(problem->text + problem->detail) : "");
}

class Folder
{
public:
    QString file(const QString &name = QStringLiteral("p.gavel")) const { return m_folder.filePath(name); }
    QString path() const { return m_folder.path(); }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    std::unique_ptr<store::Project> open(const store::OpenOptions &options = {}) const
    {
        auto project = store::Project::open(file(), options);
        if (!project)
            qFatal("%s %s", qPrintable(project.error().text), qPrintable(project.error().detail));
        return std::move(*project);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace fixture

/// Shows the error's text when a Result is one.
#define VERIFY_RESULT(result)                                                                                                                        \
    do {                                                                                                                                             \
        const auto &verified = (result);                                                                                                             \
        QVERIFY2(verified.has_value(), verified.has_value() ? "" : qPrintable(verified.error().text + verified.error().detail));                     \
    } while (false)
