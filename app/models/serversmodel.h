// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/server.h"

#include <QAbstractItemModel>

#include <optional>

namespace gavel::jobs {
class ServerBook;
}

namespace gavel::models {

/// The saved servers with what is known of each; below each its models.
class ServersModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< of the server, for its models too
        IsModelRole,
        AddressRole, ///< "lab:8000"
        StateRole, ///< gavel::ServerState as int
        SummaryRole, ///< "qwen2.5-7b · 4,096 ctx · 0.32.0", or what is wrong; of a model its context length
        RepairRole, ///< the word for what mends a server that is not usable; empty if nothing does
        ModelRole, ///< what a request names
        IsChosenRole, ///< the model that judges, and its server
    };

    explicit ServersModel(const jobs::ServerBook &book, QObject *parent = nullptr);

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

    const jobs::ServerBook &m_book;
    QList<Row> m_rows;
    QUuid m_chosenServer;
    QString m_chosenModel;
};

/// One line about a server's status, translated.
QString statusSummary(const ServerStatus &status);
/// "vLLM", "MLflow"; empty while it is not known.
QString kindTitle(ServerKind kind);
/// "4,096 tokens"
QString contextText(std::optional<int> contextLength);

} // namespace gavel::models
