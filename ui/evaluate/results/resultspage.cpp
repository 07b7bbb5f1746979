// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/resultspage.h"

#include "eval/scores.h"
#include "evaluate/agreement/agreementsummary.h"
#include "evaluate/results/distributionview.h"
#include "evaluate/results/exportdialog.h"
#include "evaluate/results/filterbar.h"
#include "evaluate/results/labelbar.h"
#include "evaluate/results/labelmode.h"
#include "evaluate/results/resultstable.h"
#include "evaluate/results/rowdetailview.h"
#include "evaluate/results/shownrows.h"
#include "evaluate/run/runactions.h"
#include "evaluate/run/runpanel.h"
#include "jobs/reading/backgroundread.h"
#include "jobs/reading/textsearch.h"
#include "jobs/run/replay.h"
#include "jobs/session/currentrun.h"
#include "jobs/session/labelling.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "models/resultsmodel.h"
#include "models/roworder.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"
#include "widgets/linesplitter.h"
#include "widgets/rule.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace gavel::ui {

namespace {

constexpr QLatin1StringView headerState{ "results/header" };
constexpr QLatin1StringView acrossState{ "results/across" };
constexpr QLatin1StringView downState{ "results/down" };
constexpr QLatin1StringView filterKey{ "results_filter" };
constexpr QLatin1StringView sortKey{ "results_sort" };
constexpr size_t copiedAtOnce = 200;

} // namespace

ResultsPage::ResultsPage(jobs::ShownRun &shown, const jobs::NextRun &next, RunActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_next(next)
    , m_actions(actions)
    , m_model(new models::ResultsModel(this))
    , m_order(new models::RowOrder(*m_model, this))
    , m_labelling(new jobs::Labelling(shown, this))
    , m_search(new jobs::TextSearch(this))
    , m_source(new ShownRows(shown, this))
    , m_problem(new Banner)
    , m_distribution(new DistributionView(shown))
    , m_filters(new FilterBar)
    , m_table(new ResultsTable(*m_model))
    , m_detail(new RowDetailView)
    , m_labelBar(new LabelBar)
    , m_labels(new LabelMode({ *m_labelling, *m_model, *m_order, *m_table, *m_detail, *m_labelBar }, this))
    , m_noRun(new EmptyState)
    , m_noRows(new EmptyState)
    , m_pages(new QStackedWidget)
    , m_rows(new QStackedWidget)
    , m_across(new LineSplitter(Qt::Horizontal))
    , m_down(new LineSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("resultsPage"));
    m_noRun->setObjectName(QStringLiteral("noRun"));
    m_noRows->setObjectName(QStringLiteral("noRows"));
    m_figures.setSingleShot(true);
    m_figures.setInterval(std::chrono::milliseconds(100));
    m_searchAgain.setSingleShot(true);
    m_searchAgain.setInterval(std::chrono::seconds(1));
    m_pages->addWidget(m_noRun);
    m_pages->addWidget(buildContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    restoreView();
    connectParts();
    connectSession();
    addShortcuts();
    showRun();
}

ResultsPage::~ResultsPage() = default;

QWidget *ResultsPage::buildContent()
{
    m_down->setObjectName(QStringLiteral("resultsSplitter"));
    m_down->addWidget(buildTop());
    m_down->addWidget(buildRows());
    m_down->setSizes({ 190, 420 });
    m_down->setStretchFactor(1, 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problem);
    layout->addWidget(m_down, 1);
    return content;
}

QWidget *ResultsPage::buildTop()
{
    auto *top = new QWidget;
    top->setMinimumHeight(110);
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_distribution, 1);
    line->addWidget(new Rule(Qt::Vertical));
    line->addWidget(new AgreementSummary(m_shown), 1);
    return top;
}

