// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/mapping.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::data;

namespace {

/// "human:anna:accuracy", "input", "-" for none.
QString shown(const Mapping &mapping)
{
    QStringList parts;
    for (const ColumnRole &role : mapping) {
        QString part = role.role == Role::None ? QStringLiteral("-") : roleName(role.role);
        if (!role.rater.isEmpty() || !role.criterion.isEmpty())
            part += u':' + role.rater;
        if (!role.criterion.isEmpty())
            part += u':' + role.criterion;
        parts << part;
    }
    return parts.join(u'|');
}

QStringList list(const QString &text)
{
    return text.split(u'|');
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private slots:
    void guesses_data();
    void guesses();
    void guessesWithCriteria_data();
    void guessesWithCriteria();
    void roleNamesGoBothWays();
    void overrides_data();
    void overrides();
    void refused_data();
    void refused();
    void nearest();
};

void TestMapping::guesses_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("roles");

    QTest::addRow("plain") << "id|input|output|reference"
                           << "id|input|output|reference";
    QTest::addRow("other words") << "question|answer|expected"
                                 << "input|output|reference";
    QTest::addRow("German") << "Frage|Antwort|Musterlösung|Kategorie"
                            << "input|output|reference|segment";
    QTest::addRow("Russian") << "Вопрос|Ответ|эталон"
                             << "input|output|reference";
    QTest::addRow("German rater") << "Frage|Antwort|Bewerter"
                                  << "input|output|rater";
    QTest::addRow("prompt, response") << "prompt|response"
                                      << "input|output";
    QTest::addRow("case and separators") << "Row ID|INPUT|Model_Answer|ground-truth"
                                         << "id|input|output|reference";
    QTest::addRow("likeliest first") << "prompt|input|answer|output"
                                     << "-|input|-|output";
    QTest::addRow("human") << "input|human"
                           << "input|human:human";
    QTest::addRow("label") << "input|label"
                           << "input|human:label";
    QTest::addRow("human_score") << "humanScore|Human Rating"
                                 << "human:humanScore|human:Human Rating";
    QTest::addRow("raters") << "human_anna|human: Ben|label_cleo|human-score-dora"
                            << "human:anna|human:Ben|human:cleo|human:dora";
    QTest::addRow("without criteria a suffix is a rater") << "human_accuracy"
                                                          << "human:accuracy";
    QTest::addRow("no score") << "human_reason|label_id|human_explanation"
                              << "-|-|-";
    QTest::addRow("rater") << "id|annotator|label"
                           << "id|rater|human:label";
    QTest::addRow("cluster, segment, system") << "conversation_id|category|model"
                                              << "cluster|segment|system";
    QTest::addRow("score alone") << "input|output|score"
                                 << "input|output|-";
    QTest::addRow("score with reason") << "score|reason"
                                       << "judge_score|judge_reason";
    QTest::addRow("score with justification") << "score|justification"
                                              << "judge_score|judge_reason";
    QTest::addRow("score with state") << "score|state"
                                      << "judge_score|-";
    QTest::addRow("score with raw") << "Score|raw"
                                    << "judge_score|-";
    QTest::addRow("score with expected score") << "score|expected_score"
                                               << "judge_score|-";
    QTest::addRow("reason alone") << "input|reason"
                                  << "input|-";
    QTest::addRow("judge") << "judge_score|judge_reason"
                           << "judge_score|judge_reason";
    QTest::addRow("numbered outputs") << "input|output_1|output_2|label"
                                      << "input|output|output|human:label";
    QTest::addRow("named outputs") << "response_gpt|response_qwen|response_time"
                                   << "output|output|-";
    QTest::addRow("output1") << "input|output1|output2"
                             << "input|output|output";
    QTest::addRow("one plain output") << "output|output_raw|output_clean"
                                      << "output|-|-";
    QTest::addRow("one numbered output") << "input|output_tokens|output_x"
                                         << "input|-|-";
    QTest::addRow("our own results") << "id|state|score|justification|row.id|row.input|row.output|row.human_anna"
                                     << "id|-|judge_score|judge_reason|-|input|output|human:anna";
    QTest::addRow("nothing") << "alpha||beta"
                             << "-|-|-";
}

void TestMapping::guesses()
{
    QFETCH(QString, columns);
    QTEST(shown(guessRoles(list(columns))), "roles");
}

void TestMapping::guessesWithCriteria_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("roles");

    QTest::addRow("criterion") << "human_accuracy"
                               << "human:human:accuracy";
    QTest::addRow("rater and criterion") << "human_anna_accuracy|human_accuracy_ben"
                                         << "human:anna:accuracy|human:ben:accuracy";
    QTest::addRow("of two words") << "human_Tone of Voice|label-anna-tone-of-voice"
                                  << "human:human:tone_of_voice|human:anna:tone_of_voice";
    QTest::addRow("rater") << "human_anna"
                           << "human:anna";
    QTest::addRow("judge") << "judge_accuracy|judge_accuracy_reason|judge_tone"
                           << "judge_score::accuracy|judge_reason::accuracy|-";
}

