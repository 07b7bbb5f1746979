// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runs/runsdelegate.h"

#include "evaluate/agreement/agreementtexts.h"
#include "models/runsmodel.h"
#include "widgets/figurelist.h"
#include "widgets/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace gavel::ui {

using models::RunsModel;

namespace {

constexpr int runsMargin = 8;
constexpr int checkSize = 15;
constexpr int kappaValue = 38;
constexpr int kappaBar = 90;
constexpr int kappaGap = 10;

QFont demiBold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void RunsDelegate::paintCheck(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Theme &theme = Theme::of(option.palette);
    const bool isChecked = option.state & QStyle::State_Selected;
    QRectF box(0, 0, checkSize, checkSize);
    box.moveCenter(QRectF(option.rect).center());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isChecked ? QPen(theme.accent) : QPen(theme.fieldLine));
    painter->setBrush(isChecked ? theme.accent : theme.base);
    painter->drawRoundedRect(box, 3, 3);
    if (!isChecked)
        return;
    painter->setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{ box.topLeft() + QPointF(3.5, 7.5), box.topLeft() + QPointF(6.5, 10.5), box.topLeft() + QPointF(11.5, 4.5) });
}

/// "0.61  0.43 to 0.75", and the same as a bar if there is room.
void RunsDelegate::paintKappa(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const auto figures = index.data(RunsModel::FiguresRole).value<std::optional<jobs::RunFigures>>();
    QRect cell = option.rect.adjusted(runsMargin, 0, -runsMargin, 0);
    const QFont small = tabularFont(mutedFont(option.font));
    if (!figures || !figures->kappa.value) {
        painter->setFont(small);
        painter->setPen(theme.muted);
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        return;
    }
    const stats::Estimate &kappa = figures->kappa;
    painter->setFont(demiBold(tabularFont(option.font)));
    painter->drawText(QRect(cell.left(), cell.top(), kappaValue, cell.height()), Qt::AlignRight | Qt::AlignVCenter, decimalText(*kappa.value));
    cell.setLeft(cell.left() + kappaValue + kappaGap);
    if (!kappa.interval)
        return;
    const QString interval = intervalText(kappa, false);
    painter->setFont(small);
    painter->setPen(option.state & QStyle::State_Selected ? theme.text : theme.muted);
    painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, interval);
    cell.setLeft(cell.left() + QFontMetrics(small).horizontalAdvance(interval) + kappaGap);
    if (cell.width() < kappaBar)
        return;
    const bool isFarBelow = kappa.interval->low < -0.5;
    const Figure figure{ .name = {},
                         .value = {},
                         .low = isFarBelow ? -1.0 : -0.5,
                         .high = 1,
                         .point = kappa.value,
                         .range = std::pair(kappa.interval->low, kappa.interval->high) };
    paintInterval(painter, QRectF(cell.right() - kappaBar, cell.top(), kappaBar, cell.height()), figure, option.palette, false);
}

void RunsDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool isCaution = index.data(RunsModel::CautionRole).toBool();
    const bool isShown = index.data(RunsModel::ShownRole).toBool();
    const auto column = static_cast<RunsModel::Column>(index.column());
    QFont font = alignment & Qt::AlignRight ? tabularFont(option.font) : option.font;
    if (column == RunsModel::Column::Judge || (isShown && column == RunsModel::Column::When))
        font = demiBold(font);
    painter->setFont(font);
    painter->setPen(isCaution ? theme.warning : theme.text);
    QString text = index.data(Qt::DisplayRole).toString();
    if (isCaution)
        text.prepend(QStringLiteral("▲ "));
    const QRect cell = option.rect.adjusted(runsMargin, 0, -runsMargin, 0);
    painter->drawText(cell, static_cast<int>(alignment | Qt::TextSingleLine), painter->fontMetrics().elidedText(text, Qt::ElideRight, cell.width()));
}

void RunsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    switch (static_cast<RunsModel::Column>(index.column())) {
    case RunsModel::Column::Choose:
        paintCheck(painter, option);
        break;
    case RunsModel::Column::Kappa:
        paintKappa(painter, option, index);
        break;
    default:
        paintText(painter, option, index);
        break;
    }
    painter->restore();
}

QWidget *RunsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = RowDelegate::createEditor(parent, option, index);
    editor->setObjectName(QStringLiteral("noteEditor"));
    editor->setAccessibleName(tr("Note on the run"));
    return editor;
}

} // namespace gavel::ui

#include "moc_runsdelegate.cpp"
