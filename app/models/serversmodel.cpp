// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serversmodel.h"

#include "core/visibletext.h"
#include "jobs/servers/savedservers.h"

#include <QLocale>

namespace gavel::models {

namespace {

/// Texts from a server can have any length.
constexpr qsizetype longest = 200;

QString addressText(const QUrl &url)
{
    const QString host = url.host();
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    return isOnThisMachine(url) && !port.isEmpty() ? port : host + port;
}

QString shortLine(const QString &text)
{
    return visibleText(text.left(longest).simplified());
}

/// For narrow places.
QString shortContext(std::optional<int> contextLength)
{
    return contextLength ? ServersModel::tr("%1 ctx").arg(QLocale().toString(*contextLength)) : QString();
}

QString usableSummary(const ServerStatus &status)
{
    QStringList parts;
    if (status.models.size() == 1) {
        const ModelInfo &model = status.models.first();
        parts << shortLine(model.id);
        if (model.contextLength)
            parts << shortContext(model.contextLength);
    } else if (!status.models.isEmpty()) {
        parts << ServersModel::tr("%n model(s)", nullptr, static_cast<int>(status.models.size()));
    } else if (!kindTitle(status.kind).isEmpty()) {
        parts << kindTitle(status.kind);
    }
    if (!status.version.isEmpty())
        parts << shortLine(status.version);
    return parts.isEmpty() ? ServersModel::tr("ready") : parts.join(QStringLiteral(" · "));
}

bool canBeRepaired(ServerState state)
{
    return state == ServerState::KeyRefused || state == ServerState::NeedsSignIn || state == ServerState::Down;
}

} // namespace

QString contextText(std::optional<int> contextLength)
{
    return contextLength ? ServersModel::tr("%1 tokens").arg(QLocale().toString(*contextLength)) : QString();
}

QString kindTitle(ServerKind kind)
{
    switch (kind) {
    case ServerKind::Unknown:
        return {};
    case ServerKind::Vllm:
        return QStringLiteral("vLLM");
    case ServerKind::LlamaCpp:
        return QStringLiteral("llama.cpp");
    case ServerKind::Ollama:
        return QStringLiteral("Ollama");
    case ServerKind::LmStudio:
        return QStringLiteral("LM Studio");
    case ServerKind::OpenAi:
        return ServersModel::tr("OpenAI-compatible");
    case ServerKind::Mlflow:
        return QStringLiteral("MLflow");
    }
    Q_UNREACHABLE();
}

QString statusSummary(const ServerStatus &status)
{
    switch (status.state) {
    case ServerState::Unknown:
        return ServersModel::tr("not asked yet");
    case ServerState::Usable:
        return usableSummary(status);
    case ServerState::KeyRefused:
        return ServersModel::tr("up, key refused");
    case ServerState::NeedsSignIn:
        return ServersModel::tr("up, needs a sign-in");
    case ServerState::Loading:
        return ServersModel::tr("loading its model");
    case ServerState::Down:
        return ServersModel::tr("down");
    }
    Q_UNREACHABLE();
}

ServersModel::ServersModel(const jobs::SavedServers &servers, QObject *parent)
    : QAbstractItemModel(parent)
    , m_saved(servers)
{
    connect(&servers, &jobs::SavedServers::changed, this, &ServersModel::reload);
    connect(&servers, &jobs::SavedServers::statusChanged, this, &ServersModel::takeStatus);
    reload();
}

void ServersModel::reload()
{
    beginResetModel();
    m_rows.clear();
    const QList<Server> servers = m_saved.servers();
    for (const Server &server : servers)
        m_rows.append({ server, m_saved.status(server.id) });
    endResetModel();
}

void ServersModel::takeStatus(const QUuid &id)
{
    const QModelIndex at = indexOf(id);
    if (!at.isValid())
        return;
    Row &row = m_rows[at.row()];
    const ServerStatus status = m_saved.status(id);
    if (row.status.models != status.models) {
        if (!row.status.models.isEmpty()) {
            beginRemoveRows(at, 0, static_cast<int>(row.status.models.size()) - 1);
            row.status.models.clear();
            endRemoveRows();
        }
        if (!status.models.isEmpty()) {
            beginInsertRows(at, 0, static_cast<int>(status.models.size()) - 1);
            row.status.models = status.models;
            endInsertRows();
        }
    }
    row.status = status;
    emit dataChanged(at, at);
}

void ServersModel::setChosen(const QUuid &server, const QString &model)
{
    const QUuid before = std::exchange(m_chosenServer, server);
    m_chosenModel = model;
    chosenChanged(before);
    if (server != before)
        chosenChanged(server);
}

void ServersModel::chosenChanged(const QUuid &server)
{
    const QModelIndex at = indexOf(server);
    if (!at.isValid())
        return;
    emit dataChanged(at, at, { IsChosenRole });
    if (const int models = rowCount(at); models > 0)
        emit dataChanged(index(0, 0, at), index(models - 1, 0, at), { IsChosenRole });
}

QModelIndex ServersModel::indexOf(const QUuid &server) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].server.id == server)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

// The internal id is 0 for a server, and for a model its server's row from 1.
QModelIndex ServersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : 0);
}

QModelIndex ServersModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, static_cast<quintptr>(0));
}

int ServersModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    return parent.internalId() == 0 ? static_cast<int>(m_rows[parent.row()].status.models.size()) : 0;
}

int ServersModel::columnCount(const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    return 1;
}

QVariant ServersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return serverData(m_rows[index.row()], role);
    const Row &row = m_rows[static_cast<qsizetype>(index.internalId()) - 1];
    return modelData(row, row.status.models[index.row()], role);
}

QVariant ServersModel::serverData(const Row &row, int role) const
{
    const auto &[server, status] = row;
    switch (role) {
    case Qt::DisplayRole:
        return shortLine(server.name);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(server.name, server.baseUrl.toString(), statusSummary(status));
    case Qt::ToolTipRole: {
        QStringList lines{ server.name, server.baseUrl.toString(), statusSummary(status) };
        if (status.error)
            lines << status.error->text;
        return lines.join(u'\n');
    }
    case IdRole:
        return server.id;
    case IsModelRole:
        return false;
    case AddressRole:
        return addressText(server.baseUrl);
    case StateRole:
        return static_cast<int>(status.state);
    case SummaryRole:
        return statusSummary(status);
    case RepairRole:
        return canBeRepaired(status.state) ? tr("Repair…") : QString();
    case IsChosenRole:
        return !m_chosenServer.isNull() && server.id == m_chosenServer;
    default:
        return {};
    }
}

QVariant ServersModel::modelData(const Row &row, const ModelInfo &model, int role) const
{
    const bool isChosen = row.server.id == m_chosenServer && model.id == m_chosenModel;
    const QString context = contextText(model.contextLength);
    switch (role) {
    case Qt::DisplayRole:
        return shortLine(model.id);
    case Qt::AccessibleTextRole: {
        QStringList parts{ model.id };
        if (!context.isEmpty())
            parts << context;
        if (isChosen)
            parts << tr("judges");
        return parts.join(QStringLiteral(", "));
    }
    case Qt::ToolTipRole:
        return QStringList{ model.id, context, model.root }.join(u'\n').trimmed();
    case IdRole:
        return row.server.id;
    case IsModelRole:
        return true;
    case SummaryRole:
        return shortContext(model.contextLength);
    case ModelRole:
        return model.id;
    case IsChosenRole:
        return isChosen;
    default:
        return {};
    }
}

} // namespace gavel::models

#include "moc_serversmodel.cpp"
