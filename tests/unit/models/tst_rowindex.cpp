// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowindex.h"

#include "eval/scores.h"
#include "support/fakerunlog.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace gavel;
using namespace gavel::models;

class TestRowIndex : public QObject
{
    Q_OBJECT

private slots:
    void compactRowsOfARun();
    void nearest();
    void repeatsAreAveraged();
    void halfPointsHaveTheirOwnPlace();
    void manyDifferentScoresCountAtHalves();
    void longScalesHaveAllTheirPoints();
    void filters();
    void sorts();
    void emptyRun();
};

namespace {

CompactRow row(float score, float human)
{
    CompactRow row;
    row.score = score;
    row.human = human;
    row.state = eval::VerdictState::Valid;
    return row;
}

constexpr float none = std::numeric_limits<float>::quiet_NaN();

} // namespace

void TestRowIndex::compactRowsOfARun()
{
    test::FakeRunLog log;
    test::judgeRows(log, { 3, 0, 5 });
    const test::MemoryRun reader(4, &log);
    const auto rows = compactRows(reader, test::judgeOf());
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4U);
    QCOMPARE((*rows)[0].score, 3.0F);
    QCOMPARE((*rows)[1].state, eval::VerdictState::Invalid);
    QVERIFY(!(*rows)[1].hasScore());
    QCOMPARE((*rows)[2].score, 5.0F);
    QCOMPARE((*rows)[3].state, eval::VerdictState::Pending);
}

void TestRowIndex::nearest()
{
    const eval::Scale scale = test::oneToFive();
    QCOMPARE(nearestPoint(scale, 2.4), 1);
    QCOMPARE(nearestPoint(scale, 99), 4);
    QCOMPARE(nearestPoint({}, 3), -1);
    QCOMPARE(nearestPoint(scale, std::nan("")), -1);
}

void TestRowIndex::repeatsAreAveraged()
{
    test::MemoryRun run = test::runOf(3);
    const auto again = [&run](std::size_t row, const eval::Verdict &verdict, bool isOther = false) {
        run.rows[row].replies.append(run.rows[row].replies[0]);
        run.rows[row].replies.last().repeat = static_cast<int>(run.rows[row].replies.size()) - 1;
        run.rows[row].replies.last().verdicts = { verdict };
        run.rows[row].replies.last().isOther = isOther;
    };
    eval::Verdict invalid;
    invalid.state = eval::VerdictState::Invalid;
    again(0, test::validVerdict(2)); // 1 and 2
    again(1, invalid); // 2, then nothing
    again(2, test::validVerdict(5), true); // 3, and 5 of another model
    const auto rows = compactRows(run, test::judgeOf());
    QVERIFY(rows);
    QCOMPARE((*rows)[0].score, 1.5F);
    QCOMPARE((*rows)[1].score, 2.0F);
    QCOMPARE((*rows)[1].state, eval::VerdictState::Valid);
    QCOMPARE((*rows)[2].score, 3.0F);
}

void TestRowIndex::halfPointsHaveTheirOwnPlace()
{
    const std::vector<CompactRow> rows{ row(3, 3), row(3.5, 3), row(3.5, 3), row(4, 4), row(none, 4) };
    const ScoreCounts counts = scoreCounts(rows);
    std::vector<double> scores;
    for (const auto &[score, count] : counts)
        scores.push_back(score);
    const eval::Scale points = eval::pointsFor(test::oneToFive(), scores);
    QCOMPARE(points.size(), 6);
    QCOMPARE(points[3].label, QStringLiteral("3.5"));
    QCOMPARE(pointCounts(counts, points), (std::vector<qint64>{ 0, 0, 1, 2, 1, 0 }));
    RowFilter filter;
    filter.score = rangeAt(points, 2, true);
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 0 }));
    filter.score = rangeAt(points, 3, true);
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 1, 2 }));
    filter.human = rangeAt(points, 2, true);
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 1, 2 }));
    QVERIFY(rowFilterFromJson(toJson(filter)).score == filter.score);
}

void TestRowIndex::manyDifferentScoresCountAtHalves()
{
    std::vector<CompactRow> rows;
    std::vector<double> scores;
    for (int i = 0; i <= 400; ++i) {
        rows.push_back(row(1 + 0.01F * static_cast<float>(i), none));
        scores.push_back(static_cast<double>(rows.back().score));
    }
    const eval::Scale points = eval::pointsFor(test::oneToFive(), scores);
    QCOMPARE(points.size(), 9);
    QVERIFY(!eval::areOn(points, scores));
    const auto counts = pointCounts(scoreCounts(rows), points);
    QCOMPARE(std::accumulate(counts.begin(), counts.end(), qint64(0)), 401);
    RowFilter filter;
    filter.score = rangeAt(points, 3, false); // about 2.5
    const auto shown = static_cast<qint64>(rowOrder(rows, filter, {}).size());
    QVERIFY(std::abs(shown - counts[3]) <= 1); // a score in the middle counts on one side
}

void TestRowIndex::longScalesHaveAllTheirPoints()
{
    eval::Scale scale;
    for (int i = 0; i <= 200; ++i)
        scale << eval::ScalePoint{ QString::number(i), static_cast<double>(i), {} };
    const auto counts = pointCounts(scoreCounts({ row(0, none), row(128, none), row(200, none) }), scale);
    QCOMPARE(counts[0], 1);
    QCOMPARE(counts[128], 1);
    QCOMPARE(counts[200], 1);
}

void TestRowIndex::filters()
{
    const std::vector<CompactRow> rows{ row(1, 1), row(1, 4), row(2, none), CompactRow{} };
    QCOMPARE(rowOrder(rows, {}, {}), (std::vector<qint32>{ 0, 1, 2, 3 }));
    RowFilter filter;
    filter.score = ScoreRange{ 1, 1, 1 };
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 0, 1 }));
    filter.differing = true;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 1 }));
    filter = {};
    filter.labelled = true;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 0, 1 }));
    filter = {};
    filter.state = eval::VerdictState::Pending;
    QCOMPARE(rowOrder(rows, filter, {}), (std::vector<qint32>{ 3 }));
}

void TestRowIndex::sorts()
{
    const std::vector<CompactRow> rows{ row(2, 5), row(1, none), row(2, 1), CompactRow{} };
    QCOMPARE(rowOrder(rows, {}, { RowKey::Score, Qt::AscendingOrder }), (std::vector<qint32>{ 1, 0, 2, 3 }));
    // Rows without a score stay last either way, and equal ones keep their order.
    QCOMPARE(rowOrder(rows, {}, { RowKey::Score, Qt::DescendingOrder }), (std::vector<qint32>{ 0, 2, 1, 3 }));
    QCOMPARE(rowOrder(rows, {}, { RowKey::Difference, Qt::DescendingOrder }), (std::vector<qint32>{ 0, 2, 1, 3 }));
    QCOMPARE(rowOrder(rows, {}, { RowKey::Position, Qt::DescendingOrder }), (std::vector<qint32>{ 3, 2, 1, 0 }));
}

void TestRowIndex::emptyRun()
{
    const test::MemoryRun reader(0);
    const auto rows = compactRows(reader, test::judgeOf());
    QVERIFY(rows && rows->empty());
    QVERIFY(rowOrder({}, {}, { RowKey::Human, Qt::AscendingOrder }).empty());
}

GAVEL_TEST(TestRowIndex)

#include "tst_rowindex.moc"
