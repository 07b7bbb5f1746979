// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/chat/conversations.h"
#include "support/fakechat.h"
#include "support/fulldisk.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::test;
using Place = FakeAction::Place;
using Kind = Error::Kind;

class TestConversation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void streamsAndStores();
    void tellsAtMostTenTimesASecond();
    void keepsThoughtsApart();
    void failures_data();
    void failures();
    void stopsAHangingAnswer();
    void endKeepsWhatArrived();
    void anAnswerThatCannotBeStoredIsStoredLater();
    void askAgainReplacesTheAnswer();
    void sendsTheConversationWithItsOptions();
    void leavesOutWhatWasNotAnswered();
    void replacesTheLastQuestion();
    void removesATurnWithUndo();
    void draftAndOptionsSurvive();
    void readOnlyProjectsSayWhy();
    void answersContinueInTheBackground();
    void removesAConversationWithUndo();
    void renames();
    void anotherProjectKeepsWhatArrived();
    void titles();

private:
    jobs::ChatTarget target() const { return { m_work->served(), QStringLiteral("judge") }; }
    jobs::Conversation *make(qint64 id = 0)
    {
        m_chat = std::make_unique<jobs::Conversation>(*m_work->workbench().project(), m_work->services(), id);
        return m_chat.get();
    }
    void reopen()
    {
        const qint64 id = m_chat->id();
        m_chat.reset();
        make(id);
    }
    bool ask(const QString &question)
    {
        const auto sent = m_chat->send(target(), question);
        return sent.has_value() && QTest::qWaitFor([this] { return !m_chat->isAnswering(); }, gavel::test::patience);
    }

    std::unique_ptr<Workspace> m_work;
    std::unique_ptr<FakeChat> m_model;
    std::unique_ptr<jobs::Conversation> m_chat;
};

void TestConversation::init()
{
    m_work = std::make_unique<Workspace>();
    m_work->serve();
    m_model = std::make_unique<FakeChat>(m_work->fake());
    m_work->open();
}

void TestConversation::cleanup()
{
    m_chat.reset();
    m_model.reset();
    m_work.reset();
}

void TestConversation::streamsAndStores()
{
    m_model->answer({ chatAnswer({ QStringLiteral("Hel"), QStringLiteral("lo") }, std::chrono::milliseconds(5)) });
    make();
    QSignalSpy ended(m_chat.get(), &jobs::Conversation::answerEnded);
    QVERIFY(m_chat->send(target(), QStringLiteral("Say hello")));
    QVERIFY(m_chat->isAnswering());
    QCOMPARE(m_chat->entries().size(), 1);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!m_chat->isAnswering());
    reopen();
    QCOMPARE(m_chat->entries().size(), 2);
    QCOMPARE(m_chat->entries().first().message.content, QStringLiteral("Say hello"));
    const llm::ChatEntry &answer = m_chat->entries().last();
    QCOMPARE(answer.message.content, QStringLiteral("Hello"));
    QCOMPARE(answer.usage.promptTokens, 85);
    QCOMPARE(answer.usage.completionTokens, 12);
    QCOMPARE(answer.model, QStringLiteral("judge"));
    QCOMPARE(answer.serverName, QStringLiteral("lab"));
    QCOMPARE(answer.finishReason, QStringLiteral("stop"));
    QVERIFY(answer.firstTokenMs >= 0 && answer.firstTokenMs <= answer.latencyMs);
    QVERIFY(!answer.error);
}

void TestConversation::tellsAtMostTenTimesASecond()
{
    const QStringList parts(300, QStringLiteral("word "));
    m_model->answer({ chatAnswer(parts, std::chrono::milliseconds(1)) });
    make();
    QSignalSpy progressed(m_chat.get(), &jobs::Conversation::progressed);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(ask(QStringLiteral("Talk")));
    QVERIFY(progressed.size() >= 1);
    QVERIFY2(progressed.size() <= clock.elapsed() / 100 + 1, qPrintable(QString::number(progressed.size())));
    QCOMPARE(m_chat->entries().last().message.content, parts.join(QString()));
}

void TestConversation::keepsThoughtsApart()
{
    m_model->answer(
        { FakeAction::sse(QList<QByteArray>{ chatEvent(QStringLiteral("hm"), "reasoning_content"), chatEvent(QStringLiteral("Yes")) } + chatEnd()) });
    make();
    QVERIFY(ask(QStringLiteral("Think")));
    reopen();
    QCOMPARE(m_chat->entries().last().reasoning, QStringLiteral("hm"));
    QCOMPARE(m_chat->entries().last().message.content, QStringLiteral("Yes"));
}

