// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowfile.h"

#include "data/readers.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::data;

class TestJsonTable : public QObject
{
    Q_OBJECT

private slots:
    void layouts_data();
    void layouts();
    void linesOfRows();
    void rowNamesBecomeAColumn();
    void cutTextsAreTold();
    void severalListsAreNamed();
    void refused_data();
    void refused();
    void objectsOneAfterTheOther();
    void textBetweenObjects();
    void pythonWords();
    void doubleKeysAreCounted();
};

void TestJsonTable::layouts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SourceKind>("kind");

    const auto add
        = [](const char *name, const char *text, SourceKind kind = SourceKind::JsonTable) { QTest::addRow("%s", name) << QByteArray(text) << kind; };
    add("columns", R"({"input":{"0":"q1","1":"q2"},"output":{"0":"a1","1":"a2"}})");
    add("index", R"({"0":{"input":"q1","output":"a1"},"1":{"input":"q2","output":"a2"}})");
    add("split", R"({"columns":["input","output"],"index":[0,1],"data":[["q1","a1"],["q2","a2"]]})");
    add("records", R"([{"input":"q1","output":"a1"},{"input":"q2","output":"a2"}])", SourceKind::JsonArray);
    add("table", R"({"schema":{"fields":[{"name":"input"},{"name":"output"}]},"data":[{"input":"q1","output":"a1"},{"input":"q2","output":"a2"}]})");
    add("list a column", R"({"input":["q1","q2"],"output":["a1","a2"]})");
    add("rows of a data service",
        R"({"features":[{"name":"input"}],"rows":[{"row_idx":0,"row":{"input":"q1","output":"a1"},"truncated_cells":[]},)"
        R"({"row_idx":1,"row":{"input":"q2","output":"a2"},"truncated_cells":[]}]})");
    add("list among others", R"({"version":1,"examples":[{"input":"q1","output":"a1"},{"input":"q2","output":"a2"}],"tags":["x"]})");
    add("list one level deeper",
        R"({"version":1,"results":{"timestamp":"x","results":[{"input":"q1","output":"a1"},{"input":"q2","output":"a2"}]}})");
    add("over several lines", "{\n  \"data\": [\n    {\"input\": \"q1\",\n \"output\": \"a1\"},\n {\"input\": \"q2\", \"output\": \"a2\"}\n  ]\n}\n");
    add("with a mark", "\xEF\xBB\xBF{\"data\":[{\"input\":\"q1\",\"output\":\"a1\"},{\"input\":\"q2\",\"output\":\"a2\"}]}");
    add("CRLF", "{\r\n\"input\":{\"0\":\"q1\",\"1\":\"q2\"},\r\n\"output\":{\"0\":\"a1\",\"1\":\"a2\"}\r\n}\r\n");
    add("one object a paragraph", "{\n\"input\": \"q1\",\n\"output\": \"a1\"\n}\n{\n\"input\": \"q2\",\n\"output\": \"a2\"\n}\n",
        SourceKind::JsonObjects);
    add("list in lines", "[{\"input\":\"q1\",\"output\":\"a1\"},\n{\"input\":\"q2\",\"output\":\"a2\"}]\n", SourceKind::JsonArray);
}

void TestJsonTable::layouts()
{
    QFETCH(QByteArray, text);
    const ReadAll all = readAll(QStringLiteral("a.json"), text);
    QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
    QTEST(all.format.kind, "kind");
    QCOMPARE(all.columns, QStringList({ QStringLiteral("input"), QStringLiteral("output") }));
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.cells(0), QStringList({ QStringLiteral("q1"), QStringLiteral("a1") }));
    QCOMPARE(all.cells(1), QStringList({ QStringLiteral("q2"), QStringLiteral("a2") }));
}

void TestJsonTable::linesOfRows()
{
    const ReadAll all = readAll(QStringLiteral("a.json"), "{\n\"data\": [\n{\"input\": \"q1\"},\n\n{\"input\": 1.50},\n{\"input\": tru}\n]\n}\n");
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.rows[0].line, 3);
    QCOMPARE(all.rows[1].line, 5);
    QCOMPARE(all.cells(1).value(0), QStringLiteral("1.50"));
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.bad[0].line, 6);
}

