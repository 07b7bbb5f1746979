// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "eval/itemreader.h"
#include "eval/labelreader.h"
#include "eval/verdict.h"
#include "eval/verdictreader.h"

#include <functional>
#include <optional>
#include <vector>

namespace gavel::eval {

/// What a table shows of one row; texts are cut at the reader's limit.
struct RowSummary
{
    qint64 pos = 0;
    qint64 itemId = 0;
    qint64 no = 0;
    QString extId;
    QString input;
    QString output;
    QString reason;
    VerdictState state = VerdictState::Pending;
    QList<Verdict> verdicts; ///< first repeat; without distributions
    bool isOther = false; ///< a reply of the first repeat is from another identity
    QString humanLabel; ///< of the overall criterion, if there is one
    std::optional<double> human;
};

/// Everything of one reply.
struct ReplyDetail
{
    int repeat = 0;
    QString part;
    QString raw;
    QString reasoning;
    QString finishReason;
    QByteArray logprobs; ///< as in ReplyRecord
    Usage usage;
    qint64 sentMs = 0;
    qint64 latencyMs = 0;
    int attempts = 1;
    int serverNo = 0;
    bool isOther = false;
    std::optional<Error> error;
    QList<Verdict> verdicts;
};

/// All data of one row of a run, uncut.
struct RowDetail
{
    qint64 pos = 0;
    data::Item item;
    QList<ReplyDetail> replies;
    QList<LabelDetail> labels;
};

/// Port: reads one run, by kind of data or by whole rows. Used only in the thread that opened it.
class RunReader : public ItemReader, public VerdictReader, public LabelReader
{
public:
    virtual Result<std::vector<RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const = 0;
    virtual Result<RowDetail> detail(qint64 pos) const = 0;
    /// Streams every row in order of position, for exports and pushes; `fn` returns false to stop.
    virtual Result<void> eachDetail(const std::function<bool(const RowDetail &)> &fn) const = 0;
};

} // namespace gavel::eval
