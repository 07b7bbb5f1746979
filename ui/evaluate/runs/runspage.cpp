// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runs/runspage.h"

#include "evaluate/run/runbutton.h"
#include "evaluate/runs/runsdifference.h"
#include "evaluate/runs/runstable.h"
#include "jobs/analysis/runfiguresjob.h"
#include "jobs/analysis/runnames.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "models/runsmodel.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/fittingbar.h"
#include "widgets/linesplitter.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/texts.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

RunsPage::RunsPage(jobs::ShownRun &shown, const jobs::NextRun &next, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_next(next)
    , m_job(new jobs::RunFiguresJob(shown, this))
    , m_model(new models::RunsModel(this))
    , m_order(new models::RunsOrder(*m_model, this))
    , m_count(new MutedLabel)
    , m_find(new QLineEdit)
    , m_data(new ChooserButton(tr("data")))
    , m_compare(new RunButton(tr("Compare"), RunButton::Shape::None, RunButton::Look::Accent))
    , m_show(new RunButton(tr("Show")))
    , m_note(new RunButton(tr("Note…")))
    , m_delete(new RunButton(tr("Delete…")))
    , m_question(new Banner)
    , m_table(new RunsTable(*m_model, *m_order))
    , m_difference(new RunsDifference(shown))
    , m_down(new LineSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("runsPage"));
    setFocusProxy(m_table);
    m_down->setObjectName(QStringLiteral("runsSplitter"));
    m_down->addWidget(m_table);
    m_down->addWidget(m_difference);
    m_down->setChildrenCollapsible(false);
    m_down->setSizes({ 220, 360 });
    m_down->keepIn(shown.workbench().views().states(), QStringLiteral("runs/down"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_question);
    layout->addWidget(new Rule);
    layout->addWidget(m_down, 1);
    layout->addWidget(new Rule);
    layout->addWidget(buildFoot());
    connectParts();
    load();
}

QWidget *RunsPage::buildBar()
{
    const auto name = [](QWidget *widget, const QString &object, const QString &accessible, const QString &tip) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
        setPlainToolTip(widget, tip);
    };
    m_count->setObjectName(QStringLiteral("runsCount"));
    name(m_find, QStringLiteral("findRuns"), tr("Find a run"), tr("Runs with this text in judge, model or note (Ctrl+F)"));
    m_find->setPlaceholderText(tr("Find judge, model, note…"));
    m_find->setClearButtonEnabled(true);
    m_find->setMinimumWidth(90);
    m_find->setMaximumWidth(220);
    m_data->setObjectName(QStringLiteral("runsData"));
    setPlainToolTip(m_data, tr("Runs over which data"));
    m_data->setMenu(new QMenu(m_data));
    name(m_compare, QStringLiteral("compareRuns"), tr("Compare the two chosen runs"), {});
    name(m_show, QStringLiteral("showRun"), tr("Show the chosen run"), tr("Back to the page, with this run (Return)"));
    name(m_note, QStringLiteral("noteRun"), tr("Note on the chosen run"), tr("Write a note on this run (N)"));
    name(m_delete, QStringLiteral("deleteRuns"), tr("Delete the chosen runs"), tr("Delete the chosen runs; asks first (Delete)"));
    auto *bar = new FittingBar;
    QHBoxLayout *line = bar->line();
    line->setContentsMargins(14, 6, 14, 6);
    line->setSpacing(8);
    bar->addOptional(m_count);
    line->addWidget(m_find, 1);
    line->addWidget(m_data);
    line->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_compare, m_show, m_note, m_delete })
        line->addWidget(each);

    auto *remove = new RunButton(tr("Delete"));
    name(remove, QStringLiteral("deleteRunsNow"), tr("Delete these runs for good"), tr("Delete these runs for good"));
    auto *keep = new RunButton(tr("Keep it"));
    name(keep, QStringLiteral("keepRuns"), tr("Keep these runs"), tr("Nothing is deleted (Esc)"));
    m_question->setObjectName(QStringLiteral("deleteRunsQuestion"));
    m_question->addButton(remove);
    m_question->addButton(keep);
    connect(remove, &RunButton::clicked, this, &RunsPage::deleteChosen);
    connect(keep, &RunButton::clicked, this, [this] {
        m_question->show({});
        m_table->setFocus();
    });
    return bar;
}

