// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/judges.h"
#include "support/testmain.h"
#include "widgets/distributionchart.h"
#include "widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsTextItem>
#include <QLineSeries>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QTest>

using namespace gavel;
using report::Distribution;

class TestDistributionChart : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void drawsABarAPoint();
    void invalidIsTheLastBar();
    void aNarrowInvalidBarIsADash();
    void outlinesAnotherRun();
    void saysWhoseTheOutlineIs();
    void aBarIsClicked();
    void aBarIsReachedByTheKeyboard();
    void aPassiveChartIsOnlyLookedAt();
    void longLabelsAreCutAndStayApart();
    void updatesKeepTheirItems();

private:
    Distribution five() const { return Distribution::of(test::oneToFive(), { 20, 10, 0, 40, 30 }); }
    QStackedBarSeries *series() const { return qobject_cast<QStackedBarSeries *>(m_chart->chart()->series().constFirst()); }
    QStringList categories() const { return qobject_cast<QBarCategoryAxis *>(m_chart->chart()->axes(Qt::Horizontal).constFirst())->categories(); }
    QList<QLineSeries *> outlines() const;
    bool hasLegend() const;
    void click(int bar, double height);

    std::unique_ptr<ui::DistributionChart> m_chart;
};

void TestDistributionChart::init()
{
    m_chart = std::make_unique<ui::DistributionChart>();
    m_chart->resize(480, 200);
    m_chart->show();
    m_chart->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_chart.get()));
}

QList<QLineSeries *> TestDistributionChart::outlines() const
{
    QList<QLineSeries *> found;
    const auto all = m_chart->chart()->series();
    for (QAbstractSeries *each : all) {
        if (auto *line = qobject_cast<QLineSeries *>(each))
            found << line;
    }
    return found;
}

/// In the bar, so high in the unit of the counts.
void TestDistributionChart::click(int bar, double height)
{
    const QPointF place = m_chart->chart()->mapToPosition({ static_cast<qreal>(bar), height }, series());
    QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->mapFromScene(m_chart->chart()->mapToScene(place)));
}

void TestDistributionChart::drawsABarAPoint()
{
    m_chart->setDistribution(five());
    QCOMPARE(series()->count(), 5);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(series()->barSets().at(i)->at(i), static_cast<qreal>(five().bars[i].count));
        QCOMPARE(series()->barSets().at(i)->brush().color(), ui::scoreColor(i, 5));
        QVERIFY(categories().at(i).contains(QStringLiteral(">%1<").arg(five().bars[i].count)));
    }
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("1: 20, 2: 10, 3: 0, 4: 40, 5: 30"));
    QVERIFY(outlines().isEmpty());
}

void TestDistributionChart::invalidIsTheLastBar()
{
    auto distribution = five();
    distribution.invalid.count = 7;
    m_chart->setDistribution(distribution);
    QCOMPARE(series()->count(), 6);
    QCOMPARE(series()->barSets().constLast()->at(5), 7.0);
    QVERIFY(series()->barSets().constLast()->brush().style() != Qt::SolidPattern);
    const QSignalSpy points(m_chart.get(), &ui::DistributionChart::pointClicked);
    const QSignalSpy invalid(m_chart.get(), &ui::DistributionChart::invalidClicked);
    emit series()->clicked(5, series()->barSets().constLast());
    QCOMPARE(invalid.size(), 1);
    QVERIFY(points.isEmpty());
}

void TestDistributionChart::aNarrowInvalidBarIsADash()
{
    auto distribution = five();
    distribution.invalid.count = 7;
    m_chart->setDistribution(distribution);
    QTRY_VERIFY(categories().constLast().contains(QStringLiteral("invalid")));
    m_chart->resize(200, 200);
    QTRY_VERIFY(categories().constLast().contains(u'–'));
    QVERIFY(categories().constLast().contains(QStringLiteral(">7<")));
}

void TestDistributionChart::outlinesAnotherRun()
{
    auto distribution = five();
    distribution.setOutline(QStringLiteral("v6"), { 40, 20, 0, 80, 60 }, 0, Distribution::Outline::Shares);
    m_chart->setDistribution(distribution);
    QCOMPARE(outlines().size(), 5);
    QCOMPARE(outlines().at(3)->at(1).y(), 40.0);
    QCOMPARE(outlines().at(3)->pen().style(), Qt::DashLine);
    m_chart->setDistribution(five());
    QVERIFY(outlines().isEmpty());
}

