// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/layouts/layouts.h"
#include "data/readers.h"

#include <deque>
#include <memory>

namespace gavel::data {

/// The rows of a file as they are judged: in front of the file's own columns stand those that its
/// layout makes and the nested fields that were asked for (ReadOptions::fields). A column of the
/// file with the name of one of them is renamed.
class Table : public RowReader
{
public:
    static constexpr std::size_t sampleRows = 100; ///< from which the layout is recognised

    /// Errors as openRows(); BadInput also for a nested field that no row of the sample has.
    static Result<std::unique_ptr<Table>> open(const QString &path, const ReadOptions &options = {});

    /// Translated name of the recognised layout ("promptfoo results"); empty if it is none.
    const QString &layout() const { return m_layout.title; }
    /// Its judge scores are on a scale of the tool that wrote it.
    bool hasForeignScores() const { return m_layout.hasForeignScores; }
    /// The roles that the layout gives and that the names suggest, for columns().
    Mapping guessedRoles(const QStringList &criteria = {}) const;
    /// Rows passed over because they only repeat an earlier one.
    qint64 repeats() const { return m_repeats; }

    SourceFormat format() const override { return m_base->format(); }
    QStringList columns() const override;
    Result<ReadEvent> next() override;
    double progress() const override { return m_base->progress(); }
    QList<LeftOut> leftOut() const override { return m_base->leftOut(); }

private:
    explicit Table(std::unique_ptr<RowReader> base)
        : m_base(std::move(base))
    {
    }
    std::vector<RawRow> readSample();
    void makeReadable(const std::vector<RawRow> &sample);
    Result<void> addField(const QString &name, const std::vector<RawRow> &sample);
    void nameMadeColumns();
    Mapping ownRoles(const QStringList &criteria) const;
    bool isSettled(Role role) const;
    RawRow complete(const RawRow &row) const;

    std::unique_ptr<RowReader> m_base;
    Layout m_layout;
    QStringList m_columns; ///< of the base, when the file was opened
    mutable QStringList m_all; ///< made ones and those of the base
    std::deque<Result<ReadEvent>> m_ahead;
    qint64 m_repeats = 0;
};

} // namespace gavel::data
