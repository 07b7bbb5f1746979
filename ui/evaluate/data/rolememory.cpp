// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/rolememory.h"

#include "data/mapping.h"
#include "jobs/session/viewmemory.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr QLatin1StringView rolesKey{ "data_roles" };
constexpr int rememberedFiles = 50;

/// Of the header, not the header itself: names of columns may be long.
QString keyOf(const QStringList &columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &column : columns) {
        hash.addData(column.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex().first(32));
}

QJsonArray toJson(const data::ColumnRole &role)
{
    return { data::roleName(role.role), role.rater, role.criterion };
}

} // namespace

NamedRoles rememberedRoles(const jobs::ViewMemory &memory, const QStringList &columns)
{
    NamedRoles named;
    const QString key = keyOf(columns);
    const QJsonArray files = memory.value(rolesKey).toArray();
    for (const auto &file : files) {
        const QJsonArray roles = file[QLatin1StringView("roles")].toArray();
        if (file[QLatin1StringView("header")].toString() != key || roles.size() != columns.size())
            continue;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QJsonArray role = roles.at(i).toArray();
            named.insert(columns.at(i),
                         { data::roleFromName(role.at(0).toString()).value_or(data::Role::None), role.at(1).toString(), role.at(2).toString() });
        }
        return named;
    }
    return named;
}

void rememberRoles(jobs::ViewMemory &memory, const QStringList &columns, const data::Mapping &mapping)
{
    const QString key = keyOf(columns);
    QJsonArray roles;
    for (qsizetype i = 0; i < columns.size(); ++i)
        roles << toJson(mapping.value(i));
    QJsonArray files{ QJsonObject{ { QStringLiteral("header"), key }, { QStringLiteral("roles"), roles } } };
    const QJsonArray before = memory.value(rolesKey).toArray();
    for (const auto &file : before) {
        if (files.size() < rememberedFiles && file[QLatin1StringView("header")].toString() != key)
            files << file;
    }
    memory.setValue(rolesKey, files);
}

data::Mapping withRoles(data::Mapping mapping, const QStringList &columns, const NamedRoles &roles)
{
    using data::Role;
    mapping.resize(columns.size());
    const auto isOnlyOne = [](Role role) {
        return role != Role::None && role != Role::Output && role != Role::HumanScore && role != Role::JudgeScore && role != Role::JudgeReason;
    };
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto given = roles.constFind(columns.at(i));
        if (given == roles.cend())
            continue;
        const bool moves = isOnlyOne(given->role) || given->role == Role::Output;
        for (qsizetype j = 0; j < columns.size(); ++j) {
            if (moves && mapping.at(j).role == given->role && !roles.contains(columns.at(j)))
                mapping[j] = {};
        }
        mapping[i] = *given;
    }
    return mapping;
}

} // namespace gavel::ui
