// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/data/rowfile.h"
#include "unit/data/zipmaker.h"

#include "data/readers.h"
#include "data/tableheader.h"
#include "data/workbook/sheetnumber.h"
#include "data/workbook/sheetrows.h"
#include "data/workbook/workbook.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::data;

Q_DECLARE_METATYPE(gavel::data::NumberKind)

namespace {

QString workbook(const char *name)
{
    return QStringLiteral(GAVEL_SOURCE_DIR "/tests/data/workbooks/") + QString::fromLatin1(name);
}

ReadAll readParts(const QMap<QString, QByteArray> &parts, const ReadOptions &options = {})
{
    return readAll(ZipMaker(parts).path(), options);
}

ReadAll readSheetData(const QByteArray &rows, const QByteArray &behind = {})
{
    return readParts(workbookParts(rows, behind));
}

/// A row of texts, each in its cell.
QByteArray sheetRow(int line, const QByteArrayList &texts)
{
    QByteArray xml = "<row r=\"" + QByteArray::number(line) + "\">";
    for (const QByteArray &text : texts)
        xml += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    return xml + "</row>";
}

QStringList cellsOf(const QString &cells)
{
    return cells.split(u'|');
}

} // namespace

class TestXlsxReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFirstSheetWithRows();
    void readsTheSheetThatIsNamed();
    void readsWhatOtherWritersWrite();
    void cellTypes();
    void placesOfCells();
    void bothEditions();
    void blankRowsAreCounted();
    void mergedCellsAreReadInEachRow();
    void numbers_data();
    void numbers();
    void formats_data();
    void formats();
    void datesFrom1904();
    void emptyWorkbook();
    void documentTypesAreRefused();
    void deepNestingIsRefused();
    void damagedPartsAreNamed_data();
    void damagedPartsAreNamed();
    void tooManyColumnsAreRefused();
    void largeCellsAreRefused();
    void bombsAreRefused();
    void escapes();
};

void TestXlsxReader::readsTheFirstSheetWithRows()
{
    const ReadAll all = readAll(workbook("openpyxl.xlsx"));
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QCOMPARE(all.format.kind, SourceKind::Xlsx);
    QCOMPARE(all.format.sheet, QStringLiteral("Answers"));
    QCOMPARE(all.format.sheets, cellsOf(QStringLiteral("Notes|Answers|More")));
    QCOMPARE(all.columns, cellsOf(QStringLiteral("id|input|output|human score|when|ok")));
    QCOMPARE(all.rows.size(), size_t(5));
    QCOMPARE(all.cells(0), cellsOf(QStringLiteral("1|What is 2+2?|4 – “four”|5|2024-05-01|true")));
    QCOMPARE(all.cells(1), cellsOf(QStringLiteral("2|Capital of 法国?|Paris\nis the capital|4.5|2024-05-01T13:30:00|false")));
    QCOMPARE(all.cells(2).mid(0, 4).join(u'|'), QStringLiteral("3|Capital of 法国?|x"));
    QCOMPARE(all.cells(3), cellsOf(QStringLiteral("4|formula||3|08:15:00")));
    QCOMPARE(all.rows[4].line, 9);
    QCOMPARE(all.cells(4), cellsOf(QStringLiteral("5|last|0.1|0.1")));
    const QList<LeftOut> leftOut{ { LeftOutReason::TitleRow, 1, 1 },
                                  { LeftOutReason::BlankRow, 1, 8 },
                                  { LeftOutReason::ErrorCell, 1, 6 },
                                  { LeftOutReason::FormulaWithoutValue, 1, 7 } };
    QCOMPARE(all.leftOut, leftOut);
    QVERIFY2(all.format.notes.join(u' ').contains(QStringLiteral("“Answers” is read")), qPrintable(all.format.notes.join(u' ')));
}

void TestXlsxReader::readsTheSheetThatIsNamed()
{
    ReadOptions options;
    options.sheet = QStringLiteral("more");
    const ReadAll more = readAll(workbook("openpyxl.xlsx"), options);
    QCOMPARE(more.format.sheet, QStringLiteral("More"));
    QCOMPARE(more.cells(0), cellsOf(QStringLiteral("m|n")));
    QVERIFY(more.format.notes.isEmpty());
    options.sheet = QStringLiteral("Hidden");
    QCOMPARE(readAll(workbook("openpyxl.xlsx"), options).cells(0), cellsOf(QStringLiteral("hidden|x")));
    options.sheet = QStringLiteral("Notes");
    QVERIFY(readAll(workbook("openpyxl.xlsx"), options).error->text.contains(QLatin1StringView("empty")));
    options.sheet = QStringLiteral("None such");
    const ReadAll none = readAll(workbook("openpyxl.xlsx"), options);
    QVERIFY(none.error);
    QVERIFY2(none.error->text.contains(QLatin1StringView("Notes, Answers, More")), qPrintable(none.error->text));
}

