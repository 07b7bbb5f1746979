// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/replay.h"
#include "jobs/session/evaluation.h"
#include "support/runworkshop.h"
#include "support/testmain.h"

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
    static void move(RunWorkshop &shop, const QUrl &url)
    {
        Server server = *shop.book.server(shop.serverId);
        server.baseUrl = url;
        QVERIFY(shop.book.save(server));
        shop.secrets.setMemorySecret(server, "new-key");
    }
    static QString storedState(const RunWorkshop &shop, qint64 run) { return shop.workbench->project()->runs().run(run)->state; }
};

void TestEvaluation::runsFromPreviewToEnd()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(30);
    Evaluation &evaluation = *shop.evaluation;
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    evaluation.prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 1);
    const eval::RunPreview preview = evaluation.runJob()->preview();
    QCOMPARE(preview.rows, 30);
    QCOMPARE(preview.requests, 30);
    QCOMPARE(preview.emptyOutputs, 1);
    QVERIFY(preview.sharedTokens > 0);
    QVERIFY(preview.sharedTokens < preview.promptTokens);
    QVERIFY(!evaluation.isRunning());
    QVERIFY2(evaluation.runs().isEmpty(), "a preview is no run");
    QCOMPARE(shop.chatRequests->load(), 0);

    evaluation.startRun();
    QVERIFY(evaluation.isRunning());
    QCOMPARE(evaluation.runs().size(), 1);
    QCOMPARE(evaluation.shownRun()->id, evaluation.runs().first().id);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!evaluation.isRunning());
    QCOMPARE(evaluation.runs().first().state, QStringLiteral("finished"));
    QCOMPARE(evaluation.runs().first().versionNumber, std::optional(1));
    QCOMPARE(shop.storedReplies(evaluation.runs().first().id), 30);
    QCOMPARE(shop.chatRequests->load(), 30);
}

void TestEvaluation::aPreviewLeavesNothingBehind()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(10);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    shop.evaluation->prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(shop.storedRuns(), 1);
    shop.evaluation->discardPreparedRun();
    QVERIFY(!shop.evaluation->runJob());
    QTRY_COMPARE(shop.storedRuns(), 0);
}

void TestEvaluation::aPreviewCancelledWhileItIsMadeLeavesNothingBehind()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20'000);
    Evaluation &evaluation = *shop.evaluation;
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    evaluation.prepareRun(*shop.request());
    evaluation.discardPreparedRun();
    // Behind it in the writer's queue: when this one is there, the other was made.
    evaluation.prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 1);
    evaluation.discardPreparedRun();
    QTRY_COMPARE(shop.storedRuns(), 0);
    QCOMPARE(ready.size(), 1);
    QVERIFY(ended.isEmpty());
}

void TestEvaluation::aNewPreviewReplacesTheOld()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(10);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    shop.evaluation->prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 1);
    eval::RunSettings twice;
    twice.repeats = 2;
    shop.evaluation->prepareRun(*shop.request(twice));
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(shop.evaluation->runJob()->preview().requests, 20);
    QTRY_COMPARE(shop.storedRuns(), 1);
}

void TestEvaluation::previewsOfADeadProgramAreSwept()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(10);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    shop.evaluation->prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 1);
    const qint64 left = shop.evaluation->runJob()->info().id;
    QCOMPARE(storedState(shop, left), QStringLiteral("created"));
    shop.evaluation.reset(); // without discarding
    QCOMPARE(shop.storedRuns(), 1);
    shop.makeEvaluation();
    QVERIFY(shop.evaluation->runs().isEmpty());
    QVERIFY(!shop.evaluation->interruptedRun());
    QTRY_COMPARE(shop.storedRuns(), 0);
}

void TestEvaluation::editsDuringARunKeepItsVersion()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(30) });
    shop.addServer();
    shop.makeProject(60);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    shop.startRun();
    const qint64 run = shop.evaluation->runJob()->info().id;
    eval::JudgeDefinition edited = shop.evaluation->draft();
    const QString before = edited.gradingPrompt;
    edited.gradingPrompt = QStringLiteral("Weigh something else.");
    shop.evaluation->setDraft(edited);
    QVERIFY(shop.evaluation->storeDraft());
    QTRY_COMPARE(ended.size(), 1);
    const auto info = shop.workbench->project()->runs().run(run);
    QCOMPARE(info->judge.gradingPrompt, before);
    QCOMPARE(info->versionNumber, std::optional(1));
    QVERIFY(shop.evaluation->hasEdits());
    const QList<FakeRequest> requests = shop.fake.requestsTo("/v1/chat/completions");
    QCOMPARE(requests.size(), 60);
    for (const FakeRequest &request : requests)
        QVERIFY(!request.body.contains("Weigh something else."));
}

