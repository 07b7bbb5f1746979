// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/runlog.h"
#include "store/project.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/must.h"

namespace gavel::test {

/// While `isFull`, SQLite answers as it does on a full disk to whatever needs another page.
inline void fillDisk(const store::Project &project, bool isFull)
{
    must(project.writer().run([isFull](QSqlDatabase &db) -> Result<void> {
        const int pages = must(store::scalar(db, QStringLiteral("PRAGMA page_count"))).toInt();
        return store::change(db, QStringLiteral("PRAGMA max_page_count = %1").arg(isFull ? pages : 1'000'000'000));
    }));
}

/// To the first row of the run; too long for the pages that are there.
inline eval::ReplyRecord longReply(qint64 run)
{
    eval::ReplyRecord record;
    record.run = run;
    record.part = QStringLiteral("verdict");
    record.raw = QStringLiteral(R"({"justification": "%1", "score": 4})").arg(QString(100'000, u'x'));
    record.finishReason = QStringLiteral("stop");
    eval::Verdict verdict;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QStringLiteral("4");
    verdict.score = 4;
    record.verdicts << verdict;
    return record;
}

} // namespace gavel::test
