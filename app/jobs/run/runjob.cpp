// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runjob.h"

#include "core/futureresult.h"
#include "jobs/reading/judgeditems.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtConcurrentRun>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr int previewPage = 512;

Error badInput(const QString &text)
{
    return { Error::Kind::BadInput, 0, text, {} };
}

QString problemText(const eval::JudgeProblem &problem)
{
    return problem.path.isEmpty() ? problem.text : QStringLiteral("%1: %2").arg(problem.path, problem.text);
}

QList<std::optional<ServerIdentity>> identitiesOf(const store::RunInfo &info)
{
    QList<std::optional<ServerIdentity>> identities;
    for (const store::RunServer &server : info.servers)
        identities << (server.identity.isEmpty() ? std::nullopt : std::optional(identityFromJson(server.identity)));
    return identities;
}

using StopFlag = std::shared_ptr<const std::atomic_bool>;

Result<eval::RunPreview> previewRows(const store::ReaderSource &source, qint64 run, eval::PreviewBuilder builder, const StopFlag &stop)
{
    const auto reader = source.openReader(run);
    if (!reader)
        return reader.error();
    for (qint64 first = 0; !*stop; first += previewPage) {
        const auto items = (*reader)->items(first, previewPage);
        if (!items)
            return items.error();
        if (items->empty())
            break;
        builder.add(*items);
    }
    return builder.preview();
}

Result<eval::RowLedger> readLedger(const store::ReaderSource &source, qint64 run, const eval::JudgeDefinition &judge, int repeats)
{
    const auto reader = source.openReader(run);
    return reader ? eval::storedLedger(**reader, judge, repeats) : Result<eval::RowLedger>(reader.error());
}

} // namespace

QList<qsizetype> takeEdits(QList<Server> &used, const QList<Server> &saved)
{
    QList<qsizetype> edited;
    for (qsizetype no = 0; no < used.size(); ++no) {
        const auto known = std::ranges::find(saved, used[no].id, &Server::id);
        if (known == saved.end() || (isReachedAlike(*known, used[no]) && known->silence == used[no].silence))
            continue;
        used[no] = *known;
        edited << no;
    }
    return edited;
}

RunJob::RunJob(store::Project &project, const Services &services, RunRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_request(std::move(request))
{
}

RunJob::~RunJob()
{
    *m_stop = true;
    // EvalRun first: it uses clients and reader.
    m_run.reset();
}

void RunJob::prepare()
{
    const auto problems = eval::problems(m_request.judge);
    if (!problems.isEmpty()) {
        end(badInput(problemText(problems.first())));
        return;
    }
    const auto judged = findJudge();
    if (!judged) {
        end(judged.error());
        return;
    }
    const auto dataset = m_project.datasets().dataset(m_request.dataset);
    if (!dataset) {
        end(dataset.error());
        return;
    }
    m_dataset = *dataset;
    auto renderer = eval::PromptRenderer::create(m_request.judge, m_dataset.columns, m_dataset.mapping, m_request.model);
    if (!renderer) {
        end(renderer.error());
        return;
    }
    m_renderer = std::move(*renderer);
    const auto found = findRun();
    if (found && *found) {
        m_report.resumed = true;
        runFound(**found);
    } else if (found) {
        findJudged();
    } else {
        end(found.error());
    }
}

/// Runs whose verdicts this one would give again.
QList<qint64> RunJob::likeRuns() const
{
    QList<qint64> like;
    const auto runs = m_project.runs().all().value_or(QList<store::RunInfo>());
    for (const store::RunInfo &run : runs) {
        const bool isBegun
            = run.kind == store::RunInfo::Kind::Recorded || (run.kind == store::RunInfo::Kind::Judged && run.state != QLatin1StringView("created"));
        if (isBegun && run.dataset == m_dataset.id && run.versionHash == m_version.hash && run.model == m_request.model)
            like << run.id;
    }
    return like;
}

void RunJob::findJudged()
{
    const QList<qint64> like = m_request.countJudged || m_request.onlyNotJudged ? likeRuns() : QList<qint64>();
    if (like.isEmpty()) {
        createRun();
        return;
    }
    connect(&m_judgedWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_ended) {
            endDiscarding();
            return;
        }
        auto judged = resultOf(m_judgedWatcher);
        if (!judged) {
            end(judged.error());
            return;
        }
        m_judged = std::move(*judged);
        createRun();
    });
    const auto future = QtConcurrent::run(judgedItems, m_project.readerSource(), like, StopFlag(m_stop));
    m_judgedWatcher.setFuture(future);
    m_workers.addFuture(QFuture<void>(future));
}

