// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgecommand.h"

#include "cli/judgesummary.h"
#include "cli/readingoptions.h"
#include "cli/statuscommand.h"
#include "core/writetarget.h"
#include "eval/retry.h"
#include "jobs/exchange/exportjob.h"
#include "jobs/exchange/savedreplies.h"
#include "jobs/import/importnotes.h"
#include "jobs/servers/modelchoice.h"
#include "jobs/session/judgefile.h"
#include "llm/capabilities.h"
#include "store/writer.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace gavel::cli {

namespace {

constexpr std::chrono::milliseconds brief{ 1000 }; ///< shorter waits are nothing to tell, nor a reason to give up
constexpr std::chrono::milliseconds longestAskPause{ 5000 };
constexpr std::chrono::milliseconds sameWait{ 30'000 }; ///< between two lines about waiting

/// Loading or limiting: it is there, unlike one that is down when the command begins.
bool isPassing(const Error &error)
{
    const bool isDown = error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::ConnectionLost || error.kind == Error::Kind::Timeout;
    const eval::Reaction reaction = eval::reactionTo(error);
    return !isDown && (reaction == eval::Reaction::Outage || reaction == eval::Reaction::Throttle);
}

} // namespace

JudgeCommand::JudgeCommand(Options options, const Context &context)
    : m_given(std::move(options))
    , m_context(context)
{
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, this, &JudgeCommand::watchWait);
    m_askAgain.setSingleShot(true);
    connect(&m_askAgain, &QTimer::timeout, this, &JudgeCommand::askServer);
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
    auto judge = jobs::readJudgeFile(m_options.judgeFile);
    if (!judge)
        return badInput(judge.error().text, judge.error().detail);
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
    if (const auto foreign = m_project->checkIsForeign(m_options.dataFile); !foreign)
        return foreign;
    if (const auto allowed = mayWriteOut(); !allowed)
        return allowed;
    if (m_project->isReadOnly())
        return readOnlyError(m_project->notice());
    if (!m_project->notice().isEmpty())
        diagnose(m_project->notice());
    return {};
}

/// Before anything is asked or paid for.
Result<void> JudgeCommand::mayWriteOut() const
{
    if (m_options.out.isEmpty())
        return {};
    const QFileInfo folder(QFileInfo(m_options.out).absolutePath());
    if (!folder.isDir() || !folder.isWritable())
        return ioError(tr("--out: nothing can be written to %1. Choose another place.").arg(folder.filePath()));
    return mayBeWritten(m_options.out, { m_project->path(), m_options.dataFile, m_options.judgeFile });
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
    request.read = m_options.read;
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
    const QStringList notes = jobs::importNotes(m_imported);
    for (const QString &note : notes)
        diagnose(note);
    if (m_interrupted)
        finish(ExitStatus::Interrupted);
    else
        askServer();
}

void JudgeCommand::askServer()
{
    const auto chosen = [this](const Result<jobs::ModelChoice> &choice) {
        if (!choice && isPassing(choice.error()) && !m_interrupted)
            askAgain(choice.error());
        else
            prepareRun(choice);
    };
    m_asking = ScopedCall(jobs::chooseModel(m_context.services, m_server, m_options.model, this, chosen));
}

/// A server that loads its model while the command begins.
void JudgeCommand::askAgain(const Error &error)
{
    const bool isFirst = !m_askedSince.isValid();
    if (isFirst)
        m_askedSince.start();
    const std::chrono::milliseconds since(m_askedSince.elapsed());
    const std::chrono::milliseconds left = m_options.wait - since;
    const std::chrono::milliseconds named = error.retryAfter.value_or(std::chrono::milliseconds(0));
    if (left.count() <= 0 || named > left) {
        fail(error);
        return;
    }
    const auto pause = std::max(named, m_askPause);
    m_askPause = std::min(m_askPause * 2, longestAskPause);
    if (isFirst)
        diagnose(waitText({ error, since, pause }, QDateTime::currentDateTime().addMSecs(left.count())));
    m_askAgain.start(std::min(pause, left));
}

void JudgeCommand::prepareRun(const Result<jobs::ModelChoice> &choice)
{
    if (m_interrupted) {
        finish(ExitStatus::Interrupted);
        return;
    }
    if (!choice) {
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
        watchWait();
}

void JudgeCommand::paused()
{
    using Cause = eval::RunPause::Cause;
    const auto pause = m_run->pauseReason();
    if (!pause || m_interrupted || m_gaveUp)
        return;
    if (pause->cause == Cause::IdentityChanged) {
        giveUp(badInput(tr("The server now serves another model under this name. Start a new run, without --resume.")));
        return;
    }
    if (pause->cause == Cause::Unreadable) {
        if (m_run->progress().inFlight > 0)
            return; // what was sent has been paid for
        giveUp(badInput(tr("None of the first %1 replies could be read. Look at one, then change the judge or the model, or go on with "
                           "--allow-invalid. The last was: \"%2\"")
                            .arg(eval::firstReplies)
                            .arg(pause->error->detail.simplified())));
        return;
    }
    if (m_run->waiting())
        watchWait();
    else if (pause->error)
        giveUp(*pause->error);
}

/// Gives up when the servers of the run have answered nothing for --wait seconds, or name a later time.
void JudgeCommand::watchWait()
{
    const auto wait = m_run ? m_run->waiting() : std::nullopt;
    if (!wait || m_gaveUp || m_interrupted) {
        m_isWaitTold = false;
        m_patience.stop();
        return;
    }
    const bool isPaused = m_run->state() == eval::EvalRun::State::Paused;
    const bool isLong = isPaused || wait->since >= brief || (wait->left && *wait->left >= brief);
    const std::chrono::milliseconds allowed = isPaused ? m_options.wait : std::max<std::chrono::milliseconds>(m_options.wait, brief);
    const std::chrono::milliseconds left = allowed - wait->since;
    const bool isTooLate = wait->error.retryAfter && wait->left && *wait->left > left;
    if (left.count() <= 0 || (isTooLate && m_run->progress().inFlight == 0)) {
        Error error = wait->error;
        error.text = isTooLate
            ? tr("%1 Paused until %2, later than --wait allows.")
                  .arg(error.text, momentText(QDateTime::currentDateTime().addMSecs(wait->left->count())))
            : tr("%1 It has not answered for %n second(s) (--wait).", nullptr, static_cast<int>(m_options.wait.count())).arg(error.text);
        giveUp(error);
        return;
    }
    m_patience.start(left);
    if (isLong)
        tellWait(*wait);
}

void JudgeCommand::tellWait(const eval::RunWait &wait)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime until = now.addMSecs(wait.left.value_or(std::chrono::milliseconds(0)).count());
    const bool isLater = wait.error.retryAfter && m_toldUntil.isValid() && m_toldUntil.msecsTo(until) >= sameWait.count();
    const bool isSoon = m_toldWait.isValid() && m_toldWait.elapsed() < sameWait.count();
    if ((m_isWaitTold || isSoon) && !isLater)
        return;
    m_isWaitTold = true;
    m_toldWait.start();
    m_toldUntil = until;
    m_progress.clear();
    diagnose(waitText(wait, now.addMSecs(std::chrono::milliseconds(m_options.wait - wait.since).count())));
}

