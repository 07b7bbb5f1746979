// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace gavel::jobs {
class CurrentPush;
}

namespace gavel::ui {

/// The push in the status bar; a click shows its dialog.
class PushStatus : public QToolButton
{
    Q_OBJECT

public:
    explicit PushStatus(const jobs::CurrentPush &push, QWidget *parent = nullptr);

private:
    void update();

    const jobs::CurrentPush &m_current;
};

} // namespace gavel::ui
