// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/nearest.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestNearest : public QObject
{
    Q_OBJECT

private slots:
    void distances_data();
    void distances();
    void nearest_data();
    void nearest();
    void saysWhatIsKnownWhenNothingResembles();
};

void TestNearest::distances_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");
    QTest::addRow("equal but for case") << u"Output"_s << u"output"_s << 0;
    QTest::addRow("insertion") << u"ouput"_s << u"output"_s << 1;
    QTest::addRow("swap of neighbours") << u"otuput"_s << u"output"_s << 1;
    QTest::addRow("substitution") << u"autput"_s << u"output"_s << 1;
    QTest::addRow("from nothing") << QString() << u"abc"_s << 3;
    QTest::addRow("classic") << u"kitten"_s << u"sitting"_s << 3;
}

void TestNearest::distances()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, distance);
    QCOMPARE(editDistance(a, b), qsizetype(distance));
    QCOMPARE(editDistance(b, a), qsizetype(distance));
}

void TestNearest::nearest_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::addRow("typo") << u"grading_promt"_s << u"grading_prompt"_s;
    QTest::addRow("case") << u"SCALE"_s << u"scale"_s;
    QTest::addRow("nothing alike") << u"zzzzzzzz"_s << QString();
    QTest::addRow("empty") << QString() << QString();
    QTest::addRow("enormous") << QString(100000, u's') << QString();
}

void TestNearest::nearest()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(nearestName(name, { u"scale"_s, u"grading_prompt"_s, u"name"_s }), expected);
}

void TestNearest::saysWhatIsKnownWhenNothingResembles()
{
    QCOMPARE(suggestion(u"ouput"_s, { u"input"_s, u"output"_s }), u"Did you mean “output”?"_s);
    QCOMPARE(suggestion(u"zzzzzzzz"_s, { u"input"_s, u"output"_s }), u"Known here: input, output."_s);
    QCOMPARE(suggestion(u"x"_s, {}), QString());
}

GAVEL_TEST(TestNearest)
#include "tst_nearest.moc"
