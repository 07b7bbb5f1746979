// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfile.h"

#include "data/jsonrow.h"
#include "data/readers.h"
#include "support/testmain.h"

#include <QStringEncoder>
#include <QTest>

using namespace gavel;
using namespace gavel::data;

namespace {

constexpr int jsonMegabyte = 1 << 20;

} // namespace

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void columnsAreAUnion();
    void columnsAreKnownAtOnce();
    void badLines_data();
    void badLines();
    void blankLines();
    void badElements_data();
    void badElements();
    void notAList();
    void emptyList();
    void deepJson();
    void largeCells();
    void longLineIsBounded_data();
    void longLineIsBounded();
    void hugeListIsRead();
    void wideText();
    void tooManyKeys();
};

void TestJsonReader::cells_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("cell");

    QTest::addRow("text") << QByteArray("\"a\\n\\u00e4\\ud83d\\ude00\"") << QStringLiteral("a\nä😀");
    QTest::addRow("number") << QByteArray("4") << "4";
    QTest::addRow("number as written") << QByteArray("4.50e+1 ") << "4.50e+1";
    QTest::addRow("large integer") << QByteArray("18446744073709551615") << "18446744073709551615";
    QTest::addRow("true") << QByteArray("true") << "true";
    QTest::addRow("null") << QByteArray("null") << "";
    QTest::addRow("empty text") << QByteArray("\"\"") << "";
    QTest::addRow("object") << QByteArray("{ \"b\" : 1.0, \"a\" : [ 1, \"x y\" ] }") << "{\"b\":1.0,\"a\":[1,\"x y\"]}";
    QTest::addRow("list") << QByteArray("[ ]") << "[]";
}

void TestJsonReader::cells()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, cell);
    const ReadAll lines = readAll(QStringLiteral("a.jsonl"), "{\"k\": " + value + ", \"z\": \"end\"}\n");
    QVERIFY(!lines.error);
    QCOMPARE(lines.cells(0), QStringList({ cell, QStringLiteral("end") }));
    const ReadAll list = readAll(QStringLiteral("a.json"), "[{\"k\": " + value + ", \"z\": \"end\"}]");
    QCOMPARE(list.cells(0), lines.cells(0));
}

void TestJsonReader::columnsAreAUnion()
{
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), "{\"b\":1,\"a\":2}\n{\"c\":3,\"a\":4}\n{\"\xC3\xBC\":5}\n");
    QCOMPARE(all.columns.join(u'|'), QStringLiteral("b|a|c|ü"));
    QCOMPARE(all.cells(0).join(u'|'), QStringLiteral("1|2"));
    QCOMPARE(all.cells(1).join(u'|'), QStringLiteral("|4|3"));
    QCOMPARE(all.cells(2).join(u'|'), QStringLiteral("|||5"));
    QCOMPARE(all.rows[2].line, 3);
}

void TestJsonReader::columnsAreKnownAtOnce()
{
    const RowFile file(QStringLiteral("a.jsonl"), QByteArray("{\"input\":1}\n{\"output\":2}\n"));
    const auto reader = openRows(file.path());
    QVERIFY(reader);
    QCOMPARE((*reader)->columns().join(u'|'), QStringLiteral("input|output"));
}

