// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runjob.h"
#include "store/project.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;

class TestRunJob : public QObject
{
    Q_OBJECT

private slots:
    void reusesRepliesOfAnEarlierRun();
    void aCompleteRunSendsNothing();
    void failedRowsAreAskedAgain();
    void aCancelBeforeTheStartEndsOnce();
    void aPreviewWritesNothing();
    void aReadOnlyProjectIsPreviewed();
    void aDestroyedPreviewSaysNothing();
    void aStoppedStartLeavesNothing();
    void judgesTheRowsOfItsPreview_data();
    void judgesTheRowsOfItsPreview();
    void everyReplyKeepsTheIdentityThatGaveIt();
    void anUnknownVariableIsSaidBeforeAnythingIsMade();

private:
    /// To the end of a job that has been prepared; its report.
    static std::optional<Result<RunReport>> finish(RunJob &job);
    static std::unique_ptr<RunJob> jobOf(Workspace &work, const RunRequest &request)
    {
        return std::make_unique<RunJob>(*work.workbench().project(), work.workbench().services(), request);
    }
};

std::optional<Result<RunReport>> TestRunJob::finish(RunJob &job)
{
    std::optional<Result<RunReport>> answer;
    connect(&job, &RunJob::ready, &job, &RunJob::start);
    connect(&job, &RunJob::finished, &job, [&answer](const Result<RunReport> &report) { answer = report; });
    job.prepare();
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, gavel::test::patience);
    return answer;
}

void TestRunJob::reusesRepliesOfAnEarlierRun()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(25);
    RunRequest request = *work.request();
    request.rows.limit = 15;
    const auto first = jobOf(work, request);
    const auto one = finish(*first);
    QVERIFY(one && *one);
    QCOMPARE(work.chatRequests(), 15);
    request.rows.limit = 0;
    request.reuse = true;
    const auto second = jobOf(work, request);
    const auto two = finish(*second);
    QVERIFY(two && *two);
    QCOMPARE((*two)->reused, 15);
    QCOMPARE(work.chatRequests(), 25);
    QCOMPARE(work.storedReplies((*two)->info.id), 25);
    QCOMPARE((*two)->progress.valid, 25);
}

void TestRunJob::aCompleteRunSendsNothing()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    RunRequest request = *work.request();
    const auto first = jobOf(work, request);
    const auto one = finish(*first);
    QVERIFY(one && *one);
    QCOMPARE((*one)->info.state, eval::RunState::Finished);
    request.resume = true;
    const auto second = jobOf(work, request);
    const auto two = finish(*second);
    QVERIFY(two && *two);
    QVERIFY((*two)->nothingToDo);
    QVERIFY((*two)->resumed);
    QCOMPARE((*two)->info.id, (*one)->info.id);
    QCOMPARE((*two)->progress.valid, 10);
    QCOMPARE(work.chatRequests(), 10);
}

void TestRunJob::failedRowsAreAskedAgain()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    // The first row goes through, every other is too long for the server.
    const FakeAction refused = FakeAction::json(
        R"({"error": {"message": "This model's maximum context length is 10 tokens.", "type": "BadRequestError", "code": 400}})", 400);
    work.fake().script("/v1/chat/completions", { work.judging(), refused });
    RunRequest request = *work.request();
    const auto first = jobOf(work, request);
    const auto one = finish(*first);
    QVERIFY(one && *one);
    QCOMPARE((*one)->progress.valid, 1);
    QCOMPARE((*one)->progress.failed, 9);
    work.fake().script("/v1/chat/completions", { work.judging() });
    request.resume = true;
    const auto second = jobOf(work, request);
    QSignalSpy ready(second.get(), &RunJob::ready);
    const auto two = finish(*second);
    QCOMPARE(ready.size(), 1);
    QVERIFY(two && *two);
    QCOMPARE(second->preview().requests, 9);
    QCOMPARE((*two)->progress.valid, 10);
    QCOMPARE((*two)->progress.failed, 0);
}

