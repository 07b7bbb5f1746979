// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/allcommands.h"

#include "habits/actiontexts.h"
#include "jobs/analysis/runnames.h"
#include "jobs/session/session.h"
#include "widgets/actionbutton.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace gavel::ui {

namespace {

class CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::CommandTexts)
};

QString whyNot(const QAction &action, const QString &whyNoneIs)
{
    if (!whyNoneIs.isEmpty())
        return whyNoneIs;
    if (action.isEnabled())
        return {};
    const QString why = action.property(whyNotProperty).toString();
    return why.isEmpty() ? CommandTexts::tr("Not possible now") : why;
}

void collect(const QWidget &menu, const QString &place, const QString &whyNoneIs, QList<Command> &found)
{
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        const QString title = actionTitle(*action);
        if (QMenu *inner = action->menu()) {
            emit inner->aboutToShow(); // entries are brought up to date then
            collect(*inner, place.isEmpty() ? title : QStringLiteral("%1 ▸ %2").arg(place, title), whyNot(*action, whyNoneIs), found);
        } else if (!action->isSeparator() && action->isVisible()) {
            const QPointer<QAction> kept(action);
            found << Command{ title, place, actionKeys(*action), whyNot(*action, whyNoneIs), [kept] {
                                 if (kept)
                                     kept->trigger();
                             } };
        }
    }
}

} // namespace

QList<Command> menuCommands(const QMenuBar &menus)
{
    QList<Command> found;
    collect(menus, {}, {}, found);
    return found;
}

QList<Command> choiceCommands(jobs::Session &session, const ChoiceShown &show)
{
    QList<Command> found;
    jobs::NextRun &next = session.next();
    for (const store::JudgeEntry &judge : next.judge().all()) {
        found << Command{ judge.name, CommandTexts::tr("Judge"), {}, {}, [&next, id = judge.id, shown = show.judge] {
                             next.judge().choose(id);
                             shown();
                         } };
    }
    for (const data::Dataset &data : next.data().all()) {
        found << Command{ data.name, CommandTexts::tr("Data"), {}, {}, [&next, id = data.id, shown = show.data] {
                             next.data().choose(id);
                             shown();
                         } };
    }
    const auto models = next.model().all();
    for (const jobs::ModelRef &model : models) {
        const QString place = CommandTexts::tr("Model on %1").arg(model.serverName);
        found << Command{ model.model, place, {}, {}, [&next, model, shown = show.model] {
                             next.model().choose(model);
                             shown();
                         } };
    }
    for (const store::RunInfo &run : session.runs().all()) {
        const QString place = QStringLiteral("%1 · %2").arg(CommandTexts::tr("Run"), jobs::runNote(run));
        found << Command{ jobs::runCaption(run), place, {}, {}, [&session, id = run.id, shown = show.run] {
                             session.shown().show(id);
                             shown();
                         } };
    }
    return found;
}

} // namespace gavel::ui
