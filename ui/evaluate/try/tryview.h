// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/tryjob.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QToolButton;

namespace gavel::jobs {
class CurrentTry;
}
namespace gavel::models {
class TryModel;
}

namespace gavel::ui {

class JudgeDraft;
class TryCard;

/// Actions of the window that follow a Try.
struct TryActions
{
    QAction *tryEdits = nullptr;
    QAction *run = nullptr; ///< a run over all rows, after its preview
};

/// Try: how the edited text changes the verdicts on the labelled rows, summed up in one sentence;
/// and what a full run would cost.
class TryView : public QWidget
{
    Q_OBJECT

public:
    TryView(JudgeDraft &draft, jobs::CurrentTry &current, const TryActions &actions, QWidget *parent = nullptr);
    ~TryView() override;

    /// Judges the labelled rows with the current text.
    void tryEdits();

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void rowChosen(qint64 no);
    /// The reply of the selected row, and the hash of the text that it answers.
    void replyFound(const gavel::eval::RowDetail &detail, const QByteArray &hash);

private:
    struct Choice
    {
        QString caption;
        eval::JudgeDefinition judge;
        QByteArray hash;
    };

    QWidget *makeHead();
    void makeTable();
    void loadVersions();
    void fillBaselines();
    std::optional<jobs::TryBaseline> baseline() const;
    std::optional<jobs::TryBaseline> baselineOfResult() const;
    void pickBaseline(int index);
    bool isToRecount() const;
    void recount();
    QString captionOf(const jobs::TryReport &report) const;
    void clear();
    void refresh();
    void showProgress();
    void showVerdict();
    void showFull();
    void ended();
    void chooseRow(const QModelIndex &index);
    bool isEarlierText() const;

    JudgeDraft &m_draft;
    jobs::CurrentTry &m_current;
    QString m_problem; ///< why no Try could start
    std::vector<Choice> m_versions; ///< numbered ones, newest first
    std::vector<Choice> m_choices;
    std::optional<QByteArray> m_picked; ///< by hand, until there is a newer version
    QByteArray m_newest; ///< version
    std::optional<Choice> m_lastTry;
    QLabel *m_about;
    QComboBox *m_baseline;
    QPushButton *m_try;
    QPushButton *m_stop;
    QPushButton *m_continue;
    QProgressBar *m_progress;
    TryCard *m_verdict;
    QLabel *m_tableHead;
    models::TryModel *m_model;
    QTableView *m_table;
    TryCard *m_full;
    QPushButton *m_run;
};

} // namespace gavel::ui
