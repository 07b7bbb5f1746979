// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/runpanel.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

RunPanel::RunPanel(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("runpanel"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr(""), tr("")));
}

void RunPanel::ask() { }

void RunPanel::askToResume(qint64 run)
{
    Q_UNUSED(run)
}

} // namespace gavel::ui
