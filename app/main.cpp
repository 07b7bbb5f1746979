// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cli.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "core/localetranslator.h"
#include "jobs/servers/savedservers.h"
#include "jobs/session/workbench.h"
#include "llm/client.h"
#include "llm/httpjudgeclient.h"
#include "mlflow/client.h"
#include "net/bareloop.h"
#include "net/httpclient.h"
#include "net/proxyrules.h"
#include "store/file/projectmagic.h"
#include "store/settings/cachefile.h"
#include "store/settings/secretstore.h"
#include "store/settings/settingsfile.h"

#ifdef GAVEL_WITH_WINDOW
#include "window.h"

#include <QApplication>
#include <QMainWindow>
#endif

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <csignal>

using namespace gavel;

namespace {

/// All services, in the order of their dependencies.
class Application
{
public:
    /// Commands read the settings and never write them, except those that save servers.
    enum class Settings { Written, OnlyRead };

    explicit Application(Settings settings)
        : m_use(settings)
        , m_settings(m_file.read())
        , m_capabilities(llm::Capabilities::fromJson(m_cache.content()))
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
        net::ProxyRules::install();
    }

    ~Application()
    {
        // Not fatal: it can be learned again.
        (void)m_cache.save(m_capabilities.toJson());
    }
    Q_DISABLE_COPY_MOVE(Application)

    Result<void> save() { return m_use == Settings::Written ? m_file.save(m_settings) : Result<void>(); }

    const jobs::Services &services() const { return m_services; }
    jobs::SavedServers &servers() { return m_servers; }
    store::Settings &settings() { return m_settings; }
    const std::optional<Error> &settingsProblem() const { return m_file.problem(); }

private:
    const Settings m_use;
    store::SettingsFile m_file;
    store::CacheFile m_cache{ store::CacheFile::pathOf(QStringLiteral("capabilities")) };
    store::Settings m_settings;
    llm::Capabilities m_capabilities;
    store::SecretStore m_secrets;
    net::HttpClient m_http;
    llm::Client m_llm;
    jobs::Services m_services;
    jobs::SavedServers m_servers;
};

cli::BareLoop bareLoop(const KeySource &keys)
{
    return [&keys](const Server &server, const QUrl &url, const QList<QByteArray> &bodies, int limit, QObject *context,
                   const std::function<void(Result<double>)> &done) {
        auto *loop = new net::BareLoop(server, keys.secret(server), url, bodies, limit, context);
        QObject::connect(loop, &net::BareLoop::finished, context, [loop, done](const Result<double> &rate) {
            loop->deleteLater();
            done(rate);
        });
        loop->start();
    };
}

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("gavel"));
    QCoreApplication::setOrganizationName(QStringLiteral("gavel"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GAVEL_VERSION));
}

/// Gavel's and Qt's translations in one language.
class Translation
{
public:
    /// `language` is a code ("de"), or empty for the system's; numbers and dates follow.
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
    LocaleTranslator m_gavel;
};

/// The arguments without those that QApplication takes for itself, such as "-style fusion".
QStringList wordsOf(int argc, char **argv)
{
    static const QStringList withValue{ QStringLiteral("style"),        QStringLiteral("stylesheet"),      QStringLiteral("platform"),
                                        QStringLiteral("display"),      QStringLiteral("platformtheme"),   QStringLiteral("platformpluginpath"),
                                        QStringLiteral("qwindowtitle"), QStringLiteral("qwindowgeometry"), QStringLiteral("geometry"),
                                        QStringLiteral("qwindowicon"),  QStringLiteral("session"),         QStringLiteral("plugin") };
    static const QStringList alone{ QStringLiteral("reverse"), QStringLiteral("widgetcount") };
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        const QString name = word.startsWith(u'-') ? word.sliced(word.startsWith(QLatin1StringView("--")) ? 2 : 1) : QString();
        if (withValue.contains(name))
            ++i;
        else if (!alone.contains(name) && !withValue.contains(name.section(u'=', 0, 0)))
            words << word;
    }
    return words;
}

int runCommand(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    nameApplication();
    Translation translation;
    translation.install({});
    const QStringList args = QCoreApplication::arguments().mid(1);
    Application application(args.value(0) == QLatin1StringView("server") ? Application::Settings::Written : Application::Settings::OnlyRead);
    if (const auto &problem = application.settingsProblem())
        cli::diagnose(*problem);
    const cli::Context context{ application.services(), application.servers(), bareLoop(application.services().secrets),
                                application.settingsProblem() };
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
    Application application(Application::Settings::Written);
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
    // A limit on the size of files is an error of that write, like a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    const QStringList words = wordsOf(argc, argv);
    const QString first = words.value(0);
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
    const bool isForWindow
        = words.isEmpty() || (words.size() == 1 && !cli::isSubcommand(first) && (first == QLatin1StringView("--sample") || store::isProject(first)));
    return isForWindow ? runWindow(argc, argv) : runCommand(argc, argv);
}
