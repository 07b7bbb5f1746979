// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"

#include "support/judgehandler.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// Load and kill tests stand on this server, so it is tested itself.
class TestJudgeHandler : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void controlRoutes_data();
    void controlRoutes();
    void verdictHoldsTheShape_data();
    void verdictHoldsTheShape();
    void sameBodySameVerdict();
    void scoresDiffer();
    void choiceHasLogprobs();
    void keyInsideOfTextIsNoKey();
    void streams();
    void keyIsAsked();
    void failRateIsExact();

private:
    void serve(const JudgeHandlerOptions &options = {});
    std::optional<Response> exchange(Request request);
    QJsonObject chat(const QByteArray &members, const QByteArray &content = "rate this");
    static QByteArray body(const QByteArray &members, const QByteArray &content = "rate this");
    static QString contentOf(const QJsonObject &reply);

    std::unique_ptr<FakeServer> m_server;
    std::shared_ptr<std::atomic<qint64>> m_count;
    FakeKeys m_keys;
};

void TestJudgeHandler::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
    serve();
}

void TestJudgeHandler::serve(const JudgeHandlerOptions &options)
{
    m_count = std::make_shared<std::atomic<qint64>>(0);
    m_server->scriptDefault({ judgeHandler(options, m_count) });
}

std::optional<Response> TestJudgeHandler::exchange(Request request)
{
    HttpClient client(m_keys);
    Answers answers;
    client.send(std::move(request), &answers, answers.done());
    [&] { QTRY_COMPARE(answers.outcome(), u"ok"_s); }();
    return answers.ok() ? std::optional(answers.response()) : std::nullopt;
}

QByteArray TestJudgeHandler::body(const QByteArray &members, const QByteArray &content)
{
    return R"({"model":"judge","messages":[{"role":"user","content":")" + content + "\"}]" + (members.isEmpty() ? "" : ",") + members + '}';
}

QJsonObject TestJudgeHandler::chat(const QByteArray &members, const QByteArray &content)
{
    const std::optional<Response> response = exchange(postRequest(m_server->url(u"/v1/chat/completions"_s), body(members, content)));
    return response ? QJsonDocument::fromJson(response->body).object() : QJsonObject();
}

QString TestJudgeHandler::contentOf(const QJsonObject &reply)
{
    return reply[u"choices"_s][0][u"message"_s][u"content"_s].toString();
}

void TestJudgeHandler::controlRoutes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::addRow("health") << u"/health"_s << 200 << QByteArray();
    QTest::addRow("version") << u"/version"_s << 200 << QByteArray(R"("version":"0.)");
    QTest::addRow("models") << u"/v1/models"_s << 200 << QByteArray(R"("max_model_len":4096)");
    QTest::addRow("props") << u"/props"_s << 404 << QByteArray("error");
}

void TestJudgeHandler::controlRoutes()
{
    QFETCH(const QString, path);
    QFETCH(const int, status);
    QFETCH(const QByteArray, contains);
    const std::optional<Response> response = exchange(getRequest(m_server->url(path)));
    QVERIFY(response);
    QCOMPARE(response->status, status);
    QVERIFY(response->body.contains(contains));
    QCOMPARE(response->body.isEmpty(), contains.isEmpty());
    QVERIFY(contains.isEmpty() || !QJsonDocument::fromJson(response->body).isNull());
    QCOMPARE(*m_count, 0);
}

void TestJudgeHandler::verdictHoldsTheShape_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("pattern");
    const QByteArray schema
        = R"({"type":"object","properties":{"score":{"enum":[7,8]},"justification":{"type":"string"}},"required":["score","justification"],"additionalProperties":false})";
    const QByteArray nested = R"({"type":"object","properties":{"accuracy":)" + schema
        + R"(,"style":{"type":"integer","minimum":3,"maximum":3}},"required":["accuracy","style"]})";
    const QByteArray nullable = R"({"type":"object","properties":{"score":{"anyOf":[{"enum":[2]},{"type":"null"}]}},"required":["score"]})";
    QTest::addRow("free") << QByteArray() << uR"(\{"justification": "Reason.*", "score": [1-5]\})"_s;
    QTest::addRow("json_schema") << QByteArray(R"("response_format":{"type":"json_schema","json_schema":{"name":"v","schema":)" + schema + "}}")
                                 << uR"(\{"score": [78], "justification": "Reason.*"\})"_s;
    QTest::addRow("blanks") << QByteArray(R"("response_format" : { "type" : "json_schema", "json_schema" : { "name":"v", "schema" : )" + schema
                                          + " } }")
                            << uR"(\{"score": [78], "justification": "Reason.*"\})"_s;
    QTest::addRow("structured json") << QByteArray(R"("structured_outputs":{"json":)" + schema + '}')
                                     << uR"(\{"score": [78], "justification": "Reason.*"\})"_s;
    QTest::addRow("nested") << QByteArray(R"("structured_outputs":{"json":)" + nested + '}')
                            << uR"(\{"accuracy": \{"score": [78], "justification": "Reason.*"\}, "style": 3\})"_s;
    QTest::addRow("nullable") << QByteArray(R"("structured_outputs":{"json":)" + nullable + '}') << uR"(\{"score": 2\})"_s;
    QTest::addRow("choice") << QByteArray(R"("structured_outputs":{"choice":["fail","pass"]})") << uR"(fail|pass)"_s;
    QTest::addRow("guided choice") << QByteArray(R"("guided_choice":["1","2"])") << uR"([12])"_s;
}

