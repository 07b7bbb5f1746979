// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace gavel::jobs {
class Labelling;
class NextRun;
class ShownRun;
class TextSearch;
} // namespace gavel::jobs

namespace gavel::models {
class ResultsModel;
class RowOrder;
} // namespace gavel::models

namespace gavel::ui {

class AgreementSummary;
class Banner;
class DistributionView;
class EmptyState;
class FilterBar;
class LabelBar;
class LabelMode;
class LineSplitter;
class ResultsTable;
class RowDetailView;
class RunActions;
class ShownRows;
struct RowsToExport;
struct SelectableRows;

/// The results of one run: distribution and agreement, the rows, and the current
/// row in full. Labelling is a mode of it.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    ResultsPage(jobs::ShownRun &shown, const jobs::NextRun &next, RunActions &actions, QWidget *parent = nullptr);
    ~ResultsPage() override;

    void startLabelling();
    /// Filters by these human and judge scores.
    void showScores(const models::ScoreRange &human, const models::ScoreRange &judge);
    /// What a run may judge instead of all rows: the selected rows, and the filtered ones.
    QList<SelectableRows> selectableRows() const;
    RowsToExport rowsToExport() const;

signals:
    /// The number of rows of the shown run without a verdict.
    void openRowsChanged(qint64 rows);

private:
    QWidget *buildContent();
    QWidget *buildTop();
    QWidget *buildRows();
    void connectParts();
    void connectSession();
    void addShortcuts();
    void restoreView();
    void rememberView();
    void rememberFilter();
    void setFilter(const models::RowFilter &filter);
    void setSort(const models::RowSort &sort);
    void searchText(const QString &text);
    void searchAgain();
    void takeMatches(std::shared_ptr<const std::vector<bool>> matches);
    void copyRows();
    void showEmpty();
    void showLabelling();
    void clearFilters();
    void showRun();
    void takeReader();
    void takeRows(const Result<std::vector<models::CompactRow>> &rows);
    void takeChangedRows(qint64 first, qint64 last);
    void takePart(qint64 first, const Result<std::vector<models::CompactRow>> &part);
    void takeHuman(qint64 position);
    void takeLabels(std::optional<qint64> position);
    void showFigures();
    void showWaiting();
    void showArranged();
    void showCurrentRow();
    bool isShownRunGoingOn() const;

    jobs::ShownRun &m_shown;
    const jobs::NextRun &m_next;
    RunActions &m_actions;
    std::shared_ptr<const eval::RunReader> m_reader;
    std::optional<qint64> m_run;
    eval::JudgeDefinition m_judge;

    models::ResultsModel *m_model;
    models::RowOrder *m_order;
    jobs::Labelling *m_labelling;
    jobs::TextSearch *m_search;
    ShownRows *m_source;
    ScopedCall m_copy;
    Banner *m_problem;
    DistributionView *m_distribution;
    FilterBar *m_filters;
    ResultsTable *m_table;
    RowDetailView *m_detail;
    LabelBar *m_labelBar;
    LabelMode *m_labels;
    EmptyState *m_noRun;
    EmptyState *m_noRows;
    QStackedWidget *m_pages; ///< no run; the run
    QStackedWidget *m_rows; ///< no rows; the rows
    LineSplitter *m_across;
    LineSplitter *m_down;

    QTimer m_figures; ///< at most ten times a second
    QTimer m_searchAgain;
    bool m_isSearchedAgain = false;
    qint64 m_wantedPosition = -1; ///< row to show again once the rows are sorted
};

} // namespace gavel::ui
