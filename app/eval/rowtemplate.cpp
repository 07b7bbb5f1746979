// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowtemplate.h"

#include "eval/jsontext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QJsonValue childOf(const QJsonValue &value, const QString &name)
{
    if (value.isObject())
        return value.toObject().value(name);
    bool isNumber = false;
    const int index = name.toInt(&isNumber);
    if (value.isArray() && isNumber && index >= 0)
        return value.toArray().at(index);
    return QJsonValue(QJsonValue::Undefined);
}

QJsonValue parsedCell(const QString &cell)
{
    const QJsonDocument document = QJsonDocument::fromJson(cell.toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return QJsonValue(QJsonValue::Undefined);
}

/// The text of a place in a JSON cell; empty where a row has no such place.
QString textAt(const QJsonValue &root, const QStringList &path)
{
    QJsonValue value = root;
    for (const QString &name : path)
        value = childOf(value, name);
    if (value.isString())
        return value.toString();
    if (value.isNull() || value.isUndefined())
        return {};
    return QString::fromUtf8(canonicalText(value));
}

/// Where a name ends that begins at `at`: before "}}", the next "{{", or the line's end.
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

TemplateTarget resolveName(const QString &name, const QStringList &columns, const data::Mapping &mapping)
{
    if (const qsizetype column = columnNamed(name, columns, mapping); column >= 0)
        return { column, {} };
    // The longest beginning that is a name; column names may have dots themselves.
    for (qsizetype dot = name.lastIndexOf(u'.'); dot > 0; dot = name.lastIndexOf(u'.', dot - 1)) {
        const QStringList path = name.mid(dot + 1).split(u'.');
        if (path.contains(QString()))
            return {};
        if (const qsizetype column = columnNamed(name.first(dot), columns, mapping); column >= 0)
            return { column, path };
    }
    return {};
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
        const TemplateTarget target = variable.broken ? TemplateTarget() : resolveName(variable.name, columns, mapping);
        if (target.column < 0)
            continue;
        m_slots.push_back({ text.mid(done, variable.offset - done), target.column, target.path });
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
            it = parsed.insert(slot.column, parsedCell(cell(slot.column)));
        out += textAt(*it, slot.path);
    }
    return out;
}

QString RowTemplate::render(const data::Item &item) const
{
    return render([&item](qsizetype column) { return item.cells.value(column); });
}

} // namespace gavel::eval
