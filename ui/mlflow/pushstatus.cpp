// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushstatus.h"

#include "jobs/session/currentpush.h"
#include "mlflow/pushtexts.h"
#include "widgets/plaintext.h"

namespace gavel::ui {

PushStatus::PushStatus(const jobs::CurrentPush &push, QWidget *parent)
    : QToolButton(parent)
    , m_current(push)
{
    setObjectName(QStringLiteral("pushStatus"));
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setPlainToolTip(this, tr("Show the push to MLflow (Ctrl+P)"));
    connect(&push, &jobs::CurrentPush::changed, this, &PushStatus::update);
    connect(&push, &jobs::CurrentPush::progressed, this, &PushStatus::update);
    update();
}

void PushStatus::update()
{
    const QString text = pushStatusText(m_current);
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

} // namespace gavel::ui

#include "moc_pushstatus.cpp"
