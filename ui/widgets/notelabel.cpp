// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/notelabel.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace gavel::ui {

NoteLabel::NoteLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(mutedFont(font()));
    applyTheme();
}

void NoteLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void NoteLabel::applyTheme()
{
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::WindowText, Theme::of(colours).bad);
    setPalette(colours);
}

} // namespace gavel::ui

#include "moc_notelabel.cpp"
