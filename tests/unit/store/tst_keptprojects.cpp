// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/runningstats.h"
#include "jobs/analysis/agreement.h"
#include "keptproject.h"
#include "llm/chatlog.h"
#include "mlflow/outbox.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/migrations.h"
#include "store/project.h"
#include "store/runs.h"
#include "store/storedreplies.h"
#include "support/must.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace gavel;

/// Files of every schema so far, as that day's program left them. The figures
/// were counted apart from this program, with Python and SQLite, and hold for
/// all of them: an older project shows the same in a newer program.
class TestKeptProjects : public QObject
{
    Q_OBJECT

private slots:
    void todaysSchemaIsKept();
    void filesAreWhatTheirNamesSay_data() { files(); }
    void filesAreWhatTheirNamesSay();
    void rowsAreThere_data() { openings(); }
    void rowsAreThere();
    void versionsKeepTheirHashes_data() { openings(); }
    void versionsKeepTheirHashes();
    void runsKeepTheirStates_data() { openings(); }
    void runsKeepTheirStates();
    void everythingOfARunIsThere_data() { openings(); }
    void everythingOfARunIsThere();
    void verdictsAreCountedAlike_data() { openings(); }
    void verdictsAreCountedAlike();
    void repliesKeepWhatTheServerSaid_data() { openings(); }
    void repliesKeepWhatTheServerSaid();
    void labelsCountAsTheyDid_data() { openings(); }
    void labelsCountAsTheyDid();
    void agreementIsTheSame_data() { openings(); }
    void agreementIsTheSame();
    void chatsPushesAndSettingsAreThere_data() { openings(); }
    void chatsPushesAndSettingsAreThere();
    void canBeWorkedOn_data() { files(); }
    void canBeWorkedOn();
    void readingLeavesTheFileAsItIs_data() { files(); }
    void readingLeavesTheFileAsItIs();

private:
    static QStringList kept();
    static void files();
    static void openings();
    /// A copy of the row's file, or one that today's code makes.
    static QString copyTo(const QTemporaryDir &folder);
    static std::unique_ptr<store::Project> open(const QTemporaryDir &folder);
    static std::unique_ptr<store::Project> openAt(const QString &path, store::OpenMode mode);
};

using test::must;

namespace {

const QString keptFolder = QStringLiteral(GAVEL_SOURCE_DIR "/tests/data/projects");

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// A number in the header of an SQLite file.
quint32 headerNumber(const QString &path, qsizetype offset)
{
    return qFromBigEndian<quint32>(bytesOf(path).constData() + offset);
}

store::RunInfo runNo(const store::Project &project, qsizetype place)
{
    const auto runs = must(project.runs().all());
    if (place >= runs.size())
        qFatal("there are only %lld runs", static_cast<long long>(runs.size()));
    return runs[place];
}

eval::RunningStats statisticsOf(const store::Project &project, const store::RunInfo &run)
{
    eval::RunningStats statistics(run.judge);
    const auto reader = must(project.runs().reader(run.id));
    must(reader->eachDetail([&statistics](const eval::RowDetail &row) {
        QMap<int, QList<eval::Verdict>> repeats;
        for (const eval::ReplyDetail &reply : row.replies)
            repeats[reply.repeat] += reply.verdicts;
        for (const QList<eval::Verdict> &verdicts : std::as_const(repeats))
            statistics.add(verdicts);
        return true;
    }));
    return statistics;
}

using Counts = std::vector<qint64>;

/// valid, invalid, failed, abstained
Counts statesOf(const eval::RunningStats::Series &series)
{
    return { series.valid, series.invalid, series.failed, series.abstained };
}

QList<qint64> numbersOf(const store::Project &project, qint64 run)
{
    QList<qint64> numbers;
    const auto items = must(must(project.runs().reader(run))->items(0, 100));
    for (const data::Item &item : items)
        numbers << item.no;
    return numbers;
}

/// "accuracy 5, clarity 2" of one row and rater, in the order in which they were given.
QString saidOf(const store::Project &project, qint64 no, const QString &rater)
{
    const auto items = must(project.datasets().items(must(project.datasets().all()).first().id, no, 1));
    QStringList said;
    const auto labels = must(project.labels().current({ items.front().id }));
    for (const store::LabelRecord &label : labels) {
        if (label.rater == rater)
            said << QStringLiteral("%1 %2").arg(label.criterion, label.label.value_or(QStringLiteral("-")));
    }
    said.sort();
    return said.join(QStringLiteral(", "));
}

const QString one = QStringLiteral("rater one");
const QString two = QStringLiteral("rater two");

// clang-format off
#define COMPARE_CLOSELY(actual, expected) \
    QVERIFY2(std::abs((actual) - (expected)) <= 1e-12, qPrintable(QString::number((actual), 'g', 17)))
// clang-format on

} // namespace

