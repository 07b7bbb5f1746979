// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/number.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestNumber : public QObject
{
    Q_OBJECT

private slots:
    void numbers_data();
    void numbers();
    void others_data();
    void others();
    void cells_data();
    void cells();
    void wordsInCells_data();
    void wordsInCells();
    void thousandsOrDecimals_data();
    void thousandsOrDecimals();
    void missingCells();
    void infiniteCells();
};

void TestNumber::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    QTest::addRow("whole") << u"4"_s << 4.0;
    QTest::addRow("fraction") << u"-0.5"_s << -0.5;
    QTest::addRow("exponent") << u"1e3"_s << 1000.0;
    QTest::addRow("space around") << u" 2\t"_s << 2.0;
    QTest::addRow("plus") << u"+4"_s << 4.0;
}

void TestNumber::numbers()
{
    QFETCH(QString, text);
    QTEST(finiteNumber(text).value_or(-1), "number");
}

void TestNumber::others_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : { "", " ", "nan", "NaN", "inf", "-inf", "Infinity", "1e999", "4 of 5", "4a", "1,000", "1,5", "0x10", "--1", "1.2.3" })
        QTest::addRow("%s", text) << QString::fromLatin1(text);
}

void TestNumber::others()
{
    QFETCH(QString, text);
    QCOMPARE(finiteNumber(text), std::nullopt);
}

void TestNumber::cells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("number");
    QTest::addRow("whole") << u"4"_s << 4.0;
    QTest::addRow("point") << u"4.0"_s << 4.0;
    QTest::addRow("exponent") << u"1e-05"_s << 0.00001;
    QTest::addRow("comma") << u"4,0"_s << 4.0;
    QTest::addRow("negative comma") << u"-1,5"_s << -1.5;
    QTest::addRow("three decimals below one") << u"0,125"_s << 0.125;
    QTest::addRow("many decimals") << u"3,6667"_s << 3.6667;
    QTest::addRow("four digits before") << u"1234,500"_s << 1234.5;
    QTest::addRow("no whole part") << u",50"_s << 0.5;
    QTest::addRow("space around") << u"\u00a04,5 "_s << 4.5;
    QTest::addRow("minus sign") << u"\u22122"_s << -2.0;
    QTest::addRow("full width") << u"\uff14\uff0e\uff15"_s << 4.5;
    QTest::addRow("Arabic digits") << u"\u0664\u066b\u0665"_s << 4.5;
}

void TestNumber::cells()
{
    QFETCH(QString, cell);
    QTEST(cellNumber(cell).value_or(-99), "number");
}

void TestNumber::wordsInCells_data()
{
    QTest::addColumn<QString>("cell");
    for (const char16_t *cell :
         { u"",   u" ",     u",",      u"4,",        u"nan",     u"NaN",     u"-inf", u"n/a",  u"1e999", u"85 %",  u"4/5", u"½",
           u"4²", u"1,234", u"-1,000", u"1,234,567", u"1.234,5", u"1,234.5", u"4,5,", u"4, 5", u"4,-5",  u"1 000", u"four" }) {
        const QString text = QString::fromUtf16(cell);
        QTest::addRow("%s", qPrintable(text)) << text;
    }
    QTest::addRow("very long") << QString(100'000, u'1');
}

void TestNumber::wordsInCells()
{
    QFETCH(QString, cell);
    QCOMPARE(cellNumber(cell), std::nullopt);
}

void TestNumber::thousandsOrDecimals_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<std::optional<double>>("number");
    QTest::addRow("mean of three people") << u"3,667"_s << 1.0 << 5.0 << std::optional(3.667);
    QTest::addRow("thousands") << u"1,234"_s << 1000.0 << 2000.0 << std::optional(1234.0);
    QTest::addRow("both are possible") << u"1,234"_s << 0.0 << 2000.0 << std::optional<double>();
    QTest::addRow("neither") << u"7,250"_s << 1.0 << 5.0 << std::optional(7.25);
    QTest::addRow("off the range") << u"9"_s << 1.0 << 5.0 << std::optional(9.0);
    QTest::addRow("a word") << u"nan"_s << 1.0 << 5.0 << std::optional<double>();
}

void TestNumber::thousandsOrDecimals()
{
    QFETCH(QString, cell);
    QFETCH(double, low);
    QFETCH(double, high);
    QTEST(cellNumber(cell, low, high), "number");
}

void TestNumber::missingCells()
{
    for (const char16_t *cell : { u"", u"  ", u"nan", u"NaN", u"NA", u"n/a", u"#N/A", u"NULL", u"None", u"<NA>", u"-", u"\u2014", u"." })
        QVERIFY2(isMissingCell(cell), qPrintable(QString::fromUtf16(cell)));
    for (const char16_t *cell : { u"4", u"0", u"nane", u"inf", u"no", u"-1" })
        QVERIFY2(!isMissingCell(cell), qPrintable(QString::fromUtf16(cell)));
}

void TestNumber::infiniteCells()
{
    for (const char16_t *cell : { u"inf", u"-inf", u" Infinity ", u"-Infinity", u"\u221e", u"1e999" })
        QVERIFY2(isInfiniteCell(cell), qPrintable(QString::fromUtf16(cell)));
    for (const char16_t *cell : { u"4", u"nan", u"info", u"" })
        QVERIFY2(!isInfiniteCell(cell), qPrintable(QString::fromUtf16(cell)));
}

GAVEL_TEST(TestNumber)
#include "tst_number.moc"
