// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "store/project.h"
#include "store/runs.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace gavel;
using test::FakeAction;
using test::FakeRequest;

namespace {

/// What a chat gets instead of an answer; nullopt: the answer.
using Refusal = std::function<std::optional<FakeAction>(const FakeRequest &request, int number)>;

QJsonObject summaryOf(const test::CommandEnd &end)
{
    return QJsonDocument::fromJson(end.out.trimmed().toUtf8()).object();
}

FakeAction says(int status, const QByteArray &message)
{
    return FakeAction::json(R"({"error":{"message":")" + message + R"("}})", status);
}

} // namespace

/// What `gavel judge` does about servers that load, limit, cut and ramble.
class TestJudgeCommandWaiting : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void passingTrouble_data();
    void passingTrouble();
    void givesUpWhenTheServerStaysAway();
    void aWaitOfADayEndsAtOnce();
    void aSpentQuotaEndsAtOnce();
    void waitsForAServerThatLoadsAtTheStart();
    void givesUpOnAServerThatLoadsForTooLong();
    void oneOddFirstRow_data();
    void oneOddFirstRow();
    void repliesThatCannotBeRead();
    void aPromptThatIsCutIsTold();
    void anotherContextIsTheSameModel();

private:
    void refuse(const Refusal &refusal);
    test::CommandEnd judge(const QString &more = {}) const;
    int chats() const { return static_cast<int>(m_room->fake().requestsTo("/v1/chat/completions").size()); }
    QString project() const { return m_room->path(QStringLiteral("p.gavel")); }

    std::unique_ptr<test::CommandRoom> m_room;
    int m_rows = 6;
};

void TestJudgeCommandWaiting::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_room->serve();
    m_rows = 6;
}

void TestJudgeCommandWaiting::refuse(const Refusal &refusal)
{
    const auto number = std::make_shared<int>(0);
    m_room->fake().script("/v1/chat/completions", { FakeAction::call([refusal, number, answer = m_room->judging()](const FakeRequest &request) {
                              const auto refused = refusal(request, (*number)++);
                              return refused ? *refused : answer.callback(request);
                          }) });
}

test::CommandEnd TestJudgeCommandWaiting::judge(const QString &more) const
{
    const QString judge = m_room->write(QStringLiteral("judge.yaml"),
                                        "name: quality\ndefinition: How good it is.\ngrading_prompt: Weigh it.\n"
                                        "scale:\n  1: bad\n  2: weak\n  3: fair\n  4: good\n  5: right\n");
    QByteArray rows = "id,input,output\n";
    for (int i = 1; i <= m_rows; ++i)
        rows += QByteArray::number(i) + ",question,row-" + QByteArray::number(i) + ".\n";
    const QString data = m_room->write(QStringLiteral("d.csv"), rows);
    const QStringList args{ QStringLiteral("judge"),
                            QStringLiteral("--judge"),
                            judge,
                            QStringLiteral("--data"),
                            data,
                            QStringLiteral("--server"),
                            m_room->fake().url().toString(),
                            QStringLiteral("--json"),
                            QStringLiteral("--project"),
                            project() };
    return m_room->run(args + more.split(u' ', Qt::SkipEmptyParts));
}

void TestJudgeCommandWaiting::passingTrouble_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("loading") << 503 << QByteArray(R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})");
    QTest::addRow("loading within 200") << 200 << QByteArray(R"({"error":{"message":"Loading model"}})");
    QTest::addRow("bad gateway without a body") << 502 << QByteArray();
    QTest::addRow("a page of a proxy") << 524 << QByteArray("<html>A timeout occurred</html>");
    QTest::addRow("a limit in the words of a quota")
        << 429
        << QByteArray(R"([{"error":{"code":429,"message":"You exceeded your current quota. Please retry in 0.2s.","status":"RESOURCE_EXHAUSTED",
                          "details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"0.2s"}]}}])");
    QTest::addRow("a limit sent as 403") << 403 << QByteArray(R"({"error":{"message":"Rate limit exceeded, retry in 0.2s"}})");
}

