// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/actionbutton.h"

#include "widgets/plaintext.h"

#include <QAbstractButton>
#include <QAction>
#include <QHelpEvent>
#include <QMenu>

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
    action->setProperty(whyNotProperty, whyNot);
    setPlainToolTip(action, whyNot.isEmpty() ? tip : whyNot);
}

namespace {

/// Lets the tips of a menu through that say why an entry is disabled; the others repeat the entry.
class ReasonTips : public QObject
{
public:
    explicit ReasonTips(QMenu *menu)
        : QObject(menu)
        , m_menu(menu)
    {
        menu->setToolTipsVisible(true);
        menu->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QObject::eventFilter(watched, event);
        const QAction *action = m_menu->actionAt(static_cast<QHelpEvent *>(event)->pos());
        return !action || action->property(whyNotProperty).toString().isEmpty();
    }

private:
    QMenu *m_menu;
};

} // namespace

void tellReasons(QMenu *menu)
{
    new ReasonTips(menu);
}

} // namespace gavel::ui
