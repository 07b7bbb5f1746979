// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace gavel::data {

/// So many columns a table may have; more of them is a wrong separator, or no table.
constexpr qsizetype maxColumns = 4096;

/// The first row of a table, by which later rows are told apart from what is none.
class TableHeader
{
public:
    TableHeader() = default;
    /// `named`: the cells are names; otherwise the columns are numbered.
    TableHeader(const QStringList &cells, bool named);

    /// Names for all columns, each different; one without a name is "column 3".
    const QStringList &names() const { return m_names; }
    /// How many columns there are without the trailing ones that have no name: those become columns
    /// only when a row has something there.
    qsizetype used() const { return m_used; }

    bool isRepeatedBy(const QStringList &cells) const;
    /// Whether a row consists of dashes alone, as programs draw them below a header or a page.
    bool isRuler(const QStringList &cells, bool directlyBelow) const;

private:
    QStringList m_cells; ///< as written; empty when the columns are numbered
    QStringList m_names;
    qsizetype m_used = 0;
};

} // namespace gavel::data
