// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runfixture.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace gavel;
using namespace gavel::eval;
using namespace gavel::test;
using State = EvalRun::State;
using Cause = RunPause::Cause;
using namespace Qt::StringLiterals;

class TestEvalRun : public QObject
{
    Q_OBJECT

private slots:
    void everyRowIsAccountedFor()
    {
        RunFixture f(300);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            if (number % 10 == 3)
                return FakeJudge::text(u"I would rather not say."_s);
            return FakeJudge::graded(request, QString::number(1 + number % 5));
        });
        EvalRun &run = f.start();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        QSignalSpy rows(&run, &EvalRun::rowsChanged);
        QSignalSpy progressSpy(&run, &EvalRun::progressChanged);
        QTRY_COMPARE(run.state(), State::Finished);
        const RunProgress progress = run.progress();
        QCOMPARE(progress.total, 300);
        QCOMPARE(progress.valid, 270);
        QCOMPARE(progress.invalid, 30);
        QCOMPARE(progress.done(), 300);
        QCOMPARE(progress.inFlight, 0);
        QCOMPARE(progress.requests, 300); // exactly what a preview says
        QCOMPARE(progress.retries, 0);
        QCOMPARE(f.judge.requestsSent(), 300);
        QCOMPARE(progress.promptTokens, 30000);
        QCOMPARE(progress.completionTokens, 3000);
        QCOMPARE(progress.cachedTokens, 24000);
        QCOMPARE(f.log.stored().size(), std::size_t(300));
        QCOMPARE(f.log.refused(), 0);
        QCOMPARE(run.statistics().overall().valid, 270);
        QCOMPARE(run.statistics().overall().counts, (std::vector<qint64>{ 60, 60, 60, 30, 60 }));
        QCOMPARE(run.rowStates().size(), std::size_t(300));
        QVERIFY(std::count(run.rowStates().cbegin(), run.rowStates().cend(), VerdictState::Invalid) == 30);

        QTRY_VERIFY(!states.isEmpty() && states.last().first().value<State>() == State::Finished);
        QVERIFY(!progressSpy.isEmpty());
        QVERIFY(progressSpy.size() < 60); // coalesced, not one a row
        qint64 last = 0;
        for (const QList<QVariant> &emission : std::as_const(rows))
            last = std::max(last, emission.at(1).toLongLong());
        QCOMPARE(last, 299);
        QCOMPARE(f.log.state(), RunState::Finished);
        QCOMPARE(f.log.identities(), QList{ std::optional(FakeJudge::identityOf(u"judge"_s)) });
    }

    void recordsHoldWhatCameBack()
    {
        RunFixture f(1);
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        const ReplyRecord &record = f.log.stored().at({ 0, 0, u"verdict"_s });
        QCOMPARE(record.run, 1);
        QVERIFY(!record.raw.isEmpty());
        QCOMPARE(record.usage.promptTokens, 100);
        QCOMPARE(record.finishReason, u"stop"_s);
        QCOMPARE(record.latencyMs, 1);
        QCOMPARE(record.attempts, 1);
        QVERIFY(record.sentMs > 0);
        QCOMPARE(record.bodyDigest.size(), 32);
        QVERIFY(!record.error);
        QCOMPARE(record.verdicts.size(), 1);
        QCOMPARE(record.verdicts.first().score, 4.0);
    }

    void anEmptyReplyIsAReply()
    {
        RunFixture f(1);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::text(QString()); });
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QVERIFY(!f.log.stored().begin()->second.raw.isNull());
        QCOMPARE(f.run->progress().invalid, 1);
    }

    void oneGoesFirst()
    {
        RunFixture f(20);
        bool hang = true;
        f.judge.setScript([&hang](const JudgeRequest &request, qint64) { return hang ? FakeJudge::hanging() : FakeJudge::graded(request, u"3"_s); });
        f.start();
        QTRY_COMPARE(f.judge.hangingCount(), 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.judge.requestsSent(), 1);
        f.judge.setScript(
            [](const JudgeRequest &request, qint64 number) { return number == 0 ? FakeJudge::graded(request, u"3"_s) : FakeJudge::hanging(); });
        f.judge.releaseAll();
        QTRY_COMPARE(f.judge.hangingCount(), 8);
        QCOMPARE(f.run->progress().inFlight, 8);
        hang = false;
        f.judge.setScript([](const JudgeRequest &request, qint64) { return FakeJudge::graded(request, u"3"_s); });
        f.judge.releaseAll();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.judge.mostOpen(), 8);
    }

    void inFlightMeansNotYetCommitted()
    {
        RunFixture f(40);
        f.log.hold(true);
        f.start();
        QTRY_COMPARE(f.log.queued(), 8);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.judge.requestsSent(), 8); // answered, but their records are not durable
        QCOMPARE(f.run->progress().inFlight, 8);
        QCOMPARE(f.run->progress().done(), 0);
        f.log.commit(3);
        QTRY_COMPARE(f.judge.requestsSent(), 11);
        QCOMPARE(f.run->progress().done(), 3);
        f.log.hold(false);
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.run->progress().done(), 40);
    }

    void resumesAfterAPart()
    {
        RunFixture f(50);
        f.plan.settings.requestLimit = 20;
        f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RequestLimit));
        QTRY_COMPARE(f.log.stored().size(), std::size_t(20));
        f.run.reset();

        f.plan.settings.requestLimit.reset();
        EvalRun &again = f.start();
        QCOMPARE(again.progress().valid, 20); // at once
        QCOMPARE(again.statistics().overall().valid, 20);
        QTRY_COMPARE(again.state(), State::Finished);
        QCOMPARE(again.progress().valid, 50);
        QCOMPARE(again.progress().requests, 30);
        QCOMPARE(again.statistics().overall().counts[3], 50);
        for (const auto &[row, times] : RunFixture::asked(f.judge))
            QCOMPARE(times, 1);
    }

    void failedAreAskedAgainInvalidAreNot()
    {
        RunFixture f(30);
        f.judge.setScript([](const JudgeRequest &request, qint64) {
            if (RunFixture::isAbout(request, 4) || RunFixture::isAbout(request, 20))
                return FakeJudge::failure(Error::Kind::ContextTooLong, 400);
            if (RunFixture::isAbout(request, 7))
                return FakeJudge::text(u"no verdict"_s);
            return FakeJudge::graded(request, u"5"_s);
        });
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.run->progress().failed, 2);
        QCOMPARE(f.run->progress().invalid, 1);
        f.run.reset();

        f.judge.setScript([](const JudgeRequest &request, qint64) { return FakeJudge::graded(request, u"2"_s); });
        EvalRun &again = f.start();
        QCOMPARE(again.statistics().overall().failed, 2); // as stored
        QCOMPARE(again.progress().failed, 0); // to be asked again, so not done
        QCOMPARE(again.rowStates()[4], VerdictState::Failed);
        QTRY_COMPARE(again.state(), State::Finished);
        QCOMPARE(again.progress().requests, 2);
        QCOMPARE(again.progress().valid, 29);
        QCOMPARE(again.progress().invalid, 1);
        QCOMPARE(again.statistics().overall().failed, 0);
        QCOMPARE(again.statistics().overall().counts, (std::vector<qint64>{ 0, 2, 0, 0, 27 }));
        QCOMPARE(again.rowStates()[4], VerdictState::Valid);
        QCOMPARE(again.rowStates()[7], VerdictState::Invalid);
        QCOMPARE(f.log.refused(), 0);
    }

    void aFinishedRunSendsNothing()
    {
        RunFixture f(10);
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        f.run.reset();
        const int identifications = f.judge.identifications();
        EvalRun &again = f.make();
        QSignalSpy states(&again, &EvalRun::stateChanged);
        again.start();
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(again.state(), State::Finished);
        QCOMPARE(again.progress().requests, 0);
        QCOMPARE(again.progress().valid, 10);
        QCOMPARE(f.judge.identifications(), identifications);
    }

    void noRowsFinish()
    {
        RunFixture f(0);
        EvalRun &run = f.make();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        run.start();
        QTRY_COMPARE(states.size(), 1);
        QCOMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().total, 0);
        QVERIFY(!run.statistics().overall().mean());
    }

    void pauseAndContinue()
    {
        RunFixture f(100);
        f.judge.runAt(30, [&f] { f.run->pause(); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Paused);
        QCOMPARE(f.cause(), std::optional(Cause::Asked));
        QTRY_COMPARE(run.progress().inFlight, 0); // what is in flight ends
        const qint64 sent = f.judge.requestsSent();
        QCOMPARE(run.progress().done(), sent);
        QVERIFY(sent >= 31 && sent < 100);
        QCOMPARE(f.log.state(), RunState::Paused);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.judge.requestsSent(), sent);
        run.continuePaused();
        QCOMPARE(run.state(), State::Running);
        QVERIFY(!f.cause());
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().requests, 100);
    }

    void pauseBeforeTheFirstRequest()
    {
        RunFixture f(10);
        EvalRun &run = f.start();
        QCOMPARE(run.state(), State::Identifying);
        run.pause();
        QCOMPARE(run.state(), State::Paused);
        QTRY_COMPARE(f.judge.identifications(), 1);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.judge.requestsSent(), 0);
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
    }

    void cancelMidFlight()
    {
        RunFixture f(100);
        f.judge.setScript(
            [](const JudgeRequest &request, qint64 number) { return number < 20 ? FakeJudge::graded(request, u"4"_s) : FakeJudge::hanging(); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.judge.hangingCount(), 8);
        QTRY_COMPARE(run.progress().done(), 20);
        QSignalSpy states(&run, &EvalRun::stateChanged);
        run.cancel();
        QCOMPARE(run.state(), State::Stopping);
        f.judge.setScript([](const JudgeRequest &request, qint64) { return FakeJudge::graded(request, u"1"_s); });
        f.judge.releaseAll(); // too late
        QTRY_COMPARE(run.state(), State::Cancelled);
        QTRY_COMPARE(states.size(), 2);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.log.stored().size(), std::size_t(20));
        QCOMPARE(run.progress().done(), 20);
        QCOMPARE(run.progress().inFlight, 0);
        QCOMPARE(f.judge.requestsSent(), 28);
        QCOMPARE(f.log.state(), RunState::Cancelled);
        run.continuePaused(); // has no effect any more
        run.pause();
        run.cancel();
        QCOMPARE(run.state(), State::Cancelled);
    }

    void cancelWaitsForTheCommit()
    {
        RunFixture f(100);
        f.log.hold(true);
        EvalRun &run = f.start();
        QTRY_COMPARE(f.log.queued(), 8);
        run.cancel();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(run.state(), State::Stopping);
        f.log.commit(5);
        QTRY_COMPARE(run.progress().done(), 5);
        QCOMPARE(run.state(), State::Stopping);
        f.log.commit();
        QTRY_COMPARE(run.state(), State::Cancelled);
        QCOMPARE(run.progress().done(), 8);
    }

    void cancelInEachState_data() { states(); }
    void cancelInEachState()
    {
        QFETCH(int, state);
        RunFixture f(100);
        EvalRun &run = f.make();
        bringInto(f, static_cast<State>(state));
        if (QTest::currentTestFailed())
            return;
        QSignalSpy spy(&run, &EvalRun::stateChanged);
        run.cancel();
        f.log.hold(false);
        const State end = static_cast<State>(state) == State::Finished ? State::Finished : State::Cancelled;
        QTRY_COMPARE(run.state(), end);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(run.state(), end);
        QCOMPARE(run.progress().inFlight, 0);
    }

    void diesInEachState_data() { states(); }
    void diesInEachState()
    {
        QFETCH(int, state);
        RunFixture f(100);
        f.make();
        bringInto(f, static_cast<State>(state));
        if (QTest::currentTestFailed())
            return;
        f.run.reset();
        const qint64 sent = f.judge.requestsSent();
        f.log.hold(false);
        f.judge.setScript([](const JudgeRequest &request, qint64) { return FakeJudge::graded(request, u"4"_s); });
        f.judge.releaseAll();
        f.judge.setDown(false);
        QTRY_COMPARE(f.log.queued(), 0);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(f.judge.requestsSent(), sent);
    }

    void mayDieInItsOwnSignals_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addRow("state") << 0;
        QTest::addRow("rows") << 1;
        QTest::addRow("progress") << 2;
    }
    void mayDieInItsOwnSignals()
    {
        QFETCH(int, signal);
        RunFixture f(100);
        EvalRun &run = f.make();
        QObject context;
        if (signal == 0) {
            connect(&run, &EvalRun::stateChanged, &context, [&f](State state) {
                if (state == State::Finished)
                    f.run.reset();
            });
        } else if (signal == 1) {
            connect(&run, &EvalRun::rowsChanged, &context, [&f] { f.run.reset(); });
        } else {
            connect(&run, &EvalRun::progressChanged, &context, [&f] { f.run.reset(); });
        }
        run.start();
        QTRY_VERIFY(!f.run);
        QCoreApplication::sendPostedEvents();
    }

    void repeats()
    {
        RunFixture f(10);
        f.plan.settings.repeats = 3;
        f.judge.setScript([](const JudgeRequest &request, qint64) { return FakeJudge::graded(request, QString::number(request.seedOffset + 1)); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().total, 30);
        QCOMPARE(run.progress().valid, 30);
        QCOMPARE(run.progress().requests, 30);
        QCOMPARE(run.statistics().overall().counts, (std::vector<qint64>{ 10, 10, 10, 0, 0 }));
        QCOMPARE(run.rowStates().size(), std::size_t(10));
        for (std::size_t i = 0; i < 30; ++i) // all rows of a repeat before the next
            QCOMPARE(f.judge.seen()[i].seedOffset, static_cast<qint64>(i / 10));
        f.run.reset();
        EvalRun &again = f.start();
        QTRY_COMPARE(again.state(), State::Finished);
        QCOMPARE(again.progress().requests, 0);
        QCOMPARE(again.progress().valid, 30);
    }

    void severalCriteriaAskOneByOneWhenScoreOnly()
    {
        const QStringList criteria{ u"accuracy"_s, u"clarity"_s, u"tone"_s };
        RunFixture f(12);
        f.plan.judge = judgeOf(Method::ScoreOnly, criteria);
        f.plan.settings.concurrency.fixed = 4;
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().total, 12);
        QCOMPARE(run.progress().valid, 12);
        QCOMPARE(run.progress().requests, 36);
        QCOMPARE(f.log.stored().size(), std::size_t(36));
        QCOMPARE(run.statistics().series().size(), std::size_t(4));
        for (const auto &series : run.statistics().series())
            QCOMPARE(series.valid, 12);
        for (std::size_t i = 0; i < 36; ++i) // the parts of a row together
            QVERIFY(f.judge.seen()[i].user.contains(MemoryRun::question(static_cast<qint64>(i / 3))));
    }

    void aRowWithAMissingPartIsFinished()
    {
        const QStringList criteria{ u"accuracy"_s, u"clarity"_s };
        RunFixture f(6);
        f.plan.judge = judgeOf(Method::ScoreOnly, criteria);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number == 5 ? FakeJudge::failure(Error::Kind::ContextTooLong, 400) : FakeJudge::graded(request, u"4"_s);
        });
        f.plan.settings.requestLimit = 7; // ends in the middle of the fourth row
        f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RequestLimit));
        QTRY_COMPARE(f.log.stored().size(), std::size_t(7));
        QTRY_COMPARE(f.run->progress().valid, 2); // counted once the log has said so
        QTRY_COMPARE(f.run->progress().failed, 1);
        f.run.reset();

        f.plan.settings.requestLimit.reset();
        EvalRun &again = f.start();
        QCOMPARE(again.progress().valid, 2);
        QTRY_COMPARE(again.state(), State::Finished);
        QCOMPARE(again.progress().requests, 6); // the failed part, the missing one, and two rows
        QCOMPARE(again.progress().valid, 6);
        for (const auto &series : again.statistics().series()) {
            QCOMPARE(series.valid, 6);
            QCOMPARE(series.failed, 0);
        }
    }

    void requestLimitPausesAndContinues()
    {
        RunFixture f(25);
        f.plan.settings.requestLimit = 10;
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RequestLimit));
        QCOMPARE(run.progress().requests, 10);
        run.continuePaused(); // as many again
        QTRY_COMPARE(f.cause(), std::optional(Cause::RequestLimit));
        QCOMPARE(run.progress().requests, 20);
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().requests, 25);
    }

    void aLimitThatIsJustEnoughDoesNotPause()
    {
        RunFixture f(10);
        f.plan.settings.requestLimit = 10;
        EvalRun &run = f.start();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        QTRY_COMPARE(run.state(), State::Finished);
        QTRY_COMPARE(states.size(), 3); // identifying, running, finished
    }

    void concurrencyChangesWhileItRuns()
    {
        RunFixture f(400);
        f.plan.settings.concurrency.fixed = 2;
        f.judge.setScript([](const JudgeRequest &, qint64 number) { return number == 0 ? FakeJudge::text(u"{}"_s) : FakeJudge::hanging(); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.judge.hangingCount(), 2);
        QCOMPARE(f.judge.concurrency(), 2);
        run.setConcurrency({ .fixed = 100 });
        QTRY_COMPARE(f.judge.hangingCount(), 100);
        QCOMPARE(f.judge.concurrency(), 100);
        run.setConcurrency({ .fixed = 5 });
        f.judge.setScript(
            [](const JudgeRequest &request, qint64 number) { return number <= 100 ? FakeJudge::graded(request, u"4"_s) : FakeJudge::hanging(); });
        f.judge.releaseAll();
        QTRY_COMPARE(f.judge.hangingCount(), 5);
        QTRY_COMPARE(run.progress().inFlight, 5);
        QCOMPARE(run.progress().concurrency, 5);
    }

    void adaptiveStartsLowAndRises()
    {
        RunFixture f(5000);
        f.judge.setRecording(false);
        f.plan.settings.concurrency = { .fixed = 0, .start = 4, .ceiling = 256 };
        f.judge.setScript([](const JudgeRequest &request, qint64) {
            FakeJudge::Answer answer = FakeJudge::graded(request, u"4"_s);
            answer.turns = 3;
            return answer;
        });
        EvalRun &run = f.start();
        QCOMPARE(f.judge.concurrency(), 4);
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY2(f.judge.mostOpen() > 4, qPrintable(QString::number(f.judge.mostOpen())));
        QVERIFY(f.judge.mostOpen() <= 256);
        QCOMPARE(run.progress().valid, 5000);
    }

    void rowsAreReadByPages()
    {
        RunFixture f(300);
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.reader->itemReads, 3);
    }

    void twoServersShareTheRows()
    {
        RunFixture f(60);
        FakeJudge second(u"other"_s);
        f.judges.append(&second);
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.judge.requestsSent() + second.requestsSent(), 60);
        QVERIFY(f.judge.requestsSent() >= 15);
        QVERIFY(second.requestsSent() >= 15);
        QCOMPARE(f.log.stored().size(), std::size_t(60));
        const auto by = [&f](int no) {
            return std::count_if(f.log.stored().cbegin(), f.log.stored().cend(), [no](const auto &entry) { return entry.second.serverNo == no; });
        };
        QCOMPARE(by(0), f.judge.requestsSent());
        QCOMPARE(by(1), second.requestsSent());
        QCOMPARE(f.log.identities().size(), 2);
    }

    void elapsedRunsFromFirstRequestToLastCommit()
    {
        RunFixture f(5);
        f.log.hold(true);
        EvalRun &run = f.start();
        QTRY_COMPARE(f.log.queued(), 5);
        QCOMPARE(run.progress().elapsed.count(), 0);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY(timer.elapsed() > 20);
        f.log.hold(false);
        QTRY_COMPARE(run.state(), State::Finished);
        const auto elapsed = run.progress().elapsed.count();
        QVERIFY(elapsed >= 20);
        QTRY_VERIFY(timer.elapsed() > elapsed + 20);
        QCOMPARE(run.progress().elapsed.count(), elapsed);
    }

