// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/workspace.h"

namespace gavel::test {

/// What people gave row `no`, and what a judge gives it that does not know them.
QString peopleSay(qint64 no);
QString guess(qint64 no);

/// Agrees with people where its text says "precisely", and guesses else.
FakeJudge::Answer peoplesJudge(const eval::JudgeRequest &request, qint64 number);

/// Rows with a reference, "question 1." and so on, of which the first `labelled` have a label.
data::Dataset tryRows(Workspace &work, qint64 rows, qint64 labelled);

} // namespace gavel::test
