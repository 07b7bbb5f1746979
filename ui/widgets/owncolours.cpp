// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/owncolours.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace gavel::ui {

OwnColours::OwnColours(QWidget *widget, Choose choose)
    : QObject(widget)
    , m_widget(widget)
    , m_choose(std::move(choose))
{
    widget->installEventFilter(this);
    apply();
}

void OwnColours::apply()
{
    // A palette that names further roles would keep these through a change of the theme, too.
    QPalette own;
    m_choose(own, Theme::of(QApplication::palette()));
    m_widget->setPalette(own);
}

bool OwnColours::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widget && event->type() == QEvent::PaletteChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void setTextColour(QWidget *widget, QColor Theme::*colour)
{
    new OwnColours(widget, [colour](QPalette &own, const Theme &theme) { setTextRoles(own, theme.*colour); });
}

void setTextRoles(QPalette &own, const QColor &colour)
{
    // On a page with a Base background a label uses Text.
    for (const auto role : { QPalette::WindowText, QPalette::Text })
        own.setColor(role, colour);
}

} // namespace gavel::ui

#include "moc_owncolours.cpp"
