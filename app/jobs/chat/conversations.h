// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/chat/conversation.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {

class Workbench;

/// The conversations of the open project, and the one that is shown. Answers to the others continue
/// in the background. Owns the conversations in memory.
class Conversations : public QObject
{
    Q_OBJECT

public:
    /// `workbench` must outlive it.
    explicit Conversations(Workbench &workbench, QObject *parent = nullptr);
    ~Conversations() override;

    /// Ordered by the last question, newest first; without a removed one.
    const QList<llm::ChatSummary> &all() const { return m_all; }
    /// Null without a project.
    Conversation *current() const { return m_current; }
    bool isReadOnly() const;
    bool isAnswering(qint64 chat) const;

    void choose(qint64 chat);
    /// A new conversation with the options of the shown one.
    void startNew();
    Result<void> rename(qint64 chat, const QString &title);
    /// Removes it from the list; permanently with the next removal, or at the end.
    void remove(qint64 chat);
    std::optional<llm::ChatSummary> removed() const;
    void undoRemove();

signals:
    void listChanged();
    void titleChanged(qint64 chat);
    void answeringChanged(qint64 chat);
    /// Another conversation is shown; the previous one may already be deleted.
    void currentChanged();
    void problem(const gavel::Error &error);

private:
    void load();
    void loadList();
    void closeAll();
    void purge();
    void show(qint64 chat);
    Conversation *open(qint64 chat);
    void dropIdle();
    void remember();
    void report(const Result<void> &result);

    struct Removed
    {
        qsizetype place = 0;
        llm::ChatSummary summary;
    };

    Workbench &m_workbench;
    QList<llm::ChatSummary> m_all;
    std::vector<std::unique_ptr<Conversation>> m_open;
    Conversation *m_current = nullptr;
    std::optional<Removed> m_removed;
};

} // namespace gavel::jobs
