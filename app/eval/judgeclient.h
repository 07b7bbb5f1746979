// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/completion.h"
#include "core/server.h"
#include "eval/judge.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace gavel::eval {

/// The form a reply must have; the client requests it as structured output if the server supports
/// that.
struct ReplyShape
{
    enum class Kind { Free, Json, Choice };
    Kind kind = Kind::Free;
    QByteArray schema; ///< JSON schema, for Json
    QStringList choices; ///< for Choice

    friend bool operator==(const ReplyShape &, const ReplyShape &) = default;
};

/// The part of a request that is the same for every row of a run and part. Shared by pointer, so
/// that a client serialises it only once.
struct PromptPrefix
{
    QString system; ///< may be empty ("my own prompt")
    QString model;
    Sampling sampling; ///< with the thinking budget already added to maxTokens
    ReplyShape shape;
    Thinking thinking;
    int topLogprobs = 0; ///< 0: logprobs are not requested
};

/// One request: the shared prefix and the row.
struct JudgeRequest
{
    std::shared_ptr<const PromptPrefix> prefix;
    QString user; ///< the row part
    qint64 seedOffset = 0; ///< the repeat
};

/// How many times one request is adapted and sent again at most.
inline constexpr int mostAdaptations = 20;

/// The result of one attempt.
struct JudgeOutcome
{
    Result<Completion> reply;
    /// The server rejected a feature or parameter that the client leaves out from now on: ask again
    /// at once; it does not count as an attempt.
    bool adapted = false;
    /// The server does not enforce the shape of the reply (plain-text fallback).
    bool unconstrained = false;
    /// The server returns logprobs after masking, so the covered mass is unknown.
    bool maskedLogprobs = false;
};

/// Port: one server and model as EvalRun sees them. One attempt for each call: EvalRun does the
/// retries. Lives in the run's thread.
class JudgeClient
{
public:
    using Asked = std::function<void(JudgeOutcome)>;
    using Identified = std::function<void(Result<ServerIdentity>)>;
    using Digest = std::function<QByteArray(const JudgeRequest &)>;

    virtual ~JudgeClient() = default;

    virtual Call ask(const JudgeRequest &request, QObject *context, Asked done) = 0;
    virtual Call identify(QObject *context, Identified done) = 0;
    /// Answers once the server is reachable again; polls until cancelled.
    virtual Call whenReachable(QObject *context, std::function<void(Result<void>)> done) = 0;

    /// How many requests at a time to expect; connections are made on demand.
    virtual void setConcurrency(int limit) = 0;
    /// The body that ask() would send at present.
    virtual QByteArray requestBody(const JudgeRequest &request) const = 0;
    /// Digests of the bodies that ask() would send at present for requests with this prefix: equal
    /// for equal bodies, so that replies can be reused. How they are computed is up to the client.
    /// Thread-safe.
    virtual Digest digest(const std::shared_ptr<const PromptPrefix> &prefix) const = 0;
    QByteArray bodyDigest(const JudgeRequest &request) const { return digest(request.prefix)(request); }
    /// What was learned and changed, for the run's record, such as "response_format left out".
    virtual QStringList adaptations() const = 0;
    /// Chat requests put on the wire so far.
    virtual qint64 requestsSent() const = 0;
    virtual Server server() const = 0;
    /// The same server with a repaired address or other settings, used from the next request on.
    virtual void setServer(const Server &server) = 0;
};

} // namespace gavel::eval
