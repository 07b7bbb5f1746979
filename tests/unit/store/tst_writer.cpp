// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

#include <QThread>

#include <atomic>
#include <future>

#include <sys/mount.h>

using namespace gavel;
using namespace gavel::store;

namespace {

struct Commit
{
    quint64 upTo = 0;
    std::optional<Error> error;
};

} // namespace

class TestWriter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void numbersRiseByOne();
    void acknowledgesInOrder();
    void acknowledgedMeansVisible();
    void changesOfTheRunStayBehindTheRecords();
    void notifiesInTheContextsThread();
    void notNotifiedAfterTheContext();
    void diskFullKeepsEverything();
    void diskFullOnARealDisk();
    void diskFullAtTheEnd();
    void whatWasAcknowledgedSurvivesAFullDisk();
    void vanishedFilePausesAndContinues();
    void postAnswersLaterAndOnce();
    void postDoesNotAnswerTheDead();
    void aFailedWriteIsRolledBack();
    void recordsOvertakeBulkWork();
    void bulkWaitsWhileTheWriterIsBehind();
    void bulkErrorsStayWithTheirOwner();
    void stepsContinueUntilDone();
    void closingEndsBulkWork();
    void recordsOfMissingRunsAreDropped();
    void storingAgainWaitsForTheRecords();
    void whatCannotBeStoredIsHandedOut();
    void serversThatCannotBeStoredAreHandedOut();
    void whatWasGivenUpIsNotWritten();
    void aReplyThatIsNotTakenIsAnError();
    void aRemovedLockIsTakenAgain();
    void aLockThatAnotherTookStopsWriting();
    void withoutALogEveryCommitIsOnTheDisk();

private:
    void listen(QObject *context = nullptr);
    qint64 count(const QString &table);
    void limitPages(int more);

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    qint64 m_run = 0;
    std::vector<Commit> m_commits;
};

void TestWriter::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_run = fixture::run(*m_project, 5000).id;
    m_commits.clear();
}

void TestWriter::cleanup()
{
    m_project.reset();
}

void TestWriter::listen(QObject *context)
{
    m_project->log().onCommitted(context ? context : this, [this](quint64 upTo, const std::optional<Error> &error) {
        m_commits.push_back({ upTo, error });
    });
}

qint64 TestWriter::count(const QString &table)
{
    qint64 rows = -1;
    const auto counted = m_project->writer().run([&](QSqlDatabase &db) -> Result<void> {
        rows = scalar(db, QStringLiteral("SELECT count(*) FROM %1").arg(table))->toLongLong();
        return {};
    });
    return counted ? rows : -1;
}

