// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestJudgeYaml : public QObject
{
    Q_OBJECT

private slots:
    void readsEverything();
    void readsSeveralCriteria();
    void thinkingWords_data();
    void thinkingWords();
    void faults_data();
    void faults();
    void reportsAllFaultsInOrder();
    void manyFaultsAreBounded();
    void roundTrips_data();
    void roundTrips();
    void roundTripsOddTexts();
    void writesForPeople();
};

namespace {

const QByteArray fine = R"(name: answer_quality
definition: How well the answer serves.
grading_prompt: |
  Weigh relevance.
  Weigh accuracy.
scale:
  1: Wrong
  2: In part
  3: Right
)";

const QByteArray criteria = R"(grading_prompt: Be fair.
criteria:
  - name: accuracy
    question: Is it true?
    scale: &five
      1: No
      2: Yes
    weight: 2
  - {name: style, scale: *five, reference: false}
  - name: works
    scale:
      fail: {value: 0, meaning: Broken}
      pass: {value: 1, meaning: Works}
overall: weighted_mean
examples:
  - input: Q
    output: A
    grades:
      accuracy: {score: 2, justification: true}
      style: 1
      works: {score: Pass}
)";

} // namespace

void TestJudgeYaml::readsEverything()
{
    const QByteArray yaml = fine + R"(notes: kept by the team
examples:
  - {input: Q, output: A, reference: R, score: 3.0, justification: "says: \"A\""}
  - input: Q2
    output: >
      folded
      text
    score: "1"
    enabled: false
method: score_then_reason
include: [output, reference]
row_template: |-
  {{output}} {{"x"}}
prompt: "{{output}}"
reply_format: JSON
allow_abstain: yes
thinking: 200
sampling: {temperature: 0.5, max_tokens: 100, top_p: 0.9, seed: null}
)";
    const auto judge = judgeFromYaml(yaml);
    QVERIFY2(judge, judge ? "" : qPrintable(judge.error().text));
    QCOMPARE(judge->name, u"answer_quality"_s);
    QCOMPARE(judge->definition, u"How well the answer serves."_s);
    QCOMPARE(judge->gradingPrompt, u"Weigh relevance.\nWeigh accuracy.\n"_s);
    QCOMPARE(judge->notes, u"kept by the team"_s);
    QVERIFY(judge->isSingle());
    const Scale scale{ { u"1"_s, 1, u"Wrong"_s }, { u"2"_s, 2, u"In part"_s }, { u"3"_s, 3, u"Right"_s } };
    QVERIFY(judge->criteria[0].scale == scale);
    QCOMPARE(judge->examples.size(), qsizetype(2));
    QCOMPARE(judge->examples[0].reference, u"R"_s);
    QVERIFY((judge->examples[0].grades == QMap<QString, Grade>{ { QString(), { u"3"_s, u"says: \"A\""_s } } }));
    QCOMPARE(judge->examples[1].output, u"folded text\n"_s);
    QVERIFY(!judge->examples[1].enabled);
    QCOMPARE(judge->method, Method::ScoreThenReason);
    QCOMPARE(judge->include, (QStringList{ u"output"_s, u"reference"_s }));
    QCOMPARE(judge->rowTemplate, u"{{output}} {{\"x\"}}"_s);
    QCOMPARE(judge->customPrompt, u"{{output}}"_s);
    QCOMPARE(judge->replyFormat, u"JSON"_s);
    QVERIFY(judge->allowAbstain);
    QVERIFY((judge->thinking == Thinking{ Thinking::Mode::Budget, 200 }));
    QVERIFY((judge->sampling == Sampling{ .temperature = .5, .maxTokens = 100, .topP = .9, .seed = {} }));

    const auto defaults = judgeFromYaml(fine);
    QVERIFY(defaults);
    QVERIFY(defaults->sampling == JudgeDefinition().sampling);
    QCOMPARE(defaults->include, JudgeDefinition().include);
    QCOMPARE(judgeFromYaml(QByteArray(fine).replace("\n", "\r\n"))->gradingPrompt, defaults->gradingPrompt);
    QVERIFY(judgeFromYaml("\xEF\xBB\xBF" + fine));
}

void TestJudgeYaml::readsSeveralCriteria()
{
    const auto judge = judgeFromYaml(criteria);
    QVERIFY2(judge, judge ? "" : qPrintable(judge.error().text));
    QCOMPARE(judge->criteria.size(), qsizetype(3));
    QCOMPARE(judge->criteria[0].question, u"Is it true?"_s);
    QCOMPARE(judge->criteria[0].weight, 2.0);
    QVERIFY(judge->criteria[0].usesReference);
    QVERIFY(!judge->criteria[1].usesReference);
    QVERIFY(judge->criteria[1].scale == judge->criteria[0].scale);
    QVERIFY(judge->criteria[2].scale == test::passFail());
    QCOMPARE(judge->overall, Overall::WeightedMean);
    const QMap<QString, Grade> grades{ { u"accuracy"_s, { u"2"_s, u"true"_s } }, { u"style"_s, { u"1"_s, {} } }, { u"works"_s, { u"pass"_s, {} } } };
    QVERIFY(judge->examples[0].grades == grades);
}

