// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/exportjob.h"

#include "support/testmain.h"
#include "support/workspace.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <QXmlStreamReader>

using namespace gavel;
using namespace gavel::jobs;
using test::must;

class TestExportJob : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void namesOfFormats_data();
    void namesOfFormats();
    void formatsOfPaths_data();
    void formatsOfPaths();
    void writesJsonLines();
    void writesCsv();
    void writesTheChart();
    void writesTheRecording();
    void writesOnlyTheWantedRows();
    void writesLabelsOfARun();
    void writesLabelsOfTheData();
    void labelsThatAreNotThereAreSaid();
    void replacesAFileAsAWhole();
    void tellsItsProgress();
    void cancelledBeforeItsTurnItWritesNothing();
    void cancelledOnTheWayItWritesNothing();
    void anUnwritableTargetIsNamed_data();
    void anUnwritableTargetIsNamed();
    void aRunThatIsNotThereIsSaidBehindTheCall();
    void readsAReadOnlyProject();
    void theProjectsEndWaitsForTheWorker();

private:
    Result<qint64> exported(ExportFormat format) const { return exported(m_work->project(), m_run, format); }
    Result<qint64> exported(store::Project &project, qint64 run, ExportFormat format) const
    {
        return exported(project, { .run = run, .format = format, .path = m_path });
    }
    Result<qint64> exported(store::Project &project, const ExportRequest &request) const;
    QByteArray text() const;
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    qint64 m_run = 0;
};

void TestExportJob::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("out"));
    const store::RunInfo run = m_work->judge(m_work->rows(4, test::byPosition()), { 5, 0, 2 }); // and one row that is not judged
    m_run = run.id;
}

Result<qint64> TestExportJob::exported(store::Project &project, const ExportRequest &request) const
{
    ExportJob job(project, request);
    std::optional<Result<qint64>> answer;
    int answers = 0;
    connect(&job, &ExportJob::finished, &job, [&](const Result<qint64> &rows) {
        answer = rows;
        ++answers;
    });
    job.start();
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("The export has not ended.");
    QCoreApplication::processEvents();
    if (answers != 1)
        qFatal("The export has ended %d times.", answers);
    return *answer;
}

QByteArray TestExportJob::text() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Nothing was written.");
    return file.readAll();
}

void TestExportJob::namesOfFormats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("jsonl") << QStringLiteral("jsonl") << ExportFormat::JsonLines;
    QTest::newRow("csv") << QStringLiteral("csv") << ExportFormat::Csv;
    QTest::newRow("svg") << QStringLiteral("svg") << ExportFormat::Svg;
    QTest::newRow("recording") << QStringLiteral("recording") << ExportFormat::Recording;
}

void TestExportJob::namesOfFormats()
{
    QFETCH(QString, name);
    QFETCH(ExportFormat, format);
    QCOMPARE(exportFormatFromName(name), std::optional(format));
    QVERIFY(exportFormatNames().contains(name));
    QCOMPARE(exportFormatNames().size(), 4);
    QCOMPARE(exportFormatFromName(name + u's'), std::optional<ExportFormat>());
}

void TestExportJob::formatsOfPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<std::optional<ExportFormat>>("format");
    QTest::newRow("csv") << QStringLiteral("/a.b/out.csv") << std::optional(ExportFormat::Csv);
    QTest::newRow("capitals") << QStringLiteral("OUT.CSV") << std::optional(ExportFormat::Csv);
    QTest::newRow("jsonl") << QStringLiteral("out.jsonl") << std::optional(ExportFormat::JsonLines);
    QTest::newRow("the last suffix") << QStringLiteral("out.csv.svg") << std::optional(ExportFormat::Svg);
    QTest::newRow("recording") << QStringLiteral("out.recording") << std::optional(ExportFormat::Recording);
    QTest::newRow("another") << QStringLiteral("out.xlsx") << std::optional<ExportFormat>();
    QTest::newRow("none") << QStringLiteral("out") << std::optional<ExportFormat>();
    QTest::newRow("empty") << QString() << std::optional<ExportFormat>();
}

void TestExportJob::formatsOfPaths()
{
    QFETCH(QString, path);
    QTEST(exportFormatForPath(path), "format");
}

void TestExportJob::writesJsonLines()
{
    QCOMPARE(must(exported(ExportFormat::JsonLines)), 3);
    const QList<QByteArray> lines = text().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first.value(QLatin1StringView("id")).toString(), QStringLiteral("r0"));
    QCOMPARE(first.value(QLatin1StringView("score")).toInt(), 5);
    QCOMPARE(first.value(QLatin1StringView("justification")).toString(), QStringLiteral("because of 5"));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(second.value(QLatin1StringView("state")).toString(), QStringLiteral("invalid"));
    QVERIFY(second.value(QLatin1StringView("score")).isNull());
}

