// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowvalues.h"

#include "core/names.h"
#include "store/sql.h"
#include "store/words.h"

namespace gavel::store {

namespace {

using data::Role;

constexpr Names<Role, 12> roleNames{ {
    { Role::None, QLatin1StringView("none") },
    { Role::Id, QLatin1StringView("id") },
    { Role::Input, QLatin1StringView("input") },
    { Role::Output, QLatin1StringView("output") },
    { Role::Reference, QLatin1StringView("reference") },
    { Role::HumanScore, QLatin1StringView("human_score") },
    { Role::Rater, QLatin1StringView("rater") },
    { Role::JudgeScore, QLatin1StringView("judge_score") },
    { Role::JudgeReason, QLatin1StringView("judge_reason") },
    { Role::Cluster, QLatin1StringView("cluster") },
    { Role::Segment, QLatin1StringView("segment") },
    { Role::System, QLatin1StringView("system") },
} };

} // namespace

eval::VerdictState stateFrom(const QString &name)
{
    return eval::stateFromName(name).value_or(eval::VerdictState::Pending);
}

Result<eval::JudgeDefinition> judgeFrom(const QVariant &value)
{
    const QJsonObject json = objectFrom(value);
    return json.isEmpty() ? Result<eval::JudgeDefinition>(badInput(Words::tr("A stored judge is damaged and cannot be read.")))
                          : eval::judgeFromJson(json);
}

QString numberList(std::span<const qint64> numbers)
{
    QString list = QStringLiteral("[");
    for (const qint64 number : numbers) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(number);
    }
    return list + u']';
}

data::Item itemAt(const QSqlQuery &row, int column)
{
    return { row.value(column).toLongLong(),   row.value(column + 1).toLongLong(), row.value(column + 2).toString(),
             row.value(column + 3).toString(), row.value(column + 4).toString(),   cellsFromJson(row.value(column + 5).toString()) };
}

QString toText(const QStringList &texts)
{
    return toText(QJsonArray::fromStringList(texts));
}

QStringList textsFrom(const QVariant &value)
{
    QStringList texts;
    const QJsonArray array = arrayFrom(value);
    for (const auto &text : array)
        texts << text.toString();
    return texts;
}

QString toText(const data::Mapping &mapping)
{
    QJsonArray array;
    for (const data::ColumnRole &column : mapping) {
        QJsonObject object{ { QStringLiteral("role"), nameIn(roleNames, column.role) } };
        if (!column.rater.isEmpty())
            object.insert(QStringLiteral("rater"), column.rater);
        if (!column.criterion.isEmpty())
            object.insert(QStringLiteral("criterion"), column.criterion);
        array << object;
    }
    return toText(array);
}

data::Mapping mappingFrom(const QVariant &value)
{
    data::Mapping mapping;
    const QJsonArray array = arrayFrom(value);
    for (const auto &column : array)
        mapping << data::ColumnRole{ valueIn(roleNames, column[QLatin1StringView("role")].toString()).value_or(Role::None),
                                     column[QLatin1StringView("rater")].toString(), column[QLatin1StringView("criterion")].toString() };
    return mapping;
}

QString settingText(const QJsonValue &value)
{
    return toText(QJsonArray{ value });
}

QJsonValue settingFrom(const QVariant &value)
{
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : arrayFrom(value).at(0);
}

} // namespace gavel::store
