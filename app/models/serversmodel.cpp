// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serversmodel.h"

#include "jobs/serverbook.h"

#include <QLocale>

namespace gavel::models {

namespace {

QString addressText(const QUrl &url)
{
    const QString host = url.host();
    const bool here = host == QLatin1StringView("127.0.0.1") || host == QLatin1StringView("localhost");
    const QString port = url.port() > 0 ? QStringLiteral(":%1").arg(url.port()) : QString();
    return here && !port.isEmpty() ? port : host + port;
}

QString usableSummary(const ServerStatus &status)
{
    QStringList parts;
    if (status.models.size() == 1) {
        const ModelInfo &model = status.models.first();
        parts << model.id;
        if (model.contextLength)
            parts << ServersModel::tr("%1 tokens").arg(QLocale().toString(*model.contextLength));
    } else if (!status.models.isEmpty()) {
        parts << ServersModel::tr("%n model(s)", nullptr, static_cast<int>(status.models.size()));
    }
    if (!status.version.isEmpty())
        parts << status.version;
    return parts.isEmpty() ? ServersModel::tr("ready") : parts.join(QStringLiteral(" · "));
}

} // namespace

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

ServersModel::ServersModel(const jobs::ServerBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
{
    connect(&book, &jobs::ServerBook::changed, this, [this] {
        beginResetModel();
        endResetModel();
    });
    connect(&book, &jobs::ServerBook::statusChanged, this, &ServersModel::rowChanged);
}

void ServersModel::rowChanged(const QUuid &id)
{
    const QList<Server> servers = m_book.servers();
    for (qsizetype i = 0; i < servers.size(); ++i) {
        if (servers[i].id == id)
            emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int ServersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.servers().size());
}

QVariant ServersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Server server = m_book.servers().at(index.row());
    const ServerStatus status = m_book.status(server.id);
    switch (role) {
    case Qt::DisplayRole:
        return server.name;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(server.name, server.baseUrl.toString(), statusSummary(status));
    case Qt::ToolTipRole:
        return status.error ? QStringLiteral("%1\n%2").arg(server.baseUrl.toString(), status.error->text) : server.baseUrl.toString();
    case IdRole:
        return server.id;
    case AddressRole:
        return addressText(server.baseUrl);
    case StateRole:
        return static_cast<int>(status.state);
    case SummaryRole:
        return statusSummary(status);
    default:
        return {};
    }
}

} // namespace gavel::models
