// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QKeyEvent;

namespace gavel::ui {

/// How controls behave in all windows. The wheel belongs to the page: a control takes it only
/// while it has the focus, which it gets by key or click and never by the wheel itself; the rest
/// of a text that is scrolled to its end scrolls the page. Return presses the focused button.
class ControlHabits : public QObject
{
    Q_OBJECT

public:
    /// Filters the events of the whole application as long as it lives.
    explicit ControlHabits(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static bool press(QObject *watched, const QKeyEvent &key);
};

} // namespace gavel::ui
