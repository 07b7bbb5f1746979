// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/replay.h"
#include "jobs/session/session.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;
using State = eval::EvalRun::State;

/// What a run does to the object that all pages share, and what survives.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void runsFromPreviewToEnd();
    void aDroppedPreviewIsGone();
    void aNewPreviewReplacesTheOld();
    void editsDuringARunKeepItsVersion();
    void aStoppedRunIsResumed();
    void aClosedWindowLeavesAResumableRun();
    void anotherProjectEndsTheRunWithoutLoss();
    void aRefusedKeyPausesUntilItIsRepaired();
    void eachProjectHasItsModel();
    void aRunContinuesOnceItsServerIsBack();
    void anEditedServerIsAskedAtItsNewAddress_data();
    void anEditedServerIsAskedAtItsNewAddress();
    void anotherModelIsAskedAbout();
    void anotherModelAtANewAddressIsAskedAbout();
    void aRequestLimitPauses();
    void countsWhatIsJudged();
    void judgesOnlyTheRest();
    void judgesPositionsOfAnotherRun();
    void knowsTheRateOfTheLastRun();
    void aSecondRunIsRefused();

private:
    /// As the dialog does it: the address first, then its key.
    static void move(Workspace &work, const QUrl &url)
    {
        Server server = *work.book().server(work.served().id);
        server.baseUrl = url;
        must(work.book().save(server));
        work.secrets().setMemorySecret(server, "new-key");
    }
};

void TestSession::runsFromPreviewToEnd()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    Session &session = work.session();
    QSignalSpy ended(&session.current(), &CurrentRun::ended);
    QSignalSpy ready(&session.current(), &CurrentRun::previewReady);
    session.current().prepare(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    const eval::RunPreview preview = session.current().job()->preview();
    QCOMPARE(preview.rows, 30);
    QCOMPARE(preview.requests, 30);
    QCOMPARE(preview.emptyOutputs, 1);
    QVERIFY(preview.sharedTokens > 0);
    QVERIFY(preview.sharedTokens < preview.promptTokens);
    QVERIFY(!session.current().isRunning());
    QVERIFY2(session.runs().all().isEmpty(), "a preview is no run");
    QCOMPARE(work.chatRequests(), 0);

    session.current().start();
    QVERIFY(session.current().isRunning());
    QTRY_COMPARE(session.runs().all().size(), 1);
    QCOMPARE(session.shown().info()->id, session.runs().all().first().id);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!session.current().isRunning());
    QCOMPARE(session.runs().all().first().state, eval::RunState::Finished);
    QCOMPARE(session.runs().all().first().versionNumber, std::optional(1));
    QCOMPARE(work.storedReplies(session.runs().all().first().id), 30);
    QCOMPARE(work.chatRequests(), 30);
}

void TestSession::aDroppedPreviewIsGone()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20'000);
    Session &session = work.session();
    QSignalSpy ready(&session.current(), &CurrentRun::previewReady);
    QSignalSpy ended(&session.current(), &CurrentRun::ended);
    session.current().prepare(*work.request());
    session.current().discard();
    QVERIFY(!session.current().job());
    session.current().prepare(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    session.current().discard();
    QVERIFY(!session.current().job());
    QVERIFY(ended.isEmpty());
    QCOMPARE(work.storedRuns(), 0);
}

void TestSession::aNewPreviewReplacesTheOld()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    work.session().current().prepare(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    eval::RunSettings twice;
    twice.repeats = 2;
    work.session().current().prepare(*work.request(twice));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.session().current().job()->preview().requests, 20);
    QCOMPARE(work.storedRuns(), 0);
}

