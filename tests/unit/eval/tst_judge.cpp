// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/judge.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

using Change = std::function<void(JudgeDefinition &)>;

class TestJudge : public QObject
{
    Q_OBJECT

private slots:
    void canonicalFormIsFixed();
    void hashIsOfTheCanonicalForm();
    void hashIgnores_data();
    void hashIgnores();
    void hashSees_data();
    void hashSees();
    void jsonIsLossless_data();
    void jsonIsLossless();
    void damagedJson_data();
    void damagedJson();
    void namesGoBothWays();
    void overallScores_data();
    void overallScores();
};

namespace {

JudgeDefinition fullJudge()
{
    JudgeDefinition judge = test::twoCriteria();
    judge.notes = u"for\r\nthe team"_s;
    judge.overall = Overall::WeightedMean;
    judge.method = Method::ScoreThenReason;
    judge.include = { u"output"_s };
    judge.rowTemplate = u"{{output}}\n"_s;
    judge.customPrompt = u"Judge {{output}} \"now\" ä 😀"_s;
    judge.replyFormat = u"JSON"_s;
    judge.allowAbstain = true;
    judge.thinking = { Thinking::Mode::Budget, 512 };
    judge.sampling = { .temperature = 0.7, .maxTokens = 99, .topP = 0.9, .seed = qint64(9007199254740993) };
    Example example = test::gradedExample();
    example.grades = { { u"accuracy"_s, { u"5"_s, u"true"_s } }, { u"works"_s, { u"pass"_s, {} } } };
    judge.examples = { example, example };
    judge.examples[1].enabled = false;
    return judge;
}

} // namespace

void TestJudge::canonicalFormIsFixed()
{
    JudgeDefinition judge;
    judge.gradingPrompt = u"Be fair.\r\nÄ"_s;
    judge.criteria = { Criterion{ {}, {}, { { u"0"_s, 0, u"no"_s }, { u"1"_s, 1, u"yes"_s } }, 1, true } };
    QCOMPARE(canonicalJson(judge),
             QByteArray("{\"criteria\":[{\"scale\":[{\"label\":\"0\",\"meaning\":\"no\"},{\"label\":\"1\",\"meaning\":\"yes\"}]}],"
                        "\"format\":1,\"grading_prompt\":\"Be fair.\\n\xC3\x84\"}"));
    judge.sampling.temperature = 0.1;
    judge.sampling.seed.reset();
    judge.criteria[0].scale[1] = { u"good"_s, 1e21, {} };
    QCOMPARE(canonicalJson(judge),
             QByteArray("{\"criteria\":[{\"scale\":[{\"label\":\"0\",\"meaning\":\"no\"},{\"label\":\"good\",\"value\":1e+21}]}],"
                        "\"format\":1,\"grading_prompt\":\"Be fair.\\n\xC3\x84\",\"sampling\":{\"seed\":null,\"temperature\":0.1}}"));
}

void TestJudge::hashIsOfTheCanonicalForm()
{
    const JudgeDefinition judge = fullJudge();
    QCOMPARE(versionHash(judge), QCryptographicHash::hash(canonicalJson(judge), QCryptographicHash::Sha256).toHex());
    QCOMPARE(versionHash(judge).size(), qsizetype(64));
    QVERIFY(QJsonDocument::fromJson(canonicalJson(judge)).isObject());
}

void TestJudge::hashIgnores_data()
{
    QTest::addColumn<Change>("change");
    QTest::addRow("name") << Change([](JudgeDefinition &j) { j.name = u"other"_s; });
    QTest::addRow("notes") << Change([](JudgeDefinition &j) { j.notes = u"other"_s; });
    QTest::addRow("disabled example") << Change([](JudgeDefinition &j) { j.examples.removeLast(); });
    QTest::addRow("line ends") << Change([](JudgeDefinition &j) { j.gradingPrompt.replace("\n"_L1, "\r\n"_L1); });
}

void TestJudge::hashIgnores()
{
    QFETCH(Change, change);
    JudgeDefinition changed = fullJudge();
    change(changed);
    QVERIFY(changed != fullJudge());
    QCOMPARE(versionHash(changed), versionHash(fullJudge()));
}