void TestXlsxReader::readsWhatOtherWritersWrite()
{
    const ReadAll all = readAll(workbook("xlsxwriter.xlsx"));
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.cells(0), cellsOf(QStringLiteral("plain bold plain| spaces kept |4|2023-12-31T23:59:30|25:10:00|0.125")));
    QCOMPARE(all.cells(1), cellsOf(QStringLiteral("plain |ab|1234567890123|true")));
    const QList<LeftOut> leftOut{ { LeftOutReason::BlankRow, 37, 4 }, { LeftOutReason::ErrorCell, 1, 3 } };
    QCOMPARE(all.leftOut, leftOut);
}

void TestXlsxReader::cellTypes()
{
    auto parts = workbookParts(sheetRow(1, { "input", "a", "b", "c", "d", "e" })
                               + "<row r=\"2\"><c t=\"s\"><v>1</v></c><c t=\"str\"><f>x</f><v>text</v></c><c t=\"b\"><v>0</v></c>"
                                 "<c t=\"d\"><v>2024-05-01</v></c><c><v>1.1000000000000001</v></c><c t=\"e\"><v>#REF!</v></c></row>");
    parts.insert(QStringLiteral("xl/sharedStrings.xml"),
                 "<sst><si><t>first</t></si><si><r><t>two </t></r><r><rPr/><t>runs</t></r><rPh><t>no</t></rPh></si></sst>");
    const ReadAll all = readParts(parts);
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QCOMPARE(all.cells(0), cellsOf(QStringLiteral("two runs|text|false|2024-05-01|1.1")));
}

void TestXlsxReader::placesOfCells()
{
    QCOMPARE(columnOfPlace(u"A1"), 0);
    QCOMPARE(columnOfPlace(u"Z9"), 25);
    QCOMPARE(columnOfPlace(u"AA10"), 26);
    QCOMPARE(columnOfPlace(u"XFD1"), 16383);
    QCOMPARE(columnOfPlace(u""), -1);
    const ReadAll all = readSheetData(sheetRow(1, { "input", "output", "note" })
                                      + "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>q</v></c><c r=\"C5\" t=\"str\"><v>n</v></c></row>"
                                        "<row><c t=\"str\"><v>r</v></c><c t=\"str\"><v>a</v></c></row>");
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.cells(0), cellsOf(QStringLiteral("q||n")));
    QCOMPARE(all.rows[0].line, 5);
    QCOMPARE(all.cells(1), cellsOf(QStringLiteral("r|a")));
    QCOMPARE(all.rows[1].line, 6);
}

void TestXlsxReader::bothEditions()
{
    auto parts = workbookParts({});
    parts.insert(
        QStringLiteral("xl/workbook.xml"),
        "<x:workbook xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/relationships\">"
        "<x:sheets><x:sheet name=\"Data\" sheetId=\"1\" q:id=\"rId1\"/></x:sheets></x:workbook>");
    parts.insert(
        QStringLiteral("xl/worksheets/sheet1.xml"),
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetViews><x:sheetView rightToLeft=\"1\"/></x:sheetViews>"
        "<x:sheetData><x:row><x:c t=\"str\"><x:v>input</x:v></x:c></x:row><x:row><x:c "
        "t=\"str\"><x:v>q</x:v></x:c></x:row></x:sheetData></x:worksheet>");
    const ReadAll all = readParts(parts);
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QCOMPARE(all.cells(0), cellsOf(QStringLiteral("q")));
}

void TestXlsxReader::blankRowsAreCounted()
{
    const ReadAll all = readSheetData(sheetRow(1, { "input", "output" }) + sheetRow(2, { "q", "a" }) + sheetRow(3, { "", " " }) + "<row r=\"4\"/>"
                                      + sheetRow(7, { "r", "b" }));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.leftOut, QList<LeftOut>({ LeftOut{ LeftOutReason::BlankRow, 4, 3 } }));
}

