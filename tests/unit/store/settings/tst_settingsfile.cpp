// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/settingsfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using store::Settings;
using store::SettingsFile;

class TestSettingsFile : public QObject
{
    Q_OBJECT

private slots:
    void startsWithDefaults();
    void roundTripsThroughTheFile_data();
    void roundTripsThroughTheFile();
    void removedServersStayRemoved();
    void neverWritesASecretOfAnAddress();
    void damagedServersAreLeftOut();
    void reportsABadPath();
    void aDamagedFileIsNeverWritten_data();
    void aDamagedFileIsNeverWritten();
    void aFileDamagedMeanwhileIsNeverWritten();
    void nothingChangedWritesNothing();
    void whatOthersWroteStays();
    void serversOfOthersAreKept();
    void removedHereIsNotBroughtBackByOthers();
    void theOrderHoldsWhatIsThere();
    void nestedValuesAreMerged();
    void aFailedSaveIsMadeUpFor();

private:
    static Server server(const QString &name)
    {
        Server server;
        server.id = QUuid::createUuid();
        server.name = name;
        server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8000/base"));
        server.kind = ServerKind::Vllm;
        server.auth = AuthScheme::Basic;
        server.userName = QStringLiteral("me");
        server.defaultModel = QStringLiteral("org/model");
        return server;
    }
    static QStringList names(const QList<Server> &servers)
    {
        QStringList names;
        for (const Server &server : servers)
            names << server.name;
        return names;
    }
    QString file(const QString &name = QStringLiteral("s.ini")) const { return m_folder.filePath(name); }
    static QByteArray contents(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    static QStringList list(const char *words) { return QString::fromLatin1(words).split(u' '); }
    static QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }
    static Settings read(const QString &name) { return SettingsFile(name).read(); }

    QTemporaryDir m_folder;
};

void TestSettingsFile::startsWithDefaults()
{
    const SettingsFile none(file(QStringLiteral("none.ini")));
    QVERIFY(!none.problem());
    QVERIFY(none.read() == Settings());
}

void TestSettingsFile::roundTripsThroughTheFile_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<QStringList>("recent");
    QTest::addColumn<bool>("firstStartDone");
    QTest::addRow("empty lists") << 0 << QStringList() << false;
    QTest::addRow("lists of one") << 1 << QStringList{ QStringLiteral("/a, b/c.gavel") } << true;
    QTest::addRow("several") << 3 << QStringList{ QStringLiteral("/a.gavel"), QStringLiteral("/ü \"x\"; y.gavel") } << true;
}

void TestSettingsFile::roundTripsThroughTheFile()
{
    QFETCH(const int, servers);
    QFETCH(const QStringList, recent);
    QFETCH(const bool, firstStartDone);

    Settings settings;
    for (int i = 0; i < servers; ++i)
        settings.servers << server(QStringLiteral("server %1").arg(i));
    settings.lastProject = QStringLiteral("/projects/p.gavel");
    settings.recentProjects = recent;
    settings.language = QStringLiteral("de");
    settings.theme = QStringLiteral("dark");
    settings.raterName = QStringLiteral("Ada");
    settings.firstStartDone = firstStartDone;
    settings.windowGeometry = QByteArray("\x00\x01\xff", 3);
    settings.windowState = QByteArray("state");
    settings.viewStates = { { QStringLiteral("results/header"), QByteArray("\x00h", 2) }, { QStringLiteral("http://odd//name"), QByteArray("v") } };
    settings.preferences = { { QStringLiteral("limit"), 3 } };
    const QString name = file(QStringLiteral("round%1.ini").arg(servers));
    QVERIFY(SettingsFile(name).save(settings).has_value());
    const Settings loaded = read(name);
    QVERIFY(loaded.servers == settings.servers);
    QCOMPARE(loaded.recentProjects, recent);
    QCOMPARE(loaded.firstStartDone, firstStartDone);
    QCOMPARE(loaded.viewStates, settings.viewStates);
    QVERIFY(loaded == settings);
}

void TestSettingsFile::removedServersStayRemoved()
{
    SettingsFile store(file(QStringLiteral("removed.ini")));
    Settings settings;
    settings.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")) };
    settings.viewStates.insert(QStringLiteral("old"), QByteArray("x"));
    QVERIFY(store.save(settings).has_value());
    settings.servers.removeFirst();
    settings.viewStates.clear();
    QVERIFY(store.save(settings).has_value());
    QVERIFY(read(file(QStringLiteral("removed.ini"))) == settings);
}

