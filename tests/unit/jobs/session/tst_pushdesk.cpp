// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/pushdesk.h"

#include "support/testmain.h"
#include "support/workspace.h"
#include "unit/mlflow/fakemlflow.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::jobs;
using test::FakeMlflow;
using test::must;

/// What the push dialog's own test does not see.
class TestPushDesk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void idlesAtFirst();
    void pushesAndTells();
    void onePushAtATime();
    void goesOnOnlyAfterAFailure();
    void goesOnWithTheRepairedServer();
    void clearForgetsTheLastPush();
    void theProjectsEndEndsThePush();
    void remembersExperimentAndServer();
    void aReadOnlyProjectRemembersNothing();
    void knowsTheLastPushOfEachRun();
    void namesARun();
    void counts();
    void withoutAProjectThereIsNothing();

private:
    PushRequest request() const { return { m_run.id, m_server, QStringLiteral("course"), QStringLiteral("noon") }; }
    void refuse() { m_mlflow->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeMlflow::error(400, "INVALID_PARAMETER_VALUE", "no"), 1000 } }; }

    std::unique_ptr<FakeMlflow> m_mlflow;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<PushDesk> m_desk;
    data::Dataset m_dataset;
    store::RunInfo m_run;
    Server m_server;
};

void TestPushDesk::init()
{
    m_desk.reset();
    m_mlflow = std::make_unique<FakeMlflow>();
    QVERIFY(m_mlflow->server.start());
    m_work = std::make_unique<test::Workspace>();
    m_dataset = m_work->rows(4, test::byPosition());
    m_run = m_work->addRun(m_dataset);
    m_work->judge(m_run, { 5, 0, 2 });
    m_server.id = QUuid::createUuid();
    m_server.name = QStringLiteral("MLflow");
    m_server.kind = ServerKind::Mlflow;
    m_server.baseUrl = m_mlflow->server.url();
    m_desk = std::make_unique<PushDesk>(m_work->workbench());
}

void TestPushDesk::idlesAtFirst()
{
    const QSignalSpy changed(m_desk.get(), &PushDesk::changed);
    QCOMPARE(m_desk->state(), PushDesk::State::Idle);
    m_desk->goOn();
    m_desk->cancel();
    m_desk->clear();
    QVERIFY(changed.isEmpty());
}

