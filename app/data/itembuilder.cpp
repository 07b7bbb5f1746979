// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/itembuilder.h"

#include "core/number.h"
#include "data/mapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>

namespace gavel::data {

namespace {

struct ItemBuilderText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::data::ItemBuilder)
};

/// The length goes before the text, so that different rows never give the same bytes.
void appendText(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    char length[8];
    qToBigEndian<qint64>(utf8.size(), length);
    bytes.append(length, sizeof length);
    bytes += utf8;
}

QString lettersOf(const QString &name)
{
    QString letters = name.toLower();
    letters.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return letters;
}

} // namespace

std::optional<QString> scaleLabel(const QString &value, const QStringList &labels, const QMap<QString, QString> &map)
{
    const QString trimmed = value.trimmed();
    const QString text = map.value(value, map.value(trimmed, trimmed));
    if (labels.isEmpty() || labels.contains(text))
        return text;
    QStringList alike;
    for (const QString &label : labels) {
        if (label.compare(text, Qt::CaseInsensitive) == 0)
            alike << label;
    }
    if (alike.size() == 1)
        return alike.first();
    if (const auto wanted = cellNumber(text)) {
        for (const QString &label : labels) {
            if (finiteNumber(label) == wanted)
                return label;
        }
    }
    return std::nullopt;
}

ItemBuilder::ItemBuilder(const QStringList &columns, const Mapping &mapping, BuildOptions options)
    : m_options(std::move(options))
    , m_source(columns)
    , m_sourceMapping(mapping)
    , m_columns(columns)
    , m_mapping(mapping)
{
    m_sourceMapping.resize(columns.size());
    m_mapping.resize(columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_target << i;
        const Role role = m_mapping.at(i).role;
        if (role == Role::Output)
            m_outputs << i;
        else if (role == Role::Id && m_id < 0)
            m_id = i;
        else if (role == Role::Rater && m_rater < 0)
            m_rater = i;
        else if (role == Role::Input && m_input < 0)
            m_input = i;
    }
    if (!hasSeveralOutputs())
        return;
    for (ColumnRole &role : m_mapping) {
        if (role.role == Role::Output || role.role == Role::System)
            role = {};
    }
    m_appended = m_columns.size();
    m_columns << uniqueName(m_columns, QStringLiteral("output"));
    m_columns << uniqueName(m_columns, QStringLiteral("system"));
    m_mapping << ColumnRole{ Role::Output, {}, {} } << ColumnRole{ Role::System, {}, {} };
}

void ItemBuilder::growColumns(const QStringList &columns)
{
    for (qsizetype i = m_source.size(); i < columns.size(); ++i) {
        m_source << columns.at(i);
        m_sourceMapping << ColumnRole{};
        m_target << m_columns.size();
        m_columns << uniqueName(m_columns, columns.at(i));
        m_mapping << ColumnRole{};
    }
}

/// The row's cells, moved to the columns of the items.
QStringList ItemBuilder::placed(const RawRow &row) const
{
    if (m_appended < 0 && row.cells.size() <= m_columns.size())
        return row.cells;
    QStringList cells(m_columns.size());
    for (qsizetype i = 0; i < qMin(row.cells.size(), m_target.size()); ++i)
        cells[m_target.at(i)] = row.cells.at(i);
    return cells;
}

ItemBuilder::Digest ItemBuilder::digestOf(const QStringList &texts)
{
    QByteArray bytes;
    for (const QString &text : texts)
        appendText(bytes, text);
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return { qFromBigEndian<quint64>(hash.constData()), qFromBigEndian<quint64>(hash.constData() + 8) };
}

/// What rows with the same id must have in common to be one item.
QStringList ItemBuilder::contentOf(const RawRow &row) const
{
    QStringList content;
    for (qsizetype i = 0; i < m_sourceMapping.size(); ++i) {
        const Role role = m_sourceMapping.at(i).role;
        if (role == Role::Input || role == Role::Output || role == Role::Reference)
            content << row.cells.value(i);
    }
    return content;
}

void ItemBuilder::hashRow(const RawRow &row)
{
    qsizetype size = row.cells.size();
    while (size > 0 && row.cells.at(size - 1).isEmpty())
        --size;
    QByteArray bytes = QByteArray::number(size) + '\n';
    for (qsizetype i = 0; i < size; ++i)
        appendText(bytes, row.cells.at(i));
    m_hash.addData(bytes);
}

