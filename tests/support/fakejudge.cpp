// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakejudge.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace gavel::test {

FakeJudge::FakeJudge(const QString &model)
    : m_model(model)
    , m_script([](const eval::JudgeRequest &request, qint64) { return graded(request, u"4"_s); })
    , m_identities{ identityOf(model) }
{
    m_server.name = model;
}

FakeJudge::~FakeJudge() = default;

FakeJudge::Answer FakeJudge::graded(const eval::JudgeRequest &request, const QString &label, const QStringList &criteria)
{
    if (request.prefix->shape.kind == eval::ReplyShape::Kind::Choice)
        return text(label);
    QJsonObject grade{ { u"justification"_s, u"Because."_s }, { u"score"_s, label } };
    bool number = false;
    if (const double value = label.toDouble(&number); number)
        grade[u"score"_s] = value;
    if (criteria.isEmpty())
        return text(QString::fromUtf8(QJsonDocument(grade).toJson(QJsonDocument::Compact)));
    QJsonObject all;
    for (const QString &criterion : criteria)
        all.insert(criterion, grade);
    return text(QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

FakeJudge::Answer FakeJudge::text(const QString &content)
{
    Completion completion;
    completion.content = content;
    completion.finishReason = u"stop"_s;
    completion.usage = { 100, 10, 80 };
    completion.latency = std::chrono::milliseconds(1);
    return { .outcome = { .reply = completion } };
}

FakeJudge::Answer FakeJudge::failure(Error::Kind kind, int httpStatus, std::optional<std::chrono::milliseconds> retryAfter)
{
    return { .outcome = { .reply = Error{ kind, httpStatus, kindName(kind), u"scripted"_s, retryAfter } } };
}

FakeJudge::Answer FakeJudge::adapted()
{
    Answer answer = failure(Error::Kind::BadRequest, 400);
    answer.outcome.adapted = true;
    return answer;
}

FakeJudge::Answer FakeJudge::hanging()
{
    Answer answer = failure(Error::Kind::Timeout);
    answer.hangs = true;
    return answer;
}

ServerIdentity FakeJudge::identityOf(const QString &model)
{
    ServerIdentity identity;
    identity.modelId = model;
    identity.version = u"1.0"_s;
    identity.contextLength = 4096;
    identity.kind = ServerKind::Vllm;
    return identity;
}

void FakeJudge::releaseAll()
{
    for (Hanging &hanging : std::exchange(m_hanging, {}))
        deliver(hanging.promise, m_script(hanging.request, hanging.number));
}

void FakeJudge::runAt(qint64 number, std::function<void()> action)
{
    m_actions[number] = std::move(action);
}

void FakeJudge::setDown(bool down)
{
    m_down = down;
    if (down)
        return;
    for (const Promise<void> &promise : std::exchange(m_waiting, {}))
        promise.settle({});
}

Call FakeJudge::ask(const eval::JudgeRequest &request, QObject *context, Asked done)
{
    const qint64 number = m_requests++;
    if (const auto action = m_actions.find(number); action != m_actions.end())
        QMetaObject::invokeMethod(&m_context, action->second, Qt::QueuedConnection);
    if (m_recording)
        m_seen.push_back({ request.user, request.prefix->system, request.seedOffset });
    m_mostOpen = std::max(m_mostOpen, ++m_open);
    const Promise<eval::JudgeOutcome> promise(context, [this, done = std::move(done)](const Result<eval::JudgeOutcome> &outcome) {
        --m_open;
        done(outcome ? *outcome : eval::JudgeOutcome{ .reply = outcome.error() });
    });
    Answer answer = m_down ? failure(Error::Kind::Unreachable) : m_script(request, number);
    if (answer.hangs)
        m_hanging.push_back({ request, number, promise });
    else
        deliver(promise, std::move(answer));
    return promise.call();
}

void FakeJudge::deliver(const Promise<eval::JudgeOutcome> &promise, Answer answer)
{
    if (answer.turns <= 0) {
        promise.settle(std::move(answer.outcome));
        return;
    }
    --answer.turns;
    QTimer::singleShot(0, &m_context, [this, promise, answer = std::move(answer)] { deliver(promise, answer); });
}

Call FakeJudge::identify(QObject *context, Identified done)
{
    ++m_identifications;
    const Promise<ServerIdentity> promise(context, std::move(done));
    if (m_identifyHangs) {
        m_silent.push_back(promise);
    } else if (m_down) {
        promise.settle(Error{ Error::Kind::Unreachable, 0, u"down"_s, {} });
    } else {
        promise.settle(m_identities.front());
        if (m_identities.size() > 1)
            m_identities.pop_front();
    }
    return promise.call();
}

Call FakeJudge::whenReachable(QObject *context, std::function<void(Result<void>)> done)
{
    const Promise<void> promise(context, std::move(done));
    if (m_down)
        m_waiting.push_back(promise);
    else
        promise.settle({});
    return promise.call();
}

QByteArray FakeJudge::requestBody(const eval::JudgeRequest &request) const
{
    return request.user.toUtf8();
}

eval::JudgeClient::Digest FakeJudge::digest(const std::shared_ptr<const eval::PromptPrefix> &) const
{
    return [this](const eval::JudgeRequest &request) { return QCryptographicHash::hash(requestBody(request), QCryptographicHash::Sha256); };
}

Server FakeJudge::server() const
{
    return m_server;
}

} // namespace gavel::test