Result<void> RunJob::findJudge()
{
    if (m_request.run) {
        const auto info = m_project.runs().run(*m_request.run);
        if (!info)
            return info.error();
        if (!info->judgeVersion)
            return badInput(tr("This run was imported. It cannot go on."));
        const auto version = m_project.judges().version(*info->judgeVersion);
        if (!version)
            return version.error();
        m_version = *version;
        return {};
    }
    std::optional<qint64> judge = m_request.judgeId;
    if (!judge) {
        const auto known = m_project.judges().all();
        if (!known)
            return known.error();
        for (const store::JudgeEntry &entry : *known) {
            if (entry.name == m_request.judge.name)
                judge = entry.id;
        }
    }
    if (!judge) {
        const auto created = m_project.judges().create(m_request.judge);
        if (!created)
            return created.error();
        judge = created->id;
    }
    const auto version = m_project.judges().storeVersion(*judge, m_request.judge, false);
    if (!version)
        return version.error();
    m_version = *version;
    return {};
}

QJsonObject RunJob::selection() const
{
    QJsonObject selection;
    const store::RunRows &rows = m_request.rows;
    if (!rows.items.empty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const qint64 item : rows.items)
            hash.addData(QByteArray::number(item) + ',');
        selection.insert(QStringLiteral("items"), QString::fromLatin1(hash.result().toHex()));
    }
    if (rows.limit > 0)
        selection.insert(QStringLiteral("limit"), rows.limit);
    if (rows.sample > 0) {
        selection.insert(QStringLiteral("sample"), rows.sample);
        selection.insert(QStringLiteral("seed"), static_cast<qint64>(rows.seed));
    }
    const auto hashOf = [](const std::vector<qint64> &ids, const QByteArray &prefix) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(prefix);
        for (const qint64 id : ids)
            hash.addData(QByteArray::number(id) + ',');
        return QString::fromLatin1(hash.result().toHex());
    };
    if (rows.run)
        selection.insert(QStringLiteral("rows"), hashOf(rows.positions, QByteArray::number(*rows.run) + ':'));
    if (m_request.onlyNotJudged)
        selection.insert(QStringLiteral("without"), hashOf(m_judged, {}));
    return selection;
}

Result<std::optional<store::RunInfo>> RunJob::findRun() const
{
    if (m_request.run) {
        const auto run = m_project.runs().run(*m_request.run);
        return run ? Result<std::optional<store::RunInfo>>(*run) : run.error();
    }
    if (!m_request.resume)
        return std::optional<store::RunInfo>();
    return m_project.runs().latestMatching({ .versionHash = m_version.hash,
                                             .dataDigest = m_dataset.digest,
                                             .model = m_request.model,
                                             .repeats = m_request.settings.repeats,
                                             .selection = selection() });
}

store::RunInfo RunJob::newRun() const
{
    store::RunInfo info;
    info.dataset = m_dataset.id;
    info.dataDigest = m_dataset.digest;
    info.judgeVersion = m_version.id;
    info.model = m_request.model;
    info.repeats = m_request.settings.repeats;
    info.selection = selection();
    info.settings = QJsonObject{ { QStringLiteral("concurrency"), m_request.settings.concurrency.fixed },
                                 { QStringLiteral("ceiling"), m_request.settings.concurrency.ceiling } };
    if (!m_request.numbered)
        info.settings.insert(store::trySetting, true);
    for (const Server &server : m_request.servers)
        info.servers << store::RunServer{ server.id, server.name, server.baseUrl, {} };
    return info;
}

void RunJob::createRun()
{
    store::RunRows rows = m_request.rows;
    if (m_request.onlyNotJudged)
        rows.without = m_judged;
    m_creating = true;
    m_project.runs().create(newRun(), rows, this, [this](const Result<store::RunInfo> &info) {
        m_creating = false;
        runFound(info);
    });
}

void RunJob::runFound(const Result<store::RunInfo> &info)
{
    if (!info) {
        if (m_ended)
            endDiscarding();
        else
            end(info.error());
        return;
    }
    m_report.info = *info;
    if (m_ended) {
        endDiscarding();
        return;
    }
    const auto opened = openRun();
    if (!opened)
        end(opened.error());
    else if (m_report.resumed)
        readStored([this] { beginPreview(); });
    else
        beginPreview();
}

Result<void> RunJob::openRun()
{
    auto reader = m_project.runs().reader(m_report.info.id);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    m_ledger = eval::RowLedger(m_request.judge, m_report.info.rows, m_request.settings.repeats);
    return {};
}

