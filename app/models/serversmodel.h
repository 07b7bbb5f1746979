// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QAbstractListModel>

namespace gavel::jobs {
class ServerBook;
}

namespace gavel::models {

/// The saved servers with what is known of each.
class ServersModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        AddressRole, ///< "lab:8000"
        StateRole, ///< gavel::ServerState as int
        SummaryRole, ///< "qwen2.5-7b · 4,096 tokens · 0.32.0", or what is wrong and what to do
    };

    explicit ServersModel(const jobs::ServerBook &book, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void rowChanged(const QUuid &id);

    const jobs::ServerBook &m_book;
};

/// One line about a server's status, translated.
QString statusSummary(const ServerStatus &status);

} // namespace gavel::models
