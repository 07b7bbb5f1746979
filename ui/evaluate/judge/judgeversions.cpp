// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgeversions.h"

#include "evaluate/draft/judgedraft.h"
#include "evaluate/draft/judgefields.h"
#include "jobs/session/nextrun.h"
#include "models/linediff.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/theme.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace gavel::ui {

namespace {

constexpr int panelHeight = 190;
constexpr int mostTried = 30;

QString captionOf(const store::JudgeVersion &version)
{
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(version.createdMs), QLocale::ShortFormat);
    return version.number ? QStringLiteral("v%1 · %2").arg(*version.number).arg(when) : JudgeVersions::tr("tried · %1").arg(when);
}

} // namespace

JudgeVersions::JudgeVersions(JudgeDraft &draft, jobs::NextRun &next, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_next(next)
    , m_list(new QListWidget)
    , m_summary(new MutedLabel)
    , m_changes(new FramedEdit)
    , m_restore(new QPushButton(tr("Take this text")))
{
    setObjectName(QStringLiteral("judgeVersions"));
    m_list->setObjectName(QStringLiteral("versionList"));
    m_list->setAccessibleName(tr("Versions of the judge"));
    m_list->setFixedSize(190, panelHeight);
    m_changes->setObjectName(QStringLiteral("versionChanges"));
    m_changes->setAccessibleName(tr("What the editor changes of the version"));
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(9);
    m_changes->setFont(fixed);
    m_restore->setObjectName(QStringLiteral("restoreVersion"));
    setPlainToolTip(m_restore, tr("Puts this version's text into the editor; Ctrl+Z takes it back"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_restore);
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_changes, 1);
    right->addLayout(foot);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    layout->addWidget(m_list);
    layout->addLayout(right, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &JudgeVersions::compare);
    connect(m_restore, &QPushButton::clicked, this, &JudgeVersions::restore);
    connect(&next.judge(), &jobs::ChosenJudge::listChanged, this, &JudgeVersions::load);
    connect(&draft, &JudgeDraft::changed, this, &JudgeVersions::compare);
    hide();
}

void JudgeVersions::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void JudgeVersions::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit closed();
}

/// The differences have colours of the theme.
void JudgeVersions::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        compare();
}

void JudgeVersions::load()
{
    if (!isVisible())
        return;
    const int row = m_list->currentRow();
    m_versions.clear();
    int tried = 0;
    for (const store::JudgeVersion &version : m_next.judge().versions().value_or(QList<store::JudgeVersion>())) {
        if (version.number || ++tried <= mostTried)
            m_versions << version;
    }
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const store::JudgeVersion &version : std::as_const(m_versions))
            m_list->addItem(captionOf(version));
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    }
    compare();
}

void JudgeVersions::compare()
{
    if (!isVisible())
        return;
    const int row = m_list->currentRow();
    m_changes->clear();
    m_restore->setEnabled(row >= 0 && row < m_versions.size() && !m_draft.isReadOnly());
    if (row < 0 || row >= m_versions.size()) {
        m_summary->setText(tr("There is no version yet. A full run makes one, and so does Keep this version."));
        return;
    }
    const Theme &theme = Theme::of(palette());
    QTextCursor cursor(m_changes->document());
    int added = 0;
    int removed = 0;
    for (const models::DiffLine &line :
         models::lineDiff(QString::fromUtf8(eval::toYaml(m_versions[row].definition)), QString::fromUtf8(eval::toYaml(m_draft.judge())))) {
        using Kind = models::DiffLine::Kind;
        QTextCharFormat format;
        format.setForeground(line.kind == Kind::Added ? theme.good : line.kind == Kind::Removed ? theme.bad : theme.muted);
        added += line.kind == Kind::Added ? 1 : 0;
        removed += line.kind == Kind::Removed ? 1 : 0;
        const QString sign = line.kind == Kind::Added ? QStringLiteral("+ ")
            : line.kind == Kind::Removed              ? QStringLiteral("− ")
                                                      : QStringLiteral("  ");
        const QString text = line.kind == Kind::Skipped ? QStringLiteral("  …") : sign + line.text;
        cursor.insertText(text + u'\n', format);
    }
    const bool isSame = added + removed == 0;
    m_summary->setText(isSame ? tr("The editor holds exactly this text.")
                              : tr("in the editor: %1 lines more (+), %2 fewer (−)").arg(added).arg(removed));
    m_restore->setEnabled(!isSame && !m_draft.isReadOnly());
    m_changes->moveCursor(QTextCursor::Start);
}

void JudgeVersions::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_versions.size())
        return;
    const eval::JudgeDefinition definition = m_versions[row].definition;
    m_draft.edit(tr("take an earlier text"), {}, [&definition](eval::JudgeDefinition &judge) {
        // Name and notes belong to the judge and not to its versions.
        const QString name = judge.name;
        const QString notes = judge.notes;
        judge = definition;
        judge.name = name;
        judge.notes = notes;
    });
}

} // namespace gavel::ui

#include "moc_judgeversions.cpp"
