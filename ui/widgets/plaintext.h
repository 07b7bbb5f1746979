// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QAbstractItemView;
class QAction;
class QBarCategoryAxis;
class QHelpEvent;
class QLabel;
class QModelIndex;
class QPoint;
class QTabBar;
class QWidget;

namespace gavel::ui {

// What files, servers and people wrote is shown as it is. Labels, tool tips and the words of
// a chart would take it for HTML, and read the files that its pictures name: these are the
// only ways to them.

/// A label that never guesses.
QLabel *plainLabel(const QString &text = {});

/// For a place that guesses what it is given: left as it is unless it would be taken for
/// HTML, or is so long that it needs lines.
QString plainTip(const QString &text);
void setPlainToolTip(QWidget *widget, const QString &text);
void setPlainToolTip(QAction *action, const QString &text);
void setPlainToolTip(QTabBar *tabs, int tab, const QString &text);
/// At once, at a place of the screen; an empty text hides it.
void showPlainToolTip(const QPoint &place, const QString &text, QWidget *widget);
/// For helpEvent() of a delegate: the tool tip that the model has for the index.
void showPlainToolTip(const QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index);
/// Labels below the bars of a chart.
void setPlainCategories(QBarCategoryAxis *axis, const QStringList &labels);

} // namespace gavel::ui
