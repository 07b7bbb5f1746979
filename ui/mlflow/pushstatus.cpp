// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushstatus.h"

#include "jobs/session/pushdesk.h"
#include "mlflow/pushtext.h"
#include "widgets/plaintext.h"

namespace gavel::ui {

PushStatus::PushStatus(const jobs::PushDesk &desk, QWidget *parent)
    : QToolButton(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("pushStatus"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPlainToolTip(this, tr("Show the push to MLflow (Ctrl+P)"));
    connect(&desk, &jobs::PushDesk::changed, this, &PushStatus::update);
    connect(&desk, &jobs::PushDesk::progressed, this, &PushStatus::update);
    update();
}

void PushStatus::update()
{
    const QString text = pushStatusText(m_desk);
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace gavel::ui

#include "moc_pushstatus.cpp"
