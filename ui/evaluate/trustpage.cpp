// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/trustpage.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

TrustPage::TrustPage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("trustpage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr("No labels yet"), tr("Label some rows on the Results page.")));
}

} // namespace gavel::ui
