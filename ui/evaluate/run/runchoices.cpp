// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runchoices.h"

#include "evaluate/run/runwords.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"
#include "widgets/chooserbutton.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <array>

namespace gavel::ui {

namespace {

/// What follows a tab stands on the right of a menu.
QString withNote(const QString &text, const QString &note)
{
    return note.isEmpty() ? menuText(text) : QStringLiteral("%1\t%2").arg(menuText(text), note);
}

/// The old one goes with the entries.
QActionGroup *groupOf(QMenu *menu)
{
    delete menu->findChild<QActionGroup *>({}, Qt::FindDirectChildrenOnly);
    return new QActionGroup(menu);
}

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool isChosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    action->setChecked(isChosen);
    return action;
}

QString whyNot(const ServerStatus &status)
{
    switch (status.state) {
    case ServerState::Unknown:
        return RunChoices::tr("not asked yet");
    case ServerState::Usable:
        return RunChoices::tr("serves no model");
    case ServerState::KeyRefused:
        return RunChoices::tr("refuses the key");
    case ServerState::NeedsSignIn:
        return RunChoices::tr("needs a sign-in");
    case ServerState::Loading:
        return RunChoices::tr("is loading its model");
    case ServerState::Down:
        return RunChoices::tr("is down");
    }
    Q_UNREACHABLE();
}

} // namespace

RunChoices::RunChoices(jobs::Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
    , m_judge(new ChooserButton(tr("judge")))
    , m_data(new ChooserButton(tr("data")))
    , m_model(new ChooserButton(tr("judged by")))
{
    const auto name = [](QWidget *widget, const QString &object, const QString &accessible, const QString &tip) {
        widget->setObjectName(object);
        widget->setAccessibleName(accessible);
        setPlainToolTip(widget, tip);
    };
    name(m_judge, QStringLiteral("judgeChooser"), tr("Judge"), tr("Which judge grades (Ctrl+J)"));
    name(m_data, QStringLiteral("dataChooser"), tr("Data"), tr("Which rows are judged (Ctrl+Shift+D)"));
    name(m_model, QStringLiteral("modelChooser"), tr("Judged by"), tr("Which model on which server judges (Ctrl+M)"));
    addMenu(m_judge, &RunChoices::fillJudges);
    addMenu(m_data, &RunChoices::fillData);
    addMenu(m_model, &RunChoices::fillModels);
    using jobs::Evaluation;
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::judgesChanged, &Evaluation::judgeChosen, &Evaluation::draftChanged })
        connect(&evaluation, signal, this, &RunChoices::showJudge);
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::datasetsChanged, &Evaluation::datasetChosen })
        connect(&evaluation, signal, this, &RunChoices::showData);
    for (const auto signal : { &Evaluation::projectChanged, &Evaluation::modelsChanged, &Evaluation::modelChosen })
        connect(&evaluation, signal, this, &RunChoices::showModel);
    showJudge();
    showData();
    showModel();
}

QList<QWidget *> RunChoices::buttons() const
{
    return { m_judge, m_data, m_model };
}

void RunChoices::choose(Part part)
{
    const std::array choosers{ m_judge, m_data, m_model };
    choosers[static_cast<size_t>(part)]->showMenu();
}

void RunChoices::addMenu(ChooserButton *chooser, void (RunChoices::*fill)(QMenu *))
{
    auto *menu = new QMenu(chooser);
    menu->setObjectName(chooser->objectName() + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    chooser->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(menu);
    });
}

void RunChoices::showJudge()
{
    const auto latest = m_evaluation.latestVersion();
    if (!m_evaluation.judgeId()) {
        m_judge->setValue({}, tr("none yet"));
        return;
    }
    const QString name = m_evaluation.draft().name;
    if (!latest)
        m_judge->setValue(name, tr("not run yet"));
    else
        m_judge->setValue(QStringLiteral("%1 v%2").arg(name).arg(*latest->number), m_evaluation.hasEdits() ? tr("+ edits") : QString());
}

