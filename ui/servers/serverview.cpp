// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servers/serverview.h"

#include "models/serversmodel.h"
#include "servers/serverdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace gavel::ui {

namespace {
constexpr int turnMs = 80;
}

ServerView::ServerView(QWidget *parent)
    : QTreeView(parent)
    , m_cards(new ServerDelegate(this))
{
    setItemDelegate(m_cards);
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    m_turning.setInterval(turnMs);
    connect(&m_turning, &QTimer::timeout, this, [this] {
        m_cards->turn();
        viewport()->update();
    });
}

void ServerView::setWorking(const QSet<QUuid> &servers)
{
    m_cards->setWorking(servers);
    if (servers.isEmpty())
        m_turning.stop();
    else
        m_turning.start();
    viewport()->update();
}

QStyleOptionViewItem ServerView::optionOf(const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return option;
}

void ServerView::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (index.data(models::ServersModel::IsModelRole).toBool())
        emit modelWanted(index);
    else
        emit editWanted(index);
}

void ServerView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isSpace = event->key() == Qt::Key_Space && currentIndex().data(models::ServersModel::IsModelRole).toBool();
    if ((isReturn || isSpace) && event->modifiers() == Qt::NoModifier) {
        activate(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ServerView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid())
        return;
    if (index.data(models::ServersModel::IsModelRole).toBool()) {
        emit modelWanted(index);
        return;
    }
    switch (m_cards->partAt(optionOf(index), index, event->pos())) {
    case ServerDelegate::Part::Repair:
        emit repairWanted(index);
        break;
    case ServerDelegate::Part::Models:
        setExpanded(index, !isExpanded(index));
        break;
    case ServerDelegate::Part::Card:
        break;
    }
}

void ServerView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QTreeView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() || index.data(models::ServersModel::IsModelRole).toBool())
        return;
    if (m_cards->partAt(optionOf(index), index, event->pos()) == ServerDelegate::Part::Card)
        emit editWanted(index);
}

void ServerView::mouseMoveEvent(QMouseEvent *event)
{
    QTreeView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->pos());
    const bool isAction = index.isValid()
        && (index.data(models::ServersModel::IsModelRole).toBool()
            || m_cards->partAt(optionOf(index), index, event->pos()) != ServerDelegate::Part::Card);
    viewport()->setCursor(isAction ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ServerView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    // The height of a card depends on its text.
    scheduleDelayedItemsLayout();
}

void ServerView::resizeEvent(QResizeEvent *event)
{
    m_cards->setWidth(viewport()->width());
    scheduleDelayedItemsLayout();
    QTreeView::resizeEvent(event);
}

} // namespace gavel::ui

#include "moc_serverview.cpp"
