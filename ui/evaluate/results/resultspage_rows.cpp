// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/distributionview.h"
#include "evaluate/results/filterbar.h"
#include "evaluate/results/labelmode.h"
#include "evaluate/results/resultspage.h"
#include "evaluate/results/resultstable.h"
#include "evaluate/results/rowdetailview.h"
#include "evaluate/results/runhead.h"
#include "jobs/reading/backgroundread.h"
#include "jobs/reading/textsearch.h"
#include "jobs/run/replay.h"
#include "jobs/session/evaluation.h"
#include "jobs/session/labeldesk.h"
#include "models/resultsmodel.h"
#include "models/roworder.h"
#include "widgets/banner.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr qint64 readAtOnce = 20'000; ///< rows; more are read in a worker
constexpr qint64 changedAtOnce = 100;

using Rows = std::vector<models::CompactRow>;

} // namespace

void ResultsPage::showRun()
{
    m_labels->stop();
    m_loading.setFuture({});
    m_changed.setFuture({});
    m_changedRange.reset();
    m_changedNext.reset();
    m_search->cancel();
    m_filters->clearText();
    m_problem->show({});
    const auto run = m_evaluation.shownRun();
    m_reader = m_evaluation.reader();
    m_run = run && m_reader ? std::optional(run->id) : std::nullopt;
    m_judge = m_run ? run->judge : eval::JudgeDefinition();
    m_labels->setJudge(m_judge);
    m_filters->setScale(models::displayScale(m_judge));
    m_distribution->showRun(m_judge);
    if (!m_run) {
        takeRows(Rows());
        return;
    }
    if (run->rows <= readAtOnce) {
        takeRows(models::compactRows(*m_reader, m_judge));
        return;
    }
    takeRows(Rows(static_cast<size_t>(run->rows)));
    m_loading.setFuture(jobs::readInBackground<Rows>(
        *m_evaluation.project(), run->id, [judge = m_judge](const eval::RunReader &reader) { return models::compactRows(reader, judge); },
        m_evaluation.replaySchedule()));
}

/// The list of runs was read anew, and with it the reader of the same run.
void ResultsPage::takeReader()
{
    const auto run = m_evaluation.shownRun();
    if (!run || !m_run || run->id != *m_run)
        return;
    m_reader = m_evaluation.reader();
    m_model->setReader(m_reader);
    m_filters->setLabelling(m_labels->isActive(), m_desk->refusal());
}

void ResultsPage::takeRows(const Result<Rows> &rows)
{
    m_wantedPosition = m_table->currentPosition();
    m_model->setRun(m_reader, m_judge, rows.value_or(Rows()));
    models::RowFilter filter = m_order->filter();
    if (filter.point && *filter.point >= models::displayScale(m_judge).size())
        filter.point.reset();
    m_order->setFilter(filter);
    m_filters->setFilter(filter);
    m_filters->setSort(m_order->sort());
    m_distribution->setSelectedPoint(filter.point.value_or(-1));
    m_order->restart();
    showFigures();
    showLabelling();
    if (!rows)
        m_problem->show(rows.error().text);
}

bool ResultsPage::isShownRunGoingOn() const
{
    if (const jobs::Replay *replay = m_evaluation.replay())
        return m_run && replay->schedule() && replay->info().id == *m_run;
    return m_run && m_evaluation.isRunning() && m_evaluation.runJob()->info().id == *m_run;
}

void ResultsPage::takeChangedRows(qint64 first, qint64 last)
{
    first = std::max<qint64>(0, first);
    last = std::min<qint64>(last, static_cast<qint64>(m_model->rows().size()) - 1);
    if (!isShownRunGoingOn() || !m_reader || last < first)
        return;
    // What is read already may have been read before these were stored.
    if (m_changedRange || m_loading.isRunning()) {
        const auto next = m_changedNext.value_or(std::pair(first, last));
        m_changedNext = std::pair(std::min(first, next.first), std::max(last, next.second));
        return;
    }
    if (last - first < changedAtOnce) {
        takePart(first, models::compactRowsIn(*m_reader, m_judge, first, last));
        return;
    }
    m_changedRange = std::pair(first, last);
    m_changed.setFuture(jobs::readInBackground<Rows>(
        *m_evaluation.project(), *m_run,
        [judge = m_judge, first, last](const eval::RunReader &reader) { return models::compactRowsIn(reader, judge, first, last); },
        m_evaluation.replaySchedule()));
}

void ResultsPage::takePart(qint64 first, Result<Rows> part)
{
    if (!part) {
        m_problem->show(part.error().text);
        return;
    }
    const qint64 current = m_table->currentPosition();
    const auto count = static_cast<qint64>(part->size());
    const bool concerns = current >= first && current < first + count
        && m_model->rows()[static_cast<size_t>(current)].state != (*part)[static_cast<size_t>(current - first)].state;
    m_order->takeRows(first, std::move(*part));
    if (concerns)
        showCurrentRow();
    if (!m_figures.isActive())
        m_figures.start();
    if (!m_filters->text().isEmpty() && !m_searchAgain.isActive())
        m_searchAgain.start();
}

/// Only the row that was labelled here is read again.
void ResultsPage::takeHuman(qint64 position)
{
    m_ownLabel = true;
    QMetaObject::invokeMethod(
        this, [this] { m_ownLabel = false; }, Qt::QueuedConnection);
    if (!m_reader || position < 0 || static_cast<size_t>(position) >= m_model->rows().size())
        return;
    const auto summary = m_reader->summaries({ position }, 0);
    if (!summary || summary->empty())
        return;
    models::CompactRow row = m_model->rows()[static_cast<size_t>(position)];
    row.human = summary->front().human ? static_cast<float>(*summary->front().human) : std::numeric_limits<float>::quiet_NaN();
    m_model->updateRows(position, { row });
    if (position == m_table->currentPosition())
        showCurrentRow();
}

/// Labels changed elsewhere, or the rule that makes one human score of several.
void ResultsPage::takeAllHumans()
{
    if (m_ownLabel || !m_run || !m_evaluation.project())
        return;
    m_loading.setFuture(jobs::readInBackground<Rows>(
        *m_evaluation.project(), *m_run, [judge = m_judge](const eval::RunReader &reader) { return models::compactRows(reader, judge); },
        m_evaluation.replaySchedule()));
}

void ResultsPage::showFigures()
{
    m_distribution->setRows(m_model->rows());
    m_head->setOpenRows(std::ranges::count(m_model->rows(), eval::VerdictState::Pending, &models::CompactRow::state));
}

void ResultsPage::showArranged()
{
    m_filters->setCounts(m_model->rowCount(), static_cast<qint64>(m_model->rows().size()));
    showEmpty();
    const int wanted = m_wantedPosition < 0 ? 0 : m_model->rowOfPosition(m_wantedPosition);
    m_table->goTo(std::max(0, wanted));
    showCurrentRow();
}

void ResultsPage::showCurrentRow()
{
    const qint64 position = m_table->currentPosition();
    if (!m_reader || position < 0)
        return;
    m_wantedPosition = position;
    const auto detail = m_reader->detail(position);
    if (!detail) {
        m_detail->showMessage(detail.error().text);
        return;
    }
    m_detail->showRow(*detail, m_reader->mapping(), m_judge, { m_table->currentIndex().row(), m_model->rowCount() });
    m_labels->setRow(*detail);
}

} // namespace gavel::ui
