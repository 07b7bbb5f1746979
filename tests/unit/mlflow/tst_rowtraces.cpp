// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mlflow/rowtraces.h"
#include "support/judges.h"
#include "support/memoryrun.h"
#include "support/testmain.h"

#include <QTest>

#include <set>

using namespace gavel;
using namespace gavel::mlflow;
using namespace gavel::test;
using eval::VerdictState;

namespace {

const MemoryRun tracedRun;

RowTexts texts()
{
    return RowTexts(tracedRun.columnNames, tracedRun.roles);
}

TraceContext context(const eval::JudgeDefinition &judge = plainJudge())
{
    TraceContext made;
    made.judge = judge;
    made.judgeVersion = QStringLiteral("v7");
    made.model = QStringLiteral("judge-model");
    made.runUuid = QUuid(QStringLiteral("{12345678-1234-1234-1234-123456789abc}"));
    made.mlflowRunId = QStringLiteral("run1");
    made.experimentId = QStringLiteral("7");
    made.fallbackMs = 1000;
    return made;
}

eval::Verdict stateOnly(VerdictState state, eval::InvalidReason reason = eval::InvalidReason::None)
{
    eval::Verdict verdict;
    verdict.state = state;
    verdict.reason = reason;
    return verdict;
}

} // namespace

class TestRowTraces : public QObject
{
    Q_OBJECT

private slots:
    void traceOfARow()
    {
        eval::RowDetail row = judgedRow(2, validVerdict(4));
        row.item.segment = QStringLiteral("en");
        row.item.cluster = QStringLiteral("c1");
        const auto made = tracesOf(row, context(), texts());
        QCOMPARE(made.size(), std::size_t(1));
        const Trace &trace = made[0].trace;
        QCOMPARE(trace.experimentId, QStringLiteral("7"));
        QCOMPARE(trace.clientRequestId, QStringLiteral("row-2"));
        QCOMPARE(trace.requestMs, row.replies[0].sentMs);
        QCOMPARE(trace.durationMs, 202);
        QVERIFY(trace.ok);
        QCOMPARE(trace.requestPreview, QStringLiteral("q2"));
        QCOMPARE(trace.responsePreview, QStringLiteral("a2"));
        QCOMPARE(trace.metadata.value(QStringLiteral("mlflow.sourceRun")), QStringLiteral("run1"));
        QCOMPARE(trace.metadata.value(QStringLiteral("mlflow.trace_schema.version")), QStringLiteral("3"));
        QCOMPARE(trace.metadata.value(QStringLiteral("mlflow.trace.tokenUsage")),
                 QStringLiteral(R"({"input_tokens":100,"output_tokens":20,"total_tokens":120})"));
        QCOMPARE(trace.tags.value(QStringLiteral("mlflow.traceName")), QStringLiteral("answer_quality"));
        QCOMPARE(trace.tags.value(QStringLiteral("gavel.row")), QStringLiteral("3"));
        QCOMPARE(trace.tags.value(QStringLiteral("gavel.segment")), QStringLiteral("en"));
        QCOMPARE(trace.tags.value(QStringLiteral("gavel.cluster")), QStringLiteral("c1"));
        const Span &span = made[0].span;
        QCOMPARE(span.traceId, trace.id);
        QCOMPARE(span.inputs.toObject(), (QJsonObject{ { QStringLiteral("question"), QStringLiteral("q2") } }));
        QCOMPARE(span.outputs.toString(), QStringLiteral("a2"));
        QCOMPARE(span.endMs - span.startMs, 202);
    }

