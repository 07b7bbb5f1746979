// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/secretstore.h"
#include "support/testmain.h"

#include <QtTest>

using namespace gavel;
using store::SecretStore;

/// Against a real, unlocked keyring (see with_keyring.sh).
class TestKeyring : public QObject
{
    Q_OBJECT

private slots:
    void keepsOverRestarts();
    void isBoundToTheOrigin();
    void followFindsTheNewOrigin();
    void removes();
    void aSlowAnswerDoesNotOverwrite();
    void aSlowAnswerForTheAddressBeforeComesTooLate();

private:
    static Server server(const QString &url)
    {
        Server server;
        server.id = QUuid::createUuid();
        server.baseUrl = QUrl(url);
        return server;
    }
    static Result<SecretStore::Kept> set(SecretStore &secrets, const Server &server, const QByteArray &secret);
    static Result<void> load(SecretStore &secrets, const QList<Server> &servers);
};

Result<SecretStore::Kept> TestKeyring::set(SecretStore &secrets, const Server &server, const QByteArray &secret)
{
    std::optional<Result<SecretStore::Kept>> kept;
    secrets.setSecret(server, secret, &secrets, [&kept](const Result<SecretStore::Kept> &result) { kept.emplace(result); });
    [&kept] { QTRY_VERIFY(kept); }();
    return kept.value_or(Error{});
}

Result<void> TestKeyring::load(SecretStore &secrets, const QList<Server> &servers)
{
    std::optional<Result<void>> loaded;
    secrets.load(servers, &secrets, [&loaded](const Result<void> &result) { loaded.emplace(result); });
    [&loaded] { QTRY_VERIFY(loaded); }();
    return loaded.value_or(Error{});
}

void TestKeyring::keepsOverRestarts()
{
    const Server one = server(QStringLiteral("http://127.0.0.1:8000"));
    const Server other = server(QStringLiteral("http://127.0.0.1:8001"));
    const QByteArray secret("sk-\xc3\xa9\x00 binary", 14);
    {
        SecretStore secrets;
        const auto kept = set(secrets, one, secret);
        QVERIFY(kept.has_value());
        QCOMPARE(kept->where, SecretStore::Where::Keychain);
        QVERIFY(!kept->why);
        QCOMPARE(secrets.where(one), SecretStore::Where::Keychain);
    }
    SecretStore secrets;
    QCOMPARE(secrets.secret(one), QByteArray());
    QVERIFY(load(secrets, { one, other }).has_value());
    QCOMPARE(secrets.secret(one), secret);
    QCOMPARE(secrets.where(one), SecretStore::Where::Keychain);
    QVERIFY(!secrets.where(other));
}

void TestKeyring::isBoundToTheOrigin()
{
    Server one = server(QStringLiteral("https://judge.example"));
    SecretStore secrets;
    QVERIFY(set(secrets, one, "sk-1").has_value());

    one.baseUrl = QUrl(QStringLiteral("https://judge.example:443/sub"));
    secrets.follow(one);
    QCOMPARE(secrets.secret(one), "sk-1");

    one.baseUrl = QUrl(QStringLiteral("https://elsewhere.example"));
    secrets.follow(one);
    QCOMPARE(secrets.secret(one), QByteArray());
    SecretStore later;
    QVERIFY(load(later, { one }).has_value());
    QCOMPARE(later.secret(one), QByteArray());
}

void TestKeyring::followFindsTheNewOrigin()
{
    Server one = server(QStringLiteral("https://a.example"));
    SecretStore secrets;
    QVERIFY(set(secrets, one, "sk-a").has_value());
    one.baseUrl = QUrl(QStringLiteral("https://b.example"));
    secrets.follow(one);
    QVERIFY(set(secrets, one, "sk-b").has_value());
    one.baseUrl = QUrl(QStringLiteral("https://a.example")); // the edit is undone
    secrets.follow(one);
    QTRY_COMPARE(secrets.secret(one), "sk-a");
}

void TestKeyring::removes()
{
    const Server one = server(QStringLiteral("http://127.0.0.1:8000"));
    SecretStore secrets;
    QVERIFY(set(secrets, one, "sk-1").has_value());
    std::optional<Result<void>> removed;
    secrets.remove(one, &secrets, [&removed](const Result<void> &result) { removed.emplace(result); });
    QCOMPARE(secrets.secret(one), QByteArray());
    QTRY_VERIFY(removed);
    QVERIFY(removed->has_value());
    SecretStore later;
    QVERIFY(load(later, { one }).has_value());
    QCOMPARE(later.secret(one), QByteArray());
}

void TestKeyring::aSlowAnswerDoesNotOverwrite()
{
    const Server one = server(QStringLiteral("http://127.0.0.1:8000"));
    SecretStore first;
    QVERIFY(set(first, one, "old").has_value());

    SecretStore secrets;
    bool loaded = false;
    secrets.load({ one }, &secrets, [&loaded](const Result<void> &) { loaded = true; });
    secrets.setMemorySecret(one, "new");
    QTRY_VERIFY(loaded);
    QCOMPARE(secrets.secret(one), "new");
}

void TestKeyring::aSlowAnswerForTheAddressBeforeComesTooLate()
{
    const Server before = server(QStringLiteral("http://127.0.0.1:8000"));
    SecretStore first;
    QVERIFY(set(first, before, "old").has_value());

    SecretStore secrets;
    bool loaded = false;
    secrets.load({ before }, &secrets, [&loaded](const Result<void> &) { loaded = true; });
    Server edited = before;
    edited.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8001"));
    secrets.follow(edited);
    QTRY_VERIFY(loaded);
    QCOMPARE(secrets.secret(edited), QByteArray());
    QCOMPARE(secrets.secret(before), QByteArray());
}

GAVEL_TEST(TestKeyring)
#include "tst_keyring.moc"
