// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace gavel::data {

enum class Role { None, Id, Input, Output, Reference, HumanScore, Rater, JudgeScore, JudgeReason, Cluster, Segment, System };

/// The meaning of one column. `rater` and `criterion` are used for HumanScore (and `criterion` for
/// JudgeScore); an empty criterion stands for the overall score.
struct ColumnRole
{
    Role role = Role::None;
    QString rater;
    QString criterion;

    friend bool operator==(const ColumnRole &, const ColumnRole &) = default;
};

/// One role for each column, aligned with Dataset::columns.
using Mapping = QList<ColumnRole>;

/// An imported file in a project, without its rows.
struct Dataset
{
    qint64 id = 0;
    QUuid uuid;
    QString name;
    QString source; ///< file name without its folder
    QByteArray digest; ///< SHA-256 over columns, mapping and rows, hex
    QStringList columns;
    Mapping mapping;
    qint64 rows = 0;
    qint64 emptyOutputs = 0;

    /// Index of the first column with the role, or -1.
    qsizetype columnOf(Role role) const
    {
        for (qsizetype i = 0; i < mapping.size(); ++i) {
            if (mapping[i].role == role)
                return i;
        }
        return -1;
    }
};

/// One row of a dataset. `cells` are aligned with Dataset::columns (missing ones are empty); values
/// that were not text in the source (numbers, objects, lists) are compact JSON.
struct Item
{
    qint64 id = 0; ///< in the project; 0 before it is stored
    qint64 no = 0; ///< from 1, in the source's order
    QString extId;
    QString cluster;
    QString segment;
    QStringList cells;
};

/// A human score read from a file.
struct ImportedLabel
{
    QString rater;
    QString criterion;
    QString value; ///< label of the scale
};

} // namespace gavel::data
