// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonwriter.h"
#include "core/tablecell.h"

#include <QByteArray>
#include <QString>

#include <cmath>
#include <optional>

namespace gavel::report {

/// A line of a CSV file. Only text is guarded against formulas: numbers are our own.
class CsvLine
{
public:
    void text(const QString &text) { add(csvCell(text)); }
    void number(const std::optional<double> &value) { add(value && std::isfinite(*value) ? shortestNumber(*value) : QByteArray()); }
    void count(const std::optional<int> &value) { add(value ? QByteArray::number(*value) : QByteArray()); }
    void whole(qint64 value) { add(QByteArray::number(value)); }
    QByteArray line() const { return m_line + "\r\n"; }

private:
    void add(const QByteArray &cell)
    {
        if (!m_first)
            m_line += ',';
        m_first = false;
        m_line += cell;
    }

    QByteArray m_line;
    bool m_first = true;
};

} // namespace gavel::report
