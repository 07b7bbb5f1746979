// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/pushdialog.h"

#include "jobs/evaluation.h"

namespace gavel::ui {

PushDialog::PushDialog(jobs::Evaluation &evaluation, qint64 run, QWidget *parent)
    : QDialog(parent)
    , m_evaluation(evaluation)
    , m_run(run)
{
    setObjectName(QStringLiteral("pushDialog"));
    setWindowTitle(tr("Push to MLflow"));
}

} // namespace gavel::ui