void TestMapping::guessesWithCriteria()
{
    QFETCH(QString, columns);
    QTEST(shown(guessRoles(list(columns), { QStringLiteral("accuracy"), QStringLiteral("tone_of_voice") })), "roles");
}

void TestMapping::roleNamesGoBothWays()
{
    QCOMPARE(roleNames().size(), 12);
    for (const QString &name : roleNames()) {
        const auto role = roleFromName(name);
        QVERIFY2(role, qPrintable(name));
        QCOMPARE(roleName(*role), name);
        QCOMPARE(roleFromName(name.toUpper().replace(u'_', u' ')), role);
    }
    QCOMPARE(roleFromName(u"human_score"), Role::HumanScore);
    QCOMPARE(roleFromName(u"ignore"), Role::None);
    QVERIFY(!roleFromName(u"colour"));
    QVERIFY(!roleFromName(u""));
}

void TestMapping::overrides_data()
{
    QTest::addColumn<QStringList>("maps");
    QTest::addColumn<QString>("roles");

    // Columns: input, output, text, human_anna, Score Q0
    QTest::addRow("none") << QStringList() << "input|output|-|human:anna|-";
    QTest::addRow("moves a role") << list(QStringLiteral("input=text")) << "-|output|input|human:anna|-";
    QTest::addRow("changes a column's role") << list(QStringLiteral("reference=output")) << "input|reference|-|human:anna|-";
    QTest::addRow("two outputs") << list(QStringLiteral("output=output|output=text")) << "input|output|output|human:anna|-";
    QTest::addRow("human replaces the guess") << list(QStringLiteral("human=Score Q0")) << "input|output|-|-|human:Score Q0";
    QTest::addRow("human with rater and criterion")
        << list(QStringLiteral("human:ben:tone=Score Q0|human::tone=text")) << "input|output|human:human:tone|-|human:ben:tone";
    QTest::addRow("judge score") << list(QStringLiteral("judge_score:tone=Score Q0")) << "input|output|-|human:anna|judge_score::tone";
    QTest::addRow("ignored") << list(QStringLiteral("none=human_anna")) << "input|output|-|-|-";
    QTest::addRow("tolerant column name") << list(QStringLiteral("judge-score=score_q0")) << "input|output|-|human:anna|judge_score";
}

void TestMapping::overrides()
{
    QFETCH(QStringList, maps);
    const QStringList columns = list(QStringLiteral("input|output|text|human_anna|Score Q0"));
    QList<std::pair<QString, QString>> pairs;
    for (const QString &map : std::as_const(maps))
        pairs.append({ map.section(u'=', 0, 0), map.section(u'=', 1) });
    const auto mapping = applyOverrides(guessRoles(columns), columns, pairs);
    QVERIFY(mapping);
    QTEST(shown(*mapping), "roles");
}

void TestMapping::refused_data()
{
    QTest::addColumn<QStringList>("maps");
    QTest::addColumn<QStringList>("parts");

    QTest::addRow("unknown role") << list(QStringLiteral("colour=input")) << list(QStringLiteral("colour|judge_score|cluster"));
    QTest::addRow("nearest column") << list(QStringLiteral("input=imput")) << list(QStringLiteral("imput|Did you mean “input”"));
    QTest::addRow("no column near") << list(QStringLiteral("input=zzzzzz")) << list(QStringLiteral("zzzzzz|input, output, text"));
    QTest::addRow("two inputs") << list(QStringLiteral("input=input|input=text")) << list(QStringLiteral("input|two columns"));
    QTest::addRow("one column twice") << list(QStringLiteral("input=text|output=text")) << list(QStringLiteral("text|two roles"));
    QTest::addRow("ambiguous column") << list(QStringLiteral("input=TEXT A")) << list(QStringLiteral("text_a|text-a"));
    QTest::addRow("criterion of an input") << list(QStringLiteral("input:tone=text")) << list(QStringLiteral("input:tone|human:RATER"));
}

void TestMapping::refused()
{
    QFETCH(QStringList, maps);
    QFETCH(QStringList, parts);
    const QStringList columns = list(QStringLiteral("input|output|text|text_a|text-a"));
    QList<std::pair<QString, QString>> pairs;
    for (const QString &map : std::as_const(maps))
        pairs.append({ map.section(u'=', 0, 0), map.section(u'=', 1) });
    const auto mapping = applyOverrides(guessRoles(columns), columns, pairs);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().kind, Error::Kind::BadInput);
    for (const QString &part : std::as_const(parts))
        QVERIFY2(mapping.error().text.contains(part), qPrintable(mapping.error().text));
}

void TestMapping::nearest()
{
    const QStringList names = list(QStringLiteral("reference|output|Id"));
    QCOMPARE(nearestName(QStringLiteral("refrence"), names), QStringLiteral("reference"));
    QCOMPARE(nearestName(QStringLiteral("OUTPUTS"), names), QStringLiteral("output"));
    QCOMPARE(nearestName(QStringLiteral("id"), names), QStringLiteral("Id"));
    QCOMPARE(nearestName(QStringLiteral("question"), names), QString());
}

GAVEL_TEST(TestMapping)
#include "tst_mapping.moc"
