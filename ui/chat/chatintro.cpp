// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/chatintro.h"

#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {
constexpr int shortestQuestion = 200;
}

ChatIntro::ChatIntro(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel())
    , m_hint(new MutedLabel)
    , m_questions(new QWidget)
    , m_addServer(new QPushButton(tr("Add a server")))
{
    setObjectName(QStringLiteral("chatIntro"));
    QFont large = font();
    large.setPointSizeF(13);
    large.setWeight(QFont::DemiBold);
    m_title->setObjectName(QStringLiteral("introTitle"));
    m_title->setFont(large);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_addServer->setObjectName(QStringLiteral("introAddServer"));
    m_addServer->setAccessibleName(tr("Add a server to talk to"));
    setPlainToolTip(m_addServer, tr("Save the address of a model server"));

    auto *questions = new QVBoxLayout(m_questions);
    questions->setContentsMargins(0, 0, 0, 0);
    questions->setSpacing(4);
    for (const QString &question : { tr("Why does ice float on water?"), tr("Give this answer a score from 1 to 5 and say why: “Seven is prime.”"),
                                     tr("Name three ways in which a judge can be unfair.") }) {
        auto *button = new TextButton(question, TextButton::Look::Link);
        button->setObjectName(QStringLiteral("exampleQuestion"));
        setPlainToolTip(button, tr("Put this question into the field"));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        button->setMinimumWidth(shortestQuestion); // cut rather than keeping the window wide
        questions->addWidget(button, 0, Qt::AlignHCenter);
        connect(button, &QAbstractButton::clicked, this, [this, question] { emit questionPicked(question); });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 24, 40, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(6);
    layout->addWidget(m_questions);
    layout->addWidget(m_addServer, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_addServer, &QPushButton::clicked, this, &ChatIntro::serverWanted);
}

void ChatIntro::showQuestions(const QString &model)
{
    m_title->setText(tr("Ask %1 something").arg(model.left(80)));
    m_hint->setText(tr("The conversation is kept in the project. To begin with:"));
    m_questions->show();
    m_addServer->hide();
}

void ChatIntro::showObstacle(const QString &title, const QString &hint, bool canAddServer)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_questions->hide();
    m_addServer->setVisible(canAddServer);
}

} // namespace gavel::ui

#include "moc_chatintro.cpp"
