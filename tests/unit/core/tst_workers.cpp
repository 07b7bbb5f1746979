// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workers.h"
#include "support/testmain.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <optional>

using namespace gavel;

namespace {

/// What a call brought, with a context of its own.
struct Heard : QObject
{
    int count = 0;
    std::optional<int> value;
    std::optional<Error::Kind> kind;
    QThread *in = nullptr;

    Promise<int>::Done done()
    {
        return [this](const Result<int> &result) {
            ++count;
            in = QThread::currentThread();
            if (result)
                value = *result;
            else
                kind = result.error().kind;
        };
    }
};

/// A worker that has begun, and ends only when it is told to.
struct Held
{
    QSemaphore begun;
    std::atomic_bool hasEnded = false;

    Result<int> wait(const Stop &stop)
    {
        begun.release();
        while (!stop())
            QThread::yieldCurrentThread();
        hasEnded = true;
        return 7;
    }
};

} // namespace

class TestWorkers : public QObject
{
    Q_OBJECT

private slots:
    void answersLaterInItsContext();
    void errorsArrive();
    void cancelAnswersAtOnceAndStops();
    void anotherCallSupersedes();
    void deadContextHearsNothing();
    void whatWasCapturedDiesWithTheContext();
    void endWaitsForAll();
};

void TestWorkers::answersLaterInItsContext()
{
    Heard heard;
    Workers workers;
    QThread *worker = nullptr;
    const Call call = workers.start(
        &heard,
        [&worker](const Stop &stop) -> Result<int> {
            worker = QThread::currentThread();
            return stop() ? 0 : 7;
        },
        heard.done());
    QVERIFY(call.isActive());
    QCOMPARE(heard.count, 0);
    QTRY_COMPARE(heard.count, 1);
    QCOMPARE(heard.value, 7);
    QCOMPARE(heard.in, QThread::currentThread());
    QVERIFY(worker != heard.in);
    QVERIFY(!call.isActive());
    QTRY_VERIFY2(heard.children().isEmpty(), "nothing of the call stays");
}

void TestWorkers::errorsArrive()
{
    Heard heard;
    Workers workers;
    workers.start(
        &heard, [](const Stop &) -> Result<int> { return badInput(QStringLiteral("no")); }, heard.done());
    QTRY_COMPARE(heard.count, 1);
    QCOMPARE(heard.kind, Error::Kind::BadInput);
}

void TestWorkers::cancelAnswersAtOnceAndStops()
{
    Heard heard;
    Held held;
    Workers workers;
    Call call = workers.start(
        &heard, [&held](const Stop &stop) { return held.wait(stop); }, heard.done());
    held.begun.acquire();
    call.cancel();
    QCOMPARE(heard.count, 0);
    QTRY_COMPARE(heard.count, 1);
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
    QTRY_VERIFY(held.hasEnded);
    QTRY_VERIFY(heard.children().isEmpty());
    QCOMPARE(heard.count, 1);
}

void TestWorkers::anotherCallSupersedes()
{
    Heard first;
    Heard second;
    Held held;
    Workers workers;
    ScopedCall call(workers.start(
        &first, [&held](const Stop &stop) { return held.wait(stop); }, first.done()));
    held.begun.acquire();
    call = ScopedCall(workers.start(
        &second, [](const Stop &) -> Result<int> { return 2; }, second.done()));
    QTRY_COMPARE(second.value, 2);
    QTRY_COMPARE(first.kind, Error::Kind::Cancelled);
    QTRY_VERIFY(held.hasEnded);
}

void TestWorkers::deadContextHearsNothing()
{
    Heard heard;
    Held held;
    Workers workers;
    auto context = std::make_unique<QObject>();
    const Call call = workers.start(
        context.get(), [&held](const Stop &stop) { return held.wait(stop); }, heard.done());
    held.begun.acquire();
    context.reset();
    QVERIFY(!call.isActive());
    QTRY_VERIFY2(held.hasEnded, "nobody waits for it any more");
    Heard later;
    workers.start(
        &later, [](const Stop &) -> Result<int> { return 1; }, later.done());
    QTRY_COMPARE(later.count, 1);
    QCOMPARE(heard.count, 0);
}

/// In its thread, whatever the worker still does.
void TestWorkers::whatWasCapturedDiesWithTheContext()
{
    const auto captured = std::make_shared<int>(1);
    Held held;
    Workers workers;
    auto context = std::make_unique<QObject>();
    workers.start(
        context.get(), [&held](const Stop &stop) { return held.wait(stop); }, [captured](const Result<int> &) {});
    held.begun.acquire();
    QVERIFY(captured.use_count() > 1);
    context.reset();
    QCOMPARE(captured.use_count(), 1);
}

void TestWorkers::endWaitsForAll()
{
    Heard heard;
    std::vector<std::unique_ptr<Held>> held;
    auto workers = std::make_unique<Workers>();
    const int count = 3 * std::max(4, QThread::idealThreadCount()); // some have not begun
    for (int i = 0; i < count; ++i) {
        held.push_back(std::make_unique<Held>());
        workers->start(
            &heard, [each = held.back().get()](const Stop &stop) { return each->wait(stop); }, heard.done());
    }
    held.front()->begun.acquire();
    workers.reset();
    for (const auto &each : held)
        QVERIFY(each->hasEnded || each->begun.available() == 0);
    QTRY_COMPARE(heard.count, count);
    QVERIFY2(!heard.value, "no answer of a project that is closed");
    QCOMPARE(heard.kind, Error::Kind::Cancelled);
}

GAVEL_TEST(TestWorkers)
#include "tst_workers.moc"
