// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/comparison.h"

#include <QWidget>

#include <memory>

class QLabel;
class QTextEdit;

namespace gavel::jobs {
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

class DistributionChart;
class FigureList;
class MutedLabel;
class VerdictLabel;

/// What differs between two runs: in words, in scores, and in agreement with people.
class RunsDifference : public QWidget
{
    Q_OBJECT

public:
    explicit RunsDifference(jobs::ShownRun &shown, QWidget *parent = nullptr);

    /// A, the older one, and B; hides itself without two.
    void setRuns(std::optional<qint64> a, std::optional<qint64> b);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildWords();
    QWidget *buildFigures();
    void refresh();
    void showWords(const QList<jobs::RunDifference> &differences);
    void showComparison(const jobs::Comparison &comparison);

    jobs::ComparisonJob *m_job;
    QLabel *m_names;
    QTextEdit *m_words;
    MutedLabel *m_settings;
    QWidget *m_scores = nullptr;
    DistributionChart *m_chart;
    VerdictLabel *m_verdict;
    QLabel *m_meaning;
    FigureList *m_figures;
    MutedLabel *m_leftOut;
};

} // namespace gavel::ui
