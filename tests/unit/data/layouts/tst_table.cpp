// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "data/layouts/table.h"
#include "data/mapping.h"
#include "support/must.h"
#include "support/testmain.h"
#include "unit/data/rowfile.h"

#include <QTest>

#include <memory>

using namespace gavel;
using namespace gavel::data;
using test::must;

namespace {

/// The first cells of the columns with a role, one text a row: "input|output".
struct Read
{
    std::unique_ptr<Table> table;
    QStringList columns;
    Mapping roles;
    std::vector<QStringList> rows;

    explicit Read(const QString &path, const ReadOptions &options = {})
        : table(must(Table::open(path, options)))
    {
        while (true) {
            const auto event = must(table->next());
            if (const auto *row = std::get_if<RawRow>(&event))
                rows.push_back(row->cells);
            else if (std::holds_alternative<EndOfRows>(event))
                break;
        }
        columns = table->columns();
        roles = table->guessedRoles();
    }

    QString cell(size_t row, Role role, const QString &criterion = {}) const
    {
        for (qsizetype i = 0; i < roles.size(); ++i) {
            if (roles.at(i).role == role && roles.at(i).criterion == criterion)
                return rows.at(row).value(i);
        }
        return QStringLiteral("(none)");
    }
    QString cell(size_t row, const char *column) const { return rows.at(row).value(columns.indexOf(QString::fromUtf8(column))); }
};

QString layoutFile(const char *name)
{
    return QStringLiteral(GAVEL_SOURCE_DIR "/tests/data/layouts/") + QString::fromLatin1(name);
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void filesOfKnownToolsAreRecognised_data();
    void filesOfKnownToolsAreRecognised();
    void scoresOfSeveralMetricsAreCriteria();
    void packedInspectLogSaysHowToConvertIt();
    void alpacaJoinsInstructionAndInput();
    void conversationsGiveTheLastAnswer_data();
    void conversationsGiveTheLastAnswer();
    void answerBesideMessagesKeepsThemWhole();
    void objectsGiveTheirMeantField();
    void textsStayAsTheyAre();
    void ownResultsAreReadBack();
    void nestedFieldsBecomeColumns();
    void columnWithADotWins();
    void unknownFieldNamesThoseThatThereAre();
    void brokenDocumentNamesItsPlace();
    void ordinaryFilesAreNobodysLayout();
};

void TestTable::filesOfKnownToolsAreRecognised_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("score");
    const auto row = [](const char *file, const char *layout, const char *input, const char *output, const char *reference, const char *score) {
        QTest::newRow(file) << QString::fromUtf8(layout) << QString::fromUtf8(input) << QString::fromUtf8(output) << QString::fromUtf8(reference)
                            << QString::fromUtf8(score);
    };
    const char *ocean = "What is the largest ocean?";
    const char *pacific = "The Pacific Ocean.";
    row("promptfoo.json", "promptfoo results", "Answer in one sentence: What is the largest ocean?", pacific, "Pacific", "1");
    row("promptfoo.csv", "promptfoo results", ocean, pacific, "Pacific", "(none)");
    row("inspect.json", "Inspect AI log", "Name a prime above ten.", "Twelve.", "11", "(none)");
    row("deepeval-run.json", "DeepEval test run", ocean, pacific, "Pacific", "(none)");
    row("deepeval-cases.jsonl", "DeepEval dataset", ocean, pacific, "Pacific", "(none)");
    row("lm-eval-quiz.jsonl", "lm-evaluation-harness samples", "Question: What is the largest ocean?\nAnswer:", "lol", "Pacific", "0.0");
    row("lm-eval-quizmc.jsonl", "lm-evaluation-harness samples", "Question: What is the largest ocean?\nAnswer:", "Atlantic", "Pacific", "(none)");
    row("langfuse-experiment.json", "Langfuse experiment", ocean, pacific, "Pacific", "1");
    row("langfuse-dataset.json", "Langfuse dataset", ocean, "(none)", "Pacific", "(none)");
    row("langfuse-observations.json", "Langfuse traces", "system: You are brief.\n\nuser: What is the largest ocean?", pacific, "(none)", "(none)");
}

