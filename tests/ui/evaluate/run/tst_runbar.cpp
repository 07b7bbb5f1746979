// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runactions.h"
#include "evaluate/run/runbar.h"
#include "evaluate/run/runbutton.h"
#include "evaluate/run/runchoices.h"
#include "evaluate/run/runprogressview.h"
#include "evaluate/run/runtexts.h"
#include "jobs/run/replay.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/banner.h"
#include "widgets/chooserbutton.h"
#include "widgets/texts.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;
using namespace gavel::ui;

namespace {

/// A bar on the screen over a work.
class Bar
{
public:
    explicit Bar(Workspace &work)
        : actions(work.session().current(), work.session().currentTry(), work.session().shown())
        , bar(work.session().next(), work.session().current(), work.session().shown(), actions)
    {
        bar.resize(1072, 60);
        bar.show();
    }

    RunButton *button(const char *name) const { return bar.findChild<RunButton *>(QString::fromLatin1(name)); }
    ChooserButton *chooser(const char *name) const { return bar.findChild<ChooserButton *>(QString::fromLatin1(name)); }
    QString progress() const { return bar.findChild<RunProgressView *>()->text(); }
    QString notice() const
    {
        const auto *notice = bar.findChild<Banner *>();
        return notice->isVisible() ? notice->text() : QString();
    }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    /// The entries of a chooser's menu as they are when it opens.
    QMenu *opened(const char *name) const
    {
        QMenu *menu = chooser(name)->menu();
        emit menu->aboutToShow();
        return menu;
    }
    static QAction *entry(const QMenu *menu, const QString &start)
    {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().startsWith(start))
                return action;
        }
        return nullptr;
    }

    RunActions actions;
    RunBar bar;
};

} // namespace

class TestRunBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void saysWhatIsChosen();
    void offersJudgesDataAndModels();
    void hostileNamesStayText();
    void keepsAVersion();
    void showsARunFromStartToOutcome();
    void pausesAndContinues();
    void saysWhyItWaitsAndContinues();
    void asksAboutAnotherModel();
    void offersTheRestOfAStoppedRun();
    void tellsAResumedStretchFromTheWhole();
    void offersAnInterruptedRun();
    void aPreviewIsNoRun();
    void replays();
    void choosersShrinkFirst();
    void words();
};

void TestRunBar::saysWhatIsChosen()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(2000);
    const Bar bar(work);
    QCOMPARE(bar.chooser("judgeChooser")->value(), QStringLiteral("quality"));
    QCOMPARE(bar.chooser("dataChooser")->value(), QStringLiteral("qa"));
    QCOMPARE(bar.chooser("modelChooser")->value(), QStringLiteral("judge"));
    QVERIFY(bar.chooser("dataChooser")->accessibleName().contains(QStringLiteral("2,000")));
    QVERIFY(bar.button("pauseButton")->isHidden());
    QVERIFY(bar.button("stopButton")->isHidden());
    QVERIFY(bar.notice().isEmpty());
    QSignalSpy tries(bar.actions.tryEdits(), &QAction::triggered);
    QSignalSpy runs(bar.actions.run(), &QAction::triggered);
    bar.click("tryButton");
    QCOMPARE(tries.size(), 1);
    bar.button("runButton")->setFocus();
    QTest::keyClick(bar.button("runButton"), Qt::Key_Return);
    QCOMPARE(runs.size(), 1);
}

