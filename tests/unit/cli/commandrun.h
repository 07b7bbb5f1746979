// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/cli.h"
#include "support/patience.h"
#include "support/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

#include <unistd.h>

namespace gavel::test {

/// What is written to a stream of this process while it lives.
class CapturedStream
{
public:
    explicit CapturedStream(FILE *stream)
        : m_stream(stream)
        , m_kept(dup(fileno(stream)))
    {
        std::fflush(stream);
        if (m_kept < 0 || !m_file || dup2(fileno(m_file), fileno(stream)) < 0)
            qFatal("The stream cannot be taken.");
    }
    ~CapturedStream()
    {
        giveBack();
        std::fclose(m_file);
    }
    Q_DISABLE_COPY_MOVE(CapturedStream)

    QString text()
    {
        giveBack();
        std::rewind(m_file);
        QFile file;
        if (!file.open(m_file, QIODevice::ReadOnly))
            qFatal("The stream cannot be read.");
        return QString::fromUtf8(file.readAll());
    }

private:
    void giveBack()
    {
        if (m_kept < 0)
            return;
        std::fflush(m_stream);
        dup2(m_kept, fileno(m_stream));
        close(std::exchange(m_kept, -1));
    }

    FILE *m_stream;
    FILE *m_file = std::tmpfile();
    int m_kept;
};

/// Qt Test writes Qt's own warnings to standard output; they are none of the command's words.
class WithoutQtMessages
{
public:
    WithoutQtMessages()
        : m_before(qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}))
    {
    }
    ~WithoutQtMessages() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(WithoutQtMessages)

private:
    QtMessageHandler m_before;
};

struct CommandEnd
{
    int status = -1;
    QString out;
    QString err;

    /// One line, as of wrong usage.
    bool isOneLine() const { return err.count(u'\n') == 1 && err.startsWith(QLatin1StringView("gavel: ")) && err.endsWith(u'\n'); }
};

/// Runs subcommands in this process, over services that reach nothing.
class CommandRoom : public Workspace
{
public:
    cli::BareLoop bareLoop = [](const Server &, const QUrl &, const QList<QByteArray> &, int, QObject *, const auto &done) {
        done(Error{ Error::Kind::Unreachable, 0, QStringLiteral("no loop"), {} });
    };

    CommandEnd run(const QStringList &args)
    {
        const cli::Context context{ services(), book(), bareLoop };
        CommandEnd end;
        const WithoutQtMessages quiet;
        CapturedStream out(stdout);
        CapturedStream err(stderr);
        {
            const auto command = cli::makeCommand(args, context);
            const QSignalSpy finished(command.get(), &cli::Command::finished);
            command->start();
            if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, gavel::test::patience))
                qFatal("The command has not ended.");
            QCoreApplication::processEvents();
            if (finished.size() != 1)
                qFatal("The command has ended more than once.");
            end.status = finished.first().at(0).toInt();
        }
        end.out = out.text();
        end.err = err.text();
        return end;
    }
};

} // namespace gavel::test

/// Ends with 2 and one line on standard error that has the word.
#define VERIFY_REFUSED(end, word)                                                                                                                    \
    do {                                                                                                                                             \
        const gavel::test::CommandEnd ended = (end);                                                                                                 \
        QVERIFY2(ended.status == 2 && ended.isOneLine() && ended.err.contains(word),                                                                 \
                 qPrintable(QStringLiteral("%1: %2").arg(ended.status).arg(ended.err)));                                                             \
        QVERIFY2(ended.out.isEmpty(), qPrintable(ended.out));                                                                                        \
    } while (false)
