// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/nextrun.h"

#include "eval/labels.h"
#include "jobs/servers/preferences.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "store/labels.h"
#include "store/project.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::jobs {

namespace {

struct NextRunText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::NextRun)
};

QString cellOf(const data::Dataset &dataset, const data::Item &item, data::Role role)
{
    const qsizetype column = dataset.columnOf(role);
    return column < 0 ? QString() : item.cells.value(column);
}

} // namespace

NextRun::NextRun(Workbench &workbench, SavedServers &servers, const StoredRuns &runs)
    : m_workbench(workbench)
    , m_runs(runs)
    , m_judge(workbench)
    , m_data(workbench)
    , m_model(workbench, servers)
{
}

QString NextRun::missingPlan() const
{
    if (!m_judge.id())
        return NextRunText::tr("There is no judge yet. Make one on the Judge page.");
    return m_data.dataset() ? QString() : NextRunText::tr("There is no data yet. Import a file on the Data page.");
}

QString NextRun::missing() const
{
    const QString plan = missingPlan();
    const ModelRef &model = m_model.model();
    if (!plan.isEmpty() || (!model.isNull() && m_model.serverOf(model)))
        return plan;
    return NextRunText::tr("No model is chosen. Add a server on the left, or press F5 when it is up again.");
}

Result<RunRequest> NextRun::request(const store::RunRows &rows, const eval::RunSettings &settings) const
{
    if (const QString what = missing(); !what.isEmpty())
        return badInput(what);
    const auto dataset = m_data.dataset();
    const ModelRef &model = m_model.model();
    const auto server = m_model.serverOf(model);
    RunRequest request;
    request.judge = m_judge.draft();
    request.judgeId = m_judge.id();
    request.dataset = dataset->id;
    request.servers = { *server };
    request.model = model.model;
    request.contextLength = model.contextLength;
    request.rows = rows;
    request.settings = settings;
    request.countJudged = true;
    request.requestsPerSecond = rateOf(m_runs.all(), request);
    if (!isOnThisMachine(server->baseUrl))
        request.settings.concurrency.ceiling = std::min(request.settings.concurrency.ceiling, remoteCeiling(m_workbench.settings()));
    return request;
}

Result<RunRequest> NextRun::resumeRequest(qint64 run) const
{
    const auto info = m_workbench.project()->runs().run(run);
    if (!info)
        return info.error();
    if (!info->damage.isEmpty())
        return store::damagedRunError(info->damage);
    RunRequest request;
    request.judge = info->judge;
    request.run = run;
    request.dataset = info->dataset;
    request.model = info->model;
    const QList<ModelRef> known = m_model.all();
    for (const ModelRef &model : known) {
        if (model.model == info->model && !info->servers.isEmpty() && model.server == info->servers.first().server)
            request.contextLength = model.contextLength;
    }
    request.settings.repeats = info->repeats;
    request.settings.concurrency = info->options.concurrency;
    for (const store::RunServer &used : info->servers) {
        const auto isSame = [&used](const Server &taken) { return taken.id == used.server; };
        const auto server = m_model.serverOf({ used.server, used.name, info->model, {} });
        if (server && std::ranges::none_of(std::as_const(request.servers), isSame))
            request.servers << *server;
    }
    // The settings may be those of somebody else's machine.
    if (!std::ranges::all_of(std::as_const(request.servers), [](const Server &server) { return isOnThisMachine(server.baseUrl); }))
        request.settings.concurrency.ceiling = std::min(request.settings.concurrency.ceiling, remoteCeiling(m_workbench.settings()));
    if (request.servers.isEmpty())
        return badInput(NextRunText::tr("The server of this run is not saved any more. Add it again to resume the run."));
    request.requestsPerSecond = rateOf(m_runs.all(), request);
    return request;
}

Result<eval::Example> NextRun::exampleOf(const data::Item &item) const
{
    const auto dataset = m_data.dataset();
    if (!dataset)
        return eval::Example();
    const auto labels = m_workbench.project()->labels().current({ item.id });
    if (!labels)
        return labels.error();
    eval::Example example;
    example.input = cellOf(*dataset, item, data::Role::Input);
    example.output = cellOf(*dataset, item, data::Role::Output);
    example.reference = cellOf(*dataset, item, data::Role::Reference);
    const eval::JudgeDefinition &judge = m_judge.draft();
    for (const store::LabelRecord &label : *labels) {
        for (const eval::Criterion &criterion : judge.criteria) {
            const bool isMeant = label.criterion == criterion.name || (label.criterion.isEmpty() && judge.criteria.size() == 1);
            if (isMeant && label.label && eval::pointOf(criterion.scale, *label.label) >= 0)
                example.grades.insert(criterion.name, { *label.label, label.reason });
        }
    }
    return example;
}

} // namespace gavel::jobs
