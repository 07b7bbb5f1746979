// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/call.h"

#include <QTest>

using namespace gavel;

class TestCall : public QObject
{
    Q_OBJECT

private slots:
    void answersLaterAndOnce();
    void cancelDeliversCancelledLater();
    void cancelIsIdempotentAndAborts();
    void nothingAfterTheContextDied();
    void scopedCallCancels();
    void destroyedHandleDoesNothing();
};

void TestCall::answersLaterAndOnce()
{
    QObject context;
    int answers = 0;
    int value = 0;
    const Promise<int> promise(&context, [&](const Result<int> &result) {
        ++answers;
        value = *result;
    });
    promise.settle(7);
    promise.settle(8);
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCOMPARE(value, 7);
    QVERIFY(!promise.call().isActive());
}

void TestCall::cancelDeliversCancelledLater()
{
    QObject context;
    QList<Error::Kind> kinds;
    const Promise<void> promise(&context, [&](const Result<void> &result) { kinds << result.error().kind; });
    Call call = promise.call();
    QVERIFY(call.isActive());
    call.cancel();
    QVERIFY(kinds.isEmpty());
    promise.settle({});
    QTRY_COMPARE(kinds.size(), 1);
    QCOMPARE(kinds.first(), Error::Kind::Cancelled);
}

void TestCall::cancelIsIdempotentAndAborts()
{
    QObject context;
    int answers = 0;
    int aborts = 0;
    Promise<int> promise(&context, [&](const Result<int> &) { ++answers; });
    // What aborts work often settles it synchronously; the cancel still wins.
    promise.onCancel([&] {
        ++aborts;
        promise.settle(1);
    });
    Call call = promise.call();
    call.cancel();
    call.cancel();
    QTRY_COMPARE(answers, 1);
    QCOMPARE(aborts, 1);
}

void TestCall::nothingAfterTheContextDied()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    const Promise<int> late(context.get(), [&](const Result<int> &) { ++answers; });
    const Promise<int> posted(context.get(), [&](const Result<int> &) { ++answers; });
    posted.settle(1);
    context.reset();
    late.settle(2);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 0);
}

void TestCall::scopedCallCancels()
{
    QObject context;
    std::optional<Error::Kind> kind;
    const Promise<int> promise(&context, [&](const Result<int> &result) { kind = result.error().kind; });
    {
        ScopedCall outer;
        ScopedCall inner(promise.call());
        outer = std::move(inner);
        QVERIFY(!inner.isActive());
        QVERIFY(outer.isActive());
    }
    QTRY_VERIFY(kind.has_value());
    QCOMPARE(*kind, Error::Kind::Cancelled);
}

void TestCall::destroyedHandleDoesNothing()
{
    QObject context;
    bool valid = false;
    const Promise<int> promise(&context, [&](const Result<int> &result) { valid = result.has_value(); });
    {
        const Call call = promise.call();
    }
    promise.settle(1);
    QTRY_VERIFY(valid);
}

QTEST_GUILESS_MAIN(TestCall)

#include "tst_call.moc"
