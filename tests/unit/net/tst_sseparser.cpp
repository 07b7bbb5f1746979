// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/sseparser.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace Qt::StringLiterals;

using Events = QList<SseEvent>;
Q_DECLARE_METATYPE(Events)

class TestSseParser : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void splitAnywhere_data() { parses_data(); }
    void splitAnywhere();
    void finishKeepsWhatIsWhole_data();
    void finishKeepsWhatIsWhole();
    void finishMakesItNew();
    void longestLine();
    void lineTooLong_data();
    void lineTooLong();
    void eventTooLarge();
};

void TestSseParser::parses_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<Events>("events");
    const auto message = [](const QByteArray &data) { return SseEvent{ {}, data }; };
    QTest::addRow("one") << QByteArray("data: a\n\n") << Events{ message("a") };
    QTest::addRow("two") << QByteArray("data: a\n\ndata: b\n\n") << Events{ message("a"), message("b") };
    QTest::addRow("no space") << QByteArray("data:a\n\n") << Events{ message("a") };
    QTest::addRow("only one space goes") << QByteArray("data:  a \n\n") << Events{ message(" a ") };
    QTest::addRow("tab stays") << QByteArray("data:\ta\n\n") << Events{ message("\ta") };
    QTest::addRow("colons in the value") << QByteArray("data: {\"a\":1}\n\n") << Events{ message("{\"a\":1}") };
    QTest::addRow("several lines") << QByteArray("data: a\ndata: b\ndata:\ndata: c\n\n") << Events{ message("a\nb\n\nc") };
    QTest::addRow("CRLF") << QByteArray("data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n") << Events{ message("a\nb"), message("c") };
    QTest::addRow("CR") << QByteArray("data: a\rdata: b\r\rdata: c\r\r") << Events{ message("a\nb"), message("c") };
    QTest::addRow("mixed ends") << QByteArray("data: a\r\n\ndata: b\n\r\ndata: c\r\r\n") << Events{ message("a"), message("b"), message("c") };
    QTest::addRow("comments") << QByteArray(": ping\n\n:\ndata: a\n: more\n\n") << Events{ message("a") };
    QTest::addRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                       "data: a\n\n")
                         << Events{ message("a") };
    QTest::addRow("BOM and nothing else on the line") << QByteArray("\xEF\xBB\xBF\ndata: a\n\n") << Events{ message("a") };
    QTest::addRow("BOM later is no BOM") << QByteArray("data: a\n\n\xEF\xBB\xBF"
                                                       "data: b\n\n")
                                         << Events{ message("a") };
    QTest::addRow("named") << QByteArray("event: error\ndata: a\n\ndata: b\n\n") << Events{ { "error", "a" }, message("b") };
    QTest::addRow("name without data") << QByteArray("event: error\n\ndata: b\n\n") << Events{ message("b") };
    QTest::addRow("id and retry") << QByteArray("id: 1\nretry: 10\ndata: a\n\n") << Events{ message("a") };
    QTest::addRow("unknown fields") << QByteArray("datas: x\ndat: y\nDATA: z\n data: w\ndata: a\n\n") << Events{ message("a") };
    QTest::addRow("field alone") << QByteArray("data\n\n") << Events{ message("") };
    QTest::addRow("empty data") << QByteArray("data:\n\n") << Events{ message("") };
    QTest::addRow("blank lines") << QByteArray("\n\n\r\n\r\r") << Events{};
    QTest::addRow("UTF-8") << QByteArray("data: \xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\n\n")
                           << Events{ message("\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80") };
    QTest::addRow("done") << QByteArray("data: {}\n\ndata: [DONE]\n\n") << Events{ message("{}"), message("[DONE]") };
    QTest::addRow("no blank lines") << QByteArray("data: {\"a\":1}\ndata: {\"b\":2}\ndata: [DONE]\n\n")
                                    << Events{ message("{\"a\":1}"), message("{\"b\":2}"), message("[DONE]") };
    QTest::addRow("no blank lines, named") << QByteArray("event: x\ndata: {}\nevent: y\ndata: {}\n\n") << Events{ { "x", "{}" }, { "y", "{}" } };
    QTest::addRow("an object over several lines") << QByteArray("data: {\"a\":[{}\ndata: ,{\ndata: }]}\n\n")
                                                  << Events{ message("{\"a\":[{}\n,{\n}]}") };
    QTest::addRow("empty") << QByteArray() << Events{};
}

