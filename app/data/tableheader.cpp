// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/tableheader.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace gavel::data {

namespace {

constexpr qsizetype shortestRuler = 3;

QStringList distinctNames(const QStringList &cells)
{
    QStringList names;
    QSet<QString> taken;
    QHash<QString, int> times;
    for (const QString &cell : cells) {
        const QString wanted = cell.trimmed().isEmpty() ? QStringLiteral("column %1").arg(names.size() + 1) : cell.trimmed();
        QString name = wanted;
        for (int &n = times[wanted]; taken.contains(name); ++n)
            name = QStringLiteral("%1 (%2)").arg(wanted).arg(n + 2);
        taken.insert(name);
        names << name;
    }
    return names;
}

/// The number of dashes in a cell that has nothing else; 0 for any other.
qsizetype dashes(QStringView cell)
{
    constexpr QStringView signs = u"-=_+:─━═—–";
    const QStringView text = cell.trimmed();
    return std::all_of(text.begin(), text.end(), [signs](QChar c) { return signs.contains(c); }) ? text.size() : 0;
}

} // namespace

TableHeader::TableHeader(const QStringList &cells, bool named)
    : m_cells(named ? cells : QStringList())
    , m_names(distinctNames(named ? cells : QStringList(cells.size())))
    , m_used(m_names.size())
{
    while (named && m_used > 1 && cells.at(m_used - 1).trimmed().isEmpty())
        --m_used;
}

bool TableHeader::isRepeatedBy(const QStringList &cells) const
{
    return m_cells.size() > 1 && m_cells.first() == cells.value(0) && m_cells == cells;
}

bool TableHeader::isRuler(const QStringList &cells, bool directlyBelow) const
{
    qsizetype filled = 0;
    qsizetype longest = 0;
    bool asLong = directlyBelow && cells.size() == m_cells.size();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString &cell = cells.at(i);
        const qsizetype length = dashes(cell);
        if (length == 0 && !cell.trimmed().isEmpty())
            return false;
        filled += length > 0 ? 1 : 0;
        longest = std::max(longest, length);
        asLong = asLong && length == m_cells.at(i).size();
    }
    const bool enough = filled > 1 || (filled == 1 && cells.size() == 1);
    return m_names.size() > 1 && enough && (longest >= shortestRuler || asLong);
}

} // namespace gavel::data
