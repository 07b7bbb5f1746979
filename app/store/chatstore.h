// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "llm/chatlog.h"

namespace gavel::store {

struct Access;

/// The conversations of a project. Lives in the project's thread.
class ChatStore final : public llm::ChatLog
{
public:
    explicit ChatStore(const Access &access);

    Result<QList<llm::ChatSummary>> chats() const override; ///< the most recently changed first
    Result<QList<llm::ChatEntry>> entries(qint64 chat) const override;
    Result<qint64> createChat(const QString &title) override;
    Result<qint64> append(qint64 chat, const llm::ChatEntry &entry) override;
    Result<void> renameChat(qint64 chat, const QString &title) override;
    Result<void> removeChat(qint64 chat) override;
    Result<void> removeEntries(qint64 chat, const QList<qint64> &entries) override;

private:
    const Access &m_access;
};

} // namespace gavel::store
