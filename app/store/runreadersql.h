// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "store/humanscore.h"
#include "store/runcheck.h"
#include "store/sql.h"

#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::store {

/// Reads one run with a connection of its own or a shared one. Lives in the connection's thread;
/// statements are prepared once. With a Stop it is checked before every row, and every query
/// between two rows is short.
class RunReaderSql final : public eval::RunReader
{
public:
    /// Checks the run thoroughly, so it is for workers.
    static Result<std::unique_ptr<eval::RunReader>> create(std::unique_ptr<Connection> connection, RunChecks &checks, qint64 run, Stop stop = {});
    /// The connection must outlive the reader.
    static Result<std::unique_ptr<eval::RunReader>> create(const QSqlDatabase &shared, RunChecks &checks, qint64 run);

    Result<qint64> rowCount() const override { return m_rows; }
    QStringList columns() const override { return m_columns; }
    data::Mapping mapping() const override { return m_mapping; }
    Result<eval::RunIdentities> identities() const override;
    Result<std::vector<data::Item>> items(qint64 firstPos, int count) const override;
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<void> eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const override;
    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override;
    Result<eval::RowDetail> detail(qint64 pos) const override;
    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override;
    Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const override;
    Result<std::vector<QString>> clusters() const override;
    Result<std::vector<eval::ItemKey>> itemKeys() const override;
    Result<eval::PeopleScores> peopleScores(const QString &criterion) const override;
    Result<void> eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const override;

private:
    /// Finishes a query when it is destroyed, so that no lock outlives a page.
    class Rows;

    RunReaderSql(std::unique_ptr<Connection> connection, const QSqlDatabase &db, qint64 run, Stop stop);
    Result<void> readRun(const Result<QString> &damage);
    Result<std::vector<eval::RowDetail>> placedItems(qint64 firstPos, int count) const;
    Result<Rows> rows(Statement &statement, const QString &sql, const QVariantList &values) const;
    Result<void> addSummaryItems(const QString &list, int textLimit, const QHash<qint64, qsizetype> &places,
                                 std::vector<eval::RowSummary> &page) const;
    Result<void> addSummaryVerdicts(const QString &list, int textLimit, const QHash<qint64, qsizetype> &places,
                                    std::vector<eval::RowSummary> &page) const;
    Result<void> addSummaryLabels(const QString &list, const QHash<qint64, qsizetype> &places, std::vector<eval::RowSummary> &page) const;
    Result<std::vector<eval::RowDetail>> details(qint64 firstPos, int count) const;
    Result<void> addReplies(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const;
    Result<void> addLabels(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const;
    /// The current labels at positions from `first` up to before `end`, by position.
    Result<void> eachLabelRow(qint64 first, qint64 end, const std::function<void(qint64 pos, const QSqlQuery &row)> &fn) const;
    eval::LabelDetail labelAt(const QSqlQuery &row) const;
    Result<HumanRule> humanRule() const;
    /// `fn` is called for every row with labels, in order of position.
    Result<void> eachHuman(qint64 rows, const std::function<void(qint64 pos, const HumanScores &scores)> &fn) const;
    /// HumanScores::score() of the named criterion, or HumanScores::overall().
    std::optional<double> scoreOf(const HumanScores &scores, const QString &criterion) const;

    std::unique_ptr<Connection> m_connection;
    QSqlDatabase m_db;
    qint64 m_run = 0;
    Stop m_stop;
    qint64 m_rows = 0;
    QStringList m_columns;
    data::Mapping m_mapping;
    eval::JudgeDefinition m_judge;

    mutable Statement m_items;
    mutable Statement m_outcomes;
    mutable Statement m_summaryItems;
    mutable Statement m_summaryVerdicts;
    mutable Statement m_summaryLabels;
    mutable Statement m_replies;
    mutable Statement m_labels;
    mutable Statement m_identities;
};

} // namespace gavel::store
