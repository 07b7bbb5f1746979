// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scale/faroutside.h"
#include "support/storefixture.h"
#include "support/testmain.h"
#include "unit/store/verifyresult.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <ctime>

using namespace gavel;
using namespace gavel::store;

namespace {

double seconds(clockid_t clock)
{
    timespec time = {};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

void print(const QJsonObject &figures)
{
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

/// What a row costs in the writer, and what a page costs its reader. Prints the
/// figures and fails only far outside of what was agreed.
class TestWriterScale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_project.reset(); }
    void aRowIsCheapToWrite();
    void aPageIsCheapToRead();
    void outcomesStream();

private:
    static constexpr qint64 rows = 100'000;
    static constexpr qint64 burst = 24; ///< arrive together, as a run's replies do

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    qint64 m_run = 0;
};

void TestWriterScale::initTestCase()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_run = fixture::run(*m_project, rows).id;
}

void TestWriterScale::aRowIsCheapToWrite()
{
    const QString justification(200, u'j');
    std::vector<eval::ReplyRecord> records;
    records.reserve(rows);
    for (qint64 pos = 0; pos < rows; ++pos) {
        records.push_back(fixture::reply(m_run, pos, int(pos % 5) + 1));
        records.back().raw = QStringLiteral("{\"justification\": \"%1\", \"score\": 3}").arg(justification);
        records.back().verdicts.first().justification = justification;
        records.back().bodyDigest = QByteArray(32, char(pos));
    }

    quint64 committed = 0;
    qint64 next = 0;
    double appending = 0;
    QObject context;
    const auto more = [&] {
        const double before = seconds(CLOCK_THREAD_CPUTIME_ID);
        for (qint64 i = 0; i < burst && next < rows; ++i)
            m_project->log().append(std::move(records[std::size_t(next++)]));
        appending += seconds(CLOCK_THREAD_CPUTIME_ID) - before;
    };
    m_project->log().onCommitted(&context, [&](quint64 upTo, const std::optional<Error> &error) {
        QVERIFY2(!error, error ? qPrintable(error->text) : "");
        committed = upTo;
        more();
    });
    const double process = seconds(CLOCK_PROCESS_CPUTIME_ID);
    const double own = seconds(CLOCK_THREAD_CPUTIME_ID);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 4; ++i)
        more();
    QTRY_VERIFY_WITH_TIMEOUT(committed == quint64(rows), 300'000);
    const double wall = double(timer.nsecsElapsed()) / 1e9;
    const double writing = seconds(CLOCK_PROCESS_CPUTIME_ID) - process - (seconds(CLOCK_THREAD_CPUTIME_ID) - own);

    const double writerMicroseconds = writing * 1e6 / rows;
    const double appendMicroseconds = appending * 1e6 / rows;
    print({ { QStringLiteral("test"), QStringLiteral("writer") },
            { QStringLiteral("rows"), rows },
            { QStringLiteral("writer_cpu_us_per_row"), writerMicroseconds },
            { QStringLiteral("append_cpu_us_per_row"), appendMicroseconds },
            { QStringLiteral("rows_per_s"), double(rows) / wall } });
    QVERIFY(writerMicroseconds < test::farOutside() * 35);
    QVERIFY(appendMicroseconds < test::farOutside() * 3);
}

void TestWriterScale::aPageIsCheapToRead()
{
    const auto reader = m_project->runs().reader(m_run);
    VERIFY_RESULT(reader);
    constexpr int pages = 200;
    const double before = seconds(CLOCK_THREAD_CPUTIME_ID);
    for (int page = 0; page < pages; ++page) {
        std::vector<qint64> positions;
        for (qint64 i = 0; i < 128; ++i)
            positions.push_back((page * 7919 + i * 37) % rows); // as a sorted view asks
        VERIFY_RESULT((*reader)->summaries(positions, 400));
    }
    const double milliseconds = (seconds(CLOCK_THREAD_CPUTIME_ID) - before) * 1e3 / pages;
    print({ { QStringLiteral("test"), QStringLiteral("page") }, { QStringLiteral("page_cpu_ms"), milliseconds } });
    QVERIFY(milliseconds < test::farOutside());
}

void TestWriterScale::outcomesStream()
{
    const auto reader = m_project->runs().reader(m_run);
    VERIFY_RESULT(reader);
    qint64 count = 0;
    const double before = seconds(CLOCK_THREAD_CPUTIME_ID);
    VERIFY_RESULT((*reader)->eachOutcome([&count](const eval::Outcome &) { ++count; }));
    const double spent = seconds(CLOCK_THREAD_CPUTIME_ID) - before;
    print({ { QStringLiteral("test"), QStringLiteral("outcomes") }, { QStringLiteral("outcomes"), count }, { QStringLiteral("cpu_s"), spent } });
    QCOMPARE(count, rows);
    QVERIFY(spent < test::farOutside());
}

GAVEL_TEST(TestWriterScale)
#include "tst_writer_scale.moc"