void TestJudge::hashSees_data()
{
    QTest::addColumn<Change>("change");
    QTest::addRow("definition") << Change([](JudgeDefinition &j) { j.definition += u'x'; });
    QTest::addRow("grading prompt") << Change([](JudgeDefinition &j) { j.gradingPrompt += u' '; });
    QTest::addRow("label") << Change([](JudgeDefinition &j) { j.criteria[0].scale[0].label = u"one"_s; });
    QTest::addRow("value") << Change([](JudgeDefinition &j) { j.criteria[1].scale[0].value = -1; });
    QTest::addRow("meaning") << Change([](JudgeDefinition &j) { j.criteria[0].scale[0].meaning += u'x'; });
    QTest::addRow("scale order") << Change([](JudgeDefinition &j) { j.criteria[0].scale.swapItemsAt(0, 1); });
    QTest::addRow("question") << Change([](JudgeDefinition &j) { j.criteria[0].question += u'x'; });
    QTest::addRow("criterion") << Change([](JudgeDefinition &j) { j.criteria[0].name += u'x'; });
    QTest::addRow("criteria order") << Change([](JudgeDefinition &j) { j.criteria.swapItemsAt(0, 1); });
    QTest::addRow("weight") << Change([](JudgeDefinition &j) { j.criteria[0].weight = 2; });
    QTest::addRow("reference") << Change([](JudgeDefinition &j) { j.criteria[0].usesReference = false; });
    QTest::addRow("overall") << Change([](JudgeDefinition &j) { j.overall = Overall::Minimum; });
    QTest::addRow("example enabled") << Change([](JudgeDefinition &j) { j.examples[1].enabled = true; });
    QTest::addRow("example grade") << Change([](JudgeDefinition &j) { j.examples[0].grades[u"works"_s].label = u"fail"_s; });
    QTest::addRow("method") << Change([](JudgeDefinition &j) { j.method = Method::ReasonThenScore; });
    QTest::addRow("include") << Change([](JudgeDefinition &j) { j.include.append(u"input"_s); });
    QTest::addRow("row template") << Change([](JudgeDefinition &j) { j.rowTemplate += u'x'; });
    QTest::addRow("own prompt") << Change([](JudgeDefinition &j) { j.customPrompt.clear(); });
    QTest::addRow("reply format") << Change([](JudgeDefinition &j) { j.replyFormat.clear(); });
    QTest::addRow("abstain") << Change([](JudgeDefinition &j) { j.allowAbstain = false; });
    QTest::addRow("thinking") << Change([](JudgeDefinition &j) { j.thinking.tokens = 513; });
    QTest::addRow("temperature") << Change([](JudgeDefinition &j) { j.sampling.temperature = 0; });
    QTest::addRow("limit") << Change([](JudgeDefinition &j) { j.sampling.maxTokens = 256; });
    QTest::addRow("top_p") << Change([](JudgeDefinition &j) { j.sampling.topP.reset(); });
    QTest::addRow("seed beyond a double") << Change([](JudgeDefinition &j) { j.sampling.seed = 9007199254740992; });
    QTest::addRow("no seed") << Change([](JudgeDefinition &j) { j.sampling.seed.reset(); });
}

void TestJudge::hashSees()
{
    QFETCH(Change, change);
    JudgeDefinition changed = fullJudge();
    change(changed);
    QVERIFY(versionHash(changed) != versionHash(fullJudge()));
}

void TestJudge::jsonIsLossless_data()
{
    QTest::addColumn<JudgeDefinition>("judge");
    QTest::addRow("default") << JudgeDefinition();
    QTest::addRow("plain") << test::plainJudge();
    QTest::addRow("full") << fullJudge();
    JudgeDefinition draft = test::plainJudge();
    draft.include.clear();
    draft.criteria[0].scale[2].meaning.clear();
    draft.criteria[0].scale[3].value = 0;
    draft.examples = { Example() };
    draft.thinking = { Thinking::Mode::On, 5 };
    draft.sampling.seed.reset();
    QTest::addRow("unfinished draft") << draft;
}

void TestJudge::jsonIsLossless()
{
    QFETCH(JudgeDefinition, judge);
    const QByteArray stored = QJsonDocument(toJson(judge)).toJson(QJsonDocument::Compact);
    const auto read = judgeFromJson(QJsonDocument::fromJson(stored).object());
    QVERIFY(read);
    QVERIFY(*read == judge);
}

