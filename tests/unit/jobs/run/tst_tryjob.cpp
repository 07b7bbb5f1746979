// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/tryjob.h"
#include "support/testmain.h"
#include "support/tryrows.h"

#include <QTest>

using namespace gavel;
using jobs::TryJob;
using jobs::TryOutcome;
using test::guess;
using test::peopleSay;
using test::tryRows;

/// A Try from the choice of its rows to its verdict.
class TestTryJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void triesTheLabelledRows();
    void saysBetterAndWorse();
    void sameTextHasNoDifference();
    void tooFewLabelsAllowNoVerdict();
    void fewLabelsTakeRandomRows();
    void moreThanAHundredLabelsAreSampled();
    void takesStoredVerdicts();
    void judgesWhatIsNotStored();
    void aRepeatedTryAsksNothing();
    void withoutABaselineThereIsNothingToCompare();
    void invalidRepliesAreCountedAndAreNoScores();
    void cancelKeepsWhatIsJudged();
    void aBrokenJudgeEndsWithItsProblem();
    void givesTheReplyOfARow();
    void agreesWithPeople();
    void aStoredTryIsShownAgain();
    void aStoppedTryIsShownAsStopped();
    void isNoneOfTheRunsThatPagesShow();
    void oneThatIsDroppedKeepsNoData();

private:
    static eval::JudgeDefinition judge(const QString &prompt);
    jobs::RunRequest request(const QString &prompt);
    jobs::TryReport restored(qint64 run, const QString &prompt, const std::optional<QString> &baseline);
    jobs::TryReport tryText(const QString &prompt, const std::optional<QString> &baseline);

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<TryJob> m_job;
    std::optional<Result<void>> m_result;
};

void TestTryJob::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session().next().model().choose(m_work->judgedBy(test::peoplesJudge));
    QVERIFY(m_work->session().next().judge().add(judge(QStringLiteral("Judge."))));
}

void TestTryJob::cleanup()
{
    m_job.reset();
    m_work.reset();
}

eval::JudgeDefinition TestTryJob::judge(const QString &prompt)
{
    eval::JudgeDefinition judge = test::judgeOf();
    judge.gradingPrompt = prompt;
    return judge;
}

jobs::RunRequest TestTryJob::request(const QString &prompt)
{
    m_work->session().next().judge().setDraft(judge(prompt));
    return *m_work->session().next().request({}, {});
}

jobs::TryReport TestTryJob::tryText(const QString &prompt, const std::optional<QString> &baseline)
{
    std::optional<jobs::TryBaseline> before;
    if (baseline)
        before = jobs::TryBaseline{ judge(*baseline), QStringLiteral("v1") };
    m_result.reset();
    m_job = std::make_unique<TryJob>(m_work->project(), m_work->services(), request(prompt), before);
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) { m_result = result; });
    m_job->start();
    (void)QTest::qWaitFor([this] { return m_result.has_value(); }, gavel::test::patience);
    return m_job->report();
}

void TestTryJob::triesTheLabelledRows()
{
    tryRows(*m_work, 80, 50);
    const auto report = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QVERIFY(m_result && *m_result);
    QVERIFY(report.isComplete);
    QVERIFY(!report.isRandom);
    QCOMPARE(report.labelledRows, 50);
    QCOMPARE(report.rows.size(), 50);
    QCOMPARE(report.done, 50);
    for (const jobs::TryRow &row : report.rows) {
        QVERIFY(row.no <= 50);
        QCOMPARE(row.after.label, peopleSay(row.no));
        QCOMPARE(row.before.label, guess(row.no));
        QCOMPARE(*row.human, peopleSay(row.no).toDouble());
    }
}

void TestTryJob::saysBetterAndWorse()
{
    tryRows(*m_work, 60, 60);
    const auto better = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QVERIFY(better.comparison);
    QCOMPARE(better.comparison->outcome, TryOutcome::Better);
    QCOMPARE(better.comparison->labels, 60);
    QCOMPARE(*better.comparison->after, 1.0);
    QVERIFY(*better.comparison->difference.value > 0);
    QVERIFY(better.comparison->difference.interval->low > 0);
    QCOMPARE(better.comparison->movedAway, 0);
    QVERIFY(better.comparison->nowAgree > 0);
    QCOMPARE(better.comparison->changed, better.comparison->nowAgree);

    const auto worse = tryText(QStringLiteral("Judge."), QStringLiteral("Judge precisely."));
    QCOMPARE(worse.comparison->outcome, TryOutcome::Worse);
    QCOMPARE(worse.comparison->movedAway, better.comparison->nowAgree);
}

