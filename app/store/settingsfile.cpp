// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settingsfile.h"

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

/// How deep the JSON of one key is merged: a server's models, a preference's projects.
constexpr int mergedLevels = 2;

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

QStringList orderOf(const QList<Server> &servers)
{
    QStringList order;
    for (const Server &server : servers)
        order << serverKey(server.id);
    return order;
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

Settings load(QSettings &store)
{
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

QMap<QString, QVariant> settingValues(const Settings &settings)
{
    QMap<QString, QVariant> values{
        { lastProjectKey, settings.lastProject },
        { recentProjectsKey, settings.recentProjects },
        { languageKey, settings.language },
        { themeKey, settings.theme },
        { raterNameKey, settings.raterName },
        { firstStartDoneKey, settings.firstStartDone },
        { capabilitiesKey, compact(settings.capabilities) },
        { windowGeometryKey, settings.windowGeometry },
        { windowStateKey, settings.windowState },
        { preferencesKey, compact(settings.preferences) },
        { orderKey, orderOf(settings.servers) },
    };
    for (const Server &server : settings.servers) {
        Server bare = server;
        // Never a secret in the settings, should one have slipped into an address.
        bare.baseUrl = server.baseUrl.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        values.insert(QString(serversKey) + u'/' + serverKey(server.id), compact(toJson(bare)));
    }
    for (auto it = settings.viewStates.cbegin(); it != settings.viewStates.cend(); ++it)
        values.insert(QString(viewsKey) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(it.key())), it.value());
    return values;
}

/// `theirs` with what has changed from `base` to `ours`.
QJsonObject merged(const QJsonObject &base, const QJsonObject &ours, QJsonObject theirs, int levels = mergedLevels)
{
    for (auto it = base.constBegin(); it != base.constEnd(); ++it) {
        if (!ours.contains(it.key()))
            theirs.remove(it.key());
    }
    const QStringList keys = ours.keys();
    for (const QString &key : keys) {
        const QJsonValue our = ours.value(key);
        if (our == base.value(key))
            continue;
        if (levels > 1 && our.isObject() && theirs.value(key).isObject())
            theirs.insert(key, merged(base.value(key).toObject(), our.toObject(), theirs.value(key).toObject(), levels - 1));
        else
            theirs.insert(key, our);
    }
    return theirs;
}

/// Ours first, then those that others have added; without those that are gone.
QStringList mergedOrder(QSettings &store, const QStringList &ours)
{
    const QStringList theirs = orderOf(loadServers(store));
    QStringList order;
    for (const QStringList &part : { ours, theirs }) {
        for (const QString &server : part) {
            if (theirs.contains(server) && !order.contains(server))
                order << server;
        }
    }
    return order;
}

Error fileError(const QSettings &store, const QString &text)
{
    return { Error::Kind::Io, 0, text.arg(QDir::toNativeSeparators(store.fileName())),
             store.status() == QSettings::FormatError ? QStringLiteral("format error") : QStringLiteral("access error") };
}

/// Some damage shows only when the part that has it is read.
std::optional<Error> readingProblem(const QSettings &store)
{
    (void)store.allKeys();
    if (store.status() == QSettings::NoError)
        return std::nullopt;
    return fileError(store, Words::tr("The settings in %1 cannot be read. Repair or remove that file."));
}

} // namespace

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
    const auto store = open();
    m_problem = readingProblem(*store);
    m_read = load(*store);
    m_saved = m_read;
}

/// Anew each time: an error sticks to a QSettings, though the disk has space again.
std::unique_ptr<QSettings> SettingsFile::open() const
{
    return m_path.isEmpty() ? std::make_unique<QSettings>() : std::make_unique<QSettings>(m_path, QSettings::IniFormat);
}

Result<void> SettingsFile::save(const Settings &settings)
{
    if (m_problem)
        return *m_problem;
    const Values before = settingValues(m_saved);
    const Values values = settingValues(settings);
    QSet<QString> changed = m_unsure;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (!before.contains(it.key()) || before.value(it.key()) != it.value())
            changed.insert(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!values.contains(it.key()))
            changed.insert(it.key());
    }
    if (changed.isEmpty())
        return {};
    auto written = write(settings, changed, values);
    if (written)
        m_saved = settings;
    m_unsure = written ? QSet<QString>() : changed;
    return written;
}

Result<void> SettingsFile::write(const Settings &settings, const QSet<QString> &keys, const Values &values)
{
    const auto store = open();
    if (const auto problem = readingProblem(*store)) {
        // Remembered: it is told once a reading, and QSettings keeps what it has read.
        if (store->status() == QSettings::FormatError)
            m_problem = problem;
        return *problem;
    }
    for (const QString &key : keys) {
        if (key == orderKey)
            continue;
        if (key == capabilitiesKey)
            store->setValue(key, compact(merged(m_saved.capabilities, settings.capabilities, objectOf(store->value(key)))));
        else if (key == preferencesKey)
            store->setValue(key, compact(merged(m_saved.preferences, settings.preferences, objectOf(store->value(key)))));
        else if (values.contains(key))
            store->setValue(key, values.value(key));
        else
            store->remove(key);
    }
    // Last: it names only those that are there.
    if (keys.contains(orderKey))
        store->setValue(orderKey, mergedOrder(*store, values.value(orderKey).toStringList()));
    // Whether it worked is known only now.
    store->sync();
    if (store->status() != QSettings::NoError)
        return fileError(*store, Words::tr("The settings could not be written to %1. Check the space and the permissions there."));
    return {};
}

} // namespace gavel::store
