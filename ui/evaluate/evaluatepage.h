// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QStackedWidget;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class ComparePage;
class DataPage;
class JudgePage;
class PageTabs;
class ResultsPage;
class RunBar;
class RunPanel;
class TrustPage;

/// The run bar over the five pages of an evaluation.
class EvaluatePage : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Data, Judge, Results, Compare, Trust };
    Q_ENUM(Page)

    explicit EvaluatePage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    Page page() const;
    void showPage(Page page);
    /// Judges the labelled rows with the edited text.
    void tryEdits();
    /// Shows what a full run would do, before it is started.
    void askForRun();
    /// Shows what is left of a run, before it goes on.
    void askToResume(qint64 run);
    /// Of the run or replay that goes on.
    void pauseOrGoOn();
    void stopRun();

    jobs::Evaluation &evaluation() const { return m_evaluation; }
    DataPage *dataPage() const { return m_data; }
    RunPanel *runPanel() const { return m_run; }
    ResultsPage *resultsPage() const { return m_results; }

signals:
    void pageChanged();
    /// Of the shown run.
    void pushWanted(qint64 run);
    void exportWanted(qint64 run);
    void serverWanted();

private:
    void enterPage(int index);
    void connectBar();
    void connectPages();

    jobs::Evaluation &m_evaluation;
    RunBar *m_bar;
    RunPanel *m_run;
    PageTabs *m_tabs;
    QStackedWidget *m_stack;
    DataPage *m_data;
    JudgePage *m_judge;
    ResultsPage *m_results;
    ComparePage *m_compare;
    TrustPage *m_trust;
};

} // namespace gavel::ui
