// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"
#include "support/testmain.h"

#include <QTemporaryFile>
#include <QTest>

using namespace gavel;
using cli::Options;

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void readsValuesFlagsAndTheRest();
    void fallsBack();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void namesWhatIsMissing();
    void refusesWordsWhereItTakesNone();
    void numbersStayInRange();
    void numbers_data();
    void numbers();
    void aServerHasItsAddressAndTheSameIdAlways();
    void refusesAddresses_data();
    void refusesAddresses();
    void theAuthorityMustBeReadable();
    void timeoutIsSilence();
    void aSecretComesFromItsVariableOnly();
    void aKeyInThePlaceOfItsVariableIsNotRepeated_data();
    void aKeyInThePlaceOfItsVariableIsNotRepeated();
    void helpTellsEveryOption();
};

namespace {

Options example()
{
    Options options(QStringLiteral("example"), QStringLiteral("--count N"), QStringLiteral("Teaches nothing."));
    options.value(QStringLiteral("count"), QStringLiteral("N"), QStringLiteral("How many."));
    options.value(QStringLiteral("server"), QStringLiteral("URL"), QStringLiteral("Where."));
    options.value(QStringLiteral("colour"), QStringLiteral("C"), QStringLiteral("Which."), QStringLiteral("blue"));
    options.flag(QStringLiteral("json"), QStringLiteral("Print JSON."));
    options.network();
    options.words(2);
    return options;
}

Options parsed(const QStringList &args)
{
    Options options = example();
    const auto done = options.parse(args);
    if (!done)
        qFatal("%s", qPrintable(done.error().text));
    return options;
}

const QString count = QStringLiteral("count");
const QString labUrl = QStringLiteral("http://lab:8000");

} // namespace

void TestOptions::readsValuesFlagsAndTheRest()
{
    const Options options = parsed({ QStringLiteral("--count"), QStringLiteral("7"), QStringLiteral("--json"), QStringLiteral("a file"),
                                     QStringLiteral("--server=http://lab"), QStringLiteral("--server=http://other") });
    QVERIFY(options.has(count));
    QVERIFY(options.has(QStringLiteral("json")));
    QVERIFY(!options.has(QStringLiteral("colour")));
    QVERIFY(!options.helpAsked());
    QCOMPARE(options.text(count), QStringLiteral("7"));
    QCOMPARE(options.texts(QStringLiteral("server")), QStringList({ QStringLiteral("http://lab"), QStringLiteral("http://other") }));
    QCOMPARE(options.positional(), QStringList{ QStringLiteral("a file") });
}

void TestOptions::fallsBack()
{
    const Options options = parsed({});
    QCOMPARE(options.text(QStringLiteral("colour")), QStringLiteral("blue"));
    QCOMPARE(options.text(count), QString());
    // Without a warning, though the parser knows no such option.
    QCOMPARE(options.text(QStringLiteral("never")), QString());
    QVERIFY(!options.has(QStringLiteral("never")));
}

void TestOptions::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{ QStringLiteral("--cuont"), QStringLiteral("7") } << QStringLiteral("cuont");
    QTest::newRow("unknown, one dash") << QStringList{ QStringLiteral("-x") } << QStringLiteral("x");
    QTest::newRow("no value") << QStringList{ QStringLiteral("--count") } << QStringLiteral("count");
    QTest::newRow("a value for a flag") << QStringList{ QStringLiteral("--json=yes") } << QStringLiteral("json");
}

void TestOptions::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, args);
    QFETCH(QString, named);
    Options options = example();
    const auto done = options.parse(args);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::BadInput);
    QVERIFY2(done.error().text.contains(named), qPrintable(done.error().text));
    QVERIFY2(done.error().text.contains(QLatin1StringView("gavel example --help")), qPrintable(done.error().text));
}

void TestOptions::namesWhatIsMissing()
{
    const auto missing = parsed({}).required(count);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::BadInput);
    QVERIFY(missing.error().text.contains(QLatin1StringView("--count")));
    QVERIFY(!parsed({ QStringLiteral("--count=") }).required(count));
    QCOMPARE(parsed({ QStringLiteral("--count=7") }).required(count).value_or(QString()), QStringLiteral("7"));
}

