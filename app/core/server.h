// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/address.h"
#include "core/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QUuid>

#include <chrono>
#include <optional>

namespace gavel {

enum class ServerKind { Unknown, Vllm, LlamaCpp, Ollama, LmStudio, OpenAi, Mlflow };
QString kindName(ServerKind kind); ///< "vllm", "llama.cpp", "ollama", "lmstudio", "openai", "mlflow", "unknown"
QStringList serverKindNames();
ServerKind serverKindFromName(QStringView name); ///< Unknown for any other name

/// How the secret of a server is sent.
enum class AuthScheme { Bearer, Basic };

/// A saved endpoint. Holds no secret: KeySource finds it by `id` and the origin of the address.
struct Server
{
    QUuid id;
    QString name;
    QUrl baseUrl; ///< as baseUrlFromUserInput() makes it
    ServerKind kind = ServerKind::Unknown;
    AuthScheme auth = AuthScheme::Bearer;
    QString userName; ///< for AuthScheme::Basic
    QString caFile; ///< PEM of a private authority, or empty
    QString defaultModel;
    std::chrono::milliseconds silence{ 120'000 }; ///< longest time without a byte before a request counts as lost

    friend bool operator==(const Server &, const Server &) = default;
};
/// Whether both have the same address, sign-in and authority, so that what is known of one is true
/// of the other.
bool isReachedAlike(const Server &a, const Server &b);
QJsonObject toJson(const Server &server);
Server serverFromJson(const QJsonObject &json);

/// Whether an address leads to this machine: the loopback addresses in every spelling, 0.0.0.0, and
/// localhost. Other servers get fewer requests at a time, a warning before a key is sent openly,
/// and the system's proxy.
bool isOnThisMachine(const QUrl &url);
/// The most requests at a time for a server on another machine, until the person raises it.
inline constexpr int remoteConcurrency = 16;

enum class ServerState { Unknown, Usable, KeyRefused, NeedsSignIn, Loading, Down };

/// One model of a server, as it lists it.
struct ModelInfo
{
    QString id; ///< what a request must name as `model`
    QString root;
    QString parent;
    std::optional<int> contextLength; ///< tokens

    friend bool operator==(const ModelInfo &, const ModelInfo &) = default;
};

/// What a server answered last; `error` says why it is not usable.
struct ServerStatus
{
    ServerState state = ServerState::Unknown;
    ServerKind kind = ServerKind::Unknown;
    QString version;
    QList<ModelInfo> models;
    std::optional<Error> error;
};

/// What the server says it serves under the model name of a run.
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
/// Whether both are one model, so that verdicts of both may share a mean. What one of them does not
/// know cannot differ; LM Studio tells the context of a model only once it is loaded.
bool isSameModel(const ServerIdentity &a, const ServerIdentity &b);
/// With what was not known before; else two later answers might each be the same as the first, but not
/// as one another.
ServerIdentity completed(ServerIdentity known, const ServerIdentity &told);
QJsonObject toJson(const ServerIdentity &identity);
ServerIdentity identityFromJson(const QJsonObject &json);

} // namespace gavel