void TestExportJob::writesCsv()
{
    QCOMPARE(must(exported(ExportFormat::Csv)), 3);
    const QByteArray csv = text();
    QVERIFY(csv.startsWith("id,"));
    QCOMPARE(csv.count('\n'), 4);
    QVERIFY2(csv.contains("because of 2"), csv.constData());
}

void TestExportJob::writesTheChart()
{
    // The rows that have a score.
    QCOMPARE(must(exported(ExportFormat::Svg)), 2);
    QXmlStreamReader svg(text());
    QVERIFY(svg.readNextStartElement());
    QCOMPARE(svg.name().toString(), QStringLiteral("svg"));
    while (!svg.atEnd())
        svg.readNext();
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(text().contains("quality \xc2\xb7 small"));
}

void TestExportJob::writesTheRecording()
{
    QCOMPARE(must(exported(ExportFormat::Recording)), 3);
    const QList<QByteArray> lines = text().trimmed().split('\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(QJsonDocument::fromJson(lines[0])[QLatin1StringView("gavel_recording")].toInt(), 1);
    QCOMPARE(QJsonDocument::fromJson(lines[3])[QLatin1StringView("id")].toString(), QStringLiteral("r2"));
}

void TestExportJob::writesOnlyTheWantedRows()
{
    for (const ExportFormat format : { ExportFormat::Csv, ExportFormat::JsonLines }) {
        QCOMPARE(must(exported(m_work->project(), { .run = m_run, .format = format, .path = m_path, .positions = std::vector<qint64>{ 0, 2 } })), 2);
        QVERIFY2(text().contains("r0") && !text().contains("r1") && text().contains("r2"), text().constData());
    }
}

void TestExportJob::writesLabelsOfARun()
{
    const data::Dataset dataset = must(m_work->project().datasets().all()).first();
    m_work->label(dataset, QStringLiteral("Ben"), { 1, 0, 3, 4 });
    m_work->label(dataset, QStringLiteral("Ada"), { 2 }, true);
    ExportRequest request{ .subject = ExportRequest::Subject::Labels, .run = m_run, .format = ExportFormat::Csv, .path = m_path };
    QCOMPARE(must(exported(m_work->project(), request)), 4);
    const QByteArrayList lines = text().split('\n');
    QVERIFY2(lines.at(1).startsWith("r0,,Ada,2,,true,random,20"), lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("r0,,Ben,1,,false,random,20"), lines.at(2).constData());
    QVERIFY(lines.at(3).startsWith("r2,,Ben,3,") && lines.at(4).startsWith("r3,,Ben,4,"));
    request.positions = std::vector<qint64>{ 1, 2 };
    QCOMPARE(must(exported(m_work->project(), request)), 1);
    QVERIFY(text().contains("r2,,Ben,3,"));
}

void TestExportJob::writesLabelsOfTheData()
{
    const data::Dataset other = m_work->rows(2);
    m_work->label(must(m_work->project().datasets().all()).first(), QStringLiteral("Ada"), { 2 });
    m_work->label(other, QStringLiteral("Ben"), { 5, 5 });
    const ExportRequest request{ .subject = ExportRequest::Subject::Labels, .dataset = other.id, .format = ExportFormat::JsonLines, .path = m_path };
    QCOMPARE(must(exported(m_work->project(), request)), 2);
    QVERIFY2(!text().contains("Ada") && text().count("\"rater\":\"Ben\",\"score\":5") == 2, text().constData());
    // What was taken back is no label.
    const auto items = must(m_work->project().datasets().items(other.id, 1, 2));
    const auto current = must(m_work->project().labels().current({ items.front().id }));
    must(m_work->project().labels().undo(current.first()));
    QCOMPARE(must(exported(m_work->project(), request)), 1);
}

void TestExportJob::labelsThatAreNotThereAreSaid()
{
    const auto none
        = exported(m_work->project(), { .subject = ExportRequest::Subject::Labels, .run = m_run, .format = ExportFormat::Csv, .path = m_path });
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::BadInput);
    QVERIFY(files().isEmpty());
}

void TestExportJob::replacesAFileAsAWhole()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("older\n").repeated(1000));
    file.close();
    QCOMPARE(must(exported(ExportFormat::Csv)), 3);
    QVERIFY(!text().contains("older"));
    QCOMPARE(files(), QStringList{ QStringLiteral("out") });
}

