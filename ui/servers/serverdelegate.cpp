// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverdelegate.h"

#include "core/server.h"
#include "models/serversmodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

namespace {

constexpr int margin = 8;
constexpr int lineHeight = 18;
constexpr int markSize = 9;

/// State by shape and colour: filled circle usable, square needs attention, ring down.
void paintMark(QPainter *painter, const QRect &box, ServerState state, const Theme &theme)
{
    painter->setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case ServerState::Usable:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.good);
        painter->drawEllipse(box);
        break;
    case ServerState::KeyRefused:
    case ServerState::NeedsSignIn:
    case ServerState::Loading:
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.warning);
        painter->drawRoundedRect(box, 1, 1);
        break;
    case ServerState::Unknown:
    case ServerState::Down:
        painter->setPen(QPen(theme.muted, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    }
}

} // namespace

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto state = static_cast<ServerState>(index.data(models::ServersModel::StateRole).toInt());
    const QRect box = option.rect.adjusted(4, 2, -4, -2);
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option.state & QStyle::State_HasFocus ? theme.accent : theme.line);
        painter->setBrush(theme.base);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QRect first(box.left() + margin, box.top() + 6, box.width() - 2 * margin, lineHeight);
    paintMark(painter, QRect(first.left(), first.center().y() - markSize / 2, markSize, markSize), state, theme);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(theme.text);
    const QRect nameBox = first.adjusted(markSize + 7, 0, 0, 0);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameBox.width());
    painter->drawText(nameBox, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int nameWidth = painter->fontMetrics().horizontalAdvance(name);

    painter->setFont(mutedFont(option.font));
    painter->setPen(theme.muted);
    const QRect addressBox = nameBox.adjusted(nameWidth + 5, 0, 0, 0);
    painter->drawText(
        addressBox, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(models::ServersModel::AddressRole).toString(), Qt::ElideRight, addressBox.width()));

    const bool attention = state == ServerState::KeyRefused || state == ServerState::NeedsSignIn;
    painter->setPen(attention ? theme.warning : theme.muted);
    const QRect second = first.translated(0, lineHeight + 1);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(models::ServersModel::SummaryRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 120, 2 * lineHeight + 18 };
}

} // namespace gavel::ui
