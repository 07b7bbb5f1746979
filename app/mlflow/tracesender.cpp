// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/tracesender.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace gavel::mlflow {

namespace {

constexpr qint64 traceSliceMs = 8;
constexpr int traceSliceRows = 100;

} // namespace

TraceSender::TraceSender(Plan plan, Client &client, const eval::RunReader &reader, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_client(client)
    , m_reader(reader)
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
    readSoon();
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

void TraceSender::readSoon()
{
    QTimer::singleShot(0, this, &TraceSender::readSlice);
}

bool TraceSender::isBatchFull() const
{
    return m_batch.size() >= batchTraces || m_characters >= batchCharacters || m_pos >= m_plan.rows;
}

void TraceSender::readSlice()
{
    if (!m_running)
        return;
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < traceSliceRows && !isBatchFull() && clock.elapsed() < traceSliceMs; ++row) {
        if (!readRow())
            return;
    }
    if (!isBatchFull())
        return readSoon();
    m_next = 0;
    pump();
}

bool TraceSender::readRow()
{
    const Result<eval::RowDetail> row = m_reader.detail(m_pos);
    if (!row) {
        finish(row.error());
        return false;
    }
    for (RowTrace &made : tracesOf(*row, m_plan.context, m_plan.texts)) {
        m_characters += made.textSize();
        m_batch.push_back(std::move(made));
    }
    ++m_pos;
    return true;
}

void TraceSender::pump()
{
    while (m_running && m_open < m_plan.concurrency && m_next < m_batch.size()) {
        ++m_open;
        sendTrace(m_next++, 1);
    }
    if (m_running && m_open == 0 && m_next == m_batch.size())
        sendSpans(1);
}

void TraceSender::sendTrace(std::size_t index, int attempt)
{
    if (!m_running)
        return;
    keep(m_client.startTrace(m_batch[index].trace, this, [this, index, attempt](const Result<void> &result) {
        if (!m_running)
            return;
        if (!result && m_plan.attempts.again(result.error(), attempt)) {
            QTimer::singleShot(m_plan.attempts.delay(result.error(), attempt), this, [this, index, attempt] { sendTrace(index, attempt + 1); });
            return;
        }
        if (!result)
            return finish(result.error());
        --m_open;
        ++m_sent;
        emit traceSent();
        pump();
    }));
}

void TraceSender::sendSpans(int attempt)
{
    if (!m_running)
        return;
    if (!m_plan.spans || m_batch.empty())
        return endBatch();
    QList<Span> spans;
    for (const RowTrace &made : m_batch)
        spans.append(made.span);
    keep(m_client.exportSpans(m_plan.context.experimentId, spans, this, [this, attempt](const Result<void> &result) {
        if (!m_running)
            return;
        if (!result && m_plan.attempts.again(result.error(), attempt)) {
            QTimer::singleShot(m_plan.attempts.delay(result.error(), attempt), this, [this, attempt] { sendSpans(attempt + 1); });
            return;
        }
        if (!result && !Client::spansRefused(result.error()))
            return finish(result.error());
        if (!result) {
            m_plan.spans = false;
            emit spansRefused(result.error());
        }
        endBatch();
    }));
}

void TraceSender::endBatch()
{
    m_batch.clear();
    m_characters = 0;
    emit batchDone(m_pos);
    if (!m_running)
        return;
    if (m_pos >= m_plan.rows)
        return finish({});
    readSoon();
}

} // namespace gavel::mlflow

#include "moc_tracesender.cpp"
