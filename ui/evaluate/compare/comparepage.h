// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/comparemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gavel::jobs {
class ComparisonJob;
class Evaluation;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class ChooserButton;
class CompareDetail;
class DistributionPair;
class EmptyState;
class FigureList;
class MatrixView;
class MutedLabel;
class VerdictLabel;

/// Two runs side by side, with the rows where they differ.
class ComparePage : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    void compare(std::optional<qint64> a, std::optional<qint64> b);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Side { A, B };

    QWidget *buildChoosers();
    QWidget *buildHead();
    QWidget *buildCharts();
    QWidget *buildRows();
    QWidget *buildFilters();
    void buildTable();
    /// Takes up what changed in the project: the runs may be others.
    void follow();
    void chooseUsual();
    void choose(Side side, qint64 run);
    void openReaders();
    void refresh();
    void showChoosers();
    void fillMenu(ChooserButton *chooser, Side side);
    void showCriteria();
    void showComparison(const std::shared_ptr<const jobs::Comparison> &comparison);
    void showWarnings();
    void showFilters();
    void showCurrentRow();
    void chooseFilter(models::CompareFilter filter);
    void chooseCell(int row, int column);
    void selectFirst(qint32 posA);
    void copyRows() const;

    jobs::Evaluation &m_evaluation;
    jobs::ComparisonJob *m_job;
    std::optional<qint64> m_a;
    std::optional<qint64> m_b;
    bool m_isChosen = false; ///< by a person: it stays when another run is shown
    bool m_isMixed = false; ///< one of them was answered by several identities
    std::shared_ptr<const eval::RunReader> m_readerA;
    std::shared_ptr<const eval::RunReader> m_readerB;
    models::CompareModel *m_model;

    ChooserButton *m_chooseA;
    ChooserButton *m_chooseB;
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
    DistributionPair *m_chart;
    MatrixView *m_matrix;
    FigureList *m_figures;
    MutedLabel *m_leftOut;
    QButtonGroup *m_filters;
    QToolButton *m_clearCell;
    QTableView *m_table;
    CompareDetail *m_detail;
};

} // namespace gavel::ui
