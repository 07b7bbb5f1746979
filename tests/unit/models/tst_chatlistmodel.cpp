// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chatlistmodel.h"

#include "jobs/chat/conversations.h"
#include "llm/chatlog.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using test::must;

class TestChatListModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsTheConversations();
    void isEmptyWithoutAProject();
    void renames();
    void refusesOtherEdits();
    void aRefusedRenamingIsSaid();
    void aRenamedRowIsTold();
    void aRemovedOneGoesAndComesBack();
    void resetsForAnotherProject();
    void aReadOnlyProjectCannotBeRenamed();
    void rootIsNotEditable();
    void keepsToTheModelContract();

private:
    QModelIndex first() const { return m_model->index(0); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<jobs::Conversations> m_conversations;
    std::unique_ptr<ChatListModel> m_model;
    QList<qint64> m_chats;
};

void TestChatListModel::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->open();
    m_chats.clear();
    for (const QString &title : { QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three") })
        m_chats << must(m_work->project().chats().createChat(title));
    m_conversations = std::make_unique<jobs::Conversations>(m_work->workbench());
    m_model = std::make_unique<ChatListModel>(*m_conversations);
}

void TestChatListModel::cleanup()
{
    m_model.reset();
    m_conversations.reset();
    m_work.reset();
}

void TestChatListModel::listsTheConversations()
{
    QCOMPARE(m_model->rowCount(), 3);
    QStringList titles;
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = m_model->index(row);
        titles << index.data().toString();
        QCOMPARE(index.data(ChatListModel::IdRole).toLongLong(), m_conversations->all().at(row).id);
        QCOMPARE(index.data(Qt::EditRole), index.data());
        QCOMPARE(index.data(Qt::AccessibleTextRole), index.data());
        QCOMPARE(index.data(ChatListModel::AnsweringRole).toBool(), false);
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QLatin1StringView("F2")));
        QVERIFY(!index.data(Qt::DecorationRole).isValid());
    }
    titles.sort();
    QCOMPARE(titles, QStringList({ QStringLiteral("One"), QStringLiteral("Three"), QStringLiteral("Two") }));
    for (const qint64 chat : std::as_const(m_chats))
        QCOMPARE(m_model->indexOf(chat).data(ChatListModel::IdRole).toLongLong(), chat);
    QVERIFY(!m_model->indexOf(999).isValid());
    QCOMPARE(m_model->rowCount(first()), 0);
    QVERIFY(m_model->flags(first()) & Qt::ItemIsEditable);
}

void TestChatListModel::isEmptyWithoutAProject()
{
    test::Workspace work;
    jobs::Conversations conversations(work.workbench());
    const ChatListModel model(conversations);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOf(1).isValid());
}

void TestChatListModel::renames()
{
    const qint64 chat = first().data(ChatListModel::IdRole).toLongLong();
    QVERIFY(m_model->setData(first(), QStringLiteral("  Another\nname "), Qt::EditRole));
    QCOMPARE(first().data().toString(), QStringLiteral("Another name"));
    bool isStored = false;
    for (const llm::ChatSummary &stored : must(m_work->project().chats().chats()))
        isStored = isStored || (stored.id == chat && stored.title == QLatin1StringView("Another name"));
    QVERIFY(isStored);
}

void TestChatListModel::refusesOtherEdits()
{
    const QString before = first().data().toString();
    QVERIFY(!m_model->setData(first(), QStringLiteral("x"), Qt::DisplayRole));
    QVERIFY(m_model->setData(first(), QStringLiteral("   "), Qt::EditRole)); // leaves it as it is
    QCOMPARE(first().data().toString(), before);
}

void TestChatListModel::aRefusedRenamingIsSaid()
{
    const qint64 gone = first().data(ChatListModel::IdRole).toLongLong();
    jobs::Workbench second(m_work->services(), m_work->settings(), m_work->saving());
    must(second.openProject(m_work->path()));
    jobs::Conversations reading(second);
    ChatListModel model(reading);
    const QSignalSpy problems(&reading, &jobs::Conversations::problem);
    QVERIFY(!model.setData(model.indexOf(gone), QStringLiteral("x"), Qt::EditRole));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().first().value<Error>().kind, Error::Kind::ReadOnly);
    QVERIFY(model.indexOf(gone).data().toString() != QLatin1StringView("x"));
}

void TestChatListModel::aRenamedRowIsTold()
{
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    must(m_conversations->rename(m_chats[1], QStringLiteral("Renamed")));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().first().toModelIndex(), m_model->indexOf(m_chats[1]));
    QVERIFY(resets.isEmpty());
}

void TestChatListModel::aRemovedOneGoesAndComesBack()
{
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_conversations->remove(m_chats[1]);
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_model->indexOf(m_chats[1]).isValid());
    QCOMPARE(resets.size(), 1);
    m_conversations->undoRemove();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->indexOf(m_chats[1]).data().toString(), QStringLiteral("Two"));
}

void TestChatListModel::resetsForAnotherProject()
{
    QCOMPARE(m_model->rowCount(), 3);
    m_work->open(QStringLiteral("other.gavel"));
    QCOMPARE(m_model->rowCount(), 0);
    m_work->open();
    QCOMPARE(m_model->rowCount(), 3);
}

void TestChatListModel::aReadOnlyProjectCannotBeRenamed()
{
    jobs::Workbench second(m_work->services(), m_work->settings(), m_work->saving());
    must(second.openProject(m_work->path())); // the first holds it
    jobs::Conversations reading(second);
    const ChatListModel model(reading);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsEditable));
    QVERIFY(model.flags(model.index(0)) & Qt::ItemIsSelectable);
}

void TestChatListModel::rootIsNotEditable()
{
    QVERIFY(!(m_model->flags({}) & Qt::ItemIsEditable));
}

void TestChatListModel::keepsToTheModelContract()
{
    ChatListModel model(*m_conversations);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    must(m_conversations->rename(m_chats[0], QStringLiteral("Renamed")));
    m_conversations->remove(m_chats[1]);
    m_conversations->undoRemove();
    m_conversations->remove(m_chats[2]);
    m_work->open(QStringLiteral("other.gavel"));
    m_work->open();
    QCOMPARE(model.rowCount(), 2); // the removal was for good
}

GAVEL_TEST(TestChatListModel)

#include "tst_chatlistmodel.moc"
