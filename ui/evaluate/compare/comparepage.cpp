// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparepage.h"

#include "evaluate/agreement/comparetexts.h"
#include "evaluate/compare/comparedelegate.h"
#include "evaluate/compare/comparedetail.h"
#include "jobs/analysis/runnames.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/distributionchart.h"
#include "widgets/emptystate.h"
#include "widgets/linesplitter.h"
#include "widgets/matrixview.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rowtable.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/texts.h"

#include <QAction>
#include <QActionGroup>
#include <QButtonGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

using models::CompareFilter;
using models::CompareModel;

namespace {

constexpr int compareMargins = 14;
constexpr int widestRun = 480;

QVBoxLayout *columnLayout(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

ComparePage::ComparePage(jobs::ShownRun &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_job(new jobs::ComparisonJob(shown, this))
    , m_model(new CompareModel(this))
    , m_chooseA(new ChooserButton(tr("A")))
    , m_nameOfB(new MutedLabel(tr("B is the run shown above")))
    , m_swap(new QToolButton)
    , m_criterion(new ChooserButton(tr("criterion")))
    , m_banner(new Banner)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_verdict(new VerdictLabel)
    , m_meaning(plainLabel())
    , m_differences(new MutedLabel)
    , m_chart(new DistributionChart)
    , m_matrix(new MatrixView(QStringLiteral("A"), QStringLiteral("B")))
    , m_figures(new FigureList(true))
    , m_leftOut(new MutedLabel)
    , m_filters(new QButtonGroup(this))
    , m_clearCell(new QToolButton)
    , m_table(new QTableView)
    , m_detail(new CompareDetail)
{
    setObjectName(QStringLiteral("comparepage"));
    setFocusProxy(m_table);
    m_content = new QWidget;
    QVBoxLayout *content = columnLayout(m_content, 0);
    content->addWidget(buildHead());
    content->addWidget(new Rule);
    auto *splitter = new LineSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_charts = buildCharts();
    splitter->addWidget(m_charts);
    splitter->addWidget(buildRows());
    splitter->setSizes({ 200, 320 });
    splitter->setStretchFactor(1, 1);
    splitter->keepIn(m_shown.workbench().views().states(), QStringLiteral("compare/down"));
    content->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    QVBoxLayout *layout = columnLayout(this, 0);
    layout->addWidget(buildChoosers());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    connect(m_job, &jobs::ComparisonJob::changed, this, &ComparePage::refresh);
    connect(&shown, &jobs::ShownRun::changed, this, &ComparePage::follow);
    connect(&shown.runs(), &jobs::StoredRuns::changed, this, &ComparePage::follow);
    follow();
}

QWidget *ComparePage::buildChoosers()
{
    m_chooseA->setObjectName(QStringLiteral("chooseA"));
    setPlainToolTip(m_chooseA, tr("The run against which the shown one is held"));
    auto *menu = new QMenu(m_chooseA);
    m_chooseA->setMenu(menu);
    // Filled when it opens: there may be many runs, and the list changes.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    m_criterion->setObjectName(QStringLiteral("compareCriterion"));
    setPlainToolTip(m_criterion, tr("Which criterion is compared"));
    connect(m_criterion, &ChooserButton::chosen, m_job, &jobs::ComparisonJob::setCriterion);
    m_swap->setObjectName(QStringLiteral("swapRuns"));
    m_swap->setText(QStringLiteral("⇄"));
    m_swap->setAccessibleName(tr("Swap A and B"));
    setPlainToolTip(m_swap, tr("Swap A and B"));
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::StrongFocus);
    connect(m_swap, &QToolButton::clicked, this, &ComparePage::swap);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(compareMargins, 8, compareMargins, 4);
    layout->setSpacing(8);
    m_chooseA->setWidest(widestRun);
    layout->addWidget(m_chooseA);
    layout->addWidget(m_swap);
    layout->addWidget(m_nameOfB);
    layout->addWidget(m_criterion);
    layout->addStretch(1);
    return bar;
}

QWidget *ComparePage::buildHead()
{
    m_verdict->setObjectName(QStringLiteral("compareVerdict"));
    m_verdict->setLarge();
    m_meaning->setObjectName(QStringLiteral("compareMeaning"));
    m_meaning->setWordWrap(true);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_differences->setObjectName(QStringLiteral("compareDifferences"));
    m_differences->setWordWrap(true);
    m_differences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = new QWidget;
    QVBoxLayout *layout = columnLayout(head, 4);
    layout->setContentsMargins(compareMargins, 6, compareMargins, 10);
    for (QWidget *each : std::initializer_list<QWidget *>{ m_verdict, m_meaning, m_differences })
        layout->addWidget(each);
    return head;
}

QWidget *ComparePage::buildCharts()
{
    m_chart->setObjectName(QStringLiteral("compareChart"));
    m_chart->setPassive();
    m_chart->setAccessibleName(tr("Distribution of scores of both runs"));
    m_matrix->setObjectName(QStringLiteral("changes"));
    m_matrix->setAccessibleName(tr("How often which score of A became which of B"));
    m_figures->setObjectName(QStringLiteral("compareFigures"));
    m_figures->setAccessibleName(tr("Agreement of both runs with people"));
    connect(m_matrix, &MatrixView::cellActivated, this, &ComparePage::chooseCell);
    auto *charts = new QWidget;
    auto *layout = new QHBoxLayout(charts);
    layout->setContentsMargins(compareMargins, 10, compareMargins, 8);
    layout->setSpacing(compareMargins);
    layout->addWidget(headedSection(tr("Scores: A dashed, B filled"), { m_chart }), 1);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(headedSection(tr("Changes"), { m_matrix }, true));
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(headedSection(tr("With people"), { m_figures, m_leftOut }, true), 2);
    return charts;
}

QWidget *ComparePage::buildRows()
{
    buildTable();
    auto *left = new QWidget;
    QVBoxLayout *layout = columnLayout(left, 0);
    layout->addWidget(buildFilters());
    layout->addWidget(m_table, 1);
    auto *rows = new LineSplitter(Qt::Horizontal);
    rows->setObjectName(QStringLiteral("compareRowsSplitter"));
    rows->addWidget(left);
    rows->addWidget(m_detail);
    rows->setSizes({ 600, 484 });
    rows->keepIn(m_shown.workbench().views().states(), QStringLiteral("compare/across"));
    return rows;
}

QWidget *ComparePage::buildFilters()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(compareMargins, 4, compareMargins, 4);
    layout->setSpacing(4);
    const std::array filters{ std::pair(CompareFilter::Differing, tr("All rows with another score")),
                              std::pair(CompareFilter::Nearer, tr("Rows on which B is nearer to people")),
                              std::pair(CompareFilter::Farther, tr("Rows on which B is farther from people")),
                              std::pair(CompareFilter::InvalidInOne, tr("Rows with a score in one run only")),
                              std::pair(CompareFilter::All, tr("All rows of both")) };
    for (const auto &[filter, help] : filters) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("compareFilter%1").arg(static_cast<int>(filter)));
        setPlainToolTip(button, help);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, static_cast<int>(filter));
        layout->addWidget(button);
    }
    m_filters->button(static_cast<int>(m_model->filter()))->setChecked(true);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) { chooseFilter(static_cast<CompareFilter>(id)); });
    m_clearCell->setObjectName(QStringLiteral("clearCell"));
    setPlainToolTip(m_clearCell, tr("Show the rows of the filter again"));
    m_clearCell->setFocusPolicy(Qt::StrongFocus);
    connect(m_clearCell, &QToolButton::clicked, this, [this] { chooseFilter(m_model->filter()); });
    layout->addWidget(m_clearCell);
    layout->addStretch(1);
    return bar;
}

void ComparePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->setAccessibleName(tr("Rows of both runs"));
    styleRowTable(*m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CompareDelegate(m_table));
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(40);
    constexpr std::array widths{ 52, 130, 68, 240, 66 };
    setColumnWidths(*m_table, widths, static_cast<int>(CompareModel::Column::Scores), 56);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(static_cast<int>(CompareModel::Column::Input), QHeaderView::Stretch);
    header->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePage::showCurrentRow);
    connect(addCopyAction(*m_table), &QAction::triggered, this, &ComparePage::copyRows);
}

void ComparePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_job->setActive(true);
}

void ComparePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_job->setActive(false);
}

void ComparePage::follow()
{
    const auto shown = m_shown.info();
    const auto chosen = m_shown.runs().find(m_chosen);
    const bool wasChosenForOthers = shown && chosen && m_b != shown->id && chosen->dataset != shown->dataset;
    if (!shown || !chosen || m_chosen == shown->id || wasChosenForOthers)
        m_chosen.reset();
    if (shown)
        compare(m_chosen ? m_chosen : runBefore(*shown), shown->id);
    else
        compare({}, {});
    showChoosers();
}

/// The previous run over the same data, else any other over it.
std::optional<qint64> ComparePage::runBefore(const store::RunInfo &shown) const
{
    std::optional<qint64> any;
    for (const store::RunInfo &run : m_shown.runs().all()) { // newest first
        if (run.id == shown.id || run.dataset != shown.dataset)
            continue;
        if (run.id < shown.id)
            return run.id;
        if (!any)
            any = run.id;
    }
    return any;
}

