// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/concurrency.h"
#include "eval/rowledger.h"
#include "eval/rowscores.h"
#include "eval/scores.h"
#include "jobs/analysis/agreement.h"
#include "jobs/exchange/recording.h"
#include "jobs/reading/judgeditems.h"
#include "jobs/reading/replayreader.h"
#include "llm/chatlog.h"
#include "mlflow/outbox.h"
#include "report/labelwriter.h"
#include "report/resultwriter.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/runs.h"
#include "store/sql.h"
#include "support/must.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;

/// A project in which any value of any table may be anything that SQLite can store: whatever reads
/// it gets an answer or an error with a text, and never ends the program.
class TestReceivedProject : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anyValueIsReadOrRefused_data();
    void anyValueIsReadOrRefused();
    void aDamagedRunIsListedAndCanBeRemoved_data();
    void aDamagedRunIsListedAndCanBeRemoved();
    void soundRunsStaySound();
    void limitsOfTheWindowHold();
    void aDamagedJudgeLeavesTheOthers();
    void countsAreCountedAgain();

private:
    /// A fresh copy, after these statements.
    QString altered(const QStringList &statements);
    void readAll(const QString &path);
    void readRun(store::Project &project, const store::RunInfo &run);
    void readJobs(const eval::RunReader &reader, const store::RunInfo &run);
    template <typename T>
    void told(const Result<T> &result);

    QTemporaryDir m_folder;
    QByteArray m_project;
    int m_copies = 0;
    int m_answers = 0;
    bool m_measuresAgreement = true;
};

using test::must;

namespace {

const QString keptProject = QStringLiteral(GAVEL_SOURCE_DIR "/tests/data/projects/schema-1001.gavel");

/// A few values that fit nowhere; with GAVEL_EVERY_VALUE set, which takes minutes, many more.
QStringList strangeValues(bool isNumber)
{
    QStringList values = isNumber ? QStringList{ QStringLiteral("'abc'"), QStringLiteral("9223372036854775807") }
                                  : QStringList{ QStringLiteral("'[{\"role\": 7'"), QStringLiteral("CAST(x'80ff00c3' AS TEXT)") };
    if (!qEnvironmentVariableIsSet("GAVEL_EVERY_VALUE"))
        return values;
    values << QStringLiteral("-1") << QStringLiteral("2147483648") << QStringLiteral("replace(hex(zeroblob(50000)), '00', 'x[{')")
           << QStringLiteral("0") << QStringLiteral("1.5") << QStringLiteral("9e999") << QStringLiteral("-9223372036854775808")
           << QStringLiteral("x'00ff'") << QStringLiteral("NULL") << QStringLiteral("''") << QStringLiteral("'[1e999, null, {}]'")
           << QStringLiteral("'{\"criteria\": [{\"scale\": []}], \"repeats\": -1}'");
    return values;
}

} // namespace

void TestReceivedProject::initTestCase()
{
    QFile file(keptProject);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_project = file.readAll();
}

QString TestReceivedProject::altered(const QStringList &statements)
{
    const QString path = m_folder.filePath(QStringLiteral("%1.gavel").arg(++m_copies));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_project) != m_project.size())
        qFatal("The project cannot be copied.");
    file.close();
    const auto connection = must(store::Connection::open({ path }));
    must(store::change(connection->database(), QStringLiteral("PRAGMA foreign_keys = OFF")));
    for (const QString &sql : statements)
        (void)store::change(connection->database(), sql); // what a constraint forbids cannot arrive either
    return path;
}

template <typename T>
void TestReceivedProject::told(const Result<T> &result)
{
    ++m_answers;
    if (!result)
        QVERIFY2(!result.error().text.isEmpty(), qPrintable(result.error().detail));
}

void TestReceivedProject::readJobs(const eval::RunReader &reader, const store::RunInfo &run)
{
    const QStringList criteria = eval::scoreCriteria(run.judge);
    for (const QString &criterion : criteria) {
        told(eval::readScores(reader, run.judge, criterion));
        told(reader.humanScores(criterion));
    }
    // Its resampling takes longer than all the rest.
    if (run.id == 1 && m_measuresAgreement)
        told(jobs::measureAgreement(reader, run.judge, criteria.value(0), {}));
    told(jobs::ReplaySchedule::read(reader, run.judge, run.repeats));
    told(eval::storedLedger(reader, run.judge, run.rows, run.repeats, store::identitiesOf(run)));
    const QString out = m_folder.filePath(QStringLiteral("out"));
    told(report::writeResults(reader, run.judge, { out, report::ResultFormat::JsonLines }));
    told(report::writeResults(reader, run.judge, { out, report::ResultFormat::Csv }));
    told(jobs::writeRecording(reader, run, out));
}