void TestRunJob::aCancelBeforeTheStartEndsOnce()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(2000);
    const auto job = jobOf(work, *work.request());
    QSignalSpy ready(job.get(), &RunJob::ready);
    std::optional<Result<RunReport>> answer;
    QSignalSpy finished(job.get(), &RunJob::finished);
    connect(job.get(), &RunJob::finished, this, [&answer](const Result<RunReport> &report) { answer = report; });
    job->prepare();
    QTRY_COMPARE(ready.size(), 1);
    job->cancel();
    job->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    job->start();
    QCOMPARE(job->state(), eval::EvalRun::State::Idle);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(work.storedRuns(), 0);
}

void TestRunJob::aPreviewWritesNothing()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    RunRequest request = *work.request();
    request.judge.gradingPrompt = QStringLiteral("Weigh something new.");
    request.settings.repeats = 2;
    const auto job = jobOf(work, request);
    QSignalSpy ready(job.get(), &RunJob::ready);
    job->prepare();
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(job->preview().rows, 30);
    QCOMPARE(job->preview().requests, 60);
    QCOMPARE(work.storedRuns(), 0);
    QVERIFY(must(work.project().judges().versions(*request.judgeId)).isEmpty());
}

void TestRunJob::aReadOnlyProjectIsPreviewed()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const RunRequest request = *work.request();
    const auto project = must(store::Project::open(work.path(), { .mode = store::OpenMode::ReadOnly }));
    RunJob job(*project, work.services(), request);
    QSignalSpy ready(&job, &RunJob::ready);
    const auto answer = finish(job);
    QCOMPARE(ready.size(), 1);
    QCOMPARE(job.preview().requests, 30);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().kind, Error::Kind::ReadOnly);
    QCOMPARE(work.chatRequests(), 0);
}

void TestRunJob::aDestroyedPreviewSaysNothing()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20'000);
    auto job = jobOf(work, *work.request());
    QSignalSpy ready(job.get(), &RunJob::ready);
    QSignalSpy finished(job.get(), &RunJob::finished);
    job->prepare();
    job.reset();
    // Behind it: when this one is there, the other would have been.
    const auto next = jobOf(work, *work.request());
    QSignalSpy nextReady(next.get(), &RunJob::ready);
    next->prepare();
    QTRY_COMPARE(nextReady.size(), 1);
    QVERIFY(ready.isEmpty());
    QVERIFY(finished.isEmpty());
}

/// While its rows are being stored.
void TestRunJob::aStoppedStartLeavesNothing()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(60'000);
    const RunRequest request = *work.request();
    const auto job = jobOf(work, request);
    QSignalSpy ready(job.get(), &RunJob::ready);
    QSignalSpy finished(job.get(), &RunJob::finished);
    QSignalSpy stored(job.get(), &RunJob::stored);
    job->prepare();
    QTRY_COMPARE(ready.size(), 1);
    job->start();
    QVERIFY(job->isBeingStored());
    job->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(stored.isEmpty());
    QCOMPARE(work.storedRuns(), 0);
    QVERIFY(must(work.project().judges().versions(*request.judgeId)).isEmpty());
    QCOMPARE(work.chatRequests(), 0);
}

void TestRunJob::judgesTheRowsOfItsPreview_data()
{
    QTest::addColumn<store::RunRows>("rows");
    QTest::addColumn<bool>("onlyNotJudged");
    QTest::addColumn<qint64>("count");
    QTest::addRow("all") << store::RunRows{} << false << 40LL;
    QTest::addRow("the first") << store::RunRows{ .limit = 7 } << false << 7LL;
    QTest::addRow("a sample") << store::RunRows{ .sample = 9, .seed = 3 } << false << 9LL;
    QTest::addRow("some") << store::RunRows{ .items = { 3, 8, 21 } } << false << 3LL;
    QTest::addRow("of another run") << store::RunRows{ .run = 1, .positions = { 0, 4 } } << false << 2LL;
    QTest::addRow("not yet judged") << store::RunRows{} << true << 30LL;
    QTest::addRow("a sample of these") << store::RunRows{ .sample = 5, .seed = 2 } << true << 5LL;
}

