// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/itemsender.h"

#include "mlflow/limits.h"
#include "mlflow/tr.h"

#include <algorithm>

namespace gavel::mlflow {

ItemSender::ItemSender(Plan plan, Client &client, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_client(client)
{
    m_backoff.setSingleShot(true);
    connect(&m_backoff, &QTimer::timeout, this, &ItemSender::readBack);
}

ItemSender::~ItemSender()
{
    stop();
}

void ItemSender::start()
{
    m_running = true;
    m_rest = splitBatches(m_plan.metrics, m_plan.params, {});
    std::reverse(m_rest.begin(), m_rest.end());
    readBack();
}

void ItemSender::stop()
{
    m_running = false;
    m_backoff.stop();
    m_call.cancel();
}

void ItemSender::finish(const Result<void> &result)
{
    stop();
    emit finished(result);
}

void ItemSender::readBack()
{
    m_call = ScopedCall(m_client.getRun(m_plan.runId, this, [this](const Result<Run> &run) {
        if (!m_running)
            return;
        if (!run)
            return failed(run.error());
        if (run->deleted)
            return finish(notFound(tr("The MLflow run was deleted."), m_plan.runId));
        removeWhatIsThere(*run);
        send();
    }));
}

void ItemSender::removeWhatIsThere(const Run &run)
{
    for (Batch &batch : m_rest) {
        batch.params.removeIf([&run](const KeyValue &pair) { return run.params.contains(pair.key); });
        batch.metrics.removeIf([&run](const Metric &metric) {
            return std::any_of(run.metrics.cbegin(), run.metrics.cend(),
                               [&metric](const Metric &there) { return there.key == metric.key && there.step == metric.step; });
        });
    }
}

void ItemSender::send()
{
    m_rest.removeIf([](const Batch &batch) { return batch.size() == 0; });
    if (m_rest.isEmpty())
        return finish({});
    m_call = ScopedCall(m_client.logBatch(m_plan.runId, m_rest.last(), this, [this](const Result<void> &result) {
        if (m_running)
            sent(result);
    }));
}

void ItemSender::sent(const Result<void> &result)
{
    if (!result && (m_plan.attempts.again(result.error(), m_attempt) || !isRefusal(result.error())))
        return failed(result.error());
    if (result) {
        m_rest.removeLast();
        m_attempt = 1;
        return send();
    }
    if (m_rest.last().size() > 1) {
        split();
    } else if (!shorten()) {
        const Batch refused = m_rest.takeLast();
        m_leftOut.append(refused.metrics.isEmpty() ? refused.params.first().key : refused.metrics.first().key);
        m_shortened.removeAll(m_leftOut.last());
        if (m_leftOut.size() == 1)
            m_reason = result.error();
    }
    // A failed request may have had its effect.
    readBack();
}

void ItemSender::failed(const Error &error)
{
    if (!m_plan.attempts.again(error, m_attempt))
        return finish(error);
    m_backoff.start(m_plan.attempts.delay(error, m_attempt));
    ++m_attempt;
}

/// Halves are sent once: the whole had all its attempts.
void ItemSender::split()
{
    const Batch whole = m_rest.takeLast();
    const auto halves = [](const auto &list) { return std::pair(list.first((list.size() + 1) / 2), list.sliced((list.size() + 1) / 2)); };
    const auto [metrics, otherMetrics] = halves(whole.metrics);
    const auto [params, otherParams] = halves(whole.params);
    m_rest.append({ otherMetrics, otherParams, {} });
    m_rest.append({ metrics, params, {} });
    m_attempt = m_plan.attempts.most;
}

/// Older servers take shorter params. False if it cannot be shorter.
bool ItemSender::shorten()
{
    for (KeyValue &param : m_rest.last().params) {
        for (const qsizetype most : olderParamValues) {
            if (param.value.size() <= most)
                continue;
            param.value = cut(param.value, most);
            if (!m_shortened.contains(param.key))
                m_shortened.append(param.key);
            return true;
        }
    }
    return false;
}

} // namespace gavel::mlflow

#include "moc_itemsender.cpp"
