// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/texts.h"

#include "core/visibletext.h"

#include <QLocale>

#include <algorithm>
#include <limits>

namespace gavel::ui {

namespace {
constexpr qsizetype longestMenuText = 60;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

int pluralCount(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString escapedAmpersand(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

QString menuText(const QString &text)
{
    QString line = visibleText(text.simplified());
    if (line.size() > longestMenuText)
        line = line.left(longestMenuText - 1) + QChar(0x2026);
    return escapedAmpersand(line);
}

} // namespace gavel::ui
