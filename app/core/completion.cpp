// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/completion.h"

#include <QJsonArray>
#include <QJsonDocument>

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

} // namespace

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
