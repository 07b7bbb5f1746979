// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runidentities.h"
#include "eval/verdict.h"

#include <QString>

#include <functional>
#include <optional>

namespace gavel::eval {

/// A few bytes about one stored verdict.
struct Outcome
{
    qint64 pos = 0;
    int repeat = 0;
    QString part;
    QString criterion;
    VerdictState state = VerdictState::Pending;
    std::optional<double> score;
    std::optional<double> expected;
    QString label;
    int serverNo = 0;
    bool isOther = false; ///< see RunIdentities::isOther()
};

/// Port: what the judge said in a run. Every call is one short, forward-only query.
class VerdictReader
{
public:
    virtual ~VerdictReader() = default;

    /// Who has answered so far.
    virtual Result<RunIdentities> identities() const = 0;
    /// Streams all stored verdicts in no particular order.
    virtual Result<void> eachOutcome(const std::function<void(const Outcome &)> &fn) const = 0;
    /// The same for the positions first to last.
    virtual Result<void> eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const Outcome &)> &fn) const = 0;
};

} // namespace gavel::eval
