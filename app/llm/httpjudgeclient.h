// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judgeclient.h"

#include <memory>

namespace gavel::net {
class HttpClient;
}

namespace gavel::llm {

class Capabilities;
class Client;

/// One server and model for EvalRun. A prefix is serialised once and kept until something new is
/// learned about the server.
class HttpJudgeClient : public eval::JudgeClient
{
public:
    /// The references must outlive it. Its destructor cancels requests in flight.
    HttpJudgeClient(net::HttpClient &http, Client &client, Server server, QString model, Capabilities &capabilities);
    ~HttpJudgeClient() override;

    /// The longest time without a byte of an answer; 120 s by default.
    void setSilence(std::chrono::milliseconds silence);

    Call ask(const eval::JudgeRequest &request, QObject *context, Asked done) override;
    Call identify(QObject *context, Identified done) override;
    Call whenReachable(QObject *context, std::function<void(Result<void>)> done) override;
    void setConcurrency(int limit) override;
    QByteArray requestBody(const eval::JudgeRequest &request) const override;
    Digest digest(const std::shared_ptr<const eval::PromptPrefix> &prefix) const override;
    QStringList adaptations() const override;
    qint64 requestsSent() const override;
    Server server() const override;
    void setServer(const Server &server) override;

private:
    class Private;
    std::shared_ptr<Private> d; ///< answers in flight hold it weakly
};

} // namespace gavel::llm
