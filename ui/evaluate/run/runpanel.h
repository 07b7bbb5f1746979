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
class Evaluation;
}

namespace gavel::ui {

class MutedLabel;
class RunButton;
class RunPreviewView;

/// Rows that another page offers for a run: those that its filter lets through, its selection.
struct RowSource
{
    QString text; ///< "shown in Results: score = 1"
    qint64 run = 0; ///< positions of this run
    std::vector<qint64> positions;
};

/// What a run would do, before it is started; hidden otherwise. Every change of
/// an option previews anew.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Asked each time the panel opens.
    void setRowSources(std::function<QList<RowSource>()> sources);
    /// Previews a full run of the draft over the chosen data.
    void ask();
    /// Previews the rest of a run that did not end.
    void askToResume(qint64 run);
    /// Discards what was prepared.
    void cancel();

signals:
    /// The judge has a fault: its page should be shown.
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

    jobs::Evaluation &m_evaluation;
    std::function<QList<RowSource>()> m_rowSources;
    QList<RowSource> m_sources;
    std::optional<qint64> m_resume; ///< goes on with this run
    QPointer<jobs::RunJob> m_job; ///< the one whose preview is shown or awaited
    bool m_awaiting = false;
    bool m_focusStart = false; ///< once it can be pressed
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
