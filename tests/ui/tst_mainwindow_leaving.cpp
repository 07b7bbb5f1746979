// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "closequestion.h"
#include "store/judges.h"
#include "support/fulldisk.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "unstoredbanner.h"
#include "widgets/banner.h"

#include <QAction>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gavel;
using test::must;

/// Every way out of a project, and what must not be lost on it.
class TestMainWindowLeaving : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void waysOut_data();
    void editsAreStored_data() { waysOut_data(); }
    void editsAreStored();
    void aRunIsLeftInterrupted_data() { waysOut_data(); }
    void aRunIsLeftInterrupted();
    void repliesThatAreNotStoredAreAskedAbout_data() { waysOut_data(); }
    void repliesThatAreNotStoredAreAskedAbout();
    void whatIsGivenUpKeepsNobody_data() { waysOut_data(); }
    void whatIsGivenUpKeepsNobody();
    void editsThatAreNotStoredAreAskedAbout_data() { waysOut_data(); }
    void editsThatAreNotStoredAreAskedAbout();
    void aProjectThatIsNoneIsSaid();
    void repliesAreNotTakenIntoARun();

private:
    void makeWindow();
    void leave(const QString &way) const;
    bool hasLeft(const QString &way) const;
    void trigger(const QString &entry) const;
    QAction *action(const QString &entry) const;
    void choose(const QString &path) const;
    void click(const char *name) const { m_window->findChild<QPushButton *>(QString::fromLatin1(name))->click(); }
    bool isAsked() const { return m_window->findChild<ui::UnstoredBanner *>()->isVisibleTo(m_window.get()); }
    void editJudge(const QString &prompt) const;
    void startRun(const jobs::ModelRef &model) const;
    void fillDisk(bool isFull) const { test::fillDisk(m_work->project(), isFull); }
    QString other() const { return m_work->path(QStringLiteral("other.gavel")); }

    QTemporaryDir m_home;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    qint64 m_run = 0;
};

void TestMainWindowLeaving::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestMainWindowLeaving::init()
{
    m_work = std::make_unique<test::Workspace>();
    must(store::Project::open(other())).reset();
    m_work->open();
    must(m_work->project().judges().create(test::judgeOf()));
    m_run = m_work->addRun(m_work->rows(4)).id;
}

void TestMainWindowLeaving::cleanup()
{
    m_window.reset();
    m_work.reset();
}

void TestMainWindowLeaving::makeWindow()
{
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
}

void TestMainWindowLeaving::waysOut_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : { "new", "open", "sample", "empty page's sample", "judge page's sample", "given", "close" })
        QTest::addRow("%s", way) << QString::fromLatin1(way);
}

QAction *TestMainWindowLeaving::action(const QString &entry) const
{
    const auto actions = m_window->findChildren<QAction *>();
    const auto found = std::ranges::find_if(actions, [&entry](const QAction *action) { return action->text().remove(u'&') == entry; });
    return found == actions.end() ? nullptr : *found;
}

void TestMainWindowLeaving::trigger(const QString &entry) const
{
    QVERIFY2(action(entry), qPrintable(entry));
    action(entry)->trigger();
}

void TestMainWindowLeaving::choose(const QString &path) const
{
    const auto dialogs = m_window->findChildren<QFileDialog *>();
    const auto shown = std::ranges::find_if(dialogs, &QWidget::isVisible);
    QVERIFY(shown != dialogs.end());
    auto *name = (*shown)->findChild<QLineEdit *>();
    QVERIFY(name);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
}

void TestMainWindowLeaving::leave(const QString &way) const
{
    if (way == QLatin1StringView("new")) {
        trigger(QStringLiteral("New project…"));
        choose(m_work->path(QStringLiteral("new.gavel")));
    } else if (way == QLatin1StringView("open")) {
        trigger(QStringLiteral("Open project…"));
        choose(other());
    } else if (way == QLatin1StringView("sample")) {
        trigger(QStringLiteral("Look at the sample"));
    } else if (way == QLatin1StringView("empty page's sample")) {
        click("emptySample");
    } else if (way == QLatin1StringView("judge page's sample")) {
        click("sampleJudge");
    } else if (way == QLatin1StringView("given")) {
        m_window->open(other());
    } else {
        m_window->close();
        // Whether a run is to be interrupted.
        if (m_window->findChild<ui::CloseQuestion *>()->isVisible())
            click("interruptAndClose");
    }
}

bool TestMainWindowLeaving::hasLeft(const QString &way) const
{
    if (way == QLatin1StringView("close"))
        return !m_window->isVisible();
    return m_work->workbench().project() && m_work->workbench().project()->path() != m_work->path();
}

void TestMainWindowLeaving::editJudge(const QString &prompt) const
{
    jobs::ChosenJudge &judge = m_window->session().next().judge();
    eval::JudgeDefinition draft = judge.draft();
    draft.gradingPrompt = prompt;
    judge.setDraft(draft);
}

