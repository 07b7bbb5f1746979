// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judgeclient.h"

#include <QObject>

#include <deque>
#include <list>
#include <map>
#include <vector>

namespace gavel::test {

/// A JudgeClient without sockets: answers by script, through the event loop,
/// and records what it was asked. By default every row is graded "4".
class FakeJudge : public eval::JudgeClient
{
public:
    struct Answer
    {
        eval::JudgeOutcome outcome;
        int turns = 0; ///< further turns of the event loop before the answer
        bool hangs = false; ///< until releaseAll()
    };
    /// `number` counts the requests of this judge from 0.
    using Script = std::function<Answer(const eval::JudgeRequest &request, qint64 number)>;

    explicit FakeJudge(const QString &model = QStringLiteral("judge"));
    ~FakeJudge() override;

    /// A reply in the shape that the request asks for: JSON with one grade for
    /// each criterion (none given: a single nameless one), or the bare label.
    static Answer graded(const eval::JudgeRequest &request, const QString &label, const QStringList &criteria = {});
    static Answer text(const QString &content);
    static Answer failure(Error::Kind kind, int httpStatus = 0, std::optional<std::chrono::milliseconds> retryAfter = {});
    static Answer adapted(); ///< a 400 that the client has learned from
    static Answer hanging();

    void setScript(Script script) { m_script = std::move(script); }
    /// Runs `action` through the event loop right after the request with that number.
    void runAt(qint64 number, std::function<void()> action);
    /// Answers all that hang with the script's answer, which must not hang again.
    void releaseAll();

    /// One a call of identify(), the last one for all later calls.
    void setIdentities(std::deque<Result<ServerIdentity>> identities) { m_identities = std::move(identities); }
    void setIdentifyHangs(bool hangs) { m_identifyHangs = hangs; }
    static ServerIdentity identityOf(const QString &model);

    /// While down, everything is answered with Unreachable.
    void setDown(bool down);
    void setAdaptations(const QStringList &adaptations) { m_adaptations = adaptations; }

    struct Seen
    {
        QString user;
        QString system;
        qint64 seedOffset = 0;
    };
    const std::vector<Seen> &seen() const { return m_seen; }
    void setRecording(bool recording) { m_recording = recording; }
    qint64 open() const { return m_open; } ///< asked and not yet answered
    qint64 mostOpen() const { return m_mostOpen; }
    qint64 hangingCount() const { return static_cast<qint64>(m_hanging.size()); }
    int identifications() const { return m_identifications; }
    int waitingForReachable() const { return static_cast<int>(m_waiting.size()); }
    int concurrency() const { return m_concurrency; }

    Call ask(const eval::JudgeRequest &request, QObject *context, Asked done) override;
    Call identify(QObject *context, Identified done) override;
    Call whenReachable(QObject *context, std::function<void(Result<void>)> done) override;
    void setConcurrency(int limit) override { m_concurrency = limit; }
    QByteArray requestBody(const eval::JudgeRequest &request) const override;
    Digest digest(const std::shared_ptr<const eval::PromptPrefix> &prefix) const override;
    QStringList adaptations() const override { return m_adaptations; }
    qint64 requestsSent() const override { return m_requests; }
    Server server() const override;
    void setServer(const Server &server) override { m_server = server; }

private:
    struct Hanging
    {
        eval::JudgeRequest request;
        qint64 number = 0;
        Promise<eval::JudgeOutcome> promise;
    };

    void deliver(const Promise<eval::JudgeOutcome> &promise, Answer answer);

    QString m_model;
    Server m_server;
    Script m_script;
    std::map<qint64, std::function<void()>> m_actions;
    QObject m_context;
    std::deque<Result<ServerIdentity>> m_identities;
    QStringList m_adaptations;
    std::vector<Seen> m_seen;
    std::list<Hanging> m_hanging;
    std::list<Promise<void>> m_waiting;
    std::list<Promise<ServerIdentity>> m_silent;
    qint64 m_requests = 0;
    qint64 m_open = 0;
    qint64 m_mostOpen = 0;
    int m_identifications = 0;
    int m_concurrency = 0;
    bool m_identifyHangs = false;
    bool m_down = false;
    bool m_recording = true;
};

} // namespace gavel::test
