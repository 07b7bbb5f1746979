// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverdelegate.h"

#include "core/server.h"
#include "models/serversmodel.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QTreeView>

namespace gavel::ui {

using models::ServersModel;

namespace {

constexpr int outer = 4; ///< around the frame
constexpr int cardMargin = 8;
constexpr int top = 6;
constexpr int lineHeight = 18;
constexpr int markSize = 9;
constexpr int markGap = 7;
constexpr int chevronRoom = 20;
constexpr int modelHeight = 26;
constexpr int cardGap = 4; ///< below a card

QString separator()
{
    return QStringLiteral(" · ");
}

/// State by shape and colour: a filled circle is usable, a square needs attention, a ring is down.
void paintMark(QPainter *painter, const QRect &box, ServerState state, const Theme &theme)
{
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

/// A rotating open ring: the server is being asked.
void paintTurning(QPainter *painter, const QRect &box, int degrees, const Theme &theme)
{
    painter->setPen(QPen(theme.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawArc(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), -degrees * 16, 260 * 16);
}

void paintChevron(QPainter *painter, const QRect &box, bool open, const Theme &theme)
{
    const QPointF middle = QRectF(box).center();
    painter->setPen(QPen(theme.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    if (open)
        painter->drawPolyline(QPolygonF{ middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2) });
    else
        painter->drawPolyline(QPolygonF{ middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4) });
}

/// Breaks at the separators, into two lines at most.
QStringList brokenUp(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return { text };
    const QStringList parts = text.split(separator());
    QString first = parts.first();
    qsizetype next = 1;
    while (next < parts.size() && metrics.horizontalAdvance(first + separator() + parts[next] + QStringLiteral(" ·")) <= width)
        first += separator() + parts[next++];
    if (next == parts.size())
        return { first };
    return { first + QStringLiteral(" ·"), parts.mid(next).join(separator()) };
}

} // namespace

/// The geometry of a card.
struct ServerDelegate::Card
{
    QRect mark;
    QRect name;
    QRect chevron; ///< empty: no models
    QRect summary; ///< its first line
    QStringList lines;
    QString repair;
    QRect repairBox;
};

ServerDelegate::Card ServerDelegate::cardOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Card card;
    const QRect box(option.rect.left() + outer + cardMargin, option.rect.top() + top, m_width - 2 * (outer + cardMargin), lineHeight);
    card.mark = QRect(box.left(), box.center().y() - markSize / 2, markSize, markSize);
    card.name = box.adjusted(markSize + markGap, 0, 0, 0);
    if (index.model()->rowCount(index) > 0) {
        card.chevron = QRect(box.right() - chevronRoom + cardMargin, box.top() - 2, chevronRoom, lineHeight + 4);
        card.name.setRight(card.chevron.left() - 2);
    }
    const QFontMetrics metrics(mutedFont(option.font));
    card.summary = box.translated(0, lineHeight);
    card.repair = index.data(ServersModel::RepairRole).toString();
    card.lines = brokenUp(index.data(ServersModel::SummaryRole).toString(), metrics, card.summary.width());
    if (!card.repair.isEmpty()) {
        const int width = metrics.horizontalAdvance(card.repair);
        const int before = metrics.horizontalAdvance(card.lines.last() + separator());
        const bool fits = before + width <= card.summary.width();
        if (!fits)
            card.lines << QString();
        const int line = static_cast<int>(card.lines.size()) - 1;
        card.repairBox = QRect(card.summary.left() + (fits ? before : 0), card.summary.top() + line * lineHeight, width, lineHeight);
    }
    return card;
}

ServerDelegate::Part ServerDelegate::partAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &place) const
{
    if (index.data(ServersModel::IsModelRole).toBool())
        return Part::Card;
    const Card card = cardOf(option, index);
    if (card.repairBox.adjusted(-2, -2, 2, 2).contains(place) && !card.repair.isEmpty())
        return Part::Repair;
    return card.chevron.contains(place) ? Part::Models : Part::Card;
}

void ServerDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ServersModel::IsModelRole).toBool())
        paintModel(painter, option, index);
    else
        paintServer(painter, option, index);
    painter->restore();
}

void ServerDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme) const
{
    if (!(option.state & QStyle::State_Selected))
        return;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QRectF box(option.rect.left() + outer, option.rect.top(), m_width - 2 * outer, option.rect.height() - cardGap);
    painter->setPen(QPen(hasFocus ? theme.accent : theme.line, hasFocus ? 2 : 1));
    painter->setBrush(theme.base);
    const qreal inset = hasFocus ? 1 : 0.5;
    painter->drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 5, 5);
}

void ServerDelegate::paintServer(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const auto state = static_cast<ServerState>(index.data(ServersModel::StateRole).toInt());
    const Card card = cardOf(option, index);
    paintFrame(painter, option, theme);
    if (m_working.contains(index.data(ServersModel::IdRole).toUuid()))
        paintTurning(painter, card.mark, m_degrees, theme);
    else
        paintMark(painter, card.mark, state, theme);
    if (!card.chevron.isEmpty())
        paintChevron(painter, card.chevron, option.state & QStyle::State_Open, theme);

    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(theme.text);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, card.name.width());
    painter->drawText(card.name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    const QRect rest = card.name.adjusted(painter->fontMetrics().horizontalAdvance(name) + 5, 0, 0, 0);
    painter->setFont(mutedFont(option.font));
    painter->setPen(theme.muted);
    const QString address = index.data(ServersModel::AddressRole).toString();
    // Half an address is useless; the tool tip has all of it.
    if (rest.width() >= std::min(60, painter->fontMetrics().horizontalAdvance(address)))
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(address, Qt::ElideRight, rest.width()));
    paintSummary(painter, card, state, option);
}

void ServerDelegate::paintSummary(QPainter *painter, const Card &card, ServerState state, const QStyleOptionViewItem &option) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool attention = state == ServerState::KeyRefused || state == ServerState::NeedsSignIn || state == ServerState::Loading;
    painter->setFont(mutedFont(option.font));
    QRect line = card.summary;
    painter->setPen(attention ? theme.warning : theme.muted);
    for (const QString &text : card.lines) {
        const bool hasLink = !card.repair.isEmpty() && line.top() == card.repairBox.top();
        const QString shown = hasLink && !text.isEmpty() ? text + separator() : text;
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(shown, Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
    }
    if (card.repair.isEmpty())
        return;
    painter->setPen(theme.accent);
    painter->drawText(card.repairBox, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, card.repair);
}

void ServerDelegate::paintModel(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    QStyleOptionViewItem framed = option;
    framed.rect.adjust(0, 0, 0, cardGap);
    paintFrame(painter, framed, theme);
    const int indent = outer + cardMargin + markSize + markGap;
    const QRect box(option.rect.left() + indent, option.rect.top(), m_width - indent - outer - cardMargin, option.rect.height());
    QFont font = option.font;
    if (index.data(ServersModel::IsChosenRole).toBool()) {
        font.setWeight(QFont::DemiBold);
        painter->setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF tick(box.left() - markGap - markSize + 3, box.center().y() + 3);
        painter->drawPolyline(QPolygonF{ tick + QPointF(-3, -3), tick, tick + QPointF(5, -6) });
    }
    const QString context = index.data(ServersModel::SummaryRole).toString();
    painter->setFont(tabularFont(mutedFont(option.font)));
    const int contextWidth = context.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(context) + cardMargin;
    painter->setPen(theme.muted);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, context);
    font.setPointSizeF(9);
    painter->setFont(font);
    painter->setPen(theme.text);
    const QString name = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, box.width() - contextWidth);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
}

QSize ServerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(ServersModel::IsModelRole).toBool())
        return { m_width, modelHeight };
    const auto lines = static_cast<int>(cardOf(option, index).lines.size());
    return { m_width, top + (1 + lines) * lineHeight + top + cardGap };
}

bool ServerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showPlainToolTip(event, view, index);
    return true;
}

} // namespace gavel::ui

#include "moc_serverdelegate.cpp"
