// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "eval/judge.h"
#include "eval/verdict.h"

namespace gavel::eval {

/// Reads verdicts out of replies (design: judging, parsing). Pure: stored
/// replies can be parsed again without asking a server. Linear in the reply's length.
///
/// Of a reasoned method counts the last complete top-level object with all the keys
/// of the schema; it is invalid, and nothing before it is looked at, if it has more
/// keys, one twice, or a value of the wrong type. So does a reply that was cut off in
/// a later object. Without such an object a last line `score: N` counts (one criterion
/// only). Score-only: the whole reply is a label, as text or JSON, or `{"score": N}`,
/// or its last line is `score: N`. A leading <think> block is never looked at.
class VerdictParser
{
public:
    explicit VerdictParser(JudgeDefinition judge);

    /// One verdict for each criterion that the part asks about (see partNames()).
    /// `maskedLogprobs`: the server masks before it reports, so mass stays empty.
    QList<Verdict> parse(const Completion &reply, int part, bool maskedLogprobs = false) const;

    /// The verdicts of a part that got no reply.
    QList<Verdict> failed(int part) const;

private:
    JudgeDefinition m_judge;
};

} // namespace gavel::eval
