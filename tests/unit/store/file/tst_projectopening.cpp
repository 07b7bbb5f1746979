// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "unit/store/verifyresult.h"

#include "store/file/projectfile.h"
#include "store/migrations.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

#include <QProcess>
#include <QtEndian>

#include <sys/mount.h>
#include <unistd.h>

using namespace gavel;
using namespace gavel::store;

class TestProjectOpening : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<fixture::Folder>(); }
    void makesANewFile();
    void anEmptyFileIsNew();
    void leavesASingleFile();
    void foreignFilesAreNeverTouched_data();
    void foreignFilesAreNeverTouched();
    void aMissingProjectCannotBeRead();
    void aProjectThatMustExistIsNotMade();
    void aJournalThatCameAlongIsTakenIntoAccount();
    void aFolderIsNoProject();
    void aFolderThatIsMissing();
    void anUnfinishedBirthIsMadeGood();
    void newerMinorIsRead();
    void newerMajorIsRefused();
    void readOnlyFile();
    void readOnlyFolder();
    void readOnlyMediumWithARest();
    void readOnlyMount();
    void openInAnotherWindow();
    void openInAnotherProcess();
    void lockedForTheCommandLine();
    void throughASymbolicLink();
    void aLockThatIsNotOurs();
    void sideFilesThatAreLinks_data();
    void sideFilesThatAreLinks();
    void leftByAKilledProcess();
    void networkFileSystem();
    void readingLeavesNothingBehind();

private:
    void stamp(const QString &pragma);
    QByteArray contents(const QString &name = QStringLiteral("p.gavel")) const;
    static bool has(const Project &project, Notice::Kind kind);

    std::unique_ptr<fixture::Folder> m_folder;
};

void TestProjectOpening::stamp(const QString &pragma)
{
    const auto connection = Connection::open({ m_folder->file() });
    QVERIFY(connection.has_value());
    VERIFY_RESULT(change((*connection)->database(), pragma));
}

QByteArray TestProjectOpening::contents(const QString &name) const
{
    QFile file(m_folder->file(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestProjectOpening::has(const Project &project, Notice::Kind kind)
{
    const QList<Notice> &notices = project.notices();
    return std::any_of(notices.cbegin(), notices.cend(), [kind](const Notice &notice) { return notice.kind == kind && !notice.text.isEmpty(); });
}

void TestProjectOpening::makesANewFile()
{
    const auto project = m_folder->open();
    QVERIFY(!project->isReadOnly());
    QVERIFY(!project->isTemporary());
    QVERIFY2(project->notices().isEmpty(), qPrintable(project->notice()));
    QCOMPARE(project->name(), QStringLiteral("p"));
    QCOMPARE(project->path(), QFileInfo(m_folder->file()).canonicalFilePath());
    QVERIFY(m_folder->names().contains(QStringLiteral("p.gavel.lock")));
    QVERIFY(m_folder->names().contains(QStringLiteral("p.gavel-wal")));
}

void TestProjectOpening::anEmptyFileIsNew()
{
    QFile empty(m_folder->file());
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    const auto project = m_folder->open();
    QVERIFY(!project->isReadOnly());
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 1));
}

void TestProjectOpening::leavesASingleFile()
{
    {
        const auto project = m_folder->open();
        VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 1));
    }
    QCOMPARE(m_folder->names(), QStringList{ QStringLiteral("p.gavel") });
    QCOMPARE(m_folder->open()->setting(QStringLiteral("k")), QJsonValue(1));
}

void TestProjectOpening::foreignFilesAreNeverTouched_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("readOnly");
    for (const bool readOnly : { false, true }) {
        const char *mode = readOnly ? "read" : "write";
        QTest::addRow("text, %s", mode) << QString() << QByteArray("id,input,output\n1,a,b\n") << readOnly;
        QTest::addRow("one byte, %s", mode) << QString() << QByteArray("x") << readOnly;
        QTest::addRow("large garbage, %s", mode) << QString() << QByteArray(100'000, 'g') << readOnly;
        QTest::addRow("database, %s", mode) << QStringLiteral("CREATE TABLE t (x)") << QByteArray() << readOnly;
        QTest::addRow("database of another program, %s", mode) << QStringLiteral("PRAGMA application_id = 1234") << QByteArray() << readOnly;
        QTest::addRow("database with a write-ahead log, %s", mode) << QStringLiteral("PRAGMA journal_mode = WAL") << QByteArray() << readOnly;
    }
}

