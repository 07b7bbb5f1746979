// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serversmodel.h"
#include "servers/serverdialog.h"
#include "servers/serverpanel.h"
#include "servers/serverview.h"
#include "support/judgehandler.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gavel;
using models::ServersModel;
using test::FakeAction;

/// The server panel as a person uses it.
class TestServerPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatToDoWhenEmpty();
    void addsByButtonAndKey_data();
    void addsByButtonAndKey();
    void showsStateAndModels();
    void keysEditAndRemoveAndUndo();
    void undoByButton();
    void deleteOnAModelRemovesNothing();
    void repairOpensTheDialogAndAsks();
    void choosesAModel();
    void marksWhatJudges();
    void judgesWithADefault();
    void copiesTheAddress();
    void keepsThePlaceOverChanges();
    void showsThatItAsks();
    void theMenuHasItAll();
    void saysThatAKeyIsInMemoryOnly();
    void longNamesDoNotWidenIt();
    void modelBehaves();

private:
    ui::ServerView *list() const { return m_panel->findChild<ui::ServerView *>(QStringLiteral("servers")); }
    ui::ServerDialog *dialog() const { return m_panel->findChild<ui::ServerDialog *>(); }
    QWidget *notice() const { return m_panel->findChild<QWidget *>(QStringLiteral("panelNotice")); }
    QString noticeText() const { return notice()->findChild<QLabel *>()->text(); }
    QModelIndex server(int row) const { return list()->model()->index(row, 0); }
    QUuid addUsable(const QString &name);
    void closeDialog();
    void focus(const QModelIndex &index);

    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::ServerPanel> m_panel;
};

