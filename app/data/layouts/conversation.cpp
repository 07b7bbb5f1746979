// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/conversation.h"

#include "data/layouts/fieldpath.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace gavel::data {

namespace {

struct Message
{
    QString role;
    QString text;
};

QJsonValue firstOf(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : keys) {
        if (const auto found = object.constFind(key); found != object.constEnd())
            return found.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

/// "gpt" and "human" are what the oldest files of conversations write.
QString roleOf(const QString &name)
{
    const QString role = name.trimmed().toLower();
    if (QStringList{ QStringLiteral("gpt"), QStringLiteral("chatgpt"), QStringLiteral("bot"), QStringLiteral("model"), QStringLiteral("ai"),
                     QStringLiteral("bing"), QStringLiteral("bard") }
            .contains(role))
        return QStringLiteral("assistant");
    if (role == QLatin1StringView("human") || role == QLatin1StringView("prompter"))
        return QStringLiteral("user");
    return role == QLatin1StringView("developer") ? QStringLiteral("system") : role;
}

QString contentOf(const QJsonValue &content)
{
    if (!content.isArray())
        return textOf(content);
    QStringList parts;
    const QJsonArray list = content.toArray();
    for (const auto &part : list) {
        if (part.isString())
            parts << part.toString();
        else if (const QJsonValue text = part.toObject().value(QLatin1StringView("text")); text.isString())
            parts << text.toString();
        else
            parts << QStringLiteral("[%1]").arg(part.toObject().value(QLatin1StringView("type")).toString(QStringLiteral("…")));
    }
    return parts.join(u'\n');
}

std::optional<Message> messageOf(const QJsonValue &value)
{
    static const QStringList roles{ QStringLiteral("role"), QStringLiteral("from"), QStringLiteral("speaker"), QStringLiteral("author") };
    static const QStringList contents{ QStringLiteral("content"), QStringLiteral("value"), QStringLiteral("text") };
    const QJsonObject object = value.toObject();
    const QJsonValue role = firstOf(object, roles);
    const QJsonValue content = firstOf(object, contents);
    const QJsonValue calls = object.value(QLatin1StringView("tool_calls"));
    if (!role.isString() || (content.isUndefined() && calls.isUndefined()))
        return std::nullopt;
    Message message{ roleOf(role.toString()), contentOf(content) };
    if (message.text.isEmpty())
        message.text = textOf(calls);
    return message;
}

QString transcript(const QList<Message> &messages)
{
    if (messages.size() == 1 && messages.first().role == QLatin1StringView("user"))
        return messages.first().text;
    QStringList lines;
    for (const Message &message : messages)
        lines << QStringLiteral("%1: %2").arg(message.role, message.text);
    return lines.join(QLatin1StringView("\n\n"));
}

QJsonArray listIn(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const QJsonObject object = value.toObject();
    const QJsonArray messages = object.value(QLatin1StringView("messages")).toArray();
    return messages.isEmpty() && messageOf(value) ? QJsonArray{ value } : messages;
}

} // namespace

std::optional<Conversation> conversationOf(const QJsonValue &value)
{
    QList<Message> messages;
    const QJsonArray list = listIn(value);
    for (const auto &each : list) {
        const auto message = messageOf(each);
        if (!message)
            return std::nullopt;
        messages << *message;
    }
    if (messages.isEmpty())
        return std::nullopt;
    const auto isAnswer = [](const Message &message) { return message.role == QLatin1StringView("assistant"); };
    const auto last = std::find_if(messages.crbegin(), messages.crend(), isAnswer);
    const bool answered = last != messages.crend();
    const qsizetype before = answered ? messages.crend() - last - 1 : messages.size();
    return Conversation{ transcript(messages.first(before)), answered ? last->text : QString(), transcript(messages) };
}

} // namespace gavel::data
