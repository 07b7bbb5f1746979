// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/recording.h"

#include "eval/promptrenderer.h"
#include "eval/verdictparser.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/project.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace gavel::jobs {

namespace {

constexpr int recordedPageRows = 512;

struct RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Recording)
};

QByteArray jsonLine(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject headOf(const store::RunInfo &info)
{
    QJsonArray servers;
    for (const store::RunServer &server : info.servers) {
        // A recording travels: where the weights lay on that machine is nobody's business.
        QJsonObject identity = server.identity;
        const QString root = identity.value(QLatin1StringView("root")).toString();
        if (root.startsWith(u'/'))
            identity.insert(QStringLiteral("root"), root.section(u'/', -1));
        servers.append(identity);
    }
    return { { QStringLiteral("gavel_recording"), 1 },
             { QStringLiteral("name"), info.name },
             { QStringLiteral("judge"), eval::toJson(info.judge) },
             { QStringLiteral("version_hash"), QString::fromLatin1(info.versionHash) },
             { QStringLiteral("model"), info.model },
             { QStringLiteral("identities"), servers },
             { QStringLiteral("repeats"), info.repeats },
             { QStringLiteral("adaptations"), QJsonArray::fromStringList(info.adaptations) },
             { QStringLiteral("started_ms"), info.startedMs.value_or(0) },
             { QStringLiteral("finished_ms"), info.finishedMs.value_or(0) } };
}

QJsonObject replyLine(const QString &id, const eval::ReplyDetail &reply)
{
    QJsonObject json{ { QStringLiteral("id"), id },
                      { QStringLiteral("repeat"), reply.repeat },
                      { QStringLiteral("part"), reply.part },
                      { QStringLiteral("raw"), reply.raw },
                      { QStringLiteral("finish_reason"), reply.finishReason },
                      { QStringLiteral("sent_ms"), reply.sentMs },
                      { QStringLiteral("latency_ms"), reply.latencyMs },
                      { QStringLiteral("attempts"), reply.attempts } };
    const auto tokens = [&json](QLatin1StringView key, const std::optional<int> &count) {
        if (count)
            json.insert(key, *count);
    };
    tokens(QLatin1StringView("prompt_tokens"), reply.usage.promptTokens);
    tokens(QLatin1StringView("completion_tokens"), reply.usage.completionTokens);
    tokens(QLatin1StringView("cached_tokens"), reply.usage.cachedTokens);
    if (!reply.reasoning.isEmpty())
        json.insert(QStringLiteral("reasoning"), reply.reasoning);
    if (!reply.logprobs.isEmpty())
        json.insert(QStringLiteral("logprobs"), QJsonDocument::fromJson(reply.logprobs).array());
    if (reply.error)
        json.insert(QStringLiteral("error"), toJson(*reply.error));
    return json;
}

std::optional<int> tokenCount(const QJsonObject &json, QLatin1StringView key)
{
    return json.contains(key) ? std::optional(json.value(key).toInt()) : std::nullopt;
}

eval::ReplyRecord recordOf(const QJsonObject &json)
{
    eval::ReplyRecord record;
    record.repeat = json.value(QLatin1StringView("repeat")).toInt();
    record.part = json.value(QLatin1StringView("part")).toString();
    record.raw = json.value(QLatin1StringView("raw")).toString();
    record.reasoning = json.value(QLatin1StringView("reasoning")).toString();
    record.finishReason = json.value(QLatin1StringView("finish_reason")).toString();
    record.usage = { tokenCount(json, QLatin1StringView("prompt_tokens")), tokenCount(json, QLatin1StringView("completion_tokens")),
                     tokenCount(json, QLatin1StringView("cached_tokens")) };
    record.sentMs = json.value(QLatin1StringView("sent_ms")).toInteger();
    record.latencyMs = json.value(QLatin1StringView("latency_ms")).toInteger();
    record.attempts = json.value(QLatin1StringView("attempts")).toInt(1);
    if (json.contains(QLatin1StringView("logprobs")))
        record.logprobs = QJsonDocument(json.value(QLatin1StringView("logprobs")).toArray()).toJson(QJsonDocument::Compact);
    if (json.contains(QLatin1StringView("error")))
        record.error = errorFromJson(json.value(QLatin1StringView("error")).toObject());
    return record;
}

Result<QHash<QString, qint64>> positions(const eval::RunReader &reader)
{
    QHash<QString, qint64> found;
    for (qint64 pos = 0;;) {
        const auto items = reader.items(pos, recordedPageRows);
        if (!items)
            return items.error();
        if (items->empty())
            return found;
        for (const data::Item &item : *items)
            found.insert(item.extId, pos++);
    }
}

Result<store::RunInfo> createRun(store::Project &project, const QJsonObject &head, const data::Dataset &dataset)
{
    const auto judge = eval::judgeFromJson(head.value(QLatin1StringView("judge")).toObject());
    if (!judge)
        return judge.error();
    const auto entries = project.judges().all();
    if (!entries)
        return entries.error();
    std::optional<qint64> judgeId;
    for (const store::JudgeEntry &entry : *entries) {
        if (entry.name == judge->name)
            judgeId = entry.id;
    }
    if (!judgeId) {
        const auto created = project.judges().create(*judge);
        if (!created)
            return created.error();
        judgeId = created->id;
    }
    const auto version = project.judges().storeVersion(*judgeId, *judge, true);
    if (!version)
        return version.error();
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Recorded;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.judgeVersion = version->id;
    info.name = head.value(QLatin1StringView("name")).toString();
    info.model = head.value(QLatin1StringView("model")).toString();
    info.repeats = head.value(QLatin1StringView("repeats")).toInt(1);
    info.state = QStringLiteral("finished");
    info.startedMs = head.value(QLatin1StringView("started_ms")).toInteger();
    info.finishedMs = head.value(QLatin1StringView("finished_ms")).toInteger();
    const QJsonArray identities = head.value(QLatin1StringView("identities")).toArray();
    for (const auto &identity : identities)
        info.servers << store::RunServer{ QUuid(), RecordingText::tr("recorded"), QUrl(), identity.toObject() };
    return project.runs().create(info, {});
}

/// Verdicts come from today's parser, not from the day of the recording.
QList<eval::Verdict> verdictsOf(const eval::VerdictParser &parser, const eval::ReplyRecord &record, int part)
{
    if (record.error)
        return parser.failed(part);
    Completion completion;
    completion.content = record.raw;
    completion.finishReason = record.finishReason;
    completion.logprobs = logprobsFromJson(record.logprobs);
    return parser.parse(completion, part);
}

} // namespace

