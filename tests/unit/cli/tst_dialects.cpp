// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeserver.h"
#include "support/program.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

/// The program against servers that speak the same protocol in their own ways.
class TestDialects : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void refusalsAreMadeGood_data();
    void refusalsAreMadeGood();
    void whatNothingHelpsIsAnError();
    void repliesAreRead_data();
    void repliesAreRead();
    void repliesWithoutAVerdict_data();
    void repliesWithoutAVerdict();
    void aBlockedRowFailsAlone();
    void brokenRepliesAreAskedForAgain_data();
    void brokenRepliesAreAskedForAgain();
    void modelsAreFound_data();
    void modelsAreFound();
    void addressesAreFound_data();
    void addressesAreFound();
    void chatsAreShown_data();
    void chatsAreShown();
    void aChatCutWhileThinkingIsTold();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file(const QString &name, const QByteArray &text) const;
    QString judge(const QByteArray &method, const QByteArray &more = {}) const;
    Ended judged(const QString &judge, const QStringList &more = {}) const;
    QList<QJsonObject> results() const;
    void answerAll(const FakeAction &answer);

    QTemporaryDir m_folder;
    std::unique_ptr<FakeServer> m_server;
    QString m_address;
    QString m_data;
};

namespace {

constexpr int rowCount = 6;
const QByteArray chatPath = "/v1/chat/completions";
const QByteArray verdict = R"("{\"justification\":\"fine\",\"score\":4}")";
const QByteArray models = R"({"object":"list","data":[{"id":"judge","object":"model"}]})";

// A reply with the verdict above.
const QByteArray gzipped = QByteArray::fromHex("1f8b080000000000020315cb310a84400c46e1bbfcb5e556b98a596408718d60222656c3dc5db77b7cf03a640b134dd0dc71"
                                               "6866fb29a843c24bbd40e88cfdceb2d5a495853388b19a2b6362a4c4f5167d06c6f467cb6db9b465f8fb66c589f11d0fb582"
                                               "5b9567000000");

/// A reply whose choice has these members.
QByteArray reply(const QByteArray &choice)
{
    return R"({"id":"x","object":"chat.completion","model":"judge","choices":[{"index":0,)" + choice
        + R"(}],"usage":{"prompt_tokens":90,"completion_tokens":9}})";
}

/// A reply with this JSON as its content.
QByteArray answer(const QByteArray &content, const QByteArray &finish = "stop")
{
    return reply(R"("message":{"role":"assistant","content":)" + content + R"(},"finish_reason":")" + finish + '"');
}

FakeAction unless(const QByteArray &member, const FakeAction &refusal, const QByteArray &content = verdict)
{
    return FakeAction::call([=](const FakeRequest &asked) { return asked.body.contains(member) ? refusal : FakeAction::json(answer(content)); });
}

QByteArray sse(const QByteArray &json)
{
    return "data: " + json + "\n\n";
}

QByteArray delta(const QByteArray &members, const QByteArray &finish = "null")
{
    return sse(R"({"choices":[{"index":0,"delta":{)" + members + R"(},"finish_reason":)" + finish + "}]}");
}

} // namespace

void TestDialects::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QByteArray rows = "id,input,output\n";
    for (int i = 1; i <= rowCount; ++i)
        rows += QByteArray::number(i) + ",question row-" + QByteArray::number(i) + ",answer\n";
    m_data = file(u"rows.csv"_s, rows);
}

void TestDialects::init()
{
    m_server = std::make_unique<FakeServer>();
    QVERIFY(m_server->startThreaded());
    m_address = m_server->url().toString();
    m_server->script("/health", { FakeAction::json("{}") });
    m_server->script("/v1/models", { FakeAction::json(models) });
    QDir(path(u"home"_s)).removeRecursively();
}

QString TestDialects::file(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("A file cannot be written.");
    return file.fileName();
}

QString TestDialects::judge(const QByteArray &method, const QByteArray &more) const
{
    QByteArray text = "name: quality\ndefinition: How good.\ngrading_prompt: Weigh it.\nmethod: " + method + '\n';
    if (!more.contains("scale:")) {
        text += "scale:\n";
        for (int point = 1; point <= 5; ++point)
            text += "  " + QByteArray::number(point) + ": point " + QByteArray::number(point) + '\n';
    }
    return file(u"judge.yaml"_s, text + more);
}

Ended TestDialects::judged(const QString &judge, const QStringList &more) const
{
    QFile::remove(path(u"out.jsonl"_s));
    const QStringList args{ u"judge"_s,    u"--judge"_s, judge,      u"--data"_s,          m_data,
                            u"--server"_s, m_address,    u"--out"_s, path(u"out.jsonl"_s), u"--json"_s };
    return Program(path(u"home"_s)).run(args + more, 20);
}

