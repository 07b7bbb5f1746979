// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chat/turnview.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <chrono>

class QVBoxLayout;

namespace gavel::jobs {
class Conversation;
}

namespace gavel::ui {

/// The turns of one conversation in a column. While an answer arrives only its own view is laid out
/// again, and less often the longer that takes.
class Transcript : public QScrollArea
{
    Q_OBJECT

public:
    explicit Transcript(QWidget *parent = nullptr);

    /// Null shows nothing. The conversation must outlive its use here.
    void setConversation(jobs::Conversation *conversation);
    void setRaw(bool raw);
    bool isEmpty() const { return m_turns.isEmpty() && !m_arriving; }

    static constexpr int columnWidth = 760;
    /// Turns that are shown at once; earlier ones on demand.
    static constexpr qsizetype pageSize = 60;

signals:
    void askAgainWanted();
    void editWanted();
    void removeWanted(qint64 entry);

private:
    void sync();
    void showArriving();
    void beat();
    void addView(TurnView *view);
    Turn turnOf(qsizetype place) const;
    void follow();

    QPointer<jobs::Conversation> m_conversation;
    QWidget *m_column;
    QVBoxLayout *m_layout;
    TextButton *m_earlier;
    QList<TurnView *> m_turns;
    TurnView *m_arriving = nullptr;
    QTimer m_heart; ///< counts the seconds while no text arrives
    std::chrono::steady_clock::time_point m_nextLayout;
    qsizetype m_shown = pageSize;
    bool m_isRaw = false;
    bool m_follows = true;
};

} // namespace gavel::ui
