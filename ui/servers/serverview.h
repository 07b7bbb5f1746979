// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QTimer>
#include <QTreeView>
#include <QUuid>

namespace gavel::ui {

class ServerDelegate;

/// The cards of the servers and, expanded, their models.
class ServerView : public QTreeView
{
    Q_OBJECT

public:
    explicit ServerView(QWidget *parent = nullptr);

    /// The marks of these servers rotate until it is called with an empty set.
    void setWorking(const QSet<QUuid> &servers);

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

signals:
    /// Return, or a double click, on a server.
    void editWanted(const QModelIndex &server);
    void repairWanted(const QModelIndex &server);
    /// Return, or a click, on a model.
    void modelWanted(const QModelIndex &model);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void activate(const QModelIndex &index);
    QStyleOptionViewItem optionOf(const QModelIndex &index) const;

    ServerDelegate *m_cards;
    QTimer m_turning;
};

} // namespace gavel::ui