void TestEvaluation::aStoppedRunGoesOn()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(200);
    Evaluation &evaluation = *shop.evaluation;
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    shop.startRun();
    const qint64 run = evaluation.runJob()->info().id;
    QTRY_VERIFY(evaluation.runJob()->progress().done() > 5);
    evaluation.stopRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(evaluation.shownRun()->state, QStringLiteral("cancelled"));
    QVERIFY(Evaluation::canGoOn(*evaluation.shownRun()));
    const qint64 stored = shop.storedReplies(run);
    QVERIFY(stored > 5 && stored < 200);

    evaluation.prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(evaluation.runJob()->preview().requests, 200 - stored);
    evaluation.startRun();
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(shop.storedReplies(run), 200);
    QCOMPARE(evaluation.runs().size(), 1);
    QVERIFY(!Evaluation::canGoOn(*evaluation.shownRun()));
}

void TestEvaluation::aClosedWindowLeavesARunThatGoesOn()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(200);
    shop.startRun();
    const qint64 run = shop.evaluation->runJob()->info().id;
    QTRY_VERIFY(shop.evaluation->runJob()->progress().done() > 5);
    const qint64 done = shop.evaluation->runJob()->progress().done();
    shop.evaluation->close();
    QVERIFY(!shop.evaluation->isRunning());
    shop.evaluation.reset();
    QVERIFY(shop.workbench->openProject(shop.path(QStringLiteral("other.gavel")))); // closes the file
    QVERIFY(shop.workbench->openProject(shop.path()));
    QVERIFY2(shop.storedReplies(run) >= done, "what was answered is stored");

    shop.makeEvaluation();
    QVERIFY(shop.evaluation->interruptedRun());
    QCOMPARE(shop.evaluation->interruptedRun()->id, run);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    QSignalSpy offer(shop.evaluation.get(), &Evaluation::interruptedRunChanged);
    shop.evaluation->prepareResume(run);
    QTRY_COMPARE(ready.size(), 1);
    shop.evaluation->startRun();
    QVERIFY(!shop.evaluation->interruptedRun());
    QCOMPARE(offer.size(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shop.storedReplies(run), 200);
}

void TestEvaluation::anotherProjectEndsTheRunWithoutLoss()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(200);
    shop.startRun();
    const qint64 run = shop.evaluation->runJob()->info().id;
    QTRY_VERIFY(shop.evaluation->runJob()->progress().done() > 5);
    QVERIFY(shop.workbench->openProject(shop.path(QStringLiteral("other.gavel"))));
    QVERIFY(!shop.evaluation->isRunning());
    QVERIFY(shop.evaluation->runs().isEmpty());
    QVERIFY(!shop.evaluation->interruptedRun());
    QVERIFY(shop.workbench->openProject(shop.path()));
    QVERIFY(shop.evaluation->interruptedRun());
    QCOMPARE(shop.evaluation->interruptedRun()->id, run);
    shop.evaluation->dismissInterruptedRun();
    QVERIFY(!shop.evaluation->interruptedRun());
}

void TestEvaluation::aRefusedKeyPausesUntilItIsRepaired()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20);
    shop.serve({ .apiKey = QByteArrayLiteral("secret") }); // from now on
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    shop.startRun();
    QTRY_COMPARE(shop.evaluation->runJob()->state(), State::Paused);
    QCOMPARE(shop.evaluation->runJob()->pauseReason()->error->kind, Error::Kind::Auth);
    shop.setKey(QByteArrayLiteral("secret"));
    shop.evaluation->goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shop.storedReplies(shop.evaluation->shownRun()->id), 20);
}