void TestReceivedProject::readRun(store::Project &project, const store::RunInfo &run)
{
    const auto shown = project.runs().reader(run.id);
    if (!store::isPrepared(run)) // those are being removed
        QCOMPARE(shown.has_value(), run.damage.isEmpty());
    told(shown);
    if (shown) {
        const auto rows = (*shown)->rowCount();
        told(rows);
        told((*shown)->items(0, 128));
        told((*shown)->summaries({ 0, 1, 5, 1'000'000 }, 400));
        told((*shown)->detail(0));
        told((*shown)->detail(std::max<qint64>(0, *rows - 1)));
        told((*shown)->eachOutcome([](const eval::Outcome &) {}));
        told((*shown)->itemKeys());
        told((*shown)->clusters());
        told((*shown)->eachLabel([](qint64, const eval::LabelDetail &) {}));
    }
    const auto reader = project.readerSource().openReader(run.id);
    told(reader);
    if (reader)
        readJobs(**reader, run);
}

void TestReceivedProject::readAll(const QString &path)
{
    const auto project = store::Project::open(path);
    told(project);
    if (!project)
        return;
    const auto datasets = (*project)->datasets().all();
    told(datasets);
    for (const data::Dataset &dataset : datasets.value_or(QList<data::Dataset>())) {
        QCOMPARE(dataset.mapping.size(), dataset.columns.size());
        QVERIFY(dataset.rows >= 0 && dataset.rows <= 1000);
        const auto items = (*project)->datasets().items(dataset.id, 1, 128);
        told(items);
        for (const data::Item &item : items.value_or(std::vector<data::Item>()))
            told((*project)->labels().history(item.id));
        told((*project)->labels().labelledIds(dataset.id));
        const auto labels = [&](const report::TakeLabel &take) { return (*project)->readerSource().eachLabel({ .dataset = dataset.id }, take); };
        for (const auto format : { report::ResultFormat::JsonLines, report::ResultFormat::Csv })
            told(report::writeLabels(labels, { m_folder.filePath(QStringLiteral("labels")), format }));
    }
    const auto judges = (*project)->judges().all();
    told(judges);
    for (const store::JudgeEntry &entry : judges.value_or(QList<store::JudgeEntry>()))
        told((*project)->judges().versions(entry.id));
    const auto chats = (*project)->chats().chats();
    told(chats);
    for (const llm::ChatSummary &chat : chats.value_or(QList<llm::ChatSummary>()))
        told((*project)->chats().entries(chat.id));
    told((*project)->outbox().pushes());
    (void)(*project)->setting(QStringLiteral("kept"));
    const auto runs = (*project)->runs().all();
    told(runs);
    QList<qint64> ids;
    for (const store::RunInfo &run : runs.value_or(QList<store::RunInfo>())) {
        readRun(**project, run);
        ids << run.id;
    }
    told(jobs::judgedItems((*project)->readerSource(), ids));
}

void TestReceivedProject::anyValueIsReadOrRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isNumber");
    const auto connection = must(store::Connection::open({ keptProject, true, true }));
    auto columns
        = must(store::query(connection->database(),
                            QStringLiteral("SELECT t.name, c.name, c.type, (SELECT k.name FROM pragma_table_info(t.name) k WHERE k.pk > 0 "
                                           "ORDER BY k.pk DESC LIMIT 1) FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = "
                                           "'table' AND t.name NOT LIKE 'sqlite%'")));
    while (columns.next()) {
        const QString table = columns.value(0).toString();
        const QString column = columns.value(1).toString();
        QTest::newRow(qPrintable(QStringLiteral("%1.%2").arg(table, column)))
            << table << column << columns.value(3).toString() << (columns.value(2).toString() != QLatin1StringView("TEXT"));
    }
}

void TestReceivedProject::anyValueIsReadOrRefused()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    QFETCH(const QString, key);
    QFETCH(const bool, isNumber);
    m_answers = 0;
    const QStringList values = strangeValues(isNumber);
    for (const QString &value : values) {
        // Everywhere, as far as it may be there, and in the middle only.
        const QString all = QStringLiteral("UPDATE OR IGNORE \"%1\" SET \"%2\" = %3").arg(table, column, value);
        const QString one
            = QStringLiteral("%1 WHERE \"%2\" = (SELECT \"%2\" FROM \"%3\" ORDER BY 1 LIMIT 1 OFFSET (SELECT count(*) / 2 FROM \"%3\"))")
                  .arg(all, key, table);
        for (const QString &sql : &value == &values.last() ? QStringList{ all, one } : QStringList{ all }) {
            m_measuresAgreement = sql == one;
            readAll(altered({ sql }));
            if (QTest::currentTestFailed())
                qFatal("%s", qPrintable(sql));
        }
    }
    QVERIFY(m_answers > 0);
}

