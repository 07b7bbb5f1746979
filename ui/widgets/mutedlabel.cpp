// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mutedlabel.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>

namespace gavel::ui {

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(mutedFont(font()));
    setForegroundRole(QPalette::WindowText); // on a page of another ground it would be another
    applyTheme();
}

void MutedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTheme();
}

void MutedLabel::applyTheme()
{
    QPalette colours = QApplication::palette();
    // On a page with the base ground a label writes in Text.
    for (const auto role : { QPalette::WindowText, QPalette::Text })
        colours.setColor(role, Theme::of(colours).muted);
    setPalette(colours);
}

} // namespace gavel::ui

#include "moc_mutedlabel.cpp"
