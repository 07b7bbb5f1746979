// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currentpush.h"

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
class TestCurrentPush : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void idlesAtFirst();
    void pushesAndTells();
    void onePushAtATime();
    void resumesOnlyAfterAFailure();
    void continuesWithTheRepairedServer();
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
    void refuse() { m_mlflow->faults = { { "POST /api/2.0/mlflow/runs/log-batch", FakeMlflow::error(401, "UNAUTHENTICATED", "no"), 1000 } }; }

    std::unique_ptr<FakeMlflow> m_mlflow;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<CurrentPush> m_labelling;
    data::Dataset m_dataset;
    store::RunInfo m_run;
    Server m_server;
};

void TestCurrentPush::init()
{
    m_labelling.reset();
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
    m_labelling = std::make_unique<CurrentPush>(m_work->workbench());
}

void TestCurrentPush::idlesAtFirst()
{
    const QSignalSpy changed(m_labelling.get(), &CurrentPush::changed);
    QCOMPARE(m_labelling->state(), CurrentPush::State::Idle);
    m_labelling->resume();
    m_labelling->cancel();
    m_labelling->clear();
    QVERIFY(changed.isEmpty());
}

void TestCurrentPush::pushesAndTells()
{
    const QSignalSpy changed(m_labelling.get(), &CurrentPush::changed);
    m_labelling->start(request());
    QCOMPARE(m_labelling->state(), CurrentPush::State::Sending);
    QCOMPARE(m_labelling->request().runName, QStringLiteral("noon"));
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_labelling->published().traces, 3);
    QCOMPARE(m_mlflow->traces.size(), 3);
    // A finished push cannot be resumed.
    m_labelling->resume();
    QCOMPARE(m_labelling->state(), CurrentPush::State::Done);
}

void TestCurrentPush::onePushAtATime()
{
    m_labelling->start(request());
    PushRequest other = request();
    other.runName = QStringLiteral("evening");
    m_labelling->start(other);
    QCOMPARE(m_labelling->request().runName, QStringLiteral("noon"));
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 1);
    m_labelling->start(other);
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 2);
}

void TestCurrentPush::resumesOnlyAfterAFailure()
{
    refuse();
    m_labelling->start(request());
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Failed);
    QVERIFY(!m_labelling->error().text.isEmpty());
    m_labelling->cancel(); // nothing is sent
    QCOMPARE(m_labelling->state(), CurrentPush::State::Failed);
    m_mlflow->faults.clear();
    m_labelling->resume();
    QCOMPARE(m_labelling->state(), CurrentPush::State::Sending);
    m_labelling->resume();
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 1);
}

void TestCurrentPush::continuesWithTheRepairedServer()
{
    // Nothing listens there.
    m_server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    m_work->settings().servers << m_server;
    m_labelling->start(request());
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Failed);
    m_work->settings().servers.first().baseUrl = m_mlflow->server.url();
    m_labelling->resume();
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_labelling->request().mlflow.baseUrl, m_mlflow->server.url());
    QCOMPARE(m_mlflow->traces.size(), 3);
}

void TestCurrentPush::clearForgetsTheLastPush()
{
    m_labelling->start(request());
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    m_labelling->clear();
    QCOMPARE(m_labelling->state(), CurrentPush::State::Idle);
    QCOMPARE(m_labelling->progress().done, 0);
}

void TestCurrentPush::theProjectsEndEndsThePush()
{
    m_mlflow->traceDelay = std::chrono::seconds(60);
    m_labelling->start(request());
    QTRY_VERIFY(m_labelling->progress().step == mlflow::RunPublisher::Step::SendTraces);
    m_work->open(QStringLiteral("other.gavel"));
    QCOMPARE(m_labelling->state(), CurrentPush::State::Idle);
    QVERIFY(!m_labelling->lastPush(m_run.id));
    QCOMPARE(m_labelling->experiment(), QStringLiteral("other"));
}

void TestCurrentPush::remembersExperimentAndServer()
{
    QCOMPARE(m_labelling->experiment(), QStringLiteral("p"));
    QVERIFY(m_labelling->server().isNull());
    m_labelling->start(request());
    QCOMPARE(m_labelling->experiment(), QStringLiteral("course"));
    QCOMPARE(m_labelling->server(), m_server.id);
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    const CurrentPush later(m_work->workbench());
    QCOMPARE(later.experiment(), QStringLiteral("course"));
    QCOMPARE(later.server(), m_server.id);
}

void TestCurrentPush::aReadOnlyProjectRemembersNothing()
{
    Workbench second(m_work->services(), m_work->settings(), m_work->saving());
    must(second.openProject(m_work->path())); // the first holds it
    QVERIFY(second.project()->isReadOnly());
    CurrentPush labelling(second);
    labelling.start(request());
    QTRY_COMPARE(labelling.state(), CurrentPush::State::Done);
    QCOMPARE(labelling.experiment(), QStringLiteral("p"));
    QVERIFY(!labelling.lastPush(m_run.id));
}

void TestCurrentPush::knowsTheLastPushOfEachRun()
{
    QVERIFY(!m_labelling->lastPush(m_run.id));
    for (const QString &name : { QStringLiteral("one"), QStringLiteral("two") }) {
        PushRequest named = request();
        named.runName = name;
        m_labelling->start(named);
        QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
        QVERIFY(m_labelling->lastPush(m_run.id));
        QCOMPARE(m_labelling->lastPush(m_run.id)->runName, name);
    }
    QVERIFY(!m_labelling->lastPush(m_run.id + 1));
}

void TestCurrentPush::namesARun()
{
    QCOMPARE(m_labelling->defaultRunName(m_run.id), QStringLiteral("quality v1 · small"));
    QCOMPARE(m_labelling->defaultRunName(999), QString());
}

void TestCurrentPush::counts()
{
    m_work->label(m_dataset, QStringLiteral("Bea"), { 4, 0, 0, 2 });
    m_work->label(m_dataset, QStringLiteral("another"), { 0, 0, 0, 3 });
    std::optional<PushContents> contents;
    QObject context;
    m_labelling->count(m_run.id, &context, [&contents](const PushContents &found) { contents = found; });
    QVERIFY(!contents);
    QTRY_VERIFY(contents);
    QCOMPARE(contents->rows, 4);
    QCOMPARE(contents->traces, 3);
    QCOMPARE(contents->humanScores, 2);
    contents.reset();
    m_labelling->count(999, &context, [&contents](const PushContents &found) { contents = found; });
    QTRY_VERIFY(contents);
    QCOMPARE(contents->rows, 0);
}

void TestCurrentPush::withoutAProjectThereIsNothing()
{
    Workbench empty(m_work->services(), m_work->settings(), m_work->saving());
    CurrentPush labelling(empty);
    labelling.start(request());
    QCOMPARE(labelling.state(), CurrentPush::State::Idle);
    QVERIFY(!labelling.lastPush(m_run.id));
    QCOMPARE(labelling.experiment(), QString());
    QVERIFY(labelling.server().isNull());
    bool isCounted = false;
    labelling.count(m_run.id, this, [&isCounted](const PushContents &) { isCounted = true; });
    QCoreApplication::processEvents();
    QVERIFY(!isCounted);
}

GAVEL_TEST(TestCurrentPush)

#include "tst_currentpush.moc"
