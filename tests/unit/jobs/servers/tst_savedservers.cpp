// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/judgehandler.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace std::chrono_literals;
using jobs::SavedServers;
using jobs::SecretEdit;
using test::FakeAction;

class TestSavedServers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void addsAndFindsOutWhatItIs();
    void remembersTheKindForWhenItIsDown();
    void aServerThatBecameAnotherIsDetectedAgain();
    void tellsOnlyNews();
    void asksOneQuestionAtATime();
    void asksAgainOnlyWhatIsOld();
    void aNewDefaultModelKeepsTheStatus();
    void removalCanBeUndone();
    void removalsComeBackInReverse();
    void testsWithoutSaving();
    void aTestSendsASecretToItsOriginOnly();
    void aTestLeavesNoSecretBehind();
    void saysWhereASecretIs();
    void aKeyIsRemovedWithItsAddress();
    void saysWhatTheKeychainDoesNotDo();
    void saysWhenSettingsCannotBeWritten();

private:
    std::optional<Result<ServerStatus>> ask(const Server &server, const SecretEdit &secret = {});

    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<test::Workspace> m_work;
};

void TestSavedServers::init()
{
    m_work.reset();
    m_server = std::make_unique<test::FakeServer>();
    QVERIFY(m_server->start());
    m_server->scriptDefault({ test::judgeHandler() });
    m_work = std::make_unique<test::Workspace>();
}

void TestSavedServers::addsAndFindsOutWhatItIs()
{
    const QUuid id = m_work->addServer({}, m_server->url());
    QCOMPARE(m_work->saves(), 1);
    QCOMPARE(m_work->book().servers().size(), 1);
    QCOMPARE(m_work->book().server(id)->name, m_server->url().authority());
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    QCOMPARE(m_work->book().status(id).models.size(), 1);
    QVERIFY(!m_work->book().isAsking(id));
}

void TestSavedServers::remembersTheKindForWhenItIsDown()
{
    const QUuid id = m_work->addServer({}, m_server->url());
    QTRY_COMPARE(m_work->book().server(id)->kind, ServerKind::Vllm);
    m_server->stop();
    m_work->book().refresh(id);
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Down);
    QCOMPARE(m_work->book().server(id)->kind, ServerKind::Vllm);
}

void TestSavedServers::aServerThatBecameAnotherIsDetectedAgain()
{
    const QUuid id = m_work->addServer({}, m_server->url(), ServerKind::Mlflow);
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    QCOMPARE(m_work->book().server(id)->kind, ServerKind::Vllm);
}

void TestSavedServers::tellsOnlyNews()
{
    const QUuid id = m_work->addServer({}, m_server->url());
    QSignalSpy news(&m_work->book(), &SavedServers::statusChanged);
    QTRY_COMPARE(news.size(), 1);
    QSignalSpy asking(&m_work->book(), &SavedServers::askingChanged);
    m_work->book().refresh(id);
    QVERIFY(m_work->book().isAsking(id));
    QTRY_COMPARE(asking.size(), 2); // sent, answered
    QVERIFY(!m_work->book().isAsking(id));
    QCOMPARE(news.size(), 1);
}

void TestSavedServers::asksOneQuestionAtATime()
{
    m_server->script("/v1/models", { FakeAction::hang() });
    const QUuid id = m_work->addServer({}, m_server->url());
    QTRY_COMPARE(m_server->requestCount(), 1);
    QVERIFY(m_work->book().isAsking(id));
    // What would be sent now were sent before the other server has answered.
    m_work->book().refresh(id);
    m_work->book().refresh(id);
    m_work->book().refreshOld(0ms, 0ms);
    test::FakeServer other;
    QVERIFY(other.start());
    other.scriptDefault({ test::judgeHandler() });
    const QUuid otherId = m_work->addServer({}, other.url());
    QTRY_COMPARE(m_work->book().status(otherId).state, ServerState::Usable);
    QCOMPARE(m_server->requestCount(), 1);
}

void TestSavedServers::asksAgainOnlyWhatIsOld()
{
    const QUuid id = m_work->addServer({}, m_server->url());
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    m_work->book().refreshOld(0ms, 1h);
    QVERIFY(!m_work->book().isAsking(id));
    m_work->book().refreshOld(1h, 0ms);
    QVERIFY(m_work->book().isAsking(id));
    m_server->stop();
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Down);
    m_work->book().refreshOld(1h, 0ms);
    QVERIFY(!m_work->book().isAsking(id));
    m_work->book().refreshOld(0ms, 1h);
    QVERIFY(m_work->book().isAsking(id));
}

