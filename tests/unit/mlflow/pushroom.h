// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/keysource.h"
#include "fakemlflow.h"
#include "memoryoutbox.h"
#include "memorysource.h"
#include "mlflow/runpublisher.h"
#include "net/httpclient.h"
#include "publishplan.h"
#include "support/judges.h"
#include "support/memoryrun.h"

#include <QObject>
#include <QTest>
#include <QTestEventLoop>

namespace gavel::test {

using namespace gavel::mlflow;
using Step = RunPublisher::Step;

class NoKeys : public KeySource
{
public:
    QByteArray secret(const Server &) const override { return {}; }
};

/// A publisher, and what it said.
struct Pushing
{
    Pushing(PublishPlan plan, Client &client, const MemoryRun &run, Outbox *outbox = nullptr)
        : source(run)
        , publisher(std::move(plan), client, source, outbox)
    {
        QObject::connect(&publisher, &RunPublisher::finished, &publisher, [this](const Result<Published> &ended) {
            result = ended;
            ++ends;
            loop.exitLoop();
        });
        QObject::connect(&publisher, &RunPublisher::progress, &publisher, [this](Step step, qint64 done, qint64 total) {
            if (steps.isEmpty() || steps.last() != step)
                steps.append(step);
            lastDone = done;
            lastTotal = total;
        });
        publisher.start();
    }

    /// In a loop of its own, since QTRY_ sleeps between events, which hundreds of requests would feel.
    bool waitForEnd()
    {
        if (!result)
            loop.enterLoopMSecs(60'000);
        return result.has_value();
    }

    MemorySource source;
    RunPublisher publisher;
    QTestEventLoop loop;
    std::optional<Result<Published>> result;
    int ends = 0;
    QList<Step> steps;
    qint64 lastDone = 0;
    qint64 lastTotal = 0;
};

inline FakeAction lost()
{
    return FakeAction::closeAt(FakeAction::Place::BeforeHeaders);
}

/// A server, a client, and what every push of theirs must leave there.
class PushRoom : public QObject
{
    Q_OBJECT

protected:
    NoKeys m_keys;
    std::unique_ptr<FakeMlflow> m_fake;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<Client> m_client;

    FakeServer &server() { return m_fake->server; }
    const FakeMlflow::FakeRun &onlyRun() const { return m_fake->runs.first(); }

    /// Nothing is there twice, nothing is missing.
    void verifyComplete(const MemoryRun &run)
    {
        QCOMPARE(m_fake->experiments.size(), 1);
        QCOMPARE(m_fake->runs.size(), 1);
        QCOMPARE(onlyRun().status, QStringLiteral("FINISHED"));
        QCOMPARE(onlyRun().datasets.size(), 1);
        QVERIFY(onlyRun().params.contains(QStringLiteral("judge.hash")));
        QStringList keys;
        for (const auto &metric : onlyRun().metrics)
            keys.append(metric[QLatin1StringView("key")].toString());
        QVERIFY(keys.contains(QStringLiteral("answer_quality/v1/mean")));
        QVERIFY(keys.contains(QStringLiteral("answer_quality/agreement/exact")));
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(onlyRun().artifacts.size(), 2);
        QCOMPARE(onlyRun().tags.value(QStringLiteral("mlflow.loggedArtifacts")),
                 QStringLiteral(R"([{"path":"eval_results_table.json","type":"table"}])"));
        QCOMPARE(m_fake->traces.size(), qsizetype(run.rows.size()));
        for (const FakeMlflow::FakeTrace &trace : std::as_const(m_fake->traces)) {
            QVERIFY(!trace.info.isEmpty());
            QCOMPARE(trace.spans.size(), 1);
            const qint64 pos = trace.info.value(QLatin1StringView("client_request_id")).toString().mid(4).toLongLong();
            const auto &row = run.rows.at(std::size_t(pos));
            QCOMPARE(trace.assessments.size(), 2 + row.labels.size());
        }
    }

    void open()
    {
        m_fake = std::make_unique<FakeMlflow>();
        QVERIFY(server().start());
        m_http = std::make_unique<net::HttpClient>(m_keys);
        Server where;
        where.id = QUuid::createUuid();
        where.kind = ServerKind::Mlflow;
        where.baseUrl = server().url();
        m_client = std::make_unique<Client>(*m_http, where);
    }
    void close()
    {
        m_client.reset();
        m_http.reset();
        m_fake.reset();
    }
};

} // namespace gavel::test

#define WAIT_FOR_END(pushing) QVERIFY((pushing).waitForEnd())
#define VERIFY_DONE(pushing)                                                                                                                         \
    QVERIFY2(*(pushing).result, *(pushing).result ? "" : qPrintable((pushing).result->error().text + u' ' + (pushing).result->error().detail))
