// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/settingsfile.h"

#include "store/settings/jsonmerge.h"
#include "store/words.h"

#include <QDir>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>
#include <array>
#include <type_traits>

namespace gavel::store {

namespace {

// Keys are fixed names: QSettings would fold a "//" in a key, so data (addresses, names of views)
// are values or percent-encoded.
constexpr QLatin1StringView serversKey{ "servers" };
constexpr QLatin1StringView orderKey{ "serverOrder" };
constexpr QLatin1StringView viewsKey{ "views" };
constexpr QLatin1StringView preferencesKey{ "preferences" };
/// Now in a separate file; removed if it is still there.
constexpr QLatin1StringView capabilitiesKey{ "capabilities" };

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QVariant &value)
{
    return QJsonDocument::fromJson(value.toString().toUtf8()).object();
}

/// A value with its own key; if it is missing in the file, the default of Settings is kept.
struct SettingsEntry
{
    QLatin1StringView key;
    QVariant (*get)(const Settings &settings) = nullptr;
    void (*set)(Settings &settings, const QVariant &value) = nullptr;
};

template <auto Member>
QVariant valueOf(const Settings &settings)
{
    return settings.*Member;
}

template <auto Member>
void setValueOf(Settings &settings, const QVariant &value)
{
    using Value = std::remove_cvref_t<decltype(settings.*Member)>;
    // After a restart a list with one entry is a string; QVariant converts it to a list.
    settings.*Member = value.value<Value>();
}

template <auto Member>
constexpr SettingsEntry entry(QLatin1StringView key)
{
    return { key, &valueOf<Member>, &setValueOf<Member> };
}

constexpr std::array entries{
    entry<&Settings::lastProject>(QLatin1StringView("lastProject")),
    entry<&Settings::openingProject>(QLatin1StringView("openingProject")),
    entry<&Settings::recentProjects>(QLatin1StringView("recentProjects")),
    entry<&Settings::language>(QLatin1StringView("language")),
    entry<&Settings::theme>(QLatin1StringView("theme")),
    entry<&Settings::raterName>(QLatin1StringView("raterName")),
    entry<&Settings::firstStartDone>(QLatin1StringView("firstStartDone")),
    entry<&Settings::windowGeometry>(QLatin1StringView("window/geometry")),
    entry<&Settings::windowState>(QLatin1StringView("window/state")),
};

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

    // After a restart a list with one entry is a string; toStringList() accepts both.
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
    for (const SettingsEntry &each : entries) {
        if (store.contains(each.key))
            each.set(settings, store.value(each.key));
    }
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
        { preferencesKey, compact(settings.preferences) },
        { orderKey, orderOf(settings.servers) },
    };
    for (const SettingsEntry &each : entries)
        values.insert(each.key, each.get(settings));
    for (const Server &server : settings.servers) {
        Server bare = server;
        // Settings never contain a secret, even if one got into an address.
        bare.baseUrl = withoutSecrets(server.baseUrl);
        values.insert(QString(serversKey) + u'/' + serverKey(server.id), compact(toJson(bare)));
    }
    for (auto it = settings.viewStates.cbegin(); it != settings.viewStates.cend(); ++it)
        values.insert(QString(viewsKey) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(it.key())), it.value());
    return values;
}

/// Ours first, then those added by other processes; without removed ones.
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
    return ioError(text.arg(QDir::toNativeSeparators(store.fileName())),
                   store.status() == QSettings::FormatError ? QStringLiteral("format error") : QStringLiteral("access error"));
}

/// Some damage is only found when the affected part is read.
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

/// A new one each time: QSettings keeps an error even if the disk has space again.
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
        // Stored here: QSettings reports it only once, and caches what it has read.
        if (store->status() == QSettings::FormatError)
            m_problem = problem;
        return *problem;
    }
    for (const QString &key : keys) {
        if (key == orderKey)
            continue;
        if (key == preferencesKey)
            store->setValue(key, compact(merged(m_saved.preferences, settings.preferences, objectOf(store->value(key)))));
        else if (values.contains(key))
            store->setValue(key, values.value(key));
        else
            store->remove(key);
    }
    store->remove(capabilitiesKey);
    // Last: it only names servers that exist.
    if (keys.contains(orderKey))
        store->setValue(orderKey, mergedOrder(*store, values.value(orderKey).toStringList()));
    // Errors are only known after this.
    store->sync();
    if (store->status() != QSettings::NoError)
        return fileError(*store, Words::tr("The settings could not be written to %1. Check the space and the permissions there."));
    return {};
}

} // namespace gavel::store