void TestRunBar::offersJudgesDataAndModels()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(5);
    Server down;
    down.name = QStringLiteral("gateway");
    down.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    QVERIFY(work.book().save(down));
    const QList<Server> saved = work.book().servers();
    const QUuid id = saved.constLast().id;
    QTRY_VERIFY(work.book().status(id).state == ServerState::Down);
    eval::JudgeDefinition second = judgeOf();
    second.name = QStringLiteral("tone");
    QVERIFY(work.session().next().judge().add(second));
    const Bar bar(work);
    QSignalSpy imports(&bar.bar.choices(), &RunChoices::importWanted);
    QSignalSpy news(&bar.bar.choices(), &RunChoices::newJudgeWanted);
    QSignalSpy yaml(&bar.bar.choices(), &RunChoices::importJudgeWanted);
    QSignalSpy server(&bar.bar.choices(), &RunChoices::serverWanted);

    QMenu *judges = bar.opened("judgeChooser");
    QVERIFY(Bar::entry(judges, QStringLiteral("tone"))->isChecked());
    QVERIFY(!Bar::entry(judges, QStringLiteral("quality"))->isChecked());
    Bar::entry(judges, QStringLiteral("quality"))->trigger();
    QCOMPARE(bar.chooser("judgeChooser")->value(), QStringLiteral("quality"));
    Bar::entry(judges, QStringLiteral("&New"))->trigger();
    Bar::entry(judges, QStringLiteral("&Import"))->trigger();
    QCOMPARE(news.size(), 1);
    QCOMPARE(yaml.size(), 1);

    QMenu *data = bar.opened("dataChooser");
    QVERIFY(Bar::entry(data, QStringLiteral("qa"))->isChecked());
    QVERIFY(Bar::entry(data, QStringLiteral("qa"))->text().contains(QLatin1Char('5')));
    Bar::entry(data, QStringLiteral("&Import"))->trigger();
    QCOMPARE(imports.size(), 1);

    QMenu *models = bar.opened("modelChooser");
    QAction *model = Bar::entry(models, QStringLiteral("judge"));
    QVERIFY(model->isChecked());
    QVERIFY(model->text().contains(QStringLiteral("4,096")));
    QVERIFY(Bar::entry(models, QStringLiteral("gateway")));
    const QAction *why = Bar::entry(models, QStringLiteral("is down"));
    QVERIFY(why && !why->isEnabled());
    Bar::entry(models, QStringLiteral("&Add"))->trigger();
    QCOMPARE(server.size(), 1);
}

void TestRunBar::hostileNamesStayText()
{
    QCOMPARE(menuText(QStringLiteral("a & b\n<b>c</b>\td")), QStringLiteral("a && b <b>c</b> d"));
    QVERIFY(menuText(QString(100'000, u'x')).size() <= 60);
}

void TestRunBar::keepsAVersion()
{
    Workspace work;
    work.makeProject(5);
    const Bar bar(work);
    Bar::entry(bar.opened("judgeChooser"), QStringLiteral("&Keep"))->trigger();
    QCOMPARE(bar.chooser("judgeChooser")->value(), QStringLiteral("quality v1"));
    QVERIFY(!Bar::entry(bar.opened("judgeChooser"), QStringLiteral("&Keep"))->isEnabled());
    eval::JudgeDefinition edited = work.session().next().judge().draft();
    edited.gradingPrompt += QStringLiteral(" More.");
    work.session().next().judge().setDraft(edited);
    QVERIFY(bar.chooser("judgeChooser")->accessibleName().contains(QStringLiteral("+ edits")));
    QVERIFY(Bar::entry(bar.opened("judgeChooser"), QStringLiteral("&Keep"))->isEnabled());
}

void TestRunBar::showsARunFromStartToOutcome()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(80);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    QVERIFY(bar.button("pauseButton")->isVisible());
    QVERIFY(bar.button("stopButton")->isVisible());
    QVERIFY(!bar.button("runButton")->isEnabled());
    QTRY_VERIFY(bar.progress().contains(QStringLiteral(" of 80 · ")));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(bar.progress().contains(QStringLiteral("80 valid")), qPrintable(bar.progress()));
    QVERIFY(bar.button("pauseButton")->isHidden());
    QVERIFY(bar.button("runButton")->isEnabled());
    QVERIFY(bar.notice().isEmpty());
}

void TestRunBar::pausesAndContinues()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    QTRY_COMPARE(work.session().current().job()->state(), eval::EvalRun::State::Running);
    bar.click("pauseButton");
    QTRY_COMPARE(bar.button("pauseButton")->shape(), RunButton::Shape::Go);
    QVERIFY(bar.progress().startsWith(QStringLiteral("Paused")));
    QVERIFY2(bar.notice().isEmpty(), "who has paused it knows why");
    bar.click("pauseButton");
    QTRY_COMPARE(ended.size(), 1);
}

void TestRunBar::saysWhyItWaitsAndContinues()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(20);
    work.serve({ .apiKey = QByteArrayLiteral("secret") });
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    QTRY_VERIFY(bar.notice().contains(QStringLiteral("Repair it in the server panel, then Continue.")));
    QVERIFY(bar.button("continueButton")->isVisible());
    QVERIFY(bar.button("stopHereButton")->isHidden());
    work.setKey(QByteArrayLiteral("secret"));
    bar.click("continueButton");
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bar.notice().isEmpty());
}

