// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longrunnotice.h"

#include "evaluate/run/runtexts.h"
#include "jobs/session/currentrun.h"

#include <QApplication>
#include <QEvent>
#include <QSystemTrayIcon>
#include <QWidget>

namespace gavel::ui {

LongRunNotice::LongRunNotice(const jobs::CurrentRun &current, QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
    connect(&current, &jobs::CurrentRun::ended, this, &LongRunNotice::lookAt);
}

/// A run that was stopped was stopped here.
void LongRunNotice::lookAt(const Result<jobs::RunReport> &report)
{
    // A dialog of the window is the window, too.
    for (const QWidget *active = QApplication::activeWindow(); active; active = active->parentWidget()) {
        if (active == m_window)
            return;
    }
    if (!report && report.error().kind != Error::Kind::Cancelled)
        tell(tr("The run has ended with an error"), report.error().text);
    else if (report && report->info.state == eval::RunState::Finished && report->progress.elapsed >= m_longFrom)
        tell(tr("%1 has ended").arg(runTitle(report->info)), outcomeText(*report));
}

void LongRunNotice::tell(const QString &title, const QString &text)
{
    QApplication::alert(m_window);
    if (QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages()) {
        if (!m_tray) {
            m_tray = new QSystemTrayIcon(m_window->windowIcon(), this);
            connect(m_tray, &QSystemTrayIcon::messageClicked, this, &LongRunNotice::showWindow);
            connect(m_tray, &QSystemTrayIcon::activated, this, &LongRunNotice::showWindow);
        }
        m_tray->show();
        m_tray->showMessage(title, text);
    }
    emit told(title, text);
}

void LongRunNotice::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

bool LongRunNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_tray)
        m_tray->hide();
    return QObject::eventFilter(watched, event);
}

} // namespace gavel::ui

#include "moc_longrunnotice.cpp"
