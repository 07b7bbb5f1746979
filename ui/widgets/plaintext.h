// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QAbstractItemView;
class QAction;
class QBarCategoryAxis;
class QColor;
class QHelpEvent;
class QLabel;
class QModelIndex;
class QPoint;
class QTabBar;
class QWidget;

namespace gavel::ui {

// Texts from files, servers and people are shown unchanged. Labels, tool tips and chart texts would
// interpret them as HTML, and read the files of images in it: always use these functions.

/// A label that never interprets its text as HTML.
QLabel *plainLabel(const QString &text = {});

/// For places that detect HTML: unchanged unless it would be taken for HTML, or is long enough to
/// need several lines.
QString plainTip(const QString &text);
void setPlainToolTip(QWidget *widget, const QString &text);
void setPlainToolTip(QAction *action, const QString &text);
void setPlainToolTip(QTabBar *tabs, int tab, const QString &text);
/// Shows it at once, at global coordinates; an empty text hides it.
void showPlainToolTip(const QPoint &place, const QString &text, QWidget *widget);
/// For helpEvent() of a delegate: shows the model's tool tip of the index.
void showPlainToolTip(const QHelpEvent *event, QAbstractItemView *view, const QModelIndex &index);
/// Labels below the bars of a chart, each with a note on a line of its own.
void setPlainCategories(QBarCategoryAxis *axis, const QStringList &labels, const QStringList &notes, const QColor &noteColor);

} // namespace gavel::ui
