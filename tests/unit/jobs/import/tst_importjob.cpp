// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importjob.h"

#include "store/datasets.h"
#include "store/labels.h"
#include "store/runs.h"
#include "support/judges.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QFile>
#include <QTest>

using namespace gavel;
using namespace gavel::jobs;
using test::must;

class TestImportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void importsEveryRow();
    void takesTheNameThatIsGiven();
    void readsEveryFormat_data();
    void readsEveryFormat();
    void readsManyRowsInChunks();
    void followsTheMappingThatIsGiven();
    void laysOverridesOverTheGuess();
    void refusesAWrongOverride_data();
    void refusesAWrongOverride();
    void needsAnOutput();
    void labelsOfSeveralColumns();
    void labelsOfOneRowAPerson();
    void aRowOfSeveralPeopleMustBeTheSame();
    void idsMustDiffer();
    void valuesOffTheScaleAreCounted();
    void judgeScoresBecomeARun();
    void judgeScoresWithoutAJudgeMakeTheirScale();
    void judgeScoresOffTheScaleAreInvalid();
    void severalOutputsBecomeRowsOfOneCluster();
    void aBadLineEndsTheImport();
    void badLinesAreLeftOut();
    void atMostAHundredBadLinesAreKept();
    void theSameRowsAreThereOnce();
    void anotherMappingIsAnotherDataset();
    void refusesFiles_data();
    void refusesFiles();
    void refusesAReadOnlyProject();
    void tellsItsProgress();
    void theAnswerComesBehindTheCall();
    void scaleOptionsKnowEveryCriterion();

private:
    QString write(const QByteArray &text, const QString &name = QStringLiteral("rows.csv")) const { return m_work->write(name, text); }
    Result<ImportReport> import(const ImportRequest &request) const;
    /// A file that must be imported.
    ImportReport imported(const QByteArray &text, ImportRequest request = {}) const;
    std::vector<data::Item> items(const ImportReport &report) const;
    /// "2 anna accuracy=4": number, rater, criterion, label.
    QStringList labels(const ImportReport &report) const;
    bool isUntouched() const;

    std::unique_ptr<test::Workspace> m_work;
};

namespace {

ImportRequest from(const QString &path)
{
    ImportRequest request;
    request.path = path;
    return request;
}

ImportRequest named(const QString &name)
{
    ImportRequest request;
    request.name = name;
    return request;
}

} // namespace

void TestImportJob::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
}

Result<ImportReport> TestImportJob::import(const ImportRequest &request) const
{
    ImportJob job(m_work->project(), request);
    std::optional<Result<ImportReport>> answer;
    int answers = 0;
    connect(&job, &ImportJob::finished, &job, [&](const Result<ImportReport> &report) {
        answer = report;
        ++answers;
    });
    job.start();
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("The import has not ended.");
    QCoreApplication::processEvents();
    if (answers != 1)
        qFatal("The import has ended %d times.", answers);
    return *answer;
}

ImportReport TestImportJob::imported(const QByteArray &text, ImportRequest request) const
{
    request.path = write(text);
    return must(import(request));
}

