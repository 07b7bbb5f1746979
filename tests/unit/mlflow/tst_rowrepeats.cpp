// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/rowrepeats.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;
using namespace Qt::StringLiterals;
using eval::VerdictState;

class TestRowRepeats : public QObject
{
    Q_OBJECT

private slots:
    void aPlainRow()
    {
        const auto repeats = repeatsOf(judgedRow(3, validVerdict(4)), plainJudge());
        QCOMPARE(repeats.size(), 1);
        QCOMPARE(repeats.first().overall, std::optional<double>(4));
        QCOMPARE(repeats.first().state, VerdictState::Valid);
        QCOMPARE(repeats.first().latencyMs, 203);
        QCOMPARE(repeats.first().usage.cachedTokens, std::optional<int>(64));
    }

    void aRowWithoutReplies()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.replies.clear();
        QVERIFY(repeatsOf(row, plainJudge()).isEmpty());
    }

    void partsOfOneRowAreAddedUp()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(5, {}, QStringLiteral("accuracy")));
        row.replies[0].part = QStringLiteral("accuracy");
        row.replies.append(row.replies[0]);
        row.replies[1].part = QStringLiteral("tone");
        row.replies[1].verdicts = { validVerdict(2, {}, QStringLiteral("tone")) };
        row.replies[1].sentMs -= 5;
        row.replies[1].usage = { 7, std::nullopt, std::nullopt };
        const auto repeats = repeatsOf(row, accuracyAndTone());
        QCOMPARE(repeats.size(), 1);
        QCOMPARE(repeats.first().verdicts.size(), 2);
        QCOMPARE(repeats.first().overall, std::optional<double>(3.5));
        QCOMPARE(repeats.first().latencyMs, 400);
        QCOMPARE(repeats.first().sentMs, row.replies[1].sentMs);
        QCOMPARE(repeats.first().usage.promptTokens, std::optional<int>(107));
        QCOMPARE(repeats.first().usage.completionTokens, std::optional<int>(20));
    }

    void oneInvalidCriterionLeavesNoOverall()
    {
        eval::Verdict invalid;
        invalid.criterion = QStringLiteral("tone");
        invalid.state = VerdictState::Invalid;
        eval::RowDetail row = judgedRow(0, validVerdict(5, {}, QStringLiteral("accuracy")));
        row.replies[0].verdicts.append(invalid);
        const auto repeats = repeatsOf(row, accuracyAndTone());
        QVERIFY(!repeats.first().overall);
        QCOMPARE(repeats.first().state, VerdictState::Invalid);
        QCOMPARE(repeats.first().verdicts[0].score, std::optional<double>(5));
    }

    void aLostReplyFailsItsCriteria()
    {
        eval::RowDetail row = judgedRow(0, {});
        row.replies[0].verdicts.clear();
        row.replies[0].error = Error{ Error::Kind::Timeout, 0, {}, {} };
        const auto all = repeatsOf(row, accuracyAndTone());
        QCOMPARE(all.first().state, VerdictState::Failed);
        QCOMPARE(all.first().verdicts[1].state, VerdictState::Failed);
        row.replies[0].part = QStringLiteral("tone");
        const auto one = repeatsOf(row, accuracyAndTone());
        QCOMPARE(one.first().verdicts[0].state, VerdictState::Pending);
        QCOMPARE(one.first().verdicts[1].state, VerdictState::Failed);
    }

    void explanationsAreNoVerdicts()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4, {}));
        eval::ReplyDetail explanation;
        explanation.part = QStringLiteral("explanation");
        explanation.raw = QStringLiteral("It is short.");
        explanation.error = Error{ Error::Kind::Timeout, 0, {}, {} };
        row.replies.prepend(explanation);
        const auto repeats = repeatsOf(row, plainJudge());
        QCOMPARE(repeats.size(), 1);
        QCOMPARE(repeats.first().state, VerdictState::Valid);
        QVERIFY(!repeats.first().error);
        QCOMPARE(repeats.first().explanation, QStringLiteral("It is short."));
    }

    void repeatsComeInOrder()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.replies.append(row.replies[0]);
        row.replies[0].repeat = 1;
        const auto repeats = repeatsOf(row, plainJudge());
        QCOMPARE(repeats.size(), 2);
        QCOMPARE(repeats[0].repeat, 0);
        QCOMPARE(repeats[1].repeat, 1);
    }

    void aJudgeWithoutCriteria()
    {
        eval::JudgeDefinition imported;
        const auto repeats = repeatsOf(judgedRow(0, validVerdict(4)), imported);
        QCOMPARE(repeats.first().overall, std::optional<double>(4));
        QCOMPARE(seriesNames(imported), QStringList{ QStringLiteral("judge") });
    }

    void namesAreAllDifferent()
    {
        QCOMPARE(seriesNames(plainJudge()), QStringList{ QStringLiteral("answer_quality") });
        eval::JudgeDefinition judge = accuracyAndTone();
        QCOMPARE(seriesNames(judge), (QStringList{ QStringLiteral("answer_quality"), QStringLiteral("accuracy"), QStringLiteral("tone") }));
        judge.criteria[0].name = judge.name;
        judge.criteria[1].name = QStringLiteral("a.b");
        judge.criteria.append(judge.criteria[1]);
        judge.criteria[2].name = QStringLiteral("a_b");
        QCOMPARE(seriesNames(judge),
                 (QStringList{ QStringLiteral("answer_quality_overall"), QStringLiteral("answer_quality"), QStringLiteral("a_b"),
                               QStringLiteral("a_b_2") }));
    }

    void namesInAnyScriptStayApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("oneKey");
        QTest::addColumn<QString>("otherKey");
        const QString same(300, u'x');
        QTest::addRow("Cyrillic") << u"ясность"_s << u"полнота"_s << u"ясность"_s << u"полнота"_s;
        QTest::addRow("Chinese") << u"好"_s << u"坏"_s << u"好"_s << u"坏"_s;
        QTest::addRow("decomposed") << u"e\u0301"_s << u"e\u0300"_s << u"é"_s << u"è"_s;
        QTest::addRow("combining marks") << u"कि"_s << u"की"_s << u"क_"_s << u"क__2"_s;
        QTest::addRow("emoji") << u"👍"_s << u"👎"_s << u"_"_s << u"__2"_s;
        QTest::addRow("signs") << u"a:b"_s << u"a?b"_s << u"a_b"_s << u"a_b_2"_s;
        QTest::addRow("case only") << u"Tone"_s << u"tone"_s << u"Tone"_s << u"tone_2"_s;
        QTest::addRow("beyond the limit") << same + u'1' << same + u'2' << QString(150, u'x') << QString(148, u'x') + u"_2"_s;
    }
    void namesInAnyScriptStayApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, oneKey);
        QFETCH(QString, otherKey);
        eval::JudgeDefinition judge = accuracyAndTone();
        judge.criteria[0].name = one;
        judge.criteria[1].name = other;
        QCOMPARE(seriesKeys(judge), (QStringList{ u"answer_quality"_s, oneKey, otherKey }));
        QStringList names = seriesNames(judge);
        for (const QString &name : std::as_const(names))
            QVERIFY(name.size() <= 250);
        QCOMPARE(names.removeDuplicates(), 0);
    }

    void numericScales()
    {
        QVERIFY(isNumeric(oneToFive()));
        QVERIFY(!isNumeric({ { QStringLiteral("fail"), 0, {} }, { QStringLiteral("pass"), 1, {} } }));
        QVERIFY(!isNumeric({ { QStringLiteral("1"), 10, {} } }));
    }
};

GAVEL_TEST(TestRowRepeats)
#include "tst_rowrepeats.moc"
