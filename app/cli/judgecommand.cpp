// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgecommand.h"

#include "cli/judgesummary.h"
#include "cli/statuscommand.h"
#include "jobs/exchange/exportjob.h"
#include "jobs/servers/modelchoice.h"

#include <QFile>

namespace gavel::cli {

namespace {

constexpr int shownOffScale = 5;

bool mayComeBack(const Error &error)
{
    return error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::ConnectionLost || error.kind == Error::Kind::Timeout
        || error.kind == Error::Kind::ServerBusy;
}

} // namespace

JudgeCommand::JudgeCommand(Options options, const Context &context)
    : m_given(std::move(options))
    , m_context(context)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const auto pause = m_run ? m_run->pauseReason() : std::nullopt;
        if (pause && pause->error)
            giveUp(*pause->error);
    });
}

JudgeCommand::~JudgeCommand() = default;

void JudgeCommand::start()
{
    auto read = readJudgeOptions(m_given);
    if (!read) {
        fail(read.error());
        return;
    }
    m_options = std::move(*read);
    for (const auto step : { &JudgeCommand::readJudge, &JudgeCommand::openProject }) {
        const auto done = (this->*step)();
        if (!done) {
            fail(done.error());
            return;
        }
    }
    prepareServer(m_context, m_given, QStringLiteral("server"), this, [this](const Result<Server> &server) { import(server); });
}

Result<void> JudgeCommand::readJudge()
{
    QFile file(m_options.judgeFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ Error::Kind::BadInput, 0, tr("%1 cannot be read: %2").arg(m_options.judgeFile, file.errorString()), {} };
    auto judge = eval::judgeFromYaml(file.readAll());
    if (!judge) {
        Error error = judge.error();
        error.text = QStringLiteral("%1: %2").arg(m_options.judgeFile, error.text);
        return error;
    }
    m_judge = std::move(*judge);
    return {};
}

Result<void> JudgeCommand::openProject()
{
    auto project = m_options.project.isEmpty()
        ? store::Project::openTemporary()
        : store::Project::open(m_options.project, { .mode = store::OpenMode::ReadWrite, .failIfLocked = true });
    if (!project)
        return project.error();
    m_project = std::move(*project);
    if (m_project->isReadOnly())
        return Error{ Error::Kind::ReadOnly, 0, m_project->notice(), {} };
    if (!m_project->notice().isEmpty())
        diagnose(m_project->notice());
    return {};
}

void JudgeCommand::import(const Result<Server> &server)
{
    if (!server) {
        fail(server.error());
        return;
    }
    m_server = *server;
    jobs::ImportRequest request;
    request.path = m_options.dataFile;
    request.overrides = m_options.map;
    request.skipBad = m_options.skipBad;
    request.judge = m_judge;
    m_import = std::make_unique<jobs::ImportJob>(*m_project, request);
    connect(m_import.get(), &jobs::ImportJob::progressed, this,
            [this](double share, qint64 rows) { m_progress.show(tr("reading: %1 rows, %2 %").arg(rows).arg(static_cast<int>(share * 100))); });
    connect(m_import.get(), &jobs::ImportJob::finished, this, &JudgeCommand::imported);
    m_import->start();
}

void JudgeCommand::imported(const Result<jobs::ImportReport> &report)
{
    m_progress.clear();
    if (!report) {
        fail(report.error());
        return;
    }
    m_imported = *report;
    if (m_imported.badLines > 0)
        diagnose(tr("%n bad line(s) left out, the first is line %1: %2", nullptr, static_cast<int>(m_imported.badLines))
                     .arg(m_imported.firstBad.first().line)
                     .arg(m_imported.firstBad.first().reason));
    int shown = 0;
    for (auto it = m_imported.offScale.cbegin(); it != m_imported.offScale.cend() && shown < shownOffScale; ++it, ++shown)
        diagnose(tr("\"%1\" is not on the scale, left empty (%n time(s), first in line %2)", nullptr, static_cast<int>(it->count))
                     .arg(it.key())
                     .arg(it->firstLine));
    if (m_interrupted)
        finish(ExitStatus::Interrupted);
    else
        askServer();
}

void JudgeCommand::askServer()
{
    jobs::chooseModel(m_context.services, m_server, m_options.model, this, [this](const Result<jobs::ModelChoice> &choice) { prepareRun(choice); });
}

