// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importjob.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace gavel;
using jobs::ImportJob;
using jobs::ImportReport;

/// An import of rows with judge scores that does not reach its end.
class TestImportJobCancel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beforeItStarts();
    void whileItReads();
    void whileTheRunIsMade();
    void whileScoresAreStored();
    void whenAllIsStored();
    void nothingIsVisibleBeforeItsEnd();
    void canBeImportedAfterwards();
    void theSameRowsAgain();
    void destroyedWhileScoresAreStored();
    void aDeathWhileScoresAreStored();
    void aFullDiskWhileScoresAreStored();

private:
    static constexpr qint64 rows = 10'000;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    void start();
    qint64 count(const QString &table) const;
    qint64 stored() const;
    bool hasAnswer() const { return m_answers.size() == 1; }
    bool isCancelled() const { return hasAnswer() && !m_answers.first() && m_answers.first().error().kind == Error::Kind::Cancelled; }
    bool isNothingVisible() const { return m_project->datasets().all()->isEmpty() && m_project->runs().all()->isEmpty(); }
    void whenStored(const QString &table, const std::function<void()> &act);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Project> m_project;
    std::unique_ptr<store::Connection> m_reader;
    std::unique_ptr<ImportJob> m_job;
    QTimer m_watch;
    QList<Result<ImportReport>> m_answers;
};

