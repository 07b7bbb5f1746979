// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfile.h"

#include "data/readers.h"
#include "support/testmain.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace gavel::data;

namespace {

constexpr int megabyte = 1 << 20;

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void rows_data();
    void rows();
    void lines_data();
    void lines();
    void badLines_data();
    void badLines();
    void columns_data();
    void columns();
    void badHeader();
    void continuesAfterAnOpenQuote();
    void openQuoteInAHugeFileIsBounded();
    void largeCells();
    void longRowIsBounded();
    void blocksDoNotShow();
    void endIsRepeated();
    void passedOver_data();
    void passedOver();
    void tableBegins_data();
    void tableBegins();
    void emptyColumnsBehindTheLast();
    void columnsWithoutANameThatAreUsed();
    void rowsThatABareReturnEndsFitTheHeader();
    void manyEqualNames();
};

void TestCsvReader::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("cells");

    const auto list = [](std::initializer_list<const char *> cells) {
        QStringList result;
        for (const char *cell : cells)
            result << QString::fromUtf8(cell);
        return result;
    };
    QTest::addRow("plain") << QByteArray("input,output\nq,a\n") << list({ "q", "a" });
    QTest::addRow("no line end") << QByteArray("input,output\nq,a") << list({ "q", "a" });
    QTest::addRow("CRLF") << QByteArray("input,output\r\nq,a\r\n") << list({ "q", "a" });
    QTest::addRow("CR") << QByteArray("input,output\rq,a\r") << list({ "q", "a" });
    QTest::addRow("quotes") << QByteArray("input,output\n\"a,b\",\"say \"\"hi\"\"\"\n") << list({ "a,b", "say \"hi\"" });
    QTest::addRow("line ends in a cell") << QByteArray("input,output\n\"a\nb\",\"c\r\nd\"\n") << list({ "a\nb", "c\r\nd" });
    QTest::addRow("spaces stay") << QByteArray("input,output\n  q , a \n") << list({ "  q ", " a " });
    QTest::addRow("empty cells") << QByteArray("input,output\n,\"\"\n,a\n") << list({ "", "a" });
    QTest::addRow("beyond the BMP") << QByteArray("input,output\n😀,ü\n") << list({ "😀", "ü" });
    QTest::addRow("quote at the end of the file") << QByteArray("input,output\nq,\"a\"") << list({ "q", "a" });
}

void TestCsvReader::rows()
{
    QFETCH(QByteArray, text);
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.rows.size(), size_t(1));
    QTEST(all.cells(0), "cells");
}

void TestCsvReader::lines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qint64>>("lines");

    QTest::addRow("plain") << QByteArray("input,output\na,b\nc,d\n") << QList<qint64>{ 2, 3 };
    QTest::addRow("blank lines") << QByteArray("\n\ninput,output\n\na,b\n\r\n\nc,d\n") << QList<qint64>{ 5, 8 };
    QTest::addRow("line ends in cells") << QByteArray("input,output\n\"a\n\n\",\"b\n\"\nc,d\n\"\n\",f\ng,h\n") << QList<qint64>{ 2, 6, 7, 9 };
    QTest::addRow("CRLF in cells") << QByteArray("input,output\r\n\"a\r\nx\",b\r\nc,d\r\n") << QList<qint64>{ 2, 4 };
    QTest::addRow("header over two lines") << QByteArray("\"in\nput\",output\na,b\n") << QList<qint64>{ 3 };
    QTest::addRow("CR") << QByteArray("input,output\ra,b\r\rc,d\r") << QList<qint64>{ 2, 4 };
}

void TestCsvReader::lines()
{
    QFETCH(QByteArray, text);
    ReadOptions options;
    options.header = true;
    const ReadAll all = readAll(QStringLiteral("a.csv"), text, options);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QList<qint64> lines;
    for (const RawRow &row : all.rows)
        lines << row.line;
    QTEST(lines, "lines");
}

