// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "data/layouts/jsondocument.h"
#include "data/layouts/record.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace gavel::data {

/// A column that is computed from the fields of a row.
struct MadeColumn
{
    QString name;
    ColumnRole role;
    std::function<QString(const Record &record)> value;
};

/// How the records of a known kind of file become columns with roles. A role that it gives is not
/// guessed any more.
struct Layout
{
    QString title; ///< translated, "promptfoo results"; empty if it is nobody's layout
    QList<MadeColumn> made;
    QHash<QString, ColumnRole> roles = {}; ///< of the file's own columns
    /// Roles that no other column may be guessed to have.
    QList<Role> settled = {};
    bool hasForeignScores = false; ///< its judge scores are on a scale of the tool, not on a judge's here
    /// The row only repeats an earlier one and is passed over.
    std::function<bool(const Record &record)> isRepeat = {};
};

/// Recognises a file by the names of its columns and its first rows.
std::optional<Layout> layoutOf(const QStringList &columns, const std::vector<RawRow> &sample);

/// Where the files of known tools that are one JSON object keep their records.
const std::vector<JsonDocument::Place> &recordPlaces();

/// For a column whose cells are conversations or objects where a text is wanted: the part that is
/// meant. nullopt if the cells are texts already, or if it is not clear; without `hasObjects` only
/// conversations are taken apart.
std::optional<MadeColumn> readableColumn(const QString &column, Role role, const QStringList &columns, const std::vector<RawRow> &sample,
                                         bool hasObjects);

} // namespace gavel::data
