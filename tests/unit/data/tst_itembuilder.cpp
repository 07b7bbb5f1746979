// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/itembuilder.h"
#include "data/mapping.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::data;

namespace {

QStringList list(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

/// Feeds rows ("a|b|c"), the first one in line 2.
struct Feed
{
    QStringList columns;
    ItemBuilder builder;
    std::vector<BuiltItem> items;
    std::optional<Error> error;
    qint64 line = 1;

    explicit Feed(const char *header, const BuildOptions &options = {}, const QStringList &criteria = {})
        : columns(list(header))
        , builder(columns, guessRoles(columns, criteria), options)
    {
    }

    Feed &row(const char *cells)
    {
        auto built = builder.add({ ++line, list(cells) }, columns);
        if (!built)
            error = built.error();
        else
            items.insert(items.end(), built->begin(), built->end());
        return *this;
    }

    QString ids() const
    {
        QStringList ids;
        for (const BuiltItem &built : items)
            ids << built.item.extId;
        return ids.join(u'|');
    }

    QString labels(size_t item) const
    {
        QStringList shown;
        for (const ImportedLabel &label : items.at(item).labels)
            shown << label.rater + u':' + label.criterion + u'=' + label.value;
        return shown.join(u'|');
    }
};

BuildOptions fivePoints()
{
    BuildOptions options;
    options.scaleLabels = list("1|2|3|4|5");
    return options;
}

} // namespace

class TestItemBuilder : public QObject
{
    Q_OBJECT

private slots:
    void ids();
    void duplicateIds_data();
    void duplicateIds();
    void ratersMerge();
    void ratersDoNotMergeDifferentRows_data();
    void ratersDoNotMergeDifferentRows();
    void severalOutputs();
    void severalOutputsKeepClustersAndNames();
    void labelsOfSeveralOutputs();
    void ratersAndSeveralOutputs();
    void emptyOutputs();
    void scaleLabels_data();
    void scaleLabels();
    void labels();
    void offScale();
    void missingAndInfiniteScoresAreNone();
    void blankRowsAreLeftOut();
    void nonsenseIsCounted();
    void criteria();
    void verdicts();
    void growingColumns();
    void growingColumnsBehindAppendedOnes();
    void digest();
    void clusterAndSegment();
};

void TestItemBuilder::ids()
{
    Feed given("id|input|output");
    given.row("a|q|r").row("|q|r").row(" c |q|r");
    QCOMPARE(given.ids(), QStringLiteral("a|2|c"));
    QCOMPARE(given.items[2].item.no, 3);
    QCOMPARE(given.items[2].line, 4);
    QCOMPARE(given.builder.items(), 3);

    // The third row's number is another row's id.
    Feed taken("id|input|output");
    taken.row("a|q|r").row("3|q|r").row("|q|r").row("nan|q|r");
    QCOMPARE(taken.ids(), QStringLiteral("a|3|3 (2)|4"));
    QVERIFY(!taken.error);

    Feed none("input|output");
    none.row("q|r").row("q|r");
    QCOMPARE(none.ids(), QStringLiteral("1|2"));
}

void TestItemBuilder::duplicateIds_data()
{
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QString>("id");

    QTest::addRow("same row") << QByteArray("a|q|r") << "“a”";
    QTest::addRow("other row") << QByteArray("a|x|y") << "“a”";
}

void TestItemBuilder::duplicateIds()
{
    QFETCH(QByteArray, second);
    QFETCH(QString, id);
    Feed feed("id|input|output");
    feed.row("a|q|r").row("3|q|r").row(second.constData());
    QVERIFY(feed.error);
    QCOMPARE(feed.error->kind, Error::Kind::BadInput);
    const QString first = id.contains(u'a') ? QStringLiteral("line 2") : QStringLiteral("line 3");
    for (const QString &part : { id, first, QStringLiteral("line 4") })
        QVERIFY2(feed.error->text.contains(part), qPrintable(feed.error->text));
}

void TestItemBuilder::ratersMerge()
{
    Feed feed("id|input|output|rater|label", fivePoints());
    feed.row("a|q|r|anna|4").row("b|q|r|anna|2").row("a|q|r|ben|5").row("a|q|r||3");
    QVERIFY(!feed.error);
    QCOMPARE(feed.builder.items(), 2);
    QCOMPARE(feed.items.size(), size_t(4));
    QVERIFY(!feed.items[1].merged);
    QVERIFY(feed.items[2].merged);
    QCOMPARE(feed.items[2].item.no, 1);
    QVERIFY(feed.items[2].item.cells.isEmpty());
    QCOMPARE(feed.labels(0), QStringLiteral("anna:=4"));
    QCOMPARE(feed.labels(2), QStringLiteral("ben:=5"));
    QCOMPARE(feed.labels(3), QStringLiteral("label:=3"));
}

void TestItemBuilder::ratersDoNotMergeDifferentRows_data()
{
    QTest::addColumn<QByteArray>("second");

    QTest::addRow("input") << QByteArray("a|x|r|g|ben|5");
    QTest::addRow("output") << QByteArray("a|q|x|g|ben|5");
    QTest::addRow("reference") << QByteArray("a|q|r|x|ben|5");
    QTest::addRow("text moved between") << QByteArray("a|qr||g|ben|5");
}

void TestItemBuilder::ratersDoNotMergeDifferentRows()
{
    QFETCH(QByteArray, second);
    Feed feed("id|input|output|reference|rater|label");
    feed.row("a|q|r|g|anna|4").row(second.constData());
    QVERIFY(feed.error);
    QCOMPARE(feed.error->kind, Error::Kind::BadInput);
    for (const QLatin1StringView part : { QLatin1StringView("line 2"), QLatin1StringView("line 3") })
        QVERIFY2(feed.error->text.contains(part), qPrintable(feed.error->text));
}

void TestItemBuilder::severalOutputs()
{
    Feed feed("id|input|output_a|output_b");
    feed.row("x|q|one|two").row("y|q|three|");
    QCOMPARE(feed.ids(), QStringLiteral("x/output_a|x/output_b|y/output_a|y/output_b"));
    QCOMPARE(feed.builder.columns(), list("id|input|output_a|output_b|output|system"));
    QCOMPARE(feed.items[1].item.cells, list("x|q|one|two|two|output_b"));
    QCOMPARE(feed.items[1].item.no, 2);
    QCOMPARE(feed.items[1].item.cluster, QStringLiteral("x"));
    QCOMPARE(feed.builder.counts().emptyOutputs, 1);
    QCOMPARE(feed.builder.items(), 4);
    const Mapping &mapping = feed.builder.mapping();
    QCOMPARE(mapping.size(), 6);
    QCOMPARE(mapping[2].role, Role::None);
    QCOMPARE(mapping[4].role, Role::Output);
    QCOMPARE(mapping[5].role, Role::System);
}

void TestItemBuilder::severalOutputsKeepClustersAndNames()
{
    const QStringList columns = list("cluster|output|answer|system");
    const Mapping mapping{ { Role::Cluster, {}, {} }, { Role::Output, {}, {} }, { Role::Output, {}, {} }, { Role::System, {}, {} } };
    ItemBuilder builder(columns, mapping);
    const auto built = builder.add({ 2, list("c1|one|two|s") }, columns);
    QVERIFY(built);
    QCOMPARE(builder.columns(), list("cluster|output|answer|system|output (2)|system (2)"));
    QCOMPARE(built->at(1).item.extId, QStringLiteral("1/answer"));
    QCOMPARE(built->at(1).item.cluster, QStringLiteral("c1"));
    QCOMPARE(built->at(1).item.cells, list("c1|one|two|s|two|answer"));
    QCOMPARE(builder.mapping().at(3).role, Role::None);
}

void TestItemBuilder::labelsOfSeveralOutputs()
{
    Feed feed("input|output_gpt|output_qwen|human_gpt|human_output_qwen|label", fivePoints());
    feed.row("q|one|two|4|2|1");
    QCOMPARE(feed.labels(0), QStringLiteral("human:=4"));
    QCOMPARE(feed.labels(1), QStringLiteral("human:=2"));
    QCOMPARE(feed.builder.counts().unplacedScores, 1);
}

void TestItemBuilder::ratersAndSeveralOutputs()
{
    Feed feed("id|input|output_1|output_2|rater|human_1|human_2", fivePoints());
    feed.row("a|q|r|s|anna|4|2").row("b|q|r|s|anna|1|1").row("a|q|r|s|ben|5|3");
    QVERIFY(!feed.error);
    QCOMPARE(feed.builder.items(), 4);
    QCOMPARE(feed.items.size(), size_t(6));
    QCOMPARE(feed.items[5].item.no, 2);
    QVERIFY(feed.items[5].merged);
    QCOMPARE(feed.labels(4), QStringLiteral("ben:=5"));
    QCOMPARE(feed.labels(5), QStringLiteral("ben:=3"));
}

void TestItemBuilder::emptyOutputs()
{
    Feed feed("input|output");
    feed.row("q|r").row("q|").row("q| ").row("q");
    QCOMPARE(feed.builder.counts().emptyOutputs, 3);
    Feed none("input");
    none.row("q");
    QCOMPARE(none.builder.counts().emptyOutputs, 0);
}

void TestItemBuilder::scaleLabels_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("labels");
    QTest::addColumn<QString>("label");

