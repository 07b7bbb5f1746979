// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "eval/judge.h"

#include <QStringView>

#include <optional>

namespace gavel::eval {

/// The probability of every label at the place where the model wrote one.
struct ScoreDistribution
{
    QList<double> probabilities; ///< renormalised over the scale, in its order
    double mass = 0; ///< Σp of the labels before renormalising
    double mean = 0; ///< Σ p·value, of the renormalised p
    double spread = 0; ///< standard deviation
    /// The labels sum to 1 and all others are at minus infinity: reported after masking.
    bool looksMasked = false;
};

/// `content` is the reply that the tokens spell, `labelStart` the place of the chosen label in it.
/// Tokens are stripped and their variants (" 4", "4") merged; tokens that are no label are left
/// out. nullopt if the tokens do not spell the reply, or if one token cannot tell two labels apart
/// ("1" of 1 and 10).
std::optional<ScoreDistribution> scoreDistribution(const Logprobs &logprobs, QStringView content, qsizetype labelStart, const Scale &scale);

} // namespace gavel::eval