/// Anything drawn in the corner above the bars.
bool TestDistributionChart::hasLegend() const
{
    const QImage corner = m_chart->grab(QRect(m_chart->width() / 2, 0, m_chart->width() / 2, m_chart->fontMetrics().height())).toImage();
    for (int y = 0; y < corner.height(); ++y) {
        for (int x = 0; x < corner.width(); ++x) {
            if (corner.pixel(x, y) != corner.pixel(0, 0))
                return true;
        }
    }
    return false;
}

void TestDistributionChart::saysWhoseTheOutlineIs()
{
    // Low bars on the right, where it is.
    const auto alone = Distribution::of(test::oneToFive(), { 40, 20, 2, 3, 1 });
    m_chart->setDistribution(alone);
    const qreal top = m_chart->chart()->plotArea().top();
    QTRY_VERIFY(!hasLegend());
    auto distribution = alone;
    distribution.setOutline(QStringLiteral("v6"), { 80, 40, 4, 6, 2 }, 0, Distribution::Outline::Shares);
    m_chart->setDistribution(distribution);
    QTRY_VERIFY(m_chart->chart()->plotArea().top() > top + m_chart->fontMetrics().height() / 2);
    QTRY_VERIFY(hasLegend());
    QVERIFY(m_chart->accessibleDescription().endsWith(QLatin1StringView("dashed outline: v6")));
    // The numbers are the bars' own, below them.
    QVERIFY(categories().at(1).contains(QStringLiteral(">20<")));
    m_chart->setDistribution(alone);
    QTRY_VERIFY(!hasLegend());
}

void TestDistributionChart::aBarIsClicked()
{
    m_chart->setDistribution(five());
    const QSignalSpy points(m_chart.get(), &ui::DistributionChart::pointClicked);
    // The bars grow into their places.
    QTRY_VERIFY((click(3, 20), !points.isEmpty()));
    QCOMPARE(points.constLast().at(0).toInt(), 3);
}

void TestDistributionChart::aBarIsReachedByTheKeyboard()
{
    auto distribution = five();
    distribution.invalid.count = 1;
    m_chart->setDistribution(distribution);
    const QSignalSpy points(m_chart.get(), &ui::DistributionChart::pointClicked);
    const QSignalSpy invalid(m_chart.get(), &ui::DistributionChart::invalidClicked);
    m_chart->setFocus();
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Space);
    QCOMPARE(points.size(), 1);
    QCOMPARE(points.constFirst().at(0).toInt(), 1);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QTest::keyClick(m_chart.get(), Qt::Key_Return);
    QCOMPARE(invalid.size(), 1);
}

void TestDistributionChart::aPassiveChartIsOnlyLookedAt()
{
    m_chart->setPassive();
    m_chart->setDistribution(five());
    const QSignalSpy points(m_chart.get(), &ui::DistributionChart::pointClicked);
    emit series()->clicked(1, series()->barSets().at(1));
    QVERIFY(points.isEmpty());
    QCOMPARE(m_chart->focusPolicy(), Qt::NoFocus);
}

void TestDistributionChart::longLabelsAreCutAndStayApart()
{
    eval::Scale scale;
    for (int i = 0; i < 8; ++i)
        scale << eval::ScalePoint{ QString(60, u'w') + QString::number(i), double(i), {} };
    m_chart->setDistribution(Distribution::of(scale, std::vector<qint64>(8, 7)));
    QCOMPARE(categories().size(), 8);
    QTRY_VERIFY(categories().constFirst().contains(u'…'));
    // Had the axis to cut a label, the count would go first.
    const auto drawn = [this] {
        int counts = 0;
        const auto items = m_chart->scene()->items();
        for (QGraphicsItem *item : items) {
            if (const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item); text && text->isVisible())
                counts += text->toPlainText().trimmed().endsWith(QStringLiteral("…\n7"));
        }
        return counts;
    };
    QTRY_COMPARE(drawn(), 8);
}

void TestDistributionChart::updatesKeepTheirItems()
{
    m_chart->setDistribution(five());
    const QList<QBarSet *> before = series()->barSets();
    auto distribution = five();
    distribution.bars[0].count = 100;
    m_chart->setDistribution(distribution);
    QCOMPARE(series()->barSets(), before);
    QCOMPARE(before.constFirst()->at(0), 100.0);
}

GAVEL_TEST(TestDistributionChart)
#include "tst_distributionchart.moc"
