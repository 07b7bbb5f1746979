// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/outputfile.h"
#include "support/testmain.h"

#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;

class TestOutputFile : public QObject
{
    Q_OBJECT

private slots:
    void opensANewName();
    void refusesADevice();
    void namesTheFileNotItsPath();
};

void TestOutputFile::opensANewName()
{
    const QTemporaryDir folder;
    QSaveFile file(folder.filePath(QStringLiteral("results.csv")));
    QVERIFY(report::openOutput(file));
    file.write("a\n");
    QVERIFY(file.commit());
}

void TestOutputFile::refusesADevice()
{
    QSaveFile file(QStringLiteral("/dev/null"));
    const auto opened = report::openOutput(file);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Io);
    QVERIFY(opened.error().text.contains(QStringLiteral("“null”")));
}

void TestOutputFile::namesTheFileNotItsPath()
{
    const QTemporaryDir folder;
    QSaveFile file(folder.filePath(QStringLiteral("none/results.csv")));
    const auto opened = report::openOutput(file);
    QVERIFY(!opened);
    QVERIFY(opened.error().text.contains(QStringLiteral("“results.csv”")));
    QVERIFY(!opened.error().text.contains(folder.path()));
}

GAVEL_TEST(TestOutputFile)
#include "tst_outputfile.moc"