QStringList TestKeptProjects::kept()
{
    return QDir(keptFolder).entryList({ QStringLiteral("schema-*.gavel") }, QDir::Files, QDir::Name);
}

void TestKeptProjects::files()
{
    QTest::addColumn<QString>("file");
    const QStringList names = kept();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestKeptProjects::openings()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("readOnly");
    const QStringList names = kept();
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << name << false;
        QTest::newRow(qPrintable(name + QStringLiteral(", read-only"))) << name << true;
    }
    QTest::newRow("made today") << QString() << false;
}

QString TestKeptProjects::copyTo(const QTemporaryDir &folder)
{
    QFETCH(QString, file);
    const QString path = folder.filePath(QStringLiteral("p.gavel"));
    if (file.isEmpty()) {
        test::makeKeptProject(path);
        return path;
    }
    if (!QFile::copy(QDir(keptFolder).filePath(file), path) || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        qFatal("%s cannot be copied", qPrintable(file));
    return path;
}

std::unique_ptr<store::Project> TestKeptProjects::openAt(const QString &path, store::OpenMode mode)
{
    auto project = must(store::Project::open(path, { .mode = mode }));
    if (project->isReadOnly() != (mode == store::OpenMode::ReadOnly))
        qFatal("opened otherwise: %s", qPrintable(project->notice()));
    return project;
}

std::unique_ptr<store::Project> TestKeptProjects::open(const QTemporaryDir &folder)
{
    QFETCH(bool, readOnly);
    return openAt(copyTo(folder), readOnly ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite);
}

void TestKeptProjects::todaysSchemaIsKept()
{
    const QString todays = QStringLiteral("schema-%1.gavel").arg(store::schemaVersion);
    QVERIFY2(kept().contains(todays), "See tests/data/projects/README.md: a schema is kept before the next one comes.");
}

void TestKeptProjects::filesAreWhatTheirNamesSay()
{
    QFETCH(QString, file);
    constexpr qsizetype versionAt = 60; // of SQLite's file format
    constexpr qsizetype applicationAt = 68;
    const QString path = QDir(keptFolder).filePath(file);
    QCOMPARE(file, QStringLiteral("schema-%1.gavel").arg(headerNumber(path, versionAt)));
    QCOMPARE(headerNumber(path, applicationAt), store::applicationId);
    QVERIFY(QFileInfo(path).size() <= 200 * 1024);
}

void TestKeptProjects::rowsAreThere()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const auto datasets = must(project->datasets().all());
    QCOMPARE(datasets.size(), 1);
    const data::Dataset &dataset = datasets.first();
    QCOMPARE(dataset.name, QStringLiteral("kept rows"));
    QCOMPARE(dataset.source, QStringLiteral("kept.csv"));
    QCOMPARE(dataset.rows, 24);
    QCOMPARE(dataset.emptyOutputs, 1);
    QCOMPARE(dataset.digest, QByteArray("15669cb0e53ce5be02b1317dbb063779ac78c623d184e3d01c27e8a2746cb248"));
    QCOMPARE(dataset.columns.join(u','), QStringLiteral("id,question,answer,ideal,article,length"));
    QCOMPARE(dataset.columnOf(data::Role::Reference), 3);
    QCOMPARE(dataset.columnOf(data::Role::Segment), 5);
    const auto items = must(project->datasets().items(dataset.id, 1, 100));
    QCOMPARE(items.size(), 24U);
    QCOMPARE(items[6].extId, QStringLiteral("r07"));
    QCOMPARE(items[6].cluster, QStringLiteral("article 3"));
    QCOMPARE(items[6].segment, QStringLiteral("short"));
    QCOMPARE(items[6].cells.value(2), QStringLiteral("na\u00efve \U0001d11e, \"quoted\"\nand a second line"));
    QCOMPARE(items[22].cluster, QString());
    QCOMPARE(items[23].segment, QString());
    QCOMPARE(items[23].cells.value(2), QString());
}

