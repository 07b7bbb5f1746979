// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rowdelegate.h"

#include "eval/verdict.h"
#include "models/resultsmodel.h"
#include "models/stateword.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int rowMargin = 8;
constexpr int rowChipHeight = 18;
constexpr int chipMinWidth = 20;

} // namespace

int paintScoreChip(QPainter *painter, const QPoint &topLeft, const QString &text, int point, int pointCount)
{
    painter->save();
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    font.setPointSizeF(9);
    painter->setFont(font);
    const int width = std::max(chipMinWidth, painter->fontMetrics().horizontalAdvance(text) + 10);
    const QRect chip(topLeft, QSize(width, rowChipHeight));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(scoreColor(point, pointCount));
    painter->drawRoundedRect(chip, 3, 3);
    painter->setPen(onScoreColor(point, pointCount));
    painter->drawText(chip, Qt::AlignCenter, text);
    painter->restore();
    return width;
}

void RowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.selection : theme.base);
    painter->setPen(theme.softLine);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setPen(theme.text);
    painter->setFont(option.font);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).value<Qt::Alignment>());
    if (alignment & Qt::AlignRight)
        painter->setFont(tabularFont(option.font));
    const QRect cell = option.rect.adjusted(rowMargin, 0, -rowMargin, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->drawText(cell, static_cast<int>(alignment | Qt::TextSingleLine), painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return { QStyledItemDelegate::sizeHint(option, index).width(), rowHeight };
}

void ScoreDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const Theme &theme = Theme::of(option.palette);
    const int point = index.data(models::ResultsModel::PointRole).toInt();
    const QPoint topLeft(option.rect.left() + rowMargin, option.rect.top() + (option.rect.height() - rowChipHeight) / 2);
    const auto column = static_cast<models::ResultsModel::Column>(index.column());
    const QRect cell = option.rect.adjusted(rowMargin, 0, -4, 0);
    if (point >= 0) {
        const int width = paintScoreChip(painter, topLeft, index.data(Qt::DisplayRole).toString(), point,
                                         index.data(models::ResultsModel::PointCountRole).toInt());
        if (column == models::ResultsModel::Column::Human && index.data(models::ResultsModel::DiffersRole).toBool()) {
            painter->setPen(theme.bad);
            painter->drawText(cell.adjusted(width + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("Δ"));
        }
    } else if (column == models::ResultsModel::Column::Score) {
        const auto state = static_cast<eval::VerdictState>(index.data(models::ResultsModel::StateRole).toInt());
        painter->setFont(mutedFont(option.font));
        painter->setPen(theme.bad);
        if (state != eval::VerdictState::Pending && state != eval::VerdictState::Valid)
            painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, models::stateWord(state));
    }
    painter->restore();
}

} // namespace gavel::ui

#include "moc_rowdelegate.cpp"
