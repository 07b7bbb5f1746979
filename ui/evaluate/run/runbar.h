// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "jobs/run/runjob.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class Banner;
class RunButton;
class RunChoices;
class RunProgressView;

/// Judge, data and model of the evaluation; Try and Run; what the run is doing,
/// and under it what the run waits for.
class RunBar : public QWidget
{
    Q_OBJECT

public:
    explicit RunBar(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Judge, data and model, with what their menus ask for.
    RunChoices &choices() const { return *m_choices; }
    /// Of the run or replay that goes on.
    void pauseOrGoOn();
    void stop();
    /// While the panel below asks the same, the offer to go on is left out.
    void setPanelShown(bool isShown);

signals:
    void tryWanted();
    void runWanted();
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
    void showReplay();
    void showOffer();
    void closeNotice();
    void runStarted();
    void runEnded(const Result<jobs::RunReport> &report);
    void say(const QString &text);

    jobs::Evaluation &m_evaluation;
    RunChoices *m_choices;
    RunButton *m_try;
    RunButton *m_run;
    RunProgressView *m_progress;
    RunButton *m_pause;
    RunButton *m_stop;
    Banner *m_notice;
    QList<RunButton *> m_speeds;
    RunButton *m_goOn; ///< in the notice
    RunButton *m_stopHere; ///< in the notice, where to go on is a question
    RunButton *m_close;

    bool m_isPanelShown = false;
    bool m_wasStarted = false; ///< what ends now is a run, not a preview
    std::optional<Error> m_error; ///< what ended the last run
    std::optional<qint64> m_unfinished; ///< run that was stopped or has failed rows
    QString m_unfinishedText;
    QString m_outcome; ///< of the last run, for a while
    QTimer m_forgetOutcome;
};

} // namespace gavel::ui