void TestMainWindowLeaving::startRun(const jobs::ModelRef &model) const
{
    jobs::Session &session = m_window->session();
    session.next().model().choose(model);
    const QSignalSpy ready(&session.current(), &jobs::CurrentRun::previewReady);
    session.current().prepare(must(session.next().request({}, {})));
    QTRY_COMPARE(ready.size(), 1);
    session.current().start();
}

void TestMainWindowLeaving::editsAreStored()
{
    QFETCH(QString, way);
    makeWindow();
    editJudge(QStringLiteral("edited at last"));
    leave(way);
    QTRY_VERIFY(hasLeft(way));
    QVERIFY(!isAsked());
    m_window.reset();
    m_work->open();
    const auto judges = must(m_work->project().judges().all());
    QVERIFY(
        std::ranges::any_of(judges, [](const store::JudgeEntry &judge) { return judge.draft.gradingPrompt == QLatin1StringView("edited at last"); }));
}

void TestMainWindowLeaving::aRunIsLeftInterrupted()
{
    QFETCH(QString, way);
    const jobs::ModelRef model = m_work->judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        return number < 2 ? test::FakeJudge::graded(request, QStringLiteral("4")) : test::FakeJudge::hanging();
    });
    makeWindow();
    jobs::CurrentRun &current = m_window->session().current();
    startRun(model);
    QTRY_VERIFY(current.isRunning() && !current.job()->isBeingStored());
    const qint64 run = current.job()->info().id;
    QTRY_VERIFY(m_work->storedReplies(run) >= 1);
    leave(way);
    QTRY_VERIFY(hasLeft(way));
    QVERIFY(!current.isRunning());
    m_window.reset();
    m_work->open();
    QVERIFY(store::isCutOff(must(m_work->project().runs().run(run))));
    QVERIFY(m_work->storedReplies(run) >= 1);
}

void TestMainWindowLeaving::repliesThatAreNotStoredAreAskedAbout()
{
    QFETCH(QString, way);
    makeWindow();
    fillDisk(true);
    m_work->project().log().append(test::longReply(m_run));
    leave(way);
    QTRY_VERIFY(isAsked());
    QVERIFY(!hasLeft(way));
    click("storeAgain"); // still full
    QVERIFY(isAsked());
    fillDisk(false);
    click("storeAgain");
    QTRY_VERIFY(hasLeft(way));
    QVERIFY(!isAsked());
    m_window.reset();
    m_work->open();
    QCOMPARE(m_work->storedReplies(m_run), 1);
}

void TestMainWindowLeaving::whatIsGivenUpKeepsNobody()
{
    QFETCH(QString, way);
    makeWindow();
    fillDisk(true);
    m_work->project().log().append(test::longReply(m_run));
    editJudge(QString(100'000, u'x'));
    leave(way);
    QTRY_VERIFY(isAsked());
    click("goOnWithout");
    QTRY_VERIFY(hasLeft(way));
    QVERIFY(!isAsked());
}

void TestMainWindowLeaving::editsThatAreNotStoredAreAskedAbout()
{
    QFETCH(QString, way);
    makeWindow();
    fillDisk(true);
    editJudge(QString(100'000, u'x'));
    leave(way);
    QTRY_VERIFY(isAsked());
    QVERIFY(!hasLeft(way));
    fillDisk(false);
    click("storeAgain");
    QTRY_VERIFY(hasLeft(way));
}

void TestMainWindowLeaving::aProjectThatIsNoneIsSaid()
{
    makeWindow();
    m_window->open(m_work->write(QStringLiteral("none.gavel"), "this is no project\n"));
    QVERIFY(!isAsked());
    QVERIFY(!hasLeft({}));
    const auto banners = m_window->findChildren<ui::Banner *>();
    QVERIFY(std::ranges::any_of(banners, [](const ui::Banner *banner) { return banner->text().contains(QLatin1StringView("none.gavel")); }));
}

/// The run gives its servers their numbers.
void TestMainWindowLeaving::repliesAreNotTakenIntoARun()
{
    const jobs::ModelRef model = m_work->judgedBy([](const eval::JudgeRequest &, qint64) { return test::FakeJudge::hanging(); });
    makeWindow();
    QAction *take = action(QStringLiteral("Take in saved replies…"));
    QVERIFY(take);
    const auto isOffered = [take] {
        emit qobject_cast<QMenu *>(take->associatedObjects().constFirst())->aboutToShow();
        return take->isEnabled();
    };
    QVERIFY(isOffered());
    jobs::CurrentRun &current = m_window->session().current();
    startRun(model);
    QTRY_VERIFY(current.isRunning());
    QVERIFY(!isOffered());
}

GAVEL_TEST(TestMainWindowLeaving)

#include "tst_mainwindow_leaving.moc"
