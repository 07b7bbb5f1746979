// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreement.h"
#include "jobs/session/sampleproject.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/runs.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;

class TestSampleProject : public QObject
{
    Q_OBJECT

private slots:
    void makesTheWholeSample();
    void showsACarefulJudgeFirst();
    void isMadeOnce();
    void isMadeAgainWhenItsDigestChanges();
    void saysWhatIsMissing();

private:
    static Result<QString> make(const QString &folder, const QString &path);
};

Result<QString> TestSampleProject::make(const QString &folder, const QString &path)
{
    jobs::SampleProject sample(folder, path);
    std::optional<Result<QString>> answer;
    connect(&sample, &jobs::SampleProject::finished, &sample, [&answer](const Result<QString> &result) { answer = result; });
    sample.start();
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, gavel::test::patience);
    return answer.value_or(Error{ Error::Kind::Timeout, 0, QStringLiteral("no answer"), {} });
}

void TestSampleProject::makesTheWholeSample()
{
    const QTemporaryDir folder;
    const auto path = make(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), folder.filePath(QStringLiteral("s.gavel")));
    QVERIFY2(path, path ? "" : qPrintable(path.error().text));
    const auto project = store::Project::open(*path);
    QVERIFY(project);
    const auto datasets = (*project)->datasets().all();
    QVERIFY(datasets);
    QCOMPARE(datasets->size(), 1);
    QVERIFY(datasets->first().rows >= 60);
    QCOMPARE((*project)->labels().labelledItems(datasets->first().id).value_or(0), datasets->first().rows);
    QCOMPARE((*project)->labels().raters()->size(), 2);
    const auto runs = (*project)->runs().all();
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    QCOMPARE(runs->at(0).kind, store::RunInfo::Kind::Recorded);
    QCOMPARE(runs->at(1).kind, store::RunInfo::Kind::Recorded);
    for (const store::RunInfo &run : *runs) {
        qint64 outcomes = 0;
        const auto reader = (*project)->runs().reader(run.id);
        QVERIFY(reader);
        QVERIFY((*reader)->eachOutcome([&outcomes](const eval::Outcome &) { ++outcomes; }));
        QCOMPARE(outcomes, datasets->first().rows);
    }
}

/// The newest run, which is shown first: scores that no model gave, on the judge's own scale.
void TestSampleProject::showsACarefulJudgeFirst()
{
    const QTemporaryDir folder;
    const auto path = make(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), folder.filePath(QStringLiteral("s.gavel")));
    QVERIFY2(path, path ? "" : qPrintable(path.error().text));
    const auto project = store::Project::open(*path);
    QVERIFY(project);
    const auto runs = (*project)->runs().all();
    QVERIFY(runs);
    const store::RunInfo &run = runs->last();
    QCOMPARE(run.kind, store::RunInfo::Kind::Imported);
    QCOMPARE(run.model, QStringLiteral("written by hand for this sample"));
    const auto reader = (*project)->runs().reader(run.id);
    QVERIFY(reader);
    const auto agreement = jobs::measureAgreement(**reader, run.judge, {});
    QVERIFY(agreement);
    QCOMPARE(agreement->judged, agreement->rows);
    QCOMPARE(agreement->scale.size(), 5);
    const double kappa = agreement->report.qwk.value.value_or(0);
    QVERIFY2(kappa >= 0.75 && kappa <= 0.9, qPrintable(QString::number(kappa)));
    QCOMPARE(agreement->report.verdict, stats::AgreementVerdict::Strong);
    const auto detail = (*reader)->detail(0);
    QVERIFY(detail);
    QVERIFY(!detail->replies.constFirst().verdicts.constFirst().justification.isEmpty());
}

void TestSampleProject::isMadeOnce()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.gavel"));
    QVERIFY(make(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), path));
    {
        const auto project = store::Project::open(path);
        QVERIFY(project);
        QVERIFY((*project)->setSetting(QStringLiteral("mine"), 1));
    }
    QVERIFY(make(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), path));
    const auto project = store::Project::open(path);
    QVERIFY(project);
    QCOMPARE((*project)->setting(QStringLiteral("mine")).toInt(), 1);
}

void TestSampleProject::isMadeAgainWhenItsDigestChanges()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("s.gavel"));
    {
        const auto old = store::Project::open(path);
        QVERIFY(old);
        QVERIFY((*old)->setSetting(QStringLiteral("sample_digest"), QStringLiteral("of an older sample")));
    }
    QVERIFY(make(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), path));
    // The old one is kept next to it.
    QCOMPARE(QDir(folder.path()).entryList({ QStringLiteral("s-*.gavel") }).size(), 1);
    const auto project = store::Project::open(path);
    QVERIFY(project);
    QCOMPARE((*project)->runs().all()->size(), 3);
}

void TestSampleProject::saysWhatIsMissing()
{
    const QTemporaryDir folder;
    const auto path = make(folder.path(), folder.filePath(QStringLiteral("s.gavel")));
    QVERIFY(!path);
    QVERIFY(!path.error().text.isEmpty());
}

GAVEL_TEST(TestSampleProject)

#include "tst_sampleproject.moc"
