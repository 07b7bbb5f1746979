// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/outputfile.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace gavel::report {

enum class ResultFormat { JsonLines, Csv };

/// A byte order mark at the start of a CSV file tells Excel that it is UTF-8, else it shows umlauts
/// wrongly; most other programs take the mark for a part of the first column's name.
enum class Encoding { Utf8, Utf8WithMark };

/// By file name suffix: .jsonl, .ndjson and .json, or .csv.
std::optional<ResultFormat> resultFormatForPath(const QString &path);

/// Where rows go, and which of a run.
struct RowTarget
{
    QString path;
    ResultFormat format = ResultFormat::JsonLines;
    Encoding encoding = Encoding::Utf8; ///< of CSV
    std::optional<std::vector<qint64>> positions = {}; ///< in ascending order; nullopt: all

    bool has(qint64 position) const { return !positions || std::ranges::binary_search(*positions, position); }
};

/// A file that is written row by row, and is there as a whole or not at all.
class RowFile
{
public:
    explicit RowFile(const RowTarget &target);

    Result<void> open();
    /// Rows are appended here.
    QByteArray &text() { return m_text; }
    void add(const QByteArray &line) { m_text += line; }
    /// To be called now and then; false when nothing more can be written, which commit() explains.
    bool flush();
    Result<void> commit();

private:
    bool writeText();

    QSaveFile m_file;
    QByteArray m_text;
    bool m_isWritten = true; ///< what was to be written so far
};

} // namespace gavel::report
