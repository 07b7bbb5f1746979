// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "mlflow/outbox.h"
#include "store/runcreation.h"
#include "store/sql.h"
#include "store/storedreplies.h"
#include "store/writer.h"
#include "support/must.h"
#include "support/testmain.h"

#include <atomic>

using namespace gavel;
using namespace gavel::store;

class TestRuns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void keepsEverything();
    void anUnknownStateCanBeResumed();
    void importedRunsNeedNoVersion();
    void createsBesideOtherWork();
    void rowsOfTheDataset_data();
    void rowsOfTheDataset();
    void samplesAreRepeatable();
    void rowsInAGivenOrder();
    void noRowsIsAnError();
    void theJudgeIsStoredWithTheRun_data();
    void theJudgeIsStoredWithTheRun();
    void aStoppedCreationLeavesNothing_data();
    void aStoppedCreationLeavesNothing();
    void noSecretInTheAddress();
    void latestMatching();
    void theLatestThatMatchesIsSound();
    void damagedRunsAreMarkedInTheList();
    void renames();
    void removesWithEverything();
    void removalSparesWhatIsMadeMeanwhile_data();
    void removalSparesWhatIsMadeMeanwhile();
    void bulkReplies();
    void reusableReplies();

private:
    std::vector<qint64> numbers(qint64 run)
    {
        std::vector<qint64> numbers;
        const auto items = (*m_project->runs().reader(run))->items(0, 10'000);
        for (const data::Item &item : *items)
            numbers.push_back(item.no);
        return numbers;
    }

    /// It says that it has more rows than it has.
    void breakRows(qint64 run)
    {
        VERIFY_RESULT(m_project->writer().run(
            [run](QSqlDatabase &db) { return change(db, QStringLiteral("UPDATE run SET row_count = 7 WHERE id = ?"), { run }); }));
    }

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestRuns::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
}

void TestRuns::keepsEverything()
{
    const auto version = fixture::version(*m_project);
    RunInfo info = fixture::runInfo(fixture::import(*m_project, 5), version);
    info.name = QStringLiteral("first");
    info.servers << RunServer{
        QUuid::createUuid(), QStringLiteral("other"), QUrl(QStringLiteral("https://host/base")), { { QStringLiteral("model"), QStringLiteral("m") } }
    };
    info.repeats = 3;
    info.selection = { .limit = 5 };
    info.options.concurrency.fixed = 24;
    info.adaptations = { QStringLiteral("a") };
    info.probeRequests = 2;
    const auto made = m_project->runs().create(info, {});
    VERIFY_RESULT(made);
    const auto read = m_project->runs().run(made->id);
    VERIFY_RESULT(read);
    QVERIFY(!read->uuid.isNull());
    QCOMPARE(read->kind, RunInfo::Kind::Judged);
    QCOMPARE(read->dataset, info.dataset);
    QCOMPARE(read->judgeVersion, version.id);
    QCOMPARE(read->versionNumber, 1);
    QCOMPARE(read->versionHash, version.hash);
    QVERIFY(read->judge == fixture::judge());
    QCOMPARE(read->name, info.name);
    QCOMPARE(read->model, info.model);
    QVERIFY(read->servers == info.servers);
    QCOMPARE(read->repeats, 3);
    QVERIFY(read->selection == info.selection);
    QVERIFY(read->options == info.options);
    QCOMPARE(read->state, info.state);
    QCOMPARE(read->rows, 5);
    QVERIFY(read->createdMs > 0);
    QVERIFY(!read->startedMs && !read->finishedMs);
    QCOMPARE(read->adaptations, info.adaptations);
    QCOMPARE(read->probeRequests, 2);
    QCOMPARE(read->dataDigest, info.dataDigest);
    QCOMPARE(m_project->runs().all()->size(), 1);
    QCOMPARE(m_project->runs().run(99).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->runs().reader(99).error().kind, Error::Kind::NotFound);
}

void TestRuns::anUnknownStateCanBeResumed()
{
    const RunInfo info = fixture::run(*m_project, 1);
    VERIFY_RESULT(m_project->writer().run([](QSqlDatabase &db) { return change(db, QStringLiteral("UPDATE run SET state = 'dreaming'")); }));
    const RunInfo read = *m_project->runs().run(info.id);
    QCOMPARE(read.state, eval::RunState::Cancelled);
    QVERIFY(canResume(read));
}

