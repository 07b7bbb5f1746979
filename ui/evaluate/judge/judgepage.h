// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "evaluate/draft/judgedraft.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class Banner;
class JudgeEditor;
class JudgeStart;
class PromptView;
class TryView;

/// The editor of the judge, and Try: what an edit changes.
class JudgePage : public QWidget
{
    Q_OBJECT

public:
    explicit JudgePage(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// Judges the labelled rows with the text as it stands and shows what changed.
    void tryEdits();
    void newJudge();
    /// Opens the dialog for a judge.yaml.
    void chooseImport();
    void importFile(const QString &path);
    void exportFile(const QString &path);
    QUndoStack &history() { return m_draft.history(); }

signals:
    /// A run over all rows, with its preview first.
    void runWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void addActions();
    void watch(QObject *object);
    void load();
    void loadDataset();
    void duplicateJudge();
    void chooseExport();
    Result<void> checkIsForeign(const QString &path) const;
    void keepVersion();
    void report(const Result<void> &result);
    void rememberSizes();
    void restoreSizes();

    jobs::Evaluation &m_evaluation;
    JudgeDraft m_draft;
    QTimer m_saveSizes;
    Banner *m_banner;
    QStackedWidget *m_stack;
    JudgeStart *m_start;
    JudgeEditor *m_editor;
    TryView *m_try;
    PromptView *m_prompt;
    QSplitter *m_columns;
    QSplitter *m_right;
};

} // namespace gavel::ui
