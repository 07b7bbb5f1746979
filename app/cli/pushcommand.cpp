// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pushcommand.h"

#include "cli/statuscommand.h"
#include "cli/storedrun.h"
#include "store/settings/secretstore.h"

#include <QJsonArray>

namespace gavel::cli {

Options PushCommand::options()
{
    Options options(QStringLiteral("push"),
                    QStringLiteral("--project P.gavel --run ID|latest --mlflow URL --experiment NAME [--run-name N] [--json]"),
                    tr("Sends a run to MLflow: parameters, metrics, the table of results, and one trace a row with the\n"
                       "judge's score and the human label.\n\n"
                       "  gavel push --project course.gavel --run latest --mlflow http://127.0.0.1:5000 --experiment course\n\n"
                       "Signs in with MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN.\n"
                       "A push that was interrupted is resumed where it stopped. What MLflow refuses is left out and named; the\n"
                       "same push again offers it again. Ends with 1 if rows were left out."));
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), tr("The project."));
    options.value(QStringLiteral("run"), QStringLiteral("ID"), tr("The run, or latest."), QStringLiteral("latest"));
    options.value(QStringLiteral("mlflow"), QStringLiteral("URL"), tr("Address of MLflow."));
    options.value(QStringLiteral("experiment"), QStringLiteral("NAME"), tr("Experiment; made if there is none of this name."));
    options.value(QStringLiteral("run-name"), QStringLiteral("N"), tr("Name of the run there."));
    options.flag(QStringLiteral("json"), tr("Print one JSON object."));
    options.network();
    return options;
}

PushCommand::PushCommand(Options options, const Context &context)
    : m_options(std::move(options))
    , m_context(context)
{
}

Result<void> PushCommand::openProject()
{
    for (const QString &name : { QStringLiteral("project"), QStringLiteral("mlflow"), QStringLiteral("experiment") }) {
        const auto given = m_options.required(name);
        if (!given)
            return given.error();
    }
    auto project = openExisting(m_options, { .mode = store::OpenMode::ReadWrite, .failIfLocked = true });
    if (!project)
        return project.error();
    m_project = std::move(*project);
    const auto run = findRun(*m_project, m_options.text(QStringLiteral("run")));
    if (!run)
        return run.error();
    m_run = *run;
    return {};
}

void PushCommand::start()
{
    const auto opened = openProject();
    if (!opened) {
        fail(opened.error());
        return;
    }
    prepareServer(m_context, m_options, QStringLiteral("mlflow"), this, [this](const Result<Server> &server) { push(server); });
}

void PushCommand::addEnvironmentSecret(Server &server) const
{
    const QByteArray user = qgetenv("MLFLOW_TRACKING_USERNAME");
    const QByteArray password = qgetenv("MLFLOW_TRACKING_PASSWORD");
    const QByteArray token = qgetenv("MLFLOW_TRACKING_TOKEN");
    if (!user.isEmpty() && !password.isEmpty()) {
        server.auth = AuthScheme::Basic;
        server.userName = QString::fromUtf8(user);
        m_context.services.secrets.setMemorySecret(server, password);
    } else if (!token.isEmpty()) {
        server.auth = AuthScheme::Bearer;
        m_context.services.secrets.setMemorySecret(server, token);
    }
}

void PushCommand::push(const Result<Server> &given)
{
    if (!given) {
        fail(given.error());
        return;
    }
    Server server = *given;
    server.kind = ServerKind::Mlflow;
    if (!m_options.has(QStringLiteral("api-key-env")))
        addEnvironmentSecret(server);
    jobs::PushRequest request;
    request.run = m_run.id;
    request.mlflow = server;
    request.experiment = m_options.text(QStringLiteral("experiment"));
    request.runName = m_options.text(QStringLiteral("run-name"));
    m_job = std::make_unique<jobs::PushJob>(*m_project, m_context.services, request);
    connect(m_job.get(), &jobs::PushJob::progressed, this, [this](mlflow::RunPublisher::Step, qint64 done, qint64 total) {
        if (total > 1)
            m_progress.show(tr("%1 of %2 rows").arg(done).arg(total));
    });
    connect(m_job.get(), &jobs::PushJob::finished, this, &PushCommand::pushed);
    m_job->start();
}

void PushCommand::pushed(const Result<mlflow::Published> &result)
{
    m_progress.clear();
    if (!result) {
        fail(result.error());
        return;
    }
    if (m_options.has(QStringLiteral("json"))) {
        printJson({ { QStringLiteral("run_id"), result->runId },
                    { QStringLiteral("experiment_id"), result->experimentId },
                    { QStringLiteral("url"), result->runPage },
                    { QStringLiteral("evaluation_url"), result->evaluationPage },
                    { QStringLiteral("traces"), result->traces },
                    { QStringLiteral("rows_left_out"), result->rowsLeftOut },
                    { QStringLiteral("left_out"), QJsonArray::fromStringList(result->rowIdsLeftOut) },
                    { QStringLiteral("notices"), QJsonArray::fromStringList(result->notices) } });
    } else {
        printLine(tr("Pushed %1: %n trace(s).", nullptr, static_cast<int>(result->traces)).arg(jobs::runTitle(m_run)));
        printLine(result->runPage);
        printLine(result->evaluationPage);
    }
    for (const QString &notice : result->notices)
        diagnose(notice);
    finish(result->rowsLeftOut > 0 ? ExitStatus::Incomplete : ExitStatus::Done);
}

void PushCommand::interrupt()
{
    if (m_job)
        m_job->cancel();
    else
        finish(ExitStatus::Interrupted);
}

void PushCommand::fail(const Error &error)
{
    m_progress.clear();
    diagnose(error);
    finish(exitStatusFor(error));
}

} // namespace gavel::cli

#include "moc_pushcommand.cpp"
