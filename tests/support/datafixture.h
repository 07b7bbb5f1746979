// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/evaluation.h"
#include "jobs/serverbook.h"
#include "jobs/workbench.h"
#include "llm/client.h"
#include "mlflow/client.h"
#include "net/httpclient.h"
#include "store/secretstore.h"

#include <QFile>
#include <QTemporaryDir>

namespace gavel::test {

/// An evaluation over a real project in a temporary folder, with no server.
class DataFixture
{
public:
    DataFixture()
        : m_http(m_secrets)
        , m_llm(m_http, &m_capabilities)
        , m_services{ m_secrets, m_llm, m_capabilities, [](const Server &, const QString &) { return nullptr; },
                      [](const Server &) { return nullptr; } }
        , m_servers(m_services, m_settings, [] { return Result<void>(); })
        , m_workbench(m_services, m_settings, [] { return Result<void>(); })
        , m_evaluation(m_workbench, m_servers)
    {
        (void)m_workbench.openProject(m_folder.filePath(QStringLiteral("p.gavel")));
    }

    jobs::Evaluation &evaluation() { return m_evaluation; }
    jobs::Workbench &workbench() { return m_workbench; }
    store::Project &project() { return *m_workbench.project(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private:
    QTemporaryDir m_folder;
    store::Settings m_settings;
    llm::Capabilities m_capabilities;
    store::SecretStore m_secrets;
    net::HttpClient m_http;
    llm::Client m_llm;
    jobs::Services m_services;
    jobs::ServerBook m_servers;
    jobs::Workbench m_workbench;
    jobs::Evaluation m_evaluation;
};

} // namespace gavel::test