QList<QJsonObject> TestDialects::results() const
{
    QList<QJsonObject> rows;
    QFile out(path(u"out.jsonl"_s));
    if (out.open(QIODevice::ReadOnly)) {
        while (!out.atEnd())
            rows.append(QJsonDocument::fromJson(out.readLine()).object());
    }
    return rows;
}

void TestDialects::answerAll(const FakeAction &answer)
{
    m_server->script(chatPath, { answer });
}

#define VERIFY_VALID(ended, count)                                                                                                                   \
    QVERIFY2((ended).json().value("valid"_L1).toInt() == (count), qPrintable(QString::fromUtf8((ended).out + (ended).err)))

void TestDialects::refusalsAreMadeGood_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("sampling");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *method, const char *sampling, const char *member, int status, const QByteArray &body) {
        QTest::addRow("%s", name) << QByteArray(method) << QByteArray(sampling) << QByteArray(member) << status << body;
    };
    const char *reasoned = "reason_then_score";
    row("logprobs forbidden", "score_only", "", "\"logprobs\"", 403,
        R"({"error":{"message":"You are not allowed to request logprobs from this model","type":"invalid_request_error","param":null}})");
    row("logprobs make it fail", "score_only", "", "\"logprobs\"", 500, "Internal Server Error");
    row("message is an object", reasoned, "sampling: {seed: 1}\n", "\"seed\"", 422,
        R"({"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]},)"
        R"("type":"invalid_request_error","param":null,"code":null})");
    row("no system text, in a list", reasoned, "", "\"system\"", 400,
        R"([{"error":{"code":400,"message":"Developer instruction is not enabled for models/judge","status":"INVALID_ARGUMENT"}}])");
    row("a pair", reasoned, "sampling: {temperature: 0, top_p: 0.9}\n", "\"top_p\"", 400,
        R"({"error":{"message":"temperature and top_p cannot both be specified for this model"}})");
    row("no word of what", reasoned, "", "\"response_format\"", 400, R"({"error":{"message":"Invalid request"}})");
    row("nothing at all", reasoned, "sampling: {seed: 1}\n", "\"seed\"", 422, "");
    row("inside a good status", reasoned, "sampling: {seed: 1}\n", "\"seed\"", 200, R"({"error":{"message":"unknown field seed","code":400}})");
}

void TestDialects::refusalsAreMadeGood()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, sampling);
    QFETCH(QByteArray, member);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    answerAll(unless(member, FakeAction::json(body, status), method == "score_only" ? "\"4\"" : verdict));
    const QString project = path(u"p.gavel"_s);
    QFile::remove(project);
    const Ended ended = judged(judge(method, sampling), { u"--project"_s, project });
    QCOMPARE(ended.status, 0);
    VERIFY_VALID(ended, rowCount);
    QVERIFY2(ended.err.contains("does not take"), ended.err.constData());
    QVERIFY(!m_server->requestsTo(chatPath).constLast().body.contains(member));
}

void TestDialects::whatNothingHelpsIsAnError()
{
    answerAll(FakeAction::json(R"({"error":{"message":"The moon is full"}})", 400));
    const Ended ended = judged(judge("reason_then_score"));
    QCOMPARE(ended.status, 3);
    QVERIFY2(ended.err.contains("The moon is full"), ended.err.constData());
    QVERIFY(m_server->requestsTo(chatPath).size() < 30);
}