// Written by promptfoo 0.121.20, inspect_ai 0.3.285, deepeval 4.3.1, lm_eval 0.4.13 and the types of langfuse
// 5.0.4; what is not read was cut out.
void TestTable::filesOfKnownToolsAreRecognised()
{
    QFETCH(QString, layout);
    QFETCH(QString, input);
    QFETCH(QString, output);
    QFETCH(QString, reference);
    QFETCH(QString, score);
    const Read read(layoutFile(QTest::currentDataTag()));
    QCOMPARE(read.table->layout(), layout);
    QVERIFY(read.rows.size() >= 2);
    QCOMPARE(read.cell(0, Role::Input), input);
    QCOMPARE(read.cell(0, Role::Output), output);
    QCOMPARE(read.cell(0, Role::Reference), reference);
    QCOMPARE(read.cell(0, Role::JudgeScore), score);
}

void TestTable::scoresOfSeveralMetricsAreCriteria()
{
    const Read inspect(layoutFile("inspect.json"));
    QCOMPARE(inspect.cell(2, Role::JudgeScore, QStringLiteral("includes")), QStringLiteral("1"));
    QCOMPARE(inspect.cell(2, Role::JudgeScore, QStringLiteral("match")), QStringLiteral("0"));
    QCOMPARE(inspect.cell(2, Role::JudgeReason, QStringLiteral("match")), QStringLiteral("The Pacific Ocean."));
    QCOMPARE(inspect.cell(1, Role::Reference), QStringLiteral("less dense\nlower density"));
    QCOMPARE(inspect.cell(1, Role::Id), QStringLiteral("ice"));

    // Two metrics of one name.
    const Read deepeval(layoutFile("deepeval-run.json"));
    QCOMPARE(deepeval.cell(1, Role::JudgeScore, QStringLiteral("Brevity")), QStringLiteral("0.533"));
    QCOMPARE(deepeval.cell(1, Role::JudgeReason, QStringLiteral("Brevity (2)")), QStringLiteral("7 words"));

    const Read choices(layoutFile("lm-eval-quizmc.jsonl"));
    QCOMPARE(choices.cell(0, Role::JudgeScore, QStringLiteral("acc_norm")), QStringLiteral("0.0"));
}

void TestTable::packedInspectLogSaysHowToConvertIt()
{
    const RowFile file(QStringLiteral("log.eval"), "PK\x03\x04xxxx");
    const auto opened = Table::open(file.path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().text.contains(QStringLiteral("inspect log convert --to json")), qPrintable(opened.error().text));
}

void TestTable::alpacaJoinsInstructionAndInput()
{
    const RowFile file(QStringLiteral("alpaca.jsonl"),
                       "{\"instruction\":\"Name a prime.\",\"input\":\"\",\"output\":\"7\"}\n"
                       "{\"instruction\":\"Add up.\",\"input\":\"2 and 3\",\"output\":\"5\"}\n");
    const Read read(file.path());
    QCOMPARE(read.table->layout(), QStringLiteral("Alpaca"));
    QCOMPARE(read.cell(0, Role::Input), QStringLiteral("Name a prime."));
    QCOMPARE(read.cell(1, Role::Input), QStringLiteral("Add up.\n\n2 and 3"));
    QCOMPARE(read.cell(1, Role::Output), QStringLiteral("5"));
    QCOMPARE(read.cell(1, "input"), QStringLiteral("Add up.\n\n2 and 3"));
    QCOMPARE(read.cell(1, "input (2)"), QStringLiteral("2 and 3"));
}