void JudgeCommand::tellShortened(const eval::RunProgress &progress)
{
    if (!progress.promptLimit || std::exchange(m_isShortenedTold, true))
        return;
    m_progress.clear();
    diagnose(shortenedText(*progress.promptLimit));
}

void JudgeCommand::giveUp(const Error &error)
{
    m_patience.stop();
    m_gaveUp = error;
    m_run->cancel();
}

void JudgeCommand::showProgress()
{
    const eval::RunProgress progress = m_run->progress();
    tellShortened(progress);
    stateChanged(m_run->state());
    QString line = progressText(progress);
    if (const auto wait = m_run->waiting(); wait && wait->left)
        line += tr(" · waiting until %1").arg(momentText(QDateTime::currentDateTime().addMSecs(wait->left->count())));
    m_progress.show(line);
}

void JudgeCommand::judged(const Result<jobs::RunReport> &report)
{
    m_progress.clear();
    m_patience.stop();
    if (!report && m_interrupted) {
        finish(ExitStatus::Interrupted);
        return;
    }
    if (!report) {
        fail(report.error());
        return;
    }
    m_report = *report;
    tellShortened(m_report->progress);
    if (const auto stored = m_project->storeAll(); !stored)
        m_unstored = stored.error();
    writeOut();
}

void JudgeCommand::writeOut()
{
    if (m_options.out.isEmpty()) {
        summarize();
        return;
    }
    m_export = std::make_unique<jobs::ExportJob>(
        *m_project, jobs::ExportRequest{ .run = m_report->info.id, .format = *jobs::exportFormatForPath(m_options.out), .path = m_options.out });
    connect(m_export.get(), &jobs::ExportJob::finished, this, [this](const Result<qint64> &rows) {
        if (rows) {
            summarize();
        } else if (rows.error().kind == Error::Kind::Cancelled) {
            diagnose(tr("%1 was not written.").arg(m_options.out));
            finish(ExitStatus::Interrupted);
        } else {
            fail(rows.error());
        }
    });
    m_export->start();
}

ExitStatus JudgeCommand::outcome() const
{
    if (m_unstored)
        return ExitStatus::Incomplete;
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
    if (const QStringList &changes = m_report->info.adaptations; !changes.isEmpty())
        diagnose(tr("The server does not take every request as it is: %1.").arg(llm::adaptationsText(changes)));
    if (m_gaveUp)
        diagnose(*m_gaveUp);
    if (m_unstored)
        tellUnstored();
    else if (m_gaveUp && !m_options.project.isEmpty())
        diagnose(tr("Nothing is lost: run the same command with --resume to continue it."));
    finish(outcome());
}

/// The program ends, and with it what is only in memory.
void JudgeCommand::tellUnstored()
{
    const store::Unstored unstored = m_project->writer().unstored();
    const auto replies = static_cast<int>(unstored.replies.size());
    if (!m_gaveUp || m_gaveUp->text != m_unstored->text)
        diagnose(*m_unstored);
    const auto forget = qScopeGuard([this] { m_project->writer().dropUnstored(); });
    for (const QString &folder : { QFileInfo(m_project->path()).absolutePath(), QDir::tempPath() }) {
        const QString path = QStringLiteral("%1/%2-%3.jsonl").arg(folder, m_project->name(), QUuid::createUuid().toString(QUuid::Id128).left(8));
        if (m_project->isTemporary() || replies == 0 || !jobs::writeReplies(*m_project, unstored, path))
            continue;
        diagnose(tr("%n reply(s) could not be stored in the project. They are in %1: open the project in the window and choose File > Take in "
                    "saved replies, or use --resume to ask for them again.",
                    nullptr, replies)
                     .arg(path));
        return;
    }
    diagnose(tr("%n reply(s) could not be stored and are lost. What was stored before is kept: --resume asks for the rest.", nullptr, replies));
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
    if (m_export) {
        m_export->cancel();
    } else if (m_run && !m_report) {
        m_run->cancel();
    } else if (m_import && m_imported.dataset.id == 0) {
        m_import->cancel();
    } else if (!m_report) {
        m_askAgain.stop();
        m_asking.cancel();
        finish(ExitStatus::Interrupted);
    }
}

} // namespace gavel::cli

#include "moc_judgecommand.cpp"
