// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgeprompt.h"

#include "eval/nearest.h"
#include "eval/prompttext.h"
#include "eval/rowtemplate.h"
#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "evaluate/judge/templateedit.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/sectionhead.h"
#include "widgets/textbutton.h"
#include "widgets/texts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

QString nameAt(const QString &text, const eval::TemplateProblem &place)
{
    return text.mid(place.offset + 2, place.length - 4).trimmed();
}

/// The correct name for a wrong one, or empty.
QString rightName(const JudgeDraft &draft, const QString &text, const eval::TemplateProblem &place)
{
    return eval::nearestName(nameAt(text, place), eval::knownNames(draft.dataset().columns, draft.dataset().mapping));
}

QList<eval::TemplateProblem> wrongNames(const JudgeDraft &draft, const QString &text)
{
    // Without data any name may be valid.
    return draft.dataset().columns.isEmpty() ? QList<eval::TemplateProblem>()
                                             : eval::templateProblems(text, draft.dataset().columns, draft.dataset().mapping);
}

QString &templateIn(eval::JudgeDefinition &judge)
{
    return judge.customPrompt.isEmpty() ? judge.rowTemplate : judge.customPrompt;
}

} // namespace

JudgePrompt::JudgePrompt(JudgeDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_row(new TemplateEdit(QStringLiteral("rowTemplate"), tr("Row part"), 2, 14))
    , m_input(new QCheckBox(tr("input")))
    , m_output(new QCheckBox(tr("output")))
    , m_reference(new QCheckBox(tr("reference")))
    , m_shows(new MutedLabel(tr("shows")))
    , m_rowDefault(linkButton(tr("Use the default"), QStringLiteral("rowDefault"), tr("The row part made from the roles of the columns")))
    , m_rowProblem(new ProblemLabel)
    , m_rowFix(linkButton({}, QStringLiteral("rowFix")))
    , m_isOwn(new QCheckBox(tr("My own prompt")))
    , m_ownPart(new QWidget)
    , m_own(new TemplateEdit(QStringLiteral("ownPrompt"), tr("My own prompt"), 6, 24))
    , m_ownProblem(new ProblemLabel)
    , m_ownFix(linkButton({}, QStringLiteral("ownFix")))
    , m_leak(new ProblemLabel)
    , m_reply(new TemplateEdit(QStringLiteral("replyFormat"), tr("Reply format"), 2, 12))
    , m_replyDefault(linkButton(tr("Use the default"), QStringLiteral("replyDefault"), tr("The reply format of the method")))
{
    m_rowPart = makeRowPart();
    m_isOwn->setObjectName(QStringLiteral("isOwnPrompt"));
    setPlainToolTip(m_isOwn, tr("A prompt of your own in place of instructions and row part, sent as it is"));
    m_ownProblem->setObjectName(QStringLiteral("ownPromptProblem"));
    m_leak->setObjectName(QStringLiteral("promptLeak"));
    auto *cost = new MutedLabel(
        tr("Sent as one message. The server can cache it only up to the first {{column}}: put what is the same for every row in front."));
    cost->setWordWrap(true);
    auto *ownFix = new QHBoxLayout;
    ownFix->addWidget(m_ownProblem, 1);
    ownFix->addWidget(m_ownFix);
    auto *own = new QVBoxLayout(m_ownPart);
    own->setContentsMargins(0, 0, 0, 0);
    own->setSpacing(4);
    own->addWidget(cost);
    own->addWidget(m_own);
    own->addLayout(ownFix);

    auto *reply = new QWidget;
    auto *replyLayout = new QVBoxLayout(reply);
    replyLayout->setContentsMargins(0, 0, 0, 0);
    replyLayout->addWidget(m_reply);
    replyLayout->addWidget(m_replyDefault, 0, Qt::AlignLeft);
    auto *fold = new FoldButton(tr("Reply format"), QStringLiteral("replyFold"), reply);
    auto *line = new QHBoxLayout;
    line->addWidget(fold);
    line->addStretch(1);
    line->addWidget(m_isOwn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_rowPart);
    layout->addWidget(m_ownPart);
    layout->addWidget(m_leak);
    layout->addLayout(line);
    layout->addWidget(reply);
    connectFields();
    connect(&draft, &JudgeDraft::changed, this, &JudgePrompt::refresh);
    refresh();
}

QWidget *JudgePrompt::makeRowPart()
{
    setPlainToolTip(m_row, tr("What the model gets of a row; {{column}} is filled in"));
    m_rowProblem->setObjectName(QStringLiteral("rowProblem"));
    const std::pair<QCheckBox *, QString> roles[]
        = { { m_input, QStringLiteral("input") }, { m_output, QStringLiteral("output") }, { m_reference, QStringLiteral("reference") } };
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new SectionHead(tr("Row part")));
    head->addStretch(1);
    head->addWidget(m_rowDefault);
    m_shows->setMinimumWidth(1); // gives way before the boxes do
    head->addWidget(m_shows);
    for (const auto &[box, role] : roles) {
        box->setObjectName(QStringLiteral("include_") + role);
        box->setAccessibleName(tr("Show the %1").arg(box->text()));
        head->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, role = role](bool shown) { include(role, shown); });
    }
    auto *fix = new QHBoxLayout;
    fix->addWidget(m_rowProblem, 1);
    fix->addWidget(m_rowFix);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_row);
    layout->addLayout(fix);
    return part;
}