void TestConversation::failures_data()
{
    QTest::addColumn<FakeAction>("action");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("kept");
    const QByteArray half = chatEvent(QStringLiteral("half"));
    QTest::newRow("401") << FakeAction::json(R"({"error":{"message":"bad key"}})", 401) << Kind::Auth << QString();
    QTest::newRow("404 model") << FakeAction::json(R"({"error":{"message":"The model `judge` does not exist."}})", 404) << Kind::NotFound
                               << QString();
    QTest::newRow("closed early") << FakeAction::closeAt(Place::AfterHeaders) << Kind::ConnectionLost << QString();
    QTest::newRow("a page") << FakeAction::text("<html><body>Sign in</body></html>", "text/html") << Kind::BadReply << QString();
    QTest::newRow("broken in the midst") << FakeAction::sse({ half, half }, {}, Place::InBody) << Kind::ConnectionLost << QStringLiteral("half");
    QTest::newRow("no finish_reason") << FakeAction::sse({ half }) << Kind::ConnectionLost << QStringLiteral("half");
}

void TestConversation::failures()
{
    QFETCH(FakeAction, action);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, kept);
    m_model->answer({ action });
    make();
    QVERIFY(ask(QStringLiteral("Well?")));
    QCOMPARE(m_chat->entries().size(), 2);
    const llm::ChatEntry live = m_chat->entries().last();
    QVERIFY(live.error);
    QCOMPARE(kindName(live.error->kind), kindName(kind));
    QVERIFY(!live.error->text.isEmpty());
    QCOMPARE(live.message.content, kept);
    reopen();
    QCOMPARE(m_chat->entries().last().message.content, kept);
    QVERIFY(m_chat->entries().last().error);
}

void TestConversation::stopsAHangingAnswer()
{
    m_model->answer({ chatHang({ QStringLiteral("so far") }) });
    make();
    QVERIFY(m_chat->send(target(), QStringLiteral("Go")));
    QTRY_COMPARE(m_chat->partial().message.content, QStringLiteral("so far"));
    m_chat->stop();
    QTRY_VERIFY(!m_chat->isAnswering());
    reopen();
    QCOMPARE(m_chat->entries().last().message.content, QStringLiteral("so far"));
    QCOMPARE(m_chat->entries().last().error->kind, Kind::Cancelled);
}

void TestConversation::endKeepsWhatArrived()
{
    m_model->answer({ chatHang({ QStringLiteral("so far") }) });
    make();
    QVERIFY(m_chat->send(target(), QStringLiteral("Go")));
    QTRY_COMPARE(m_chat->partial().message.content, QStringLiteral("so far"));
    reopen();
    QCOMPARE(m_chat->entries().size(), 2);
    QCOMPARE(m_chat->entries().last().message.content, QStringLiteral("so far"));
    QCOMPARE(m_chat->entries().last().error->kind, Kind::Cancelled);
}