void TestProjectOpening::foreignFilesAreNeverTouched()
{
    QFETCH(const QString, sql);
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, readOnly);
    if (sql.isEmpty()) {
        QFile file(m_folder->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    } else {
        stamp(QStringLiteral("CREATE TABLE other (x)"));
        stamp(sql);
    }
    const QByteArray before = contents();
    QVERIFY(!before.isEmpty());
    const auto time = QFileInfo(m_folder->file()).lastModified();
    const QStringList names = m_folder->names();

    OpenOptions options;
    options.mode = readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    const auto project = Project::open(m_folder->file(), options);
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::BadInput);
    QVERIFY(project.error().text.contains(QLatin1StringView("p.gavel")));
    QCOMPARE(contents(), before);
    QCOMPARE(QFileInfo(m_folder->file()).lastModified(), time);
    QCOMPARE(m_folder->names(), names);
}

void TestProjectOpening::aMissingProjectCannotBeRead()
{
    const auto project = Project::open(m_folder->file(), { .mode = OpenMode::ReadOnly });
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::NotFound);
    QVERIFY(m_folder->names().isEmpty());
}

void TestProjectOpening::aProjectThatMustExistIsNotMade()
{
    const auto project = Project::open(m_folder->file(), { .mustExist = true });
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::NotFound);
    QVERIFY(project.error().text.contains(QLatin1StringView("p.gavel")));
    QVERIFY(m_folder->names().isEmpty());
    m_folder->open().reset();
    VERIFY_RESULT(Project::open(m_folder->file(), { .mustExist = true }));
}

/// It looks like a project, until SQLite rolls back what the journal holds: the first page of
/// another program's file.
void TestProjectOpening::aJournalThatCameAlongIsTakenIntoAccount()
{
    m_folder->open().reset();
    constexpr qsizetype pageSize = 4096;
    constexpr qsizetype sector = 512;
    QByteArray page = contents().first(pageSize);
    page.replace(68, 4, QByteArray(4, '\0')); // application_id
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    quint32 sum = 0;
    for (qsizetype i = pageSize - 200; i > 0; i -= 200)
        sum += static_cast<quint8>(page[i]);
    QByteArray journal = QByteArray::fromHex("d9d505f920a163d7") + number(1) + number(0) + number(static_cast<quint32>(contents().size() / pageSize))
        + number(sector) + number(pageSize);
    journal.append(sector - journal.size(), '\0');
    journal += number(1) + page + number(sum);
    QFile file(m_folder->file(QStringLiteral("p.gavel-journal")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(journal), journal.size());
    file.close();
    const auto project = Project::open(m_folder->file());
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::BadInput);
}

void TestProjectOpening::aFolderIsNoProject()
{
    const auto project = Project::open(m_folder->path());
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::BadInput);
}

void TestProjectOpening::aFolderThatIsMissing()
{
    const auto project = Project::open(m_folder->file(QStringLiteral("none/p.gavel")));
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::Io);
}

void TestProjectOpening::anUnfinishedBirthIsMadeGood()
{
    // Ours by its stamp, but without a version: killed before the schema was there.
    stamp(QStringLiteral("PRAGMA application_id = %1").arg(applicationId));
    const auto project = m_folder->open();
    QVERIFY(!project->isReadOnly());
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), true));
}

void TestProjectOpening::newerMinorIsRead()
{
    VERIFY_RESULT(m_folder->open()->setSetting(QStringLiteral("k"), 7));
    stamp(QStringLiteral("ALTER TABLE rater ADD COLUMN future TEXT"));
    stamp(QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion + 1));
    const auto project = m_folder->open();
    QVERIFY(project->isReadOnly());
    QVERIFY(has(*project, Notice::Kind::NewerMinor));
    QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(7));
    const auto written = project->setSetting(QStringLiteral("k"), 8);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, Error::Kind::ReadOnly);
}

