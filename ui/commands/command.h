// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace gavel::ui {

/// One thing that can be done in the window.
struct Command
{
    QString text; ///< "Export results"
    QString place; ///< where else it is found: "File"
    QString keys;
    QString whyNot; ///< empty: it can be done now
    std::function<void()> act;
};

/// The numbers of the commands that have all words of `typed`, in any order and without regard to
/// case and accents; those first whose text begins with them.
QList<int> matching(const QList<Command> &commands, const QString &typed);

} // namespace gavel::ui
