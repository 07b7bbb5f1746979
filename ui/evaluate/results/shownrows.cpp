// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/shownrows.h"

#include "jobs/reading/backgroundread.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/workbench.h"

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr qint64 readAtOnce = 20'000; ///< rows; more are read in a worker
constexpr qint64 changedAtOnce = 100;

} // namespace

ShownRows::ShownRows(jobs::ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
{
}

void ShownRows::show(const store::RunInfo &run, std::shared_ptr<const eval::RunReader> reader)
{
    m_loading.cancel();
    m_changed.cancel();
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
    if (!m_reader || !m_shown.workbench().project())
        return;
    m_loading = ScopedCall(jobs::readInBackground(
        *m_shown.workbench().project(), m_run, m_shown.replaySchedule(), this,
        [judge = m_judge](const eval::RunReader &reader, const Stop &) { return models::compactRows(reader, judge); },
        [this](const Result<Rows> &rows) {
            if (isCancelled(rows))
                return;
            emit read(rows);
            readNext();
        }));
}

void ShownRows::readChanged(qint64 first, qint64 last)
{
    first = std::max<qint64>(0, first);
    last = std::min<qint64>(last, m_count - 1);
    if (!m_reader || last < first)
        return;
    // A read in progress may have missed these rows.
    if (m_changed.isActive() || m_loading.isActive()) {
        const auto next = m_changedNext.value_or(std::pair(first, last));
        m_changedNext = std::pair(std::min(first, next.first), std::max(last, next.second));
        return;
    }
    if (last - first < changedAtOnce) {
        emit partRead(first, models::compactRowsIn(*m_reader, m_judge, first, last));
        return;
    }
    if (!m_shown.workbench().project())
        return;
    m_changed = ScopedCall(jobs::readInBackground(
        *m_shown.workbench().project(), m_run, m_shown.replaySchedule(), this,
        [judge = m_judge, first, last](const eval::RunReader &reader, const Stop &) { return models::compactRowsIn(reader, judge, first, last); },
        [this, first](const Result<Rows> &rows) {
            if (isCancelled(rows))
                return;
            emit partRead(first, rows);
            readNext();
        }));
}

void ShownRows::readNext()
{
    if (const auto next = std::exchange(m_changedNext, std::nullopt))
        readChanged(next->first, next->second);
}

} // namespace gavel::ui

#include "moc_shownrows.cpp"
