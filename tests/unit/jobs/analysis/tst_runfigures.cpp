// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreement.h"
#include "jobs/analysis/runfiguresjob.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;

/// The figures of the table of runs.
class TestRunFigures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void areThoseOfThePages();
    void tokensAreThoseThatWereReported();
    void fewLabelsGiveNoKappa();
    void aDamagedOrEmptyRunHasNone();
    void areReadOnceAndOnlyWhileActive();
    void labelsAndRemovedRunsAreFollowed();
    void letsGoOfAClosingProject();

private:
    jobs::RunFigures measured(const store::RunInfo &run) const
    {
        return test::must(jobs::measureRun(m_work->project().readerSource(), test::must(m_work->project().runs().run(run.id)), {}));
    }

    std::unique_ptr<test::Workspace> m_work;
};

void TestRunFigures::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session();
}

void TestRunFigures::areThoseOfThePages()
{
    const auto dataset = m_work->rows(60, { .clusters = 20 });
    std::vector<int> scores = test::missing(test::scoresInTurn(60), 4);
    scores[1] = scores[2] = 0; // invalid
    const auto run = m_work->judge(dataset, scores);
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(50));
    m_work->label(dataset, QStringLiteral("ben"), test::missing(test::scoresInTurn(40), 3));
    const jobs::RunFigures figures = measured(run);
    const auto shown = m_work->session().shown().info();
    const jobs::Agreement agreement = test::must(jobs::measureAgreement(*m_work->session().shown().reader(), shown->judge, {}));
    QCOMPARE(figures.judged, 60);
    QCOMPARE(figures.invalid, 2);
    QCOMPARE(figures.mean, agreement.judgeMean);
    QCOMPARE(figures.labelled, agreement.report.n);
    QCOMPARE(figures.kappa.value, agreement.report.qwk.value);
    QCOMPARE(figures.kappa.interval->low, agreement.report.qwk.interval->low);
    QCOMPARE(figures.kappa.interval->high, agreement.report.qwk.interval->high);
    QVERIFY(!figures.tokens); // nobody counted them
}

void TestRunFigures::tokensAreThoseThatWereReported()
{
    const auto run = m_work->addRun(m_work->rows(3));
    std::vector<eval::ReplyRecord> replies;
    for (const auto &[prompt, completion] : { std::pair<std::optional<int>, std::optional<int>>{ 2'000'000'000, 30 }, { 2'000'000'000, {} }, {} }) {
        eval::ReplyRecord reply;
        reply.run = run.id;
        reply.pos = static_cast<qint64>(replies.size());
        reply.part = QStringLiteral("verdict");
        reply.raw = QStringLiteral("?");
        reply.usage = { prompt, completion, {} };
        replies.push_back(reply);
    }
    test::must(m_work->project().runs().appendReplies(replies));
    test::must(m_work->project().datasets().all()); // behind the writer's queue
    QCOMPARE(measured(run).tokens, std::optional<qint64>(4'000'000'030));
}

void TestRunFigures::fewLabelsGiveNoKappa()
{
    const auto dataset = m_work->rows(60);
    const auto run = m_work->judge(dataset, test::scoresInTurn(60));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(stats::fewestLabels - 1));
    QCOMPARE(measured(run).labelled, stats::fewestLabels - 1);
    QVERIFY(!measured(run).kappa.value);
}

void TestRunFigures::aDamagedOrEmptyRunHasNone()
{
    const jobs::RunFigures figures = measured(m_work->addRun(m_work->rows(3)));
    QCOMPARE(figures.judged, 0);
    QVERIFY(!figures.mean);
    QVERIFY(!figures.tokens);
}

void TestRunFigures::areReadOnceAndOnlyWhileActive()
{
    const auto dataset = m_work->rows(5);
    const auto first = m_work->judge(dataset, test::scoresInTurn(5));
    const auto second = m_work->judge(dataset, test::scoresInTurn(5));
    jobs::RunFiguresJob job(m_work->session().shown());
    QSignalSpy measured(&job, &jobs::RunFiguresJob::measured);
    QVERIFY(!job.figures(first.id));
    job.setActive(true);
    QTRY_COMPARE(measured.size(), 2);
    QCOMPARE(measured.at(0).at(0).toLongLong(), second.id); // the newest first
    QVERIFY(job.figures(first.id) && job.isComplete());
    job.setActive(false);
    job.setActive(true);
    m_work->session().runs().reload();
    const auto third = m_work->judge(dataset, test::scoresInTurn(5));
    QTRY_VERIFY(job.figures(third.id) && job.isComplete());
    const auto readTwice = std::ranges::count_if(measured, [&](const QList<QVariant> &each) { return each.at(0).toLongLong() == first.id; });
    QCOMPARE(readTwice, 1);
}

void TestRunFigures::labelsAndRemovedRunsAreFollowed()
{
    const auto dataset = m_work->rows(40);
    const auto run = m_work->judge(dataset, test::scoresInTurn(40));
    jobs::RunFiguresJob job(m_work->session().shown());
    job.setActive(true);
    QTRY_VERIFY(job.figures(run.id));
    QCOMPARE(job.figures(run.id)->labelled, 0);
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(40));
    m_work->session().shown().labelsWereChanged();
    QVERIFY(job.figures(run.id)); // the old ones stay until the new ones are there
    QTRY_COMPARE(job.figures(run.id)->labelled, 40);
    m_work->session().runs().remove(run.id);
    QTRY_VERIFY(!job.figures(run.id));
}

void TestRunFigures::letsGoOfAClosingProject()
{
    m_work->judge(m_work->rows(40), test::scoresInTurn(40));
    jobs::RunFiguresJob job(m_work->session().shown());
    job.setActive(true);
    const QString before = m_work->project().path();
    test::must(m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QVERIFY(!QFileInfo::exists(before + QStringLiteral("-wal")));
    QVERIFY(job.isComplete());
}

GAVEL_TEST(TestRunFigures)

#include "tst_runfigures.moc"
