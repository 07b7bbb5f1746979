// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/secretmask.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace Qt::StringLiterals;

class TestSecretMask : public QObject
{
    Q_OBJECT

private slots:
    void errorsHaveNoTraceOfIt_data();
    void errorsHaveNoTraceOfIt();
    void errorsKeepTheRest_data();
    void errorsKeepTheRest();
    void shortSecretsAreWords();
    void answersChangeOnlyForAWholeSecret();
    void anErrorInAnAnswerIsAnError_data();
    void anErrorInAnAnswerIsAnError();
    void linesArriveWhole();
    void withoutASecretNothingWaits();
};

namespace {
const QByteArray plain = "7f3a9c51e8d24b60";
} // namespace

void TestSecretMask::errorsHaveNoTraceOfIt_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("clean");
    QTest::addRow("as it is") << plain << QString() << "invalid api key: " + plain << QByteArray("invalid api key: …");
    QTest::addRow("twice") << plain << QString() << plain + " is not " + plain + "!" << QByteArray("… is not …!");
    QTest::addRow("upper case") << plain << QString() << "got " + plain.toUpper() << QByteArray("got …");
    QTest::addRow("the beginning") << plain << QString() << "got " + plain.first(10) + "..." << QByteArray("got …...");
    QTest::addRow("the end") << plain << QString() << "got *" + plain.last(8) << QByteArray("got *…");
    QTest::addRow("of JSON") << QByteArray("a\"b\\c/dé01") << QString() << QByteArray("{\"m\":\"a\\\"b\\\\c/dé01\"}") << QByteArray("{\"m\":\"…\"}");
    QTest::addRow("of JSON, escaped on") << QByteArray("a\"b\\c/dé01") << QString() << QByteArray("{\"m\":\"a\\\"b\\\\c/d\\u00E901\"}")
                                         << QByteArray("{\"m\":\"…\"}");
    QTest::addRow("of an address") << QByteArray("pass word+é/1") << QString() << QByteArray("GET /?k=pass%20word%2B%c3%a9%2F1")
                                   << QByteArray("GET /?k=…");
    QTest::addRow("of HTML") << QByteArray("pass<word>&1") << QString() << QByteArray("<p>pass&lt;word&gt;&amp;1</p>") << QByteArray("<p>…</p>");
    QTest::addRow("Basic") << QByteArray("hunter2") << u"ann"_s << "Basic " + QByteArray("ann:hunter2").toBase64() << QByteArray("Basic …=");
    QTest::addRow("Base64") << plain << QString() << "got " + plain.toBase64(QByteArray::OmitTrailingEquals) << QByteArray("got …");
}

void TestSecretMask::errorsHaveNoTraceOfIt()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QString, user);
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, clean);
    const SecretMask mask(secret, user);
    QCOMPARE(QString::fromUtf8(mask.error(text)), QString::fromUtf8(clean));
    QCOMPARE(mask.error(clean), clean);
}

void TestSecretMask::errorsKeepTheRest_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("text");
    QTest::addRow("no secret") << QByteArray() << QByteArray("invalid api key");
    QTest::addRow("placeholder") << QByteArray("x") << QByteArray("maximum exceeded");
    QTest::addRow("inside a word") << QByteArray("none") << QByteArray("nonetheless: no");
    QTest::addRow("seven in common") << plain << "got " + plain.first(7);
}

void TestSecretMask::errorsKeepTheRest()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, text);
    QCOMPARE(SecretMask(secret, {}).error(text), text);
}

void TestSecretMask::shortSecretsAreWords()
{
    const SecretMask mask("hunter2", {});
    QCOMPARE(QString::fromUtf8(mask.error(QByteArray("password \"hunter2\" is wrong"))), u"password \"…\" is wrong"_s);
}

void TestSecretMask::answersChangeOnlyForAWholeSecret()
{
    const SecretMask mask(plain, {});
    QCOMPARE(QString::fromUtf8(mask.answer("{\"content\":\"you sent " + plain + "\"}")), u"{\"content\":\"you sent …\"}"_s);
    const QByteArray partly = "{\"content\":\"you sent " + plain.first(12) + "\",\"error\": null}";
    QCOMPARE(mask.answer(partly), partly);
    const QByteArray byChance = "{\"content\":\"The password is wrong\"}";
    QCOMPARE(SecretMask("password", {}).answer(byChance), byChance);
}

void TestSecretMask::anErrorInAnAnswerIsAnError_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addRow("object") << QByteArray("{\"error\":{\"message\":\"bad key ");
    QTest::addRow("text") << QByteArray("{\"x\":1, \"error\" : \"bad key ");
    QTest::addRow("event") << QByteArray("data: {\"error\": {\"code\":401,\"message\":\"bad key ");
}

void TestSecretMask::anErrorInAnAnswerIsAnError()
{
    QFETCH(const QByteArray, before);
    const SecretMask mask(plain, {});
    QCOMPARE(QString::fromUtf8(mask.answer(before + plain.first(9) + "…")), QString::fromUtf8(before + "……"));
    QCOMPARE(QString::fromUtf8(SecretMask("hunter2", {}).answer(before + "hunter2")), QString::fromUtf8(before + "…"));
}

void TestSecretMask::linesArriveWhole()
{
    const SecretMask mask(plain, {});
    MaskedLines lines(mask);
    QCOMPARE(lines.add("data: one\n\ndata: " + plain.first(9)), "data: one\n\n");
    QCOMPARE(QString::fromUtf8(lines.add(plain.mid(9) + " two\r\nrest")), u"data: … two\r\n"_s);
    QCOMPARE(lines.rest(), "rest");
    QCOMPARE(lines.rest(), QByteArray());
}

void TestSecretMask::withoutASecretNothingWaits()
{
    const SecretMask mask;
    MaskedLines lines(mask);
    QCOMPARE(lines.add("data: half a line"), "data: half a line");
    QCOMPARE(lines.rest(), QByteArray());
}

GAVEL_TEST(TestSecretMask)
#include "tst_secretmask.moc"
