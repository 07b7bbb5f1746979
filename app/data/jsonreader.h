// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/jsonpieces.h"
#include "data/jsonrow.h"
#include "data/readers.h"
#include "data/textsource.h"

#include <QStringList>

#include <deque>
#include <memory>

namespace gavel::data {

/// Rows of a JSON source in any of its layouts. At first columns() are those of the first 100 rows.
class JsonReader : public RowReader
{
public:
    static constexpr size_t rowsAhead = 100;

    static Result<std::unique_ptr<RowReader>> create(std::unique_ptr<TextSource> source, const SourceFormat &format, const ReadOptions &options);

    SourceFormat format() const override { return m_format; }
    QStringList columns() const override { return m_row.columns(); }
    Result<ReadEvent> next() override;
    double progress() const override { return m_pieces->progress(); }
    QList<LeftOut> leftOut() const override { return m_row.leftOut(); }

private:
    JsonReader(std::unique_ptr<JsonPieces> pieces, const SourceFormat &format, const ReadOptions &options);
    Result<ReadEvent> produce();

    SourceFormat m_format;
    std::unique_ptr<JsonPieces> m_pieces;
    JsonRow m_row;
    std::deque<Result<ReadEvent>> m_ahead;
};

} // namespace gavel::data
