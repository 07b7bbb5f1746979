// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "eval/judge.h"
#include "eval/verdict.h"

namespace gavel::eval {

/// Reads verdicts from replies (design: judging, parsing). Pure: stored replies can be parsed again
/// without asking a server. Linear in the reply's length.
///
/// For the reasoned methods the last complete top-level object with all the keys of the schema
/// counts; it is invalid if it has other keys, a duplicate key or a value of the wrong type, and
/// objects before it are ignored. A reply that was cut off in a later object is invalid, too.
/// Without such an object a last line `score: N` counts (one criterion only). Score-only: the whole
/// reply is a label, as text or JSON, or `{"score": N}`, or its last line is `score: N`. A leading
/// <think> block, markers of the chat template around the reply, and brackets around the object are
/// ignored. What a content filter ended is invalid.
class VerdictParser
{
public:
    explicit VerdictParser(JudgeDefinition judge);

    /// One verdict for each criterion that the part asks about (see partNames()). `maskedLogprobs`:
    /// the server masks before it reports, so mass is not set.
    QList<Verdict> parse(const Completion &reply, int part, bool maskedLogprobs = false) const;

    /// The verdicts of a part that got no reply.
    QList<Verdict> failed(int part) const;

private:
    JudgeDefinition m_judge;
};

} // namespace gavel::eval
