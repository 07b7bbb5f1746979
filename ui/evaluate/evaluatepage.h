// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace gavel::jobs {
class Session;
}

namespace gavel::ui {

class ComparePage;
class DataPage;
class JudgePage;
class ResultsPage;
class RunActions;
class RunBar;
class RunPanel;
class RunsPage;
class ShownHeader;
class TrustPage;

/// The run bar over the five pages of an evaluation. Their tabs are the window's.
class EvaluatePage : public QWidget
{
    Q_OBJECT

public:
    enum class Page { Data, Judge, Results, Compare, Trust };
    Q_ENUM(Page)

    explicit EvaluatePage(jobs::Session &session, QWidget *parent = nullptr);

    Page page() const;
    /// Shows it and gives it the focus, so that its keys work at once.
    void showPage(Page page);
    /// Leaves the focus where it is.
    void switchTo(Page page);
    /// Opens the table of runs over the pages of a run, or closes it.
    void toggleRuns();
    void openRuns();
    /// The parts of the page from top to bottom, also those that are hidden now.
    QList<QWidget *> parts() const;
    RunActions &actions() const { return *m_actions; }
    DataPage *dataPage() const { return m_data; }
    RunPanel *runPanel() const { return m_run; }
    ResultsPage *resultsPage() const { return m_results; }

signals:
    void pageChanged();
    void serverWanted();
    void sampleWanted();

private:
    void connectActions();
    void connectBar();
    void connectPages();
    void connectRuns();
    void showHeader();
    void closeRuns();
    bool areRunsOpen() const;
    QWidget *currentWidget() const;
    void takeFocus();

    jobs::Session &m_session;
    RunActions *m_actions;
    RunBar *m_bar;
    RunPanel *m_run;
    QWidget *m_shownHead; ///< header and line
    ShownHeader *m_header;
    QStackedWidget *m_stack;
    DataPage *m_data;
    JudgePage *m_judge;
    ResultsPage *m_results;
    ComparePage *m_compare;
    TrustPage *m_trust;
    RunsPage *m_runs; ///< over one of the last three
    Page m_page = Page::Data;
};

} // namespace gavel::ui
