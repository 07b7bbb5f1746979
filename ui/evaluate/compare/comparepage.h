// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/comparemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gavel::jobs {
class ComparisonJob;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

class Banner;
class ChooserButton;
class CompareDetail;
class DistributionChart;
class EmptyState;
class FigureList;
class MatrixView;
class MutedLabel;
class VerdictLabel;

/// Two runs side by side, with the rows in which they differ.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// Holds the shown run, B, against this one, A.
    void compareWith(qint64 run);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildChoosers();
    QWidget *buildHead();
    QWidget *buildCharts();
    QWidget *buildRows();
    QWidget *buildFilters();
    void buildTable();
    /// Updates the page after changes in the project, such as of the list of runs.
    void follow();
    std::optional<qint64> runBefore(const store::RunInfo &shown) const;
    void compare(std::optional<qint64> a, std::optional<qint64> b);
    void swap();
    void openReaders();
    void refresh();
    void showChoosers();
    void fillMenu(QMenu *menu);
    void showComparison(const std::shared_ptr<const jobs::Comparison> &comparison);
    void showFilters();
    void showCurrentRow();
    void chooseFilter(models::CompareFilter filter);
    void chooseCell(int row, int column);
    void selectFirst(qint32 posA);
    void copyRows() const;

    jobs::ShownRun &m_shown;
    jobs::ComparisonJob *m_job;
    std::optional<qint64> m_a;
    std::optional<qint64> m_b; ///< the shown run
    std::optional<qint64> m_chosen; ///< A by choice of a person: kept when another run is shown
    std::shared_ptr<const eval::RunReader> m_readerA;
    std::shared_ptr<const eval::RunReader> m_readerB;
    models::CompareModel *m_model;

    ChooserButton *m_chooseA;
    MutedLabel *m_nameOfB;
    QToolButton *m_swap;
    ChooserButton *m_criterion;
    Banner *m_banner;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_content;
    VerdictLabel *m_verdict;
    QLabel *m_meaning;
    MutedLabel *m_differences;
    QWidget *m_charts;
    DistributionChart *m_chart;
    MatrixView *m_matrix;
    FigureList *m_figures;
    MutedLabel *m_leftOut;
    QButtonGroup *m_filters;
    QToolButton *m_clearCell;
    QTableView *m_table;
    CompareDetail *m_detail;
};

} // namespace gavel::ui