/// SQLite then answers as it does on a full disk.
void TestWriter::limitPages(int more)
{
    VERIFY_RESULT(m_project->writer().run([more](QSqlDatabase &db) -> Result<void> {
        const int pages = scalar(db, QStringLiteral("PRAGMA page_count"))->toInt();
        return change(db, QStringLiteral("PRAGMA max_page_count = %1").arg(more < 0 ? 1'000'000'000 : pages + more));
    }));
}

void TestWriter::numbersRiseByOne()
{
    for (quint64 number = 1; number <= 100; ++number)
        QCOMPARE(m_project->log().append(fixture::reply(m_run, qint64(number))), number);
}

void TestWriter::acknowledgesInOrder()
{
    listen();
    for (qint64 pos = 0; pos < 5000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().upTo == 5000);
    quint64 last = 0;
    for (const Commit &commit : m_commits) {
        QVERIFY(!commit.error);
        QVERIFY(commit.upTo > last);
        last = commit.upTo;
    }
    QVERIFY(m_commits.size() >= 5); // at most a thousand a transaction
    QVERIFY(m_commits.size() < 5000); // and not each by itself
}

void TestWriter::acknowledgedMeansVisible()
{
    const auto reader = m_project->runs().reader(m_run);
    VERIFY_RESULT(reader);
    int checked = 0;
    m_project->log().onCommitted(this, [&](quint64 upTo, const std::optional<Error> &) {
        const auto detail = (*reader)->detail(qint64(upTo) - 1);
        QVERIFY(detail.has_value());
        QCOMPARE(detail->replies.size(), 1);
        ++checked;
        if (upTo < 50)
            m_project->log().append(fixture::reply(m_run, qint64(upTo)));
    });
    m_project->log().append(fixture::reply(m_run, 0));
    QTRY_COMPARE(checked, 50);
}

void TestWriter::changesOfTheRunStayBehindTheRecords()
{
    listen();
    for (qint64 pos = 0; pos < 2500; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    m_project->log().updateRun(m_run, { .state = eval::RunState::Cancelled });
    QTRY_COMPARE(m_project->runs().run(m_run)->state, eval::RunState::Cancelled);
    QCOMPARE(count(QStringLiteral("reply")), 2500);
}

void TestWriter::notifiesInTheContextsThread()
{
    QThread *seen = nullptr;
    m_project->log().onCommitted(this, [&seen](quint64, const std::optional<Error> &) { seen = QThread::currentThread(); });
    m_project->log().append(fixture::reply(m_run, 0));
    QCOMPARE(seen, nullptr);
    QTRY_COMPARE(seen, QThread::currentThread());
}

void TestWriter::notNotifiedAfterTheContext()
{
    listen();
    int late = 0;
    auto context = std::make_unique<QObject>();
    m_project->log().onCommitted(context.get(), [&late](quint64, const std::optional<Error> &) { ++late; });
    m_project->log().append(fixture::reply(m_run, 0));
    // A step runs behind the records: this one is committed, and the call on its way.
    VERIFY_RESULT(m_project->writer().runSteps([](QSqlDatabase &) -> Result<bool> { return true; }));
    context.reset();
    m_project->log().append(fixture::reply(m_run, 1));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().upTo == 2);
    QCOMPARE(late, 0);
}

void TestWriter::diskFullKeepsEverything()
{
    listen();
    limitPages(2);
    for (qint64 pos = 0; pos < 3000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().error);
    QCOMPARE(m_commits.back().error->kind, Error::Kind::DiskFull);
    QVERIFY(m_commits.back().upTo < 3000);
    const std::size_t reports = m_commits.size();

    m_project->log().retry(); // still full
    QTRY_COMPARE(m_commits.size(), reports + 1);
    QCOMPARE(m_commits.back().error->kind, Error::Kind::DiskFull);

    limitPages(-1);
    QCOMPARE(m_commits.size(), reports + 1); // nothing happens without retry()
    m_project->log().retry();
    QTRY_VERIFY(m_commits.back().upTo == 3000);
    QVERIFY(!m_commits.back().error);
    QCOMPARE(count(QStringLiteral("reply")), 3000);
    QCOMPARE(count(QStringLiteral("verdict")), 3000);
}

void TestWriter::diskFullOnARealDisk()
{
    QTemporaryDir mount;
    const QByteArray where = mount.path().toUtf8();
    if (::mount("none", where.constData(), "tmpfs", 0, "size=4m") != 0)
        QSKIP("A small file system cannot be mounted here.");
    const auto unmount = qScopeGuard([&] {
        m_project.reset();
        ::umount2(where.constData(), MNT_DETACH);
    });
    auto project = Project::open(mount.filePath(QStringLiteral("p.gavel")));
    VERIFY_RESULT(project);
    m_project = std::move(*project);
    const qint64 run = fixture::run(*m_project, 2000).id;
    listen();
    for (qint64 pos = 0; pos < 2000; ++pos) {
        eval::ReplyRecord record = fixture::reply(run, pos);
        record.raw += QString(4000, u'x');
        m_project->log().append(record);
    }
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().error);
    QCOMPARE(m_commits.back().error->kind, Error::Kind::DiskFull);

    QCOMPARE(::mount("none", where.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
    m_project->log().retry();
    QTRY_VERIFY(m_commits.back().upTo == 2000);
    QCOMPARE(count(QStringLiteral("reply")), 2000);
}

/// Closing tries once more and then gives up, without hanging.
void TestWriter::diskFullAtTheEnd()
{
    listen();
    limitPages(2);
    for (qint64 pos = 0; pos < 3000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().error);
    const auto stored = qint64(m_commits.back().upTo);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("records of runs could not be stored")));
    m_project.reset();
    m_project = m_folder->open();
    QCOMPARE(count(QStringLiteral("reply")), stored);
}

/// Closing cannot move the log into the file, so the file alone is incomplete.
void TestWriter::whatWasAcknowledgedSurvivesAFullDisk()
{
    QTemporaryDir mount;
    const QByteArray where = mount.path().toUtf8();
    if (::mount("none", where.constData(), "tmpfs", 0, "size=700k") != 0)
        QSKIP("A small file system cannot be mounted here.");
    const auto unmount = qScopeGuard([&] {
        m_project.reset();
        ::umount2(where.constData(), MNT_DETACH);
    });
    const QString file = mount.filePath(QStringLiteral("p.gavel"));
    m_project = std::move(*Project::open(file));
    m_run = fixture::run(*m_project, 100).id;
    qint64 stored = 0;
    for (qint64 pos = 0; pos < 100; ++pos) {
        eval::ReplyRecord record = fixture::reply(m_run, pos);
        record.raw += QString(20'000, u'x');
        m_project->log().append(record);
        if (!m_project->storeAll())
            break;
        ++stored;
    }
    QVERIFY(stored > 0 && stored < 100);
    m_project->writer().dropUnstored();
    m_project.reset();
    QCOMPARE(::mount("none", where.constData(), "tmpfs", MS_REMOUNT, "size=64m"), 0);
    auto project = Project::open(file);
    VERIFY_RESULT(project);
    m_project = std::move(*project);
    QVERIFY2(!m_project->isReadOnly(), qPrintable(m_project->notice()));
    QCOMPARE(count(QStringLiteral("reply")), stored);
}

void TestWriter::vanishedFilePausesAndContinues()
{
    listen();
    const QString away = m_folder->file(QStringLiteral("away"));
    QVERIFY(QFile::rename(m_folder->file(), away));
    m_project->log().append(fixture::reply(m_run, 0));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().error);
    QCOMPARE(m_commits.back().error->kind, Error::Kind::Io);
    QVERIFY(QFile::rename(away, m_folder->file()));
    m_project->log().retry();
    QTRY_COMPARE(m_commits.back().upTo, quint64(1));
}

void TestWriter::postAnswersLaterAndOnce()
{
    int answers = 0;
    m_project->writer().post([](QSqlDatabase &db) { return change(db, QStringLiteral("INSERT INTO rater (name) VALUES ('Ada')")); }, this,
                             [&answers](const Result<void> &result) {
                                 ++answers;
                                 QVERIFY(result.has_value());
                             });
    QCOMPARE(count(QStringLiteral("rater")), 1); // it is done
    QCOMPARE(answers, 0); // and not told inside of anything
    QTRY_COMPARE(answers, 1);
}

void TestWriter::postDoesNotAnswerTheDead()
{
    int answers = 0;
    auto context = std::make_unique<QObject>();
    m_project->writer().post([](QSqlDatabase &db) { return change(db, QStringLiteral("INSERT INTO rater (name) VALUES ('Ada')")); }, context.get(),
                             [&answers](const Result<void> &) { ++answers; });
    context.reset();
    QCOMPARE(count(QStringLiteral("rater")), 1);
    bool later = false;
    m_project->writer().post([](QSqlDatabase &) -> Result<void> { return {}; }, this, [&later](const Result<void> &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(answers, 0);
}

void TestWriter::aFailedWriteIsRolledBack()
{
    const auto written = m_project->writer().run([](QSqlDatabase &db) -> Result<void> {
        if (auto done = change(db, QStringLiteral("INSERT INTO rater (name) VALUES ('Ada')")); !done)
            return done;
        return Error{ Error::Kind::BadInput, 0, QStringLiteral("no"), {} };
    });
    QCOMPARE(written.error().kind, Error::Kind::BadInput);
    QCOMPARE(count(QStringLiteral("rater")), 0);
}

void TestWriter::recordsOvertakeBulkWork()
{
    // The writer is held by a first step until everything is queued.
    std::promise<void> go;
    std::shared_future<void> gate = go.get_future().share();
    QStringList order;
    bool done = false;
    m_project->writer().postSteps([gate](QSqlDatabase &) -> Result<bool> {
        gate.wait();
        return true;
    });
    m_project->writer().postSteps(
        [&order, left = 3](QSqlDatabase &db) mutable -> Result<bool> {
            const auto replies = scalar(db, QStringLiteral("SELECT count(*) FROM reply"));
            order << QStringLiteral("step with %1 replies").arg(replies->toInt());
            return --left == 0;
        },
        this, [&done](const Result<void> &) { done = true; });
    m_project->log().append(fixture::reply(m_run, 0));
    go.set_value();
    QTRY_VERIFY(done);
    QCOMPARE(order.size(), 3);
    QCOMPARE(order.first(), QStringLiteral("step with 1 replies"));
}

void TestWriter::bulkWaitsWhileTheWriterIsBehind()
{
    std::promise<void> go;
    std::shared_future<void> gate = go.get_future().share();
    std::atomic<int> queued = 0;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        const auto owner = std::make_shared<Result<void>>();
        for (int i = 0; i < 5; ++i) {
            const auto result = m_project->writer().queueBulk(owner, [gate](QSqlDatabase &) -> Result<void> {
                gate.wait();
                return {};
            });
            if (result)
                ++queued;
        }
        m_project->writer().drainBulk();
    }));
    worker->start();
    QTRY_COMPARE(queued.load(), 2);
    // Another commit of the writer is no proof, so let the worker try as hard as it can.
    QThread::yieldCurrentThread();
    QCOMPARE(queued.load(), 2);
    go.set_value();
    QVERIFY(worker->wait());
    QCOMPARE(queued.load(), 5);
}

