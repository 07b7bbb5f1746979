// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakerunstore.h"
#include "support/judges.h"

namespace gavel::test {

/// A log in which row `pos` has the score `scores[pos]`, 0 standing for an invalid reply.
inline void judgeRows(FakeRunLog &log, const std::vector<int> &scores)
{
    for (size_t pos = 0; pos < scores.size(); ++pos) {
        eval::Verdict verdict;
        verdict.state = scores[pos] > 0 ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
        if (scores[pos] > 0) {
            verdict.score = scores[pos];
            verdict.label = QString::number(scores[pos]);
        } else {
            verdict.reason = eval::InvalidReason::NotParsed;
        }
        eval::ReplyRecord record;
        record.run = 1;
        record.pos = static_cast<qint64>(pos);
        record.part = QStringLiteral("verdict");
        record.raw = QStringLiteral("<b>reply</b>");
        record.verdicts = { verdict };
        log.append(record);
    }
    log.commit();
}

} // namespace gavel::test