void TestKeptProjects::versionsKeepTheirHashes()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const auto judges = must(project->judges().all());
    QCOMPARE(judges.size(), 1);
    QCOMPARE(judges.first().name, QStringLiteral("kept quality"));
    QCOMPARE(judges.first().draft.gradingPrompt, QStringLiteral("Weigh what is said and what is left out."));
    QCOMPARE(judges.first().draft.notes, QStringLiteral("Kept for later schemas."));
    const auto versions = must(project->judges().versions(judges.first().id));
    QStringList shown;
    for (const store::JudgeVersion &version : versions)
        shown << QStringLiteral("%1 %2").arg(version.number.value_or(0)).arg(QString::fromLatin1(version.hash));
    const QStringList expected{ QStringLiteral("1 a0253fa515399cae741cfe65168a1218f435b4532ce3fe15bce9fc26959664b1"),
                                QStringLiteral("2 d72b26ebd59a1bb90cdf2178622dc4535c87134edcd0da423197ea72d1658482"),
                                QStringLiteral("0 a8022433bb9a054a02537daa8e7a379fb23126d14bb011826f9ba9d0db019b8f") };
    QCOMPARE(shown, expected);
    QCOMPARE(judges.first().latestVersion, std::optional(versions[1].id));
    QCOMPARE(versions[1].parent, std::optional(versions[0].id));
    // The text as it is read gives the same hash again: nothing of it was lost.
    for (const store::JudgeVersion &version : versions)
        QCOMPARE(eval::versionHash(version.definition), version.hash);
    const eval::JudgeDefinition &judge = versions.first().definition;
    QCOMPARE(judge.criteria.size(), 2);
    QCOMPARE(judge.criteria[0].weight, 2.0);
    QCOMPARE(judge.criteria[1].usesReference, false);
    QCOMPARE(judge.criteria[1].scale.value(4).meaning, QStringLiteral("Meaning of 5"));
    QCOMPARE(judge.overall, eval::Overall::WeightedMean);
    QCOMPARE(judge.method, eval::Method::ScoreOnly);
    QCOMPARE(judge.examples.value(0).grades.value(QStringLiteral("accuracy")).label, QStringLiteral("4"));
    QVERIFY(judge.allowAbstain);
}

void TestKeptProjects::runsKeepTheirStates()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const auto isThere = [&project](qsizetype count) { return must(project->runs().all()).size() == count; };
    QVERIFY2(!project->isReadOnly() || isThere(4), "what a preview left");
    if (!project->isReadOnly())
        QTRY_VERIFY(isThere(3)); // it is removed
    QStringList shown;
    const auto runs = must(project->runs().all()).first(3);
    for (const store::RunInfo &run : runs) {
        const QString kind = run.kind == store::RunInfo::Kind::Judged ? QStringLiteral("judged")
            : run.kind == store::RunInfo::Kind::Imported              ? QStringLiteral("imported")
                                                                      : QStringLiteral("recorded");
        shown << QStringLiteral("%1 %2 %3x%4%5")
                     .arg(kind, eval::runStateName(run.state))
                     .arg(run.rows)
                     .arg(run.repeats)
                     .arg(run.options.isTry ? u" try" : u"");
    }
    const QStringList expected{ QStringLiteral("judged finished 24x3"), QStringLiteral("imported finished 24x1"),
                                QStringLiteral("judged finished 10x1 try") };
    QCOMPARE(shown, expected);
    const QList<qint64> tried{ 2, 4, 6, 8, 10, 12, 14, 16, 18, 20 };
    QCOMPARE(numbersOf(*project, runs[2].id), tried);
    QCOMPARE(runs[1].judgeVersion, std::optional<qint64>());
    QCOMPARE(runs[1].judge.criteria.size(), 1);
    QCOMPARE(runs[2].versionNumber, std::optional<int>());
}

