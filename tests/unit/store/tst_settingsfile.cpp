// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using store::Settings;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void startsWithDefaults();
    void roundTripsThroughTheFile_data();
    void roundTripsThroughTheFile();
    void removedServersStayRemoved();
    void neverWritesASecretOfAnAddress();
    void damagedServersAreLeftOut();
    void reportsABadPath();
    void reportsADamagedFile();
    void findsAServer();

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
    QString file(const QString &name = QStringLiteral("s.ini")) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestSettings::startsWithDefaults()
{
    QSettings store(file(QStringLiteral("none.ini")), QSettings::IniFormat);
    const auto loaded = Settings::load(store);
    QVERIFY(loaded.has_value());
    QVERIFY(*loaded == Settings());
}

void TestSettings::roundTripsThroughTheFile_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<QStringList>("recent");
    QTest::addColumn<bool>("firstStartDone");
    QTest::addRow("empty lists") << 0 << QStringList() << false;
    QTest::addRow("lists of one") << 1 << QStringList{ QStringLiteral("/a, b/c.gavel") } << true;
    QTest::addRow("several") << 3 << QStringList{ QStringLiteral("/a.gavel"), QStringLiteral("/ü \"x\"; y.gavel") } << true;
}

void TestSettings::roundTripsThroughTheFile()
{
    QFETCH(const int, servers);
    QFETCH(const QStringList, recent);
    QFETCH(const bool, firstStartDone);

    Settings settings;
    for (int i = 0; i < servers; ++i)
        settings.servers << server(QStringLiteral("server %1").arg(i));
    settings.lastProject = QStringLiteral("/home/me/p.gavel");
    settings.recentProjects = recent;
    settings.language = QStringLiteral("de");
    settings.theme = QStringLiteral("dark");
    settings.raterName = QStringLiteral("Ada");
    settings.firstStartDone = firstStartDone;
    settings.capabilities = { { QStringLiteral("http://127.0.0.1:8000 qwen"), QJsonObject{ { QStringLiteral("schema"), true } } } };
    settings.windowGeometry = QByteArray("\x00\x01\xff", 3);
    settings.windowState = QByteArray("state");
    settings.viewStates = { { QStringLiteral("results/header"), QByteArray("\x00h", 2) }, { QStringLiteral("http://odd//name"), QByteArray("v") } };
    settings.preferences = { { QStringLiteral("limit"), 3 } };
    {
        QSettings store(file(), QSettings::IniFormat);
        QVERIFY(settings.save(store).has_value());
    }
    QSettings store(file(), QSettings::IniFormat);
    const auto loaded = Settings::load(store);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->servers == settings.servers);
    QCOMPARE(loaded->recentProjects, recent);
    QCOMPARE(loaded->firstStartDone, firstStartDone);
    QCOMPARE(loaded->viewStates, settings.viewStates);
    QCOMPARE(loaded->capabilities, settings.capabilities);
    QVERIFY(*loaded == settings);
}

void TestSettings::removedServersStayRemoved()
{
    QSettings store(file(QStringLiteral("removed.ini")), QSettings::IniFormat);
    Settings settings;
    settings.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")) };
    settings.viewStates.insert(QStringLiteral("old"), QByteArray("x"));
    QVERIFY(settings.save(store).has_value());
    settings.servers.removeFirst();
    settings.viewStates.clear();
    QVERIFY(settings.save(store).has_value());
    const auto loaded = Settings::load(store);
    QVERIFY(loaded.has_value());
    QVERIFY(*loaded == settings);
}

void TestSettings::neverWritesASecretOfAnAddress()
{
    const QString name = file(QStringLiteral("secret.ini"));
    Settings settings;
    settings.servers << server(QStringLiteral("a"));
    settings.servers.first().baseUrl = QUrl(QStringLiteral("https://user:hunter2@host/?api_key=sk-1"));
    QSettings store(name, QSettings::IniFormat);
    QVERIFY(settings.save(store).has_value());
    QFile written(name);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY(text.contains("host"));
    QVERIFY(!text.contains("hunter2"));
    QVERIFY(!text.contains("sk-1"));
}

void TestSettings::damagedServersAreLeftOut()
{
    QSettings store(file(QStringLiteral("damaged.ini")), QSettings::IniFormat);
    Settings settings;
    settings.servers << server(QStringLiteral("good"));
    QVERIFY(settings.save(store).has_value());
    store.setValue(QStringLiteral("servers/%1").arg(QUuid::createUuid().toString(QUuid::WithoutBraces)), QStringLiteral("{broken"));
    store.setValue(QStringLiteral("servers/not-a-uuid"), QStringLiteral("{}"));
    const auto loaded = Settings::load(store);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->servers == settings.servers);
}

void TestSettings::reportsABadPath()
{
    QSettings store(QStringLiteral("/proc/gavel/none.ini"), QSettings::IniFormat);
    const auto saved = Settings().save(store);
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, Error::Kind::Io);
    QVERIFY(saved.error().text.contains(QLatin1StringView("none.ini")));
}

void TestSettings::reportsADamagedFile()
{
    const QString name = file(QStringLiteral("garbage.ini"));
    QFile garbage(name);
    QVERIFY(garbage.open(QIODevice::WriteOnly));
    garbage.write("[broken\nno equals sign\n");
    garbage.close();
    QSettings store(name, QSettings::IniFormat);
    const auto loaded = Settings::load(store);
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().kind, Error::Kind::Io);
}

void TestSettings::findsAServer()
{
    Settings settings;
    settings.servers = { server(QStringLiteral("a")), server(QStringLiteral("b")) };
    QCOMPARE(settings.server(settings.servers[1].id)->name, QStringLiteral("b"));
    QVERIFY(!settings.server(QUuid::createUuid()));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