void TestOptions::refusesWordsWhereItTakesNone()
{
    Options options(QStringLiteral("quiet"), {}, {});
    const auto done = options.parse({ QStringLiteral("stray") });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::BadInput);
    QVERIFY2(done.error().text.contains(QLatin1StringView("stray")), qPrintable(done.error().text));
    const auto third = example().parse({ QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("stray") });
    QVERIFY(!third);
    QVERIFY2(third.error().text.contains(QLatin1StringView("stray")), qPrintable(third.error().text));
}

void TestOptions::numbersStayInRange()
{
    const Options options = parsed({ QStringLiteral("--count=4294967297") }); // 1 in 32 bits
    QVERIFY(options.number(count, 1, Options::highestSeed));
    const auto refused = options.number<int>(count, 1, Options::mostRequestsAtATime);
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(QLatin1StringView("from 1 to 4096")), qPrintable(refused.error().text));
    QVERIFY(!parsed({ QStringLiteral("--count=604801") }).seconds(count, 0));
    QCOMPARE(parsed({ QStringLiteral("--count=604800") }).seconds(count, 0).value_or(std::nullopt), Options::longestTime);
}

void TestOptions::numbers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("number"); ///< -1: refused
    QTest::newRow("plain") << QStringLiteral("12") << qint64(1) << qint64(12);
    QTest::newRow("the least") << QStringLiteral("1") << qint64(1) << qint64(1);
    QTest::newRow("below") << QStringLiteral("0") << qint64(1) << qint64(-1);
    QTest::newRow("zero allowed") << QStringLiteral("0") << qint64(0) << qint64(0);
    QTest::newRow("negative") << QStringLiteral("-5") << qint64(0) << qint64(-1);
    QTest::newRow("fraction") << QStringLiteral("1.5") << qint64(0) << qint64(-1);
    QTest::newRow("exponent") << QStringLiteral("1e3") << qint64(0) << qint64(-1);
    QTest::newRow("words") << QStringLiteral("many") << qint64(0) << qint64(-1);
    QTest::newRow("trailing") << QStringLiteral("12x") << qint64(0) << qint64(-1);
    QTest::newRow("hexadecimal") << QStringLiteral("0x10") << qint64(0) << qint64(-1);
    QTest::newRow("the most") << QStringLiteral("1000") << qint64(1) << qint64(1000);
    QTest::newRow("above") << QStringLiteral("1001") << qint64(1) << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(0) << qint64(-1);
    QTest::newRow("too large") << QStringLiteral("99999999999999999999") << qint64(0) << qint64(-1);
}

void TestOptions::numbers()
{
    QFETCH(QString, given);
    QFETCH(qint64, least);
    QFETCH(qint64, number);
    QCOMPARE(parsed({}).number(count, least, 1000).value_or(std::optional<qint64>(7)), std::optional<qint64>());
    const auto read = parsed({ QStringLiteral("--count=") + given }).number(count, least, 1000);
    if (number >= 0) {
        QVERIFY(read);
        QCOMPARE(*read, std::optional(number));
        return;
    }
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::BadInput);
    for (const QString &word : { QStringLiteral("--count"), given, QString::number(least) })
        QVERIFY2(read.error().text.contains(word), qPrintable(read.error().text));
}

