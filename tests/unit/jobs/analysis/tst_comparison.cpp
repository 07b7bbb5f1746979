// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/comparison.h"
#include "models/comparemodel.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace gavel;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_work = std::make_unique<test::Workspace>();
        m_work->session(); // shows what is judged from now on
    }
    void pairsRowsAndCountsChanges();
    void verdicts_data();
    void verdicts();
    void labelledRowsWithoutAScoreAreCounted();
    void withoutScoresThereIsNoVerdict();
    void otherDataIsSaid();
    void otherScalesAreSaid();
    void differencesOfJudgeAndModel();
    void anImportedRunHasNoJudgeToCompare();
    void identitiesAreNeverOne();
    void jobFollowsItsRuns();
    void modelFiltersAndSorts();

private:
    std::shared_ptr<const jobs::Comparison> compared(const store::RunInfo &a, const store::RunInfo &b);
    store::RunInfo known(const store::RunInfo &run) { return test::must(m_work->project().runs().run(run.id)); }

    std::unique_ptr<test::Workspace> m_work;
};

std::shared_ptr<const jobs::Comparison> TestComparison::compared(const store::RunInfo &a, const store::RunInfo &b)
{
    const auto first = m_work->workbench().reader(a.id);
    const auto second = m_work->workbench().reader(b.id);
    return std::make_shared<const jobs::Comparison>(test::must(jobs::compareRuns(*first, known(a).judge, *second, known(b).judge, {})));
}

void TestComparison::pairsRowsAndCountsChanges()
{
    const auto dataset = m_work->rows(6);
    const auto a = m_work->judge(dataset, { 1, 2, 3, 4, 5, 0 });
    const auto b = m_work->judge(dataset, { 1, 3, 3, 0, 4, 0 });
    const auto comparison = compared(a, b);
    QVERIFY(comparison->sameData);
    QCOMPARE(comparison->rows.size(), std::size_t(6));
    QCOMPARE(comparison->changes.at(1, 2), 1); // 2 → 3
    QCOMPARE(comparison->changes.at(4, 3), 1); // 5 → 4
    QCOMPARE(comparison->changes.total, 4);
    QCOMPARE(comparison->countsA, (std::vector<qint64>{ 1, 1, 1, 1, 1 }));
    QCOMPARE(comparison->countsB, (std::vector<qint64>{ 1, 0, 2, 1, 0 }));
    QCOMPARE(*comparison->meanDifference.value, 0.0);
    QVERIFY(comparison->rows[3].invalidInOne());
    QVERIFY(!comparison->rows[5].differs()); // invalid on both sides
    QCOMPARE(comparison->verdict, jobs::ComparisonVerdict::NoLabels);
}

void TestComparison::verdicts_data()
{
    QTest::addColumn<int>("labels");
    QTest::addColumn<int>("nthOfA");
    QTest::addColumn<int>("nthOfB");
    QTest::addColumn<int>("verdict");
    using Verdict = jobs::ComparisonVerdict;
    QTest::addRow("few") << 20 << 2 << 10 << int(Verdict::TooFewLabels);
    QTest::addRow("better") << 100 << 1 << 20 << int(Verdict::Better);
    QTest::addRow("worse") << 100 << 20 << 1 << int(Verdict::Worse);
    QTest::addRow("the same") << 100 << 5 << 5 << int(Verdict::NotShown);
}

void TestComparison::verdicts()
{
    QFETCH(int, labels);
    QFETCH(int, nthOfA);
    QFETCH(int, nthOfB);
    const std::vector<int> people = test::scoresInTurn(100);
    const auto dataset = m_work->rows(100);
    const auto a = m_work->judge(dataset, test::missing(people, static_cast<std::size_t>(nthOfA)));
    const auto b = m_work->judge(dataset, test::missing(people, static_cast<std::size_t>(nthOfB)));
    m_work->label(dataset, QStringLiteral("anna"), std::vector<int>(people.begin(), people.begin() + labels));
    const auto comparison = compared(a, b);
    QCOMPARE(comparison->labelled, labels);
    QTEST(int(comparison->verdict), "verdict");
    // B right alone: the misses of A that are none of B.
    if (nthOfA == 1 && nthOfB == 20) {
        QCOMPARE(comparison->onlyBHits, 95);
        QCOMPARE(comparison->onlyAHits, 0);
        QVERIFY(comparison->hits.exactP < 0.001);
        QVERIFY(*comparison->kappaDifference.value > 0);
        QVERIFY(*comparison->smallestVisible > 0);
    }
}

