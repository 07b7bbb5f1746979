// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/worddifference.h"

#include "models/linediff.h"
#include "widgets/theme.h"

#include <QTextCursor>
#include <QTextDocument>

namespace gavel::ui {

namespace {

QTextCharFormat formatOf(models::DiffLine::Kind kind, const Theme &theme)
{
    using Kind = models::DiffLine::Kind;
    QTextCharFormat format;
    format.setForeground(kind == Kind::Skipped ? theme.muted : theme.text);
    if (kind != Kind::Removed && kind != Kind::Added)
        return format;
    QColor ground = kind == Kind::Added ? theme.good : theme.bad;
    ground.setAlpha(45);
    format.setBackground(ground);
    format.setFontStrikeOut(kind == Kind::Removed);
    format.setFontUnderline(kind == Kind::Added);
    return format;
}

} // namespace

void writeDifference(QTextCursor &cursor, const jobs::RunDifference &difference, const Theme &theme)
{
    if (!cursor.document()->isEmpty())
        cursor.insertBlock();
    QTextCharFormat head = formatOf(models::DiffLine::Kind::Skipped, theme);
    head.setFontWeight(QFont::DemiBold);
    cursor.insertText(difference.name + QStringLiteral(": "), head);
    for (const models::DiffLine &part : models::wordDiff(difference.before, difference.after))
        cursor.insertText(part.kind == models::DiffLine::Kind::Skipped ? QStringLiteral(" … ") : part.text, formatOf(part.kind, theme));
}

} // namespace gavel::ui