void TestJudgeCommandWaiting::passingTrouble()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    refuse([&](const FakeRequest &, int number) {
        return number == 1 || number == 2 ? std::optional(FakeAction::text(body, "application/json", status)) : std::nullopt;
    });
    const auto end = judge();
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QCOMPARE(summaryOf(end).value(QLatin1StringView("valid")).toInt(), 6);
}

void TestJudgeCommandWaiting::givesUpWhenTheServerStaysAway()
{
    refuse([](const FakeRequest &, int number) { return number >= 2 ? std::optional(says(503, "Loading model")) : std::nullopt; });
    const auto end = judge(QStringLiteral("--wait 1"));
    QCOMPARE(end.status, 3);
    QVERIFY2(end.err.contains(QLatin1StringView("It has not answered for 1 second")) && end.err.contains(QLatin1StringView("--resume")),
             qPrintable(end.err));
    const QJsonObject summary = summaryOf(end);
    QCOMPARE(summary.value(QLatin1StringView("failed")).toInt(), 0);
    QCOMPARE(summary.value(QLatin1StringView("valid")).toInt(), 2);
    QVERIFY(chats() < 30);

    refuse([](const FakeRequest &, int) { return std::nullopt; });
    const auto resumed = judge(QStringLiteral("--resume"));
    QVERIFY2(resumed.status == 0, qPrintable(resumed.err));
    QCOMPARE(summaryOf(resumed).value(QLatin1StringView("valid")).toInt(), 6);
    QCOMPARE(summaryOf(resumed).value(QLatin1StringView("requests")).toInt(), 4);
}

void TestJudgeCommandWaiting::aWaitOfADayEndsAtOnce()
{
    refuse([](const FakeRequest &, int number) {
        return number >= 2 ? std::optional(says(429, "Too many requests").withHeader("Retry-After", "86400")) : std::nullopt;
    });
    QElapsedTimer clock;
    clock.start();
    const auto end = judge(QStringLiteral("--wait 100"));
    QCOMPARE(end.status, 3);
    QVERIFY(clock.elapsed() < test::patience);
    QVERIFY2(end.err.contains(QLatin1StringView("Paused until ")), qPrintable(end.err));
    QCOMPARE(summaryOf(end).value(QLatin1StringView("failed")).toInt(), 0);
}

void TestJudgeCommandWaiting::aSpentQuotaEndsAtOnce()
{
    refuse([](const FakeRequest &, int) {
        return std::optional(FakeAction::json(R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota"}})", 429));
    });
    const auto end = judge();
    QCOMPARE(end.status, 3);
    QCOMPARE(chats(), 1);
    QVERIFY2(end.err.contains(QLatin1StringView("quota")), qPrintable(end.err));
}

void TestJudgeCommandWaiting::waitsForAServerThatLoadsAtTheStart()
{
    const auto asked = std::make_shared<int>(0);
    m_room->fake().script("/v1/models", { FakeAction::call([asked, answer = m_room->judging()](const FakeRequest &request) {
                              return ++*asked < 2 ? says(503, "Loading model") : answer.callback(request);
                          }) });
    const auto end = judge();
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QVERIFY2(end.err.contains(QLatin1StringView("Waiting for it until")), qPrintable(end.err));
}

void TestJudgeCommandWaiting::givesUpOnAServerThatLoadsForTooLong()
{
    m_room->fake().script("/v1/models", { says(503, "Loading model") });
    QCOMPARE(judge(QStringLiteral("--wait 0")).status, 3);
    QCOMPARE(judge(QStringLiteral("--wait 1")).status, 3);
}

void TestJudgeCommandWaiting::oneOddFirstRow_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addRow("forbidden") << 403 << QByteArray("<html>blocked</html>");
    QTest::addRow("refused") << 400 << QByteArray(R"({"error":{"message":"This text is not for us"}})");
}

