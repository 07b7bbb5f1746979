// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTableView;
class QToolButton;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::models {
class ResultsModel;
}

namespace gavel::ui {

class DistributionChart;
class RowDetailView;

/// The results of one run: distribution, table, and the current row in full.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ResultsPage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

private:
    void showRun();
    void buildTable();
    void buildLayout();
    void showCurrentRow();
    void applyFilter(const models::RowFilter &filter);
    void updateSummary();

    jobs::Evaluation &m_evaluation;
    std::shared_ptr<const eval::RunReader> m_reader;
    eval::JudgeDefinition m_judge;
    models::RowFilter m_filter;
    models::RowSort m_sort;

    models::ResultsModel *m_model;
    DistributionChart *m_chart;
    QLabel *m_caption;
    QLabel *m_figures;
    QLabel *m_shown;
    QToolButton *m_clearFilter;
    QTableView *m_table;
    RowDetailView *m_detail;
};

} // namespace gavel::ui