void TestSseParser::parses()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const Events, events);
    SseParser parser;
    const Result<Events> result = parser.feed(stream);
    QVERIFY(result);
    QCOMPARE(*result, events);
    QVERIFY(parser.finish().isEmpty());
}

void TestSseParser::splitAnywhere()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const Events, events);
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        SseParser parser;
        Events got = *parser.feed(QByteArrayView(stream).first(cut));
        got += *parser.feed(QByteArrayView(stream).sliced(cut));
        QCOMPARE(got, events);
    }
    SseParser parser;
    Events got;
    for (qsizetype i = 0; i < stream.size(); ++i)
        got += *parser.feed(QByteArrayView(stream).sliced(i, 1));
    QCOMPARE(got, events);
}

void TestSseParser::finishKeepsWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("rest"); ///< data of the event at the end; empty: none
    QTest::addRow("clean") << QByteArray("data: a\n\n") << QByteArray();
    QTest::addRow("nothing") << QByteArray() << QByteArray();
    QTest::addRow("no blank line") << QByteArray("data: a\n\ndata: b\n") << QByteArray();
    QTest::addRow("half a line") << QByteArray("data: a\n\ndata: b") << QByteArray();
    QTest::addRow("half a field") << QByteArray("data: a\n\nda") << QByteArray();
    QTest::addRow("a comment") << QByteArray("data: a\n\n: bye\n") << QByteArray();
    QTest::addRow("an object") << QByteArray("data: a\n\ndata: {\"b\":1}\n") << QByteArray("{\"b\":1}");
    QTest::addRow("an object without the end of its line") << QByteArray("data: a\n\ndata: {\"b\":1}") << QByteArray("{\"b\":1}");
    QTest::addRow("half an object") << QByteArray("data: a\n\ndata: {\"b\":") << QByteArray();
    QTest::addRow("the word for the end") << QByteArray("data: a\n\ndata: [DONE]") << QByteArray("[DONE]");
}

void TestSseParser::finishKeepsWhatIsWhole()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArray, rest);
    SseParser parser;
    QCOMPARE(parser.feed(stream)->size(), stream.isEmpty() ? 0 : 1);
    QCOMPARE(parser.finish(), rest.isEmpty() ? Events() : (Events{ { {}, rest } }));
}

void TestSseParser::finishMakesItNew()
{
    SseParser parser;
    QVERIFY(parser.feed("event: error\ndata: a\r")->isEmpty());
    QVERIFY(parser.finish().isEmpty());
    QCOMPARE(*parser.feed("\xEF\xBB\xBF"
                          "data: b\n\n"),
             (Events{ { {}, "b" } }));
}

void TestSseParser::longestLine()
{
    const QByteArray value(SseParser::maxLineBytes - 5, 'x');
    SseParser parser;
    const Result<Events> result = parser.feed("data:" + value + "\n\n");
    QVERIFY(result);
    QCOMPARE(result->size(), 1);
    QCOMPARE(result->first().data, value);
}

void TestSseParser::lineTooLong_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    const QByteArray value(SseParser::maxLineBytes - 4, 'x');
    QTest::addRow("at once") << QByteArrayList{ "data:" + value + "\n\n" };
    QTest::addRow("without an end") << QByteArrayList{ "data:" + value };
    QTest::addRow("in pieces") << QByteArrayList{ "data:", value.first(1000), value.sliced(1000), "\n\n" };
    QTest::addRow("comment") << QByteArrayList{ ":" + value + "xxxx\n" };
}

void TestSseParser::lineTooLong()
{
    QFETCH(const QByteArrayList, pieces);
    SseParser parser;
    std::optional<Error> error;
    for (const QByteArray &piece : pieces) {
        const Result<Events> result = parser.feed(piece);
        if (!result)
            error = result.error();
        else
            QVERIFY(!error); // once too large, it stays so
    }
    QVERIFY(error);
    QCOMPARE(error->kind, Error::Kind::TooLarge);
    QVERIFY(!error->text.isEmpty());
    QVERIFY(parser.finish().isEmpty());
    QVERIFY(parser.feed("data: a\n\n"));
}

void TestSseParser::eventTooLarge()
{
    const QByteArray line = "data: " + QByteArray(SseParser::maxLineBytes / 2, 'x') + '\n';
    SseParser parser;
    qsizetype accepted = 0;
    while (accepted < 2 * SseParser::maxEventBytes && parser.feed(line))
        accepted += line.size();
    QVERIFY(accepted < SseParser::maxEventBytes);
    QVERIFY(accepted > SseParser::maxEventBytes / 2);
}

GAVEL_TEST(TestSseParser)
#include "tst_sseparser.moc"
