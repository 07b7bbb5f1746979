// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/table.h"

#include "data/layouts/fieldpath.h"
#include "data/mapping.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace gavel::data {

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::Table)
};

constexpr qsizetype sampleCharacters = 4 << 20;

bool hasRole(const Mapping &mapping, Role role)
{
    return std::any_of(mapping.begin(), mapping.end(), [role](const ColumnRole &each) { return each.role == role; });
}

/// A binary log of an evaluation tool, which it can convert itself.
bool isInspectArchive(const QString &path)
{
    QFile file(path);
    return path.endsWith(QLatin1StringView(".eval"), Qt::CaseInsensitive) && file.open(QIODevice::ReadOnly) && file.peek(4) == "PK\x03\x04";
}

Result<std::unique_ptr<RowReader>> openBase(const QString &path, const ReadOptions &options)
{
    if (isInspectArchive(path))
        return badInput(TableText::tr("“%1” is a log of Inspect AI in its packed form. Convert it first: inspect log convert --to json "
                                      "--output-dir FOLDER %1")
                            .arg(QFileInfo(path).fileName()));
    const bool mayBeDocument = !options.kind || *options.kind == SourceKind::JsonArray || *options.kind == SourceKind::JsonTable;
    if (mayBeDocument) {
        auto document = JsonDocument::open(path, options, recordPlaces());
        if (!document || *document)
            return document;
    }
    return openRows(path, options);
}

} // namespace

Result<std::unique_ptr<Table>> Table::open(const QString &path, const ReadOptions &options)
{
    auto base = openBase(path, options);
    if (!base)
        return base.error();
    std::unique_ptr<Table> table(new Table(std::move(*base)));
    const std::vector<RawRow> sample = table->readSample();
    table->m_columns = table->m_base->columns();
    if (options.asItStands)
        return table;
    if (auto layout = layoutOf(table->m_columns, sample))
        table->m_layout = std::move(*layout);
    else
        table->makeReadable(sample);
    table->nameMadeColumns();
    for (const QString &name : options.fields) {
        if (const auto added = table->addField(name, sample); !added)
            return added.error();
    }
    return table;
}

/// The first rows; they stay in the queue.
std::vector<RawRow> Table::readSample()
{
    std::vector<RawRow> sample;
    for (qsizetype length = 0; m_ahead.size() < sampleRows && length < sampleCharacters;) {
        m_ahead.push_back(m_base->next());
        const auto &event = m_ahead.back();
        if (!event || std::holds_alternative<EndOfRows>(*event))
            break;
        if (const auto *row = std::get_if<RawRow>(&*event)) {
            for (const QString &cell : row->cells)
                length += cell.size();
            sample.push_back(*row);
        }
    }
    return sample;
}

/// Cells that are conversations or objects where the judge needs a text.
void Table::makeReadable(const std::vector<RawRow> &sample)
{
    const SourceKind kind = m_base->format().kind;
    // In a table of texts an object is an answer in JSON.
    const bool hasObjects = kind != SourceKind::Csv && kind != SourceKind::Tsv && kind != SourceKind::Xlsx;
    const Mapping guessed = guessRoles(m_columns);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        auto made = readableColumn(m_columns.at(i), guessed.at(i).role, m_columns, sample, hasObjects);
        if (!made || (m_columns.contains(made->name) && made->name != m_columns.at(i)))
            continue;
        m_layout.title = TableText::tr("rows with nested fields");
        m_layout.settled << made->role.role;
        m_layout.made << std::move(*made);
    }
}

/// Each made column has a name of its own. It is the file's column of that name that gives way:
/// a template that says {{output}} means what the judge is to read.
void Table::nameMadeColumns()
{
    QStringList taken;
    for (MadeColumn &made : m_layout.made) {
        made.name = uniqueName(taken, made.name);
        taken << made.name;
    }
}