void TestProjectOpening::newerMajorIsRefused()
{
    m_folder->open().reset();
    stamp(QStringLiteral("PRAGMA user_version = %1").arg((schemaVersion / 1000 + 1) * 1000));
    const QByteArray before = contents();
    const auto project = Project::open(m_folder->file());
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::NewerFile);
    QCOMPARE(contents(), before);
    QCOMPARE(m_folder->names(), QStringList{ QStringLiteral("p.gavel") });
}

void TestProjectOpening::readOnlyFile()
{
    VERIFY_RESULT(m_folder->open()->setSetting(QStringLiteral("k"), 7));
    QVERIFY(QFile::setPermissions(m_folder->file(), QFile::ReadOwner | QFile::ReadGroup));
    const QByteArray before = contents();
    {
        const auto project = m_folder->open();
        QVERIFY(project->isReadOnly());
        QVERIFY(has(*project, Notice::Kind::ReadOnlyFile));
        QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(7));
        QCOMPARE(project->judges().create(fixture::judge()).error().kind, Error::Kind::ReadOnly);
        VERIFY_RESULT(project->saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    }
    QCOMPARE(contents(), before);
    QCOMPARE(m_folder->names(), (QStringList{ QStringLiteral("copy.gavel"), QStringLiteral("p.gavel") }));
    const auto copy = Project::open(m_folder->file(QStringLiteral("copy.gavel")));
    VERIFY_RESULT(copy);
    QVERIFY(!(*copy)->isReadOnly());
    QCOMPARE((*copy)->setting(QStringLiteral("k")), QJsonValue(7));
}

void TestProjectOpening::readOnlyFolder()
{
    VERIFY_RESULT(m_folder->open()->setSetting(QStringLiteral("k"), 7));
    const auto writable = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const auto project = m_folder->open();
        QVERIFY(project->isReadOnly());
        QVERIFY(has(*project, Notice::Kind::ReadOnlyFile));
        QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(7));
    }
    QCOMPARE(m_folder->names(), QStringList{ QStringLiteral("p.gavel") });
    QVERIFY(QFile::setPermissions(m_folder->path(), writable));
}

/// Files that a killed process left next to it must be read as well.
void TestProjectOpening::readOnlyMediumWithARest()
{
    {
        const auto project = m_folder->open();
        VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 7));
        QVERIFY(QFile::copy(m_folder->file(), m_folder->file(QStringLiteral("c.gavel"))));
        QVERIFY(QFile::copy(m_folder->file(QStringLiteral("p.gavel-wal")), m_folder->file(QStringLiteral("c.gavel-wal"))));
    }
    QVERIFY(QFile::setPermissions(m_folder->file(QStringLiteral("c.gavel")), QFile::ReadOwner));
    const auto project = Project::open(m_folder->file(QStringLiteral("c.gavel")));
    VERIFY_RESULT(project);
    QVERIFY((*project)->isReadOnly());
    QCOMPARE((*project)->setting(QStringLiteral("k")), QJsonValue(7));
}

