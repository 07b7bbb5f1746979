// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStyledItemDelegate>
#include <QUuid>

namespace gavel {
enum class ServerState;
}

namespace gavel::ui {

struct Theme;

/// Paints a server as a card: state mark, name and address; below what it serves or
/// what is wrong. Its models are lines under it.
class ServerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum class Part { Card, Repair, Models };

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// What of a server's card is at that place of the view.
    Part partAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &place) const;

    /// The servers whose mark turns, and how far it has turned.
    void setWorking(const QSet<QUuid> &servers) { m_working = servers; }
    void turn() { m_degrees = (m_degrees + 30) % 360; }
    /// The room that the cards are laid out in.
    void setWidth(int width) { m_width = width; }

private:
    struct Card;
    Card cardOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintServer(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSummary(QPainter *painter, const Card &card, ServerState state, const QStyleOptionViewItem &option) const;
    void paintModel(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme) const;

    QSet<QUuid> m_working;
    int m_degrees = 0;
    int m_width = 200;
};

} // namespace gavel::ui
