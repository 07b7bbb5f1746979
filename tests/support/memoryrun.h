// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"

#include <functional>
#include <optional>
#include <vector>

namespace gavel::test {

class FakeRunLog;

/// A run in memory: rows with what is in them and, with a log, what that has stored.
class MemoryRun : public eval::RunReader
{
public:
    MemoryRun() = default;
    /// Made-up rows: "question 17.", "answer 17.".
    explicit MemoryRun(qint64 count, const FakeRunLog *log = nullptr);

    std::vector<eval::RowDetail> rows;
    QStringList columnNames{ QStringLiteral("id"), QStringLiteral("question"), QStringLiteral("answer"), QStringLiteral("ideal") };
    data::Mapping roles{
        { data::Role::Id, {}, {} }, { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::Reference, {}, {} }
    };
    std::optional<Error> failure; ///< of every detail() from `failFrom` on, and behind the last row of eachDetail()
    qint64 failFrom = 0;
    std::optional<Error> itemFailure; ///< of items()
    mutable int itemReads = 0;

    eval::RowDetail &add(const QString &id, const QStringList &cells);

    static QString question(qint64 pos) { return QStringLiteral("question %1.").arg(pos); }

    Result<qint64> rowCount() const override { return qint64(rows.size()); }
    QStringList columns() const override { return columnNames; }
    data::Mapping mapping() const override { return roles; }
    Result<std::vector<data::Item>> items(qint64 firstPos, int count) const override;
    Result<std::vector<eval::ItemKey>> itemKeys() const override;
    Result<std::vector<QString>> clusters() const override;

    Result<eval::RunIdentities> identities() const override;
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<void> eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const override;

    /// The first label of the criterion.
    Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const override;
    Result<eval::PeopleScores> peopleScores(const QString &criterion) const override;
    Result<void> eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const override;

    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override;
    Result<eval::RowDetail> detail(qint64 pos) const override;
    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override;

private:
    eval::RowDetail whole(const eval::RowDetail &row) const;

    const FakeRunLog *m_log = nullptr;
};

eval::Verdict validVerdict(double score, const QString &why = QStringLiteral("because"), const QString &criterion = {});
/// Row `pos` ("q<pos>", "a<pos>", "r<pos>") with one reply and no label.
eval::RowDetail judgedRow(qint64 pos, const eval::Verdict &verdict);
eval::LabelDetail labelOf(double value, const QString &rater = QStringLiteral("rater"));
/// Rows with scores 1 … 5 in turn and, on the first `labels`, a human label one lower.
MemoryRun runOf(int rows, int labels = 0);

} // namespace gavel::test