void TestOptions::aServerHasItsAddressAndTheSameIdAlways()
{
    const auto server = parsed({ QStringLiteral("--server"), QStringLiteral("http://lab:8000/v1/") }).server();
    QVERIFY(server);
    QCOMPARE(server->baseUrl, QUrl(labUrl));
    QCOMPARE(server->name, QStringLiteral("lab:8000"));
    QCOMPARE(server->silence, std::chrono::milliseconds(120'000));
    // A project that is resumed finds its server by this.
    QCOMPARE(server->id, QUuid(QStringLiteral("{b54d240e-485a-5c2e-ac43-b8f4e42b6824}")));
    QCOMPARE(parsed({ QStringLiteral("--server=lab:8000") }).server()->id, server->id);
    QVERIFY(parsed({ QStringLiteral("--server=http://lab:8001") }).server()->id != server->id);
}

void TestOptions::refusesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString();
    QTest::newRow("another scheme") << QStringLiteral("ftp://lab");
    QTest::newRow("a password") << QStringLiteral("http://me:hunter2@lab");
    QTest::newRow("a query") << QStringLiteral("http://lab?key=hunter2");
}

void TestOptions::refusesAddresses()
{
    QFETCH(QString, address);
    const auto server = parsed({ QStringLiteral("--server=") + address }).server();
    QVERIFY(!server);
    QCOMPARE(server.error().kind, Error::Kind::BadInput);
    QVERIFY2(server.error().text.contains(QLatin1StringView("--server")), qPrintable(server.error().text));
    QVERIFY2(!server.error().text.contains(QLatin1StringView("hunter2")), qPrintable(server.error().text));
}

void TestOptions::theAuthorityMustBeReadable()
{
    const QStringList args{ QStringLiteral("--server"), labUrl, QStringLiteral("--ca"), QStringLiteral("/nonexistent/ca.pem") };
    const auto refused = parsed(args).server();
    QVERIFY(!refused);
    QVERIFY2(refused.error().text.contains(QLatin1StringView("/nonexistent/ca.pem")), qPrintable(refused.error().text));
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(parsed({ args[0], args[1], args[2], file.fileName() }).server()->caFile, file.fileName());
}

void TestOptions::timeoutIsSilence()
{
    QCOMPARE(parsed({ QStringLiteral("--server"), labUrl, QStringLiteral("--timeout=5") }).server()->silence, std::chrono::milliseconds(5000));
    const auto refused = parsed({ QStringLiteral("--server"), labUrl, QStringLiteral("--timeout=0") }).server();
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains(QLatin1StringView("--timeout")));
}

void TestOptions::aSecretComesFromItsVariableOnly()
{
    QCOMPARE(parsed({}).secret().value_or(QByteArrayLiteral("?")), QByteArray());
    const QStringList args{ QStringLiteral("--api-key-env"), QStringLiteral("GAVEL_TEST_KEY") };
    qunsetenv("GAVEL_TEST_KEY");
    const auto refused = parsed(args).secret();
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains(QLatin1StringView("GAVEL_TEST_KEY")));
    qputenv("GAVEL_TEST_KEY", "s3cret");
    QCOMPARE(parsed(args).secret().value_or(QByteArray()), QByteArrayLiteral("s3cret"));
    qunsetenv("GAVEL_TEST_KEY");
}

void TestOptions::aKeyInThePlaceOfItsVariableIsNotRepeated_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("usual") << QStringLiteral("sk-proj-7f3a9c51");
    QTest::newRow("letters and digits") << QStringLiteral("hf_7f3a9c51e8d24b60");
    QTest::newRow("with a sign") << QStringLiteral("ABC=DEF");
    QTest::newRow("nothing") << QString();
}

void TestOptions::aKeyInThePlaceOfItsVariableIsNotRepeated()
{
    QFETCH(const QString, key);
    const auto refused = parsed({ QStringLiteral("--api-key-env=") + key }).secret();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::BadInput);
    QVERIFY2(key.isEmpty() || !refused.error().text.contains(key), qPrintable(refused.error().text));
    QVERIFY2(refused.error().text.contains(QLatin1StringView("--api-key-env")), qPrintable(refused.error().text));
}

void TestOptions::helpTellsEveryOption()
{
    const Options options = parsed({ QStringLiteral("--help") });
    QVERIFY(options.helpAsked());
    const QString help = options.help();
    QVERIFY(help.startsWith(QLatin1StringView("gavel example --count N\n\nTeaches nothing.\n\n")));
    for (const char *name : { "--count <N>", "--server <URL>", "--colour <C>", "--json", "--api-key-env <NAME>", "--ca <FILE>", "--timeout <S>" })
        QVERIFY2(help.contains(QLatin1StringView(name)), qPrintable(help));
}

GAVEL_TEST(TestOptions)

#include "tst_options.moc"