void TestKeptProjects::everythingOfARunIsThere()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const store::RunInfo run = runNo(*project, 0);
    QCOMPARE(run.name, QStringLiteral("judged"));
    QCOMPARE(run.model, QStringLiteral("kept-model"));
    QCOMPARE(run.versionNumber, std::optional(1));
    QCOMPARE(run.createdMs, 1'760'000'000'000);
    QCOMPARE(run.startedMs, std::optional<qint64>(1'760'000'060'000));
    QCOMPARE(run.finishedMs, std::optional<qint64>(1'760'000'120'000));
    QCOMPARE(run.adaptations, QStringList{ QStringLiteral("max_tokens renamed") });
    QCOMPARE(run.probeRequests, 2);
    QCOMPARE(run.options.concurrency.fixed, 8);
    QCOMPARE(run.selection.rows, QStringLiteral("all"));
    QCOMPARE(run.dataDigest, must(project->datasets().all()).first().digest);
    QCOMPARE(run.servers.size(), 1);
    QCOMPARE(run.servers.first().url, QUrl(QStringLiteral("http://127.0.0.1:8000")));
    const ServerIdentity identity = identityFromJson(run.servers.first().identity);
    QCOMPARE(identity.root, QStringLiteral("kept/model-7b"));
    QCOMPARE(identity.contextLength, std::optional(4096));
    // A run is found again by what it judged.
    const auto found = must(project->runs().latestMatching({ run.versionHash, run.dataDigest, run.model, 3, run.selection }));
    QVERIFY(found);
    QCOMPARE(found->id, run.id);
    // 144 replies, two failed: the others may be used again.
    QCOMPARE(must(must(project->readerSource().openReplies())->reusable(run.versionHash, run.model, identity)).size(), 142);
}

void TestKeptProjects::verdictsAreCountedAlike()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const eval::RunningStats judged = statisticsOf(*project, runNo(*project, 0));
    QCOMPARE(judged.series().size(), 3U);
    QCOMPARE(statesOf(judged.series()[0]), Counts({ 63, 5, 1, 3 }));
    // Weighted means of two criteria lie between the points.
    QStringList counts;
    const auto distribution = judged.series()[0].distribution();
    for (const auto &[point, rows] : distribution)
        counts << QStringLiteral("%1:%2").arg(point.label).arg(rows);
    QCOMPARE(counts.join(u' '), QStringLiteral("1:4 2:3 2.33:7 2.67:10 3:13 3.33:8 3.67:9 4:4 5:5"));
    COMPARE_CLOSELY(judged.series()[0].mean().value_or(0), 578.0 / 189);
    COMPARE_CLOSELY(judged.series()[0].expectedMean().value_or(0), 1.5 + 289.0 / 189);
    QCOMPARE(statesOf(judged.series()[1]), Counts({ 64, 4, 1, 3 }));
    QCOMPARE(judged.series()[1].counts, Counts({ 11, 14, 13, 13, 13 }));
    COMPARE_CLOSELY(judged.series()[1].mean().value_or(0), 195.0 / 64);
    QCOMPARE(statesOf(judged.series()[2]), Counts({ 70, 1, 1, 0 }));
    QCOMPARE(judged.series()[2].counts, Counts({ 14, 14, 14, 14, 14 }));
    COMPARE_CLOSELY(judged.series()[2].mean().value_or(0), 3.0);

    const eval::RunningStats imported = statisticsOf(*project, runNo(*project, 1));
    QCOMPARE(statesOf(imported.overall()), Counts({ 23, 1, 0, 0 }));
    QCOMPARE(imported.overall().counts, Counts({ 4, 5, 5, 4, 5 }));
    COMPARE_CLOSELY(imported.overall().mean().value_or(0), 70.0 / 23);

    const eval::RunningStats tried = statisticsOf(*project, runNo(*project, 2));
    QCOMPARE(statesOf(tried.overall()), Counts({ 10, 0, 0, 0 }));
    COMPARE_CLOSELY(tried.overall().mean().value_or(0), (2.0 * 3 + 4) / 3);
}

