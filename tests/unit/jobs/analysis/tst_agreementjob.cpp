// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreementjob.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;

class TestAgreementJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_work = std::make_unique<test::Workspace>();
        m_work->session(); // shows what is judged from now on
    }
    void countsPairsAndBlindLabels();
    void severalPeopleAreTheCeiling();
    void eachOfSeveralPeopleCounts();
    void segmentsAndClusters();
    void labelsOffTheScaleAreLeftOut();
    void constantSidesAreUndefined();
    void repeatsAreAveraged();
    void importedScoresWithoutAScale();
    void severalCriteria();
    void correctedMeanNeedsEnoughLabels();
    void moreLabelsForAHalfWidth();
    void countsOnlyWhileActive();
    void followsLabelsAndTheShownRun();
    void letsGoOfAClosingProject();
    void stopsWhenAsked();

private:
    jobs::Agreement measured(const QString &criterion = {});

    std::unique_ptr<test::Workspace> m_work;
};

jobs::Agreement TestAgreementJob::measured(const QString &criterion)
{
    const auto run = m_work->session().shown().info();
    return test::must(jobs::measureAgreement(*m_work->session().shown().reader(), run->judge, criterion));
}

void TestAgreementJob::countsPairsAndBlindLabels()
{
    const auto dataset = m_work->rows(60);
    std::vector<int> judge = test::scoresInTurn(60);
    judge[0] = 0; // invalid: no pair
    m_work->judge(dataset, judge);
    std::vector<int> people = test::missing(test::scoresInTurn(40), 4);
    m_work->label(dataset, QStringLiteral("anna"), people);
    m_work->label(dataset, QStringLiteral("anna"), { 0, 2 }, true); // row 2 once more, with the verdict visible
    const jobs::Agreement agreement = measured();
    QCOMPARE(agreement.rows, 60);
    QCOMPARE(agreement.judged, 59);
    QCOMPARE(agreement.labelled, 40);
    QCOMPARE(agreement.report.n, 39);
    QCOMPARE(agreement.blind, 38);
    // Rows 0, 4, 8, … differ by one; row 0 has no verdict.
    QCOMPARE(*agreement.report.exact.value, 30.0 / 39);
    QCOMPARE(*agreement.report.withinOne.value, 1.0);
    QCOMPARE(agreement.confusion.total, 39);
    QCOMPARE(agreement.confusion.at(0, 0) + agreement.confusion.at(1, 1) + agreement.confusion.at(2, 2) + agreement.confusion.at(3, 3)
                 + agreement.confusion.at(4, 4),
             30);
    QVERIFY(agreement.report.qwk.interval);
}

void TestAgreementJob::severalPeopleAreTheCeiling()
{
    const auto dataset = m_work->rows(50);
    m_work->judge(dataset, test::missing(test::scoresInTurn(50), 2));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(50));
    m_work->label(dataset, QStringLiteral("ben"), test::missing(test::scoresInTurn(40), 10));
    const jobs::Agreement agreement = measured();
    QCOMPARE(agreement.raters.size(), std::size_t(2));
    QCOMPARE(agreement.raters[0].name, QStringLiteral("anna"));
    QCOMPARE(agreement.raters[0].n, 50);
    QCOMPARE(*agreement.raters[0].exact.value, 0.5);
    QCOMPARE(agreement.people.size(), std::size_t(1));
    QCOMPARE(agreement.people[0].n, 40);
    QCOMPARE(*agreement.people[0].exact.value, 0.9);
    QVERIFY(agreement.ceiling);
    QCOMPARE(*agreement.ceiling, *agreement.people[0].kappa.value);
    QVERIFY(*agreement.ceiling > *agreement.raters[0].kappa.value);
}

void TestAgreementJob::eachOfSeveralPeopleCounts()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, std::vector<int>(40, 2));
    m_work->label(dataset, QStringLiteral("anna"), std::vector<int>(40, 2));
    m_work->label(dataset, QStringLiteral("ben"), std::vector<int>(40, 3));
    const jobs::Agreement agreement = measured();
    // The judge hits one of them everywhere; 2.5 is a score of its own.
    QCOMPARE(*agreement.report.exact.value, 0.5);
    QCOMPARE(*agreement.report.shift.value, -0.5);
    QCOMPARE(agreement.points.size(), 6);
    QCOMPARE(agreement.points[2].label, QStringLiteral("2.5"));
    QCOMPARE(agreement.confusion.at(2, 1), 40);
}

