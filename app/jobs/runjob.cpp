// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/runjob.h"

#include "store/datasets.h"
#include "store/project.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace gavel::jobs {

namespace {

constexpr int previewRows = 512;

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

} // namespace

RunJob::RunJob(store::Project &project, const Services &services, RunRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_request(std::move(request))
{
}

RunJob::~RunJob() = default;

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
        createRun();
    } else {
        end(found.error());
    }
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
    for (const Server &server : m_request.servers)
        info.servers << store::RunServer{ server.id, server.name, server.baseUrl, {} };
    return info;
}

void RunJob::createRun()
{
    m_project.runs().create(newRun(), m_request.rows, this, [this](const Result<store::RunInfo> &info) { runFound(info); });
}

void RunJob::runFound(const Result<store::RunInfo> &info)
{
    if (!info) {
        end(info.error());
        return;
    }
    m_report.info = *info;
    const auto opened = openRun();
    if (!opened) {
        end(opened.error());
    } else if (m_report.resumed && m_ledger.remaining() == 0 && m_ledger.oldFailures() == 0) {
        m_report.nothingToDo = true;
        end(finalReport());
    } else {
        previewNextPage();
    }
}

Result<void> RunJob::openRun()
{
    auto reader = m_project.runs().reader(m_report.info.id);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    const auto rows = m_reader->rowCount();
    if (!rows)
        return rows.error();
    m_ledger = eval::RowLedger(m_request.judge, *rows, m_request.settings.repeats);
    const auto stored = readStored();
    if (!stored)
        return stored;
    eval::PreviewBuilder::Options options;
    options.repeats = m_request.settings.repeats;
    options.contextLength = m_request.contextLength;
    m_previewBuilder.emplace(m_request.judge, *m_renderer, m_dataset.mapping, options);
    return {};
}

Result<void> RunJob::readStored()
{
    const auto read = m_reader->eachOutcome([this](const eval::Outcome &outcome) { m_ledger.restore(outcome); });
    m_ledger.finishRestore();
    return read;
}

void RunJob::previewNextPage()
{
    if (m_ended)
        return;
    const auto items = m_reader->items(m_previewed, previewRows);
    if (!items) {
        end(items.error());
        return;
    }
    if (items->empty()) {
        m_preview = m_previewBuilder->preview();
        m_preview.requests = openRequests();
        emit ready();
        return;
    }
    m_previewBuilder->add(*items);
    m_previewed += static_cast<qint64>(items->size());
    QMetaObject::invokeMethod(this, &RunJob::previewNextPage, Qt::QueuedConnection);
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

void RunJob::discard()
{
    m_ended = true;
    if (m_run || m_report.resumed || m_report.info.id == 0)
        return;
    m_reader.reset();
    m_project.runs().remove(m_report.info.id, this, [](const Result<void> &) {});
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
    if (state == eval::EvalRun::State::Finished || state == eval::EvalRun::State::Cancelled)
        end(finalReport());
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
    if (m_run)
        m_run->cancel();
    else
        end(finalReport());
}

void RunJob::setConcurrency(const eval::ConcurrencySettings &settings)
{
    m_request.settings.concurrency = settings;
    if (m_run)
        m_run->setConcurrency(settings);
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

} // namespace gavel::jobs
