// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/evaluatepage.h"

#include "evaluate/compare/comparepage.h"
#include "evaluate/data/datapage.h"
#include "evaluate/judge/judgepage.h"
#include "evaluate/results/resultspage.h"
#include "evaluate/run/runactions.h"
#include "evaluate/run/runbar.h"
#include "evaluate/run/runchoices.h"
#include "evaluate/run/runpanel.h"
#include "evaluate/runs/runspage.h"
#include "evaluate/shown/shownheader.h"
#include "evaluate/trust/trustpage.h"
#include "jobs/session/session.h"
#include "widgets/rule.h"

#include <QAction>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

EvaluatePage::EvaluatePage(jobs::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(new RunActions(session.current(), session.currentTry(), session.shown(), this))
    , m_bar(new RunBar(session.next(), session.current(), session.shown(), *m_actions))
    , m_run(new RunPanel(session.next(), session.current(), session.runs()))
    , m_shownHead(new QWidget)
    , m_header(new ShownHeader(session.shown(), session.next(), *m_actions))
    , m_stack(new QStackedWidget)
    , m_data(new DataPage(session.next(), session.shown()))
    , m_judge(new JudgePage(session.next(), session.currentTry(), { m_actions->tryEdits(), m_actions->run() }))
    , m_results(new ResultsPage(session.shown(), session.next(), *m_actions))
    , m_compare(new ComparePage(session.shown()))
    , m_trust(new TrustPage(session.shown()))
    , m_runs(new RunsPage(session.shown(), session.next()))
{
    setObjectName(QStringLiteral("evaluatePage"));
    for (QWidget *page : std::initializer_list<QWidget *>{ m_data, m_judge, m_results, m_compare, m_trust, m_runs })
        m_stack->addWidget(page);
    setFocusProxy(currentWidget());

    auto *head = new QVBoxLayout(m_shownHead);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(m_header);
    head->addWidget(new Rule);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Rule);
    layout->addWidget(m_run);
    layout->addWidget(m_shownHead);
    layout->addWidget(m_stack, 1);

    connectActions();
    connectBar();
    connectPages();
    connectRuns();
    showHeader();
}

/// Each action shows the page it belongs to.
void EvaluatePage::connectActions()
{
    connect(m_actions->tryEdits(), &QAction::triggered, this, [this] {
        showPage(Page::Judge);
        m_judge->tryEdits();
    });
    connect(m_actions->run(), &QAction::triggered, m_run, &RunPanel::ask);
    connect(m_actions->resume(), &QAction::triggered, this, [this] {
        if (const auto run = m_session.shown().id())
            m_run->askToResume(*run);
    });
    connect(m_actions->replay(), &QAction::triggered, this, [this] {
        const auto run = m_session.shown().id();
        const auto started = run ? m_session.shown().startReplay(*run) : Result<void>();
        if (started)
            showPage(Page::Results);
        else
            emit m_session.problem(started.error());
    });
}

void EvaluatePage::connectBar()
{
    const auto showJudge = [this] { showPage(Page::Judge); };
    connect(m_bar, &RunBar::resumeWanted, m_run, &RunPanel::askToResume);
    connect(&m_bar->choices(), &RunChoices::newJudgeWanted, this, [this, showJudge] {
        showJudge();
        m_judge->newJudge();
    });
    connect(&m_bar->choices(), &RunChoices::importJudgeWanted, this, [this, showJudge] {
        showJudge();
        m_judge->chooseImport();
    });
    connect(&m_bar->choices(), &RunChoices::importWanted, this, [this] {
        showPage(Page::Data);
        m_data->chooseFile();
    });
    connect(&m_bar->choices(), &RunChoices::serverWanted, this, &EvaluatePage::serverWanted);
    const auto addKey = [this](const QKeySequence &key, RunChoices::Part part) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, part] { m_bar->choices().choose(part); });
    };
    addKey(Qt::CTRL | Qt::Key_J, RunChoices::Part::Judge);
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_D, RunChoices::Part::Data);
    addKey(Qt::CTRL | Qt::Key_M, RunChoices::Part::Model);
    connect(m_run, &RunPanel::judgeWanted, this, showJudge);
    connect(m_run, &RunPanel::shown, m_bar, &RunBar::setPanelShown);
    m_run->setSelectableRows([this] { return m_results->selectableRows(); });
}

