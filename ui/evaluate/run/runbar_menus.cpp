// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runbar.h"
#include "evaluate/run/runwords.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"
#include "widgets/chooserbutton.h"
#include "widgets/plaintext.h"
#include "widgets/texts.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

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
        return RunBar::tr("not asked yet");
    case ServerState::Usable:
        return RunBar::tr("serves no model");
    case ServerState::KeyRefused:
        return RunBar::tr("refuses the key");
    case ServerState::NeedsSignIn:
        return RunBar::tr("needs a sign-in");
    case ServerState::Loading:
        return RunBar::tr("is loading its model");
    case ServerState::Down:
        return RunBar::tr("is down");
    }
    Q_UNREACHABLE();
}

} // namespace

void RunBar::showModel()
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

void RunBar::fillJudges(QMenu *menu)
{
    auto *group = groupOf(menu);
    for (const store::JudgeEntry &judge : m_evaluation.judges()) {
        QAction *action = addChoice(menu, group, menuText(judge.name), judge.id == m_evaluation.judgeId());
        connect(action, &QAction::triggered, this, [this, id = judge.id] { m_evaluation.chooseJudge(id); });
    }
    menu->addSeparator();
    QAction *keep = menu->addAction(tr("&Keep this version"), this, &RunBar::keepVersion);
    keep->setObjectName(QStringLiteral("keepVersion"));
    setPlainToolTip(keep, tr("Numbers the text as it is now, without a run"));
    const bool mayWrite = !m_evaluation.isReadOnly();
    keep->setEnabled(mayWrite && m_evaluation.hasEdits());
    menu->addAction(tr("&New judge"), this, &RunBar::newJudgeWanted)->setEnabled(mayWrite);
    menu->addAction(tr("&Import judge.yaml…"), this, &RunBar::importJudgeWanted)->setEnabled(mayWrite);
}

void RunBar::keepVersion()
{
    const auto kept = m_evaluation.keepVersion();
    if (!kept)
        m_error = kept.error();
    showJudge();
    showNotice();
}

void RunBar::fillData(QMenu *menu)
{
    auto *group = groupOf(menu);
    const auto chosen = m_evaluation.dataset();
    for (const data::Dataset &dataset : m_evaluation.datasets()) {
        const QString rows = tr("%Ln row(s)", nullptr, static_cast<int>(dataset.rows));
        QAction *action = addChoice(menu, group, withNote(dataset.name, rows), chosen && chosen->id == dataset.id);
        connect(action, &QAction::triggered, this, [this, id = dataset.id] { m_evaluation.chooseDataset(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Import a file…"), this, &RunBar::importWanted)->setEnabled(!m_evaluation.isReadOnly());
}

void RunBar::fillModels(QMenu *menu)
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
    menu->addAction(tr("&Add a server…"), this, &RunBar::serverWanted);
}

} // namespace gavel::ui
