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
class ServerBook;
}

namespace gavel::models {
class ServersModel;
}

namespace gavel::ui {

class PanelNotice;
class ServerDialog;
class ServerView;

/// The saved servers with their states and models: add, edit, remove, ask again,
/// choose what judges. Asks by itself while its window is in use.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPanel(jobs::ServerBook &book, QWidget *parent = nullptr);

    void addServer();
    void editServer(const QUuid &id);
    /// Edits it and asks it at once what is wrong.
    void repairServer(const QUuid &id);
    /// Marks the model that judges.
    void setChosenModel(const QUuid &server, const QString &model);
    void selectServer(const QUuid &id);
    QUuid currentServer() const;

signals:
    /// This model is to judge.
    void modelChosen(const QUuid &server, const QString &model);

private:
    QWidget *buildHead();
    QWidget *buildEmpty();
    void buildActions();
    void buildList();
    QAction *addAction(const QString &name, const QString &text, const QList<QKeySequence> &keys);
    void connectBook();
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

    jobs::ServerBook &m_book;
    models::ServersModel *m_model;
    ServerView *m_list;
    QWidget *m_empty;
    QLabel *m_asking;
    PanelNotice *m_notice;
    bool m_noticeIsUndo = false;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_judge = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_undo = nullptr;
    QTimer m_look; ///< whether a server should be asked again
    QTimer m_leastWork; ///< a question is shown that long, however fast its answer
    QSet<QUuid> m_working;
    // Over a reset of the model
    QUuid m_placeServer;
    int m_placeRow = 0;
    QSet<QUuid> m_open;
};

} // namespace gavel::ui
