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

/// One streamed answer. Emits `finished` exactly once, from the event loop. Deleting it aborts the
/// request.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    struct Outcome
    {
        Completion completion; ///< what arrived, even if it ended early; with the time to the first token
        std::optional<Error> error; ///< the completion is then partial
        bool stopped = false; ///< by a call of stop()
        std::optional<double> tokensPerSecond; ///< from the first token on
        bool tokensCounted = false; ///< the server reported no usage: events were counted as tokens
    };

    /// `capabilities` may be null; parameters that the server rejects are added to them and left
    /// out.
    ChatStream(net::HttpClient &http, Server server, ChatRequest request, Capabilities *capabilities = nullptr, QObject *parent = nullptr);
    ~ChatStream() override;

    void start();
    /// Ends with what has arrived; does nothing if it has ended already.
    void stop();

    /// Tokens per second, not counting the first one; nullopt if it cannot be computed from the
    /// times, for example when all tokens came at once.
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
