// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgetexts.h"

#include "eval/promptrenderer.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "evaluate/judge/templateedit.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

QString &textOf(eval::JudgeDefinition &judge, InstructionField::Text text)
{
    return text == InstructionField::Text::Definition ? judge.definition : judge.gradingPrompt;
}

const QString &textOf(const eval::JudgeDefinition &judge, InstructionField::Text text)
{
    return text == InstructionField::Text::Definition ? judge.definition : judge.gradingPrompt;
}

QList<eval::TemplateProblem> misplaced(const JudgeDraft &draft, InstructionField::Text text)
{
    return eval::rowVariables(textOf(draft.judge(), text), draft.dataset().columns, draft.dataset().mapping);
}

} // namespace

InstructionField::InstructionField(JudgeDraft &draft, Text text, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_text(text)
    , m_edit(text == Text::Definition ? new TemplateEdit(QStringLiteral("definition"), tr("Definition"), 1, 6)
                                      : new TemplateEdit(QStringLiteral("gradingPrompt"), tr("Grading prompt"), 3, 18))
    , m_problem(new ProblemLabel)
    , m_misplaced(new ProblemLabel)
{
    const bool isDefinition = text == Text::Definition;
    setPlainToolTip(m_edit, isDefinition ? tr("What is measured, in a sentence") : tr("How to decide (Ctrl+Return: Try)"));
    m_edit->setPlaceholderText(isDefinition ? tr("What is measured, in a sentence") : tr("How to decide"));
    m_problem->setObjectName(isDefinition ? QStringLiteral("definitionProblem") : QStringLiteral("gradingPromptProblem"));
    m_misplaced->setObjectName(isDefinition ? QStringLiteral("definitionVariable") : QStringLiteral("gradingPromptVariable"));
    auto *move = linkButton(tr("Move to the row part"), isDefinition ? QStringLiteral("moveFromDefinition") : QStringLiteral("moveFromGradingPrompt"),
                            tr("Takes the column out of the instructions, which are the same for every row, and shows it in the row part"));
    m_move = move;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit);
    layout->addWidget(m_problem);
    auto *line = new QHBoxLayout;
    line->addWidget(m_misplaced, 1);
    line->addWidget(move);
    layout->addLayout(line);
    connect(m_edit, &TemplateEdit::edited, this, [this, isDefinition](const QString &written) {
        m_draft.edit(isDefinition ? tr("definition") : tr("grading prompt"),
                     isDefinition ? QStringLiteral("definition") : QStringLiteral("grading_prompt"),
                     [&](eval::JudgeDefinition &judge) { textOf(judge, m_text) = written; });
    });
    connect(move, &TextButton::clicked, this, &InstructionField::moveVariable);
    connect(&draft, &JudgeDraft::changed, this, &InstructionField::refresh);
    refresh();
}

void InstructionField::refresh()
{
    m_edit->setReadOnly(m_draft.isReadOnly());
    m_edit->setTexts(textOf(m_draft.judge(), m_text), {});
    m_problem->setProblem(m_text == Text::GradingPrompt ? m_draft.problemsAt(QStringLiteral("grading_prompt")) : QString());
    const auto places = misplaced(m_draft, m_text);
    m_edit->setMarked(places);
    m_misplaced->setProblem(places.empty() ? QString() : places.front().text);
    m_move->setVisible(!places.empty() && !m_draft.isReadOnly());
}

void InstructionField::moveVariable()
{
    const auto places = misplaced(m_draft, m_text);
    if (places.empty())
        return;
    const eval::TemplateProblem place = places.front();
    const data::Dataset dataset = m_draft.dataset();
    m_draft.edit(tr("move to the row part"), {}, [&](eval::JudgeDefinition &judge) {
        QString &text = textOf(judge, m_text);
        const QString variable = text.mid(place.offset, place.length);
        text.remove(place.offset, place.length);
        QString row = judge.rowTemplate.isEmpty() ? eval::defaultRowTemplate(judge, dataset.columns, dataset.mapping) : judge.rowTemplate;
        if (row.contains(variable))
            return;
        const QString name = variable.mid(2, variable.size() - 4).trimmed();
        judge.rowTemplate = row.trimmed() + QStringLiteral("\n\n%1: %2").arg(name, variable);
    });
}

JudgeTexts::JudgeTexts(JudgeDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_name(new FieldEdit)
    , m_notes(new GrowingEdit(QStringLiteral("judgeNotes"), tr("Notes"), 2, 10))
    , m_instructions(new QWidget)
{
    m_name->setObjectName(QStringLiteral("judgeName"));
    m_name->setAccessibleName(tr("Name of the judge"));
    m_name->setPlaceholderText(tr("name"));
    setPlainToolTip(m_name, tr("Name of the judge"));
    m_notes->setPlaceholderText(tr("For yourself: not sent to the model, and no new version"));
    auto *fold = new FoldButton(tr("Notes"), QStringLiteral("notesFold"), m_notes);

    auto *names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_name, 1);
    names->addWidget(fold);
    auto *texts = new QVBoxLayout(m_instructions);
    texts->setContentsMargins(0, 8, 0, 0);
    texts->setSpacing(4);
    texts->addWidget(new SectionHead(tr("Definition")));
    texts->addWidget(new InstructionField(draft, InstructionField::Text::Definition));
    texts->addSpacing(8);
    texts->addWidget(new SectionHead(tr("Grading prompt")));
    texts->addWidget(new InstructionField(draft, InstructionField::Text::GradingPrompt));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(names);
    layout->addWidget(m_notes);
    layout->addWidget(m_instructions);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.edit(tr("name"), QStringLiteral("name"), [&text](eval::JudgeDefinition &judge) { judge.name = text; });
    });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_notes->toPlainText();
        if (text != m_draft.judge().notes)
            m_draft.edit(tr("notes"), QStringLiteral("notes"), [&text](eval::JudgeDefinition &judge) { judge.notes = text; });
    });
    connect(&draft, &JudgeDraft::changed, this, &JudgeTexts::refresh);
    refresh();
}

void JudgeTexts::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    m_name->setReadOnly(m_draft.isReadOnly());
    m_notes->setReadOnly(m_draft.isReadOnly());
    showText(m_name, judge.name);
    const QSignalBlocker quiet(m_notes);
    m_notes->setShownText(judge.notes);
    m_instructions->setVisible(judge.customPrompt.isEmpty());
}

} // namespace gavel::ui

#include "moc_judgetexts.cpp"
