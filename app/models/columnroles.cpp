// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/columnroles.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

struct Text
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
        return Text::tr("no role");
    case Role::Id:
        return Text::tr("id");
    case Role::Input:
        return Text::tr("input");
    case Role::Output:
        return Text::tr("output");
    case Role::Reference:
        return Text::tr("reference");
    case Role::HumanScore:
        return Text::tr("human score");
    case Role::Rater:
        return Text::tr("rater");
    case Role::JudgeScore:
        return Text::tr("judge score");
    case Role::JudgeReason:
        return Text::tr("judge reason");
    case Role::Cluster:
        return Text::tr("cluster");
    case Role::Segment:
        return Text::tr("segment");
    case Role::System:
        return Text::tr("system");
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
