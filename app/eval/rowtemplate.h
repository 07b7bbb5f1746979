// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace gavel::eval {

/// A `{{name}}` as it stands in a template.
struct TemplateVariable
{
    qsizetype offset = 0; ///< of the first brace, UTF-16 code units
    qsizetype length = 0; ///< with its braces
    QString name; ///< trimmed
    bool broken = false; ///< never closed, or closed after the end of its line
};

/// Every variable of a text, in order. Of a run of more than two opening braces the
/// last two count, the others are text.
std::vector<TemplateVariable> templateVariables(const QString &text);

/// Where a name leads: a column, and a path into its JSON (empty: the whole cell).
struct TemplateTarget
{
    qsizetype column = -1; ///< -1: there is no such name
    QStringList path;
};
TemplateTarget resolveName(const QString &name, const QStringList &columns, const data::Mapping &mapping);
/// Every name without a path that resolves: columns first, then roles.
QStringList knownNames(const QStringList &columns, const data::Mapping &mapping);

/// A template whose names are resolved, ready for any number of rows. Values are
/// inserted once and never scanned again.
class RowTemplate
{
public:
    /// The value of a column, by index.
    using Cell = std::function<QString(qsizetype column)>;

    RowTemplate() = default;
    /// Names that do not resolve stay as text.
    RowTemplate(const QString &text, const QStringList &columns, const data::Mapping &mapping);

    QString render(const Cell &cell) const;
    QString render(const data::Item &item) const;

private:
    struct Slot
    {
        QString before; ///< literal text
        qsizetype column = -1; ///< -1 for the end
        QStringList path;
    };

    std::vector<Slot> m_slots;
};

} // namespace gavel::eval
