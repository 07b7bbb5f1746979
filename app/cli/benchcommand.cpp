// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/benchcommand.h"

#include "cli/output.h"
#include "cli/statuscommand.h"
#include "eval/promptrenderer.h"
#include "llm/requestbody.h"
#include "store/datasets.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

#include <sys/resource.h>

namespace gavel::cli {

namespace {

constexpr size_t pairs = 3;
constexpr int pageRows = 512;
constexpr qint64 mostRows = 1'000'000; ///< all their requests are held in memory

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

qint64 cpuMicroseconds()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval &time) { return static_cast<qint64>(time.tv_sec) * 1'000'000 + time.tv_usec; };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

double peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

eval::JudgeDefinition benchJudge(eval::Method method)
{
    eval::JudgeDefinition judge;
    judge.name = QStringLiteral("bench");
    judge.definition = QStringLiteral("How well the answer serves the person who asked.");
    judge.gradingPrompt = QStringLiteral("Weigh relevance, accuracy and clarity.");
    eval::Criterion criterion;
    for (int i = 1; i <= 5; ++i)
        criterion.scale.append({ QString::number(i), static_cast<double>(i), QStringLiteral("Meaning of point %1").arg(i) });
    judge.criteria = { criterion };
    judge.method = method;
    return judge;
}

} // namespace

Options BenchCommand::options()
{
    Options options(QStringLiteral("bench"), QStringLiteral("--server URL [--model M] [--method METHOD] [--rows N] [--concurrency N] [--json]"),
                    tr("Rows a second that are judged, parsed and stored, against a bare network loop with the same bodies:\n"
                       "three alternating pairs, medians. Every row is asked six times in all.\n\n"
                       "  gavel bench --server http://127.0.0.1:8000 --rows 2000 --concurrency 24"));
    options.value(QStringLiteral("server"), QStringLiteral("URL"), tr("Address, with or without /v1."));
    options.value(QStringLiteral("model"), QStringLiteral("M"), tr("Model; the server's only one by default."));
    options.value(QStringLiteral("method"), QStringLiteral("METHOD"), tr("reason_then_score, score_then_reason or score_only."),
                  QStringLiteral("reason_then_score"));
    options.value(QStringLiteral("rows"), QStringLiteral("N"), tr("Rows of each round."), QStringLiteral("2000"));
    options.value(QStringLiteral("concurrency"), QStringLiteral("N"), tr("Requests at a time."), QStringLiteral("24"));
    options.flag(QStringLiteral("json"), tr("Print one JSON object."));
    options.network();
    return options;
}

BenchCommand::BenchCommand(Options options, const Context &context)
    : m_options(std::move(options))
    , m_context(context)
{
}

BenchCommand::~BenchCommand() = default;

QString BenchCommand::dataFile() const
{
    return m_folder.filePath(QStringLiteral("rows.jsonl"));
}

Result<void> BenchCommand::readOptions()
{
    const auto rows = m_options.number(QStringLiteral("rows"), 1, mostRows);
    const auto concurrency = m_options.number<int>(QStringLiteral("concurrency"), 1, Options::mostRequestsAtATime);
    if (!rows || !concurrency)
        return rows ? concurrency.error() : rows.error();
    m_rows = rows->value_or(m_rows);
    m_concurrency = concurrency->value_or(m_concurrency);
    const auto method = eval::methodFromName(m_options.text(QStringLiteral("method")));
    if (!method)
        return badInput(tr("--method is reason_then_score, score_then_reason or score_only."));
    m_judge = benchJudge(*method);
    return {};
}

