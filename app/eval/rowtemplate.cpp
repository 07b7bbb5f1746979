// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowtemplate.h"

#include <QHash>
#include <QJsonValue>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr std::array<std::pair<QLatin1StringView, data::Role>, 4> roleNames{ {
    { "input"_L1, data::Role::Input },
    { "output"_L1, data::Role::Output },
    { "reference"_L1, data::Role::Reference },
    { "system"_L1, data::Role::System },
} };

qsizetype columnOfRole(data::Role role, const data::Mapping &mapping)
{
    const auto it = std::find_if(mapping.begin(), mapping.end(), [role](const data::ColumnRole &column) { return column.role == role; });
    return it == mapping.end() ? -1 : it - mapping.begin();
}

qsizetype columnNamed(const QString &name, const QStringList &columns, const data::Mapping &mapping)
{
    const qsizetype column = columns.indexOf(name);
    if (column >= 0)
        return column;
    const auto it = std::find_if(roleNames.begin(), roleNames.end(), [&](const auto &entry) { return entry.first == name; });
    const qsizetype mapped = it == roleNames.end() ? -1 : columnOfRole(it->second, mapping);
    return mapped < columns.size() ? mapped : -1;
}

/// The end of a name that begins at `at`: before "}}", the next "{{", or the end of the line.
qsizetype endOfName(const QString &text, qsizetype at)
{
    for (; at < text.size() && text[at] != u'\n'; ++at) {
        const QStringView two = QStringView(text).mid(at, 2);
        if (two == "}}"_L1 || two == "{{"_L1)
            break;
    }
    return at;
}

} // namespace

std::vector<TemplateVariable> templateVariables(const QString &text)
{
    std::vector<TemplateVariable> variables;
    qsizetype at = text.indexOf("{{"_L1);
    while (at >= 0) {
        while (at + 2 < text.size() && text[at + 2] == u'{')
            ++at;
        const qsizetype inner = at + 2;
        const qsizetype end = endOfName(text, inner);
        const bool isClosed = QStringView(text).mid(end).startsWith("}}"_L1);
        if (isClosed)
            variables.push_back({ at, end + 2 - at, text.mid(inner, end - inner).trimmed(), false });
        else
            variables.push_back({ at, 2, QString(), true });
        at = text.indexOf("{{"_L1, isClosed ? end + 2 : inner);
    }
    return variables;
}

data::FieldPath resolveName(const QString &name, const QStringList &columns, const data::Mapping &mapping)
{
    return data::resolveField(name, [&](const QString &each) { return columnNamed(each, columns, mapping); });
}

QStringList knownNames(const QStringList &columns, const data::Mapping &mapping)
{
    QStringList names = columns;
    for (const auto &[name, role] : roleNames) {
        const qsizetype column = columnOfRole(role, mapping);
        if (column >= 0 && column < columns.size() && !names.contains(name))
            names.append(name);
    }
    return names;
}

RowTemplate::RowTemplate(const QString &text, const QStringList &columns, const data::Mapping &mapping)
{
    qsizetype done = 0;
    const std::vector<TemplateVariable> variables = templateVariables(text);
    for (const TemplateVariable &variable : variables) {
        const data::FieldPath target = variable.broken ? data::FieldPath() : resolveName(variable.name, columns, mapping);
        if (target.column < 0)
            continue;
        m_slots.push_back({ text.mid(done, variable.offset - done), target.column, target.keys });
        done = variable.offset + variable.length;
    }
    m_slots.push_back({ text.mid(done), -1, {} });
}

QString RowTemplate::render(const Cell &cell) const
{
    QHash<qsizetype, QJsonValue> parsed;
    QString out;
    for (const Slot &slot : m_slots) {
        out += slot.before;
        if (slot.column < 0)
            continue;
        if (slot.path.isEmpty()) {
            out += cell(slot.column);
            continue;
        }
        auto it = parsed.find(slot.column);
        if (it == parsed.end())
            it = parsed.insert(slot.column, data::cellJson(cell(slot.column)));
        out += data::textOf(data::valueAt(*it, slot.path));
    }
    return out;
}

QString RowTemplate::render(const data::Item &item) const
{
    return render([&item](qsizetype column) { return item.cells.value(column); });
}

} // namespace gavel::eval
