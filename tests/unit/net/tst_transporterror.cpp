// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/transporterror.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace Qt::StringLiterals;

using QtError = QNetworkReply::NetworkError;

class TestTransportError : public QObject
{
    Q_OBJECT

private slots:
    void kinds_data();
    void kinds();
    void statusIsNoFailure_data();
    void statusIsNoFailure();
    void addressesHideTheirSecrets();
    void textsName();
};

void TestTransportError::kinds_data()
{
    QTest::addColumn<QtError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind");
    QTest::addRow("refused") << QNetworkReply::ConnectionRefusedError << 0 << u"Unreachable"_s;
    QTest::addRow("host") << QNetworkReply::HostNotFoundError << 0 << u"Unreachable"_s;
    QTest::addRow("no connection in time") << QNetworkReply::TimeoutError << 0 << u"Unreachable"_s;
    QTest::addRow("network down") << QNetworkReply::TemporaryNetworkFailureError << 0 << u"Unreachable"_s;
    QTest::addRow("no route") << QNetworkReply::UnknownNetworkError << 0 << u"Unreachable"_s;
    QTest::addRow("broken pipe") << QNetworkReply::UnknownNetworkError << 200 << u"ConnectionLost"_s;
    QTest::addRow("closed") << QNetworkReply::RemoteHostClosedError << 0 << u"ConnectionLost"_s;
    QTest::addRow("closed in the body") << QNetworkReply::RemoteHostClosedError << 500 << u"ConnectionLost"_s;
    QTest::addRow("would have been sent again") << QNetworkReply::ContentReSendError << 0 << u"ConnectionLost"_s;
    QTest::addRow("silence") << QNetworkReply::OperationCanceledError << 0 << u"Timeout"_s;
    QTest::addRow("TLS") << QNetworkReply::SslHandshakeFailedError << 0 << u"Tls"_s;
    QTest::addRow("broken HTTP") << QNetworkReply::ProtocolFailure << 0 << u"BadReply"_s;
    QTest::addRow("scheme") << QNetworkReply::ProtocolUnknownError << 0 << u"BadInput"_s;
    QTest::addRow("proxy refused") << QNetworkReply::ProxyConnectionRefusedError << 0 << u"Unreachable"_s;
    QTest::addRow("proxy timeout") << QNetworkReply::ProxyTimeoutError << 0 << u"Unreachable"_s;
    QTest::addRow("proxy not found") << QNetworkReply::ProxyNotFoundError << 0 << u"Unreachable"_s;
    QTest::addRow("proxy sign-in without a status") << QNetworkReply::ProxyAuthenticationRequiredError << 0 << u"Unreachable"_s;
}

void TestTransportError::kinds()
{
    QFETCH(const QtError, error);
    QFETCH(const int, status);
    QFETCH(const QString, kind);
    const QUrl url(u"http://judge.example:8000/v1/models"_s);
    QVERIFY(isTransportFailure(error, status));
    const Error mapped = transportError(error, status, u"reason"_s, url, std::chrono::seconds(2));
    QCOMPARE(kindName(mapped.kind), kind);
    QCOMPARE(mapped.httpStatus, status);
    QVERIFY2(mapped.text.contains(u"judge.example"_s), qPrintable(mapped.text));
    QVERIFY(mapped.detail.startsWith(u"http://judge.example:8000/v1/models: reason"_s));
}

void TestTransportError::statusIsNoFailure_data()
{
    QTest::addColumn<QtError>("error");
    QTest::addColumn<int>("status");
    QTest::addRow("200") << QNetworkReply::NoError << 200;
    QTest::addRow("400") << QNetworkReply::ProtocolInvalidOperationError << 400;
    QTest::addRow("401") << QNetworkReply::AuthenticationRequiredError << 401;
    QTest::addRow("403") << QNetworkReply::ContentAccessDenied << 403;
    QTest::addRow("404") << QNetworkReply::ContentNotFoundError << 404;
    QTest::addRow("405") << QNetworkReply::ContentOperationNotPermittedError << 405;
    QTest::addRow("407") << QNetworkReply::ProxyAuthenticationRequiredError << 407;
    QTest::addRow("409") << QNetworkReply::ContentConflictError << 409;
    QTest::addRow("410") << QNetworkReply::ContentGoneError << 410;
    QTest::addRow("429") << QNetworkReply::UnknownContentError << 429;
    QTest::addRow("500") << QNetworkReply::InternalServerError << 500;
    QTest::addRow("501") << QNetworkReply::OperationNotImplementedError << 501;
    QTest::addRow("503") << QNetworkReply::ServiceUnavailableError << 503;
    QTest::addRow("599") << QNetworkReply::UnknownServerError << 599;
}

void TestTransportError::statusIsNoFailure()
{
    QFETCH(const QtError, error);
    QFETCH(const int, status);
    QVERIFY(!isTransportFailure(error, status));
}

void TestTransportError::addressesHideTheirSecrets()
{
    const QUrl url(u"https://ann:pass-1@judge.example/v1?key=sk-1#frag"_s);
    QCOMPARE(shownAddress(url), u"https://judge.example/v1"_s);
    const QList<Error> errors{ transportError(QNetworkReply::ConnectionRefusedError, 0, u"refused"_s, url, {}),
                               redirectError(307, url, url),
                               tooLargeError(url, 10),
                               cutOffError(url, 200, 1, 2),
                               badAddressError(url),
                               badSecretError(url),
                               unreadableCaError(url, u"ca.pem"_s) };
    for (const Error &error : errors) {
        const QString shown = error.text + error.detail;
        QVERIFY(!error.text.isEmpty());
        QVERIFY2(!shown.contains(u"pass-1"_s) && !shown.contains(u"sk-1"_s) && !shown.contains(u"ann:"_s), qPrintable(shown));
    }
}

void TestTransportError::textsName()
{
    const QUrl url(u"http://judge.example/v1"_s);
    QVERIFY(
        transportError(QNetworkReply::OperationCanceledError, 0, {}, url, std::chrono::milliseconds(1500)).text.contains(QLocale().toString(1.5)));
    QVERIFY(redirectError(308, url, QUrl(u"https://judge.example/v1"_s)).text.contains(u"https://judge.example/v1"_s));
    QVERIFY(unreadableCaError(url, u"/home/ca.pem"_s).text.contains(u"/home/ca.pem"_s));
    QVERIFY(cutOffError(url, 200, 10, 20).detail.contains(u"10 of 20"_s));
}

GAVEL_TEST(TestTransportError)
#include "tst_transporterror.moc"