void TestJudgeHandler::verdictHoldsTheShape()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, pattern);
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern));
    for (int i = 0; i < 8; ++i) {
        const QJsonObject reply = chat(members, "row " + QByteArray::number(i));
        QVERIFY2(whole.match(contentOf(reply)).hasMatch(), qPrintable(contentOf(reply)));
        QCOMPARE(reply[u"choices"_s][0][u"finish_reason"_s].toString(), u"stop"_s);
        QVERIFY(reply[u"usage"_s][u"completion_tokens"_s].toInt() > 0);
    }
    QCOMPARE(*m_count, 8);
}

void TestJudgeHandler::sameBodySameVerdict()
{
    const QJsonObject first = chat({});
    serve();
    QCOMPARE(chat({}), first);
    QVERIFY(!first.isEmpty());
}

void TestJudgeHandler::scoresDiffer()
{
    QSet<QString> seen;
    for (int i = 0; i < 60; ++i)
        seen.insert(contentOf(chat(R"("guided_choice":["1","2","3","4","5"])", QByteArray::number(i))));
    QCOMPARE(seen.size(), 5);
}

void TestJudgeHandler::choiceHasLogprobs()
{
    const QJsonObject reply = chat(R"("structured_outputs":{"choice":["1","2","3"]},"logprobs":true,"top_logprobs":20,"max_tokens":1)");
    const QJsonValue position = reply[u"choices"_s][0][u"logprobs"_s][u"content"_s][0];
    QCOMPARE(position[u"token"_s].toString(), contentOf(reply));
    const QJsonArray top = position[u"top_logprobs"_s].toArray();
    QCOMPARE(top.size(), 4);
    double sum = 0;
    for (const auto &entry : top)
        sum += std::exp(entry[u"logprob"_s].toDouble());
    QVERIFY(qAbs(sum - 1) < 1e-6);
    QCOMPARE(top.last()[u"logprob"_s].toDouble(), -9999.0);
    QVERIFY(chat(R"("structured_outputs":{"choice":["1","2","3"]})")[u"choices"_s][0][u"logprobs"_s].isNull());
}

void TestJudgeHandler::keyInsideOfTextIsNoKey()
{
    const QJsonObject reply = chat({}, R"(\"guided_choice\":[\"x\"], \"stream\":true, \\ {[)");
    QVERIFY2(contentOf(reply).startsWith(u"{\"justification\""_s), qPrintable(contentOf(reply)));
}

void TestJudgeHandler::streams()
{
    const std::optional<Response> response
        = exchange(postRequest(m_server->url(u"/v1/chat/completions"_s), body(R"("stream":true,"stream_options":{"include_usage":true})")));
    QVERIFY(response);
    QVERIFY(response->contentType.startsWith("text/event-stream"));
    QString content;
    bool stopped = false;
    bool used = false;
    QByteArrayList lines = response->body.split('\n');
    lines.removeAll(QByteArray());
    QCOMPARE(lines.takeLast(), "data: [DONE]");
    for (const QByteArray &line : std::as_const(lines)) {
        QVERIFY(line.startsWith("data: "));
        const QJsonObject chunk = QJsonDocument::fromJson(line.sliced(6)).object();
        QVERIFY2(!chunk.isEmpty(), line);
        content += chunk[u"choices"_s][0][u"delta"_s][u"content"_s].toString();
        stopped = stopped || chunk[u"choices"_s][0][u"finish_reason"_s].toString() == u"stop"_s;
        used = used || chunk[u"usage"_s][u"completion_tokens"_s].toInt() > 0;
    }
    QVERIFY(!QJsonDocument::fromJson(content.toUtf8()).isNull());
    QVERIFY(stopped);
    QVERIFY(used);
}

void TestJudgeHandler::keyIsAsked()
{
    JudgeHandlerOptions options;
    options.apiKey = "sk-1";
    serve(options);
    Request request = getRequest(m_server->url(u"/v1/models"_s));
    request.server = serverAt(m_server->url());
    QCOMPARE(exchange(request)->status, 401);
    m_keys.set(request.server.id, "sk-1");
    QCOMPARE(exchange(request)->status, 200);
}

void TestJudgeHandler::failRateIsExact()
{
    JudgeHandlerOptions options;
    options.failRate = 0.25;
    serve(options);
    int failed = 0;
    for (int i = 0; i < 20; ++i)
        failed += exchange(postRequest(m_server->url(u"/v1/chat/completions"_s), body({})))->status == 500 ? 1 : 0;
    QCOMPARE(failed, 5);
}

GAVEL_TEST(TestJudgeHandler)
#include "tst_judgehandler.moc"
