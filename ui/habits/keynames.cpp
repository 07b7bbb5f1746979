// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/keynames.h"

#include <QCoreApplication>

#include <array>

namespace gavel::ui {

QString keyNames(const QString &keys)
{
    static constexpr std::array known{ "Ctrl", "Shift", "Alt", "Return", "Up", "Down", "Del", "Esc", "Left", "Right", "Space", "Ins", "Tab" };
    QString names = keys;
    for (const char *key : known)
        names.replace(QLatin1StringView(key), QCoreApplication::translate("QShortcut", key));
    return names;
}

} // namespace gavel::ui