void TestSavedServers::aNewDefaultModelKeepsTheStatus()
{
    const QUuid id = m_work->addServer({}, m_server->url());
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    Server server = *m_work->book().server(id);
    server.defaultModel = QStringLiteral("judge");
    QVERIFY(m_work->book().save(server));
    QCOMPARE(m_work->book().status(id).state, ServerState::Usable);
    server.baseUrl.setPort(1);
    QVERIFY(m_work->book().save(server));
    QCOMPARE(m_work->book().status(id).state, ServerState::Unknown);
}

void TestSavedServers::removalCanBeUndone()
{
    const QUuid first = m_work->addServer(QStringLiteral("first"), m_server->url());
    m_work->addServer(QStringLiteral("second"), m_server->url());
    m_work->book().editSecret(first, { SecretEdit::What::Replace, "sesame" });
    const Server saved = *m_work->book().server(first);
    QSignalSpy changed(&m_work->book(), &SavedServers::removalChanged);
    QVERIFY(m_work->book().remove(first));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_work->book().removedName(), QStringLiteral("first"));
    QCOMPARE(m_work->book().servers().size(), 1);
    QCOMPARE(m_work->secrets().secret(saved), QByteArray());

    const auto back = m_work->book().undoRemoval();
    QVERIFY(back);
    QCOMPARE(*back, first);
    QCOMPARE(m_work->book().servers().first().id, first);
    QCOMPARE(m_work->secrets().secret(saved), QByteArray("sesame"));
    QCOMPARE(m_work->book().removedName(), QString());
    QTRY_COMPARE(m_work->book().status(first).state, ServerState::Usable);
    QVERIFY(m_work->book().undoRemoval()->isNull());
}

void TestSavedServers::removalsComeBackInReverse()
{
    const QUuid a = m_work->addServer(QStringLiteral("a"), m_server->url());
    const QUuid b = m_work->addServer(QStringLiteral("b"), m_server->url());
    QVERIFY(m_work->book().remove(a));
    QVERIFY(m_work->book().remove(b));
    QVERIFY(m_work->book().servers().isEmpty());
    QCOMPARE(*m_work->book().undoRemoval(), b);
    QCOMPARE(m_work->book().removedName(), QStringLiteral("a"));
    QCOMPARE(*m_work->book().undoRemoval(), a);
    QCOMPARE(m_work->book().servers().first().id, a);
}

std::optional<Result<ServerStatus>> TestSavedServers::ask(const Server &server, const SecretEdit &secret)
{
    std::optional<Result<ServerStatus>> answer;
    m_work->book().test(server, secret, this, [&answer](const Result<ServerStatus> &status) { answer = status; });
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, gavel::test::patience);
    return answer;
}

void TestSavedServers::testsWithoutSaving()
{
    Server server;
    server.baseUrl = m_server->url();
    const auto answer = ask(server);
    QVERIFY(answer && *answer);
    QCOMPARE((*answer)->state, ServerState::Usable);
    QCOMPARE((*answer)->kind, ServerKind::Vllm);
    QVERIFY(m_work->book().servers().isEmpty());
    QCOMPARE(m_work->saves(), 0);
}

void TestSavedServers::aTestSendsASecretToItsOriginOnly()
{
    m_server->scriptDefault({ test::judgeHandler({ .apiKey = "sesame" }) });
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    m_work->book().editSecret(id, { SecretEdit::What::Replace, "sesame" });
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Usable);
    Server server = *m_work->book().server(id);
    QCOMPARE((*ask(server))->state, ServerState::Usable);
    QCOMPARE((*ask(server, { SecretEdit::What::Remove, {} }))->state, ServerState::KeyRefused);
    QCOMPARE((*ask(server, { SecretEdit::What::Replace, "wrong" }))->state, ServerState::KeyRefused);

    test::FakeServer other;
    QVERIFY(other.start());
    other.scriptDefault({ test::judgeHandler() });
    server.baseUrl = other.url();
    QVERIFY(!m_work->book().secretFits(id, other.url()));
    QCOMPARE((*ask(server))->state, ServerState::Usable);
    const auto requests = other.requests();
    QVERIFY(!requests.isEmpty());
    for (const test::FakeRequest &request : requests)
        QCOMPARE(request.header("Authorization"), QByteArray());
}

