// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"
#include "store/sql.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using namespace gavel::store;

class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void makesTheWholeSchema();
    void appliesOnlyWhatIsMissing();
    void aFailedStepLeavesTheFileAsItWas();
    void namesAreUnique();

private:
    QStringList tables();
    int version() { return scalar(m_connection->database(), QStringLiteral("PRAGMA user_version"))->toInt(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
};

void TestMigrations::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = Connection::open({ m_folder->filePath(QStringLiteral("m.gavel")) });
    QVERIFY(connection.has_value());
    m_connection = std::move(*connection);
}

void TestMigrations::cleanup()
{
    m_connection.reset();
}

QStringList TestMigrations::tables()
{
    QStringList names = m_connection->database().tables();
    names.removeIf([](const QString &name) { return name.startsWith(QLatin1StringView("sqlite_")); }); // SQLite's own
    names.sort();
    return names;
}

void TestMigrations::makesTheWholeSchema()
{
    QVERIFY(migrate(m_connection->database(), migrations()).has_value());
    const QStringList expected{ QStringLiteral("chat"),          QStringLiteral("dataset"),    QStringLiteral("item"),    QStringLiteral("judge"),
                                QStringLiteral("judge_version"), QStringLiteral("label"),      QStringLiteral("message"), QStringLiteral("migration"),
                                QStringLiteral("push"),          QStringLiteral("rater"),      QStringLiteral("reply"),   QStringLiteral("run"),
                                QStringLiteral("run_item"),      QStringLiteral("run_server"), QStringLiteral("setting"), QStringLiteral("verdict") };
    QCOMPARE(tables(), expected);
    QCOMPARE(version(), schemaVersion);
    QCOMPARE(scalar(m_connection->database(), QStringLiteral("PRAGMA application_id"))->toUInt(), applicationId);
    QCOMPARE(scalar(m_connection->database(), QStringLiteral("SELECT count(*) FROM migration"))->toInt(), migrations().size());
}

void TestMigrations::appliesOnlyWhatIsMissing()
{
    QList<Migration> steps = migrations();
    QVERIFY(migrate(m_connection->database(), steps).has_value());
    QVERIFY(change(m_connection->database(), QStringLiteral("INSERT INTO rater (name) VALUES ('Ada')")).has_value());
    steps << Migration{ QStringLiteral("0002_more"),
                        QStringLiteral("-- A comment.\nALTER TABLE rater ADD COLUMN mail TEXT;\nCREATE TABLE extra (\n    id INTEGER\n);\n") };
    QVERIFY(migrate(m_connection->database(), steps, schemaVersion + 1).has_value());
    QCOMPARE(version(), schemaVersion + 1);
    QVERIFY(tables().contains(QStringLiteral("extra")));
    QCOMPARE(scalar(m_connection->database(), QStringLiteral("SELECT name FROM rater WHERE mail IS NULL"))->toString(), QStringLiteral("Ada"));
    QVERIFY(migrate(m_connection->database(), steps, schemaVersion + 1).has_value()); // nothing is left to do
}

void TestMigrations::aFailedStepLeavesTheFileAsItWas()
{
    QVERIFY(migrate(m_connection->database(), migrations()).has_value());
    const QStringList before = tables();
    QList<Migration> steps = migrations();
    steps << Migration{ QStringLiteral("0002_bad"), QStringLiteral("CREATE TABLE extra (id INTEGER);\nCREATE TABEL typo (id INTEGER);\n") };
    const auto migrated = migrate(m_connection->database(), steps, schemaVersion + 1);
    QVERIFY(!migrated.has_value());
    QCOMPARE(tables(), before);
    QCOMPARE(version(), schemaVersion);
}

void TestMigrations::namesAreUnique()
{
    QSet<QString> names;
    const QList<Migration> steps = migrations();
    for (const Migration &step : steps) {
        QVERIFY(!step.sql.isEmpty());
        names.insert(step.name);
    }
    QCOMPARE(names.size(), steps.size());
}

GAVEL_TEST(TestMigrations)
#include "tst_migrations.moc"
