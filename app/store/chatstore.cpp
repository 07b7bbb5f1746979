// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chatstore.h"

#include "core/names.h"
#include "store/access.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

namespace gavel::store {

namespace {

using Role = Message::Role;

constexpr Names<Role, 3> chatRoles{ {
    { Role::System, QLatin1StringView("system") },
    { Role::User, QLatin1StringView("user") },
    { Role::Assistant, QLatin1StringView("assistant") },
} };

Error noChat(qint64 chat)
{
    return notFound(Words::tr("This chat is not in the project."), QString::number(chat));
}

Result<void> changeOne(QSqlDatabase &db, const QString &sql, const QVariantList &values, qint64 chat)
{
    const auto changed = query(db, sql, values);
    if (!changed)
        return changed.error();
    return changed->numRowsAffected() == 0 ? Result<void>(noChat(chat)) : Result<void>();
}

} // namespace

ChatStore::ChatStore(const Access &access)
    : m_access(access)
{
}

Result<QList<llm::ChatSummary>> ChatStore::chats() const
{
    auto found = query(m_access.reader, QStringLiteral("SELECT id, title, changed_ms FROM chat ORDER BY changed_ms DESC, id DESC"));
    if (!found)
        return found.error();
    QList<llm::ChatSummary> chats;
    while (found->next())
        chats << llm::ChatSummary{ found->value(0).toLongLong(), found->value(1).toString(), msAt(*found, 2) };
    return chats;
}

Result<QList<llm::ChatEntry>> ChatStore::entries(qint64 chat) const
{
    auto found = query(
        m_access.reader,
        QStringLiteral(
            "SELECT id, role, content, model, server_name, prompt_tokens, completion_tokens, cached_tokens, at_ms, "
            "first_token_ms, latency_ms, error_kind, error_status, error_detail, reasoning, finish_reason FROM message WHERE chat = ? ORDER BY id"),
        { chat });
    if (!found)
        return found.error();
    QList<llm::ChatEntry> entries;
    while (found->next()) {
        llm::ChatEntry entry;
        entry.id = found->value(0).toLongLong();
        entry.message = { valueIn(chatRoles, found->value(1).toString()).value_or(Role::User), found->value(2).toString() };
        entry.model = found->value(3).toString();
        entry.serverName = found->value(4).toString();
        entry.usage = { countAt(*found, 5), countAt(*found, 6), countAt(*found, 7) };
        entry.atMs = msAt(*found, 8);
        entry.firstTokenMs = optionalMsAt(*found, 9).value_or(-1);
        entry.latencyMs = msAt(*found, 10);
        entry.error = errorAt(*found, 11);
        entry.reasoning = found->value(14).toString();
        entry.finishReason = found->value(15).toString();
        entries << entry;
    }
    return entries;
}

Result<qint64> ChatStore::createChat(const QString &title)
{
    qint64 id = 0;
    const auto made = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        const qint64 now = nowMs();
        const auto inserted
            = query(db, QStringLiteral("INSERT INTO chat (title, created_ms, changed_ms) VALUES (?, ?, ?)"), { text(title), now, now });
        if (!inserted)
            return inserted.error();
        id = inserted->lastInsertId().toLongLong();
        return {};
    });
    if (!made)
        return made.error();
    return id;
}

Result<qint64> ChatStore::append(qint64 chat, const llm::ChatEntry &entry)
{
    qint64 id = 0;
    const auto added = m_access.writer.run([&](QSqlDatabase &db) -> Result<void> {
        auto touched = changeOne(db, QStringLiteral("UPDATE chat SET changed_ms = ? WHERE id = ?"), { nowMs(), chat }, chat);
        if (!touched)
            return touched;
        QVariantList values{ chat,
                             nameIn(chatRoles, entry.message.role),
                             text(entry.message.content),
                             text(entry.model),
                             text(entry.serverName),
                             orNull(entry.usage.promptTokens),
                             orNull(entry.usage.completionTokens),
                             orNull(entry.usage.cachedTokens),
                             entry.atMs == 0 ? nowMs() : entry.atMs,
                             entry.firstTokenMs < 0 ? QVariant() : QVariant(entry.firstTokenMs),
                             entry.latencyMs };
        values += errorValues(entry.error);
        values << text(entry.reasoning) << text(entry.finishReason);
        const auto inserted
            = query(db,
                    QStringLiteral("INSERT INTO message (chat, role, content, model, server_name, prompt_tokens, completion_tokens, "
                                   "cached_tokens, at_ms, first_token_ms, latency_ms, error_kind, error_status, error_detail, reasoning, "
                                   "finish_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    values);
        if (!inserted)
            return inserted.error();
        id = inserted->lastInsertId().toLongLong();
        return {};
    });
    if (!added)
        return added.error();
    return id;
}

Result<void> ChatStore::renameChat(qint64 chat, const QString &title)
{
    return m_access.writer.run([&](QSqlDatabase &db) {
        return changeOne(db, QStringLiteral("UPDATE chat SET title = ?, changed_ms = ? WHERE id = ?"), { text(title), nowMs(), chat }, chat);
    });
}

Result<void> ChatStore::removeChat(qint64 chat)
{
    return m_access.writer.run([chat](QSqlDatabase &db) -> Result<void> {
        if (auto emptied = change(db, QStringLiteral("DELETE FROM message WHERE chat = ?"), { chat }); !emptied)
            return emptied;
        return changeOne(db, QStringLiteral("DELETE FROM chat WHERE id = ?"), { chat }, chat);
    });
}

Result<void> ChatStore::removeEntries(qint64 chat, const QList<qint64> &entries)
{
    return m_access.writer.run([chat, &entries](QSqlDatabase &db) -> Result<void> {
        for (const qint64 entry : entries) {
            if (auto removed = change(db, QStringLiteral("DELETE FROM message WHERE id = ? AND chat = ?"), { entry, chat }); !removed)
                return removed;
        }
        return {};
    });
}

} // namespace gavel::store
