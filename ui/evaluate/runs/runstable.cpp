// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runs/runstable.h"

#include "evaluate/runs/runsdelegate.h"
#include "habits/latinkey.h"
#include "models/runsmodel.h"
#include "widgets/rowtable.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace gavel::ui {

using models::RunsModel;

namespace {
constexpr int wideTable = 1180;
constexpr int kappaNarrow = 166;
constexpr int kappaWide = 260;
} // namespace

RunsTable::RunsTable(RunsModel &model, models::RunsOrder &order, QWidget *parent)
    : QTableView(parent)
    , m_runs(model)
    , m_order(order)
{
    setObjectName(QStringLiteral("runsTable"));
    setAccessibleName(tr("Runs"));
    styleRowTable(*this, ControlArrows::AreItsOwn); // Space then adds a run to those that are chosen
    setModel(&order);
    setItemDelegate(new RunsDelegate(this));
    setWidths();
    horizontalHeader()->setSortIndicator(static_cast<int>(RunsModel::Column::When), Qt::DescendingOrder);
    setSortingEnabled(true);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsTable::chosenChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() == static_cast<int>(RunsModel::Column::Note))
            editNote(index.data(RunsModel::RunRole).toLongLong());
        else if (index.column() != static_cast<int>(RunsModel::Column::Choose))
            emit showWanted(index.data(RunsModel::RunRole).toLongLong());
    });
    connect(addCopyAction(*this), &QAction::triggered, this, &RunsTable::copyRows);
}

void RunsTable::setWidths()
{
    constexpr std::array widths{ 34, 112, 128, 92, 132, 56, 52, 72, 56, kappaNarrow, 70, 62, 80 };
    static_assert(widths.size() == RunsModel::columns);
    horizontalHeader()->setMinimumSectionSize(34);
    setColumnWidths(*this, widths);
    setColumnWidth(0, widths.front());
    horizontalHeader()->setStretchLastSection(true);
}

std::vector<qint64> RunsTable::chosen() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<qint64> runs;
    for (const QModelIndex &row : std::as_const(rows))
        runs.push_back(row.data(RunsModel::RunRole).toLongLong());
    return runs;
}

std::optional<qint64> RunsTable::current() const
{
    return currentIndex().isValid() ? std::optional(currentIndex().data(RunsModel::RunRole).toLongLong()) : std::nullopt;
}

bool RunsTable::choose(qint64 run)
{
    const QModelIndex index = m_order.mapFromSource(m_runs.index(m_runs.rowOf(run), static_cast<int>(RunsModel::Column::When)));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return index.isValid();
}

void RunsTable::editNote(qint64 run)
{
    const QModelIndex note = m_order.mapFromSource(m_runs.index(m_runs.rowOf(run), static_cast<int>(RunsModel::Column::Note)));
    if (!(note.flags() & Qt::ItemIsEditable))
        return;
    scrollTo(note);
    edit(note);
}

QItemSelectionModel::SelectionFlags RunsTable::selectionCommand(const QModelIndex &index, const QEvent *event) const
{
    using Flag = QItemSelectionModel::SelectionFlag;
    const bool isMouse
        = event && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseMove);
    if (!isMouse || !index.isValid() || index.column() != static_cast<int>(RunsModel::Column::Choose))
        return QTableView::selectionCommand(index, event);
    return event->type() == QEvent::MouseButtonPress ? Flag::Toggle | Flag::Rows : QItemSelectionModel::SelectionFlags(Flag::NoUpdate);
}

void RunsTable::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    switch (isPlain ? latinKey(*event) : 0) {
    case Qt::Key_Space:
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto run = current())
            emit showWanted(*run);
        return;
    case Qt::Key_C:
        emit compareWanted();
        return;
    case Qt::Key_N:
    case Qt::Key_F2:
        if (const auto run = current())
            editNote(*run);
        return;
    case Qt::Key_Delete:
        emit deleteWanted();
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

/// The bar of the interval is shown where there is room for it.
void RunsTable::resizeEvent(QResizeEvent *event)
{
    setColumnWidth(static_cast<int>(RunsModel::Column::Kappa), event->size().width() < wideTable ? kappaNarrow : kappaWide);
    QTableView::resizeEvent(event);
}

void RunsTable::copyRows() const
{
    QGuiApplication::clipboard()->setText(shownRowsText(*this));
}

} // namespace gavel::ui

#include "moc_runstable.cpp"