void TestJudgeYaml::thinkingWords_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<Thinking::Mode>("mode");
    QTest::addColumn<int>("tokens");
    QTest::addRow("off") << QByteArray("off") << Thinking::Mode::Off << 0;
    QTest::addRow("on") << QByteArray("on") << Thinking::Mode::On << 0;
    QTest::addRow("false") << QByteArray("false") << Thinking::Mode::Off << 0;
    QTest::addRow("tokens") << QByteArray("1024") << Thinking::Mode::Budget << 1024;
}

void TestJudgeYaml::thinkingWords()
{
    QFETCH(QByteArray, word);
    QFETCH(Thinking::Mode, mode);
    QFETCH(int, tokens);
    const auto judge = judgeFromYaml(fine + "thinking: " + word + "\n");
    QVERIFY(judge);
    QCOMPARE(judge->thinking.mode, mode);
    QCOMPARE(judge->thinking.tokens, tokens);
}

void TestJudgeYaml::faults_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    const auto add = [](const char *name, const QByteArray &yaml, const char *place, const char *said) {
        QTest::addRow("%s", name) << yaml << QString::fromUtf8(place) << QString::fromUtf8(said);
    };
    // `fine` has nine lines.
    add("syntax", fine + "examples: [\nmethod: score_only\n", "Line 12, column 1", "not valid YAML");
    add("syntax in a scale", "scale:\n  1: a: b\n", "Line 2, column 7", "not valid YAML");
    add("quote never closed", fine + "reply_format: \"JSON\n", "Line 10, column 15", "never closed");
    add("unknown key", fine + "grading_promt: x\n", "Line 10, column 1", "Did you mean “grading_prompt”?");
    add("unknown nested key", fine + "sampling: {temperatur: 0}\n", "Line 10, column 12", "Did you mean “temperature”?");
    add("unknown key of an example", fine + "examples:\n  - {input: Q, ouput: A, score: 1}\n", "Line 11, column 16", "Did you mean “output”?");
    add("duplicate key", fine + "name: other\n", "Line 10, column 1", "“name” stands here twice; the first is in line 1");
    add("duplicate label", QByteArray(fine).replace("  3: Right", "  2: Right"), "Line 9, column 3", "“2” stands here twice");
    add("equal labels", QByteArray(fine).replace("  3: Right", "  2.0: Right"), "Line 9, column 3", "stands twice in the scale");
    add("missing meaning", QByteArray(fine).replace("2: In part", "2:"), "Line 8, column 3", "“2” has no meaning");
    add("empty meaning", QByteArray(fine).replace("2: In part", "2: ''"), "Line 8, column 3", "“2” has no meaning");
    add("label without a value", QByteArray(fine).replace("2: In part", "so: In part"), "Line 8, column 3", "Give it a value");
    add("one label", "grading_prompt: x\nscale:\n  1: Good\n", "Line 3, column 3", "at least two labels");
    add("no scale", "grading_prompt: x\n", "Line 1, column 1", "has no scale");
    add("scale is a text", "grading_prompt: x\nscale: 1-5\n", "Line 2, column 8", "lists its labels");
    add("nothing said", "scale: {1: a, 2: b}\n", "Line 1, column 1", "grading_prompt");
    add("example off the scale", fine + "examples:\n  - input: Q\n    output: A\n    score: 4\n", "Line 13, column 12",
        "“4” is not on the scale (1, 2, 3)");
    add("example without a score", fine + "examples:\n  - {input: Q, output: A}\n", "Line 11, column 5", "no score");
    add("second example off the scale", fine + "examples:\n- {output: A, score: 1}\n- {output: A, score: 0}\n", "Line 12, column 22",
        "“0” is not on");
    add("score for several criteria", QByteArray(criteria).replace("    grades:\n", "    score: 2\n    grades:\n"), "Line 18, column 12",
        "several criteria");
    add("grade off a criterion's scale", QByteArray(criteria).replace("style: 1", "style: 7"), "Line 20, column 14",
        "“7” is not on the scale (1, 2)");
    add("grade of no criterion", QByteArray(criteria).replace("style: 1", "stile: 1"), "Line 20, column 7", "Did you mean “style”?");
    add("grades for one scale", fine + "examples:\n  - {output: A, grades: {a: 1}}\n", "Line 11, column 25", "has one scale");
    add("criteria and scale", fine + "criteria: []\n", "Line 10, column 11", "either a scale or criteria");
    add("criterion twice", QByteArray(criteria).replace("style", "accuracy").replace("      accuracy: 1\n", ""), "Line 9, column 12",
        "Two criteria are named");
    add("reserved criterion", QByteArray(criteria).replace("style", "verdict"), "Line 9, column 12", "taken by Gavel");
    add("unknown method", fine + "method: score_olny\n", "Line 10, column 9", "Did you mean “score_only”?");
    add("unknown overall", fine + "overall: average\n", "Line 10, column 10", "“overall” cannot be “average”");
    add("unknown include", fine + "include: [input, answer]\n", "Line 10, column 18", "“answer” cannot be included");
    add("include is a text", fine + "include: input\n", "Line 10, column 10", "is a list");
    add("thinking word", fine + "thinking: maybe\n", "Line 10, column 11", "off, on, or a number");
    add("thinking on a score alone", fine + "method: score_only\nthinking: on\n", "Line 11, column 11", "no room to think");
    add("no boolean", fine + "allow_abstain: maybe\n", "Line 10, column 16", "true or false");
    add("no number", fine + "sampling: {temperature: warm}\n", "Line 10, column 25", "must be a number");
    add("no whole number", fine + "sampling:\n  max_tokens: 1.5\n", "Line 11, column 15", "whole number");
    add("limit below one", fine + "sampling: {max_tokens: 0}\n", "Line 10, column 24", "1 or more");
    add("list for a text", fine + "notes: [a]\n", "Line 10, column 8", "must be a text");
    add("template not closed", fine + "row_template: 'x {{output'\n", "Line 10, column 15", "is not closed");
    add("a list, no judge", "- a\n- b\n", "Line 1, column 1", "keys and values");
    add("empty", "", "Line 1, column 1", "empty");
    add("not UTF-8", fine + "notes: \xE4\n", "Line 10, column 8", "UTF-8");
}

