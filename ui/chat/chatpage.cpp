// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatpage.h"

#include "jobs/evaluation.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

namespace gavel::ui {

ChatPage::ChatPage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
{
    setObjectName(QStringLiteral("chatPage"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new EmptyState(tr("No conversation yet"), tr("Add a server on the left, then ask it something.")));
}

} // namespace gavel::ui