void TestKeptProjects::repliesKeepWhatTheServerSaid()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const auto reader = must(project->runs().reader(runNo(*project, 0).id));
    const auto reply = [&reader](qint64 no, int repeat, const QString &part) {
        const auto row = must(reader->detail(no - 1));
        for (const eval::ReplyDetail &each : row.replies) {
            if (each.repeat == repeat && each.part == part)
                return each;
        }
        qFatal("no such reply");
    };
    const QString accuracy = QStringLiteral("accuracy");
    const eval::ReplyDetail good = reply(1, 0, accuracy);
    QCOMPARE(good.raw, QStringLiteral("3"));
    QCOMPARE(good.finishReason, QStringLiteral("stop"));
    QCOMPARE(good.usage, (Usage{ 120, 1, 96 }));
    QCOMPARE(good.sentMs, 1'760'000'060'000);
    QCOMPARE(good.latencyMs, 40);
    QCOMPARE(logprobsFromJson(good.logprobs).value(0).top.value(2), (TokenLogprob{ QStringLiteral("3"), -0.5 }));
    const eval::Verdict &verdict = good.verdicts.first();
    QCOMPARE(verdict.label, QStringLiteral("3"));
    QCOMPARE(verdict.distribution, QList<double>({ 0.1, 0.1, 0.6, 0.1, 0.1 }));
    COMPARE_CLOSELY(verdict.expected.value_or(0), 3.0);
    COMPARE_CLOSELY(verdict.spread.value_or(0), 1.0);
    COMPARE_CLOSELY(verdict.mass.value_or(0), 0.98);
    QVERIFY(verdict.span == std::optional(eval::Span{ 0, 1 }));

    const eval::ReplyDetail failed = reply(6, 1, accuracy);
    QVERIFY(failed.raw.isNull());
    QCOMPARE(failed.attempts, 8);
    QVERIFY(failed.error && failed.error->kind == Error::Kind::Timeout && failed.error->httpStatus == 504);
    QCOMPARE(failed.error->detail, QStringLiteral("upstream"));
    QCOMPARE(failed.verdicts.first().state, eval::VerdictState::Failed);
    QCOMPARE(reply(11, 0, accuracy).raw, QStringLiteral("<b>I cannot say.</b>"));
    QCOMPARE(reply(11, 0, accuracy).verdicts.first().reason, eval::InvalidReason::NotParsed);
    QCOMPARE(reply(13, 1, accuracy).verdicts.first().reason, eval::InvalidReason::OffScale);
    QCOMPARE(reply(17, 2, accuracy).verdicts.first().state, eval::VerdictState::Abstained);
    QCOMPARE(reply(22, 2, QStringLiteral("clarity")).verdicts.first().reason, eval::InvalidReason::CutOff);

    const auto imported = must(must(project->runs().reader(runNo(*project, 1).id))->detail(8));
    QCOMPARE(imported.replies.first().verdicts.first().label, QStringLiteral("7"));
    QCOMPARE(imported.replies.first().verdicts.first().justification, QStringLiteral("imported reason 9"));
}