void JudgePrompt::connectFields()
{
    connect(m_row, &TemplateEdit::edited, this, [this](const QString &text) {
        m_draft.edit(tr("row part"), QStringLiteral("row_template"), [&text](eval::JudgeDefinition &judge) { judge.rowTemplate = text; });
    });
    connect(m_own, &TemplateEdit::edited, this, [this](const QString &text) {
        // An empty prompt would end the mode while the person is typing.
        const QString kept = text.isEmpty() ? QStringLiteral(" ") : text;
        m_draft.edit(tr("prompt"), QStringLiteral("prompt"), [&kept](eval::JudgeDefinition &judge) { judge.customPrompt = kept; });
    });
    connect(m_reply, &TemplateEdit::edited, this, [this](const QString &text) {
        m_draft.edit(tr("reply format"), QStringLiteral("reply_format"), [&text](eval::JudgeDefinition &judge) { judge.replyFormat = text; });
    });
    connect(m_rowDefault, &TextButton::clicked, this,
            [this] { m_draft.edit(tr("default row part"), {}, [](eval::JudgeDefinition &judge) { judge.rowTemplate.clear(); }); });
    connect(m_replyDefault, &TextButton::clicked, this,
            [this] { m_draft.edit(tr("default reply format"), {}, [](eval::JudgeDefinition &judge) { judge.replyFormat.clear(); }); });
    connect(m_rowFix, &TextButton::clicked, this, &JudgePrompt::repair);
    connect(m_ownFix, &TextButton::clicked, this, &JudgePrompt::repair);
    connect(m_isOwn, &QCheckBox::clicked, this, &JudgePrompt::useOwnPrompt);
}

void JudgePrompt::refresh()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    const data::Dataset &dataset = m_draft.dataset();
    const bool isOwn = !judge.customPrompt.isEmpty();
    const bool isEditable = !m_draft.isReadOnly();
    for (TemplateEdit *edit : { m_row, m_own, m_reply })
        edit->setReadOnly(!isEditable);
    m_rowPart->setVisible(!isOwn);
    m_ownPart->setVisible(isOwn);
    m_isOwn->setChecked(isOwn);
    m_isOwn->setEnabled(isEditable);
    const QString fallback
        = dataset.columns.isEmpty() ? tr("(made from the columns of the data)") : eval::defaultRowTemplate(judge, dataset.columns, dataset.mapping);
    m_row->setTexts(judge.rowTemplate, fallback);
    m_own->setTexts(judge.customPrompt, {});
    m_reply->setTexts(judge.replyFormat, eval::defaultReplyFormat(judge));
    m_rowDefault->setVisible(!judge.rowTemplate.isEmpty() && isEditable);
    m_replyDefault->setVisible(!judge.replyFormat.isEmpty() && isEditable);
    m_shows->setVisible(judge.rowTemplate.isEmpty());
    for (QCheckBox *box : { m_input, m_output, m_reference }) {
        box->setVisible(judge.rowTemplate.isEmpty());
        box->setEnabled(isEditable);
    }
    m_input->setChecked(judge.include.contains(QLatin1StringView("input")));
    m_output->setChecked(judge.include.contains(QLatin1StringView("output")));
    m_reference->setChecked(judge.include.contains(QLatin1StringView("reference")));
    refreshTemplate(m_row, m_rowProblem, m_rowFix, judge.rowTemplate, QStringLiteral("row_template"));
    refreshTemplate(m_own, m_ownProblem, m_ownFix, judge.customPrompt, QStringLiteral("prompt"));
    m_leak->setProblem(eval::peoplesScoresWarning(judge, dataset.columns, dataset.mapping));
    if (!isOwn && m_rowProblem->text().isEmpty())
        m_rowProblem->setProblem(m_draft.problemsAt(QStringLiteral("include")));
}

