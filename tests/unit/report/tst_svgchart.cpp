// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/svgchart.h"
#include "support/testmain.h"

#include <QLocale>
#include <QTest>
#include <QXmlStreamReader>

using namespace gavel::report;

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text;

    QString value(const char *attribute) const { return attributes.value(QLatin1StringView(attribute)).toString(); }
    double number(const char *attribute) const { return value(attribute).toDouble(); }
};

/// All elements in the document's order, with the text directly in them.
QList<Element> parse(const QByteArray &svg, QString *error = nullptr)
{
    QXmlStreamReader xml(svg);
    QList<Element> elements;
    QList<qsizetype> open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            open << elements.size();
            elements.append({ xml.name().toString(), xml.attributes(), {} });
        } else if (xml.isEndElement()) {
            open.removeLast();
        } else if (xml.isCharacters() && !open.isEmpty()) {
            elements[open.last()].text += xml.text();
        }
    }
    if (error)
        *error = xml.errorString();
    return xml.hasError() ? QList<Element>() : elements;
}

QList<Element> withClass(const QList<Element> &elements, const char *name)
{
    QList<Element> found;
    for (const Element &element : elements) {
        if (element.value("class") == QLatin1StringView(name))
            found << element;
    }
    return found;
}

QStringList texts(const QList<Element> &elements)
{
    QStringList found;
    for (const Element &element : elements)
        found << element.text;
    return found;
}

/// Points 0 … `count` − 1 with a meaning each.
Distribution pointsOf(int count)
{
    Distribution distribution;
    for (int i = 0; i < count; ++i)
        distribution.bars.append({ QString::number(i), QStringLiteral("meaning"), i, i });
    return distribution;
}

Distribution fivePoints()
{
    Distribution chart;
    chart.title = QStringLiteral("answer_quality · qwen");
    const qint64 counts[] = { 20, 10, 0, 40, 30 };
    for (int i = 0; i < 5; ++i)
        chart.bars.append({ QString::number(i + 1), QStringLiteral("Meaning of point %1, in some words").arg(i + 1), counts[i], 0 });
    chart.invalid.label = QStringLiteral("invalid");
    return chart;
}

} // namespace

class TestSvgChart : public QObject
{
    Q_OBJECT

private slots:
    void isValid_data();
    void isValid();
    void barsShowTheCounts();
    void coloursAreTheScores();
    void coloursOfOtherScales_data();
    void coloursOfOtherScales();
    void digitsAreReadable();
    void otherStatesAreNamed();
    void invalidHasItsOwnBar();
    void outlineComparesShares();
    void themesDiffer();
    void textIsEscaped();
    void numbersIgnoreTheLocale();
    void nothingValid();
    void textStaysInside_data();
    void textStaysInside();
};

void TestSvgChart::isValid_data()
{
    QTest::addColumn<int>("points");
    for (const int points : { 0, 1, 2, 3, 5, 10, 21 })
        QTest::addRow("%d points", points) << points;
}

void TestSvgChart::isValid()
{
    QFETCH(int, points);
    Distribution chart = pointsOf(points);
    chart.title = QStringLiteral("t");
    chart.outlineName = QStringLiteral("v6");
    QString error;
    const QList<Element> elements = parse(distributionSvg(chart), &error);
    QVERIFY2(!elements.isEmpty(), qPrintable(error));
    const Element &root = elements.first();
    QCOMPARE(root.name, QStringLiteral("svg"));
    QCOMPARE(root.value("version"), QStringLiteral("1.1"));
    QCOMPARE(root.value("viewBox"), QStringLiteral("0 0 640 360"));
    QCOMPARE(withClass(elements, "count").size(), points);
    QCOMPARE(withClass(elements, "outline").size(), points);
    for (const Element &bar : withClass(elements, "count")) {
        QVERIFY(bar.number("x") >= 0 && bar.number("x") + bar.number("width") <= 640);
        QVERIFY(bar.number("y") >= 0 && bar.number("height") >= 0);
    }
}

