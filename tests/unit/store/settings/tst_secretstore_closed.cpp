// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/settings/secretstore.h"
#include "support/fakekeychain.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using namespace std::chrono_literals;
using store::SecretStore;
using test::KeychainState;
using Mood = KeychainState::Mood;

/// A keychain that is locked or silent, over several starts of the program.
class TestSecretStoreClosed : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSilentKeychainIsNotWaitedFor();
    void aLateAnswerIsUsed();
    void aLateAnswerDoesNotReplaceANewKey();
    void aRefusalIsTold();
    void anOldKeyDoesNotComeBack_data();
    void anOldKeyDoesNotComeBack();
    void aRemovedKeyDoesNotComeBack_data();
    void aRemovedKeyDoesNotComeBack();
    void whatIsOutdatedIsRemovedLater();
    void aKeyStoredLateStays();
    void idleAfterTheLastChange();

private:
    std::unique_ptr<SecretStore> started(std::chrono::milliseconds waiting = 10s) const;
    static Result<void> load(SecretStore &secrets, const Server &server);
    static SecretStore::Kept set(SecretStore &secrets, const Server &server, const QByteArray &secret);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<KeychainState> m_keychain;
    Server m_server;
};

void TestSecretStoreClosed::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_shared<KeychainState>();
    m_server.id = QUuid::createUuid();
    m_server.baseUrl = QUrl(QStringLiteral("https://judge.example"));
}

std::unique_ptr<SecretStore> TestSecretStoreClosed::started(std::chrono::milliseconds waiting) const
{
    return std::make_unique<SecretStore>(std::make_unique<test::FakeKeychain>(m_keychain), m_folder->filePath(QStringLiteral("notes.json")), waiting);
}

Result<void> TestSecretStoreClosed::load(SecretStore &secrets, const Server &server)
{
    std::optional<Result<void>> loaded;
    secrets.load({ server }, &secrets, [&loaded](const Result<void> &result) { loaded.emplace(result); });
    [&loaded] { QTRY_VERIFY(loaded); }();
    return loaded.value_or(Error{});
}

SecretStore::Kept TestSecretStoreClosed::set(SecretStore &secrets, const Server &server, const QByteArray &secret)
{
    std::optional<Result<SecretStore::Kept>> kept;
    secrets.setSecret(server, secret, &secrets, [&kept](const Result<SecretStore::Kept> &result) { kept.emplace(result); });
    [&kept] { QTRY_VERIFY(kept && *kept); }();
    return **kept;
}

void TestSecretStoreClosed::aSilentKeychainIsNotWaitedFor()
{
    m_keychain->mood = Mood::Silent;
    const auto secrets = started(10ms);
    const auto loaded = load(*secrets, m_server);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Keychain);
    QVERIFY2(loaded.error().text.contains(QLatin1StringView("does not answer")), qPrintable(loaded.error().text));
    QVERIFY(secrets->isKeychainClosed());
    const auto kept = set(*secrets, m_server, "new");
    QCOMPARE(kept.where, SecretStore::Where::MemoryOnly);
    QVERIFY(kept.why);
    QCOMPARE(secrets->secret(m_server), "new");
}

void TestSecretStoreClosed::aLateAnswerIsUsed()
{
    set(*started(), m_server, "saved");
    m_keychain->mood = Mood::Silent;
    const auto secrets = started(10ms);
    QVERIFY(!load(*secrets, m_server));
    const QSignalSpy changed(secrets.get(), &SecretStore::changed);
    m_keychain->wake();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(secrets->secret(m_server), "saved");
}

void TestSecretStoreClosed::aLateAnswerDoesNotReplaceANewKey()
{
    set(*started(), m_server, "saved");
    m_keychain->mood = Mood::Silent;
    const auto secrets = started(10ms);
    QVERIFY(!load(*secrets, m_server));
    secrets->setMemorySecret(m_server, "new");
    m_keychain->wake();
    QCOMPARE(secrets->secret(m_server), "new");
}

void TestSecretStoreClosed::aRefusalIsTold()
{
    m_keychain->mood = Mood::Locked;
    const auto secrets = started();
    QVERIFY(!load(*secrets, m_server));
    QVERIFY(secrets->isKeychainClosed());
    m_keychain->mood = Mood::Missing;
    QVERIFY(!load(*secrets, m_server));
    QVERIFY(!secrets->isKeychainClosed());
}