void TestXlsxReader::mergedCellsAreReadInEachRow()
{
    const ReadAll all = readSheetData(sheetRow(1, { "input", "output" }) + sheetRow(2, { "q", "a" }) + sheetRow(3, { "", "b" })
                                          + sheetRow(4, { "", "" }) + sheetRow(5, { "", "d" }),
                                      "<mergeCells count=\"2\"><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A9:B9\"/></mergeCells>");
    QCOMPARE(all.rows.size(), size_t(3));
    QCOMPARE(all.cells(1), cellsOf(QStringLiteral("q|b")));
    QCOMPARE(all.cells(2), cellsOf(QStringLiteral("|d")));
    QCOMPARE(all.format.notes.size(), 1);
}

void TestXlsxReader::numbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<NumberKind>("kind");
    QTest::addColumn<QString>("text");

    QTest::addRow("whole") << "5" << NumberKind::Number << "5";
    QTest::addRow("shortest") << "0.30000000000000004" << NumberKind::Number << "0.30000000000000004";
    QTest::addRow("as a spreadsheet writes it") << "4.5999999999999996" << NumberKind::Number << "4.6";
    QTest::addRow("exponent") << "1E3" << NumberKind::Number << "1000";
    QTest::addRow("large") << "1.2345678901234E+20" << NumberKind::Number << "1.2345678901234e+20";
    QTest::addRow("negative") << "-2.50" << NumberKind::Number << "-2.5";
    QTest::addRow("no number") << "abc" << NumberKind::Number << "abc";
    QTest::addRow("date") << "45413" << NumberKind::Date << "2024-05-01";
    QTest::addRow("date with a time that is not shown") << "45413.5" << NumberKind::Date << "2024-05-01T12:00:00";
    QTest::addRow("moment") << "45413" << NumberKind::Moment << "2024-05-01T00:00:00";
    QTest::addRow("rounded up to midnight") << "45412.999999999" << NumberKind::Date << "2024-05-01";
    QTest::addRow("time") << "0.75" << NumberKind::Time << "18:00:00";
    QTest::addRow("duration") << "1.5" << NumberKind::Duration << "36:00:00";
    QTest::addRow("before the leap day that never was") << "1" << NumberKind::Date << "1900-01-01";
    QTest::addRow("after it") << "61" << NumberKind::Date << "1900-03-01";
    QTest::addRow("beyond all dates") << "99999999" << NumberKind::Date << "99999999";
    QTest::addRow("below all dates") << "-1" << NumberKind::Date << "-1";
}

void TestXlsxReader::numbers()
{
    QFETCH(QString, number);
    QFETCH(NumberKind, kind);
    QTEST(sheetNumber(number, kind, false), "text");
}

void TestXlsxReader::formats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<NumberKind>("kind");

    QTest::addRow("general") << "General" << NumberKind::Number;
    QTest::addRow("number") << "#,##0.00" << NumberKind::Number;
    QTest::addRow("words in quotes") << "0 \"days\"" << NumberKind::Number;
    QTest::addRow("escaped letters") << "0\\ \\m" << NumberKind::Number;
    QTest::addRow("colour") << "[Red]0.00;[Blue]-0.00" << NumberKind::Number;
    QTest::addRow("ISO") << "yyyy\\-mm\\-dd" << NumberKind::Date;
    QTest::addRow("with a language") << "[$-407]d. mmmm yyyy;@" << NumberKind::Date;
    QTest::addRow("moment") << "dd.mm.yyyy hh:mm" << NumberKind::Moment;
    QTest::addRow("time") << "h:mm AM/PM" << NumberKind::Time;
    QTest::addRow("minutes") << "mm:ss" << NumberKind::Time;
    QTest::addRow("duration") << "[hh]:mm" << NumberKind::Duration;
    QTest::addRow("month") << "mmm" << NumberKind::Date;
}

void TestXlsxReader::formats()
{
    QFETCH(QString, format);
    QTEST(kindOfFormat(format), "kind");
}

void TestXlsxReader::datesFrom1904()
{
    QCOMPARE(sheetNumber(QStringLiteral("0"), NumberKind::Date, true), QStringLiteral("1904-01-01"));
    QCOMPARE(sheetNumber(QStringLiteral("43951"), NumberKind::Date, true), QStringLiteral("2024-05-01"));
}

