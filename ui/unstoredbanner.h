// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/banner.h"

#include <functional>

class QPushButton;

namespace gavel {
struct Error;
}

namespace gavel::jobs {
class Workbench;
}

namespace gavel::ui {

/// Asks what becomes of replies and edits that cannot be stored, before the project is left.
class UnstoredBanner : public Banner
{
    Q_OBJECT

public:
    explicit UnstoredBanner(jobs::Workbench &workbench, QWidget *parent = nullptr);

    /// `leave` is called again after Workbench::store() worked or the person decided; `evenSo` then
    /// says that what cannot be stored is given up.
    void ask(const Error &why, std::function<void(bool evenSo)> leave);

private:
    void tryAgain();
    void saveReplies();
    void giveUp();
    void end(bool evenSo);
    QPushButton *button(const QString &text, const QString &name, void (UnstoredBanner::*action)());

    jobs::Workbench &m_workbench;
    QPushButton *m_save;
    std::function<void(bool)> m_leave;
};

} // namespace gavel::ui