private:
    static void states()
    {
        QTest::addColumn<int>("state");
        QTest::addRow("idle") << static_cast<int>(State::Idle);
        QTest::addRow("identifying") << static_cast<int>(State::Identifying);
        QTest::addRow("running") << static_cast<int>(State::Running);
        QTest::addRow("paused") << static_cast<int>(State::Paused);
        QTest::addRow("stopping") << static_cast<int>(State::Stopping);
        QTest::addRow("finished") << static_cast<int>(State::Finished);
        QTest::addRow("cancelled") << static_cast<int>(State::Cancelled);
    }

    /// Each with as much outstanding as the state allows.
    static void bringInto(RunFixture &f, State state)
    {
        EvalRun &run = *f.run;
        const auto someHang = [](const JudgeRequest &request, qint64 number) {
            return number < 10 || number % 2 == 0 ? FakeJudge::graded(request, u"4"_s) : FakeJudge::hanging();
        };
        switch (state) {
        case State::Idle:
            return;
        case State::Identifying:
            f.judge.setIdentifyHangs(true);
            run.start();
            break;
        case State::Running:
            f.judge.setScript(someHang);
            run.start();
            QTRY_COMPARE(f.judge.hangingCount(), 8);
            break;
        case State::Paused: // by a server that is gone, with the wait for it open
            f.judge.runAt(20, [&f] { f.judge.setDown(true); });
            run.start();
            QTRY_COMPARE(f.judge.waitingForReachable(), 1);
            break;
        case State::Stopping:
            f.log.hold(true);
            run.start();
            QTRY_COMPARE(f.log.queued(), 8);
            run.cancel();
            break;
        case State::Finished:
            run.start();
            QTRY_COMPARE(run.state(), State::Finished);
            break;
        case State::Cancelled:
            f.judge.runAt(20, [&run] { run.cancel(); });
            run.start();
            QTRY_COMPARE(run.state(), State::Cancelled);
            break;
        }
        QCOMPARE(run.state(), state);
    }
};

GAVEL_TEST(TestEvalRun)
#include "tst_evalrun.moc"
