// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace gavel::eval {

enum class VerdictState { Pending, Valid, Invalid, Failed, Abstained };
QString stateName(VerdictState state); ///< "pending", "valid", "invalid", "failed", "abstained"
std::optional<VerdictState> stateFromName(QStringView name);

/// Why a reply is invalid.
enum class InvalidReason {
    None,
    NotParsed,
    CutOff,
    OffScale,
    OnlyReasoning, ///< the server took the whole reply for thinking
};

/// A half-open range of UTF-16 code units in the raw reply.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Span &, const Span &) = default;
};

/// To be increased whenever the parser's rules change; stored with every verdict.
inline constexpr int parserRevision = 2;

/// What the judge said about one row, criterion and repeat.
struct Verdict
{
    QString criterion;
    VerdictState state = VerdictState::Pending;
    InvalidReason reason = InvalidReason::None;
    QString label;
    std::optional<double> score; ///< the label's value; only when valid
    std::optional<double> expected; ///< probability-weighted score
    std::optional<double> spread; ///< standard deviation of the distribution
    std::optional<double> mass; ///< probability covered by the labels before renormalising
    QList<double> distribution; ///< one probability a scale point, in the scale's order; empty if unknown
    QString justification;
    std::optional<Span> span;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The state of a row with several criteria: the worst of them, in the order Valid, Abstained,
/// Invalid, Failed; Pending if any is pending.
VerdictState combined(VerdictState a, VerdictState b);
/// The state of a row with several repeats: valid if any is, else the best of them in that order;
/// Pending only if all are.
VerdictState overRepeats(VerdictState a, VerdictState b);

} // namespace gavel::eval
