// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "jobs/run/runjob.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace gavel::jobs {
class CurrentRun;
class NextRun;
class StoredRuns;
} // namespace gavel::jobs

namespace gavel::ui {

class MutedLabel;
class RunButton;
class RunPreviewView;

/// Rows that another page offers for a run: filtered or selected ones.
struct SelectableRows
{
    QString text; ///< "shown in Results: score = 1"
    qint64 run = 0; ///< the positions are in this run
    std::vector<qint64> positions;
};

/// What a run would do, before it is started; hidden otherwise. Every change of an option makes a
/// new preview.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    RunPanel(jobs::NextRun &next, jobs::CurrentRun &current, const jobs::StoredRuns &runs, QWidget *parent = nullptr);

    /// Called each time the panel opens.
    void setSelectableRows(std::function<QList<SelectableRows>()> sources);
    /// Previews a complete run of the draft over the chosen data.
    void ask();
    /// Previews the rest of an unfinished run.
    void askToResume(qint64 run);
    /// Cancels the preview.
    void cancel();

signals:
    /// The judge has a problem: its page should be shown.
    void judgeWanted();
    void shown(bool isShown);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class RowChoice { All, NotJudged, First, Random, Source };

    void buildOptions(QGridLayout *grid);
    QHBoxLayout *buildButtons();
    void listen();
    void open();
    void close();
    void fillRows();
    void showOptions();
    void previewSoon();
    void previewNow();
    void resumeNow();
    void start();
    void showPreview();
    void showWaiting();
    void showError(const Error &error, bool isOfJudge);
    bool showJudgeProblems();
    void runEnded(const Result<jobs::RunReport> &report);
    store::RunRows rows() const;
    eval::ConcurrencySettings concurrency() const;
    std::optional<qint64> requestLimit() const;
    RowChoice rowChoice() const;

    jobs::NextRun &m_next;
    jobs::CurrentRun &m_current;
    const jobs::StoredRuns &m_runs;
    std::function<QList<SelectableRows>()> m_selectableRows;
    QList<SelectableRows> m_sources;
    std::optional<qint64> m_resume; ///< the run to resume
    QPointer<jobs::RunJob> m_job; ///< the one whose preview is shown or pending
    bool m_awaiting = false;
    bool m_focusStart = false; ///< once it is enabled
    QTimer m_debounce;

    QLabel *m_title;
    QLabel *m_rowsLabel;
    QComboBox *m_rows;
    QLabel *m_countLabel;
    QSpinBox *m_count;
    QLabel *m_seedLabel;
    QSpinBox *m_seed;
    QLabel *m_repeatsLabel;
    QSpinBox *m_repeats;
    QComboBox *m_adaptive;
    QSpinBox *m_atATime;
    QSpinBox *m_limit;
    QCheckBox *m_reuse;
    RunPreviewView *m_preview;
    RunButton *m_start;
    RunButton *m_cancel;
    RunButton *m_showJudge;
};

} // namespace gavel::ui
