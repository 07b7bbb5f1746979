// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/server.h"
#include "net/httpclient.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace gavel::llm {

/// Finds out kind and state of a server with a sequence of small GET requests, then deletes itself.
/// If a server answers one with 404, or with an unexpected shape, it lacks the feature.
class StatusProbe : public QObject
{
    Q_OBJECT

public:
    StatusProbe(net::HttpClient &http, Server server, Promise<ServerStatus> promise, QObject *parent);

    void start();

private:
    enum class Step { Models, Version, Props, OllamaVersion, LmStudio, LmStudioOld, Health, MlflowHealth, MlflowVersion };

    void ask(Step step);
    void answered(Step step, const Result<net::Response> &answer);
    void next();
    void finish();
    void fail(ServerState state, Error error);

    void takeModels(const net::Response &response);
    void planKindSteps();
    void takeHealth(const net::Response &response);
    void takeVersion(const net::Response &response);
    void takeProps(const net::Response &response);
    void takeOllamaVersion(const net::Response &response);
    void takeLmStudio(const net::Response &response);
    void takeLmStudioOld(const net::Response &response);
    void takeMlflowHealth(const net::Response &response);
    void takeMlflowVersion(const net::Response &response);
    void found(ServerKind kind, const QString &version);
    void setContext(const QString &model, int tokens);

    net::HttpClient &m_http;
    Server m_server;
    Promise<ServerStatus> m_promise;
    ServerStatus m_status;
    QHash<QString, qsizetype> m_places; ///< of the models in the status, by name
    QList<Step> m_steps;
    Call m_call;
};

} // namespace gavel::llm