void ComparePage::compareWith(qint64 run)
{
    m_chosen = run;
    m_b = m_shown.id();
    follow();
}

void ComparePage::swap()
{
    if (!m_a || !m_b)
        return;
    const qint64 shown = *m_a;
    m_chosen = m_b;
    m_shown.show(shown);
}

void ComparePage::compare(std::optional<qint64> a, std::optional<qint64> b)
{
    if (a == m_a && b == m_b)
        return;
    m_a = a;
    m_b = b;
    m_model->setComparison(nullptr, nullptr);
    m_readerA.reset();
    m_readerB.reset();
    m_detail->showMessage({});
    m_job->setRuns(a, b);
    showChoosers();
    refresh();
}

void ComparePage::openReaders()
{
    if (!m_readerA && m_a)
        m_readerA = m_shown.workbench().reader(*m_a);
    if (!m_readerB && m_b)
        m_readerB = m_shown.workbench().reader(*m_b);
}

void ComparePage::showChoosers()
{
    const auto a = m_job->runA();
    if (a)
        m_chooseA->setTexts({ { jobs::runCaption(*a), jobs::runNote(*a) }, { jobs::runCaption(*a), jobs::momentText(jobs::momentOf(*a)) } });
    else
        m_chooseA->setValue({}, tr("choose a run"));
    const bool hasTwo = m_shown.runs().all().size() > 1;
    for (QWidget *each : std::initializer_list<QWidget *>{ m_chooseA, m_nameOfB, m_swap })
        each->setVisible(hasTwo);
    m_swap->setEnabled(m_a && m_b);
    m_criterion->offer(m_job->criteria(), m_job->criterion(), tr("overall"));
}

void ComparePage::fillMenu(QMenu *menu)
{
    menu->clear();
    delete menu->findChild<QActionGroup *>();
    auto *group = new QActionGroup(menu);
    for (const store::RunInfo &run : m_shown.runs().all()) {
        if (run.id == m_b)
            continue;
        QAction *action = menu->addAction(escapedAmpersand(QStringLiteral("%1   %2").arg(jobs::runCaption(run), jobs::runNote(run))));
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(run.id == m_a);
        connect(action, &QAction::triggered, this, [this, id = run.id] { compareWith(id); });
    }
}

void ComparePage::refresh()
{
    const auto error = m_job->error();
    m_banner->show(error ? error->text : QString(), Banner::Tone::Error);
    const auto comparison = m_job->comparison();
    if (comparison) {
        showComparison(comparison);
        return;
    }
    m_model->setComparison(nullptr, nullptr);
    if (m_a && m_b)
        m_empty->setTexts(error ? tr("Nothing could be compared") : tr("Comparing …"), {});
    else if (m_shown.runs().all().size() > 1)
        m_empty->setTexts(tr("No other run over the same data"), tr("Choose a run above, or judge this data once more."));
    else
        m_empty->setTexts(tr("Nothing to compare yet"), tr("Two runs over the same data are needed: change the judge or the model, and run again."));
    m_stack->setCurrentWidget(m_empty);
}

