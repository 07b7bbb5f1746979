// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/testmain.h"

using namespace gavel;

/// The table of subcommands, and what all of them have in common.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsSubcommands_data() { subcommands(); }
    void knowsItsSubcommands();
    void explainsEachOne_data() { subcommands(); }
    void explainsEachOne();
    void refusesAnUnknownOption_data() { subcommands(); }
    void refusesAnUnknownOption();
    void refusesStrayWords_data() { subcommands(); }
    void refusesStrayWords();
    void refusesWhatIsNoSubcommand_data();
    void refusesWhatIsNoSubcommand();
    void namesTheMissingOption_data();
    void namesTheMissingOption();
    void refusesTheAddress_data();
    void refusesTheAddress();
    void refusesTheNetworkOptions_data();
    void refusesTheNetworkOptions();

private:
    static void subcommands();
};

void TestCli::subcommands()
{
    QTest::addColumn<QString>("name");
    for (const char *name : { "status", "chat", "judge", "agree", "push", "export", "bench", "server" })
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCli::knowsItsSubcommands()
{
    QFETCH(QString, name);
    QVERIFY(cli::isSubcommand(name));
    QVERIFY(!cli::isSubcommand(name.toUpper()));
    QVERIFY(!cli::isSubcommand(name + QStringLiteral("s")));
    QVERIFY(cli::overview().contains(QStringLiteral("  gavel %1 ").arg(name)));
}

void TestCli::explainsEachOne()
{
    QFETCH(QString, name);
    test::CommandRoom room;
    // Also beside what is missing or wrong.
    const auto end = room.run({ name, QStringLiteral("--help") });
    QCOMPARE(end.status, 0);
    QCOMPARE(end.err, QString());
    QVERIFY2(end.out.startsWith(QStringLiteral("gavel %1 ").arg(name)), qPrintable(end.out));
    QVERIFY2(end.out.contains(QLatin1StringView("--help")), qPrintable(end.out));
}

void TestCli::refusesAnUnknownOption()
{
    QFETCH(QString, name);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run({ name, QStringLiteral("--no-such-option") }), QLatin1StringView("no-such-option"));
    VERIFY_REFUSED(room.run({ name, QStringLiteral("--no-such-option=5") }), QStringLiteral("gavel %1 --help").arg(name));
}

void TestCli::refusesStrayWords()
{
    QFETCH(QString, name);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run({ name, QStringLiteral("one"), QStringLiteral("two") }), QStringLiteral("gavel %1 --help").arg(name));
}

void TestCli::refusesWhatIsNoSubcommand_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QStringList() << QStringLiteral("gavel --help");
    QTest::newRow("a word") << QStringList{ QStringLiteral("jugde") } << QStringLiteral("jugde");
    QTest::newRow("an option") << QStringList{ QStringLiteral("--server"), QStringLiteral("x") } << QStringLiteral("--server");
    QTest::newRow("serve is none yet") << QStringList{ QStringLiteral("serve") } << QStringLiteral("serve");
}

void TestCli::refusesWhatIsNoSubcommand()
{
    QFETCH(QStringList, args);
    QFETCH(QString, named);
    test::CommandRoom room;
    QVERIFY(!cli::isSubcommand(args.value(0)));
    VERIFY_REFUSED(room.run(args), named);
}

void TestCli::namesTheMissingOption_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *line, const char *named) { QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(named); };
    row("status", "--server");
    row("chat Hello", "--server");
    row("judge", "--judge");
    row("agree", "--data");
    row("agree --data d.csv", "--judge-column");
    row("agree --data d.csv --judge-column s", "--human-column");
    row("push", "--project");
    row("push --project p.gavel", "--mlflow");
    row("push --project p.gavel --mlflow http://m", "--experiment");
    row("export", "--project");
    row("export --project p.gavel", "--format");
    row("export --project p.gavel --format csv", "--out");
    row("bench", "--server");
    row("server --save", "--name");
    row("server --save --name lab", "--url");
    row("server --remove", "--name");
}

void TestCli::namesTheMissingOption()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(line.split(u' ')), named);
    QCOMPARE(room.saves(), 0);
}

void TestCli::refusesTheAddress_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("status") << QStringLiteral("status --server ftp://lab");
    QTest::newRow("chat") << QStringLiteral("chat --server ftp://lab Hello");
    QTest::newRow("bench") << QStringLiteral("bench --rows 1 --server ftp://lab");
    QTest::newRow("server") << QStringLiteral("server --save --name lab --url ftp://lab");
}

void TestCli::refusesTheAddress()
{
    QFETCH(QString, line);
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(line.split(u' ')),
                   line.contains(QLatin1StringView("--url")) ? QLatin1StringView("--url: ") : QLatin1StringView("--server: "));
    QVERIFY(room.settings().servers.isEmpty());
}

void TestCli::refusesTheNetworkOptions_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("named");
    QTest::newRow("timeout") << QStringLiteral("--timeout 0") << QStringLiteral("--timeout");
    QTest::newRow("timeout of words") << QStringLiteral("--timeout long") << QStringLiteral("long");
    QTest::newRow("authority") << QStringLiteral("--ca /nonexistent/ca.pem") << QStringLiteral("/nonexistent/ca.pem");
    QTest::newRow("variable") << QStringLiteral("--api-key-env GAVEL_NO_SUCH_KEY") << QStringLiteral("GAVEL_NO_SUCH_KEY");
}

void TestCli::refusesTheNetworkOptions()
{
    QFETCH(QString, more);
    QFETCH(QString, named);
    test::CommandRoom room;
    for (const char *line : { "status --server http://lab", "chat Hello --server http://lab", "bench --rows 1 --server http://lab" })
        VERIFY_REFUSED(room.run((QString::fromLatin1(line) + u' ' + more).split(u' ')), named);
}

GAVEL_TEST(TestCli)

#include "tst_cli.moc"
