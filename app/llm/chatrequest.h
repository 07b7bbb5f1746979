// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "eval/judge.h"

#include <QList>
#include <QString>

#include <chrono>

namespace gavel::llm {

/// A conversation to answer. Thinking `On` uses the default of the model's template.
struct ChatRequest
{
    QList<Message> messages;
    QString model;
    Sampling sampling;
    eval::Thinking thinking{ .mode = eval::Thinking::Mode::On, .tokens = 0 };
    int topLogprobs = 0; ///< 0: not requested
    std::chrono::milliseconds silence{ 120'000 }; ///< longest time without a byte
};

} // namespace gavel::llm
