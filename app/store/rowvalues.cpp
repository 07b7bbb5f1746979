// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowvalues.h"

#include "store/sql.h"

#include <array>
#include <utility>

namespace gavel::store {

namespace {

using data::Role;

constexpr std::array<std::pair<Role, QLatin1StringView>, 12> roleNames{ {
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

QString nameOf(Role role)
{
    for (const auto &[known, name] : roleNames) {
        if (known == role)
            return QString(name);
    }
    Q_UNREACHABLE();
}

Role roleOf(const QString &name)
{
    for (const auto &[role, known] : roleNames) {
        if (name == known)
            return role;
    }
    return Role::None;
}

} // namespace

eval::VerdictState stateFrom(const QString &name)
{
    return eval::stateFromName(name).value_or(eval::VerdictState::Pending);
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
        QJsonObject object{ { QStringLiteral("role"), nameOf(column.role) } };
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
        mapping << data::ColumnRole{ roleOf(column[QLatin1StringView("role")].toString()), column[QLatin1StringView("rater")].toString(),
                                     column[QLatin1StringView("criterion")].toString() };
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