void TestJsonReader::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("part");

    QTest::addRow("missing brace") << QByteArray("{\"a\":1") << "not valid JSON";
    QTest::addRow("missing comma") << QByteArray("{\"a\":1 \"b\":2}") << "not valid JSON";
    QTest::addRow("two objects") << QByteArray("{\"a\":1}{\"a\":2}") << "not valid JSON";
    QTest::addRow("open text") << QByteArray("{\"a\":\"x}") << "closing quote";
    QTest::addRow("broken nested value") << QByteArray("{\"a\":{\"b\":[1 2]}}") << "not valid JSON";
    QTest::addRow("comma before a bracket") << QByteArray("{\"a\":[1,2, ]}") << "byte 10";
    QTest::addRow("comma behind the object") << QByteArray("{\"a\":1},") << "comma behind the object";
    QTest::addRow("single quotes") << QByteArray("{'a':1}") << "single quote at byte 2";
    QTest::addRow("a comment") << QByteArray("{\"a\":1 /* x */}") << "comment at byte 8";
    QTest::addRow("a word of Python") << QByteArray("{\"a\":None}") << "byte 6";
    QTest::addRow("word") << QByteArray("{\"a\":nul}") << "true, false and null";
    QTest::addRow("broken number") << QByteArray("{\"a\":01}") << "number";
    QTest::addRow("number beyond 64 bits") << QByteArray("{\"a\":123456789012345678901234567890}") << "quotes";
    QTest::addRow("broken escape") << QByteArray("{\"a\":\"\\x\"}") << "escape";
    QTest::addRow("control character") << QByteArray("{\"a\":\"x\ty\"}") << "control character";
    QTest::addRow("broken UTF-8") << QByteArray("{\"a\":\"\xC3\xBC\xC3\xBC\xFF\"}") << "UTF-8";
    QTest::addRow("list") << QByteArray("[1,2]") << "not a JSON object";
    QTest::addRow("text") << QByteArray("\"x\"") << "not a JSON object";
    QTest::addRow("number") << QByteArray("12") << "not a JSON object";
    QTest::addRow("prose") << QByteArray("hello") << "not valid JSON";
    QTest::addRow("deep") << QByteArray("{\"a\":") + QByteArray(500, '[') + QByteArray(500, ']') + "}"
                          << "deeper than 128";
}

void TestJsonReader::badLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, part);
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), "{\"a\":1}\n\n" + line + "\n{\"a\":2}\n");
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.bad[0].line, 3);
    QVERIFY2(all.bad[0].reason.contains(part), qPrintable(all.bad[0].reason));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.rows[1].line, 4);
}

void TestJsonReader::blankLines()
{
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), "\xEF\xBB\xBF\n  \r\n{\"a\":1}\r\n\r\n\t\n{\"a\":2}");
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.rows[0].line, 3);
    QCOMPARE(all.rows[1].line, 6);
}

void TestJsonReader::badElements_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("good");

    QTest::addRow("number") << QByteArray("[{\"a\":1},\n 7,\n{\"a\":2}]") << qint64(2) << "not a JSON object" << 2;
    QTest::addRow("broken") << QByteArray("[{\"a\":1},\n{\"a\":},\n{\"a\":2}]") << qint64(2) << "not valid JSON" << 2;
    QTest::addRow("too many braces") << QByteArray("[{\"a\":1},\n{\"a\":1}},\n{\"a\":2}]") << qint64(2) << "not valid JSON" << 2;
    QTest::addRow("two commas") << QByteArray("[{\"a\":1},\n,{\"a\":2}]") << qint64(2) << "missing" << 2;
    QTest::addRow("comma at the end") << QByteArray("[{\"a\":1},\n]") << qint64(2) << "missing" << 1;
    QTest::addRow("missing comma") << QByteArray("[{\"a\":1}\n{\"a\":2},{\"a\":3}]") << qint64(1) << "not valid JSON" << 1;
    QTest::addRow("cut between") << QByteArray("[{\"a\":1},\n{\"a\":2},\n") << qint64(3) << "cut off" << 2;
    QTest::addRow("cut inside") << QByteArray("[{\"a\":1},\n{\"a\":\n\"x") << qint64(2) << "begins here" << 1;
    QTest::addRow("never closed") << QByteArray("[{\"a\":1}") << qint64(1) << "begins here" << 0;
    QTest::addRow("text behind") << QByteArray("[{\"a\":1}]\n\n[") << qint64(3) << "behind the end" << 1;
    QTest::addRow("brackets in texts") << QByteArray("[{\"a\":\"]},[\\\"\"},\n3]") << qint64(2) << "not a JSON object" << 1;
}

void TestJsonReader::badElements()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    QFETCH(int, good);
    const ReadAll all = readAll(QStringLiteral("a.json"), text);
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(1));
    QTEST(all.bad[0].line, "line");
    QVERIFY2(all.bad[0].reason.contains(part), qPrintable(all.bad[0].reason));
    QCOMPARE(qsizetype(all.rows.size()), good);
}

void TestJsonReader::notAList()
{
    ReadOptions options;
    options.kind = SourceKind::JsonArray;
    const ReadAll all = readAll(QStringLiteral("a.json"), "\n\n{\"a\":1}\n", options);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    QVERIFY2(all.error->text.contains(QLatin1StringView("line 3")), qPrintable(all.error->text));
}

