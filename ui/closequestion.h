// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <QPointer>

class QPushButton;

namespace gavel::jobs {
class CurrentRun;
}

namespace gavel::ui {

/// Asks whether a run in progress is to be interrupted, when the window is closed.
class CloseQuestion : public Banner
{
    Q_OBJECT

public:
    explicit CloseQuestion(const jobs::CurrentRun &current, QWidget *parent = nullptr);

    /// Whether the window may close now. If not, the question is shown; its answer closes the window.
    bool isAnswered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isRunGoingOn() const;
    void follow();
    void ask();
    void keep();
    void closeWindow();

    const jobs::CurrentRun &m_current;
    QPushButton *m_keep;
    QPointer<QWidget> m_before; ///< had the focus
    bool m_isAnswered = false;
};

} // namespace gavel::ui
