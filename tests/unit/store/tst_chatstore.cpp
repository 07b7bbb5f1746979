// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "llm/chatlog.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

class TestChatStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void keepsEverything();
    void lastChangedFirst();
    void renamesAndRemoves();
    void removesEntries();
    void missingChats();

private:
    static llm::ChatEntry entry(Message::Role role, const QString &text)
    {
        llm::ChatEntry entry;
        entry.message = { role, text };
        return entry;
    }

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestChatStore::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
}

void TestChatStore::keepsEverything()
{
    const auto chat = m_project->chats().createChat(QStringLiteral("title"));
    VERIFY_RESULT(chat);
    VERIFY_RESULT(m_project->chats().append(*chat, entry(Message::Role::System, QStringLiteral("be short"))));
    VERIFY_RESULT(m_project->chats().append(*chat, entry(Message::Role::User, QString())));
    llm::ChatEntry answer = entry(Message::Role::Assistant, QStringLiteral("né 🙂"));
    answer.model = QStringLiteral("qwen");
    answer.serverName = QStringLiteral("local");
    answer.usage = { 10, std::nullopt, 0 };
    answer.atMs = 1234;
    answer.firstTokenMs = 0;
    answer.latencyMs = 99;
    answer.error = Error{ Error::Kind::ConnectionLost, 0, {}, QStringLiteral("cut") };
    answer.reasoning = QStringLiteral("hm");
    answer.finishReason = QStringLiteral("length");
    const auto id = m_project->chats().append(*chat, answer);
    VERIFY_RESULT(id);

    m_project.reset();
    m_project = m_folder->open();
    const auto entries = m_project->chats().entries(*chat);
    QCOMPARE(entries->size(), 3);
    QVERIFY(entries->at(0).message == (Message{ Message::Role::System, QStringLiteral("be short") }));
    QCOMPARE(entries->at(0).firstTokenMs, -1);
    QVERIFY(entries->at(0).atMs > 0);
    QVERIFY(!entries->at(0).error);
    QCOMPARE(entries->at(1).message.role, Message::Role::User);
    const llm::ChatEntry &read = entries->at(2);
    QCOMPARE(read.id, *id);
    QVERIFY(read.message == answer.message);
    QCOMPARE(read.model, answer.model);
    QCOMPARE(read.serverName, answer.serverName);
    QVERIFY(read.usage == answer.usage);
    QCOMPARE(read.atMs, answer.atMs);
    QCOMPARE(read.firstTokenMs, 0);
    QCOMPARE(read.latencyMs, 99);
    QCOMPARE(read.reasoning, answer.reasoning);
    QCOMPARE(read.finishReason, answer.finishReason);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, Error::Kind::ConnectionLost);
    QCOMPARE(read.error->detail, QStringLiteral("cut"));
}

void TestChatStore::lastChangedFirst()
{
    const auto first = m_project->chats().createChat(QStringLiteral("first"));
    const auto second = m_project->chats().createChat(QStringLiteral("second"));
    QCOMPARE(m_project->chats().chats()->first().id, *second);
    const qint64 changed = m_project->chats().chats()->first().changedMs;
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > changed);
    VERIFY_RESULT(m_project->chats().append(*first, entry(Message::Role::User, QStringLiteral("again"))));
    QCOMPARE(m_project->chats().chats()->first().id, *first);
}

void TestChatStore::renamesAndRemoves()
{
    const auto chat = m_project->chats().createChat(QStringLiteral("first"));
    const auto kept = m_project->chats().createChat(QStringLiteral("kept"));
    VERIFY_RESULT(m_project->chats().append(*chat, entry(Message::Role::User, QStringLiteral("x"))));
    VERIFY_RESULT(m_project->chats().append(*kept, entry(Message::Role::User, QStringLiteral("y"))));
    VERIFY_RESULT(m_project->chats().renameChat(*chat, QStringLiteral("better")));
    QVERIFY(m_project->chats().chats()->first().title == QLatin1StringView("better")
            || m_project->chats().chats()->last().title == QLatin1StringView("better"));
    VERIFY_RESULT(m_project->chats().removeChat(*chat));
    QCOMPARE(m_project->chats().chats()->size(), 1);
    QVERIFY(m_project->chats().entries(*chat)->isEmpty());
    QCOMPARE(m_project->chats().entries(*kept)->size(), 1);
}

void TestChatStore::removesEntries()
{
    const auto chat = m_project->chats().createChat(QStringLiteral("first"));
    const auto other = m_project->chats().createChat(QStringLiteral("other"));
    const auto question = m_project->chats().append(*chat, entry(Message::Role::User, QStringLiteral("x")));
    VERIFY_RESULT(m_project->chats().append(*chat, entry(Message::Role::Assistant, QStringLiteral("y"))));
    const auto foreign = m_project->chats().append(*other, entry(Message::Role::User, QStringLiteral("z")));
    VERIFY_RESULT(m_project->chats().removeEntries(*chat, { *question, *foreign }));
    QCOMPARE(m_project->chats().entries(*chat)->size(), 1);
    QCOMPARE(m_project->chats().entries(*chat)->first().message.content, QStringLiteral("y"));
    QCOMPARE(m_project->chats().entries(*other)->size(), 1);
}

void TestChatStore::missingChats()
{
    QCOMPARE(m_project->chats().append(9, entry(Message::Role::User, QStringLiteral("x"))).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->chats().renameChat(9, QStringLiteral("x")).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->chats().removeChat(9).error().kind, Error::Kind::NotFound);
    QVERIFY(m_project->chats().entries(9)->isEmpty());
}

GAVEL_TEST(TestChatStore)
#include "tst_chatstore.moc"
