// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/answertext.h"
#include "chat/chatpage.h"
#include "chat/turnview.h"
#include "jobs/chat/conversations.h"
#include "support/fakechat.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace gavel;
using namespace gavel::test;

/// The chat page as a person uses it.
class TestChatPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutAServerItSaysWhatToDo();
    void exampleQuestionsFillTheField();
    void asksAndShowsTheAnswerWithItsFigures();
    void escapeStopsAndKeeps();
    void errorsAreShownInPlaceAndAskedAgain();
    void brokenStreamsAreMarked();
    void markdownLoadsNothingAndKeepsHtmlAsText();
    void linksShowTheirAddressFirst();
    void hugeAnswersAreCut();
    void rawAndRendered();
    void thoughtsAreFolded();
    void editsTheLastQuestion();
    void deletesATurnWithUndo();
    void copies();
    void listRenamesAndDeletes();
    void draftsSurviveSwitching();
    void optionsAreSent();
    void closingKeepsWhatArrived();
    void everyControlHasANameAndAHint();

private:
    template <typename T>
    T *find(const char *name) const
    {
        // The latest: views of turns that are gone may wait for their deletion.
        const auto all = m_page->findChildren<T *>(QString::fromLatin1(name));
        return all.isEmpty() ? nullptr : all.last();
    }
    QAbstractButton *button(const char *name) const { return find<QAbstractButton>(name); }
    QPlainTextEdit *field() const { return m_page->findChild<QPlainTextEdit *>(QStringLiteral("question")); }
    QList<ui::TurnView *> turns() const { return m_page->findChildren<ui::TurnView *>(); }
    QString answerText() const
    {
        return turns().isEmpty() ? QString() : turns().last()->findChild<ui::AnswerText *>(QStringLiteral("turnText"))->toPlainText();
    }
    jobs::Conversation *current() const { return m_page->conversations().current(); }
    void makePage();
    void ask(const QString &question);
    bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return !current()->isAnswering(); }, gavel::test::patience);
    }

    std::unique_ptr<Workspace> m_work;
    std::unique_ptr<FakeChat> m_model;
    std::unique_ptr<jobs::Session> m_session;
    std::unique_ptr<ui::ChatPage> m_page;
};

void TestChatPage::init()
{
    m_work = std::make_unique<Workspace>();
    m_work->serve();
    m_model = std::make_unique<FakeChat>(m_work->fake());
    m_work->open();
    m_session = std::make_unique<jobs::Session>(m_work->workbench(), m_work->book());
    if (QByteArrayView(QTest::currentTestFunction()) != "withoutAServerItSaysWhatToDo") {
        m_work->addServed();
        QTRY_VERIFY(!m_session->next().model().all().isEmpty());
    }
    makePage();
}

void TestChatPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_model.reset();
    m_work.reset();
}