void TestSession::editsDuringARunKeepItsVersion()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(30) });
    work.addServed();
    work.makeProject(60);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    eval::JudgeDefinition edited = work.session().next().judge().draft();
    const QString before = edited.gradingPrompt;
    edited.gradingPrompt = QStringLiteral("Weigh something else.");
    work.session().next().judge().setDraft(edited);
    QVERIFY(work.session().next().judge().storeDraft());
    QTRY_COMPARE(ended.size(), 1);
    const auto info = work.workbench().project()->runs().run(run);
    QCOMPARE(info->judge.gradingPrompt, before);
    QCOMPARE(info->versionNumber, std::optional(1));
    QVERIFY(work.session().next().judge().hasEdits());
    const QList<FakeRequest> requests = work.fake().requestsTo("/v1/chat/completions");
    QCOMPARE(requests.size(), 60);
    for (const FakeRequest &request : requests)
        QVERIFY(!request.body.contains("Weigh something else."));
}

void TestSession::aStoppedRunIsResumed()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    Session &session = work.session();
    QSignalSpy ended(&session.current(), &CurrentRun::ended);
    QSignalSpy ready(&session.current(), &CurrentRun::previewReady);
    work.startRun();
    const qint64 run = session.current().job()->info().id;
    QTRY_VERIFY(session.current().job()->progress().done() > 5);
    session.current().stop();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(session.shown().info()->state, eval::RunState::Cancelled);
    QVERIFY(store::canResume(*session.shown().info()));
    const qint64 stored = work.storedReplies(run);
    QVERIFY(stored > 5 && stored < 200);

    session.current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(session.current().job()->preview().requests, 200 - stored);
    session.current().start();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.storedReplies(run), 200);
    QCOMPARE(session.runs().all().size(), 1);
    QVERIFY(!store::canResume(*session.shown().info()));
}

void TestSession::aClosedWindowLeavesAResumableRun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    const qint64 done = work.session().current().job()->progress().done();
    work.session().close();
    QVERIFY(!work.session().current().isRunning());
    work.closeSession();
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel")))); // closes the file
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY2(work.storedReplies(run) >= done, "what was answered is stored");

    QVERIFY(work.session().current().interrupted());
    QCOMPARE(work.session().current().interrupted()->id, run);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy offer(&work.session().current(), &CurrentRun::interruptedChanged);
    work.session().current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 1);
    work.session().current().start();
    QVERIFY(!work.session().current().interrupted());
    QCOMPARE(offer.size(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(run), 200);
}

void TestSession::anotherProjectEndsTheRunWithoutLoss()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    QVERIFY(!work.session().current().isRunning());
    QVERIFY(work.session().runs().all().isEmpty());
    QVERIFY(!work.session().current().interrupted());
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY(work.session().current().interrupted());
    QCOMPARE(work.session().current().interrupted()->id, run);
    work.session().current().dismissInterrupted();
    QVERIFY(!work.session().current().interrupted());
}

void TestSession::aRefusedKeyPausesUntilItIsRepaired()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    work.serve({ .apiKey = QByteArrayLiteral("secret") }); // from now on
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    QTRY_COMPARE(work.session().current().job()->state(), State::Paused);
    QCOMPARE(work.session().current().job()->pauseReason()->error->kind, Error::Kind::Auth);
    work.setKey(QByteArrayLiteral("secret"));
    work.session().current().continuePaused();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.session().shown().info()->id), 20);
}

void TestSession::eachProjectHasItsModel()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.open();
    const Server server = work.book().servers().constFirst();
    const auto model = [&work] { return work.session().next().model().model().model; };
    const auto choose = [&](const char *name) { work.session().next().model().choose({ server.id, server.name, QString::fromLatin1(name), {} }); };
    choose("small");
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    QCOMPARE(model(), QStringLiteral("small")); // none of its own yet
    choose("large");
    QVERIFY(work.workbench().openProject(work.path()));
    QCOMPARE(model(), QStringLiteral("small"));
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    QCOMPARE(model(), QStringLiteral("large"));
}

