// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/transcript.h"

#include "jobs/chat/conversation.h"
#include "widgets/textbutton.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace gavel::ui {

namespace {
constexpr std::chrono::milliseconds heartBeat{ 500 };
/// The layout of a slow answer gets a tenth of the time at most.
constexpr int restFactor = 10;
constexpr int nearEnd = 8;
constexpr int sideMargin = 24;
} // namespace

Transcript::Transcript(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QWidget)
    , m_layout(new QVBoxLayout(m_column))
    , m_earlier(new TextButton(tr("Show earlier turns"), TextButton::Look::Link))
{
    setObjectName(QStringLiteral("transcript"));
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundRole(QPalette::Base);
    verticalScrollBar()->setSingleStep(20);
    m_column->setMaximumWidth(columnWidth);
    m_layout->setContentsMargins(0, 6, 0, 14);
    m_layout->setSpacing(0);
    m_earlier->setObjectName(QStringLiteral("earlierTurns"));
    m_layout->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_layout->addStretch(1);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->addStretch(1);
    row->addWidget(m_column, 1000);
    row->addStretch(1);
    setWidget(content);
    m_heart.setInterval(heartBeat);
    connect(&m_heart, &QTimer::timeout, this, &Transcript::beat);
    connect(m_earlier, &QAbstractButton::clicked, this, [this] {
        m_shown += pageSize;
        m_follows = false;
        sync();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        const QScrollBar *bar = verticalScrollBar();
        m_follows = bar->sliderPosition() >= bar->maximum() - nearEnd;
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &Transcript::follow);
}

void Transcript::follow()
{
    if (m_follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void Transcript::setConversation(jobs::Conversation *conversation)
{
    if (m_conversation)
        m_conversation->disconnect(this);
    qDeleteAll(std::exchange(m_turns, {}));
    delete std::exchange(m_arriving, nullptr);
    m_heart.stop();
    m_conversation = conversation;
    m_shown = pageSize;
    m_follows = true;
    if (conversation) {
        connect(conversation, &jobs::Conversation::entriesChanged, this, &Transcript::sync);
        connect(conversation, &jobs::Conversation::progressed, this, &Transcript::showArriving);
        connect(conversation, &jobs::Conversation::answerStarted, this, [this] {
            m_follows = true;
            sync();
        });
    }
    sync();
}

void Transcript::setRaw(bool raw)
{
    m_isRaw = raw;
    sync();
}

Turn Transcript::turnOf(qsizetype place) const
{
    const QList<llm::ChatEntry> &entries = m_conversation->entries();
    Turn turn;
    turn.entry = entries.at(place);
    turn.tokensPerSecond = m_conversation->tokensPerSecond(turn.entry);
    turn.isRaw = m_isRaw;
    const bool isAnswer = turn.entry.message.role == Message::Role::Assistant;
    const qsizetype fromEnd = entries.size() - 1 - place;
    turn.isLast = !m_conversation->isAnswering()
        && (isAnswer ? fromEnd == 0 : fromEnd == 0 || (fromEnd == 1 && entries.last().message.role != Message::Role::User));
    return turn;
}

/// Keeps the views of entries that still exist.
void Transcript::sync()
{
    const qsizetype count = m_conversation ? m_conversation->entries().size() : 0;
    const qsizetype first = std::max<qsizetype>(0, count - m_shown);
    QHash<qint64, TurnView *> known;
    for (TurnView *view : std::as_const(m_turns))
        known.insert(view->turn().entry.id, view);
    m_turns.clear();
    const bool isArriving = m_conversation && m_conversation->isAnswering();
    for (qsizetype i = first; i < count; ++i) {
        const Turn turn = turnOf(i);
        TurnView *view = known.take(turn.entry.id);
        // The view that showed it while it arrived keeps its place.
        if (!view && m_arriving && !isArriving && i == count - 1 && turn.entry.message.role == Message::Role::Assistant)
            view = std::exchange(m_arriving, nullptr);
        if (!view)
            addView(view = new TurnView(turn));
        else
            view->setTurn(turn);
        m_turns << view;
    }
    for (TurnView *gone : std::as_const(known))
        gone->deleteLater();
    if (!isArriving && m_arriving)
        std::exchange(m_arriving, nullptr)->deleteLater();
    for (qsizetype i = 0; i < m_turns.size(); ++i)
        m_layout->insertWidget(static_cast<int>(i) + 1, m_turns.at(i));
    m_earlier->setVisible(first > 0);
    if (isArriving) {
        m_nextLayout = {};
        showArriving();
        m_heart.start();
    } else {
        m_heart.stop();
    }
}

void Transcript::addView(TurnView *view)
{
    m_layout->insertWidget(m_layout->count() - 1, view);
    connect(view, &TurnView::askAgainWanted, this, &Transcript::askAgainWanted);
    connect(view, &TurnView::editWanted, this, &Transcript::editWanted);
    connect(view, &TurnView::removeWanted, this, &Transcript::removeWanted);
}

void Transcript::showArriving()
{
    if (!m_conversation || !m_conversation->isAnswering())
        return;
    const auto now = std::chrono::steady_clock::now();
    if (m_arriving && now < m_nextLayout)
        return;
    Turn turn;
    turn.entry = m_conversation->partial();
    turn.elapsed = m_conversation->elapsed();
    turn.isArriving = true;
    turn.isRaw = m_isRaw;
    if (m_arriving)
        m_arriving->setTurn(turn);
    else
        addView(m_arriving = new TurnView(turn));
    m_nextLayout = now + restFactor * (std::chrono::steady_clock::now() - now);
}

void Transcript::beat()
{
    showArriving();
}

} // namespace gavel::ui

#include "moc_transcript.cpp"
