// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::llm {

/// Takes a leading `<think>…</think>` out of a text that arrives in pieces, as
/// a server without a reasoning parser sends it. A tag may be split anywhere.
class ThinkSplitter
{
public:
    struct Parts
    {
        QString content;
        QString reasoning;
    };

    Parts feed(const QString &delta);
    /// What was held back because it might have become a tag.
    Parts finish();

private:
    enum class State { Start, Inside, Gap, Content };

    Parts inside();
    Parts afterGap();

    State m_state = State::Start;
    QString m_held;
};

/// The parts of a whole text. Also takes a `</think>` without its opening, whose
/// tag the template had put into the prompt, unless the text starts like JSON.
ThinkSplitter::Parts splitThinking(const QString &text);

} // namespace gavel::llm
