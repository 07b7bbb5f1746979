// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::llm {

/// Separates a leading `<think>…</think>` from a text that arrives in pieces, as servers without a
/// reasoning parser send it. A tag may be split anywhere.
class ThinkSplitter
{
public:
    struct Parts
    {
        QString content;
        QString reasoning;
    };

    Parts feed(const QString &delta);
    /// Returns what was held back because it might have become a tag.
    Parts finish();

private:
    enum class State { Start, Inside, Gap, Content };

    Parts inside();
    Parts afterGap();

    State m_state = State::Start;
    QString m_held;
};

/// The parts of a complete text. Also accepts a `</think>` whose opening tag was put into the
/// prompt by the template, unless the text starts like JSON.
ThinkSplitter::Parts splitThinking(const QString &text);

} // namespace gavel::llm
