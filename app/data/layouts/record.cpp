// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/record.h"

#include "data/layouts/fieldpath.h"

namespace gavel::data {

const QJsonValue &Record::json(qsizetype column) const
{
    auto known = m_parsed.find(column);
    if (known == m_parsed.end())
        known = m_parsed.insert(column, cellJson(m_row.cells.value(column)));
    return *known;
}

QJsonValue Record::value(const QString &name) const
{
    const FieldPath path = resolveField(name, m_columns);
    if (path.column < 0)
        return QJsonValue(QJsonValue::Undefined);
    const QJsonValue &whole = json(path.column);
    if (path.isNested() || !whole.isUndefined())
        return valueAt(whole, path.keys);
    const QString cell = m_row.cells.value(path.column);
    return cell.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(cell);
}

QString Record::text(const QString &name) const
{
    const FieldPath path = resolveField(name, m_columns);
    if (path.column < 0)
        return {};
    return path.isNested() ? textOf(valueAt(json(path.column), path.keys)) : m_row.cells.value(path.column);
}

} // namespace gavel::data
