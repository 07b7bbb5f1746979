// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowscores.h"

#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestRowScores : public QObject
{
    Q_OBJECT

private slots:
    void repeatsAreAveraged();
    void criteriaOfOneRepeatMakeOneScore();
    void identitiesAreNeverAveraged();
    void pairsWhatBothScored();
    void everyRowLeftOutHasItsReason();
    void severalPeopleStaySeveral();
    void aScaleIsSeenWhereTheJudgeHasNone();
    void rowsWithoutAClusterAreTheirOwn();
};

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Outcome said(qint64 pos, int repeat, std::optional<double> score, const QString &criterion = {}, bool isOther = false)
{
    Outcome outcome;
    outcome.pos = pos;
    outcome.repeat = repeat;
    outcome.criterion = criterion;
    outcome.state = score ? VerdictState::Valid : VerdictState::Invalid;
    outcome.score = score;
    outcome.isOther = isOther;
    return outcome;
}

RowScores rowsOf(std::vector<double> judge, std::vector<double> human)
{
    RowScores rows;
    rows.scale = test::oneToFive();
    for (const double score : judge)
        rows.noScore.push_back(std::isnan(score) ? NoScore::Missing : NoScore::None);
    for (const double score : human)
        rows.people.why.push_back(std::isnan(score) ? NoScore::Missing : NoScore::None);
    rows.states.resize(judge.size());
    rows.scores = std::move(judge);
    rows.people.combined = std::move(human);
    return rows;
}

} // namespace

void TestRowScores::repeatsAreAveraged()
{
    const JudgeDefinition judge = test::judgeOf();
    RowScoreCollector collector(judge, {}, 10, 4);
    collector.add(said(10, 1, 2));
    collector.add(said(10, 0, 5));
    collector.add(said(10, 2, {}));
    collector.add(said(11, 0, {}));
    collector.add(said(9, 0, 1)); // other rows
    collector.add(said(14, 0, 1));
    const auto rows = collector.finish();
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows[0].score, 3.5);
    QCOMPARE(rows[0].state, VerdictState::Valid);
    QVERIFY(!rows[1].score);
    QCOMPARE(rows[1].state, VerdictState::Invalid);
    QCOMPARE(rows[2].state, VerdictState::Pending);
}

void TestRowScores::criteriaOfOneRepeatMakeOneScore()
{
    JudgeDefinition judge = test::judgeOf();
    judge.criteria = { { u"a"_s, {}, test::oneToFive() }, { u"b"_s, {}, test::oneToFive() } };
    const std::vector<Outcome> outcomes{ said(0, 0, 4, u"a"_s), said(0, 1, 2, u"a"_s), said(0, 0, 5, u"b"_s), said(0, 1, {}, u"b"_s) };
    RowScoreCollector overall(judge, {}, 0, 1);
    RowScoreCollector ofA(judge, u"a"_s, 0, 1);
    for (const Outcome &outcome : outcomes) {
        overall.add(outcome);
        ofA.add(outcome);
    }
    // The second repeat is no whole.
    QCOMPARE(overall.finish().front().score, 4.5);
    QCOMPARE(ofA.finish().front().score, 3.0);
}

void TestRowScores::identitiesAreNeverAveraged()
{
    const JudgeDefinition judge = test::judgeOf();
    RowScoreCollector collector(judge, {}, 0, 3);
    collector.add(said(0, 0, 2));
    collector.add(said(0, 1, 5, {}, true));
    collector.add(said(1, 0, 4, {}, true));
    collector.add(said(2, 0, {}));
    collector.add(said(2, 1, 3, {}, true));
    const auto rows = collector.finish();
    QCOMPARE(rows[0].score, 2.0);
    QVERIFY(!rows[0].isOther);
    QCOMPARE(rows[1].score, 4.0);
    QVERIFY(rows[1].isOther);
    QVERIFY(rows[2].isOther);
}

