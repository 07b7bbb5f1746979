// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgepage.h"

#include "evaluate/judge/judgeeditor.h"
#include "evaluate/judge/judgestart.h"
#include "evaluate/judge/judgeversions.h"
#include "evaluate/judge/promptview.h"
#include "evaluate/try/tryview.h"
#include "habits/focuskeeper.h"
#include "habits/taborder.h"
#include "jobs/session/currenttry.h"
#include "jobs/session/judgefile.h"
#include "jobs/session/judgepresets.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "widgets/banner.h"
#include "widgets/filedialogs.h"
#include "widgets/linesplitter.h"
#include "widgets/plaintext.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QKeyEvent>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

constexpr QLatin1StringView sizesKey{ "judge_page_sizes" };
constexpr std::chrono::milliseconds sizesDelay{ 500 };

QJsonArray toArray(const QList<int> &sizes)
{
    QJsonArray array;
    for (const int size : sizes)
        array << size;
    return array;
}

/// A judge's name as a file's, on every system.
QString fileNameOf(const QString &judge)
{
    static const QRegularExpression unfit(QStringLiteral(R"([\x00-\x1f<>:"/\\|?*]+)"));
    const QString name = QString(judge).replace(unfit, QStringLiteral("_")).simplified();
    return name.isEmpty() || name.startsWith(u'.') ? QStringLiteral("judge") : name;
}

QList<int> toSizes(const QJsonArray &array)
{
    QList<int> sizes;
    for (const auto &size : array)
        sizes << size.toInt();
    return sizes;
}

} // namespace

JudgePage::JudgePage(jobs::NextRun &next, jobs::CurrentTry &currentTry, const TryActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_next(next)
    , m_actions(actions)
    , m_banner(new Banner)
    , m_question(new Banner)
    , m_stack(new QStackedWidget)
    , m_start(new JudgeStart)
    , m_editor(new JudgeEditor(m_draft, currentTry))
    , m_try(new TryView(m_draft, currentTry, actions))
    , m_prompt(new PromptView(m_draft, next))
    , m_columns(new LineSplitter(Qt::Horizontal))
    , m_right(new LineSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("judgepage"));
    layOut();
    addActions();
    m_orderTabs.setSingleShot(true);
    m_orderTabs.setInterval(0);
    connect(&m_orderTabs, &QTimer::timeout, m_editor, [this] { tabInReadingOrder(m_editor); });
    m_orderTabs.start();
    watch(m_editor);
    connect(&m_draft, &JudgeDraft::edited, this, [this] {
        m_banner->show({}); // it was about the text before
        m_next.judge().setDraft(m_draft.judge());
    });
    using jobs::ChosenData;
    connect(&next.judge(), &jobs::ChosenJudge::chosen, this, &JudgePage::load);
    for (const auto signal : { &ChosenData::listChanged, &ChosenData::chosen })
        connect(&next.data(), signal, this, &JudgePage::loadDataset);
    connect(m_start, &JudgeStart::newWanted, this, &JudgePage::newJudge);
    connect(m_start, &JudgeStart::importWanted, this, &JudgePage::chooseImport);
    connect(m_start, &JudgeStart::sampleWanted, this, &JudgePage::sampleWanted);
    connect(m_editor, &JudgeEditor::newWanted, this, &JudgePage::newJudge);
    connect(m_editor, &JudgeEditor::duplicateWanted, this, &JudgePage::duplicateJudge);
    connect(m_editor, &JudgeEditor::removeWanted, this, &JudgePage::askToRemove);
    connect(m_editor, &JudgeEditor::importWanted, this, &JudgePage::chooseImport);
    connect(m_editor, &JudgeEditor::exportWanted, this, &JudgePage::chooseExport);
    connect(m_editor, &JudgeEditor::keepWanted, this, &JudgePage::keepVersion);
    connect(m_try, &TryView::rowChosen, m_prompt, &PromptView::showRow);
    connect(m_try, &TryView::replyFound, m_prompt, &PromptView::showReply);
    connect(&currentTry, &jobs::CurrentTry::cleared, m_prompt, &PromptView::forgetReply);
    loadDataset();
    load();
}

void JudgePage::layOut()
{
    m_banner->setObjectName(QStringLiteral("judgeBanner"));
    m_right->setObjectName(QStringLiteral("judgeRight"));
    m_right->addWidget(m_try);
    m_right->addWidget(m_prompt);
    m_right->setStretchFactor(0, 3);
    m_right->setStretchFactor(1, 2);
    m_right->setChildrenCollapsible(false);
    m_columns->setObjectName(QStringLiteral("judgeColumns"));
    m_columns->addWidget(m_editor);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 11);
    m_columns->setStretchFactor(1, 10);
    m_columns->setChildrenCollapsible(false);
    m_editor->setMinimumWidth(360);
    m_right->setMinimumWidth(320);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_columns);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    buildQuestion();
    layout->addWidget(m_question);
    layout->addWidget(m_stack, 1);
    restoreSizes();
    m_saveSizes.setSingleShot(true);
    m_saveSizes.setInterval(sizesDelay);
    connect(&m_saveSizes, &QTimer::timeout, this, &JudgePage::rememberSizes);
    for (const QSplitter *splitter : { m_columns, m_right })
        connect(splitter, &QSplitter::splitterMoved, &m_saveSizes, qOverload<>(&QTimer::start));
}

