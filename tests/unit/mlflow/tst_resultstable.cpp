// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/resultstable.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;

namespace {

const MemoryRun layout;

void addTo(ResultsTable &table, const eval::RowDetail &row, const eval::JudgeDefinition &judge, std::optional<double> human = {})
{
    table.add(row, repeatsOf(row, judge), human);
}

} // namespace

class TestResultsTable : public QObject
{
    Q_OBJECT

private slots:
    void splitForm()
    {
        ResultsTable table(plainJudge(), RowTexts(layout.columnNames, layout.roles), 1);
        addTo(table, judgedRow(0, validVerdict(4, QStringLiteral("say \"why\""))), plainJudge(), 3);
        eval::Verdict invalid;
        invalid.state = eval::VerdictState::Invalid;
        addTo(table, judgedRow(1, invalid), plainJudge());
        QCOMPARE(table.rows(), 2);
        const QByteArray expected = "{\"columns\":[\"id\",\"inputs\",\"outputs\",\"targets\",\"human_score\",\"state\","
                                    "\"answer_quality/v1/score\",\"answer_quality/v1/justification\"],\"data\":["
                                    "[\"row-0\",\"q0\",\"a0\",\"r0\",3,\"valid\",4,\"say \\\"why\\\"\"],"
                                    "[\"row-1\",\"q1\",\"a1\",\"r1\",null,\"invalid\",null,\"\"]]}";
        QCOMPARE(table.json(), expected);
    }

    void severalCriteriaAndRepeats()
    {
        data::Mapping roles = layout.roles;
        roles[3].role = data::Role::None;
        ResultsTable table(accuracyAndTone(), RowTexts(layout.columnNames, roles), 2);
        eval::RowDetail row = judgedRow(0, validVerdict(5, QStringLiteral("right"), QStringLiteral("accuracy")));
        row.replies[0].verdicts.append(validVerdict(2, QStringLiteral("rude"), QStringLiteral("tone")));
        row.replies.append(row.replies[0]);
        row.replies[1].repeat = 1;
        addTo(table, row, accuracyAndTone());
        const QJsonObject json = QJsonDocument::fromJson(table.json()).object();
        QCOMPARE(json[QLatin1StringView("columns")].toArray(),
                 QJsonArray::fromStringList({ QStringLiteral("id"), QStringLiteral("repeat"), QStringLiteral("inputs"), QStringLiteral("outputs"),
                                              QStringLiteral("human_score"), QStringLiteral("state"), QStringLiteral("answer_quality/v1/score"),
                                              QStringLiteral("answer_quality/v1/justification"), QStringLiteral("accuracy/v1/score"),
                                              QStringLiteral("accuracy/v1/justification"), QStringLiteral("tone/v1/score"),
                                              QStringLiteral("tone/v1/justification") }));
        const QJsonArray data = json[QLatin1StringView("data")].toArray();
        QCOMPARE(data.size(), 2);
        QCOMPARE(data[1].toArray().size(), 12);
        QCOMPARE(data[1][1].toInt(), 2);
        QCOMPARE(data[1][6].toDouble(), 3.5);
        QVERIFY(data[1][7].isNull());
        QCOMPARE(data[1][10].toDouble(), 2.0);
        QCOMPARE(data[1][11].toString(), QStringLiteral("rude"));
    }

    void stopsBeforeItIsTooLarge()
    {
        ResultsTable table(plainJudge(), RowTexts(layout.columnNames, layout.roles), 1);
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.item.cells[2] = QString(15'000'000, u'x');
        for (int i = 0; i < 6; ++i)
            addTo(table, row, plainJudge());
        QVERIFY(table.isFull());
        QCOMPARE(table.rows(), 4);
        QVERIFY(table.json().size() < ResultsTable::maxBytes + 1000);
        QVERIFY(table.json().endsWith("]}"));
    }
};

GAVEL_TEST(TestResultsTable)
#include "tst_resultstable.moc"
