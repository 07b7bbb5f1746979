// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commanddelegate.h"

#include "commands/commandsmodel.h"
#include "core/visibletext.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace gavel::ui {

namespace {
constexpr int commandMargin = 12;
constexpr int commandGap = 10;
} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(painter, option);
    const Theme &theme = Theme::of(option.palette);
    const QString whyNot = index.data(CommandsModel::WhyNotRole).toString();
    QRect cell = option.rect.adjusted(commandMargin, 0, -commandMargin, 0);
    const auto draw = [&](const QString &text, const QFont &font, const QColor &colour, Qt::Alignment side, int room) {
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = painter->fontMetrics().elidedText(visibleText(text), Qt::ElideRight, room);
        painter->drawText(cell, static_cast<int>(side | Qt::AlignVCenter | Qt::TextSingleLine), shown);
        return painter->fontMetrics().horizontalAdvance(shown) + commandGap;
    };
    const QFont small = mutedFont(option.font);
    const bool isPossible = whyNot.isEmpty();
    const int textRoom = std::min(cell.width(), option.fontMetrics.horizontalAdvance(index.data().toString()) + 2);
    // The words come first; a reason may take what they leave.
    cell.setLeft(cell.left() + draw(index.data().toString(), option.font, isPossible ? theme.text : theme.muted, Qt::AlignLeft, textRoom));
    const QString right = isPossible ? index.data(CommandsModel::KeysRole).toString() : whyNot;
    cell.setRight(cell.right() - draw(right, small, theme.muted, Qt::AlignRight, cell.width()));
    draw(index.data(CommandsModel::PlaceRole).toString(), small, theme.muted, Qt::AlignLeft, std::max(0, cell.width()));
    painter->restore();
}

/// A reason that is cut can be read in full.
bool CommandDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString whyNot = index.data(CommandsModel::WhyNotRole).toString();
    showPlainToolTip(event->globalPos(), whyNot.isEmpty() ? index.data().toString() : whyNot, view);
    return true;
}

} // namespace gavel::ui

#include "moc_commanddelegate.cpp"