void TestJsonReader::emptyList()
{
    const ReadAll all = readAll(QStringLiteral("a.json"), " [ ] \n");
    QVERIFY(!all.error);
    QCOMPARE(all.rows.size(), size_t(0));
    QCOMPARE(all.bad.size(), size_t(0));
}

void TestJsonReader::deepJson()
{
    const QByteArray deep = QByteArray(1'000'000, '[');
    const ReadAll lines = readAll(QStringLiteral("a.jsonl"), "{\"a\":" + deep + "\n{\"a\":1}\n");
    QCOMPARE(lines.bad.size(), size_t(1));
    QCOMPARE(lines.rows.size(), size_t(1));
    const ReadAll list = readAll(QStringLiteral("a.json"), "[{\"a\":1},{\"a\":" + deep);
    QCOMPARE(list.bad.size(), size_t(1));
    QCOMPARE(list.rows.size(), size_t(1));
}

void TestJsonReader::largeCells()
{
    const QByteArray ten(10 * jsonMegabyte, 'x');
    const ReadAll good = readAll(QStringLiteral("a.jsonl"), "{\"a\":\"" + ten + "\"}\n{\"a\":1}\n");
    QVERIFY(!good.error);
    QCOMPARE(good.cells(0).value(0).size(), ten.size());
    QCOMPARE(good.rows.size(), size_t(2));

    const ReadAll bad = readAll(QStringLiteral("a.jsonl"), "{\"a\":1}\n{\"a\":\"" + QByteArray(17 * jsonMegabyte, 'x') + "\"}\n");
    QVERIFY(bad.error);
    QCOMPARE(bad.error->kind, Error::Kind::TooLarge);
    QVERIFY2(bad.error->text.contains(QLatin1StringView("line 2")), qPrintable(bad.error->text));
    QCOMPARE(bad.rows.size(), size_t(1));
}

void TestJsonReader::longLineIsBounded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");

    QTest::addRow("line") << "a.jsonl" << QByteArray("{\"a\":1}\n{\"a\":\"");
    QTest::addRow("element") << "a.json" << QByteArray("[{\"a\":1},\n{\"a\":\"");
}

void TestJsonReader::longLineIsBounded()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begin);
    ReadOptions options;
    options.maxLineBytes = 2 * jsonMegabyte;
    const RowFile file(name, begin + QByteArray(40 * jsonMegabyte, 'x'));
    auto reader = openRows(file.path(), options);
    QVERIFY(reader);
    QVERIFY((*reader)->next());
    for (int i = 0; i < 2; ++i) {
        const auto failed = (*reader)->next();
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::TooLarge);
        QVERIFY2(failed.error().text.contains(QLatin1StringView("line 2"), Qt::CaseInsensitive), qPrintable(failed.error().text));
    }
    QVERIFY2((*reader)->progress() < 0.2, "read on behind the limit");
}

void TestJsonReader::hugeListIsRead()
{
    QByteArray text("[");
    for (int i = 0; i < 30'000; ++i)
        text += (i > 0 ? ",\n" : "") + QByteArray("{\"id\": ") + QByteArray::number(i) + ", \"t\": \"a,]}\\\"{[\\\\\"}";
    const ReadAll all = readAll(QStringLiteral("a.json"), text + "]\n");
    QVERIFY(!all.error);
    QCOMPARE(all.bad.size(), size_t(0));
    QCOMPARE(all.rows.size(), size_t(30'000));
    for (size_t i = 0; i < all.rows.size(); ++i) {
        if (all.rows[i].line != qint64(i) + 1 || all.rows[i].cells.at(0) != QString::number(i)
            || all.rows[i].cells.at(1) != QLatin1StringView("a,]}\"{[\\"))
            QFAIL(qPrintable(QStringLiteral("row %1 differs").arg(i)));
    }
}

void TestJsonReader::wideText()
{
    QStringEncoder encoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), QByteArray(encoder.encode(QStringLiteral("{\"a\":\"ü😀\"}\n"))));
    QCOMPARE(all.format.encoding, QStringLiteral("UTF-16BE"));
    QCOMPARE(all.cells(0).value(0), QStringLiteral("ü😀"));
}

void TestJsonReader::tooManyKeys()
{
    QByteArray text("{");
    for (int i = 0; i <= maxColumns; ++i)
        text += (i > 0 ? "," : "") + QByteArray("\"k") + QByteArray::number(i) + "\":1";
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), text + "}\n");
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::TooLarge);
}

GAVEL_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