void TestComparison::labelledRowsWithoutAScoreAreCounted()
{
    const auto dataset = m_work->rows(6);
    const auto a = m_work->judge(dataset, { 1, 0, 0, 4, 5, 0 });
    const auto b = m_work->judge(dataset, { 1, 2, 3, 0, 5, 5 });
    m_work->label(dataset, QStringLiteral("anna"), { 1, 2, 0, 4, 5, 0 });
    const auto comparison = compared(a, b);
    QCOMPARE(comparison->allLabelled, 4);
    QCOMPARE(comparison->labelled, 2);
    QCOMPARE(comparison->unscoredA, (jobs::Unscored{ .invalid = 1 }));
    QCOMPARE(comparison->unscoredB, (jobs::Unscored{ .invalid = 1 }));
}

void TestComparison::withoutScoresThereIsNoVerdict()
{
    const auto dataset = m_work->rows(3);
    const auto none = m_work->judge(dataset, { 0, 0, 0 });
    const auto some = m_work->judge(dataset, { 1, 2, 3 });
    m_work->label(dataset, QStringLiteral("anna"), { 1, 2, 3 });
    QCOMPARE(compared(none, some)->verdict, jobs::ComparisonVerdict::NoScores);
    QCOMPARE(compared(some, none)->verdict, jobs::ComparisonVerdict::NoScores);
    QVERIFY(compared(some, none)->hasScoresA);
    QVERIFY(!compared(some, none)->hasScoresB);
}

void TestComparison::otherDataIsSaid()
{
    const auto a = m_work->judge(m_work->rows(5), { 1, 2, 3, 4, 5 });
    const auto b = m_work->judge(m_work->rows(5), { 1, 2, 3, 4, 5 });
    const auto comparison = compared(a, b);
    QVERIFY(!comparison->sameData);
    QCOMPARE(comparison->onlyInA, 5);
    QCOMPARE(comparison->onlyInB, 5);
}

void TestComparison::otherScalesAreSaid()
{
    const auto dataset = m_work->rows(3);
    eval::JudgeDefinition binary = test::judgeOf();
    binary.criteria.first().scale = { { QStringLiteral("no"), 0, QStringLiteral("wrong") }, { QStringLiteral("yes"), 1, QStringLiteral("right") } };
    const auto a = m_work->judge(dataset, { 1, 2, 3 });
    const auto b = m_work->judge(dataset, { 1, 1, 1 }, { .judge = binary });
    QVERIFY(!compared(a, b)->sameScale);
}

void TestComparison::differencesOfJudgeAndModel()
{
    const auto dataset = m_work->rows(2);
    eval::JudgeDefinition other = test::judgeOf();
    other.gradingPrompt = QStringLiteral("Weigh accuracy alone.");
    other.sampling.temperature = 0.7;
    store::RunInfo a = known(m_work->judge(dataset, { 1, 2 }, { .model = QStringLiteral("qwen") }));
    store::RunInfo b = known(m_work->judge(dataset, { 1, 2 }, { .judge = other }));
    b.model = QStringLiteral("llama");
    QStringList names;
    const auto differences = jobs::runDifferences(a, b);
    for (const jobs::RunDifference &difference : differences)
        names << difference.name;
    QCOMPARE(names, (QStringList{ QStringLiteral("grading prompt"), QStringLiteral("model"), QStringLiteral("temperature") }));
    QCOMPARE(differences.at(1).before, QStringLiteral("qwen"));
    QCOMPARE(differences.at(1).after, QStringLiteral("llama"));
    QVERIFY(jobs::runDifferences(a, a).isEmpty());
}

