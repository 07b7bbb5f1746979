// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runchoices.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/nextrun.h"
#include "jobs/session/workbench.h"
#include "widgets/chooserbutton.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

#include <array>

namespace gavel::ui {

namespace {

/// The text after a tab is right-aligned in a menu.
QString withNote(const QString &text, const QString &note)
{
    return note.isEmpty() ? menuText(text) : QStringLiteral("%1\t%2").arg(menuText(text), note);
}

/// Replaces the old group, which belongs to the old entries.
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

RunChoices::RunChoices(jobs::NextRun &next, QObject *parent)
    : QObject(parent)
    , m_next(next)
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
    for (ChooserButton *chooser : { m_judge, m_data, m_model })
        chooser->hideCaption();
    addMenu(m_judge, &RunChoices::fillJudges);
    addMenu(m_data, &RunChoices::fillData);
    addMenu(m_model, &RunChoices::fillModels);
    using jobs::ChosenData;
    using jobs::ChosenJudge;
    using jobs::ChosenModel;
    for (const auto signal : { &ChosenJudge::listChanged, &ChosenJudge::chosen, &ChosenJudge::draftChanged })
        connect(&next.judge(), signal, this, &RunChoices::showJudge);
    for (const auto signal : { &ChosenData::listChanged, &ChosenData::chosen })
        connect(&next.data(), signal, this, &RunChoices::showData);
    for (const auto signal : { &ChosenModel::listChanged, &ChosenModel::chosen })
        connect(&next.model(), signal, this, &RunChoices::showModel);
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
    const QString caption = m_next.judge().caption();
    setPlainToolTip(m_judge, caption.isEmpty() ? tr("Which judge grades (Ctrl+J)") : tr("Which judge grades: %1 (Ctrl+J)").arg(caption));
    const auto latest = m_next.judge().latestVersion();
    if (!m_next.judge().id()) {
        m_judge->setValue({}, tr("no judge yet"));
        return;
    }
    const QString name = m_next.judge().draft().name;
    if (!latest)
        m_judge->setValue(name, tr("not run yet"));
    else
        showVersion(name, *latest->number);
}

void RunChoices::showVersion(const QString &name, int number)
{
    const QString version = QStringLiteral("v%1").arg(number);
    const QString edits = m_next.judge().hasEdits() ? tr("+ edits") : QString();
    m_judge->setTexts({ { QStringLiteral("%1 %2").arg(name, version), edits }, { version, edits } });
}

void RunChoices::showData()
{
    const auto dataset = m_next.data().dataset();
    if (!dataset)
        m_data->setValue({}, tr("no data yet"));
    else
        m_data->setTexts({ { dataset->name, tr("%Ln row(s)", nullptr, pluralCount(dataset->rows)) }, { dataset->name } });
    setPlainToolTip(m_data, dataset ? tr("Which rows are judged: %1 (Ctrl+Shift+D)").arg(dataset->name) : tr("Which rows are judged (Ctrl+Shift+D)"));
}

void RunChoices::showModel()
{
    const jobs::ModelRef model = m_next.model().model();
    if (model.isNull()) {
        m_model->setValue({}, m_next.model().servers().servers().isEmpty() ? tr("no server yet") : tr("no model yet"));
        return;
    }
    const ServerStatus status = m_next.model().servers().status(model.server);
    const bool isKnown = status.state == ServerState::Usable || status.state == ServerState::Unknown;
    m_model->setValue(model.model, isKnown ? QString() : whyNot(status));
    setPlainToolTip(m_model, tr("Which model on which server judges: %1 on %2").arg(model.model, model.serverName));
}

void RunChoices::fillJudges(QMenu *menu)
{
    auto *group = groupOf(menu);
    for (const store::JudgeEntry &judge : m_next.judge().all()) {
        QAction *action = addChoice(menu, group, menuText(judge.name), judge.id == m_next.judge().id());
        connect(action, &QAction::triggered, this, [this, id = judge.id] { m_next.judge().choose(id); });
    }
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("&Keep this version"), this, &RunChoices::keepVersion);
    keep->setObjectName(QStringLiteral("keepVersion"));
    setPlainToolTip(keep, tr("Numbers the text as it is now, without a run"));
    const bool mayWrite = !m_next.workbench().isReadOnly();
    keep->setEnabled(mayWrite && m_next.judge().hasEdits());
    menu->addAction(tr("&New judge"), this, &RunChoices::newJudgeWanted)->setEnabled(mayWrite);
    menu->addAction(tr("&Import judge.yaml…"), this, &RunChoices::importJudgeWanted)->setEnabled(mayWrite);
}

void RunChoices::fillData(QMenu *menu)
{
    auto *group = groupOf(menu);
    const auto chosen = m_next.data().dataset();
    for (const data::Dataset &dataset : m_next.data().all()) {
        const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(dataset.rows));
        QAction *action = addChoice(menu, group, withNote(dataset.name, rows), chosen && chosen->id == dataset.id);
        connect(action, &QAction::triggered, this, [this, id = dataset.id] { m_next.data().choose(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Import a file…"), this, &RunChoices::importWanted)->setEnabled(!m_next.workbench().isReadOnly());
}

void RunChoices::fillModels(QMenu *menu)
{
    auto *group = groupOf(menu);
    const QList<jobs::ModelRef> models = m_next.model().all();
    const QList<Server> servers = m_next.model().servers().servers();
    for (const Server &server : servers) {
        const ServerStatus status = m_next.model().servers().status(server.id);
        if (server.kind == ServerKind::Mlflow || status.kind == ServerKind::Mlflow)
            continue;
        menu->addSection(menuText(server.name));
        bool any = false;
        for (const jobs::ModelRef &model : models) {
            if (model.server != server.id)
                continue;
            any = true;
            const QString note = model.contextLength ? tr("%1 tokens").arg(QLocale().toString(*model.contextLength)) : QString();
            const jobs::ModelRef current = m_next.model().model();
            QAction *action = addChoice(menu, group, withNote(model.model, note), model.server == current.server && model.model == current.model);
            connect(action, &QAction::triggered, this, [this, model] { m_next.model().choose(model); });
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
    const auto kept = m_next.judge().keepVersion();
    if (!kept)
        emit keepFailed(kept.error());
    showJudge();
}

} // namespace gavel::ui

#include "moc_runchoices.cpp"
