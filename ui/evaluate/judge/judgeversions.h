// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/judgebench.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::ui {

class JudgeDraft;

/// Every version of the judge, what the text in the editor changes of one, and
/// the way back to it.
class JudgeVersions : public QWidget
{
    Q_OBJECT

public:
    JudgeVersions(JudgeDraft &draft, jobs::Evaluation &evaluation, QWidget *parent = nullptr);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void compare();
    void restore();

    JudgeDraft &m_draft;
    jobs::Evaluation &m_evaluation;
    QList<store::JudgeVersion> m_versions;
    QListWidget *m_list;
    QLabel *m_summary;
    QPlainTextEdit *m_changes;
    QPushButton *m_restore;
};

} // namespace gavel::ui
