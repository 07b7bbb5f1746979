// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chat/conversations.h"

#include "jobs/session/workbench.h"

#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace gavel::jobs {

namespace {
constexpr QLatin1StringView chatKey{ "chat" };
constexpr QLatin1StringView currentKey{ "current" };

auto hasId(qint64 chat)
{
    return [chat](const llm::ChatSummary &summary) { return summary.id == chat; };
}
} // namespace

Conversations::Conversations(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    workbench.askBeforeClosing(this, [this]() -> Result<void> {
        for (const auto &each : m_open) {
            if (auto stored = each->storeAll(); !stored)
                return stored;
        }
        return {};
    });
    connect(&workbench, &Workbench::projectAboutToChange, this, &Conversations::closeAll);
    connect(&workbench, &Workbench::projectChanged, this, &Conversations::load);
    load();
}

Conversations::~Conversations()
{
    blockSignals(true);
    closeAll();
}

bool Conversations::isReadOnly() const
{
    return !m_workbench.project() || m_workbench.project()->isReadOnly();
}

bool Conversations::isAnswering(qint64 chat) const
{
    return std::ranges::any_of(m_open, [chat](const auto &each) { return each->id() == chat && each->isAnswering(); });
}

/// Stores unfinished answers and closes all conversations.
void Conversations::closeAll()
{
    if (!m_workbench.project())
        return;
    remember();
    m_current = nullptr;
    emit currentChanged();
    m_open.clear();
    purge();
    m_all.clear();
    emit listChanged();
}

void Conversations::load()
{
    m_current = nullptr;
    m_open.clear();
    m_removed.reset();
    loadList();
    emit listChanged();
    if (!m_workbench.project()) {
        emit currentChanged();
        return;
    }
    const auto known = m_workbench.project()->setting(chatKey).toObject().value(currentKey).toInteger();
    show(std::ranges::any_of(m_all, hasId(known)) ? known : 0);
}

void Conversations::loadList()
{
    m_all.clear();
    if (!m_workbench.project())
        return;
    const auto chats = m_workbench.project()->chats().chats();
    if (!chats) {
        emit problem(chats.error());
        return;
    }
    m_all = *chats;
    if (m_removed)
        m_all.removeIf(hasId(m_removed->summary.id));
}

Conversation *Conversations::open(qint64 chat)
{
    const auto found = std::ranges::find_if(m_open, [chat](const auto &each) { return each->id() == chat; });
    if (found != m_open.end())
        return found->get();
    m_open.push_back(std::make_unique<Conversation>(*m_workbench.project(), m_workbench.services(), chat));
    Conversation *opened = m_open.back().get();
    connect(opened, &Conversation::problem, this, &Conversations::problem);
    connect(opened, &Conversation::created, this, [this] {
        loadList();
        emit listChanged();
        remember();
    });
    connect(opened, &Conversation::answerStarted, this, [this, opened] {
        const qint64 before = m_all.isEmpty() ? 0 : m_all.first().id;
        loadList();
        if (before != opened->id())
            emit listChanged();
        emit answeringChanged(opened->id());
    });
    connect(
        opened, &Conversation::answerEnded, this,
        [this, alive = QPointer(opened)] {
            if (alive)
                emit answeringChanged(alive->id());
            dropIdle();
        },
        Qt::QueuedConnection);
    return opened;
}

void Conversations::show(qint64 chat)
{
    if (m_current)
        m_current->save();
    m_current = open(chat);
    emit currentChanged();
    dropIdle();
}

/// Keeps only the shown conversation and those that are being answered in memory.
void Conversations::dropIdle()
{
    std::erase_if(m_open, [this](const auto &each) { return each.get() != m_current && !each->isAnswering() && !each->hasUnstored(); });
}

void Conversations::choose(qint64 chat)
{
    if (!m_current || m_current->id() == chat || !std::ranges::any_of(m_all, hasId(chat)))
        return;
    show(chat);
    remember();
}

void Conversations::startNew()
{
    if (!m_current || m_current->id() == 0)
        return;
    const ChatOptions options = m_current->options();
    show(0);
    if (m_current->draft().isEmpty()) {
        m_current->setOptions(options);
        emit currentChanged();
    }
    remember();
}

Result<void> Conversations::rename(qint64 chat, const QString &title)
{
    const auto found = std::ranges::find_if(m_all, hasId(chat));
    const QString name = title.simplified();
    if (found == m_all.end() || name.isEmpty() || name == found->title)
        return {};
    if (auto renamed = m_workbench.project()->chats().renameChat(chat, name); !renamed)
        return renamed;
    // Its place in the list changes with the next question.
    found->title = name;
    emit titleChanged(chat);
    return {};
}

void Conversations::remove(qint64 chat)
{
    const auto found = std::ranges::find_if(m_all, hasId(chat));
    if (found == m_all.end() || isReadOnly())
        return;
    purge();
    const qsizetype place = found - m_all.begin();
    m_removed = Removed{ place, m_all.takeAt(place) };
    emit listChanged();
    if (m_current && m_current->id() == chat)
        show(m_all.isEmpty() ? 0 : m_all.at(std::min(place, m_all.size() - 1)).id);
    remember();
}

std::optional<llm::ChatSummary> Conversations::removed() const
{
    return m_removed ? std::optional(m_removed->summary) : std::nullopt;
}

void Conversations::undoRemove()
{
    if (!m_removed)
        return;
    const Removed back = *std::exchange(m_removed, std::nullopt);
    m_all.insert(std::min(back.place, m_all.size()), back.summary);
    emit listChanged();
    choose(back.summary.id);
}

void Conversations::purge()
{
    if (!m_removed)
        return;
    const qint64 chat = std::exchange(m_removed, std::nullopt)->summary.id;
    std::erase_if(m_open, [chat](const auto &each) { return each->id() == chat; });
    report(m_workbench.project()->chats().removeChat(chat));
    m_workbench.project()->keepSetting(QStringLiteral("chat/%1").arg(chat), QJsonValue(QJsonValue::Undefined));
}

void Conversations::remember()
{
    if (isReadOnly() || !m_current)
        return;
    const QJsonObject json{ { currentKey, static_cast<double>(m_current->id()) } };
    if (m_workbench.project()->setting(chatKey).toObject() != json)
        m_workbench.project()->keepSetting(chatKey, json);
}

void Conversations::report(const Result<void> &result)
{
    if (!result)
        emit problem(result.error());
}

} // namespace gavel::jobs

#include "moc_conversations.cpp"
