// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keptproject.h"

#include "llm/chatlog.h"
#include "mlflow/outbox.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/runs.h"
#include "support/must.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cmath>

// What is stored here is written down as figures in tst_keptprojects.cpp: a change of one needs a new file for every schema.

namespace gavel::test {

using test::must;

namespace {

constexpr qint64 rows = 24;
constexpr qint64 firstMs = 1'760'000'000'000;

QByteArray sha256(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
}

data::Dataset addRows(store::Project &project)
{
    using data::Role;
    data::Dataset shape;
    shape.name = QStringLiteral("kept rows");
    shape.source = QStringLiteral("kept.csv");
    shape.digest = sha256(QStringLiteral("kept rows"));
    shape.columns = { QStringLiteral("id"),    QStringLiteral("question"), QStringLiteral("answer"),
                      QStringLiteral("ideal"), QStringLiteral("article"),  QStringLiteral("length") };
    for (const Role role : { Role::Id, Role::Input, Role::Output, Role::Reference, Role::Cluster, Role::Segment })
        shape.mapping << data::ColumnRole{ role, {}, {} };
    shape.rows = rows;
    shape.emptyOutputs = 1;
    std::vector<data::Item> items;
    for (qint64 no = 1; no <= rows; ++no) {
        data::Item item;
        item.no = no;
        item.extId = QStringLiteral("r%1").arg(no, 2, 10, QLatin1Char('0'));
        item.cluster = no == 23 ? QString() : QStringLiteral("article %1").arg((no + 2) / 3);
        item.segment = no == 24 ? QString() : no % 2 == 1 ? QStringLiteral("short") : QStringLiteral("long");
        QString answer = QStringLiteral("answer %1").arg(no);
        if (no == 7)
            answer = QStringLiteral("na\u00efve \U0001d11e, \"quoted\"\nand a second line");
        else if (no == 24)
            answer.clear();
        item.cells = { item.extId, QStringLiteral("question %1").arg(no), answer, QStringLiteral("ideal %1").arg(no), item.cluster, item.segment };
        items.push_back(item);
    }
    const auto session = must(project.datasets().beginImport(shape));
    must(session->append(items));
    return must(session->finish(shape));
}

eval::Scale oneToFive()
{
    eval::Scale scale;
    for (int value = 1; value <= 5; ++value)
        scale << eval::ScalePoint{ QString::number(value), static_cast<double>(value), QStringLiteral("Meaning of %1").arg(value) };
    return scale;
}

eval::JudgeDefinition judgeWith(const QString &gradingPrompt)
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("kept quality");
    judge.notes = QStringLiteral("Kept for later schemas.");
    judge.definition = QStringLiteral("How well the answer serves the person who asked.");
    judge.gradingPrompt = gradingPrompt;
    judge.criteria = { { QStringLiteral("accuracy"), QStringLiteral("Is it true?"), oneToFive(), 2, true },
                       { QStringLiteral("clarity"), QStringLiteral("Is it clear?"), oneToFive(), 1, false } };
    judge.overall = eval::Overall::WeightedMean;
    judge.method = eval::Method::ScoreOnly;
    judge.allowAbstain = true;
    eval::Example example;
    example.input = QStringLiteral("an example's question");
    example.output = QStringLiteral("an example's answer");
    example.reference = QStringLiteral("an example's ideal");
    example.grades = { { QStringLiteral("accuracy"), { QStringLiteral("4"), QStringLiteral("nearly all of it is true") } },
                       { QStringLiteral("clarity"), { QStringLiteral("5"), QStringLiteral("it is short") } } };
    judge.examples = { example };
    return judge;
}

struct Versions
{
    store::JudgeVersion first;
    store::JudgeVersion second;
    store::JudgeVersion tried; ///< without a number
};

Versions addJudge(store::Project &project)
{
    const auto entry = must(project.judges().create(judgeWith(QStringLiteral("Weigh what is said."))));
    Versions versions;
    versions.first = must(project.judges().storeVersion(entry.id, judgeWith(QStringLiteral("Weigh what is said.")), true));
    versions.second = must(project.judges().storeVersion(entry.id, judgeWith(QStringLiteral("Weigh what is said, not its length.")), true));
    versions.tried = must(project.judges().storeVersion(entry.id, judgeWith(QStringLiteral("Weigh the facts first.")), false));
    must(project.judges().saveDraft(entry.id, judgeWith(QStringLiteral("Weigh what is said and what is left out."))));
    return versions;
}

int accuracyOf(qint64 no, int repeat)
{
    return static_cast<int>(1 + (no * 7 + repeat * 3) % 5);
}

int clarityOf(qint64 no, int repeat)
{
    return static_cast<int>(1 + (no * 3 + repeat) % 5);
}

/// The score with probability 0.6, every other one with 0.1.
void grade(eval::ReplyRecord &record, eval::Verdict &verdict, int score)
{
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QString::number(score);
    verdict.score = score;
    double expected = 0;
    for (int point = 1; point <= 5; ++point) {
        verdict.distribution << (point == score ? 0.6 : 0.1);
        expected += verdict.distribution.last() * point;
    }
    double variance = 0;
    for (int point = 1; point <= 5; ++point)
        variance += verdict.distribution[point - 1] * (point - expected) * (point - expected);
    verdict.expected = expected;
    verdict.spread = std::sqrt(variance);
    verdict.mass = 0.98;
    record.raw = verdict.label;
    record.finishReason = QStringLiteral("stop");
    record.usage = { 120, 1, 96 };
    PositionLogprobs position;
    position.sampled = { verdict.label, -0.5 };
    for (int point = 1; point <= 5; ++point)
        position.top << TokenLogprob{ QString::number(point), point == score ? -0.5 : -2.3 };
    record.logprobs = logprobsToJson({ position });
    verdict.span = eval::Span{ 0, record.raw.size() };
}

eval::ReplyRecord recordOf(qint64 run, qint64 pos, int repeat, const QString &part)
{
    eval::ReplyRecord record;
    record.run = run;
    record.pos = pos;
    record.repeat = repeat;
    record.part = part;
    record.sentMs = firstMs + 60'000 + 100 * pos + 10 * repeat;
    record.latencyMs = 40 + pos;
    record.bodyDigest = QByteArray::fromHex(sha256(QStringLiteral("%1 %2 %3").arg(pos).arg(repeat).arg(part)));
    return record;
}

/// What went otherwise than well: one row each.
bool spoil(eval::ReplyRecord &record, eval::Verdict &verdict, qint64 no)
{
    const bool isAccuracy = record.part == QLatin1StringView("accuracy");
    record.usage = { 120, 12, {} };
    record.finishReason = QStringLiteral("stop");
    verdict.state = eval::VerdictState::Invalid;
    if (no == 6 && record.repeat == 1) {
        verdict.state = eval::VerdictState::Failed;
        record.error = Error{ Error::Kind::Timeout, 504, {}, QStringLiteral("upstream") };
        record.attempts = 8;
        record.usage = {};
        record.finishReason.clear();
    } else if (no == 11 && isAccuracy) {
        verdict.reason = eval::InvalidReason::NotParsed;
        record.raw = QStringLiteral("<b>I cannot say.</b>");
    } else if (no == 13 && record.repeat == 1 && isAccuracy) {
        verdict.reason = eval::InvalidReason::OffScale;
        record.raw = QStringLiteral("9");
    } else if (no == 17 && isAccuracy) {
        verdict.state = eval::VerdictState::Abstained;
        record.raw = QStringLiteral("null");
    } else if (no == 22 && record.repeat == 2 && !isAccuracy) {
        verdict.reason = eval::InvalidReason::CutOff;
        record.raw = QStringLiteral("I think that");
        record.finishReason = QStringLiteral("length");
    } else {
        verdict = {};
        return false;
    }
    return true;
}

store::RunInfo runOf(const data::Dataset &dataset, const store::JudgeVersion &version, const QString &name)
{
    store::RunInfo info;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.judgeVersion = version.id;
    info.name = name;
    info.model = QStringLiteral("kept-model");
    info.createdMs = firstMs;
    info.options.concurrency.fixed = 8;
    info.selection.rows = QStringLiteral("all");
    ServerIdentity identity;
    identity.modelId = QStringLiteral("kept-model");
    identity.root = QStringLiteral("kept/model-7b");
    identity.version = QStringLiteral("0.9.1");
    identity.contextLength = 4096;
    identity.kind = ServerKind::Vllm;
    info.servers = { { QUuid(QStringLiteral("{6f0c9a52-5c4f-4f0e-9a36-0a4f6d1b2c3d}")), QStringLiteral("kept server"),
                       QUrl(QStringLiteral("http://127.0.0.1:8000")), toJson(identity) } };
    return info;
}

void finish(store::RunInfo &info)
{
    info.state = eval::RunState::Finished;
    info.startedMs = firstMs + 60'000;
    info.finishedMs = firstMs + 120'000;
}

qint64 addJudgedRun(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version)
{
    store::RunInfo info = runOf(dataset, version, QStringLiteral("judged"));
    info.repeats = 3;
    info.adaptations = { QStringLiteral("max_tokens renamed") };
    info.probeRequests = 2;
    finish(info);
    const qint64 run = must(project.runs().create(info, {})).id;
    std::vector<eval::ReplyRecord> records;
    for (qint64 no = 1; no <= rows; ++no) {
        for (int repeat = 0; repeat < info.repeats; ++repeat) {
            for (const QString &part : { QStringLiteral("accuracy"), QStringLiteral("clarity") }) {
                eval::ReplyRecord record = recordOf(run, no - 1, repeat, part);
                eval::Verdict verdict;
                if (!spoil(record, verdict, no))
                    grade(record, verdict, part == QLatin1StringView("accuracy") ? accuracyOf(no, repeat) : clarityOf(no, repeat));
                verdict.criterion = part;
                record.verdicts << verdict;
                records.push_back(record);
            }
        }
    }
    must(project.runs().appendReplies(records));
    return run;
}

void addImportedRun(store::Project &project, const data::Dataset &dataset)
{
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Imported;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.name = QStringLiteral("imported");
    info.createdMs = firstMs;
    info.judge.name = QStringLiteral("imported");
    info.judge.criteria = { { {}, {}, oneToFive(), 1, true } };
    finish(info);
    const qint64 run = must(project.runs().create(info, {})).id;
    std::vector<eval::ReplyRecord> records;
    for (qint64 no = 1; no <= rows; ++no) {
        eval::ReplyRecord record;
        record.run = run;
        record.pos = no - 1;
        record.part = QStringLiteral("verdict");
        eval::Verdict verdict;
        const int score = static_cast<int>(1 + no * 2 % 5);
        verdict.state = no == 9 ? eval::VerdictState::Invalid : eval::VerdictState::Valid;
        verdict.label = no == 9 ? QStringLiteral("7") : QString::number(score);
        if (no == 9)
            verdict.reason = eval::InvalidReason::OffScale;
        else
            verdict.score = score;
        verdict.justification = QStringLiteral("imported reason %1").arg(no);
        record.verdicts << verdict;
        records.push_back(record);
    }
    must(project.runs().appendReplies(records));
}

void addTry(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version)
{
    store::RunInfo info = runOf(dataset, version, {});
    info.options.isTry = true;
    finish(info);
    store::RunRows chosen;
    const auto items = must(project.datasets().items(dataset.id, 1, rows));
    for (const data::Item &item : items) {
        if (item.no % 2 == 0 && item.no <= 20)
            chosen.items.push_back(item.id);
    }
    const qint64 run = must(project.runs().create(info, chosen)).id;
    std::vector<eval::ReplyRecord> records;
    for (qint64 pos = 0; pos < static_cast<qint64>(chosen.items.size()); ++pos) {
        for (const QString &part : { QStringLiteral("accuracy"), QStringLiteral("clarity") }) {
            eval::ReplyRecord record = recordOf(run, pos, 0, part);
            eval::Verdict verdict;
            grade(record, verdict, part == QLatin1StringView("accuracy") ? 3 : 4);
            verdict.criterion = part;
            record.verdicts << verdict;
            records.push_back(record);
        }
    }
    must(project.runs().appendReplies(records));
}

/// Left by a preview that was not started.
void addPreview(store::Project &project, const data::Dataset &dataset, const store::JudgeVersion &version)
{
    store::RunInfo info = runOf(dataset, version, {});
    info.selection = { .sample = 8, .seed = 3 };
    (void)must(project.runs().create(info, { .sample = 8, .seed = 3 }));
}

void addLabels(store::Project &project, const data::Dataset &dataset)
{
    const auto items = must(project.datasets().items(dataset.id, 1, rows));
    const auto add = [&](const QString &rater, qint64 no, const QString &criterion, int value, bool adjudicated = false) {
        store::LabelRecord label;
        label.item = items[static_cast<std::size_t>(no - 1)].id;
        label.rater = rater;
        label.criterion = criterion;
        label.label = QString::number(std::clamp(value, 1, 5));
        label.atMs = firstMs + 1000 * no;
        label.seen = no <= 4;
        label.source = QStringLiteral("random");
        label.probability = 0.5;
        label.adjudicated = adjudicated;
        return must(project.labels().add(label));
    };
    const QString one = QStringLiteral("rater one");
    const QString two = QStringLiteral("rater two");
    const QString accuracy = QStringLiteral("accuracy");
    for (qint64 no = 1; no <= 16; ++no)
        add(one, no, accuracy, accuracyOf(no, 0) + static_cast<int>(no % 3) - 1);
    for (qint64 no = 9; no <= 20; ++no)
        add(two, no, accuracy, accuracyOf(no, 0) - (no % 4 == 0 ? 1 : 0));
    for (qint64 no = 1; no <= 6; ++no)
        add(one, no, QStringLiteral("clarity"), clarityOf(no, 0));
    add(two, 21, {}, 3);
    add(two, 22, {}, 3);
    add(one, 3, accuracy, 5);
    must(project.labels().undo(add(one, 5, accuracy, 1)));
    add(one, 10, accuracy, 2, true);
    const auto given = must(project.labels().current({ items[11].id }));
    for (const store::LabelRecord &label : given) {
        if (label.rater == two)
            must(project.labels().undo(label));
    }
}

void addChats(store::Project &project)
{
    const auto say = [](Message::Role role, const QString &text) {
        llm::ChatEntry entry;
        entry.message = { role, text };
        entry.atMs = firstMs;
        if (role == Message::Role::Assistant) {
            entry.model = QStringLiteral("kept-model");
            entry.serverName = QStringLiteral("kept server");
            entry.usage = { 20, 7, {} };
            entry.firstTokenMs = 90;
            entry.latencyMs = 400;
            entry.reasoning = QStringLiteral("they ask about the scale");
            entry.finishReason = QStringLiteral("stop");
        }
        return entry;
    };
    const qint64 chat = must(project.chats().createChat(QStringLiteral("About the scale")));
    must(project.chats().append(chat, say(Message::Role::User, QStringLiteral("Why five points?"))));
    must(project.chats().append(chat, say(Message::Role::Assistant, QStringLiteral("Because people tell five apart."))));
    must(project.chats().append(chat, say(Message::Role::User, QStringLiteral("And why not seven?"))));
    llm::ChatEntry stopped = say(Message::Role::Assistant, QStringLiteral("Because"));
    stopped.error = Error{ Error::Kind::Cancelled, 0, {}, {} };
    stopped.finishReason.clear();
    must(project.chats().append(chat, stopped));
    const qint64 other = must(project.chats().createChat(QStringLiteral("Another")));
    must(project.chats().append(other, say(Message::Role::User, QStringLiteral("Hello"))));
}

void addPushes(store::Project &project, qint64 run)
{
    mlflow::Push push;
    push.run = run;
    push.server = QUuid(QStringLiteral("{0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f0}"));
    push.url = QStringLiteral("http://127.0.0.1:5000");
    push.experiment = QStringLiteral("kept");
    push.runName = QStringLiteral("kept run");
    push.createdMs = firstMs;
    push.state = mlflow::Push::State::Done;
    push.mlflowRunId = QStringLiteral("ab12");
    (void)must(project.outbox().add(push));
    push.state = mlflow::Push::State::Waiting;
    push.mlflowRunId.clear();
    push.runName = QStringLiteral("kept run, again");
    push.id = must(project.outbox().add(push));
    push.state = mlflow::Push::State::Failed;
    push.mlflowRunId = QStringLiteral("cd34");
    push.progress = { { QStringLiteral("traces"), 12 } };
    push.error = Error{ Error::Kind::ServerBusy, 503, {}, QStringLiteral("busy") };
    must(project.outbox().update(push));
}

} // namespace

void makeKeptProject(const QString &path)
{
    const auto project = must(store::Project::open(path));
    const data::Dataset dataset = addRows(*project);
    const Versions versions = addJudge(*project);
    const qint64 run = addJudgedRun(*project, dataset, versions.first);
    addImportedRun(*project, dataset);
    addTry(*project, dataset, versions.tried);
    addPreview(*project, dataset, versions.second);
    addLabels(*project, dataset);
    addChats(*project);
    addPushes(*project, run);
    must(project->setSetting(store::humanRuleKey, toJson(store::HumanRule{ store::HumanRule::Kind::Mean, {} })));
    must(project->setSetting(QStringLiteral("kept"), QJsonObject{ { QStringLiteral("answer"), 42 } }));
}

} // namespace gavel::test
