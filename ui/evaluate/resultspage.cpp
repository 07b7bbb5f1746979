// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/resultspage.h"

#include "evaluate/rowdetailview.h"
#include "jobs/evaluation.h"
#include "models/resultsmodel.h"
#include "widgets/distributionchart.h"
#include "widgets/rowdelegate.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace gavel::ui {

ResultsPage::ResultsPage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_model(new models::ResultsModel(this))
    , m_chart(new DistributionChart)
    , m_caption(new QLabel)
    , m_figures(new QLabel)
    , m_shown(new QLabel)
    , m_clearFilter(new QToolButton)
    , m_table(new QTableView)
    , m_detail(new RowDetailView)
{
    setObjectName(QStringLiteral("resultsPage"));
    buildTable();
    buildLayout();
    m_clearFilter->setText(tr("Show all rows"));
    m_clearFilter->setObjectName(QStringLiteral("clearFilter"));
    connect(m_clearFilter, &QToolButton::clicked, this, [this] { applyFilter({}); });
    connect(m_chart, &DistributionChart::pointClicked, this, [this](int point) {
        models::RowFilter filter;
        if (m_filter.point != point)
            filter.point = point;
        applyFilter(filter);
    });
    connect(&evaluation, &jobs::Evaluation::projectChanged, this, &ResultsPage::showRun);
    connect(&evaluation, &jobs::Evaluation::shownRunChanged, this, &ResultsPage::showRun);
    showRun();
}

void ResultsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("resultsTable"));
    m_table->setAccessibleName(tr("Judged rows"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    for (const auto column : { models::ResultsModel::Column::Score, models::ResultsModel::Column::Human })
        m_table->setItemDelegateForColumn(static_cast<int>(column), new ScoreDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowDelegate::rowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(40);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    constexpr std::array widths{ 44, 72, 68, 150, 150, 100 };
    for (int i = 0; i < m_model->columnCount(); ++i)
        header->resizeSection(i, widths[static_cast<size_t>(i)]);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsPage::showCurrentRow);
}

void ResultsPage::buildLayout()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_caption->setFont(bold);
    m_caption->setTextFormat(Qt::PlainText);
    m_figures->setFont(mutedFont(font()));
    m_shown->setFont(mutedFont(font()));

    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(14, 10, 14, 4);
    topLayout->setSpacing(2);
    topLayout->addWidget(m_caption);
    topLayout->addWidget(m_figures);
    topLayout->addWidget(m_chart, 1);

    auto *filterBar = new QHBoxLayout;
    filterBar->setContentsMargins(14, 4, 14, 4);
    filterBar->addWidget(m_shown);
    filterBar->addWidget(m_clearFilter);
    filterBar->addStretch(1);
    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addLayout(filterBar);
    leftLayout->addWidget(m_table, 1);

    auto *rows = new QSplitter(Qt::Horizontal);
    rows->setObjectName(QStringLiteral("rowsSplitter"));
    rows->setHandleWidth(1);
    rows->addWidget(left);
    rows->addWidget(m_detail);
    rows->setSizes({ 620, 464 });
    rows->setChildrenCollapsible(false);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("resultsSplitter"));
    splitter->setHandleWidth(1);
    splitter->addWidget(top);
    splitter->addWidget(rows);
    splitter->setSizes({ 200, 480 });
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

void ResultsPage::showRun()
{
    const auto run = m_evaluation.shownRun();
    m_reader = m_evaluation.reader();
    m_judge = run ? run->judge : eval::JudgeDefinition();
    m_filter = {};
    std::vector<models::CompactRow> rows;
    QString problem;
    if (m_reader) {
        auto read = models::compactRows(*m_reader, m_judge);
        if (read)
            rows = std::move(*read);
        else
            problem = read.error().text;
    }
    m_caption->setText(m_reader ? tr("Distribution of scores") : tr("No run yet"));
    m_chart->setScale(models::displayScale(m_judge));
    m_model->setRun(m_reader, m_judge, std::move(rows));
    updateSummary();
    m_detail->showMessage(problem.isEmpty() ? tr("Choose a row to see it in full.") : problem);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void ResultsPage::updateSummary()
{
    std::vector<qint64> counts(static_cast<size_t>(models::displayScale(m_judge).size()));
    qint64 valid = 0;
    qint64 other = 0;
    qint64 labelled = 0;
    for (const models::CompactRow &row : m_model->rows()) {
        if (row.state == eval::VerdictState::Valid)
            ++valid;
        else if (row.state != eval::VerdictState::Pending)
            ++other;
        if (row.point >= 0 && static_cast<size_t>(row.point) < counts.size())
            ++counts[static_cast<size_t>(row.point)];
        labelled += row.hasHuman() ? 1 : 0;
    }
    m_chart->setCounts(counts);
    m_chart->setSelectedPoint(m_filter.point.value_or(-1));
    const QLocale locale;
    m_figures->setText(m_reader ? tr("%1 valid · %2 invalid or failed · %3 labelled by people")
                                      .arg(locale.toString(valid), locale.toString(other), locale.toString(labelled))
                                : tr("Judge some data to see scores here."));
    m_shown->setText(tr("%1 of %2 rows").arg(locale.toString(m_model->rowCount()), locale.toString(static_cast<qint64>(m_model->rows().size()))));
    m_clearFilter->setVisible(!m_filter.isEmpty());
}

void ResultsPage::applyFilter(const models::RowFilter &filter)
{
    const qint64 position = m_model->positionAt(m_table->currentIndex().row());
    m_filter = filter;
    m_model->setOrder(models::rowOrder(m_model->rows(), m_filter, m_sort));
    updateSummary();
    const int row = std::max(0, m_model->rowOfPosition(position));
    m_table->setCurrentIndex(m_model->index(row, 0));
    showCurrentRow();
}

void ResultsPage::showCurrentRow()
{
    const qint64 position = m_model->positionAt(m_table->currentIndex().row());
    if (!m_reader || position < 0)
        return;
    const auto detail = m_reader->detail(position);
    if (detail)
        m_detail->showRow(*detail, m_reader->mapping(), m_judge);
    else
        m_detail->showMessage(detail.error().text);
}

} // namespace gavel::ui
