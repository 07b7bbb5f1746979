// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "data/layouts/fieldpath.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace gavel::eval {

/// A `{{name}}` in a template.
struct TemplateVariable
{
    qsizetype offset = 0; ///< of the first brace, UTF-16 code units
    qsizetype length = 0; ///< with its braces
    QString name; ///< trimmed
    bool broken = false; ///< never closed, or closed after the end of its line
};

/// Every variable of a text, in order. Of more than two opening braces in a row the last two count,
/// the others are text.
std::vector<TemplateVariable> templateVariables(const QString &text);

/// What a name refers to: a column or a role, or a path into their JSON.
data::FieldPath resolveName(const QString &name, const QStringList &columns, const data::Mapping &mapping);
/// Every name without a path that resolves: columns first, then roles.
QStringList knownNames(const QStringList &columns, const data::Mapping &mapping);

/// A template whose names are resolved, ready for any number of rows. Values are inserted once and
/// not scanned for variables.
class RowTemplate
{
public:
    /// The value of a column, by index.
    using Cell = std::function<QString(qsizetype column)>;

    RowTemplate() = default;
    /// Unresolved names stay as text.
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
