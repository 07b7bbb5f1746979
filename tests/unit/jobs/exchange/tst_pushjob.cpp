// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/pushjob.h"

#include "mlflow/outbox.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "unit/mlflow/fakemlflow.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::jobs;
using mlflow::Push;
using test::FakeMlflow;
using test::must;

class TestPushJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pushesARun();
    void remembersThePush();
    void aDonePushIsFollowedByAnother();
    void resumesAFailedPushOfAnEarlierJob();
    void resumesWithinTheJob();
    void anotherNameIsAnotherPush();
    void whatIsRefusedIsOfferedAgain();
    void aRunThatIsGoneIsReplaced();
    void everyServerHasItsParam();
    void cancelledItCanBeResumed();
    void aReadOnlyProjectRemembersNothing();
    void aReadOnlyProjectResumesWithinTheJob();
    void aRunThatIsNotThereIsSaidBehindTheCall();
    void tellsItsSteps();
    void titles();

private:
    PushRequest request(const QString &runName = QStringLiteral("noon")) const;
    std::unique_ptr<PushJob> job(const PushRequest &request) { return std::make_unique<PushJob>(m_work->project(), m_work->services(), request); }
    static Result<mlflow::Published> finish(PushJob &job);
    QList<Push> pushes() const { return must(m_work->project().outbox().pushes()); }
    /// From now on the server refuses the sign-in where it takes metrics.
    void refuse() { m_mlflow->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeMlflow::error(401, "UNAUTHENTICATED", "no"), 1000 } }; }

    std::unique_ptr<FakeMlflow> m_mlflow;
    std::unique_ptr<test::Workspace> m_work;
    store::RunInfo m_run;
    Server m_server;
};

void TestPushJob::init()
{
    m_mlflow = std::make_unique<FakeMlflow>();
    QVERIFY(m_mlflow->server.start());
    m_work = std::make_unique<test::Workspace>();
    const data::Dataset dataset = m_work->rows(4, test::byPosition());
    m_run = m_work->addRun(dataset);
    m_work->judge(m_run, { 5, 0, 2 });
    m_work->label(dataset, QStringLiteral("Bea"), { 4 });
    m_server.id = QUuid::createUuid();
    m_server.name = QStringLiteral("MLflow");
    m_server.kind = ServerKind::Mlflow;
    m_server.baseUrl = m_mlflow->server.url();
}

PushRequest TestPushJob::request(const QString &runName) const
{
    return { m_run.id, m_server, QStringLiteral("course"), runName };
}

Result<mlflow::Published> TestPushJob::finish(PushJob &job)
{
    std::optional<Result<mlflow::Published>> answer;
    const auto connection = connect(&job, &PushJob::finished, &job, [&answer](const Result<mlflow::Published> &result) { answer = result; });
    job.start();
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("The push has not ended.");
    disconnect(connection);
    return *answer;
}

void TestPushJob::pushesARun()
{
    const auto pushing = job(request());
    const auto published = must(finish(*pushing));
    QCOMPARE(published.traces, 3);
    QCOMPARE(m_mlflow->runs.size(), 1);
    const auto &run = m_mlflow->runs.first();
    QCOMPARE(run.id, published.runId);
    QCOMPARE(run.status, QStringLiteral("FINISHED"));
    QCOMPARE(run.tags.value(QStringLiteral("mlflow.runName")), QStringLiteral("noon"));
    QCOMPARE(m_mlflow->traces.size(), 3);
    QVERIFY(m_mlflow->experiments.contains(QStringLiteral("course")));
    QVERIFY(published.runPage.startsWith(m_mlflow->server.url().toString()));
    QVERIFY(std::any_of(run.params.cbegin(), run.params.cend(), [](const QString &value) { return value == QLatin1StringView("small"); }));
}

void TestPushJob::remembersThePush()
{
    const auto pushing = job(request({}));
    const auto published = must(finish(*pushing));
    QCOMPARE(pushes().size(), 1);
    const Push push = pushes().first();
    QCOMPARE(push.run, m_run.id);
    QCOMPARE(push.server, m_server.id);
    QCOMPARE(push.url, m_server.baseUrl.toString());
    QCOMPARE(push.experiment, QStringLiteral("course"));
    QCOMPARE(push.runName, runTitle(m_run)); // none was given
    QCOMPARE(push.state, Push::State::Done);
    QCOMPARE(push.mlflowRunId, published.runId);
    QVERIFY(!push.error);
    QVERIFY(push.createdMs > 0);
}

