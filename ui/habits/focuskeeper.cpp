// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/focuskeeper.h"

#include <QApplication>

namespace gavel::ui {

namespace {

bool canHaveFocus(const QWidget *widget)
{
    return widget && widget->isVisible() && widget->isEnabled() && widget->focusPolicy() & Qt::TabFocus;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget *place)
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !place->isAncestorOf(focus))
        return;
    m_candidates << focus;
    for (QWidget *each = focus->previousInFocusChain(); each != focus; each = each->previousInFocusChain()) {
        if (place->isAncestorOf(each) && canHaveFocus(each))
            m_candidates << each;
    }
}

FocusKeeper::~FocusKeeper()
{
    for (const QPointer<QWidget> &each : std::as_const(m_candidates)) {
        if (!canHaveFocus(each))
            continue;
        if (!each->hasFocus())
            each->setFocus(Qt::OtherFocusReason);
        return;
    }
}

} // namespace gavel::ui
