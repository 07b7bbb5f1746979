// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runfixture.h"
#include "support/testmain.h"

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>

using namespace gavel;
using namespace gavel::eval;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = EvalRun::State;
using Cause = RunPause::Cause;
using Kind = Error::Kind;

/// What passes by itself is waited for, and costs neither a row nor an attempt.
class TestEvalRunWaiting : public QObject
{
    Q_OBJECT

private slots:
    void waitsWhileTheModelLoads_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addRow("loading") << static_cast<int>(Kind::ServerBusy) << 503;
        QTest::addRow("loading, told by 400") << static_cast<int>(Kind::ServerBusy) << 400;
        QTest::addRow("502") << static_cast<int>(Kind::ServerError) << 502;
        QTest::addRow("503") << static_cast<int>(Kind::ServerError) << 503;
        QTest::addRow("504") << static_cast<int>(Kind::ServerError) << 504;
        QTest::addRow("520") << static_cast<int>(Kind::ServerError) << 520;
        QTest::addRow("524") << static_cast<int>(Kind::ServerError) << 524;
        QTest::addRow("529") << static_cast<int>(Kind::ServerBusy) << 529;
        QTest::addRow("lost") << static_cast<int>(Kind::ConnectionLost) << 0;
    }
    void waitsWhileTheModelLoads()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        RunFixture f(30);
        f.judge.setScript([&](const JudgeRequest &request, qint64 number) {
            return number >= 2 && number < 200 ? FakeJudge::failure(static_cast<Kind>(kind), status) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.make();
        QList<State> states;
        connect(&run, &EvalRun::stateChanged, this, [&](State state) { states << state; });
        run.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 30);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(states.count(State::Paused), 1); // no flicker while it is asked again and again
        for (const auto &[key, record] : f.log.stored())
            QCOMPARE(record.attempts, 1);
    }

    void saysWhyAndHowLong()
    {
        RunFixture f(20);
        bool loads = true;
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            return loads ? FakeJudge::failure(Kind::ServerBusy, 503) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.make();
        QVERIFY(!run.waiting());
        run.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::ServerBusy));
        QVERIFY(run.waiting());
        QCOMPARE(run.waiting()->error.kind, Kind::ServerBusy);
        QTRY_VERIFY(run.waiting()->since >= 20ms);
        loads = false;
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY(!run.waiting());
    }

    void aNamedWaitIsTold()
    {
        RunFixture f(20);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number >= 5 ? FakeJudge::failure(Kind::RateLimited, 429, 24h) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_VERIFY(run.waiting() && run.waiting()->left);
        QVERIFY(*run.waiting()->left > 23h);
        QTRY_COMPARE(run.progress().inFlight, 0);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(run.progress().valid, 5);
        const qint64 sent = f.judge.requestsSent();
        run.pause();
        QVERIFY(!run.waiting()); // it is the person's turn
        run.continuePaused();
        QTRY_VERIFY(f.judge.requestsSent() > sent); // who did not want to wait
        run.cancel();
        QTRY_COMPARE(run.state(), State::Cancelled);
        QVERIFY(!run.waiting());
    }

    /// "Retry-After: 0" is no leave to ask thousands of times a second.
    void noWaitIsWithoutAPause()
    {
        RunFixture f(20);
        f.plan.settings.retry.base = 40ms;
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::failure(Kind::RateLimited, 429, 0ms); });
        EvalRun &run = f.start();
        QTRY_VERIFY(run.waiting() && run.waiting()->since >= 200ms);
        QVERIFY2(f.judge.requestsSent() <= 12, qPrintable(QString::number(f.judge.requestsSent())));
        QCOMPARE(run.progress().failed, 0);
    }

    /// A retry that is due while the only place is taken must wait for the answer, not spin.
    void aDueRetryDoesNotSpin()
    {
        RunFixture f(4);
        f.plan.settings.concurrency = { .fixed = 1 };
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number == 0 ? FakeJudge::failure(Kind::Timeout) : number == 1 ? FakeJudge::hanging() : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.judge.hangingCount(), 1);
        QElapsedTimer clock;
        clock.start();
        const QSignalSpy turns(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake);
        QTRY_VERIFY(clock.elapsed() >= 50);
        QVERIFY2(turns.size() < 100, qPrintable(QString::number(turns.size())));
        run.cancel();
    }

    void aRowThatNoServerSurvivesFails()
    {
        RunFixture f(60);
        f.judge.setScript([](const JudgeRequest &request, qint64) {
            return RunFixture::isAbout(request, 3) ? FakeJudge::failure(Kind::ServerError, 502) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 1);
        QCOMPARE(run.progress().valid, 59);
        QCOMPARE(run.rowStates()[3], VerdictState::Failed);
    }

    void theLastRowIsWaitedForLong()
    {
        RunFixture f(1);
        f.plan.settings.retry.lastRow = 1h;
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number < 100 ? FakeJudge::failure(Kind::ServerError, 502) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 1);
    }

    void theFirstRowIsNotTheServer_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        QTest::addRow("empty reply") << static_cast<int>(Kind::BadReply) << 200 << u"no choices in the reply"_s;
        QTest::addRow("page") << static_cast<int>(Kind::BadReply) << 200 << u"<html>blocked</html>"_s;
        QTest::addRow("forbidden") << static_cast<int>(Kind::Auth) << 403 << u"blocked"_s;
        QTest::addRow("refused") << static_cast<int>(Kind::BadRequest) << 400 << u"blocked"_s;
    }
    void theFirstRowIsNotTheServer()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(QString, detail);
        RunFixture f(6);
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            if (!RunFixture::isAbout(request, 0))
                return FakeJudge::graded(request, u"4"_s);
            return FakeJudge::Answer{ .outcome = { .reply = Error{ static_cast<Kind>(kind), status, {}, detail } } };
        });
        EvalRun &run = f.make();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        run.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 1);
        QCOMPARE(run.progress().valid, 5);
        QCOMPARE(f.log.stored().at({ 0, 0, u"verdict"_s }).error->kind, static_cast<Kind>(kind));
        for (const auto &state : states)
            QVERIFY(state.first().value<State>() != State::Paused);
    }

    void aBrokenReplyIsAskedForAgain()
    {
        RunFixture f(20);
        std::map<QString, int> tries;
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            return ++tries[request.user] <= 2 ? FakeJudge::failure(Kind::BadReply, 200) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 20);
    }

    void refusalsThatDifferInTheirRequestIdAreAlike()
    {
        RunFixture f(30);
        f.judge.setScript([](const JudgeRequest &, qint64 number) {
            return FakeJudge::Answer{ .outcome
                                      = { .reply = Error{ Kind::BadRequest, 400, {}, u"no such field (request id: 2026x%1)"_s.arg(number) } } };
        });
        f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.judge.requestsSent(), 5);
        QCOMPARE(f.log.stored().size(), std::size_t(0));
    }

    void asksWhenNoReplyCanBeRead()
    {
        RunFixture f(60);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::text(u"I would rather not."_s); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::Unreadable));
        QCOMPARE(run.pauseReason()->error->detail, u"I would rather not."_s);
        QTRY_COMPARE(run.progress().inFlight, 0);
        QVERIFY(run.progress().invalid >= firstReplies);
        QVERIFY(run.progress().invalid < 30); // those in flight have been paid for
        QVERIFY(!f.log.allowsInvalid());
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().invalid, 60);
        QVERIFY(f.log.allowsInvalid());
    }

    void oneReadableReplyIsEnough()
    {
        RunFixture f(60);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number == 7 ? FakeJudge::graded(request, u"4"_s) : FakeJudge::text(u"I would rather not."_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().invalid, 59);
    }

    void fewUnreadableRepliesEndTheRun()
    {
        RunFixture f(firstReplies);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::text(u"no"_s); });
        EvalRun &run = f.make();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        run.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().invalid, firstReplies);
        for (const auto &state : states)
            QVERIFY(state.first().value<State>() != State::Paused);
    }

    void doesNotAskOnceAllowed()
    {
        RunFixture f(60);
        f.plan.settings.allowInvalid = true;
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::text(u"no"_s); });
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.run->progress().invalid, 60);
    }

    void aPromptThatTheServerCutsIsTold()
    {
        RunFixture f(20);
        f.plan.judge.rowTemplate = u"{{output}} "_s + u"and more words "_s.repeated(2000);
        f.judge.setScript([](const JudgeRequest &request, qint64) {
            FakeJudge::Answer answer = FakeJudge::graded(request, u"4"_s);
            answer.outcome.reply->usage.promptTokens = 2048;
            return answer;
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().promptLimit, std::optional(2048));
        QCOMPARE(f.log.adaptations(), QStringList{ u"prompts shortened by the server to 2048 tokens"_s });
    }
};

GAVEL_TEST(TestEvalRunWaiting)
#include "tst_evalrun_waiting.moc"