void JudgePage::addActions()
{
    const auto add = [this](const QString &name, const QList<QKeySequence> &keys, auto &&slot) {
        auto *action = new QAction(name, this);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    QAction *undo = add(tr("Undo"), { QKeySequence(Qt::CTRL | Qt::Key_Z) }, [this] { step(&QUndoStack::undo); });
    QAction *redo = add(tr("Redo"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y) },
                        [this] { step(&QUndoStack::redo); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&m_draft.history(), &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_draft.history(), &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    addAction(m_actions.tryEdits); // its shortcut is active only here
}

/// Undoes or redoes. The keys work in the page only, so the focus must not leave it with a field.
void JudgePage::step(void (QUndoStack::*direction)())
{
    const FocusKeeper keeper(this);
    (m_draft.history().*direction)();
}

/// Turns off the undo of fields, which is the page's.
void JudgePage::watch(QObject *object)
{
    object->installEventFilter(this);
    for (QObject *child : object->children())
        watch(child);
}

bool JudgePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ChildAdded) {
        watch(static_cast<QChildEvent *>(event)->child());
        m_orderTabs.start();
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) && !watched->property(ownUndo).toBool()) {
            event->ignore(); // a press that is no shortcut has nothing to undo
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void JudgePage::load()
{
    const bool hasJudge = m_next.judge().id().has_value();
    m_stack->setCurrentIndex(hasJudge ? 1 : 0);
    setFocusProxy(hasJudge ? static_cast<QWidget *>(m_editor) : m_start);
    m_start->setReadOnly(m_next.workbench().isReadOnly());
    m_banner->show({});
    m_question->show({});
    m_draft.setReadOnly(m_next.workbench().isReadOnly());
    m_draft.reset(m_next.judge().draft());
    m_prompt->startAnew();
}

void JudgePage::loadDataset()
{
    const qint64 before = m_draft.dataset().id;
    m_draft.setDataset(m_next.data().dataset().value_or(data::Dataset()));
    if (m_draft.dataset().id != before)
        m_prompt->startAnew();
}

void JudgePage::tryEdits()
{
    m_try->tryEdits();
}

void JudgePage::newJudge()
{
    eval::JudgeDefinition judge = jobs::newJudge();
    judge.name = m_next.judge().freeName(judge.name);
    report(m_next.judge().add(judge));
}

void JudgePage::duplicateJudge()
{
    eval::JudgeDefinition judge = m_draft.judge();
    judge.name = m_next.judge().freeName(judge.name);
    report(m_next.judge().add(judge));
}

void JudgePage::buildQuestion()
{
    m_question->setObjectName(QStringLiteral("removeJudgeQuestion"));
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeJudgeNow"));
    setPlainToolTip(remove, tr("Remove this judge for good, with its versions"));
    auto *keep = new QPushButton(tr("Keep it"));
    keep->setObjectName(QStringLiteral("keepJudge"));
    setPlainToolTip(keep, tr("Nothing is removed"));
    m_question->addButton(remove);
    m_question->addButton(keep);
    connect(remove, &QPushButton::clicked, this, &JudgePage::remove);
    connect(keep, &QPushButton::clicked, this, [this] { m_question->show({}); });
}

void JudgePage::askToRemove()
{
    m_banner->show({});
    m_question->show(tr("Remove the judge “%1” with all its versions?").arg(m_draft.judge().name));
    m_question->findChild<QPushButton *>(QStringLiteral("keepJudge"))->setFocus();
}

void JudgePage::remove()
{
    m_question->show({});
    if (const auto judge = m_next.judge().id())
        report(m_next.judge().remove(*judge));
}

void JudgePage::chooseImport()
{
    askForFile(this, { tr("Import a judge"), {}, tr("Judges (*.yaml *.yml);;All files (*)") }, [this](const QString &path) { importFile(path); });
}

void JudgePage::chooseExport()
{
    const QString name = fileNameOf(m_draft.judge().name) + QStringLiteral(".yaml");
    askWhereToSave(this, { tr("Export the judge"), {}, tr("Judges (*.yaml)"), QStringLiteral("yaml"), name },
                   [this](const QString &path) { exportFile(path); });
}

void JudgePage::importFile(const QString &path)
{
    const auto foreign = checkIsForeign(path);
    auto judge = foreign ? jobs::readJudgeFile(path) : foreign.error();
    if (!judge) {
        m_banner->show(judge.error().text, Banner::Tone::Error);
        return;
    }
    if (judge->name.isEmpty())
        judge->name = QFileInfo(path).completeBaseName();
    judge->name = m_next.judge().freeName(judge->name);
    report(m_next.judge().add(*judge));
}

void JudgePage::exportFile(const QString &path)
{
    const auto foreign = checkIsForeign(path);
    const auto written = foreign ? jobs::writeJudgeFile(path, m_draft.judge()) : foreign;
    report(written);
    if (written)
        m_banner->show(tr("The judge was written to %1.").arg(QDir::toNativeSeparators(path)), Banner::Tone::Information);
}

Result<void> JudgePage::checkIsForeign(const QString &path) const
{
    return m_next.workbench().project() ? m_next.workbench().project()->checkIsForeign(path) : Result<void>();
}

void JudgePage::keepVersion()
{
    report(m_next.judge().keepVersion());
}

void JudgePage::report(const Result<void> &result)
{
    m_banner->show(result ? QString() : result.error().text, Banner::Tone::Error);
}

void JudgePage::rememberSizes()
{
    jobs::Workbench &workbench = m_next.workbench();
    workbench.views().setValue(sizesKey, QJsonArray{ toArray(m_columns->sizes()), toArray(m_right->sizes()) });
    report(workbench.saveSettings());
}

void JudgePage::restoreSizes()
{
    const QJsonArray kept = m_next.workbench().views().value(sizesKey).toArray();
    if (kept.size() != 2) {
        m_columns->setSizes({ 560, 520 });
        m_right->setSizes({ 430, 220 });
        return;
    }
    m_columns->setSizes(toSizes(kept[0].toArray()));
    m_right->setSizes(toSizes(kept[1].toArray()));
}

} // namespace gavel::ui

#include "moc_judgepage.cpp"
