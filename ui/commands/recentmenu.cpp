// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/recentmenu.h"

#include "jobs/session/workbench.h"
#include "widgets/actionbutton.h"
#include "widgets/texts.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace gavel::ui {

namespace {

using Recent = jobs::Workbench::Recent;

class RecentTexts
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::RecentMenu)
};

/// With its folder if another one has the same name.
QString entryText(const Recent &project, const QList<Recent> &all)
{
    const auto alike = std::ranges::count(all, project.title, &Recent::title);
    return alike < 2 ? project.title : QStringLiteral("%1 (%2)").arg(project.title, QFileInfo(project.path).dir().dirName());
}

void fill(QMenu *menu, jobs::Workbench &workbench, const std::function<void(const QString &)> &open)
{
    menu->clear();
    const auto all = workbench.recentProjects();
    for (const Recent &project : all) {
        QAction *action = menu->addAction(menuText(entryText(project, all)), menu, [open, path = project.path] { open(path); });
        const QString path = QDir::toNativeSeparators(project.path);
        enableAction(action, project.isThere ? QString() : RecentTexts::tr("The file is not there any more: %1").arg(path), path);
    }
    menu->addSeparator();
    QAction *clear = menu->addAction(RecentTexts::tr("&Clear this list"), menu, [&workbench] { workbench.forgetRecentProjects(); });
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setVisible(!all.isEmpty());
}

} // namespace

void fillWithRecent(QMenu *menu, jobs::Workbench &workbench, std::function<void(const QString &path)> open)
{
    menu->setToolTipsVisible(true);
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &workbench, open = std::move(open)] { fill(menu, workbench, open); });
    // Its entries stay while one of them opens a project.
    const auto follow = [menu, &workbench] {
        const bool isEmpty = workbench.recentProjects().isEmpty();
        enableAction(menu->menuAction(), isEmpty ? RecentTexts::tr("No other project was opened yet") : QString());
    };
    QObject::connect(&workbench, &jobs::Workbench::projectChanged, menu, follow);
    QObject::connect(&workbench, &jobs::Workbench::recentChanged, menu, follow);
    follow();
}

} // namespace gavel::ui
