// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;

namespace gavel::jobs {
class Evaluation;
class LabelDesk;
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
class RunHead;
class ShownRows;
struct RowSource;

/// The results of one run: distribution and agreement, the rows, and the current
/// row in full. Labelling is a mode of it.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);
    ~ResultsPage() override;

    void startLabelling();
    /// Filters for these scores of people and judge, points of models::displayScale().
    void showScores(int humanPoint, int judgePoint);
    /// What a run may judge instead of everything: the selected rows, and those that the filter leaves.
    QList<RowSource> rowSources() const;

signals:
    /// The shown run is not complete and is to go on.
    void resumeWanted(qint64 run);
    void pushWanted(qint64 run);
    void exportWanted(qint64 run);
    /// There is no run yet and one is to be made.
    void runWanted();

private:
    QWidget *buildContent();
    QWidget *buildTop();
    QWidget *buildRows();
    void connectParts();
    void connectEvaluation();
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
    void takeAllHumans();
    void showFigures();
    void showArranged();
    void showCurrentRow();
    bool isShownRunGoingOn() const;

    jobs::Evaluation &m_evaluation;
    std::shared_ptr<const eval::RunReader> m_reader;
    std::optional<qint64> m_run;
    eval::JudgeDefinition m_judge;

    models::ResultsModel *m_model;
    models::RowOrder *m_order;
    jobs::LabelDesk *m_desk;
    jobs::TextSearch *m_search;
    ShownRows *m_shown;
    RunHead *m_head;
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
    qint64 m_wantedPosition = -1; ///< the row to be shown again once the rows are arranged
    bool m_ownLabel = false;
};

} // namespace gavel::ui
