// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/compare/comparedelegate.h"

#include "models/comparemodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

using models::CompareModel;

namespace {
constexpr int compareMargin = 8;
constexpr int compareChipHeight = 18;
constexpr int compareGap = 5;
} // namespace

/// Paints a chip, or a muted word if there is no score; returns its width.
int CompareDelegate::paintScore(QPainter *painter, const QRect &cell, const QString &text, int point, int points) const
{
    if (point >= 0)
        return paintScoreChip(painter, { cell.left(), cell.top() + (cell.height() - compareChipHeight) / 2 }, text, point, points);
    painter->save();
    painter->setFont(mutedFont(painter->font()));
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width());
    painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const int width = painter->fontMetrics().horizontalAdvance(shown);
    painter->restore();
    return width;
}

void CompareDelegate::paintChange(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRect cell = option.rect.adjusted(compareMargin, 0, -compareMargin, 0);
    const double moved = index.data(CompareModel::MovedRole).toDouble();
    painter->setFont(tabularFont(option.font));
    painter->drawText(cell.adjusted(0, 0, -16, 0), Qt::AlignRight | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    if (moved == 0)
        return;
    painter->setPen(moved < 0 ? theme.good : theme.bad);
    painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, moved < 0 ? QStringLiteral("✓") : QStringLiteral("✗"));
}

void CompareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto column = static_cast<CompareModel::Column>(index.column());
    if (column == CompareModel::Column::Number || column == CompareModel::Column::Input) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    paintBackground(painter, option);
    const int points = index.data(CompareModel::PointCountRole).toInt();
    QRect cell = option.rect.adjusted(compareMargin, 0, -4, 0);
    if (column == CompareModel::Column::Moved) {
        paintChange(painter, option, index);
    } else if (column == CompareModel::Column::Human) {
        paintScore(painter, cell, index.data(CompareModel::TextHumanRole).toString(), index.data(CompareModel::PointHumanRole).toInt(), points);
    } else {
        cell.setLeft(
            cell.left() + compareGap
            + paintScore(painter, cell, index.data(CompareModel::TextARole).toString(), index.data(CompareModel::PointARole).toInt(), points));
        const QString arrow = QStringLiteral("→");
        painter->setPen(Theme::of(option.palette).muted);
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, arrow);
        cell.setLeft(cell.left() + compareGap + painter->fontMetrics().horizontalAdvance(arrow));
        painter->setPen(Theme::of(option.palette).text);
        paintScore(painter, cell, index.data(CompareModel::TextBRole).toString(), index.data(CompareModel::PointBRole).toInt(), points);
    }
    painter->restore();
}

} // namespace gavel::ui

#include "moc_comparedelegate.cpp"
