// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeserver.h"
#include "support/judgehandler.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>

#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace gavel::test;

std::array<int, 2> stopSockets{};

void onTerminate(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopSockets[0], &byte, 1);
}

void writeCount(const QString &path, qint64 count)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(QByteArray::number(count) + '\n');
}

struct Setup
{
    JudgeHandlerOptions judge;
    quint16 port = 0;
    QString countFile;
};

Setup parse(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Behaves like vLLM serving a judge, for tests and measurements."));
    parser.addHelpOption();
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Port on 127.0.0.1; 0 takes a free one and prints it."), QStringLiteral("N"),
                                  QStringLiteral("0"));
    const QCommandLineOption delay(QStringLiteral("delay"), QStringLiteral("Milliseconds before each chat answer."), QStringLiteral("MS"),
                                   QStringLiteral("0"));
    const QCommandLineOption interval(QStringLiteral("token-interval"), QStringLiteral("Milliseconds between the chunks of a stream."),
                                      QStringLiteral("MS"), QStringLiteral("0"));
    const QCommandLineOption model(QStringLiteral("model"), QStringLiteral("Name of the model."), QStringLiteral("NAME"), QStringLiteral("judge"));
    const QCommandLineOption failRate(QStringLiteral("fail-rate"), QStringLiteral("Share of chat requests answered with 500."), QStringLiteral("P"),
                                      QStringLiteral("0"));
    const QCommandLineOption apiKey(QStringLiteral("api-key"), QStringLiteral("Key that /v1 asks for."), QStringLiteral("KEY"));
    const QCommandLineOption countFile(
        QStringLiteral("count-file"), QStringLiteral("Gets the number of chat requests at SIGTERM, SIGINT and GET /_count."), QStringLiteral("FILE"));
    parser.addOptions({ port, delay, interval, model, failRate, apiKey, countFile });
    parser.process(app);
    Setup setup;
    setup.judge.delay = std::chrono::milliseconds(parser.value(delay).toInt());
    setup.judge.tokenInterval = std::chrono::milliseconds(parser.value(interval).toInt());
    setup.judge.model = parser.value(model).toUtf8();
    setup.judge.failRate = parser.value(failRate).toDouble();
    setup.judge.apiKey = parser.value(apiKey).toUtf8();
    setup.port = parser.value(port).toUShort();
    setup.countFile = parser.value(countFile);
    return setup;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Setup setup = parse(app);
    const auto count = std::make_shared<std::atomic<qint64>>(0);
    const auto report = [&setup, &count] {
        if (!setup.countFile.isEmpty())
            writeCount(setup.countFile, *count);
    };

    FakeServer server;
    server.setRecording(false);
    server.scriptDefault({ judgeHandler(setup.judge, count) });
    server.script(QByteArrayLiteral("/_count"), { FakeAction::call([&count, &report](const FakeRequest &) {
                      report();
                      return FakeAction::text(QByteArray::number(*count) + '\n', QByteArrayLiteral("text/plain"));
                  }) });
    if (!server.start(setup.port)) {
        std::fprintf(stderr, "fakeserver: cannot listen on port %d\n", setup.port);
        return 1;
    }

    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, stopSockets.data()) != 0)
        return 1;
    QSocketNotifier stop(stopSockets[1], QSocketNotifier::Read);
    QObject::connect(&stop, &QSocketNotifier::activated, &app, [] { QCoreApplication::quit(); });
    std::signal(SIGTERM, onTerminate);
    std::signal(SIGINT, onTerminate);

    std::printf("%d\n", server.port());
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    report();
    return code;
}
