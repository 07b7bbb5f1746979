// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "eval/judge.h"
#include "eval/verdict.h"

namespace gavel::eval {

/// Reads verdicts out of replies (design: judging, parsing). Pure: stored
/// replies can be parsed again without asking a server.
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
