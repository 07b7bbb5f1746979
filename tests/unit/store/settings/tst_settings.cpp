// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/settings.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void findsAServer();
};

void TestSettings::findsAServer()
{
    store::Settings settings;
    for (const QString &name : { QStringLiteral("a"), QStringLiteral("b") }) {
        Server server;
        server.id = QUuid::createUuid();
        server.name = name;
        settings.servers << server;
    }
    QCOMPARE(settings.server(settings.servers[1].id)->name, QStringLiteral("b"));
    QVERIFY(!settings.server(QUuid::createUuid()));
}

GAVEL_TEST(TestSettings)
#include "tst_settings.moc"
