// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/itemsender.h"
#include "pushroom.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;

class TestItemSender : public PushRoom
{
    Q_OBJECT

private:
    std::unique_ptr<ItemSender> m_sender;
    std::optional<Result<void>> m_result;

    FakeMlflow::FakeRun &run() { return m_fake->runs[QStringLiteral("r")]; }
    static QList<Metric> metrics(int count)
    {
        QList<Metric> list;
        for (int i = 0; i < count; ++i)
            list.append({ QStringLiteral("m%1").arg(i), double(i), 1, 0 });
        return list;
    }
    void send(const QList<Metric> &metrics, const QList<KeyValue> &params = {})
    {
        m_result.reset();
        m_sender
            = std::make_unique<ItemSender>(ItemSender::Plan{ QStringLiteral("r"), metrics, params, { 3, std::chrono::milliseconds(1) } }, *m_client);
        connect(m_sender.get(), &ItemSender::finished, this, [this](const Result<void> &result) { m_result = result; });
        m_sender->start();
        QTRY_VERIFY(m_result);
    }

private slots:
    void init()
    {
        open();
        run().id = QStringLiteral("r");
    }
    void cleanup()
    {
        m_sender.reset();
        close();
    }

    void sendsInBatches()
    {
        send(metrics(2500));
        QVERIFY(*m_result);
        QCOMPARE(run().metrics.size(), 2500);
        QCOMPARE(m_fake->server.requestsTo("/api/2.0/mlflow/runs/log-batch").size(), 3);
        QCOMPARE(m_fake->server.maxInFlight(), 1);
    }

    void nothingToSend()
    {
        send({});
        QVERIFY(*m_result);
        QVERIFY(m_fake->server.requestsTo("/api/2.0/mlflow/runs/log-batch").isEmpty());
    }

    void whatTheRunHasIsNotSentAgain()
    {
        send(metrics(10));
        send(metrics(12), { { QStringLiteral("p"), QStringLiteral("1") } });
        QCOMPARE(run().metrics.size(), 12);
    }

    void aFailureAfterTheEffectAppendsNothingTwice()
    {
        m_fake->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeMlflow::error(500, "INTERNAL_ERROR", "boom"), 3, 0, true } };
        send(metrics(10));
        QVERIFY(*m_result);
        QCOMPARE(run().metrics.size(), 10);
        QVERIFY(m_sender->leftOut().isEmpty());
    }

    void onlyWhatIsRefusedIsLeftOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("name") << 400;
        QTest::addRow("database") << 500;
    }
    void onlyWhatIsRefusedIsLeftOut()
    {
        QFETCH(int, status);
        m_fake->refuses = [](const QJsonObject &body) { return QJsonDocument(body).toJson().contains("\"m7\""); };
        m_fake->refusal = FakeMlflow::error(status, "X", "odd name");
        send(metrics(40));
        QVERIFY(*m_result);
        QCOMPARE(m_sender->leftOut(), QStringList{ QStringLiteral("m7") });
        QVERIFY(m_sender->reason().detail.contains(QStringLiteral("odd name")));
        QCOMPARE(run().metrics.size(), 39);
    }

    void aBodyThatIsTooLargeIsHalved()
    {
        m_fake->refuses = [](const QJsonObject &body) { return QJsonDocument(body).toJson().size() > 2000; };
        m_fake->refusal = FakeAction::text("<html>413</html>", "text/html", 413);
        send(metrics(100));
        QVERIFY(*m_result);
        QVERIFY(m_sender->leftOut().isEmpty());
        QCOMPARE(run().metrics.size(), 100);
    }

    void olderServersGetShorterValues()
    {
        m_fake->refuses = [](const QJsonObject &body) {
            for (const auto &param : body[QLatin1StringView("params")].toArray()) {
                if (param[QLatin1StringView("value")].toString().size() > 500)
                    return true;
            }
            return false;
        };
        m_fake->refusal = FakeMlflow::error(400, "INVALID_PARAMETER_VALUE", "exceeded length limit of 500");
        send({},
             { { QStringLiteral("a"), QStringLiteral("1") },
               { QStringLiteral("long"), QString(3000, u'x') },
               { QStringLiteral("z"), QStringLiteral("2") } });
        QVERIFY(*m_result);
        QCOMPARE(run().params.size(), 3);
        QCOMPARE(run().params.value(QStringLiteral("long")).size(), 500);
        QCOMPARE(m_sender->shortened(), QStringList{ QStringLiteral("long") });
        QVERIFY(m_sender->leftOut().isEmpty());
    }

    void aRunThatGoesMissingEndsIt()
    {
        m_fake->runs.clear();
        send(metrics(3));
        QCOMPARE(m_result->error().kind, Error::Kind::NotFound);
        run().id = QStringLiteral("r");
        run().stage = QStringLiteral("deleted");
        send(metrics(3));
        QCOMPARE(m_result->error().kind, Error::Kind::NotFound);
        QVERIFY(run().metrics.isEmpty());
    }

    void aRefusedSignInEndsIt()
    {
        m_fake->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeAction::text("no", "text/plain", 401), 1000 } };
        send(metrics(10));
        QCOMPARE(m_result->error().kind, Error::Kind::Auth);
        QVERIFY(m_sender->leftOut().isEmpty());
    }

    void aStopIsSilent()
    {
        m_fake->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeAction::hang(), 1000 } };
        m_sender = std::make_unique<ItemSender>(ItemSender::Plan{ QStringLiteral("r"), metrics(3), {}, {} }, *m_client);
        connect(m_sender.get(), &ItemSender::finished, this, [this](const Result<void> &result) { m_result = result; });
        m_result.reset();
        m_sender->start();
        QTRY_VERIFY(m_fake->faults.first().times < 1000);
        m_sender->stop();
        QTRY_COMPARE(m_fake->server.inFlight(), 0);
        QVERIFY(!m_result);
    }
};

GAVEL_TEST(TestItemSender)
#include "tst_itemsender.moc"