void TestProjectOpening::readOnlyMount()
{
    QTemporaryDir mount;
    const QByteArray where = mount.path().toUtf8();
    if (::mount("none", where.constData(), "tmpfs", 0, "size=8m") != 0)
        QSKIP("A file system cannot be mounted here.");
    const auto unmount = qScopeGuard([&where] { ::umount2(where.constData(), MNT_DETACH); });
    const QString file = mount.filePath(QStringLiteral("p.gavel"));
    {
        const auto project = Project::open(file);
        VERIFY_RESULT(project);
        VERIFY_RESULT((*project)->setSetting(QStringLiteral("k"), 7));
        QVERIFY(QFile::copy(file, mount.filePath(QStringLiteral("c.gavel"))));
        QVERIFY(QFile::copy(file + QStringLiteral("-wal"), mount.filePath(QStringLiteral("c.gavel-wal"))));
    }
    QCOMPARE(::mount("none", where.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=8m"), 0);
    const auto project = Project::open(file);
    VERIFY_RESULT(project);
    QVERIFY((*project)->isReadOnly());
    QVERIFY(has(**project, Notice::Kind::ReadOnlyFile));
    QCOMPARE((*project)->setting(QStringLiteral("k")), QJsonValue(7));

    // With a rest that cannot be taken in there, it is either read or refused, never overlooked.
    const auto rest = Project::open(mount.filePath(QStringLiteral("c.gavel")));
    if (rest)
        QCOMPARE((*rest)->setting(QStringLiteral("k")), QJsonValue(7));
    else
        QVERIFY(rest.error().text.contains(QLatin1StringView("c.gavel-wal")));
    QVERIFY(!Project::open(mount.filePath(QStringLiteral("new.gavel"))).has_value());
}

void TestProjectOpening::openInAnotherWindow()
{
    auto first = m_folder->open();
    const auto second = m_folder->open();
    QVERIFY(second->isReadOnly());
    QVERIFY(has(*second, Notice::Kind::OpenElsewhere));
    QVERIFY(second->notice().contains(QString::number(::getpid())));
    // It sees the changes of the first one, and does not block them.
    VERIFY_RESULT(first->setSetting(QStringLiteral("k"), 1));
    QCOMPARE(second->setting(QStringLiteral("k")), QJsonValue(1));
    QVERIFY(!second->setSetting(QStringLiteral("k"), 2).has_value());
    VERIFY_RESULT(first->setSetting(QStringLiteral("k"), 3));
    QCOMPARE(second->setting(QStringLiteral("k")), QJsonValue(3));
    first.reset();
    QCOMPARE(second->setting(QStringLiteral("k")), QJsonValue(3));
}

void TestProjectOpening::openInAnotherProcess()
{
    m_folder->open().reset();
    QProcess holder;
    holder.start(QStringLiteral(GAVEL_STORE_HELPER), { QStringLiteral("hold"), m_folder->file() });
    QTRY_VERIFY(holder.canReadLine());
    const QString pid = QString::number(holder.processId());
    {
        const auto project = m_folder->open();
        QVERIFY(project->isReadOnly());
        QVERIFY(project->notice().contains(pid));
        QVERIFY(project->notice().contains(QLatin1StringView("storehelper")));
    }
    holder.kill(); // the kernel drops the lock
    QTRY_COMPARE(holder.state(), QProcess::NotRunning);
    QVERIFY(!m_folder->open()->isReadOnly());
}

void TestProjectOpening::lockedForTheCommandLine()
{
    const auto first = m_folder->open();
    const auto second = Project::open(m_folder->file(), { .failIfLocked = true });
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    QVERIFY(second.error().text.contains(QString::number(::getpid())));
}

void TestProjectOpening::throughASymbolicLink()
{
    const auto first = m_folder->open();
    QVERIFY(QFile::link(m_folder->file(), m_folder->file(QStringLiteral("link.gavel"))));
    const auto second = Project::open(m_folder->file(QStringLiteral("link.gavel")));
    VERIFY_RESULT(second);
    QVERIFY((*second)->isReadOnly());
    QCOMPARE((*second)->path(), first->path());
}

void TestProjectOpening::aLockThatIsNotOurs()
{
    {
        const auto project = m_folder->open();
        VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 7));
    }
    QFile precious(m_folder->file(QStringLiteral("precious")));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.write("precious");
    precious.close();
    const QString lock = m_folder->file(QStringLiteral("p.gavel.lock"));
    QVERIFY(QFile::link(precious.fileName(), lock));
    {
        const auto project = m_folder->open();
        QVERIFY(project->isReadOnly());
        QVERIFY(has(*project, Notice::Kind::LockNotOurs));
        QVERIFY(project->notice().contains(lock));
        QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(7));
        QCOMPARE(project->setSetting(QStringLiteral("k"), 8).error().kind, Error::Kind::ReadOnly);
    }
    const auto refused = Project::open(m_folder->file(), { .failIfLocked = true });
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, Error::Kind::Locked);
    QVERIFY(refused.error().text.contains(lock));
    QCOMPARE(contents(QStringLiteral("precious")), QByteArray("precious"));
    QVERIFY(QFileInfo(lock).isSymLink());

    // A new project has nothing to be read.
    QVERIFY(QFile::link(precious.fileName(), m_folder->file(QStringLiteral("new.gavel.lock"))));
    QVERIFY(!Project::open(m_folder->file(QStringLiteral("new.gavel"))).has_value());
    QVERIFY(!QFile::exists(m_folder->file(QStringLiteral("new.gavel"))));
    QCOMPARE(contents(QStringLiteral("precious")), QByteArray("precious"));

    QVERIFY(QFile::remove(lock));
    QVERIFY(!m_folder->open()->isReadOnly());
}

