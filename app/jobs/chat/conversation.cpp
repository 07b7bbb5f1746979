// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chat/conversation.h"

#include "jobs/servers/services.h"
#include "llm/client.h"
#include "store/project.h"

#include <QDateTime>
#include <QJsonObject>

#include <algorithm>

namespace gavel::jobs {

namespace {

using Role = Message::Role;

constexpr std::chrono::milliseconds progressInterval{ 100 };
constexpr std::chrono::milliseconds saveDelay{ 300 };
constexpr qsizetype longestTitle = 60;
constexpr QLatin1StringView systemKey{ "system" };
constexpr QLatin1StringView temperatureKey{ "temperature" };
constexpr QLatin1StringView limitKey{ "max_tokens" };
constexpr QLatin1StringView topPKey{ "top_p" };
constexpr QLatin1StringView seedKey{ "seed" };
constexpr QLatin1StringView serverKey{ "server" };
constexpr QLatin1StringView modelKey{ "model" };
constexpr QLatin1StringView draftKey{ "draft" };

QString settingOf(qint64 chat)
{
    return chat == 0 ? QStringLiteral("chat/new") : QStringLiteral("chat/%1").arg(chat);
}

QJsonObject toJson(const ChatOptions &options)
{
    QJsonObject json{ { systemKey, options.system },
                      { temperatureKey, options.sampling.temperature },
                      { limitKey, options.sampling.maxTokens },
                      { serverKey, options.server.toString(QUuid::WithoutBraces) },
                      { modelKey, options.model } };
    if (options.sampling.topP)
        json.insert(topPKey, *options.sampling.topP);
    if (options.sampling.seed)
        json.insert(seedKey, static_cast<qint64>(*options.sampling.seed));
    return json;
}

ChatOptions optionsFrom(const QJsonObject &json)
{
    ChatOptions options;
    options.system = json.value(systemKey).toString();
    options.sampling.temperature = json.value(temperatureKey).toDouble(options.sampling.temperature);
    options.sampling.maxTokens = json.value(limitKey).toInt(options.sampling.maxTokens);
    if (json.contains(topPKey))
        options.sampling.topP = json.value(topPKey).toDouble();
    if (json.contains(seedKey))
        options.sampling.seed = json.value(seedKey).toInteger();
    options.server = QUuid::fromString(json.value(serverKey).toString());
    options.model = json.value(modelKey).toString();
    return options;
}

Error stoppedByPerson()
{
    return cancelledError(Conversation::tr("Stopped."));
}

} // namespace

Conversation::Conversation(store::Project &project, const Services &services, qint64 id, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_id(id)
    , m_progress(progressInterval, [this] { emit progressed(); })
{
    m_save.setSingleShot(true);
    m_save.setInterval(saveDelay);
    connect(&m_save, &QTimer::timeout, this, &Conversation::save);
    load();
}

Conversation::~Conversation()
{
    blockSignals(true);
    if (isAnswering()) {
        llm::ChatEntry cut = partial();
        cut.error = stoppedByPerson();
        storeAnswer(cut);
    }
    purge();
    (void)storeAll();
}

void Conversation::load()
{
    readSettings();
    if (m_id == 0)
        return;
    auto entries = m_project.chats().entries(m_id);
    if (!entries) {
        QMetaObject::invokeMethod(
            this, [this, error = entries.error()] { emit problem(error); }, Qt::QueuedConnection);
        return;
    }
    m_entries = std::move(*entries);
    m_entries.removeIf([](const llm::ChatEntry &entry) { return entry.message.role == Role::System; });
}

void Conversation::readSettings()
{
    const QJsonObject kept = m_project.setting(settingOf(m_id)).toObject();
    m_options = optionsFrom(kept);
    m_draft = kept.value(draftKey).toString();
}

std::optional<double> Conversation::tokensPerSecond(const llm::ChatEntry &entry) const
{
    if (const auto measured = m_rates.constFind(entry.id); measured != m_rates.cend())
        return *measured;
    if (!entry.usage.completionTokens || entry.firstTokenMs < 0)
        return {};
    return llm::ChatStream::tokensPerSecond(*entry.usage.completionTokens, std::chrono::milliseconds(entry.firstTokenMs),
                                            std::chrono::milliseconds(entry.latencyMs));
}

void Conversation::setOptions(const ChatOptions &options)
{
    if (options == m_options)
        return;
    m_options = options;
    touch();
}

void Conversation::setDraft(const QString &text)
{
    if (text == m_draft)
        return;
    m_draft = text;
    touch();
}

void Conversation::touch()
{
    m_isDirty = true;
    m_save.start();
}

void Conversation::save()
{
    if (!m_isDirty)
        return;
    m_isDirty = false;
    m_save.stop();
    if (m_project.isReadOnly())
        return;
    QJsonObject json = toJson(m_options);
    json.insert(draftKey, m_draft);
    m_project.keepSetting(settingOf(m_id), json);
}

QString Conversation::titleOf(const QString &question)
{
    const QString line = question.trimmed().section(QLatin1Char('\n'), 0, 0).left(4 * longestTitle).simplified();
    return line.size() <= longestTitle ? line : line.left(longestTitle - 1) + QChar(0x2026);
}

Result<void> Conversation::send(const ChatTarget &target, const QString &question)
{
    if (isAnswering())
        return badInput(tr("An answer is still arriving. Stop it with Esc, or wait for its end."));
    if (question.trimmed().isEmpty())
        return {};
    purge();
    if (m_id == 0) {
        const auto made = m_project.chats().createChat(titleOf(question));
        if (!made)
            return made.error();
        m_project.keepSetting(settingOf(0), QJsonValue(QJsonValue::Undefined));
        m_id = *made;
        emit created();
    }
    llm::ChatEntry entry;
    entry.message = { Role::User, question };
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    if (const auto added = add(entry); !added)
        return added;
    m_draft.clear();
    touch();
    return start(target);
}

Result<void> Conversation::askAgain(const ChatTarget &target)
{
    if (isAnswering() || lastQuestion().isNull())
        return {};
    purge();
    if (const auto dropped = dropAnswerOfLast(); !dropped)
        return dropped;
    return start(target);
}

Result<void> Conversation::replaceLast(const ChatTarget &target, const QString &question)
{
    if (isAnswering() || lastQuestion().isNull() || question.trimmed().isEmpty())
        return {};
    purge();
    if (auto dropped = dropAnswerOfLast(); !dropped)
        return dropped;
    const llm::ChatEntry old = m_entries.takeLast();
    if (auto removed = m_project.chats().removeEntries(m_id, { old.id }); !removed) {
        m_entries << old;
        return removed;
    }
    return send(target, question);
}

QString Conversation::lastQuestion() const
{
    const auto isQuestion = [](const auto &entry) { return entry.message.role == Role::User; };
    const auto last = std::find_if(m_entries.crbegin(), m_entries.crend(), isQuestion);
    return last == m_entries.crend() ? QString() : last->message.content;
}

/// Removes the answer to the last question.
Result<void> Conversation::dropAnswerOfLast()
{
    if (m_entries.isEmpty() || m_entries.last().message.role == Role::User)
        return {};
    if (auto removed = m_project.chats().removeEntries(m_id, { m_entries.last().id }); !removed)
        return removed;
    m_entries.removeLast();
    emit entriesChanged();
    return {};
}

void Conversation::removeTurn(qint64 question)
{
    if (isAnswering() && !m_entries.isEmpty() && m_entries.last().id == question)
        return;
    purge();
    const auto isAsked = [question](const llm::ChatEntry &entry) { return entry.id == question; };
    const auto found = std::ranges::find_if(m_entries, isAsked);
    if (found == m_entries.end())
        return;
    const qsizetype place = found - m_entries.begin();
    const bool isAnswered = place + 1 < m_entries.size() && m_entries.at(place + 1).message.role == Role::Assistant;
    for (qsizetype i = 0; i < (isAnswered ? 2 : 1); ++i)
        m_removed << Kept{ place + i, m_entries.takeAt(place) };
    emit entriesChanged();
}

void Conversation::undoRemoval()
{
    for (const Kept &kept : std::exchange(m_removed, {}))
        m_entries.insert(std::min(kept.place, m_entries.size()), kept.entry);
    emit entriesChanged();
}

/// Removes it from the project as well.
void Conversation::purge()
{
    QList<qint64> ids;
    for (const Kept &kept : std::exchange(m_removed, {}))
        ids << kept.entry.id;
    if (!ids.isEmpty())
        report(m_project.chats().removeEntries(m_id, ids));
}

/// Questions without an answer are left out: many chat templates refuse two user messages in a row.
QList<Message> Conversation::messages() const
{
    QList<Message> messages;
    if (!m_options.system.trimmed().isEmpty())
        messages << Message{ Role::System, m_options.system };
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Message &message = m_entries.at(i).message;
        const bool isLast = i + 1 == m_entries.size();
        if (message.role == Role::User && !isLast && m_entries.at(i + 1).message.content.isEmpty())
            ++i;
        else if (message.role == Role::User && !isLast && m_entries.at(i + 1).message.role == Role::User)
            continue;
        else
            messages << message;
    }
    return messages;
}

Result<void> Conversation::start(const ChatTarget &target)
{
    llm::ChatRequest request;
    request.messages = messages();
    request.model = target.model;
    request.sampling = m_options.sampling;
    request.silence = target.server.silence;
    m_answer = {};
    m_answer.message.role = Role::Assistant;
    m_answer.model = target.model;
    m_answer.serverName = target.server.name;
    m_answer.atMs = QDateTime::currentMSecsSinceEpoch();
    m_firstMs = -1;
    m_stream = std::make_unique<llm::ChatStream>(m_services.llm.http(), target.server, std::move(request), &m_services.capabilities);
    const auto arrived = [this] {
        if (m_firstMs < 0)
            m_firstMs = m_clock.elapsed();
        m_progress.touch();
    };
    connect(m_stream.get(), &llm::ChatStream::textArrived, this, arrived);
    connect(m_stream.get(), &llm::ChatStream::reasoningArrived, this, arrived);
    connect(m_stream.get(), &llm::ChatStream::finished, this, &Conversation::endAnswer);
    m_clock.start();
    m_stream->start();
    emit answerStarted();
    return {};
}

void Conversation::stop()
{
    if (m_stream)
        m_stream->stop();
}

llm::ChatEntry Conversation::partial() const
{
    llm::ChatEntry entry = m_answer;
    if (!m_stream)
        return entry;
    entry.message.content = m_stream->text();
    entry.reasoning = m_stream->reasoning();
    entry.firstTokenMs = m_firstMs;
    entry.latencyMs = m_clock.elapsed();
    return entry;
}

std::chrono::milliseconds Conversation::elapsed() const
{
    return std::chrono::milliseconds(m_clock.isValid() ? m_clock.elapsed() : 0);
}

void Conversation::endAnswer(const llm::ChatStream::Outcome &outcome)
{
    llm::ChatEntry entry = m_answer;
    const Completion &completion = outcome.completion;
    entry.message.content = completion.content;
    entry.reasoning = completion.reasoning;
    entry.finishReason = completion.finishReason;
    if (!completion.model.isEmpty())
        entry.model = completion.model;
    entry.usage = completion.usage;
    entry.firstTokenMs = completion.firstToken ? static_cast<qint64>(completion.firstToken->count()) : -1;
    entry.latencyMs = completion.latency.count();
    entry.error = outcome.stopped ? std::optional(stoppedByPerson()) : outcome.error;
    // The stream is still inside its own signal.
    m_stream.release()->deleteLater();
    storeAnswer(entry);
    if (outcome.tokensPerSecond)
        m_rates.insert(m_entries.last().id, *outcome.tokensPerSecond);
    emit entriesChanged();
    emit answerEnded();
}

void Conversation::storeAnswer(llm::ChatEntry entry)
{
    const auto stored = m_project.chats().append(m_id, entry);
    if (stored)
        entry.id = *stored;
    else
        emit problem(stored.error());
    m_entries << entry;
}

bool Conversation::hasUnstored() const
{
    return std::ranges::any_of(m_entries, [](const llm::ChatEntry &entry) { return entry.id == 0; });
}

Result<void> Conversation::storeAll()
{
    save();
    for (llm::ChatEntry &entry : m_entries) {
        if (entry.id != 0)
            continue;
        const auto stored = m_project.chats().append(m_id, entry);
        if (!stored)
            return stored.error();
        entry.id = *stored;
    }
    return {};
}

Result<void> Conversation::add(llm::ChatEntry entry)
{
    // In their order.
    if (auto earlier = storeAll(); !earlier)
        return earlier;
    const auto stored = m_project.chats().append(m_id, entry);
    if (!stored)
        return stored.error();
    entry.id = *stored;
    m_entries << entry;
    emit entriesChanged();
    return {};
}

void Conversation::report(const Result<void> &result)
{
    if (!result)
        emit problem(result.error());
}

} // namespace gavel::jobs

#include "moc_conversation.cpp"
