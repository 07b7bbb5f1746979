// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/actionbutton.h"

#include "widgets/plaintext.h"

#include <QAbstractButton>
#include <QAction>

namespace gavel::ui {

void followAction(QAbstractButton *button, QAction *action, bool takesTip)
{
    const auto follow = [button, action, takesTip] {
        button->setEnabled(action->isEnabled());
        if (takesTip)
            setPlainToolTip(button, action->toolTip());
    };
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
}

void enableAction(QAction *action, const QString &whyNot, const QString &tip)
{
    action->setEnabled(whyNot.isEmpty());
    setPlainToolTip(action, whyNot.isEmpty() ? tip : whyNot);
}

} // namespace gavel::ui
