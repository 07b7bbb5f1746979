// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/error.h"
#include "core/server.h"
#include "llm/chatrequest.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gavel::net {
class HttpClient;
}

namespace gavel::llm {

class Capabilities;

/// One streamed answer. Emits `finished` exactly once, through the event loop.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Completion completion; ///< what arrived, also when it ended early; with the time to the first token
        std::optional<Error> error; ///< the completion is then partial
        bool stopped = false; ///< by stop()
        std::optional<double> tokensPerSecond; ///< from the first token on
        bool tokensCounted = false; ///< the server reported no usage: tokens are events counted here
    };

    /// `capabilities` may be null; what the server rejects is learned there and left out.
    ChatStream(net::HttpClient &http, Server server, ChatRequest request, Capabilities *capabilities = nullptr, QObject *parent = nullptr);
    ~ChatStream() override;

    void start();
    /// Ends with what has arrived; does nothing when it has ended already.
    void stop();

    /// Tokens a second after the first one; nullopt where the times or the
    /// number of tokens cannot tell, as when all of them came at once.
    static std::optional<double> tokensPerSecond(int tokens, std::chrono::milliseconds first, std::chrono::milliseconds last);

    bool isRunning() const;
    QString text() const; ///< so far
    QString reasoning() const;

signals:
    void textArrived(const QString &delta);
    void reasoningArrived(const QString &delta);
    void finished(const gavel::llm::ChatStream::Outcome &outcome);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace gavel::llm

Q_DECLARE_METATYPE(gavel::llm::ChatStream::Outcome)
