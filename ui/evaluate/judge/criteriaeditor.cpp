// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/criteriaeditor.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "evaluate/judge/scaleeditor.h"
#include "habits/focuskeeper.h"
#include "jobs/session/judgepresets.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/rule.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

QString scaleSummary(const eval::Scale &scale)
{
    if (scale.isEmpty())
        return CriterionCard::tr("Scale: none yet");
    return CriterionCard::tr("Scale: %1 to %2, %n point(s)", nullptr, static_cast<int>(scale.size())).arg(scale.first().label, scale.last().label);
}

/// A warning when the overall score is made of criteria that count differently; empty if it is not.
QString unlikeScales(const eval::JudgeDefinition &judge)
{
    if (judge.overall == eval::Overall::Asked)
        return {};
    const auto ends = [](const eval::Criterion &criterion) { return std::ranges::minmax(criterion.scale, {}, &eval::ScalePoint::value); };
    const eval::Criterion *first = nullptr;
    for (const eval::Criterion &criterion : judge.criteria) {
        if (criterion.scale.isEmpty() || criterion.weight == 0)
            continue;
        if (!first) {
            first = &criterion;
            continue;
        }
        const auto [least, most] = ends(*first);
        const auto [low, high] = ends(criterion);
        if (least.value == low.value && most.value == high.value)
            continue;
        const QLocale locale;
        return CriteriaEditor::tr(
                   "“%1” counts from %2 to %3 and “%4” from %5 to %6, so the overall score says little. Give them scales with the same "
                   "numbers, or ask for the overall score.")
            .arg(first->name, locale.toString(least.value), locale.toString(most.value), criterion.name, locale.toString(low.value),
                 locale.toString(high.value));
    }
    return {};
}

/// Keeps the grades of a criterion when it is renamed.
void renameGrades(eval::JudgeDefinition &judge, const QString &from, const QString &to)
{
    for (eval::Example &example : judge.examples) {
        if (example.grades.contains(from) && !example.grades.contains(to))
            example.grades.insert(to, example.grades.take(from));
    }
}

} // namespace

CriterionCard::CriterionCard(JudgeDraft &draft, int criterion, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_criterion(criterion)
    , m_name(new FieldEdit)
    , m_question(new GrowingEdit(QStringLiteral("criterionQuestion%1").arg(criterion), tr("Question of criterion %1").arg(criterion + 1), 1, 6))
    , m_weight(new QDoubleSpinBox)
    , m_reference(new QCheckBox(tr("uses the reference")))
    , m_problem(new ProblemLabel)
{
    m_name->setObjectName(QStringLiteral("criterionName%1").arg(criterion));
    m_name->setAccessibleName(tr("Name of criterion %1").arg(criterion + 1));
    m_name->setPlaceholderText(tr("name, as accuracy"));
    m_question->setPlaceholderText(tr("What is asked, as: Is every statement true?"));
    m_weight->setObjectName(QStringLiteral("criterionWeight%1").arg(criterion));
    m_weight->setAccessibleName(tr("Weight of criterion %1").arg(criterion + 1));
    setPlainToolTip(m_weight, tr("Weight in the overall score; 0 leaves it out"));
    m_weight->setPrefix(tr("weight "));
    m_weight->setRange(0, 1000);
    m_weight->setSingleStep(0.5);
    m_reference->setObjectName(QStringLiteral("criterionReference%1").arg(criterion));
    auto *menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    m_more = menuButton(QStringLiteral("⋯"), QStringLiteral("criterionMenu%1").arg(criterion), menu);
    m_more->setAccessibleName(tr("Move or remove criterion %1").arg(criterion + 1));
    setPlainToolTip(m_more, tr("Move or remove"));
    auto *scale = new ScaleEditor(draft, criterion);
    m_fold = new FoldButton({}, QStringLiteral("criterionScaleFold%1").arg(criterion), scale);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_name, 1);
    line->addWidget(m_weight);
    line->addWidget(m_reference);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_question);
    layout->addWidget(m_problem);
    layout->addWidget(m_fold);
    layout->addWidget(scale);
    layout->addWidget(new Rule);

    const QString key = QStringLiteral("criterion.%1.").arg(criterion);
    connect(m_name, &QLineEdit::textEdited, this, [this, key](const QString &text) {
        m_draft.edit(tr("criterion"), key + QStringLiteral("name"), [&](eval::JudgeDefinition &judge) {
            renameGrades(judge, judge.criteria[m_criterion].name, text);
            judge.criteria[m_criterion].name = text;
        });
    });
    connect(m_question, &QPlainTextEdit::textChanged, this, [this, key] {
        const QString text = m_question->toPlainText();
        edit(tr("question"), key + QStringLiteral("question"), [&text](eval::Criterion &it) { it.question = text; });
    });
    connect(m_weight, &QDoubleSpinBox::valueChanged, this, [this, key](double weight) {
        edit(tr("weight"), key + QStringLiteral("weight"), [weight](eval::Criterion &it) { it.weight = weight; });
    });
    connect(m_reference, &QCheckBox::clicked, this,
            [this](bool uses) { edit(tr("reference"), {}, [uses](eval::Criterion &it) { it.usesReference = uses; }); });
}