void TestConversation::anAnswerThatCannotBeStoredIsStoredLater()
{
    m_model->answer({ chatAnswer({ QString(100'000, u'x') }), chatAnswer({ QStringLiteral("short") }) });
    make();
    QSignalSpy problem(m_chat.get(), &jobs::Conversation::problem);
    QVERIFY(m_chat->send(target(), QStringLiteral("Go on")));
    fillDisk(m_work->project(), true);
    QTRY_COMPARE(problem.size(), 1);
    QCOMPARE(m_chat->entries().size(), 2);
    QVERIFY(m_chat->hasUnstored());
    QVERIFY(!m_chat->storeAll());
    // The next question waits: it would stand before the answer.
    QVERIFY(!m_chat->send(target(), QStringLiteral("And?")));
    fillDisk(m_work->project(), false);
    QVERIFY(ask(QStringLiteral("And?")));
    QVERIFY(!m_chat->hasUnstored());
    reopen();
    QCOMPARE(m_chat->entries().size(), 4);
    QCOMPARE(m_chat->entries().at(1).message.content.size(), 100'000);
    QCOMPARE(m_chat->entries().at(3).message.content, QStringLiteral("short"));
}

void TestConversation::askAgainReplacesTheAnswer()
{
    m_model->answer({ FakeAction::json("{}", 401), chatAnswer({ QStringLiteral("fine") }) });
    make();
    QVERIFY(ask(QStringLiteral("Well?")));
    QVERIFY(m_chat->entries().last().error);
    QVERIFY(m_chat->askAgain(target()));
    QTRY_VERIFY(!m_chat->isAnswering());
    reopen();
    QCOMPARE(m_chat->entries().size(), 2);
    QCOMPARE(m_chat->entries().last().message.content, QStringLiteral("fine"));
    QCOMPARE(m_model->messages(1), QStringList{ QStringLiteral("user: Well?") });
}

void TestConversation::sendsTheConversationWithItsOptions()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), chatAnswer({ QStringLiteral("two") }) });
    make();
    jobs::ChatOptions options;
    options.system = QStringLiteral("Be short.");
    options.sampling = { .temperature = 0.25, .maxTokens = 77, .topP = 0.5, .seed = 9 };
    m_chat->setOptions(options);
    QVERIFY(ask(QStringLiteral("a")));
    QVERIFY(ask(QStringLiteral("b")));
    QCOMPARE(
        m_model->messages(1),
        QStringList({ QStringLiteral("system: Be short."), QStringLiteral("user: a"), QStringLiteral("assistant: one"), QStringLiteral("user: b") }));
    const QJsonObject body = m_model->body(1);
    QCOMPARE(body.value(QLatin1StringView("temperature")).toDouble(), 0.25);
    QCOMPARE(body.value(QLatin1StringView("top_p")).toDouble(), 0.5);
    QCOMPARE(body.value(QLatin1StringView("seed")).toInt(), 9);
}

void TestConversation::leavesOutWhatWasNotAnswered()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), FakeAction::json("{}", 401), chatAnswer({ QStringLiteral("three") }) });
    make();
    for (const QString &question : { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") })
        QVERIFY(ask(question));
    QCOMPARE(m_model->messages(2), QStringList({ QStringLiteral("user: a"), QStringLiteral("assistant: one"), QStringLiteral("user: c") }));
}

void TestConversation::replacesTheLastQuestion()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), chatAnswer({ QStringLiteral("two") }), chatAnswer({ QStringLiteral("three") }) });
    make();
    QVERIFY(ask(QStringLiteral("a")));
    QVERIFY(ask(QStringLiteral("b")));
    QVERIFY(m_chat->replaceLast(target(), QStringLiteral("B")));
    QTRY_VERIFY(!m_chat->isAnswering());
    reopen();
    QCOMPARE(m_chat->entries().size(), 4);
    QCOMPARE(m_chat->entries().at(2).message.content, QStringLiteral("B"));
    QCOMPARE(m_chat->entries().at(3).message.content, QStringLiteral("three"));
    QCOMPARE(m_model->messages(2).last(), QStringLiteral("user: B"));
    QVERIFY(!m_model->messages(2).contains(QStringLiteral("user: b")));
}

void TestConversation::removesATurnWithUndo()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), chatAnswer({ QStringLiteral("two") }) });
    make();
    QVERIFY(ask(QStringLiteral("a")));
    QVERIFY(ask(QStringLiteral("b")));
    m_chat->removeTurn(m_chat->entries().first().id);
    QCOMPARE(m_chat->entries().size(), 2);
    QCOMPARE(m_chat->entries().first().message.content, QStringLiteral("b"));
    QVERIFY(m_chat->canUndoRemoval());
    m_chat->undoRemoval();
    QCOMPARE(m_chat->entries().size(), 4);
    QCOMPARE(m_chat->entries().first().message.content, QStringLiteral("a"));
    QCOMPARE(m_chat->entries().at(1).message.content, QStringLiteral("one"));
    m_chat->removeTurn(m_chat->entries().first().id);
    reopen();
    QCOMPARE(m_chat->entries().size(), 2);
}

void TestConversation::draftAndOptionsSurvive()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }) });
    make();
    QVERIFY(ask(QStringLiteral("a")));
    m_chat->setDraft(QStringLiteral("not sent yet"));
    jobs::ChatOptions options;
    options.system = QStringLiteral("Be kind.");
    options.sampling.seed = 7;
    options.server = m_work->served().id;
    options.model = QStringLiteral("judge");
    m_chat->setOptions(options);
    const qint64 id = m_chat->id();
    m_chat.reset();
    // As after a restart.
    m_work->open(QStringLiteral("other.gavel"));
    m_work->open();
    make(id);
    QCOMPARE(m_chat->draft(), QStringLiteral("not sent yet"));
    QVERIFY(m_chat->options() == options);
}

