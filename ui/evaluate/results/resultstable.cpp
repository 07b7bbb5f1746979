// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/resultstable.h"

#include "models/resultsmodel.h"
#include "widgets/plaintext.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <array>

namespace gavel::ui {

namespace {

using Column = models::ResultsModel::Column;

constexpr std::array widths{ 50, 66, 70, 140, 140, 100 };

std::optional<models::RowKey> keyOf(int column)
{
    switch (static_cast<Column>(column)) {
    case Column::Number:
        return models::RowKey::Position;
    case Column::Score:
        return models::RowKey::Score;
    case Column::Human:
        return models::RowKey::Human;
    case Column::Input:
    case Column::Output:
    case Column::Reason:
        return {};
    }
    return {};
}

int columnOf(models::RowKey key)
{
    switch (key) {
    case models::RowKey::Position:
        return static_cast<int>(Column::Number);
    case models::RowKey::Score:
        return static_cast<int>(Column::Score);
    case models::RowKey::Human:
    case models::RowKey::Difference:
        return static_cast<int>(Column::Human);
    }
    Q_UNREACHABLE();
}

} // namespace

ResultsTable::ResultsTable(models::ResultsModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("resultsTable"));
    setAccessibleName(tr("Judged rows"));
    styleRowTable(*this);
    setModel(&model);
    setItemDelegate(new RowDelegate(this));
    for (const auto column : { Column::Score, Column::Human })
        setItemDelegateForColumn(static_cast<int>(column), new ScoreDelegate(this));
    QHeaderView *header = horizontalHeader();
    header->setObjectName(QStringLiteral("resultsHeader"));
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(40);
    setPlainToolTip(header, tr("A click on #, score or human sorts"));
    setColumnWidths(*this, widths, static_cast<int>(Column::Score));
    giveBackWidth();
    connect(header, &QHeaderView::sectionClicked, this, &ResultsTable::sortBy);
    connect(header, &QHeaderView::sectionResized, this, &ResultsTable::headerChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { emit currentPositionChanged(currentPosition()); });
}

/// Takes the width that longer words needed from the texts, so that the reason stays visible.
void ResultsTable::giveBackWidth()
{
    constexpr int shortestText = 90;
    const auto excessOf = [this](Column column) { return columnWidth(static_cast<int>(column)) - widths[static_cast<size_t>(column)]; };
    const int excess = excessOf(Column::Score) + excessOf(Column::Human);
    for (const auto column : { Column::Input, Column::Output })
        setColumnWidth(static_cast<int>(column), std::max(shortestText, widths[static_cast<size_t>(column)] - (excess + 1) / 2));
}

qint64 ResultsTable::currentPosition() const
{
    return m_model.positionAt(currentIndex().row());
}

void ResultsTable::goTo(int row)
{
    goToRow(*this, row);
}

void ResultsTable::setSort(const models::RowSort &sort)
{
    m_sort = sort;
    const bool isPlain = sort == models::RowSort{};
    horizontalHeader()->setSortIndicatorShown(!isPlain);
    if (!isPlain)
        horizontalHeader()->setSortIndicator(columnOf(sort.key), sort.order);
}

void ResultsTable::sortBy(int column)
{
    const auto key = keyOf(column);
    if (!key) {
        setSort(m_sort); // the header has moved its arrow already
        return;
    }
    const bool isAgain = m_sort.key == *key;
    const Qt::SortOrder other = m_sort.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    emit sortWanted({ *key, isAgain ? other : Qt::AscendingOrder });
}

std::vector<models::CopiedRow> ResultsTable::selectedRows() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<models::CopiedRow> copied;
    copied.reserve(static_cast<size_t>(rows.size()));
    const auto text = [this](int row, Column column) { return m_model.index(row, static_cast<int>(column)).data(Qt::DisplayRole).toString(); };
    for (const QModelIndex &index : std::as_const(rows))
        copied.push_back({ m_model.positionAt(index.row()), text(index.row(), Column::Score), text(index.row(), Column::Human) });
    return copied;
}

QStringList ResultsTable::titles() const
{
    QStringList titles;
    for (int i = 0; i < m_model.columnCount(); ++i)
        titles << m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    return titles;
}

void ResultsTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        emit copyWanted();
    else if (event->text().isEmpty() || event->modifiers() != Qt::NoModifier || event->key() == Qt::Key_Escape)
        QTableView::keyPressEvent(event);
    else
        // No search by typing: single letters are commands here.
        event->ignore();
}

void ResultsTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void ResultsTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void ResultsTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace gavel::ui

#include "moc_resultstable.cpp"
