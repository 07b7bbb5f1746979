// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/evaluation.h"

#include "jobs/run/replay.h"
#include "jobs/servers/preferences.h"
#include "jobs/servers/serverbook.h"
#include "store/datasets.h"

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr std::chrono::milliseconds draftDelay{ 300 };
constexpr QLatin1StringView evaluationKey{ "evaluation" };

} // namespace

Evaluation::Evaluation(Workbench &workbench, ServerBook &servers, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_servers(servers)
    , m_model(workbench, servers)
{
    connect(&m_model, &ChosenModel::chosen, this, &Evaluation::modelChosen);
    connect(&m_model, &ChosenModel::problem, this, &Evaluation::problem);
    m_saveDraft.setSingleShot(true);
    m_saveDraft.setInterval(draftDelay);
    connect(&m_saveDraft, &QTimer::timeout, this, [this] { report(storeDraft()); });
    connect(&workbench, &Workbench::projectAboutToChange, this, [this] {
        report(storeDraft());
        dropRun();
        m_runs.clear();
        dropReader();
    });
    connect(&workbench, &Workbench::projectChanged, this, &Evaluation::load);
    const auto serversChanged = [this] {
        m_model.chooseSome();
        emit modelsChanged();
    };
    connect(&servers, &ServerBook::changed, this, serversChanged);
    connect(&servers, &ServerBook::statusChanged, this, serversChanged);
    // Later, for the key of an edited server comes after its address.
    connect(
        &servers, &ServerBook::changed, this,
        [this] {
            if (isRunning())
                m_run->takeServers(m_servers.servers());
        },
        Qt::QueuedConnection);
    load();
}

Evaluation::~Evaluation()
{
    // The window is gone; what is wrong with the file was said at the last edit.
    (void)storeDraft();
}

bool Evaluation::isReadOnly() const
{
    return !project() || project()->isReadOnly();
}

void Evaluation::load()
{
    m_started = false;
    loadJudges();
    loadDatasets();
    sweepPrepared();
    m_runs = startedRuns();
    findInterrupted();
    const auto known = static_cast<qint64>(remembered(QStringLiteral("judge")).toDouble());
    takeJudge(known > 0 ? std::optional(known) : std::nullopt);
    const auto dataset = static_cast<qint64>(remembered(QStringLiteral("dataset")).toDouble());
    const auto hasId = [dataset](const data::Dataset &each) { return each.id == dataset; };
    m_dataset.reset();
    if (std::ranges::any_of(m_datasets, hasId))
        m_dataset = dataset;
    else if (!m_datasets.isEmpty())
        m_dataset = m_datasets.last().id;
    m_model.chooseSome();
    takeRun(static_cast<qint64>(remembered(QStringLiteral("run")).toDouble()));
    emit projectChanged();
}

void Evaluation::loadJudges()
{
    const auto judges = project() ? project()->judges().all() : Result<QList<store::JudgeEntry>>(QList<store::JudgeEntry>());
    if (!judges)
        emit problem(judges.error());
    m_judges = judges.value_or(QList<store::JudgeEntry>());
}

void Evaluation::takeJudge(std::optional<qint64> judge)
{
    const auto isAsked = [&judge](const store::JudgeEntry &entry) { return judge && entry.id == *judge; };
    auto entry = std::ranges::find_if(m_judges, isAsked);
    if (entry == m_judges.end())
        entry = m_judges.begin();
    m_judge = entry == m_judges.end() ? std::nullopt : std::optional(entry->id);
    m_draft = m_judge ? entry->draft : eval::JudgeDefinition();
    m_draftIsStored = true;
    loadLatest();
}

void Evaluation::loadLatest()
{
    m_latest.reset();
    if (!m_judge)
        return;
    const auto versions = project()->judges().versions(*m_judge);
    for (const store::JudgeVersion &version : versions.value_or(QList<store::JudgeVersion>())) {
        if (version.number && (!m_latest || *version.number > *m_latest->number))
            m_latest = version;
    }
}

void Evaluation::loadDatasets()
{
    const auto datasets = project() ? project()->datasets().all() : Result<QList<data::Dataset>>(QList<data::Dataset>());
    if (!datasets)
        emit problem(datasets.error());
    m_datasets = datasets.value_or(QList<data::Dataset>());
}

QString Evaluation::judgeCaption() const
{
    if (!m_judge)
        return {};
    if (!m_latest)
        return tr("%1, not run yet").arg(m_draft.name);
    const QString version = QStringLiteral("%1 v%2").arg(m_draft.name).arg(*m_latest->number);
    return hasEdits() ? tr("%1 + edits").arg(version) : version;
}

bool Evaluation::hasEdits() const
{
    return m_judge && (!m_latest || eval::versionHash(m_draft) != m_latest->hash);
}

void Evaluation::chooseJudge(qint64 judge)
{
    report(storeDraft());
    takeJudge(judge);
    remember(QStringLiteral("judge"), judge);
    emit judgeChosen();
}

Result<void> Evaluation::addJudge(const eval::JudgeDefinition &draft)
{
    if (!project())
        return Error{ Error::Kind::BadInput, 0, tr("Open a project first."), {} };
    const auto stored = storeDraft();
    const auto made = stored ? project()->judges().create(draft) : Result<store::JudgeEntry>(stored.error());
    if (!made)
        return made.error();
    loadJudges();
    takeJudge(made->id);
    remember(QStringLiteral("judge"), made->id);
    emit judgesChanged();
    emit judgeChosen();
    return {};
}

Result<void> Evaluation::removeJudge(qint64 judge)
{
    const auto removed = project()->judges().remove(judge);
    if (!removed)
        return removed;
    loadJudges();
    takeJudge(m_judge);
    emit judgesChanged();
    emit judgeChosen();
    return {};
}

void Evaluation::setDraft(const eval::JudgeDefinition &draft)
{
    if (!m_judge || draft == m_draft)
        return;
    m_draft = draft;
    m_draftIsStored = false;
    m_saveDraft.start();
    emit draftChanged();
}

Result<void> Evaluation::storeDraft()
{
    if (m_draftIsStored || !m_judge)
        return {};
    m_saveDraft.stop();
    const auto saved = project()->judges().saveDraft(*m_judge, m_draft);
    if (!saved)
        return saved;
    m_draftIsStored = true;
    loadJudges();
    emit judgesChanged();
    return saved;
}

Result<void> Evaluation::keepVersion()
{
    if (!m_judge)
        return {};
    const auto stored = storeDraft();
    const auto version = stored ? project()->judges().storeVersion(*m_judge, m_draft, true) : Result<store::JudgeVersion>(stored.error());
    if (!version)
        return version.error();
    loadLatest();
    emit judgesChanged();
    return {};
}

std::optional<data::Dataset> Evaluation::dataset() const
{
    for (const data::Dataset &dataset : m_datasets) {
        if (m_dataset && dataset.id == *m_dataset)
            return dataset;
    }
    return {};
}

void Evaluation::chooseDataset(qint64 dataset)
{
    m_dataset = dataset;
    remember(QStringLiteral("dataset"), dataset);
    emit datasetChosen();
}

Result<void> Evaluation::renameDataset(qint64 dataset, const QString &name)
{
    const auto renamed = project()->datasets().rename(dataset, name);
    if (!renamed)
        return renamed;
    loadDatasets();
    emit datasetsChanged();
    return {};
}

Result<void> Evaluation::removeDataset(qint64 dataset)
{
    const auto removed = project()->datasets().remove(dataset);
    if (!removed)
        return removed;
    loadDatasets();
    if (m_dataset == dataset)
        m_dataset = m_datasets.isEmpty() ? std::nullopt : std::optional(m_datasets.last().id);
    emit datasetsChanged();
    emit datasetChosen();
    return {};
}

void Evaluation::datasetImported(qint64 dataset)
{
    loadDatasets();
    emit datasetsChanged();
    reloadRuns();
    chooseDataset(dataset);
}

std::optional<store::RunInfo> Evaluation::shownRun() const
{
    for (const store::RunInfo &run : m_runs) {
        if (m_shownRun && run.id == *m_shownRun)
            return run;
    }
    return {};
}

void Evaluation::showRun(qint64 run)
{
    if (m_shownRun == run && m_reader)
        return;
    takeRun(run);
    remember(QStringLiteral("run"), run);
    emit shownRunChanged();
}

void Evaluation::takeRun(qint64 run)
{
    const auto isAsked = [run](const store::RunInfo &info) { return info.id == run; };
    const bool known = std::ranges::any_of(m_runs, isAsked);
    m_shownRun = known ? std::optional(run) : m_runs.isEmpty() ? std::nullopt : std::optional(m_runs.first().id);
    if (m_replay && m_replay->info().id != m_shownRun)
        stopReplay();
    m_reader = m_shownRun ? m_workbench.reader(*m_shownRun) : nullptr;
    if (m_reader && replaySchedule())
        m_reader = std::make_shared<ReplayReader>(m_reader, replaySchedule());
}

/// A run that is to go must not be read any more.
void Evaluation::dropReader()
{
    m_reader.reset();
    m_shownRun.reset();
    emit shownRunChanged();
}

void Evaluation::renameRun(qint64 run, const QString &name)
{
    report(project()->runs().rename(run, name));
    reloadRuns();
}

void Evaluation::removeRun(qint64 run)
{
    if (m_run && m_run->info().id == run)
        return;
    if (m_shownRun == run)
        dropReader();
    project()->runs().remove(run, this, [this](const Result<void> &removed) {
        report(removed);
        reloadRuns();
    });
}

void Evaluation::reloadRuns()
{
    m_runs = startedRuns();
    const auto before = m_shownRun;
    takeRun(m_shownRun.value_or(0));
    emit runsChanged();
    if (m_shownRun != before)
        emit shownRunChanged();
}

Result<RunRequest> Evaluation::request(const store::RunRows &rows, const eval::RunSettings &settings) const
{
    const auto missing = [](const QString &text) { return Error{ Error::Kind::BadInput, 0, text, {} }; };
    if (!m_judge)
        return missing(tr("There is no judge yet. Make one on the Judge page."));
    if (!m_dataset)
        return missing(tr("There is no data yet. Import a file on the Data page."));
    const auto server = serverOf(model());
    if (model().isNull() || !server)
        return missing(tr("No model is chosen. Add a server on the left, or press F5 when it is up again."));
    RunRequest request;
    request.judge = m_draft;
    request.judgeId = m_judge;
    request.dataset = *m_dataset;
    request.servers = { *server };
    request.model = model().model;
    request.contextLength = model().contextLength;
    request.rows = rows;
    request.settings = settings;
    request.countJudged = true;
    request.requestsPerSecond = rateOf(m_runs, request);
    if (!isOnThisMachine(server->baseUrl))
        request.settings.concurrency.ceiling = std::min(request.settings.concurrency.ceiling, remoteCeiling(m_workbench.settings()));
    return request;
}

void Evaluation::prepareRun(RunRequest request)
{
    const auto stored = storeDraft();
    if (stored)
        takeJob(std::move(request));
    else
        emit runEnded(stored.error());
}

void Evaluation::prepareResume(qint64 run)
{
    const auto info = project()->runs().run(run);
    if (!info) {
        emit runEnded(info.error());
        return;
    }
    RunRequest request;
    request.judge = info->judge;
    request.run = run;
    request.dataset = info->dataset;
    request.model = info->model;
    const QList<ModelRef> known = models();
    for (const ModelRef &model : known) {
        if (model.model == info->model && !info->servers.isEmpty() && model.server == info->servers.first().server)
            request.contextLength = model.contextLength;
    }
    request.settings.repeats = info->repeats;
    request.settings.concurrency.fixed = info->settings.value(QLatin1StringView("concurrency")).toInt();
    request.settings.concurrency.ceiling = info->settings.value(QLatin1StringView("ceiling")).toInt(request.settings.concurrency.ceiling);
    for (const store::RunServer &used : info->servers) {
        const auto server = serverOf({ used.server, used.name, info->model, {} });
        if (server)
            request.servers << *server;
    }
    if (request.servers.isEmpty()) {
        emit runEnded(Error{ Error::Kind::BadInput, 0, tr("The server of this run is not saved any more. Add it again to go on."), {} });
        return;
    }
    request.requestsPerSecond = rateOf(m_runs, request);
    takeJob(std::move(request));
}

void Evaluation::takeJob(RunRequest request)
{
    if (isRunning()) {
        emit runEnded(Error{ Error::Kind::BadInput, 0, tr("A run is going on. Stop it, or wait for its end."), {} });
        return;
    }
    discardPreparedRun();
    m_run = std::make_unique<RunJob>(*project(), m_workbench.services(), std::move(request));
    connect(m_run.get(), &RunJob::ready, this, &Evaluation::previewReady);
    connect(m_run.get(), &RunJob::stateChanged, this, &Evaluation::runStateChanged);
    connect(m_run.get(), &RunJob::progressChanged, this, &Evaluation::runProgressed);
    connect(m_run.get(), &RunJob::rowsChanged, this, &Evaluation::runRowsChanged);
    connect(m_run.get(), &RunJob::finished, this, &Evaluation::endJob);
    m_run->prepare();
}

void Evaluation::startRun()
{
    if (!m_run || m_started)
        return;
    stopReplay();
    m_started = true;
    if (m_interrupted == m_run->info().id)
        dismissInterruptedRun();
    const qint64 run = m_run->info().id;
    m_run->start();
    loadLatest();
    emit judgesChanged();
    reloadRuns();
    showRun(run);
    emit runStarted();
}

void Evaluation::discardPreparedRun()
{
    if (!m_run || m_started)
        return;
    disconnect(m_run.get(), nullptr, this, nullptr);
    m_discarded.add(std::move(m_run));
}

void Evaluation::endJob(const Result<RunReport> &report)
{
    // The job is still in its own signal.
    m_run.release()->deleteLater();
    m_started = false;
    if (!report)
        sweepPrepared();
    reloadRuns();
    emit runEnded(report);
}

void Evaluation::remember(const QString &key, const QJsonValue &value)
{
    if (isReadOnly())
        return;
    QJsonObject all = project()->setting(evaluationKey).toObject();
    all.insert(key, value);
    report(project()->setSetting(evaluationKey, all));
}

QJsonValue Evaluation::remembered(const QString &key) const
{
    return project() ? project()->setting(evaluationKey).toObject().value(key) : QJsonValue();
}

void Evaluation::report(const Result<void> &result)
{
    if (!result)
        emit problem(result.error());
}

void Evaluation::goOnWithRun()
{
    if (!isRunning())
        return;
    m_run->takeServers(m_servers.servers());
    m_run->goOn();
}

void Evaluation::stopRun()
{
    if (isRunning())
        m_run->cancel();
    else
        discardPreparedRun();
}

void Evaluation::setRunConcurrency(const eval::ConcurrencySettings &settings)
{
    if (isRunning())
        m_run->setConcurrency(settings);
}

/// What was only made for a preview is nobody's run.
QList<store::RunInfo> Evaluation::startedRuns() const
{
    QList<store::RunInfo> runs = m_workbench.runs();
    const auto own = isRunning() ? std::optional(m_run->info().id) : std::nullopt;
    runs.removeIf([own](const store::RunInfo &run) { return store::isPrepared(run) && run.id != own; });
    return runs;
}

/// Runs of previews that a death of the program left behind.
void Evaluation::sweepPrepared()
{
    if (isReadOnly())
        return;
    const QList<store::RunInfo> runs = m_workbench.runs();
    for (const store::RunInfo &run : runs) {
        if (store::isPrepared(run))
            project()->runs().remove(run.id, this, [](const Result<void> &) {});
    }
}

/// Stored as going on, but by whom? Where the file is ours alone, by nobody.
void Evaluation::findInterrupted()
{
    const auto found = std::ranges::find_if(m_runs, &store::isCutOff);
    m_interrupted = isReadOnly() || found == m_runs.end() ? std::nullopt : std::optional(found->id);
}

std::optional<store::RunInfo> Evaluation::interruptedRun() const
{
    for (const store::RunInfo &run : m_runs) {
        if (run.id == m_interrupted)
            return run;
    }
    return {};
}

void Evaluation::dismissInterruptedRun()
{
    if (!std::exchange(m_interrupted, std::nullopt))
        return;
    emit interruptedRunChanged();
}

void Evaluation::close()
{
    report(storeDraft());
    dropRun();
}

/// At once: the project goes. What was answered is stored, and the run stays as one that goes on.
void Evaluation::dropRun()
{
    discardPreparedRun();
    m_discarded.clear();
    m_run.reset();
    m_started = false;
    m_replay.reset();
}

Result<void> Evaluation::startReplay(qint64 run)
{
    const auto refused = [](const QString &text) { return Error{ Error::Kind::BadInput, 0, text, {} }; };
    if (isRunning())
        return refused(tr("A run is going on. Stop it, or wait for its end."));
    const auto isAsked = [run](const store::RunInfo &info) { return info.id == run; };
    const auto found = std::ranges::find_if(m_runs, isAsked);
    if (found == m_runs.end())
        return refused(tr("This run is not in the project any more."));
    stopReplay();
    m_replay = std::make_unique<Replay>(*project(), *found);
    connect(m_replay.get(), &Replay::begun, this, [this, run] {
        takeRun(run);
        emit shownRunChanged();
        emit replayProgressed();
    });
    connect(m_replay.get(), &Replay::rowsChanged, this, &Evaluation::runRowsChanged);
    connect(m_replay.get(), &Replay::progressChanged, this, &Evaluation::replayProgressed);
    connect(m_replay.get(), &Replay::finished, this, &Evaluation::endReplay);
    m_replay->start();
    showRun(run);
    emit replayStarted();
    return {};
}

void Evaluation::stopReplay()
{
    if (m_replay)
        m_replay->stop();
}

std::shared_ptr<const ReplaySchedule> Evaluation::replaySchedule() const
{
    return m_replay ? m_replay->schedule() : nullptr;
}

/// Everything has come: the reader shows the run as it is, so it may stay.
void Evaluation::endReplay(const Result<void> &result)
{
    m_replay.release()->deleteLater();
    report(result);
    emit replayEnded();
}

} // namespace gavel::jobs

#include "moc_evaluation.cpp"
