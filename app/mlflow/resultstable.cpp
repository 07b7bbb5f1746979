// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/resultstable.h"

#include "mlflow/wire.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gavel::mlflow {

namespace {

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QByteArray compactArray(const QJsonArray &array)
{
    return QJsonDocument(storable(array)).toJson(QJsonDocument::Compact);
}

} // namespace

RowTexts::RowTexts(QStringList columns, const data::Mapping &mapping)
    : m_columns(std::move(columns))
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const data::Role role = i < mapping.size() ? mapping[i].role : data::Role::None;
        if (role == data::Role::Input && m_input < 0)
            m_input = i;
        else if (role == data::Role::Output && m_output < 0)
            m_output = i;
        else if (role == data::Role::Reference && m_reference < 0)
            m_reference = i;
        else if (role == data::Role::None)
            m_unmapped.append(i);
    }
}

QString RowTexts::cell(const data::Item &item, qsizetype column) const
{
    return column >= 0 && column < item.cells.size() ? item.cells[column] : QString();
}

QJsonObject RowTexts::inputs(const data::Item &item) const
{
    if (m_input >= 0)
        return { { m_columns[m_input], cell(item, m_input) } };
    QJsonObject object;
    for (const qsizetype column : m_unmapped)
        object.insert(m_columns[column], cell(item, column));
    return object;
}

QString RowTexts::input(const data::Item &item) const
{
    if (m_input >= 0)
        return cell(item, m_input);
    return QString::fromUtf8(QJsonDocument(inputs(item)).toJson(QJsonDocument::Compact));
}

QString RowTexts::output(const data::Item &item) const
{
    return cell(item, m_output);
}

QString RowTexts::reference(const data::Item &item) const
{
    return cell(item, m_reference);
}

ResultsTable::ResultsTable(const eval::JudgeDefinition &judge, RowTexts texts, int repeats)
    : m_names(seriesNames(judge))
    , m_texts(std::move(texts))
    , m_repeated(repeats > 1)
{
    QStringList columns{ QStringLiteral("id") };
    if (m_repeated)
        columns.append(QStringLiteral("repeat"));
    columns.append({ QStringLiteral("inputs"), QStringLiteral("outputs") });
    if (m_texts.hasReference())
        columns.append(QStringLiteral("targets"));
    columns.append(QStringLiteral("human_score"));
    columns.append(QStringLiteral("state"));
    for (const QString &name : std::as_const(m_names))
        columns.append({ name + QStringLiteral("/v1/score"), name + QStringLiteral("/v1/justification") });
    m_columns = compactArray(QJsonArray::fromStringList(columns));
}

QJsonArray ResultsTable::cells(const eval::RowDetail &row, const RowRepeat &repeat, std::optional<double> human) const
{
    QJsonArray values{ row.item.extId };
    if (m_repeated)
        values.append(repeat.repeat + 1);
    values.append(m_texts.input(row.item));
    values.append(m_texts.output(row.item));
    if (m_texts.hasReference())
        values.append(m_texts.reference(row.item));
    values.append(orNull(human));
    values.append(eval::stateName(repeat.state));
    const bool single = m_names.size() == 1;
    const bool isValid = repeat.state == eval::VerdictState::Valid;
    values.append(orNull(isValid ? repeat.overall : std::nullopt));
    values.append(single ? QJsonValue(repeat.verdicts.first().justification) : QJsonValue());
    for (qsizetype i = 0; i < repeat.verdicts.size() && !single; ++i) {
        values.append(orNull(repeat.verdicts[i].score));
        values.append(repeat.verdicts[i].justification);
    }
    return values;
}

void ResultsTable::add(const eval::RowDetail &row, const QList<RowRepeat> &repeats, std::optional<double> human)
{
    for (const RowRepeat &repeat : repeats) {
        if (m_full)
            return;
        const QByteArray line = compactArray(cells(row, repeat, human));
        if (m_data.size() + line.size() > maxBytes) {
            m_full = true;
            return;
        }
        if (m_rows > 0)
            m_data.append(',');
        m_data.append(line);
        ++m_rows;
    }
}

QByteArray ResultsTable::json() const
{
    return "{\"columns\":" + m_columns + ",\"data\":[" + m_data + "]}";
}

} // namespace gavel::mlflow
