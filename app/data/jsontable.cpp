// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/jsontable.h"

#include "data/jsonpieces.h"
#include "data/jsonscan.h"
#include "data/mapping.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace gavel::data {

namespace {

struct JsonTableText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::JsonTable)
};

bool isObject(QByteArrayView value)
{
    return value.startsWith('{');
}

bool isList(QByteArrayView value)
{
    return value.startsWith('[');
}

bool isListOfObjects(QByteArrayView value)
{
    const auto elements = isList(value) ? jsonElements(value) : std::nullopt;
    return elements && !elements->empty() && std::all_of(elements->begin(), elements->end(), isObject);
}

bool isNumber(QByteArrayView key)
{
    const QByteArrayView digits = key.sliced(1, std::max<qsizetype>(0, key.size() - 2));
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool areNumbers(const std::vector<JsonMember> &members)
{
    return !members.empty() && std::all_of(members.begin(), members.end(), [](const JsonMember &m) { return isNumber(m.key); });
}

int rolesIn(const std::vector<JsonMember> &members)
{
    QStringList names;
    for (const JsonMember &member : members)
        names << jsonText(member.key);
    const Mapping roles = guessRoles(names);
    return static_cast<int>(std::count_if(roles.begin(), roles.end(), [](const ColumnRole &role) { return role.role != Role::None; }));
}

/// Whether keys just count the rows, so that they say nothing.
bool justCount(const std::vector<QByteArray> &keys)
{
    for (size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] != '"' + QByteArray::number(static_cast<qulonglong>(i)) + '"')
            return false;
    }
    return true;
}

} // namespace

/// Looks for one layout after the other.
class JsonTable::Finder
{
public:
    Finder(QByteArrayView text, const QString &fileName)
        : m_table(text)
        , m_text(text)
        , m_fileName(fileName)
    {
    }

    Result<JsonTable> find();
    bool isTable();

private:
    using Members = std::vector<JsonMember>;

    QByteArrayView member(const Members &members, QByteArrayView key) const;
    Result<bool> fromSplit(const Members &members);
    Result<bool> fromListOfRows(const Members &members, int depth);
    bool fromColumnLists(const Members &members);
    Result<bool> fromObjects(const Members &members);
    Result<bool> columnsOfObjects(const Members &members);
    void takeRows(const Members &members);
    void takeObjects(const QByteArray &name, std::vector<QByteArrayView> objects);
    void addIndex(const std::vector<QByteArray> &keys);
    Result<bool> fromAnyLayout(const Members &members);
    Error nothing() const;

    JsonTable m_table;
    QByteArrayView m_text;
    QString m_fileName;
};

QByteArrayView JsonTable::Finder::member(const Members &members, QByteArrayView key) const
{
    const auto found = std::find_if(members.begin(), members.end(), [key](const JsonMember &m) { return m.key == key; });
    return found == members.end() ? QByteArrayView() : found->value;
}

Error JsonTable::Finder::nothing() const
{
    return badInput(JsonTableText::tr("“%1” holds one object in which no rows are found. Rows are read from a list ([…]), from one object a line, "
                                      "or from the layouts of a data frame. Write the rows as JSON Lines.")
                        .arg(m_fileName));
}

/// {"columns": […], "data": [[…], …]}
Result<bool> JsonTable::Finder::fromSplit(const Members &members)
{
    const auto names = jsonElements(member(members, "\"columns\""));
    const auto rows = jsonElements(member(members, "\"data\""));
    if (!names || !rows || (!rows->empty() && !isList(rows->front())))
        return false;
    for (const QByteArrayView name : *names)
        m_table.m_columns.push_back(
            { name.startsWith('"') ? name.toByteArray() : '"' + QByteArray(name.toByteArray()).replace('"', '\'') + '"', {} });
    for (size_t i = 0; i < rows->size(); ++i) {
        const auto cells = jsonElements(rows->at(i));
        if (!cells || cells->size() != names->size())
            return badInput(JsonTableText::tr("Row %1 of “data” in “%2” has not as many cells as “columns” has names.").arg(i + 1).arg(m_fileName));
        for (size_t column = 0; column < cells->size(); ++column)
            m_table.m_columns[column].cells.push_back(cells->at(column));
    }
    m_table.m_count = rows->size();
    return true;
}