void TestTryJob::sameTextHasNoDifference()
{
    tryRows(*m_work, 60, 60);
    // Another text to the hash, the same to the judge.
    const auto report = tryText(QStringLiteral("Judge well."), QStringLiteral("Judge."));
    QCOMPARE(report.comparison->outcome, TryOutcome::NoDifference);
    QCOMPARE(report.comparison->changed, 0);
    QVERIFY(!report.comparison->moreLabels); // no number of labels shows a difference of nothing
}

void TestTryJob::tooFewLabelsAllowNoVerdict()
{
    tryRows(*m_work, 60, 20);
    const auto report = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QCOMPARE(report.rows.size(), 20);
    QCOMPARE(report.comparison->outcome, TryOutcome::TooFewLabels);
    QCOMPARE(*report.comparison->moreLabels, 10);
}

void TestTryJob::fewLabelsTakeRandomRows()
{
    tryRows(*m_work, 200, 9);
    const auto report = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QVERIFY(report.isRandom);
    QCOMPARE(report.rows.size(), TryJob::randomRows);
    QVERIFY(report.rows.back().no > 30);
    const auto again = tryText(QStringLiteral("Judge precisely!"), QStringLiteral("Judge."));
    QCOMPARE(again.rows.front().no, report.rows.front().no);
}

void TestTryJob::moreThanAHundredLabelsAreSampled()
{
    tryRows(*m_work, 300, 250);
    const auto report = tryText(QStringLiteral("Judge precisely."), {});
    QCOMPARE(report.rows.size(), TryJob::mostRows);
    QVERIFY(report.rows.back().no > 100);
    QVERIFY(std::is_sorted(report.rows.begin(), report.rows.end(), [](const auto &a, const auto &b) { return a.no < b.no; }));
}

void TestTryJob::takesStoredVerdicts()
{
    tryRows(*m_work, 60, 40);
    (void)tryText(QStringLiteral("Judge."), {});
    QCOMPARE(m_work->scriptedRequests(), 40);
    const auto report = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QCOMPARE(m_work->scriptedRequests(), 80); // the draft's only
    QCOMPARE(report.comparison->labels, 40);
}

void TestTryJob::judgesWhatIsNotStored()
{
    tryRows(*m_work, 60, 40);
    (void)tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QCOMPARE(m_work->scriptedRequests(), 80);
    QVERIFY(m_job->report().rows.front().before.isValid());
}

void TestTryJob::aRepeatedTryAsksNothing()
{
    tryRows(*m_work, 60, 40);
    (void)tryText(QStringLiteral("Judge."), {});
    const auto again = tryText(QStringLiteral("Judge."), {});
    QCOMPARE(m_work->scriptedRequests(), 40);
    QCOMPARE(again.done, 40);
}

void TestTryJob::withoutABaselineThereIsNothingToCompare()
{
    tryRows(*m_work, 60, 40);
    const auto report = tryText(QStringLiteral("Judge."), {});
    QCOMPARE(report.comparison->outcome, TryOutcome::NothingToCompare);
    QCOMPARE(report.done, 40);
}

void TestTryJob::invalidRepliesAreCountedAndAreNoScores()
{
    tryRows(*m_work, 60, 40);
    m_work->judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        return number % 4 == 0 ? test::FakeJudge::text(QStringLiteral("no verdict")) : test::FakeJudge::graded(request, QStringLiteral("3"));
    });
    const auto report = tryText(QStringLiteral("Judge."), {});
    QCOMPARE(report.invalid, 10);
    QCOMPARE(report.done, 40);
    QCOMPARE(std::count_if(report.rows.begin(), report.rows.end(), [](const jobs::TryRow &row) { return row.after.isValid(); }), 30);
}

void TestTryJob::cancelKeepsWhatIsJudged()
{
    tryRows(*m_work, 60, 40);
    m_work->judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        return number < 5 ? test::FakeJudge::graded(request, QStringLiteral("3")) : test::FakeJudge::hanging();
    });
    m_job = std::make_unique<TryJob>(m_work->project(), m_work->services(), request(QStringLiteral("Judge.")), std::nullopt);
    m_result.reset();
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) { m_result = result; });
    m_job->start();
    QTRY_COMPARE(m_job->report().done, 5);
    m_job->cancel();
    QTRY_VERIFY(m_result.has_value());
    QVERIFY(*m_result);
    QVERIFY(m_job->report().isCancelled);
    QVERIFY(!m_job->report().isComplete);
    QCOMPARE(m_job->report().done, 5);
}

