// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notelabel.h"

#include "widgets/owncolours.h"
#include "widgets/theme.h"

namespace gavel::ui {

NoteLabel::NoteLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(mutedFont(font()));
    setTextColour(this, &Theme::bad);
}

} // namespace gavel::ui

#include "moc_notelabel.cpp"
