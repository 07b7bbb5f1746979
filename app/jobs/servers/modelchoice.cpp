// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/modelchoice.h"

#include "llm/client.h"

#include <QCoreApplication>
#include <QStringList>

namespace gavel::jobs {

namespace {

struct ModelChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::ModelChoice)
};

QString names(const QList<ModelInfo> &models)
{
    QStringList names;
    for (const ModelInfo &model : models)
        names << model.id;
    return names.join(QLatin1StringView(", "));
}

} // namespace

Result<ModelChoice> modelFromStatus(const ServerStatus &status, const QString &asked)
{
    if (status.state != ServerState::Usable) {
        return status.error.value_or(Error{ Error::Kind::Unreachable, 0, ModelChoiceText::tr("The server cannot be used now."), {} });
    }
    for (const ModelInfo &model : status.models) {
        if (model.id == asked || (asked.isEmpty() && status.models.size() == 1))
            return ModelChoice{ model.id, model.contextLength, status };
    }
    // llama.cpp serves one model under any name; what a run records is the server's own.
    if (status.kind == ServerKind::LlamaCpp && status.models.size() == 1)
        return ModelChoice{ status.models.first().id, status.models.first().contextLength, status };
    if (asked.isEmpty() && !status.models.isEmpty())
        return Error{
            Error::Kind::BadInput, 0, ModelChoiceText::tr("The server has several models. Choose one with --model: %1.").arg(names(status.models)), {}
        };
    if (status.models.isEmpty())
        return Error{ Error::Kind::NotFound, 0, ModelChoiceText::tr("The server lists no model. Load one, or name it with --model."), {} };
    return Error{ Error::Kind::NotFound, 0, ModelChoiceText::tr("The server has no model \"%1\". It has: %2.").arg(asked, names(status.models)), {} };
}

Call chooseModel(const Services &services, const Server &server, const QString &asked, QObject *context,
                 std::function<void(Result<ModelChoice>)> done)
{
    return services.llm.status(server, context, [asked, done = std::move(done)](const Result<ServerStatus> &status) {
        done(status ? modelFromStatus(*status, asked) : Result<ModelChoice>(status.error()));
    });
}

} // namespace gavel::jobs
