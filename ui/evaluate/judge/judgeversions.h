// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/chosenjudge.h"

#include <QList>
#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace gavel::jobs {
class NextRun;
}

namespace gavel::ui {

class JudgeDraft;

/// All versions of the judge, the differences from the text in the editor, and how to restore one.
class JudgeVersions : public QWidget
{
    Q_OBJECT

public:
    JudgeVersions(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent = nullptr);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void load();
    void compare();
    void restore();

    JudgeDraft &m_draft;
    jobs::NextRun &m_next;
    QList<store::JudgeVersion> m_versions;
    QListWidget *m_list;
    QLabel *m_summary;
    QPlainTextEdit *m_changes;
    QPushButton *m_restore;
};

} // namespace gavel::ui
