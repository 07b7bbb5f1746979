// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/replay.h"
#include "jobs/session/evaluation.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;
using State = eval::EvalRun::State;

/// What a run does to the object that all pages share, and what survives.
class TestEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void runsFromPreviewToEnd();
    void aPreviewLeavesNothingBehind();
    void aPreviewCancelledWhileItIsMadeLeavesNothingBehind();
    void aNewPreviewReplacesTheOld();
    void previewsOfADeadProgramAreSwept();
    void editsDuringARunKeepItsVersion();
    void aStoppedRunGoesOn();
    void aClosedWindowLeavesARunThatGoesOn();
    void anotherProjectEndsTheRunWithoutLoss();
    void aRefusedKeyPausesUntilItIsRepaired();
    void aServerThatComesBackGoesOnByItself();
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
    static QString storedState(const Workspace &work, qint64 run) { return work.workbench().project()->runs().run(run)->state; }
};

void TestEvaluation::runsFromPreviewToEnd()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    Evaluation &evaluation = work.evaluation();
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    evaluation.prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    const eval::RunPreview preview = evaluation.runJob()->preview();
    QCOMPARE(preview.rows, 30);
    QCOMPARE(preview.requests, 30);
    QCOMPARE(preview.emptyOutputs, 1);
    QVERIFY(preview.sharedTokens > 0);
    QVERIFY(preview.sharedTokens < preview.promptTokens);
    QVERIFY(!evaluation.isRunning());
    QVERIFY2(evaluation.runs().isEmpty(), "a preview is no run");
    QCOMPARE(work.chatRequests(), 0);

    evaluation.startRun();
    QVERIFY(evaluation.isRunning());
    QCOMPARE(evaluation.runs().size(), 1);
    QCOMPARE(evaluation.shownRun()->id, evaluation.runs().first().id);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!evaluation.isRunning());
    QCOMPARE(evaluation.runs().first().state, QStringLiteral("finished"));
    QCOMPARE(evaluation.runs().first().versionNumber, std::optional(1));
    QCOMPARE(work.storedReplies(evaluation.runs().first().id), 30);
    QCOMPARE(work.chatRequests(), 30);
}

void TestEvaluation::aPreviewLeavesNothingBehind()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    work.evaluation().prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(work.storedRuns(), 1);
    work.evaluation().discardPreparedRun();
    QVERIFY(!work.evaluation().runJob());
    QTRY_COMPARE(work.storedRuns(), 0);
}

void TestEvaluation::aPreviewCancelledWhileItIsMadeLeavesNothingBehind()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20'000);
    Evaluation &evaluation = work.evaluation();
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    evaluation.prepareRun(*work.request());
    evaluation.discardPreparedRun();
    // Behind it in the writer's queue: when this one is there, the other was made.
    evaluation.prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    evaluation.discardPreparedRun();
    QTRY_COMPARE(work.storedRuns(), 0);
    QCOMPARE(ready.size(), 1);
    QVERIFY(ended.isEmpty());
}

void TestEvaluation::aNewPreviewReplacesTheOld()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    work.evaluation().prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    eval::RunSettings twice;
    twice.repeats = 2;
    work.evaluation().prepareRun(*work.request(twice));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.evaluation().runJob()->preview().requests, 20);
    QTRY_COMPARE(work.storedRuns(), 1);
}

void TestEvaluation::previewsOfADeadProgramAreSwept()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    work.evaluation().prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 1);
    const qint64 left = work.evaluation().runJob()->info().id;
    QCOMPARE(storedState(work, left), QStringLiteral("created"));
    work.closeEvaluation(); // without discarding
    QCOMPARE(work.storedRuns(), 1);
    QVERIFY(work.evaluation().runs().isEmpty());
    QVERIFY(!work.evaluation().interruptedRun());
    QTRY_COMPARE(work.storedRuns(), 0);
}