void TestXlsxReader::emptyWorkbook()
{
    const ReadAll all = readSheetData(sheetRow(1, { "", " " }) + "<row r=\"2\"/>");
    QVERIFY(all.error);
    QVERIFY2(all.error->text.contains(QLatin1StringView("is empty")), qPrintable(all.error->text));
}

void TestXlsxReader::documentTypesAreRefused()
{
    auto parts = workbookParts({});
    parts[QStringLiteral("xl/worksheets/sheet1.xml")] = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]>"
                                                        "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
    const ReadAll all = readParts(parts);
    QVERIFY(all.error);
    QVERIFY2(all.error->text.contains(QLatin1StringView("document type")), qPrintable(all.error->text));
}

void TestXlsxReader::deepNestingIsRefused()
{
    const ReadAll all = readSheetData("<row><c><v>" + QByteArray("<a>").repeated(100'000));
    QVERIFY(all.error);
    QVERIFY2(all.error->text.contains(QLatin1StringView("nested")), qPrintable(all.error->text));
}

void TestXlsxReader::damagedPartsAreNamed_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QByteArray>("text");

    QTest::addRow("workbook") << "xl/workbook.xml" << QByteArray("<workbook><sheets>");
    QTest::addRow("sheet") << "xl/worksheets/sheet1.xml" << QByteArray("<worksheet><sheetData><row><c><v>1</c>");
    QTest::addRow("texts") << "xl/sharedStrings.xml" << QByteArray("<sst><si>");
    QTest::addRow("no XML") << "xl/worksheets/sheet1.xml" << QByteArray("nothing");
}

void TestXlsxReader::damagedPartsAreNamed()
{
    QFETCH(QString, part);
    QFETCH(QByteArray, text);
    auto parts = workbookParts(sheetRow(1, { "input" }));
    parts.insert(part, text);
    const ReadAll all = readParts(parts);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    QVERIFY2(all.error->text.contains(part), qPrintable(all.error->text));
}

void TestXlsxReader::tooManyColumnsAreRefused()
{
    const ReadAll all = readSheetData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>input</v></c><c r=\"XFD1\" t=\"str\"><v>q</v></c></row>");
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::TooLarge);
    // A format alone is no column.
    QVERIFY(!readSheetData("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>input</v></c><c r=\"XFD1\" s=\"1\"/></row>").error);
}

void TestXlsxReader::largeCellsAreRefused()
{
    ReadOptions options;
    options.maxCellBytes = 1 << 20;
    const ReadAll all = readParts(workbookParts(sheetRow(1, { "input" }) + sheetRow(2, { QByteArray(2 << 20, 'x') })), options);
    QVERIFY(all.error);
    QVERIFY2(all.error->kind == Error::Kind::TooLarge, qPrintable(all.error->text));
    QVERIFY2(all.error->text.contains(QLatin1StringView("Row 2")), qPrintable(all.error->text));
}

void TestXlsxReader::bombsAreRefused()
{
    const ZipMaker maker(workbookParts(sheetRow(1, { "input" }) + QByteArray(2 << 20, ' ')));
    const auto zip = ZipFile::open(maker.path());
    QVERIFY(zip);
    const auto entry = (*zip)->entry(QStringLiteral("xl/worksheets/sheet1.xml"), 1 << 20);
    QVERIFY(entry);
    qint64 size = 0;
    for (QByteArray block = (*entry)->read(64 << 10); !block.isEmpty(); block = (*entry)->read(64 << 10))
        size += block.size();
    QVERIFY(size <= 1 << 20);
    QVERIFY2((*entry)->refusal().contains(QLatin1StringView("1 MiB")), qPrintable((*entry)->refusal()));
    QVERIFY(!(*zip)->entry(QStringLiteral("none"), 1));
}

void TestXlsxReader::escapes()
{
    QCOMPARE(withoutXmlEscapes(QStringLiteral("a_x000D_b")), QStringLiteral("a\rb"));
    QCOMPARE(withoutXmlEscapes(QStringLiteral("_x005F_x000D_")), QStringLiteral("_x000D_"));
    QCOMPARE(withoutXmlEscapes(QStringLiteral("max_x and _xyz_ _x12")), QStringLiteral("max_x and _xyz_ _x12"));
}

GAVEL_TEST(TestXlsxReader)
#include "tst_xlsxreader.moc"