void TestKeptProjects::labelsCountAsTheyDid()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const qint64 dataset = must(project->datasets().all()).first().id;
    const auto raters = must(project->labels().raters());
    QCOMPARE(raters.size(), 2);
    QList<qint64> ids;
    const auto items = must(project->datasets().items(dataset, 1, 100));
    for (const data::Item &item : items)
        ids << item.id;
    QMap<QString, int> count;
    int seen = 0;
    const auto current = must(project->labels().current(ids));
    for (const store::LabelRecord &label : current) {
        ++count[label.rater];
        seen += label.seen ? 1 : 0;
        QCOMPARE(label.probability, std::optional(0.5));
        QCOMPARE(label.source, QStringLiteral("random"));
    }
    QCOMPARE(count.value(one), 23);
    QCOMPARE(count.value(two), 13);
    QCOMPARE(seen, 8);
    QCOMPARE(must(project->labels().labelledItems(dataset)), 22);
    // Labelled again; labelled again and undone; adjudicated; undone.
    QCOMPARE(saidOf(*project, 3, one), QStringLiteral("accuracy 5, clarity 5"));
    QCOMPARE(saidOf(*project, 5, one), QStringLiteral("accuracy 2, clarity 1"));
    QCOMPARE(saidOf(*project, 10, one), QStringLiteral("accuracy 1, accuracy 2"));
    QCOMPARE(saidOf(*project, 12, two), QString());
    QCOMPARE(saidOf(*project, 21, two), QStringLiteral(" 3"));
    QCOMPARE(must(project->labels().history(ids[2])).size(), 3);
    QCOMPARE(must(project->labels().history(ids[4])).size(), 4);
    QStringList history;
    const auto twelfth = must(project->labels().history(ids[11]));
    for (const store::LabelRecord &label : twelfth)
        history << QStringLiteral("%1 %2").arg(label.rater, label.label.value_or(QStringLiteral("-")));
    QCOMPARE(history, QStringList({ QStringLiteral("rater one 4"), QStringLiteral("rater two 4"), QStringLiteral("rater two -") }));
}

void TestKeptProjects::agreementIsTheSame()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const store::RunInfo run = runNo(*project, 0);
    const auto reader = must(project->runs().reader(run.id));
    const auto accuracy = must(jobs::measureAgreement(*reader, run.judge, QStringLiteral("accuracy")));
    QCOMPARE(accuracy.rows, 24);
    QCOMPARE(accuracy.judged, 22);
    QCOMPARE(accuracy.labelled, 20);
    QCOMPARE(accuracy.report.n, 18);
    QCOMPARE(accuracy.blind, 14);
    QCOMPARE(accuracy.report.clusters, 7);
    // A score is the mean of three repeats, and each of two people counts for himself.
    COMPARE_CLOSELY(accuracy.report.exact.value.value_or(-1), 0);
    COMPARE_CLOSELY(accuracy.report.withinOne.value.value_or(-1), 10.5 / 18);
    COMPARE_CLOSELY(accuracy.report.shift.value.value_or(-9), -7.0 / 6 / 18);
    COMPARE_CLOSELY(accuracy.report.qwk.value.value_or(-9), (15 * 0.36022514071294487 + 9 * 0.6319115323854657) / 24);
    COMPARE_CLOSELY(accuracy.report.spearman.value_or(-9), 0.5870144524768298);
    QStringList segments;
    for (const jobs::PartialAgreement &segment : accuracy.segments)
        segments << QStringLiteral("%1 %2 %3").arg(segment.name).arg(segment.rows).arg(segment.n);
    const QStringList expectedSegments{ QStringLiteral("long 11 10"), QStringLiteral("short 10 8") };
    QCOMPARE(segments, expectedSegments);
    QStringList raters;
    for (const jobs::PartialAgreement &rater : accuracy.raters)
        raters << QStringLiteral("%1 %2").arg(rater.name).arg(rater.n);
    const QStringList expectedRaters{ QStringLiteral("rater one 15"), QStringLiteral("rater two 9") };
    QCOMPARE(raters, expectedRaters);

    const auto overall = must(jobs::measureAgreement(*reader, run.judge, {}));
    QCOMPARE(overall.labelled, 8);
    QCOMPARE(overall.report.n, 8);
    QCOMPARE(overall.report.clusters, 4);
    COMPARE_CLOSELY(overall.report.exact.value.value_or(-1), 0);
    COMPARE_CLOSELY(overall.report.qwk.value.value_or(-9), 0.3778337531486141); // of rater one; rater two gave 3 only
}