void TestEvaluation::editsDuringARunKeepItsVersion()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(30) });
    work.addServed();
    work.makeProject(60);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    work.startRun();
    const qint64 run = work.evaluation().runJob()->info().id;
    eval::JudgeDefinition edited = work.evaluation().draft();
    const QString before = edited.gradingPrompt;
    edited.gradingPrompt = QStringLiteral("Weigh something else.");
    work.evaluation().setDraft(edited);
    QVERIFY(work.evaluation().storeDraft());
    QTRY_COMPARE(ended.size(), 1);
    const auto info = work.workbench().project()->runs().run(run);
    QCOMPARE(info->judge.gradingPrompt, before);
    QCOMPARE(info->versionNumber, std::optional(1));
    QVERIFY(work.evaluation().hasEdits());
    const QList<FakeRequest> requests = work.fake().requestsTo("/v1/chat/completions");
    QCOMPARE(requests.size(), 60);
    for (const FakeRequest &request : requests)
        QVERIFY(!request.body.contains("Weigh something else."));
}

void TestEvaluation::aStoppedRunGoesOn()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    Evaluation &evaluation = work.evaluation();
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    work.startRun();
    const qint64 run = evaluation.runJob()->info().id;
    QTRY_VERIFY(evaluation.runJob()->progress().done() > 5);
    evaluation.stopRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(evaluation.shownRun()->state, QStringLiteral("cancelled"));
    QVERIFY(Evaluation::canGoOn(*evaluation.shownRun()));
    const qint64 stored = work.storedReplies(run);
    QVERIFY(stored > 5 && stored < 200);

    evaluation.prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(evaluation.runJob()->preview().requests, 200 - stored);
    evaluation.startRun();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.storedReplies(run), 200);
    QCOMPARE(evaluation.runs().size(), 1);
    QVERIFY(!Evaluation::canGoOn(*evaluation.shownRun()));
}

void TestEvaluation::aClosedWindowLeavesARunThatGoesOn()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    work.startRun();
    const qint64 run = work.evaluation().runJob()->info().id;
    QTRY_VERIFY(work.evaluation().runJob()->progress().done() > 5);
    const qint64 done = work.evaluation().runJob()->progress().done();
    work.evaluation().close();
    QVERIFY(!work.evaluation().isRunning());
    work.closeEvaluation();
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel")))); // closes the file
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY2(work.storedReplies(run) >= done, "what was answered is stored");

    QVERIFY(work.evaluation().interruptedRun());
    QCOMPARE(work.evaluation().interruptedRun()->id, run);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    QSignalSpy offer(&work.evaluation(), &Evaluation::interruptedRunChanged);
    work.evaluation().prepareResume(run);
    QTRY_COMPARE(ready.size(), 1);
    work.evaluation().startRun();
    QVERIFY(!work.evaluation().interruptedRun());
    QCOMPARE(offer.size(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(run), 200);
}

void TestEvaluation::anotherProjectEndsTheRunWithoutLoss()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(200);
    work.startRun();
    const qint64 run = work.evaluation().runJob()->info().id;
    QTRY_VERIFY(work.evaluation().runJob()->progress().done() > 5);
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    QVERIFY(!work.evaluation().isRunning());
    QVERIFY(work.evaluation().runs().isEmpty());
    QVERIFY(!work.evaluation().interruptedRun());
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY(work.evaluation().interruptedRun());
    QCOMPARE(work.evaluation().interruptedRun()->id, run);
    work.evaluation().dismissInterruptedRun();
    QVERIFY(!work.evaluation().interruptedRun());
}

void TestEvaluation::aRefusedKeyPausesUntilItIsRepaired()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    work.serve({ .apiKey = QByteArrayLiteral("secret") }); // from now on
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    work.startRun();
    QTRY_COMPARE(work.evaluation().runJob()->state(), State::Paused);
    QCOMPARE(work.evaluation().runJob()->pauseReason()->error->kind, Error::Kind::Auth);
    work.setKey(QByteArrayLiteral("secret"));
    work.evaluation().goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.evaluation().shownRun()->id), 20);
}

