// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <optional>

namespace gavel {

enum class ServerKind { Unknown, Vllm, LlamaCpp, Ollama, LmStudio, OpenAi, Mlflow };
QString kindName(ServerKind kind); ///< "vllm", "llama.cpp", "ollama", "lmstudio", "openai", "mlflow", "unknown"
ServerKind serverKindFromName(QStringView name);

/// How the secret of a server is sent.
enum class AuthScheme { Bearer, Basic };

/// A saved endpoint. Holds no secret: KeySource finds it by `id` and the origin of the address.
struct Server
{
    QUuid id;
    QString name;
    QUrl baseUrl; ///< without a trailing slash and without /v1
    ServerKind kind = ServerKind::Unknown;
    AuthScheme auth = AuthScheme::Bearer;
    QString userName; ///< for AuthScheme::Basic
    QString caFile; ///< PEM of a private authority, or empty
    QString defaultModel;
    std::chrono::milliseconds silence{ 120'000 }; ///< longest time without a byte before a request counts as lost

    friend bool operator==(const Server &, const Server &) = default;
};
/// The same address, sign-in and authority: what is known of one holds for the other.
bool isReachedAlike(const Server &a, const Server &b);
QJsonObject toJson(const Server &server);
Server serverFromJson(const QJsonObject &json);

/// Accepts "host:8000", "http://host:8000/", "http://host/v1/"; BadInput if it
/// is no http(s) address, or carries a user name, password, query or fragment.
std::optional<QUrl> baseUrlFromUserInput(const QString &text, QString *why = nullptr);

/// Whether an address is this machine's own; others get fewer requests at a time.
bool isOnThisMachine(const QUrl &url);
/// The most requests at a time for a server elsewhere, until the person raises it.
inline constexpr int remoteConcurrency = 16;

enum class ServerState { Unknown, Usable, KeyRefused, NeedsSignIn, Loading, Down };

struct ModelInfo
{
    QString id; ///< what a request's `model` must name
    QString root;
    QString parent;
    std::optional<int> contextLength; ///< tokens

    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

struct ServerStatus
{
    ServerState state = ServerState::Unknown;
    ServerKind kind = ServerKind::Unknown;
    QString version;
    QList<ModelInfo> models;
    std::optional<Error> error;
};

/// What the server says it serves under the name that a run uses.
struct ServerIdentity
{
    QString modelId;
    QString root;
    QString parent;
    QString version;
    QString fingerprint;
    std::optional<int> contextLength;
    ServerKind kind = ServerKind::Unknown;

    friend bool operator==(const ServerIdentity &, const ServerIdentity &) = default;
};
QJsonObject toJson(const ServerIdentity &identity);
ServerIdentity identityFromJson(const QJsonObject &json);

} // namespace gavel