void TestServerPanel::init()
{
    m_server = std::make_unique<test::FakeServer>();
    QVERIFY(m_server->start());
    m_server->scriptDefault({ test::judgeHandler() });
    m_work = std::make_unique<test::Workspace>();
    m_panel = std::make_unique<ui::ServerPanel>(m_work->book());
    m_panel->resize(208, 600);
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestServerPanel::cleanup()
{
    m_panel.reset();
    m_work.reset();
}

QUuid TestServerPanel::addUsable(const QString &name)
{
    const QUuid id = m_work->addServer(name, m_server->url());
    (void)QTest::qWaitFor([&] { return m_work->book().status(id).state == ServerState::Usable; }, gavel::test::patience);
    return id;
}

/// And back to the list, as a window manager does.
void TestServerPanel::closeDialog()
{
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    m_panel->activateWindow();
    QTRY_VERIFY(list()->hasFocus());
}

void TestServerPanel::focus(const QModelIndex &index)
{
    list()->setFocus();
    list()->setCurrentIndex(index);
}

void TestServerPanel::saysWhatToDoWhenEmpty()
{
    auto *add = m_panel->findChild<QPushButton *>(QStringLiteral("addFirstServer"));
    QVERIFY(add->isVisible());
    QVERIFY(!list()->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QVERIFY(dialog());
    m_work->addServer(QStringLiteral("one"), m_server->url());
    QVERIFY(!add->isVisible());
    QVERIFY(list()->isVisible());
}

void TestServerPanel::addsByButtonAndKey_data()
{
    QTest::addColumn<int>("way");
    QTest::addRow("button") << 0;
    QTest::addRow("Ctrl+Shift+S") << 1;
    QTest::addRow("Insert") << 2;
}

void TestServerPanel::addsByButtonAndKey()
{
    QFETCH(const int, way);
    addUsable(QStringLiteral("one"));
    focus(server(0));
    if (way == 0)
        QTest::mouseClick(m_panel->findChild<QToolButton *>(QStringLiteral("addServer")), Qt::LeftButton);
    else if (way == 1)
        QTest::keyClick(m_panel.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    else
        QTest::keyClick(list(), Qt::Key_Insert);
    QVERIFY(dialog());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(QStringLiteral("serverAddress")), QStringLiteral("127.0.0.1:1"));
    QTest::mouseClick(dialog()->findChild<QPushButton *>(QStringLiteral("saveServer")), Qt::LeftButton);
    QCOMPARE(list()->model()->rowCount(), 2);
    QCOMPARE(m_panel->currentServer(), m_work->book().servers().last().id);
}

void TestServerPanel::showsStateAndModels()
{
    addUsable(QStringLiteral("vLLM"));
    const QModelIndex card = server(0);
    QCOMPARE(card.data(ServersModel::StateRole).toInt(), static_cast<int>(ServerState::Usable));
    QVERIFY(card.data(ServersModel::SummaryRole).toString().contains(QLatin1StringView("judge")));
    QVERIFY(card.data(Qt::AccessibleTextRole).toString().contains(QLatin1StringView("vLLM")));
    QVERIFY(!list()->isExpanded(card));
    focus(card);
    QTest::keyClick(list(), Qt::Key_Right);
    QVERIFY(list()->isExpanded(card));
    QCOMPARE(list()->model()->rowCount(card), 1);
    const QModelIndex model = list()->model()->index(0, 0, card);
    QVERIFY(model.data(ServersModel::SummaryRole).toString().contains(QLatin1StringView("4,096")));
    m_server->stop();
    m_work->book().refresh();
    QTRY_COMPARE(server(0).data(ServersModel::StateRole).toInt(), static_cast<int>(ServerState::Down));
    QCOMPARE(list()->model()->rowCount(server(0)), 0);
    QVERIFY(!server(0).data(ServersModel::RepairRole).toString().isEmpty());
}

void TestServerPanel::keysEditAndRemoveAndUndo()
{
    const QUuid first = addUsable(QStringLiteral("first"));
    const QUuid second = addUsable(QStringLiteral("second"));
    focus(server(0));
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(dialog());
    QCOMPARE(dialog()->findChild<QLineEdit *>(QStringLiteral("serverName"))->text(), QStringLiteral("first"));
    closeDialog();
    QTest::keyClick(list(), Qt::Key_F2);
    QVERIFY(dialog());
    closeDialog();

    QVERIFY(!notice()->isVisible());
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_work->book().servers().size(), 1);
    QVERIFY(notice()->isVisible());
    QVERIFY(noticeText().contains(QLatin1StringView("first")));
    QCOMPARE(m_panel->currentServer(), second);
    QTest::keyClick(list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_work->book().servers().size(), 2);
    QCOMPARE(m_panel->currentServer(), first);
    QVERIFY(!notice()->isVisible());
}

void TestServerPanel::undoByButton()
{
    const QUuid id = addUsable(QStringLiteral("only"));
    focus(server(0));
    QTest::keyClick(list(), Qt::Key_Delete);
    QVERIFY(m_work->book().servers().isEmpty());
    QVERIFY(m_panel->findChild<QPushButton *>(QStringLiteral("addFirstServer"))->isVisible());
    QTest::mouseClick(notice()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(m_work->book().servers().first().id, id);
    QVERIFY(list()->isVisible());
}

void TestServerPanel::deleteOnAModelRemovesNothing()
{
    addUsable(QStringLiteral("one"));
    list()->expand(server(0));
    focus(list()->model()->index(0, 0, server(0)));
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_work->book().servers().size(), 1);
}

void TestServerPanel::repairOpensTheDialogAndAsks()
{
    m_server->scriptDefault({ test::judgeHandler({ .apiKey = "sesame" }) });
    const QUuid id = m_work->addServer(QStringLiteral("gateway"), m_server->url());
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::KeyRefused);
    const QRect card = list()->visualRect(server(0));
    // Over the card's lines: where the pointer turns into a hand is the action.
    QPoint place;
    for (int y = card.top(); y < card.bottom() && place.isNull(); y += 3) {
        for (int x = card.left(); x < card.right() && place.isNull(); x += 3) {
            QTest::mouseMove(list()->viewport(), { x, y });
            if (list()->viewport()->cursor().shape() == Qt::PointingHandCursor)
                place = { x, y };
        }
    }
    QVERIFY(!place.isNull());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(dialog());
    QTRY_VERIFY(dialog()->findChild<QLineEdit *>(QStringLiteral("secretEdit"))->hasFocus());
}

void TestServerPanel::choosesAModel()
{
    const QUuid id = addUsable(QStringLiteral("one"));
    list()->expand(server(0));
    const QSignalSpy chosen(m_panel.get(), &ui::ServerPanel::modelChosen);
    const QModelIndex model = list()->model()->index(0, 0, server(0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(model).center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toUuid(), id);
    QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("judge"));
    focus(model);
    QTest::keyClick(list(), Qt::Key_Return);
    QTest::keyClick(list(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 3);
    QVERIFY(!dialog());
}

void TestServerPanel::marksWhatJudges()
{
    const QUuid id = addUsable(QStringLiteral("one"));
    addUsable(QStringLiteral("two"));
    m_panel->setChosenModel(id, QStringLiteral("judge"));
    QVERIFY(server(0).data(ServersModel::IsChosenRole).toBool());
    QVERIFY(!server(1).data(ServersModel::IsChosenRole).toBool());
    const auto mark = [this](int row) {
        const QModelIndex model = list()->model()->index(0, 0, server(row));
        return model.data(Qt::AccessibleTextRole).toString().contains(QLatin1StringView("judges"));
    };
    QVERIFY(mark(0));
    QVERIFY(!mark(1));
}

void TestServerPanel::judgesWithADefault()
{
    const QUuid id = addUsable(QStringLiteral("one"));
    const QSignalSpy chosen(m_panel.get(), &ui::ServerPanel::modelChosen);
    focus(server(0));
    QTest::keyClick(list(), Qt::Key_J);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(1).toString(), QStringLiteral("judge"));
    Server changed = *m_work->book().server(id);
    changed.defaultModel = QStringLiteral("another");
    QVERIFY(m_work->book().save(changed));
    QTest::keyClick(list(), Qt::Key_J);
    QCOMPARE(chosen.last().at(1).toString(), QStringLiteral("another"));
}

