// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;

namespace gavel::jobs {
class CurrentRun;
class CurrentTry;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

/// What a person can do with the next, the current and the shown run. The only place that decides
/// when: bar, menus, pages and the list of shortcuts show these actions. Owns them; they live as
/// long as the window.
class RunActions : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    RunActions(jobs::CurrentRun &current, jobs::CurrentTry &currentTry, jobs::ShownRun &shown, QObject *parent = nullptr);

    // These are carried out by the owner of the pages.
    QAction *tryEdits() const { return m_try; }
    QAction *run() const { return m_run; }
    QAction *resume() const { return m_resume; } ///< the shown run
    QAction *replay() const { return m_replay; }
    QAction *push() const { return m_push; }
    QAction *exportResults() const { return m_export; }
    // These work by themselves, on the run in progress or the replay.
    QAction *pause() const { return m_pause; } ///< or continues
    QAction *stop() const { return m_stop; }

    /// Of the run in progress or the replay; pause() then continues it.
    bool isPaused() const;

signals:
    /// After every change of an action's state.
    void updated();

private:
    QAction *make(const QString &name, const QString &text);
    void update();
    void updateGoing();
    void updateShown();
    void pauseOrContinue();
    void stopRun();

    jobs::CurrentRun &m_current;
    jobs::CurrentTry &m_currentTry;
    jobs::ShownRun &m_shown;
    QAction *m_try;
    QAction *m_run;
    QAction *m_pause;
    QAction *m_stop;
    QAction *m_resume;
    QAction *m_replay;
    QAction *m_push;
    QAction *m_export;
};

} // namespace gavel::ui
