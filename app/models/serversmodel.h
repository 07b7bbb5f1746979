// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QAbstractItemModel>

#include <optional>

namespace gavel::jobs {
class SavedServers;
}

namespace gavel::models {

/// The saved servers with their status; each has its models as children.
class ServersModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< of the server, also for its models
        IsModelRole,
        AddressRole, ///< "lab:8000"
        StateRole, ///< gavel::ServerState as int
        SummaryRole, ///< "qwen2.5-7b · 4,096 ctx · 0.32.0", or the problem; for a model its context length
        RepairRole, ///< caption of the action that repairs an unusable server; empty if there is none
        ModelRole, ///< the model's name in requests
        IsChosenRole, ///< bool: the model that judges, and its server
    };

    explicit ServersModel(const jobs::SavedServers &servers, QObject *parent = nullptr);

    /// Marks the model that judges.
    void setChosen(const QUuid &server, const QString &model);
    QModelIndex indexOf(const QUuid &server) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        Server server;
        ServerStatus status;
    };

    void reload();
    void takeStatus(const QUuid &id);
    QVariant serverData(const Row &row, int role) const;
    QVariant modelData(const Row &row, const ModelInfo &model, int role) const;
    void chosenChanged(const QUuid &server);

    const jobs::SavedServers &m_saved;
    QList<Row> m_rows;
    QUuid m_chosenServer;
    QString m_chosenModel;
};

/// One line about a server's status, translated.
QString statusSummary(const ServerStatus &status);
/// "vLLM", "MLflow"; empty if unknown.
QString kindTitle(ServerKind kind);
/// "4,096 tokens"
QString contextText(std::optional<int> contextLength);

} // namespace gavel::models