void TestTable::conversationsGiveTheLastAnswer_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::newRow("ShareGPT") << QByteArray(R"({"id":"a","conversations":[{"from":"human","value":"2+2?"},{"from":"gpt","value":"4"}]})")
                              << QStringLiteral("2+2?") << QStringLiteral("4");
    QTest::newRow("system beside it") << QByteArray(
        R"({"system":"Be brief.","conversations":[{"from":"human","value":"2+2?"},{"from":"gpt","value":"4"}]})")
                                      << QStringLiteral("system: Be brief.\n\n2+2?") << QStringLiteral("4");
    QTest::newRow("messages") << QByteArray(
        R"({"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"2+2?"},{"role":"assistant","content":"4"}]})")
                              << QStringLiteral("system: Be brief.\n\nuser: 2+2?") << QStringLiteral("4");
    QTest::newRow("several turns") << QByteArray(
        R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"},{"role":"assistant","content":"d"}]})")
                                   << QStringLiteral("user: a\n\nassistant: b\n\nuser: c") << QStringLiteral("d");
    QTest::newRow("parts") << QByteArray(
        R"({"messages":[{"role":"user","content":[{"type":"text","text":"What is this?"},{"type":"image_url"}]},{"role":"assistant","content":"A cat."}]})")
                           << QStringLiteral("What is this?\n[image_url]") << QStringLiteral("A cat.");
    QTest::newRow("no answer") << QByteArray(R"({"messages":[{"role":"user","content":"2+2?"}]})") << QStringLiteral("2+2?") << QString();
    QTest::newRow("lists as prompt and answer") << QByteArray(
        R"({"prompt":[{"role":"user","content":"2+2?"}],"completion":[{"role":"assistant","content":"4"}]})")
                                                << QStringLiteral("2+2?") << QStringLiteral("4");
}

void TestTable::conversationsGiveTheLastAnswer()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, input);
    QFETCH(QString, output);
    const RowFile file(QStringLiteral("chat.jsonl"), line + '\n' + line + '\n');
    const Read read(file.path());
    QCOMPARE(read.cell(1, Role::Input), input);
    QCOMPARE(read.cell(1, Role::Output), output);
}

void TestTable::answerBesideMessagesKeepsThemWhole()
{
    const RowFile file(QStringLiteral("chat.jsonl"),
                       R"({"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"},{"role":"user","content":"c"}],"answer":"d"})"
                       "\n");
    const Read read(file.path());
    QCOMPARE(read.cell(0, Role::Input), QStringLiteral("user: a\n\nassistant: b\n\nuser: c"));
    QCOMPARE(read.cell(0, Role::Output), QStringLiteral("d"));
}

void TestTable::objectsGiveTheirMeantField()
{
    const RowFile file(
        QStringLiteral("nested.jsonl"),
        "{\"inputs\":{\"question\":\"2+2?\",\"n\":1},\"outputs\":{\"text\":\"four\"},\"expectations\":{\"expected_response\":\"4\"}}\n");
    const Read read(file.path());
    QCOMPARE(read.cell(0, Role::Input), QStringLiteral("2+2?"));
    QCOMPARE(read.cell(0, Role::Output), QStringLiteral("four"));
    QCOMPARE(read.cell(0, Role::Reference), QStringLiteral("4"));
    QCOMPARE(read.columns.first(), QStringLiteral("inputs.question"));
    QCOMPARE(read.table->layout(), QStringLiteral("rows with nested fields"));
}

void TestTable::textsStayAsTheyAre()
{
    // Answers that happen to be JSON are texts to judge.
    const RowFile file(QStringLiteral("rows.csv"),
                       "question,answer\nGive JSON.,\"{\"\"a\"\":1,\"\"b\"\":2}\"\nGive a field.,\"{\"\"answer\"\":1}\"\n");
    const Read read(file.path());
    QCOMPARE(read.columns, (QStringList{ QStringLiteral("question"), QStringLiteral("answer") }));
    QCOMPARE(read.cell(0, Role::Output), QStringLiteral("{\"a\":1,\"b\":2}"));
}

