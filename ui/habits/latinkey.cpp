// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/latinkey.h"

#include <QKeyEvent>

namespace gavel::ui {

int latinKey(const QKeyEvent &event)
{
    constexpr QStringView russian = u"ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
    constexpr QStringView latin = u"QWERTYUIOPASDFGHJKLZXCVBNM";
    static_assert(russian.size() == latin.size());
    const int key = event.key();
    const qsizetype place = key > 0 && key <= 0xffff ? russian.indexOf(QChar(static_cast<char16_t>(key))) : -1;
    return place < 0 ? key : latin[place].unicode();
}

} // namespace gavel::ui
