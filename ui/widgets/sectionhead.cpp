// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sectionhead.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace gavel::ui {

SectionHead::SectionHead(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(headFont(font()));
    applyTheme();
}

void SectionHead::applyTheme()
{
    // From the application's palette: this label's own is what we change here.
    QPalette colours = QApplication::palette();
    // On a page with the base ground a label writes in Text.
    for (const auto role : { QPalette::WindowText, QPalette::Text })
        colours.setColor(role, Theme::of(colours).muted);
    setPalette(colours);
}

void SectionHead::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

} // namespace gavel::ui

#include "moc_sectionhead.cpp"
