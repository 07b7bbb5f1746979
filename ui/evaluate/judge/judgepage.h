// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/try/tryview.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace gavel::jobs {
class CurrentTry;
class NextRun;
} // namespace gavel::jobs

namespace gavel::ui {

class Banner;
class JudgeEditor;
class JudgeStart;
class PromptView;

/// The editor of the judge, and Try, which shows what an edit changes.
class JudgePage : public QWidget
{
    Q_OBJECT

public:
    JudgePage(jobs::NextRun &next, jobs::CurrentTry &currentTry, const TryActions &actions, QWidget *parent = nullptr);

    /// Judges the labelled rows with the current text and shows what changed.
    void tryEdits();
    void newJudge();
    /// Opens the dialog for a judge.yaml.
    void chooseImport();
    void importFile(const QString &path);
    void exportFile(const QString &path);
    QUndoStack &history() { return m_draft.history(); }

signals:
    void sampleWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void addActions();
    void step(void (QUndoStack::*direction)());
    void watch(QObject *object);
    void load();
    void loadDataset();
    void duplicateJudge();
    void askToRemove();
    void remove();
    void buildQuestion();
    void chooseExport();
    Result<void> checkIsForeign(const QString &path) const;
    void keepVersion();
    void report(const Result<void> &result);
    void rememberSizes();
    void restoreSizes();

    jobs::NextRun &m_next;
    TryActions m_actions;
    JudgeDraft m_draft;
    QTimer m_saveSizes;
    QTimer m_orderTabs;
    Banner *m_banner;
    Banner *m_question; ///< before a judge is removed
    QStackedWidget *m_stack;
    JudgeStart *m_start;
    JudgeEditor *m_editor;
    TryView *m_try;
    PromptView *m_prompt;
    QSplitter *m_columns;
    QSplitter *m_right;
};

} // namespace gavel::ui