void TestImportJobCancel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(path(QStringLiteral("rows.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,input,output,judge_score\n");
    for (qint64 no = 1; no <= rows; ++no) {
        const QByteArray number = QByteArray::number(no);
        file.write("r" + number + ",question " + number + ",answer " + number + ',' + QByteArray::number(1 + no % 5) + '\n');
    }
    file.close();
    auto project = store::Project::open(path(QStringLiteral("p.gavel")));
    QVERIFY(project);
    m_project = std::move(*project);
    auto reader = store::Connection::open({ m_project->path(), true, false });
    QVERIFY(reader);
    m_reader = std::move(*reader);
    m_answers.clear();
}

void TestImportJobCancel::cleanup()
{
    m_watch.stop();
    m_watch.disconnect();
    m_job.reset();
    m_reader.reset();
    m_project.reset();
}

void TestImportJobCancel::start()
{
    jobs::ImportRequest request;
    request.path = path(QStringLiteral("rows.csv"));
    m_job = std::make_unique<ImportJob>(*m_project, request);
    connect(m_job.get(), &ImportJob::finished, this, [this](const Result<ImportReport> &report) { m_answers << report; });
    m_job->start();
}

qint64 TestImportJobCancel::count(const QString &table) const
{
    const auto counted = store::scalar(m_reader->database(), QStringLiteral("SELECT count(*) FROM %1").arg(table));
    return counted ? counted->toLongLong() : -1;
}

/// Everything that an import writes.
qint64 TestImportJobCancel::stored() const
{
    qint64 all = 0;
    for (const auto table : { "dataset", "item", "run", "run_item", "reply", "verdict" })
        all += count(QLatin1StringView(table));
    return all;
}

/// Once, as soon as the table has a row.
void TestImportJobCancel::whenStored(const QString &table, const std::function<void()> &act)
{
    connect(&m_watch, &QTimer::timeout, this, [this, table, act] {
        if (count(table) == 0)
            return;
        m_watch.stop();
        act();
    });
    m_watch.start(0);
}

void TestImportJobCancel::beforeItStarts()
{
    jobs::ImportRequest request;
    request.path = path(QStringLiteral("rows.csv"));
    m_job = std::make_unique<ImportJob>(*m_project, request);
    connect(m_job.get(), &ImportJob::finished, this, [this](const Result<ImportReport> &report) { m_answers << report; });
    m_job->cancel();
    m_job->start();
    QVERIFY(m_answers.isEmpty());
    QTRY_VERIFY(isCancelled());
    QCOMPARE(stored(), 0);
}

void TestImportJobCancel::whileItReads()
{
    start();
    whenStored(QStringLiteral("item"), [this] { m_job->cancel(); });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(isCancelled());
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

void TestImportJobCancel::whileTheRunIsMade()
{
    start();
    qint64 madeThen = 0;
    whenStored(QStringLiteral("run"), [this, &madeThen] {
        m_job->cancel();
        madeThen = count(QStringLiteral("run_item"));
    });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(isCancelled());
    QVERIFY(madeThen < rows);
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

void TestImportJobCancel::whileScoresAreStored()
{
    start();
    whenStored(QStringLiteral("reply"), [this] { m_job->cancel(); });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(isCancelled());
    QVERIFY(!m_answers.first().error().text.isEmpty());
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

void TestImportJobCancel::whenAllIsStored()
{
    start();
    bool isAllStored = false;
    whenStored(QStringLiteral("reply"), [this, &isAllStored] {
        // Without the event loop, so that the job cannot know yet that its worker is done.
        QElapsedTimer clock;
        clock.start();
        while (!isAllStored && clock.elapsed() < 60'000)
            isAllStored = count(QStringLiteral("verdict")) == rows;
        m_job->cancel();
    });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(isAllStored);
    QVERIFY(isCancelled());
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

void TestImportJobCancel::nothingIsVisibleBeforeItsEnd()
{
    start();
    int looks = 0;
    bool isHidden = true;
    connect(&m_watch, &QTimer::timeout, this, [&] {
        if (!m_answers.isEmpty())
            return;
        looks += count(QStringLiteral("reply")) > 0 ? 1 : 0;
        isHidden = isHidden && isNothingVisible();
    });
    m_watch.start(0);
    QTRY_VERIFY(hasAnswer());
    QVERIFY(looks > 0);
    QVERIFY(isHidden);
    const auto &report = m_answers.first();
    QVERIFY(report);
    QCOMPARE(m_project->datasets().all()->size(), 1);
    QCOMPARE(m_project->datasets().all()->first().rows, rows);
    const auto runs = m_project->runs().all();
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().id, report->importedRun.value_or(0));
    QCOMPARE(runs->first().rows, rows);
    QCOMPARE(runs->first().dataDigest, report->dataset.digest);
    QCOMPARE(count(QStringLiteral("verdict")), rows);
}

void TestImportJobCancel::canBeImportedAfterwards()
{
    start();
    whenStored(QStringLiteral("reply"), [this] { m_job->cancel(); });
    QTRY_VERIFY(hasAnswer());
    m_answers.clear();
    // At once, while the first is still being cleared away.
    start();
    QTRY_VERIFY(hasAnswer());
    QVERIFY(m_answers.first());
    QVERIFY(!m_answers.first()->wasThere);
    QVERIFY(m_answers.first()->importedRun);
    QTRY_COMPARE(count(QStringLiteral("item")), rows);
    QTRY_COMPARE(count(QStringLiteral("verdict")), rows);
    QCOMPARE(count(QStringLiteral("dataset")), 1);
    QCOMPARE(count(QStringLiteral("run")), 1);
}

void TestImportJobCancel::theSameRowsAgain()
{
    start();
    QTRY_VERIFY(hasAnswer());
    QVERIFY(m_answers.first());
    m_answers.clear();
    start();
    QTRY_VERIFY(hasAnswer());
    QVERIFY(m_answers.first());
    QVERIFY(m_answers.first()->wasThere);
    QTRY_COMPARE(count(QStringLiteral("dataset")), 1);
    QCOMPARE(count(QStringLiteral("run")), 1);
    QCOMPARE(count(QStringLiteral("verdict")), rows);
}

void TestImportJobCancel::destroyedWhileScoresAreStored()
{
    start();
    qint64 storedThen = rows;
    whenStored(QStringLiteral("reply"), [this, &storedThen] {
        m_job.reset();
        storedThen = count(QStringLiteral("reply"));
    });
    QTRY_VERIFY(!m_job);
    QVERIFY2(storedThen < rows, "it waited until all was stored");
    QVERIFY(m_answers.isEmpty());
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

void TestImportJobCancel::aDeathWhileScoresAreStored()
{
    const QString dead = path(QStringLiteral("dead.gavel"));
    start();
    bool isCopied = false;
    whenStored(QStringLiteral("reply"), [&] {
        // In the writer's thread, so that nothing is written meanwhile.
        const auto copied = m_project->writer().run([this, &dead](QSqlDatabase &) -> Result<void> {
            for (const auto suffix : { "", "-wal" }) {
                if (!QFile::copy(m_project->path() + QLatin1StringView(suffix), dead + QLatin1StringView(suffix)))
                    return Error{ Error::Kind::Io, 0, {}, {} };
            }
            return {};
        });
        isCopied = copied.has_value();
    });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(isCopied);
    cleanup();
    auto project = store::Project::open(dead);
    QVERIFY(project);
    m_project = std::move(*project);
    m_reader = std::move(*store::Connection::open({ dead, true, false }));
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
    m_answers.clear();
    start();
    QTRY_VERIFY(hasAnswer());
    QVERIFY(m_answers.first());
    QVERIFY(m_answers.first()->importedRun);
    QCOMPARE(count(QStringLiteral("verdict")), rows);
}

void TestImportJobCancel::aFullDiskWhileScoresAreStored()
{
    start();
    whenStored(QStringLiteral("reply"), [this] {
        const auto filled = m_project->writer().run(
            [](QSqlDatabase &db) -> Result<void> { return store::change(db, QStringLiteral("PRAGMA max_page_count = 1")); });
        QVERIFY(filled);
    });
    QTRY_VERIFY(hasAnswer());
    QVERIFY(!m_answers.first());
    QCOMPARE(m_answers.first().error().kind, Error::Kind::DiskFull);
    QVERIFY(isNothingVisible());
    QTRY_COMPARE(stored(), 0);
}

GAVEL_TEST(TestImportJobCancel)
#include "tst_importjob_cancel.moc"
