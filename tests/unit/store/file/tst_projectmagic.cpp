// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/projectmagic.h"

#include "support/storefixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestProjectMagic : public QObject
{
    Q_OBJECT

private slots:
    void knowsProjectsByTheirNames();
    void knowsProjectsByTheirContent();
    void knowsWhatIsNone_data();
    void knowsWhatIsNone();

private:
    QTemporaryDir m_folder;
};

void TestProjectMagic::knowsProjectsByTheirNames()
{
    for (const QString &name : { u"course.gavel"_s, u"course.GAVEL"_s, u"/nowhere/new.Gavel"_s })
        QVERIFY2(store::isProject(name), qPrintable(name));
}

void TestProjectMagic::knowsProjectsByTheirContent()
{
    const QString made = m_folder.filePath(u"p.gavel"_s);
    QVERIFY(store::Project::open(made));
    const QString renamed = m_folder.filePath(u"handed in"_s);
    QVERIFY(QFile::rename(made, renamed));
    QVERIFY(store::isProject(renamed));
}

void TestProjectMagic::knowsWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("text") << QByteArray("id,input,output\n");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0');
    QTest::addRow("cut off") << QByteArray("SQLite format 3\0", 16);
}

void TestProjectMagic::knowsWhatIsNone()
{
    QFETCH(const QByteArray, content);
    const QString path = m_folder.filePath(u"file"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(!store::isProject(path));
    QVERIFY(!store::isProject(m_folder.path()));
    QVERIFY(!store::isProject(u"/dev/zero"_s));
    QVERIFY(!store::isProject(u"judge"_s));
}

GAVEL_TEST(TestProjectMagic)
#include "tst_projectmagic.moc"