void TestEvaluation::aServerThatComesBackGoesOnByItself()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(10) });
    work.addServed();
    work.makeProject(150);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    const quint16 port = work.fake().port();
    work.fake().stop();
    work.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(work.evaluation().runJob()->state(), State::Paused, 30'000);
    QVERIFY(eval::isOutage(*work.evaluation().runJob()->pauseReason()->error));
    QVERIFY(work.fake().startThreaded(port));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QCOMPARE(work.storedReplies(work.evaluation().shownRun()->id), 150);
}

void TestEvaluation::anEditedServerIsAskedAtItsNewAddress_data()
{
    QTest::addColumn<QString>("when");
    for (const char *when : { "gone", "paused", "refused", "running" })
        QTest::addRow("%s", when) << QString::fromLatin1(when);
}

/// The key of the new address must not reach the old one, whoever listens there by now.
void TestEvaluation::anEditedServerIsAskedAtItsNewAddress()
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
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    if (when == QLatin1StringView("gone"))
        work.fake().stop();
    else if (when == QLatin1StringView("refused"))
        work.serve({ .apiKey = QByteArrayLiteral("old-key") });
    work.startRun();
    const auto &job = *work.evaluation().runJob();
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("running"))
        QTRY_VERIFY(job.progress().done() > 5);
    if (when == QLatin1StringView("paused"))
        work.evaluation().pauseRun();
    if (when != QLatin1StringView("running"))
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Paused, 30'000);

    move(work, moved.url());
    if (when == QLatin1StringView("gone"))
        QVERIFY(work.fake().startThreaded(port));
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("refused"))
        work.evaluation().goOnWithRun();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QCOMPARE(work.storedReplies(work.evaluation().shownRun()->id), 100);
    QVERIFY(!moved.requestsTo("/v1/chat/completions").isEmpty());
    const auto old = work.fake().requests();
    for (const FakeRequest &request : old)
        QVERIFY2(!request.header("Authorization").contains("new-key"), request.target.constData());
}

void TestEvaluation::anotherModelIsAskedAbout()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    Evaluation &evaluation = work.evaluation();
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    work.startRun();
    const qint64 run = evaluation.runJob()->info().id;
    QTRY_VERIFY(evaluation.runJob()->progress().done() > 5);
    evaluation.stopRun();
    QTRY_COMPARE(ended.size(), 1);
    work.serve({ .contextLength = 8192 });
    evaluation.prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    evaluation.startRun();
    QTRY_COMPARE(evaluation.runJob()->state(), State::Paused);
    const auto pause = evaluation.runJob()->pauseReason();
    QCOMPARE(pause->cause, eval::RunPause::Cause::IdentityChanged);
    QCOMPARE(pause->expected->contextLength, std::optional(4096));
    QCOMPARE(pause->offered->contextLength, std::optional(8192));
    evaluation.goOnWithRun();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.storedReplies(run), 100);
}

/// "Go on" after a pause of one's own accepts nothing that was not shown.
void TestEvaluation::anotherModelAtANewAddressIsAskedAbout()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    FakeServer moved;
    moved.scriptDefault({ judgeHandler({ .contextLength = 8192 }) });
    QVERIFY(moved.startThreaded());
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    work.startRun();
    const auto &job = *work.evaluation().runJob();
    QTRY_VERIFY(job.progress().done() > 5);
    work.evaluation().pauseRun();
    QTRY_COMPARE(job.state(), State::Paused);
    move(work, moved.url());
    QTRY_VERIFY(!moved.requests().isEmpty());
    work.evaluation().goOnWithRun();
    QTRY_VERIFY(job.pauseReason() && job.pauseReason()->cause == eval::RunPause::Cause::IdentityChanged);
    QVERIFY(moved.requestsTo("/v1/chat/completions").isEmpty());
    work.evaluation().goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.storedReplies(work.evaluation().shownRun()->id), 100);
}