void TestEvaluation::aServerThatComesBackGoesOnByItself()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(10) });
    shop.addServer();
    shop.makeProject(150);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    const quint16 port = shop.fake.port();
    shop.fake.stop();
    shop.startRun();
    QTRY_COMPARE_WITH_TIMEOUT(shop.evaluation->runJob()->state(), State::Paused, 30'000);
    QVERIFY(eval::isOutage(*shop.evaluation->runJob()->pauseReason()->error));
    QVERIFY(shop.fake.startThreaded(port));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QCOMPARE(shop.storedReplies(shop.evaluation->shownRun()->id), 150);
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
    RunWorkshop shop;
    const JudgeHandlerOptions slow{ .delay = std::chrono::milliseconds(20) };
    shop.serve(slow);
    shop.addServer();
    shop.makeProject(100);
    const quint16 port = shop.fake.port();
    FakeServer moved;
    moved.scriptDefault({ judgeHandler({ .apiKey = QByteArrayLiteral("new-key") }) });
    QVERIFY(moved.startThreaded());
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    if (when == QLatin1StringView("gone"))
        shop.fake.stop();
    else if (when == QLatin1StringView("refused"))
        shop.serve({ .apiKey = QByteArrayLiteral("old-key") });
    shop.startRun();
    const auto &job = *shop.evaluation->runJob();
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("running"))
        QTRY_VERIFY(job.progress().done() > 5);
    if (when == QLatin1StringView("paused"))
        shop.evaluation->pauseRun();
    if (when != QLatin1StringView("running"))
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), State::Paused, 30'000);

    move(shop, moved.url());
    if (when == QLatin1StringView("gone"))
        QVERIFY(shop.fake.startThreaded(port));
    if (when == QLatin1StringView("paused") || when == QLatin1StringView("refused"))
        shop.evaluation->goOnWithRun();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QCOMPARE(shop.storedReplies(shop.evaluation->shownRun()->id), 100);
    QVERIFY(!moved.requestsTo("/v1/chat/completions").isEmpty());
    const auto old = shop.fake.requests();
    for (const FakeRequest &request : old)
        QVERIFY2(!request.header("Authorization").contains("new-key"), request.target.constData());
}

void TestEvaluation::anotherModelIsAskedAbout()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(100);
    Evaluation &evaluation = *shop.evaluation;
    QSignalSpy ended(&evaluation, &Evaluation::runEnded);
    QSignalSpy ready(&evaluation, &Evaluation::previewReady);
    shop.startRun();
    const qint64 run = evaluation.runJob()->info().id;
    QTRY_VERIFY(evaluation.runJob()->progress().done() > 5);
    evaluation.stopRun();
    QTRY_COMPARE(ended.size(), 1);
    shop.serve({ .contextLength = 8192 });
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
    QCOMPARE(shop.storedReplies(run), 100);
}

/// "Go on" after a pause of one's own accepts nothing that was not shown.
void TestEvaluation::anotherModelAtANewAddressIsAskedAbout()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(100);
    FakeServer moved;
    moved.scriptDefault({ judgeHandler({ .contextLength = 8192 }) });
    QVERIFY(moved.startThreaded());
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    shop.startRun();
    const auto &job = *shop.evaluation->runJob();
    QTRY_VERIFY(job.progress().done() > 5);
    shop.evaluation->pauseRun();
    QTRY_COMPARE(job.state(), State::Paused);
    move(shop, moved.url());
    QTRY_VERIFY(!moved.requests().isEmpty());
    shop.evaluation->goOnWithRun();
    QTRY_VERIFY(job.pauseReason() && job.pauseReason()->cause == eval::RunPause::Cause::IdentityChanged);
    QVERIFY(moved.requestsTo("/v1/chat/completions").isEmpty());
    shop.evaluation->goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shop.storedReplies(shop.evaluation->shownRun()->id), 100);
}

void TestEvaluation::aRequestLimitPauses()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20);
    eval::RunSettings settings;
    settings.requestLimit = 12;
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    shop.startRun(settings);
    QTRY_COMPARE(shop.evaluation->runJob()->state(), State::Paused);
    QCOMPARE(shop.evaluation->runJob()->pauseReason()->cause, eval::RunPause::Cause::RequestLimit);
    QTRY_COMPARE(shop.chatRequests->load(), 12); // the last ones are still on their way
    shop.evaluation->goOnWithRun();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(shop.chatRequests->load(), 20);
}