void TestRuns::importedRunsNeedNoVersion()
{
    RunInfo info;
    info.kind = RunInfo::Kind::Imported;
    info.dataset = fixture::import(*m_project, 5).id;
    info.judge = fixture::judge();
    const auto made = m_project->runs().create(info, {});
    VERIFY_RESULT(made);
    QCOMPARE(made->kind, RunInfo::Kind::Imported);
    QVERIFY(made->judge == fixture::judge());
    QVERIFY(!made->judgeVersion);
    QVERIFY(made->servers.isEmpty());
}

void TestRuns::createsBesideOtherWork()
{
    const auto version = fixture::version(*m_project);
    const auto dataset = fixture::import(*m_project, 12'000);
    std::optional<Result<RunInfo>> made;
    m_project->runs().create({ fixture::runInfo(dataset, version) }, {}, this, [&made](const Result<RunInfo> &result) { made.emplace(result); });
    QVERIFY(!made);
    QTRY_VERIFY(made);
    VERIFY_RESULT(*made);
    QCOMPARE((*made)->rows, 12'000);
    QCOMPARE((*made)->id, m_project->runs().all()->first().id);
}

void TestRuns::rowsOfTheDataset_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<qint64>("sample");
    QTest::addColumn<int>("expected");
    QTest::addRow("all") << qint64(0) << qint64(0) << 100;
    QTest::addRow("limit") << qint64(7) << qint64(0) << 7;
    QTest::addRow("limit beyond") << qint64(700) << qint64(0) << 100;
    QTest::addRow("sample") << qint64(0) << qint64(10) << 10;
    QTest::addRow("sample beyond") << qint64(0) << qint64(1000) << 100;
    QTest::addRow("sample of the first") << qint64(20) << qint64(10) << 10;
}

void TestRuns::rowsOfTheDataset()
{
    QFETCH(const qint64, limit);
    QFETCH(const qint64, sample);
    QFETCH(const int, expected);
    const auto dataset = fixture::import(*m_project, 100);
    const auto made = m_project->runs().create(fixture::runInfo(dataset, fixture::version(*m_project)), { .limit = limit, .sample = sample });
    VERIFY_RESULT(made);
    const auto chosen = numbers(made->id);
    QCOMPARE(int(chosen.size()), expected);
    QCOMPARE(made->rows, expected);
    QVERIFY(std::is_sorted(chosen.begin(), chosen.end()));
    QVERIFY(std::adjacent_find(chosen.begin(), chosen.end()) == chosen.end());
    if (limit > 0)
        QVERIFY(chosen.back() <= limit);
    if (sample == 0)
        QCOMPARE(chosen.back(), expected);
}

void TestRuns::samplesAreRepeatable()
{
    const auto dataset = fixture::import(*m_project, 1000);
    const auto version = fixture::version(*m_project);
    const auto draw
        = [&](quint64 seed) { return numbers(m_project->runs().create(fixture::runInfo(dataset, version), { .sample = 50, .seed = seed })->id); };
    const auto first = draw(1);
    QCOMPARE(draw(1), first);
    QVERIFY(draw(2) != first);
    // The generator is fixed by the standard, so these are the rows everywhere.
    QCOMPARE(first.size(), 50u);
}

void TestRuns::rowsInAGivenOrder()
{
    const auto dataset = fixture::import(*m_project, 10);
    const auto items = m_project->datasets().items(dataset.id, 1, 10);
    RunRows rows;
    rows.items = { items->at(4).id, items->at(0).id, items->at(9).id };
    rows.seconds = { items->at(1).id, items->at(2).id, items->at(3).id };
    const auto made = m_project->runs().create(fixture::runInfo(dataset, fixture::version(*m_project)), rows);
    VERIFY_RESULT(made);
    QCOMPARE(numbers(made->id), (std::vector<qint64>{ 5, 1, 10 }));
    VERIFY_RESULT(m_project->writer().run([&](QSqlDatabase &db) -> Result<void> {
        const auto second = scalar(db, QStringLiteral("SELECT item_b FROM run_item WHERE pos = 2"));
        return second->toLongLong() == rows.seconds[2] ? Result<void>() : Result<void>(Error{});
    }));
}

void TestRuns::noRowsIsAnError()
{
    const auto dataset = fixture::import(*m_project, 0);
    const auto made = m_project->runs().create(fixture::runInfo(dataset, fixture::version(*m_project)), {});
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().kind, Error::Kind::BadInput);
    QVERIFY(m_project->runs().all()->isEmpty());
}