void CriterionCard::edit(const QString &text, const QString &field, const std::function<void(eval::Criterion &)> &change)
{
    if (m_criterion < m_draft.judge().criteria.size())
        m_draft.edit(text, field, [&](eval::JudgeDefinition &judge) { change(judge.criteria[m_criterion]); });
}

void CriterionCard::refresh()
{
    const eval::Criterion &criterion = m_draft.judge().criteria[m_criterion];
    const bool readOnly = m_draft.isReadOnly();
    showText(m_name, criterion.name);
    m_name->setReadOnly(readOnly);
    const QSignalBlocker quietQuestion(m_question);
    m_question->setShownText(criterion.question);
    m_question->setReadOnly(readOnly);
    const QSignalBlocker quietWeight(m_weight);
    m_weight->setValue(criterion.weight);
    m_weight->setReadOnly(readOnly);
    m_reference->setChecked(criterion.usesReference);
    m_reference->setEnabled(!readOnly);
    m_more->setEnabled(!readOnly);
    m_fold->setText(scaleSummary(criterion.scale));
    const QString path = QStringLiteral("criteria[%1].").arg(m_criterion);
    QStringList problems;
    for (const QString &field : { path + QStringLiteral("name"), path + QStringLiteral("weight") }) {
        if (const QString problem = m_draft.problemsAt(field); !problem.isEmpty())
            problems << problem;
    }
    m_problem->setProblem(problems.join(u'\n'));
    if (!m_draft.problemsAt(path + QStringLiteral("scale")).isEmpty())
        m_fold->setOpen(true);
}

void CriterionCard::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void CriterionCard::fillMenu(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("Move up"), this, [this] { emit moveWanted(m_criterion, -1); })->setEnabled(m_criterion > 0);
    menu->addAction(tr("Move down"), this, [this] { emit moveWanted(m_criterion, 1); })
        ->setEnabled(m_criterion + 1 < m_draft.judge().criteria.size());
    menu->addAction(tr("Remove"), this, [this] { emit removeWanted(m_criterion); });
}

CriteriaEditor::CriteriaEditor(JudgeDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_head(new SectionHead(tr("Scale")))
    , m_scale(new ScaleEditor(draft, 0))
    , m_several(new QWidget)
    , m_list(new QVBoxLayout)
    , m_overall(new QComboBox)
    , m_problem(new ProblemLabel)
    , m_reference(new QCheckBox(tr("uses the reference")))
    , m_split(linkButton(tr("Ask several criteria…"), QStringLiteral("splitCriteria"), tr("Names this criterion and adds a second one")))
    , m_add(linkButton(tr("+ Add a criterion"), QStringLiteral("addCriterion")))
{
    m_overall->setObjectName(QStringLiteral("overall"));
    m_overall->setAccessibleName(tr("Overall score"));
    setPlainToolTip(m_overall, tr("How the criteria make one score"));
    m_overall->addItems({ tr("the mean"), tr("the weighted mean"), tr("the lowest"), tr("asked, as the criterion “overall”") });
    m_problem->setObjectName(QStringLiteral("overallProblem"));
    m_reference->setObjectName(QStringLiteral("usesReference"));
    setPlainToolTip(m_reference, tr("Off, the reference is kept out of the row part"));

    auto *overall = new QHBoxLayout;
    overall->addWidget(m_add);
    overall->addStretch(1);
    overall->addWidget(new MutedLabel(tr("Overall score:")));
    overall->addWidget(m_overall);
    auto *several = new QVBoxLayout(m_several);
    several->setContentsMargins(0, 0, 0, 0);
    several->setSpacing(6);
    m_list->setSpacing(8);
    several->addLayout(m_list);
    several->addLayout(overall);
    several->addWidget(m_problem);
    auto *one = new QHBoxLayout;
    one->addWidget(m_split);
    one->addStretch(1);
    one->addWidget(m_reference);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_head);
    layout->addWidget(m_scale);
    layout->addLayout(one);
    layout->addWidget(m_several);

    connect(m_split, &TextButton::clicked, this, &CriteriaEditor::split);
    connect(m_add, &TextButton::clicked, this, &CriteriaEditor::addCriterion);
    connect(m_reference, &QCheckBox::clicked, this, [this](bool uses) {
        m_draft.edit(tr("reference"), {}, [uses](eval::JudgeDefinition &judge) { judge.criteria.first().usesReference = uses; });
    });
    connect(m_overall, &QComboBox::activated, this, [this](int index) {
        m_draft.edit(tr("overall score"), {}, [index](eval::JudgeDefinition &judge) { judge.overall = static_cast<eval::Overall>(index); });
    });
    connect(&draft, &JudgeDraft::changed, this, &CriteriaEditor::refresh);
    refresh();
}

