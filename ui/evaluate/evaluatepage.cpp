// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/evaluatepage.h"

#include "evaluate/compare/comparepage.h"
#include "evaluate/data/datapage.h"
#include "evaluate/judge/judgepage.h"
#include "evaluate/results/resultspage.h"
#include "evaluate/run/runbar.h"
#include "evaluate/run/runchoices.h"
#include "evaluate/run/runpanel.h"
#include "evaluate/trust/trustpage.h"
#include "jobs/session/evaluation.h"
#include "widgets/pagetabs.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gavel::ui {

EvaluatePage::EvaluatePage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_bar(new RunBar(evaluation))
    , m_run(new RunPanel(evaluation))
    , m_tabs(new PageTabs(PageTabs::Look::Pills))
    , m_stack(new QStackedWidget)
    , m_data(new DataPage(evaluation))
    , m_judge(new JudgePage(evaluation))
    , m_results(new ResultsPage(evaluation))
    , m_compare(new ComparePage(evaluation))
    , m_trust(new TrustPage(evaluation))
{
    setObjectName(QStringLiteral("evaluatePage"));
    m_tabs->setObjectName(QStringLiteral("evaluateTabs"));
    m_tabs->setAccessibleName(tr("Pages of the evaluation"));
    const QStringList names{ tr("Data"), tr("Judge"), tr("Results"), tr("Compare"), tr("Trust") };
    for (int i = 0; i < names.size(); ++i) {
        m_tabs->addTab(names[i]);
        setPlainToolTip(m_tabs, i, tr("%1 (Alt+%2)").arg(names[i]).arg(i + 1));
    }
    for (QWidget *page : std::initializer_list<QWidget *>{ m_data, m_judge, m_results, m_compare, m_trust })
        m_stack->addWidget(page);

    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(14, 4, 14, 4);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Rule);
    layout->addWidget(m_run);
    layout->addLayout(tabs);
    layout->addWidget(new Rule);
    layout->addWidget(m_stack, 1);

    connectBar();
    connectPages();
}

void EvaluatePage::connectBar()
{
    const auto showJudge = [this] { showPage(Page::Judge); };
    connect(m_bar, &RunBar::tryWanted, this, &EvaluatePage::tryEdits);
    connect(m_bar, &RunBar::runWanted, this, &EvaluatePage::askForRun);
    connect(m_bar, &RunBar::resumeWanted, this, &EvaluatePage::askToResume);
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
    m_run->setRowSources([this] { return m_results->rowSources(); });
}

void EvaluatePage::connectPages()
{
    connect(m_tabs, &QTabBar::currentChanged, this, &EvaluatePage::enterPage);
    connect(m_judge, &JudgePage::runWanted, this, &EvaluatePage::askForRun);
    connect(m_results, &ResultsPage::resumeWanted, m_run, &RunPanel::askToResume);
    connect(m_results, &ResultsPage::runWanted, this, &EvaluatePage::askForRun);
    connect(m_results, &ResultsPage::pushWanted, this, &EvaluatePage::pushWanted);
    connect(m_results, &ResultsPage::exportWanted, this, &EvaluatePage::exportWanted);
    connect(m_trust, &TrustPage::labellingWanted, this, [this] {
        showPage(Page::Results);
        m_results->startLabelling();
    });
    connect(m_trust, &TrustPage::rowsWanted, this, [this](int human, int judge) {
        showPage(Page::Results);
        m_results->showScores(human, judge);
    });
    connect(&m_evaluation, &jobs::Evaluation::runStarted, this, [this] { showPage(Page::Results); });
}

EvaluatePage::Page EvaluatePage::page() const
{
    return static_cast<Page>(m_tabs->currentIndex());
}

void EvaluatePage::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
    m_stack->currentWidget()->setFocus();
}

/// The keys of a page act at once, but who goes through the tabs by keyboard stays there.
void EvaluatePage::enterPage(int index)
{
    m_stack->setCurrentIndex(index);
    if (!m_tabs->hasFocus())
        m_stack->currentWidget()->setFocus();
    emit pageChanged();
}

void EvaluatePage::tryEdits()
{
    showPage(Page::Judge);
    m_judge->tryEdits();
}

void EvaluatePage::askForRun()
{
    m_run->ask();
}

void EvaluatePage::askToResume(qint64 run)
{
    m_run->askToResume(run);
}

void EvaluatePage::pauseOrGoOn()
{
    m_bar->pauseOrGoOn();
}

void EvaluatePage::stopRun()
{
    m_bar->stop();
}

} // namespace gavel::ui

#include "moc_evaluatepage.cpp"
