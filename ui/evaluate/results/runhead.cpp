// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/runhead.h"

#include "jobs/session/evaluation.h"
#include "widgets/chooserbutton.h"
#include "widgets/mutedlabel.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace gavel::ui {

namespace {

/// An ampersand in a name is no mnemonic.
bool isComplete(const store::RunInfo &run)
{
    return run.kind != store::RunInfo::Kind::Judged || run.state == QLatin1StringView("finished");
}

} // namespace

RunHead::RunHead(jobs::Evaluation &evaluation, QWidget *parent)
    : QWidget(parent)
    , m_evaluation(evaluation)
    , m_chooser(new ChooserButton(tr("run")))
    , m_runs(new QMenu(m_chooser))
    , m_name(new QLineEdit)
    , m_state(new MutedLabel)
    , m_goOn(new QPushButton(tr("Go on")))
    , m_more(new ChooserButton(tr("This run")))
    , m_question(buildQuestion())
{
    setObjectName(QStringLiteral("runHead"));
    m_chooser->setObjectName(QStringLiteral("runChooser"));
    setPlainToolTip(m_chooser, tr("The run that is shown"));
    m_chooser->setMenu(m_runs);
    m_name->setObjectName(QStringLiteral("runName"));
    m_name->setAccessibleName(tr("Name of the run"));
    setPlainToolTip(m_name, tr("Return stores the name, Esc leaves it"));
    m_name->setFixedWidth(240);
    m_name->installEventFilter(this);
    m_name->hide();
    m_state->setObjectName(QStringLiteral("runState"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    setPlainToolTip(m_goOn, tr("Judge the rows that are left; shows first what it will do"));
    m_goOn->setAccessibleName(tr("Go on with this run"));
    buildMore();

    auto *line = new QHBoxLayout;
    line->setContentsMargins(14, 5, 14, 5);
    line->setSpacing(10);
    line->addWidget(m_chooser);
    line->addWidget(m_name);
    line->addWidget(m_state);
    line->addWidget(m_goOn);
    line->addStretch(1);
    line->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_question);

    connect(m_runs, &QMenu::aboutToShow, this, &RunHead::fillRuns);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (const auto run = m_evaluation.shownRun())
            emit resumeWanted(run->id);
    });
    using jobs::Evaluation;
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::shownRunChanged, &Evaluation::runsChanged, &Evaluation::runStarted,
                               &Evaluation::runStateChanged })
        connect(&evaluation, signal, this, &RunHead::showRun);
    showRun();
}

