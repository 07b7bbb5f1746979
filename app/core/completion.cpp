// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/completion.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace gavel {

namespace {

QJsonArray pair(const TokenLogprob &token)
{
    return { token.token, token.logprob };
}

TokenLogprob unpaired(const QJsonArray &json)
{
    return { json.at(0).toString(), json.at(1).toDouble() };
}

template <std::size_t N>
bool hasAny(const QString &word, const std::array<const char *, N> &parts)
{
    return std::ranges::any_of(parts, [&word](const char *part) { return word.contains(QLatin1StringView(part)); });
}

} // namespace

Ending endingOf(QStringView finishReason)
{
    static constexpr std::array filters{ "filter",    "safety",    "recitation", "prohibited", "blocklist", "blocked", "spii",
                                         "sensitive", "guardrail", "moderat",    "toxic",      "refus",     "policy",  "unsafe" };
    static constexpr std::array limits{ "length", "token", "limit", "context", "truncat", "cutoff", "incomplete", "budget", "exceed" };
    static constexpr std::array failures{ "error", "fail", "abort", "cancel", "timeout", "overload", "insufficientsystem", "malformed", "interrupt" };

    if (finishReason.isEmpty() || finishReason == QLatin1StringView("stop"))
        return Ending::Whole;
    QString word = finishReason.toString().toLower();
    word.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    if (hasAny(word, filters))
        return Ending::Filtered;
    // "eos_token" and "stop_token" are no limits.
    const bool endsItself
        = word.contains(QLatin1StringView("stop")) || word.contains(QLatin1StringView("eos")) || word.startsWith(QLatin1StringView("end"));
    if (!endsItself && hasAny(word, limits))
        return Ending::CutOff;
    return hasAny(word, failures) ? Ending::Broken : Ending::Whole;
}

QByteArray logprobsToJson(const Logprobs &logprobs)
{
    if (logprobs.isEmpty())
        return {};
    QJsonArray positions;
    for (const PositionLogprobs &position : logprobs) {
        QJsonArray top;
        for (const TokenLogprob &token : position.top)
            top.append(pair(token));
        QJsonArray entry = pair(position.sampled);
        entry.append(top);
        positions.append(entry);
    }
    return QJsonDocument(positions).toJson(QJsonDocument::Compact);
}

Logprobs logprobsFromJson(const QByteArray &json)
{
    Logprobs logprobs;
    const QJsonArray positions = QJsonDocument::fromJson(json).array();
    for (const auto &value : positions) {
        const QJsonArray entry = value.toArray();
        PositionLogprobs position{ unpaired(entry), {} };
        const QJsonArray top = entry.at(2).toArray();
        for (const auto &token : top)
            position.top.append(unpaired(token.toArray()));
        logprobs.append(position);
    }
    return logprobs;
}

} // namespace gavel
