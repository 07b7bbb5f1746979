// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace gavel::test {

QJsonObject Ended::json() const
{
    const QList<QByteArray> lines = out.trimmed().split('\n');
    return QJsonDocument::fromJson(lines.last()).object();
}

Program::Program(const QString &home)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
    m_environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/cache"));
    for (const char *name : { "MLFLOW_TRACKING_USERNAME", "MLFLOW_TRACKING_PASSWORD", "MLFLOW_TRACKING_TOKEN" })
        m_environment.remove(QString::fromLatin1(name));
}

std::unique_ptr<QProcess> Program::start(const QStringList &args) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(QStringLiteral(GAVEL_PROGRAM), args);
    return process;
}

Ended Program::run(const QStringList &args, int seconds) const
{
    const auto process = start(args);
    Ended ended;
    if (process->waitForFinished(seconds * 1000) && process->exitStatus() == QProcess::NormalExit)
        ended.status = process->exitCode();
    else
        process->kill();
    ended.out = process->readAllStandardOutput();
    ended.err = process->readAllStandardError();
    return ended;
}

FakeServerProcess::FakeServerProcess(const QStringList &args)
{
    m_process.start(QStringLiteral(FAKE_SERVER_PROGRAM), QStringList{ QStringLiteral("--port"), QStringLiteral("0") } + args);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) { }
    m_port = m_process.readLine().trimmed().toInt();
}

FakeServerProcess::~FakeServerProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString FakeServerProcess::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

qint64 FakeServerProcess::chatRequests() const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_port));
    socket.waitForConnected();
    socket.write("GET /_count HTTP/1.1\r\nHost: fake\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    answer += socket.readAll();
    return answer.mid(answer.indexOf("\r\n\r\n") + 4).trimmed().toLongLong();
}

} // namespace gavel::test
