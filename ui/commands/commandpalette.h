// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace gavel::ui {

class CommandsModel;

/// Everything that can be done, found by typing: a list over the window that takes the focus and
/// gives it back.
class CommandPalette : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    void open(const QList<Command> &commands);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isTaken(int key);
    void close();
    void filter(const QString &typed);
    void describe(const QModelIndex &chosen);
    void place();
    void moveBy(int rows);
    void act(int row);
    void followFocus(const QWidget *now);

    CommandsModel *m_model;
    QLineEdit *m_typed;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the focus
    bool m_isOpen = false;
};

} // namespace gavel::ui
