// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosenmodel.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/workbench.h"

#include <algorithm>
#include <utility>

namespace gavel::jobs {

namespace {
constexpr QLatin1StringView judgedByKey{ "judged_by" };
}

ChosenModel::ChosenModel(Workbench &workbench, SavedServers &servers, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_servers(servers)
{
    const auto serversChanged = [this] {
        chooseSome();
        emit listChanged();
    };
    connect(&workbench, &Workbench::projectChanged, this, &ChosenModel::takeProject);
    connect(&servers, &SavedServers::changed, this, serversChanged);
    connect(&servers, &SavedServers::statusChanged, this, serversChanged);
    takeProject();
}

/// Server and model as choose() stored them; empty if nothing was chosen yet.
QJsonArray ChosenModel::kept() const
{
    const QJsonArray own = m_workbench.choice(judgedByKey).toArray();
    return own.isEmpty() ? m_workbench.views().value(judgedByKey).toArray() : own;
}

/// The project's own, also while its server does not answer.
void ChosenModel::takeProject()
{
    const QJsonArray kept = this->kept();
    const Server *server = m_workbench.settings().server(QUuid(kept.at(0).toString()));
    const ModelRef own = server ? ModelRef{ server->id, server->name, kept.at(1).toString(), {} } : ModelRef();
    const ModelRef before = std::exchange(m_model, own);
    if (m_model.isNull())
        chooseSome();
    if (m_model != before && (m_model == own || m_model.isNull()))
        emit chosen();
}

void ChosenModel::choose(const ModelRef &model)
{
    m_model = model;
    const QJsonArray kept{ model.server.toString(), model.model };
    m_workbench.keepChoice(judgedByKey, kept);
    m_workbench.views().setValue(judgedByKey, kept);
    if (const auto saved = m_workbench.saveSettings(); !saved)
        emit problem(saved.error());
    emit chosen();
}

/// Keeps the choice while its server exists; else takes the remembered one, else a server's
/// default, else the first model that can judge.
void ChosenModel::chooseSome()
{
    const QList<ModelRef> known = all();
    const QJsonArray kept = this->kept();
    const auto isKept = [&kept](const ModelRef &ref) { return ref.server.toString() == kept.at(0).toString() && ref.model == kept.at(1).toString(); };
    const auto isDefault = [this](const ModelRef &ref) {
        const store::Settings &settings = m_workbench.settings();
        const Server *server = settings.server(ref.server);
        return server && server->defaultModel == ref.model;
    };
    const auto isCurrent = [this](const ModelRef &ref) { return ref.server == m_model.server && ref.model == m_model.model; };
    auto found = std::ranges::find_if(known, isCurrent);
    if (found == known.end())
        found = std::ranges::find_if(known, isKept);
    if (found == known.end() && !m_model.isNull() && m_workbench.settings().server(m_model.server))
        return;
    if (found == known.end())
        found = std::ranges::find_if(known, isDefault);
    if (found == known.end())
        found = known.begin();
    const ModelRef model = found == known.end() ? ModelRef() : *found;
    if (model == m_model)
        return;
    m_model = model;
    emit chosen();
}

} // namespace gavel::jobs

#include "moc_chosenmodel.cpp"
