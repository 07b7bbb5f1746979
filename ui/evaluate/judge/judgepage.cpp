// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgepage.h"

#include "evaluate/judge/judgeeditor.h"
#include "evaluate/judge/judgestart.h"
#include "evaluate/judge/promptview.h"
#include "evaluate/try/tryview.h"
#include "jobs/session/evaluation.h"
#include "jobs/session/judgebench.h"
#include "widgets/banner.h"
#include "widgets/filedialogs.h"
#include "widgets/linesplitter.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QJsonArray>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
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

QList<int> toSizes(const QJsonArray &array)
{
    QList<int> sizes;
    for (const auto &size : array)
        sizes << size.toInt();
    return sizes;
}

} // namespace

JudgePage::JudgePage(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_banner(new Banner)
    , m_stack(new QStackedWidget)
    , m_start(new JudgeStart)
    , m_editor(new JudgeEditor(m_draft, evaluation))
    , m_try(new TryView(m_draft, evaluation))
    , m_prompt(new PromptView(m_draft, evaluation))
    , m_columns(new LineSplitter(Qt::Horizontal))
    , m_right(new LineSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("judgepage"));
    layOut();
    addActions();
    watch(m_editor);
    connect(&m_draft, &JudgeDraft::edited, this, [this] { m_evaluation.setDraft(m_draft.judge()); });
    using jobs::Evaluation;
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::judgeChosen })
        connect(&evaluation, signal, this, &JudgePage::load);
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::datasetsChanged, &Evaluation::datasetChosen })
        connect(&evaluation, signal, this, &JudgePage::loadDataset);
    connect(m_start, &JudgeStart::newWanted, this, &JudgePage::newJudge);
    connect(m_start, &JudgeStart::importWanted, this, &JudgePage::chooseImport);
    connect(m_start, &JudgeStart::sampleWanted, &evaluation.workbench(), &jobs::Workbench::openSample);
    connect(m_editor, &JudgeEditor::newWanted, this, &JudgePage::newJudge);
    connect(m_editor, &JudgeEditor::duplicateWanted, this, &JudgePage::duplicateJudge);
    connect(m_editor, &JudgeEditor::importWanted, this, &JudgePage::chooseImport);
    connect(m_editor, &JudgeEditor::exportWanted, this, &JudgePage::chooseExport);
    connect(m_editor, &JudgeEditor::keepWanted, this, &JudgePage::keepVersion);
    connect(m_try, &TryView::runWanted, this, &JudgePage::runWanted);
    connect(m_try, &TryView::rowChosen, m_prompt, &PromptView::showRow);
    connect(m_try, &TryView::replyFound, m_prompt, &PromptView::showReply);
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
    };
    add(tr("Undo"), { QKeySequence(Qt::CTRL | Qt::Key_Z) }, [this] { m_draft.history().undo(); });
    add(tr("Redo"), { QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y) }, [this] { m_draft.history().redo(); });
    add(tr("Try"), { QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter) }, [this] { tryEdits(); });
}

/// Fields have a way back of their own, and turn the wheel into a new value: neither here.
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
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::Wheel) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool isValue = qobject_cast<QAbstractSpinBox *>(watched) || qobject_cast<QComboBox *>(watched);
        if (isValue && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void JudgePage::load()
{
    const bool hasJudge = m_evaluation.judgeId().has_value();
    m_stack->setCurrentIndex(hasJudge ? 1 : 0);
    setFocusProxy(hasJudge ? static_cast<QWidget *>(m_editor) : m_start);
    m_start->setReadOnly(m_evaluation.isReadOnly());
    m_banner->show({});
    m_draft.setReadOnly(m_evaluation.isReadOnly());
    m_draft.reset(m_evaluation.draft());
}

void JudgePage::loadDataset()
{
    m_draft.setDataset(m_evaluation.dataset().value_or(data::Dataset()));
}

void JudgePage::tryEdits()
{
    m_try->tryEdits();
}

void JudgePage::newJudge()
{
    eval::JudgeDefinition judge = jobs::newJudge();
    judge.name = jobs::freeJudgeName(m_evaluation, judge.name);
    report(m_evaluation.addJudge(judge));
}

void JudgePage::duplicateJudge()
{
    eval::JudgeDefinition judge = m_draft.judge();
    judge.name = jobs::freeJudgeName(m_evaluation, judge.name);
    report(m_evaluation.addJudge(judge));
}

void JudgePage::chooseImport()
{
    askForFile(this, { tr("Import a judge"), {}, tr("Judges (*.yaml *.yml);;All files (*)") }, [this](const QString &path) { importFile(path); });
}

void JudgePage::chooseExport()
{
    askWhereToSave(this, { tr("Export the judge"), {}, tr("Judges (*.yaml)"), QStringLiteral("yaml"), QStringLiteral("judge.yaml") },
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
    judge->name = jobs::freeJudgeName(m_evaluation, judge->name);
    report(m_evaluation.addJudge(*judge));
}

void JudgePage::exportFile(const QString &path)
{
    const auto foreign = checkIsForeign(path);
    report(foreign ? jobs::writeJudgeFile(path, m_draft.judge()) : foreign);
}

Result<void> JudgePage::checkIsForeign(const QString &path) const
{
    return m_evaluation.project() ? m_evaluation.project()->checkIsForeign(path) : Result<void>();
}

void JudgePage::keepVersion()
{
    report(m_evaluation.keepVersion());
}

void JudgePage::report(const Result<void> &result)
{
    m_banner->show(result ? QString() : result.error().text, Banner::Tone::Error);
}

void JudgePage::rememberSizes()
{
    jobs::Workbench &workbench = m_evaluation.workbench();
    workbench.settings().preferences.insert(sizesKey, QJsonArray{ toArray(m_columns->sizes()), toArray(m_right->sizes()) });
    report(workbench.saveSettings());
}

void JudgePage::restoreSizes()
{
    const QJsonArray kept = m_evaluation.workbench().settings().preferences.value(sizesKey).toArray();
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
