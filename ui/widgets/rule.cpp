// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/rule.h"

#include "widgets/theme.h"

#include <QPainter>

namespace gavel::ui {

Rule::Rule(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), Theme::of(palette()).line);
}

} // namespace gavel::ui

#include "moc_rule.cpp"