QWidget *ResultsPage::buildRows()
{
    m_rows->addWidget(m_noRows);
    m_rows->addWidget(m_table);
    auto *right = new QWidget;
    right->setMinimumWidth(330);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_detail, 1);
    auto *barLine = new QHBoxLayout;
    barLine->setContentsMargins(14, 0, 14, 10);
    barLine->addWidget(m_labelBar);
    rightLayout->addLayout(barLine);
    m_across->setObjectName(QStringLiteral("rowsSplitter"));
    m_across->addWidget(m_rows);
    auto *rightSide = new QWidget;
    auto *rightLine = new QHBoxLayout(rightSide);
    rightLine->setContentsMargins(0, 0, 0, 0);
    rightLine->setSpacing(0);
    rightLine->addWidget(new Rule(Qt::Vertical));
    rightLine->addWidget(right, 1);
    m_across->addWidget(rightSide);
    m_across->setSizes({ 620, 464 });
    m_across->setStretchFactor(0, 1);

    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Rule);
    layout->addWidget(m_filters);
    layout->addWidget(new Rule);
    layout->addWidget(m_across, 1);
    return rows;
}

void ResultsPage::connectParts()
{
    connect(m_noRun, &EmptyState::actionWanted, m_actions.run(), &QAction::trigger);
    connect(m_noRows, &EmptyState::actionWanted, this, &ResultsPage::clearFilters);
    connect(m_distribution, &DistributionView::pointClicked, this, [this](int point) {
        models::RowFilter filter = m_order->filter();
        const models::ScoreRange range = m_distribution->rangeAt(point);
        filter.score = filter.score == range ? std::nullopt : std::optional(range);
        filter.state.reset();
        setFilter(filter);
    });
    connect(m_distribution, &DistributionView::invalidClicked, this, [this] {
        models::RowFilter filter = m_order->filter();
        const bool isShown = filter.state == eval::VerdictState::Invalid;
        filter.state = isShown ? std::nullopt : std::optional(eval::VerdictState::Invalid);
        filter.score.reset();
        setFilter(filter);
    });
    connect(m_filters, &FilterBar::filterChanged, this, &ResultsPage::setFilter);
    connect(m_filters, &FilterBar::sortChanged, this, &ResultsPage::setSort);
    connect(m_filters, &FilterBar::textChanged, this, &ResultsPage::searchText);
    connect(m_filters, &FilterBar::waitingWanted, m_order, &models::RowOrder::arrange);
    connect(m_filters, &FilterBar::queueEndWanted, m_labels, &LabelMode::finish);
    connect(m_filters, &FilterBar::labelToggled, m_labels, &LabelMode::toggle);
    connect(m_filters, &FilterBar::left, this, [this] { m_table->setFocus(); });
    connect(m_table, &ResultsTable::sortWanted, this, &ResultsPage::setSort);
    connect(m_table, &ResultsTable::copyWanted, this, &ResultsPage::copyRows);
    connect(m_table, &ResultsTable::currentPositionChanged, this, &ResultsPage::showCurrentRow);
    connect(m_table, &ResultsTable::headerChanged, this, &ResultsPage::rememberView);
    connect(m_order, &models::RowOrder::arranged, this, &ResultsPage::showArranged);
    connect(m_order, &models::RowOrder::waitingChanged, this, &ResultsPage::showWaiting);
    connect(m_labels, &LabelMode::changed, this, &ResultsPage::showLabelling);
    connect(m_labels, &LabelMode::problem, this, [this](const QString &text) { m_problem->show(text); });
    connect(m_labelling, &jobs::Labelling::problem, this, [this](const Error &error) { m_problem->show(error.text); });
    connect(m_search, &jobs::TextSearch::finished, this, [this](const Result<std::vector<bool>> &matches) {
        m_filters->setSearching(false);
        if (matches)
            takeMatches(std::make_shared<const std::vector<bool>>(*matches));
        else
            m_problem->show(matches.error().text);
    });
}

void ResultsPage::connectSession()
{
    using jobs::ShownRun;
    connect(&m_shown, &ShownRun::changed, this, &ResultsPage::showRun);
    connect(&m_shown.runs(), &jobs::StoredRuns::changed, this, &ResultsPage::takeReader);
    connect(&m_shown, &ShownRun::rowsChanged, this, &ResultsPage::takeChangedRows);
    connect(&m_shown, &ShownRun::labelsChanged, this, &ResultsPage::takeLabels);
    connect(&m_next.data(), &jobs::ChosenData::listChanged, this, &ResultsPage::showEmpty);
    connect(&m_next.judge(), &jobs::ChosenJudge::listChanged, this, &ResultsPage::showEmpty);
    connect(&m_figures, &QTimer::timeout, this, &ResultsPage::showFigures);
    connect(&m_searchAgain, &QTimer::timeout, this, &ResultsPage::searchAgain);
    connect(m_source, &ShownRows::read, this, &ResultsPage::takeRows);
    connect(m_source, &ShownRows::partRead, this, &ResultsPage::takePart);
}

