// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosenmodel.h"

#include "jobs/servers/savedservers.h"
#include "jobs/session/workbench.h"

#include <QJsonArray>

#include <algorithm>

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
    connect(&servers, &SavedServers::changed, this, serversChanged);
    connect(&servers, &SavedServers::statusChanged, this, serversChanged);
    chooseSome();
}

void ChosenModel::choose(const ModelRef &model)
{
    m_model = model;
    m_workbench.views().setValue(judgedByKey, QJsonArray{ model.server.toString(), model.model });
    if (const auto saved = m_workbench.saveSettings(); !saved)
        emit problem(saved.error());
    emit chosen();
}

/// Keeps the choice while its server exists; else takes the remembered one, else a server's
/// default, else the first model that can judge.
void ChosenModel::chooseSome()
{
    const QList<ModelRef> known = all();
    const QJsonArray kept = m_workbench.views().value(judgedByKey).toArray();
    const auto isKept = [&kept](const ModelRef &ref) { return ref.server.toString() == kept.at(0).toString() && ref.model == kept.at(1).toString(); };
    const auto isDefault = [this](const ModelRef &ref) {
        const store::Settings &settings = m_workbench.settings();
        const Server *server = settings.server(ref.server);
        return server && server->defaultModel == ref.model;
    };
    auto found = std::ranges::find_if(known, isKept);
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
