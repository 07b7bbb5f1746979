// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/completion.h"
#include "core/result.h"
#include "core/ticker.h"

#include <QTest>

using namespace gavel;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsNoTranslatedText();
    void kindNames();
    void resultHoldsOneOrTheOther();
    void logprobsRoundTrip();
    void tickerCoalesces();
};

void TestError::jsonKeepsNoTranslatedText()
{
    const Error error{ Error::Kind::ContextTooLong, 400, QStringLiteral("words"), QStringLiteral("n=5000") };
    const QJsonObject json = toJson(error);
    QCOMPARE(json.size(), 3);
    QVERIFY(!json.contains(QLatin1StringView("text")));
    const Error read = errorFromJson(json);
    QCOMPARE(read.kind, error.kind);
    QCOMPARE(read.httpStatus, 400);
    QCOMPARE(read.detail, error.detail);
    QVERIFY(!read.text.isEmpty());
}

void TestError::kindNames()
{
    for (int i = 0; i <= static_cast<int>(Error::Kind::Keychain); ++i) {
        const auto kind = static_cast<Error::Kind>(i);
        QCOMPARE(kindFromName(kindName(kind)), std::optional(kind));
    }
    QVERIFY(!kindFromName(u"Else"));
}

void TestError::resultHoldsOneOrTheOther()
{
    Result<QString> good(QStringLiteral("a"));
    QVERIFY(good && good.has_value());
    QCOMPARE(*good, QStringLiteral("a"));
    good = Error{ Error::Kind::Io, 0, {}, {} };
    QVERIFY(!good);
    QCOMPARE(good.error().kind, Error::Kind::Io);
    QCOMPARE(good.value_or(QStringLiteral("b")), QStringLiteral("b"));
    const Result<void> done;
    QVERIFY(done);
    QVERIFY(!Result<void>(Error{}));
    // An Error-like value type is no error.
    const Result<std::unique_ptr<int>> moved(std::make_unique<int>(3));
    QCOMPARE(**moved, 3);
}

void TestError::logprobsRoundTrip()
{
    const Logprobs logprobs{ { { QStringLiteral("4"), -0.45 }, { { QStringLiteral("4"), -0.45 }, { QStringLiteral(" \"x\""), -9999 } } } };
    QCOMPARE(logprobsFromJson(logprobsToJson(logprobs)), logprobs);
    QVERIFY(logprobsToJson({}).isEmpty());
    QVERIFY(logprobsFromJson("nonsense").isEmpty());
}

void TestError::tickerCoalesces()
{
    int ticks = 0;
    Ticker ticker(std::chrono::milliseconds(1), [&] { ++ticks; });
    ticker.flush();
    QCOMPARE(ticks, 0);
    for (int i = 0; i < 100; ++i)
        ticker.touch();
    QCOMPARE(ticks, 0);
    QTRY_COMPARE(ticks, 1);
    ticker.touch();
    ticker.flush();
    QCOMPARE(ticks, 2);
}

QTEST_GUILESS_MAIN(TestError)

#include "tst_error.moc"
