// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/judgeoptions.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using cli::JudgeOptions;

class TestJudgeOptions : public QObject
{
    Q_OBJECT

private slots:
    void theLeastThatIsNeeded();
    void everythingIsRead();
    void concurrency_data();
    void concurrency();
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
};

namespace {

/// What is always needed, and the words of `more`.
QStringList with(const QString &more)
{
    return QStringLiteral("--judge judge.yaml --data answers.csv --server http://lab:8000 %1").arg(more).split(u' ', Qt::SkipEmptyParts);
}

Result<JudgeOptions> read(const QStringList &args)
{
    cli::Options options = cli::judgeCommandOptions();
    const auto parsed = options.parse(args);
    return parsed ? cli::readJudgeOptions(options) : Result<JudgeOptions>(parsed.error());
}

} // namespace

void TestJudgeOptions::theLeastThatIsNeeded()
{
    const auto options = read(with({}));
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QCOMPARE(options->judgeFile, QStringLiteral("judge.yaml"));
    QCOMPARE(options->dataFile, QStringLiteral("answers.csv"));
    QVERIFY(options->map.isEmpty());
    QCOMPARE(options->model, QString());
    QCOMPARE(options->project, QString());
    QCOMPARE(options->out, QString());
    QCOMPARE(options->settings.repeats, 1);
    QCOMPARE(options->settings.concurrency.fixed, 0);
    QVERIFY(!options->fixedConcurrency);
    QCOMPARE(options->rows.limit, 0);
    QCOMPARE(options->rows.sample, 0);
    QCOMPARE(options->rows.seed, 1U);
    QCOMPARE(options->wait, std::chrono::seconds(300));
    QVERIFY(!options->resume && !options->reuse && !options->skipBad && !options->json && !options->failUnder);
}

void TestJudgeOptions::everythingIsRead()
{
    const auto options = read(with(QStringLiteral("--map output=answer --map human:x:accuracy=a=b --model m --project p.gavel --out r.CSV "
                                                  "--concurrency 7 --repeats 3 --sample 20 --seed 9 --resume --reuse --skip-bad --wait 0 "
                                                  "--fail-under 3.5 --json")));
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QCOMPARE(options->map.size(), 2);
    QCOMPARE(options->map[0], std::pair(QStringLiteral("output"), QStringLiteral("answer")));
    QCOMPARE(options->map[1], std::pair(QStringLiteral("human:x:accuracy"), QStringLiteral("a=b"))); // at the first sign
    QCOMPARE(options->model, QStringLiteral("m"));
    QCOMPARE(options->project, QStringLiteral("p.gavel"));
    QCOMPARE(options->out, QStringLiteral("r.CSV"));
    QCOMPARE(options->settings.repeats, 3);
    QCOMPARE(options->settings.concurrency.fixed, 7);
    QVERIFY(options->fixedConcurrency);
    QCOMPARE(options->rows.limit, 0);
    QCOMPARE(options->rows.sample, 20);
    QCOMPARE(options->rows.seed, 9U);
    QCOMPARE(options->wait, std::chrono::seconds(0));
    QCOMPARE(options->failUnder, std::optional(3.5));
    QVERIFY(options->resume && options->reuse && options->skipBad && options->json);
}

void TestJudgeOptions::concurrency_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("fixed");
    QTest::newRow("auto") << QStringLiteral("auto") << 0;
    QTest::newRow("one") << QStringLiteral("1") << 1;
    QTest::newRow("many") << QStringLiteral("512") << 512;
}

void TestJudgeOptions::concurrency()
{
    QFETCH(QString, given);
    QFETCH(int, fixed);
    const auto options = read(with(QStringLiteral("--concurrency ") + given));
    QVERIFY(options);
    QCOMPARE(options->settings.concurrency.fixed, fixed);
    QCOMPARE(options->fixedConcurrency, fixed > 0);
}

void TestJudgeOptions::refuses_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("named");
    const auto row
        = [](const char *name, const QString &more, const char *named) { QTest::newRow(name) << with(more) << QString::fromLatin1(named); };
    QTest::newRow("no judge") << with({}).mid(2) << QStringLiteral("--judge");
    QTest::newRow("no data") << with({}).mid(0, 2) + with({}).mid(4) << QStringLiteral("--data");
    QTest::newRow("no server") << with({}).mid(0, 4) << QStringLiteral("--server");
    row("a stray word", QStringLiteral("more.csv"), "more.csv");
    row("an unknown option", QStringLiteral("--repeat 3"), "repeat");
    row("resume without a project", QStringLiteral("--resume"), "--project");
    row("reuse without a project", QStringLiteral("--reuse"), "--project");
    row("limit and sample", QStringLiteral("--limit 5 --sample 5"), "--sample");
    row("limit of none", QStringLiteral("--limit 0"), "--limit");
    row("limit of words", QStringLiteral("--limit all"), "--limit");
    row("sample of none", QStringLiteral("--sample 0"), "--sample");
    row("seed below 0", QStringLiteral("--sample 5 --seed=-1"), "--seed");
    row("no repeats", QStringLiteral("--repeats 0"), "--repeats");
    row("half a repeat", QStringLiteral("--repeats 1.5"), "--repeats");
    row("concurrency of none", QStringLiteral("--concurrency 0"), "--concurrency");
    row("concurrency of words", QStringLiteral("--concurrency all"), "--concurrency");
    row("wait below 0", QStringLiteral("--wait=-1"), "--wait");
    row("wait of words", QStringLiteral("--wait long"), "--wait");
    row("mean of words", QStringLiteral("--fail-under good"), "--fail-under");
    row("mean that is no number", QStringLiteral("--fail-under nan"), "--fail-under");
    row("mean without end", QStringLiteral("--fail-under inf"), "--fail-under");
    row("repeats beyond 32 bits", QStringLiteral("--repeats 4294967297"), "--repeats");
    row("concurrency beyond 32 bits", QStringLiteral("--concurrency 4294967297"), "--concurrency");
    row("mean with a comma", QStringLiteral("--fail-under 3,5"), "--fail-under");
    row("out without suffix", QStringLiteral("--out results"), "--out");
    row("out as a chart", QStringLiteral("--out results.svg"), "--out");
    row("out as a recording", QStringLiteral("--out results.recording"), "--out");
    row("map without a sign", QStringLiteral("--map output"), "--map");
    row("map without a role", QStringLiteral("--map =answer"), "--map");
    row("map without a column", QStringLiteral("--map output="), "--map");
    row("the second map", QStringLiteral("--map output=a --map input"), "input");
}

void TestJudgeOptions::refuses()
{
    QFETCH(QStringList, args);
    QFETCH(QString, named);
    const auto options = read(args);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, Error::Kind::BadInput);
    QVERIFY2(options.error().text.contains(named), qPrintable(options.error().text));
}

void TestJudgeOptions::accepts_data()
{
    QTest::addColumn<QString>("more");
    QTest::newRow("limit") << QStringLiteral("--limit 1");
    QTest::newRow("seed of none") << QStringLiteral("--seed 0");
    QTest::newRow("jsonl") << QStringLiteral("--out a.b/results.JSONL");
    QTest::newRow("a mean below 0") << QStringLiteral("--fail-under=-0.5");
    QTest::newRow("resume") << QStringLiteral("--resume --project p.gavel");
    QTest::newRow("network") << QStringLiteral("--timeout 3 --api-key-env KEY --ca ca.pem");
}

void TestJudgeOptions::accepts()
{
    QFETCH(QString, more);
    const auto options = read(with(more));
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
}

GAVEL_TEST(TestJudgeOptions)

#include "tst_judgeoptions.moc"
