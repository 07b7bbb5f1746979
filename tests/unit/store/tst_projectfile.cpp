// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/projectfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <unistd.h>

using namespace gavel;
using namespace gavel::store;

class TestProjectFile : public QObject
{
    Q_OBJECT

private slots:
    void oneHolderAtATime();
    void namesItsHolder();
    void leavesNoFileBehind();
    void moves();
    void cannotLockInAMissingFolder();
    void anEmptyLockFileIsNoObstacle();
    void identityNoticesChanges();
    void writeProtection();
    void localFoldersAreNotOnTheNetwork();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestProjectFile::oneHolderAtATime()
{
    FileLock first;
    FileLock second;
    QCOMPARE(first.acquire(file(QStringLiteral("a.lock"))), FileLock::Outcome::Acquired);
    QCOMPARE(second.acquire(file(QStringLiteral("a.lock"))), FileLock::Outcome::HeldElsewhere);
    QVERIFY(!second.isHeld());
    first.release();
    QCOMPARE(second.acquire(file(QStringLiteral("a.lock"))), FileLock::Outcome::Acquired);
}

void TestProjectFile::namesItsHolder()
{
    FileLock lock;
    QCOMPARE(lock.acquire(file(QStringLiteral("a.lock"))), FileLock::Outcome::Acquired);
    const LockHolder holder = FileLock::holder(file(QStringLiteral("a.lock")));
    QCOMPARE(holder.pid, qint64(::getpid()));
    QVERIFY(!holder.host.isEmpty());
    QCOMPARE(holder.program, QCoreApplication::applicationName());
    QVERIFY(holder.text().contains(QString::number(::getpid())));
}

void TestProjectFile::leavesNoFileBehind()
{
    {
        FileLock lock;
        QCOMPARE(lock.acquire(file(QStringLiteral("b.lock"))), FileLock::Outcome::Acquired);
        QVERIFY(QFile::exists(file(QStringLiteral("b.lock"))));
    }
    QVERIFY(!QFile::exists(file(QStringLiteral("b.lock"))));
}

void TestProjectFile::moves()
{
    FileLock first;
    QCOMPARE(first.acquire(file(QStringLiteral("c.lock"))), FileLock::Outcome::Acquired);
    FileLock second = std::move(first);
    QVERIFY(second.isHeld());
    FileLock third;
    QCOMPARE(third.acquire(file(QStringLiteral("c.lock"))), FileLock::Outcome::HeldElsewhere);
    second = FileLock();
    QCOMPARE(third.acquire(file(QStringLiteral("c.lock"))), FileLock::Outcome::Acquired);
}

void TestProjectFile::cannotLockInAMissingFolder()
{
    FileLock lock;
    QCOMPARE(lock.acquire(file(QStringLiteral("none/c.lock"))), FileLock::Outcome::NotWritable);
}

void TestProjectFile::anEmptyLockFileIsNoObstacle()
{
    QFile left(file(QStringLiteral("d.lock")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(!FileLock::holder(left.fileName()).host.isEmpty());
    FileLock lock;
    QCOMPARE(lock.acquire(left.fileName()), FileLock::Outcome::Acquired);
}

void TestProjectFile::identityNoticesChanges()
{
    const QString name = file(QStringLiteral("p"));
    QFile made(name);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.close();
    const auto identity = FileIdentity::of(name);
    QVERIFY(identity);
    QVERIFY(identity->check().has_value());

    QVERIFY(QFile::rename(name, name + QStringLiteral(".moved")));
    QCOMPARE(identity->check().error().kind, Error::Kind::Io);
    QVERIFY(!FileIdentity::of(name));

    QVERIFY(made.open(QIODevice::WriteOnly)); // another file in its place
    made.close();
    QCOMPARE(identity->check().error().kind, Error::Kind::Io);

    QVERIFY(QFile::remove(name));
    QVERIFY(QFile::rename(name + QStringLiteral(".moved"), name));
    QVERIFY(identity->check().has_value());
}

void TestProjectFile::writeProtection()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("p"));
    QVERIFY(!isWriteProtected(name));
    QFile made(name);
    QVERIFY(made.open(QIODevice::WriteOnly));
    made.close();
    QVERIFY(!isWriteProtected(name));
    QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::ReadGroup));
    QVERIFY(isWriteProtected(name));
    QVERIFY(made.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    QVERIFY(isWriteProtected(name));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
}

void TestProjectFile::localFoldersAreNotOnTheNetwork()
{
    // /proc is local whatever the folder of the tests is on.
    QVERIFY(!isOnNetworkFileSystem(QStringLiteral("/proc/self/none.gavel")));
    QVERIFY(!isOnNetworkFileSystem(QStringLiteral("/nonexistent/none.gavel")));
}

GAVEL_TEST(TestProjectFile)
#include "tst_projectfile.moc"
