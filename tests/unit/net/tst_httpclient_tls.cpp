// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clientfixture.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::net;
using namespace gavel::test;
using namespace Qt::StringLiterals;

/// TLS against a server with a certificate of its own, made by the openssl
/// program; without that program only the rows that need none are run.
class TestHttpClientTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void selfSignedIsRefused();
    void privateAuthorityIsAccepted();
    void authorityCanBeAddedLater();
    void wrongHostIsRefused();
    void unreadableAuthority_data();
    void unreadableAuthority();
    void plainServerIsNoTls();

private:
    bool haveCertificate() const { return !m_tls.localCertificate().isNull(); }
    Request request(const QString &caFile = {}) const;

    QTemporaryDir m_dir;
    QString m_certificate;
    QSslConfiguration m_tls;
    std::unique_ptr<FakeServer> m_server;
    FakeKeys m_keys;
};

void TestHttpClientTls::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    QVERIFY(m_dir.isValid());
    m_certificate = m_dir.filePath(u"cert.pem"_s);
    const QString keyFile = m_dir.filePath(u"key.pem"_s);
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        return;
    QProcess process;
    process.start(openssl,
                  { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                    u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, keyFile, u"-out"_s, m_certificate });
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QFile key(keyFile);
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setLocalCertificate(QSslCertificate::fromPath(m_certificate).value(0));
    m_tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    QVERIFY(haveCertificate());
}

void TestHttpClientTls::init()
{
    m_server = std::make_unique<FakeServer>();
    if (haveCertificate())
        m_server->setTls(m_tls);
    QVERIFY(m_server->startThreaded());
    m_server->scriptDefault({ FakeAction::json("{}") });
}

Request TestHttpClientTls::request(const QString &caFile) const
{
    QUrl url = m_server->url(u"/x"_s);
    url.setScheme(u"https"_s);
    Request request = postRequest(url);
    request.server.baseUrl = url;
    request.server.caFile = caFile;
    return request;
}

void TestHttpClientTls::selfSignedIsRefused()
{
    HttpClient client(m_keys);
    Answers answers;
    client.send(request(), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Tls"_s);
    QVERIFY(answers.error().text.contains(u"127.0.0.1"_s));
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpClientTls::privateAuthorityIsAccepted()
{
    if (!haveCertificate())
        return;
    HttpClient client(m_keys);
    client.setConcurrency(request().url, 8);
    Answers answers;
    for (int i = 0; i < 20; ++i)
        client.send(request(m_certificate), &answers, answers.done());
    QTRY_COMPARE(answers.size(), 20);
    QVERIFY(std::ranges::all_of(answers.list, [](const auto &answer) { return answer.has_value(); }));
    QCOMPARE(m_server->requestCount(), 20);
}

/// Qt keeps the TLS settings of an origin for minutes; the client must not.
void TestHttpClientTls::authorityCanBeAddedLater()
{
    if (!haveCertificate())
        return;
    HttpClient client(m_keys);
    Answers refused;
    client.send(request(), &refused, refused.done());
    QTRY_COMPARE(refused.outcome(), u"Tls"_s);
    Answers answers;
    client.send(request(m_certificate), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"ok"_s);
    Answers again;
    client.send(request(), &again, again.done());
    QTRY_COMPARE(again.outcome(), u"Tls"_s);
}

void TestHttpClientTls::wrongHostIsRefused()
{
    if (!haveCertificate())
        return;
    HttpClient client(m_keys);
    Answers answers;
    Request other = request(m_certificate);
    other.url.setHost(u"localhost"_s);
    client.send(other, &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Tls"_s);
    QCOMPARE(m_server->requestCount(), 0);
}

void TestHttpClientTls::unreadableAuthority_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addRow("absent") << QByteArray();
    QTest::addRow("no PEM") << QByteArray("not a certificate\n");
}

void TestHttpClientTls::unreadableAuthority()
{
    QFETCH(const QByteArray, content);
    const QString path = m_dir.filePath(content.isEmpty() ? u"absent.pem"_s : u"bad.pem"_s);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    HttpClient client(m_keys);
    Answers answers;
    client.send(request(path), &answers, answers.done());
    QTRY_COMPARE(answers.outcome(), u"Tls"_s);
    QVERIFY(answers.error().text.contains(path));
    QCOMPARE(m_server->connectionCount(), 0);
}

void TestHttpClientTls::plainServerIsNoTls()
{
    m_server->setTls({});
    QVERIFY(m_server->startThreaded());
    HttpClient client(m_keys);
    Answers answers;
    Request plain = request();
    plain.silence = std::chrono::seconds(2); // it waits for the end of a header line
    client.send(plain, &answers, answers.done());
    QTRY_VERIFY(!answers.isEmpty());
    QVERIFY2(answers.outcome() == u"Tls"_s || answers.outcome() == u"Timeout"_s, qPrintable(answers.outcome()));
}

GAVEL_TEST(TestHttpClientTls)
#include "tst_httpclient_tls.moc"