Result<void> Table::addField(const QString &name, const std::vector<RawRow> &sample)
{
    const auto isNamed = [&name](const MadeColumn &made) { return made.name == name; };
    if (std::any_of(m_layout.made.cbegin(), m_layout.made.cend(), isNamed))
        return {};
    FieldPath path = resolveField(name, m_columns);
    // Of a column that was renamed.
    if (path.column < 0)
        path = resolveField(name, columns().sliced(m_layout.made.size()));
    // Unknown names are left to whoever asks for the column: it may be written a little differently.
    if (!path.isNested())
        return {};
    bool isThere = sample.empty();
    QStringList fields;
    for (const RawRow &row : sample) {
        isThere = isThere || !valueAt(cellJson(row.cells.value(path.column)), path.keys).isUndefined();
        fields << fieldsOf(row.cells.value(path.column));
    }
    if (isThere) {
        const QString field = m_columns.at(path.column) + u'.' + path.keys.join(u'.');
        m_layout.made << MadeColumn{ name, {}, [field](const Record &record) { return record.text(field); } };
        return {};
    }
    fields.removeDuplicates();
    const QString column = m_columns.at(path.column);
    if (fields.isEmpty())
        return badInput(TableText::tr("There is no column “%1”, and “%2” has no fields inside.").arg(name, column));
    return badInput(TableText::tr("There is no field “%1” in the column “%2”. Its fields are: %3.")
                        .arg(path.keys.join(u'.'), column, fields.join(QLatin1StringView(", "))));
}

QStringList Table::columns() const
{
    const QStringList own = m_base->columns();
    if (m_layout.made.isEmpty())
        return own;
    // Asked for with every row, but the columns of the file rarely grow.
    while (m_all.size() < m_layout.made.size())
        m_all << m_layout.made[static_cast<decltype(m_layout.made)::size_type>(m_all.size())].name;
    for (qsizetype i = m_all.size() - static_cast<qsizetype>(m_layout.made.size()); i < own.size(); ++i)
        m_all << uniqueName(m_all, own.at(i));
    return m_all;
}

bool Table::isSettled(Role role) const
{
    return m_layout.settled.contains(role);
}

Mapping Table::ownRoles(const QStringList &criteria) const
{
    const QStringList columns = m_base->columns();
    Mapping roles = guessRoles(columns, criteria);
    for (qsizetype i = 0; i < roles.size(); ++i) {
        if (const auto given = m_layout.roles.constFind(columns.at(i)); given != m_layout.roles.cend())
            roles[i] = *given;
        else if (isSettled(roles.at(i).role))
            roles[i] = {};
    }
    return roles;
}

Mapping Table::guessedRoles(const QStringList &criteria) const
{
    Mapping mapping;
    const Mapping own = ownRoles(criteria);
    const auto mayRepeat = [](Role role) { return role == Role::HumanScore || role == Role::JudgeScore || role == Role::JudgeReason; };
    for (const MadeColumn &made : m_layout.made) {
        const bool isTaken = !mayRepeat(made.role.role) && (hasRole(mapping, made.role.role) || hasRole(own, made.role.role));
        mapping << (isTaken ? ColumnRole() : made.role);
    }
    return mapping + own;
}

RawRow Table::complete(const RawRow &row) const
{
    const QStringList columns = m_base->columns();
    const Record record(columns, row);
    QStringList cells;
    cells.reserve(m_layout.made.size() + row.cells.size());
    for (const MadeColumn &made : m_layout.made)
        cells << made.value(record);
    cells += row.cells;
    return { row.line, std::move(cells) };
}

Result<ReadEvent> Table::next()
{
    while (true) {
        if (m_ahead.empty())
            m_ahead.push_back(m_base->next());
        // An end or an error stays in the queue: nothing is read after it.
        if (!m_ahead.front() || std::holds_alternative<EndOfRows>(*m_ahead.front()))
            return m_ahead.front();
        Result<ReadEvent> event = std::move(m_ahead.front());
        m_ahead.pop_front();
        auto *row = std::get_if<RawRow>(&*event);
        if (!row)
            return event;
        if (m_layout.isRepeat) {
            const QStringList columns = m_base->columns();
            if (m_layout.isRepeat(Record(columns, *row))) {
                ++m_repeats;
                continue;
            }
        }
        return m_layout.made.isEmpty() ? event : ReadEvent(complete(*row));
    }
}

} // namespace gavel::data