Result<qint64> writeRecording(const eval::RunReader &reader, const store::RunInfo &info, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ Error::Kind::Io, 0, RecordingText::tr("%1 cannot be written: %2").arg(path, file.errorString()), {} };
    file.write(jsonLine(headOf(info)));
    qint64 replies = 0;
    const auto read = reader.eachDetail([&](const eval::RowDetail &row) {
        for (const eval::ReplyDetail &reply : row.replies) {
            file.write(jsonLine(replyLine(row.item.extId, reply)));
            ++replies;
        }
        return true;
    });
    if (!read)
        return read.error();
    if (!file.commit())
        return Error{ Error::Kind::Io, 0, RecordingText::tr("%1 cannot be written: %2").arg(path, file.errorString()), {} };
    return replies;
}

Result<store::RunInfo> importRecording(store::Project &project, const QByteArray &recording, const data::Dataset &dataset)
{
    const QList<QByteArray> lines = recording.split('\n');
    const QJsonObject head = QJsonDocument::fromJson(lines.value(0)).object();
    if (head.value(QLatin1StringView("gavel_recording")).toInt() != 1)
        return Error{ Error::Kind::BadInput, 0, RecordingText::tr("This is not a recorded run, or one of a newer Gavel."), {} };
    const auto info = createRun(project, head, dataset);
    if (!info)
        return info;
    const auto reader = project.runs().reader(info->id);
    if (!reader)
        return reader.error();
    const auto known = positions(**reader);
    if (!known)
        return known.error();
    const auto judge = eval::judgeFromJson(head.value(QLatin1StringView("judge")).toObject());
    const QStringList parts = eval::partNames(*judge);
    const eval::VerdictParser parser(*judge);
    std::vector<eval::ReplyRecord> records;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(lines[i]).object();
        const auto pos = known->constFind(json.value(QLatin1StringView("id")).toString());
        eval::ReplyRecord record = recordOf(json);
        const auto part = static_cast<int>(parts.indexOf(record.part));
        if (pos == known->cend() || part < 0)
            return Error{ Error::Kind::BadInput, 0, RecordingText::tr("Line %1 of the recording names no row or part of this data.").arg(i + 1), {} };
        record.run = info->id;
        record.pos = *pos;
        record.verdicts = verdictsOf(parser, record, part);
        records.push_back(std::move(record));
    }
    const auto stored = project.runs().appendReplies(records);
    if (!stored)
        return stored.error();
    return project.runs().run(info->id);
}

} // namespace gavel::jobs
