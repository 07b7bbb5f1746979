// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/jsonrow.h"
#include "data/readers.h"

#include <QByteArray>
#include <QStringList>

#include <utility>
#include <vector>

namespace gavel::data {

/// Rows of one JSON object that holds its records in a list further inside, as evaluation tools
/// write their results. The whole text is kept in memory.
class JsonDocument : public RowReader
{
public:
    static constexpr qint64 maxBytes = 512LL << 20;

    /// Where a list of records may stand: the keys down to it, and keys that must stand beside the
    /// first of them.
    struct Place
    {
        QByteArrayList keys;
        QByteArrayList beside = {};
    };

    /// Opens the first of these lists that is in the file. Null when the file is not one object with
    /// one of them, or over the limit.
    static Result<std::unique_ptr<RowReader>> open(const QString &path, const ReadOptions &options, const std::vector<Place> &places);

    SourceFormat format() const override { return m_format; }
    QStringList columns() const override { return m_row.columns(); }
    Result<ReadEvent> next() override;
    double progress() const override;
    QList<LeftOut> leftOut() const override { return m_row.leftOut(); }

private:
    explicit JsonDocument(const ReadOptions &options);
    bool findRecords(const Place &place);

    SourceFormat m_format;
    QByteArray m_text; ///< with padding at its end
    qsizetype m_size = 0; ///< without it
    std::vector<std::pair<qsizetype, qsizetype>> m_records; ///< offset and length
    bool m_isBroken = false; ///< after the last of them
    std::size_t m_next = 0;
    qsizetype m_counted = 0; ///< how far lines were counted
    qint64 m_line = 1; ///< of m_counted
    JsonRow m_row;
};

} // namespace gavel::data
