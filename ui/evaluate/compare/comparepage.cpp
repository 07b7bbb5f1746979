// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparepage.h"

#include "evaluate/compare/comparedelegate.h"
#include "evaluate/compare/comparedetail.h"
#include "evaluate/compare/comparewords.h"
#include "jobs/session/evaluation.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/distributionpair.h"
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

QVBoxLayout *columnLayout(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QWidget *section(const QString &title, std::initializer_list<QWidget *> content, bool fills)
{
    auto *whole = new QWidget;
    QVBoxLayout *layout = columnLayout(whole, 6);
    layout->addWidget(new SectionHead(title));
    for (QWidget *each : content)
        layout->addWidget(each);
    if (!fills)
        layout->addStretch(1);
    return whole;
}

} // namespace

ComparePage::ComparePage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_job(new jobs::ComparisonJob(evaluation, this))
    , m_model(new CompareModel(this))
    , m_chooseA(new ChooserButton(tr("A")))
    , m_chooseB(new ChooserButton(tr("B")))
    , m_swap(new QToolButton)
    , m_criterion(new ChooserButton(tr("criterion")))
    , m_banner(new Banner)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_verdict(new VerdictLabel)
    , m_meaning(plainLabel())
    , m_differences(new MutedLabel)
    , m_chart(new DistributionPair)
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
    splitter->keepIn(m_evaluation.workbench().settings().viewStates, QStringLiteral("compare/down"));
    content->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    QVBoxLayout *layout = columnLayout(this, 0);
    layout->addWidget(buildChoosers());
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    connect(m_job, &jobs::ComparisonJob::changed, this, &ComparePage::refresh);
    for (const auto signal : { &jobs::Evaluation::projectChanged, &jobs::Evaluation::shownRunChanged, &jobs::Evaluation::runsChanged })
        connect(&evaluation, signal, this, &ComparePage::follow);
    follow();
}

