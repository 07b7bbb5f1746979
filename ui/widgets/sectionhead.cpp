// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sectionhead.h"

#include "widgets/owncolours.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace gavel::ui {

SectionHead::SectionHead(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setFont(headFont(font()));
    setTextColour(this, &Theme::muted);
}

QWidget *headedSection(const QString &title, std::initializer_list<QWidget *> content, bool atTop)
{
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new SectionHead(title));
    for (QWidget *each : content)
        layout->addWidget(each);
    if (atTop)
        layout->addStretch(1);
    return whole;
}

} // namespace gavel::ui

#include "moc_sectionhead.cpp"
