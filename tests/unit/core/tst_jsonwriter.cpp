// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/jsonwriter.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrder();
    void emptyThings();
    void textInPieces();
    void numbers_data();
    void numbers();
    void escaping_data();
    void escaping();
    void canonicalKeys();
    void canonicalIntegersKeepTheirDigits();
};

void TestJsonWriter::keepsTheOrder()
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.member("z", 1);
    json.member("a"_L1, u"ä\"b"_s);
    json.key(u"list"_s);
    json.beginArray();
    json.value(true);
    json.value(nullptr);
    json.beginObject();
    json.endObject();
    json.raw(R"({"x":[]})");
    json.value(std::optional<double>());
    json.endArray();
    json.member("say \"hi\"", std::optional(qint64(9007199254740993)));
    json.endObject();
    const QByteArray expected(R"({"z":1,"a":"ä\"b","list":[true,null,{},{"x":[]},null],"say \"hi\"":9007199254740993})");
    QCOMPARE(out, expected);
}

void TestJsonWriter::emptyThings()
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    json.beginArray();
    json.endArray();
    json.value(QString());
    json.endArray();
    const QByteArray expected(R"([[],""])");
    QCOMPARE(out, expected);
}

void TestJsonWriter::textInPieces()
{
    QByteArray out;
    JsonWriter json(out);
    json.beginArray();
    json.value(1);
    json.beginText();
    json.text(u"one\n");
    json.text(u"\"two\"");
    json.endText();
    json.value(2);
    json.endArray();
    const QByteArray expected(R"([1,"one\n\"two\"",2])");
    QCOMPARE(out, expected);
}

void TestJsonWriter::numbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("whole") << 4.0 << QByteArray("4");
    QTest::addRow("minus zero") << -0.0 << QByteArray("0");
    QTest::addRow("fraction") << 0.1 << QByteArray("0.1");
    QTest::addRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    QTest::addRow("large") << 1e21 << QByteArray("1e+21");
    QTest::addRow("nan") << std::numeric_limits<double>::quiet_NaN() << QByteArray("null");
    QTest::addRow("infinite") << -std::numeric_limits<double>::infinity() << QByteArray("null");
}

void TestJsonWriter::numbers()
{
    QFETCH(double, number);
    QFETCH(QByteArray, json);
    QByteArray out;
    JsonWriter(out).value(number);
    QCOMPARE(out, json);
}

void TestJsonWriter::escaping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("plain") << QStringLiteral("abc /") << QByteArray("\"abc /\"");
    QTest::addRow("empty") << QString() << QByteArray("\"\"");
    QTest::addRow("quotes") << QStringLiteral("a\"b\\c") << QByteArray(R"("a\"b\\c")");
    QTest::addRow("short escapes") << QStringLiteral("\n\r\t") << QByteArray(R"("\n\r\t")");
    QTest::addRow("control") << (QString(QChar(0)) + u'\b' + u'\f' + QChar(0x1f) + QChar(0x7f)) << QByteArray("\"\\u0000\\u0008\\u000c\\u001f\x7f\"");
    QTest::addRow("two bytes") << QStringLiteral("é߿") << QByteArray("\"é߿\"");
    QTest::addRow("three bytes") << QStringLiteral("ࠀ€￿") << QByteArray("\"ࠀ€￿\"");
    QTest::addRow("pair") << QStringLiteral("😀") << QByteArray("\"😀\"");
    QTest::addRow("lone high") << (QStringLiteral("a") + QChar(0xd83d) + QStringLiteral("b"))
                               << QByteArray("\"a\xef\xbf\xbd"
                                             "b\"");
    QTest::addRow("lone low") << (QString(QChar(0xde00)) + QStringLiteral("b"))
                              << QByteArray("\"\xef\xbf\xbd"
                                            "b\"");
    QTest::addRow("high at the end") << QString(QChar(0xd83d)) << QByteArray("\"\xef\xbf\xbd\"");
    QTest::addRow("swapped pair") << (QString(QChar(0xde00)) + QChar(0xd83d)) << QByteArray("\"\xef\xbf\xbd\xef\xbf\xbd\"");
}

void TestJsonWriter::escaping()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    QByteArray out = "x";
    JsonWriter(out).value(text);
    QCOMPARE(out, QByteArray("x" + json));
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson('[' + out.sliced(1) + ']', &problem);
    QCOMPARE(problem.error, QJsonParseError::NoError);
    if (text.isValidUtf16())
        QCOMPARE(document.array().first().toString(), text);
}

void TestJsonWriter::canonicalKeys()
{
    // As bytes, and without quotes and escapes: a name comes before what begins with it,
    // and what lies beyond the first plane after everything in it.
    const QJsonObject object{ { u"clarity of text"_s, 1 }, { u"clarity"_s, 2 }, { u"clarity\"s"_s, 3 }, { u"😀"_s, 4 }, { u"\uff5e"_s, 5 } };
    const QByteArray expected(R"({"clarity":2,"clarity of text":1,"clarity\"s":3,"～":5,"😀":4})");
    QCOMPARE(canonicalText(object), expected);
}

void TestJsonWriter::canonicalIntegersKeepTheirDigits()
{
    const QJsonArray array{ qint64(9007199254740993), 2.5, 0.0, QJsonValue(), false, QJsonObject() };
    QCOMPARE(canonicalText(array), QByteArray("[9007199254740993,2.5,0,null,false,{}]"));
}

GAVEL_TEST(TestJsonWriter)
#include "tst_jsonwriter.moc"
