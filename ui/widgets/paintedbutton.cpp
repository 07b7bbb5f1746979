// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paintedbutton.h"

#include <QEnterEvent>
#include <QKeyEvent>

namespace gavel::ui {

void PaintedButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PaintedButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PaintedButton::keyPressEvent(QKeyEvent *event)
{
    // Enter on the keypad comes with a modifier of its own.
    const bool isAlone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isAlone && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_paintedbutton.cpp"