Result<void> BenchCommand::writeRows() const
{
    QFile file(dataFile());
    if (!file.open(QIODevice::WriteOnly))
        return ioError(tr("No temporary file can be written: %1").arg(file.errorString()));
    for (qint64 i = 0; i < m_rows; ++i) {
        const QJsonObject row{ { QStringLiteral("input"), QStringLiteral("Question number %1: why does ice float on water?").arg(i) },
                               { QStringLiteral("output"), QStringLiteral("Because ice is less dense than liquid water (answer %1).").arg(i) } };
        file.write(QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n');
    }
    return {};
}

void BenchCommand::start()
{
    auto ready = readOptions();
    if (ready)
        ready = writeRows();
    if (!ready) {
        fail(ready.error());
        return;
    }
    prepareServer(m_context, m_options, QStringLiteral("server"), this, [this](const Result<Server> &server) { import(server); });
}

void BenchCommand::import(const Result<Server> &server)
{
    auto project = server.and_then([](const Server &) { return store::Project::openTemporary(); });
    if (!project) {
        fail(project.error());
        return;
    }
    m_server = *server;
    m_project = std::move(*project);
    jobs::ImportRequest request;
    request.path = dataFile();
    m_import = std::make_unique<jobs::ImportJob>(*m_project, request);
    connect(m_import.get(), &jobs::ImportJob::finished, this, &BenchCommand::choose);
    m_import->start();
}

void BenchCommand::choose(const Result<jobs::ImportReport> &report)
{
    if (!report) {
        fail(report.error());
        return;
    }
    m_dataset = report->dataset;
    jobs::chooseModel(m_context.services, m_server, m_options.text(QStringLiteral("model")), this, [this](const Result<jobs::ModelChoice> &choice) {
        const auto rendered = choice.and_then([this](const jobs::ModelChoice &chosen) {
            m_choice = chosen;
            return renderBodies();
        });
        if (rendered)
            bare();
        else
            fail(rendered.error());
    });
}

Result<void> BenchCommand::renderBodies()
{
    m_server.kind = m_choice.status.kind;
    const auto renderer = eval::PromptRenderer::create(m_judge, m_dataset.columns, m_dataset.mapping, m_choice.model);
    if (!renderer)
        return renderer.error();
    const auto client = m_context.services.judgeClient(m_server, m_choice.model);
    for (qint64 no = 1; m_bodies.size() < m_rows; no += pageRows) {
        const auto items = m_project->datasets().items(m_dataset.id, no, pageRows);
        if (!items)
            return items.error();
        for (const data::Item &item : *items)
            m_bodies << client->requestBody(renderer->request(item, 0, 0));
    }
    return {};
}

void BenchCommand::bare()
{
    m_context.bareLoop(m_server, llm::chatUrl(m_server), m_bodies, m_concurrency, this, [this](const Result<double> &rate) {
        if (!rate) {
            fail(rate.error());
            return;
        }
        m_bare.push_back(*rate);
        whole();
    });
}

void BenchCommand::whole()
{
    jobs::RunRequest request;
    request.judge = m_judge;
    request.dataset = m_dataset.id;
    request.servers = { m_server };
    request.model = m_choice.model;
    request.settings.concurrency.fixed = m_concurrency;
    m_run = std::make_unique<jobs::RunJob>(*m_project, m_context.services, request);
    connect(m_run.get(), &jobs::RunJob::ready, this, [this] {
        m_cpuBefore = cpuMicroseconds();
        m_run->start();
    });
    connect(m_run.get(), &jobs::RunJob::finished, this, &BenchCommand::judged);
    m_run->prepare();
}

void BenchCommand::judged(const Result<jobs::RunReport> &report)
{
    if (!report) {
        fail(report.error());
        return;
    }
    const double seconds = std::chrono::duration<double>(report->progress.elapsed).count();
    m_whole.push_back(seconds > 0 ? static_cast<double>(report->progress.committed) / seconds : 0);
    m_cpu.push_back(static_cast<double>(cpuMicroseconds() - m_cpuBefore) / static_cast<double>(m_rows));
    // Queued: the job is still inside its own signal.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_run.reset();
            if (m_whole.size() < pairs)
                bare();
            else
                show();
        },
        Qt::QueuedConnection);
}

void BenchCommand::show()
{
    const double bareRate = median(m_bare);
    const double wholeRate = median(m_whole);
    std::vector<double> ratios;
    for (size_t i = 0; i < pairs; ++i)
        ratios.push_back(m_bare[i] > 0 ? m_whole[i] / m_bare[i] : 0);
    const QJsonObject figures{ { QStringLiteral("bare_rows_per_s"), bareRate },
                               { QStringLiteral("rows_per_s"), wholeRate },
                               { QStringLiteral("ratio"), median(ratios) },
                               { QStringLiteral("rss_peak_mb"), peakMegabytes() },
                               { QStringLiteral("cpu_us_per_row"), median(m_cpu) } };
    if (m_options.has(QStringLiteral("json")))
        printJson(figures);
    else
        printLine(tr("bare loop %1 rows/s, Gavel %2 rows/s, ratio %3\npeak memory %4 MB, %5 µs of CPU a row")
                      .arg(bareRate, 0, 'f', 0)
                      .arg(wholeRate, 0, 'f', 0)
                      .arg(median(ratios), 0, 'f', 2)
                      .arg(peakMegabytes(), 0, 'f', 0)
                      .arg(median(m_cpu), 0, 'f', 0));
    finish(ExitStatus::Done);
}

void BenchCommand::interrupt()
{
    finish(ExitStatus::Interrupted);
}

void BenchCommand::fail(const Error &error)
{
    diagnose(error);
    finish(exitStatusFor(error));
}

} // namespace gavel::cli

#include "moc_benchcommand.cpp"
