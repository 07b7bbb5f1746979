// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgeeditor.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "evaluate/judge/criteriaeditor.h"
#include "evaluate/judge/examplesection.h"
#include "evaluate/judge/judgemethod.h"
#include "evaluate/judge/judgeprompt.h"
#include "evaluate/judge/judgetexts.h"
#include "evaluate/judge/judgeversions.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/nextrun.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/textbutton.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace gavel::ui {

JudgeEditor::JudgeEditor(JudgeDraft &draft, jobs::CurrentTry &current, QWidget *parent)
    : QScrollArea(parent)
    , m_draft(draft)
    , m_next(current.next())
    , m_versions(new JudgeVersions(draft, current))
{
    setObjectName(QStringLiteral("judgeEditor"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(14, 8, 14, 14);
    layout->setSpacing(12);
    layout->addWidget(makeVersionLine());
    layout->addWidget(m_versions);
    layout->addWidget(new JudgeTexts(draft));
    layout->addWidget(new CriteriaEditor(draft));
    layout->addWidget(new JudgePrompt(draft));
    layout->addWidget(new ExampleSection(draft, m_next));
    layout->addWidget(new JudgeMethod(draft));
    layout->addStretch(1);
    setWidget(content);
    connect(&draft, &JudgeDraft::changed, this, &JudgeEditor::refresh);
    connect(&m_next.judge(), &jobs::ChosenJudge::listChanged, this, &JudgeEditor::refresh);
    connect(&m_next.judge(), &jobs::ChosenJudge::draftChanged, this, &JudgeEditor::refresh);
    connect(m_versions, &JudgeVersions::closed, this, [this] {
        m_versionsButton->setChecked(false);
        m_versionsButton->setFocus();
    });
    setFocusProxy(findChild<QPlainTextEdit *>(QStringLiteral("gradingPrompt")));
    refresh();
}

QWidget *JudgeEditor::makeVersionLine()
{
    m_caption = plainLabel();
    m_caption->setObjectName(QStringLiteral("versionCaption"));
    QFont bold = m_caption->font();
    bold.setWeight(QFont::DemiBold);
    m_caption->setFont(bold);
    m_caption->setWordWrap(true);
    m_keep = new QPushButton(tr("Keep"));
    m_keep->setObjectName(QStringLiteral("keepVersion"));
    setPlainToolTip(m_keep, tr("Gives the text as it stands the next number (Ctrl+Shift+K)"));
    m_keep->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    m_versionsButton = linkButton(tr("Versions"), QStringLiteral("showVersions"), tr("Compare with an earlier version, or take its text"));
    m_versionsButton->setCheckable(true);
    auto *menu = new QMenu(this);
    m_more = menuButton(tr("Judge"), QStringLiteral("judgeMenu"), menu, tr("New judge, copy, remove, import, export"));
    m_menu = menu;
    menu->setObjectName(QStringLiteral("judgeActions"));
    menu->addAction(tr("New judge"), this, &JudgeEditor::newWanted);
    menu->addAction(tr("Copy this judge"), this, &JudgeEditor::duplicateWanted);
    menu->addAction(tr("Remove this judge…"), this, &JudgeEditor::removeWanted)->setObjectName(QStringLiteral("removeJudge"));
    menu->addSeparator();
    menu->addAction(tr("Import judge.yaml…"), this, &JudgeEditor::importWanted);
    menu->addAction(tr("Export judge.yaml…"), this, &JudgeEditor::exportWanted);
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_caption, 1);
    line->addWidget(m_keep);
    line->addWidget(m_versionsButton);
    line->addWidget(m_more);
    connect(m_keep, &QPushButton::clicked, this, &JudgeEditor::keepWanted);
    connect(m_versionsButton, &TextButton::toggled, this, &JudgeEditor::openVersions);
    auto *close = new QShortcut(Qt::Key_Escape, m_versionsButton);
    close->setContext(Qt::WidgetShortcut);
    connect(close, &QShortcut::activated, m_versionsButton, [this] { m_versionsButton->setChecked(false); });
    return box;
}

void JudgeEditor::openVersions(bool isOpen)
{
    m_versions->setVisible(isOpen);
    if (isOpen)
        m_versions->setFocus();
}

void JudgeEditor::refresh()
{
    const auto latest = m_next.judge().latestVersion();
    const QString version = latest && latest->number ? QStringLiteral("v%1").arg(*latest->number) : tr("no version yet");
    m_caption->setText(m_next.judge().hasEdits() && latest ? tr("%1 + edits").arg(version) : version);
    m_keep->setEnabled(m_next.judge().hasEdits() && !m_draft.isReadOnly());
    const QList<QAction *> actions = m_menu->actions();
    for (QAction *action : actions.first(actions.size() - 1))
        action->setEnabled(!m_draft.isReadOnly());
}

} // namespace gavel::ui

#include "moc_judgeeditor.cpp"