/// {"row": {…}, "row_idx": 0, "truncated_cells": []}: as a data service sends rows.
void JsonTable::Finder::takeObjects(const QByteArray &name, std::vector<QByteArrayView> objects)
{
    qsizetype cut = 0;
    const auto first = objects.empty() ? std::nullopt : jsonMembers(objects.front());
    if (first && isObject(member(*first, "\"row\"")) && !member(*first, "\"row_idx\"").isEmpty()) {
        for (QByteArrayView &object : objects) {
            const auto parts = jsonMembers(object);
            if (!parts || !isObject(member(*parts, "\"row\"")))
                continue;
            const auto truncated = jsonElements(member(*parts, "\"truncated_cells\""));
            cut += truncated && !truncated->empty() ? 1 : 0;
            object = member(*parts, "\"row\"");
        }
    }
    if (cut > 0)
        m_table.m_notes << JsonTableText::tr("%n row(s) of “%1” have texts that the service has cut off. Download the whole file.", nullptr,
                                             static_cast<int>(cut))
                               .arg(m_fileName);
    m_table.m_notes << JsonTableText::tr("The rows of “%1” are read from its list “%2”.").arg(m_fileName, jsonText(name));
    m_table.m_count = objects.size();
    m_table.m_objects = std::move(objects);
}

/// A list of objects among other members, or one level deeper.
Result<bool> JsonTable::Finder::fromListOfRows(const Members &members, int depth)
{
    static constexpr std::array usual{ "\"data\"",  "\"rows\"",    "\"examples\"",  "\"records\"",
                                       "\"items\"", "\"results\"", "\"instances\"", "\"samples\"" };
    std::vector<const JsonMember *> lists;
    for (const JsonMember &each : members) {
        if (isListOfObjects(each.value))
            lists.push_back(&each);
    }
    const JsonMember *chosen = lists.size() == 1 ? lists.front() : nullptr;
    for (const char *name : usual) {
        const auto found = std::find_if(lists.begin(), lists.end(), [name](const JsonMember *m) { return m->key == QByteArrayView(name); });
        if (!chosen && found != lists.end())
            chosen = *found;
    }
    if (chosen) {
        takeObjects(chosen->key.toByteArray(), *jsonElements(chosen->value));
        return true;
    }
    if (!lists.empty()) {
        QStringList names;
        for (const JsonMember *each : lists)
            names << jsonText(each->key);
        return badInput(JsonTableText::tr("“%1” has several lists of rows: %2. Write the one to read to a file of its own.")
                            .arg(m_fileName, QLocale().createSeparatedList(names)));
    }
    for (const JsonMember &each : members) {
        const auto inner = depth > 0 && isObject(each.value) ? jsonMembers(each.value) : std::nullopt;
        const auto found = inner ? fromListOfRows(*inner, depth - 1) : Result<bool>(false);
        if (!found || *found)
            return found;
    }
    return false;
}

/// {"question": ["…", …], "answer": ["…", …]}
bool JsonTable::Finder::fromColumnLists(const Members &members)
{
    std::vector<Column> columns;
    for (const JsonMember &each : members) {
        auto cells = isList(each.value) ? jsonElements(each.value) : std::nullopt;
        if (!cells || cells->empty() || (!columns.empty() && cells->size() != columns.front().cells.size()))
            return false;
        columns.push_back({ each.key.toByteArray(), std::move(*cells) });
    }
    if (columns.empty())
        return false;
    m_table.m_count = columns.front().cells.size();
    m_table.m_columns = std::move(columns);
    return true;
}

/// {"question": {"0": "…", "1": "…"}, …}, or {"0": {"question": "…", …}, …}
Result<bool> JsonTable::Finder::fromObjects(const Members &members)
{
    if (members.empty() || !std::all_of(members.begin(), members.end(), [](const JsonMember &m) { return isObject(m.value); }))
        return false;
    const auto first = jsonMembers(members.front().value);
    if (!first || first->empty())
        return false;
    const bool outerCounts = areNumbers(members);
    const bool innerCounts = areNumbers(*first);
    const bool rowwise = outerCounts != innerCounts ? outerCounts : rolesIn(*first) > rolesIn(members);
    if (!rowwise)
        return columnsOfObjects(members);
    takeRows(members);
    return true;
}

void JsonTable::Finder::takeRows(const Members &members)
{
    std::vector<QByteArray> keys;
    for (const JsonMember &each : members) {
        keys.push_back(each.key.toByteArray());
        m_table.m_objects.push_back(each.value);
    }
    m_table.m_count = members.size();
    addIndex(keys);
}

