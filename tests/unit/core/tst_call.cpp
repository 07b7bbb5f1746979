// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/call.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestCall : public QObject
{
    Q_OBJECT

private slots:
    void answersLater();
    void firstAnswerWins();
    void cancelAnswersLater();
    void cancelStopsTheWorkOnce();
    void cancelAfterTheAnswer();
    void workThatSettlesInItsAbort();
    void deadContextHearsNothing_data();
    void deadContextHearsNothing();
    void emptyCall();
    void callOutlivesItsWork();
    void scopedCallCancels();
    void scopedCallMoves();
    void scopedCallTakesAnother();
    void captureIsReleased();

private:
    struct Heard : public QObject ///< its own context: nothing comes after the end of a test
    {
        int count = 0;
        std::optional<int> value;
        std::optional<Error::Kind> kind;
        Promise<int>::Done done()
        {
            return [this](const Result<int> &result) {
                ++count;
                if (result)
                    value = *result;
                else
                    kind = result.error().kind;
            };
        }
    };
    static void deliver() { QCoreApplication::sendPostedEvents(); }
};

void TestCall::answersLater()
{
    Heard heard;
    const Promise<int> promise(&heard, heard.done());
    const Call call = promise.call();
    QVERIFY(call.isActive());
    QVERIFY(!promise.isSettled());
    promise.settle(7);
    QCOMPARE(heard.count, 0);
    QVERIFY(!call.isActive());
    QVERIFY(promise.isSettled());
    deliver();
    QCOMPARE(heard.count, 1);
    QCOMPARE(heard.value, 7);
}

void TestCall::firstAnswerWins()
{
    Heard heard;
    const Promise<int> promise(&heard, heard.done());
    const Promise<int> copy = promise;
    promise.settle(1);
    copy.settle(2);
    promise.settle(Error{});
    deliver();
    QCOMPARE(heard.count, 1);
    QCOMPARE(heard.value, 1);
}

void TestCall::cancelAnswersLater()
{
    Heard heard;
    const Promise<int> promise(&heard, heard.done());
    promise.call().cancel();
    QCOMPARE(heard.count, 0);
    QVERIFY(promise.isSettled());
    promise.settle(1);
    deliver();
    QCOMPARE(heard.count, 1);
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
}

void TestCall::cancelStopsTheWorkOnce()
{
    Heard heard;
    int aborted = 0;
    Promise<int> promise(&heard, heard.done());
    promise.onCancel([&aborted] { ++aborted; });
    Call call = promise.call();
    Call copy = call;
    call.cancel();
    copy.cancel();
    call.cancel();
    QCOMPARE(aborted, 1);
    deliver();
    QCOMPARE(heard.count, 1);
}

void TestCall::cancelAfterTheAnswer()
{
    Heard heard;
    int aborted = 0;
    Promise<int> promise(&heard, heard.done());
    promise.onCancel([&aborted] { ++aborted; });
    promise.settle(3);
    promise.call().cancel();
    deliver();
    QCOMPARE(aborted, 0);
    QCOMPARE(heard.count, 1);
    QCOMPARE(heard.value, 3);
}

void TestCall::workThatSettlesInItsAbort()
{
    Heard heard;
    Promise<int> promise(&heard, heard.done());
    promise.onCancel([promise] { promise.settle(Error{ Error::Kind::ConnectionLost, 0, {}, {} }); });
    promise.call().cancel();
    deliver();
    QCOMPARE(heard.count, 1);
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
}

void TestCall::deadContextHearsNothing_data()
{
    QTest::addColumn<bool>("settledBefore");
    QTest::addRow("dies before the answer") << false;
    QTest::addRow("dies between answer and delivery") << true;
}

void TestCall::deadContextHearsNothing()
{
    QFETCH(const bool, settledBefore);
    Heard heard;
    auto context = std::make_unique<QObject>();
    const Promise<int> promise(context.get(), heard.done());
    if (settledBefore)
        promise.settle(1);
    context.reset();
    promise.settle(2);
    promise.call().cancel();
    deliver();
    QCOMPARE(heard.count, 0);
    QVERIFY(promise.isSettled());
}

void TestCall::emptyCall()
{
    Call call;
    QVERIFY(!call.isActive());
    call.cancel();
}

void TestCall::callOutlivesItsWork()
{
    Heard heard;
    Call call;
    {
        const Promise<int> promise(&heard, heard.done());
        call = promise.call();
        QVERIFY(call.isActive());
    }
    QVERIFY(!call.isActive());
    call.cancel();
    deliver();
    QCOMPARE(heard.count, 0);
}

void TestCall::scopedCallCancels()
{
    Heard heard;
    const Promise<int> promise(&heard, heard.done());
    {
        const ScopedCall scoped(promise.call());
        QVERIFY(scoped.isActive());
    }
    deliver();
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
    ScopedCall empty;
    QVERIFY(!empty.isActive());
    empty.cancel();
}

void TestCall::scopedCallMoves()
{
    Heard heard;
    const Promise<int> promise(&heard, heard.done());
    ScopedCall outer;
    {
        ScopedCall inner(promise.call());
        ScopedCall moved(std::move(inner));
        outer = std::move(moved);
    }
    deliver();
    QCOMPARE(heard.count, 0);
    QVERIFY(outer.isActive());
    outer.cancel();
    deliver();
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
}

void TestCall::scopedCallTakesAnother()
{
    Heard first;
    Heard second;
    const Promise<int> a(&first, first.done());
    const Promise<int> b(&second, second.done());
    ScopedCall scoped(a.call());
    scoped = ScopedCall(b.call());
    deliver();
    QCOMPARE(first.kind, Error::Kind::Cancelled);
    QCOMPARE(second.count, 0);
    QVERIFY(scoped.isActive());
}

/// Neither the promise nor the answer may keep what the callback captured.
void TestCall::captureIsReleased()
{
    const auto captured = std::make_shared<int>(1);
    {
        Promise<int> promise(this, [captured](const Result<int> &) {});
        promise.onCancel([captured] {});
        QVERIFY(captured.use_count() > 1);
        promise.settle(1);
    }
    deliver();
    QCOMPARE(captured.use_count(), 1);
    {
        Promise<int> promise(this, [captured](const Result<int> &) {});
        promise.onCancel([captured, promise] { Q_UNUSED(promise); });
        promise.call().cancel();
    }
    deliver();
    QCOMPARE(captured.use_count(), 1);
}

GAVEL_TEST(TestCall)
#include "tst_call.moc"
