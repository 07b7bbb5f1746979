// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/session/chosenjudge.h"

#include <QByteArray>
#include <QList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace gavel::jobs {
class CurrentTry;
class NextRun;
class VersionFigures;
} // namespace gavel::jobs
namespace gavel::models {
class VersionsModel;
}

namespace gavel::ui {

class FieldEdit;
class JudgeDraft;

/// Property of a field on the Judge page that is no part of the judge and undoes by itself.
inline constexpr char ownUndo[] = "ownUndo";

/// All versions of the judge with what they changed and how they agree with people; how the text in
/// the editor differs from one, word by word, and how to restore it.
class JudgeVersions : public QWidget
{
    Q_OBJECT

public:
    JudgeVersions(JudgeDraft &draft, jobs::CurrentTry &current, QWidget *parent = nullptr);
    ~JudgeVersions() override;

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void layOut();
    void load();
    void fitTable();
    const store::JudgeVersion *chosen() const;
    void compare();
    void keepNote();
    void restore();

    JudgeDraft &m_draft;
    jobs::NextRun &m_next;
    QByteArray m_noteOf; ///< hash of the version whose note the field holds
    jobs::VersionFigures *m_figures;
    models::VersionsModel *m_model;
    QTableView *m_table;
    QLabel *m_summary;
    FieldEdit *m_note;
    QPlainTextEdit *m_changes;
    QPushButton *m_restore;
    QPushButton *m_close;
};

} // namespace gavel::ui
