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

/// Paints a server as a card: state mark, name and address; below them what it serves or its
/// problem. Its models are lines below the card.
class ServerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    enum class Part { Card, Repair, Models };

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// The part of a server's card at that position of the view.
    Part partAt(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &place) const;

    /// The servers whose mark rotates; turn() advances it.
    void setWorking(const QSet<QUuid> &servers) { m_working = servers; }
    void turn() { m_degrees = (m_degrees + 30) % 360; }
    /// The width available to cards.
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
