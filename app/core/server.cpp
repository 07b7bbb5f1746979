// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/server.h"

#include <QCoreApplication>

#include <array>

namespace gavel {

namespace {

constexpr std::array<std::pair<ServerKind, const char *>, 7> kindNames{ {
    { ServerKind::Unknown, "unknown" },
    { ServerKind::Vllm, "vllm" },
    { ServerKind::LlamaCpp, "llama.cpp" },
    { ServerKind::Ollama, "ollama" },
    { ServerKind::LmStudio, "lmstudio" },
    { ServerKind::OpenAi, "openai" },
    { ServerKind::Mlflow, "mlflow" },
} };

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gavel::Server)
};

void insertText(QJsonObject &json, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        json.insert(key, value);
}

} // namespace

QString kindName(ServerKind kind)
{
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

ServerKind serverKindFromName(QStringView name)
{
    for (const auto &[value, text] : kindNames) {
        if (name == QLatin1StringView(text))
            return value;
    }
    return ServerKind::Unknown;
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
    server.baseUrl = QUrl(json.value(QLatin1StringView("url")).toString());
    server.kind = serverKindFromName(json.value(QLatin1StringView("kind")).toString());
    server.auth = json.value(QLatin1StringView("auth")).toString() == QLatin1StringView("basic") ? AuthScheme::Basic : AuthScheme::Bearer;
    server.userName = json.value(QLatin1StringView("user")).toString();
    server.caFile = json.value(QLatin1StringView("ca_file")).toString();
    server.defaultModel = json.value(QLatin1StringView("model")).toString();
    server.silence = std::chrono::milliseconds(json.value(QLatin1StringView("silence_ms")).toInteger(server.silence.count()));
    return server;
}

bool isOnThisMachine(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1StringView("localhost") || host.endsWith(QLatin1StringView(".localhost")) || host == QLatin1StringView("::1")
        || host.startsWith(QLatin1StringView("127."));
}

std::optional<QUrl> baseUrlFromUserInput(const QString &text, QString *why)
{
    const auto refuse = [why](const QString &reason) {
        if (why)
            *why = reason;
        return std::nullopt;
    };
    QString input = text.trimmed();
    if (!input.contains(QLatin1StringView("://")))
        input.prepend(QLatin1StringView("http://"));
    QUrl url(input, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    if (!url.isValid() || !web || url.host().isEmpty())
        return refuse(Text::tr("This is not an http or https address. Write it like http://127.0.0.1:8000."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refuse(Text::tr("Leave user name, password, key and query out of the address: secrets belong into the keychain."));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(QLatin1StringView("/v1")))
        path.chop(3);
    url.setPath(path);
    return url;
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
