// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgestart.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

JudgeStart::JudgeStart(QWidget *parent)
    : QWidget(parent)
    , m_new(new QPushButton(tr("New judge")))
    , m_import(new QPushButton(tr("Import judge.yaml…")))
{
    setObjectName(QStringLiteral("judgeStart"));
    auto *title = plainLabel(tr("No judge yet"));
    QFont large = title->font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);
    auto *hint
        = new MutedLabel(tr("A judge says what is measured and how to decide. A new one begins with relevance, accuracy and clarity on 1 to 5."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    auto *sample = new QPushButton(tr("Look at the sample"));
    m_new->setObjectName(QStringLiteral("newJudge"));
    setPlainToolTip(m_new, tr("A judge to begin with: relevance, accuracy, clarity"));
    m_import->setObjectName(QStringLiteral("importJudge"));
    setPlainToolTip(m_import, tr("A judge.yaml, as it is kept in Git"));
    sample->setObjectName(QStringLiteral("sampleJudge"));
    setPlainToolTip(sample, tr("Opens the sample project, with a judge and two runs"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    for (QPushButton *button : { m_new, m_import, sample })
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 40, 40, 40);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setFocusProxy(m_new);
    connect(m_new, &QPushButton::clicked, this, &JudgeStart::newWanted);
    connect(m_import, &QPushButton::clicked, this, &JudgeStart::importWanted);
    connect(sample, &QPushButton::clicked, this, &JudgeStart::sampleWanted);
}

void JudgeStart::setReadOnly(bool readOnly)
{
    m_new->setEnabled(!readOnly);
    m_import->setEnabled(!readOnly);
}

} // namespace gavel::ui

#include "moc_judgestart.cpp"
