// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/verdict.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void namesGoBothWays();
    void worstStateWins_data();
    void worstStateWins();
};

void TestVerdict::namesGoBothWays()
{
    const QStringList names{ u"pending"_s, u"valid"_s, u"invalid"_s, u"failed"_s, u"abstained"_s };
    const QList<VerdictState> states{ VerdictState::Pending, VerdictState::Valid, VerdictState::Invalid, VerdictState::Failed,
                                      VerdictState::Abstained };
    for (qsizetype i = 0; i < states.size(); ++i) {
        QCOMPARE(stateName(states[i]), names[i]);
        QCOMPARE(stateFromName(names[i]), std::optional(states[i]));
    }
    QVERIFY(!stateFromName(u"Valid"));
    QVERIFY(!stateFromName({}));
}

void TestVerdict::worstStateWins_data()
{
    QTest::addColumn<VerdictState>("better");
    QTest::addColumn<VerdictState>("worse");
    QTest::addRow("abstained") << VerdictState::Valid << VerdictState::Abstained;
    QTest::addRow("invalid") << VerdictState::Abstained << VerdictState::Invalid;
    QTest::addRow("failed") << VerdictState::Invalid << VerdictState::Failed;
    QTest::addRow("pending") << VerdictState::Failed << VerdictState::Pending;
    QTest::addRow("same") << VerdictState::Valid << VerdictState::Valid;
}

void TestVerdict::worstStateWins()
{
    QFETCH(VerdictState, better);
    QFETCH(VerdictState, worse);
    QCOMPARE(combined(better, worse), worse);
    QCOMPARE(combined(worse, better), worse);
}

GAVEL_TEST(TestVerdict)
#include "tst_verdict.moc"