QWidget *RunsPage::buildFoot()
{
    auto *foot = new FittingBar;
    foot->line()->setContentsMargins(14, 4, 14, 4);
    foot->line()->setSpacing(16);
    auto *keys = new MutedLabel(tr("Space chooses · Return shows · C compares two · Esc goes back"));
    keys->setMinimumWidth(1); // cut rather than keeping the window wide
    foot->addOptional(new MutedLabel(tr("κ with people's scores, interval 95 %. Runs on other data cannot be compared.")));
    foot->line()->addStretch(1);
    foot->line()->addWidget(keys);
    return foot;
}

void RunsPage::connectParts()
{
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_order->setText(text);
        showChosen();
    });
    connect(m_data->menu(), &QMenu::aboutToShow, this, &RunsPage::fillData);
    connect(m_table, &RunsTable::chosenChanged, this, &RunsPage::showChosen);
    connect(m_table, &RunsTable::showWanted, this, &RunsPage::showWanted);
    connect(m_table, &RunsTable::compareWanted, this, &RunsPage::compareChosen);
    connect(m_table, &RunsTable::deleteWanted, this, &RunsPage::askToDelete);
    connect(m_compare, &RunButton::clicked, this, &RunsPage::compareChosen);
    connect(m_show, &RunButton::clicked, this, [this] {
        const auto chosen = m_table->chosen();
        if (chosen.size() == 1)
            emit showWanted(chosen.front());
    });
    connect(m_note, &RunButton::clicked, this, [this] {
        const auto chosen = m_table->chosen();
        m_table->setFocus();
        if (chosen.size() == 1)
            m_table->editNote(chosen.front());
    });
    connect(m_delete, &RunButton::clicked, this, &RunsPage::askToDelete);
    connect(m_model, &models::RunsModel::noteEdited, &m_shown.runs(), &jobs::StoredRuns::rename, Qt::QueuedConnection); // not inside the editor
    connect(m_job, &jobs::RunFiguresJob::measured, this, [this](qint64 run) { m_model->setFigures(run, m_job->figures(run)); });
    connect(&m_shown.runs(), &jobs::StoredRuns::changed, this, &RunsPage::load);
    connect(&m_next.data(), &jobs::ChosenData::listChanged, this, &RunsPage::load);
    connect(&m_shown, &jobs::ShownRun::changed, this, [this] { m_model->setShown(m_shown.id()); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
}

void RunsPage::open()
{
    m_question->show({});
    m_order->arrange();
    const auto run = m_shown.id();
    if (!run)
        return;
    // A search that hides the shown run is not what was asked for.
    if (!m_table->choose(*run)) {
        m_find->clear();
        m_dataset.reset();
        load();
        m_table->choose(*run);
    }
}

void RunsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_job->setActive(true);
}

void RunsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->setActive(false);
}

/// Esc undoes one thing after the other: the question, the search, the table.
void RunsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (isBeingAsked()) {
        m_question->show({});
        m_table->setFocus();
    } else if (m_find->hasFocus() && !m_find->text().isEmpty()) {
        m_find->clear();
    } else {
        emit closed();
    }
}

void RunsPage::load()
{
    const bool hasNew = m_shown.runs().all().size() != m_model->rowCount();
    m_model->setRuns(m_shown.runs().all(), m_next.data().all(), m_shown.workbench().isReadOnly());
    m_model->setShown(m_shown.id());
    if (m_dataset && jobs::dataName(m_next.data().all(), *m_dataset).isEmpty())
        m_dataset.reset();
    m_order->setDataset(m_dataset);
    if (hasNew)
        m_question->show({});
    m_data->setValue(m_dataset ? jobs::dataName(m_next.data().all(), *m_dataset) : tr("all"));
    showChosen();
}