void TestSavedServers::aTestLeavesNoSecretBehind()
{
    m_server->script("/v1/models", { FakeAction::hang() });
    Server server;
    server.baseUrl = m_server->url();
    QSignalSpy secrets(&m_work->secrets(), &store::SecretStore::changed);
    Call call;
    {
        QObject asker;
        call = m_work->book().test(server, { SecretEdit::What::Replace, "sesame" }, &asker,
                                   [](const Result<ServerStatus> &) { QFAIL("asker is gone"); });
        QTRY_COMPARE(m_server->requestCount(), 1);
    }
    QCOMPARE(secrets.size(), 1);
    server.id = secrets.first().first().toUuid();
    QCOMPARE(m_work->secrets().secret(server), QByteArray("sesame"));
    call.cancel();
    QTRY_COMPARE(m_work->secrets().secret(server), QByteArray());
}

void TestSavedServers::saysWhereASecretIs()
{
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    QCOMPARE(m_work->book().secret(id), SavedServers::Secret::None);
    QSignalSpy notKept(&m_work->book(), &SavedServers::keychainProblem);
    m_work->book().editSecret(id, { SecretEdit::What::Replace, "sesame" });
    QCOMPARE(m_work->book().secret(id), SavedServers::Secret::InMemory);
    QTRY_COMPARE(notKept.size(), 1);
    const auto why = notKept.first().at(0).value<Error>();
    QCOMPARE(why.kind, Error::Kind::Keychain);
    QVERIFY(!why.text.contains(QLatin1StringView("sesame")));
    m_work->book().editSecret(id, {});
    QCOMPARE(m_work->book().secret(id), SavedServers::Secret::InMemory);
    m_work->book().editSecret(id, { SecretEdit::What::Remove, {} });
    QCOMPARE(m_work->book().secret(id), SavedServers::Secret::None);
}

void TestSavedServers::aKeyIsRemovedWithItsAddress()
{
    m_work->keychain().mood = test::KeychainState::Mood::Works;
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    m_work->book().editSecret(id, { SecretEdit::What::Replace, "sesame" });
    QTRY_COMPARE(m_work->keychain().entries.size(), 1);
    Server server = *m_work->book().server(id);
    const QUrl before = server.baseUrl;
    server.baseUrl.setPath(QStringLiteral("/api"));
    QVERIFY(m_work->book().save(server));
    QCOMPARE(m_work->secrets().secret(server), QByteArray("sesame"));
    server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
    QVERIFY(m_work->book().save(server));
    QCOMPARE(m_work->book().secret(id), SavedServers::Secret::None);
    QTRY_VERIFY(m_work->keychain().entries.isEmpty());
    // A slip of the hand is undone without entering the key again.
    server.baseUrl = before;
    QVERIFY(m_work->book().save(server));
    QCOMPARE(m_work->secrets().secret(server), QByteArray("sesame"));
    QTRY_COMPARE(m_work->book().secret(id), SavedServers::Secret::InKeychain);
}

void TestSavedServers::saysWhatTheKeychainDoesNotDo()
{
    m_work->keychain().mood = test::KeychainState::Mood::Works;
    const QUuid id = m_work->addServer(QStringLiteral("one"), m_server->url());
    m_work->book().editSecret(id, { SecretEdit::What::Replace, "sesame" });
    QTRY_COMPARE(m_work->book().secret(id), SavedServers::Secret::InKeychain);
    QSignalSpy problems(&m_work->book(), &SavedServers::keychainProblem);
    m_work->keychain().mood = test::KeychainState::Mood::Locked;
    m_work->book().refresh();
    QTRY_COMPARE(problems.size(), 1);
    QVERIFY(m_work->book().remove(id));
    QTRY_COMPARE(problems.size(), 2);
    const QString text = problems.last().at(0).value<Error>().text;
    QVERIFY2(text.contains(QLatin1StringView("one")) && text.contains(QLatin1StringView("keychain")), qPrintable(text));
}

void TestSavedServers::saysWhenSettingsCannotBeWritten()
{
    m_work->refuseToSave(Error{ Error::Kind::Io, 0, QStringLiteral("disk full"), {} });
    Server server;
    server.baseUrl = m_server->url();
    const auto saved = m_work->book().save(server);
    QVERIFY(!saved);
    QCOMPARE(saved.error().text, QStringLiteral("disk full"));
    QCOMPARE(m_work->book().servers().size(), 1);
}

GAVEL_TEST(TestSavedServers)

#include "tst_savedservers.moc"
