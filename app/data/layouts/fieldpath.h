// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <functional>

namespace gavel::data {

/// Where a value stands: in a column, or inside the JSON of a column's cells.
struct FieldPath
{
    qsizetype column = -1; ///< -1: there is no such column
    QStringList keys; ///< keys of objects and indices of lists; empty: the whole cell

    bool isNested() const { return column >= 0 && !keys.isEmpty(); }
};

/// The index of the column with exactly this name, or -1.
using ColumnNamed = std::function<qsizetype(const QString &name)>;

/// Resolves "outputs.answer" or "choices.0.text". A column that has the whole name wins; else the
/// longest part before a dot that names a column does.
FieldPath resolveField(const QString &name, const ColumnNamed &column);
FieldPath resolveField(const QString &name, const QStringList &columns);

/// The object or list in a cell; Undefined for every other text.
QJsonValue cellJson(const QString &cell);
/// The value at the end of the keys; Undefined if there is none. Where an object has a key with a
/// dot, the longest key wins.
QJsonValue valueAt(const QJsonValue &root, const QStringList &keys);
/// As it stands in a cell: a text as it is, null and Undefined empty, everything else compact JSON.
QString textOf(const QJsonValue &value);

/// The names of the fields inside a cell, "answer" or "usage.total", down to `depth` levels of
/// objects; at most `limit` of them. Empty when the cell holds no object.
QStringList fieldsOf(const QString &cell, int depth = 3, qsizetype limit = 100);

} // namespace gavel::data