void TestEvaluation::aRequestLimitPauses()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    eval::RunSettings settings;
    settings.requestLimit = 12;
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    work.startRun(settings);
    QTRY_COMPARE(work.evaluation().runJob()->state(), State::Paused);
    QCOMPARE(work.evaluation().runJob()->pauseReason()->cause, eval::RunPause::Cause::RequestLimit);
    QTRY_COMPARE(work.chatRequests(), 12); // the last ones are still on their way
    work.evaluation().goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.chatRequests(), 20);
}

void TestEvaluation::countsWhatIsJudged()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    auto part = *work.request();
    part.rows.limit = 8;
    work.evaluation().prepareRun(part);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(work.evaluation().runJob()->preview().alreadyJudged, 0);
    work.evaluation().startRun();
    QTRY_COMPARE(ended.size(), 1);
    work.evaluation().prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.evaluation().runJob()->preview().alreadyJudged, 8);
}

void TestEvaluation::judgesOnlyTheRest()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    auto part = *work.request();
    part.rows.limit = 8;
    work.evaluation().prepareRun(part);
    QTRY_COMPARE(ready.size(), 1);
    work.evaluation().startRun();
    QTRY_COMPARE(ended.size(), 1);
    auto rest = *work.request();
    rest.onlyNotJudged = true;
    work.evaluation().prepareRun(rest);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.evaluation().runJob()->preview().requests, 12);
    const auto reader = work.workbench().project()->runs().reader(work.evaluation().runJob()->info().id);
    QCOMPARE((*reader)->items(0, 1)->front().no, 9);
    work.evaluation().startRun();
    QTRY_COMPARE(ended.size(), 2);
    work.evaluation().prepareRun(rest);
    std::optional<Error::Kind> refused;
    connect(&work.evaluation(), &Evaluation::runEnded, this, [&refused](const Result<RunReport> &report) { refused = report.error().kind; });
    QTRY_COMPARE(ended.size(), 3);
    QCOMPARE(refused, std::optional(Error::Kind::BadInput));
    work.evaluation().disconnect(this);
}

void TestEvaluation::judgesPositionsOfAnotherRun()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    work.startRun();
    QTRY_COMPARE(ended.size(), 1);
    auto some = *work.request();
    some.rows.run = work.evaluation().shownRun()->id;
    some.rows.positions = { 4, 2, 17 };
    work.evaluation().prepareRun(some);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(work.evaluation().runJob()->preview().rows, 3);
    const auto reader = work.workbench().project()->runs().reader(work.evaluation().runJob()->info().id);
    const auto items = (*reader)->items(0, 10);
    QCOMPARE(items->size(), std::size_t(3));
    QCOMPARE((*items)[0].no, 5);
    QCOMPARE((*items)[1].no, 3);
    QCOMPARE((*items)[2].no, 18);
}

void TestEvaluation::knowsTheRateOfTheLastRun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(20);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    QSignalSpy ready(&work.evaluation(), &Evaluation::previewReady);
    QVERIFY(!work.request()->requestsPerSecond);
    work.startRun();
    QTRY_COMPARE(ended.size(), 1);
    const auto info = work.evaluation().shownRun();
    QVERIFY(*info->finishedMs > *info->startedMs);
    work.evaluation().prepareRun(*work.request());
    QTRY_COMPARE(ready.size(), 2);
    const auto seconds = work.evaluation().runJob()->preview().seconds;
    QVERIFY(seconds);
    QCOMPARE(*seconds, static_cast<double>(*info->finishedMs - *info->startedMs) / 1000);
}

void TestEvaluation::aSecondRunIsRefused()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    QSignalSpy ended(&work.evaluation(), &Evaluation::runEnded);
    work.startRun();
    const RunJob *job = work.evaluation().runJob();
    work.evaluation().prepareRun(*work.request());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(work.evaluation().runJob(), job);
    QVERIFY(work.evaluation().isRunning());
    QVERIFY(!work.evaluation().startReplay(job->info().id));
    work.evaluation().stopRun();
    QTRY_COMPARE(ended.size(), 2);
}

GAVEL_TEST(TestEvaluation)
#include "tst_evaluation.moc"
