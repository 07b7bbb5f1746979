// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace gavel::jobs {
class Evaluation;
}
namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

class ChooserButton;

/// Which run is shown, what state it is in, and what can be done with it.
class RunHead : public QWidget
{
    Q_OBJECT

public:
    explicit RunHead(jobs::Evaluation &evaluation, QWidget *parent = nullptr);

    /// How many rows of the shown run have no verdict yet.
    void setOpenRows(qint64 rows);
    void askToDelete();
    void rename();

    /// "answer_quality v7", or the name that was given to the run.
    static QString caption(const store::RunInfo &run);

signals:
    void resumeWanted(qint64 run);
    void pushWanted(qint64 run);
    void exportWanted(qint64 run);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRun();
    void fillRuns();
    void buildMore();
    QWidget *buildQuestion();
    void endRename(bool take);
    bool isGoingOn(const store::RunInfo &run) const;
    QString stateText(const store::RunInfo &run) const;

    jobs::Evaluation &m_evaluation;
    ChooserButton *m_chooser;
    QMenu *m_runs;
    QLineEdit *m_name;
    QLabel *m_state;
    QPushButton *m_goOn;
    ChooserButton *m_more;
    QWidget *m_question;
    QLabel *m_questionText;
    qint64 m_openRows = 0;
};

} // namespace gavel::ui