void TestJudge::damagedJson_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addRow("newer format") << u"format"_s << QJsonValue(2) << Error::Kind::NewerFile;
    QTest::addRow("number for a text") << u"definition"_s << QJsonValue(1) << Error::Kind::BadInput;
    QTest::addRow("unknown method") << u"method"_s << QJsonValue(u"guess"_s) << Error::Kind::BadInput;
    QTest::addRow("criteria") << u"criteria"_s << QJsonValue(QJsonArray{ 1 }) << Error::Kind::BadInput;
    QTest::addRow("examples") << u"examples"_s << QJsonValue(true) << Error::Kind::BadInput;
    QTest::addRow("thinking") << u"thinking"_s << QJsonValue(u"on"_s) << Error::Kind::BadInput;
    QTest::addRow("sampling") << u"sampling"_s << QJsonValue(QJsonObject{ { u"max_tokens"_s, 1.5 } }) << Error::Kind::BadInput;
    QTest::addRow("include") << u"include"_s << QJsonValue(QJsonArray{ 1 }) << Error::Kind::BadInput;
}

void TestJudge::damagedJson()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(Error::Kind, kind);
    QJsonObject json = toJson(fullJudge());
    json.insert(key, value);
    const auto read = judgeFromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, kind);
    QVERIFY(!read.error().text.isEmpty());
}

void TestJudge::namesGoBothWays()
{
    for (const QString &name : { u"reason_then_score"_s, u"score_then_reason"_s, u"score_only"_s })
        QCOMPARE(methodName(methodFromName(name).value()), name);
    QVERIFY(!methodFromName(u"score"));
    for (const QString &name : { u"mean"_s, u"weighted_mean"_s, u"minimum"_s, u"asked"_s })
        QCOMPARE(overallName(overallFromName(name).value()), name);
    QVERIFY(!overallFromName(u""));
}

void TestJudge::overallScores_data()
{
    using Scores = QList<std::optional<double>>;
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<Overall>("overall");
    QTest::addColumn<Scores>("scores");
    QTest::addColumn<std::optional<double>>("expected");
    const QStringList two{ u"a"_s, u"b"_s };
    const QStringList asked{ u"a"_s, u"overall"_s };
    const QList<double> ones{ 1, 1 };
    const std::optional<double> none;
    QTest::addRow("single") << QStringList{ QString() } << QList<double>{ 1 } << Overall::Asked << Scores{ 3 } << std::optional(3.0);
    QTest::addRow("single without") << QStringList{ QString() } << QList<double>{ 1 } << Overall::Mean << Scores{ none } << none;
    QTest::addRow("mean") << two << QList<double>{ 1, 3 } << Overall::Mean << Scores{ 1, 4 } << std::optional(2.5);
    QTest::addRow("weighted") << two << QList<double>{ 1, 3 } << Overall::WeightedMean << Scores{ 1, 4 } << std::optional(3.25);
    QTest::addRow("minimum") << two << ones << Overall::Minimum << Scores{ 4, 2 } << std::optional(2.0);
    QTest::addRow("one is missing") << two << ones << Overall::Mean << Scores{ 4, none } << none;
    QTest::addRow("the missing one has no weight") << two << QList<double>{ 1, 0 } << Overall::Minimum << Scores{ 4, none } << std::optional(4.0);
    QTest::addRow("nothing has weight") << two << QList<double>{ 0, 0 } << Overall::Mean << Scores{ 4, 4 } << none;
    QTest::addRow("asked") << asked << ones << Overall::Asked << Scores{ none, 2 } << std::optional(2.0);
    QTest::addRow("asked and missing") << asked << ones << Overall::Asked << Scores{ 1, none } << none;
    QTest::addRow("asked of nobody") << two << ones << Overall::Asked << Scores{ 1, 2 } << none;
    QTest::addRow("wrong number of scores") << two << ones << Overall::Mean << Scores{ 1 } << none;
    QTest::addRow("no scores") << QStringList() << QList<double>() << Overall::Mean << Scores{} << none;
}

void TestJudge::overallScores()
{
    QFETCH(QStringList, names);
    QFETCH(QList<double>, weights);
    QFETCH(Overall, overall);
    QFETCH(QList<std::optional<double>>, scores);
    QFETCH(std::optional<double>, expected);
    JudgeDefinition judge;
    judge.overall = overall;
    for (qsizetype i = 0; i < names.size(); ++i)
        judge.criteria.append(Criterion{ names[i], {}, test::qualityScale(), weights[i], true });
    QCOMPARE(overallScore(judge, scores), expected);
}

GAVEL_TEST(TestJudge)
#include "tst_judge.moc"
