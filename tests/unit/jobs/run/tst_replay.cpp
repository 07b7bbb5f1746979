// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/replay.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;

namespace {

eval::ReplyRecord reply(qint64 run, qint64 pos, qint64 sentMs, qint64 latencyMs, eval::VerdictState state = eval::VerdictState::Valid)
{
    eval::ReplyRecord record;
    record.run = run;
    record.pos = pos;
    record.part = QStringLiteral("verdict");
    record.raw = QStringLiteral("{}");
    record.sentMs = sentMs;
    record.latencyMs = latencyMs;
    eval::Verdict verdict;
    verdict.state = state;
    if (state == eval::VerdictState::Valid) {
        verdict.label = QStringLiteral("4");
        verdict.score = 4;
        verdict.justification = QStringLiteral("fine");
    }
    record.verdicts << verdict;
    return record;
}

} // namespace

class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void schedulesAtTheTruePace();
    void cutsPausesOut();
    void rowsWithoutATimeComeOneAfterAnother();
    void hidesWhatHasNotCome();
    void playsFasterAndSlower();
    void showsTheRunThroughTheSession();
    void stoppingShowsEverything();
    void nothingToReplayIsSaid();

private:
    /// A recorded run over the rows of the workspace, answered at these times.
    static store::RunInfo record(const Workspace &work, const std::vector<std::pair<qint64, qint64>> &sentAndLatency);
};

store::RunInfo TestReplay::record(const Workspace &work, const std::vector<std::pair<qint64, qint64>> &sentAndLatency)
{
    store::Project &project = *work.workbench().project();
    const auto judge = project.judges().all()->first();
    const auto version = project.judges().storeVersion(judge.id, judge.draft, true);
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Recorded;
    info.dataset = project.datasets().all()->first().id;
    info.judgeVersion = version->id;
    info.model = QStringLiteral("judge");
    info.state = eval::RunState::Finished;
    const auto made = project.runs().create(info, {});
    std::vector<eval::ReplyRecord> records;
    for (std::size_t pos = 0; pos < sentAndLatency.size(); ++pos)
        records.push_back(reply(made->id, static_cast<qint64>(pos), sentAndLatency[pos].first, sentAndLatency[pos].second,
                                pos == 1 ? eval::VerdictState::Invalid : eval::VerdictState::Valid));
    if (!project.runs().appendReplies(records))
        qFatal("no replies");
    return *project.runs().run(made->id);
}

void TestReplay::schedulesAtTheTruePace()
{
    Workspace work;
    work.makeProject(4);
    const auto run = record(work, { { 1000, 500 }, { 1000, 100 }, { 1200, 50 }, { 1600, 700 } });
    const auto reader = work.workbench().reader(run.id);
    const auto schedule = ReplaySchedule::read(*reader, run.judge, 1);
    QVERIFY(schedule);
    QList<std::pair<qint64, qint64>> order;
    for (const ReplaySchedule::Step &step : (*schedule)->steps())
        order << std::pair(step.pos, step.dueMs);
    const QList<std::pair<qint64, qint64>> expected{ { 1, 100 }, { 2, 250 }, { 0, 500 }, { 3, 1300 } };
    QCOMPARE(order, expected);
    QCOMPARE((*schedule)->durationMs(), 1300);
    QCOMPARE((*schedule)->steps().front().state, eval::VerdictState::Invalid);
}

void TestReplay::cutsPausesOut()
{
    Workspace work;
    work.makeProject(3);
    const qint64 nextDay = 24 * 3600 * 1000;
    const auto run = record(work, { { 1000, 500 }, { 1500, 500 }, { nextDay, 400 } });
    const auto reader = work.workbench().reader(run.id);
    const auto schedule = ReplaySchedule::read(*reader, run.judge, 1);
    QCOMPARE((*schedule)->steps()[1].dueMs, 1000);
    QCOMPARE((*schedule)->durationMs(), 1000 + 2000 + 400);
}

void TestReplay::rowsWithoutATimeComeOneAfterAnother()
{
    Workspace work;
    work.makeProject(3);
    const auto run = record(work, { { 0, 0 }, { 0, 0 }, { 0, 0 } });
    const auto reader = work.workbench().reader(run.id);
    const auto schedule = ReplaySchedule::read(*reader, run.judge, 1);
    const auto &steps = (*schedule)->steps();
    QCOMPARE(steps.size(), std::size_t(3));
    QVERIFY(steps[0].dueMs < steps[1].dueMs && steps[1].dueMs < steps[2].dueMs);
}

