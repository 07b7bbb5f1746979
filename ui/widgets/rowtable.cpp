// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowtable.h"

#include "core/pastedline.h"
#include "models/stateword.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowheader.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>
#include <optional>

namespace gavel::ui {

namespace {

/// What a person looks at is the current row, so no key moves it away from the selection.
class RowKeys : public QObject
{
public:
    RowKeys(QTableView &table, ControlArrows arrows)
        : QObject(&table)
        , m_table(table)
        , m_arrows(arrows)
    {
        table.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isPlain = (key->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        const auto row = isPlain ? rowAfter(*key) : std::nullopt;
        if (row)
            goToRow(m_table, *row);
        return row.has_value();
    }

private:
    std::optional<int> rowAfter(const QKeyEvent &key) const
    {
        const int last = m_table.model()->rowCount() - 1;
        const int current = m_table.currentIndex().row();
        const bool isControl = m_arrows == ControlArrows::Move && (key.modifiers() & Qt::ControlModifier);
        if (last < 0)
            return std::nullopt;
        switch (key.key()) {
        case Qt::Key_Home:
            return 0;
        case Qt::Key_End:
            return last;
        case Qt::Key_Up:
            return isControl ? std::optional(std::max(0, current - 1)) : std::nullopt;
        case Qt::Key_Down:
            return isControl ? std::optional(std::min(last, current + 1)) : std::nullopt;
        case Qt::Key_PageUp:
            return isControl ? std::optional(std::max(0, current - page())) : std::nullopt;
        case Qt::Key_PageDown:
            return isControl ? std::optional(std::min(last, current + page())) : std::nullopt;
        default:
            return std::nullopt;
        }
    }

    int page() const { return std::max(1, m_table.viewport()->height() / RowDelegate::rowHeight - 1); }

    QTableView &m_table;
    ControlArrows m_arrows;
};

} // namespace

void goToRow(QTableView &table, int row)
{
    if (row < 0 || row >= table.model()->rowCount())
        return;
    const QModelIndex index = table.model()->index(row, std::max(0, table.currentIndex().column()));
    table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    table.scrollTo(index);
}

void styleRowTable(QTableView &table, ControlArrows arrows)
{
    // Other kinds of headers, such as one with roles, are kept.
    if (table.horizontalHeader()->metaObject() == &QHeaderView::staticMetaObject)
        table.setHorizontalHeader(new RowHeader(&table));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::ExtendedSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setFrameShape(QFrame::NoFrame);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.horizontalHeader()->setHighlightSections(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setMinimumSectionSize(RowDelegate::rowHeight);
    table.verticalHeader()->setDefaultSectionSize(RowDelegate::rowHeight);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    new RowKeys(table, arrows);
}

void setColumnWidths(QTableView &table, std::span<const int> widths, int states, int statesBeside, bool isSorted)
{
    constexpr int padding = 18;
    const int sortMark = isSorted ? 14 : 0;
    using State = eval::VerdictState;
    int state = 0;
    for (const State each : { State::Invalid, State::Failed, State::Abstained })
        state = std::max(state, table.fontMetrics().horizontalAdvance(models::stateWord(each)));
    QFont headFont = table.horizontalHeader()->font();
    headFont.setWeight(QFont::DemiBold);
    const QFontMetrics head(headFont);
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
        int width = std::max(widths[static_cast<size_t>(column)], head.horizontalAdvance(title) + padding + sortMark);
        if (column == states)
            width = std::max(width, state + padding + statesBeside);
        table.setColumnWidth(column, width);
    }
}

QAction *addCopyAction(QTableView &table)
{
    auto *copy = new QAction(QCoreApplication::translate("gavel::ui::RowTable", "Copy rows"), &table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table.addAction(copy);
    return copy;
}

QString shownRowsText(const QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    QList<int> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (!table.isColumnHidden(column))
            columns << column;
    }
    const auto line = [&columns](const auto &textOf) {
        QStringList cells;
        for (const int column : columns)
            cells << textOf(column).toString();
        return pastedLine(cells);
    };
    QString text = line([&model](int column) { return model.headerData(column, Qt::Horizontal); });
    QModelIndexList rows = table.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex &row : std::as_const(rows))
        text += line([&row](int column) { return row.siblingAtColumn(column).data(); });
    return text;
}

} // namespace gavel::ui