void ComparePage::showComparison(const std::shared_ptr<const jobs::Comparison> &comparison)
{
    const Sentence sentence = sentenceOf(*comparison);
    m_verdict->setSentence(sentence.text, sentence.tone);
    m_meaning->setText(sentence.meaning);
    const auto a = m_job->runA();
    const auto b = m_job->runB();
    const QList<jobs::RunDifference> differences = a && b ? jobs::runDifferences(*a, *b) : QList<jobs::RunDifference>();
    m_differences->setText(differencesText(differences));
    const QString detail = differencesDetail(differences);
    m_differences->setAccessibleDescription(detail);
    setPlainToolTip(m_differences, detail);

    QStringList names;
    for (const eval::ScalePoint &point : comparison->scale)
        names << point.label;
    m_charts->setVisible(comparison->sameData && comparison->sameScale && !names.isEmpty());
    m_chart->setDistribution(distributionOf(*comparison));
    m_matrix->setCounts(names, comparison->changes.cells);
    m_figures->setFigures(comparisonFigures(*comparison));
    m_figures->setMuted(comparison->verdict == jobs::ComparisonVerdict::TooFewLabels);
    m_leftOut->setText(leftOutText(*comparison));
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());

    const jobs::ComparedRow *current = m_model->rowAt(m_table->currentIndex().row());
    const qint32 position = current ? current->posA : -1;
    openReaders();
    m_model->setComparison(comparison, m_readerA);
    showFilters();
    m_stack->setCurrentWidget(m_content);
    selectFirst(position);
}

void ComparePage::showFilters()
{
    const QLocale locale;
    const auto show = [&](CompareFilter filter, const QString &text) {
        m_filters->button(static_cast<int>(filter))->setText(QStringLiteral("%1 %2").arg(text, locale.toString(m_model->countOf(filter))));
    };
    show(CompareFilter::Differing, tr("differ"));
    show(CompareFilter::Nearer, tr("✓ nearer to people"));
    show(CompareFilter::Farther, tr("✗ farther"));
    show(CompareFilter::InvalidInOne, tr("in one only"));
    show(CompareFilter::All, tr("all"));
    const auto cell = m_model->cell();
    m_clearCell->setVisible(cell.has_value());
    const auto comparison = m_job->comparison();
    if (cell && comparison && cell->first < comparison->scale.size() && cell->second < comparison->scale.size())
        m_clearCell->setText(tr("%1 → %2  ✕").arg(comparison->scale[cell->first].label, comparison->scale[cell->second].label));
    m_matrix->setChosen(cell ? cell->first : -1, cell ? cell->second : -1);
}

void ComparePage::chooseFilter(CompareFilter filter)
{
    const jobs::ComparedRow *current = m_model->rowAt(m_table->currentIndex().row());
    const qint32 position = current ? current->posA : -1;
    m_model->setCell({});
    m_model->setFilter(filter);
    showFilters();
    selectFirst(position);
}

void ComparePage::chooseCell(int row, int column)
{
    const std::pair cell(row, column);
    m_model->setCell(m_model->cell() == cell ? std::nullopt : std::optional(cell));
    showFilters();
    selectFirst(-1);
}

/// Selects the same row if it is still there.
void ComparePage::selectFirst(qint32 posA)
{
    const int row = posA < 0 ? 0 : std::max(0, m_model->rowOfPosition(posA));
    if (m_model->rowCount() > 0)
        goToRow(*m_table, row);
    else
        m_detail->showMessage(tr("No such rows."));
}

void ComparePage::showCurrentRow()
{
    const jobs::ComparedRow *row = m_model->rowAt(m_table->currentIndex().row());
    if (!row || !m_readerA || !m_readerB)
        return;
    const auto a = m_readerA->detail(row->posA);
    const auto b = m_readerB->detail(row->posB);
    if (a && b)
        m_detail->showRow(*a, *b, m_readerA->mapping());
    else
        m_detail->showMessage(a ? b.error().text : a.error().text);
}

void ComparePage::copyRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        rows.push_back(row.row());
    std::ranges::sort(rows);
    const auto text = m_model->rowsAsText(rows);
    if (text)
        QGuiApplication::clipboard()->setText(*text);
    else
        m_banner->show(text.error().text, Banner::Tone::Error);
}

} // namespace gavel::ui

#include "moc_comparepage.cpp"
