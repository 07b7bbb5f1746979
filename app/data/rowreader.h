// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace gavel::data {

/// JsonObjects: objects one after the other, each over several lines. JsonTable: one object that
/// holds all rows. Xlsx: a sheet of a workbook.
enum class SourceKind { Csv, Tsv, JsonLines, JsonArray, JsonObjects, JsonTable, Xlsx };

/// What was detected about a source file; shown, and can be overridden.
struct SourceFormat
{
    SourceKind kind = SourceKind::Csv;
    char separator = ',';
    QString encoding = QStringLiteral("UTF-8");
    bool header = true;
    qint64 firstLine = 1; ///< of the table; the lines above it are passed over
    qint64 titleRows = 0; ///< among those lines, with a title or a remark
    qint64 titleLine = 0; ///< the first of them
    bool byteOrderMark = false;
    bool encodingGuessed = false; ///< by how the text looks; a person should have a look at it
    QString sheet = {}; ///< the one that is read; empty when the source has none
    QStringList sheets = {}; ///< all visible sheets of a workbook
    QStringList notes = {}; ///< translated sentences: what was assumed and should be told
};

enum class LeftOutReason { BlankRow, TitleRow, RulerRow, RepeatedHeader, ErrorCell, FormulaWithoutValue, DoubleKey };

/// What a reader passed over for one reason.
struct LeftOut
{
    LeftOutReason reason = LeftOutReason::BlankRow;
    qint64 count = 0; ///< rows, or cells for the reasons that name cells
    qint64 firstLine = 0; ///< from 1

    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// One row of a source; may be shorter than columns().
struct RawRow
{
    qint64 line = 0; ///< first line of the row in the file, from 1
    QStringList cells;
};

/// A line that is not a row; reading continues after it.
struct BadLine
{
    qint64 line = 0;
    QString reason; ///< translated
};

struct EndOfRows
{
};

using ReadEvent = std::variant<RawRow, BadLine, EndOfRows>;

/// Port: a forward-only source of rows. Used from one thread.
class RowReader
{
public:
    virtual ~RowReader() = default;

    virtual SourceFormat format() const = 0;
    /// May grow while rows are read (JSON objects with new keys); never shrinks or reorders.
    virtual QStringList columns() const = 0;
    /// An Error means that reading cannot continue (Io, BadInput, TooLarge); its text names the
    /// place.
    virtual Result<ReadEvent> next() = 0;
    /// Fraction of the source read so far, 0 to 1.
    virtual double progress() const = 0;
    /// What was passed over so far, one entry a reason.
    virtual QList<LeftOut> leftOut() const { return {}; }
};

} // namespace gavel::data