void TestReplay::hidesWhatHasNotCome()
{
    Workspace work;
    work.makeProject(4);
    const auto run = record(work, { { 1000, 300 }, { 1000, 200 }, { 1000, 100 } }); // the last row has no reply
    const auto plain = work.workbench().reader(run.id);
    auto schedule = *ReplaySchedule::read(*plain, run.judge, 1);
    const ReplayReader reader(plain, schedule);
    const auto outcomes = [&reader] {
        QList<qint64> positions;
        (void)reader.eachOutcome([&positions](const eval::Outcome &outcome) { positions << outcome.pos; });
        return positions;
    };
    QVERIFY(outcomes().isEmpty());
    QCOMPARE(*reader.rowCount(), 4);
    schedule->setShown(1);
    QCOMPARE(outcomes(), QList<qint64>{ 2 });
    const auto rows = reader.summaries({ 0, 2 }, 100);
    QCOMPARE(rows->at(0).state, eval::VerdictState::Pending);
    QVERIFY(rows->at(0).verdicts.isEmpty());
    QVERIFY(rows->at(0).reason.isEmpty());
    QVERIFY(!rows->at(0).input.isEmpty());
    QCOMPARE(rows->at(1).state, eval::VerdictState::Valid);
    QVERIFY(!rows->at(1).reason.isEmpty());
    QVERIFY(reader.detail(0)->replies.isEmpty());
    QCOMPARE(reader.detail(2)->replies.size(), 1);
    qint64 replies = 0;
    QVERIFY(reader.eachDetail([&replies](const eval::RowDetail &row) {
        replies += row.replies.size();
        return true;
    }));
    QCOMPARE(replies, 1);
    schedule->setShown(3);
    QCOMPARE(outcomes().size(), 3);
}

void TestReplay::playsFasterAndSlower()
{
    Workspace work;
    work.makeProject(3);
    const auto run = record(work, { { 1000, 100 }, { 1000, 3'600'000 }, { 1000, 7'200'000 } });
    Replay replay(*work.workbench().project(), run);
    QSignalSpy finished(&replay, &Replay::finished);
    QSignalSpy rows(&replay, &Replay::rowsChanged);
    replay.start();
    QTRY_COMPARE(replay.progress().done(), 1);
    QCOMPARE(replay.progress().total, 3);
    QVERIFY(replay.left() > std::chrono::minutes(100));
    replay.setSpeed(36'000'000); // an hour in a tenth of a millisecond
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(replay.progress().done(), 3);
    QCOMPARE(replay.progress().invalid, 1);
    QVERIFY(replay.hasEnded());
    QCOMPARE(rows.last().at(1).toLongLong(), 2);
}

void TestReplay::showsTheRunThroughTheSession()
{
    Workspace work;
    work.makeProject(30);
    std::vector<std::pair<qint64, qint64>> times;
    for (int i = 0; i < 30; ++i)
        times.emplace_back(1000 + i * 1000, 500);
    const auto run = record(work, times);
    Session &session = work.session();
    session.runs().reload();
    session.shown().show(run.id);
    QSignalSpy shown(&session.shown(), &ShownRun::changed);
    QSignalSpy rows(&session.shown(), &ShownRun::rowsChanged);
    QSignalSpy ended(&session.shown(), &ShownRun::replayEnded);
    QVERIFY(session.shown().startReplay(run.id));
    QTRY_VERIFY(session.shown().replaySchedule());
    QCOMPARE(shown.size(), 1);
    const auto judged = [&session] {
        qint64 count = 0;
        (void)session.shown().reader()->eachOutcome([&count](const eval::Outcome &) { ++count; });
        return count;
    };
    QVERIFY(judged() < 30);
    QTRY_VERIFY(!rows.isEmpty());
    QVERIFY(judged() >= 1);
    session.runs().reload();
    QVERIFY2(judged() < 30, "the list of runs was read anew, the replay goes on");
    session.shown().replay()->setSpeed(0);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(judged(), 30);
    QVERIFY(!session.shown().replay());
}

void TestReplay::stoppingShowsEverything()
{
    Workspace work;
    work.makeProject(3);
    const auto run = record(work, { { 1000, 3'600'000 }, { 1000, 3'600'000 }, { 1000, 3'600'000 } });
    Session &session = work.session();
    session.runs().reload();
    QVERIFY(session.shown().startReplay(run.id));
    QTRY_VERIFY(session.shown().replaySchedule());
    const auto reader = session.shown().reader();
    QSignalSpy rows(&session.shown(), &ShownRun::rowsChanged);
    session.shown().stopReplay();
    QVERIFY(!session.shown().replay());
    QCOMPARE(rows.size(), 1);
    qint64 count = 0;
    QVERIFY(reader->eachOutcome([&count](const eval::Outcome &) { ++count; }));
    QCOMPARE(count, 3);
}

void TestReplay::nothingToReplayIsSaid()
{
    Workspace work;
    work.makeProject(3);
    const auto run = record(work, {});
    Session &session = work.session();
    session.runs().reload();
    QSignalSpy problems(&session, &Session::problem);
    QSignalSpy ended(&session.shown(), &ShownRun::replayEnded);
    QVERIFY(session.shown().startReplay(run.id));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(problems.size(), 1);
}

GAVEL_TEST(TestReplay)
#include "tst_replay.moc"
