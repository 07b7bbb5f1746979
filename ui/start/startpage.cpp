// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "start/startpage.h"

#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    auto *layout = new QVBoxLayout(this);
    auto *start = new EmptyState(tr("Can you trust this judge?"),
                                 tr("Grade answers with a language model, see where it and people differ, and mend the prompt."));
    start->setAction(tr("Look at the sample"));
    layout->addWidget(start);
    connect(start, &EmptyState::actionWanted, this, &StartPage::sampleWanted);
}

} // namespace gavel::ui
