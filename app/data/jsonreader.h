// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/jsonrow.h"
#include "data/jsonsplitter.h"
#include "data/readers.h"

#include <QStringList>

#include <deque>
#include <memory>

namespace gavel::data {

/// Rows of a JSON Lines file, or of one JSON list of objects. columns() are at once those of
/// the first 100 rows.
class JsonReader : public RowReader
{
public:
    static constexpr size_t rowsAhead = 100;

    static Result<std::unique_ptr<RowReader>> create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options);

    SourceFormat format() const override { return m_format; }
    QStringList columns() const override { return m_row.columns(); }
    Result<ReadEvent> next() override;
    double progress() const override { return m_splitter.progress(); }

private:
    JsonReader(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options);
    Result<ReadEvent> produce();

    SourceFormat m_format;
    JsonSplitter m_splitter;
    JsonRow m_row;
    std::deque<Result<ReadEvent>> m_ahead;
};

} // namespace gavel::data
