// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/labels.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void plainNumbers_data();
    void plainNumbers();
    void points_data();
    void points();
    void caseDecidesOnlyWhereItMust();
    void longerLabels();
    void lists();
};

void TestLabels::plainNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isNumber");
    for (const char *text : { "4", "-1", "0", "0.5", "4.0", "100" })
        QTest::addRow("%s", text) << QString::fromLatin1(text) << true;
    for (const char *text : { "", "-", "04", "+4", "4.", ".5", "1e3", "4 ", "four", "4/5", "nan", "inf" })
        QTest::addRow("not '%s'", text) << QString::fromLatin1(text) << false;
}

void TestLabels::plainNumbers()
{
    QFETCH(QString, text);
    QFETCH(bool, isNumber);
    QCOMPARE(plainNumber(text).has_value(), isNumber);
    if (isNumber)
        QCOMPARE(*plainNumber(text), text.toDouble());
}

void TestLabels::points_data()
{
    QTest::addColumn<Scale>("scale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("point");
    QTest::addRow("label") << test::qualityScale() << u"4"_s << 3;
    QTest::addRow("spaces") << test::qualityScale() << u" 4\n"_s << 3;
    QTest::addRow("decimal") << test::qualityScale() << u"4.0"_s << 3;
    QTest::addRow("between") << test::qualityScale() << u"4.5"_s << -1;
    QTest::addRow("above") << test::qualityScale() << u"6"_s << -1;
    QTest::addRow("word on numbers") << test::qualityScale() << u"four"_s << -1;
    QTest::addRow("empty") << test::qualityScale() << QString() << -1;
    QTest::addRow("name") << test::passFail() << u"pass"_s << 1;
    QTest::addRow("other case") << test::passFail() << u"PASS"_s << 1;
    QTest::addRow("the value is no label") << test::passFail() << u"1"_s << -1;
}

void TestLabels::points()
{
    QFETCH(Scale, scale);
    QFETCH(QString, text);
    QFETCH(int, point);
    QCOMPARE(pointOf(scale, text), qsizetype(point));
}

void TestLabels::caseDecidesOnlyWhereItMust()
{
    const Scale scale{ { u"a"_s, 0, {} }, { u"A"_s, 1, {} } };
    QCOMPARE(pointOf(scale, u"A"), qsizetype(1));
    const Scale three{ { u"aa"_s, 0, {} }, { u"AA"_s, 1, {} } };
    QCOMPARE(pointOf(three, u"Aa"), qsizetype(-1));
}

void TestLabels::longerLabels()
{
    const Scale ten{ { u"1"_s, 1, {} }, { u"10"_s, 10, {} } };
    QVERIFY(startsLongerLabel(ten, u"1"));
    QVERIFY(!startsLongerLabel(ten, u"10"));
    QVERIFY(startsLongerLabel(test::passFail(), u"Pa"));
    QVERIFY(!startsLongerLabel(test::passFail(), u"pass"));
}

void TestLabels::lists()
{
    QCOMPARE(listed({}), QString());
    QCOMPARE(listed({ u"a"_s }), u"a"_s);
    QCOMPARE(listed({ u"a"_s, u"b"_s }), u"a or b"_s);
    QCOMPARE(listed({ u"1"_s, u"2"_s, u"3"_s }), u"1, 2 or 3"_s);
}

GAVEL_TEST(TestLabels)
#include "tst_labels.moc"
