// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/secretstore.h"
#include "support/testmain.h"

#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using store::SecretStore;

/// Without a session bus, as on a bare server: nothing but memory is left.
class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void fallsBackToMemoryAndSaysSo();
    void loadReportsTheMissingKeychain();
    void loadOfNothingAnswers();
    void leavesNoTraceInFiles();
    void memorySecretsGoWithTheOrigin();
    void anotherOriginGetsNothing();
    void removeForgetsAtOnce();
    void answersOnceAndNotAfterTheContext();
    void pendingCallsEndWithTheStore();

private:
    static Server server(const QString &url = QStringLiteral("http://127.0.0.1:8000"))
    {
        Server server;
        server.id = QUuid::createUuid();
        server.baseUrl = QUrl(url);
        return server;
    }
    QTemporaryDir m_home;
};

void TestSecretStore::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
    QStandardPaths::setTestModeEnabled(true);
}

void TestSecretStore::fallsBackToMemoryAndSaysSo()
{
    SecretStore secrets;
    const QSignalSpy changed(&secrets, &SecretStore::changed);
    const Server one = server();
    std::optional<Result<SecretStore::Kept>> kept;
    secrets.setSecret(one, "sk-secret", &secrets, [&kept](const Result<SecretStore::Kept> &result) { kept.emplace(result); });
    QVERIFY(!kept);
    QCOMPARE(secrets.secret(one), "sk-secret");
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(kept);
    QVERIFY(kept->has_value());
    QCOMPARE((*kept)->where, SecretStore::Where::MemoryOnly);
    QVERIFY((*kept)->why);
    QCOMPARE((*kept)->why->kind, Error::Kind::Keychain);
    QVERIFY((*kept)->why->text.contains(QLatin1StringView("memory")));
    QVERIFY(!(*kept)->why->detail.contains(QLatin1StringView("sk-secret")));
    QCOMPARE(secrets.secret(one), "sk-secret");
    QCOMPARE(secrets.where(one), SecretStore::Where::MemoryOnly);
}

void TestSecretStore::loadReportsTheMissingKeychain()
{
    SecretStore secrets;
    std::optional<Result<void>> loaded;
    secrets.load({ server(), server() }, &secrets, [&loaded](const Result<void> &result) { loaded.emplace(result); });
    QTRY_VERIFY(loaded);
    QVERIFY(!loaded->has_value());
    QCOMPARE(loaded->error().kind, Error::Kind::Keychain);
}

void TestSecretStore::loadOfNothingAnswers()
{
    SecretStore secrets;
    std::optional<Result<void>> loaded;
    secrets.load({}, &secrets, [&loaded](const Result<void> &result) { loaded.emplace(result); });
    QVERIFY(!loaded);
    QTRY_VERIFY(loaded);
    QVERIFY(loaded->has_value());
}

void TestSecretStore::leavesNoTraceInFiles()
{
    SecretStore secrets;
    bool done = false;
    secrets.setSecret(server(), "sk-very-secret", &secrets, [&done](const Result<SecretStore::Kept> &) { done = true; });
    QTRY_VERIFY(done);
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("sk-very-secret"), qPrintable(file.fileName()));
    }
}

void TestSecretStore::memorySecretsGoWithTheOrigin()
{
    SecretStore secrets;
    Server one = server(QStringLiteral("http://host:80/a"));
    secrets.setMemorySecret(one, "sk-1");
    one.baseUrl = QUrl(QStringLiteral("http://HOST/b"));
    secrets.follow(one);
    QCOMPARE(secrets.secret(one), "sk-1");
    one.baseUrl = QUrl(QStringLiteral("https://host"));
    secrets.follow(one);
    QCOMPARE(secrets.secret(one), QByteArray());
    QVERIFY(!secrets.where(one));
}

/// An old or edited copy of a server is asked for with the address in that copy.
void TestSecretStore::anotherOriginGetsNothing()
{
    SecretStore secrets;
    const Server one = server(QStringLiteral("http://host:8000/a"));
    secrets.setMemorySecret(one, "sk-1");
    for (const auto *address : { "https://host:8000/a", "http://host:8001/a", "http://other:8000/a", "" }) {
        Server copy = one;
        copy.baseUrl = QUrl(QString::fromLatin1(address));
        QCOMPARE(secrets.secret(copy), QByteArray());
        QVERIFY(!secrets.where(copy));
    }
    Server copy = one;
    copy.baseUrl = QUrl(QStringLiteral("http://HOST:8000"));
    QCOMPARE(secrets.secret(copy), QByteArray("sk-1"));
}

void TestSecretStore::removeForgetsAtOnce()
{
    SecretStore secrets;
    const Server one = server();
    secrets.setMemorySecret(one, "sk-1");
    std::optional<Result<void>> removed;
    secrets.remove(one, &secrets, [&removed](const Result<void> &result) { removed.emplace(result); });
    QCOMPARE(secrets.secret(one), QByteArray());
    QTRY_VERIFY(removed);
}

void TestSecretStore::answersOnceAndNotAfterTheContext()
{
    SecretStore secrets;
    int calls = 0;
    auto context = std::make_unique<QObject>();
    secrets.setSecret(server(), "a", context.get(), [&calls](const Result<SecretStore::Kept> &) { ++calls; });
    context.reset();
    bool second = false;
    secrets.setSecret(server(), "b", &secrets, [&](const Result<SecretStore::Kept> &) {
        ++calls;
        second = true;
    });
    QTRY_VERIFY(second);
    QCOMPARE(calls, 1);
}

void TestSecretStore::pendingCallsEndWithTheStore()
{
    std::optional<Result<void>> loaded;
    {
        SecretStore secrets;
        secrets.load({ server() }, this, [&loaded](const Result<void> &result) { loaded.emplace(result); });
    }
    QTRY_VERIFY(loaded);
    QVERIFY(!loaded->has_value());
    QCOMPARE(loaded->error().kind, Error::Kind::Cancelled);
}

GAVEL_TEST(TestSecretStore)
#include "tst_secretstore.moc"