void TestPushJob::aDonePushIsFollowedByAnother()
{
    for (int times = 0; times < 2; ++times) {
        const auto pushing = job(request());
        must(finish(*pushing));
    }
    QCOMPARE(m_mlflow->runs.size(), 2);
    QCOMPARE(m_mlflow->traces.size(), 6);
    QCOMPARE(pushes().size(), 2);
}

void TestPushJob::resumesAFailedPushOfAnEarlierJob()
{
    refuse();
    {
        const auto pushing = job(request());
        const auto refused = finish(*pushing);
        QVERIFY(!refused);
    }
    QCOMPARE(pushes().size(), 1);
    QCOMPARE(pushes().first().state, Push::State::Failed);
    QVERIFY(pushes().first().error);
    const QString made = pushes().first().mlflowRunId;
    QVERIFY(!made.isEmpty());
    m_mlflow->faults.clear();
    const auto pushing = job(request());
    QCOMPARE(must(finish(*pushing)).runId, made);
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(pushes().size(), 1);
    QCOMPARE(pushes().first().state, Push::State::Done);
    QVERIFY(!pushes().first().error);
}

void TestPushJob::resumesWithinTheJob()
{
    refuse();
    const auto pushing = job(request());
    QVERIFY(!finish(*pushing));
    m_mlflow->faults.clear();
    must(finish(*pushing));
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(m_mlflow->traces.size(), 3);
    QCOMPARE(pushes().size(), 1);
}

void TestPushJob::anotherNameIsAnotherPush()
{
    refuse();
    const auto first = job(request());
    QVERIFY(!finish(*first));
    m_mlflow->faults.clear();
    const auto second = job(request(QStringLiteral("evening")));
    must(finish(*second));
    QCOMPARE(m_mlflow->runs.size(), 2);
    QCOMPARE(pushes().size(), 2);
    QCOMPARE(pushes()[0].state, Push::State::Failed);
    QCOMPARE(pushes()[1].state, Push::State::Done);
}

void TestPushJob::whatIsRefusedIsOfferedAgain()
{
    m_mlflow->refuses
        = [](const QJsonObject &body) { return body[u"trace"][u"trace_info"][u"tags"][u"gavel.row"].toString() == QLatin1StringView("1"); };
    const auto first = job(request());
    const auto published = must(finish(*first));
    QCOMPARE(published.rowsLeftOut, 1);
    QCOMPARE(published.traces, 2);
    QCOMPARE(pushes().first().state, Push::State::Done);
    QVERIFY(pushes().first().isOpen());
    m_mlflow->refuses = nullptr;
    const auto second = job(request());
    QCOMPARE(must(finish(*second)).runId, published.runId);
    QCOMPARE(m_mlflow->traces.size(), 3);
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(pushes().size(), 1);
    QVERIFY(!pushes().first().isOpen());
}

void TestPushJob::aRunThatIsGoneIsReplaced()
{
    m_mlflow->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeMlflow::error(401, "UNAUTHENTICATED", "expired"), 1000 } };
    const auto first = job(request());
    QVERIFY(!finish(*first));
    m_mlflow->faults.clear();
    m_mlflow->runs.clear();
    const auto second = job(request());
    const auto published = must(finish(*second));
    QCOMPARE(published.notices.size(), 1);
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(pushes().size(), 2);
    QCOMPARE(pushes()[0].state, Push::State::Abandoned);
    QCOMPARE(pushes()[1].state, Push::State::Done);
}

