// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace gavel {

/// Adds what is known of the tokens; a sum that is out of range stays at its end.
inline void addUsage(Usage &sum, const Usage &more)
{
    const auto add = [](std::optional<int> &tokens, const std::optional<int> &given) {
        using Limits = std::numeric_limits<int>;
        if (given)
            tokens = static_cast<int>(std::clamp<qint64>(qint64(tokens.value_or(0)) + *given, Limits::min(), Limits::max()));
    };
    add(sum.promptTokens, more.promptTokens);
    add(sum.completionTokens, more.completionTokens);
    add(sum.cachedTokens, more.cachedTokens);
}

} // namespace gavel
