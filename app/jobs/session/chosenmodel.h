// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/servedmodels.h"

#include <QJsonArray>
#include <QObject>

namespace gavel::jobs {

class Workbench;

/// The model to judge with next. Each project has its own; one that has none yet begins with the last
/// choice of any, which is stored in the settings.
class ChosenModel : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ChosenModel(Workbench &workbench, SavedServers &servers, QObject *parent = nullptr);

    /// Models of the usable servers.
    QList<ModelRef> all() const { return servedModels(m_servers); }
    const ModelRef &model() const { return m_model; }
    std::optional<Server> serverOf(const ModelRef &model) const { return jobs::serverOf(m_servers, model); }
    SavedServers &servers() const { return m_servers; }
    void choose(const ModelRef &model);

signals:
    void listChanged();
    void chosen();
    void problem(const gavel::Error &error);

private:
    QJsonArray kept() const;
    void takeProject();
    void chooseSome();

    Workbench &m_workbench;
    SavedServers &m_servers;
    ModelRef m_model;
};

} // namespace gavel::jobs
