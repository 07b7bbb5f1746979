// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/replylines.h"

#include "core/completion.h"
#include "core/server.h"
#include "eval/promptrenderer.h"
#include "eval/verdict.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace gavel::jobs {

namespace {

constexpr qsizetype digestBytes = 32;

struct LineText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Recording)
};

/// Empty if it is none.
QByteArray digestIn(const QJsonObject &json)
{
    const QByteArray digest = QByteArray::fromHex(json.value(QLatin1StringView("body_digest")).toString().toLatin1());
    return digest.size() == digestBytes ? digest : QByteArray();
}

std::optional<eval::ReplyRecord> recordOf(const QJsonObject &json, const LineShape &shape)
{
    eval::ReplyRecord record;
    const auto placeOf = [&json](QLatin1StringView key) { return json.contains(key) ? countIn(json, key).value_or(-1) : 0; };
    record.repeat = placeOf(QLatin1StringView("repeat"));
    record.serverNo = placeOf(QLatin1StringView("server_no"));
    const bool hasServer = record.serverNo >= 0 && record.serverNo < std::max<qsizetype>(1, shape.servers);
    if (record.repeat < 0 || record.repeat >= shape.repeats || !hasServer)
        return std::nullopt;
    record.part = json.value(QLatin1StringView("part")).toString();
    record.raw = json.value(QLatin1StringView("raw")).toString();
    record.reasoning = json.value(QLatin1StringView("reasoning")).toString();
    record.finishReason = json.value(QLatin1StringView("finish_reason")).toString();
    record.usage = { countIn(json, QLatin1StringView("prompt_tokens")), countIn(json, QLatin1StringView("completion_tokens")),
                     countIn(json, QLatin1StringView("cached_tokens")) };
    record.sentMs = msIn(json, QLatin1StringView("sent_ms"));
    record.latencyMs = msIn(json, QLatin1StringView("latency_ms"));
    record.attempts = countIn(json, QLatin1StringView("attempts")).value_or(1);
    if (shape.hasDigests)
        record.bodyDigest = digestIn(json);
    if (json.contains(QLatin1StringView("logprobs")))
        record.logprobs = QJsonDocument(json.value(QLatin1StringView("logprobs")).toArray()).toJson(QJsonDocument::Compact);
    if (json.contains(QLatin1StringView("error")))
        record.error = errorFromJson(json.value(QLatin1StringView("error")).toObject());
    return record;
}

/// Verdicts come from the current parser, not from the one at the time of the recording.
QList<eval::Verdict> verdictsOf(const eval::VerdictParser &parser, const eval::ReplyRecord &record, int part)
{
    if (record.error)
        return parser.failed(part);
    Completion completion;
    completion.content = record.raw;
    completion.reasoning = record.reasoning;
    completion.finishReason = record.finishReason;
    completion.logprobs = logprobsFromJson(record.logprobs);
    return parser.parse(completion, part);
}

/// `Reply` is a ReplyRecord or a ReplyDetail.
template <typename Reply>
QJsonObject lineOf(const QString &id, const Reply &reply)
{
    QJsonObject json{ { QStringLiteral("id"), id },
                      { QStringLiteral("repeat"), reply.repeat },
                      { QStringLiteral("part"), reply.part },
                      { QStringLiteral("raw"), reply.raw },
                      { QStringLiteral("finish_reason"), reply.finishReason },
                      { QStringLiteral("sent_ms"), reply.sentMs },
                      { QStringLiteral("latency_ms"), reply.latencyMs },
                      { QStringLiteral("attempts"), reply.attempts } };
    if (reply.serverNo > 0)
        json.insert(QStringLiteral("server_no"), reply.serverNo);
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

} // namespace

QByteArray jsonLine(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject headOf(const store::RunInfo &info)
{
    QJsonArray servers;
    for (const store::RunServer &server : info.servers) {
        // Recordings are shared: where the weights were on that machine is private.
        QJsonObject identity = server.identity;
        const QString root = identity.value(QLatin1StringView("root")).toString();
        if (root.startsWith(u'/'))
            identity.insert(QStringLiteral("root"), root.section(u'/', -1));
        servers.append(identity);
    }
    return { { QStringLiteral("gavel_recording"), 1 },
             { QStringLiteral("run"), info.uuid.toString(QUuid::WithoutBraces) },
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

std::optional<QJsonObject> headIn(const QByteArray &line)
{
    if (!line.contains("\"gavel_recording\""))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return json.value(QLatin1StringView("gavel_recording")).toInt() == 1 ? std::optional(json) : std::nullopt;
}

Error headError()
{
    return badInput(LineText::tr("This is not a recorded run, or one of a newer Gavel."));
}

QJsonObject replyLine(const QString &id, const eval::ReplyDetail &reply)
{
    return lineOf(id, reply);
}

QJsonObject replyLine(const QString &id, const eval::ReplyRecord &reply)
{
    return lineOf(id, reply);
}

std::optional<int> countIn(const QJsonObject &json, QLatin1StringView key)
{
    const qint64 count = json.value(key).toInteger(-1);
    return count >= 0 && count <= std::numeric_limits<int>::max() ? std::optional(static_cast<int>(count)) : std::nullopt;
}

qint64 msIn(const QJsonObject &json, QLatin1StringView key)
{
    return std::max<qint64>(0, json.value(key).toInteger());
}

LineReader::LineReader(const eval::JudgeDefinition &judge, QHash<QString, qint64> positions, LineShape shape)
    : m_parts(eval::partNames(judge))
    , m_parser(judge)
    , m_positions(std::move(positions))
    , m_shape(shape)
{
}

Result<void> LineReader::read(const QByteArray &line, qint64 number, qint64 run)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    auto record = recordOf(json, m_shape);
    if (json.isEmpty() || !record)
        return badInput(LineText::tr("Line %1 of the recording is damaged. Nothing of it was stored.").arg(number));
    const auto pos = m_positions.constFind(json.value(QLatin1StringView("id")).toString());
    const auto part = static_cast<int>(m_parts.indexOf(record->part));
    if (pos == m_positions.cend() || part < 0)
        return badInput(LineText::tr("Line %1 of the recording names no row or part of this data.").arg(number));
    record->run = run;
    record->pos = *pos;
    if (!isFirst(*record))
        return badInput(LineText::tr("Line %1 of the recording repeats a reply of an earlier line. Nothing of it was stored.").arg(number));
    record->verdicts = verdictsOf(m_parser, *record, part);
    m_records.push_back(std::move(*record));
    return {};
}

} // namespace gavel::jobs
