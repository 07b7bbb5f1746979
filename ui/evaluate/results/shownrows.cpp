// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/shownrows.h"

#include "core/futureresult.h"
#include "jobs/reading/backgroundread.h"
#include "jobs/session/evaluation.h"

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr qint64 readAtOnce = 20'000; ///< rows; more are read in a worker
constexpr qint64 changedAtOnce = 100;

} // namespace

ShownRows::ShownRows(jobs::Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
{
    connect(&m_loading, &QFutureWatcherBase::finished, this, &ShownRows::takeAll);
    connect(&m_changed, &QFutureWatcherBase::finished, this, &ShownRows::takeChanged);
}

void ShownRows::show(const store::RunInfo &run, std::shared_ptr<const eval::RunReader> reader)
{
    m_loading.setFuture({});
    m_changed.setFuture({});
    m_changedRange.reset();
    m_changedNext.reset();
    m_reader = std::move(reader);
    m_judge = run.judge;
    m_run = run.id;
    m_count = run.rows;
    if (!m_reader || m_count <= readAtOnce) {
        emit read(m_reader ? models::compactRows(*m_reader, m_judge) : Result<Rows>(Rows()));
        return;
    }
    emit read(Rows(static_cast<size_t>(m_count)));
    readAgain();
}

void ShownRows::clear()
{
    show({}, nullptr);
}

void ShownRows::readAgain()
{
    if (!m_reader || !m_evaluation.project())
        return;
    m_loading.setFuture(jobs::readInBackground<Rows>(
        *m_evaluation.project(), m_run, [judge = m_judge](const eval::RunReader &reader) { return models::compactRows(reader, judge); },
        m_evaluation.replaySchedule()));
}

void ShownRows::readChanged(qint64 first, qint64 last)
{
    first = std::max<qint64>(0, first);
    last = std::min<qint64>(last, m_count - 1);
    if (!m_reader || last < first)
        return;
    // What is read already may have been read before these were stored.
    if (m_changedRange || m_loading.isRunning()) {
        const auto next = m_changedNext.value_or(std::pair(first, last));
        m_changedNext = std::pair(std::min(first, next.first), std::max(last, next.second));
        return;
    }
    if (last - first < changedAtOnce) {
        emit partRead(first, models::compactRowsIn(*m_reader, m_judge, first, last));
        return;
    }
    m_changedRange = std::pair(first, last);
    m_changed.setFuture(jobs::readInBackground<Rows>(
        *m_evaluation.project(), m_run,
        [judge = m_judge, first, last](const eval::RunReader &reader) { return models::compactRowsIn(reader, judge, first, last); },
        m_evaluation.replaySchedule()));
}

void ShownRows::takeAll()
{
    if (const auto rows = resultOf(m_loading); !isCancelled(rows))
        emit read(rows);
    readNext();
}

void ShownRows::takeChanged()
{
    const auto rows = resultOf(m_changed);
    if (isCancelled(rows) || !m_changedRange)
        return;
    const qint64 first = m_changedRange->first;
    m_changedRange.reset();
    emit partRead(first, rows);
    readNext();
}

void ShownRows::readNext()
{
    if (const auto next = std::exchange(m_changedNext, std::nullopt))
        readChanged(next->first, next->second);
}

} // namespace gavel::ui

#include "moc_shownrows.cpp"
