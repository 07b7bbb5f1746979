// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/controlhabits.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

namespace gavel::ui {

namespace {

template <typename... Types>
bool isA(const QObject *object)
{
    return (qobject_cast<const Types *>(object) || ...);
}

/// The text, table or list whose inside this is, if it lies in a page that scrolls.
const QAbstractScrollArea *scrollingPart(const QWidget *widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
    const auto *outer = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget());
    if (!area && outer && outer->viewport() == widget)
        area = outer;
    if (!area || isA<QScrollArea>(area) || area->isWindow())
        return nullptr;
    for (const QWidget *each = area->parentWidget(); each; each = each->parentWidget()) {
        if (isA<QAbstractScrollArea>(each))
            return area;
        if (each->isWindow())
            break;
    }
    return nullptr;
}

bool leavesWheelToThePage(const QObject *watched)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    if (!widget || isA<QScrollBar>(widget))
        return false;
    if (isA<QTabBar>(widget))
        return true;
    if (isA<QAbstractSpinBox, QComboBox, QAbstractSlider>(widget))
        return !widget->hasFocus();
    const QAbstractScrollArea *part = scrollingPart(widget);
    return part && !part->hasFocus();
}

void dropWheelFocus(QObject *watched)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget && widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

} // namespace

ControlHabits::ControlHabits(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ControlHabits::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Polish:
        dropWheelFocus(watched);
        break;
    case QEvent::Wheel:
        if (leavesWheelToThePage(watched)) {
            event->ignore(); // so that it goes to the parent
            return true;
        }
        break;
    case QEvent::KeyPress:
        return press(watched, *static_cast<QKeyEvent *>(event));
    default:
        break;
    }
    return false;
}

/// Dialogs do so by themselves, and there Return elsewhere presses the default button.
bool ControlHabits::press(QObject *watched, const QKeyEvent &key)
{
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    auto *button = isReturn && isA<QPushButton, QToolButton>(watched) ? static_cast<QAbstractButton *>(watched) : nullptr;
    const bool isAlone = (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!button || !isAlone || !button->isEnabled() || isA<QDialog>(button->window()))
        return false;
    auto *tool = qobject_cast<QToolButton *>(button);
    if (tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup)
        tool->showMenu();
    else
        button->click();
    return true;
}

} // namespace gavel::ui

#include "moc_controlhabits.cpp"
