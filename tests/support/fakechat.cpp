// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakechat.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gavel::test {

static const QByteArray chatPath = "/v1/chat/completions";

void FakeChat::answer(const QList<FakeAction> &actions)
{
    m_server.script(chatPath, actions);
}

int FakeChat::questions() const
{
    return static_cast<int>(m_server.requestsTo(chatPath).size());
}

QJsonObject FakeChat::body(int number) const
{
    return QJsonDocument::fromJson(m_server.requestsTo(chatPath).value(number).body).object();
}

QStringList FakeChat::messages(int number) const
{
    QStringList all;
    const QJsonArray sent = body(number).value(QLatin1StringView("messages")).toArray();
    for (const auto &message : sent)
        all << message[QLatin1StringView("role")].toString() + QStringLiteral(": ") + message[QLatin1StringView("content")].toString();
    return all;
}

QByteArray chatEvent(const QString &content, const QByteArray &member)
{
    const QJsonObject delta{ { QString::fromLatin1(member), content } };
    const QJsonObject choice{ { QStringLiteral("index"), 0 }, { QStringLiteral("delta"), delta }, { QStringLiteral("finish_reason"), QJsonValue() } };
    const QJsonObject event{ { QStringLiteral("model"), QStringLiteral("judge") }, { QStringLiteral("choices"), QJsonArray{ choice } } };
    return "data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n";
}

QList<QByteArray> chatEnd(const QByteArray &reason)
{
    return { R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + "\"}]}\n\n",
             "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":85,\"completion_tokens\":12}}\n\n", "data: [DONE]\n\n" };
}

FakeAction chatAnswer(const QStringList &parts, std::chrono::milliseconds interval)
{
    QList<QByteArray> events;
    for (const QString &part : parts)
        events << chatEvent(part);
    return FakeAction::sse(events + chatEnd(), interval);
}

FakeAction chatHang(const QStringList &parts)
{
    QList<QByteArray> events;
    for (const QString &part : parts)
        events << chatEvent(part);
    // The next chunk is an hour away.
    return FakeAction::call([events](const FakeRequest &) {
        FakeAction action = FakeAction::sse({ events.join(), "data: [DONE]\n\n" }, std::chrono::hours(1));
        return action;
    });
}

} // namespace gavel::test