Result<bool> JsonTable::Finder::columnsOfObjects(const Members &members)
{
    QHash<QByteArray, size_t> places;
    std::vector<QByteArray> keys;
    for (const JsonMember &each : members) {
        const auto cells = jsonMembers(each.value);
        if (!cells)
            return nothing();
        Column column{ each.key.toByteArray(), {} };
        for (size_t i = 0; i < cells->size(); ++i) {
            const QByteArrayView key = cells->at(i).key;
            // All columns mostly have the same keys in the same order.
            size_t place = i;
            if (i >= keys.size() || keys[i] != key) {
                const auto known = places.constFind(key.toByteArray());
                place = known == places.constEnd() ? keys.size() : *known;
            }
            if (place == keys.size()) {
                keys.push_back(key.toByteArray());
                places.insert(keys.back(), place);
            }
            if (column.cells.size() <= place)
                column.cells.resize(place + 1);
            column.cells[place] = cells->at(i).value;
        }
        m_table.m_columns.push_back(std::move(column));
    }
    m_table.m_count = keys.size();
    addIndex(keys);
    return true;
}

/// The names of the rows become a column of their own, unless they only count.
void JsonTable::Finder::addIndex(const std::vector<QByteArray> &keys)
{
    if (!justCount(keys))
        m_table.m_indexNames = keys;
}

Result<bool> JsonTable::Finder::fromAnyLayout(const Members &members)
{
    const auto split = fromSplit(members);
    if (!split || *split)
        return split;
    // Lists of values are columns; lists of objects are rows.
    const bool columns = std::any_of(members.begin(), members.end(), [](const JsonMember &m) { return isList(m.value) && !isListOfObjects(m.value); })
        && std::all_of(members.begin(), members.end(), [](const JsonMember &m) { return isList(m.value); });
    if (columns && fromColumnLists(members))
        return true;
    const auto listed = fromListOfRows(members, 1);
    if (!listed || *listed)
        return listed;
    return fromObjects(members);
}

Result<JsonTable> JsonTable::Finder::find()
{
    const auto members = jsonMembers(m_text);
    if (!members)
        return badInput(JsonTableText::tr("“%1” is no valid JSON: a comma, colon, quote or bracket is missing or too much.").arg(m_fileName));
    const auto found = fromAnyLayout(*members);
    if (!found)
        return found.error();
    if (!*found && rolesIn(*members) == 0)
        return nothing();
    if (!*found) {
        m_table.m_objects = { m_text };
        m_table.m_count = 1;
    }
    return std::move(m_table);
}

bool JsonTable::Finder::isTable()
{
    const auto members = jsonMembers(m_text);
    const auto found = members ? fromAnyLayout(*members) : Result<bool>(false);
    return !found || *found;
}

bool JsonTable::isTable(QByteArrayView text)
{
    return Finder(text, {}).isTable();
}

Result<JsonTable> JsonTable::find(QByteArrayView text, const QString &fileName)
{
    return Finder(text, fileName).find();
}

QByteArrayView JsonTable::row(size_t index)
{
    m_row.resize(0);
    m_row += '{';
    if (!m_indexNames.empty())
        m_row += "\"index\":" + m_indexNames[index] + ',';
    if (!m_objects.empty()) {
        const QByteArrayView object = m_objects[index].trimmed();
        const QByteArrayView members = object.sliced(object.startsWith('{') ? 1 : 0);
        if (m_row.endsWith(',') && members.trimmed().startsWith('}'))
            m_row.chop(1);
        m_row += members;
    } else {
        for (const Column &column : m_columns) {
            const QByteArrayView cell = index < column.cells.size() ? column.cells[index] : QByteArrayView();
            if (!cell.isEmpty())
                m_row += column.key + ':' + cell.toByteArray() + ',';
        }
        if (m_row.endsWith(','))
            m_row.chop(1);
        m_row += '}';
    }
    m_row.reserve(m_row.size() + JsonPiece::padding);
    return m_row;
}

qsizetype JsonTable::offsetOf(size_t index) const
{
    if (!m_objects.empty())
        return m_objects[index].data() - m_text.data();
    for (const Column &column : m_columns) {
        if (index < column.cells.size() && !column.cells[index].isEmpty())
            return column.cells[index].data() - m_text.data();
    }
    return 0;
}

} // namespace gavel::data
