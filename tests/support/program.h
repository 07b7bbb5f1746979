// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace gavel::test {

/// How a run of the program ended.
struct Ended
{
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    /// The last line of standard output as JSON.
    QJsonObject json() const;
};

/// The built `gavel`, run with settings and data of its own.
class Program
{
public:
    explicit Program(const QString &home);

    Ended run(const QStringList &args, int seconds = 120) const;
    std::unique_ptr<QProcess> start(const QStringList &args) const;
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

private:
    QProcessEnvironment m_environment;
};

/// The fake judge server as a process of its own, which outlives a killed client.
class FakeServerProcess
{
public:
    explicit FakeServerProcess(const QStringList &args = {});
    ~FakeServerProcess();
    Q_DISABLE_COPY_MOVE(FakeServerProcess)

    QString url() const;
    /// Chat requests that reached it.
    qint64 chatRequests() const;

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace gavel::test