void TestPushDesk::pushesAndTells()
{
    const QSignalSpy changed(m_desk.get(), &PushDesk::changed);
    m_desk->start(request());
    QCOMPARE(m_desk->state(), PushDesk::State::Sending);
    QCOMPARE(m_desk->request().runName, QStringLiteral("noon"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_desk->published().traces, 3);
    QCOMPARE(m_mlflow->traces.size(), 3);
    // Done is no failure to go on from.
    m_desk->goOn();
    QCOMPARE(m_desk->state(), PushDesk::State::Done);
}

void TestPushDesk::onePushAtATime()
{
    m_desk->start(request());
    PushRequest other = request();
    other.runName = QStringLiteral("evening");
    m_desk->start(other);
    QCOMPARE(m_desk->request().runName, QStringLiteral("noon"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    QCOMPARE(m_mlflow->runs.size(), 1);
    m_desk->start(other);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    QCOMPARE(m_mlflow->runs.size(), 2);
}

void TestPushDesk::goesOnOnlyAfterAFailure()
{
    refuse();
    m_desk->start(request());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Failed, 30'000);
    QVERIFY(!m_desk->error().text.isEmpty());
    m_desk->cancel(); // nothing is sent
    QCOMPARE(m_desk->state(), PushDesk::State::Failed);
    m_mlflow->faults.clear();
    m_desk->goOn();
    QCOMPARE(m_desk->state(), PushDesk::State::Sending);
    m_desk->goOn();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    QCOMPARE(m_mlflow->runs.size(), 1);
}

void TestPushDesk::goesOnWithTheRepairedServer()
{
    // Nothing listens there.
    m_server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    m_work->settings().servers << m_server;
    m_desk->start(request());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Failed, 30'000);
    m_work->settings().servers.first().baseUrl = m_mlflow->server.url();
    m_desk->goOn();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    QCOMPARE(m_desk->request().mlflow.baseUrl, m_mlflow->server.url());
    QCOMPARE(m_mlflow->traces.size(), 3);
}

void TestPushDesk::clearForgetsTheLastPush()
{
    m_desk->start(request());
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    m_desk->clear();
    QCOMPARE(m_desk->state(), PushDesk::State::Idle);
    QCOMPARE(m_desk->progress().done, 0);
}

void TestPushDesk::theProjectsEndEndsThePush()
{
    m_mlflow->traceDelay = std::chrono::seconds(60);
    m_desk->start(request());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->progress().step == mlflow::RunPublisher::Step::SendTraces, 30'000);
    m_work->open(QStringLiteral("other.gavel"));
    QCOMPARE(m_desk->state(), PushDesk::State::Idle);
    QVERIFY(!m_desk->lastPush(m_run.id));
    QCOMPARE(m_desk->experiment(), QStringLiteral("other"));
}

void TestPushDesk::remembersExperimentAndServer()
{
    QCOMPARE(m_desk->experiment(), QStringLiteral("p"));
    QVERIFY(m_desk->server().isNull());
    m_desk->start(request());
    QCOMPARE(m_desk->experiment(), QStringLiteral("course"));
    QCOMPARE(m_desk->server(), m_server.id);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
    const PushDesk later(m_work->workbench());
    QCOMPARE(later.experiment(), QStringLiteral("course"));
    QCOMPARE(later.server(), m_server.id);
}

void TestPushDesk::aReadOnlyProjectRemembersNothing()
{
    Workbench second(m_work->services(), m_work->settings(), m_work->saving());
    must(second.openProject(m_work->path())); // the first holds it
    QVERIFY(second.project()->isReadOnly());
    PushDesk desk(second);
    desk.start(request());
    QTRY_COMPARE_WITH_TIMEOUT(desk.state(), PushDesk::State::Done, 30'000);
    QCOMPARE(desk.experiment(), QStringLiteral("p"));
    QVERIFY(!desk.lastPush(m_run.id));
}

void TestPushDesk::knowsTheLastPushOfEachRun()
{
    QVERIFY(!m_desk->lastPush(m_run.id));
    for (const QString &name : { QStringLiteral("one"), QStringLiteral("two") }) {
        PushRequest named = request();
        named.runName = name;
        m_desk->start(named);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), PushDesk::State::Done, 30'000);
        QVERIFY(m_desk->lastPush(m_run.id));
        QCOMPARE(m_desk->lastPush(m_run.id)->runName, name);
    }
    QVERIFY(!m_desk->lastPush(m_run.id + 1));
}

void TestPushDesk::namesARun()
{
    QCOMPARE(m_desk->defaultRunName(m_run.id), QStringLiteral("quality v1 · small"));
    QCOMPARE(m_desk->defaultRunName(999), QString());
}

void TestPushDesk::counts()
{
    m_work->label(m_dataset, QStringLiteral("Bea"), { 4, 0, 0, 2 });
    m_work->label(m_dataset, QStringLiteral("another"), { 0, 0, 0, 3 });
    std::optional<PushContents> contents;
    QObject context;
    m_desk->count(m_run.id, &context, [&contents](const PushContents &found) { contents = found; });
    QVERIFY(!contents);
    QTRY_VERIFY(contents);
    QCOMPARE(contents->rows, 4);
    QCOMPARE(contents->traces, 3);
    QCOMPARE(contents->humanScores, 2);
    contents.reset();
    m_desk->count(999, &context, [&contents](const PushContents &found) { contents = found; });
    QTRY_VERIFY(contents);
    QCOMPARE(contents->rows, 0);
}

void TestPushDesk::withoutAProjectThereIsNothing()
{
    Workbench empty(m_work->services(), m_work->settings(), m_work->saving());
    PushDesk desk(empty);
    desk.start(request());
    QCOMPARE(desk.state(), PushDesk::State::Idle);
    QVERIFY(!desk.lastPush(m_run.id));
    QCOMPARE(desk.experiment(), QString());
    QVERIFY(desk.server().isNull());
    bool isCounted = false;
    desk.count(m_run.id, this, [&isCounted](const PushContents &) { isCounted = true; });
    QCoreApplication::processEvents();
    QVERIFY(!isCounted);
}

GAVEL_TEST(TestPushDesk)

#include "tst_pushdesk.moc"
