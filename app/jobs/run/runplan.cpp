// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runplan.h"

#include "jobs/reading/judgeditems.h"
#include "jobs/run/runwarnings.h"
#include "store/datasets.h"
#include "store/project.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr int planPage = 512;

struct RunPlanText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::RunPlan)
};

QString problemText(const eval::JudgeProblem &problem)
{
    return problem.path.isEmpty() ? problem.text : QStringLiteral("%1: %2").arg(problem.path, problem.text);
}

store::RunInfo newRun(const RunRequest &request, const data::Dataset &dataset)
{
    store::RunInfo info;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.judge = request.judge;
    info.versionHash = eval::versionHash(request.judge);
    info.model = request.model;
    info.repeats = request.settings.repeats;
    info.options = { request.settings.concurrency, !request.numbered, request.settings.allowInvalid };
    for (const Server &server : request.servers)
        info.servers << store::RunServer{ server.id, server.name, server.baseUrl, {} };
    return info;
}

Result<std::optional<store::RunInfo>> runToResume(const store::Project &project, const RunRequest &request, const store::RunInfo &info)
{
    if (request.resume)
        return project.runs().latestMatching({ info.versionHash, info.dataDigest, info.model, info.repeats, store::selectionOf(request.rows) });
    if (!request.run)
        return std::optional<store::RunInfo>();
    const auto run = project.runs().run(*request.run);
    if (!run)
        return run.error();
    if (!run->judgeVersion)
        return badInput(RunPlanText::tr("This run was imported. It cannot be resumed."));
    return std::optional(*run);
}

QList<qint64> runsLike(const QList<store::RunInfo> &runs, const store::RunInfo &info)
{
    using Kind = store::RunInfo::Kind;
    QList<qint64> like;
    for (const store::RunInfo &run : runs) {
        const bool isBegun = run.kind == Kind::Recorded || (run.kind == Kind::Judged && run.state != eval::RunState::Created);
        if (isBegun && run.damage.isEmpty() && run.dataset == info.dataset && run.versionHash == info.versionHash && run.model == info.model)
            like << run.id;
    }
    return like;
}

qint64 openRequests(const eval::RowLedger &ledger)
{
    qint64 requests = 0;
    for (int repeat = 0; repeat < ledger.repeats(); ++repeat) {
        for (qint64 pos = 0; pos < ledger.rows(); ++pos) {
            for (int part = 0; part < ledger.parts(); ++part)
                requests += ledger.needs(pos, repeat, part) ? 1 : 0;
        }
    }
    return requests;
}

eval::PreviewBuilder builderOf(const RunOutline &outline, std::vector<qint64> judged)
{
    eval::PreviewBuilder::Options options;
    options.repeats = outline.info.repeats;
    options.contextLength = outline.request.contextLength;
    if (!judged.empty())
        options.isJudged = [judged = std::move(judged)](const data::Item &item) { return std::ranges::binary_search(judged, item.id); };
    return { outline.request.judge, outline.renderer, outline.dataset.mapping, std::move(options) };
}

RunPlan finished(RunPlan plan, const RunOutline &outline, const eval::RunPreview &preview)
{
    plan.preview = preview;
    plan.preview.requests = openRequests(plan.ledger);
    const auto &rate = outline.request.requestsPerSecond;
    if (rate && *rate > 0)
        plan.preview.seconds = static_cast<double>(plan.preview.requests) / *rate;
    return plan;
}

Result<RunPlan> planOfNew(const RunOutline &outline, const store::ReaderSource &source)
{
    auto judged = judgedItems(source, outline.like);
    if (!judged)
        return judged.error();
    store::RunRows rows = outline.request.rows;
    if (outline.request.onlyNotJudged)
        rows.without = *judged;
    auto items = source.itemsOf(outline.dataset.id, rows);
    if (!items)
        return items.error();
    RunPlan plan;
    plan.info = outline.info;
    plan.info.selection = store::selectionOf(rows);
    plan.items = std::move(*items);
    plan.info.rows = static_cast<qint64>(plan.items.size());
    plan.ledger = eval::RowLedger(outline.request.judge, plan.info.rows, plan.info.repeats);
    eval::PreviewBuilder builder = builderOf(outline, std::move(*judged));
    const auto read = source.eachItem(plan.items, [&builder](const data::Item &item) {
        builder.add({ item });
        return true;
    });
    return read ? Result<RunPlan>(finished(std::move(plan), outline, builder.preview())) : Result<RunPlan>(read.error());
}

Result<RunPlan> planOfRest(const RunOutline &outline, const store::ReaderSource &source)
{
    const auto reader = source.openReader(outline.info.id);
    if (!reader)
        return reader.error();
    auto ledger = eval::storedLedger(**reader, outline.request.judge, outline.info.rows, outline.info.repeats, store::identitiesOf(outline.info));
    if (!ledger)
        return ledger.error();
    RunPlan plan;
    plan.info = outline.info;
    plan.ledger = std::move(*ledger);
    if (plan.isDone())
        return plan;
    eval::PreviewBuilder builder = builderOf(outline, {});
    for (qint64 first = 0; first < plan.info.rows; first += planPage) {
        const auto items = (*reader)->items(first, planPage);
        if (!items)
            return items.error();
        builder.add(*items);
    }
    return finished(std::move(plan), outline, builder.preview());
}

} // namespace

Result<RunOutline> outlineOf(const store::Project &project, RunRequest request)
{
    if (const auto problems = eval::problems(request.judge); !problems.isEmpty())
        return badInput(problemText(problems.first()));
    const auto dataset = project.datasets().dataset(request.dataset);
    if (!dataset)
        return dataset.error();
    auto renderer = eval::PromptRenderer::create(request.judge, dataset->columns, dataset->mapping, request.model);
    if (!renderer)
        return renderer.error();
    const store::RunInfo info = newRun(request, *dataset);
    const auto stored = runToResume(project, request, info);
    if (!stored)
        return stored.error();
    RunOutline outline{ std::move(request), *dataset, std::move(*renderer), stored->value_or(info), stored->has_value(), {} };
    if (!outline.isResumed && (outline.request.countJudged || outline.request.onlyNotJudged)) {
        const auto runs = project.runs().all();
        if (!runs)
            return runs.error();
        outline.like = runsLike(*runs, info);
    }
    return outline;
}

Result<RunPlan> planOf(const RunOutline &outline, const store::ReaderSource &source)
{
    auto plan = outline.isResumed ? planOfRest(outline, source) : planOfNew(outline, source);
    if (!plan || plan->isDone())
        return plan;
    auto warnings = runWarnings(source, outline.request.judge, outline.dataset);
    if (!warnings)
        return warnings.error();
    plan->warnings = std::move(*warnings);
    return plan;
}

std::optional<double> rateOf(const QList<store::RunInfo> &runs, const RunRequest &request)
{
    const QUuid server = request.servers.isEmpty() ? QUuid() : request.servers.first().id;
    for (const store::RunInfo &run : runs) {
        const bool isLike = run.kind == store::RunInfo::Kind::Judged && run.model == request.model && run.judge.method == request.judge.method
            && run.servers.size() == request.servers.size() && !run.servers.isEmpty() && run.servers.first().server == server;
        if (!isLike || run.state != eval::RunState::Finished || !run.startedMs || !run.finishedMs || *run.finishedMs <= *run.startedMs)
            continue;
        const auto requests = static_cast<double>(run.rows * run.repeats * eval::partNames(run.judge).size());
        return requests * 1000 / static_cast<double>(*run.finishedMs - *run.startedMs);
    }
    return {};
}

} // namespace gavel::jobs
