// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace gavel::data {

enum class SourceKind { Csv, Tsv, JsonLines, JsonArray };

/// What was found out about a source file; shown, and overridable.
struct SourceFormat
{
    SourceKind kind = SourceKind::Csv;
    char separator = ',';
    QString encoding = QStringLiteral("UTF-8");
    bool header = true;
    bool byteOrderMark = false;
};

struct RawRow
{
    qint64 line = 0; ///< first line of the row in the file, from 1
    QStringList cells;
};

struct BadLine
{
    qint64 line = 0;
    QString reason; ///< translated
};

struct EndOfRows
{
};

using ReadEvent = std::variant<RawRow, BadLine, EndOfRows>;

/// Port: a forward-only source of rows. Lives in one thread.
class RowReader
{
public:
    virtual ~RowReader() = default;

    virtual SourceFormat format() const = 0;
    /// May grow while rows are read (JSON objects with new keys); never shrinks or reorders.
    virtual QStringList columns() const = 0;
    /// An Error means that reading cannot go on (Io, BadInput, TooLarge), with the place in its text.
    virtual Result<ReadEvent> next() = 0;
    /// Share of the source that was read, 0 to 1.
    virtual double progress() const = 0;
};

} // namespace gavel::data