void TestServerPanel::copiesTheAddress()
{
    addUsable(QStringLiteral("one"));
    focus(server(0));
    QTest::keyClick(list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), m_server->url().toString());
}

void TestServerPanel::keepsThePlaceOverChanges()
{
    addUsable(QStringLiteral("one"));
    const QUuid two = addUsable(QStringLiteral("two"));
    list()->expand(server(1));
    focus(server(1));
    addUsable(QStringLiteral("three"));
    QCOMPARE(m_panel->currentServer(), two);
    QVERIFY(list()->isExpanded(server(1)));
    QVERIFY(!list()->isExpanded(server(0)));
}

void TestServerPanel::showsThatItAsks()
{
    addUsable(QStringLiteral("one"));
    QLabel *asking = nullptr;
    const auto labels = m_panel->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->text() == QStringLiteral("asking…"))
            asking = label;
    }
    QVERIFY(asking);
    QTRY_VERIFY(!asking->isVisible());
    m_work->book().refresh();
    QTRY_VERIFY(asking->isVisible());
    QTRY_VERIFY(!asking->isVisible());
    // What it asks by itself is not shown.
    m_work->book().refreshOld(std::chrono::seconds(0), std::chrono::seconds(0));
    QVERIFY(m_work->book().isAsking(m_work->book().servers().first().id));
    QVERIFY(!asking->isVisible());
}

void TestServerPanel::theMenuHasItAll()
{
    const QUuid id = addUsable(QStringLiteral("one"));
    focus(server(0));
    emit list()->customContextMenuRequested(QPoint(10, 10));
    auto *menu = list()->findChild<QMenu *>(QStringLiteral("serverMenu"));
    QVERIFY(menu);
    QStringList names;
    QMenu *defaults = nullptr;
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (!action->isSeparator())
            names << action->text().remove(u'&');
        if (action->menu())
            defaults = action->menu();
    }
    QCOMPARE(names,
             QStringList({ QStringLiteral("Judge with it"), QStringLiteral("Edit…"), QStringLiteral("Refresh"), QStringLiteral("Copy address"),
                           QStringLiteral("Default model"), QStringLiteral("Add a server…"), QStringLiteral("Remove") }));
    QVERIFY(defaults);
    defaults->actions().last()->trigger();
    QCOMPARE(m_work->book().server(id)->defaultModel, QStringLiteral("judge"));
    menu->close();
}

void TestServerPanel::saysThatAKeyIsInMemoryOnly()
{
    const QUuid id = addUsable(QStringLiteral("one"));
    m_work->book().editSecret(id, { jobs::SecretEdit::What::Replace, "sesame" });
    QTRY_VERIFY(notice()->isVisible());
    QVERIFY(noticeText().contains(QLatin1StringView("memory")));
    QVERIFY(!noticeText().contains(QLatin1StringView("sesame")));
    QTest::mouseClick(notice()->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!notice()->isVisible());
}

void TestServerPanel::longNamesDoNotWidenIt()
{
    const QUuid id = addUsable(QString(500, u'W'));
    QCOMPARE(m_panel->width(), 208);
    QVERIFY(list()->sizeHintForIndex(server(0)).width() <= 208);
    QVERIFY(server(0).data(Qt::ToolTipRole).toString().contains(m_work->book().server(id)->name));
}

void TestServerPanel::modelBehaves()
{
    QAbstractItemModelTester tester(list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QUuid id = addUsable(QStringLiteral("one"));
    addUsable(QStringLiteral("two"));
    m_server->stop();
    m_work->book().refresh();
    QTRY_COMPARE(m_work->book().status(id).state, ServerState::Down);
    QVERIFY(m_work->book().remove(id));
    QVERIFY(m_work->book().undoRemoval());
    m_panel->setChosenModel(id, QStringLiteral("judge"));
    QCOMPARE(list()->model()->rowCount(), 2);
}

GAVEL_TEST(TestServerPanel)

#include "tst_serverpanel.moc"
