// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unstoredbanner.h"

#include "jobs/session/workbench.h"
#include "widgets/filedialogs.h"
#include "widgets/plaintext.h"

#include <QFileInfo>
#include <QPushButton>

#include <utility>

namespace gavel::ui {

UnstoredBanner::UnstoredBanner(jobs::Workbench &workbench, QWidget *parent)
    : Banner(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("unstored"));
    QPushButton *again = button(tr("&Try again"), QStringLiteral("storeAgain"), &UnstoredBanner::tryAgain);
    setPlainToolTip(again, tr("Store it in the project now"));
    m_save = button(tr("&Save them beside…"), QStringLiteral("saveBeside"), &UnstoredBanner::saveReplies);
    setPlainToolTip(m_save, tr("Write the replies to another file. File ▸ Take in saved replies brings them back."));
    QPushButton *drop = button(tr("Go on &without"), QStringLiteral("goOnWithout"), &UnstoredBanner::giveUp);
    setPlainToolTip(drop, tr("What is not stored is lost"));
    QPushButton *stay = button(tr("Stay here"), QStringLiteral("stayHere"), nullptr);
    setPlainToolTip(stay, tr("Leave everything as it is"));
    connect(stay, &QPushButton::clicked, this, [this] { show({}); });
}

QPushButton *UnstoredBanner::button(const QString &text, const QString &name, void (UnstoredBanner::*action)())
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    if (action)
        connect(made, &QPushButton::clicked, this, action);
    addButton(made);
    return made;
}

void UnstoredBanner::ask(const Error &why, std::function<void(bool)> leave)
{
    m_leave = std::move(leave);
    const qint64 replies = m_workbench.unstoredReplies();
    m_save->setVisible(replies > 0);
    const QString what = replies > 0 ? tr("%n reply(s) are not in the project yet.", nullptr, static_cast<int>(replies))
                                     : tr("Your last changes are not in the project yet.");
    show(QStringLiteral("%1 %2").arg(what, why.text), Tone::Error);
}

void UnstoredBanner::tryAgain()
{
    if (const auto stored = m_workbench.store(); !stored)
        ask(stored.error(), m_leave);
    else
        end(false);
}

void UnstoredBanner::saveReplies()
{
    const QFileInfo project(m_workbench.project()->path());
    const FileQuestion question{ tr("Save the replies beside the project"), project.absolutePath(), tr("Replies (*.jsonl)"), QStringLiteral("jsonl"),
                                 tr("%1 (replies).jsonl").arg(project.completeBaseName()) };
    askWhereToSave(this, question, [this](const QString &path) {
        const auto saved = m_workbench.saveUnstored(path);
        if (!saved)
            show(saved.error().text, Tone::Error);
        else
            tryAgain();
    });
}

void UnstoredBanner::giveUp()
{
    m_workbench.giveUpUnstored();
    end(true);
}

void UnstoredBanner::end(bool evenSo)
{
    show({});
    if (const auto leave = std::exchange(m_leave, nullptr))
        leave(evenSo);
}

} // namespace gavel::ui

#include "moc_unstoredbanner.cpp"
