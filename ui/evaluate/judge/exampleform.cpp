// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/exampleform.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "widgets/mutedlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr int textRows = 3;

} // namespace

ExampleForm::ExampleForm(JudgeDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_input(new GrowingEdit(QStringLiteral("exampleInput"), tr("Input of the example"), 1, 6))
    , m_output(new GrowingEdit(QStringLiteral("exampleOutput"), tr("Output of the example"), 1, 6))
    , m_reference(new GrowingEdit(QStringLiteral("exampleReference"), tr("Reference of the example"), 1, 4))
    , m_grid(new QGridLayout)
    , m_problem(new ProblemLabel)
{
    setObjectName(QStringLiteral("exampleForm"));
    m_problem->setObjectName(QStringLiteral("exampleProblem"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    using Text = QString eval::Example::*;
    const std::tuple<QString, GrowingEdit *, Text> texts[] = { { tr("input"), m_input, &eval::Example::input },
                                                               { tr("output"), m_output, &eval::Example::output },
                                                               { tr("reference"), m_reference, &eval::Example::reference } };
    int line = 0;
    for (const auto &[name, edit, text] : texts) {
        m_grid->addWidget(new MutedLabel(name), line, 0, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(edit, line++, 1);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit = edit, text = text, name = name] {
            const QString written = edit->toPlainText();
            m_draft.edit(tr("example"), QStringLiteral("example.%1.%2").arg(m_row).arg(name), [&](eval::JudgeDefinition &judge) {
                if (m_row >= 0 && m_row < judge.examples.size())
                    judge.examples[m_row].*text = written;
            });
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 4, 0, 4);
    layout->setSpacing(4);
    layout->addLayout(m_grid);
    layout->addWidget(m_problem);
    connect(&draft, &JudgeDraft::changed, this, &ExampleForm::refresh);
    hide();
}

void ExampleForm::showExample(int row)
{
    m_row = row;
    refresh();
    setVisible(row >= 0);
}

void ExampleForm::focusFirst()
{
    m_input->setFocus();
}

void ExampleForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit closed();
}

void ExampleForm::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    if (m_row >= judge.examples.size()) {
        m_row = -1;
        hide();
    }
    if (m_row < 0)
        return;
    const eval::Example &example = judge.examples[m_row];
    const std::pair<GrowingEdit *, QString> texts[]
        = { { m_input, example.input }, { m_output, example.output }, { m_reference, example.reference } };
    for (const auto &[edit, text] : texts) {
        const QSignalBlocker quiet(edit);
        edit->setShownText(text);
        edit->setReadOnly(m_draft.isReadOnly());
    }
    setGrades(static_cast<int>(judge.criteria.size()));
    for (int criterion = 0; criterion < judge.criteria.size(); ++criterion)
        refreshGrade(criterion);
    m_problem->setProblem(m_draft.problemsAt(QStringLiteral("examples[%1]").arg(m_row)));
}

void ExampleForm::setGrades(int count)
{
    while (static_cast<int>(m_grades.size()) < count) {
        const int criterion = static_cast<int>(m_grades.size());
        auto *name = new MutedLabel;
        auto *box = new QWidget;
        auto *line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        auto *label = new QComboBox;
        label->setObjectName(QStringLiteral("exampleScore%1").arg(criterion));
        label->setMinimumWidth(72);
        auto *why = new GrowingEdit(QStringLiteral("exampleWhy%1").arg(criterion), tr("Why this score"), 1, 6);
        why->setPlaceholderText(tr("why"));
        line->addWidget(label, 0, Qt::AlignTop);
        line->addWidget(why, 1);
        m_grid->addWidget(name, textRows + criterion, 0, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(box, textRows + criterion, 1);
        connect(label, &QComboBox::textActivated, this, [this, criterion](const QString &text) { gradeWith(criterion, text); });
        connect(why, &QPlainTextEdit::textChanged, this, [this, criterion, why] {
            const QString text = why->toPlainText();
            m_draft.edit(tr("example"), QStringLiteral("example.%1.why.%2").arg(m_row).arg(criterion), [&](eval::JudgeDefinition &judge) {
                if (m_row >= 0 && m_row < judge.examples.size())
                    judge.examples[m_row].grades[judge.criteria[criterion].name].justification = text;
            });
        });
        m_grades.push_back({ name, label, why });
    }
    for (int i = 0; i < static_cast<int>(m_grades.size()); ++i) {
        m_grades[static_cast<std::size_t>(i)].name->setVisible(i < count);
        m_grades[static_cast<std::size_t>(i)].label->parentWidget()->setVisible(i < count);
    }
}

void ExampleForm::refreshGrade(int number)
{
    const Grade &grade = m_grades[static_cast<std::size_t>(number)];
    const eval::Criterion &criterion = m_draft.judge().criteria[number];
    const eval::Grade given = m_draft.judge().examples[m_row].grades.value(criterion.name);
    static_cast<QLabel *>(grade.name)->setText(criterion.name.isEmpty() ? tr("score") : criterion.name);
    grade.label->setAccessibleName(criterion.name.isEmpty() ? tr("Score") : tr("Score for %1").arg(criterion.name));
    QStringList labels;
    for (const eval::ScalePoint &point : criterion.scale)
        labels << point.label;
    // A label that is not on the scale (any more) must be visible, so that it can be changed.
    if (!labels.contains(given.label))
        labels.prepend(given.label);
    const QSignalBlocker quietLabel(grade.label);
    grade.label->clear();
    grade.label->addItems(labels);
    grade.label->setCurrentText(given.label);
    grade.label->setEnabled(!m_draft.isReadOnly());
    const QSignalBlocker quietWhy(grade.why);
    grade.why->setShownText(given.justification);
    grade.why->setReadOnly(m_draft.isReadOnly());
}

void ExampleForm::gradeWith(int criterion, const QString &label)
{
    m_draft.edit(tr("example score"), {}, [&](eval::JudgeDefinition &judge) {
        if (m_row >= 0 && m_row < judge.examples.size())
            judge.examples[m_row].grades[judge.criteria[criterion].name].label = label;
    });
}

} // namespace gavel::ui

#include "moc_exampleform.cpp"