void RunsPage::fillData()
{
    QMenu *menu = m_data->menu();
    menu->clear();
    delete menu->findChild<QActionGroup *>({}, Qt::FindDirectChildrenOnly);
    auto *group = new QActionGroup(menu);
    const auto add = [this, menu, group](const QString &text, std::optional<qint64> dataset, qint64 count) {
        QAction *action = menu->addAction(QStringLiteral("%1\t%2").arg(menuText(text), countText(count)));
        action->setCheckable(true);
        action->setChecked(m_dataset == dataset);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, dataset] {
            m_dataset = dataset;
            load();
        });
    };
    const QList<store::RunInfo> &runs = m_model->runs();
    add(tr("all"), {}, runs.size());
    for (const data::Dataset &dataset : m_next.data().all()) {
        const auto count = std::ranges::count(runs, dataset.id, &store::RunInfo::dataset);
        if (count > 0)
            add(dataset.name, dataset.id, count);
    }
}

std::optional<std::pair<qint64, qint64>> RunsPage::pair() const
{
    const auto chosen = m_table->chosen();
    if (chosen.size() != 2)
        return {};
    return std::minmax(chosen.front(), chosen.back());
}

std::vector<qint64> RunsPage::deletable() const
{
    std::vector<qint64> runs = m_table->chosen();
    std::erase_if(runs, [this](qint64 run) { return m_shown.current().isRunning(run); });
    return m_shown.workbench().isReadOnly() ? std::vector<qint64>() : runs;
}

void RunsPage::showChosen()
{
    const auto chosen = m_table->chosen();
    const auto two = pair();
    const int all = m_order->rowCount();
    m_count->setText(chosen.size() > 1 ? tr("%1 of %n run(s) chosen", nullptr, all).arg(countText(static_cast<qint64>(chosen.size())))
                                       : tr("%n run(s)", nullptr, all));
    m_difference->setRuns(two ? std::optional(two->first) : std::nullopt, two ? std::optional(two->second) : std::nullopt);
    const auto a = two ? m_shown.runs().find(two->first) : std::nullopt;
    const auto b = two ? m_shown.runs().find(two->second) : std::nullopt;
    const bool canCompare = a && b && a->dataset == b->dataset;
    m_compare->setEnabled(canCompare);
    setPlainToolTip(m_compare,
                    canCompare ? tr("Row by row, on Compare (C)")
                        : two  ? tr("These runs judged different data")
                               : tr("Choose two runs: with Space, or by their check marks"));
    m_show->setEnabled(chosen.size() == 1);
    m_note->setEnabled(chosen.size() == 1 && !m_shown.workbench().isReadOnly());
    m_delete->setEnabled(!deletable().empty());
}

void RunsPage::compareChosen()
{
    if (const auto two = pair(); two && m_compare->isEnabled())
        emit compareWanted(two->first, two->second);
}

bool RunsPage::isBeingAsked() const
{
    return !m_question->text().isEmpty();
}

void RunsPage::askToDelete()
{
    m_asked = deletable();
    if (m_asked.empty())
        return;
    qint64 rows = 0;
    for (const qint64 run : m_asked)
        rows += m_shown.runs().find(run).value_or(store::RunInfo()).rows;
    m_question->show(tr("Delete %n run(s) with all replies?", nullptr, static_cast<int>(m_asked.size())) + u' '
                     + tr("The verdicts on %Ln row(s) cannot be had back; data and labels stay.", nullptr, pluralCount(rows)));
    m_question->findChild<QWidget *>(QStringLiteral("keepRuns"))->setFocus();
}

void RunsPage::deleteChosen()
{
    m_question->show({});
    m_table->setFocus();
    for (const qint64 run : std::exchange(m_asked, {}))
        m_shown.runs().remove(run);
}

} // namespace gavel::ui

#include "moc_runspage.cpp"
