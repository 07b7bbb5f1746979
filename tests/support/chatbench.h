// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakeserver.h"
#include "support/workroom.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::test {

/// The services of the window over a fake server and a project in a folder of its own.
class ChatBench : public WorkRoom
{
public:
    ChatBench()
    {
        server.start();
        saved.id = QUuid::fromString(QStringLiteral("6f0c9a52-5c4f-4f0e-9a36-0a4f6d1b2c3d"));
        saved.name = QStringLiteral("lab");
        saved.baseUrl = server.url();
        server.script("/health", { FakeAction::json("{}") });
        server.script("/version", { FakeAction::json(R"({"version":"0.9"})") });
        server.script("/v1/models", { FakeAction::json(R"({"object":"list","data":[{"id":"judge","owned_by":"vllm","max_model_len":4096}]})") });
    }

    Result<void> open(const QString &name = QStringLiteral("p.gavel")) { return workbench.openProject(path(name)); }
    /// The model is there once evaluation.models() has it.
    void addServer()
    {
        settings.servers = { saved };
        emit book.changed();
        book.refresh(saved.id);
    }

    void answer(const QList<FakeAction> &actions) { server.script("/v1/chat/completions", actions); }
    int questions() const { return static_cast<int>(server.requestsTo("/v1/chat/completions").size()); }
    QJsonObject body(int number) const { return QJsonDocument::fromJson(server.requestsTo("/v1/chat/completions").value(number).body).object(); }
    /// "system: …", "user: …" of one request.
    QStringList messages(int number) const
    {
        QStringList all;
        const QJsonArray sent = body(number).value(QLatin1StringView("messages")).toArray();
        for (const QJsonValue &message : sent)
            all << message[QLatin1StringView("role")].toString() + QStringLiteral(": ") + message[QLatin1StringView("content")].toString();
        return all;
    }

    FakeServer server;
    Server saved;
};

inline QByteArray chatEvent(const QString &content, const QByteArray &member = "content")
{
    const QJsonObject delta{ { QString::fromLatin1(member), content } };
    const QJsonObject choice{ { QStringLiteral("index"), 0 }, { QStringLiteral("delta"), delta }, { QStringLiteral("finish_reason"), QJsonValue() } };
    const QJsonObject event{ { QStringLiteral("model"), QStringLiteral("judge") }, { QStringLiteral("choices"), QJsonArray{ choice } } };
    return "data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n";
}

inline QList<QByteArray> chatEnd(const QByteArray &reason = "stop")
{
    return { R"(data: {"choices":[{"index":0,"delta":{},"finish_reason":")" + reason + "\"}]}\n\n",
             "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":85,\"completion_tokens\":12}}\n\n", "data: [DONE]\n\n" };
}

/// A whole streamed answer.
inline FakeAction chatAnswer(const QStringList &parts, std::chrono::milliseconds interval = {})
{
    QList<QByteArray> events;
    for (const QString &part : parts)
        events << chatEvent(part);
    return FakeAction::sse(events + chatEnd(), interval);
}

/// These parts, then silence.
inline FakeAction chatHang(const QStringList &parts)
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
