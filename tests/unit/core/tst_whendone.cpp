// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/whendone.h"
#include "support/testmain.h"

#include <QPromise>
#include <QTest>

#include <memory>
#include <optional>

using namespace gavel;

class TestWhenDone : public QObject
{
    Q_OBJECT

private slots:
    void givesTheResult();
    void isSilentAfterItsContext();
    void isSilentWhenCancelled();
};

void TestWhenDone::givesTheResult()
{
    QPromise<int> promise;
    std::optional<int> given;
    QObject context;
    whenDone(promise.future(), &context, [&given](int result) { given = result; });
    promise.start();
    promise.addResult(7);
    promise.finish();
    QVERIFY2(!given, "never inside the worker's last step");
    QTRY_COMPARE(given, std::optional<int>(7));
    QTRY_VERIFY2(context.children().isEmpty(), "what watched is gone");
}

void TestWhenDone::isSilentAfterItsContext()
{
    QPromise<int> promise;
    bool called = false;
    auto context = std::make_unique<QObject>();
    whenDone(promise.future(), context.get(), [&called](int) { called = true; });
    context.reset();
    promise.start();
    promise.addResult(7);
    promise.finish();
    std::optional<int> later;
    whenDone(promise.future(), this, [&later](int result) { later = result; });
    QTRY_COMPARE(later, std::optional<int>(7));
    QVERIFY(!called);
}

void TestWhenDone::isSilentWhenCancelled()
{
    QPromise<int> promise;
    bool called = false;
    QObject context;
    whenDone(promise.future(), &context, [&called](int) { called = true; });
    promise.start();
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(context.children().isEmpty());
    QVERIFY(!called);
}

GAVEL_TEST(TestWhenDone)
#include "tst_whendone.moc"
