// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "unit/store/verifyresult.h"

#include "support/filelocks.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;
using namespace gavel::test;

class TestSqliteLocks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void areThereFromTheBeginning();
    void droppedOnesAreTakenAgain();
    void staySafeAfterBeingTakenAgain();
    void aLostLogIsSaid();
    void areFreeAfterClosing();
    void knowWhatIsTheProjects();

private:
    static QString setting(const QString &file, const QString &key);

    std::unique_ptr<fixture::Folder> m_folder;
};

void TestSqliteLocks::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    const auto project = m_folder->open();
    if (heldLocks(m_folder->file()) == 0)
        QSKIP("This system does not list the locks of files.");
}

QString TestSqliteLocks::setting(const QString &file, const QString &key)
{
    const auto project = Project::open(file);
    return project ? (*project)->setting(key).toString() : project.error().text;
}

void TestSqliteLocks::areThereFromTheBeginning()
{
    const auto project = m_folder->open();
    QCOMPARE(heldLocks(m_folder->file()), 2);
    QVERIFY(!project->checkLocks());
    QVERIFY(!project->isAtRisk());
}

void TestSqliteLocks::droppedOnesAreTakenAgain()
{
    const auto project = m_folder->open();
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("before")));
    const int before = heldLocks(m_folder->file());
    dropLocks(m_folder->file());
    QCOMPARE(heldLocks(m_folder->file()), 0);
    QVERIFY(!project->checkLocks());
    QCOMPARE(heldLocks(m_folder->file()), before);
    QVERIFY(!project->isAtRisk());
    // As often as it happens.
    dropLocks(m_folder->file());
    QVERIFY(!project->checkLocks());
    QCOMPARE(heldLocks(m_folder->file()), before);
}

/// Everything written is in the file or its -wal: being killed at any time loses nothing.
void TestSqliteLocks::staySafeAfterBeingTakenAgain()
{
    const auto project = m_folder->open();
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("before")));
    dropLocks(m_folder->file());
    project->checkLocks();
    QVERIFY(readElsewhere(m_folder->file()));
    QVERIFY(QFile::exists(m_folder->file() + QStringLiteral("-wal")));
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("after")));
    const QString copy = m_folder->file(QStringLiteral("killed.gavel"));
    // The copies are made in another process: here they would drop the locks again.
    for (const auto suffix : { "", "-wal" })
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), { m_folder->file() + QLatin1StringView(suffix), copy + QLatin1StringView(suffix) }), 0);
    QCOMPARE(setting(copy, QStringLiteral("k")), QStringLiteral("after"));
}

void TestSqliteLocks::aLostLogIsSaid()
{
    {
        const auto project = m_folder->open();
        VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("before")));
        dropLocks(m_folder->file());
        QVERIFY(readElsewhere(m_folder->file()));
        QVERIFY(!QFile::exists(m_folder->file() + QStringLiteral("-wal")));
        VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("after")));
        QVERIFY(project->checkLocks());
        QVERIFY(project->isAtRisk());
        QCOMPARE(project->notices().size(), 1);
        QCOMPARE(project->notices().first().kind, Notice::Kind::LocksLost);
        QVERIFY(!project->notice().isEmpty());
        QVERIFY(!project->checkLocks()); // nothing new
        QVERIFY(project->isAtRisk());
    }
    // As the notice says: closing brings it into the file.
    QCOMPARE(setting(m_folder->file(), QStringLiteral("k")), QStringLiteral("after"));
}

void TestSqliteLocks::areFreeAfterClosing()
{
    {
        const auto project = m_folder->open();
        dropLocks(m_folder->file());
        project->checkLocks();
    }
    QCOMPARE(heldLocks(m_folder->file()), 0);
    QVERIFY(!QFile::exists(m_folder->file() + QStringLiteral("-wal")));
    const auto project = m_folder->open();
    QVERIFY(!project->isReadOnly());
}

void TestSqliteLocks::knowWhatIsTheProjects()
{
    const auto project = m_folder->open();
    const QString link = m_folder->file(QStringLiteral("rows.csv"));
    QVERIFY(QFile::link(m_folder->file(), link));
    QVERIFY(QFile::exists(link));
    for (const QString &own : { m_folder->file(), m_folder->file() + QStringLiteral("-wal"), m_folder->file() + QStringLiteral("-shm"),
                                m_folder->file() + QStringLiteral("-journal"), m_folder->file() + QStringLiteral(".lock"), link }) {
        const auto foreign = project->checkIsForeign(own);
        QVERIFY2(!foreign, qPrintable(own));
        QCOMPARE(foreign.error().kind, Error::Kind::BadInput);
    }
    VERIFY_RESULT(project->checkIsForeign(m_folder->file(QStringLiteral("other.csv"))));
    QCOMPARE(heldLocks(m_folder->file()), 2);
}

GAVEL_TEST(TestSqliteLocks)

#include "tst_sqlitelocks.moc"