/// In a worker: 100,000 stored verdicts take a while.
void RunJob::readStored(std::function<void()> then)
{
    disconnect(&m_ledgerWatcher, nullptr, this, nullptr);
    connect(&m_ledgerWatcher, &QFutureWatcherBase::finished, this, [this, then = std::move(then)] {
        if (m_ended) {
            endDiscarding();
            return;
        }
        auto ledger = resultOf(m_ledgerWatcher);
        if (!ledger) {
            end(ledger.error());
            return;
        }
        m_ledger = std::move(*ledger);
        then();
    });
    const auto future = QtConcurrent::run(readLedger, m_project.readerSource(), m_report.info.id, m_request.judge, m_request.settings.repeats);
    m_ledgerWatcher.setFuture(future);
    m_workers.addFuture(QFuture<void>(future));
}

void RunJob::beginPreview()
{
    if (m_report.resumed && m_ledger.remaining() == 0 && m_ledger.oldFailures() == 0) {
        m_report.nothingToDo = true;
        end(finalReport());
        return;
    }
    eval::PreviewBuilder::Options options;
    options.repeats = m_request.settings.repeats;
    options.contextLength = m_request.contextLength;
    if (!m_judged.empty())
        options.isJudged = [judged = m_judged](const data::Item &item) { return std::binary_search(judged.cbegin(), judged.cend(), item.id); };
    const eval::PreviewBuilder builder(m_request.judge, *m_renderer, m_dataset.mapping, std::move(options));
    connect(&m_previewWatcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_ended) {
            endDiscarding();
            return;
        }
        const auto preview = resultOf(m_previewWatcher);
        if (preview)
            endPreview(*preview);
        else
            end(preview.error());
    });
    const auto future = QtConcurrent::run(previewRows, m_project.readerSource(), m_report.info.id, builder, StopFlag(m_stop));
    m_previewWatcher.setFuture(future);
    m_workers.addFuture(QFuture<void>(future));
}

void RunJob::endPreview(const eval::RunPreview &preview)
{
    m_preview = preview;
    m_preview.requests = openRequests();
    if (m_request.requestsPerSecond && *m_request.requestsPerSecond > 0)
        m_preview.seconds = static_cast<double>(m_preview.requests) / *m_request.requestsPerSecond;
    emit ready();
}

qint64 RunJob::openRequests() const
{
    qint64 requests = 0;
    for (int repeat = 0; repeat < m_ledger.repeats(); ++repeat) {
        for (qint64 pos = 0; pos < m_ledger.rows(); ++pos) {
            for (int part = 0; part < m_ledger.parts(); ++part)
                requests += m_ledger.needs(pos, repeat, part) ? 1 : 0;
        }
    }
    return requests;
}

void RunJob::start()
{
    if (m_ended || m_run)
        return;
    if (m_request.numbered) {
        const auto numbered = m_project.judges().storeVersion(m_version.judge, m_request.judge, true);
        if (!numbered) {
            end(numbered.error());
            return;
        }
    }
    for (const Server &server : std::as_const(m_request.servers))
        m_clients.push_back(m_services.judgeClient(server, m_request.model));
    if (m_request.reuse)
        reuseReplies();
    else
        startEvalRun();
}

void RunJob::setOptions(const eval::ConcurrencySettings &concurrency, std::optional<qint64> requestLimit, bool reuse)
{
    m_request.settings.concurrency = concurrency;
    m_request.settings.requestLimit = requestLimit;
    m_request.reuse = reuse;
}

void RunJob::discard()
{
    if (m_run || std::exchange(m_discarding, true))
        return;
    m_ended = true;
    *m_stop = true;
    QMetaObject::invokeMethod(this, &RunJob::endDiscarding, Qt::QueuedConnection);
}

/// Once nothing is on its way any more.
void RunJob::endDiscarding()
{
    if (!m_discarding || m_creating || m_judgedWatcher.isRunning() || m_ledgerWatcher.isRunning() || m_previewWatcher.isRunning())
        return;
    m_discarding = false;
    m_reader.reset();
    if (!m_report.resumed && m_report.info.id != 0)
        m_project.runs().remove(m_report.info.id, this, [this](const Result<void> &) { emit discarded(); });
    else
        emit discarded();
}

void RunJob::reuseReplies()
{
    m_reuse = std::make_unique<Reuse>(m_project.runs(), *m_clients.front(), Reuse::Target{ m_report.info, *m_reader, *m_renderer, m_ledger });
    connect(m_reuse.get(), &Reuse::finished, this, [this](const Result<qint64> &taken) {
        if (!taken) {
            end(taken.error());
            return;
        }
        m_report.reused = *taken;
        if (m_report.reused > 0 && !m_ended)
            readStored([this] { startEvalRun(); });
        else
            startEvalRun();
    });
    m_reuse->start();
}

