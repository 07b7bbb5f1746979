// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/limits.h"
#include "support/testmain.h"

#include <QTest>
#include <QTimeZone>

using namespace gavel;
using namespace gavel::llm;
using Kind = Error::Kind;

namespace {

const QDateTime now(QDate(2026, 1, 2), QTime(10, 0, 0), QTimeZone::utc());

qint64 msOf(const std::optional<std::chrono::milliseconds> &wait)
{
    return wait ? wait->count() : -1;
}

} // namespace

/// Limits that pass, accounts that are spent, and the wait that a server names.
class TestLimits : public QObject
{
    Q_OBJECT

private slots:
    void bodiesNameAWait_data();
    void bodiesNameAWait();
    void kinds_data();
    void kinds();
    void headersComeFirst();
    void aRefusedKeyIsNoWait();
};

void TestLimits::bodiesNameAWait_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *name, const QByteArray &body, qint64 ms) { QTest::addRow("%s", name) << body << ms; };
    row("RetryInfo in a list",
        R"([{"error":{"code":429,"message":"You exceeded your current quota.","status":"RESOURCE_EXHAUSTED",
            "details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"1s"}]}}])",
        1000);
    row("RetryInfo with a fraction", R"({"error":{"code":429,"message":"Quota","details":[{"retryDelay":"34.5s"}]}})", 34'500);
    row("RetryInfo as an object", R"({"error":{"code":429,"message":"Quota","details":[{"retryDelay":{"seconds":2}}]}})", 2000);
    row("words", R"({"error":{"message":"You exceeded your current quota. Please retry in 1.2s."}})", 1200);
    row("words with minutes", R"({"error":{"message":"Rate limit reached for m on tokens per day. Please try again in 6m0s."}})", 360'000);
    row("words with hours", R"({"error":{"message":"Please try again in 1h2m3s."}})", 3'723'000);
    row("milliseconds", R"({"error":{"message":"Rate limit reached. Please try again in 20ms. Visit https://a.b/limits"}})", 20);
    row("spelt out", R"({"error":{"message":"Rate limit exceeded, retry after 30 seconds."}})", 30'000);
    row("spelt out twice", R"({"error":{"message":"Try again in 1 minute and 5 seconds"}})", 65'000);
    row("no deployments", R"({"error":{"message":"No deployments available for selected model, Try again in 60 seconds."}})", 60'000);
    row("a clock", R"({"message":"Out of call volume quota. Quota will be replenished in 00:12:30."})", 750'000);
    row("a field", R"({"error":{"message":"Slow down","retry_after":7}})", 7000);
    row("a field beside the error", R"({"error":"Too many requests","retry_after":"2.5"})", 2500);
    row("a field in milliseconds", R"({"error":{"message":"Slow down","retry_after_ms":250000}})", 250'000);
    row("headers in the body", R"({"error":{"message":"Limited","metadata":{"headers":{"X-RateLimit-Reset":"1767348030000"}}}})", 30'000);
    row("none", R"({"error":{"message":"Too many requests, try again later"}})", -1);
    row("a number that is no wait", R"({"error":{"message":"Limit 200, used 200 for model-4s"}})", -1);
    row("an address", R"({"error":{"message":"See https://a.b/retry in 5s"}})", -1);
}

void TestLimits::bodiesNameAWait()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, ms);
    QCOMPARE(msOf(refusalOf(429, body, {}, now).error.retryAfter), ms);
}

void TestLimits::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, Kind kind, const QByteArray &retryAfter = {}) {
        QTest::addRow("%s", name) << status << body << retryAfter << static_cast<int>(kind);
    };
    const auto says = [](const QByteArray &text) { return R"({"error":{"message":")" + text + R"("}})"; };
    for (const int status : { 402, 403, 429 }) {
        const QByteArray of = QByteArray::number(status);
        row("quota with a wait " + of, status, says("You exceeded your current quota, check your plan and billing. Please retry in 2s."),
            Kind::RateLimited);
        row("quota with a header " + of, status, says("Quota exceeded"), Kind::RateLimited, "5");
        row("quota " + of, status, says("You exceeded your current quota, check your plan and billing details."), Kind::QuotaExceeded);
        row("per minute " + of, status, says("Quota exceeded for metric 'requests' and limit 'Requests per minute'"), Kind::RateLimited);
        row("spent " + of, status, R"({"error":{"message":"Retry in 5s","code":"insufficient_quota"}})", Kind::QuotaExceeded);
        row("balance " + of, status, says("Insufficient Balance"), Kind::QuotaExceeded);
    }
    row("402 alone", 402, {}, Kind::QuotaExceeded);
    row("403 alone", 403, {}, Kind::Auth);
    row("403 of a rate", 403, says("API rate limit exceeded"), Kind::RateLimited);
    row("429 alone", 429, {}, Kind::RateLimited);
    row("429 throttled", 429, R"({"error":{"message":"Allocated quota exceeded","code":"Throttling.AllocationQuota"}})", Kind::RateLimited);
    row("a page about limits", 429, says("You exceeded your quota. See https://a.b/rate-limits"), Kind::QuotaExceeded);
    row("400 of credit", 400, says("Your credit balance is too low to access the API."), Kind::QuotaExceeded);
    row("400", 400, says("temperature must be at most 2"), Kind::BadRequest);
    row("loading as 500", 500, says("Loading model"), Kind::ServerBusy);
    row("loading as 400", 400, says("The model is still loading, please wait"), Kind::ServerBusy);
    row("loading within 200", 200, says("Loading model"), Kind::ServerBusy);
    row("loading as a text", 503, R"({"error":"Model a/b is currently loading","estimated_time":20.0})", Kind::ServerBusy);
    row("overloaded", 500, says("That model is currently overloaded with other requests."), Kind::ServerBusy);
    row("unavailable within 200", 200, R"({"error":{"message":"x","status":"UNAVAILABLE","code":503}})", Kind::ServerBusy);
    row("load failed", 500, says("Failed to load model"), Kind::ServerError);
    row("not loaded", 400, says("No model is loaded"), Kind::BadRequest);
    row("524", 524, "<html>A timeout occurred</html>", Kind::ServerError);
}

void TestLimits::kinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, kind);
    QCOMPARE(kindName(refusalOf(status, body, { { "Retry-After", retryAfter } }, now).error.kind), kindName(static_cast<Kind>(kind)));
}

void TestLimits::aRefusedKeyIsNoWait()
{
    QVERIFY(!refusalOf(401, R"({"error":{"message":"Unknown key, retry in 5s"}})", {}, now).error.retryAfter);
    QCOMPARE(msOf(refusalOf(503, R"({"error":"Model a is currently loading","estimated_time":20.5})", {}, now).error.retryAfter), 20'500);
}

void TestLimits::headersComeFirst()
{
    const QByteArray body = R"({"error":{"message":"Slow down, try again in 6m0s","retry_after":7}})";
    QCOMPARE(msOf(refusalOf(429, body, { { "Retry-After", "2" } }, now).error.retryAfter), 2000);
    QCOMPARE(msOf(refusalOf(429, body, { { "retry-after-ms", "1" } }, now).error.retryAfter), 1);
    QCOMPARE(msOf(refusalOf(429, body, { { "Retry-After", "soon" } }, now).error.retryAfter), 7000);
}

GAVEL_TEST(TestLimits)
#include "tst_limits.moc"