    void previewsAreShortAndSpansWhole()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.item.cells[1] = QString(5000, u'q');
        row.item.cells[2] = QString(5000, u'a');
        const auto made = tracesOf(row, context(), texts());
        QCOMPARE(made[0].trace.requestPreview.size(), 1000);
        QCOMPARE(made[0].trace.responsePreview.size(), 1000);
        QCOMPARE(made[0].span.outputs.toString().size(), 5000);
        QCOMPARE(made[0].textSize(), 10000);
    }

    void judgeFeedback()
    {
        eval::Verdict verdict = validVerdict(4, QStringLiteral("clear"));
        verdict.expected = 4.25;
        verdict.mass = 0.98;
        const auto made = tracesOf(judgedRow(0, verdict), context(), texts());
        const Assessment &feedback = made[0].trace.assessments[0];
        QCOMPARE(feedback.name, QStringLiteral("answer_quality"));
        QCOMPARE(feedback.source, Assessment::Source::LlmJudge);
        QCOMPARE(feedback.sourceId, QStringLiteral("judge-model"));
        QCOMPARE(feedback.value.toDouble(), 4.0);
        QCOMPARE(feedback.rationale, QStringLiteral("clear"));
        QCOMPARE(feedback.metadata.value(QStringLiteral("mlflow.assessment.sourceRunId")), QStringLiteral("run1"));
        QCOMPARE(feedback.metadata.value(QStringLiteral("gavel.expected_score")), QStringLiteral("4.25"));
        QCOMPARE(feedback.metadata.value(QStringLiteral("gavel.covered_mass")), QStringLiteral("0.98"));
        QCOMPARE(feedback.metadata.value(QStringLiteral("gavel.judge_version")), QStringLiteral("v7"));
        QVERIFY(!feedback.metadata.contains(QStringLiteral("gavel.spread")));
    }

    void whatIsNoScoreIsAnError_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("reason");
        QTest::addColumn<QString>("code");
        using eval::InvalidReason;
        QTest::addRow("not parsed") << int(VerdictState::Invalid) << int(InvalidReason::NotParsed) << QStringLiteral("REPLY_NOT_PARSED");
        QTest::addRow("cut off") << int(VerdictState::Invalid) << int(InvalidReason::CutOff) << QStringLiteral("REPLY_CUT_OFF");
        QTest::addRow("off scale") << int(VerdictState::Invalid) << int(InvalidReason::OffScale) << QStringLiteral("SCORE_OFF_SCALE");
        QTest::addRow("abstained") << int(VerdictState::Abstained) << 0 << QStringLiteral("ABSTAINED");
        QTest::addRow("failed") << int(VerdictState::Failed) << 0 << QStringLiteral("NO_REPLY");
        QTest::addRow("pending") << int(VerdictState::Pending) << 0 << QStringLiteral("NOT_JUDGED");
    }
    void whatIsNoScoreIsAnError()
    {
        QFETCH(int, state);
        QFETCH(int, reason);
        QFETCH(QString, code);
        const auto made = tracesOf(judgedRow(0, stateOnly(VerdictState(state), eval::InvalidReason(reason))), context(), texts());
        const Assessment &feedback = made[0].trace.assessments[0];
        QCOMPARE(feedback.errorCode, code);
        QVERIFY(!feedback.errorMessage.isEmpty());
        QVERIFY(feedback.value.isNull());
        QCOMPARE(made[0].trace.ok, VerdictState(state) != VerdictState::Failed);
    }

    void failuresNameTheirKind()
    {
        eval::RowDetail row = judgedRow(0, stateOnly(VerdictState::Failed));
        row.replies[0].error = Error{ Error::Kind::ContextTooLong, 400, QStringLiteral("translated"), {} };
        const auto made = tracesOf(row, context(), texts());
        QCOMPARE(made[0].trace.assessments[0].errorMessage, QStringLiteral("ContextTooLong"));
        QCOMPARE(made[0].span.statusMessage, QStringLiteral("ContextTooLong"));
    }

    void namedLabelsAreSentAsText()
    {
        eval::JudgeDefinition judge = plainJudge();
        judge.criteria[0].scale = { { QStringLiteral("no"), 0, {} }, { QStringLiteral("yes"), 1, {} } };
        eval::Verdict verdict = validVerdict(1);
        verdict.label = QStringLiteral("yes");
        eval::RowDetail row = judgedRow(0, verdict);
        row.labels = { labelOf(0) };
        row.labels[0].label = QStringLiteral("no");
        const auto made = tracesOf(row, context(judge), texts());
        QCOMPARE(made[0].trace.assessments[0].value, QJsonValue(QStringLiteral("yes")));
        QCOMPARE(made[0].trace.assessments[1].value, QJsonValue(QStringLiteral("no")));
    }

    void labelsOfPeople()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.labels = { labelOf(3, QStringLiteral("ann")), labelOf(5, QStringLiteral("bob")), labelOf(2, {}) };
        row.labels[1].reason = QStringLiteral("good");
        row.labels.append(labelOf(0));
        row.labels[3].value.reset();
        const auto made = tracesOf(row, context(), texts());
        const QList<Assessment> &list = made[0].trace.assessments;
        // The judge, three labels (the fourth is off the scale), the reference.
        QCOMPARE(list.size(), 5);
        QCOMPARE(list[1].source, Assessment::Source::Human);
        QCOMPARE(list[1].name, list[0].name);
        QCOMPARE(list[1].sourceId, QStringLiteral("ann"));
        QCOMPARE(list[2].rationale, QStringLiteral("good"));
        QCOMPARE(list[2].createdMs, row.labels[1].atMs);
        QCOMPARE(list[3].sourceId, QStringLiteral("human"));
        QVERIFY(list[4].isExpectation);
        QCOMPARE(list[4].value.toString(), QStringLiteral("r0"));
        std::set<QString> ids;
        for (const Assessment &assessment : list)
            ids.insert(assessment.id);
        QCOMPARE(ids.size(), std::size_t(5));
    }

    void severalCriteria()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(5, QStringLiteral("right"), QStringLiteral("accuracy")));
        row.replies[0].verdicts.append(validVerdict(2, QStringLiteral("rude"), QStringLiteral("tone")));
        row.labels = { labelOf(4), labelOf(3), labelOf(1) };
        row.labels[1].criterion = QStringLiteral("tone");
        row.labels[2].criterion = QStringLiteral("no longer there");
        const auto made = tracesOf(row, context(accuracyAndTone()), texts());
        const QList<Assessment> &list = made[0].trace.assessments;
        QStringList names;
        for (const Assessment &assessment : list)
            names.append(assessment.name);
        QCOMPARE(names,
                 (QStringList{ QStringLiteral("accuracy"), QStringLiteral("tone"), QStringLiteral("answer_quality"), QStringLiteral("answer_quality"),
                               QStringLiteral("tone"), QStringLiteral("expected_response") }));
        QCOMPARE(list[1].rationale, QStringLiteral("rude"));
        QCOMPARE(list[2].value.toDouble(), 3.5);
        QCOMPARE(list[3].value.toDouble(), 4.0);
        QCOMPARE(list[4].value.toDouble(), 3.0);
    }

    void overallOfAnInvalidRow()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(5, {}, QStringLiteral("accuracy")));
        eval::Verdict invalid = stateOnly(VerdictState::Invalid);
        invalid.criterion = QStringLiteral("tone");
        row.replies[0].verdicts.append(invalid);
        const auto made = tracesOf(row, context(accuracyAndTone()), texts());
        QCOMPARE(made[0].trace.assessments[2].errorCode, QStringLiteral("REPLY_NOT_PARSED"));
    }

    void repeatsHaveTracesOfTheirOwn()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.item.extId = QString(60, u'i');
        row.labels = { labelOf(3) };
        row.replies.append(row.replies[0]);
        row.replies[1].repeat = 1;
        TraceContext twice = context();
        twice.repeats = 2;
        const auto made = tracesOf(row, twice, texts());
        QCOMPARE(made.size(), std::size_t(2));
        QVERIFY(made[0].trace.id != made[1].trace.id);
        QVERIFY(made[0].span.spanId != made[1].span.spanId);
        QCOMPARE(made[0].trace.clientRequestId, QString(48, u'i') + QStringLiteral("#1"));
        QCOMPARE(made[1].trace.clientRequestId, QString(48, u'i') + QStringLiteral("#2"));
        QCOMPARE(made[0].trace.assessments.size(), 3);
        QCOMPARE(made[1].trace.assessments.size(), 1);
        QVERIFY(made[0].trace.assessments[0].id != made[1].trace.assessments[0].id);
    }

    void sameRowSameIds()
    {
        const auto row = judgedRow(0, validVerdict(4));
        const auto first = tracesOf(row, context(), texts());
        const auto again = tracesOf(row, context(), texts());
        QCOMPARE(again[0].trace.id, first[0].trace.id);
        QCOMPARE(again[0].span.spanId, first[0].span.spanId);
        QCOMPARE(again[0].trace.assessments[0].id, first[0].trace.assessments[0].id);
        TraceContext elsewhere = context();
        elsewhere.mlflowRunId = QStringLiteral("run2");
        QVERIFY(tracesOf(row, elsewhere, texts())[0].trace.id != first[0].trace.id);
        QVERIFY(tracesOf(judgedRow(1, validVerdict(4)), context(), texts())[0].trace.id != first[0].trace.id);
    }

    void laterExplanationIsMarked()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4, {}));
        eval::ReplyDetail explanation;
        explanation.part = QStringLiteral("explanation");
        explanation.raw = QStringLiteral("Since it is short.");
        row.replies.append(explanation);
        const auto made = tracesOf(row, context(), texts());
        QCOMPARE(made[0].trace.assessments[0].rationale, QStringLiteral("Since it is short."));
        QCOMPARE(made[0].trace.assessments[0].metadata.value(QStringLiteral("gavel.rationale")), QStringLiteral("written after the score"));
    }

    void importedRowsHaveATime()
    {
        eval::RowDetail row = judgedRow(0, validVerdict(4));
        row.replies[0].sentMs = 0;
        QCOMPARE(tracesOf(row, context(), texts())[0].trace.requestMs, 1000);
    }

    void rowsWithoutInputColumn()
    {
        const RowTexts bare({ QStringLiteral("a"), QStringLiteral("b") }, {});
        data::Item item;
        item.cells = { QStringLiteral("1") };
        QCOMPARE(bare.inputs(item), (QJsonObject{ { QStringLiteral("a"), QStringLiteral("1") }, { QStringLiteral("b"), QString() } }));
        QCOMPARE(bare.input(item), QStringLiteral(R"({"a":"1","b":""})"));
        QVERIFY(bare.output(item).isEmpty());
        QVERIFY(!bare.hasReference());
    }
};

GAVEL_TEST(TestRowTraces)
#include "tst_rowtraces.moc"
