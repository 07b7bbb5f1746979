// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/runjob.h"
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
    void aDiscardedJobSaysSoAndNothingElse();
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
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000);
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
    QCOMPARE((*one)->info.state, QStringLiteral("finished"));
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
    QSignalSpy finished(job.get(), &RunJob::finished);
    job->prepare();
    QTRY_COMPARE(ready.size(), 1);
    job->cancel();
    job->cancel();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(work.workbench().project()->runs().run(job->info().id)->state, QStringLiteral("cancelled"));
    job->start();
    QCOMPARE(job->state(), eval::EvalRun::State::Idle);
    QCOMPARE(finished.size(), 1);
}

void TestRunJob::aDiscardedJobSaysSoAndNothingElse()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20'000);
    const auto job = jobOf(work, *work.request());
    QSignalSpy ready(job.get(), &RunJob::ready);
    QSignalSpy finished(job.get(), &RunJob::finished);
    QSignalSpy discarded(job.get(), &RunJob::discarded);
    job->prepare();
    job->discard();
    job->discard();
    QVERIFY(discarded.isEmpty());
    QTRY_COMPARE(discarded.size(), 1);
    QCOMPARE(work.storedRuns(), 0);
    QVERIFY(ready.isEmpty());
    QVERIFY(finished.isEmpty());
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
