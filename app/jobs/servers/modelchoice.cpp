// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/modelchoice.h"

#include "llm/client.h"
#include "llm/modellist.h"

#include <QCoreApplication>

namespace gavel::jobs {

namespace {

struct ModelChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::ModelChoice)
};

} // namespace

Result<ModelChoice> modelFromStatus(const ServerStatus &status, const QString &asked)
{
    if (status.state != ServerState::Usable && (asked.isEmpty() || !llm::lacksOnlyTheList(status))) {
        Error error = status.error.value_or(Error{ Error::Kind::Unreachable, 0, ModelChoiceText::tr("The server cannot be used now."), {} });
        if (llm::lacksOnlyTheList(status))
            error.text = ModelChoiceText::tr("If this server only has no list of models, name the model with --model. %1").arg(error.text);
        return error;
    }
    const ModelInfo *found = llm::listedModel(status.models, asked);
    // llama.cpp serves one model under any name; a run records the server's own name.
    if (!found && status.models.size() == 1 && status.kind == ServerKind::LlamaCpp)
        found = &status.models.first();
    if (found)
        return ModelChoice{ found->id, found->contextLength, status };
    if (llm::mayHaveModel(status, asked))
        return ModelChoice{ asked, {}, status };
    if (status.models.isEmpty())
        return notFound(ModelChoiceText::tr("The server lists no model. Load one, or name it with --model."));
    if (asked.isEmpty())
        return badInput(ModelChoiceText::tr("The server has several models. Choose one with --model: %1.").arg(llm::modelNames(status.models)));
    return notFound(ModelChoiceText::tr("The server has no model \"%1\". It has: %2.").arg(asked, llm::modelNames(status.models)));
}

Call chooseModel(const Services &services, const Server &server, const QString &asked, QObject *context,
                 std::function<void(Result<ModelChoice>)> done)
{
    return services.llm.status(server, context, [asked, done = std::move(done)](const Result<ServerStatus> &status) {
        done(status.and_then([&asked](const ServerStatus &known) { return modelFromStatus(known, asked); }));
    });
}

} // namespace gavel::jobs