void TestRowScores::pairsWhatBothScored()
{
    const ScorePairs pairs = pairScores(rowsOf({ 1, none, 3.5, 4 }, { 2, 2, 4, none }), { 7, 7, 8, 8 });
    QCOMPARE(pairs.rows, (std::vector<std::size_t>{ 0, 2 }));
    QCOMPARE(pairs.scores.judge, (std::vector<double>{ 1, 3.5 }));
    QCOMPARE(pairs.scores.human, (std::vector<double>{ 2, 4 }));
    QCOMPARE(pairs.scores.clusters, (std::vector<qint32>{ 7, 8 }));
    QCOMPARE(pairs.labels, (std::vector<double>{ 1, 2, 3, 4, 5 }));
    QCOMPARE(pairs.leftOut(), 2);
}

void TestRowScores::everyRowLeftOutHasItsReason()
{
    test::MemoryRun run = test::runOf(6, 6);
    run.rows[1].replies[0].verdicts[0].score = 99;
    run.rows[2].replies[0].verdicts[0] = {};
    run.rows[2].replies[0].verdicts[0].state = VerdictState::Failed;
    run.rows[3].replies[0].isOther = true;
    run.rows[4].labels.clear();
    run.rows[5].labels.clear();
    run.rows[5].replies.clear();
    const auto pairs = readPairs(run, test::judgeOf(), {});
    QVERIFY(pairs);
    QCOMPARE(pairs->judge.of(NoScore::OffScale), 1);
    QCOMPARE(pairs->judge.of(NoScore::Missing), 1);
    QCOMPARE(pairs->judge.of(NoScore::OtherIdentity), 1);
    QCOMPARE(pairs->human.of(NoScore::Missing), 1);
    QCOMPARE(pairs->neither, 1);
    QCOMPARE(pairs->leftOut() + static_cast<qint64>(pairs->rows.size()), 6);
}

void TestRowScores::severalPeopleStaySeveral()
{
    RowScores rows = rowsOf({ 1, 2, none }, { 1.5, 2, 3 });
    rows.people.names = { u"anna"_s, u"ben"_s };
    rows.people.each = { { 1, 2, 3 }, { 2, none, 3 } };
    ScorePairs pairs = pairScores(rows, {});
    QCOMPARE(pairs.scores.people.size(), std::size_t(2));
    QCOMPARE(pairs.scores.people[0], (std::vector<double>{ 1, 2 }));
    QVERIFY(std::isnan(pairs.scores.people[1][1]));
    rows.people.each = { { 1, 2, 3 }, { none, none, 3 } };
    pairs = pairScores(rows, {});
    QVERIFY(pairs.scores.people.empty()); // of the pairs there is one person
}

void TestRowScores::aScaleIsSeenWhereTheJudgeHasNone()
{
    JudgeDefinition judge = test::judgeOf();
    judge.criteria.first().scale.clear();
    test::MemoryRun run = test::runOf(3, 3);
    run.rows[0].replies[0].verdicts[0].score = 1e17; // where the next whole number is 16 away
    const auto far = readScores(run, judge, {});
    QVERIFY(far);
    QVERIFY(far->scale.size() <= 101);
    run.rows[0].replies[0].verdicts[0].score = 7;
    const auto near = readScores(run, judge, {});
    QCOMPARE(near->scale.first().value, 1.0);
    QCOMPARE(near->scale.last().value, 7.0);
    QCOMPARE(near->scale.size(), 7);
}

void TestRowScores::rowsWithoutAClusterAreTheirOwn()
{
    QCOMPARE(clusterNumbers({ u"a"_s, QString(), u"b"_s, QString(), u"a"_s }), (std::vector<qint32>{ 0, 1, 2, 3, 0 }));
    QVERIFY(clusterNumbers({ QString(), QString() }).empty());
}

GAVEL_TEST(TestRowScores)

#include "tst_rowscores.moc"
