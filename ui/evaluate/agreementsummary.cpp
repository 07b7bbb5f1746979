// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreementsummary.h"

#include "widgets/mutedlabel.h"

#include <QVBoxLayout>

namespace gavel::ui {

AgreementSummary::AgreementSummary(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
{
    Q_UNUSED(evaluation)
    setObjectName(QStringLiteral("agreementSummary"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(new MutedLabel(tr("Agreement with people")));
    layout->addStretch(1);
}

} // namespace gavel::ui