void TestWriter::bulkErrorsStayWithTheirOwner()
{
    const auto bad = std::make_shared<Result<void>>();
    const auto good = std::make_shared<Result<void>>();
    int ran = 0;
    VERIFY_RESULT(m_project->writer().queueBulk(bad, [](QSqlDatabase &) -> Result<void> { return Error{ Error::Kind::Io, 0, {}, {} }; }));
    m_project->writer().drainBulk();
    QVERIFY(!bad->has_value());
    QVERIFY(!m_project->writer().queueBulk(bad, [&ran](QSqlDatabase &) -> Result<void> {
        ++ran;
        return {};
    }));
    VERIFY_RESULT(m_project->writer().queueBulk(good, [&ran](QSqlDatabase &) -> Result<void> {
        ran += 10;
        return {};
    }));
    m_project->writer().drainBulk();
    QVERIFY(good->has_value());
    QCOMPARE(ran, 10);
}

void TestWriter::stepsContinueUntilDone()
{
    int steps = 0;
    VERIFY_RESULT(m_project->writer().runSteps([&steps](QSqlDatabase &) -> Result<bool> { return ++steps == 4; }));
    QCOMPARE(steps, 4);
    const auto failed = m_project->writer().runSteps([](QSqlDatabase &) -> Result<bool> { return Error{ Error::Kind::BadInput, 0, {}, {} }; });
    QCOMPARE(failed.error().kind, Error::Kind::BadInput);
}