void TestRunBar::asksAboutAnotherModel()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    bar.click("stopButton");
    QTRY_COMPARE(ended.size(), 1);
    work.serve({ .contextLength = 8192 });
    work.session().current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    work.session().current().start();
    QTRY_VERIFY(bar.notice().contains(QStringLiteral("lab now serves another model")));
    QVERIFY(bar.notice().contains(QLocale().toString(8192)));
    QCOMPARE(bar.button("continueButton")->text(), QStringLiteral("Continue anyway"));
    QVERIFY(bar.button("stopHereButton")->isVisible());
    bar.click("stopHereButton");
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY(work.storedReplies(run) < 100);
}

void TestRunBar::offersTheRestOfAStoppedRun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy resume(&bar.bar, &RunBar::resumeWanted);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    bar.click("stopButton");
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bar.notice().startsWith(QStringLiteral("Stopped at ")));
    bar.click("continueButton");
    QCOMPARE(resume.size(), 1);
    QCOMPARE(resume.first().first().toLongLong(), run);
    bar.click("closeNoticeButton");
    QVERIFY(bar.notice().isEmpty());
}

void TestRunBar::tellsAResumedStretchFromTheWhole()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    bar.click("stopButton");
    QTRY_COMPARE(ended.size(), 1);
    const qint64 before = work.storedReplies(run);
    QVERIFY(before < 100);
    work.session().current().prepareResume(run);
    QTRY_COMPARE(ready.size(), 2);
    work.session().current().start();
    QTRY_COMPARE(ended.size(), 2);
    QVERIFY2(bar.progress().startsWith(QStringLiteral("%1 row(s) in ").arg(100 - before)), qPrintable(bar.progress()));
    QVERIFY(bar.progress().contains(QStringLiteral(", 100 in all: 100 valid")));
}

void TestRunBar::offersAnInterruptedRun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    const Bar bar(work);
    QVERIFY(bar.notice().isEmpty());
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY(bar.notice().contains(QStringLiteral("was cut off when the window closed")));
    QSignalSpy resume(&bar.bar, &RunBar::resumeWanted);
    bar.click("continueButton");
    QCOMPARE(resume.first().first().toLongLong(), run);
    bar.click("closeNoticeButton");
    QVERIFY(bar.notice().isEmpty());
    QVERIFY(!work.session().current().interrupted());
}

void TestRunBar::aPreviewIsNoRun()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    auto request = *work.request();
    request.judge.criteria.clear(); // cannot be run
    work.session().current().prepare(request);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(bar.notice().isEmpty());
    QVERIFY(bar.progress().isEmpty());
}

void TestRunBar::replays()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(300) });
    work.addServed();
    work.makeProject(40);
    const Bar bar(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    eval::RunSettings slow;
    slow.concurrency.fixed = 20;
    work.startRun(slow);
    QTRY_COMPARE(ended.size(), 1);
    work.fake().stop();
    QSignalSpy over(&work.session().shown(), &ShownRun::replayEnded);
    QVERIFY(work.session().shown().startReplay(work.session().shown().info()->id));
    QVERIFY(bar.notice().startsWith(QStringLiteral("Replay of a recorded run: quality v1")));
    QVERIFY(bar.button("replaySpeed1")->isChecked());
    QVERIFY(bar.button("stopButton")->isVisible());
    QTRY_VERIFY(bar.progress().contains(QStringLiteral(" of 40")));
    bar.click("pauseButton");
    QVERIFY(work.session().shown().replay()->isPaused());
    bar.click("replaySpeed16");
    QCOMPARE(work.session().shown().replay()->speed(), 16.0);
    QVERIFY(!bar.button("replaySpeed1")->isChecked());
    bar.click("replaySpeed0");
    bar.click("pauseButton");
    QTRY_COMPARE(over.size(), 1);
    QVERIFY(bar.notice().isEmpty());
    QVERIFY(bar.button("stopButton")->isHidden());
}

