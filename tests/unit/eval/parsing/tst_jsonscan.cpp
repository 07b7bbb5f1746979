// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonwriter.h"
#include "eval/parsing/jsonscan.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestJsonScan : public QObject
{
    Q_OBJECT

private slots:
    void knowsWhatIsJson_data();
    void knowsWhatIsJson();
    void membersOfTheOutermostObject();
    void escapes_data();
    void escapes();
    void openTextIsUnclosed_data();
    void openTextIsUnclosed();
    void depthNeedsNoStack();
    void countsMembersWithoutKeepingAll();
};

void TestJsonScan::knowsWhatIsJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const char *text : { "{}", "[]", "{\"a\":1}", "{\"a\":[1,2,{\"b\":null}],\"c\":\"x\"}", "[1,-0.5,1e5,1.5E-3,0,true,false,null,\"\"]",
                              "{ \"a\" : { } ,\n\"b\" : [ ]\t}", "[\"\\u00e4\"]", "[[[]],{}]" })
        QTest::addRow("%s", text) << QString::fromUtf8(text) << true;
    for (const char *text : { "{\"a\":1,}",
                              "{\"a\"}",
                              "{a:1}",
                              "{'a':1}",
                              "[1,]",
                              "[,1]",
                              "[01]",
                              "[1.]",
                              "[+1]",
                              "[.5]",
                              "[1e]",
                              "[--1]",
                              "[tru]",
                              "[nul]",
                              "{\"a\":}",
                              "{\"a\":1 \"b\":2}",
                              "[1 2]",
                              "{]",
                              "[}",
                              "[\"\\x\"]",
                              "[\"\\u12g4\"]",
                              "[\"a\nb\"]",
                              "[NaN]",
                              "{\"a\":1}}",
                              "[]]",
                              "{,}",
                              "{\"a\":1,\"b\"}",
                              "",
                              " " })
        QTest::addRow("not %s", text) << QString::fromUtf8(text) << false;
}

void TestJsonScan::knowsWhatIsJson()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const JsonScanner::Found found = JsonScanner(text).valueAt(0);
    const bool isWhole = found.status == JsonScanner::Status::Complete && found.value.end == text.size();
    QCOMPARE(isWhole, expected);
}

void TestJsonScan::membersOfTheOutermostObject()
{
    const QString text = u"go {\"a\": {\"x\": [1, {}]}, \"b\" :\"}\", \"c\":-2.5, \"d\": [] } end"_s;
    const JsonScanner::Found found = JsonScanner(text).valueAt(3);
    QCOMPARE(found.status, JsonScanner::Status::Complete);
    QCOMPARE(text.mid(found.value.end), u" end"_s);
    QStringList seen;
    for (const JsonMember &member : found.members)
        seen.append(jsonText(text, member.key) + u'=' + text.mid(member.value.start, member.value.length()));
    QCOMPARE(seen, QStringList({ u"a={\"x\": [1, {}]}"_s, u"b=\"}\""_s, u"c=-2.5"_s, u"d=[]"_s }));
    QCOMPARE(found.members[0].value.type, JsonType::Object);
    QCOMPARE(found.members[1].value.type, JsonType::String);
    QCOMPARE(found.members[2].value.type, JsonType::Number);
    QCOMPARE(found.members[3].value.type, JsonType::Array);
}

void TestJsonScan::escapes_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addRow("quotes") << u"say \"hi\" \\ /"_s;
    QTest::addRow("controls") << u"a\b\f\n\r\t\u0001b"_s;
    QTest::addRow("beyond the plane") << u"ä 漢 😀"_s;
    QTest::addRow("empty") << u""_s;
}

void TestJsonScan::escapes()
{
    QFETCH(QString, plain);
    const QString text = jsonString(plain);
    const JsonScanner::Found found = JsonScanner(text).valueAt(0);
    QCOMPARE(found.status, JsonScanner::Status::Complete);
    QCOMPARE(found.value.length(), text.size());
    QCOMPARE(jsonText(text, found.value), plain);
    const QString pair = u"\"\\ud83d\\ude00\""_s;
    QCOMPARE(jsonText(pair, JsonScanner(pair).valueAt(0).value), u"😀"_s);
}

void TestJsonScan::openTextIsUnclosed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<JsonScanner::Status>("status");
    QTest::addRow("object") << u"{\"a\": 1"_s << JsonScanner::Status::Unclosed;
    QTest::addRow("string") << u"{\"a\": \"abc"_s << JsonScanner::Status::Unclosed;
    QTest::addRow("escape") << u"{\"a\": \"abc\\"_s << JsonScanner::Status::Unclosed;
    QTest::addRow("word") << u"[tr"_s << JsonScanner::Status::Unclosed;
    QTest::addRow("brace alone") << u"{"_s << JsonScanner::Status::Unclosed;
    QTest::addRow("prose") << u"{see below} and"_s << JsonScanner::Status::Broken;
    QTest::addRow("line break in a text") << u"{\"a\": \"abc\n"_s << JsonScanner::Status::Broken;
}

void TestJsonScan::openTextIsUnclosed()
{
    QFETCH(QString, text);
    QFETCH(JsonScanner::Status, status);
    QCOMPARE(JsonScanner(text).valueAt(0).status, status);
}

void TestJsonScan::depthNeedsNoStack()
{
    constexpr qsizetype depth = 2'000'000;
    const QString text = QString(depth, u'[') + QString(depth, u']');
    const JsonScanner::Found found = JsonScanner(text).valueAt(0);
    QCOMPARE(found.status, JsonScanner::Status::Complete);
    QCOMPARE(found.value.length(), text.size());
}

void TestJsonScan::countsMembersWithoutKeepingAll()
{
    QStringList members;
    for (size_t i = 0; i <= JsonScanner::maxMembers; ++i)
        members.append(u"\"k%1\":0"_s.arg(i));
    const QString enough = u'{' + members.mid(1).join(u',') + u'}';
    const QString tooMany = u'{' + members.join(u',') + u'}';
    QVERIFY(!JsonScanner(enough).valueAt(0).tooManyMembers);
    QCOMPARE(JsonScanner(enough).valueAt(0).members.size(), JsonScanner::maxMembers);
    QVERIFY(JsonScanner(tooMany).valueAt(0).tooManyMembers);
    QCOMPARE(JsonScanner(tooMany).valueAt(0).members.size(), JsonScanner::maxMembers);
}

GAVEL_TEST(TestJsonScan)
#include "tst_jsonscan.moc"