std::vector<data::Item> TestImportJob::items(const ImportReport &report) const
{
    return must(m_work->project().datasets().items(report.dataset.id, 1, 10'000));
}

QStringList TestImportJob::labels(const ImportReport &report) const
{
    QStringList all;
    for (const data::Item &item : items(report)) {
        const auto current = must(m_work->project().labels().current({ item.id }));
        for (const store::LabelRecord &label : current)
            all << QStringLiteral("%1 %2 %3=%4").arg(item.no).arg(label.rater, label.criterion, label.label.value_or(QStringLiteral("-")));
    }
    return all;
}

/// Nothing of an import is in the project.
bool TestImportJob::isUntouched() const
{
    store::Project &project = m_work->project();
    return must(project.datasets().all()).isEmpty() && must(project.labels().raters()).isEmpty() && must(project.runs().all()).isEmpty();
}

void TestImportJob::importsEveryRow()
{
    const ImportReport report = imported("id,question,answer,expected,topic\n"
                                         "a,Why?,Because.,Therefore.,x\n"
                                         "b,\"What, then?\",,None.,y\n");
    const data::Dataset &dataset = report.dataset;
    QVERIFY(dataset.id > 0);
    QVERIFY(!dataset.uuid.isNull());
    QCOMPARE(dataset.name, QStringLiteral("rows.csv"));
    QCOMPARE(dataset.source, QStringLiteral("rows.csv"));
    QCOMPARE(dataset.rows, 2);
    QCOMPARE(dataset.emptyOutputs, 1);
    QCOMPARE(dataset.digest.size(), 64);
    QCOMPARE(dataset.columns.size(), 5);
    QCOMPARE(dataset.columnOf(data::Role::Id), 0);
    QCOMPARE(dataset.columnOf(data::Role::Input), 1);
    QCOMPARE(dataset.columnOf(data::Role::Output), 2);
    QCOMPARE(dataset.columnOf(data::Role::Reference), 3);
    QVERIFY(!report.wasThere);
    QCOMPARE(report.badLines, 0);
    QVERIFY(!report.importedRun);
    QCOMPARE(report.format.kind, data::SourceKind::Csv);
    const auto stored = items(report);
    QCOMPARE(stored.size(), 2U);
    QCOMPARE(stored[0].extId, QStringLiteral("a"));
    QCOMPARE(stored[1].no, 2);
    QCOMPARE(stored[1].cells.value(1), QStringLiteral("What, then?"));
    const auto all = must(m_work->project().datasets().all());
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().digest, dataset.digest);
}

void TestImportJob::takesTheNameThatIsGiven()
{
    const ImportReport report = imported("input,output\nq,a\n", named(QStringLiteral("my rows")));
    QCOMPARE(report.dataset.name, QStringLiteral("my rows"));
    QCOMPARE(report.dataset.source, QStringLiteral("rows.csv"));
}

void TestImportJob::readsEveryFormat_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<data::SourceKind>("kind");
    QTest::newRow("csv") << QStringLiteral("r.csv") << QByteArray("input,output\nq,a\n") << data::SourceKind::Csv;
    QTest::newRow("semicolons") << QStringLiteral("r.csv") << QByteArray("input;output\nq;a\n") << data::SourceKind::Csv;
    QTest::newRow("tsv") << QStringLiteral("r.tsv") << QByteArray("input\toutput\nq\ta\n") << data::SourceKind::Tsv;
    QTest::newRow("jsonl") << QStringLiteral("r.jsonl") << QByteArray("{\"input\":\"q\",\"output\":\"a\"}\n") << data::SourceKind::JsonLines;
    QTest::newRow("json") << QStringLiteral("r.json") << QByteArray("[{\"input\":\"q\",\"output\":\"a\"}]") << data::SourceKind::JsonArray;
}

void TestImportJob::readsEveryFormat()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(data::SourceKind, kind);
    const ImportReport report = must(import(from(write(text, name))));
    QCOMPARE(report.format.kind, kind);
    QCOMPARE(report.dataset.rows, 1);
    QCOMPARE(items(report).front().cells, QStringList({ QStringLiteral("q"), QStringLiteral("a") }));
}

void TestImportJob::readsManyRowsInChunks()
{
    QByteArray text("input,output\n");
    for (int no = 1; no <= 2500; ++no)
        text += "question " + QByteArray::number(no) + ",answer " + QByteArray::number(no) + '\n';
    const ImportReport report = imported(text);
    QCOMPARE(report.dataset.rows, 2500);
    const auto stored = items(report);
    QCOMPARE(stored.size(), 2500U);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        QCOMPARE(stored[i].no, static_cast<qint64>(i + 1));
        QCOMPARE(stored[i].cells.value(0), QStringLiteral("question %1").arg(i + 1));
    }
}