void TestJsonTable::rowNamesBecomeAColumn()
{
    const ReadAll columns = readAll(QStringLiteral("a.json"), R"({"input":{"r1":"q1","r2":"q2"},"output":{"r2":"a2","r1":"a1"}})");
    QCOMPARE(columns.columns, QStringList({ QStringLiteral("index"), QStringLiteral("input"), QStringLiteral("output") }));
    QCOMPARE(columns.cells(1), QStringList({ QStringLiteral("r2"), QStringLiteral("q2"), QStringLiteral("a2") }));
    const ReadAll rows = readAll(QStringLiteral("a.json"), R"({"7":{"input":"q1"},"9":{"input":"q2"}})");
    QCOMPARE(rows.cells(0), QStringList({ QStringLiteral("7"), QStringLiteral("q1") }));
    const ReadAll gap = readAll(QStringLiteral("a.json"), R"({"7":{"input":"q1"},"8":{ },"9":{"input":"q2"}})");
    QCOMPARE(gap.bad.size(), size_t(0));
    QCOMPARE(gap.rows.size(), size_t(3));
    QCOMPARE(gap.cells(1).value(0), QStringLiteral("8"));
}

void TestJsonTable::cutTextsAreTold()
{
    const ReadAll all = readAll(
        QStringLiteral("a.json"),
        R"({"rows":[{"row_idx":0,"row":{"input":"q"},"truncated_cells":["input"]},{"row_idx":1,"row":{"input":"r"},"truncated_cells":[]}]})");
    QCOMPARE(all.rows.size(), size_t(2));
    QVERIFY2(all.format.notes.join(u' ').contains(QLatin1StringView("cut off")), qPrintable(all.format.notes.join(u' ')));
}

void TestJsonTable::severalListsAreNamed()
{
    const ReadAll all = readAll(QStringLiteral("a.json"), R"({"train":[{"input":"q"}],"test":[{"input":"r"}]})");
    QVERIFY(all.error);
    QVERIFY2(all.error->text.contains(QLatin1StringView("train")) && all.error->text.contains(QLatin1StringView("test")),
             qPrintable(all.error->text));
}

void TestJsonTable::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");

    QTest::addRow("settings") << QByteArray("{\n\"a\": 1,\n\"b\": {\"c\": 2}\n}\n") << "no rows are found";
    QTest::addRow("an empty list") << QByteArray("{\n\"data\": [\n]}\n") << "no rows are found";
    QTest::addRow("cut off") << QByteArray("{\n\"data\": [{\"input\": \"q\"},\n") << "no valid JSON";
    QTest::addRow("uneven rows") << QByteArray(R"({"columns":["input","output"],"data":[["q"]]})") << "Row 1";
}

void TestJsonTable::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const ReadAll all = readAll(QStringLiteral("a.json"), text);
    QVERIFY(all.error);
    QCOMPARE(all.error->kind, Error::Kind::BadInput);
    QVERIFY2(all.error->text.contains(part), qPrintable(all.error->text));
}

void TestJsonTable::objectsOneAfterTheOther()
{
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), "{\n \"input\": \"a {b}\"\n}{\"input\": \"c\"}\n\n{\n\"input\": \"\\\"}\"\n}");
    QCOMPARE(all.format.kind, SourceKind::JsonObjects);
    QCOMPARE(all.rows.size(), size_t(3));
    QCOMPARE(all.rows[1].line, 3);
    QCOMPARE(all.rows[2].line, 5);
    QCOMPARE(all.cells(2).value(0), QStringLiteral("\"}"));
}

void TestJsonTable::textBetweenObjects()
{
    const ReadAll all = readAll(QStringLiteral("a.json"), "{\n\"input\": \"q\"\n}\n{\n\"input\": \"r\"\n},\n{\n\"input\": \"s\"\n}\n");
    QCOMPARE(all.rows.size(), size_t(3));
    QCOMPARE(all.bad.size(), size_t(1));
    QCOMPARE(all.bad[0].line, 6);
}

void TestJsonTable::pythonWords()
{
    const ReadAll all
        = readAll(QStringLiteral("a.jsonl"), "{\"a\":NaN,\"b\":\"NaN\",\"c\":-Infinity}\n{\"a\":1,\"b\":\"\\\"NaN\",\"c\":Infinity}\n{\"a\":nan}\n");
    QCOMPARE(all.rows.size(), size_t(2));
    QCOMPARE(all.cells(0), QStringList({ QString(), QStringLiteral("NaN"), QStringLiteral("-Infinity") }));
    QCOMPARE(all.cells(1), QStringList({ QStringLiteral("1"), QStringLiteral("\"NaN"), QStringLiteral("Infinity") }));
    QCOMPARE(all.bad.size(), size_t(1));
}

void TestJsonTable::doubleKeysAreCounted()
{
    const ReadAll all = readAll(QStringLiteral("a.jsonl"), "{\"a\":1}\n{\"a\":1,\"a\":2}\n{\"a\":3,\"a\":4,\"a\":5}\n");
    QCOMPARE(all.cells(1).value(0), QStringLiteral("2"));
    QCOMPARE(all.leftOut, QList<LeftOut>({ LeftOut{ LeftOutReason::DoubleKey, 2, 2 } }));
}

GAVEL_TEST(TestJsonTable)
#include "tst_jsontable.moc"
