// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/workbench.h"

#include <QList>
#include <QWidget>

class QLabel;

namespace gavel::ui {

class StartCard;
class TextButton;

/// The page of the first start: three large actions, each with a shortcut while the page has the
/// focus.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    /// The projects that were open before; those that are gone are left out.
    void setRecent(const QList<jobs::Workbench::Recent> &projects);

signals:
    void sampleWanted();
    void dataWanted();
    void fileDropped(const QString &path);
    void serverWanted();
    void projectWanted(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Row
    {
        TextButton *open;
        QLabel *folder;
    };

    QWidget *buildModelHint();
    QWidget *buildRecent();

    StartCard *m_sample;
    StartCard *m_data;
    StartCard *m_server;
    QWidget *m_recent; ///< with a head
    QList<Row> m_rows;
    QList<jobs::Workbench::Recent> m_projects;
};

} // namespace gavel::ui