void TestCsvReader::badLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("good");

    QTest::addRow("too few cells") << QByteArray("input,output\na\nc,d\n") << qint64(2) << "2 cells were expected, 1 found" << 1;
    QTest::addRow("too many cells") << QByteArray("input,output\na,b\nc,d,e\nf,g\n") << qint64(3) << "2 cells were expected, 3 found" << 2;
    QTest::addRow("wrong count over lines") << QByteArray("input,output\n\"a\nb\"\nc,d\n") << qint64(2) << "runs to line 3" << 1;
    QTest::addRow("NUL") << QByteArray("input,output\na,b\nc,\0d\ne,f\n", 26) << qint64(3) << "NUL" << 2;
    QTest::addRow("NUL in the second line of a row") << QByteArray("input,output\n\"a\nb\",\"c\n\0d\"\ne,f\n", 30) << qint64(3) << "NUL" << 1;
    QTest::addRow("quote in a bare cell") << QByteArray("input,output\na,5\" disk\nc,d\n") << qint64(2) << "not quoted" << 1;
    QTest::addRow("text behind a quote") << QByteArray("input,output\na,\"b\"c\nc,d\n") << qint64(2) << "not doubled" << 1;
    QTest::addRow("open quote at the end") << QByteArray("input,output\na,b\nc,\"d\n") << qint64(3) << "never closed" << 1;
    QTest::addRow("open quote, closed by the next") << QByteArray("input,output\na,\"b\nc,\"d\"\ne,f\n") << qint64(2) << "line 3 is not doubled" << 2;
    QTest::addRow("open quote in a row's second line") << QByteArray("input,output\n\"a\nb\",\"c\nd,e\n") << qint64(3) << "never closed" << 1;
    QTest::addRow("broken UTF-8 among good") << QByteArray("input,output\nü,ö\na,\xFF\n") << qint64(3) << "UTF-8" << 1;
}

void TestCsvReader::badLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    QFETCH(int, good);
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(1));
    QTEST(all.bad[0].line, "line");
    QVERIFY2(all.bad[0].reason.contains(part), qPrintable(all.bad[0].reason));
    QCOMPARE(qsizetype(all.rows.size()), good);
}

void TestCsvReader::columns_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("columns");

    QTest::addRow("plain") << QByteArray("input,output") << "input|output";
    QTest::addRow("twice the same") << QByteArray("input,output,output") << "input|output|output (2)";
    QTest::addRow("no name") << QByteArray(",input") << "column 1|input";
    QTest::addRow("spaces around") << QByteArray(" input , output") << "input|output";
}

void TestCsvReader::columns()
{
    QFETCH(QByteArray, header);
    const ReadAll all = readAll(QStringLiteral("a.csv"), header + "\n");
    QVERIFY(!all.error);
    QTEST(all.columns.join(u'|'), "columns");
    QCOMPARE(all.rows.size(), size_t(0));
    QCOMPARE(all.bad.size(), size_t(0));
}