void TestChatPage::makePage()
{
    m_page = std::make_unique<ui::ChatPage>(m_session->workbench(), m_session->next().model());
    m_page->resize(1066, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestChatPage::ask(const QString &question)
{
    field()->setFocus();
    QTest::keyClicks(field(), question);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
}

void TestChatPage::withoutAServerItSaysWhatToDo()
{
    QSignalSpy wanted(m_page.get(), &ui::ChatPage::serverWanted);
    QVERIFY(button("introAddServer")->isVisible());
    QTest::mouseClick(button("introAddServer"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    ask(QStringLiteral("hello"));
    QVERIFY(!button("sendButton")->isEnabled());
    QVERIFY(turns().isEmpty());
    QCOMPARE(field()->toPlainText(), QStringLiteral("hello"));
    m_work->addServed();
    QTRY_VERIFY(button("sendButton")->isEnabled());
}

void TestChatPage::exampleQuestionsFillTheField()
{
    QCOMPARE(m_page->findChildren<QAbstractButton *>(QStringLiteral("exampleQuestion")).size(), 3);
    QTest::mouseClick(button("exampleQuestion"), Qt::LeftButton);
    QCOMPARE(field()->toPlainText(), button("exampleQuestion")->text());
    QCOMPARE(m_model->questions(), 0);
}

void TestChatPage::asksAndShowsTheAnswerWithItsFigures()
{
    m_model->answer({ chatAnswer({ QStringLiteral("It is "), QStringLiteral("lighter.") }, std::chrono::milliseconds(20)) });
    field()->setFocus();
    QTest::keyClicks(field(), QStringLiteral("Why"));
    QTest::keyClick(field(), Qt::Key_Return);
    ask(QStringLiteral("ice?"));
    QVERIFY(field()->toPlainText().isEmpty());
    QVERIFY(button("stopButton")->isVisible());
    QVERIFY(waitForEnd());
    QCOMPARE(m_model->messages(0), QStringList{ QStringLiteral("user: Why\nice?") });
    QCOMPARE(turns().size(), 2);
    QCOMPARE(answerText(), QStringLiteral("It is lighter."));
    const QString figures = turns().last()->findChild<QLabel *>(QStringLiteral("turnFigures"))->text();
    for (const char *part : { "to first token", "tokens/s", "85 + 12 tokens", "judge on lab" })
        QVERIFY2(figures.contains(QLatin1StringView(part)), qPrintable(figures));
    QVERIFY(!button("stopButton")->isVisible());
}

void TestChatPage::escapeStopsAndKeeps()
{
    m_model->answer({ chatHang({ QStringLiteral("so far") }) });
    ask(QStringLiteral("go"));
    QTRY_COMPARE(answerText(), QStringLiteral("so far"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(waitForEnd());
    QCOMPARE(answerText(), QStringLiteral("so far"));
    QVERIFY(turns().last()->findChild<QLabel *>(QStringLiteral("turnFigures"))->text().contains(QLatin1StringView("stopped")));
    QVERIFY(!turns().last()->findChild<QLabel *>(QStringLiteral("turnError"))->isVisible());
}

void TestChatPage::errorsAreShownInPlaceAndAskedAgain()
{
    m_model->answer({ FakeAction::json(R"({"error":{"message":"bad key"}})", 401), chatAnswer({ QStringLiteral("fine") }) });
    ask(QStringLiteral("well?"));
    QVERIFY(waitForEnd());
    auto *error = turns().last()->findChild<QLabel *>(QStringLiteral("turnError"));
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(QLatin1StringView("key")));
    QTest::mouseClick(turns().last()->findChild<QAbstractButton *>(QStringLiteral("askAgain")), Qt::LeftButton);
    QTRY_COMPARE(answerText(), QStringLiteral("fine"));
    QVERIFY(waitForEnd());
    QTRY_COMPARE(turns().size(), 2);
}

void TestChatPage::brokenStreamsAreMarked()
{
    m_model->answer({ FakeAction::sse({ chatEvent(QStringLiteral("half")) }) });
    ask(QStringLiteral("well?"));
    QVERIFY(waitForEnd());
    QCOMPARE(answerText(), QStringLiteral("half"));
    QVERIFY(turns().last()->findChild<QLabel *>(QStringLiteral("turnError"))->isVisible());
    QVERIFY(turns().last()->findChild<QLabel *>(QStringLiteral("turnFigures"))->text().contains(QLatin1StringView("incomplete")));
}

void TestChatPage::markdownLoadsNothingAndKeepsHtmlAsText()
{
    const QString pixel = m_work->fake().url(QStringLiteral("/pixel.png")).toString();
    m_model->answer({ chatAnswer(
        { QStringLiteral("**bold** <b>not</b> <script>alert(1)</script> <img src=\"%1\"> ![x](%1) ![y](file:///etc/passwd)").arg(pixel) }) });
    ask(QStringLiteral("attack"));
    QVERIFY(waitForEnd());
    const QString shown = answerText();
    for (const char *part : { "bold", "<b>not</b>", "<script>alert(1)</script>", "<img src=", "[image: file:///etc/passwd]" })
        QVERIFY2(shown.contains(QLatin1StringView(part)), qPrintable(shown));
    QVERIFY(!shown.contains(QLatin1StringView("**")));
    QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter));
    QCOMPARE(m_work->fake().requestsTo("/pixel.png").size(), 0);
}

void TestChatPage::linksShowTheirAddressFirst()
{
    m_model->answer({ chatAnswer({ QStringLiteral("[https://bank.example](https://evil.example/a) and [run](file:///bin/sh)") }) });
    ask(QStringLiteral("link"));
    QVERIFY(waitForEnd());
    auto *text = turns().last()->findChild<ui::AnswerText *>(QStringLiteral("turnText"));
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Tab);
    QTest::keyClick(text, Qt::Key_Return);
    auto *row = turns().last()->findChild<QWidget *>(QStringLiteral("linkRow"));
    QVERIFY(row->isVisible());
    QVERIFY(row->findChild<QLabel *>(QStringLiteral("linkText"))->text().contains(QLatin1StringView("https://evil.example/a")));
    QVERIFY(row->findChild<QAbstractButton *>(QStringLiteral("openLink"))->isVisible());
    QTest::mouseClick(row->findChild<QAbstractButton *>(QStringLiteral("copyLink")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("https://evil.example/a"));
    QVERIFY(!row->isVisible());
    emit text->anchorClicked(QUrl(QStringLiteral("file:///bin/sh")));
    QVERIFY(row->isVisible());
    QVERIFY(!row->findChild<QAbstractButton *>(QStringLiteral("openLink"))->isVisible());
}

void TestChatPage::hugeAnswersAreCut()
{
    const QStringList parts(10, QString(500'000, u'a') + u'\n');
    m_model->answer({ chatAnswer(parts) });
    ask(QStringLiteral("a lot"));
    QVERIFY(waitForEnd());
    QCOMPARE(current()->entries().last().message.content.size(), 5'000'010);
    QVERIFY(answerText().size() <= ui::AnswerText::mostShown);
    QAbstractButton *all = button("showAll");
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QVERIFY(!all->isVisible());
    auto *whole = find<QPlainTextEdit>("wholeText");
    QVERIFY(whole->isVisible());
    QVERIFY(whole->toPlainText().size() >= 5'000'000);
}

void TestChatPage::rawAndRendered()
{
    m_model->answer({ chatAnswer({ QStringLiteral("# Head\n\n- **one**\n") }) });
    ask(QStringLiteral("list"));
    QVERIFY(waitForEnd());
    QVERIFY(!answerText().contains(QLatin1Char('#')));
    QTest::mouseClick(button("rawToggle"), Qt::LeftButton);
    QVERIFY(answerText().contains(QLatin1StringView("# Head")));
    QVERIFY(answerText().contains(QLatin1StringView("**one**")));
    QTest::mouseClick(button("rawToggle"), Qt::LeftButton);
    QVERIFY(!answerText().contains(QLatin1Char('#')));
}

void TestChatPage::thoughtsAreFolded()
{
    m_model->answer({ FakeAction::sse(QList<QByteArray>{ chatEvent(QStringLiteral("hm, hm"), "reasoning_content"), chatEvent(QStringLiteral("Yes")) }
                                      + chatEnd()) });
    ask(QStringLiteral("think"));
    QVERIFY(waitForEnd());
    auto *thoughts = turns().last()->findChild<ui::AnswerText *>(QStringLiteral("thoughts"));
    QVERIFY(!thoughts->isVisible());
    QTest::mouseClick(turns().last()->findChild<QAbstractButton *>(QStringLiteral("thoughtsFold")), Qt::LeftButton);
    QVERIFY(thoughts->isVisible());
    QCOMPARE(thoughts->toPlainText(), QStringLiteral("hm, hm"));
    QCOMPARE(answerText(), QStringLiteral("Yes"));
}

void TestChatPage::editsTheLastQuestion()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), chatAnswer({ QStringLiteral("two") }) });
    ask(QStringLiteral("first"));
    QVERIFY(waitForEnd());
    QTest::keyClick(field(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(field()->toPlainText(), QStringLiteral("first"));
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(field()->toPlainText().isEmpty());
    QTest::keyClick(field(), Qt::Key_Up, Qt::ControlModifier);
    ask(QStringLiteral(" better"));
    QVERIFY(waitForEnd());
    QCOMPARE(m_model->messages(1), QStringList{ QStringLiteral("user: first better") });
    QTRY_COMPARE(turns().size(), 2);
    QCOMPARE(answerText(), QStringLiteral("two"));
    QVERIFY(field()->toPlainText().isEmpty());
}

void TestChatPage::deletesATurnWithUndo()
{
    m_model->answer({ chatAnswer({ QStringLiteral("one") }), chatAnswer({ QStringLiteral("two") }) });
    ask(QStringLiteral("a"));
    QVERIFY(waitForEnd());
    ask(QStringLiteral("b"));
    QVERIFY(waitForEnd());
    QCOMPARE(turns().size(), 4);
    QTest::mouseClick(turns().first()->findChild<QAbstractButton *>(QStringLiteral("removeTurn")), Qt::LeftButton);
    QTRY_COMPARE(turns().size(), 2);
    QVERIFY(button("undoTurn")->isVisible());
    QTest::mouseClick(button("undoTurn"), Qt::LeftButton);
    QTRY_COMPARE(turns().size(), 4);
    QVERIFY(!button("undoTurn")->isVisible());
}

void TestChatPage::copies()
{
    m_model->answer({ chatAnswer({ QStringLiteral("# Head\n\n**one**") }) });
    ask(QStringLiteral("list"));
    QVERIFY(waitForEnd());
    QTest::mouseClick(turns().last()->findChild<QAbstractButton *>(QStringLiteral("copyText")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Head\none"));
    QTest::mouseClick(turns().last()->findChild<QAbstractButton *>(QStringLiteral("copyMarkdown")), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("# Head\n\n**one**"));
    QTest::mouseClick(button("copyConversation"), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("**You**\n\nlist\n\n**judge**\n\n# Head\n\n**one**\n"));
}

void TestChatPage::listRenamesAndDeletes()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    ask(QStringLiteral("first"));
    QVERIFY(waitForEnd());
    auto *list = find<QListView>("chatList");
    QCOMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F2);
    auto *name = find<QLineEdit>("chatName");
    QVERIFY(name);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("ice"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("ice"));
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(turns().isEmpty() || !turns().last()->isVisible());
    QVERIFY(button("undoRemove")->isVisible());
    QTest::mouseClick(button("undoRemove"), Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 1);
    QTRY_COMPARE(answerText(), QStringLiteral("x"));
}

void TestChatPage::draftsSurviveSwitching()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    ask(QStringLiteral("first"));
    QVERIFY(waitForEnd());
    QTest::keyClicks(field(), QStringLiteral("half a question"));
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(field()->toPlainText().isEmpty());
    QTest::keyClicks(field(), QStringLiteral("another"));
    auto *list = find<QListView>("chatList");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(field()->toPlainText(), QStringLiteral("half a question"));
    m_page.reset();
    makePage();
    QCOMPARE(field()->toPlainText(), QStringLiteral("half a question"));
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(field()->toPlainText(), QStringLiteral("another"));
}

void TestChatPage::optionsAreSent()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    QVERIFY(!find<QWidget>("chatOptions")->isVisible());
    QTest::mouseClick(button("optionsFold"), Qt::LeftButton);
    QVERIFY(find<QWidget>("chatOptions")->isVisible());
    QTest::keyClicks(find<QPlainTextEdit>("systemPrompt"), QStringLiteral("Be short."));
    find<QDoubleSpinBox>("temperature")->setValue(0.3);
    ask(QStringLiteral("first"));
    QVERIFY(waitForEnd());
    QCOMPARE(m_model->messages(0).first(), QStringLiteral("system: Be short."));
    QCOMPARE(m_model->body(0).value(QLatin1StringView("temperature")).toDouble(), 0.3);
    QVERIFY(!m_model->body(0).contains(QLatin1StringView("seed")));
    QVERIFY(!m_model->body(0).contains(QLatin1StringView("top_p")));
}

void TestChatPage::closingKeepsWhatArrived()
{
    m_model->answer({ chatHang({ QStringLiteral("so far") }) });
    ask(QStringLiteral("go"));
    QTRY_COMPARE(answerText(), QStringLiteral("so far"));
    m_page.reset();
    makePage();
    QTRY_COMPARE(answerText(), QStringLiteral("so far"));
    QVERIFY(turns().last()->findChild<QLabel *>(QStringLiteral("turnFigures"))->text().contains(QLatin1StringView("stopped")));
}

void TestChatPage::everyControlHasANameAndAHint()
{
    m_model->answer({ chatAnswer({ QStringLiteral("x") }) });
    ask(QStringLiteral("first"));
    QVERIFY(waitForEnd());
    const auto buttons = m_page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *each : buttons) {
        if (each->objectName().startsWith(QLatin1StringView("qt_")) || !each->isVisible())
            continue;
        QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
        QVERIFY2(!each->accessibleName().isEmpty() || !each->text().isEmpty(), qPrintable(each->objectName()));
        QVERIFY2(!each->toolTip().isEmpty(), qPrintable(each->objectName()));
    }
    for (const char *name : { "question", "chatList", "systemPrompt", "temperature", "replyLimit", "topP", "seed", "transcript" }) {
        const auto all = m_page->findChildren<QWidget *>(QString::fromLatin1(name));
        QVERIFY2(!all.isEmpty(), name);
        QVERIFY2(std::ranges::any_of(all, [](const QWidget *each) { return !each->accessibleName().isEmpty(); }), name);
    }
}

GAVEL_TEST(TestChatPage)

#include "tst_chatpage.moc"
