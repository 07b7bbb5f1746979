// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace gavel::jobs {
class PushDesk;
}

namespace gavel::ui {

/// The push in the status bar; a click shows its dialog.
class PushStatus : public QToolButton
{
    Q_OBJECT

public:
    explicit PushStatus(const jobs::PushDesk &desk, QWidget *parent = nullptr);

private:
    void update();

    const jobs::PushDesk &m_desk;
};

} // namespace gavel::ui
