// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/resultspage.h"
#include "evaluate/run/runactions.h"
#include "models/roworder.h"
#include "scale/faroutside.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/distributionchart.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace gavel;

/// The results page over 100,000 judged rows: how long from a click to the first
/// paint. Recorded; fails only far outside.
class TestResultsPageScale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filters();
    void sorts();
    void moves();
    void cleanupTestCase();

private:
    static constexpr qint64 rowCount = 100'000;
    static constexpr double budgetMs = 100;

    QTableView *table() const { return m_page->findChild<QTableView *>(); }
    /// Time until `isDone` and the table was painted; the longest piece of it in the event loop is part of it.
    template <typename Act, typename Done>
    void measure(const char *name, Act act, Done isDone);

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<jobs::Session> m_session;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<ui::ResultsPage> m_page;
};

template <typename Act, typename Done>
void TestResultsPageScale::measure(const char *name, Act act, Done isDone)
{
    QElapsedTimer timer;
    timer.start();
    act();
    const qint64 blocked = timer.elapsed();
    QTRY_VERIFY(isDone());
    table()->viewport()->repaint();
    const qint64 whole = timer.elapsed();
    qInfo("%s: %lld ms, of which %lld ms in the click itself", name, whole, blocked);
    QVERIFY(static_cast<double>(whole) < test::farOutside() * budgetMs);
}

void TestResultsPageScale::initTestCase()
{
    m_work = std::make_unique<test::Workspace>();
    const auto run = m_work->addRun(m_work->rows(rowCount, test::byPosition()));
    for (qint64 first = 0; first < rowCount; first += 10'000) {
        std::vector<int> scores(10'000);
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] = static_cast<int>(i % 6);
        m_work->judge(run, scores, first);
    }
    m_session = std::make_unique<jobs::Session>(m_work->workbench(), m_work->book());
    QElapsedTimer timer;
    timer.start();
    m_actions = std::make_unique<ui::RunActions>(m_session->current(), m_session->currentTry(), m_session->shown());
    m_page = std::make_unique<ui::ResultsPage>(m_session->shown(), m_session->next(), *m_actions);
    m_page->resize(1066, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    qInfo("shown after %lld ms", timer.elapsed());
    QTRY_COMPARE(table()->model()->index(1, 1).data().toString(), QStringLiteral("1"));
    qInfo("scores there after %lld ms", timer.elapsed());
}

void TestResultsPageScale::filters()
{
    auto *chart = m_page->findChild<ui::DistributionChart *>();
    const auto shows = [this](int rows) { return [this, rows] { return table()->model()->rowCount() == rows; }; };
    measure(
        "filter score = 3", [chart] { emit chart->pointClicked(2); }, shows(16'670));
    measure(
        "all rows again", [chart] { emit chart->pointClicked(2); }, shows(rowCount));
}

void TestResultsPageScale::sorts()
{
    const auto first
        = [this](const char *score) { return [this, score] { return table()->model()->index(0, 1).data().toString() == QLatin1StringView(score); }; };
    const auto click = [this](int section) {
        QHeaderView *header = table()->horizontalHeader();
        return [header, section] {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(section) + 12, 10));
        };
    };
    measure("sort by score", click(1), first("1"));
    measure("the other way round", click(1), first("5"));
    measure("by row", click(0), first(""));
}

void TestResultsPageScale::moves()
{
    const auto atRow = [this](int row) { return [this, row] { return table()->currentIndex().row() == row; }; };
    measure(
        "to the end", [this] { QTest::keyClick(table(), Qt::Key_End, Qt::ControlModifier); }, atRow(rowCount - 1));
    measure(
        "one up", [this] { QTest::keyClick(table(), Qt::Key_Up); }, atRow(rowCount - 2));
}

void TestResultsPageScale::cleanupTestCase()
{
    m_page.reset();
    m_actions.reset();
    m_session.reset();
    m_work.reset();
}

GAVEL_TEST(TestResultsPageScale)

#include "tst_resultspage_scale.moc"