void TestProjectOpening::sideFilesThatAreLinks_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<bool>("readOnly");
    for (const bool readOnly : { false, true }) {
        for (const char *suffix : { "-wal", "-journal", "-shm" })
            QTest::addRow("%s, %s", suffix, readOnly ? "read" : "write") << QString::fromLatin1(suffix) << readOnly;
    }
}

void TestProjectOpening::sideFilesThatAreLinks()
{
    QFETCH(const QString, suffix);
    QFETCH(const bool, readOnly);
    m_folder->open();
    QFile precious(m_folder->file(QStringLiteral("precious")));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.write("precious");
    precious.close();
    QVERIFY(QFile::link(precious.fileName(), m_folder->file() + suffix));
    const QByteArray before = contents();
    const auto project = Project::open(m_folder->file(), { .mode = readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite });
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::Io);
    QVERIFY(project.error().text.contains(m_folder->file() + suffix));
    QCOMPARE(contents(), before);
    QCOMPARE(contents(QStringLiteral("precious")), QByteArray("precious"));
    QVERIFY(!m_folder->names().contains(QStringLiteral("p.gavel.lock")));
}

void TestProjectOpening::leftByAKilledProcess()
{
    constexpr qint64 rows = 100'000;
    qint64 run = 0;
    {
        const auto project = m_folder->open();
        run = fixture::run(*project, rows).id;
    }
    QProcess writer;
    writer.start(QStringLiteral(GAVEL_STORE_HELPER), { QStringLiteral("write"), m_folder->file(), QString::number(rows) });
    qint64 acknowledged = 0;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toLongLong();
            return acknowledged > 500;
        }(),
        30'000);
    writer.kill();
    QTRY_COMPARE(writer.state(), QProcess::NotRunning);
    while (writer.canReadLine())
        acknowledged = writer.readLine().trimmed().toLongLong();

    const auto project = m_folder->open();
    QVERIFY(!project->isReadOnly());
    const auto reader = project->runs().reader(run);
    VERIFY_RESULT(reader);
    QSet<qint64> stored;
    VERIFY_RESULT((*reader)->eachOutcome([&stored](const eval::Outcome &outcome) { stored.insert(outcome.pos); }));
    // Records were numbered from 1 in the order of their positions.
    for (qint64 pos = 0; pos < acknowledged; ++pos)
        QVERIFY2(stored.contains(pos), qPrintable(QString::number(pos)));
}

void TestProjectOpening::networkFileSystem()
{
    VERIFY_RESULT(m_folder->open()->setSetting(QStringLiteral("k"), 1)); // had a write-ahead log before
    const auto project = m_folder->open({ .networkFileSystem = true });
    QVERIFY(!project->isReadOnly());
    QVERIFY(has(*project, Notice::Kind::NetworkFileSystem));
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 2));
    QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(2));
    QVERIFY(!m_folder->names().contains(QStringLiteral("p.gavel-wal")));

    const auto info = fixture::run(*project, 10);
    fixture::store(*project, { fixture::reply(info.id, 0), fixture::reply(info.id, 1) });
    const auto reader = project->readerSource().openReader(info.id);
    VERIFY_RESULT(reader);
    QCOMPARE((*reader)->detail(1)->replies.size(), 1);
}

void TestProjectOpening::readingLeavesNothingBehind()
{
    m_folder->open().reset();
    const QByteArray before = contents();
    {
        const auto project = m_folder->open({ .mode = OpenMode::ReadOnly });
        QVERIFY(project->isReadOnly());
        QVERIFY(project->notices().isEmpty());
        VERIFY_RESULT(project->runs().all());
        QVERIFY(!m_folder->open()->isReadOnly()); // a reader holds no lock
    }
    QCOMPARE(m_folder->names(), QStringList{ QStringLiteral("p.gavel") });
    QCOMPARE(contents().size(), before.size());
}

GAVEL_TEST(TestProjectOpening)
#include "tst_projectopening.moc"