void TestKeptProjects::chatsPushesAndSettingsAreThere()
{
    const QTemporaryDir folder;
    const auto project = open(folder);
    const auto chats = must(project->chats().chats());
    QCOMPARE(chats.size(), 2);
    const auto scale = std::find_if(chats.cbegin(), chats.cend(), [](const auto &chat) { return chat.title == QStringLiteral("About the scale"); });
    QVERIFY(scale != chats.cend());
    const auto entries = must(project->chats().entries(scale->id));
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[0].message, (Message{ Message::Role::User, QStringLiteral("Why five points?") }));
    QCOMPARE(entries[1].message.content, QStringLiteral("Because people tell five apart."));
    QCOMPARE(entries[1].reasoning, QStringLiteral("they ask about the scale"));
    QCOMPARE(entries[1].finishReason, QStringLiteral("stop"));
    QCOMPARE(entries[1].usage, (Usage{ 20, 7, {} }));
    QCOMPARE(entries[1].firstTokenMs, 90);
    QVERIFY(entries[3].error && entries[3].error->kind == Error::Kind::Cancelled);

    const auto pushes = must(project->outbox().pushes());
    QCOMPARE(pushes.size(), 2);
    QCOMPARE(pushes[0].state, mlflow::Push::State::Done);
    QCOMPARE(pushes[0].mlflowRunId, QStringLiteral("ab12"));
    QCOMPARE(pushes[1].state, mlflow::Push::State::Failed);
    QCOMPARE(pushes[1].run, runNo(*project, 0).id);
    QCOMPARE(pushes[1].mlflowRunId, QStringLiteral("cd34"));
    QCOMPARE(pushes[1].progress.value(QLatin1StringView("traces")).toInt(), 12);
    QVERIFY(pushes[1].error && pushes[1].error->kind == Error::Kind::ServerBusy && pushes[1].error->httpStatus == 503);
    QCOMPARE(pushes[1].runName, QStringLiteral("kept run, again"));

    QCOMPARE(project->setting(QStringLiteral("kept")).toObject().value(QLatin1StringView("answer")).toInt(), 42);
    QCOMPARE(store::humanRuleFromJson(project->setting(store::humanRuleKey).toObject()), store::HumanRule());
}

void TestKeptProjects::canBeWorkedOn()
{
    const QTemporaryDir folder;
    const QString path = copyTo(folder);
    {
        const auto project = openAt(path, store::OpenMode::ReadWrite);
        QVERIFY2(project->notice().isEmpty(), qPrintable(project->notice()));
        const auto items = must(project->datasets().items(must(project->datasets().all()).first().id, 24, 1));
        store::LabelRecord label;
        label.item = items.front().id;
        label.rater = one;
        label.criterion = QStringLiteral("accuracy");
        label.label = QStringLiteral("4");
        must(project->labels().add(label));
        store::RunInfo info = runNo(*project, 0);
        info.name = QStringLiteral("another");
        info.uuid = {};
        info.state = eval::RunState::Paused;
        const auto made = must(project->runs().create(info, {}));
        QCOMPARE(made.rows, 24);
    }
    constexpr qsizetype versionAt = 60;
    QCOMPARE(headerNumber(path, versionAt), static_cast<quint32>(store::schemaVersion));
    const auto project = openAt(path, store::OpenMode::ReadWrite);
    QCOMPARE(saidOf(*project, 24, one), QStringLiteral("accuracy 4"));
    QTRY_COMPARE(must(project->runs().all()).size(), 4); // without what a preview left
}

void TestKeptProjects::readingLeavesTheFileAsItIs()
{
    const QTemporaryDir folder;
    const QString path = copyTo(folder);
    const QByteArray before = bytesOf(path);
    {
        const auto project = openAt(path, store::OpenMode::ReadOnly);
        QCOMPARE(must(project->runs().all()).size(), 4);
    }
    QVERIFY(bytesOf(path) == before);
}

GAVEL_TEST(TestKeptProjects)

#include "tst_keptprojects.moc"