    QTest::addRow("same") << "4"
                          << "1|2|3|4|5"
                          << "4";
    QTest::addRow("decimal") << "4.0"
                             << "1|2|3|4|5"
                             << "4";
    QTest::addRow("spaces") << " 4 "
                            << "1|2|3|4|5"
                            << "4";
    QTest::addRow("zero before") << "04"
                                 << "1|2|3|4|5"
                                 << "4";
    QTest::addRow("between") << "4.5"
                             << "1|2|3|4|5"
                             << "";
    QTest::addRow("outside") << "6"
                             << "1|2|3|4|5"
                             << "";
    QTest::addRow("negative") << "-1"
                              << "-1|0|1"
                              << "-1";
    QTest::addRow("half points") << "0.50"
                                 << "0|0.5|1"
                                 << "0.5";
    QTest::addRow("names") << "PASS"
                           << "fail|pass"
                           << "pass";
    QTest::addRow("names of two cases") << "PASS"
                                        << "Pass|pass"
                                        << "";
    QTest::addRow("exact name of two cases") << "pass"
                                             << "Pass|pass"
                                             << "pass";
    QTest::addRow("not a number") << "nan"
                                  << "1|2"
                                  << "";
    QTest::addRow("mapped") << "good"
                            << "1|2"
                            << "2";
    QTest::addRow("mapped off the scale") << "odd"
                                          << "1|2"
                                          << "";
    QTest::addRow("mapped although on the scale") << "1"
                                                  << "1|2|5"
                                                  << "5";
}

