// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/tracesender.h"

#include <QTimer>

#include <algorithm>

namespace gavel::mlflow {

namespace {

/// Failures in a row after which the server, and not the rows, may be to blame.
constexpr int suspicious = 5;

struct TraceBatch
{
    std::vector<RowTrace> traces;
    std::size_t again = 0;
    qint64 nextPos = 0;
};

Result<void> fillBatch(TraceBatch &batch, const eval::RunReader &run, const TraceSender::Plan &plan)
{
    qsizetype characters = 0;
    while (batch.traces.size() < TraceSender::batchTraces && characters < TraceSender::batchCharacters) {
        const bool isAgain = batch.again < plan.again.size();
        if (!isAgain && batch.nextPos >= plan.rows)
            break;
        const auto row = run.detail(isAgain ? plan.again[batch.again++] : batch.nextPos++);
        if (!row)
            return row.error();
        for (RowTrace &made : tracesOf(*row, plan.context, plan.texts)) {
            characters += made.textSize();
            batch.traces.push_back(std::move(made));
        }
    }
    return {};
}

} // namespace

void LeftOutRows::add(const QString &id, const Error &error)
{
    if (++count == 1)
        reason = error;
    if (ids.size() < mostIds)
        ids.append(id);
}

TraceSender::TraceSender(Plan plan, Client &client, RunSource &source, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_client(client)
    , m_source(source)
    , m_leftOut(m_plan.again.cbegin(), m_plan.again.cend())
    , m_pos(m_plan.firstPos)
{
}

TraceSender::~TraceSender()
{
    stop();
}

void TraceSender::start()
{
    m_running = true;
    readBatch();
}

void TraceSender::stop()
{
    m_running = false;
    for (Call &call : std::exchange(m_calls, {}))
        call.cancel();
}

void TraceSender::finish(const Result<void> &result)
{
    if (!m_running)
        return;
    stop();
    emit finished(result);
}

void TraceSender::keep(const Call &call)
{
    std::erase_if(m_calls, [](const Call &old) { return !old.isActive(); });
    m_calls.push_back(call);
}

void TraceSender::readBatch()
{
    const auto batch = std::make_shared<TraceBatch>();
    batch->again = m_again;
    batch->nextPos = m_pos;
    const auto work = [batch, plan = m_plan](const eval::RunReader &run, const Stop &) { return fillBatch(*batch, run, plan); };
    keep(m_source.read(this, work, [this, batch](const Result<void> &read) {
        if (!m_running)
            return;
        if (!read)
            return finish(read.error());
        m_batch = std::move(batch->traces);
        m_again = batch->again;
        m_pos = batch->nextPos;
        m_next = 0;
        pump();
    }));
}

void TraceSender::pump()
{
    while (m_running && !m_asking && m_open < m_plan.concurrency && m_next < m_batch.size()) {
        ++m_open;
        sendTrace(m_next++, 1);
    }
    if (m_running && !m_asking && m_open == 0 && m_next == m_batch.size())
        startSpans();
}

void TraceSender::sendTrace(std::size_t index, int attempt)
{
    if (!m_running)
        return;
    keep(m_client.startTrace(m_batch[index].trace, this, [this, index, attempt](const Result<void> &result) {
        if (m_running)
            answered(index, attempt, result);
    }));
}

void TraceSender::answered(std::size_t index, int attempt, const Result<void> &result)
{
    // A server that has just failed so often is not asked three times for each row.
    const bool isHopeless = m_inARow >= suspicious && !result && isServerFault(result.error());
    if (!result && !isHopeless && m_plan.attempts.again(result.error(), attempt)) {
        QTimer::singleShot(m_plan.attempts.delay(result.error(), attempt), this, [this, index, attempt] { sendTrace(index, attempt + 1); });
        return;
    }
    --m_open;
    if (result) {
        m_inARow = 0;
        ++m_sentOfBatch;
        emit traceSent();
        return pump();
    }
    const Error &error = result.error();
    const bool isUnknown = error.httpStatus == 501 || (error.kind == Error::Kind::BadReply && error.httpStatus >= 400);
    const bool isAboutTheRow = isRefusal(error) || error.kind == Error::Kind::ConnectionLost || error.kind == Error::Kind::Timeout;
    if (!isAboutTheRow || isUnknown)
        return finish(error);
    leaveOut(index, error);
    if (++m_inARow % suspicious == 0 && isServerFault(error))
        return askWhetherItLives(error);
    pump();
}

void TraceSender::leaveOut(std::size_t index, const Error &error)
{
    const qint64 pos = m_batch[index].pos;
    const bool isKnown = std::any_of(m_refused.cbegin(), m_refused.cend(), [this, pos](std::size_t other) { return m_batch[other].pos == pos; });
    m_refused.insert(index);
    if (!isKnown)
        m_rows.add(m_batch[index].rowId, error);
}

/// If it answers a plain question, the rows are to blame, and sending continues.
void TraceSender::askWhetherItLives(const Error &error)
{
    if (m_asking)
        return;
    m_asking = true;
    keep(m_client.getRun(m_plan.context.mlflowRunId, this, [this, error](const Result<Run> &run) {
        if (!m_running)
            return;
        m_asking = false;
        if (!run)
            return finish(Client::isGone(run.error()) ? run.error() : error);
        pump();
    }));
}

void TraceSender::startSpans()
{
    m_spans.clear();
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < m_batch.size(); ++i) {
        if (!m_refused.contains(i))
            all.push_back(i);
    }
    m_spans.push_back(std::move(all));
    sendSpans(1);
}

void TraceSender::sendSpans(int attempt)
{
    if (!m_running)
        return;
    while (!m_spans.empty() && m_spans.back().empty())
        m_spans.pop_back();
    if (!m_plan.spans || m_spans.empty())
        return endBatch();
    QList<Span> spans;
    for (const std::size_t index : m_spans.back())
        spans.append(m_batch[index].span);
    keep(m_client.exportSpans(m_plan.context.experimentId, spans, this, [this, attempt](const Result<void> &result) {
        if (m_running)
            spansAnswered(attempt, result);
    }));
}

void TraceSender::spansAnswered(int attempt, const Result<void> &result)
{
    if (result) {
        m_spansTaken = true;
        m_spans.pop_back();
        return sendSpans(1);
    }
    const Error &error = result.error();
    if (m_plan.attempts.again(error, attempt)) {
        QTimer::singleShot(m_plan.attempts.delay(error, attempt), this, [this, attempt] { sendSpans(attempt + 1); });
        return;
    }
    if (Client::spansUnknown(error))
        return refuseSpans(error);
    if (!isRefusal(error))
        return finish(error);
    const std::vector<std::size_t> refused = std::move(m_spans.back());
    m_spans.pop_back();
    if (refused.size() > 1) {
        const auto middle = refused.cbegin() + std::ptrdiff_t(refused.size() / 2);
        m_spans.emplace_back(middle, refused.cend());
        m_spans.emplace_back(refused.cbegin(), middle);
        return sendSpans(m_plan.attempts.most);
    }
    m_withoutTexts.add(m_batch[refused.front()].rowId, error);
    // Not even single ones: there is no sense in trying all.
    if (!m_spansTaken && m_withoutTexts.count >= suspicious)
        return refuseSpans(error);
    sendSpans(m_plan.attempts.most);
}

void TraceSender::refuseSpans(const Error &error)
{
    m_plan.spans = false;
    m_withoutTexts = {};
    emit spansRefused(error);
    endBatch();
}

void TraceSender::endBatch()
{
    for (const RowTrace &made : m_batch)
        m_leftOut.erase(made.pos);
    for (const std::size_t index : std::exchange(m_refused, {}))
        m_leftOut.insert(m_batch[index].pos);
    for (const RowTrace &made : m_batch) {
        if (m_leftOut.contains(made.pos))
            continue;
        ++m_sent;
        m_changed += made.isStorable ? 0 : 1;
    }
    m_sentOfBatch = 0;
    m_batch.clear();
    emit batchDone(m_pos);
    if (!m_running)
        return;
    if (m_pos >= m_plan.rows && m_again >= m_plan.again.size())
        return finish({});
    readBatch();
}

} // namespace gavel::mlflow

#include "moc_tracesender.cpp"
