// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/columnroles.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

struct ColumnRolesText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::ColumnRoles)
};

} // namespace

const QList<data::Role> &offeredRoles()
{
    using data::Role;
    static const QList<Role> roles{ Role::Input,       Role::Output, Role::Reference, Role::HumanScore, Role::Rater,  Role::JudgeScore,
                                    Role::JudgeReason, Role::Id,     Role::Cluster,   Role::Segment,    Role::System, Role::None };
    return roles;
}

QString roleTitle(data::Role role)
{
    using data::Role;
    switch (role) {
    case Role::None:
        return ColumnRolesText::tr("no role");
    case Role::Id:
        return ColumnRolesText::tr("id");
    case Role::Input:
        return ColumnRolesText::tr("input");
    case Role::Output:
        return ColumnRolesText::tr("output");
    case Role::Reference:
        return ColumnRolesText::tr("reference");
    case Role::HumanScore:
        return ColumnRolesText::tr("human score");
    case Role::Rater:
        return ColumnRolesText::tr("rater");
    case Role::JudgeScore:
        return ColumnRolesText::tr("judge score");
    case Role::JudgeReason:
        return ColumnRolesText::tr("judge reason");
    case Role::Cluster:
        return ColumnRolesText::tr("cluster");
    case Role::Segment:
        return ColumnRolesText::tr("segment");
    case Role::System:
        return ColumnRolesText::tr("system");
    }
    Q_UNREACHABLE();
}

QString roleCaption(const data::ColumnRole &role)
{
    QStringList details{ role.rater, role.criterion };
    details.removeAll(QString());
    const QString title = roleTitle(role.role);
    return details.isEmpty() ? title : QStringLiteral("%1: %2").arg(title, details.join(QLatin1StringView(", ")));
}

QString cellLine(const QString &cell)
{
    return cell.left(shownCharacters).simplified();
}

} // namespace gavel::models
