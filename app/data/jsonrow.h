// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/rowreader.h"
#include "data/tableheader.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <memory>
#include <vector>

namespace gavel::data {

/// Turns JSON objects into rows. The columns are the union of the keys in the order of their first
/// appearance. Strings are unescaped, numbers stay as written, null is empty, objects and lists
/// become compact JSON. Of a key that occurs twice the last value counts. NaN, which is no JSON but
/// which Python writes, is empty; Infinity stays a word.
class JsonRow
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonRow)

public:
    static constexpr int maxDepth = 128;

    explicit JsonRow(qint64 maxCellBytes);
    ~JsonRow();
    Q_DISABLE_COPY(JsonRow)

    const QStringList &columns() const { return m_columns; }

    /// A RawRow, or a BadLine with the reason. 64 bytes after `json` must be readable. TooLarge
    /// when a cell exceeds the limit.
    Result<ReadEvent> parse(QByteArrayView json, qint64 line);
    /// Rows in which a key occurs twice.
    const QList<LeftOut> &leftOut() const { return m_leftOut; }

private:
    struct Parsers;

    QString reasonAgainst(QByteArrayView json);
    Result<ReadEvent> read(QByteArrayView json, qint64 line);
    void noteKey(qsizetype column);
    qsizetype columnFor(QByteArrayView key, qsizetype expected);
    QString compact(QByteArrayView json);

    qint64 m_maxCellBytes;
    std::unique_ptr<Parsers> m_parsers;
    QStringList m_columns;
    QList<QByteArray> m_keys;
    QHash<QByteArray, qsizetype> m_index;
    QByteArray m_scratch;
    QByteArray m_mended;
    qint64 m_rows = 0;
    std::vector<qint64> m_lastRow; ///< by column, in which its key occurred
    bool m_hasDoubleKey = false; ///< in this row
    QList<LeftOut> m_leftOut;
};

} // namespace gavel::data
