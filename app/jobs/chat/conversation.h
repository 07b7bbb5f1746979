// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/server.h"
#include "core/ticker.h"
#include "llm/chatlog.h"
#include "llm/chatstream.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

struct Services;

/// The server and model that answer.
struct ChatTarget
{
    Server server;
    QString model;
};

/// The settings of a conversation. Stored with it.
struct ChatOptions
{
    QString system;
    Sampling sampling{ .temperature = 0.7, .maxTokens = 1024 };
    QUuid server; ///< null: the model that the evaluation uses
    QString model;

    friend bool operator==(const ChatOptions &, const ChatOptions &) = default;
};

/// One conversation of the project: its turns, the unsent draft, and the answer that is arriving.
/// Everything is stored as it happens; if this object is destroyed during an answer, the part
/// received so far is stored.
class Conversation : public QObject
{
    Q_OBJECT

public:
    /// `id` 0 is a new conversation: it is stored with its first question. Project and services
    /// must outlive it.
    Conversation(store::Project &project, const Services &services, qint64 id, QObject *parent = nullptr);
    ~Conversation() override;

    qint64 id() const { return m_id; }
    /// Questions and answers in order, without removed ones.
    const QList<llm::ChatEntry> &entries() const { return m_entries; }
    /// Tokens per second, not counting the first one.
    std::optional<double> tokensPerSecond(const llm::ChatEntry &entry) const;

    const ChatOptions &options() const { return m_options; }
    void setOptions(const ChatOptions &options);
    QString draft() const { return m_draft; }
    void setDraft(const QString &text);
    /// Stores options and draft now.
    void save();
    /// Answers that could not be stored when they came are only here.
    bool hasUnstored() const;
    /// Stores all that is not stored yet.
    Result<void> storeAll();

    Result<void> send(const ChatTarget &target, const QString &question);
    /// Asks the last question again and replaces its answer.
    Result<void> askAgain(const ChatTarget &target);
    /// Replaces the last question and asks it.
    Result<void> replaceLast(const ChatTarget &target, const QString &question);
    QString lastQuestion() const;
    /// Removes a question and its answer, permanently only with the next change. Not the one that
    /// is being answered.
    void removeTurn(qint64 question);
    bool canUndoRemoval() const { return !m_removed.isEmpty(); }
    void undoRemoval();

    // The answer that is arriving
    bool isAnswering() const { return m_stream != nullptr; }
    /// What has arrived so far, without figures.
    llm::ChatEntry partial() const;
    std::chrono::milliseconds elapsed() const;
    void stop();

    /// The first line of the question, as a name for the conversation.
    static QString titleOf(const QString &question);

signals:
    /// The conversation was stored and has an id now.
    void created();
    void entriesChanged();
    void answerStarted();
    /// More text has arrived; at most ten times a second.
    void progressed();
    /// After the last entriesChanged().
    void answerEnded();
    void problem(const gavel::Error &error);

private:
    struct Kept
    {
        qsizetype place = 0;
        llm::ChatEntry entry;
    };

    void load();
    void readSettings();
    Result<void> start(const ChatTarget &target);
    QList<Message> messages() const;
    void endAnswer(const llm::ChatStream::Outcome &outcome);
    void storeAnswer(llm::ChatEntry entry);
    Result<void> add(llm::ChatEntry entry);
    Result<void> dropAnswerOfLast();
    void purge();
    void touch();
    void report(const Result<void> &result);

    store::Project &m_project;
    const Services &m_services;
    qint64 m_id;
    QList<llm::ChatEntry> m_entries;
    QList<Kept> m_removed;
    QHash<qint64, double> m_rates; ///< as measured, by id of the entry
    ChatOptions m_options;
    QString m_draft;
    QTimer m_save;
    bool m_isDirty = false; ///< options or draft are not stored yet
    std::unique_ptr<llm::ChatStream> m_stream;
    llm::ChatEntry m_answer; ///< what is known of the arriving answer
    QElapsedTimer m_clock;
    qint64 m_firstMs = -1;
    Ticker m_progress;
};

} // namespace gavel::jobs
