// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace gavel::jobs {
class NextRun;
class ShownRun;
} // namespace gavel::jobs
namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

class ChooserButton;
class DiffersLabel;
class FittingBar;
class RunActions;
class TextButton;

/// The run to which everything on Results, Compare and Trust belongs, what in it differs from the
/// next run, and what can be done with it.
class ShownHeader : public QWidget
{
    Q_OBJECT

public:
    ShownHeader(jobs::ShownRun &shown, const jobs::NextRun &next, RunActions &actions, QWidget *parent = nullptr);

    /// The number of rows of the shown run without a verdict.
    void setOpenRows(qint64 rows);
    /// Whether the table of runs is open.
    void setTableOpen(bool isOpen);
    void askToDelete();
    void editNote();

signals:
    /// To open the table of runs, or to close it.
    void tableToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLine();
    void buildMore();
    QWidget *buildQuestion();
    void listen();
    void showRun();
    void showName(const store::RunInfo &run);
    void showDifferences();
    void endNote(bool take);
    bool isRunning(const store::RunInfo &run) const;
    QString stateText(const store::RunInfo &run) const;

    jobs::ShownRun &m_shown;
    const jobs::NextRun &m_next;
    RunActions &m_actions;
    FittingBar *m_bar;
    ChooserButton *m_chooser;
    QLineEdit *m_note;
    DiffersLabel *m_differs;
    QPushButton *m_resume;
    TextButton *m_close;
    ChooserButton *m_more;
    QWidget *m_question;
    QLabel *m_questionText;
    qint64 m_openRows = 0;
};

} // namespace gavel::ui