void ResultsPage::addShortcuts()
{
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filters, &FilterBar::editText);
}

void ResultsPage::restoreView()
{
    jobs::ViewMemory &views = m_shown.workbench().views();
    m_table->horizontalHeader()->restoreState(views.states().value(headerState));
    m_across->keepIn(views.states(), acrossState);
    m_down->keepIn(views.states(), downState);
    m_order->setFilter(models::rowFilterFromJson(views.value(filterKey).toObject()));
    m_order->setSort(models::rowSortFromJson(views.value(sortKey).toObject()));
    m_table->setSort(m_order->sort());
}

void ResultsPage::rememberView()
{
    jobs::ViewMemory &views = m_shown.workbench().views();
    views.states().insert(headerState, m_table->horizontalHeader()->saveState());
}

void ResultsPage::rememberFilter()
{
    m_shown.workbench().views().setValue(filterKey, models::toJson(m_order->filter()));
}

void ResultsPage::setFilter(const models::RowFilter &filter)
{
    if (m_labels->isActive())
        return;
    m_wantedPosition = m_table->currentPosition();
    m_order->setFilter(filter);
    m_filters->setFilter(filter);
    m_distribution->setFilter(filter);
    rememberFilter();
}

void ResultsPage::setSort(const models::RowSort &sort)
{
    if (m_labels->isActive())
        return;
    m_wantedPosition = m_table->currentPosition();
    m_table->setSort(sort);
    m_filters->setSort(sort);
    m_order->setSort(sort);
    m_shown.workbench().views().setValue(sortKey, models::toJson(sort));
}

void ResultsPage::searchText(const QString &text)
{
    m_search->cancel();
    m_searchAgain.stop();
    m_filters->setSearching(false);
    m_wantedPosition = m_table->currentPosition();
    if (text.isEmpty() || !m_run || !m_shown.workbench().project()) {
        m_order->setMatches(nullptr);
        return;
    }
    m_filters->setSearching(true);
    m_isSearchedAgain = false;
    m_search->start(*m_shown.workbench().project(), *m_run, text);
}

/// New reasons may match the text filter.
void ResultsPage::searchAgain()
{
    if (m_filters->text().isEmpty() || !m_run || !m_shown.workbench().project())
        return;
    if (m_search->isRunning()) {
        m_searchAgain.start();
        return;
    }
    m_isSearchedAgain = true;
    m_search->start(*m_shown.workbench().project(), *m_run, m_filters->text());
}

void ResultsPage::takeMatches(std::shared_ptr<const std::vector<bool>> matches)
{
    if (m_isSearchedAgain)
        m_order->updateMatches(std::move(matches));
    else
        m_order->setMatches(std::move(matches));
}

void ResultsPage::clearFilters()
{
    m_filters->clearText();
    setFilter({});
    m_table->setFocus();
}

/// Many rows are copied in a worker: their texts may be long.
void ResultsPage::copyRows()
{
    std::vector<models::CopiedRow> rows = m_table->selectedRows();
    if (rows.empty() || !m_reader || !m_run || !m_shown.workbench().project())
        return;
    const auto take = [this](const Result<QString> &text) {
        if (isCancelled(text))
            return;
        if (text)
            QGuiApplication::clipboard()->setText(*text);
        else
            m_problem->show(text.error().text);
    };
    const bool withReason = !m_labels->isBlind();
    const QStringList titles = m_table->titles();
    if (rows.size() <= copiedAtOnce) {
        take(models::rowsAsText(*m_reader, rows, titles, withReason));
        return;
    }
    m_copy = ScopedCall(jobs::readInBackground(
        *m_shown.workbench().project(), *m_run, nullptr, this,
        [rows = std::move(rows), titles, withReason](const eval::RunReader &reader, const Stop &) {
            return models::rowsAsText(reader, rows, titles, withReason);
        },
        take));
}