void TestConversation::readOnlyProjectsSayWhy()
{
    auto project = store::Project::open(m_work->path(QStringLiteral("p.gavel")), { .mode = store::OpenMode::ReadOnly });
    QVERIFY(project);
    m_chat = std::make_unique<jobs::Conversation>(**project, m_work->services(), 0);
    const auto sent = m_chat->send(target(), QStringLiteral("a"));
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, Kind::ReadOnly);
    QCOMPARE(m_model->questions(), 0);
    m_chat.reset();
}

void TestConversation::answersContinueInTheBackground()
{
    m_model->answer({ chatAnswer({ QStringLiteral("slow"), QStringLiteral(" answer") }, std::chrono::milliseconds(150)) });
    jobs::Conversations all(m_work->workbench());
    QVERIFY(all.current()->send(target(), QStringLiteral("a")));
    const qint64 first = all.current()->id();
    QCOMPARE(all.all().size(), 1);
    QCOMPARE(all.all().first().title, QStringLiteral("a"));
    all.startNew();
    QCOMPARE(all.current()->id(), 0);
    QVERIFY(all.isAnswering(first));
    all.current()->setDraft(QStringLiteral("later"));
    QTRY_VERIFY(!all.isAnswering(first));
    all.choose(first);
    QCOMPARE(all.current()->entries().last().message.content, QStringLiteral("slow answer"));
    all.startNew();
    QCOMPARE(all.current()->draft(), QStringLiteral("later"));
}

void TestConversation::removesAConversationWithUndo()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    std::optional<jobs::Conversations> all(std::in_place, m_work->workbench());
    QVERIFY(all->current()->send(target(), QStringLiteral("first")));
    QTRY_VERIFY(!all->current()->isAnswering());
    const qint64 first = all->current()->id();
    all->startNew();
    QVERIFY(all->current()->send(target(), QStringLiteral("second")));
    QTRY_VERIFY(!all->current()->isAnswering());
    all->remove(first);
    QCOMPARE(all->all().size(), 1);
    QCOMPARE(all->removed()->title, QStringLiteral("first"));
    all->undoRemove();
    QCOMPARE(all->all().size(), 2);
    QCOMPARE(all->current()->id(), first);
    QCOMPARE(all->current()->entries().size(), 2);
    all->remove(first);
    QCOMPARE(m_work->workbench().project()->chats().chats()->size(), 2);
    all.reset();
    QCOMPARE(m_work->workbench().project()->chats().chats()->size(), 1);
}

void TestConversation::renames()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    jobs::Conversations all(m_work->workbench());
    QVERIFY(all.current()->send(target(), QStringLiteral("first")));
    QTRY_VERIFY(!all.current()->isAnswering());
    const qint64 id = all.current()->id();
    QVERIFY(all.rename(id, QStringLiteral("  better\nname ")));
    QCOMPARE(all.all().first().title, QStringLiteral("better name"));
    QVERIFY(all.rename(id, QStringLiteral(" ")));
    QCOMPARE(m_work->workbench().project()->chats().chats()->first().title, QStringLiteral("better name"));
}

void TestConversation::anotherProjectKeepsWhatArrived()
{
    m_model->answer({ chatHang({ QStringLiteral("so far") }) });
    jobs::Conversations all(m_work->workbench());
    QVERIFY(all.current()->send(target(), QStringLiteral("Go")));
    QTRY_COMPARE(all.current()->partial().message.content, QStringLiteral("so far"));
    const qint64 id = all.current()->id();
    m_work->open(QStringLiteral("other.gavel"));
    QVERIFY(all.all().isEmpty());
    QCOMPARE(all.current()->id(), 0);
    m_work->open();
    QCOMPARE(all.current()->id(), id);
    QCOMPARE(all.current()->entries().last().message.content, QStringLiteral("so far"));
}

void TestConversation::titles()
{
    QCOMPARE(jobs::Conversation::titleOf(QStringLiteral("  One \t line\nand more")), QStringLiteral("One line"));
    QCOMPARE(jobs::Conversation::titleOf(QString(500, u'x')).size(), 60);
}

GAVEL_TEST(TestConversation)

#include "tst_conversation.moc"