void RunJob::startEvalRun()
{
    if (m_ended)
        return;
    eval::EvalRun::Plan plan;
    plan.run = m_report.info.id;
    plan.judge = m_request.judge;
    plan.model = m_request.model;
    plan.settings = m_request.settings;
    plan.identities = identitiesOf(m_report.info);
    plan.stored = m_ledger;
    std::vector<eval::JudgeClient *> clients;
    for (const auto &client : m_clients)
        clients.push_back(client.get());
    m_run = std::make_unique<eval::EvalRun>(std::move(plan), *m_reader, m_project.log(), clients);
    connect(m_run.get(), &eval::EvalRun::stateChanged, this, &RunJob::onState);
    connect(m_run.get(), &eval::EvalRun::progressChanged, this, &RunJob::progressChanged);
    connect(m_run.get(), &eval::EvalRun::rowsChanged, this, &RunJob::rowsChanged);
    m_run->start();
}

void RunJob::onState(eval::EvalRun::State state)
{
    emit stateChanged(state);
    if (state != eval::EvalRun::State::Finished && state != eval::EvalRun::State::Cancelled)
        return;
    // Bulk steps come behind the records, so the last word about the run is then in the file.
    m_project.writer().postSteps([](QSqlDatabase &) { return Result<bool>(true); }, this, [this](const Result<void> &) { end(finalReport()); });
}

RunReport RunJob::finalReport()
{
    RunReport report = m_report;
    if (const auto info = m_project.runs().run(m_report.info.id))
        report.info = *info;
    if (m_run) {
        report.progress = m_run->progress();
        report.statistics = m_run->statistics();
        return report;
    }
    report.statistics = m_ledger.statistics();
    report.progress.total = m_ledger.rows() * m_ledger.repeats();
    report.progress.valid = m_ledger.count(eval::VerdictState::Valid);
    report.progress.invalid = m_ledger.count(eval::VerdictState::Invalid);
    report.progress.failed = m_ledger.count(eval::VerdictState::Failed);
    report.progress.abstained = m_ledger.count(eval::VerdictState::Abstained);
    return report;
}

void RunJob::end(Result<RunReport> report)
{
    if (std::exchange(m_ended, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, report = std::move(report)] { emit finished(report); }, Qt::QueuedConnection);
}

void RunJob::pause()
{
    if (m_run)
        m_run->pause();
}

void RunJob::goOn()
{
    if (m_run)
        m_run->goOn();
}

void RunJob::cancel()
{
    if (m_run) {
        m_run->cancel();
        return;
    }
    if (m_report.info.id != 0)
        m_project.log().updateRun(m_report.info.id, { { QStringLiteral("state"), QStringLiteral("cancelled") } });
    end(finalReport());
}

void RunJob::setConcurrency(const eval::ConcurrencySettings &settings)
{
    m_request.settings.concurrency = settings;
    if (m_run)
        m_run->setConcurrency(settings);
}

void RunJob::takeServers(const QList<Server> &saved)
{
    const QList<qsizetype> edited = takeEdits(m_request.servers, saved);
    for (const qsizetype no : edited) {
        if (m_run)
            m_run->setServer(static_cast<int>(no), m_request.servers[no]);
        else if (no < static_cast<qsizetype>(m_clients.size()))
            m_clients[static_cast<std::size_t>(no)]->setServer(m_request.servers[no]);
    }
}

eval::EvalRun::State RunJob::state() const
{
    return m_run ? m_run->state() : eval::EvalRun::State::Idle;
}

eval::RunProgress RunJob::progress() const
{
    return m_run ? m_run->progress() : eval::RunProgress();
}

std::optional<eval::RunPause> RunJob::pauseReason() const
{
    return m_run ? m_run->pauseReason() : std::nullopt;
}

std::optional<double> rateOf(const QList<store::RunInfo> &runs, const RunRequest &request)
{
    const QUuid server = request.servers.isEmpty() ? QUuid() : request.servers.first().id;
    for (const store::RunInfo &run : runs) {
        const bool isLike = run.kind == store::RunInfo::Kind::Judged && run.model == request.model && run.judge.method == request.judge.method
            && run.servers.size() == request.servers.size() && !run.servers.isEmpty() && run.servers.first().server == server;
        if (!isLike || run.state != QLatin1StringView("finished") || !run.startedMs || !run.finishedMs || *run.finishedMs <= *run.startedMs)
            continue;
        const auto requests = static_cast<double>(run.rows * run.repeats * eval::partNames(run.judge).size());
        return requests * 1000 / static_cast<double>(*run.finishedMs - *run.startedMs);
    }
    return {};
}

} // namespace gavel::jobs

#include "moc_runjob.cpp"
