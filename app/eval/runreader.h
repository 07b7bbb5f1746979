// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"
#include "data/dataset.h"
#include "eval/verdict.h"

#include <QStringList>

#include <functional>
#include <vector>

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
};

/// What a table shows of one row; texts are cut to the reader's limit.
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
    std::optional<Error> error;
    QList<Verdict> verdicts;
};

struct LabelDetail
{
    QString rater;
    QString criterion;
    QString label;
    std::optional<double> value;
    QString reason;
    qint64 atMs = 0;
    bool seen = false; ///< the verdict was visible
};

/// The few bytes by which rows of different runs are brought together.
struct ItemKey
{
    qint64 id = 0;
    qint64 no = 0;
    QString segment;
};

/// Everything of one row of a run, uncut.
struct RowDetail
{
    qint64 pos = 0;
    data::Item item;
    QList<ReplyDetail> replies;
    QList<LabelDetail> labels;
};

/// Port: reads one run. Every call is one short, forward-only query.
class RunReader
{
public:
    virtual ~RunReader() = default;

    virtual qint64 run() const = 0;
    virtual Result<qint64> rowCount() const = 0;
    virtual QStringList columns() const = 0;
    virtual data::Mapping mapping() const = 0;

    /// Items in the run's frozen order, whole cells.
    virtual Result<std::vector<data::Item>> items(qint64 firstPos, int count) const = 0;
    /// Streams all stored verdicts in no particular order.
    virtual Result<void> eachOutcome(const std::function<void(const Outcome &)> &fn) const = 0;
    /// The same for the positions first..last.
    virtual Result<void> eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const Outcome &)> &fn) const
    {
        return eachOutcome([&](const Outcome &outcome) {
            if (outcome.pos >= first && outcome.pos <= last)
                fn(outcome);
        });
    }
    virtual Result<std::vector<RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const = 0;
    virtual Result<RowDetail> detail(qint64 pos) const = 0;
    /// Streams every row in order of position, for exports and pushes; `fn` returns false to stop.
    virtual Result<void> eachDetail(const std::function<bool(const RowDetail &)> &fn) const = 0;
    /// Human scores by position: the project's rule applied (adjudicated, else mean, median, …).
    virtual Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const = 0;
    /// The cluster of every position; empty strings where none is given.
    virtual Result<std::vector<QString>> clusters() const = 0;

    /// Which item stands at every position. Without its own query it reads whole items.
    virtual Result<std::vector<ItemKey>> itemKeys() const
    {
        const auto count = rowCount();
        if (!count)
            return count.error();
        const auto all = items(0, static_cast<int>(*count));
        if (!all)
            return all.error();
        std::vector<ItemKey> keys;
        keys.reserve(all->size());
        for (const data::Item &item : *all)
            keys.push_back({ item.id, item.no, item.segment });
        return keys;
    }
    /// Streams the labels that count, in order of position. Without its own query it reads whole rows.
    virtual Result<void> eachLabel(const std::function<void(qint64 pos, const LabelDetail &)> &fn) const
    {
        return eachDetail([&fn](const RowDetail &row) {
            for (const LabelDetail &label : row.labels)
                fn(row.pos, label);
            return true;
        });
    }
};

} // namespace gavel::eval
