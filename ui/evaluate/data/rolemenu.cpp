// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/rolemenu.h"

#include "models/columnroles.h"

#include <QActionGroup>
#include <QMenu>

namespace gavel::ui {

QMenu *roleMenu(QWidget *parent, data::Role now, const std::function<void(data::Role)> &chosen)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("roleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const data::Role role : models::offeredRoles()) {
        if (role == data::Role::None)
            menu->addSeparator();
        QAction *action = menu->addAction(models::roleTitle(role), parent, [chosen, role] { chosen(role); });
        group->addAction(action);
        action->setCheckable(true);
        action->setChecked(role == now);
    }
    return menu;
}

} // namespace gavel::ui