void TestSession::aRunContinuesOnceItsServerIsBack()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(10) });
    work.addServed();
    work.makeProject(150);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    const quint16 port = work.fake().port();
    work.fake().stop();
    work.startRun();
    QTRY_COMPARE(work.session().current().job()->state(), State::Paused);
    QVERIFY(eval::isOutage(*work.session().current().job()->pauseReason()->error));
    // The list of servers says so at once, and at once that it is back.
    const QUuid server = work.book().servers().constFirst().id;
    QTRY_COMPARE(work.book().status(server).state, ServerState::Down);
    QVERIFY(work.fake().startThreaded(port));
    QTRY_COMPARE(work.book().status(server).state, ServerState::Usable);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.session().shown().info()->id), 150);
}

void TestSession::anEditedServerIsAskedAtItsNewAddress_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : { "gone", "paused", "refused", "running" })
        QTest::addRow("%s", when) << QString::fromLatin1(when);
}

/// The key of the new address must not be sent to the old one.
void TestSession::anEditedServerIsAskedAtItsNewAddress()
{
    QFETCH(QString, when);
    Workspace work;
    const JudgeHandlerOptions slow{ .delay = std::chrono::milliseconds(20) };
    work.serve(slow);
    work.addServed();
    work.makeProject(100);
    const quint16 port = work.fake().port();
    FakeServer moved;
    moved.scriptDefault({ judgeHandler({ .apiKey = QByteArrayLiteral("new-key") }) });
    QVERIFY(moved.startThreaded());
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    if (when == QLatin1StringView("gone"))
        work.fake().stop();
    else if (when == QLatin1StringView("refused"))
        work.serve({ .apiKey = QByteArrayLiteral("old-key") });
    work.startRun();
    const auto &job = *work.session().current().job();
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("running"))
        QTRY_VERIFY(job.progress().done() > 5);
    if (when == QLatin1StringView("paused"))
        work.session().current().pause();
    if (when != QLatin1StringView("running"))
        QTRY_COMPARE(job.state(), State::Paused);

    move(work, moved.url());
    if (when == QLatin1StringView("gone"))
        QVERIFY(work.fake().startThreaded(port));
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("refused"))
        work.session().current().continuePaused();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.session().shown().info()->id), 100);
    QVERIFY(!moved.requestsTo("/v1/chat/completions").isEmpty());
    const auto old = work.fake().requests();
    for (const FakeRequest &request : old)
        QVERIFY2(!request.header("Authorization").contains("new-key"), request.target.constData());
}

void TestSession::anotherModelIsAskedAbout()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    Session &session = work.session();
    QSignalSpy ended(&session.current(), &CurrentRun::ended);
    QSignalSpy ready(&session.current(), &CurrentRun::previewReady);
    work.startRun();
    const qint64 run = session.current().job()->info().id;
    QTRY_VERIFY(session.current().job()->progress().done() > 5);
    session.current().stop();
    QTRY_COMPARE(ended.size(), 1);
    work.serve({ .contextLength = 8192 });
    session.current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    session.current().start();
    QTRY_COMPARE(session.current().job()->state(), State::Paused);
    const auto pause = session.current().job()->pauseReason();
    QCOMPARE(pause->cause, eval::RunPause::Cause::IdentityChanged);
    QCOMPARE(pause->expected->contextLength, std::optional(4096));
    QCOMPARE(pause->offered->contextLength, std::optional(8192));
    session.current().continuePaused();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.storedReplies(run), 100);
}

/// "Go on" after a pause of one's own accepts nothing that was not shown.
void TestSession::anotherModelAtANewAddressIsAskedAbout()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    FakeServer moved;
    moved.scriptDefault({ judgeHandler({ .contextLength = 8192 }) });
    QVERIFY(moved.startThreaded());
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    const auto &job = *work.session().current().job();
    QTRY_VERIFY(job.progress().done() > 5);
    work.session().current().pause();
    QTRY_COMPARE(job.state(), State::Paused);
    move(work, moved.url());
    QTRY_VERIFY(!moved.requests().isEmpty());
    work.session().current().continuePaused();
    QTRY_VERIFY(job.pauseReason() && job.pauseReason()->cause == eval::RunPause::Cause::IdentityChanged);
    QVERIFY(moved.requestsTo("/v1/chat/completions").isEmpty());
    work.session().current().continuePaused();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.session().shown().info()->id), 100);
}