void ResultsPage::showEmpty()
{
    const bool hasRun = m_run.has_value();
    m_pages->setCurrentIndex(hasRun ? 1 : 0);
    setFocusProxy(hasRun ? static_cast<QWidget *>(m_table) : m_noRun);
    if (!hasRun) {
        const bool hasData = m_next.data().dataset().has_value();
        const bool hasJudge = m_next.judge().id().has_value();
        const QString missing = !hasData ? tr("First import data on the Data page (Alt+1), then choose a judge on the Judge page (Alt+2).")
            : !hasJudge                  ? tr("First make a judge on the Judge page (Alt+2).")
                                         : tr("Run the judge over the data: scores and reasons appear here as they arrive.");
        m_noRun->setTexts(tr("No run yet"), missing);
        m_noRun->setAction(hasData && hasJudge ? tr("Run…") : QString());
        return;
    }
    const bool isWithoutRows = m_model->rows().empty();
    const bool isFiltered = !isWithoutRows && m_model->rowCount() == 0;
    m_rows->setCurrentIndex(isWithoutRows || isFiltered ? 0 : 1);
    if (isFiltered)
        m_noRows->setTexts(tr("No row is left by the filter"), tr("Remove a filter above, or show all rows again."));
    else
        m_noRows->setTexts(tr("This run has no rows"), tr("Nothing was selected when it was made. Start another run over the data."));
    m_noRows->setAction(isFiltered ? tr("Show all rows") : QString());
    if (isWithoutRows || isFiltered)
        m_detail->showMessage(QString());
}

void ResultsPage::startLabelling()
{
    if (!m_labels->isActive())
        m_labels->toggle();
}

void ResultsPage::showScores(const models::ScoreRange &human, const models::ScoreRange &judge)
{
    models::RowFilter filter;
    filter.score = judge;
    filter.human = human;
    setFilter(filter);
    m_table->setFocus();
}

QList<SelectableRows> ResultsPage::selectableRows() const
{
    if (!m_run)
        return {};
    QList<SelectableRows> sources;
    const std::vector<models::CopiedRow> selected = m_table->selectedRows();
    if (selected.size() > 1) {
        std::vector<qint64> positions;
        positions.reserve(selected.size());
        for (const models::CopiedRow &row : selected)
            positions.push_back(row.position);
        sources << SelectableRows{ tr("selected in Results"), *m_run, std::move(positions) };
    }
    const std::vector<qint32> &shown = m_model->order();
    if (m_order->isFiltered() && !shown.empty())
        sources << SelectableRows{ tr("shown in Results"), *m_run, std::vector<qint64>(shown.begin(), shown.end()) };
    return sources;
}

RowsToExport ResultsPage::rowsToExport() const
{
    RowsToExport rows;
    if (!m_run)
        return rows;
    for (const models::CopiedRow &row : m_table->selectedRows())
        rows.selected.push_back(row.position);
    std::ranges::sort(rows.selected);
    if (m_order->isFiltered()) {
        rows.shown.emplace(m_model->order().begin(), m_model->order().end());
        std::ranges::sort(*rows.shown);
    }
    return rows;
}

void ResultsPage::showLabelling()
{
    const auto &queue = m_labelling->queue();
    m_filters->setQueue(m_labels->isActive() && queue ? LabelMode::queueName(*queue) : QString());
    m_filters->setLabelling(m_labels->isActive(), m_labelling->refusal());
    // A marked bar would reveal the scores of a queue.
    m_distribution->setFilter(m_labels->isActive() ? models::RowFilter() : m_order->filter());
}

void ResultsPage::showRun()
{
    m_labels->stop();
    m_search->cancel();
    m_filters->clearText();
    const auto run = m_shown.info();
    m_problem->show(run && !run->damage.isEmpty() ? store::damagedRunError(run->damage).text : QString());
    m_reader = m_shown.reader();
    m_run = run && m_reader ? std::optional(run->id) : std::nullopt;
    m_judge = m_run ? run->judge : eval::JudgeDefinition();
    m_labels->setJudge(m_judge);
    m_distribution->showRun(m_judge);
    m_filters->setPoints(m_distribution->points(), true);
    if (run && m_run)
        m_source->show(*run, m_reader);
    else
        m_source->clear();
}

/// The list of runs was read again, which makes a new reader for the same run.
void ResultsPage::takeReader()
{
    const auto run = m_shown.info();
    if (!run || !m_run || run->id != *m_run)
        return;
    if (!m_shown.reader()) {
        showRun();
        return;
    }
    m_reader = m_shown.reader();
    m_model->setReader(m_reader);
    m_source->setReader(m_reader);
    m_filters->setLabelling(m_labels->isActive(), m_labelling->refusal());
}

