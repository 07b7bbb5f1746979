// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLineEdit;

namespace gavel::ui {

class FoldButton;
class GrowingEdit;
class JudgeDraft;
class ProblemLabel;
class TemplateEdit;

/// A text of the instructions. Row variables have no value there: they are underlined, and can be
/// moved to the row part.
class InstructionField : public QWidget
{
    Q_OBJECT

public:
    enum class Text { Definition, GradingPrompt };

    InstructionField(JudgeDraft &draft, Text text, QWidget *parent = nullptr);

private:
    void refresh();
    void moveVariable();

    JudgeDraft &m_draft;
    Text m_text;
    TemplateEdit *m_edit;
    ProblemLabel *m_problem;
    ProblemLabel *m_misplaced;
    QWidget *m_move;
};

/// Name, notes, definition and grading prompt of the judge.
class JudgeTexts : public QWidget
{
    Q_OBJECT

public:
    explicit JudgeTexts(JudgeDraft &draft, QWidget *parent = nullptr);

private:
    void refresh();

    JudgeDraft &m_draft;
    QLineEdit *m_name;
    GrowingEdit *m_notes;
    QWidget *m_instructions;
};

} // namespace gavel::ui