void TestRuns::theJudgeIsStoredWithTheRun_data()
{
    QTest::addColumn<bool>("numbered");
    QTest::addRow("of a run") << true;
    QTest::addRow("of a Try") << false;
}

void TestRuns::theJudgeIsStoredWithTheRun()
{
    QFETCH(const bool, numbered);
    NewRun run{ fixture::runInfo(fixture::import(*m_project, 3), {}), {}, RunJudge{ {}, fixture::judge(), numbered } };
    run.info.judgeVersion.reset();
    QList<RunInfo> made;
    const auto take = [&made](const Result<RunInfo> &info) { made << test::must(info); };
    m_project->runs().create(run, {}, this, take);
    m_project->runs().create(run, {}, this, take);
    QTRY_COMPARE(made.size(), 2);
    QCOMPARE(made[0].versionNumber, numbered ? std::optional(1) : std::nullopt);
    QCOMPARE(made[0].versionHash, eval::versionHash(fixture::judge()));
    QVERIFY(made[0].judge == fixture::judge());
    QCOMPARE(made[1].judgeVersion, made[0].judgeVersion);
    QCOMPARE(m_project->judges().all()->size(), 1);
}

/// At whichever step it is stopped.
void TestRuns::aStoppedCreationLeavesNothing_data()
{
    QTest::addColumn<int>("steps");
    for (int steps = 0; steps < 6; ++steps)
        QTest::addRow("%d steps", steps) << steps;
}

