// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judgepage.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

JudgePage::JudgePage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("judgepage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr("No judge yet"), tr("Make one, or open a judge.yaml.")));
}

void JudgePage::tryEdits() { }

} // namespace gavel::ui
