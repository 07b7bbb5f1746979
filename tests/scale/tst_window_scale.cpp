// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/evaluatepage.h"
#include "evaluate/results/resultspage.h"
#include "mainwindow.h"
#include "scale/faroutside.h"
#include "support/gapmeter.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/distributionchart.h"

#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <cstdio>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;

namespace {

constexpr qint64 windowRows = 100'000;
constexpr double gapBudget = 50; ///< ms
constexpr double p99Budget = 16; ///< ms
constexpr double memoryBudget = 250; ///< MB
constexpr double paintBudget = 200; ///< ms from the act to the painted result

/// Counts the paint events of a view's viewport.
class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget *watched) { watched->installEventFilter(this); }
    int paints() const { return m_paints; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_paints += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_paints = 0;
};

/// From /proc: VmHWM or VmRSS, in MB.
double memory(const char *name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(static_cast<qsizetype>(qstrlen(name)) + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void record(const QJsonObject &figures)
{
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

/// The real window with 100,000 rows. Records figures, one JSON line each; fails only far outside the budgets.
class TestWindowScale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void opensTheProject();
    void judgesEveryRow();
    void sortsFiltersAndClicks();
    void resumesALargeRun();
    void cleanupTestCase();

private:
    double untilPainted(const std::function<void()> &act, const std::function<bool()> &isThere);
    QTableView *table() const { return m_window->findChild<QTableView *>(QStringLiteral("resultsTable")); }

    Workspace m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    Session *m_session = nullptr;
};

void TestWindowScale::initTestCase()
{
    m_work.fake().setRecording(false);
    m_work.serve();
    m_work.addServed();
    m_work.makeProject(windowRows);
    m_work.closeSession();
    QVERIFY(m_work.workbench().openProject(m_work.path(QStringLiteral("empty.gavel"))));
}

void TestWindowScale::opensTheProject()
{
    m_window = std::make_unique<ui::MainWindow>(m_work.workbench(), m_work.book());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_session = &m_window->session();
    m_window->evaluatePage()->showPage(ui::EvaluatePage::Page::Results);
    GapMeter gaps;
    QVERIFY(m_work.workbench().openProject(m_work.path()));
    QCOMPARE(m_session->next().data().dataset()->rows, windowRows);
    QTRY_VERIFY(gaps.longest() > 0);
    record({ { QStringLiteral("test"), QStringLiteral("window opens 100000 rows") }, { QStringLiteral("gap_longest_ms"), gaps.longest() } });
}

void TestWindowScale::judgesEveryRow()
{
    QSignalSpy ready(&m_session->current(), &CurrentRun::previewReady);
    QSignalSpy ended(&m_session->current(), &CurrentRun::ended);
    GapMeter gaps;
    m_session->current().prepare(*m_session->next().request({}, {}));
    QTRY_COMPARE(ready.size(), 1);
    record({ { QStringLiteral("test"), QStringLiteral("window previews 100000 rows") },
             { QStringLiteral("gap_longest_ms"), gaps.longest() },
             { QStringLiteral("gaps_over_50_ms"), gaps.over(gapBudget) } });
    QVERIFY(gaps.longest() <= farOutside() * gapBudget);
    gaps.restart();
    m_session->current().start();
    // A loop as the window's own: QTRY sleeps 10 ms whenever nothing is due.
    QVERIFY(ended.wait(600'000));
    const qint64 over = gaps.over(gapBudget);
    const double longest = gaps.longest();
    const double p99 = gaps.percentile(0.99);
    const auto info = m_session->shown().info();
    const double seconds = static_cast<double>(*info->finishedMs - *info->startedMs) / 1000;
    record({ { QStringLiteral("test"), QStringLiteral("window judges 100000 rows") },
             { QStringLiteral("rows_per_s"), qRound(static_cast<double>(windowRows) / seconds) },
             { QStringLiteral("gap_longest_ms"), longest },
             { QStringLiteral("gap_p99_ms"), p99 },
             { QStringLiteral("gaps_over_50_ms"), over },
             { QStringLiteral("rss_peak_mb"), memory("VmHWM:") } });
    QCOMPARE(m_work.storedReplies(info->id), windowRows);
    QVERIFY(longest <= farOutside() * gapBudget);
    QVERIFY(p99 <= farOutside() * p99Budget);
    QVERIFY(memory("VmHWM:") <= 5 * memoryBudget);
}

/// The act, and the first paint after it that shows what it asked for.
double TestWindowScale::untilPainted(const std::function<void()> &act, const std::function<bool()> &isThere)
{
    const PaintCounter counter(table()->viewport());
    QElapsedTimer clock;
    clock.start();
    act();
    const bool painted = QTest::qWaitFor([&] { return counter.paints() > 0 && isThere(); }, 60'000);
    return painted ? static_cast<double>(clock.nsecsElapsed()) / 1e6 : 60'000;
}

void TestWindowScale::sortsFiltersAndClicks()
{
    QTRY_COMPARE(table()->model()->rowCount(), static_cast<int>(windowRows));
    GapMeter gaps;
    QJsonObject figures{ { QStringLiteral("test"), QStringLiteral("window sorts and filters 100000 rows") } };
    // Wherever the columns stand: the one whose title says score.
    QHeaderView *header = table()->horizontalHeader();
    int score = -1;
    for (int column = 0; column < header->count(); ++column) {
        if (table()->model()->headerData(column, Qt::Horizontal).toString() == QStringLiteral("score"))
            score = column;
    }
    QVERIFY(score >= 0);
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, { header->sectionViewportPosition(score) + 10, header->height() / 2 });
    };
    const double sorted = untilPainted(click, [header, score] { return header->sortIndicatorSection() == score; });
    figures.insert(QStringLiteral("sort_to_paint_ms"), sorted);
    QVERIFY(sorted <= farOutside() * paintBudget);
    auto *chart = m_window->evaluatePage()->resultsPage()->findChild<ui::DistributionChart *>(); // Compare has another
    QVERIFY(chart);
    const double filtered = untilPainted([chart] { emit chart->pointClicked(0); }, [&] { return table()->model()->rowCount() < windowRows; });
    figures.insert(QStringLiteral("bar_to_paint_ms"), filtered);
    const double all = untilPainted([chart] { emit chart->pointClicked(0); }, [&] { return table()->model()->rowCount() == windowRows; });
    figures.insert(QStringLiteral("all_rows_to_paint_ms"), all);
    figures.insert(QStringLiteral("gap_longest_ms"), gaps.longest());
    record(figures);
    QVERIFY(filtered <= farOutside() * paintBudget);
    QVERIFY(all <= farOutside() * paintBudget);
}

/// Another run, stopped in its first half and gone on with.
void TestWindowScale::resumesALargeRun()
{
    QSignalSpy ready(&m_session->current(), &CurrentRun::previewReady);
    QSignalSpy ended(&m_session->current(), &CurrentRun::ended);
    eval::RunSettings settings;
    GapMeter gaps;
    m_session->current().prepare(*m_session->next().request({}, settings));
    QTRY_COMPARE(ready.size(), 1);
    record(
        { { QStringLiteral("test"), QStringLiteral("window previews 100000 judged rows") }, { QStringLiteral("gap_longest_ms"), gaps.longest() } });
    QCOMPARE(m_session->current().job()->preview().alreadyJudged, windowRows);
    m_session->current().start();
    QTRY_VERIFY(!m_session->current().job()->isBeingStored());
    const qint64 run = m_session->current().job()->info().id;
    QTRY_VERIFY_WITH_TIMEOUT(m_session->current().job()->progress().done() > windowRows / 3, 600'000);
    gaps.restart();
    m_session->current().stop();
    QVERIFY(!ended.isEmpty() || ended.wait(60'000));
    record({ { QStringLiteral("test"), QStringLiteral("window stops a run of 100000 rows") }, { QStringLiteral("gap_longest_ms"), gaps.longest() } });
    gaps.restart();
    m_session->current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    m_session->current().start();
    QTRY_VERIFY(m_session->current().job()->progress().committed > 1000);
    record({ { QStringLiteral("test"), QStringLiteral("window goes on with a run of 100000 rows") },
             { QStringLiteral("gap_longest_ms"), gaps.longest() },
             { QStringLiteral("gaps_over_50_ms"), gaps.over(gapBudget) } });
    QVERIFY(gaps.longest() <= farOutside() * gapBudget);
}

/// In the middle of a run: nothing of it may be lost.
void TestWindowScale::cleanupTestCase()
{
    if (!m_window)
        return;
    QElapsedTimer clock;
    clock.start();
    m_window->close();
    m_window.reset();
    record({ { QStringLiteral("test"), QStringLiteral("window closes during a run") },
             { QStringLiteral("ms"), static_cast<double>(clock.nsecsElapsed()) / 1e6 } });
}

GAVEL_TEST(TestWindowScale)
#include "tst_window_scale.moc"
