// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "mlflow/rowrepeats.h"

#include <QByteArray>
#include <QJsonArray>

namespace gavel::mlflow {

/// Columns of a dataset by their role.
class RowTexts
{
public:
    RowTexts() = default;
    RowTexts(QStringList columns, const data::Mapping &mapping);

    QString input(const data::Item &item) const; ///< without an input column: the unmapped columns as compact JSON
    QString output(const data::Item &item) const;
    QString reference(const data::Item &item) const;
    bool hasReference() const { return m_reference >= 0; }
    /// The inputs of the trace: the input column under its own name, or the unmapped ones.
    QJsonObject inputs(const data::Item &item) const;

private:
    QString cell(const data::Item &item, qsizetype column) const;

    QStringList m_columns;
    QList<qsizetype> m_unmapped;
    qsizetype m_input = -1;
    qsizetype m_output = -1;
    qsizetype m_reference = -1;
};

/// eval_results_table.json: pandas' "split" form with the column names that
/// mlflow.evaluate uses, written row by row.
class ResultsTable
{
public:
    ResultsTable(const eval::JudgeDefinition &judge, RowTexts texts, int repeats);

    static QString fileName() { return QStringLiteral("eval_results_table.json"); }

    /// One table row for each repeat; `human` is the row's human score. Ignored once the table is
    /// full.
    void add(const eval::RowDetail &row, const QList<RowRepeat> &repeats, std::optional<double> human);
    bool isFull() const { return m_full; }
    qint64 rows() const { return m_rows; }
    QByteArray json() const;

    static constexpr qsizetype maxBytes = 64 * 1024 * 1024;

private:
    QJsonArray cells(const eval::RowDetail &row, const RowRepeat &repeat, std::optional<double> human) const;

    QStringList m_names;
    RowTexts m_texts;
    bool m_repeated;
    bool m_full = false;
    qint64 m_rows = 0;
    QByteArray m_columns;
    QByteArray m_data;
};

} // namespace gavel::mlflow