void TestJudgeYaml::faults()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, place);
    QFETCH(QString, said);
    QList<JudgeProblem> found;
    const auto judge = judgeFromYaml(yaml, &found);
    QVERIFY(!judge);
    QCOMPARE(judge.error().kind, Error::Kind::BadInput);
    QVERIFY2(judge.error().text.startsWith(place), qPrintable(judge.error().text));
    QVERIFY2(judge.error().text.contains(said), qPrintable(judge.error().text));
    QCOMPARE(found.size(), qsizetype(1));
    QVERIFY(found[0].line >= 1 && found[0].column >= 1);
}

void TestJudgeYaml::reportsAllFaultsInOrder()
{
    QList<JudgeProblem> found;
    const auto judge = judgeFromYaml("zzz: 1\n" + fine + "method: x\nname: y\n", &found);
    QVERIFY(!judge);
    QCOMPARE(found.size(), qsizetype(3));
    QCOMPARE(found[0].line, 1);
    QCOMPARE(found[1].line, 11);
    QCOMPARE(found[2].line, 12);
    QCOMPARE(judge.error().text.count(u'\n'), 2);
    QVERIFY(judgeFromYaml(fine, &found));
    QVERIFY(found.isEmpty());
}

void TestJudgeYaml::manyFaultsAreBounded()
{
    QByteArray yaml = fine;
    for (int i = 0; i < 20'000; ++i)
        yaml += "key" + QByteArray::number(i) + ": x\n";
    QList<JudgeProblem> found;
    const auto judge = judgeFromYaml(yaml, &found);
    QVERIFY(!judge);
    QCOMPARE(found.size(), qsizetype(50));
    QCOMPARE(judge.error().text.count(u'\n'), 20);
}

void TestJudgeYaml::roundTrips_data()
{
    QTest::addColumn<JudgeDefinition>("judge");
    JudgeDefinition judge = test::plainJudge();
    QTest::addRow("plain") << judge;
    judge.criteria[0].question = u"Is it good?"_s;
    judge.criteria[0].usesReference = false;
    QTest::addRow("single with a question") << judge;
    judge.criteria[0].name = u"only: one"_s;
    QTest::addRow("single with a name") << judge;

    judge = test::plainJudge(Method::ScoreThenReason);
    judge.notes = u"two\nlines"_s;
    judge.criteria[0].scale
        = { { u"0"_s, 10, u"a: b"_s }, { u"true"_s, -1.5, u"#no"_s }, { u"not ok"_s, 1e-7, u"null"_s }, { u"0.5"_s, .5, u"- x"_s } };
    judge.examples = { test::gradedExample(u"not ok"_s), test::gradedExample(u"0.5"_s), test::gradedExample(u"9"_s) };
    judge.examples[1].grades[QString()].justification.clear();
    judge.examples[1].input.clear();
    judge.examples[2].enabled = false;
    judge.include = { u"output"_s };
    judge.rowTemplate = u"{{output}}\n\n  indented\n"_s;
    judge.customPrompt = u"  {{input}}\n"_s;
    judge.replyFormat = u" "_s;
    judge.allowAbstain = true;
    judge.thinking = { Thinking::Mode::Budget, 7 };
    judge.sampling = { .temperature = .1, .maxTokens = 1, .topP = .3, .seed = {} };
    QTest::addRow("everything") << judge;

    judge = test::twoCriteria();
    Example example = test::gradedExample();
    example.grades = { { u"accuracy"_s, { u"1"_s, u"two\nlines\n"_s } }, { u"works"_s, { u"pass"_s, {} } } };
    judge.examples = { example };
    judge.overall = Overall::Minimum;
    judge.thinking.mode = Thinking::Mode::On;
    QTest::addRow("criteria") << judge;
}

void TestJudgeYaml::roundTrips()
{
    QFETCH(JudgeDefinition, judge);
    QVERIFY(problems(judge).isEmpty());
    const QByteArray yaml = toYaml(judge);
    QCOMPARE(toYaml(judge), yaml);
    const auto read = judgeFromYaml(yaml);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text + QString::fromUtf8(yaml)));
    QVERIFY2(*read == judge, yaml.constData());
    QCOMPARE(toYaml(*read), yaml);
    QCOMPARE(versionHash(*read), versionHash(judge));
}