void TestPushJob::everyServerHasItsParam()
{
    const data::Dataset dataset = m_work->rows(2, test::byPosition());
    store::RunInfo info;
    info.dataset = dataset.id;
    info.dataDigest = dataset.digest;
    info.model = QStringLiteral("small");
    for (const char *name : { "one", "two" })
        info.servers << store::RunServer{ QUuid::createUuid(), QString::fromLatin1(name), QUrl(QStringLiteral("http://127.0.0.1")), {} };
    m_run = must(m_work->project().runs().create({ info, {}, store::RunJudge{ {}, m_run.judge, true } }));
    const auto pushing = job(request());
    must(finish(*pushing));
    const auto params = m_mlflow->runs.first().params;
    QCOMPARE(params.value(QStringLiteral("server")), QStringLiteral("one, two"));
    QCOMPARE(params.value(QStringLiteral("server.1")), QStringLiteral("one"));
    QCOMPARE(params.value(QStringLiteral("server.2")), QStringLiteral("two"));
}

void TestPushJob::cancelledItCanBeResumed()
{
    const auto pushing = job(request());
    connect(pushing.get(), &PushJob::progressed, pushing.get(), [&pushing](mlflow::RunPublisher::Step step) {
        if (step == mlflow::RunPublisher::Step::LogMetrics)
            pushing->cancel();
    });
    const auto stopped = finish(*pushing);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_mlflow->traces.size(), 0);
    const auto again = job(request());
    must(finish(*again));
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(m_mlflow->traces.size(), 3);
}

void TestPushJob::aReadOnlyProjectRemembersNothing()
{
    const auto reading = must(store::Project::open(m_work->path(), { .mode = store::OpenMode::ReadOnly }));
    PushJob pushing(*reading, m_work->services(), request());
    must(finish(pushing));
    QCOMPARE(m_mlflow->traces.size(), 3);
    QVERIFY(pushes().isEmpty());
}

void TestPushJob::aReadOnlyProjectResumesWithinTheJob()
{
    const auto reading = must(store::Project::open(m_work->path(), { .mode = store::OpenMode::ReadOnly }));
    PushJob pushing(*reading, m_work->services(), request());
    refuse();
    QVERIFY(!finish(pushing));
    m_mlflow->faults.clear();
    must(finish(pushing));
    QCOMPARE(m_mlflow->runs.size(), 1);
}

void TestPushJob::aRunThatIsNotThereIsSaidBehindTheCall()
{
    PushRequest wrong = request();
    wrong.run = 999;
    const auto pushing = job(wrong);
    std::optional<Result<mlflow::Published>> answer;
    connect(pushing.get(), &PushJob::finished, pushing.get(), [&answer](const Result<mlflow::Published> &result) { answer = result; });
    pushing->start();
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::NotFound);
    QVERIFY(pushes().isEmpty());
    QVERIFY(m_mlflow->server.requestsTo("/api/2.0/mlflow/runs/create").isEmpty());
    pushing->cancel(); // nothing to stop
}

void TestPushJob::tellsItsSteps()
{
    const auto pushing = job(request());
    QList<mlflow::RunPublisher::Step> steps;
    qint64 sent = 0;
    qint64 toSend = 0;
    connect(pushing.get(), &PushJob::progressed, pushing.get(), [&](mlflow::RunPublisher::Step step, qint64 done, qint64 total) {
        if (steps.isEmpty() || steps.last() != step)
            steps << step;
        if (step == mlflow::RunPublisher::Step::SendTraces) {
            sent = done;
            toSend = total;
        }
    });
    must(finish(*pushing));
    QVERIFY(std::is_sorted(steps.cbegin(), steps.cend()));
    QVERIFY(steps.contains(mlflow::RunPublisher::Step::CreateRun));
    QCOMPARE(sent, 3);
    QCOMPARE(toSend, 3);
}

void TestPushJob::titles()
{
    store::RunInfo info;
    info.judge.name = QStringLiteral("quality");
    QCOMPARE(runTitle(info), QStringLiteral("quality"));
    info.versionNumber = 7;
    QCOMPARE(runTitle(info), QStringLiteral("quality v7"));
    info.model = QStringLiteral("small");
    QCOMPARE(runTitle(info), QStringLiteral("quality v7 · small"));
    info.versionNumber.reset();
    QCOMPARE(runTitle(info), QStringLiteral("quality · small"));
}

GAVEL_TEST(TestPushJob)

#include "tst_pushjob.moc"
