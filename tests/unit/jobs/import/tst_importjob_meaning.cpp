// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importjob.h"
#include "jobs/import/importnotes.h"
#include "store/datasets.h"
#include "store/runs.h"
#include "support/judges.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;
using jobs::ImportReport;
using jobs::ImportRequest;
using test::must;

/// What an import makes of scores, layouts and nested fields.
class TestImportJobMeaning : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_work.reset(); }
    void judgeScoresOfAnotherScaleKeepIt();
    void manyDifferentScoresStayNumbers();
    void scoresOfSeveralCriteriaKeepTheirScales();
    void nestedFieldsAreMapped();
    void layoutIsTold();
    void nonsenseIsTold();

private:
    QString write(const QByteArray &text, const QString &name = QStringLiteral("rows.csv")) const { return m_work->write(name, text); }
    Result<ImportReport> import(const ImportRequest &request) const;
    ImportReport imported(const QByteArray &text, ImportRequest request = {}) const;
    std::vector<data::Item> items(const ImportReport &report) const { return must(m_work->project().datasets().items(report.dataset.id, 1, 100)); }

    std::unique_ptr<test::Workspace> m_work;
};

namespace {

ImportRequest fileRequest(const QString &path)
{
    ImportRequest request;
    request.path = path;
    return request;
}

} // namespace

void TestImportJobMeaning::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
}

Result<ImportReport> TestImportJobMeaning::import(const ImportRequest &request) const
{
    jobs::ImportJob job(m_work->project(), request);
    std::optional<Result<ImportReport>> answer;
    connect(&job, &jobs::ImportJob::finished, &job, [&answer](const Result<ImportReport> &report) { answer = report; });
    job.start();
    test::mustBecome([&answer] { return answer.has_value(); }, "the import ends");
    return *answer;
}

ImportReport TestImportJobMeaning::imported(const QByteArray &text, ImportRequest request) const
{
    request.path = write(text);
    return must(import(request));
}

void TestImportJobMeaning::judgeScoresOfAnotherScaleKeepIt()
{
    ImportRequest request;
    request.judge = test::judgeOf();
    const ImportReport report = imported("input,output,score,reason\nq,a,0.5,x\nr,b,0,y\ns,c,1,z\nt,d,\"0,5\",z\n", request);
    QVERIFY(report.hasOwnScale);
    const auto run = must(m_work->project().runs().run(*report.importedRun));
    QCOMPARE(run.judge.criteria.first().scale.size(), 3);
    const auto reader = must(m_work->project().runs().reader(run.id));
    const auto rows = must(reader->summaries({ 0, 1, 2, 3 }, 100));
    QCOMPARE(rows[0].verdicts.first().score, std::optional(0.5));
    QCOMPARE(rows[3].verdicts.first().score, std::optional(0.5));
}

void TestImportJobMeaning::manyDifferentScoresStayNumbers()
{
    QByteArray text = "input,output,score,reason\n";
    for (int i = 0; i <= 200; ++i)
        text += "q,a," + QByteArray::number(i / 200.0) + ",x\n";
    const ImportReport report = imported(text);
    const auto run = must(m_work->project().runs().run(*report.importedRun));
    const eval::Scale &scale = run.judge.criteria.first().scale;
    QCOMPARE(scale.size(), 11);
    QCOMPARE(scale.first().value, 0.0);
    QCOMPARE(scale.last().value, 1.0);
    const auto rows = must(must(m_work->project().runs().reader(run.id))->summaries({ 101 }, 100));
    QCOMPARE(rows[0].verdicts.first().state, eval::VerdictState::Valid);
    QCOMPARE(rows[0].verdicts.first().score, std::optional(0.505));
}

void TestImportJobMeaning::scoresOfSeveralCriteriaKeepTheirScales()
{
    ImportRequest request;
    request.overrides
        = { { QStringLiteral("judge_score:accuracy"), QStringLiteral("acc") }, { QStringLiteral("judge_score:tone"), QStringLiteral("tone") } };
    const ImportReport report = imported("input,output,acc,tone\nq,a,0,3\nr,b,1,5\n", request);
    const auto run = must(m_work->project().runs().run(*report.importedRun));
    QCOMPARE(run.judge.criteria.size(), 2);
    QCOMPARE(run.judge.criteria[0].scale.size(), 2);
    QCOMPARE(run.judge.criteria[1].scale.last().value, 5.0);
    const auto rows = must(must(m_work->project().runs().reader(run.id))->summaries({ 1 }, 100));
    QCOMPARE(rows[0].verdicts[0].score, std::optional(1.0));
    QCOMPARE(rows[0].verdicts[1].score, std::optional(5.0));
}

void TestImportJobMeaning::nestedFieldsAreMapped()
{
    ImportRequest request = fileRequest(
        write("{\"inputs\":{\"question\":\"2+2?\",\"x\":1},\"outputs\":{\"answer\":\"four\",\"raw\":\"4\"}}\n", QStringLiteral("rows.jsonl")));
    request.overrides = { { QStringLiteral("output"), QStringLiteral("outputs.raw") } };
    const ImportReport report = must(import(request));
    const qsizetype output = report.dataset.columnOf(data::Role::Output);
    const qsizetype input = report.dataset.columnOf(data::Role::Input);
    QCOMPARE(items(report).front().cells.value(output), QStringLiteral("4"));
    QCOMPARE(items(report).front().cells.value(input), QStringLiteral("2+2?"));

    request.overrides = { { QStringLiteral("output"), QStringLiteral("outputs.none") } };
    const auto refused = import(request);
    QVERIFY(!refused && refused.error().text.contains(QStringLiteral("answer, raw")));
}

void TestImportJobMeaning::layoutIsTold()
{
    const ImportReport report
        = must(import(fileRequest(write("{\"instruction\":\"Name a prime.\",\"input\":\"\",\"output\":\"7\"}\n", QStringLiteral("a.jsonl")))));
    QCOMPARE(report.layout, QStringLiteral("Alpaca"));
    QCOMPARE(report.counts.emptyInputs, 0);
    QCOMPARE(jobs::importNotes(report).first(), QStringLiteral("recognised as Alpaca: input = input; output = output"));
}

void TestImportJobMeaning::nonsenseIsTold()
{
    ImportRequest request;
    request.overrides = { { QStringLiteral("judge_score"), QStringLiteral("note") } };
    const ImportReport report = imported("input,output,note\n,a,good\n,b,bad\n,,\n , ,\n", request);
    const QString notes = jobs::importNotes(report).join(u'\n');
    for (const char *part : { "2 blank row(s) left out", "Every input is empty", "2 value(s) of the judge score are words" })
        QVERIFY2(notes.contains(QString::fromLatin1(part)), qPrintable(notes));
    const QString same = jobs::importNotes(imported("input,output\na,a\nb,b\nc,d\n")).join(u'\n');
    QVERIFY2(same.contains(QStringLiteral("In 2 row(s) the answer is the same text as the input")), qPrintable(same));
    QVERIFY(jobs::importNotes(imported("input,output\nq,a\n")).isEmpty());
}

GAVEL_TEST(TestImportJobMeaning)
#include "tst_importjob_meaning.moc"