void CriteriaEditor::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    const bool isPlain = judge.isSingle() || judge.criteria.isEmpty();
    m_head->setText(isPlain ? tr("Scale") : tr("Criteria"));
    m_scale->setVisible(isPlain);
    m_split->setVisible(isPlain && !judge.criteria.isEmpty() && !m_draft.isReadOnly());
    m_reference->setVisible(isPlain);
    m_reference->setEnabled(!m_draft.isReadOnly());
    m_reference->setChecked(!judge.criteria.isEmpty() && judge.criteria.first().usesReference);
    m_several->setVisible(!isPlain);
    setCards(isPlain ? 0 : static_cast<int>(judge.criteria.size()));
    for (CriterionCard *card : m_cards)
        card->refresh();
    m_overall->setCurrentIndex(static_cast<int>(judge.overall));
    m_overall->setEnabled(!m_draft.isReadOnly());
    m_add->setEnabled(!m_draft.isReadOnly());
    const QString problem = m_draft.problemsAt(QStringLiteral("overall"));
    m_problem->setProblem(problem.isEmpty() ? unlikeScales(judge) : problem);
}

void CriteriaEditor::setCards(int count)
{
    while (static_cast<int>(m_cards.size()) < count) {
        auto *card = new CriterionCard(m_draft, static_cast<int>(m_cards.size()));
        connect(card, &CriterionCard::removeWanted, this, &CriteriaEditor::removeCriterion);
        connect(card, &CriterionCard::moveWanted, this, &CriteriaEditor::moveCriterion);
        m_list->addWidget(card);
        m_cards.push_back(card);
    }
    while (static_cast<int>(m_cards.size()) > count) {
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
}

void CriteriaEditor::split()
{
    m_draft.edit(tr("several criteria"), {}, [](eval::JudgeDefinition &judge) {
        eval::Criterion &first = judge.criteria.first();
        renameGrades(judge, first.name, tr("accuracy"));
        first.name = tr("accuracy");
        if (first.question.isEmpty())
            first.question = tr("Is what the answer states true?");
        judge.criteria << eval::Criterion{ tr("clarity"), tr("Can the person use it at once?"), first.scale, 1, false };
    });
}

/// With a name to be written over, since without one the judge could not be used meanwhile.
void CriteriaEditor::addCriterion()
{
    m_draft.edit(tr("add a criterion"), {}, [](eval::JudgeDefinition &judge) {
        qsizetype number = judge.criteria.size() + 1;
        const auto name = [&number] { return tr("criterion %1").arg(number); };
        const auto isTaken = [&](const eval::Criterion &each) { return each.name == name(); };
        while (std::ranges::any_of(std::as_const(judge.criteria), isTaken))
            ++number;
        judge.criteria << eval::Criterion{ name(), {}, jobs::presetScale(jobs::ScalePreset::OneToFive), 1, true };
    });
    if (!m_cards.empty())
        m_cards.back()->focusName();
}

void CriteriaEditor::removeCriterion(int criterion)
{
    const FocusKeeper keeper(this);
    m_draft.edit(tr("remove a criterion"), {}, [criterion](eval::JudgeDefinition &judge) {
        const QString name = judge.criteria.takeAt(criterion).name;
        for (eval::Example &example : judge.examples)
            example.grades.remove(name);
        if (judge.criteria.size() != 1)
            return;
        // The last one needs no name: it is the score.
        renameGrades(judge, judge.criteria.first().name, {});
        judge.criteria.first().name.clear();
    });
}

void CriteriaEditor::moveCriterion(int criterion, int by)
{
    const int to = criterion + by;
    if (to >= 0 && to < m_draft.judge().criteria.size())
        m_draft.edit(tr("move a criterion"), {}, [=](eval::JudgeDefinition &judge) { judge.criteria.move(criterion, to); });
}

} // namespace gavel::ui

#include "moc_criteriaeditor.cpp"