void TestAgreementJob::segmentsAndClusters()
{
    const auto dataset = m_work->rows(60, { .segments = 3, .clusters = 20 });
    m_work->judge(dataset, test::scoresInTurn(60));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(60));
    const jobs::Agreement agreement = measured();
    QCOMPARE(agreement.segments.size(), std::size_t(3));
    QCOMPARE(agreement.segments[0].n, 20);
    QCOMPARE(agreement.segments[0].rows, 20);
    QCOMPARE(*agreement.segments[0].exact.value, 1.0);
    QCOMPARE(agreement.report.clusters, 20);
}

void TestAgreementJob::labelsOffTheScaleAreLeftOut()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, test::scoresInTurn(40));
    std::vector<int> people = test::scoresInTurn(40);
    people[3] = 9;
    m_work->label(dataset, QStringLiteral("anna"), people);
    const jobs::Agreement agreement = measured();
    QCOMPARE(agreement.report.n, 39);
    QCOMPARE(agreement.noScores.of(eval::NoScore::OffScale), 1);
    QCOMPARE(agreement.humanLeftOut.of(eval::NoScore::OffScale), 1);
    QCOMPARE(*agreement.report.exact.value, 1.0);
}

void TestAgreementJob::constantSidesAreUndefined()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("anna"), { 4 });
    jobs::Agreement agreement = measured();
    QCOMPARE(agreement.report.n, 1);
    QCOMPARE(agreement.report.verdict, stats::AgreementVerdict::TooFewLabels);
    QVERIFY(!agreement.report.spearman);
    m_work->label(dataset, QStringLiteral("anna"), std::vector<int>(40, 4));
    agreement = measured();
    QCOMPARE(agreement.report.verdict, stats::AgreementVerdict::LabelsAllAlike);
    QVERIFY(!agreement.report.spearman);
}

void TestAgreementJob::repeatsAreAveraged()
{
    const auto dataset = m_work->rows(30);
    const auto run = m_work->judge(dataset, test::scoresInTurn(30));
    eval::ReplyRecord second;
    second.run = run.id;
    second.repeat = 1;
    second.part = QStringLiteral("verdict");
    eval::Verdict verdict;
    verdict.state = eval::VerdictState::Valid;
    verdict.score = 5;
    verdict.label = QStringLiteral("5");
    second.verdicts = { verdict };
    test::must(m_work->project().runs().appendReplies({ second }));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(30));
    const jobs::Agreement agreement = measured();
    QCOMPARE(*agreement.report.exact.value, 29.0 / 30); // 1 and 5 are 3, where people say 1
    QVERIFY(std::abs(*agreement.report.shift.value - 2.0 / 30) < 1e-12);
}

void TestAgreementJob::importedScoresWithoutAScale()
{
    const auto dataset = m_work->rows(35);
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Imported;
    info.dataset = dataset.id;
    std::vector<int> scores;
    for (int i = 0; i < 35; ++i)
        scores.push_back(i % 2 == 0 ? 3 : 7);
    info.state = eval::RunState::Finished;
    m_work->judge(m_work->addRun(info), scores);
    m_work->label(dataset, QStringLiteral("anna"), scores);
    const jobs::Agreement agreement = measured();
    QCOMPARE(agreement.scale.size(), 5); // 3 … 7
    QCOMPARE(agreement.report.n, 35);
    QCOMPARE(*agreement.report.qwk.value, 1.0);
}

void TestAgreementJob::severalCriteria()
{
    const auto judge = test::judgeOf(eval::Method::ReasonThenScore, { QStringLiteral("accuracy"), QStringLiteral("tone") });
    const auto dataset = m_work->rows(30);
    const auto run = m_work->judge(dataset, {}, { .judge = judge });
    const auto items = test::must(m_work->project().datasets().items(dataset.id, 1, 30));
    std::vector<eval::ReplyRecord> records;
    for (int pos = 0; pos < 30; ++pos) {
        eval::ReplyRecord record;
        record.run = run.id;
        record.pos = pos;
        record.part = QStringLiteral("verdict");
        const std::pair<QString, int> given[]{ { QStringLiteral("accuracy"), 1 + pos % 5 }, { QStringLiteral("tone"), 5 - pos % 5 } };
        for (const auto &[criterion, score] : given) {
            eval::Verdict verdict;
            verdict.criterion = criterion;
            verdict.state = eval::VerdictState::Valid;
            verdict.score = score;
            verdict.label = QString::number(score);
            record.verdicts << verdict;
            store::LabelRecord label;
            label.item = items[static_cast<std::size_t>(pos)].id;
            label.criterion = criterion;
            label.rater = QStringLiteral("anna");
            label.label = QString::number(criterion == QLatin1StringView("tone") ? 3 : score);
            test::must(m_work->project().labels().add(label));
        }
        records.push_back(record);
    }
    test::must(m_work->project().runs().appendReplies(records));
    QCOMPARE(eval::scoreCriteria(judge), (QStringList{ {}, QStringLiteral("accuracy"), QStringLiteral("tone") }));
    QCOMPARE(*measured(QStringLiteral("accuracy")).report.exact.value, 1.0);
    QCOMPARE(*measured(QStringLiteral("tone")).report.exact.value, 0.2);
    const jobs::Agreement overall = measured(); // the judge's mean is always 3
    QCOMPARE(overall.report.n, 30);
    QCOMPARE(*overall.judgeMean, 3.0);
    QCOMPARE(overall.raters.size(), std::size_t(1));
    QCOMPARE(overall.raters[0].n, 30);
}

