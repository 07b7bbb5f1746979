// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/waits.h"
#include "support/testmain.h"

#include <QTest>
#include <QTimeZone>

using namespace gavel;
using namespace gavel::net;

namespace {

const QDateTime now(QDate(2026, 1, 2), QTime(10, 0, 0), QTimeZone::utc());

qint64 msOf(const Wait &wait)
{
    return wait ? wait->count() : -1;
}

} // namespace

class TestWaits : public QObject
{
    Q_OBJECT

private slots:
    void textsNameAWait_data();
    void textsNameAWait();
    void headersNameAWait_data();
    void headersNameAWait();
    void resetsCountOnlyForALimit();
    void datesGoByTheServersClock();
};

void TestWaits::textsNameAWait_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    QTest::addRow("seconds") << QByteArray("7") << qint64(7000);
    QTest::addRow("fraction") << QByteArray("0.5") << qint64(500);
    QTest::addRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(30'000);
    QTest::addRow("past date") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << qint64(0);
    QTest::addRow("absurd") << QByteArray("1e300") << qint64(86'400'000);
    QTest::addRow("negative") << QByteArray("-3") << qint64(-1);
    QTest::addRow("words") << QByteArray("soon") << qint64(-1);
    QTest::addRow("nan") << QByteArray("nan") << qint64(-1);
    QTest::addRow("empty") << QByteArray() << qint64(-1);
}

void TestWaits::textsNameAWait()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, ms);
    const QDateTime then(QDate(1994, 11, 6), QTime(8, 49, 7), QTimeZone::utc());
    QCOMPARE(msOf(waitIn(QString::fromLatin1(value), then)), ms);
    QCOMPARE(msOf(waitAskedFor(503, { { "retry-after", value } }, then)), ms);
}

void TestWaits::headersNameAWait_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("ms");
    const auto row = [](const char *name, int status, const Headers &headers, qint64 ms) { QTest::addRow("%s", name) << status << headers << ms; };
    row("seconds", 503, { { "Retry-After", "12" } }, 12'000);
    row("milliseconds come first", 429, { { "Retry-After", "12" }, { "retry-after-ms", "1500" } }, 1500);
    row("many milliseconds", 429, { { "retry-after-ms", "120000" } }, 120'000);
    row("a date", 429, { { "Retry-After", "Fri, 02 Jan 2026 10:00:30 GMT" } }, 30'000);
    row("a point of time", 429, { { "X-RateLimit-Reset", "1767348005" } }, 5000);
    row("that passed", 429, { { "X-RateLimit-Reset", "1767340000" } }, 0);
    row("an ISO date", 429, { { "anthropic-ratelimit-requests-reset", "2026-01-02T10:01:00Z" } }, 60'000);
    row("the limit that is used up", 429,
        { { "x-ratelimit-remaining-requests", "5" },
          { "x-ratelimit-reset-requests", "1s" },
          { "x-ratelimit-remaining-tokens", "0" },
          { "x-ratelimit-reset-tokens", "6m0s" } },
        360'000);
    row("the first of two", 429, { { "x-ratelimit-reset-requests", "900ms" }, { "x-ratelimit-reset-tokens", "2m" } }, 900);
    row("a day at most", 429, { { "Retry-After", "999999" } }, 86'400'000);
    row("none", 429, { { "Content-Type", "text/plain" } }, -1);
}

void TestWaits::headersNameAWait()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(qint64, ms);
    QCOMPARE(msOf(waitAskedFor(status, headers, now)), ms);
}

void TestWaits::resetsCountOnlyForALimit()
{
    QCOMPARE(msOf(waitAskedFor(500, { { "x-ratelimit-reset-requests", "900s" } }, now)), -1);
}

void TestWaits::datesGoByTheServersClock()
{
    const Headers late{ { "Date", "Sun, 06 Nov 1994 08:49:37 GMT" }, { "Retry-After", "Sun, 06 Nov 1994 08:49:46 GMT" } };
    QCOMPARE(msOf(waitAskedFor(503, late, now)), 9000);
    QCOMPARE(msOf(waitAskedFor(503, { { "Date", "today" }, { "Retry-After", "Fri, 02 Jan 2026 10:00:05 GMT" } }, now)), 5000);
    QCOMPARE(msOf(waitAskedFor(429, { { "date", "Fri, 02 Jan 2026 09:00:00 GMT" }, { "X-RateLimit-Reset", "1767344403" } }, now)), 3000);
}

GAVEL_TEST(TestWaits)
#include "tst_waits.moc"