void TestExportJob::tellsItsProgress()
{
    ExportJob job(m_work->project(), { .run = m_run, .format = ExportFormat::JsonLines, .path = m_path });
    std::vector<double> told;
    bool isDone = false;
    connect(&job, &ExportJob::progressed, &job, [&told](double share) { told.push_back(share); });
    connect(&job, &ExportJob::finished, &job, [&isDone](const Result<qint64> &rows) { isDone = rows.has_value(); });
    job.start();
    QTRY_VERIFY(isDone);
    QVERIFY(!told.empty());
    QVERIFY(std::is_sorted(told.begin(), told.end()));
    QCOMPARE(told.back(), 1.0);
}

void TestExportJob::cancelledBeforeItsTurnItWritesNothing()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("older\n");
    file.close();
    // All workers are busy; some begin only after this test has ended.
    const auto gate = std::make_shared<QSemaphore>();
    const int workers = std::max(4, QThread::idealThreadCount());
    for (int i = 0; i < workers; ++i) {
        const auto wait = [gate](const Stop &) -> Result<void> {
            gate->acquire();
            return {};
        };
        m_work->project().workers().start(this, wait, [](const Result<void> &) {});
    }
    ExportJob job(m_work->project(), { .run = m_run, .format = ExportFormat::Csv, .path = m_path });
    std::optional<Result<qint64>> answer;
    connect(&job, &ExportJob::finished, &job, [&answer](const Result<qint64> &rows) { answer = rows; });
    job.start();
    job.cancel();
    gate->release(workers);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    QCOMPARE(text(), QByteArray("older\n"));
    QCOMPARE(files(), QStringList{ QStringLiteral("out") });
}

void TestExportJob::cancelledOnTheWayItWritesNothing()
{
    constexpr int rows = 20'000;
    test::Workspace work;
    const qint64 run = work.judge(work.rows(rows), std::vector<int>(rows, 4)).id;
    for (const ExportFormat format : { ExportFormat::JsonLines, ExportFormat::Csv, ExportFormat::Svg, ExportFormat::Recording }) {
        ExportJob job(work.project(), { .run = run, .format = format, .path = m_path });
        std::optional<Result<qint64>> answer;
        connect(&job, &ExportJob::finished, &job, [&answer](const Result<qint64> &written) { answer = written; });
        job.start();
        job.cancel();
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE(files(), QStringList());
    }
}

void TestExportJob::anUnwritableTargetIsNamed_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<bool>("isFolder");
    QTest::newRow("jsonl, no such folder") << ExportFormat::JsonLines << false;
    QTest::newRow("csv, no such folder") << ExportFormat::Csv << false;
    QTest::newRow("svg, no such folder") << ExportFormat::Svg << false;
    QTest::newRow("recording, no such folder") << ExportFormat::Recording << false;
    QTest::newRow("jsonl, a folder") << ExportFormat::JsonLines << true;
    QTest::newRow("csv, a folder") << ExportFormat::Csv << true;
    QTest::newRow("svg, a folder") << ExportFormat::Svg << true;
    QTest::newRow("recording, a folder") << ExportFormat::Recording << true;
}

void TestExportJob::anUnwritableTargetIsNamed()
{
    QFETCH(ExportFormat, format);
    QFETCH(bool, isFolder);
    m_path = isFolder ? m_folder->path() : m_folder->filePath(QStringLiteral("none/out"));
    const auto rows = exported(format);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Io);
    QVERIFY2(rows.error().text.contains(QFileInfo(m_path).fileName()), qPrintable(rows.error().text));
    QVERIFY(files().isEmpty());
}

void TestExportJob::aRunThatIsNotThereIsSaidBehindTheCall()
{
    ExportJob job(m_work->project(), { .run = 999, .format = ExportFormat::Csv, .path = m_path });
    std::optional<Result<qint64>> answer;
    connect(&job, &ExportJob::finished, &job, [&answer](const Result<qint64> &rows) { answer = rows; });
    job.start();
    QVERIFY(!answer);
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, Error::Kind::NotFound);
    QVERIFY(files().isEmpty());
}

void TestExportJob::readsAReadOnlyProject()
{
    const auto reading = must(store::Project::open(m_work->path(), { .mode = store::OpenMode::ReadOnly }));
    QCOMPARE(must(exported(*reading, m_run, ExportFormat::Csv)), 3);
}

void TestExportJob::theProjectsEndWaitsForTheWorker()
{
    auto project = must(store::Project::open(m_work->path(), { .mode = store::OpenMode::ReadOnly }));
    {
        ExportJob job(*project, { .run = m_run, .format = ExportFormat::Csv, .path = m_path });
        job.start();
    }
    project.reset();
    // Whole, or nothing: never a part.
    QVERIFY(files().isEmpty() || text().count('\n') == 4);
}

GAVEL_TEST(TestExportJob)

#include "tst_exportjob.moc"
