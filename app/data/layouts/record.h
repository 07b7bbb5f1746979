// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/rowreader.h"

#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace gavel::data {

/// One row by the names of its fields. Parses the JSON of a cell once.
class Record
{
public:
    /// Both must outlive it.
    Record(const QStringList &columns, const RawRow &row)
        : m_columns(columns)
        , m_row(row)
    {
    }

    /// The text of a column or of a nested field ("response.output"); empty if there is none.
    QString text(const QString &name) const;
    /// Its value: JSON where the cell holds an object or a list, else the text. Undefined if there
    /// is none.
    QJsonValue value(const QString &name) const;

private:
    const QJsonValue &json(qsizetype column) const;

    const QStringList &m_columns;
    const RawRow &m_row;
    mutable QHash<qsizetype, QJsonValue> m_parsed;
};

} // namespace gavel::data
