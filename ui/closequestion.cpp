// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closequestion.h"

#include "jobs/session/currentrun.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

namespace gavel::ui {

CloseQuestion::CloseQuestion(const jobs::CurrentRun &current, QWidget *parent)
    : Banner(parent)
    , m_current(current)
    , m_keep(new QPushButton(tr("&Keep running")))
{
    setObjectName(QStringLiteral("closeQuestion"));
    m_keep->setObjectName(QStringLiteral("keepRunning"));
    setPlainToolTip(m_keep, tr("Leave window and run as they are (Esc)"));
    auto *interrupt = new QPushButton(tr("&Interrupt and close"));
    interrupt->setObjectName(QStringLiteral("interruptAndClose"));
    setPlainToolTip(interrupt, tr("What is judged stays; the next start offers to go on"));
    addButton(m_keep);
    addButton(interrupt);
    connect(m_keep, &QPushButton::clicked, this, &CloseQuestion::keep);
    connect(interrupt, &QPushButton::clicked, this, &CloseQuestion::closeWindow);
    using jobs::CurrentRun;
    for (const auto signal : { &CurrentRun::stateChanged, &CurrentRun::progressed, &CurrentRun::cleared })
        connect(&current, signal, this, &CloseQuestion::follow);
    connect(&current, &CurrentRun::ended, this, &CloseQuestion::follow);
}

void CloseQuestion::follow()
{
    if (isHidden())
        return;
    if (isRunGoingOn())
        ask();
    else
        keep();
}

/// A paused one waits for a person anyway.
bool CloseQuestion::isRunGoingOn() const
{
    return m_current.isRunning() && !m_current.isPaused();
}

bool CloseQuestion::isAnswered()
{
    if (m_isAnswered || !isRunGoingOn() || qApp->isSavingSession())
        return true;
    if (QWidget *focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    ask();
    m_keep->setFocus(Qt::OtherFocusReason);
    return false;
}

void CloseQuestion::ask()
{
    const eval::RunProgress progress = m_current.job()->progress();
    const QString how
        = tr("A run is in progress: %1 of %Ln row(s) are judged.", nullptr, pluralCount(progress.total)).arg(countText(progress.done()));
    show(QStringLiteral("%1 %2").arg(how, tr("Closing the window interrupts it; it can go on later where it stopped.")), Tone::Warning);
}

void CloseQuestion::keep()
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_before && m_before->isVisible() && focus && isAncestorOf(focus))
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
    show({});
}

void CloseQuestion::closeWindow()
{
    m_isAnswered = true;
    window()->close();
    m_isAnswered = false;
}

void CloseQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        keep();
    else
        Banner::keyPressEvent(event);
}

} // namespace gavel::ui

#include "moc_closequestion.cpp"