void TestSettingsFile::neverWritesASecretOfAnAddress()
{
    const QString name = file(QStringLiteral("secret.ini"));
    Settings settings;
    settings.servers << server(QStringLiteral("a"));
    settings.servers.first().baseUrl = QUrl(QStringLiteral("https://user:hunter2@host/?api_key=sk-1"));
    QVERIFY(SettingsFile(name).save(settings).has_value());
    const QByteArray text = contents(name);
    QVERIFY(text.contains("host"));
    QVERIFY(!text.contains("hunter2"));
    QVERIFY(!text.contains("sk-1"));
}

void TestSettingsFile::damagedServersAreLeftOut()
{
    const QString name = file(QStringLiteral("damaged.ini"));
    Settings settings;
    settings.servers << server(QStringLiteral("good"));
    QVERIFY(SettingsFile(name).save(settings).has_value());
    {
        QSettings store(name, QSettings::IniFormat);
        store.setValue(QStringLiteral("servers/%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)), QStringLiteral("{broken"));
        store.setValue(QStringLiteral("servers/not-a-uuid"), QStringLiteral("{}"));
    }
    QVERIFY(read(name).servers == settings.servers);
}

void TestSettingsFile::reportsABadPath()
{
    Settings settings;
    settings.theme = QStringLiteral("dark");
    const auto saved = SettingsFile(QStringLiteral("/proc/gavel/none.ini")).save(settings);
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, Error::Kind::Io);
    QVERIFY(saved.error().text.contains(QLatin1StringView("none.ini")));
}

void TestSettingsFile::aDamagedFileIsNeverWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("a section without its end") << QByteArray("[broken\nno equals sign\n");
    QTest::addRow("a section without its end, late") << QByteArray("[General]\ntheme=dark\n\n[servers\nx=1\n");
    QTest::addRow("a line without a value") << QByteArray("[General]\ntheme=dark\nhalf a li");
    QTest::addRow("in a part that is not read at once") << QByteArray("[General]\ntheme=dark\n\n[window]\ngeometry\n");
}

void TestSettingsFile::aDamagedFileIsNeverWritten()
{
    QFETCH(const QByteArray, text);
    const QString name = file(QStringLiteral("damaged-%1.ini").arg(qHash(text)));
    write(name, text);
    SettingsFile store(name);
    QVERIFY(store.problem());
    QCOMPARE(store.problem()->kind, Error::Kind::Io);
    QVERIFY(store.problem()->text.contains(QFileInfo(name).fileName()));
    Settings settings = store.read();
    settings.raterName = QStringLiteral("Ada");
    settings.servers << server(QStringLiteral("a"));
    for (int times = 0; times < 2; ++times) {
        const auto saved = store.save(settings);
        QVERIFY(!saved);
        QCOMPARE(saved.error(), *store.problem());
        QCOMPARE(contents(name), text);
    }
    QVERIFY(!store.save(store.read()));
}

void TestSettingsFile::aFileDamagedMeanwhileIsNeverWritten()
{
    const QString name = file(QStringLiteral("meanwhile.ini"));
    Settings settings;
    settings.servers << server(QStringLiteral("a"));
    SettingsFile store(name);
    QVERIFY(store.save(settings));
    const QByteArray text = contents(name) + "[broken\n";
    write(name, text);
    settings.theme = QStringLiteral("dark");
    for (int times = 0; times < 2; ++times) {
        const auto saved = store.save(settings);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Io);
        QCOMPARE(contents(name), text);
    }
}

void TestSettingsFile::nothingChangedWritesNothing()
{
    const QString name = file(QStringLiteral("same.ini"));
    {
        SettingsFile none(name);
        QVERIFY(none.save(none.read()));
        QVERIFY(!QFile::exists(name));
    }
    // Written by hand, not by us.
    const QByteArray text = "[General]\ntheme  =  dark\nanother=1\npreferences=\"{ \\\"limit\\\": 3 }\"\n\n[servers]\n"
                            "5b1f5a0e-6c0f-4f4e-9c8b-0a4c1f6f7a10=\"{\\\"name\\\": \\\"a\\\", \\\"url\\\": \\\"http://h:1\\\", \\\"new\\\": 1}\"\n";
    write(name, text);
    SettingsFile store(name);
    QVERIFY(!store.problem());
    QCOMPARE(store.read().theme, QStringLiteral("dark"));
    QVERIFY(store.save(store.read()));
    QCOMPARE(contents(name), text);
}