void RunChoices::showData()
{
    const auto dataset = m_evaluation.dataset();
    m_data->setValue(dataset ? dataset->name : QString(), dataset ? tr("%Ln row(s)", nullptr, static_cast<int>(dataset->rows)) : tr("none yet"));
}

void RunChoices::showModel()
{
    const jobs::ModelRef model = m_evaluation.model();
    if (model.isNull()) {
        m_model->setValue({}, m_evaluation.servers().servers().isEmpty() ? tr("no server yet") : tr("no model yet"));
        return;
    }
    const ServerStatus status = m_evaluation.servers().status(model.server);
    const bool isKnown = status.state == ServerState::Usable || status.state == ServerState::Unknown;
    m_model->setValue(model.model, isKnown ? QString() : whyNot(status));
    setPlainToolTip(m_model, tr("Which model on which server judges: %1 on %2").arg(model.model, model.serverName));
}

void RunChoices::fillJudges(QMenu *menu)
{
    auto *group = groupOf(menu);
    for (const store::JudgeEntry &judge : m_evaluation.judges()) {
        QAction *action = addChoice(menu, group, menuText(judge.name), judge.id == m_evaluation.judgeId());
        connect(action, &QAction::triggered, this, [this, id = judge.id] { m_evaluation.chooseJudge(id); });
    }
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("&Keep this version"), this, &RunChoices::keepVersion);
    keep->setObjectName(QStringLiteral("keepVersion"));
    setPlainToolTip(keep, tr("Numbers the text as it is now, without a run"));
    const bool mayWrite = !m_evaluation.isReadOnly();
    keep->setEnabled(mayWrite && m_evaluation.hasEdits());
    menu->addAction(tr("&New judge"), this, &RunChoices::newJudgeWanted)->setEnabled(mayWrite);
    menu->addAction(tr("&Import judge.yaml…"), this, &RunChoices::importJudgeWanted)->setEnabled(mayWrite);
}

void RunChoices::fillData(QMenu *menu)
{
    auto *group = groupOf(menu);
    const auto chosen = m_evaluation.dataset();
    for (const data::Dataset &dataset : m_evaluation.datasets()) {
        const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(dataset.rows));
        QAction *action = addChoice(menu, group, withNote(dataset.name, rows), chosen && chosen->id == dataset.id);
        connect(action, &QAction::triggered, this, [this, id = dataset.id] { m_evaluation.chooseDataset(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Import a file…"), this, &RunChoices::importWanted)->setEnabled(!m_evaluation.isReadOnly());
}

void RunChoices::fillModels(QMenu *menu)
{
    auto *group = groupOf(menu);
    const QList<jobs::ModelRef> models = m_evaluation.models();
    const QList<Server> servers = m_evaluation.servers().servers();
    for (const Server &server : servers) {
        const ServerStatus status = m_evaluation.servers().status(server.id);
        if (server.kind == ServerKind::Mlflow || status.kind == ServerKind::Mlflow)
            continue;
        menu->addSection(menuText(server.name));
        bool any = false;
        for (const jobs::ModelRef &model : models) {
            if (model.server != server.id)
                continue;
            any = true;
            const QString note = model.contextLength ? tr("%1 tokens").arg(QLocale().toString(*model.contextLength)) : QString();
            const jobs::ModelRef current = m_evaluation.model();
            QAction *action = addChoice(menu, group, withNote(model.model, note), model.server == current.server && model.model == current.model);
            connect(action, &QAction::triggered, this, [this, model] { m_evaluation.chooseModel(model); });
        }
        if (any && status.state == ServerState::Usable)
            continue;
        QAction *why = menu->addAction(menuText(whyNot(status)));
        why->setEnabled(false);
        if (status.error)
            setPlainToolTip(why, status.error->text);
    }
    menu->addSeparator();
    menu->addAction(tr("&Add a server…"), this, &RunChoices::serverWanted);
}

void RunChoices::keepVersion()
{
    const auto kept = m_evaluation.keepVersion();
    if (!kept)
        emit keepFailed(kept.error());
    showJudge();
}

} // namespace gavel::ui

#include "moc_runchoices.cpp"
