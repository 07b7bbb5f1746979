// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/rowledger.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QtTest>

using namespace gavel::eval;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

Verdict verdict(VerdictState state, const QString &criterion = {}, double score = 4)
{
    Verdict verdict;
    verdict.criterion = criterion;
    verdict.state = state;
    if (state == VerdictState::Valid) {
        verdict.score = score;
        verdict.label = QString::number(score);
    }
    return verdict;
}

Outcome outcome(qint64 pos, int repeat, VerdictState state, const QString &part = u"verdict"_s, const QString &criterion = {})
{
    Outcome outcome;
    outcome.pos = pos;
    outcome.repeat = repeat;
    outcome.part = part;
    outcome.criterion = criterion;
    outcome.state = state;
    if (state == VerdictState::Valid) {
        outcome.score = 3;
        outcome.label = u"3"_s;
    }
    return outcome;
}

const QStringList accuracyAndClarity{ u"accuracy"_s, u"clarity"_s };

} // namespace

class TestRowLedger : public QObject
{
    Q_OBJECT

private slots:
    void commitsCountRows()
    {
        RowLedger ledger(judgeOf(), 4, 2);
        QCOMPARE(ledger.remaining(), 8);
        ledger.commit(1, 0, 0, { verdict(VerdictState::Valid) });
        ledger.commit(1, 1, 0, { verdict(VerdictState::Invalid) });
        ledger.commit(1, 1, 0, { verdict(VerdictState::Valid) }); // a second reply counts for nothing
        QCOMPARE(ledger.remaining(), 6);
        QCOMPARE(ledger.count(VerdictState::Valid), 1);
        QCOMPARE(ledger.count(VerdictState::Invalid), 1);
        QVERIFY(!ledger.needs(1, 0));
        QVERIFY(!ledger.needs(1, 1));
        QVERIFY(ledger.needs(2, 0));
        QCOMPARE(ledger.rowStates(),
                 (std::vector<VerdictState>{ VerdictState::Pending, VerdictState::Valid, VerdictState::Pending, VerdictState::Pending }));
    }

    void onlyTheLastIdentityCounts()
    {
        const auto served = [](const QString &root) {
            ServerIdentity identity;
            identity.root = root;
            return std::optional(identity);
        };
        RowLedger ledger(judgeOf(), 6, 1, RunIdentities({ served(u"a"_s), served(u"a"_s) }));
        ledger.commit(0, 0, 0, { verdict(VerdictState::Valid, {}, 2) }, 0);
        ledger.commit(1, 0, 0, { verdict(VerdictState::Valid, {}, 4) }, 1); // another server with the same identity
        QCOMPARE(ledger.statistics().overall().mean(), std::optional(3.0));
        QCOMPARE(ledger.others().rows, 0);
        ledger.setIdentities(RunIdentities({ served(u"a"_s), served(u"a"_s), served(u"b"_s) }));
        QCOMPARE(ledger.statistics().overall().valid, 0);
        QCOMPARE(ledger.others().rows, 2);
        ledger.commit(2, 0, 0, { verdict(VerdictState::Valid, {}, 5) }, 2);
        ledger.commit(3, 0, 0, { verdict(VerdictState::Valid, {}, 1) }, 0);
        QCOMPARE(ledger.statistics().overall().mean(), std::optional(5.0));
        QCOMPARE(ledger.others().rows, 3);
        QCOMPARE(ledger.others().identities, QList{ *served(u"a"_s) });
        QCOMPARE(ledger.count(VerdictState::Valid), 4); // they are judged all the same
        // The first one comes back.
        ledger.setIdentities(RunIdentities({ served(u"a"_s), served(u"a"_s), served(u"b"_s), served(u"a"_s) }));
        QCOMPARE(ledger.statistics().overall().valid, 3);
        QCOMPARE(ledger.others().rows, 1);
    }