void TestDialects::repliesAreRead_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("scale");
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<double>("mean");
    const auto row = [](const char *name, const char *method, const FakeAction &action, const char *scale = "", double mean = 4) {
        QTest::addRow("%s", name) << QByteArray(method) << QByteArray(scale) << action << mean;
    };
    const char *reasoned = "reason_then_score";
    row("number", "score_only", FakeAction::json(answer("4")));
    row("object", reasoned, FakeAction::json(answer(R"({"justification":"fine","score":4})")));
    row("parts", reasoned, FakeAction::json(answer(R"([{"type":"text","text":)" + verdict + "}]")));
    row("truth value", reasoned, FakeAction::json(answer(R"("{\"justification\":\"ok\",\"score\":true}")")),
        "scale:\n  \"false\": {value: 0, meaning: no}\n  \"true\": {value: 1, meaning: yes it is}\n", 1);
    row("infinite logprob", "score_only",
        FakeAction::json(reply(R"("message":{"content":"4"},"finish_reason":"stop","logprobs":{"content":[{"token":"4","logprob":-0.1,)"
                               R"("top_logprobs":[{"token":"4","logprob":-0.1},{"token":"1","logprob":-Infinity}]}]})")));
    row("another success", reasoned, FakeAction::json(answer(verdict), 201));
    row("another content type", reasoned, FakeAction::text(answer(verdict), "text/plain"));
    row("in a list", reasoned, FakeAction::json('[' + answer(verdict) + ']'));
    row("marker of the template", "score_only", FakeAction::json(answer(R"("4<|im_end|>")")));
    row("byte order mark", reasoned, FakeAction::json(answer(R"("\ufeff{\"justification\":\"fine\",\"score\":4}\u200b")")));
    row("refused text", reasoned,
        FakeAction::json(R"({"error":{"message":"Failed to generate JSON","type":"invalid_request_error","code":"json_validate_failed",)"
                         R"("failed_generation":"Score: 4"}})",
                         400));
    row("compressed", reasoned, FakeAction::json(gzipped).withHeader("Content-Encoding", "gzip"));
    row("events", reasoned, FakeAction::sse({ delta(R"("content":)" + verdict), delta("", R"("stop")"), sse("[DONE]") }));
}

void TestDialects::repliesAreRead()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, scale);
    QFETCH(FakeAction, action);
    QFETCH(double, mean);
    answerAll(action);
    const Ended ended = judged(judge(method, scale));
    VERIFY_VALID(ended, rowCount);
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json().value("mean"_L1).toDouble(), mean);
}

void TestDialects::repliesWithoutAVerdict_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("raw");
    const QByteArray weak = R"("The answer is weak.\nScore: 1")";
    const QString raw = u"The answer is weak.\nScore: 1"_s;
    for (const char *reason : { "length", "model_length", "max_tokens", "MAX_TOKENS", "model_context_window_exceeded" })
        QTest::addRow("cut off: %s", reason) << answer(weak, reason) << u"invalid"_s << raw;
    QTest::addRow("not cut off") << answer(weak) << u"valid"_s << raw;
    QTest::addRow("refusal") << reply(R"("message":{"content":null,"refusal":"I can't grade that."},"finish_reason":"stop")") << u"invalid"_s
                             << u"I can't grade that."_s;
    QTest::addRow("only reasoning") << reply(R"("message":{"content":null,"reasoning_content":"{\"justification\":\"fine\",\"score\":4}"},)"
                                             R"("finish_reason":"stop")")
                                    << u"invalid"_s << QString();
    QTest::addRow("filtered") << answer(weak, "content_filter") << u"failed"_s << QString();
}

void TestDialects::repliesWithoutAVerdict()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, state);
    QFETCH(QString, raw);
    answerAll(FakeAction::json(body));
    QByteArray scale = "scale:\n";
    for (int point = 1; point <= 10; ++point)
        scale += "  " + QByteArray::number(point) + ": point\n";
    judged(judge("reason_then_score", scale));
    const QList<QJsonObject> rows = results();
    QCOMPARE(rows.size(), rowCount);
    for (const QJsonObject &row : rows) {
        QCOMPARE(row.value("state"_L1).toString(), state);
        QCOMPARE(row.value("raw"_L1).toString(), raw);
    }
}

void TestDialects::aBlockedRowFailsAlone()
{
    const FakeAction blocked
        = FakeAction::json(R"({"id":"x","object":"chat.completion","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":0}})");
    answerAll(unless("row-1", blocked));
    const Ended ended = judged(judge("reason_then_score"));
    QCOMPARE(ended.status, 1);
    VERIFY_VALID(ended, rowCount - 1);
    QCOMPARE(ended.json().value("failed"_L1).toInt(), 1);
    QCOMPARE(results().first().value("error"_L1).toObject().value("kind"_L1).toString(), u"Filtered"_s);
}

void TestDialects::brokenRepliesAreAskedForAgain_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addRow("error in the choice") << FakeAction::json(
        reply(R"("finish_reason":"error","error":{"code":500,"message":"Provider returned error"},"message":{"role":"assistant","content":""})"));
    QTest::addRow("end with an error") << FakeAction::json(answer(verdict, "error"));
    QTest::addRow("error inside a good status") << FakeAction::json(R"({"error":{"message":"boom"}})");
}

void TestDialects::brokenRepliesAreAskedForAgain()
{
    QFETCH(FakeAction, action);
    m_server->script(chatPath, { FakeAction::json(answer(verdict)), action, FakeAction::json(answer(verdict)) });
    const Ended ended = judged(judge("reason_then_score"), { u"--concurrency"_s, u"1"_s });
    VERIFY_VALID(ended, rowCount);
    QCOMPARE(m_server->requestsTo(chatPath).size(), rowCount + 1);
}