void TestRunBar::choosersShrinkFirst()
{
    Workspace work;
    work.serve({ .model = QByteArrayLiteral("a-model-with-a-very-long-name-that-nobody-wants-to-read-in-full"), .delay = std::chrono::seconds(5) });
    work.addServed();
    work.makeProject(2000);
    Bar bar(work);
    work.startRun();
    QTRY_VERIFY(bar.progress().contains(QStringLiteral("of 2,000")) || bar.progress().startsWith(QStringLiteral("Asking")));
    for (const int width : { 1072, 900 }) {
        bar.bar.resize(width, bar.bar.height());
        QCOMPARE(bar.bar.width(), width);
        const auto *progress = bar.bar.findChild<RunProgressView *>();
        const QFontMetrics metrics(progress->font());
        QTRY_VERIFY(progress->width() >= std::min(300, metrics.horizontalAdvance(bar.progress())));
        QVERIFY(bar.button("stopButton")->geometry().right() <= width);
    }
    work.session().close();
}

void TestRunBar::words()
{
    eval::RunProgress progress;
    progress.total = 2000;
    progress.valid = 1307;
    progress.invalid = 3;
    progress.rowsPerSecond = 212.4;
    const QStringList texts = progressTexts(progress, timeLeft(progress));
    QCOMPARE(texts.first(), QStringLiteral("1,310 of 2,000 · 212 rows/s · 3 invalid · 4 s left"));
    QCOMPARE(texts.last(), QStringLiteral("1,310 of 2,000"));
    QCOMPARE(rateText(0.5), QStringLiteral("30 rows/min"));
    QCOMPARE(rateText(3.44), QStringLiteral("3.4 rows/s"));
    QCOMPARE(rateText(0), QString());
    QCOMPARE(durationText(std::chrono::milliseconds(9400)), QStringLiteral("9.4 s"));
    QCOMPARE(durationText(std::chrono::seconds(200)), QStringLiteral("3 min 20 s"));
    QCOMPARE(durationText(std::chrono::minutes(125)), QStringLiteral("2 h 5 min"));
    eval::RunPause down;
    down.cause = eval::RunPause::Cause::RunError;
    down.error = Error{ Error::Kind::Unreachable, 0, QStringLiteral("It is down."), {} };
    QCOMPARE(pauseText(down, {}, {}).text, QStringLiteral("It is down. The run continues by itself once the server answers again."));
    eval::RunPause unreadable;
    unreadable.cause = eval::RunPause::Cause::Unreadable;
    QVERIFY(pauseText(unreadable, {}, {}).text.startsWith(QStringLiteral("None of the first 20 replies could be read.")));
    eval::RunWait wait{ Error{ Error::Kind::RateLimited, 429, QStringLiteral("Too fast."), {} }, std::chrono::seconds(0), std::chrono::hours(30) };
    const QString tomorrow = QLocale().toString(QDateTime::currentDateTime().addSecs(30 * 3600).date(), QLocale::ShortFormat);
    QVERIFY(waitText(wait).startsWith(QStringLiteral("Waiting until ") + tomorrow));
    QVERIFY(waitNotice(wait).text.startsWith(QStringLiteral("Too fast. The run continues by itself at ") + tomorrow));
    wait.left = std::chrono::milliseconds(200);
    QCOMPARE(waitNotice(wait).text, QString()); // would come and go too fast
    wait.left.reset();
    QCOMPARE(waitText(wait), QString());
    QVERIFY(shortenedNotice(4096).text.contains(QStringLiteral("4,096 token")));
}

GAVEL_TEST(TestRunBar)
#include "tst_runbar.moc"
