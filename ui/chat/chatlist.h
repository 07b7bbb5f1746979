// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListView;

namespace gavel::jobs {
class Conversations;
}

namespace gavel::models {
class ChatListModel;
}

namespace gavel::ui {

class TextButton;

/// The conversations of the project: F2 renames in place, Del deletes and can be undone.
class ChatList : public QWidget
{
    Q_OBJECT

public:
    explicit ChatList(jobs::Conversations &conversations, QWidget *parent = nullptr);

signals:
    /// A conversation was selected, or a new one started.
    void picked();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showCurrent();
    void showRemoved();
    void removeChosen();

    jobs::Conversations &m_conversations;
    models::ChatListModel *m_model;
    QListView *m_list;
    QWidget *m_undoRow;
    QLabel *m_undoText;
    TextButton *m_new;
    bool m_isShowing = false;
};

} // namespace gavel::ui