void JudgePrompt::refreshTemplate(TemplateEdit *edit, ProblemLabel *problem, TextButton *fix, const QString &text, const QString &path)
{
    const auto wrong = wrongNames(m_draft, text);
    edit->setMarked(wrong);
    QStringList texts;
    if (const QString known = m_draft.problemsAt(path); !known.isEmpty())
        texts << known;
    // An open "{{" is known without data, too.
    const bool isOpen = !wrong.empty() && wrong.front().length == 2;
    if (!wrong.empty() && !(isOpen && !texts.isEmpty()))
        texts << wrong.front().text;
    problem->setProblem(texts.join(u'\n'));
    const QString right = wrong.empty() ? QString() : rightName(m_draft, text, wrong.front());
    fix->setVisible(!right.isEmpty() && !m_draft.isReadOnly());
    fix->setText(tr("Write {{%1}}").arg(escapedAmpersand(right)));
    fix->setAccessibleName(fix->text());
    setPlainToolTip(fix, tr("Puts the right name in its place"));
}

void JudgePrompt::repair()
{
    const eval::JudgeDefinition &judge = m_draft.judge();
    const QString text = judge.usedTemplate();
    const auto wrong = wrongNames(m_draft, text);
    const QString right = wrong.empty() ? QString() : rightName(m_draft, text, wrong.front());
    if (right.isEmpty())
        return;
    const eval::TemplateProblem place = wrong.front();
    m_draft.edit(tr("right name"), {},
                 [&](eval::JudgeDefinition &edited) { templateIn(edited).replace(place.offset, place.length, QStringLiteral("{{%1}}").arg(right)); });
}

void JudgePrompt::include(const QString &role, bool shown)
{
    m_draft.edit(tr("what is shown"), {}, [&](eval::JudgeDefinition &judge) {
        judge.include.removeAll(role);
        if (!shown)
            return;
        judge.include << role;
        // In reading order.
        QStringList ordered;
        for (const QString &known : { QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("reference") }) {
            if (judge.include.contains(known))
                ordered << known;
        }
        judge.include = ordered;
    });
}

QString JudgePrompt::ownPromptToBegin() const
{
    eval::JudgeDefinition judge = m_draft.judge();
    judge.replyFormat = QStringLiteral(" ");
    judge.examples.clear();
    const data::Dataset &dataset = m_draft.dataset();
    const QString row = !judge.rowTemplate.isEmpty() ? judge.rowTemplate
        : dataset.columns.isEmpty()                  ? QStringLiteral("{{output}}")
                                                     : eval::defaultRowTemplate(judge, dataset.columns, dataset.mapping);
    return eval::instructions(judge, 0, [](const eval::Example &) { return QString(); }).trimmed() + QStringLiteral("\n\n") + row;
}

void JudgePrompt::useOwnPrompt(bool own)
{
    const QString begin = own ? ownPromptToBegin() : QString();
    m_draft.edit(own ? tr("my own prompt") : tr("instructions and row part"), {}, [&](eval::JudgeDefinition &judge) { judge.customPrompt = begin; });
}

} // namespace gavel::ui

#include "moc_judgeprompt.cpp"
