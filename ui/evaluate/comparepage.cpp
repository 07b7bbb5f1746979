// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/comparepage.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

ComparePage::ComparePage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("comparepage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr("Nothing to compare yet"), tr("Two runs over the same data are needed.")));
}

} // namespace gavel::ui