void TestCsvReader::badHeader()
{
    const ReadAll all = readAll(QStringLiteral("a.csv"), "input,out\"put\nq,a\n");
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    QVERIFY2(all.error->text.contains(QLatin1StringView("line 1")), qPrintable(all.error->text));

    const ReadAll wide = readAll(QStringLiteral("a.csv"), "input" + QByteArray(20'000, ',') + "\n");
    QVERIFY(wide.error);
    QCOMPARE(wide.error->kind, Error::Kind::TooLarge);
}

void TestCsvReader::continuesAfterAnOpenQuote()
{
    QByteArray text("input,output\nfirst,\"open\n");
    for (int i = 0; i < 50'000; ++i)
        text += "q" + QByteArray::number(i) + ",a\n";
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.bad[0].line, 2);
    QCOMPARE(all.rows.size(), size_t(50'000));
    QCOMPARE(all.rows.front().line, 3);
    QCOMPARE(all.rows.back().line, 50'002);
}

void TestCsvReader::openQuoteInAHugeFileIsBounded()
{
    const RowFile file(QStringLiteral("a.csv"), [](QFile &out) {
        out.write("input,output\nq,a\nfirst,\"open\n");
        const QByteArray rows = QByteArray("question,answer\n").repeated(64 << 10);
        for (int i = 0; i < 40; ++i)
            out.write(rows);
    });
    auto reader = openRows(file.path());
    QVERIFY(reader);
    QVERIFY((*reader)->next());
    for (int i = 0; i < 2; ++i) {
        const auto failed = (*reader)->next();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::TooLarge);
        QVERIFY2(failed.error().text.contains(QLatin1StringView("line 3")), qPrintable(failed.error().text));
    }
    QVERIFY2((*reader)->progress() < 0.5, "read on behind the limit");
}

void TestCsvReader::largeCells()
{
    for (const bool quoted : { false, true }) {
        const QByteArray quote = quoted ? "\"" : "";
        const ReadAll ten = readAll(QStringLiteral("a.csv"), "input,output\nq," + quote + QByteArray(10 * megabyte, 'x') + quote + "\nr,s\n");
        QVERIFY(!ten.error);
        QCOMPARE(ten.rows.size(), size_t(2));
        QCOMPARE(ten.cells(0).at(1).size(), 10 * megabyte);
        QCOMPARE(ten.rows[1].line, 3);

        const ReadAll tooLarge
            = readAll(QStringLiteral("a.csv"), "input,output\nq,a\nq," + quote + QByteArray(17 * megabyte, 'x') + quote + "\nr,s\n");
        QVERIFY(tooLarge.error);
        QCOMPARE(tooLarge.error->kind, Error::Kind::TooLarge);
        QVERIFY2(tooLarge.error->text.contains(QLatin1StringView("line 3")), qPrintable(tooLarge.error->text));
        QVERIFY2(tooLarge.error->text.contains(QLatin1StringView("16 MiB")), qPrintable(tooLarge.error->text));
    }
}

void TestCsvReader::longRowIsBounded()
{
    ReadOptions options;
    options.maxLineBytes = megabyte;
    QByteArray text("input,output\nq,a\n");
    for (int i = 0; i < 40; ++i)
        text += '"' + QByteArray(100'000, 'x') + "\",";
    const ReadAll all = readAll(QStringLiteral("a.csv"), text + "\n", options);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::TooLarge);
    QVERIFY2(all.error->text.contains(QLatin1StringView("line 3")), qPrintable(all.error->text));
}

void TestCsvReader::blocksDoNotShow()
{
    // Rows of every length lie across the ends of the blocks, line ends and quotes with them.
    QByteArray text("input,output\r\n");
    QStringList expected;
    QList<qint64> lines;
    qint64 line = 2;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray cell = "x" + QByteArray::number(i) + "\r\n\"\"y\"\",";
        text += '"' + cell + "\"," + QByteArray::number(i) + "\r\n";
        expected << QString::fromUtf8(cell).replace(QLatin1StringView("\"\""), QLatin1StringView("\""));
        lines << line;
        line += 2;
    }
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(qsizetype(all.rows.size()), expected.size());
    for (size_t i = 0; i < all.rows.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        if (all.rows[i].cells.at(0) != expected.at(at) || all.rows[i].line != lines.at(at))
            QFAIL(qPrintable(QStringLiteral("row %1 differs").arg(at)));
    }
}

void TestCsvReader::endIsRepeated()
{
    const RowFile file(QStringLiteral("a.csv"), QByteArray("input,output\nq,a\n"));
    auto reader = openRows(file.path());
    QVERIFY(reader);
    QVERIFY(std::holds_alternative<RawRow>(*(*reader)->next()));
    for (int i = 0; i < 3; ++i)
        QVERIFY(std::holds_alternative<EndOfRows>(*(*reader)->next()));
    QCOMPARE((*reader)->progress(), 1.0);
}

void TestCsvReader::passedOver_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<LeftOut>>("leftOut");
    QTest::addColumn<qsizetype>("rows");

    const auto one = [](LeftOutReason reason, qint64 count, qint64 line) { return QList<LeftOut>{ LeftOut{ reason, count, line } }; };
    QTest::addRow("blank rows below") << QByteArray("id,input,output\n1,q,a\n2,r,b\n,,\n,,\n") << one(LeftOutReason::BlankRow, 2, 4) << qsizetype(2);
    QTest::addRow("blank rows between, with spaces")
        << QByteArray("input,output\nq,a\n \t, \nr,b\n\"\",\"\"\n") << one(LeftOutReason::BlankRow, 2, 3) << qsizetype(2);
    QTest::addRow("blank row of another width") << QByteArray("input,output\nq,a\n,,,\n") << one(LeftOutReason::BlankRow, 1, 3) << qsizetype(1);
    QTest::addRow("dashes below the header") << QByteArray("input,output\n-----,------\nq,a\n") << one(LeftOutReason::RulerRow, 1, 2) << qsizetype(1);
    QTest::addRow("dashes as long as the names") << QByteArray("id,q\n--,-\n1,a\n") << one(LeftOutReason::RulerRow, 1, 2) << qsizetype(1);
    QTest::addRow("Markdown's") << QByteArray("input|output\n:---|---:\nq|a\n") << one(LeftOutReason::RulerRow, 1, 2) << qsizetype(1);
    QTest::addRow("one line of dashes") << QByteArray("input,output\n==========\nq,a\n") << one(LeftOutReason::RulerRow, 1, 2) << qsizetype(1);
    QTest::addRow("header again") << QByteArray("input,output\nq,a\ninput,output\nr,b\n") << one(LeftOutReason::RepeatedHeader, 1, 3) << qsizetype(2);
    QTest::addRow("a dash is an answer") << QByteArray("input,output\nq,-\nr,b\n") << QList<LeftOut>() << qsizetype(2);
    QTest::addRow("dashes are an answer") << QByteArray("input,output\nq,---\nr,b\n") << QList<LeftOut>() << qsizetype(2);
    QTest::addRow("empty input") << QByteArray("input,output\n,a\n") << QList<LeftOut>() << qsizetype(1);
}

void TestCsvReader::passedOver()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<LeftOut>, leftOut);
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.leftOut, leftOut);
    QTEST(qsizetype(all.rows.size()), "rows");
    const QStringList texts = leftOutTexts(all.leftOut);
    QCOMPARE(texts.size(), leftOut.size());
    if (!texts.isEmpty())
        QVERIFY2(texts.first().contains(QString::number(leftOut.first().firstLine)), qPrintable(texts.first()));
}