void TestSettingsFile::whatOthersWroteStays()
{
    const QString name = file(QStringLiteral("two.ini"));
    SettingsFile window(name);
    SettingsFile command(name);
    Settings here = window.read();
    Settings there = command.read();
    there.theme = QStringLiteral("dark");
    there.viewStates.insert(QStringLiteral("there"), QByteArray("1"));
    QVERIFY(command.save(there));
    here.raterName = QStringLiteral("Ada");
    here.viewStates.insert(QStringLiteral("here"), QByteArray("2"));
    QVERIFY(window.save(here));
    QVERIFY(command.save(there)); // as its end does
    const Settings both = read(name);
    QCOMPARE(both.theme, QStringLiteral("dark"));
    QCOMPARE(both.raterName, QStringLiteral("Ada"));
    QCOMPARE(both.viewStates.keys(), (QStringList{ QStringLiteral("here"), QStringLiteral("there") }));
}

void TestSettingsFile::serversOfOthersAreKept()
{
    const QString name = file(QStringLiteral("servers.ini"));
    Settings first;
    first.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")) };
    QVERIFY(SettingsFile(name).save(first));
    SettingsFile window(name);
    SettingsFile command(name);
    Settings here = window.read();
    Settings there = command.read();
    // The ports of a server change, and one more is there.
    there.servers[0].baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9999"));
    there.servers << server(QStringLiteral("theirs"));
    QVERIFY(command.save(there));
    here.servers << server(QStringLiteral("ours"));
    QVERIFY(window.save(here));
    const Settings both = read(name);
    QCOMPARE(names(both.servers), list("a b ours theirs"));
    QCOMPARE(both.servers[0].baseUrl, QUrl(QStringLiteral("http://127.0.0.1:9999")));
}

void TestSettingsFile::removedHereIsNotBroughtBackByOthers()
{
    const QString name = file(QStringLiteral("back.ini"));
    Settings first;
    first.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")), server(QStringLiteral("c")) };
    QVERIFY(SettingsFile(name).save(first));
    SettingsFile window(name);
    SettingsFile command(name);
    Settings here = window.read();
    Settings there = command.read();
    here.servers.removeFirst();
    QVERIFY(window.save(here));
    there.raterName = QStringLiteral("Bea");
    there.servers << server(QStringLiteral("theirs"));
    QVERIFY(command.save(there));
    here.servers.removeAt(0);
    QVERIFY(window.save(here));
    QCOMPARE(names(read(name).servers), list("c theirs"));
}

void TestSettingsFile::theOrderHoldsWhatIsThere()
{
    const QString name = file(QStringLiteral("order.ini"));
    Settings settings;
    settings.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")), server(QStringLiteral("c")) };
    SettingsFile window(name);
    QVERIFY(window.save(settings));
    SettingsFile command(name);
    Settings there = command.read();
    there.servers.removeAt(1);
    QVERIFY(command.save(there));
    settings.servers.move(2, 0);
    QVERIFY(window.save(settings));
    QCOMPARE(names(read(name).servers), list("c a"));
    const QSettings store(name, QSettings::IniFormat);
    QCOMPARE(store.value(QStringLiteral("serverOrder")).toStringList().size(), 2);
}

void TestSettingsFile::nestedValuesAreMerged()
{
    const QString name = file(QStringLiteral("nested.ini"));
    Settings first;
    first.preferences = json(R"({"limit": 3, "old": true, "page": {"/p": "Data"}})");
    QVERIFY(SettingsFile(name).save(first));
    SettingsFile window(name);
    SettingsFile command(name);
    Settings here = window.read();
    Settings there = command.read();
    there.preferences = json(R"({"limit": 5, "old": true, "page": {"/p": "Data", "/q": "Trust"}})");
    QVERIFY(command.save(there));
    here.preferences = json(R"({"limit": 3, "page": {"/p": "Results"}})");
    QVERIFY(window.save(here));
    const Settings both = read(name);
    QCOMPARE(both.preferences, json(R"({"limit": 5, "page": {"/p": "Results", "/q": "Trust"}})"));
}

void TestSettingsFile::aFailedSaveIsMadeUpFor()
{
    // A folder that is made only later.
    const QString name = file(QStringLiteral("later/s.ini"));
    QFile obstacle(file(QStringLiteral("later")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    SettingsFile store(name);
    Settings settings;
    settings.servers << server(QStringLiteral("a"));
    settings.theme = QStringLiteral("dark");
    QVERIFY(!store.save(settings));
    settings.servers.clear();
    QVERIFY(obstacle.remove());
    QVERIFY(store.save(settings));
    const Settings loaded = read(name);
    QCOMPARE(loaded.theme, QStringLiteral("dark"));
    QVERIFY(loaded.servers.isEmpty());
}

GAVEL_TEST(TestSettingsFile)
#include "tst_settingsfile.moc"