void TestAgreementJob::correctedMeanNeedsEnoughLabels()
{
    const auto dataset = m_work->rows(200);
    m_work->judge(dataset, test::scoresInTurn(200));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(29));
    QVERIFY(!measured().corrected);
    std::vector<int> stricter;
    for (const int score : test::scoresInTurn(50))
        stricter.push_back(std::max(1, score - 1));
    m_work->label(dataset, QStringLiteral("anna"), stricter);
    const jobs::Agreement agreement = measured();
    QVERIFY(agreement.corrected);
    QCOMPARE(*agreement.judgeMean, 3.0);
    QVERIFY(std::abs(agreement.corrected->mean - 2.2) < 0.05); // of 1 1 2 3 4
}

void TestAgreementJob::moreLabelsForAHalfWidth()
{
    const stats::Estimate estimate{ 0.5, stats::Interval{ 0.3, 0.7 } };
    QCOMPARE(jobs::labelsForHalfWidth(estimate, 50, 0.1), std::optional<qint64>(150));
    QCOMPARE(jobs::labelsForHalfWidth(estimate, 50, 0.3), std::optional<qint64>(0));
    QVERIFY(!jobs::labelsForHalfWidth({}, 50, 0.1));
}

void TestAgreementJob::countsOnlyWhileActive()
{
    const auto dataset = m_work->rows(30);
    m_work->judge(dataset, test::scoresInTurn(30));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(30));
    jobs::AgreementJob job(m_work->session().shown());
    QSignalSpy changed(&job, &jobs::AgreementJob::changed);
    QCoreApplication::processEvents();
    QVERIFY(changed.isEmpty());
    job.setActive(true);
    QTRY_VERIFY(job.agreement());
    QCOMPARE(job.agreement()->report.n, 30);
    QVERIFY(!job.isBusy());
}

void TestAgreementJob::followsLabelsAndTheShownRun()
{
    const auto dataset = m_work->rows(40);
    const auto first = m_work->judge(dataset, test::scoresInTurn(40));
    m_work->judge(dataset, std::vector<int>(40, 3));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(30));
    jobs::AgreementJob job(m_work->session().shown());
    job.setActive(true);
    QTRY_VERIFY(job.agreement());
    QCOMPARE(*job.agreement()->report.exact.value, 0.2);
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(35));
    QTRY_COMPARE(job.agreement()->report.n, 35);
    m_work->session().shown().show(first.id);
    QVERIFY(!job.agreement()); // never the figures of another run
    QTRY_VERIFY(job.agreement());
    QCOMPARE(*job.agreement()->report.exact.value, 1.0);
}

void TestAgreementJob::letsGoOfAClosingProject()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(40));
    jobs::AgreementJob job(m_work->session().shown());
    job.setActive(true);
    QTRY_VERIFY(job.agreement());
    m_work->session().shown().labelsWereChanged();
    QTemporaryDir other;
    const QString before = m_work->project().path();
    test::must(m_work->workbench().openProject(other.filePath(QStringLiteral("other.gavel"))));
    QVERIFY(!job.agreement());
    // It is not read any more: the files next to it are gone.
    QVERIFY(!QFileInfo::exists(before + QStringLiteral("-wal")));
}

void TestAgreementJob::stopsWhenAsked()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(40));
    const auto run = m_work->session().shown().info();
    const auto stopped = jobs::measureAgreement(*m_work->session().shown().reader(), run->judge, {}, [] { return true; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
}

GAVEL_TEST(TestAgreementJob)

#include "tst_agreementjob.moc"
