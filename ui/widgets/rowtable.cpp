// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowtable.h"

#include "widgets/rowdelegate.h"
#include "widgets/rowheader.h"

#include <QTableView>

namespace gavel::ui {

void dressRowTable(QTableView &table)
{
    // A head of its own, such as one with roles, stays.
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
}

} // namespace gavel::ui
