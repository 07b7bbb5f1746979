// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectcopy.h"

#include "support/storefixture.h"
#include "unit/store/verifyresult.h"

#include "support/testmain.h"

#include <QFileInfo>

using namespace gavel;
using namespace gavel::store;

class TestProjectCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isOnlyForItsOwner();
    void aNewProjectIsOnlyForItsOwner();
    void leavesNothingElse();
    void replacesAProjectWithItsRest();
    void aFailureLeavesTheTargetAsItWas();
    void replacesNoFolder();
    void isNoPartOfAnotherProject();
    void theProjectStaysReadable();

private:
    static QFile::Permissions others(const QString &path);

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestProjectCopy::init()
{
    m_project.reset();
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 7));
}

QFile::Permissions TestProjectCopy::others(const QString &path)
{
    return QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther);
}

void TestProjectCopy::isOnlyForItsOwner()
{
    const QString copy = m_folder->file(QStringLiteral("copy.gavel"));
    VERIFY_RESULT(m_project->saveCopy(copy));
    QCOMPARE(others(copy), QFile::Permissions());
}

void TestProjectCopy::aNewProjectIsOnlyForItsOwner()
{
    QCOMPARE(others(m_folder->file()), QFile::Permissions());
    QCOMPARE(others(m_folder->file(QStringLiteral("p.gavel-wal"))), QFile::Permissions());
}

void TestProjectCopy::leavesNothingElse()
{
    const QStringList before = m_folder->names();
    VERIFY_RESULT(m_project->saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    QStringList expected = before;
    expected << QStringLiteral("copy.gavel");
    expected.sort();
    QCOMPARE(m_folder->names(), expected);
}

/// The log beside the replaced project must not be taken for one of the copy.
void TestProjectCopy::replacesAProjectWithItsRest()
{
    const QString target = m_folder->file(QStringLiteral("old.gavel"));
    {
        const auto old = Project::open(m_folder->file(QStringLiteral("other.gavel")));
        VERIFY_RESULT(old);
        VERIFY_RESULT((*old)->setSetting(QStringLiteral("k"), 1));
        QVERIFY(QFile::copy(m_folder->file(QStringLiteral("other.gavel")), target));
        QVERIFY(QFile::copy(m_folder->file(QStringLiteral("other.gavel-wal")), target + QStringLiteral("-wal")));
    }
    VERIFY_RESULT(m_project->saveCopy(target));
    QVERIFY(!QFile::exists(target + QStringLiteral("-wal")));
    const auto copy = Project::open(target);
    VERIFY_RESULT(copy);
    QCOMPARE((*copy)->setting(QStringLiteral("k")), QJsonValue(7));
}

void TestProjectCopy::aFailureLeavesTheTargetAsItWas()
{
    const QString folder = m_folder->file(QStringLiteral("closed"));
    QVERIFY(QDir().mkpath(folder));
    const QString target = folder + QStringLiteral("/old.gavel");
    for (const auto suffix : { "", "-wal" }) {
        QFile file(target + QLatin1StringView(suffix));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
    }
    // It cannot be replaced by a file.
    QVERIFY(QFile::remove(target));
    QVERIFY(QDir().mkpath(target + QStringLiteral("/inside")));
    const auto copied = m_project->saveCopy(target);
    QVERIFY(!copied.has_value());
    QFile rest(target + QStringLiteral("-wal"));
    QVERIFY(rest.open(QIODevice::ReadOnly));
    QCOMPARE(rest.readAll(), QByteArray("precious"));
    QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{ QStringLiteral("old.gavel-wal") });
}

void TestProjectCopy::replacesNoFolder()
{
    const auto copied = m_project->saveCopy(m_folder->path());
    QVERIFY(!copied.has_value());
    QCOMPARE(copied.error().kind, Error::Kind::Io);
}

/// Its log would be taken for one of the other project.
void TestProjectCopy::isNoPartOfAnotherProject()
{
    const QString other = m_folder->file(QStringLiteral("other.gavel"));
    VERIFY_RESULT(m_project->saveCopy(other));
    for (const auto *suffix : { "-wal", "-journal", ".lock" }) {
        const auto copied = m_project->saveCopy(other + QLatin1StringView(suffix));
        QVERIFY(!copied.has_value());
        QCOMPARE(copied.error().kind, Error::Kind::BadInput);
        QVERIFY(!QFile::exists(other + QLatin1StringView(suffix)));
    }
    // Nor of this one, under whatever name.
    QVERIFY(QFile::link(m_folder->file(), m_folder->file(QStringLiteral("link.gavel"))));
    for (const auto *name : { "link.gavel", "p.gavel-wal", "p.gavel-journal" })
        QCOMPARE(m_project->saveCopy(m_folder->file(QLatin1StringView(name))).error().kind, Error::Kind::BadInput);
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 9));
}

void TestProjectCopy::theProjectStaysReadable()
{
    VERIFY_RESULT(m_project->saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    VERIFY_RESULT(m_project->readerSource().saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 8));
    QCOMPARE(m_project->setting(QStringLiteral("k")), QJsonValue(8));
}

GAVEL_TEST(TestProjectCopy)
#include "tst_projectcopy.moc"
