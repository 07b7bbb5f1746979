// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"

#include <QList>
#include <QString>

namespace gavel::llm {

/// One stored question or answer; times in milliseconds, `atMs` since the UTC epoch.
struct ChatEntry
{
    qint64 id = 0;
    Message message;
    QString model;
    QString serverName;
    Usage usage;
    qint64 atMs = 0;
    qint64 firstTokenMs = -1; ///< -1: not a streamed answer
    qint64 latencyMs = 0;
    std::optional<Error> error; ///< the text is then partial; Cancelled: stopped by the person
    QString reasoning; ///< what the model thought before its answer
    QString finishReason; ///< "stop", "length", …; empty: not reported
};

struct ChatSummary
{
    qint64 id = 0;
    QString title;
    qint64 changedMs = 0;
};

/// Port: the conversations of a project. Used in the project's thread.
class ChatLog
{
public:
    virtual ~ChatLog() = default;

    virtual Result<QList<ChatSummary>> chats() const = 0;
    virtual Result<QList<ChatEntry>> entries(qint64 chat) const = 0;
    virtual Result<qint64> createChat(const QString &title) = 0;
    virtual Result<qint64> append(qint64 chat, const ChatEntry &entry) = 0;
    virtual Result<void> renameChat(qint64 chat, const QString &title) = 0;
    virtual Result<void> removeChat(qint64 chat) = 0;
    /// Entries of other chats are ignored.
    virtual Result<void> removeEntries(qint64 chat, const QList<qint64> &entries) = 0;
};

} // namespace gavel::llm
