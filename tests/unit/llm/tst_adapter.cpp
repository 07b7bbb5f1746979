// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/adapter.h"
#include "support/testmain.h"

#include <QTest>

#include <functional>

using namespace gavel::llm;
using gavel::eval::ReplyShape;

class TestAdapter : public QObject
{
    Q_OBJECT

private slots:
    void learnsWhatIsNamed();
    void remembersOnlyWhatHelped();
    void severalReasonsAreFoundTogether();
    void givesUpAfterTheSmallestRequest();
    void doesNotTryWhatWasAnsweredBefore();
    void aNamedReasonDuringATrialIsLearned();
    void otherErrorsDoNotEndATrial();
    void olderRequestsAreSentAgain();
    void aFailureMustComeAgain();
    void aFailureThatPassedTeachesNothing();
};

namespace {

constexpr int refusedStatus = 400;
const QByteArray unclear = R"({"error":{"message":"Bad request"}})";

/// An adapter with what a request had.
struct Bench
{
    Capabilities table;
    QUuid server = QUuid::createUuid();
    QString model = QStringLiteral("judge");
    Adapter adapter{ table, server, model };
    SentFeatures sent;

    Bench()
    {
        sent.system = true;
        sent.shape = ReplyShape::Kind::Json;
        sent.style = StructuredStyle::ResponseFormatSchema;
        sent.parameters = { QStringLiteral("temperature"), QStringLiteral("seed"), QStringLiteral("logprobs") };
    }

    ModelCapabilities learned() const { return table.of(server, model); }
    bool refused(int status, const QByteArray &body) { return adapter.refused(adapter.current(), sent, refusalOf(status, body)); }

    /// Asks a server that refuses until `accepts`; the number of requests, or -1.
    int ask(int status, const QByteArray &body, const std::function<bool(const ModelCapabilities &)> &accepts)
    {
        for (int requests = 1; requests <= eval::mostAdaptations; ++requests) {
            const ModelCapabilities asked = adapter.current();
            if (accepts(asked)) {
                adapter.answered(asked);
                return requests;
            }
            if (!adapter.refused(asked, sent, refusalOf(status, body)))
                return -1;
        }
        return -1;
    }
};

bool lacksSeed(const ModelCapabilities &asked)
{
    return !asked.takes(QLatin1StringView("seed"));
}

} // namespace

void TestAdapter::learnsWhatIsNamed()
{
    Bench bench;
    const quint64 before = bench.adapter.revision();
    QVERIFY(bench.refused(refusedStatus, R"({"error":{"message":"seed is not supported"}})"));
    QVERIFY(lacksSeed(bench.learned()));
    QVERIFY(bench.adapter.revision() != before);
}

void TestAdapter::remembersOnlyWhatHelped()
{
    Bench bench;
    QVERIFY(bench.ask(refusedStatus, unclear, lacksSeed) > 1);
    QCOMPARE(adaptations(bench.learned()), QStringList(QStringLiteral("seed left out")));
    QCOMPARE(bench.ask(refusedStatus, unclear, lacksSeed), 1);
}

void TestAdapter::severalReasonsAreFoundTogether()
{
    Bench bench;
    const auto accepts = [](const ModelCapabilities &asked) { return lacksSeed(asked) && !asked.takes(QLatin1StringView("logprobs")); };
    QVERIFY(bench.ask(refusedStatus, unclear, accepts) > 1);
    QVERIFY(bench.learned().systemRole && bench.learned().takes(QLatin1StringView("temperature")));
}

void TestAdapter::givesUpAfterTheSmallestRequest()
{
    Bench bench;
    const auto never = [](const ModelCapabilities &) { return false; };
    QCOMPARE(bench.ask(refusedStatus, unclear, never), -1);
    QCOMPARE(bench.learned(), ModelCapabilities());
    QCOMPARE(bench.adapter.current(), ModelCapabilities());
    QVERIFY(!bench.refused(refusedStatus, unclear)); // not for every row
}

void TestAdapter::doesNotTryWhatWasAnsweredBefore()
{
    Bench bench;
    bench.adapter.answered(bench.adapter.current());
    QVERIFY(!bench.refused(refusedStatus, unclear));
}

void TestAdapter::aNamedReasonDuringATrialIsLearned()
{
    Bench bench;
    QVERIFY(bench.refused(refusedStatus, unclear)); // now without logprobs
    QVERIFY(bench.refused(refusedStatus, R"({"error":{"message":"temperature is not supported"}})"));
    QVERIFY(bench.learned().rejected.isEmpty());
    QVERIFY(bench.adapter.answered(bench.adapter.current()));
    QCOMPARE(bench.learned().rejected, QStringList({ QStringLiteral("logprobs"), QStringLiteral("temperature") }));
}

void TestAdapter::otherErrorsDoNotEndATrial()
{
    Bench bench;
    QVERIFY(bench.refused(refusedStatus, unclear));
    const ModelCapabilities tried = bench.adapter.current();
    QVERIFY(!bench.refused(429, "{}"));
    QVERIFY(!bench.refused(503, "{}"));
    QCOMPARE(bench.adapter.current(), tried);
}

void TestAdapter::olderRequestsAreSentAgain()
{
    Bench bench;
    const ModelCapabilities before = bench.adapter.current();
    QVERIFY(bench.refused(refusedStatus, unclear));
    const ModelCapabilities tried = bench.adapter.current();
    QVERIFY(bench.adapter.refused(before, bench.sent, refusalOf(refusedStatus, unclear)));
    QCOMPARE(bench.adapter.current(), tried);
}

void TestAdapter::aFailureMustComeAgain()
{
    Bench bench;
    QVERIFY(!bench.refused(500, "boom")); // may pass by itself
    QVERIFY(bench.refused(500, "boom"));
    const ModelCapabilities tried = bench.adapter.current();
    QVERIFY(bench.adapter.answered(tried));
    QCOMPARE(bench.learned(), ModelCapabilities());
    QCOMPARE(bench.adapter.told(), tried);
    QVERIFY(bench.refused(500, "boom")); // the larger request fails again
    QCOMPARE(bench.learned(), tried);
}

void TestAdapter::aFailureThatPassedTeachesNothing()
{
    Bench bench;
    bench.refused(500, "boom");
    QVERIFY(bench.refused(500, "boom"));
    bench.adapter.answered(bench.adapter.current());
    QVERIFY(bench.adapter.answered(bench.adapter.current()));
    QCOMPARE(bench.learned(), ModelCapabilities());
    QCOMPARE(bench.adapter.told(), ModelCapabilities());
    QVERIFY(!bench.refused(500, "boom"));
}

GAVEL_TEST(TestAdapter)
#include "tst_adapter.moc"