void TestRunJob::judgesTheRowsOfItsPreview()
{
    QFETCH(const store::RunRows, rows);
    QFETCH(const bool, onlyNotJudged);
    QFETCH(const qint64, count);
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(40);
    RunRequest request = *work.request();
    request.rows.limit = 10;
    const auto earlier = jobOf(work, request);
    const auto one = finish(*earlier);
    QVERIFY(one && *one);
    request.rows = rows;
    request.onlyNotJudged = onlyNotJudged;
    const auto job = jobOf(work, request);
    std::vector<qint64> planned;
    connect(job.get(), &RunJob::ready, this, [&] { planned = job->plannedItems(); });
    const auto two = finish(*job);
    QVERIFY(two && *two);
    QCOMPARE(job->preview().rows, count);
    std::vector<qint64> judged;
    const auto keys = must(must(work.project().runs().reader((*two)->info.id))->itemKeys());
    for (const eval::ItemKey &key : keys)
        judged.push_back(key.id);
    QCOMPARE(judged, planned);
    QCOMPARE(static_cast<qint64>(judged.size()), count);
}

/// A run is stopped, the server gets another model under the same name, and the run is resumed.
void TestRunJob::everyReplyKeepsTheIdentityThatGaveIt()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(60);
    RunRequest request = *work.request();
    request.settings.concurrency.fixed = 4;
    const auto first = jobOf(work, request);
    connect(first.get(), &RunJob::progressChanged, first.get(), [job = first.get()] {
        if (job->progress().done() >= 10)
            job->cancel();
    });
    const auto one = finish(*first);
    QVERIFY(one && *one);
    const qint64 run = (*one)->info.id;
    const qint64 old = work.storedReplies(run);
    QVERIFY(old >= 10 && old < 60);

    work.serve({ .contextLength = 8192 });
    request.run = run;
    const auto second = jobOf(work, request);
    connect(second.get(), &RunJob::stateChanged, second.get(), [job = second.get()] {
        if (job->pauseReason() && job->pauseReason()->cause == eval::RunPause::Cause::IdentityChanged)
            job->continuePaused();
    });
    const auto two = finish(*second);
    QVERIFY(two && *two);
    const store::RunInfo info = must(work.project().runs().run(run));
    QCOMPARE(info.servers.size(), 2);
    QVERIFY(info.servers[0].identity != info.servers[1].identity);
    QCOMPARE(info.servers[0].server, info.servers[1].server);
    QList<qint64> replies{ 0, 0 };
    must(must(work.project().runs().reader(run))->eachDetail([&replies](const eval::RowDetail &row) {
        for (const eval::ReplyDetail &reply : row.replies) {
            ++replies[reply.serverNo];
            if (reply.isOther != (reply.serverNo == 0))
                replies << 0;
        }
        return true;
    }));
    QCOMPARE(replies, (QList{ old, 60 - old }));
    QCOMPARE((*two)->progress.valid, 60);
    QCOMPARE((*two)->statistics.overall().valid, 60 - old);
    QCOMPARE((*two)->others.rows, old);

    // Only what this model gave may be used again.
    request.run.reset();
    request.reuse = true;
    const auto third = jobOf(work, request);
    const auto three = finish(*third);
    QVERIFY(three && *three);
    QCOMPARE((*three)->reused, 60 - old);
    QCOMPARE((*three)->others.rows, 0);
    // Resumed once more, there is nothing to be asked.
    request.run = run;
    request.reuse = false;
    const auto fourth = jobOf(work, request);
    const auto four = finish(*fourth);
    QVERIFY(four && *four);
    QVERIFY((*four)->nothingToDo);
    QCOMPARE((*four)->others.rows, old);
    QCOMPARE((*four)->statistics.overall().valid, 60 - old);
}

void TestRunJob::anUnknownVariableIsSaidBeforeAnythingIsMade()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(5);
    RunRequest request = *work.request();
    request.judge.rowTemplate = QStringLiteral("Rate {{no_such_column}}");
    const auto job = jobOf(work, request);
    const auto report = finish(*job);
    QVERIFY(report && !*report);
    QCOMPARE(report->error().kind, Error::Kind::BadInput);
    QVERIFY(report->error().text.contains(QStringLiteral("no_such_column")));
    QCOMPARE(work.storedRuns(), 0);
    QCOMPARE(work.chatRequests(), 0);
}

GAVEL_TEST(TestRunJob)
#include "tst_runjob.moc"