void TestComparison::anImportedRunHasNoJudgeToCompare()
{
    const auto dataset = m_work->rows(2);
    const store::RunInfo a = known(m_work->judge(dataset, { 1, 2 }));
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Imported;
    info.dataset = dataset.id;
    info.state = eval::RunState::Finished;
    const store::RunInfo b = known(m_work->judge(m_work->addRun(info), { 2, 2 }));
    for (const jobs::RunDifference &difference : jobs::runDifferences(a, b))
        QVERIFY(difference.name != QLatin1StringView("grading prompt"));
    const auto comparison = compared(a, b);
    QVERIFY(comparison->sameScale); // B's is only what was seen
    QCOMPARE(comparison->changes.at(0, 1), 1);
}

void TestComparison::identitiesAreNeverOne()
{
    const auto served = [](const QString &root) {
        ServerIdentity identity;
        identity.modelId = QStringLiteral("judge");
        identity.root = root;
        return store::RunServer{ QUuid::createUuid(), QStringLiteral("lab"), {}, toJson(identity) };
    };
    store::RunInfo a;
    a.servers = { served(QStringLiteral("qwen-7b")), served(QStringLiteral("qwen-7b")) };
    QVERIFY(store::identitiesOf(a).others().isEmpty());
    store::RunInfo b = a;
    b.servers[1] = served(QStringLiteral("qwen-14b"));
    QCOMPARE(store::identitiesOf(b).others().size(), 1);
    const auto differences = jobs::runDifferences(a, b);
    QVERIFY(std::any_of(differences.cbegin(), differences.cend(), [](const jobs::RunDifference &each) { return each.isIdentity; }));
}

void TestComparison::jobFollowsItsRuns()
{
    const auto dataset = m_work->rows(40);
    const auto a = m_work->judge(dataset, test::scoresInTurn(40));
    const auto b = m_work->judge(dataset, test::missing(test::scoresInTurn(40), 4));
    jobs::ComparisonJob job(m_work->session().shown());
    job.setActive(true);
    job.setRuns(a.id, b.id);
    QTRY_VERIFY(job.comparison());
    QCOMPARE(job.comparison()->labelled, 0);
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(30));
    QTRY_COMPARE(job.comparison()->labelled, 30);
    job.setRuns({}, b.id);
    QVERIFY(!job.comparison());
}

void TestComparison::modelFiltersAndSorts()
{
    const auto dataset = m_work->rows(6);
    const auto a = m_work->judge(dataset, { 1, 2, 3, 4, 5, 5 });
    const auto b = m_work->judge(dataset, { 1, 3, 1, 0, 4, 5 });
    m_work->label(dataset, QStringLiteral("anna"), { 1, 3, 3, 4, 5, 5 });
    using models::CompareFilter;
    models::CompareModel model;
    const QAbstractItemModelTester tester(&model);
    model.setComparison(compared(a, b), m_work->workbench().reader(a.id));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.countOf(CompareFilter::Nearer), 1);
    QCOMPARE(model.countOf(CompareFilter::Farther), 2);
    QCOMPARE(model.countOf(CompareFilter::InvalidInOne), 1);
    QCOMPARE(model.countOf(CompareFilter::All), 6);
    const auto cell = [&model](int row, models::CompareModel::Column column) { return model.index(row, static_cast<int>(column)).data().toString(); };
    using Column = models::CompareModel::Column;
    QCOMPARE(cell(0, Column::Number), QStringLiteral("2"));
    QCOMPARE(cell(0, Column::Scores), QStringLiteral("2 → 3"));
    QCOMPARE(cell(0, Column::Input), QStringLiteral("question 2"));
    QCOMPARE(cell(0, Column::Moved), QStringLiteral("+1"));
    QCOMPARE(cell(2, Column::Scores), QStringLiteral("4 → invalid"));
    model.sort(static_cast<int>(Column::Moved), Qt::AscendingOrder);
    QCOMPARE(cell(0, Column::Scores), QStringLiteral("3 → 1"));
    QCOMPARE(cell(3, Column::Scores), QStringLiteral("4 → invalid")); // no change to sort by: last
    model.setFilter(CompareFilter::Nearer);
    QCOMPARE(model.rowCount(), 1);
    model.setCell(std::pair(0, 0));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(cell(0, Column::Number), QStringLiteral("1"));
    model.setComparison(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

GAVEL_TEST(TestComparison)

#include "tst_comparison.moc"