void TestItemBuilder::scaleLabels()
{
    QFETCH(QString, value);
    QFETCH(QString, labels);
    QMap<QString, QString> map{ { QStringLiteral("good"), QStringLiteral("2.0") }, { QStringLiteral("odd"), QStringLiteral("7") } };
    if (labels.endsWith(QLatin1StringView("|5")) && !labels.contains(QLatin1StringView("3")))
        map.insert(QStringLiteral("1"), QStringLiteral("5"));
    QTEST(scaleLabel(value, labels.split(u'|'), map).value_or(QString()), "label");
}

void TestItemBuilder::labels()
{
    Feed feed("input|output|human_anna|human", fivePoints());
    feed.row("q|r|4.0|").row("q|r||5");
    QCOMPARE(feed.labels(0), QStringLiteral("anna:=4"));
    QCOMPARE(feed.labels(1), QStringLiteral("human:=5"));
    Feed free("input|human");
    free.row("q| great ");
    QCOMPARE(free.labels(0), QStringLiteral("human:=great"));
}

void TestItemBuilder::offScale()
{
    Feed feed("input|human", fivePoints());
    feed.row("q|6").row("q|n/a").row("q|3").row("q| 6 ");
    QCOMPARE(feed.labels(0), QString());
    QCOMPARE(feed.labels(2), QStringLiteral("human:=3"));
    const QMap<QString, OffScaleValue> expected{ { QStringLiteral("6"), { 2, 2 } } };
    QCOMPARE(feed.builder.offScale(), expected);
    QCOMPARE(feed.builder.counts().missingScores, 1);

    BuildOptions mapped = fivePoints();
    mapped.valueMap = { { QStringLiteral("6"), QStringLiteral("5") } };
    Feed again("input|human", mapped);
    again.row("q|6");
    QCOMPARE(again.labels(0), QStringLiteral("human:=5"));
    QVERIFY(again.builder.offScale().isEmpty());
}