void TestSession::aRequestLimitPauses()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    eval::RunSettings settings;
    settings.requestLimit = 12;
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun(settings);
    QTRY_COMPARE(work.session().current().job()->state(), State::Paused);
    QCOMPARE(work.session().current().job()->pauseReason()->cause, eval::RunPause::Cause::RequestLimit);
    QTRY_COMPARE(work.chatRequests(), 12); // the last ones are still on their way
    work.session().current().continuePaused();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.chatRequests(), 20);
}

void TestSession::countsWhatIsJudged()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    auto part = *work.request();
    part.rows.limit = 8;
    work.session().current().prepare(part);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(work.session().current().job()->preview().alreadyJudged, 0);
    work.session().current().start();
    QTRY_COMPARE(ended.size(), 1);
    work.session().current().prepare(*work.request());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.session().current().job()->preview().alreadyJudged, 8);
}

void TestSession::judgesOnlyTheRest()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    auto part = *work.request();
    part.rows.limit = 8;
    work.session().current().prepare(part);
    QTRY_COMPARE(ready.size(), 1);
    work.session().current().start();
    QTRY_COMPARE(ended.size(), 1);
    auto rest = *work.request();
    rest.onlyNotJudged = true;
    work.session().current().prepare(rest);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.session().current().job()->preview().requests, 12);
    const qint64 next = work.session().current().job()->plannedItems().front();
    QCOMPARE(must(work.project().datasets().item(next)).no, 9);
    work.session().current().start();
    QTRY_COMPARE(ended.size(), 2);
    work.session().current().prepare(rest);
    std::optional<Error::Kind> refused;
    connect(&work.session().current(), &CurrentRun::ended, this, [&refused](const Result<RunReport> &report) { refused = report.error().kind; });
    QTRY_COMPARE(ended.size(), 3);
    QCOMPARE(refused, std::optional(Error::Kind::BadInput));
    work.session().disconnect(this);
}

void TestSession::judgesPositionsOfAnotherRun()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    work.startRun();
    QTRY_COMPARE(ended.size(), 1);
    auto some = *work.request();
    some.rows.run = work.session().shown().info()->id;
    some.rows.positions = { 4, 2, 17 };
    work.session().current().prepare(some);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.session().current().job()->preview().rows, 3);
    QList<qint64> numbers;
    for (const qint64 item : work.session().current().job()->plannedItems())
        numbers << must(work.project().datasets().item(item)).no;
    QCOMPARE(numbers, (QList<qint64>{ 5, 3, 18 }));
}

void TestSession::knowsTheRateOfTheLastRun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    QVERIFY(!work.request()->requestsPerSecond);
    work.startRun();
    QTRY_COMPARE(ended.size(), 1);
    const auto info = work.session().shown().info();
    QVERIFY(*info->finishedMs > *info->startedMs);
    work.session().current().prepare(*work.request());
    QTRY_COMPARE(ready.size(), 2);
    const auto seconds = work.session().current().job()->preview().seconds;
    QVERIFY(seconds);
    QCOMPARE(*seconds, static_cast<double>(*info->finishedMs - *info->startedMs) / 1000);
}

void TestSession::aSecondRunIsRefused()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    const RunJob *job = work.session().current().job();
    work.session().current().prepare(*work.request());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(work.session().current().job(), job);
    QVERIFY(work.session().current().isRunning());
    QVERIFY(!work.session().shown().startReplay(job->info().id));
    work.session().current().stop();
    QTRY_COMPARE(ended.size(), 2);
}

GAVEL_TEST(TestSession)
#include "tst_session.moc"