QWidget *ComparePage::buildChoosers()
{
    m_chooseA->setObjectName(QStringLiteral("chooseA"));
    m_chooseB->setObjectName(QStringLiteral("chooseB"));
    setPlainToolTip(m_chooseA, tr("The run that is the starting point"));
    setPlainToolTip(m_chooseB, tr("The run that is held against it"));
    m_criterion->setObjectName(QStringLiteral("compareCriterion"));
    setPlainToolTip(m_criterion, tr("Which criterion is compared"));
    m_swap->setObjectName(QStringLiteral("swapRuns"));
    m_swap->setText(QStringLiteral("⇄"));
    m_swap->setAccessibleName(tr("Swap A and B"));
    setPlainToolTip(m_swap, tr("Swap A and B"));
    m_swap->setAutoRaise(true);
    m_swap->setFocusPolicy(Qt::StrongFocus);
    connect(m_swap, &QToolButton::clicked, this, [this] {
        m_isChosen = true;
        compare(m_b, m_a);
    });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(compareMargins, 8, compareMargins, 4);
    layout->setSpacing(8);
    for (ChooserButton *chooser : { m_chooseA, m_chooseB }) {
        // Names of runs are long, and it is their ends that differ.
        chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        chooser->setMaximumWidth(420);
    }
    layout->addWidget(m_chooseA, 4);
    layout->addWidget(m_swap);
    layout->addWidget(m_chooseB, 4);
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
    layout->addWidget(section(tr("Scores: A dashed, B filled"), { m_chart }, true), 1);
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(section(tr("Changes"), { m_matrix }, false));
    layout->addWidget(new Rule(Qt::Vertical));
    layout->addWidget(section(tr("With people"), { m_figures, m_leftOut }, false), 2);
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
    rows->keepIn(m_evaluation.workbench().settings().viewStates, QStringLiteral("compare/across"));
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
    dressRowTable(*m_table);
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
    auto *copy = new QAction(tr("Copy rows"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ComparePage::copyRows);
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
    const auto isThere = [this](std::optional<qint64> run) {
        const auto &runs = m_evaluation.runs();
        return run && std::any_of(runs.cbegin(), runs.cend(), [&run](const store::RunInfo &each) { return each.id == *run; });
    };
    if (!m_isChosen || !isThere(m_a) || !isThere(m_b)) {
        m_isChosen = false;
        chooseUsual();
    }
    showChoosers();
}

/// The shown run against the one before it over the same data.
void ComparePage::chooseUsual()
{
    const auto shown = m_evaluation.shownRun();
    std::optional<qint64> before;
    std::optional<qint64> any;
    for (const store::RunInfo &run : m_evaluation.runs()) { // newest first
        if (!shown || run.id == shown->id || run.dataset != shown->dataset)
            continue;
        if (!any)
            any = run.id;
        if (!before && run.id < shown->id)
            before = run.id;
    }
    compare(before ? before : any, shown ? std::optional(shown->id) : std::nullopt);
}

void ComparePage::choose(Side side, qint64 run)
{
    m_isChosen = true;
    const auto a = side == Side::A ? std::optional(run) : m_a;
    const auto b = side == Side::B ? std::optional(run) : m_b;
    // Choosing the other side's run swaps them.
    if (a == b)
        compare(m_b, m_a);
    else
        compare(a, b);
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
        m_readerA = m_evaluation.workbench().reader(*m_a);
    if (!m_readerB && m_b)
        m_readerB = m_evaluation.workbench().reader(*m_b);
}

void ComparePage::showChoosers()
{
    const auto show = [this](ChooserButton *chooser, const std::optional<store::RunInfo> &run, Side side) {
        chooser->setValue(run ? runCaption(*run) : QString(), run ? runTime(*run) : tr("choose a run"));
        fillMenu(chooser, side);
    };
    show(m_chooseA, m_job->runA(), Side::A);
    show(m_chooseB, m_job->runB(), Side::B);
    const bool hasTwo = m_evaluation.runs().size() > 1;
    for (QWidget *each : std::initializer_list<QWidget *>{ m_chooseA, m_chooseB, m_swap })
        each->setVisible(hasTwo);
    m_swap->setEnabled(m_a && m_b);
    showCriteria();
}

void ComparePage::fillMenu(ChooserButton *chooser, Side side)
{
    if (!chooser->menu()) {
        auto *menu = new QMenu(chooser);
        chooser->setMenu(menu);
        // Filled when it opens: there may be many runs, and they change.
        connect(menu, &QMenu::aboutToShow, this, [this, menu, side] {
            menu->clear();
            delete menu->findChild<QActionGroup *>();
            auto *group = new QActionGroup(menu);
            const QList<store::RunInfo> &runs = m_evaluation.runs();
            for (const store::RunInfo &run : runs) {
                QAction *action = menu->addAction(escapedAmpersand(QStringLiteral("%1   %2").arg(runCaption(run), runNote(run))));
                group->addAction(action);
                action->setCheckable(true);
                action->setChecked(run.id == (side == Side::A ? m_a : m_b));
                connect(action, &QAction::triggered, this, [this, side, id = run.id] { choose(side, id); });
            }
        });
    }
}

void ComparePage::showCriteria()
{
    const QStringList names = m_job->criteria();
    m_criterion->setVisible(names.size() > 1);
    const auto caption = [](const QString &name) { return name.isEmpty() ? tr("overall") : name; };
    m_criterion->setValue(caption(m_job->criterion()));
    if (names.size() < 2 || (m_criterion->menu() && m_criterion->menu()->property("names").toStringList() == names))
        return;
    delete m_criterion->menu();
    auto *menu = new QMenu(m_criterion);
    menu->setProperty("names", names);
    for (const QString &name : names) {
        QAction *action = menu->addAction(escapedAmpersand(caption(name)));
        connect(action, &QAction::triggered, this, [this, name] { m_job->setCriterion(name); });
    }
    m_criterion->setMenu(menu);
}

void ComparePage::showWarnings()
{
    const auto a = m_job->runA();
    const auto b = m_job->runB();
    const auto error = m_job->error();
    m_banner->show(error ? error->text : QString(), Banner::Tone::Error);
    m_isMixed = (a && jobs::hasMixedIdentities(*a)) || (b && jobs::hasMixedIdentities(*b));
}

void ComparePage::refresh()
{
    showWarnings();
    const auto comparison = m_job->comparison();
    if (comparison) {
        showComparison(comparison);
        return;
    }
    m_model->setComparison(nullptr, nullptr);
    if (m_a && m_b)
        m_empty->setTexts(m_job->error() ? tr("Nothing could be compared") : tr("Comparing …"), {});
    else if (m_evaluation.runs().size() > 1)
        m_empty->setTexts(tr("No other run over the same data"), tr("Choose two runs above, or judge this data once more."));
    else
        m_empty->setTexts(tr("Nothing to compare yet"), tr("Two runs over the same data are needed: change the judge or the model, and run again."));
    m_stack->setCurrentWidget(m_empty);
}

void ComparePage::showComparison(const std::shared_ptr<const jobs::Comparison> &comparison)
{
    const Sentence sentence = m_isMixed
        ? Sentence{ tr("Different models answered one of these runs"), mixedIdentitiesText(), VerdictLabel::Tone::Caution }
        : sentenceOf(*comparison);
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
    m_charts->setVisible(comparison->sameData && comparison->sameScale && !m_isMixed && !names.isEmpty());
    m_chart->setCounts(names, comparison->countsA, comparison->countsB);
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

/// Stays at the row if it is still there.
void ComparePage::selectFirst(qint32 posA)
{
    const int row = posA < 0 ? 0 : std::max(0, m_model->rowOfPosition(posA));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
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
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << cells.join(u'\t');
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows)) {
        cells.clear();
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString().replace(u'\t', u' ');
        lines << cells.join(u'\t');
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

} // namespace gavel::ui

#include "moc_comparepage.cpp"
