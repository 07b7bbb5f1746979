// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/emptystate.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

EmptyState::EmptyState(const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel())
    , m_hint(new MutedLabel)
    , m_action(new QPushButton)
{
    QFont large = font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 40, 40, 40);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(m_action);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionWanted);
    setTexts(title, hint);
    setAction({});
}

void EmptyState::setTexts(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace gavel::ui

#include "moc_emptystate.cpp"
