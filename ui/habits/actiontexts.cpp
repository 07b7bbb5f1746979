// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/actiontexts.h"

#include "habits/keynames.h"

#include <QAction>

namespace gavel::ui {

QString actionTitle(const QAction &action)
{
    const QString text = action.text().section(u'\t', 0, 0);
    QString title;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && i + 1 < text.size())
            ++i; // the letter that it marks, or one & for two
        title += text[i];
    }
    if (title.endsWith(u'…'))
        title.chop(1);
    return title;
}

QString actionKeys(const QAction &action)
{
    const QString beside = action.text().section(u'\t', 1);
    return beside.isEmpty() ? keyNames(action.shortcut().toString(QKeySequence::PortableText)) : beside;
}

QString withKeysBeside(const QString &text, const QString &keys)
{
    return QStringLiteral("%1\t%2").arg(text, keyNames(keys));
}

} // namespace gavel::ui