void TestTable::ownResultsAreReadBack()
{
    const RowFile file(
        QStringLiteral("results.jsonl"),
        R"({"id":"a","repeat":0,"state":"valid","score":4,"scores":{},"justification":"fine","attempts":1,"row":{"question":"2+2?","answer":"4","human":"5"}})"
        "\n"
        R"({"id":"a","repeat":1,"state":"valid","score":3,"scores":{},"justification":"fair","attempts":1,"row":{"question":"2+2?","answer":"4","human":"5"}})"
        "\n");
    const Read read(file.path());
    QCOMPARE(read.table->layout(), QStringLiteral("results of Gavel"));
    QCOMPARE(read.rows.size(), size_t(1));
    QCOMPARE(read.table->repeats(), 1);
    QCOMPARE(read.cell(0, Role::Input), QStringLiteral("2+2?"));
    QCOMPARE(read.cell(0, Role::Output), QStringLiteral("4"));
    QCOMPARE(read.cell(0, Role::HumanScore), QStringLiteral("5"));
    QCOMPARE(read.cell(0, Role::JudgeScore), QStringLiteral("4"));
    QCOMPARE(read.cell(0, Role::JudgeReason), QStringLiteral("fine"));
}

void TestTable::nestedFieldsBecomeColumns()
{
    const RowFile file(QStringLiteral("nested.jsonl"),
                       "{\"outputs\":{\"answer\":\"four\",\"n\":2},\"choices\":[{\"text\":\"4\"}]}\n{\"outputs\":{},\"choices\":[]}\n");
    ReadOptions options;
    options.fields = { QStringLiteral("outputs.answer"), QStringLiteral("choices.0.text"), QStringLiteral("outputs.n"), QStringLiteral("outputs") };
    const Read read(file.path(), options);
    QCOMPARE(read.cell(0, "outputs.answer"), QStringLiteral("four"));
    QCOMPARE(read.cell(0, "choices.0.text"), QStringLiteral("4"));
    QCOMPARE(read.cell(0, "outputs.n"), QStringLiteral("2"));
    QCOMPARE(read.cell(1, "choices.0.text"), QString());
    QCOMPARE(read.columns.count(QStringLiteral("outputs")), 1);
}

void TestTable::columnWithADotWins()
{
    const RowFile file(QStringLiteral("dots.jsonl"), "{\"a.b\":\"column\",\"a\":{\"b\":\"field\",\"c.d\":\"key\"}}\n");
    ReadOptions options;
    options.fields = { QStringLiteral("a.b"), QStringLiteral("a.c.d") };
    const Read read(file.path(), options);
    QCOMPARE(read.cell(0, "a.b"), QStringLiteral("column"));
    QCOMPARE(read.cell(0, "a.c.d"), QStringLiteral("key"));
}

void TestTable::unknownFieldNamesThoseThatThereAre()
{
    const RowFile file(QStringLiteral("nested.jsonl"), "{\"outputs\":{\"answer\":\"four\"},\"n\":1}\n");
    ReadOptions options;
    options.fields = { QStringLiteral("outputs.anwser") };
    const auto opened = Table::open(file.path(), options);
    QVERIFY(!opened);
    QVERIFY2(opened.error().text.contains(QStringLiteral("Its fields are: answer")), qPrintable(opened.error().text));
    options.fields = { QStringLiteral("n.x") };
    QVERIFY(Table::open(file.path(), options).error().text.contains(QStringLiteral("no fields inside")));
}

void TestTable::brokenDocumentNamesItsPlace()
{
    const RowFile file(
        QStringLiteral("log.json"),
        "{\"samples\": [\n{\"id\":1,\"epoch\":1,\"input\":\"q\",\"target\":\"t\",\"output\":{}},\n{\"id\":2,\"epoch\":1,,}\n], \"eval\": {}}");
    const auto table = must(Table::open(file.path()));
    QVERIFY(std::holds_alternative<RawRow>(must(table->next())));
    const auto second = table->next();
    const auto *bad = second ? std::get_if<BadLine>(&*second) : nullptr;
    QVERIFY(bad || !second);
    if (bad)
        QCOMPARE(bad->line, 3);
}

void TestTable::ordinaryFilesAreNobodysLayout()
{
    const RowFile file(QStringLiteral("rows.csv"), "id,input,output,score,reason\n1,q,a,4,fine\n");
    const Read read(file.path());
    QVERIFY(read.table->layout().isEmpty());
    QCOMPARE(read.roles, guessRoles(read.columns));
    QCOMPARE(read.columns.size(), 5);
}

GAVEL_TEST(TestTable)
#include "tst_table.moc"
