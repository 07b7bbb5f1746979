// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"

#include "core/address.h"
#include "core/names.h"

#include <cstring>

#include <arpa/inet.h>

namespace gavel {

namespace {

constexpr Names<ServerKind, 7> kindNames{ {
    { ServerKind::Unknown, QLatin1StringView("unknown") },
    { ServerKind::Vllm, QLatin1StringView("vllm") },
    { ServerKind::LlamaCpp, QLatin1StringView("llama.cpp") },
    { ServerKind::Ollama, QLatin1StringView("ollama") },
    { ServerKind::LmStudio, QLatin1StringView("lmstudio") },
    { ServerKind::OpenAi, QLatin1StringView("openai") },
    { ServerKind::Mlflow, QLatin1StringView("mlflow") },
} };

/// 127.0.0.0/8, or 0.0.0.0, which leads to this machine when it is asked.
bool isOwn(const in_addr &address)
{
    const quint32 number = ntohl(address.s_addr);
    return number >> 24 == 127 || number == 0;
}

void insertText(QJsonObject &json, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

} // namespace

QString kindName(ServerKind kind)
{
    return nameIn(kindNames, kind);
}

QStringList serverKindNames()
{
    QStringList names;
    for (const auto &[value, name] : kindNames)
        names << name;
    return names;
}

ServerKind serverKindFromName(QStringView name)
{
    return valueIn(kindNames, name).value_or(ServerKind::Unknown);
}

/// It says nothing, or no more than how the server is talked to.
static bool isVague(ServerKind kind)
{
    return kind == ServerKind::Unknown || kind == ServerKind::OpenAi;
}

bool isSameModel(const ServerIdentity &a, const ServerIdentity &b)
{
    const auto isAlike = [](const QString &one, const QString &other) { return one == other || one.isEmpty() || other.isEmpty(); };
    const bool isKindAlike = a.kind == b.kind || isVague(a.kind) || isVague(b.kind);
    const bool isContextAlike = a.contextLength == b.contextLength || !a.contextLength || !b.contextLength || a.kind == ServerKind::LmStudio
        || b.kind == ServerKind::LmStudio;
    return isAlike(a.modelId, b.modelId) && isKindAlike && isContextAlike && isAlike(a.root, b.root) && isAlike(a.parent, b.parent)
        && isAlike(a.version, b.version) && isAlike(a.fingerprint, b.fingerprint);
}

ServerIdentity completed(ServerIdentity known, const ServerIdentity &told)
{
    for (QString ServerIdentity::*const field :
         { &ServerIdentity::modelId, &ServerIdentity::root, &ServerIdentity::parent, &ServerIdentity::version, &ServerIdentity::fingerprint }) {
        if ((known.*field).isEmpty())
            known.*field = told.*field;
    }
    if (!known.contextLength)
        known.contextLength = told.contextLength;
    if (isVague(known.kind) && told.kind != ServerKind::Unknown)
        known.kind = told.kind;
    return known;
}

bool isReachedAlike(const Server &a, const Server &b)
{
    return a.baseUrl == b.baseUrl && a.auth == b.auth && a.userName == b.userName && a.caFile == b.caFile;
}

QJsonObject toJson(const Server &server)
{
    QJsonObject json{ { QStringLiteral("id"), server.id.toString(QUuid::WithoutBraces) },
                      { QStringLiteral("name"), server.name },
                      { QStringLiteral("url"), server.baseUrl.toString() },
                      { QStringLiteral("kind"), kindName(server.kind) },
                      { QStringLiteral("auth"), server.auth == AuthScheme::Basic ? QStringLiteral("basic") : QStringLiteral("bearer") } };
    insertText(json, QLatin1StringView("user"), server.userName);
    insertText(json, QLatin1StringView("ca_file"), server.caFile);
    insertText(json, QLatin1StringView("model"), server.defaultModel);
    if (server.silence != Server().silence)
        json.insert(QStringLiteral("silence_ms"), static_cast<qint64>(server.silence.count()));
    return json;
}

Server serverFromJson(const QJsonObject &json)
{
    Server server;
    server.id = QUuid::fromString(json.value(QLatin1StringView("id")).toString());
    server.name = json.value(QLatin1StringView("name")).toString();
    // Whoever edits the file may put a password there.
    server.baseUrl = withoutSecrets(QUrl(json.value(QLatin1StringView("url")).toString()));
    server.kind = serverKindFromName(json.value(QLatin1StringView("kind")).toString());
    server.auth = json.value(QLatin1StringView("auth")).toString() == QLatin1StringView("basic") ? AuthScheme::Basic : AuthScheme::Bearer;
    server.userName = json.value(QLatin1StringView("user")).toString();
    server.caFile = json.value(QLatin1StringView("ca_file")).toString();
    server.defaultModel = json.value(QLatin1StringView("model")).toString();
    constexpr qint64 longestSilence = std::chrono::milliseconds(std::chrono::hours(24 * 7)).count();
    server.silence
        = std::chrono::milliseconds(qBound<qint64>(0, json.value(QLatin1StringView("silence_ms")).toInteger(server.silence.count()), longestSilence));
    return server;
}

bool isOnThisMachine(const QUrl &url)
{
    QString host = url.host().section(u'%', 0, 0);
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost")))
        return true;
    const QByteArray text = host.toLatin1();
    in_addr four = {};
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return isOwn(four);
    in6_addr six = {};
    if (inet_pton(AF_INET6, text.constData(), &six) != 1)
        return false;
    if (!IN6_IS_ADDR_V4MAPPED(&six))
        return IN6_IS_ADDR_LOOPBACK(&six) || IN6_IS_ADDR_UNSPECIFIED(&six);
    std::memcpy(&four, &six.s6_addr[12], sizeof four);
    return isOwn(four);
}

QJsonObject toJson(const ServerIdentity &identity)
{
    QJsonObject json{ { QStringLiteral("kind"), kindName(identity.kind) } };
    insertText(json, QLatin1StringView("id"), identity.modelId);
    insertText(json, QLatin1StringView("root"), identity.root);
    insertText(json, QLatin1StringView("parent"), identity.parent);
    insertText(json, QLatin1StringView("version"), identity.version);
    insertText(json, QLatin1StringView("fingerprint"), identity.fingerprint);
    if (identity.contextLength)
        json.insert(QStringLiteral("context"), *identity.contextLength);
    return json;
}

ServerIdentity identityFromJson(const QJsonObject &json)
{
    ServerIdentity identity;
    identity.kind = serverKindFromName(json.value(QLatin1StringView("kind")).toString());
    identity.modelId = json.value(QLatin1StringView("id")).toString();
    identity.root = json.value(QLatin1StringView("root")).toString();
    identity.parent = json.value(QLatin1StringView("parent")).toString();
    identity.version = json.value(QLatin1StringView("version")).toString();
    identity.fingerprint = json.value(QLatin1StringView("fingerprint")).toString();
    if (json.contains(QLatin1StringView("context")))
        identity.contextLength = json.value(QLatin1StringView("context")).toInt();
    return identity;
}

} // namespace gavel
