// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/retry.h"
#include "support/testmain.h"

#include <QtTest>

#include <algorithm>

using namespace gavel;
using namespace gavel::eval;
using namespace std::chrono_literals;
using Kind = Error::Kind;

class TestRetry : public QObject
{
    Q_OBJECT

private slots:
    void jitterIsFullAndCapped()
    {
        Backoff backoff({ .attempts = 8, .base = 250ms, .cap = 15000ms }, 7);
        for (int n = 0; n < 40; ++n) {
            const auto most = std::min<qint64>(15000, n > 20 ? 15000 : 250LL << n);
            qint64 low = most;
            qint64 high = 0;
            for (int i = 0; i < 300; ++i) {
                const qint64 delay = backoff.next(n).count();
                QVERIFY(delay >= 0 && delay <= most);
                low = std::min(low, delay);
                high = std::max(high, delay);
            }
            QVERIFY2(low < most / 10, qPrintable(QString::number(n)));
            QVERIFY2(high > most * 9 / 10, qPrintable(QString::number(n)));
        }
    }

    void sameSeedSameDelays()
    {
        Backoff a({}, 42);
        Backoff b({}, 42);
        Backoff c({}, 43);
        bool differs = false;
        for (int n = 0; n < 20; ++n) {
            const auto delay = a.next(n);
            QCOMPARE(delay, b.next(n));
            differs = differs || delay != c.next(n);
        }
        QVERIFY(differs);
    }

    void reaction_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("retryAfter");
        QTest::addColumn<int>("reaction");
        const auto row = [](const char *name, Kind kind, int status, bool retryAfter, Reaction reaction) {
            QTest::addRow("%s", name) << static_cast<int>(kind) << status << retryAfter << static_cast<int>(reaction);
        };
        row("lost", Kind::ConnectionLost, 0, false, Reaction::Outage);
        row("timeout", Kind::Timeout, 0, false, Reaction::Retry);
        row("408", Kind::BadRequest, 408, false, Reaction::Retry);
        row("429", Kind::RateLimited, 429, false, Reaction::Throttle);
        row("429 with a time", Kind::RateLimited, 429, true, Reaction::Throttle);
        row("500", Kind::ServerError, 500, false, Reaction::Retry);
        row("501", Kind::ServerError, 501, false, Reaction::RowError);
        row("500 with a time", Kind::ServerError, 500, true, Reaction::Throttle);
        row("507", Kind::ServerError, 507, false, Reaction::Retry);
        row("502", Kind::ServerError, 502, false, Reaction::Outage);
        row("503", Kind::ServerBusy, 503, false, Reaction::Outage);
        row("loading as 400", Kind::ServerBusy, 400, false, Reaction::Outage);
        row("520", Kind::ServerError, 520, false, Reaction::Outage);
        row("524", Kind::ServerError, 524, false, Reaction::Outage);
        row("529", Kind::ServerBusy, 529, false, Reaction::Outage);
        row("503 with a time", Kind::ServerBusy, 503, true, Reaction::Throttle);
        row("504", Kind::ServerError, 504, false, Reaction::Outage);
        row("quota sent as 429", Kind::QuotaExceeded, 429, true, Reaction::RunError);
        row("401", Kind::Auth, 401, false, Reaction::RunError);
        row("404", Kind::NotFound, 404, false, Reaction::RunError);
        row("tls", Kind::Tls, 0, false, Reaction::RunError);
        row("redirect", Kind::Redirect, 302, false, Reaction::RunError);
        row("unreachable", Kind::Unreachable, 0, false, Reaction::Outage);
        row("400", Kind::BadRequest, 400, false, Reaction::Hold);
        row("400 with a time", Kind::BadRequest, 400, true, Reaction::Hold);
        row("403", Kind::Auth, 403, false, Reaction::Doubt);
        row("broken", Kind::BadReply, 200, false, Reaction::Retry);
        row("context", Kind::ContextTooLong, 400, false, Reaction::RowError);
        row("large", Kind::TooLarge, 200, false, Reaction::RowError);
    }
    void reaction()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(bool, retryAfter);
        QFETCH(int, reaction);
        Error error{ static_cast<Kind>(kind), status, {}, {} };
        if (retryAfter)
            error.retryAfter = 1s;
        QCOMPARE(static_cast<int>(reactionTo(error)), reaction);
    }

    void aPageIsDoubted() { QCOMPARE(reactionTo({ Kind::BadReply, 200, {}, QStringLiteral(" <!DOCTYPE html>") }), Reaction::Doubt); }

    void aHoldIsNeverWithoutAPause()
    {
        Backoff backoff({ .attempts = 8, .base = 250ms, .cap = 15000ms }, 7);
        for (int i = 0; i < 300; ++i)
            QVERIFY(backoff.hold(0) >= 125ms);
    }
};

GAVEL_TEST(TestRetry)
#include "tst_retry.moc"