void TestItemBuilder::missingAndInfiniteScoresAreNone()
{
    // Without a scale every text is a label, but these are none.
    Feed feed("input|output|human|judge_score");
    feed.row("q|r|nan|NaN").row("q|r|inf|4").row("q|r|-|None").row("q|r|4|-Infinity").row("q|r||");
    QCOMPARE(feed.labels(0) + feed.labels(1) + feed.labels(2), QString());
    QCOMPARE(feed.labels(3), QStringLiteral("human:=4"));
    QCOMPARE(feed.builder.counts().missingScores, 4);
    QCOMPARE(feed.builder.counts().judgeScores, 2);
    QCOMPARE(feed.builder.offScale().keys(), (QStringList{ QStringLiteral("-Infinity"), QStringLiteral("inf") }));
    QVERIFY(feed.items[0].verdicts.isEmpty());

    Feed scaled("input|output|human", fivePoints());
    scaled.row("q|r|-1").row("q|r|4,0");
    QCOMPARE(scaled.labels(0), QString());
    QCOMPARE(scaled.labels(1), QStringLiteral("human:=4"));
    QCOMPARE(scaled.builder.offScale().value(QStringLiteral("-1")), (OffScaleValue{ 1, 2 }));
}

void TestItemBuilder::blankRowsAreLeftOut()
{
    Feed feed("input|output|human");
    feed.row("q|r|").row("||").row(" |\t| ").row("q||");
    QCOMPARE(feed.ids(), QStringLiteral("1|2"));
    QCOMPARE(feed.builder.counts().blankRows, 2);
    QCOMPARE(feed.builder.counts().items, 2);
    QCOMPARE(feed.items[1].line, 5);
}

void TestItemBuilder::nonsenseIsCounted()
{
    Feed feed("input|output|judge_score", fivePoints());
    feed.row("|r|fine").row("same|same |4").row("q||bad").row("||7");
    const RowCounts &counts = feed.builder.counts();
    QCOMPARE(counts.emptyInputs, 2);
    QCOMPARE(counts.emptyOutputs, 2);
    QCOMPARE(counts.sameAsInput, 1);
    QCOMPARE(counts.judgeScores, 4);
    QCOMPARE(counts.judgeWords, 2);
}

void TestItemBuilder::criteria()
{
    BuildOptions options = fivePoints();
    options.criterionLabels = { { QStringLiteral("safe"), list("no|yes") } };
    Feed feed("input|human_safe|human_anna_tone", options, list("safe|tone"));
    feed.row("q|YES|2.0").row("q|2|yes");
    QCOMPARE(feed.labels(0), QStringLiteral("human:safe=yes|anna:tone=2"));
    QCOMPARE(feed.labels(1), QString());
    QCOMPARE(feed.builder.offScale().size(), 2);
}