void TestJudgeYaml::roundTripsOddTexts()
{
    const QStringList pieces{ u" "_s,   u"\n"_s,     u"\t"_s, u"\r"_s,     u"a"_s,  u"ä"_s,      u"😀"_s,    u":"_s, u"#"_s,
                              u"-"_s,   u"'"_s,      u"\""_s, u"\\"_s,     u"{{"_s, u"}}"_s,     u"["_s,    u"|"_s, u">"_s,
                              u"%1"_s,  u"&"_s,      u"*"_s,  u"? "_s,     u"!"_s,  u"~"_s,      u"on"_s,   u"1"_s, u"\u0001"_s,
                              u"..."_s, u"\u2028"_s, u"`"_s,  u"\u0085"_s, u"@"_s,  u"\ufeff"_s, u"word "_s };
    QRandomGenerator random(7);
    for (int round = 0; round < 2000; ++round) {
        const auto text = [&] {
            QString out;
            for (int i = random.bounded(8); i >= 0; --i)
                out += pieces[random.bounded(pieces.size())];
            return out;
        };
        JudgeDefinition judge = test::plainJudge();
        judge.name = text();
        judge.notes = text();
        judge.definition = text() + u'.';
        judge.gradingPrompt = text() + u'\n' + text();
        judge.criteria[0].scale[1].meaning = text() + u'x';
        judge.examples = { test::gradedExample() };
        judge.examples[0].output = text();
        judge.examples[0].grades[QString()].justification = text();
        const auto read = judgeFromYaml(toYaml(judge));
        QVERIFY2(read, read ? "" : qPrintable(read.error().text + u'\n' + QString::fromUtf8(toYaml(judge))));
        QVERIFY2(*read == judge, toYaml(judge).constData());
    }
}

void TestJudgeYaml::writesForPeople()
{
    JudgeDefinition judge = test::plainJudge();
    judge.gradingPrompt = u"Weigh relevance.\n\nWeigh accuracy: twice.\n"_s;
    judge.criteria[0].scale = judge.criteria[0].scale.first(2);
    judge.examples = { test::gradedExample(u"1"_s) };
    QCOMPARE(QString::fromUtf8(toYaml(judge)),
             u"name: answer_quality\n"
             "definition: How well the answer serves the person who asked.\n"
             "grading_prompt: |\n"
             "  Weigh relevance.\n"
             "\n"
             "  Weigh accuracy: twice.\n"
             "scale:\n"
             "  1: Irrelevant or wrong\n"
             "  2: Touches the question\n"
             "examples:\n"
             "  - input: \"What is 2 + 2?\"\n"
             "    output: \"4\"\n"
             "    reference: Four\n"
             "    score: 1\n"
             "    justification: \"It is \\\"right\\\".\"\n"
             "method: reason_then_score\n"
             "sampling:\n"
             "  temperature: 0\n"
             "  max_tokens: 256\n"
             "  seed: 1\n"_s);
}

GAVEL_TEST(TestJudgeYaml)
#include "tst_judgeyaml.moc"