void TestImportJob::followsTheMappingThatIsGiven()
{
    ImportRequest request;
    request.mapping = data::Mapping{ { data::Role::Output, {}, {} }, { data::Role::Input, {}, {} }, { data::Role::Segment, {}, {} } };
    const ImportReport report = imported("input,output,topic\nq,a,x\n", request);
    QCOMPARE(report.dataset.mapping, *request.mapping);
    QCOMPARE(items(report).front().segment, QStringLiteral("x"));
}

void TestImportJob::laysOverridesOverTheGuess()
{
    ImportRequest request;
    request.overrides = { { QStringLiteral("output"), QStringLiteral("second") }, { QStringLiteral("cluster"), QStringLiteral("topic") } };
    const ImportReport report = imported("input,output,second,topic\nq,a,b,x\n", request);
    QCOMPARE(report.dataset.columnOf(data::Role::Input), 0);
    QCOMPARE(report.dataset.columnOf(data::Role::Output), 2);
    QCOMPARE(report.dataset.mapping.value(1).role, data::Role::None);
    QCOMPARE(items(report).front().cluster, QStringLiteral("x"));
}

void TestImportJob::refusesAWrongOverride_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("named");
    QTest::newRow("no such column") << QStringLiteral("output") << QStringLiteral("outputs") << QStringLiteral("outputs");
    QTest::newRow("no such role") << QStringLiteral("answer") << QStringLiteral("output") << QStringLiteral("answer");
}

