// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chatlistmodel.h"

#include "jobs/chat/conversations.h"

#include <QDateTime>
#include <QLocale>

namespace gavel::models {

ChatListModel::ChatListModel(jobs::Conversations &conversations, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
{
    connect(&conversations, &jobs::Conversations::listChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&conversations, &jobs::Conversations::titleChanged, this, &ChatListModel::rowChanged);
    connect(&conversations, &jobs::Conversations::answeringChanged, this, &ChatListModel::rowChanged);
}

QModelIndex ChatListModel::indexOf(qint64 chat) const
{
    const auto &all = m_conversations.all();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).id == chat)
            return index(static_cast<int>(i));
    }
    return {};
}

void ChatListModel::rowChanged(qint64 chat)
{
    if (const QModelIndex changed = indexOf(chat); changed.isValid())
        emit dataChanged(changed, changed);
}

int ChatListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_conversations.all().size());
}

QVariant ChatListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const llm::ChatSummary &chat = m_conversations.all().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return chat.title;
    case Qt::AccessibleTextRole:
        return m_conversations.isAnswering(chat.id) ? tr("%1, an answer is arriving").arg(chat.title) : chat.title;
    case Qt::ToolTipRole:
        return tr("Last changed %1. F2 renames, Del deletes.")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(chat.changedMs), QLocale::ShortFormat));
    case IdRole:
        return chat.id;
    case AnsweringRole:
        return m_conversations.isAnswering(chat.id);
    default:
        return {};
    }
}

bool ChatListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const auto renamed = m_conversations.rename(m_conversations.all().at(index.row()).id, value.toString());
    if (!renamed)
        emit m_conversations.problem(renamed.error());
    return renamed.has_value();
}

Qt::ItemFlags ChatListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return !index.isValid() || m_conversations.isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

} // namespace gavel::models

#include "moc_chatlistmodel.cpp"
