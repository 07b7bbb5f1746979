// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace gavel::ui {

class TextButton;
class JudgeDraft;
class ProblemLabel;
class SectionHead;
class TemplateEdit;

/// What the model gets of a row, the reply format, or "my own prompt", which replaces instructions
/// and row part.
class JudgePrompt : public QWidget
{
    Q_OBJECT

public:
    explicit JudgePrompt(JudgeDraft &draft, QWidget *parent = nullptr);

private:
    QWidget *makeRowPart();
    void connectFields();
    void refresh();
    void refreshTemplate(TemplateEdit *edit, ProblemLabel *problem, TextButton *fix, const QString &text, const QString &path);
    void repair();
    void useOwnPrompt(bool own);
    void include(const QString &role, bool shown);
    QString ownPromptToBegin() const;

    JudgeDraft &m_draft;
    QWidget *m_rowPart;
    TemplateEdit *m_row;
    QCheckBox *m_input;
    QCheckBox *m_output;
    QCheckBox *m_reference;
    QLabel *m_shows;
    TextButton *m_rowDefault;
    ProblemLabel *m_rowProblem;
    TextButton *m_rowFix;
    QCheckBox *m_isOwn;
    QWidget *m_ownPart;
    TemplateEdit *m_own;
    ProblemLabel *m_ownProblem;
    TextButton *m_ownFix;
    ProblemLabel *m_leak;
    TemplateEdit *m_reply;
    TextButton *m_replyDefault;
};

} // namespace gavel::ui