void TestSvgChart::barsShowTheCounts()
{
    const QList<Element> elements = parse(distributionSvg(fivePoints()));
    QCOMPARE(texts(withClass(elements, "number")),
             QStringList({ QStringLiteral("20"), QStringLiteral("10"), QStringLiteral("0"), QStringLiteral("40"), QStringLiteral("30") }));
    QCOMPARE(texts(withClass(elements, "label")),
             QStringList({ QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4"), QStringLiteral("5") }));
    QVERIFY(texts(withClass(elements, "meaning")).join(u' ').contains(QLatin1StringView("Meaning of point")));
    const QList<Element> bars = withClass(elements, "count");
    const double tallest = bars.at(3).number("height");
    QVERIFY(tallest > 100);
    QVERIFY(qAbs(bars.at(0).number("height") - tallest / 2) < 0.02);
    QVERIFY(qAbs(bars.at(1).number("height") - tallest / 4) < 0.02);
    QCOMPARE(bars.at(2).number("height"), 0.0);
    const double baseline = bars.at(3).number("y") + tallest;
    for (const Element &bar : bars)
        QVERIFY(qAbs(bar.number("y") + bar.number("height") - baseline) < 0.02);
    QVERIFY(texts(elements).contains(QStringLiteral("n = 100 valid")));
    QVERIFY(withClass(elements, "outline").isEmpty());
    // Below the bars: above them a number could be the outline's.
    for (qsizetype i = 0; i < 5; ++i)
        QVERIFY(withClass(elements, "number").at(i).number("y") > baseline);
}

void TestSvgChart::coloursAreTheScores()
{
    const QList<Element> bars = withClass(parse(distributionSvg(fivePoints())), "count");
    QStringList colours;
    for (const Element &bar : bars)
        colours << bar.value("fill");
    QCOMPARE(colours.join(u' '), QStringLiteral("#d55e00 #e69f00 #8a949e #56b4e9 #0072b2"));
}

void TestSvgChart::coloursOfOtherScales_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("colours");

    QTest::addRow("one") << 1 << QByteArray("#8a949e");
    QTest::addRow("two") << 2 << QByteArray("#d55e00 #0072b2");
    QTest::addRow("three") << 3 << QByteArray("#d55e00 #8a949e #0072b2");
    QTest::addRow("nine") << 9 << QByteArray("#d55e00 #de7f00 #e69f00 #b89a4f #8a949e #70a4c4 #56b4e9 #2b93ce #0072b2");
}

void TestSvgChart::coloursOfOtherScales()
{
    QFETCH(int, count);
    QByteArrayList colours;
    for (int i = 0; i < count; ++i)
        colours << scoreColour(i, count);
    QTEST(colours.join(' '), "colours");
}

void TestSvgChart::digitsAreReadable()
{
    QByteArrayList colours;
    for (int i = 0; i < 5; ++i)
        colours << scoreTextColour(i, 5);
    QCOMPARE(colours.join(' '), QByteArray("#ffffff #10181f #10181f #10181f #ffffff"));
}

void TestSvgChart::otherStatesAreNamed()
{
    Distribution chart = fivePoints();
    chart.invalid.count = 3;
    chart.failed = 2;
    chart.abstained = 1;
    QVERIFY(texts(parse(distributionSvg(chart))).contains(QStringLiteral("n = 100 valid · 3 invalid · 2 failed · 1 abstained")));
}

void TestSvgChart::invalidHasItsOwnBar()
{
    Distribution chart = fivePoints();
    chart.invalid.count = 20;
    const QList<Element> elements = parse(distributionSvg(chart));
    const QList<Element> bars = withClass(elements, "count");
    QCOMPARE(bars.size(), 6);
    QCOMPARE(texts(withClass(elements, "label")).last(), QStringLiteral("invalid"));
    QCOMPARE(texts(withClass(elements, "number")).last(), QStringLiteral("20"));
    QVERIFY(qAbs(bars.last().number("height") - bars.first().number("height")) < 0.02);
    QVERIFY(bars.last().value("fill") != bars.at(4).value("fill"));
}

void TestSvgChart::outlineComparesShares()
{
    Distribution chart = fivePoints();
    chart.outlineName = QStringLiteral("v6");
    // The same shares in a run of another size: outline and bar are equally tall.
    for (DistributionBar &bar : chart.bars)
        bar.outline = bar.count * 7;
    const QList<Element> elements = parse(distributionSvg(chart));
    const QList<Element> bars = withClass(elements, "count");
    const QList<Element> outlines = withClass(elements, "outline");
    QCOMPARE(outlines.size(), 5);
    for (qsizetype i = 0; i < 5; ++i) {
        QVERIFY(qAbs(bars.at(i).number("height") - outlines.at(i).number("height")) < 0.02);
        QCOMPARE(outlines.at(i).value("fill"), QStringLiteral("none"));
    }
    QVERIFY(texts(elements).join(u'\n').contains(QLatin1StringView("v6, n = 700")));
}

void TestSvgChart::themesDiffer()
{
    const Distribution chart = fivePoints();
    const QByteArray light = distributionSvg(chart);
    const QByteArray dark = distributionSvg(chart, Theme::Dark);
    QVERIFY(light.contains("fill=\"#FFFFFF\"") && light.contains("fill=\"#1B1F24\""));
    QVERIFY(dark.contains("fill=\"#171A1E\"") && dark.contains("fill=\"#E7EAEE\""));
    QVERIFY(!dark.contains("#FFFFFF"));
}

void TestSvgChart::textIsEscaped()
{
    Distribution chart = fivePoints();
    chart.title = QStringLiteral("a < b & \"c\" </svg><script>") + QChar(u'\x01') + QChar(0xD800) + QChar(0xFFFE);
    chart.bars[0].label = QStringLiteral("<1>");
    chart.bars[0].meaning = QStringLiteral("\"&amp;\"");
    chart.outlineName = QStringLiteral("<v6>");
    QString error;
    const QList<Element> elements = parse(distributionSvg(chart), &error);
    QVERIFY2(!elements.isEmpty(), qPrintable(error));
    QVERIFY(elements.at(1).text.startsWith(QLatin1StringView("a < b & \"c\" </svg><script>")));
    QCOMPARE(withClass(elements, "label").constFirst().text, QStringLiteral("<1>"));
    QCOMPARE(withClass(elements, "meaning").constFirst().text, QStringLiteral("\"&amp;\""));
    for (const Element &element : elements)
        QVERIFY(element.name != QLatin1StringView("script"));
}

void TestSvgChart::numbersIgnoreTheLocale()
{
    Distribution chart = fivePoints();
    chart.bars[0].count = 1'234'567;
    const QByteArray plain = distributionSvg(chart);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray german = distributionSvg(chart);
    QLocale::setDefault(before);
    QCOMPARE(german, plain);
    QVERIFY(plain.contains(">1234567<"));
}

void TestSvgChart::nothingValid()
{
    Distribution chart = fivePoints();
    for (DistributionBar &bar : chart.bars)
        bar.count = 0;
    chart.failed = 9;
    const QList<Element> elements = parse(distributionSvg(chart));
    for (const Element &bar : withClass(elements, "count"))
        QCOMPARE(bar.number("height"), 0.0);
    QVERIFY(texts(elements).contains(QStringLiteral("n = 0 valid · 9 failed")));
}

void TestSvgChart::textStaysInside_data()
{
    QTest::addColumn<int>("points");
    for (const int points : { 2, 5, 7, 10, 15 })
        QTest::addRow("%d points", points) << points;
}

void TestSvgChart::textStaysInside()
{
    QFETCH(int, points);
    Distribution chart;
    for (int i = 0; i < points; ++i)
        chart.bars.append({ QString(60, u'w'), QStringLiteral("a very long meaning ").repeated(20), 5, 0 });
    const QList<Element> elements = parse(distributionSvg(chart));
    const double slot = (640.0 - 28) / points;
    QList<Element> shown = withClass(elements, "meaning");
    shown += withClass(elements, "label");
    for (const Element &text : shown) {
        QVERIFY2(static_cast<double>(text.text.size()) * 6 <= qMax(slot, 18.0), qPrintable(text.text));
        QVERIFY(text.number("y") < 360);
    }
    // What is cut here can be read by pointing at the bar.
    QVERIFY(texts(elements).join(u'\n').contains(chart.bars.first().meaning.trimmed()));
}

GAVEL_TEST(TestSvgChart)
#include "tst_svgchart.moc"