void TestEvaluation::countsWhatIsJudged()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    auto part = *shop.request();
    part.rows.limit = 8;
    shop.evaluation->prepareRun(part);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(shop.evaluation->runJob()->preview().alreadyJudged, 0);
    shop.evaluation->startRun();
    QTRY_COMPARE(ended.size(), 1);
    shop.evaluation->prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(shop.evaluation->runJob()->preview().alreadyJudged, 8);
}

void TestEvaluation::judgesOnlyTheRest()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    auto part = *shop.request();
    part.rows.limit = 8;
    shop.evaluation->prepareRun(part);
    QTRY_COMPARE(ready.size(), 1);
    shop.evaluation->startRun();
    QTRY_COMPARE(ended.size(), 1);
    auto rest = *shop.request();
    rest.onlyNotJudged = true;
    shop.evaluation->prepareRun(rest);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(shop.evaluation->runJob()->preview().requests, 12);
    const auto reader = shop.workbench->project()->runs().reader(shop.evaluation->runJob()->info().id);
    QCOMPARE((*reader)->items(0, 1)->front().no, 9);
    shop.evaluation->startRun();
    QTRY_COMPARE(ended.size(), 2);
    shop.evaluation->prepareRun(rest);
    std::optional<Error::Kind> refused;
    connect(shop.evaluation.get(), &Evaluation::runEnded, this, [&refused](const Result<RunReport> &report) { refused = report.error().kind; });
    QTRY_COMPARE(ended.size(), 3);
    QCOMPARE(refused, std::optional(Error::Kind::BadInput));
    shop.evaluation->disconnect(this);
}

void TestEvaluation::judgesPositionsOfAnotherRun()
{
    RunWorkshop shop;
    shop.serve();
    shop.addServer();
    shop.makeProject(20);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    shop.startRun();
    QTRY_COMPARE(ended.size(), 1);
    auto some = *shop.request();
    some.rows.run = shop.evaluation->shownRun()->id;
    some.rows.positions = { 4, 2, 17 };
    shop.evaluation->prepareRun(some);
    QTRY_COMPARE(ready.size(), 2);
    QCOMPARE(shop.evaluation->runJob()->preview().rows, 3);
    const auto reader = shop.workbench->project()->runs().reader(shop.evaluation->runJob()->info().id);
    const auto items = (*reader)->items(0, 10);
    QCOMPARE(items->size(), std::size_t(3));
    QCOMPARE((*items)[0].no, 5);
    QCOMPARE((*items)[1].no, 3);
    QCOMPARE((*items)[2].no, 18);
}

void TestEvaluation::knowsTheRateOfTheLastRun()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(20);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    QSignalSpy ready(shop.evaluation.get(), &Evaluation::previewReady);
    QVERIFY(!shop.request()->requestsPerSecond);
    shop.startRun();
    QTRY_COMPARE(ended.size(), 1);
    const auto info = shop.evaluation->shownRun();
    QVERIFY(*info->finishedMs > *info->startedMs);
    shop.evaluation->prepareRun(*shop.request());
    QTRY_COMPARE(ready.size(), 2);
    const auto seconds = shop.evaluation->runJob()->preview().seconds;
    QVERIFY(seconds);
    QCOMPARE(*seconds, static_cast<double>(*info->finishedMs - *info->startedMs) / 1000);
}

void TestEvaluation::aSecondRunIsRefused()
{
    RunWorkshop shop;
    shop.serve({ .delay = std::chrono::milliseconds(20) });
    shop.addServer();
    shop.makeProject(100);
    QSignalSpy ended(shop.evaluation.get(), &Evaluation::runEnded);
    shop.startRun();
    const RunJob *job = shop.evaluation->runJob();
    shop.evaluation->prepareRun(*shop.request());
    QCOMPARE(ended.size(), 1);
    QCOMPARE(shop.evaluation->runJob(), job);
    QVERIFY(shop.evaluation->isRunning());
    QVERIFY(!shop.evaluation->startReplay(job->info().id));
    shop.evaluation->stopRun();
    QTRY_COMPARE(ended.size(), 2);
}

GAVEL_TEST(TestEvaluation)
#include "tst_evaluation.moc"