void TestImportJob::refusesAWrongOverride()
{
    QFETCH(QString, role);
    QFETCH(QString, column);
    QFETCH(QString, named);
    ImportRequest request;
    request.path = write("input,output\nq,a\n");
    request.overrides = { { role, column } };
    const auto report = import(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().text.contains(named), qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::needsAnOutput()
{
    const auto report = import(from(write("topic,words\nx,y\n")));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().text.contains(QLatin1StringView("topic, words")), qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::labelsOfSeveralColumns()
{
    ImportRequest request;
    request.judge = test::judgeOf(eval::Method::ReasonThenScore, { QStringLiteral("accuracy"), QStringLiteral("clarity") });
    const ImportReport report = imported("input,output,human_one,human_two,human_one_accuracy\n"
                                         "q,a,4,5,1\n"
                                         "r,b,,2,\n",
                                         request);
    const QStringList expected{ QStringLiteral("1 one =4"), QStringLiteral("1 two =5"), QStringLiteral("1 one accuracy=1"),
                                QStringLiteral("2 two =2") };
    QCOMPARE(labels(report), expected);
    const auto given = must(m_work->project().labels().current({ items(report).front().id }));
    QCOMPARE(given.first().source, QStringLiteral("file"));
    QVERIFY(!given.first().seen);
}

void TestImportJob::labelsOfOneRowAPerson()
{
    const ImportReport report = imported("id,input,output,rater,human\n"
                                         "a,q,x,one,4\n"
                                         "b,r,y,one,3\n"
                                         "a,q,x,two,5\n");
    QCOMPARE(report.dataset.rows, 2);
    const QStringList expected{ QStringLiteral("1 one =4"), QStringLiteral("1 two =5"), QStringLiteral("2 one =3") };
    QCOMPARE(labels(report), expected);
}

void TestImportJob::aRowOfSeveralPeopleMustBeTheSame()
{
    const auto report = import(from(write("id,input,output,rater,human\n"
                                          "a,q,x,one,4\n"
                                          "a,q,another,two,5\n")));
    QVERIFY(!report);
    QVERIFY2(report.error().text.contains(QLatin1StringView("line 2")) && report.error().text.contains(QLatin1StringView("line 3")),
             qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::idsMustDiffer()
{
    const auto report = import(from(write("id,input,output\na,q,x\nb,q,x\na,q,x\n")));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().text.contains(QLatin1StringView("line 2")) && report.error().text.contains(QLatin1StringView("line 4")),
             qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::valuesOffTheScaleAreCounted()
{
    ImportRequest request;
    request.judge = test::judgeOf();
    request.build.valueMap = { { QStringLiteral("good"), QStringLiteral("5") } };
    const ImportReport report = imported("input,output,human\n"
                                         "q,a,4\n"
                                         "q,b,7\n"
                                         "q,c,good\n"
                                         "q,d,7\n",
                                         request);
    QCOMPARE(report.offScale.size(), 1);
    QCOMPARE(report.offScale.value(QStringLiteral("7")), (data::OffScaleValue{ 2, 3 }));
    const QStringList expected{ QStringLiteral("1 human =4"), QStringLiteral("3 human =5") };
    QCOMPARE(labels(report), expected);
    QCOMPARE(report.dataset.rows, 4);
}

void TestImportJob::judgeScoresBecomeARun()
{
    ImportRequest request;
    request.judge = test::judgeOf();
    const ImportReport report = imported("input,output,score,reason\n"
                                         "q,a,4,well said\n"
                                         "r,b,,\n"
                                         "s,c,5.0,very well\n",
                                         request);
    QVERIFY(report.importedRun);
    const auto run = must(m_work->project().runs().run(*report.importedRun));
    QCOMPARE(run.kind, store::RunInfo::Kind::Imported);
    QCOMPARE(run.dataset, report.dataset.id);
    QCOMPARE(run.dataDigest, report.dataset.digest);
    QCOMPARE(run.state, eval::RunState::Finished);
    QCOMPARE(run.name, QStringLiteral("rows.csv"));
    QCOMPARE(run.rows, 3);
    QVERIFY(!run.judgeVersion);
    QCOMPARE(run.judge, request.judge);
    QVERIFY(run.servers.isEmpty());
    const auto reader = must(m_work->project().runs().reader(run.id));
    const auto rows = must(reader->summaries({ 0, 1, 2 }, 100));
    QCOMPARE(rows[0].verdicts.first().score, std::optional(4.0));
    QCOMPARE(rows[0].reason, QStringLiteral("well said"));
    QCOMPARE(rows[1].state, eval::VerdictState::Pending);
    QCOMPARE(rows[2].verdicts.first().label, QStringLiteral("5"));
    QCOMPARE(rows[2].state, eval::VerdictState::Valid);
}

void TestImportJob::judgeScoresWithoutAJudgeMakeTheirScale()
{
    const ImportReport report = imported("input,output,score,reason\nq,a,4,x\nr,b,0.5,y\ns,c,4,z\n");
    QVERIFY(report.importedRun);
    const auto run = must(m_work->project().runs().run(*report.importedRun));
    QCOMPARE(run.judge.name, QStringLiteral("rows.csv"));
    QCOMPARE(run.judge.criteria.size(), 1);
    QStringList scale;
    for (const eval::ScalePoint &point : run.judge.criteria.first().scale)
        scale << QStringLiteral("%1=%2").arg(point.label).arg(point.value);
    QCOMPARE(scale, QStringList({ QStringLiteral("0.5=0.5"), QStringLiteral("4=4") }));
    const auto rows = must(must(m_work->project().runs().reader(run.id))->summaries({ 1 }, 100));
    QCOMPARE(rows[0].verdicts.first().score, std::optional(0.5));
}

void TestImportJob::judgeScoresOffTheScaleAreInvalid()
{
    ImportRequest request;
    request.judge = test::judgeOf();
    const ImportReport report = imported("input,output,score,reason\nq,a,9,x\nr,b,2,y\n", request);
    QVERIFY(report.importedRun);
    QCOMPARE(report.offScale.value(QStringLiteral("9")), (data::OffScaleValue{ 1, 2 }));
    const auto rows = must(must(m_work->project().runs().reader(*report.importedRun))->summaries({ 0, 1 }, 100));
    QCOMPARE(rows[0].state, eval::VerdictState::Invalid);
    QCOMPARE(rows[0].verdicts.first().reason, eval::InvalidReason::OffScale);
    QVERIFY(!rows[0].verdicts.first().score);
    QCOMPARE(rows[1].state, eval::VerdictState::Valid);
}

void TestImportJob::severalOutputsBecomeRowsOfOneCluster()
{
    const ImportReport report = imported("id,input,output_one,output_two,human_one\n"
                                         "a,q,x,y,3\n"
                                         "b,r,z,w,4\n");
    QCOMPARE(report.dataset.rows, 4);
    QCOMPARE(report.dataset.columns.mid(5), QStringList({ QStringLiteral("output"), QStringLiteral("system") }));
    QCOMPARE(report.dataset.columnOf(data::Role::Output), 5);
    const auto stored = items(report);
    QCOMPARE(stored[1].extId, QStringLiteral("a/output_two"));
    QCOMPARE(stored[1].cluster, QStringLiteral("a"));
    QCOMPARE(stored[1].cells.value(5), QStringLiteral("y"));
    QCOMPARE(labels(report), QStringList({ QStringLiteral("1 human =3"), QStringLiteral("3 human =4") }));
}

void TestImportJob::aBadLineEndsTheImport()
{
    const auto report = import(from(write("input,output\nq,a\nr,b,c\ns,d\n")));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().text.contains(QLatin1StringView("rows.csv, line 3")), qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::badLinesAreLeftOut()
{
    ImportRequest request;
    request.skipBad = true;
    const ImportReport report = imported("input,output\nq,a\nr,b,c\ns,d\nt,e,f\n", request);
    QCOMPARE(report.badLines, 2);
    QCOMPARE(report.firstBad.size(), 2);
    QCOMPARE(report.firstBad[0].line, 3);
    QCOMPARE(report.firstBad[1].line, 5);
    QVERIFY(!report.firstBad[0].reason.isEmpty());
    QCOMPARE(report.dataset.rows, 2);
    QCOMPARE(items(report).back().cells.value(0), QStringLiteral("s"));
}

void TestImportJob::atMostAHundredBadLinesAreKept()
{
    ImportRequest request;
    request.skipBad = true;
    const ImportReport report = imported("input,output\nq,a\n" + QByteArray("r,b,c\n").repeated(150), request);
    QCOMPARE(report.badLines, 150);
    QCOMPARE(report.firstBad.size(), 100);
    QCOMPARE(report.dataset.rows, 1);
}

void TestImportJob::theSameRowsAreThereOnce()
{
    const QByteArray text("input,output,human,score,reason\nq,a,4,5,x\n");
    const ImportReport first = imported(text);
    const ImportReport second = imported(text, named(QStringLiteral("another name")));
    QVERIFY(!first.wasThere);
    QVERIFY(second.wasThere);
    QCOMPARE(second.dataset.id, first.dataset.id);
    QCOMPARE(second.dataset.name, QStringLiteral("rows.csv"));
    QVERIFY(!second.importedRun);
    store::Project &project = m_work->project();
    QCOMPARE(must(project.datasets().all()).size(), 1);
    QCOMPARE(must(project.runs().all()).size(), 1);
    QCOMPARE(must(project.labels().history(items(first).front().id)).size(), 1);
    QVERIFY(!imported(text + "r,b,3,2,y\n").wasThere);
    QCOMPARE(must(project.datasets().all()).size(), 2);
}

void TestImportJob::anotherMappingIsAnotherDataset()
{
    const QByteArray text("input,output,topic\nq,a,x\n");
    const ImportReport first = imported(text);
    ImportRequest request;
    request.overrides = { { QStringLiteral("cluster"), QStringLiteral("topic") } };
    const ImportReport second = imported(text, request);
    QVERIFY(!second.wasThere);
    QVERIFY(second.dataset.digest != first.dataset.digest);
}

void TestImportJob::refusesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text"); ///< null: there is none
    QTest::newRow("absent") << QStringLiteral("absent.csv") << QByteArray();
    QTest::newRow("empty") << QStringLiteral("empty.csv") << QByteArray("");
    QTest::newRow("blank") << QStringLiteral("blank.csv") << QByteArray("\n\n");
    QTest::newRow("a spreadsheet") << QStringLiteral("rows.xlsx") << QByteArray("PK\x03\x04 and so on");
    QTest::newRow("an empty list") << QStringLiteral("rows.json") << QByteArray("[]");
    QTest::newRow("half a list") << QStringLiteral("rows.json") << QByteArray("[{\"input\": \"q\", ");
}

void TestImportJob::refusesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    if (!text.isNull())
        write(text, name);
    const auto report = import(from(m_work->path(name)));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::BadInput);
    QVERIFY2(report.error().text.contains(name), qPrintable(report.error().text));
    QVERIFY(isUntouched());
}

void TestImportJob::refusesAReadOnlyProject()
{
    const auto reading = must(store::Project::open(m_work->path(), { .mode = store::OpenMode::ReadOnly }));
    ImportJob job(*reading, from(write("input,output\nq,a\n")));
    std::optional<Result<ImportReport>> answer;
    connect(&job, &ImportJob::finished, &job, [&answer](const Result<ImportReport> &report) { answer = report; });
    job.start();
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::ReadOnly);
    QVERIFY(isUntouched());
}

void TestImportJob::tellsItsProgress()
{
    QByteArray text("input,output\n");
    for (int no = 1; no <= 3000; ++no)
        text += "question " + QByteArray::number(no) + ",answer\n";
    ImportJob job(m_work->project(), from(write(text)));
    bool isDone = false;
    std::vector<std::pair<double, qint64>> told;
    connect(&job, &ImportJob::finished, &job, [&isDone](const Result<ImportReport> &report) { isDone = report.has_value(); });
    connect(&job, &ImportJob::progressed, &job, [&told](double share, qint64 rows) { told.emplace_back(share, rows); });
    job.start();
    QTRY_VERIFY(isDone);
    QVERIFY(!told.empty());
    for (std::size_t i = 0; i < told.size(); ++i) {
        QVERIFY(told[i].first >= (i > 0 ? told[i - 1].first : 0) && told[i].first <= 1);
        QVERIFY(told[i].second >= (i > 0 ? told[i - 1].second : 1) && told[i].second <= 3000);
    }
}

void TestImportJob::theAnswerComesBehindTheCall()
{
    // Also where it fails at once.
    ImportJob job(m_work->project(), from(QStringLiteral("/nonexistent/rows.csv")));
    int answers = 0;
    connect(&job, &ImportJob::finished, &job, [&answers] { ++answers; });
    job.start();
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
}

void TestImportJob::scaleOptionsKnowEveryCriterion()
{
    const QStringList oneToFive{ QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5") };
    const data::BuildOptions single = scaleOptions(test::judgeOf());
    QCOMPARE(single.scaleLabels, oneToFive);
    QVERIFY(single.criterionLabels.isEmpty());
    eval::JudgeDefinition judge = test::judgeOf(eval::Method::ReasonThenScore, { QStringLiteral("accuracy"), QStringLiteral("tone") });
    judge.criteria[1].scale = { { QStringLiteral("rude"), 0, {} }, { QStringLiteral("kind"), 1, {} } };
    const data::BuildOptions several = scaleOptions(judge);
    QVERIFY(several.scaleLabels.isEmpty());
    QCOMPARE(several.criterionLabels.value(QStringLiteral("accuracy")), oneToFive);
    QCOMPARE(several.criterionLabels.value(QStringLiteral("tone")), QStringList({ QStringLiteral("rude"), QStringLiteral("kind") }));
    // What a person said goes first.
    data::BuildOptions given;
    given.scaleLabels = { QStringLiteral("no"), QStringLiteral("yes") };
    QCOMPARE(scaleOptions(test::judgeOf(), given).scaleLabels, given.scaleLabels);
    QVERIFY(scaleOptions({}).scaleLabels.isEmpty());
}

GAVEL_TEST(TestImportJob)

#include "tst_importjob.moc"
