// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "store/labels.h"
#include "support/testmain.h"

#include <QSemaphore>

#include <atomic>

using namespace gavel;
using namespace gavel::store;

class TestProjectReads : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsInAWorker();
    void aReaderNoticesTheStop_data();
    void aReaderNoticesTheStop();
    void closingWaitsForReadersAndLeavesASingleFile();

private:
    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    RunInfo m_run;
};

void TestProjectReads::init()
{
    m_project.reset();
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_run = fixture::run(*m_project, 300);
    fixture::store(*m_project, { fixture::reply(m_run.id, 0), fixture::reply(m_run.id, 1) });
    LabelRecord label;
    label.rater = QStringLiteral("a");
    label.label = QStringLiteral("3");
    for (label.item = 1; label.item <= 2; ++label.item)
        VERIFY_RESULT(m_project->labels().add(label));
}

void TestProjectReads::readsInAWorker()
{
    QObject context;
    qint64 rows = 0;
    m_project->read(
        &context,
        [run = m_run.id](const ReaderSource &source, const Stop &) {
            return source.openReader(run).and_then([](const auto &reader) { return reader->rowCount(); });
        },
        [&rows](const Result<qint64> &read) { rows = read.value_or(-1); });
    QTRY_COMPARE(rows, 300);
}

namespace {

using Reading = std::function<Result<void>(const ReaderSource &, const RunInfo &, const std::function<void()> &)>;

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

} // namespace

void TestProjectReads::aReaderNoticesTheStop_data()
{
    QTest::addColumn<Reading>("reading");
    using Fn = const std::function<void()> &;
    const auto add = [](const char *name, const std::function<Result<void>(const eval::RunReader &, Fn)> &read) {
        QTest::addRow("%s", name) << Reading([read](const ReaderSource &source, const RunInfo &run, Fn row) {
            const auto reader = source.openReader(run.id);
            return reader ? read(**reader, row) : Result<void>(reader.error());
        });
    };
    add("outcomes", [](const auto &reader, Fn row) { return reader.eachOutcome([&row](const eval::Outcome &) { row(); }); });
    add("details", [](const auto &reader, Fn row) {
        return reader.eachDetail([&row](const eval::RowDetail &) {
            row();
            return true;
        });
    });
    add("labels", [](const auto &reader, Fn row) { return reader.eachLabel([&row](qint64, const eval::LabelDetail &) { row(); }); });
    add("items", [](const auto &reader, Fn row) {
        row();
        return withoutValue(reader.items(0, 100));
    });
    add("human scores", [](const auto &reader, Fn row) {
        row();
        return withoutValue(reader.humanScores({}));
    });
    add("clusters", [](const auto &reader, Fn row) {
        row();
        return withoutValue(reader.clusters());
    });
    add("keys", [](const auto &reader, Fn row) {
        row();
        return withoutValue(reader.itemKeys());
    });
    QTest::addRow("dataset") << Reading([](const ReaderSource &source, const RunInfo &run, Fn row) {
        return source.eachItem(run.dataset, 1, [&row](const data::Item &) {
            row();
            return true;
        });
    });
}

void TestProjectReads::aReaderNoticesTheStop()
{
    QFETCH(const Reading, reading);
    int rows = 0;
    const auto source = m_project->readerSource().stoppedBy([&rows] { return rows > 0; });
    const auto read = reading(source, m_run, [&rows] { ++rows; });
    QCOMPARE(rows, 1);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Cancelled);
}

/// No reader's connection may still be open when the writer's closes.
void TestProjectReads::closingWaitsForReadersAndLeavesASingleFile()
{
    QObject context;
    QSemaphore begun;
    std::atomic_int reading = 0;
    QList<Error::Kind> ends;
    constexpr int readers = 4;
    for (int i = 0; i < readers; ++i) {
        m_project->read(
            &context,
            [&begun, &reading, run = m_run.id](const ReaderSource &source, const Stop &) -> Result<void> {
                ++reading;
                const auto reader = source.openReader(run);
                begun.release();
                Result<void> read;
                while (reader && read)
                    read = (*reader)->eachDetail([](const eval::RowDetail &) { return true; });
                --reading;
                return read;
            },
            [&ends](const Result<void> &read) { ends << read.error().kind; });
    }
    begun.acquire(readers);
    VERIFY_RESULT(m_project->setSetting(QStringLiteral("k"), 1));
    m_project.reset();
    QCOMPARE(reading.load(), 0);
    QCOMPARE(m_folder->names(), QStringList{ QStringLiteral("p.gavel") });
    QTRY_COMPARE(ends, QList<Error::Kind>(readers, Error::Kind::Cancelled));
}

GAVEL_TEST(TestProjectReads)
#include "tst_projectreads.moc"
