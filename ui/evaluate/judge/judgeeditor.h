// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

class QLabel;
class QMenu;
class QPushButton;

namespace gavel::jobs {
class CurrentTry;
class NextRun;
} // namespace gavel::jobs

namespace gavel::ui {

class TextButton;
class JudgeDraft;
class JudgeVersions;

/// The left side of the Judge page: the line of versions and all fields of the judge.
class JudgeEditor : public QScrollArea
{
    Q_OBJECT

public:
    JudgeEditor(JudgeDraft &draft, jobs::CurrentTry &current, QWidget *parent = nullptr);

    QSize sizeHint() const override { return { 560, 600 }; }

signals:
    void newWanted();
    void duplicateWanted();
    void removeWanted();
    void importWanted();
    void exportWanted();
    void keepWanted();

private:
    QWidget *makeVersionLine();
    void openVersions(bool isOpen);
    void refresh();

    JudgeDraft &m_draft;
    jobs::NextRun &m_next;
    QLabel *m_caption = nullptr;
    QPushButton *m_keep = nullptr;
    TextButton *m_versionsButton = nullptr;
    TextButton *m_more = nullptr;
    QMenu *m_menu = nullptr;
    JudgeVersions *m_versions;
};

} // namespace gavel::ui
