// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runfixture.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace gavel;
using namespace gavel::eval;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = EvalRun::State;
using Cause = RunPause::Cause;
using Kind = Error::Kind;

class TestEvalRunErrors : public QObject
{
    Q_OBJECT

private slots:
    void aKeyThatExpires()
    {
        RunFixture f(600);
        bool expired = true;
        f.judge.setScript([&expired](const JudgeRequest &request, qint64 number) {
            return expired && number >= 300 ? FakeJudge::failure(Kind::Auth, 401) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::Auth));
        QTRY_COMPARE(run.progress().inFlight, 0);
        QCOMPARE(run.progress().valid, 300);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(f.log.stored().size(), std::size_t(300));
        QVERIFY(f.judge.requestsSent() <= 308);
        QCOMPARE(f.judge.waitingForReachable(), 0); // a key does not repair itself
        expired = false;
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 600);
        QCOMPARE(f.judge.identifications(), 2); // asked again who it is
        for (const auto &[key, record] : f.log.stored())
            QCOMPARE(record.attempts, 1);
    }

    void runErrorsPause_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addRow("quota") << static_cast<int>(Kind::QuotaExceeded) << 429;
        QTest::addRow("model") << static_cast<int>(Kind::NotFound) << 404;
        QTest::addRow("tls") << static_cast<int>(Kind::Tls) << 0;
        QTest::addRow("redirect") << static_cast<int>(Kind::Redirect) << 302;
    }
    void runErrorsPause()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        RunFixture f(20);
        bool broken = true;
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            return broken ? FakeJudge::failure(static_cast<Kind>(kind), status) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(static_cast<Kind>(kind)));
        QCOMPARE(f.judge.requestsSent(), 1); // the one that goes first
        QCOMPARE(run.progress().done(), 0);
        run.continuePaused();
        QTRY_COMPARE(f.judge.requestsSent(), 2);
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError)); // still so
        broken = false;
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 20);
    }

    void tooManyRequestsCostNoAttempt()
    {
        RunFixture f(200);
        f.plan.settings.concurrency = { .fixed = 0, .start = 32, .ceiling = 64 };
        f.plan.settings.retry.attempts = 2;
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number > 0 && number < 150 ? FakeJudge::failure(Kind::RateLimited, 429, number % 2 ? std::optional(1ms) : std::nullopt)
                                              : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        int lowest = 64;
        connect(&run, &EvalRun::progressChanged, this, [&] { lowest = std::min(lowest, run.progress().concurrency); });
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 200);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(run.progress().requests, 349);
        QCOMPARE(run.progress().retries, 149);
        QVERIFY(f.judge.concurrency() < 32);
        for (const auto &[key, record] : f.log.stored())
            QCOMPARE(record.attempts, 1);
    }

    void retryAfterHoldsTheServer_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addRow("429") << static_cast<int>(Kind::RateLimited) << 429;
        QTest::addRow("503") << static_cast<int>(Kind::ServerBusy) << 503;
    }
    void retryAfterHoldsTheServer()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        RunFixture f(40);
        f.judge.setScript([&](const JudgeRequest &request, qint64 number) {
            return number == 10 ? FakeJudge::failure(static_cast<Kind>(kind), status, 1h) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_VERIFY(f.judge.requestsSent() > 10 && run.progress().inFlight == 0);
        QCOMPARE(run.state(), State::Running);
        QCOMPARE(run.progress().done(), f.judge.requestsSent() - 1);
        QVERIFY(f.judge.requestsSent() <= 18); // in flight when it said so
        QCOMPARE(run.progress().failed, 0);
    }

    void aHoldEnds()
    {
        RunFixture f(20);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number == 10 ? FakeJudge::failure(Kind::ServerBusy, 503, 50ms) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY(run.progress().elapsed >= 50ms);
        QCOMPARE(run.progress().valid, 20);
        QCOMPARE(run.progress().requests, 21);
    }

    void passingTroubleIsRetried_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addRow("timeout") << static_cast<int>(Kind::Timeout) << 0;
        QTest::addRow("408") << static_cast<int>(Kind::BadRequest) << 408;
        QTest::addRow("500") << static_cast<int>(Kind::ServerError) << 500;
        QTest::addRow("broken reply") << static_cast<int>(Kind::BadReply) << 200;
    }
    void passingTroubleIsRetried()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        RunFixture f(30);
        std::map<QString, int> tries;
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            return ++tries[request.user] <= 7 ? FakeJudge::failure(static_cast<Kind>(kind), status) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 30);
        QCOMPARE(run.progress().requests, 240);
        QCOMPARE(run.progress().retries, 210);
        for (const auto &[key, record] : f.log.stored())
            QCOMPARE(record.attempts, 8);
    }

    void whenAttemptsRunOutTheRowFails()
    {
        RunFixture f(40);
        f.judge.setScript([](const JudgeRequest &request, qint64) {
            return RunFixture::isAbout(request, 0) || RunFixture::isAbout(request, 25) ? FakeJudge::failure(Kind::ServerError, 500)
                                                                                       : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 2);
        QCOMPARE(run.progress().valid, 38);
        QCOMPARE(run.progress().requests, 38 + 16);
        const ReplyRecord &record = f.log.stored().at({ 25, 0, u"verdict"_s });
        QCOMPARE(record.attempts, 8);
        QVERIFY(record.raw.isNull());
        QCOMPARE(record.error->kind, Kind::ServerError);
        QCOMPARE(record.verdicts.first().state, VerdictState::Failed);
        QCOMPARE(run.rowStates()[25], VerdictState::Failed);
    }

    void aServerThatAlwaysFailsEndsTheRun()
    {
        RunFixture f(200);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::failure(Kind::ServerError, 500); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 200);
        QCOMPARE(run.progress().requests, 1600);
        QVERIFY(!run.statistics().overall().mean());
    }

    void rowErrorsFailTheRow_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addRow("context") << static_cast<int>(Kind::ContextTooLong) << 400;
        QTest::addRow("too large") << static_cast<int>(Kind::TooLarge) << 200;
        QTest::addRow("400") << static_cast<int>(Kind::BadRequest) << 400;
    }
    void rowErrorsFailTheRow()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        RunFixture f(30);
        f.judge.setScript([&](const JudgeRequest &request, qint64) {
            return RunFixture::isAbout(request, 12) || RunFixture::isAbout(request, 29) ? FakeJudge::failure(static_cast<Kind>(kind), status)
                                                                                        : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 2);
        QCOMPARE(run.progress().valid, 28);
        QCOMPARE(run.progress().requests, 30);
        QCOMPARE(f.log.stored().at({ 12, 0, u"verdict"_s }).error->kind, static_cast<Kind>(kind));
    }

    void theSame400FromTheFirstFive()
    {
        RunFixture f(30);
        bool broken = true;
        f.judge.setScript([&broken](const JudgeRequest &request, qint64) {
            return broken ? FakeJudge::failure(Kind::BadRequest, 400) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::BadRequest));
        QCOMPARE(f.judge.requestsSent(), 5);
        QCOMPARE(f.log.stored().size(), std::size_t(0)); // none has failed
        QCOMPARE(run.progress().inFlight, 0);
        broken = false;
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 30);
        QCOMPARE(run.progress().failed, 0);
    }

    void different400sAreRowErrors()
    {
        RunFixture f(30);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            FakeJudge::Answer answer = FakeJudge::failure(Kind::BadRequest, 400);
            if (number >= 8)
                return FakeJudge::graded(request, u"4"_s);
            answer.outcome.reply = Error{ Kind::BadRequest, 400, {}, QString(QChar(static_cast<char16_t>(u'a' + number / 3))) };
            return answer;
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 8);
        QCOMPARE(run.progress().valid, 22);
        QCOMPARE(run.progress().requests, 30);
    }

    void four400sAndThenASuccessAreRowErrors()
    {
        RunFixture f(30);
        f.judge.setScript([](const JudgeRequest &request, qint64 number) {
            return number < 4 ? FakeJudge::failure(Kind::BadRequest, 400) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 4);
        QCOMPARE(run.progress().valid, 26);
    }

    void fewerThanFiveRowsOf400Fail()
    {
        RunFixture f(3);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::failure(Kind::BadRequest, 400); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 3);
    }

    void threeRowsInARow_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("detail");
        QTest::addRow("page") << static_cast<int>(Kind::BadReply) << 200 << u"<html>"_s;
        QTest::addRow("broken reply") << static_cast<int>(Kind::BadReply) << 200 << u"{"_s;
        QTest::addRow("forbidden") << static_cast<int>(Kind::Auth) << 403 << u"no"_s;
    }
    void threeRowsInARow()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QFETCH(QString, detail);
        RunFixture f(60);
        bool broken = true;
        f.judge.setScript([&](const JudgeRequest &request, qint64 number) {
            if (!broken || number < 20)
                return FakeJudge::graded(request, u"4"_s);
            return FakeJudge::Answer{ .outcome = { .reply = Error{ static_cast<Kind>(kind), status, {}, detail } } };
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QTRY_COMPARE(run.progress().inFlight, 0);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(run.progress().valid, 20);
        broken = false;
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 60);
    }

    void adaptationCostsNoAttempt()
    {
        RunFixture f(40);
        f.judge.setAdaptations({ u"response_format left out"_s });
        f.judge.setScript(
            [](const JudgeRequest &request, qint64 number) { return number < 2 ? FakeJudge::adapted() : FakeJudge::graded(request, u"4"_s); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 40);
        QCOMPARE(run.progress().requests, 42);
        QCOMPARE(f.log.stored().at({ 0, 0, u"verdict"_s }).attempts, 1);
        QCOMPARE(f.judge.seen()[0].user, f.judge.seen()[2].user); // the same row, until it is settled
        QCOMPARE(f.log.adaptations(), QStringList{ u"response_format left out"_s });
    }

    void adaptationHasABound()
    {
        RunFixture f(1);
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::adapted(); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().failed, 1);
        QCOMPARE(run.progress().requests, 21);
    }

    void aServerThatGoesAndComesBack()
    {
        RunFixture f(200);
        f.judge.runAt(50, [&f] { f.judge.setDown(true); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::Unreachable));
        QTRY_COMPARE(f.judge.waitingForReachable(), 1);
        QTRY_COMPARE(run.progress().inFlight, 0);
        QCOMPARE(run.progress().failed, 0);
        f.judge.setDown(false);
        QTRY_COMPARE(run.state(), State::Finished); // by itself
        QCOMPARE(run.progress().valid, 200);
        QCOMPARE(f.judge.identifications(), 2);
        for (const auto &[key, record] : f.log.stored())
            QCOMPARE(record.attempts, 1);
    }

    void aPausedRunDoesNotContinueByItself()
    {
        RunFixture f(200);
        f.judge.runAt(50, [&f] { f.judge.setDown(true); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.judge.waitingForReachable(), 1);
        run.pause();
        QCOMPARE(f.cause(), std::optional(Cause::Asked));
        f.judge.setDown(false);
        QTRY_COMPARE(f.judge.identifications(), 2);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(run.state(), State::Paused);
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 200);
    }

    void aServerThatIsDownAtTheStart()
    {
        RunFixture f(20);
        f.judge.setDown(true);
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::Unreachable));
        QCOMPARE(f.judge.requestsSent(), 0);
        f.judge.setDown(false);
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 20);
    }

    void identificationIsRetried()
    {
        RunFixture f(20);
        f.judge.setIdentities({ Error{ Kind::ServerBusy, 503, {}, {} }, Error{ Kind::Timeout, 0, {}, {} }, FakeJudge::identityOf(u"judge"_s) });
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
        QCOMPARE(f.judge.identifications(), 3);
    }

    void connectionsLostByAllIsAnOutage()
    {
        RunFixture f(60);
        bool broken = true;
        f.judge.setScript([&broken](const JudgeRequest &request, qint64 number) {
            return broken && number >= 30 ? FakeJudge::failure(Kind::ConnectionLost) : FakeJudge::graded(request, u"4"_s);
        });
        EvalRun &run = f.make();
        bool paused = false;
        connect(&run, &EvalRun::stateChanged, this, [&](State state) {
            if (state == State::Paused) {
                paused = true;
                broken = false; // it is restarted
            }
        });
        run.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY(paused);
        QCOMPARE(run.progress().failed, 0);
        QCOMPARE(run.progress().valid, 60);
    }

    void aRowThatKillsItsConnectionFails()
    {
        RunFixture f(1);
        f.plan.settings.retry.lastRow = 1h; // which is for proxies that stand before a server
        f.judge.setScript([](const JudgeRequest &, qint64) { return FakeJudge::failure(Kind::ConnectionLost); });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished); // and does not repeat forever
        QCOMPARE(run.progress().failed, 1);
        QCOMPARE(run.progress().requests, 16);
    }

    void anotherIdentityAfterAReconnection()
    {
        RunFixture f(100);
        f.judge.setIdentities({ FakeJudge::identityOf(u"judge"_s), FakeJudge::identityOf(u"another"_s) });
        f.judge.runAt(20, [&f] { f.judge.setDown(true); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.judge.waitingForReachable(), 1);
        f.judge.setDown(false);
        QTRY_COMPARE(f.cause(), std::optional(Cause::IdentityChanged));
        QVERIFY(run.progress().done() < 100);
        QCOMPARE(f.log.identities(), QList{ std::optional(FakeJudge::identityOf(u"judge"_s)) });
        run.continuePaused(); // accepts it
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 100);
        // What was answered before keeps the identity that gave it, and shares no mean with the rest.
        QCOMPARE(f.log.identities(), (QList{ std::optional(FakeJudge::identityOf(u"judge"_s)), std::optional(FakeJudge::identityOf(u"another"_s)) }));
        const auto byServer
            = [&f](int no) { return std::ranges::count_if(f.log.stored(), [no](const auto &entry) { return entry.second.serverNo == no; }); };
        QVERIFY(byServer(0) > 0);
        QCOMPARE(byServer(0) + byServer(1), 100);
        QCOMPARE(run.statistics().overall().valid, byServer(1));
        QCOMPARE(run.others().rows, byServer(0));
        QCOMPARE(run.others().identities, QList{ FakeJudge::identityOf(u"judge"_s) });
    }

    void aResumedRunContinuesWithTheNewestIdentity()
    {
        RunFixture f(10);
        f.plan.identities = { FakeJudge::identityOf(u"the one before"_s), FakeJudge::identityOf(u"judge"_s) };
        f.plan.serverNos = { 1 };
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY(std::ranges::all_of(f.log.stored(), [](const auto &entry) { return entry.second.serverNo == 1; }));
        QCOMPARE(run.statistics().overall().valid, 10);
    }

    void anotherIdentityThanWhenTheRunBegan()
    {
        RunFixture f(10);
        f.plan.identities = { FakeJudge::identityOf(u"the one before"_s) };
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::IdentityChanged));
        QCOMPARE(f.judge.requestsSent(), 0);
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
    }

    void theSameIdentityContinues()
    {
        RunFixture f(10);
        f.plan.identities = { FakeJudge::identityOf(u"judge"_s) };
        f.start();
        QTRY_COMPARE(f.run->state(), State::Finished);
    }

    void aFullDiskLosesNothing()
    {
        RunFixture f(100);
        f.judge.runAt(20, [&f] { f.log.failWith(Error{ Kind::DiskFull, 0, {}, {} }); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::StoreError));
        QCOMPARE(f.errorKind(), std::optional(Kind::DiskFull));
        QTRY_VERIFY(f.judge.open() == 0);
        QCOMPARE(run.progress().inFlight, 8); // they still wait for the disk
        const qint64 sent = f.judge.requestsSent();
        run.continuePaused(); // still full
        QTRY_COMPARE(f.cause(), std::optional(Cause::StoreError));
        QCOMPARE(f.log.retries(), 1);
        QCOMPARE(f.judge.requestsSent(), sent);
        f.log.failWith({});
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(f.log.stored().size(), std::size_t(100));
        QCOMPARE(run.progress().valid, 100);
        QCOMPARE(run.progress().requests, 100);
    }

    void cancelOnAFullDisk()
    {
        RunFixture f(100);
        f.judge.runAt(20, [&f] { f.log.failWith(Error{ Kind::DiskFull, 0, {}, {} }); });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::StoreError));
        run.cancel();
        QTRY_COMPARE(run.state(), State::Cancelled); // does not hang
        QCOMPARE(f.cause(), std::optional(Cause::StoreError)); // but says what was not stored
        QCOMPARE(f.log.retries(), 1);
    }

    void rowsThatCannotBeRead()
    {
        RunFixture f(300);
        EvalRun &run = f.make();
        f.reader->itemFailure = Error{ Kind::Io, 0, {}, {} };
        run.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::StoreError));
        QCOMPARE(f.errorKind(), std::optional(Kind::Io));
        f.reader->itemFailure = {};
        run.continuePaused();
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 300);
    }

    void aTemplateThatDoesNotFit()
    {
        RunFixture f(30);
        f.plan.judge.rowTemplate = u"{{nonsense}}"_s;
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError));
        QCOMPARE(f.errorKind(), std::optional(Kind::BadInput));
        QCOMPARE(f.judge.requestsSent(), 0);
        run.cancel();
        QTRY_COMPARE(run.state(), State::Cancelled);
    }

    void twoServersOneDies()
    {
        RunFixture f(200);
        FakeJudge second(u"other"_s);
        f.judges.append(&second);
        second.runAt(20, [&second] { second.setDown(true); });
        EvalRun &run = f.start();
        QSignalSpy states(&run, &EvalRun::stateChanged);
        QTRY_COMPARE(run.state(), State::Finished);
        QTRY_COMPARE(states.size(), 3); // never paused
        QCOMPARE(second.waitingForReachable(), 1);
        QVERIFY(second.requestsSent() < 40);
        QCOMPARE(run.progress().valid, 200);
        QCOMPARE(run.progress().failed, 0);
        QVERIFY(!run.pauseReason());
    }

    void twoServersBothDieAndOneComesBack()
    {
        RunFixture f(200);
        FakeJudge second(u"other"_s);
        f.judges.append(&second);
        second.runAt(20, [&] {
            second.setDown(true);
            f.judge.setDown(true);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(f.cause(), std::optional(Cause::RunError)); // none is left
        QTRY_COMPARE(run.progress().inFlight, 0);
        QVERIFY(run.progress().done() < 200);
        second.setDown(false);
        QTRY_COMPARE(run.state(), State::Finished);
        QCOMPARE(run.progress().valid, 200);
    }

    void aServerComesBackWhileTheOtherWorks()
    {
        RunFixture f(400);
        FakeJudge second(u"other"_s);
        f.judges.append(&second);
        second.setDown(true);
        f.judge.runAt(30, [&second] {
            QCOMPARE(second.requestsSent(), 0);
            second.setDown(false);
        });
        EvalRun &run = f.start();
        QTRY_COMPARE(run.state(), State::Finished);
        QVERIFY(second.requestsSent() > 0);
        QCOMPARE(run.progress().valid, 400);
        QCOMPARE(f.log.identities().at(1), FakeJudge::identityOf(u"other"_s));
    }
};

GAVEL_TEST(TestEvalRunErrors)
#include "tst_evalrun_errors.moc"
