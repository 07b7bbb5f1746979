// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgemethod.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>

namespace gavel::ui {

namespace {

constexpr int firstBudget = 512; // tokens
constexpr int narrowField = 72; ///< where the column is narrow, the text is cut rather than the column

template <typename Box>
void nameField(Box *box, const QString &objectName, const QString &accessibleName, const QString &toolTip)
{
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    setPlainToolTip(box, toolTip);
}

} // namespace

JudgeMethod::JudgeMethod(JudgeDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_method(new QComboBox)
    , m_methodText(new MutedLabel)
    , m_thinking(new QComboBox)
    , m_thinkingTokens(new QSpinBox)
    , m_thinkingProblem(new ProblemLabel)
    , m_abstain(new QCheckBox(tr("may say that it cannot judge")))
    , m_temperature(new QDoubleSpinBox)
    , m_limit(new QSpinBox)
    , m_topP(new QDoubleSpinBox)
    , m_seed(new QSpinBox)
    , m_samplingProblem(new ProblemLabel)
{
    nameField(m_method, QStringLiteral("method"), tr("Method"), tr("How the judge answers"));
    m_method->addItems({ tr("reason, then score"), tr("score, then reason"), tr("score only") });
    m_methodText->setWordWrap(true);
    m_methodText->setObjectName(QStringLiteral("methodText"));
    nameField(m_thinking, QStringLiteral("thinking"), tr("Thinking"),
              tr("For models that think before they answer; the thoughts are kept, not parsed"));
    m_thinking->addItems({ tr("thinking off"), tr("thinking on"), tr("thinking up to") });
    nameField(m_thinkingTokens, QStringLiteral("thinkingTokens"), tr("Thinking budget"), tr("Tokens for thinking, on top of the reply limit"));
    m_thinkingTokens->setRange(1, 1'000'000);
    m_thinkingTokens->setSuffix(tr(" tokens"));
    nameField(m_abstain, QStringLiteral("allowAbstain"), tr("May abstain"),
              tr("The reply format offers \"score\": null; such rows count as abstained"));
    m_thinkingProblem->setObjectName(QStringLiteral("thinkingProblem"));
    m_samplingProblem->setObjectName(QStringLiteral("samplingProblem"));

    for (QWidget *field : std::initializer_list<QWidget *>{ m_method, m_thinking, m_thinkingTokens })
        field->setMinimumWidth(narrowField);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_method);
    first->addWidget(m_thinking);
    first->addWidget(m_thinkingTokens);
    first->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new SectionHead(tr("Method")));
    layout->addLayout(first);
    layout->addWidget(m_methodText);
    layout->addWidget(m_thinkingProblem);
    layout->addWidget(m_abstain);
    layout->addWidget(makeSampling());
    layout->addWidget(m_samplingProblem);
    connectFields();
    connect(&draft, &JudgeDraft::changed, this, &JudgeMethod::refresh);
    refresh();
}

QWidget *JudgeMethod::makeSampling()
{
    nameField(m_temperature, QStringLiteral("temperature"), tr("Temperature"), tr("0: always the likeliest reply"));
    m_temperature->setRange(0, 5);
    m_temperature->setSingleStep(0.1);
    nameField(m_limit, QStringLiteral("replyLimit"), tr("Reply limit"), tr("A reply that is cut off is invalid: raise the limit then"));
    m_limit->setRange(1, 1'000'000);
    m_limit->setSuffix(tr(" tokens"));
    nameField(m_topP, QStringLiteral("topP"), tr("Top p"), tr("Only the likeliest tokens up to this share; 0 leaves it to the server"));
    m_topP->setRange(0, 1);
    m_topP->setSingleStep(0.05);
    m_topP->setSpecialValueText(tr("not sent"));
    nameField(m_seed, QStringLiteral("seed"), tr("Seed"), tr("Sent plus the number of the repeat"));
    m_seed->setRange(-1, std::numeric_limits<int>::max());
    m_seed->setSpecialValueText(tr("not sent"));

    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    int column = 0;
    const auto add = [grid, &column](const QString &name, QWidget *field) {
        field->setMinimumWidth(narrowField);
        grid->addWidget(new MutedLabel(name), 0, column);
        grid->addWidget(field, 1, column++);
    };
    add(tr("temperature"), m_temperature);
    add(tr("reply limit"), m_limit);
    add(tr("top p"), m_topP);
    add(tr("seed"), m_seed);
    grid->setColumnStretch(column, 1);
    return box;
}

