// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QSet>
#include <QTimer>
#include <QUuid>
#include <QWidget>

class QAction;
class QLabel;
class QMenu;

namespace gavel {
struct Error;
}

namespace gavel::jobs {
class SavedServers;
}

namespace gavel::models {
class ServersModel;
}

namespace gavel::ui {

class PanelNotice;
class ServerDialog;
class ServerView;

/// The saved servers with their states and models: add, edit, remove, ask again, choose the model
/// that judges. Asks by itself while its window is active.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPanel(jobs::SavedServers &servers, QWidget *parent = nullptr);

    void addServer();
    /// The same, for a menu: its key works while the panel is hidden, too.
    QAction *addServerAction() const { return m_addAnywhere; }
    void editServer(const QUuid &id);
    /// Opens the dialog and tests the server at once.
    void repairServer(const QUuid &id);
    /// Marks the model that judges.
    void setChosenModel(const QUuid &server, const QString &model);
    void selectServer(const QUuid &id);
    QUuid currentServer() const;

signals:
    /// This model should judge.
    void modelChosen(const QUuid &server, const QString &model);

private:
    QWidget *buildHead();
    QWidget *buildEmpty();
    void buildActions();
    void buildList();
    QAction *addAction(const QString &name, const QString &text, const QList<QKeySequence> &keys);
    void connectServers();
    ServerDialog *openDialog(const QUuid &id);
    void removeCurrent();
    void undo();
    void showRemoval();
    void showProblem(const Error &error);
    void judgeWithCurrent();
    void setDefaultModel(const QUuid &id, const QString &model);
    void copyAddress();
    void showMenu(const QPoint &place);
    void addDefaultModels(QMenu *menu, const QUuid &id);
    void updateActions();
    void updateEmptyState();
    void rememberPlace();
    void restorePlace();
    void startWorking();
    void updateWorking();

    jobs::SavedServers &m_saved;
    models::ServersModel *m_model;
    ServerView *m_list;
    QWidget *m_empty;
    QLabel *m_asking;
    PanelNotice *m_notice;
    bool m_noticeIsUndo = false;
    QAction *m_add = nullptr;
    QAction *m_addAnywhere = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_judge = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_undo = nullptr;
    QTimer m_poll; ///< checks whether a server should be asked again
    QTimer m_shownRequest; ///< the shortest time for which a request is shown, even if the answer is faster
    QSet<QUuid> m_working;
    // Kept during a reset of the model
    QUuid m_placeServer;
    int m_placeRow = 0;
    QSet<QUuid> m_open;
};

} // namespace gavel::ui
