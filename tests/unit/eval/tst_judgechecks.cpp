// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace gavel::eval;
using namespace Qt::StringLiterals;

using Change = std::function<void(JudgeDefinition &)>;

class TestJudgeChecks : public QObject
{
    Q_OBJECT

private slots:
    void goodJudges_data();
    void goodJudges();
    void findsTheProblem_data();
    void findsTheProblem();
};

void TestJudgeChecks::goodJudges_data()
{
    QTest::addColumn<JudgeDefinition>("judge");
    QTest::addRow("plain") << test::plainJudge();
    QTest::addRow("two criteria") << test::twoCriteria(Method::ScoreOnly);
    JudgeDefinition judge = test::plainJudge();
    judge.examples = { test::gradedExample(), test::gradedExample(u"9"_s) };
    judge.examples[1].enabled = false;
    QTest::addRow("a disabled example off the scale") << judge;
    judge = test::plainJudge();
    judge.definition.clear();
    judge.gradingPrompt.clear();
    judge.customPrompt = u"Judge {{output}}"_s;
    QTest::addRow("own prompt alone") << judge;
    judge = test::plainJudge();
    judge.criteria[0].name = u"accuracy"_s;
    QTest::addRow("one named criterion") << judge;
    judge = test::twoCriteria();
    judge.criteria[1].name = u"overall"_s;
    judge.overall = Overall::Asked;
    QTest::addRow("asked") << judge;
}

void TestJudgeChecks::goodJudges()
{
    QFETCH(JudgeDefinition, judge);
    const QList<JudgeProblem> found = problems(judge);
    QVERIFY2(found.isEmpty(), qPrintable(found.isEmpty() ? QString() : found.first().path + found.first().text));
}

void TestJudgeChecks::findsTheProblem_data()
{
    QTest::addColumn<JudgeDefinition>("judge");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("path");
    const auto plain = [](const char *name, const char *path, const Change &change) {
        JudgeDefinition judge = test::plainJudge();
        judge.examples = { test::gradedExample() };
        QTest::addRow("%s", name) << judge << change << QString::fromLatin1(path);
    };
    const auto two = [](const char *name, const char *path, const Change &change) {
        JudgeDefinition judge = test::twoCriteria();
        Example example = test::gradedExample();
        example.grades = { { u"accuracy"_s, { u"5"_s, {} } }, { u"works"_s, { u"pass"_s, {} } } };
        judge.examples = { example };
        QTest::addRow("%s", name) << judge << change << QString::fromLatin1(path);
    };
    using J = JudgeDefinition;
    plain("says nothing", "grading_prompt", [](J &j) { j.definition = u" "_s, j.gradingPrompt = u"\n"_s; });
    plain("no scale", "scale", [](J &j) { j.criteria.clear(), j.examples.clear(); });
    plain("one label", "scale", [](J &j) { j.criteria[0].scale.remove(0, 4); });
    plain("missing meaning", "scale.3", [](J &j) { j.criteria[0].scale[2].meaning = u" "_s; });
    plain("duplicate label", "scale.4", [](J &j) { j.criteria[0].scale[2].label = u"4"_s; });
    plain("duplicate number", "scale.4.0", [](J &j) { j.criteria[0].scale[4] = { u"4.0"_s, 9, u"x"_s }, j.examples.clear(); });
    plain("duplicate value", "scale.4", [](J &j) { j.criteria[0].scale[3].value = 3; });
    plain("endless value", "scale.4", [](J &j) { j.criteria[0].scale[3].value = std::numeric_limits<double>::infinity(); });
    plain("null as a label", "scale.null", [](J &j) { j.criteria[0].scale[0].label = u"null"_s; });
    plain("label in two lines", "scale.a\nb", [](J &j) { j.criteria[0].scale[0].label = u"a\nb"_s; });
    plain("example off the scale", "examples[0].score", [](J &j) { j.examples[0].grades[QString()].label = u"6"_s; });
    plain("example without a score", "examples[0].score", [](J &j) { j.examples[0].grades.clear(); });
    plain("thinking on a score alone", "thinking", [](J &j) { j.method = Method::ScoreOnly, j.thinking.mode = Thinking::Mode::On; });
    plain("no thinking tokens", "thinking", [](J &j) { j.thinking = { Thinking::Mode::Budget, 0 }; });
    plain("no reply tokens", "sampling.max_tokens", [](J &j) { j.sampling.maxTokens = 0; });
    plain("cold", "sampling.temperature", [](J &j) { j.sampling.temperature = -1; });
    plain("top_p", "sampling.top_p", [](J &j) { j.sampling.topP = 1.5; });
    plain("unknown include", "include[1]", [](J &j) { j.include[1] = u"ouput"_s; });
    plain("include twice", "include[1]", [](J &j) { j.include[1] = u"input"_s; });
    plain("nothing included", "include", [](J &j) { j.include.clear(); });
    plain("template without a column", "row_template", [](J &j) { j.rowTemplate = u"Judge this."_s; });
    plain("template not closed", "row_template", [](J &j) { j.rowTemplate = u"{{output}} {{input"_s; });
    plain("own prompt without a column", "prompt", [](J &j) { j.customPrompt = u"Judge this."_s; });
    two("reserved name", "criteria[1].name", [](J &j) { j.criteria[1].name = u"verdict"_s, j.examples.clear(); });
    two("other reserved name", "criteria[1].name", [](J &j) { j.criteria[1].name = u"explanation"_s, j.examples.clear(); });
    two("duplicate name", "criteria[1].name", [](J &j) { j.criteria[1].name = u"accuracy"_s, j.examples.clear(); });
    two("no name", "criteria[1].name", [](J &j) { j.criteria[1].name.clear(), j.examples.clear(); });
    two("negative weight", "criteria[1].weight", [](J &j) { j.criteria[1].weight = -1; });
    two("no weight at all", "overall", [](J &j) { j.criteria[0].weight = j.criteria[1].weight = 0; });
    two("nobody to ask", "overall", [](J &j) { j.overall = Overall::Asked; });
    two("missing meaning of a criterion", "criteria[1].scale.pass", [](J &j) { j.criteria[1].scale[1].meaning.clear(); });
    two("example off a criterion's scale", "examples[0].grades.works.score", [](J &j) { j.examples[0].grades[u"works"_s].label = u"5"_s; });
    two("example lacks a criterion", "examples[0].grades.works.score", [](J &j) { j.examples[0].grades.remove(u"works"_s); });
    two("example grades something else", "examples[0].grades.style", [](J &j) { j.examples[0].grades.insert(u"style"_s, {}); });
    two("own prompt for one criterion at a time", "prompt", [](J &j) { j.method = Method::ScoreOnly, j.customPrompt = u"{{output}}"_s; });
}

void TestJudgeChecks::findsTheProblem()
{
    QFETCH(JudgeDefinition, judge);
    QFETCH(Change, change);
    QFETCH(QString, path);
    QVERIFY(problems(judge).isEmpty());
    change(judge);
    QStringList paths;
    const QList<JudgeProblem> found = problems(judge);
    for (const JudgeProblem &problem : found) {
        paths.append(problem.path);
        QVERIFY(!problem.text.isEmpty());
        QCOMPARE(problem.line, 0);
    }
    QCOMPARE(paths, QStringList{ path });
}

GAVEL_TEST(TestJudgeChecks)
#include "tst_judgechecks.moc"