void TestItemBuilder::verdicts()
{
    Feed feed("input|score|justification", fivePoints());
    feed.row("q|4.0|because").row("q||none").row("q|9|why");
    QCOMPARE(feed.items[0].verdicts, QList<ImportedVerdict>({ { QString(), QStringLiteral("4"), QStringLiteral("because") } }));
    QVERIFY(feed.items[1].verdicts.isEmpty());
    QCOMPARE(feed.items[2].verdicts.first().label, QStringLiteral("9"));
    QCOMPARE(feed.builder.offScale().value(QStringLiteral("9")).firstLine, 4);

    Feed several("input|judge_tone|judge_tone_reason|judge_safe|judge_reason", fivePoints(), list("safe|tone"));
    several.row("q|1|flat|2|so");
    const QList<ImportedVerdict> expected{ { QStringLiteral("tone"), QStringLiteral("1"), QStringLiteral("flat") },
                                           { QStringLiteral("safe"), QStringLiteral("2"), QStringLiteral("so") } };
    QCOMPARE(several.items[0].verdicts, expected);
}

void TestItemBuilder::growingColumns()
{
    Feed feed("input|output");
    feed.row("q|r");
    feed.columns << QStringLiteral("extra");
    feed.row("q|r|x");
    QCOMPARE(feed.builder.columns(), list("input|output|extra"));
    QCOMPARE(feed.builder.mapping().size(), 3);
    QCOMPARE(feed.items[1].item.cells, list("q|r|x"));
}

void TestItemBuilder::growingColumnsBehindAppendedOnes()
{
    Feed feed("input|output_1|output_2");
    feed.row("q|r|s");
    feed.columns << QStringLiteral("system");
    feed.row("q|r|s|x");
    QCOMPARE(feed.builder.columns(), list("input|output_1|output_2|output|system|system (2)"));
    QCOMPARE(feed.items[2].item.cells, list("q|r|s|r|output_1|x"));
}

void TestItemBuilder::digest()
{
    const auto of = [](const char *header, std::initializer_list<const char *> rows) {
        Feed feed(header);
        for (const char *row : rows)
            feed.row(row);
        return feed.builder.digest();
    };
    const QByteArray digest = of("input|output", { "a|b", "c|d" });
    QCOMPARE(digest.size(), 64);
    QCOMPARE(of("input|output", { "a|b", "c|d" }), digest);
    QVERIFY(of("input|output", { "a|b", "c|e" }) != digest);
    QVERIFY(of("input|output", { "c|d", "a|b" }) != digest);
    QVERIFY(of("input|output", { "a|b" }) != digest);
    QVERIFY(of("input|other", { "a|b", "c|d" }) != digest);
    QVERIFY(of("prompt|output", { "a|b", "c|d" }) != digest);
    QVERIFY(of("input|output", { "ab|", "c|d" }) != digest);

    const QStringList columns = list("input|output");
    ItemBuilder other(columns, { { Role::Input, {}, {} }, {} });
    QVERIFY(other.add({ 2, list("a|b") }, columns));
    QVERIFY(other.add({ 3, list("c|d") }, columns));
    QVERIFY2(other.digest() != digest, "the mapping belongs to it");

    Feed longer("input|output");
    longer.row("a|b");
    const QByteArray halfway = longer.builder.digest();
    longer.row("c|d");
    QVERIFY(halfway != digest);
    QCOMPARE(longer.builder.digest(), digest);
}

void TestItemBuilder::clusterAndSegment()
{
    Feed feed("id|conversation|category|input|output");
    feed.row("a|c7|physics|q|r");
    QCOMPARE(feed.items[0].item.cluster, QStringLiteral("c7"));
    QCOMPARE(feed.items[0].item.segment, QStringLiteral("physics"));
}

GAVEL_TEST(TestItemBuilder)
#include "tst_itembuilder.moc"
