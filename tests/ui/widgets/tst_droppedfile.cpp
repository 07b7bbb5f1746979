// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"
#include "widgets/droppedfile.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace gavel;

class TestDroppedFile : public QObject
{
    Q_OBJECT

private slots:
    void aListOfNoAddresses();
    void files_data();
    void files();
};

void TestDroppedFile::aListOfNoAddresses()
{
    QMimeData mime;
    mime.setData(QStringLiteral("text/uri-list"), {});
    QVERIFY(mime.hasUrls());
    QCOMPARE(ui::droppedFile(mime), QString());
    QCOMPARE(ui::droppedData(mime), QString());
}

void TestDroppedFile::files_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("data");
    const QUrl rows = QUrl::fromLocalFile(QStringLiteral("/tmp/rows.csv"));
    const QUrl project = QUrl::fromLocalFile(QStringLiteral("/tmp/p.gavel"));
    QTest::addRow("data") << QList{ rows } << QStringLiteral("/tmp/rows.csv") << QStringLiteral("/tmp/rows.csv");
    QTest::addRow("a project") << QList{ project } << QStringLiteral("/tmp/p.gavel") << QString();
    QTest::addRow("several") << QList{ rows, project } << QString() << QString();
    QTest::addRow("a page of the web") << QList{ QUrl(QStringLiteral("https://example.org/rows.csv")) } << QString() << QString();
}

void TestDroppedFile::files()
{
    QFETCH(QList<QUrl>, urls);
    QMimeData mime;
    mime.setUrls(urls);
    QTEST(ui::droppedFile(mime), "file");
    QTEST(ui::droppedData(mime), "data");
}

GAVEL_TEST(TestDroppedFile)
#include "tst_droppedfile.moc"