void TestSecretStoreClosed::anOldKeyDoesNotComeBack_data()
{
    QTest::addColumn<int>("mood");
    QTest::addRow("locked") << int(Mood::Locked);
    QTest::addRow("silent") << int(Mood::Silent);
    QTest::addRow("missing") << int(Mood::Missing);
}

void TestSecretStoreClosed::anOldKeyDoesNotComeBack()
{
    QFETCH(const int, mood);
    set(*started(), m_server, "old");
    {
        m_keychain->mood = static_cast<Mood>(mood);
        const auto secrets = started(10ms);
        QCOMPARE(set(*secrets, m_server, "new").where, SecretStore::Where::MemoryOnly);
    }
    m_keychain->mood = Mood::Works;
    const auto secrets = started();
    QVERIFY(load(*secrets, m_server));
    QCOMPARE(secrets->secret(m_server), QByteArray());
    QTRY_VERIFY(m_keychain->entries.isEmpty());
    QCOMPARE(set(*secrets, m_server, "newest").where, SecretStore::Where::Keychain);
    const auto later = started();
    QVERIFY(load(*later, m_server));
    QCOMPARE(later->secret(m_server), "newest");
}

void TestSecretStoreClosed::aRemovedKeyDoesNotComeBack_data()
{
    anOldKeyDoesNotComeBack_data();
}

void TestSecretStoreClosed::aRemovedKeyDoesNotComeBack()
{
    QFETCH(const int, mood);
    set(*started(), m_server, "old");
    {
        m_keychain->mood = static_cast<Mood>(mood);
        const auto secrets = started(10ms);
        std::optional<Result<void>> removed;
        secrets->remove(m_server, secrets.get(), [&removed](const Result<void> &result) { removed.emplace(result); });
        QTRY_VERIFY(removed);
        QVERIFY(!*removed);
        QCOMPARE(removed->error().kind, Error::Kind::Keychain);
    }
    m_keychain->mood = Mood::Works;
    const auto secrets = started();
    QVERIFY(load(*secrets, m_server));
    QCOMPARE(secrets->secret(m_server), QByteArray());
    QTRY_VERIFY(m_keychain->entries.isEmpty());
}

/// Also of a server that is not saved any more.
void TestSecretStoreClosed::whatIsOutdatedIsRemovedLater()
{
    set(*started(), m_server, "old");
    m_keychain->mood = Mood::Locked;
    {
        const auto secrets = started();
        secrets->remove(m_server, secrets.get(), [](const Result<void> &) {});
    }
    m_keychain->mood = Mood::Works;
    const auto secrets = started();
    secrets->load({}, secrets.get(), [](const Result<void> &) {});
    QTRY_VERIFY(m_keychain->entries.isEmpty());
}

void TestSecretStoreClosed::aKeyStoredLateStays()
{
    m_keychain->mood = Mood::Silent;
    const auto secrets = started(10ms);
    QCOMPARE(set(*secrets, m_server, "new").where, SecretStore::Where::MemoryOnly);
    m_keychain->wake();
    QTRY_COMPARE(secrets->where(m_server), SecretStore::Where::Keychain);
    QTRY_COMPARE(m_keychain->entries.size(), 1);
    const auto later = started();
    QVERIFY(load(*later, m_server));
    QCOMPARE(later->secret(m_server), "new");
}

void TestSecretStoreClosed::idleAfterTheLastChange()
{
    set(*started(), m_server, "old");
    const auto secrets = started();
    secrets->remove(m_server, secrets.get(), [](const Result<void> &) {});
    bool isIdle = false;
    secrets->whenIdle(secrets.get(), [&] { isIdle = m_keychain->entries.isEmpty(); });
    QTRY_VERIFY(isIdle);
    isIdle = false;
    secrets->whenIdle(secrets.get(), [&isIdle] { isIdle = true; });
    QVERIFY(!isIdle);
    QTRY_VERIFY(isIdle);
}

GAVEL_TEST(TestSecretStoreClosed)
#include "tst_secretstore_closed.moc"
