// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/layouts/table.h"
#include "data/readers.h"
#include "fuzz/fuzz.h"

namespace fuzz {

/// Whether the encoding is to be guessed, which takes most of the time.
inline bool isGuessed(const Choice &input)
{
    return input.bit(5) && input.bit(6) && input.bit(7);
}

/// Small limits, so that short inputs reach them.
inline gavel::data::ReadOptions optionsOf(const Choice &input)
{
    static const QStringList encodings = gavel::data::encodingNames();
    gavel::data::ReadOptions options;
    options.maxCellBytes = 512;
    options.maxLineBytes = 1024;
    if (!isGuessed(input))
        options.encoding = encodings.first();
    return options;
}

/// Reads a file to its end, past bad lines.
inline void readRows(gavel::data::RowReader &reader)
{
    qsizetype columns = reader.columns().size();
    for (;;) {
        const auto event = reader.next();
        if (!event || std::holds_alternative<gavel::data::EndOfRows>(*event))
            return;
        insist(reader.columns().size() >= columns, "columns never go");
        columns = reader.columns().size();
        insist(reader.progress() >= 0 && reader.progress() <= 1, "progress is a share");
        if (const auto *row = std::get_if<gavel::data::RawRow>(&*event))
            insist(row->cells.size() <= columns, "a cell has a column");
    }
}

inline void readRows(const QString &path, const gavel::data::ReadOptions &options)
{
    if (const auto opened = gavel::data::openRows(path, options))
        readRows(**opened);
}

/// The same with the columns that a known layout makes.
inline void readTable(const QString &path, const gavel::data::ReadOptions &options)
{
    const auto opened = gavel::data::Table::open(path, options);
    if (!opened)
        return;
    insist((*opened)->guessedRoles().size() == (*opened)->columns().size(), "every column has a role");
    readRows(**opened);
}

} // namespace fuzz