void JudgeMethod::connectFields()
{
    const auto edit = [this](const QString &text, const QString &field, const JudgeDraft::Change &change) { m_draft.edit(text, field, change); };
    connect(m_method, &QComboBox::activated, this, [edit](int index) {
        edit(tr("method"), {}, [index](eval::JudgeDefinition &judge) { judge.method = static_cast<eval::Method>(index); });
    });
    connect(m_thinking, &QComboBox::activated, this, [edit](int index) {
        edit(tr("thinking"), {}, [index](eval::JudgeDefinition &judge) {
            judge.thinking.mode = static_cast<eval::Thinking::Mode>(index);
            const bool isBudget = judge.thinking.mode == eval::Thinking::Mode::Budget;
            judge.thinking.tokens = !isBudget ? 0 : judge.thinking.tokens > 0 ? judge.thinking.tokens : firstBudget;
        });
    });
    connect(m_thinkingTokens, &QSpinBox::valueChanged, this, [edit](int tokens) {
        edit(tr("thinking"), QStringLiteral("thinking"), [tokens](eval::JudgeDefinition &judge) { judge.thinking.tokens = tokens; });
    });
    connect(m_abstain, &QCheckBox::clicked, this,
            [edit](bool allowed) { edit(tr("abstaining"), {}, [allowed](eval::JudgeDefinition &judge) { judge.allowAbstain = allowed; }); });
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, [edit](double value) {
        edit(tr("temperature"), QStringLiteral("temperature"), [value](eval::JudgeDefinition &judge) { judge.sampling.temperature = value; });
    });
    connect(m_limit, &QSpinBox::valueChanged, this, [edit](int value) {
        edit(tr("reply limit"), QStringLiteral("max_tokens"), [value](eval::JudgeDefinition &judge) { judge.sampling.maxTokens = value; });
    });
    connect(m_topP, &QDoubleSpinBox::valueChanged, this, [edit](double value) {
        edit(tr("top p"), QStringLiteral("top_p"),
             [value](eval::JudgeDefinition &judge) { judge.sampling.topP = value > 0 ? std::optional(value) : std::nullopt; });
    });
    connect(m_seed, &QSpinBox::valueChanged, this, [edit](int value) {
        edit(tr("seed"), QStringLiteral("seed"),
             [value](eval::JudgeDefinition &judge) { judge.sampling.seed = value >= 0 ? std::optional<qint64>(value) : std::nullopt; });
    });
}

QString JudgeMethod::methodText() const
{
    const int criteria = static_cast<int>(m_draft.judge().criteria.size());
    switch (m_draft.judge().method) {
    case eval::Method::ReasonThenScore:
        return tr("The judge gives its reason first, which helps small models most; costs the reason's tokens for every row.");
    case eval::Method::ScoreThenReason:
        return tr("The score comes first, so a reply that is cut off still has it; the reason is written after the fact. Costs as much.");
    case eval::Method::ScoreOnly:
        break;
    }
    if (criteria > 1)
        return tr("One token a score: the fastest, with probabilities for every point, but no reason – and with several criteria one request for "
                  "each of them: %n request(s) a row.",
                  nullptr, criteria);
    return tr("One token a row: the fastest, with probabilities for every point and an expected score, but no reason.");
}

void JudgeMethod::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    const bool isEditable = !m_draft.isReadOnly();
    m_method->setCurrentIndex(static_cast<int>(judge.method));
    m_methodText->setText(methodText());
    m_thinking->setCurrentIndex(static_cast<int>(judge.thinking.mode));
    m_abstain->setChecked(judge.allowAbstain);
    for (QWidget *field : std::initializer_list<QWidget *>{ m_method, m_thinking, m_abstain })
        field->setEnabled(isEditable);
    m_thinkingTokens->setVisible(judge.thinking.mode == eval::Thinking::Mode::Budget);
    m_thinkingProblem->setProblem(m_draft.problemsAt(QStringLiteral("thinking")));
    refreshSampling();
}

void JudgeMethod::refreshSampling()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    const QSignalBlocker quietTokens(m_thinkingTokens);
    const QSignalBlocker quietTemperature(m_temperature);
    const QSignalBlocker quietLimit(m_limit);
    const QSignalBlocker quietTopP(m_topP);
    const QSignalBlocker quietSeed(m_seed);
    m_thinkingTokens->setValue(judge.thinking.tokens);
    m_temperature->setValue(judge.sampling.temperature);
    m_limit->setValue(judge.sampling.maxTokens);
    m_topP->setValue(judge.sampling.topP.value_or(0));
    m_seed->setValue(static_cast<int>(std::min(judge.sampling.seed.value_or(-1), qint64(std::numeric_limits<int>::max()))));
    for (QAbstractSpinBox *field : std::initializer_list<QAbstractSpinBox *>{ m_thinkingTokens, m_temperature, m_limit, m_topP, m_seed })
        field->setReadOnly(m_draft.isReadOnly());
    m_samplingProblem->setProblem(m_draft.problemsAt(QStringLiteral("sampling")));
}

} // namespace gavel::ui

#include "moc_judgemethod.cpp"
