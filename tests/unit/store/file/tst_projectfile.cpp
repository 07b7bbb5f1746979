// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gavel;
using namespace gavel::store;

/// What may lie under a name of ours without being ours.
enum class Kind { Link, DanglingLink, HardLink, Text, LongText, Folder, Pipe };
Q_DECLARE_METATYPE(Kind)

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
    void theLockOfADeadProgramIsTaken();
    void whatIsNotALockIsLeftAlone_data();
    void whatIsNotALockIsLeftAlone();
    void theLockOfAnotherPersonIsLeftAlone();
    void removesOnlyItsOwnFile();
    void oneNameForOneFile();
    void sideFilesMustBePlain_data();
    void sideFilesMustBePlain();
    void identityNoticesChanges();
    void writeProtection();
    void localFoldersAreNotOnTheNetwork();

private:
    static void addKinds();
    void place(Kind kind, const QString &path) const;
    QByteArray contents(const QString &name) const;
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

void TestProjectFile::addKinds()
{
    QTest::addColumn<Kind>("kind");
    QTest::addRow("link to a file") << Kind::Link;
    QTest::addRow("link to nothing") << Kind::DanglingLink;
    QTest::addRow("hard link") << Kind::HardLink;
    QTest::addRow("folder") << Kind::Folder;
    QTest::addRow("pipe") << Kind::Pipe;
}

/// Puts something of that kind there; what it leads to, or holds, is "precious".
void TestProjectFile::place(Kind kind, const QString &path) const
{
    const auto write = [](const QString &name, const QByteArray &text) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    };
    const QByteArray name = QFile::encodeName(path);
    const QByteArray target = QFile::encodeName(file(QStringLiteral("target")));
    if (kind == Kind::Link || kind == Kind::HardLink)
        write(file(QStringLiteral("target")), "precious");
    switch (kind) {
    case Kind::Link:
    case Kind::DanglingLink:
        QCOMPARE(::symlink(target.constData(), name.constData()), 0);
        break;
    case Kind::HardLink:
        QCOMPARE(::link(target.constData(), name.constData()), 0);
        break;
    case Kind::Text:
        write(path, "precious");
        break;
    case Kind::LongText:
        write(path, "12\nprecious\n" + QByteArray(4000, 'x') + '\n');
        break;
    case Kind::Folder:
        QVERIFY(QDir().mkdir(path));
        break;
    case Kind::Pipe:
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        break;
    }
}

QByteArray TestProjectFile::contents(const QString &name) const
{
    QFile found(file(name));
    return found.open(QIODevice::ReadOnly) ? found.readAll() : QByteArray();
}

void TestProjectFile::theLockOfADeadProgramIsTaken()
{
    QFile left(file(QStringLiteral("dead.lock")));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("4711\nsome-host\ngavel\n");
    left.close();
    QCOMPARE(FileLock::holder(left.fileName()).text(), QStringLiteral("gavel, process 4711 on some-host"));
    FileLock lock;
    QCOMPARE(lock.acquire(left.fileName()), FileLock::Outcome::Acquired);
    QCOMPARE(FileLock::holder(left.fileName()).pid, qint64(::getpid()));
}

void TestProjectFile::whatIsNotALockIsLeftAlone_data()
{
    addKinds();
    QTest::addRow("text") << Kind::Text;
    QTest::addRow("long text") << Kind::LongText;
}

void TestProjectFile::whatIsNotALockIsLeftAlone()
{
    QFETCH(const Kind, kind);
    const QString name = file(QStringLiteral("strange.lock"));
    const auto clear = qScopeGuard([&] {
        QFile::remove(name);
        QDir().rmdir(name);
        QFile::remove(file(QStringLiteral("target")));
    });
    place(kind, name);
    const QByteArray before = kind == Kind::Pipe ? QByteArray() : contents(QStringLiteral("strange.lock"));
    const QByteArray targetBefore = contents(QStringLiteral("target"));
    struct stat was = {};
    QCOMPARE(::lstat(QFile::encodeName(name).constData(), &was), 0);
    {
        FileLock lock;
        QCOMPARE(lock.acquire(name), FileLock::Outcome::NotOurs);
        QVERIFY(!lock.isHeld());
    }
    QVERIFY(FileLock::notOursText(name).contains(name));
    QCOMPARE(FileLock::holder(name).pid, 0);
    struct stat is = {};
    QCOMPARE(::lstat(QFile::encodeName(name).constData(), &is), 0);
    QCOMPARE(is.st_ino, was.st_ino);
    QCOMPARE(kind == Kind::Pipe ? QByteArray() : contents(QStringLiteral("strange.lock")), before);
    QCOMPARE(contents(QStringLiteral("target")), targetBefore);
    QCOMPARE(QFile::exists(file(QStringLiteral("target"))), kind == Kind::Link || kind == Kind::HardLink);
}