void ResultsPage::takeRows(const Result<ShownRows::Rows> &rows)
{
    m_wantedPosition = m_table->currentPosition();
    m_model->setRun(m_reader, m_judge, rows.value_or(ShownRows::Rows()));
    models::RowFilter filter = m_order->filter();
    if (filter.score && !eval::scoreOn(models::displayScale(m_judge), filter.score->score).score)
        filter.score.reset();
    m_order->setFilter(filter);
    m_filters->setFilter(filter);
    m_filters->setSort(m_order->sort());
    m_distribution->setFilter(filter);
    m_order->restart();
    showFigures();
    showLabelling();
    if (!rows)
        m_problem->show(rows.error().text);
}

bool ResultsPage::isShownRunGoingOn() const
{
    if (const jobs::Replay *replay = m_shown.replay())
        return m_run && replay->schedule() && replay->info().id == *m_run;
    return m_run && m_shown.current().isRunning(*m_run);
}

void ResultsPage::takePart(qint64 first, const Result<ShownRows::Rows> &part)
{
    if (!part) {
        m_problem->show(part.error().text);
        return;
    }
    const qint64 current = m_table->currentPosition();
    const auto count = static_cast<qint64>(part->size());
    const bool concerns = current >= first && current < first + count
        && m_model->rows()[static_cast<size_t>(current)].state != (*part)[static_cast<size_t>(current - first)].state;
    m_order->takeRows(first, *part);
    if (concerns)
        showCurrentRow();
    if (!m_figures.isActive())
        m_figures.start();
    if (!m_filters->text().isEmpty() && !m_searchAgain.isActive())
        m_searchAgain.start();
}

void ResultsPage::takeChangedRows(qint64 first, qint64 last)
{
    if (isShownRunGoingOn())
        m_source->readChanged(first, last);
}

/// Only the row that was labelled here is read again.
void ResultsPage::takeHuman(qint64 position)
{
    if (!m_reader || position < 0 || static_cast<size_t>(position) >= m_model->rows().size())
        return;
    const auto summary = m_reader->summaries({ position }, 0);
    if (!summary || summary->empty())
        return;
    models::CompactRow row = m_model->rows()[static_cast<size_t>(position)];
    row.human = summary->front().human ? static_cast<float>(*summary->front().human) : std::numeric_limits<float>::quiet_NaN();
    m_model->updateRows(position, { row });
    if (position == m_table->currentPosition())
        showCurrentRow();
}

void ResultsPage::takeLabels(std::optional<qint64> position)
{
    if (position)
        takeHuman(*position);
    else
        m_source->readAgain();
}

void ResultsPage::showFigures()
{
    m_distribution->setRows(m_model->rows());
    m_filters->setPoints(m_distribution->points(), m_distribution->areScoresOnPoints());
    emit openRowsChanged(std::ranges::count(m_model->rows(), eval::VerdictState::Pending, &models::CompactRow::state));
}

/// New rows wait while rows that one reads would move; where none would, they take their places.
void ResultsPage::showWaiting()
{
    if (m_order->waiting() > 0 && m_model->rowCount() == 0)
        m_order->arrange();
    else
        m_filters->setWaiting(m_order->waiting());
}

void ResultsPage::showArranged()
{
    m_table->setSort(m_order->isFixed() ? models::RowSort() : m_order->sort());
    m_filters->setCounts(m_model->rowCount(), static_cast<qint64>(m_model->rows().size()));
    showEmpty();
    const int wanted = m_wantedPosition < 0 ? 0 : m_model->rowOfPosition(m_wantedPosition);
    m_table->goTo(std::max(0, wanted));
    showCurrentRow();
}

void ResultsPage::showCurrentRow()
{
    const qint64 position = m_table->currentPosition();
    if (!m_reader || position < 0)
        return;
    m_wantedPosition = position;
    const auto detail = m_reader->detail(position);
    if (!detail) {
        m_detail->showMessage(detail.error().text);
        return;
    }
    m_detail->showRow(*detail, m_reader->mapping(), m_judge, { m_table->currentIndex().row(), m_model->rowCount() });
    m_labels->setRow(*detail);
}

} // namespace gavel::ui

#include "moc_resultspage.cpp"