void TestWriter::closingEndsBulkWork()
{
    std::optional<Result<void>> ended;
    m_project->writer().postSteps([](QSqlDatabase &) -> Result<bool> { return false; }, this,
                                  [&ended](const Result<void> &result) { ended.emplace(result); });
    m_project.reset();
    QTRY_VERIFY(ended);
    QCOMPARE(ended->error().kind, Error::Kind::Cancelled);
}

void TestWriter::recordsOfMissingRunsAreDropped()
{
    listen();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("was dropped")));
    m_project->log().append(fixture::reply(m_run + 1000, 0));
    m_project->log().append(fixture::reply(m_run, 0));
    QTRY_VERIFY(!m_commits.empty() && m_commits.back().upTo == 2);
    QVERIFY(!m_commits.back().error);
    QCOMPARE(count(QStringLiteral("reply")), 1);
}

void TestWriter::storingAgainWaitsForTheRecords()
{
    for (qint64 pos = 0; pos < 2500; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    VERIFY_RESULT(m_project->storeAll());
    QCOMPARE(m_project->writer().uncommitted(), 0);
    QCOMPARE(count(QStringLiteral("reply")), 2500);
    VERIFY_RESULT(m_project->storeAll());
}

void TestWriter::whatCannotBeStoredIsHandedOut()
{
    limitPages(2);
    for (qint64 pos = 0; pos < 3000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    const auto stored = m_project->storeAll();
    QVERIFY(!stored.has_value());
    QCOMPARE(stored.error().kind, Error::Kind::DiskFull);
    const auto left = m_project->writer().unstored().replies;
    QCOMPARE(qint64(left.size()), m_project->writer().uncommitted());
    QVERIFY(!left.empty());
    QCOMPARE(qint64(left.size()) + count(QStringLiteral("reply")), 3000);
    QCOMPARE(left.back().pos, 2999);
    QCOMPARE(left.back().raw, fixture::reply(m_run, 2999).raw);

    limitPages(-1);
    VERIFY_RESULT(m_project->storeAll());
    QVERIFY(m_project->writer().unstored().replies.empty());
    QCOMPARE(count(QStringLiteral("reply")), 3000);
}

void TestWriter::serversThatCannotBeStoredAreHandedOut()
{
    limitPages(2);
    for (qint64 pos = 0; pos < 3000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    QVERIFY(!m_project->storeAll().has_value());
    ServerIdentity identity;
    identity.modelId = QStringLiteral("other");
    m_project->log().updateRun(m_run, { .state = eval::RunState::Paused });
    m_project->log().updateRun(m_run, { .servers = { { 1, identity, 0 } } });
    QVERIFY(!m_project->storeAll().has_value());
    const auto servers = m_project->writer().unstored().servers;
    QCOMPARE(servers.keys(), QList<qint64>{ m_run });
    QCOMPARE(servers.value(m_run).size(), 1);
    QCOMPARE(servers.value(m_run).constFirst().follows, std::optional(0));
    m_project->writer().dropUnstored();
    QVERIFY(m_project->writer().unstored().servers.isEmpty());
}

void TestWriter::whatWasGivenUpIsNotWritten()
{
    limitPages(2);
    for (qint64 pos = 0; pos < 3000; ++pos)
        m_project->log().append(fixture::reply(m_run, pos));
    QVERIFY(!m_project->storeAll().has_value());
    const qint64 stored = count(QStringLiteral("reply"));
    m_project->writer().dropUnstored();
    QCOMPARE(m_project->writer().uncommitted(), 0);
    limitPages(-1);
    m_project.reset(); // without a warning
    m_project = m_folder->open();
    QCOMPARE(count(QStringLiteral("reply")), stored);
}

/// A project that was opened before somebody else added a trigger to it.
void TestWriter::aReplyThatIsNotTakenIsAnError()
{
    listen();
    const auto trigger = [this](const QString &sql) { VERIFY_RESULT(m_project->writer().run([sql](QSqlDatabase &db) { return change(db, sql); })); };
    for (const auto *raise : { "IGNORE", "ABORT, 'no'" }) {
        m_commits.clear();
        trigger(QStringLiteral("CREATE TRIGGER t BEFORE INSERT ON reply BEGIN SELECT RAISE(%1); END").arg(QLatin1StringView(raise)));
        m_project->log().append(fixture::reply(m_run, 0));
        QTRY_VERIFY(!m_commits.empty());
        QVERIFY(m_commits.back().error);
        QCOMPARE(m_commits.back().error->kind, Error::Kind::Io);
        QCOMPARE(m_project->writer().uncommitted(), 1);
        trigger(QStringLiteral("DROP TRIGGER t"));
        m_project->writer().dropUnstored();
    }
    m_project->log().append(fixture::reply(m_run, 0));
    VERIFY_RESULT(m_project->storeAll());
    QCOMPARE(count(QStringLiteral("reply")), 1);
}

void TestWriter::aRemovedLockIsTakenAgain()
{
    const QString lock = m_folder->file() + QStringLiteral(".lock");
    QVERIFY(QFile::remove(lock));
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 1));
    QVERIFY(QFile::exists(lock));
    const auto second = Project::open(m_folder->file(), { .failIfLocked = true });
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().kind, Error::Kind::Locked);
    m_project.reset();
    QVERIFY(!QFile::exists(lock));
}

void TestWriter::aLockThatAnotherTookStopsWriting()
{
    QVERIFY(QFile::remove(m_folder->file() + QStringLiteral(".lock")));
    {
        const auto second = m_folder->open();
        QVERIFY(!second->isReadOnly());
        const auto written = m_project->setSetting(QStringLiteral("k"), 1);
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, Error::Kind::Locked);
    }
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 1));
}

void TestWriter::withoutALogEveryCommitIsOnTheDisk()
{
    const auto level = [](Project &project) {
        int found = -1;
        (void)project.writer().run([&found](QSqlDatabase &db) -> Result<void> {
            found = scalar(db, QStringLiteral("PRAGMA synchronous"))->toInt();
            return {};
        });
        return found;
    };
    QCOMPARE(level(*m_project), 1); // NORMAL
    m_project.reset();
    m_project = m_folder->open({ .networkFileSystem = true });
    QCOMPARE(level(*m_project), 2); // FULL
}

GAVEL_TEST(TestWriter)
#include "tst_writer.moc"
