// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/taborder.h"

#include <QLayout>
#include <QList>
#include <QScrollArea>
#include <QWidget>

namespace gavel::ui {

namespace {

void collect(const QLayoutItem &item, QList<QWidget *> &found);

void collect(QWidget *widget, QList<QWidget *> &found)
{
    if (widget->focusPolicy() & Qt::TabFocus)
        found << widget;
    if (const auto *area = qobject_cast<QScrollArea *>(widget); area && area->widget())
        collect(area->widget(), found);
    if (const QLayout *layout = widget->layout())
        collect(*layout, found);
}

void collect(const QLayoutItem &item, QList<QWidget *> &found)
{
    if (QWidget *widget = const_cast<QLayoutItem &>(item).widget()) {
        collect(widget, found);
        return;
    }
    const QLayout *layout = const_cast<QLayoutItem &>(item).layout();
    for (int i = 0; layout && i < layout->count(); ++i)
        collect(*layout->itemAt(i), found);
}

} // namespace

void tabInReadingOrder(QWidget *place)
{
    QList<QWidget *> all;
    collect(place, all);
    for (qsizetype i = 1; i < all.size(); ++i)
        QWidget::setTabOrder(all[i - 1], all[i]);
}

} // namespace gavel::ui
