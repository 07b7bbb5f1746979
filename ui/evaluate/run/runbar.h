// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "evaluate/run/runtexts.h"
#include "jobs/run/runjob.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace gavel::jobs {
class CurrentRun;
class NextRun;
class ShownRun;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class RunActions;
class RunButton;
class RunChoices;
class RunProgressView;

/// Judge, data and model of the evaluation; Try and Run; the progress of the run, and below it what
/// the run waits for.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    RunBar(jobs::NextRun &next, jobs::CurrentRun &current, jobs::ShownRun &shown, RunActions &actions, QWidget *parent = nullptr);

    /// The choice of judge, data and model, with what their menus emit.
    RunChoices &choices() const { return *m_choices; }
    /// The offer to resume is hidden while the panel below shows the same.
    void setPanelShown(bool isShown);

signals:
    void resumeWanted(qint64 run);

private:
    void buildBar();
    void buildNotice();
    void listen();
    void showProject();
    void showState();
    void showProgress();
    void showNotice();
    void showPause();
    RunNoticeText runNotice() const;
    void showReplay();
    void showOffer();
    void closeNotice();
    void runStarted();
    void runEnded(const Result<jobs::RunReport> &report);
    void say(const QString &text);

    jobs::CurrentRun &m_current;
    jobs::ShownRun &m_shown;
    RunActions &m_actions;
    RunChoices *m_choices;
    RunProgressView *m_progress;
    RunButton *m_pause;
    RunButton *m_stop;
    Banner *m_notice;
    QList<RunButton *> m_speeds;
    RunButton *m_continue; ///< in the notice: or to resume
    RunButton *m_stopHere; ///< in the notice, when continuing is a question
    RunButton *m_close;

    bool m_isPanelShown = false;
    bool m_wasStarted = false; ///< a run has ended, not just a preview
    std::optional<Error> m_error; ///< the error that ended the last run
    std::optional<qint64> m_unfinished; ///< a run that was stopped or has failed rows
    QString m_unfinishedText;
    QString m_outcome; ///< of the last run, shown for a while
    QTimer m_forgetOutcome;
};

} // namespace gavel::ui
