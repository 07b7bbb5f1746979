// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/mutedlabel.h"

#include "widgets/owncolours.h"
#include "widgets/theme.h"

namespace gavel::ui {

MutedLabel::MutedLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(mutedFont(font()));
    setForegroundRole(QPalette::WindowText); // on a page with another background the default would be another role
    setTextColour(this, &Theme::muted);
}

} // namespace gavel::ui

#include "moc_mutedlabel.cpp"
