// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/writetarget.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gavel;

class TestWriteTarget : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString at(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }
    void make(const char *name, const QByteArray &content = "x") const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static void link(const QString &to, const QString &from) { QCOMPARE(::symlink(qPrintable(to), qPrintable(from)), 0); }

private slots:
    void initTestCase();
    void newAndOldFilesMay();
    void whatIsKeptMayNot_data();
    void whatIsKeptMayNot();
    void otherProjectsMayNot();
    void onlyPlainFilesMay_data();
    void onlyPlainFilesMay();
};

void TestWriteTarget::initTestCase()
{
    make("p.gavel", "SQLite format 3\0…");
    make("p.gavel-wal");
    make("data.csv");
    make("old.csv");
    make("other.db", "SQLite format 3\0…");
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("folder")));
    link(m_folder.path(), at("way"));
    link(at("p.gavel"), at("link.csv"));
    link(at("p.gavel.lock"), at("dangling.csv"));
    QCOMPARE(::link(qPrintable(at("data.csv")), qPrintable(at("twin.csv"))), 0);
    QCOMPARE(::mkfifo(qPrintable(at("pipe")), 0600), 0);
}

void TestWriteTarget::newAndOldFilesMay()
{
    const QStringList kept{ at("p.gavel"), at("data.csv"), QString() };
    for (const char *name : { "new.csv", "old.csv", "none/new.csv", "way/new.csv", "data.csv.bak" })
        QVERIFY2(mayBeWritten(at(name), kept), name);
}

void TestWriteTarget::whatIsKeptMayNot_data()
{
    QTest::addColumn<QString>("path");
    for (const char *name : { "p.gavel", "p.gavel-wal", "p.gavel-shm", "p.gavel-journal", "p.gavel.lock", "data.csv", "twin.csv", "link.csv",
                              "dangling.csv", "way/p.gavel", "way/p.gavel-shm", "folder/../data.csv" })
        QTest::addRow("%s", name) << QLatin1StringView(name).toString();
}

void TestWriteTarget::whatIsKeptMayNot()
{
    QFETCH(QString, path);
    const auto allowed = mayBeWritten(m_folder.filePath(path), { at("p.gavel"), at("data.csv") });
    QVERIFY(!allowed);
    QCOMPARE(allowed.error().kind, Error::Kind::BadInput);
    QVERIFY(allowed.error().text.contains(QFileInfo(path).fileName()));
}

void TestWriteTarget::otherProjectsMayNot()
{
    for (const char *name : { "other.db", "other.db-wal", "other.db.lock" })
        QVERIFY2(!mayBeWritten(at(name)), name);
    QVERIFY(mayBeWritten(at("old.csv-wal")));
    QVERIFY(mayBecomeProject(at("other.db")));
    QVERIFY(!mayBecomeProject(at("other.db-wal")));
    QVERIFY(!mayBecomeProject(at("other.db"), { at("other.db") }));
}

void TestWriteTarget::onlyPlainFilesMay_data()
{
    QTest::addColumn<QString>("path");
    QTest::addRow("device") << QStringLiteral("/dev/null");
    QTest::addRow("folder") << at("folder");
    QTest::addRow("pipe") << at("pipe");
}

void TestWriteTarget::onlyPlainFilesMay()
{
    QFETCH(QString, path);
    const auto allowed = mayBeWritten(path);
    QVERIFY(!allowed);
    QCOMPARE(allowed.error().kind, Error::Kind::Io);
}

GAVEL_TEST(TestWriteTarget)
#include "tst_writetarget.moc"