void TestTryJob::aBrokenJudgeEndsWithItsProblem()
{
    tryRows(*m_work, 60, 40);
    auto broken = request(QStringLiteral("Judge."));
    broken.judge.criteria.first().scale.clear();
    m_job = std::make_unique<TryJob>(m_work->project(), m_work->services(), broken, std::nullopt);
    m_result.reset();
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) { m_result = result; });
    m_job->start();
    QTRY_VERIFY(m_result.has_value());
    QVERIFY(!*m_result);
    QCOMPARE(m_result->error().kind, Error::Kind::BadInput);
}

void TestTryJob::givesTheReplyOfARow()
{
    tryRows(*m_work, 60, 40);
    (void)tryText(QStringLiteral("Judge."), {});
    const auto detail = m_job->detail(3);
    QVERIFY(detail);
    QCOMPARE(detail->item.no, 4);
    QCOMPARE(detail->replies.size(), 1);
    QVERIFY(detail->replies.first().raw.contains(guess(4)));
}

void TestTryJob::agreesWithPeople()
{
    tryRows(*m_work, 60, 40);
    const auto report = tryText(QStringLiteral("Judge precisely."), {});
    QVERIFY(report.agreement);
    QCOMPARE(report.agreement->n, 40);
    QCOMPARE(*report.agreement->qwk.value, 1.0);
    QCOMPARE(*report.agreement->withinOne.value, 1.0);
}

jobs::TryReport TestTryJob::restored(qint64 run, const QString &prompt, const std::optional<QString> &baseline)
{
    std::optional<jobs::TryBaseline> before;
    if (baseline)
        before = jobs::TryBaseline{ judge(*baseline), QStringLiteral("v1") };
    m_result.reset();
    m_job = std::make_unique<TryJob>(m_work->project(), m_work->services(), request(prompt), before);
    connect(m_job.get(), &TryJob::finished, this, [this](const Result<void> &result) { m_result = result; });
    jobs::TryReport stored;
    stored.run = run;
    m_job->restore(stored);
    (void)QTest::qWaitFor([this] { return m_result.has_value(); }, gavel::test::patience);
    return m_job->report();
}

void TestTryJob::aStoredTryIsShownAgain()
{
    tryRows(*m_work, 60, 40);
    const auto tried = tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    const qint64 requests = m_work->scriptedRequests();
    const auto again = restored(tried.run, QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QVERIFY(m_result && *m_result);
    QVERIFY(again.isStored && again.isComplete);
    QVERIFY(again.rows == tried.rows);
    QVERIFY(!again.isRandom);
    QCOMPARE(again.comparison->outcome, tried.comparison->outcome);
    QCOMPARE(*again.agreement->qwk.value, *tried.agreement->qwk.value);
    QVERIFY(m_job->detail(3));
    // A text that has judged nothing is not asked.
    const auto other = restored(tried.run, QStringLiteral("Judge precisely."), QStringLiteral("Never tried."));
    QCOMPARE(other.comparison->outcome, TryOutcome::NothingToCompare);
    QCOMPARE(m_work->scriptedRequests(), requests);
    QCOMPARE(m_work->storedRuns(), 2);
}

void TestTryJob::aStoppedTryIsShownAsStopped()
{
    cancelKeepsWhatIsJudged();
    const auto again = restored(m_job->report().run, QStringLiteral("Judge."), {});
    QVERIFY(again.isCancelled && !again.isComplete);
    QCOMPARE(again.done, 5);
    QVERIFY(!again.comparison && !again.agreement);
}

void TestTryJob::isNoneOfTheRunsThatPagesShow()
{
    tryRows(*m_work, 60, 40);
    (void)tryText(QStringLiteral("Judge precisely."), QStringLiteral("Judge."));
    QCOMPARE(m_work->project().runs().all()->size(), 2);
    QVERIFY(m_work->session().runs().all().isEmpty());
}

void TestTryJob::oneThatIsDroppedKeepsNoData()
{
    tryRows(*m_work, 60, 40);
    m_work->judgedBy([](const auto &, qint64) { return test::FakeJudge::hanging(); });
    m_job = std::make_unique<TryJob>(m_work->project(), m_work->services(), request(QStringLiteral("Judge precisely.")), std::nullopt);
    m_job->start();
    QTRY_VERIFY(m_work->scriptedRequests() > 0);
    m_job.reset();
    const qint64 dataset = m_work->session().next().data().dataset()->id;
    QTRY_VERIFY(m_work->session().next().data().remove(dataset)); // once the end of its run is committed
    QVERIFY(m_work->project().runs().all()->isEmpty());
}

GAVEL_TEST(TestTryJob)

#include "tst_tryjob.moc"
