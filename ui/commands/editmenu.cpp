// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/editmenu.h"

#include "commands/commandpalette.h"
#include "commands/edittarget.h"
#include "habits/actiontexts.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include <utility>

namespace gavel::ui {

EditMenu::EditMenu(QMenu *menu, QWidget *window)
    : QObject(menu)
    , m_menu(menu)
    , m_window(window)
{
    add(tr("&Undo"), QKeySequence::Undo);
    add(tr("&Redo"), QKeySequence::Redo);
    menu->addSeparator();
    add(tr("Cu&t"), QKeySequence::Cut);
    add(tr("&Copy"), QKeySequence::Copy);
    add(tr("&Paste"), QKeySequence::Paste);
    menu->addSeparator();
    add(tr("Select &all"), QKeySequence::SelectAll);
    menu->addSeparator();
    add(tr("&Find"), QKeySequence::Find);
    connect(menu, &QMenu::aboutToShow, this, &EditMenu::follow);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) { followFocus(now); });
}

void EditMenu::add(const QString &text, QKeySequence::StandardKey keys)
{
    QAction *action = m_menu->addAction(withKeysBeside(text, QKeySequence(keys).toString(QKeySequence::PortableText)));
    connect(action, &QAction::triggered, this, [this, keys] { edit(targetFor(keys), keys); });
    m_entries << Entry{ action, keys };
}

/// Menus have the focus while they are open; what is chosen in them is meant for what had it before.
void EditMenu::followFocus(QWidget *now)
{
    const bool isPage = now && now->window() == m_window && !qobject_cast<QMenuBar *>(now) && !qobject_cast<CommandPalette *>(now->parentWidget());
    if (isPage)
        m_target = now;
}

/// Find also works from the bar above a page.
QWidget *EditMenu::targetFor(QKeySequence::StandardKey keys) const
{
    if (keys != QKeySequence::Find || canEdit(m_target, keys))
        return m_target;
    const auto shortcuts = m_window->findChildren<QShortcut *>();
    for (const QShortcut *shortcut : shortcuts) {
        auto *place = qobject_cast<QWidget *>(shortcut->parent());
        if (place && place->isVisible() && shortcut->isEnabled() && QKeySequence::keyBindings(keys).contains(shortcut->key()))
            return place;
    }
    return m_target;
}

void EditMenu::follow()
{
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool isPossible = canEdit(targetFor(entry.keys), entry.keys);
        enableAction(entry.action, isPossible ? QString() : tr("Not possible in what has the focus"));
    }
}

} // namespace gavel::ui

#include "moc_editmenu.cpp"
