// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/futureresult.h"
#include "support/testmain.h"

#include <QPromise>
#include <QTest>

using namespace gavel;

class TestFutureResult : public QObject
{
    Q_OBJECT

private slots:
    void givesTheValue();
    void givesTheResultItself();
    void nothingIsCancelled();
    void whatCameBeforeTheCancelIsKept();
    void saysInWhoseWords();
    void ofNoFutureAtAll();
};

namespace {

template <typename T>
QFuture<T> ended(std::optional<T> value, bool isCancelledFirst)
{
    QPromise<T> promise;
    promise.start();
    if (isCancelledFirst)
        promise.future().cancel();
    if (value)
        promise.addResult(std::move(*value));
    promise.finish();
    return promise.future();
}

} // namespace

void TestFutureResult::givesTheValue()
{
    const auto result = resultOf(ended<int>(3, false));
    QVERIFY(result);
    QCOMPARE(*result, 3);
    QVERIFY(!isCancelled(result));
}

void TestFutureResult::givesTheResultItself()
{
    const Error error{ Error::Kind::Io, 0, QStringLiteral("no"), {} };
    const Result<int> failed = resultOf(ended<Result<int>>(Result<int>(error), false));
    QVERIFY(!failed);
    QCOMPARE(failed.error(), error);
    QVERIFY(!isCancelled(failed));
    QCOMPARE(resultOf(ended<Result<int>>(Result<int>(4), false)).value_or(0), 4);
}

void TestFutureResult::nothingIsCancelled()
{
    QVERIFY(isCancelled(resultOf(ended<int>(std::nullopt, true))));
    QVERIFY(isCancelled(resultOf(ended<Result<void>>(std::nullopt, true))));
    QVERIFY(isCancelled(resultOf(ended<Result<int>>(Result<int>(4), true)))); // too late: Qt takes no result of a cancelled one
    QVERIFY(isCancelled(resultOf(ended<int>(std::nullopt, false))));
}

void TestFutureResult::whatCameBeforeTheCancelIsKept()
{
    auto future = ended<int>(5, false);
    future.cancel();
    QCOMPARE(resultOf(future).value_or(0), 5);
}

void TestFutureResult::saysInWhoseWords()
{
    const Error mine{ Error::Kind::Cancelled, 0, QStringLiteral("The import was cancelled."), {} };
    QCOMPARE(resultOf(ended<int>(std::nullopt, true), mine).error(), mine);
}

void TestFutureResult::ofNoFutureAtAll()
{
    const QFutureWatcher<int> watcher;
    QVERIFY(isCancelled(resultOf(watcher)));
}

GAVEL_TEST(TestFutureResult)
#include "tst_futureresult.moc"
