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
    setFont(headFont(font()));
    setForegroundRole(QPalette::WindowText); // on a ground of Base it would be another role
    applyTheme();
}

void SectionHead::applyTheme()
{
    // From the application's palette: this label's own is what we change here.
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::WindowText, Theme::of(colours).muted);
    setPalette(colours);
}

void SectionHead::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

} // namespace gavel::ui