bool ItemBuilder::isBlank(const RawRow &row)
{
    return std::all_of(row.cells.cbegin(), row.cells.cend(), [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

/// The row's own id, else its number, made unique where another row has that for its id.
QString ItemBuilder::idOf(const RawRow &row) const
{
    const QString own = m_id >= 0 ? row.cells.value(m_id).trimmed() : QString();
    if (!isMissingCell(own))
        return own;
    const QString number = QString::number(m_rows);
    QString id = number;
    for (int n = 2; m_id >= 0 && m_seen.contains(digestOf({ id })); ++n)
        id = QStringLiteral("%1 (%2)").arg(number).arg(n);
    return id;
}

/// The number of the item that the row merges into, or 0 for a new one.
Result<qint64> ItemBuilder::earlierItem(const QString &id, const RawRow &row)
{
    // Numbers generated here cannot collide.
    if (m_id < 0)
        return qint64(0);
    const Digest content = m_rater < 0 ? Digest{} : digestOf(contentOf(row));
    const Digest key = digestOf({ id });
    const auto seen = m_seen.constFind(key);
    if (seen == m_seen.constEnd()) {
        m_seen.insert(key, { row.line, m_counts.items + 1, content });
        return qint64(0);
    }
    if (m_rater < 0) {
        return badInput(
            ItemBuilderText::tr("The id “%1” is in line %2 and again in line %3. Make the ids unique, or map a rater column if several people "
                                "scored one row.")
                .arg(id)
                .arg(seen->line)
                .arg(row.line));
    }
    if (seen->content != content) {
        return badInput(
            ItemBuilderText::tr("The rows with the id “%1” in line %2 and line %3 have different inputs, outputs or references, so they are not "
                                "one row scored by several people.")
                .arg(id)
                .arg(seen->line)
                .arg(row.line));
    }
    return seen->no;
}

Result<std::vector<BuiltItem>> ItemBuilder::add(const RawRow &row, const QStringList &columns, const KeptTexts &kept)
{
    if (columns.size() > m_source.size())
        growColumns(columns);
    if (!kept.isStored && isBlank(row)) {
        ++m_counts.blankRows;
        return std::vector<BuiltItem>();
    }
    ++m_rows;
    const QString id = kept.id ? *kept.id : idOf(row);
    const auto earlier = kept.id ? Result<qint64>(0) : earlierItem(id, row);
    if (!earlier)
        return earlier.error();
    hashRow(row);

    const qsizetype count = qMax<qsizetype>(1, m_outputs.size());
    std::vector<BuiltItem> result;
    result.reserve(static_cast<size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype output = m_outputs.value(i, -1);
        BuiltItem built;
        if (*earlier > 0) {
            built.merged = true;
            built.item.no = *earlier + i;
        } else {
            built = build(row, id, output, kept);
            if (!hasSeveralOutputs())
                built.verdicts = verdictsOf(row);
        }
        built.line = row.line;
        built.labels = labelsOf(row, hasSeveralOutputs() ? m_source.at(output) : QString());
        result.push_back(std::move(built));
    }
    if (hasSeveralOutputs())
        countUnplaced(row);
    return result;
}

BuiltItem ItemBuilder::build(const RawRow &row, const QString &id, qsizetype output, const KeptTexts &kept)
{
    BuiltItem built;
    Item &item = built.item;
    item.no = ++m_counts.items;
    item.extId = id;
    item.cells = placed(row);
    for (qsizetype i = 0; i < m_sourceMapping.size(); ++i) {
        if (m_sourceMapping.at(i).role == Role::Cluster)
            item.cluster = row.cells.value(i);
        else if (m_sourceMapping.at(i).role == Role::Segment)
            item.segment = row.cells.value(i);
    }
    item.cluster = kept.cluster.value_or(item.cluster);
    item.segment = kept.segment.value_or(item.segment);
    const QString text = output >= 0 ? row.cells.value(output) : QString();
    countTexts(row.cells.value(m_input).trimmed(), text.trimmed(), output >= 0);
    if (hasSeveralOutputs()) {
        const QString &system = m_source.at(output);
        item.cells[m_appended] = text;
        item.cells[m_appended + 1] = system;
        item.extId += u'/' + system;
        // Answers to one prompt are not independent of each other.
        if (item.cluster.isEmpty())
            item.cluster = id;
    }
    return built;
}

void ItemBuilder::countTexts(const QString &input, const QString &output, bool hasOutput)
{
    if (m_input >= 0 && input.isEmpty())
        ++m_counts.emptyInputs;
    if (hasOutput && output.isEmpty())
        ++m_counts.emptyOutputs;
    if (m_input >= 0 && hasOutput && !output.isEmpty() && input == output)
        ++m_counts.sameAsInput;
}

/// "output_gpt4" or "gpt4" for the column "output_gpt4".
bool ItemBuilder::isForSystem(const QString &rater, const QString &system) const
{
    const QString name = lettersOf(system);
    const QString wanted = lettersOf(rater);
    if (wanted.isEmpty())
        return false;
    if (wanted == name)
        return true;
    // A prefix common to all output columns does not tell them apart.
    qsizetype common = 0;
    const QString first = lettersOf(m_source.at(m_outputs.first()));
    const auto isCommon = [&](qsizetype length) {
        return std::all_of(m_outputs.cbegin(), m_outputs.cend(),
                           [&](qsizetype column) { return lettersOf(m_source.at(column)).startsWith(first.first(length)); });
    };
    while (common < first.size() && isCommon(common + 1))
        ++common;
    return common < name.size() && QStringView(name).sliced(common) == wanted;
}

std::optional<QString> ItemBuilder::onScale(const QString &value, const QString &criterion, qint64 line)
{
    const QStringList labels = m_options.criterionLabels.value(criterion, m_options.scaleLabels);
    auto label = scaleLabel(value, labels, m_options.valueMap);
    if (label && labels.isEmpty() && isInfiniteCell(*label))
        label.reset();
    if (!label) {
        OffScaleValue &off = m_offScale[value.trimmed()];
        if (off.count++ == 0)
            off.firstLine = line;
    }
    return label;
}

/// Counts words for "no value" where a score is wanted.
bool ItemBuilder::hasScore(const RawRow &row, qsizetype column)
{
    const QString cell = row.cells.value(column);
    if (!isMissingCell(cell) || m_options.valueMap.contains(cell.trimmed()))
        return true;
    m_counts.missingScores += QStringView(cell).trimmed().isEmpty() ? 0 : 1;
    return false;
}

/// `system`: the output column that the item was made from, or empty when there is only one.
QList<ImportedLabel> ItemBuilder::labelsOf(const RawRow &row, const QString &system)
{
    QList<ImportedLabel> labels;
    const QString named = m_rater >= 0 ? row.cells.value(m_rater).trimmed() : QString();
    const QString person = isMissingCell(named) ? QString() : named;
    for (qsizetype i = 0; i < m_sourceMapping.size(); ++i) {
        const ColumnRole &role = m_sourceMapping.at(i);
        if (role.role != Role::HumanScore || !hasScore(row, i))
            continue;
        QString rater = role.rater.isEmpty() ? m_source.at(i) : role.rater;
        if (!system.isEmpty()) {
            if (!isForSystem(rater, system))
                continue;
            rater = QStringLiteral("human");
        }
        if (!person.isEmpty())
            rater = person;
        if (const auto label = onScale(row.cells.at(i), role.criterion, row.line))
            labels << ImportedLabel{ rater, role.criterion, *label };
    }
    return labels;
}

void ItemBuilder::countUnplaced(const RawRow &row)
{
    for (qsizetype i = 0; i < m_sourceMapping.size(); ++i) {
        const ColumnRole &role = m_sourceMapping.at(i);
        if ((role.role != Role::HumanScore && role.role != Role::JudgeScore) || isMissingCell(row.cells.value(i)))
            continue;
        const QString rater = role.rater.isEmpty() ? m_source.at(i) : role.rater;
        if (role.role == Role::JudgeScore
            || std::none_of(m_outputs.cbegin(), m_outputs.cend(), [&](qsizetype column) { return isForSystem(rater, m_source.at(column)); }))
            ++m_counts.unplacedScores;
    }
}

/// Neither a label of the scale nor a number.
bool ItemBuilder::isWord(const QString &value, const std::optional<QString> &label) const
{
    const bool hasScale = !m_options.scaleLabels.isEmpty() || !m_options.criterionLabels.isEmpty();
    return !(hasScale && label) && !cellNumber(value);
}

QList<ImportedVerdict> ItemBuilder::verdictsOf(const RawRow &row)
{
    QList<ImportedVerdict> verdicts;
    for (qsizetype i = 0; i < m_sourceMapping.size(); ++i) {
        const ColumnRole &role = m_sourceMapping.at(i);
        const QString value = row.cells.value(i).trimmed();
        if (role.role != Role::JudgeScore || !hasScore(row, i))
            continue;
        QString reason;
        for (qsizetype j = 0; j < m_sourceMapping.size(); ++j) {
            const ColumnRole &other = m_sourceMapping.at(j);
            if (other.role != Role::JudgeReason)
                continue;
            if (other.criterion == role.criterion || (other.criterion.isEmpty() && reason.isEmpty()))
                reason = row.cells.value(j);
        }
        const auto label = onScale(value, role.criterion, row.line);
        ++m_counts.judgeScores;
        m_counts.judgeWords += isWord(value, label) ? 1 : 0;
        verdicts << ImportedVerdict{ role.criterion, label.value_or(value), reason };
    }
    return verdicts;
}

QByteArray ItemBuilder::digest() const
{
    QJsonArray columns;
    for (qsizetype i = 0; i < m_source.size(); ++i) {
        const ColumnRole &role = m_sourceMapping.at(i);
        columns << QJsonArray{ m_source.at(i), roleName(role.role), role.rater, role.criterion };
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_hash.result());
    hash.addData(QJsonDocument(columns).toJson(QJsonDocument::Compact));
    return hash.result().toHex();
}

} // namespace gavel::data