void TestProjectFile::theLockOfAnotherPersonIsLeftAlone()
{
    const QString name = file(QStringLiteral("person.lock"));
    QFile left(name);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("4711\nsome-host\ngavel\n");
    left.close();
    if (::chown(QFile::encodeName(name).constData(), 12345, static_cast<gid_t>(-1)) != 0)
        QSKIP("A file cannot be given away here.");
    FileLock lock;
    QCOMPARE(lock.acquire(name), FileLock::Outcome::NotOurs);
    QCOMPARE(contents(QStringLiteral("person.lock")), QByteArray("4711\nsome-host\ngavel\n"));
}

void TestProjectFile::removesOnlyItsOwnFile()
{
    const QString name = file(QStringLiteral("own.lock"));
    FileLock lock;
    QCOMPARE(lock.acquire(name), FileLock::Outcome::Acquired);
    QVERIFY(QFile::remove(name));
    place(Kind::Text, name);
    lock.release();
    QCOMPARE(contents(QStringLiteral("own.lock")), QByteArray("precious"));
}

void TestProjectFile::oneNameForOneFile()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("real/deep")));
    QVERIFY(QFile::link(file(QStringLiteral("real")), file(QStringLiteral("way"))));
    place(Kind::Text, file(QStringLiteral("real/there")));
    QVERIFY(isSameFile(file(QStringLiteral("way/there")), file(QStringLiteral("real/there"))));
    QVERIFY(isSameFile(file(QStringLiteral("way/none")), file(QStringLiteral("real/none"))));
    QVERIFY(isSameFile(file(QStringLiteral("way/no/such/file")), file(QStringLiteral("real/no/such/file"))));
    QVERIFY(QFile::link(file(QStringLiteral("real/none")), file(QStringLiteral("dangling"))));
    QVERIFY(isSameFile(file(QStringLiteral("dangling")), file(QStringLiteral("way/none"))));
    QVERIFY(!isSameFile(file(QStringLiteral("way/there")), file(QStringLiteral("way/none"))));
    QVERIFY(!isSameFile(file(QStringLiteral("real/none")), file(QStringLiteral("none"))));
    QVERIFY(QFile::link(file(QStringLiteral("ring2")), file(QStringLiteral("ring1"))));
    QVERIFY(QFile::link(file(QStringLiteral("ring1")), file(QStringLiteral("ring2"))));
    QVERIFY(!canonicalPath(file(QStringLiteral("ring1"))).isEmpty());
    QCOMPARE(canonicalPath({}), QString());
}

void TestProjectFile::sideFilesMustBePlain_data()
{
    addKinds();
}

void TestProjectFile::sideFilesMustBePlain()
{
    QFETCH(const Kind, kind);
    const QString project = file(QStringLiteral("side.gavel"));
    QVERIFY(checkSideFiles(project));
    for (const char *suffix : { "-wal", "-journal", "-shm" }) {
        const QString side = project + QLatin1StringView(suffix);
        const auto clear = qScopeGuard([&] {
            QFile::remove(side);
            QDir().rmdir(side);
            QFile::remove(file(QStringLiteral("target")));
        });
        place(kind, side);
        const auto checked = checkSideFiles(project);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, Error::Kind::Io);
        QVERIFY(checked.error().text.contains(side));
    }
    place(Kind::Text, project + QStringLiteral("-wal"));
    QVERIFY(checkSideFiles(project));
    QVERIFY(QFile::remove(project + QStringLiteral("-wal")));
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
