// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

namespace gavel::jobs {
class Conversations;
}

namespace gavel::models {

/// The names of the project's conversations; editing a name renames the conversation.
class ChatListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        AnsweringRole, ///< bool: an answer is arriving
    };

    explicit ChatListModel(jobs::Conversations &conversations, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QModelIndex indexOf(qint64 chat) const;

private:
    void rowChanged(qint64 chat);

    jobs::Conversations &m_conversations;
};

} // namespace gavel::models