void JudgeCommand::prepareRun(const Result<jobs::ModelChoice> &choice)
{
    if (!choice || m_interrupted) {
        if (choice)
            finish(ExitStatus::Interrupted);
        else
            fail(choice.error());
        return;
    }
    m_server.kind = choice->status.kind;
    jobs::RunRequest request;
    request.judge = m_judge;
    request.dataset = m_imported.dataset.id;
    request.servers = { m_server };
    request.model = choice->model;
    request.contextLength = choice->contextLength;
    request.rows = m_options.rows;
    request.settings = m_options.settings;
    if (!m_options.fixedConcurrency && !isOnThisMachine(m_server.baseUrl))
        request.settings.concurrency.ceiling = remoteConcurrency;
    request.resume = m_options.resume;
    request.reuse = m_options.reuse;
    m_run = std::make_unique<jobs::RunJob>(*m_project, m_context.services, request);
    connect(m_run.get(), &jobs::RunJob::ready, this, &JudgeCommand::preview);
    connect(m_run.get(), &jobs::RunJob::stateChanged, this, &JudgeCommand::stateChanged);
    connect(m_run.get(), &jobs::RunJob::progressChanged, this, &JudgeCommand::showProgress);
    connect(m_run.get(), &jobs::RunJob::finished, this, &JudgeCommand::judged);
    m_run->prepare();
}

void JudgeCommand::preview()
{
    diagnose(previewText(m_run->preview()));
    m_run->start();
}

void JudgeCommand::stateChanged(eval::EvalRun::State state)
{
    if (state == eval::EvalRun::State::Paused)
        paused();
    else
        m_patience.stop();
}

void JudgeCommand::paused()
{
    const auto pause = m_run->pauseReason();
    if (!pause || m_interrupted)
        return;
    if (pause->cause == eval::RunPause::Cause::IdentityChanged) {
        giveUp({ Error::Kind::BadInput, 0, tr("The server now serves another model under this name. Start a new run, without --resume."), {} });
        return;
    }
    if (!pause->error)
        return;
    if (!mayComeBack(*pause->error) || m_options.wait.count() == 0) {
        giveUp(*pause->error);
        return;
    }
    m_progress.clear();
    diagnose(tr("%1 Waiting up to %n second(s) for it to come back.", nullptr, static_cast<int>(m_options.wait.count())).arg(pause->error->text));
    m_patience.start(m_options.wait);
}

void JudgeCommand::giveUp(const Error &error)
{
    m_gaveUp = error;
    m_run->cancel();
}

void JudgeCommand::showProgress()
{
    m_progress.show(progressText(m_run->progress()));
}

void JudgeCommand::judged(const Result<jobs::RunReport> &report)
{
    m_progress.clear();
    m_patience.stop();
    if (!report) {
        fail(report.error());
        return;
    }
    m_report = *report;
    writeOut();
}

void JudgeCommand::writeOut()
{
    if (m_options.out.isEmpty()) {
        summarize();
        return;
    }
    m_export = std::make_unique<jobs::ExportJob>(*m_project, m_report->info.id, *jobs::exportFormatForPath(m_options.out), m_options.out);
    connect(m_export.get(), &jobs::ExportJob::finished, this, [this](const Result<qint64> &rows) {
        if (rows)
            summarize();
        else
            fail(rows.error());
    });
    m_export->start();
}

ExitStatus JudgeCommand::outcome() const
{
    if (m_gaveUp)
        return exitStatusFor(*m_gaveUp) == ExitStatus::BadInput && m_gaveUp->kind != Error::Kind::BadInput ? ExitStatus::Incomplete
                                                                                                           : ExitStatus::ServerRefused;
    if (m_interrupted)
        return ExitStatus::Interrupted;
    const auto mean = m_report->statistics.overall().mean();
    const bool low = m_options.failUnder && (!mean || *mean < *m_options.failUnder);
    return low || m_report->progress.failed > 0 || m_report->progress.invalid > 0 ? ExitStatus::Incomplete : ExitStatus::Done;
}

void JudgeCommand::summarize()
{
    if (m_options.json)
        printJson(summaryJson(*m_report));
    else
        printLine(summaryText(*m_report));
    if (m_gaveUp) {
        diagnose(*m_gaveUp);
        if (!m_options.project.isEmpty())
            diagnose(tr("Nothing is lost: run the same command with --resume to go on."));
    }
    finish(outcome());
}

void JudgeCommand::fail(const Error &error)
{
    m_progress.clear();
    diagnose(error);
    finish(exitStatusFor(error));
}

void JudgeCommand::interrupt()
{
    if (std::exchange(m_interrupted, true))
        return;
    m_progress.clear();
    if (m_run && !m_report)
        m_run->cancel();
    else if (m_import && !m_run)
        m_import->cancel();
    else if (!m_report)
        finish(ExitStatus::Interrupted);
}

} // namespace gavel::cli

#include "moc_judgecommand.cpp"