void TestDialects::modelsAreFound_data()
{
    QTest::addColumn<FakeAction>("list");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("used");
    const auto row = [](const char *name, const FakeAction &list, const char *asked, const char *used) {
        QTest::addRow("%s", name) << list << QString::fromLatin1(asked) << QString::fromLatin1(used);
    };
    row("with its tag", FakeAction::json(R"({"data":[{"id":"llama3.2:latest"},{"id":"other"}]})"), "llama3.2", "llama3.2:latest");
    row("no list", FakeAction::json(R"({"detail":"Not Found"})", 404), "judge", "judge");
    row("empty list", FakeAction::json(R"({"data":[]})"), "judge", "judge");
    row("list forbidden", FakeAction::json(R"({"error":{"message":"Missing scopes: api.model.read"}})", 403), "judge", "judge");
    row("pattern", FakeAction::json(R"({"data":[{"id":"openai/*"}]})"), "openai/gpt-4o", "openai/gpt-4o");
    row("bare list", FakeAction::json(R"([{"id":"judge","object":"model"}])"), "", "judge");
    row("under models", FakeAction::json(R"({"models":[{"id":"judge"}]})"), "", "judge");
}

void TestDialects::modelsAreFound()
{
    QFETCH(FakeAction, list);
    QFETCH(QString, asked);
    QFETCH(QString, used);
    m_server->script("/v1/models", { list });
    answerAll(FakeAction::json(answer(verdict)));
    const Ended ended = judged(judge("reason_then_score"), asked.isEmpty() ? QStringList() : QStringList{ u"--model"_s, asked });
    VERIFY_VALID(ended, rowCount);
    QCOMPARE(ended.status, 0);
    const QByteArray body = m_server->requestsTo(chatPath).constFirst().body;
    QCOMPARE(QJsonDocument::fromJson(body).object().value("model"_L1).toString(), used);
}

void TestDialects::addressesAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("root");
    QTest::addRow("chats") << u"/v1/chat/completions"_s << QByteArray("/v1");
    QTest::addRow("models") << u"/v1/models/"_s << QByteArray("/v1");
    QTest::addRow("beta") << u"/v1beta/openai/"_s << QByteArray("/v1beta/openai");
    QTest::addRow("version three") << u"/api/v3"_s << QByteArray("/api/v3");
    QTest::addRow("deployment") << u"/openai/deployments/judge?api-version=2024-10-21"_s << QByteArray("/openai/deployments/judge");
    QTest::addRow("no version") << u"/inference/chat/completions"_s << QByteArray("/inference");
}

void TestDialects::addressesAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, root);
    m_server->script("/v1/models", { FakeAction::json("{}", 404) });
    m_server->script(root + "/models", { FakeAction::json(models) });
    m_server->script(root + "/chat/completions", { FakeAction::json(answer(verdict)) });
    m_address += typed;
    const Ended ended = judged(judge("reason_then_score"));
    VERIFY_VALID(ended, rowCount);
    QCOMPARE(m_server->requestsTo(root + "/chat/completions").size(), rowCount);
}

void TestDialects::chatsAreShown_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<QString>("shown");
    const QByteArray stop = delta("", R"("stop")");
    const QByteArray done = sse("[DONE]");
    QTest::addRow("numbers") << FakeAction::sse(
        { delta(R"("content":"see [")"), delta(R"("content":1)"), delta(R"("content":"] and ")"), delta(R"("content":7)"), stop, done })
                             << u"see [1] and 7\n"_s;
    QTest::addRow("no blank lines") << FakeAction::sse({ delta(R"("content":"Hello")").chopped(1), stop.chopped(1), done.chopped(1) })
                                    << u"Hello\n"_s;
    QTest::addRow("no end of the last event") << FakeAction::sse({ delta(R"("content":"Hello")"), stop.chopped(1) }) << u"Hello\n"_s;
    const QByteArray whole = delta(R"("content":"Hello")") + stop + done;
    QTest::addRow("closed at once") << FakeAction::text(whole, "text/event-stream").withoutLength() << u"Hello\n"_s;
    QTest::addRow("no stream") << FakeAction::json(answer(R"("Hello")")) << u"Hello\n"_s;
}

void TestDialects::chatsAreShown()
{
    QFETCH(FakeAction, action);
    QFETCH(QString, shown);
    answerAll(action);
    const Ended ended = Program(path(u"home"_s)).run({ u"chat"_s, u"--server"_s, m_address, u"Why?"_s }, 20);
    QVERIFY2(ended.status == 0, ended.err.constData());
    QCOMPARE(QString::fromUtf8(ended.out), shown);
}

void TestDialects::aChatCutWhileThinkingIsTold()
{
    answerAll(FakeAction::sse({ delta(R"("reasoning_content":"Let me see")"), delta("", R"("length")"), sse("[DONE]") }));
    const Ended ended = Program(path(u"home"_s)).run({ u"chat"_s, u"--server"_s, m_address, u"Why?"_s }, 20);
    QCOMPARE(ended.status, 1);
    QVERIFY2(ended.err.contains("--max-tokens") && ended.err.contains("thinking"), ended.err.constData());
}

GAVEL_TEST(TestDialects)
#include "tst_dialects.moc"
