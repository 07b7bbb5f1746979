// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scale/faroutside.h"
#include "support/must.h"
#include "support/storefixture.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <array>
#include <cstdio>

using namespace gavel;
using namespace gavel::store;
using test::must;

/// How long a large project keeps the window at its end, while everything reads it.
/// Prints the figure and fails only far outside of what was agreed.
class TestClosingScale : public QObject
{
    Q_OBJECT

private slots:
    void closesWhileEverythingReads();

private:
    static constexpr qint64 rows = 1'000'000;
    static constexpr qint64 chunk = 20'000;
    static constexpr double agreedMs = 200;

    RunInfo judged(Project &project) const;
};

RunInfo TestClosingScale::judged(Project &project) const
{
    const RunInfo info = fixture::run(project, rows);
    for (qint64 first = 0; first < rows; first += chunk) {
        std::vector<eval::ReplyRecord> records;
        for (qint64 pos = first; pos < first + chunk; ++pos)
            records.push_back(fixture::reply(info.id, pos, static_cast<int>(pos % 5) + 1));
        must(project.runs().appendReplies(records));
    }
    return info;
}

void TestClosingScale::closesWhileEverythingReads()
{
    using Read = Result<void> (*)(const eval::RunReader &);
    constexpr std::array<Read, 6> reads{
        [](const eval::RunReader &run) { return run.eachOutcome([](const eval::Outcome &) {}); },
        [](const eval::RunReader &run) { return run.eachDetail([](const eval::RowDetail &) { return true; }); },
        [](const eval::RunReader &run) { return run.eachLabel([](qint64, const eval::LabelDetail &) {}); },
        [](const eval::RunReader &run) { return run.humanScores({}).transform([](const auto &) {}); },
        [](const eval::RunReader &run) { return run.clusters().transform([](const auto &) {}); },
        [](const eval::RunReader &run) { return run.itemKeys().transform([](const auto &) {}); },
    };
    const fixture::Folder folder;
    auto project = folder.open();
    const RunInfo info = judged(*project);
    QObject context;
    int ends = 0;
    QSemaphore begun;
    for (const Read read : reads) {
        const auto work = [&begun, read, run = info.id](const ReaderSource &source, const Stop &stop) -> Result<void> {
            const auto reader = source.openReader(run);
            begun.release();
            Result<void> done;
            while (reader && done && !stop())
                done = read(**reader);
            return done;
        };
        project->read(&context, work, [&ends](const Result<void> &) { ++ends; });
    }
    begun.acquire(4); // more are read at a time only where there are more cores
    QElapsedTimer clock;
    clock.start();
    project.reset();
    const qint64 took = clock.elapsed();
    std::printf("{\"test\":\"closing\",\"rows\":%lld,\"ms\":%lld}\n", static_cast<long long>(rows), static_cast<long long>(took));
    std::fflush(stdout);
    QCOMPARE(folder.names(), QStringList{ QStringLiteral("p.gavel") });
    QTRY_COMPARE(ends, static_cast<int>(reads.size()));
    QVERIFY(static_cast<double>(took) < test::farOutside() * agreedMs);
}

GAVEL_TEST(TestClosingScale)
#include "tst_closing_scale.moc"