void TestCsvReader::tableBegins_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("titles");
    QTest::addColumn<qint64>("line");

    QTest::addRow("at once") << QByteArray("input,output\nq,a\n") << qint64(0) << qint64(2);
    QTest::addRow("separator named") << QByteArray("sep=;\ninput;output\nq;a\n") << qint64(0) << qint64(3);
    QTest::addRow("separator named, CRLF") << QByteArray("sep=,\r\ninput,output\r\nq,a\r\n") << qint64(0) << qint64(3);
    QTest::addRow("separator named, in quotes") << QByteArray("\"sep=|\"\ninput|output\nq|a\n") << qint64(0) << qint64(3);
    QTest::addRow("tab named") << QByteArray("SEP=\t\ninput\toutput\nq\ta\n") << qint64(0) << qint64(3);
    QTest::addRow("a title") << QByteArray("Export of Monday\ninput,output\nq,a\n") << qint64(1) << qint64(3);
    QTest::addRow("a title as wide as the rows") << QByteArray("Export,\n,\ninput,output\nq,a\n") << qint64(2) << qint64(4);
    QTest::addRow("a title and a blank line") << QByteArray("Export\n\ninput;output\nq;a\n") << qint64(1) << qint64(4);
    QTest::addRow("remarks") << QByteArray("# made by a script, on Monday, at noon\n# v2\ninput,output\nq,a\n") << qint64(2) << qint64(4);
    QTest::addRow("separator and title") << QByteArray("sep=;\nExport\ninput;output\nq;a\n") << qint64(1) << qint64(4);
}

