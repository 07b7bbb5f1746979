// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;
class QWidget;

namespace gavel::ui {

/// The entries of the Edit menu. They act on the field or table that had the focus last and show
/// its keys without taking them: each field goes on acting on them itself.
class EditMenu : public QObject
{
    Q_OBJECT

public:
    /// Fills the menu; lives as long as it does.
    EditMenu(QMenu *menu, QWidget *window);

private:
    struct Entry
    {
        QAction *action;
        QKeySequence::StandardKey keys;
    };

    void add(const QString &text, QKeySequence::StandardKey keys);
    void follow();
    void followFocus(QWidget *now);
    QWidget *targetFor(QKeySequence::StandardKey keys) const;

    QMenu *m_menu;
    QWidget *m_window;
    QList<Entry> m_entries;
    QPointer<QWidget> m_target;
};

} // namespace gavel::ui
