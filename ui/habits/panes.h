// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace gavel::ui {

/// The parts of a window that keys go through in turn. A place divided by splitters is as many
/// panes as they show; each gets the focus where it had it last.
class Panes : public QObject
{
    Q_OBJECT

public:
    /// Asked each time, in the order of the keys; may hold what is hidden.
    using Places = std::function<QList<QWidget *>()>;

    Panes(QWidget *window, Places places);

    void next() { step(1); }
    void previous() { step(-1); }

private:
    struct Pane
    {
        QWidget *widget;
        QWidget *place;
    };

    QList<Pane> all() const;
    static qsizetype currentOf(const QList<Pane> &panes, int by);
    QWidget *entryOf(QWidget *pane) const;
    void step(int by);
    void remember(QWidget *focus);

    QWidget *m_window;
    Places m_places;
    QList<QPointer<QWidget>> m_recent; ///< had the focus, the last one first
};

} // namespace gavel::ui
