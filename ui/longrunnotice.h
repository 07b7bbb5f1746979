// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>

#include <chrono>

class QSystemTrayIcon;
class QWidget;

namespace gavel::jobs {
class CurrentRun;
struct RunReport;
} // namespace gavel::jobs

namespace gavel::ui {

/// Tells of the end of a long run while the window is not looked at: it asks for attention in the
/// task bar, and the desktop shows a message where it can.
class LongRunNotice : public QObject
{
    Q_OBJECT

public:
    LongRunNotice(const jobs::CurrentRun &current, QWidget *window);

    /// Shorter runs are waited for.
    void setLongFrom(std::chrono::milliseconds duration) { m_longFrom = duration; }

signals:
    void told(const QString &title, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void lookAt(const Result<jobs::RunReport> &report);
    void tell(const QString &title, const QString &text);
    void showWindow();

    QWidget *m_window;
    QSystemTrayIcon *m_tray = nullptr; ///< there only while its message is
    std::chrono::milliseconds m_longFrom{ 30'000 };
};

} // namespace gavel::ui