void TestReceivedProject::aDamagedRunIsListedAndCanBeRemoved_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("fewer rows than none") << "UPDATE run SET row_count = -1 WHERE id = 1";
    QTest::newRow("more rows than memory") << "UPDATE run SET row_count = 1000000000000000 WHERE id = 1";
    QTest::newRow("fewer rows than it has") << "UPDATE run SET row_count = row_count - 1 WHERE id = 1";
    QTest::newRow("a far row") << "UPDATE run_item SET pos = 1000000000000000 WHERE run = 1 AND pos = 3";
    QTest::newRow("a far row that is counted")
        << "UPDATE run_item SET pos = 1000000000000000 WHERE run = 1 AND pos = 23; UPDATE run SET row_count = 1000000000000001 WHERE id = 1";
    QTest::newRow("a row before the first") << "UPDATE run_item SET pos = -1 WHERE run = 1 AND pos = 3";
    QTest::newRow("no repeats") << "UPDATE run SET repeats = 0 WHERE id = 1";
    QTest::newRow("countless repeats") << "UPDATE run SET repeats = 2147483647 WHERE id = 1";
    QTest::newRow("a reply to a far row")
        << "UPDATE reply SET pos = 9223372036854775807 WHERE run = 1 AND pos = 2 AND repeat = 0 AND part = 'clarity'";
    QTest::newRow("unknown kind") << "UPDATE run SET kind = 'x' WHERE id = 1";
    QTest::newRow("a far server") << "UPDATE run_server SET no = 2147483647 WHERE run = 1";
    QTest::newRow("no data") << "UPDATE run SET dataset = 99 WHERE id = 1";
    QTest::newRow("no judge") << "UPDATE judge_version SET content = '{' WHERE id = (SELECT judge_version FROM run WHERE id = 1)";
}

void TestReceivedProject::aDamagedRunIsListedAndCanBeRemoved()
{
    QFETCH(const QString, sql);
    const QString path = altered(sql.split(QStringLiteral("; ")));
    const auto project = must(store::Project::open(path));
    const auto runs = must(project->runs().all());
    const auto found = std::ranges::find(runs, 1, &store::RunInfo::id);
    QVERIFY(found != runs.end());
    QVERIFY(!found->damage.isEmpty());
    QVERIFY(!store::canResume(*found));
    const auto reader = project->readerSource().openReader(1);
    QVERIFY(!reader);
    QVERIFY2(reader.error().text.contains(found->damage), qPrintable(reader.error().text));
    std::optional<Result<void>> removed;
    project->runs().remove(1, this, [&removed](const Result<void> &result) { removed.emplace(result); });
    QTRY_VERIFY(removed);
    QVERIFY(removed->has_value());
    const auto left = must(project->runs().all());
    QVERIFY(std::ranges::find(left, 1, &store::RunInfo::id) == left.end());
    QVERIFY(std::ranges::find(left, 2, &store::RunInfo::id) != left.end());
}

void TestReceivedProject::soundRunsStaySound()
{
    const auto project = must(store::Project::open(altered({})));
    for (const store::RunInfo &run : must(project->runs().all())) {
        QVERIFY2(run.damage.isEmpty(), qPrintable(run.damage));
        QVERIFY(project->readerSource().openReader(run.id));
    }
}

/// Else a foreign project would open thousands of connections to a person's server.
void TestReceivedProject::limitsOfTheWindowHold()
{
    const auto project
        = must(store::Project::open(altered({ QStringLiteral("UPDATE run SET settings = '{\"concurrency\":100000,\"ceiling\":-5}'") })));
    const auto run = must(project->runs().all()).first();
    QCOMPARE(run.options.concurrency.fixed, eval::ConcurrencySettings::mostAtATime);
    QCOMPARE(run.options.concurrency.ceiling, 1);
}

void TestReceivedProject::aDamagedJudgeLeavesTheOthers()
{
    const auto project = must(
        store::Project::open(altered({ QStringLiteral("INSERT INTO judge (uuid, name, draft) SELECT 'a', 'broken', '{' FROM judge LIMIT 1") })));
    const auto judges = must(project->judges().all());
    QCOMPARE(judges.size(), 2);
    QVERIFY(!judges.first().damage);
    QVERIFY(judges.last().damage);
    QCOMPARE(judges.last().name, QStringLiteral("broken"));
    QCOMPARE(project->judges().judge(judges.last().id).error().kind, Error::Kind::BadInput);
}

void TestReceivedProject::countsAreCountedAgain()
{
    for (const auto rows : { "-1", "0", "9223372036854775807", "'x'" }) {
        const auto project
            = must(store::Project::open(altered({ QStringLiteral("UPDATE dataset SET row_count = %1").arg(QLatin1StringView(rows)) })));
        QCOMPARE(must(project->datasets().all()).first().rows, 24);
    }
}

GAVEL_TEST(TestReceivedProject)
#include "tst_receivedproject.moc"
