// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"

#include <QStringView>

namespace gavel::eval {

/// The start of the answer in a reply: after blanks, markers of the chat template
/// ("<|im_start|>assistant") and a leading block of thinking.
qsizetype answerStart(QStringView reply);

/// The end of the answer: before blanks and the markers of the chat template ("<|im_end|>", "</s>").
qsizetype answerEnd(QStringView reply);

/// All of a reply is thinking: no answer is between what the two above leave out. Also of one that was
/// cut off before it came to its answer.
bool isOnlyReasoning(const Completion &reply);

} // namespace gavel::eval