void TestJudgeCommandWaiting::oneOddFirstRow()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    // The first answer to a row is enough here: what is tried again takes its time.
    refuse([&](const FakeRequest &request, int number) {
        const bool isOdd = request.body.contains("row-1.") && (status == 400 || number == 0);
        return isOdd ? std::optional(FakeAction::text(body, "text/html", status)) : std::nullopt;
    });
    const auto end = judge();
    QCOMPARE(end.status, status == 400 ? 1 : 0);
    QCOMPARE(summaryOf(end).value(QLatin1StringView("valid")).toInt(), status == 400 ? 5 : 6);
}

void TestJudgeCommandWaiting::repliesThatCannotBeRead()
{
    m_rows = 30;
    m_room->fake().script("/v1/chat/completions",
                          { FakeAction::json(R"({"choices":[{"message":{"content":"I would rather not."},"finish_reason":"stop"}]})") });
    const auto end = judge(QStringLiteral("--concurrency 2"));
    QCOMPARE(end.status, 3);
    QVERIFY2(end.err.contains(QLatin1StringView("--allow-invalid")) && end.err.contains(QLatin1StringView("I would rather not.")),
             qPrintable(end.err));
    QCOMPARE(summaryOf(end).value(QLatin1StringView("failed")).toInt(), 0);
    QVERIFY(chats() < 30);
    QCOMPARE(summaryOf(end).value(QLatin1StringView("invalid")).toInt(), chats()); // what was sent has been paid for

    const auto rest = judge(QStringLiteral("--resume --allow-invalid"));
    QCOMPARE(rest.status, 1);
    QCOMPARE(summaryOf(rest).value(QLatin1StringView("invalid")).toInt(), 30);
    const auto opened = store::Project::open(project());
    QVERIFY(opened);
    QVERIFY((*opened)->runs().all()->first().options.allowInvalid);
}

void TestJudgeCommandWaiting::aPromptThatIsCutIsTold()
{
    m_room->fake().script("/v1/chat/completions",
                          { FakeAction::json(R"({"choices":[{"message":{"content":"{\"justification\":\"x\",\"score\":4}"},"finish_reason":"stop"}],
                                                "usage":{"prompt_tokens":256,"completion_tokens":9}})") });
    const QString judge = m_room->write(QStringLiteral("long.yaml"),
                                        "name: quality\ndefinition: How good it is.\ngrading_prompt: >\n  "
                                            + QByteArray("weigh it well ").repeated(300) + "\nscale:\n  1: bad\n  4: good\n");
    const QString data = m_room->write(QStringLiteral("d.csv"), "input,output\nquestion,answer\n");
    const auto end = m_room->run({ QStringLiteral("judge"), QStringLiteral("--judge"), judge, QStringLiteral("--data"), data,
                                   QStringLiteral("--server"), m_room->fake().url().toString() });
    QCOMPARE(end.status, 0);
    QVERIFY2(end.err.contains(QLatin1StringView("no more than 256 token")), qPrintable(end.err));
}

/// LM Studio tells the context that a model was loaded with once it is loaded.
void TestJudgeCommandWaiting::anotherContextIsTheSameModel()
{
    const auto isLoaded = std::make_shared<bool>(false);
    m_room->fake().script("/version", { FakeAction::json("{}", 404) });
    m_room->fake().script("/v1/models", { FakeAction::json(R"({"data":[{"id":"judge","object":"model"}]})") });
    m_room->fake().script("/api/v0/models", { FakeAction::call([isLoaded](const FakeRequest &) {
                              const QByteArray loaded = *isLoaded ? R"(,"loaded_context_length":4096)" : "";
                              return FakeAction::json(R"({"data":[{"id":"judge","max_context_length":32768)" + loaded + "}]}");
                          }) });
    refuse([isLoaded](const FakeRequest &, int number) {
        *isLoaded = true;
        return number >= 2 ? std::optional(says(503, "Loading model")) : std::nullopt;
    });
    QCOMPARE(judge(QStringLiteral("--wait 1")).status, 3);
    refuse([](const FakeRequest &, int) { return std::nullopt; });
    const auto end = judge(QStringLiteral("--resume"));
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QCOMPARE(summaryOf(end).value(QLatin1StringView("valid")).toInt(), 6);
}

GAVEL_TEST(TestJudgeCommandWaiting)
#include "tst_judgecommand_waiting.moc"