void TestCsvReader::tableBegins()
{
    QFETCH(QByteArray, text);
    const ReadAll all = readAll(QStringLiteral("a.csv"), text);
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QCOMPARE(all.columns, QStringList({ QStringLiteral("input"), QStringLiteral("output") }));
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.rows.size(), size_t(1));
    QCOMPARE(all.cells(0), QStringList({ QStringLiteral("q"), QStringLiteral("a") }));
    QTEST(all.rows[0].line, "line");
    QTEST(all.format.titleRows, "titles");
    QCOMPARE(all.leftOut.size(), all.format.titleRows > 0 ? 1 : 0);
}

void TestCsvReader::emptyColumnsBehindTheLast()
{
    const ReadAll all = readAll(QStringLiteral("a.csv"), "input,output,,\nq,a,,\nr,b\ns,c,,,,\n");
    QVERIFY(!all.error);
    QCOMPARE(all.columns, QStringList({ QStringLiteral("input"), QStringLiteral("output") }));
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.rows.size(), size_t(3));
    QCOMPARE(all.cells(0).size(), 2);
}

void TestCsvReader::columnsWithoutANameThatAreUsed()
{
    const ReadAll all = readAll(QStringLiteral("a.csv"), "input,output,,\nq,a,,\nr,b,,note\n");
    QVERIFY(!all.error);
    QCOMPARE(all.columns.join(u'|'), QStringLiteral("input|output|column 3|column 4"));
    QCOMPARE(all.cells(1).value(3), QStringLiteral("note"));
    const ReadAll beyond = readAll(QStringLiteral("a.csv"), "input,output\nr,b,,note\n");
    QCOMPARE(beyond.bad.size(), size_t(1));
}

void TestCsvReader::rowsThatABareReturnEndsFitTheHeader()
{
    const ReadAll all = readAll(QStringLiteral("a.csv"), "input,output\rq,a,too much\rr,b,\ns,c\n");
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.cells(0), (QStringList{ QStringLiteral("r"), QStringLiteral("b") }));
    QCOMPARE(all.cells(1), (QStringList{ QStringLiteral("s"), QStringLiteral("c") }));

    // The row is in the header's line, but ends behind it, with the file.
    const ReadAll atEnd = readAll(QStringLiteral("a.csv"), "\ninput,output\rq,a,too much");
    QVERIFY(!atEnd.error);
    QCOMPARE(atEnd.bad.size(), size_t(1));
    QVERIFY(atEnd.rows.empty());
}

void TestCsvReader::manyEqualNames()
{
    QByteArray header = "input";
    for (int i = 1; i < 4096; ++i)
        header += ",a";
    const ReadAll all = readAll(QStringLiteral("a.csv"), header + "\n");
    QVERIFY(!all.error);
    QCOMPARE(all.columns.size(), 4096);
    QCOMPARE(all.columns.last(), QStringLiteral("a (4095)"));
    QCOMPARE(QSet<QString>(all.columns.begin(), all.columns.end()).size(), 4096);
    const ReadAll more = readAll(QStringLiteral("a.csv"), header + ",a\n");
    QVERIFY(more.error);
    QCOMPARE(more.error->kind, Error::Kind::TooLarge);
}

GAVEL_TEST(TestCsvReader)
#include "tst_csvreader.moc"