void RunHead::buildMore()
{
    m_more->setObjectName(QStringLiteral("runMenu"));
    m_more->setAccessibleName(tr("What can be done with this run"));
    setPlainToolTip(m_more, tr("Rename, push, export or delete this run"));
    auto *menu = new QMenu(m_more);
    const auto shown = [this] { return m_evaluation.shownRun().value_or(store::RunInfo()).id; };
    QAction *rename = menu->addAction(tr("&Rename"), this, &RunHead::rename);
    menu->addAction(tr("&Push to MLflow…"), this, [this, shown] { emit pushWanted(shown()); });
    menu->addAction(tr("&Export…"), this, [this, shown] { emit exportWanted(shown()); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("&Delete…"), this, &RunHead::askToDelete);
    connect(menu, &QMenu::aboutToShow, this, [this, rename, remove] {
        const auto run = m_evaluation.shownRun();
        rename->setEnabled(run && !m_evaluation.isReadOnly());
        remove->setEnabled(run && !m_evaluation.isReadOnly() && !isGoingOn(*run));
    });
    m_more->setMenu(menu);
}

QWidget *RunHead::buildQuestion()
{
    auto *question = new QWidget(this);
    question->setObjectName(QStringLiteral("deleteQuestion"));
    m_questionText = plainLabel();
    m_questionText->setWordWrap(true);
    auto *keep = new QPushButton(tr("Keep it"));
    keep->setObjectName(QStringLiteral("keepRun"));
    setPlainToolTip(keep, tr("Nothing is deleted (Esc)"));
    auto *remove = new QPushButton(tr("Delete"));
    remove->setObjectName(QStringLiteral("deleteRun"));
    setPlainToolTip(remove, tr("Delete this run for good"));
    remove->setAccessibleName(tr("Delete this run for good"));
    auto *layout = new QHBoxLayout(question);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->addWidget(m_questionText, 1);
    layout->addWidget(remove);
    layout->addWidget(keep);
    keep->installEventFilter(this);
    remove->installEventFilter(this);
    connect(keep, &QPushButton::clicked, question, &QWidget::hide);
    connect(remove, &QPushButton::clicked, this, [this] {
        m_question->hide();
        if (const auto run = m_evaluation.shownRun())
            m_evaluation.removeRun(run->id);
    });
    question->hide();
    return question;
}

QString RunHead::caption(const store::RunInfo &run)
{
    if (!run.name.isEmpty())
        return run.name;
    if (run.versionNumber)
        return QStringLiteral("%1 v%2").arg(run.judge.name).arg(*run.versionNumber);
    if (run.kind == store::RunInfo::Kind::Imported)
        return tr("imported scores");
    return tr("%1, tried").arg(run.judge.name);
}

bool RunHead::isGoingOn(const store::RunInfo &run) const
{
    return m_evaluation.isRunning() && m_evaluation.runJob()->info().id == run.id;
}

QString RunHead::stateText(const store::RunInfo &run) const
{
    if (isGoingOn(run))
        return tr("running");
    if (run.kind == store::RunInfo::Kind::Recorded)
        return tr("recorded");
    if (run.kind == store::RunInfo::Kind::Imported)
        return tr("imported");
    return isComplete(run) ? QString() : tr("not complete");
}

void RunHead::showRun()
{
    const auto run = m_evaluation.shownRun();
    m_question->hide();
    endRename(false);
    setEnabled(run.has_value());
    if (!run) {
        m_chooser->setValue({}, tr("none yet"));
        m_state->clear();
        m_goOn->hide();
        return;
    }
    m_chooser->setValue(caption(*run));
    const bool canGoOn = !isComplete(*run) && !isGoingOn(*run);
    m_goOn->setVisible(canGoOn);
    m_goOn->setEnabled(!m_evaluation.isReadOnly() && !m_evaluation.isRunning());
    QStringList parts{ run->model, tr("%n row(s)", nullptr, static_cast<int>(run->rows)) };
    parts.removeAll(QString());
    if (const QString state = stateText(*run); !state.isEmpty())
        parts << state;
    if (canGoOn && m_openRows > 0)
        parts << tr("%n row(s) left", nullptr, static_cast<int>(m_openRows));
    const auto latest = m_evaluation.latestVersion();
    const bool isOfChosenJudge = latest && latest->definition.name == run->judge.name;
    if (isOfChosenJudge && run->versionHash != eval::versionHash(m_evaluation.draft()))
        parts << tr("not the current text");
    m_state->setText(parts.join(QStringLiteral(" · ")));
}

void RunHead::setOpenRows(qint64 rows)
{
    if (m_openRows == rows)
        return;
    m_openRows = rows;
    if (m_goOn->isVisibleTo(this))
        showRun();
}

void RunHead::fillRuns()
{
    m_runs->clear();
    // Owned by the menu's action below, so that it goes with them.
    delete m_runs->findChild<QActionGroup *>();
    auto *group = new QActionGroup(m_runs);
    const auto shown = m_evaluation.shownRun();
    for (const store::RunInfo &run : m_evaluation.runs()) {
        QStringList parts{ caption(run) };
        if (!run.name.isEmpty() && run.versionNumber)
            parts << QStringLiteral("v%1").arg(*run.versionNumber);
        parts << run.model << tr("%n row(s)", nullptr, static_cast<int>(run.rows));
        if (const QString state = stateText(run); !state.isEmpty())
            parts << state;
        parts.removeAll(QString());
        QAction *action = m_runs->addAction(escapedAmpersand(parts.join(QStringLiteral(" · "))));
        action->setCheckable(true);
        action->setChecked(shown && shown->id == run.id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = run.id] { m_evaluation.showRun(id); });
    }
}

void RunHead::rename()
{
    const auto run = m_evaluation.shownRun();
    if (!run || m_evaluation.isReadOnly())
        return;
    m_chooser->hide();
    m_name->setText(caption(*run));
    m_name->show();
    m_name->selectAll();
    m_name->setFocus();
}

void RunHead::endRename(bool take)
{
    if (m_name->isHidden())
        return;
    m_name->hide();
    m_chooser->show();
    m_chooser->setFocus();
    const auto run = m_evaluation.shownRun();
    const QString name = m_name->text().simplified();
    if (take && run && name != caption(*run))
        m_evaluation.renameRun(run->id, name);
}

void RunHead::askToDelete()
{
    const auto run = m_evaluation.shownRun();
    if (!run)
        return;
    m_questionText->setText(
        tr("Delete “%1” with the replies to its %n row(s)? They cannot be had back; data and labels stay.", nullptr, static_cast<int>(run->rows))
            .arg(caption(*run)));
    m_question->show();
    m_question->findChild<QPushButton *>(QStringLiteral("keepRun"))->setFocus();
}

bool RunHead::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        if (watched == m_name)
            endRename(false);
        else
            m_question->hide();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gavel::ui

#include "moc_runhead.cpp"
