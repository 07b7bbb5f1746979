// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

#include "store/words.h"

#include <QDir>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace gavel::store {

namespace {

// Names are ours alone: a key with "//" in it would be folded, so whatever
// comes from outside (addresses, names of views) is a value or percent-encoded.
constexpr QLatin1StringView serversKey{ "servers" };
constexpr QLatin1StringView orderKey{ "serverOrder" };
constexpr QLatin1StringView lastProjectKey{ "lastProject" };
constexpr QLatin1StringView recentProjectsKey{ "recentProjects" };
constexpr QLatin1StringView languageKey{ "language" };
constexpr QLatin1StringView themeKey{ "theme" };
constexpr QLatin1StringView raterNameKey{ "raterName" };
constexpr QLatin1StringView firstStartDoneKey{ "firstStartDone" };
constexpr QLatin1StringView capabilitiesKey{ "capabilities" };
constexpr QLatin1StringView windowGeometryKey{ "window/geometry" };
constexpr QLatin1StringView windowStateKey{ "window/state" };
constexpr QLatin1StringView viewsKey{ "views" };
constexpr QLatin1StringView preferencesKey{ "preferences" };

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

QString serverKey(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QList<Server> loadServers(QSettings &store)
{
    QList<Server> servers;
    store.beginGroup(serversKey);
    const QStringList keys = store.childKeys();
    for (const QString &key : keys) {
        Server server = serverFromJson(objectOf(store.value(key)));
        server.id = QUuid::fromString(key);
        if (!server.id.isNull() && server.baseUrl.isValid() && !server.baseUrl.isEmpty())
            servers << server;
    }
    store.endGroup();

    // After a restart a list of one is a text; toStringList() takes both.
    const QStringList order = store.value(orderKey).toStringList();
    const auto place = [&order](const Server &server) {
        const qsizetype found = order.indexOf(serverKey(server.id));
        return found < 0 ? order.size() : found;
    };
    std::stable_sort(servers.begin(), servers.end(), [&place](const Server &a, const Server &b) { return place(a) < place(b); });
    return servers;
}

void saveServers(QSettings &store, const QList<Server> &servers)
{
    store.remove(serversKey);
    QStringList order;
    store.beginGroup(serversKey);
    for (const Server &server : servers) {
        Server bare = server;
        // Never a secret in the settings, should one have slipped into an address.
        bare.baseUrl = server.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        store.setValue(serverKey(server.id), compact(toJson(bare)));
        order << serverKey(server.id);
    }
    store.endGroup();
    store.setValue(orderKey, order);
}

Error fileError(const QSettings &store, const QString &text)
{
    return { Error::Kind::Io, 0, text.arg(QDir::toNativeSeparators(store.fileName())),
             store.status() == QSettings::FormatError ? QStringLiteral("format error") : QStringLiteral("access error") };
}

} // namespace

Result<Settings> Settings::load(QSettings &store)
{
    store.sync();
    if (store.status() != QSettings::NoError)
        return fileError(store, Words::tr("The settings in %1 cannot be read. Repair or remove that file."));

    Settings settings;
    settings.servers = loadServers(store);
    settings.lastProject = store.value(lastProjectKey).toString();
    settings.recentProjects = store.value(recentProjectsKey).toStringList();
    settings.language = store.value(languageKey).toString();
    settings.theme = store.value(themeKey).toString();
    settings.raterName = store.value(raterNameKey).toString();
    settings.firstStartDone = store.value(firstStartDoneKey).toBool();
    settings.capabilities = objectOf(store.value(capabilitiesKey));
    settings.windowGeometry = store.value(windowGeometryKey).toByteArray();
    settings.windowState = store.value(windowStateKey).toByteArray();
    settings.preferences = objectOf(store.value(preferencesKey));

    store.beginGroup(viewsKey);
    const QStringList views = store.childKeys();
    for (const QString &view : views)
        settings.viewStates.insert(QUrl::fromPercentEncoding(view.toLatin1()), store.value(view).toByteArray());
    store.endGroup();
    return settings;
}

Result<void> Settings::save(QSettings &store) const
{
    saveServers(store, servers);
    store.setValue(lastProjectKey, lastProject);
    store.setValue(recentProjectsKey, recentProjects);
    store.setValue(languageKey, language);
    store.setValue(themeKey, theme);
    store.setValue(raterNameKey, raterName);
    store.setValue(firstStartDoneKey, firstStartDone);
    store.setValue(capabilitiesKey, compact(capabilities));
    store.setValue(windowGeometryKey, windowGeometry);
    store.setValue(windowStateKey, windowState);
    store.setValue(preferencesKey, compact(preferences));

    store.remove(viewsKey);
    store.beginGroup(viewsKey);
    for (auto it = viewStates.cbegin(); it != viewStates.cend(); ++it)
        store.setValue(QString::fromLatin1(QUrl::toPercentEncoding(it.key())), it.value());
    store.endGroup();

    // Whether it worked is known only now.
    store.sync();
    if (store.status() != QSettings::NoError)
        return fileError(store, Words::tr("The settings could not be written to %1. Check the space and the permissions there."));
    return {};
}

const Server *Settings::server(const QUuid &id) const
{
    const auto found = std::find_if(servers.cbegin(), servers.cend(), [&id](const Server &server) { return server.id == id; });
    return found == servers.cend() ? nullptr : &*found;
}

} // namespace gavel::store
