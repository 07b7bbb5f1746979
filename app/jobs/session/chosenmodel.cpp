// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosenmodel.h"

#include "jobs/servers/serverbook.h"
#include "jobs/session/workbench.h"

#include <QJsonArray>

#include <algorithm>

namespace gavel::jobs {

namespace {
constexpr QLatin1StringView judgedByKey{ "judged_by" };
}

ChosenModel::ChosenModel(Workbench &workbench, ServerBook &servers, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_servers(servers)
{
}

void ChosenModel::choose(const ModelRef &model)
{
    m_model = model;
    m_workbench.settings().preferences.insert(judgedByKey, QJsonArray{ model.server.toString(), model.model });
    if (const auto saved = m_workbench.saveSettings(); !saved)
        emit problem(saved.error());
    emit chosen();
}

void ChosenModel::chooseSome()
{
    const QList<ModelRef> all = servedModels(m_servers);
    const QJsonArray kept = m_workbench.settings().preferences.value(judgedByKey).toArray();
    const auto isKept = [&kept](const ModelRef &ref) { return ref.server.toString() == kept.at(0).toString() && ref.model == kept.at(1).toString(); };
    const auto isDefault = [this](const ModelRef &ref) {
        const store::Settings &settings = m_workbench.settings();
        const Server *server = settings.server(ref.server);
        return server && server->defaultModel == ref.model;
    };
    auto found = std::ranges::find_if(all, isKept);
    if (found == all.end() && !m_model.isNull() && m_workbench.settings().server(m_model.server))
        return;
    if (found == all.end())
        found = std::ranges::find_if(all, isDefault);
    if (found == all.end())
        found = all.begin();
    const ModelRef model = found == all.end() ? ModelRef() : *found;
    if (model == m_model)
        return;
    m_model = model;
    emit chosen();
}

} // namespace gavel::jobs

#include "moc_chosenmodel.cpp"