void EvaluatePage::connectPages()
{
    connect(m_data, &DataPage::sampleWanted, this, &EvaluatePage::sampleWanted);
    connect(m_judge, &JudgePage::sampleWanted, this, &EvaluatePage::sampleWanted);
    connect(&m_session.shown(), &jobs::ShownRun::changed, this, &EvaluatePage::showHeader);
    connect(m_results, &ResultsPage::openRowsChanged, m_header, &ShownHeader::setOpenRows);
    connect(m_trust, &TrustPage::labellingWanted, this, [this] {
        showPage(Page::Results);
        m_results->startLabelling();
    });
    connect(m_trust, &TrustPage::rowsWanted, this, [this](const models::ScoreRange &human, const models::ScoreRange &judge) {
        showPage(Page::Results);
        m_results->showScores(human, judge);
    });
    connect(&m_session.current(), &jobs::CurrentRun::started, this, [this] { showPage(Page::Results); });
}

void EvaluatePage::connectRuns()
{
    connect(m_header, &ShownHeader::tableToggled, this, &EvaluatePage::toggleRuns);
    connect(&m_session.runs(), &jobs::StoredRuns::changed, this, &EvaluatePage::showHeader);
    connect(m_runs, &RunsPage::closed, this, &EvaluatePage::closeRuns);
    connect(m_runs, &RunsPage::showWanted, this, [this](qint64 run) {
        m_session.shown().show(run);
        closeRuns();
    });
    connect(m_runs, &RunsPage::compareWanted, this, [this](qint64 a, qint64 b) {
        m_session.shown().show(b);
        m_compare->compareWith(a);
        closeRuns();
        showPage(Page::Compare);
    });
}

EvaluatePage::Page EvaluatePage::page() const
{
    return m_page;
}

QWidget *EvaluatePage::currentWidget() const
{
    const std::array<QWidget *, 5> pages{ m_data, m_judge, m_results, m_compare, m_trust };
    return pages[static_cast<std::size_t>(m_page)];
}

QList<QWidget *> EvaluatePage::parts() const
{
    return { m_bar, m_run, m_shownHead, m_stack->currentWidget() };
}

void EvaluatePage::showPage(Page page)
{
    switchTo(page);
    takeFocus();
}

/// Not while another page of the window covers this one: keys would go to what nobody sees.
void EvaluatePage::takeFocus()
{
    if (isVisibleTo(window()))
        m_stack->currentWidget()->setFocus();
}

void EvaluatePage::switchTo(Page page)
{
    if (page == m_page && !areRunsOpen())
        return;
    m_page = page;
    m_stack->setCurrentWidget(currentWidget());
    setFocusProxy(currentWidget());
    showHeader();
    emit pageChanged();
}

/// Data and Judge are about the next run only.
void EvaluatePage::showHeader()
{
    const bool hasRun = m_session.shown().id().has_value();
    if (m_session.runs().all().isEmpty())
        closeRuns();
    m_shownHead->setVisible((m_page >= Page::Results && hasRun) || areRunsOpen());
    m_header->setTableOpen(areRunsOpen());
}

bool EvaluatePage::areRunsOpen() const
{
    return m_stack->currentWidget() == m_runs;
}

void EvaluatePage::toggleRuns()
{
    if (areRunsOpen())
        closeRuns();
    else if (m_session.shown().id())
        openRuns();
}

void EvaluatePage::openRuns()
{
    if (m_page < Page::Results)
        switchTo(Page::Results);
    m_stack->setCurrentWidget(m_runs);
    setFocusProxy(m_runs);
    m_runs->open();
    m_runs->setFocus();
    showHeader();
}

void EvaluatePage::closeRuns()
{
    if (!areRunsOpen())
        return;
    m_stack->setCurrentWidget(currentWidget());
    setFocusProxy(currentWidget());
    takeFocus();
    showHeader();
}

} // namespace gavel::ui

#include "moc_evaluatepage.cpp"
