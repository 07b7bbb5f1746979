// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/completion.h"
#include "core/server.h"
#include "eval/judge.h"

#include <QStringList>

#include <memory>

namespace gavel::eval {

/// What the reply must look like; the client uses the server's structured
/// output for it where there is one.
struct ReplyShape
{
    enum class Kind { Free, Json, Choice };
    Kind kind = Kind::Free;
    QByteArray schema; ///< JSON schema, for Json
    QStringList choices; ///< for Choice

    friend bool operator==(const ReplyShape &, const ReplyShape &) = default;
};

/// The part of a request that is the same for every row of a run and part.
/// Shared by pointer, so that a client serialises it once.
struct PromptPrefix
{
    QString system; ///< may be empty ("my own prompt")
    QString model;
    Sampling sampling; ///< with the thinking budget already added to maxTokens
    ReplyShape shape;
    Thinking thinking;
    int topLogprobs = 0; ///< 0: no logprobs asked for
};

struct JudgeRequest
{
    std::shared_ptr<const PromptPrefix> prefix;
    QString user; ///< the row part
    qint64 seedOffset = 0; ///< the repeat
};

/// How one attempt ended.
struct JudgeOutcome
{
    Result<Completion> reply;
    /// The server rejected a feature or parameter that the client now leaves
    /// out: ask the same again at once; it costs no attempt.
    bool adapted = false;
    /// The reply is not bound to the shape by the server (plain-text fallback).
    bool unconstrained = false;
    /// The server returns logprobs after masking, so the covered mass is unknown.
    bool maskedLogprobs = false;
};

/// Port: one server and model as EvalRun sees them. One attempt a call:
/// retries belong to EvalRun. Lives in the run's thread.
class JudgeClient
{
public:
    using Asked = std::function<void(JudgeOutcome)>;
    using Identified = std::function<void(Result<ServerIdentity>)>;

    virtual ~JudgeClient() = default;

    virtual Call ask(const JudgeRequest &request, QObject *context, Asked done) = 0;
    virtual Call identify(QObject *context, Identified done) = 0;
    /// Answers once the server is usable again; polls until cancelled.
    virtual Call whenReachable(QObject *context, std::function<void(Result<void>)> done) = 0;

    /// How many requests at a time there may be; lanes are made on demand.
    virtual void setConcurrency(int limit) = 0;
    /// The body that ask() would send now.
    virtual QByteArray requestBody(const JudgeRequest &request) const = 0;
    /// A SHA-256 that is the same for the same body, for reuse of replies.
    virtual QByteArray bodyDigest(const JudgeRequest &request) const = 0;
    /// What was learned and changed, for the run's record: "response_format left out", ….
    virtual QStringList adaptations() const = 0;
    /// Chat requests put on the wire so far.
    virtual qint64 requestsSent() const = 0;
    virtual Server server() const = 0;
    /// The same server at a repaired address, or with other settings: from the next request on.
    virtual void setServer(const Server &server) = 0;
};

} // namespace gavel::eval
