// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QListView;

namespace gavel::jobs {
class ServerBook;
}

namespace gavel::models {
class ServersModel;
}

namespace gavel::ui {

/// The list of saved servers with their states; F5 asks them all again.
class ServerPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPanel(jobs::ServerBook &book, QWidget *parent = nullptr);

    void addServer();

private:
    void updateEmptyState();

    jobs::ServerBook &m_book;
    models::ServersModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace gavel::ui
