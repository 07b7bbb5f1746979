// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cli.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "jobs/servers/serverbook.h"
#include "jobs/session/workbench.h"
#include "llm/client.h"
#include "llm/httpjudgeclient.h"
#include "mlflow/client.h"
#include "net/bareloop.h"
#include "net/httpclient.h"
#include "store/secretstore.h"
#include "store/settingsfile.h"

#ifdef GAVEL_WITH_WINDOW
#include "window.h"

#include <QApplication>
#include <QMainWindow>
#endif

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QTranslator>

using namespace gavel;

namespace {

/// Every service, in the order in which one needs the other.
class Application
{
public:
    Application()
        : m_settings(m_file.read())
        , m_capabilities(llm::Capabilities::fromJson(m_settings.capabilities))
        , m_http(m_secrets)
        , m_llm(m_http, &m_capabilities)
        , m_services{ m_secrets, m_llm, m_capabilities,
                      [this](const Server &server, const QString &model) {
                          auto client = std::make_unique<llm::HttpJudgeClient>(m_http, m_llm, server, model, m_capabilities);
                          client->setSilence(server.silence);
                          return client;
                      },
                      [this](const Server &server) { return std::make_unique<mlflow::Client>(m_http, server); } }
        , m_servers(m_services, m_settings, [this] { return save(); })
    {
        QNetworkProxyFactory::setUseSystemConfiguration(true);
    }

    ~Application() { (void)save(); }
    Q_DISABLE_COPY_MOVE(Application)

    Result<void> save()
    {
        // What was only read stays as it is written.
        if (m_capabilities.revision() > 0)
            m_settings.capabilities = m_capabilities.toJson();
        return m_file.save(m_settings);
    }

    const jobs::Services &services() const { return m_services; }
    jobs::ServerBook &servers() { return m_servers; }
    store::Settings &settings() { return m_settings; }
    const std::optional<Error> &settingsProblem() const { return m_file.problem(); }

private:
    store::SettingsFile m_file;
    store::Settings m_settings;
    llm::Capabilities m_capabilities;
    store::SecretStore m_secrets;
    net::HttpClient m_http;
    llm::Client m_llm;
    jobs::Services m_services;
    jobs::ServerBook m_servers;
};

void bareLoop(const QUrl &url, const QList<QByteArray> &bodies, int limit, const QByteArray &authorization, QObject *context,
              const std::function<void(Result<double>)> &done)
{
    auto *loop = new net::BareLoop(url, bodies, limit, authorization, context);
    QObject::connect(loop, &net::BareLoop::finished, context, [loop, done](const Result<double> &rate) {
        loop->deleteLater();
        done(rate);
    });
    loop->start();
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("gavel"));
    QCoreApplication::setOrganizationName(QStringLiteral("gavel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GAVEL_VERSION));
}

/// Our texts and Qt's own in one language.
class Translation
{
public:
    /// A code ("de"), or empty for the system's language; numbers and dates follow.
    void install(const QString &language)
    {
        if (!language.isEmpty() && QLocale(language).language() != QLocale().language())
            QLocale::setDefault(QLocale(language));
        const QLocale locale;
        const bool isShipped = m_gavel.load(locale, QStringLiteral("gavel"), QStringLiteral("_"), QStringLiteral(":/i18n"));
        // English plurals need a translation too.
        if (!isShipped && !m_gavel.load(QStringLiteral(":/i18n/gavel_en.qm")))
            return;
        const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
        if (isShipped && m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(&m_qt);
        QCoreApplication::installTranslator(&m_gavel);
    }

private:
    QTranslator m_qt;
    QTranslator m_gavel;
};

int runCommand(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    nameApplication();
    Translation translation;
    translation.install({});
    const QStringList args = QCoreApplication::arguments().mid(1);
    Application application;
    if (const auto &problem = application.settingsProblem())
        cli::diagnose(*problem);
    const cli::Context context{ application.services(), application.servers(), bareLoop };
    const auto command = cli::makeCommand(args, context);
    cli::Interrupt interrupt;
    QObject::connect(&interrupt, &cli::Interrupt::interrupted, command.get(), &cli::Command::interrupt);
    QObject::connect(command.get(), &cli::Command::finished, &app, &QCoreApplication::exit);
    QMetaObject::invokeMethod(command.get(), &cli::Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runWindow(int argc, char **argv)
{
#ifdef GAVEL_WITH_WINDOW
    QApplication app(argc, argv);
    nameApplication();
    Application application;
    Translation translation;
    translation.install(application.settings().language);
    ui::prepareApplication(application.settings().theme);
    jobs::Workbench workbench(application.services(), application.settings(), [&application] { return application.save(); });
    const auto window = ui::makeWindow(workbench, application.servers(), QCoreApplication::arguments().value(1));
    if (const auto &problem = application.settingsProblem())
        emit workbench.problem(*problem);
    window->show();
    application.servers().refresh();
    return QApplication::exec();
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
    cli::diagnose(QStringLiteral("This build has no window. See gavel --help."));
    return 2;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == QLatin1StringView("--version")) {
        cli::printLine(QStringLiteral("gavel " GAVEL_VERSION));
        return 0;
    }
    if (first == QLatin1StringView("--help")) {
        const QCoreApplication app(argc, argv);
        Translation translation;
        translation.install({});
        cli::printLine(cli::overview());
        return 0;
    }
    const bool isProject = first.isEmpty() || first == QLatin1StringView("--sample") || first.endsWith(QLatin1StringView(".gavel"));
    return isProject && argc <= 2 ? runWindow(argc, argv) : runCommand(argc, argv);
}
