// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

/// Sends a run to MLflow: which server and experiment, what is sent, how far it is.
class PushDialog : public QDialog
{
    Q_OBJECT

public:
    PushDialog(jobs::Evaluation &evaluation, qint64 run, QWidget *parent = nullptr);

private:
    jobs::Evaluation &m_evaluation;
    qint64 m_run;
};

} // namespace gavel::ui