    void partsOfTwoIdentitiesAreNoRow()
    {
        ServerIdentity first;
        first.root = u"a"_s;
        ServerIdentity second;
        second.root = u"b"_s;
        RowLedger ledger(judgeOf(Method::ScoreOnly, accuracyAndClarity), 2, 1, RunIdentities({ first, second }));
        ledger.commit(0, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s) }, 0);
        ledger.commit(0, 0, 1, { verdict(VerdictState::Valid, u"clarity"_s) }, 1);
        ledger.commit(1, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s) }, 1);
        ledger.commit(1, 0, 1, { verdict(VerdictState::Valid, u"clarity"_s) }, 1);
        QCOMPARE(ledger.statistics().overall().valid, 1);
        QCOMPARE(ledger.others().rows, 1);
        QCOMPARE(ledger.remaining(), 0);
    }

    void restoresWhatIsStored()
    {
        RowLedger ledger(judgeOf(), 5, 1);
        ledger.restore(outcome(4, 0, VerdictState::Abstained));
        ledger.restore(outcome(0, 0, VerdictState::Valid));
        ledger.restore(outcome(3, 0, VerdictState::Failed));
        ledger.restore(outcome(1, 0, VerdictState::Invalid));
        ledger.restore(outcome(7, 0, VerdictState::Valid)); // of another selection
        ledger.restore(outcome(0, 3, VerdictState::Valid));
        ledger.restore(outcome(2, 0, VerdictState::Valid, u"verdict"_s, u"unknown"_s));
        ledger.finishRestore();
        QCOMPARE(ledger.remaining(), 2); // the pending row and the failed one
        QVERIFY(ledger.needs(2, 0));
        QVERIFY(ledger.needs(3, 0));
        QVERIFY(!ledger.needs(1, 0));
        QCOMPARE(ledger.oldFailures(), 1);
        QCOMPARE(ledger.count(VerdictState::Failed), 1);
        QCOMPARE(ledger.statistics().overall().failed, 1);
        QCOMPARE(ledger.statistics().overall().valid, 1);
        QCOMPARE(ledger.rowStates()[3], VerdictState::Failed);

        ledger.commit(3, 0, 0, { verdict(VerdictState::Failed) }); // once more
        QCOMPARE(ledger.oldFailures(), 0);
        QCOMPARE(ledger.count(VerdictState::Failed), 1);
        QCOMPARE(ledger.statistics().overall().failed, 1);
        QCOMPARE(ledger.remaining(), 1);
    }

    void partsOfARow()
    {
        RowLedger ledger(judgeOf(Method::ScoreOnly, accuracyAndClarity), 2, 1);
        QCOMPARE(ledger.parts(), 2);
        ledger.commit(0, 0, 1, { verdict(VerdictState::Valid, u"clarity"_s) });
        QCOMPARE(ledger.remaining(), 2);
        QVERIFY(ledger.needs(0, 0));
        QVERIFY(ledger.needs(0, 0, 0));
        QVERIFY(!ledger.needs(0, 0, 1));
        QCOMPARE(ledger.rowStates()[0], VerdictState::Pending);
        ledger.commit(0, 0, 0, { verdict(VerdictState::Invalid, u"accuracy"_s) });
        QCOMPARE(ledger.remaining(), 1);
        QCOMPARE(ledger.rowStates()[0], VerdictState::Invalid);
        QCOMPARE(ledger.statistics().series()[1].invalid, 1);
        QCOMPARE(ledger.statistics().series()[2].valid, 1);
    }

    void restoresParts()
    {
        RowLedger ledger(judgeOf(Method::ScoreOnly, accuracyAndClarity), 3, 1);
        ledger.restore(outcome(0, 0, VerdictState::Valid, u"clarity"_s, u"clarity"_s));
        ledger.restore(outcome(1, 0, VerdictState::Failed, u"accuracy"_s, u"accuracy"_s));
        ledger.restore(outcome(2, 0, VerdictState::Valid, u"clarity"_s, u"clarity"_s));
        ledger.restore(outcome(1, 0, VerdictState::Valid, u"clarity"_s, u"clarity"_s));
        ledger.restore(outcome(0, 0, VerdictState::Valid, u"accuracy"_s, u"accuracy"_s));
        ledger.finishRestore();
        QVERIFY(!ledger.needs(0, 0));
        QVERIFY(ledger.needs(1, 0, 0));
        QVERIFY(!ledger.needs(1, 0, 1));
        QVERIFY(ledger.needs(2, 0, 0));
        QVERIFY(!ledger.needs(2, 0, 1));
        QCOMPARE(ledger.statistics().series()[2].valid, 2); // rows 0 and 1, row 2 is not whole
        ledger.commit(1, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s) });
        ledger.commit(2, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s) });
        QCOMPARE(ledger.remaining(), 0);
        QCOMPARE(ledger.count(VerdictState::Failed), 0);
        for (const auto &series : ledger.statistics().series()) {
            QCOMPARE(series.valid, 3);
            QCOMPARE(series.failed, 0);
        }
    }

    void oneReplyForAllCriteria()
    {
        RowLedger ledger(judgeOf(Method::ReasonThenScore, accuracyAndClarity), 2, 1);
        QCOMPARE(ledger.parts(), 1);
        ledger.restore(outcome(0, 0, VerdictState::Failed, u"verdict"_s, u"accuracy"_s));
        ledger.restore(outcome(0, 0, VerdictState::Failed, u"verdict"_s, u"clarity"_s));
        ledger.finishRestore();
        QVERIFY(ledger.needs(0, 0, 0));
        ledger.commit(0, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s, 5), verdict(VerdictState::Valid, u"clarity"_s, 3) });
        ledger.commit(1, 0, 0, { verdict(VerdictState::Valid, u"accuracy"_s, 2), verdict(VerdictState::Abstained, u"clarity"_s) });
        QCOMPARE(ledger.remaining(), 0);
        QCOMPARE(*ledger.statistics().overall().mean(), 4.0);
        QCOMPARE(ledger.rowStates()[1], VerdictState::Abstained);
        QCOMPARE(ledger.oldFailures(), 0);
    }
};

GAVEL_TEST(TestRowLedger)
#include "tst_rowledger.moc"
