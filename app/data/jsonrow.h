// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/rowreader.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <memory>

namespace gavel::data {

/// Turns JSON objects into rows. The columns are the union of the keys in the order of their
/// first appearance. Text is unescaped, numbers stay as they are written, null is empty,
/// objects and lists become compact JSON.
class JsonRow
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonRow)

public:
    static constexpr int maxDepth = 128;
    static constexpr qsizetype maxColumns = 10'000;

    explicit JsonRow(qint64 maxCellBytes);
    ~JsonRow();
    Q_DISABLE_COPY(JsonRow)

    const QStringList &columns() const { return m_columns; }

    /// A RawRow, or a BadLine with the reason. 64 bytes behind `json` must be readable.
    /// TooLarge when a cell passes the limit.
    Result<ReadEvent> parse(QByteArrayView json, qint64 line);

private:
    struct Parsers;

    QString reasonAgainst(QByteArrayView json);
    qsizetype columnFor(QByteArrayView key, qsizetype expected);
    QString compact(QByteArrayView json);

    qint64 m_maxCellBytes;
    std::unique_ptr<Parsers> m_parsers;
    QStringList m_columns;
    QList<QByteArray> m_keys;
    QHash<QByteArray, qsizetype> m_index;
    QByteArray m_scratch;
};

} // namespace gavel::data