void TestRuns::aStoppedCreationLeavesNothing()
{
    QFETCH(const int, steps);
    NewRun run{ fixture::runInfo(fixture::import(*m_project, 12'000), {}), {}, RunJudge{ {}, fixture::judge(), true } };
    run.info.judgeVersion.reset();
    const auto asked = std::make_shared<std::atomic_int>(0);
    std::optional<Result<RunInfo>> made;
    m_project->runs().create(
        run, [asked, steps] { return (*asked)++ >= steps; }, this, [&made](const Result<RunInfo> &info) { made.emplace(info); });
    QTRY_VERIFY(made);
    QCOMPARE(made->error().kind, Error::Kind::Cancelled);
    const QString counts
        = QStringLiteral("SELECT (SELECT count(*) FROM run) || ' ' || (SELECT count(*) FROM run_item) || ' ' || (SELECT count(*) FROM "
                         "run_server) || ' ' || (SELECT count(*) FROM judge_version) || ' ' || (SELECT count(*) FROM judge)");
    QString left;
    VERIFY_RESULT(m_project->writer().run([&](QSqlDatabase &db) -> Result<void> {
        left = scalar(db, counts)->toString();
        return {};
    }));
    QCOMPARE(left, QStringLiteral("0 0 0 0 0"));
}

void TestRuns::noSecretInTheAddress()
{
    RunInfo info = fixture::runInfo(fixture::import(*m_project, 1), fixture::version(*m_project));
    info.servers.first().url = QUrl(QStringLiteral("http://me:hunter2@host:80/?key=sk-1"));
    const auto made = m_project->runs().create(info, {});
    QCOMPARE(made->servers.first().url, QUrl(QStringLiteral("http://host:80/")));
}

void TestRuns::latestMatching()
{
    const auto dataset = fixture::import(*m_project, 5);
    const auto version = fixture::version(*m_project);
    RunInfo info = fixture::runInfo(dataset, version);
    info.selection = { .sample = 5, .seed = 1 };
    const RunMatch match{ version.hash, dataset.digest, info.model, 1, { .sample = 5, .seed = 1 } };
    QVERIFY(!m_project->runs().latestMatching(match)->has_value());
    (void)m_project->runs().create(info, {});
    const auto newest = m_project->runs().create(info, {});
    RunInfo other = info;
    other.kind = RunInfo::Kind::Recorded;
    (void)m_project->runs().create(other, {});
    QCOMPARE(m_project->runs().latestMatching(match).value()->id, newest->id);

    const auto finds = [this](const RunMatch &changed) { return m_project->runs().latestMatching(changed)->has_value(); };
    RunMatch changed = match;
    changed.versionHash = "x";
    QVERIFY(!finds(changed));
    changed = match;
    changed.dataDigest = "x";
    QVERIFY(!finds(changed));
    changed = match;
    changed.model = QStringLiteral("x");
    QVERIFY(!finds(changed));
    changed = match;
    changed.repeats = 2;
    QVERIFY(!finds(changed));
    changed = match;
    changed.selection = {};
    QVERIFY(!finds(changed));
}

void TestRuns::theLatestThatMatchesIsSound()
{
    const auto dataset = fixture::import(*m_project, 5);
    const auto version = fixture::version(*m_project);
    const RunInfo info = fixture::runInfo(dataset, version);
    QList<qint64> made;
    for (int i = 0; i < 3; ++i)
        made << m_project->runs().create(info, {})->id;
    const RunMatch match{ version.hash, dataset.digest, info.model, info.repeats, info.selection };
    const auto latest = [&] {
        const auto run = m_project->runs().latestMatching(match).value();
        return run ? std::optional(run->id) : std::nullopt;
    };
    QCOMPARE(latest(), std::optional(made[2]));
    breakRows(made[2]);
    QCOMPARE(latest(), std::optional(made[1]));
    for (const qint64 run : std::as_const(made))
        breakRows(run);
    QCOMPARE(latest(), std::optional<qint64>());
}

void TestRuns::damagedRunsAreMarkedInTheList()
{
    const auto dataset = fixture::import(*m_project, 5);
    const RunInfo info = fixture::runInfo(dataset, fixture::version(*m_project));
    for (int i = 0; i < 3; ++i)
        VERIFY_RESULT(m_project->runs().create(info, {}));
    const auto before = m_project->runs().all();
    breakRows(before->at(1).id);
    const auto runs = m_project->runs().all();
    VERIFY_RESULT(runs);
    QCOMPARE(runs->size(), 3);
    for (qsizetype i = 0; i < runs->size(); ++i) {
        QCOMPARE(runs->at(i).damage.isEmpty(), i != 1);
        QCOMPARE(runs->at(i).rows, i != 1 ? 5 : 0);
        QCOMPARE(runs->at(i).servers, before->at(i).servers);
    }
}

void TestRuns::renames()
{
    const auto info = fixture::run(*m_project, 1);
    VERIFY_RESULT(m_project->runs().rename(info.id, QStringLiteral("better")));
    QCOMPARE(m_project->runs().run(info.id)->name, QStringLiteral("better"));
}

void TestRuns::removesWithEverything()
{
    const auto info = fixture::run(*m_project, 3000);
    const auto kept = fixture::run(*m_project, 10);
    std::vector<eval::ReplyRecord> records{ fixture::reply(kept.id, 0) };
    for (qint64 pos = 0; pos < 3000; ++pos)
        records.push_back(fixture::reply(info.id, pos));
    fixture::store(*m_project, records);
    mlflow::Push push;
    push.run = info.id;
    VERIFY_RESULT(m_project->outbox().add(push));

    std::optional<Result<void>> removed;
    m_project->runs().remove(info.id, this, [&removed](const Result<void> &result) { removed.emplace(result); });
    QTRY_VERIFY(removed);
    VERIFY_RESULT(*removed);
    QCOMPARE(m_project->runs().all()->size(), 1);
    QVERIFY(m_project->outbox().pushes()->isEmpty());
    VERIFY_RESULT(m_project->writer().run([](QSqlDatabase &db) -> Result<void> {
        const auto left = scalar(db,
                                 QStringLiteral("SELECT (SELECT count(*) FROM reply) || ' ' || (SELECT count(*) FROM verdict) || ' ' || (SELECT "
                                                "count(*) FROM run_item)"));
        return left->toString() == QLatin1StringView("1 1 10") ? Result<void>() : Result<void>(Error{ Error::Kind::Io, 0, left->toString(), {} });
    }));
}

void TestRuns::removalSparesWhatIsMadeMeanwhile_data()
{
    QTest::addColumn<int>("pause");
    for (int pause = 0; pause < 8; ++pause)
        QTest::addRow("%d steps later", pause) << pause;
}

/// A new run that might get the id of one that is being removed.
void TestRuns::removalSparesWhatIsMadeMeanwhile()
{
    QFETCH(const int, pause);
    // As in a file that reuses ids.
    VERIFY_RESULT(m_project->writer().run([](QSqlDatabase &db) { return change(db, QStringLiteral("DELETE FROM sqlite_sequence")); }));
    const auto old = fixture::run(*m_project, 3);
    const auto made = std::make_shared<RunCreation>(
        NewRun{ fixture::runInfo(*m_project->datasets().dataset(old.dataset), *m_project->judges().version(*old.judgeVersion)) });
    std::optional<Result<void>> removed;
    std::optional<Result<void>> created;
    m_project->runs().remove(old.id, this, [&removed](const Result<void> &result) { removed.emplace(result); });
    m_project->writer().postSteps(
        [made, left = pause](QSqlDatabase &db) mutable -> Result<bool> {
            if (left-- > 0)
                return false;
            left = 0;
            (void)change(db, QStringLiteral("DELETE FROM sqlite_sequence"));
            return made->step(db);
        },
        this, [&created](const Result<void> &result) { created.emplace(result); });
    QTRY_VERIFY(removed && created);
    VERIFY_RESULT(*removed);
    VERIFY_RESULT(*created);
    QCOMPARE(m_project->runs().all()->size(), 1);
    QCOMPARE(numbers(made->id()), (std::vector<qint64>{ 1, 2, 3 }));
}

void TestRuns::bulkReplies()
{
    const auto info = fixture::run(*m_project, 2500);
    std::vector<eval::ReplyRecord> records;
    for (qint64 pos = 0; pos < 2500; ++pos)
        records.push_back(fixture::reply(info.id, pos));
    VERIFY_RESULT(m_project->runs().appendReplies(records));
    VERIFY_RESULT(m_project->runs().appendReplies({}));
    int outcomes = 0;
    VERIFY_RESULT((*m_project->runs().reader(info.id))->eachOutcome([&outcomes](const eval::Outcome &) { ++outcomes; }));
    QCOMPARE(outcomes, 2500);
}

void TestRuns::reusableReplies()
{
    ServerIdentity identity;
    identity.modelId = QStringLiteral("qwen");
    identity.version = QStringLiteral("1.0");
    RunInfo info = fixture::runInfo(fixture::import(*m_project, 5), fixture::version(*m_project));
    info.servers.first().identity = gavel::toJson(identity);
    const auto made = m_project->runs().create(info, {});
    eval::ReplyRecord good = fixture::reply(made->id, 0);
    good.bodyDigest = "one";
    good.logprobs = "[1]";
    eval::ReplyRecord failed = fixture::failure(made->id, 1);
    failed.bodyDigest = "two";
    fixture::store(*m_project, { good, failed, fixture::reply(made->id, 2) });

    const auto replies = test::must(m_project->readerSource().openReplies());
    const auto found = replies->reusable(made->versionHash, made->model, identity);
    VERIFY_RESULT(found);
    QCOMPARE(found->keys(), QList<QByteArray>{ "one" });
    const auto reply = replies->reply(found->value("one"));
    VERIFY_RESULT(reply);
    QCOMPARE(reply->raw, good.raw);
    QCOMPARE(reply->part, good.part);
    QCOMPARE(reply->finishReason, good.finishReason);
    QCOMPARE(reply->logprobs, good.logprobs);
    QCOMPARE(reply->bodyDigest, good.bodyDigest);
    QVERIFY(reply->usage == good.usage);
    QVERIFY(reply->verdicts == good.verdicts);
    QCOMPARE(replies->reply(999).error().kind, Error::Kind::NotFound);

    identity.version = QStringLiteral("1.1"); // another server now
    QVERIFY(replies->reusable(made->versionHash, made->model, identity)->isEmpty());
}

GAVEL_TEST(TestRuns)
#include "tst_runs.moc"
