// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pastedline.h"

#include "core/tablecell.h"

#include <algorithm>

namespace gavel {

namespace {

void appendPasted(QString &line, const QString &text)
{
    const QString cell = inertCell(text);
    const bool isPlain = std::none_of(cell.cbegin(), cell.cend(), [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; });
    if (isPlain) {
        line += cell;
        return;
    }
    line += u'"';
    line += QString(cell).replace(u'"', QLatin1StringView("\"\""));
    line += u'"';
}

} // namespace

QString pastedLine(const QStringList &cells)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u'\t';
        appendPasted(line, cells.at(i));
    }
    return line + u'\n';
}

} // namespace gavel
