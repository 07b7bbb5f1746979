// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/tryjob.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace gavel::jobs {
class Evaluation;
}
namespace gavel::models {
class TryModel;
}

namespace gavel::ui {

class JudgeDraft;
class TryCard;

/// Try: what the edited text changes on the rows that people have labelled,
/// led by one sentence; and what a full run would cost.
class TryView : public QWidget
{
    Q_OBJECT

public:
    TryView(JudgeDraft &draft, jobs::Evaluation &evaluation, QWidget *parent = nullptr);
    ~TryView() override;

    /// Judges the labelled rows with the text as it stands.
    void tryEdits();
    bool isTrying() const;

signals:
    void runWanted();
    void rowChosen(qint64 no);
    /// The reply of the chosen row; `isEarlier`: to another text than the editor's.
    void replyFound(const gavel::eval::RowDetail &detail, bool isEarlier);

private:
    struct Choice
    {
        QString caption;
        eval::JudgeDefinition judge;
    };

    QWidget *makeHead();
    void makeTable();
    void loadVersions();
    void fillBaselines();
    std::optional<jobs::TryBaseline> baseline() const;
    void stop();
    void drop();
    void refresh();
    void showProgress();
    void showVerdict();
    void showFull();
    void ended(const Result<void> &result);
    void showProblem(const QString &text);
    void chooseRow(const QModelIndex &index);
    const jobs::TryReport *report() const;
    bool isEarlierText() const;

    JudgeDraft &m_draft;
    jobs::Evaluation &m_evaluation;
    std::unique_ptr<jobs::TryJob> m_job;
    std::optional<Result<void>> m_result; ///< of the last Try
    QString m_problem; ///< why no Try could begin
    std::vector<Choice> m_versions; ///< numbered ones, newest first
    std::vector<Choice> m_choices;
    std::optional<Choice> m_lastTry;
    QLabel *m_about;
    QComboBox *m_baseline;
    QPushButton *m_try;
    QPushButton *m_stop;
    QPushButton *m_goOn;
    QProgressBar *m_progress;
    TryCard *m_verdict;
    QLabel *m_tableHead;
    models::TryModel *m_model;
    QTableView *m_table;
    TryCard *m_full;
    QPushButton *m_run;
};

} // namespace gavel::ui
