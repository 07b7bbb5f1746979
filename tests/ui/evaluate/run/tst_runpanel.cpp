// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runbutton.h"
#include "evaluate/run/runpanel.h"
#include "evaluate/run/runpreviewview.h"
#include "store/project.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace gavel;
using namespace gavel::jobs;
using namespace gavel::test;
using namespace gavel::ui;

namespace {

class Panel
{
public:
    explicit Panel(Workspace &work)
    {
        window.resize(1072, 300);
        panel = new RunPanel(work.session().next(), work.session().current(), work.session().runs(), &window);
        window.show();
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    QString text() const { return panel->findChild<RunPreviewView *>()->text(); }
    bool isReady() const { return find<RunButton>("startRun")->isEnabled(); }
    void choose(const QString &start) const
    {
        auto *rows = find<QComboBox>("runRows");
        for (int i = 0; i < rows->count(); ++i) {
            if (rows->itemText(i).startsWith(start))
                rows->setCurrentIndex(i);
        }
        QVERIFY(rows->currentText().startsWith(start));
    }

    QWidget window;
    RunPanel *panel = nullptr;
};

} // namespace

class TestRunPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void previewsAndStartsWithReturn();
    void escapeLeavesNothingBehind();
    void aReadOnlyProjectIsPreviewed();
    void anOptionPreviewsAgain();
    void optionsThatNeedNoPreview();
    void namesRowsThatDoNotFit();
    void faultsOfTheJudgeHaveTheirPlace();
    void saysWhatIsMissing();
    void anEditPreviewsAgain();
    void judgesTheRowsOfAnotherPage();
    void judgesTheRest();
    void asksToResume();
    void leavesTheTryOfAnotherPageAlone();
    void nothingOpensDuringARun();
};

void TestRunPanel::previewsAndStartsWithReturn()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    QVERIFY(panel.panel->isHidden());
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    panel.panel->ask();
    QVERIFY(panel.panel->isVisible());
    QVERIFY(!panel.isReady());
    QTRY_VERIFY(panel.isReady());
    QVERIFY2(panel.text().contains(QStringLiteral("30 row(s), 30 request(s)")), qPrintable(panel.text()));
    QVERIFY(panel.text().contains(QStringLiteral("1 row(s) have no output")));
    QVERIFY(panel.text().contains(QStringLiteral("the same in every request")));
    QCOMPARE(work.chatRequests(), 0);
    QTest::keyClick(panel.find<QComboBox>("runRows"), Qt::Key_Return);
    QVERIFY(work.session().current().isRunning());
    QVERIFY(panel.panel->isHidden());
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.chatRequests(), 30);
}

void TestRunPanel::escapeLeavesNothingBehind()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    QTest::keyClick(panel.find<QSpinBox>("runRepeats"), Qt::Key_Escape);
    QVERIFY(panel.panel->isHidden());
    QVERIFY(!work.session().current().job());
    QCOMPARE(work.storedRuns(), 0);
    // Once more, before the preview is there.
    panel.panel->ask();
    QTest::mouseClick(panel.find<RunButton>("cancelRun"), Qt::LeftButton);
    QVERIFY(panel.panel->isHidden());
    QVERIFY(!work.session().current().job());
}

void TestRunPanel::aReadOnlyProjectIsPreviewed()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    work.closeSession();
    QVERIFY(work.workbench().openProject(work.path(QStringLiteral("other.gavel"))));
    const auto holder = must(store::Project::open(work.path()));
    QVERIFY(work.workbench().openProject(work.path()));
    QVERIFY(work.session().workbench().isReadOnly());
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("30 row(s), 30 request(s)")), qPrintable(panel.text()));
    QVERIFY(panel.text().contains(QStringLiteral("open for reading only")));
    QVERIFY(!panel.isReady());
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QVERIFY(!work.session().current().isRunning());
}

void TestRunPanel::anOptionPreviewsAgain()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    panel.find<QSpinBox>("runRepeats")->setValue(3);
    QVERIFY2(!panel.isReady(), "what is shown is no longer what would be sent");
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("30 row(s), 90 request(s)")), qPrintable(panel.text()));
    QVERIFY(panel.find<QSpinBox>("runCount")->isHidden());
    panel.choose(QStringLiteral("the first"));
    QVERIFY(panel.find<QSpinBox>("runCount")->isVisible());
    QVERIFY(panel.find<QSpinBox>("runSeed")->isHidden());
    panel.find<QSpinBox>("runCount")->setValue(7);
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("7 row(s), 21 request(s)")), qPrintable(panel.text()));
    panel.choose(QStringLiteral("at random"));
    QVERIFY(panel.find<QSpinBox>("runSeed")->isVisible());
    panel.find<QSpinBox>("runCount")->setValue(5);
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("5 row(s), 15 request(s)")), qPrintable(panel.text()));
    QCOMPARE(work.storedRuns(), 0);
}

void TestRunPanel::optionsThatNeedNoPreview()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    panel.find<QComboBox>("runAdaptive")->setCurrentIndex(1);
    panel.find<QSpinBox>("runAtATime")->setValue(2);
    panel.find<QSpinBox>("runLimit")->setValue(10);
    QVERIFY(panel.isReady());
    QTest::mouseClick(panel.find<RunButton>("startRun"), Qt::LeftButton);
    QTRY_COMPARE(work.session().current().job()->state(), eval::EvalRun::State::Paused);
    QCOMPARE(work.session().current().job()->pauseReason()->cause, eval::RunPause::Cause::RequestLimit);
    QCOMPARE(work.chatRequests(), 10);
    QVERIFY(work.fake().maxInFlight() <= 2);
    work.session().close();
}

void TestRunPanel::namesRowsThatDoNotFit()
{
    Workspace work;
    work.serve({ .contextLength = 300 });
    work.addServed();
    work.makeProject(3);
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    QVERIFY2(panel.text().contains(QStringLiteral("3 row(s) with room for the answer do not fit the context of 300 tokens: 1, 2, 3")),
             qPrintable(panel.text()));
}

void TestRunPanel::faultsOfTheJudgeHaveTheirPlace()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(3);
    eval::JudgeDefinition broken = work.session().next().judge().draft();
    broken.rowTemplate = QStringLiteral("Rate {{no_such_column}}");
    work.session().next().judge().setDraft(broken);
    const Panel panel(work);
    QSignalSpy wanted(panel.panel, &RunPanel::judgeWanted);
    panel.panel->ask();
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("no_such_column")), qPrintable(panel.text()));
    QVERIFY(!panel.isReady());
    QTest::mouseClick(panel.find<RunButton>("showJudge"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);

    broken.criteria.first().scale.clear();
    work.session().next().judge().setDraft(broken);
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("scale")), qPrintable(panel.text()));
    QVERIFY(!panel.isReady());
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QVERIFY(!work.session().current().isRunning());
}

void TestRunPanel::saysWhatIsMissing()
{
    Workspace work;
    work.makeProject(3); // no server
    const Panel panel(work);
    panel.panel->ask();
    QVERIFY(panel.text().contains(QStringLiteral("No model is chosen")));
    QVERIFY(!panel.isReady());
    work.serve();
    work.addServed();
    QTRY_VERIFY(panel.isReady());
}

void TestRunPanel::anEditPreviewsAgain()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    eval::JudgeDefinition edited = work.session().next().judge().draft();
    edited.gradingPrompt = QStringLiteral("Weigh something else.");
    work.session().next().judge().setDraft(edited);
    QVERIFY(!panel.isReady());
    QTRY_VERIFY(panel.isReady());
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(work.session().shown().info()->judge.gradingPrompt, edited.gradingPrompt);
}

void TestRunPanel::judgesTheRowsOfAnotherPage()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    QTRY_COMPARE(ended.size(), 1);
    const Panel panel(work);
    const qint64 run = work.session().shown().info()->id;
    panel.panel->setSelectableRows([run] { return QList<SelectableRows>{ { QStringLiteral("score = 1 in Results"), run, { 2, 3, 5 } } }; });
    panel.panel->ask();
    panel.choose(QStringLiteral("score = 1 in Results (3)"));
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("3 row(s), 3 request(s)")), qPrintable(panel.text()));
    QVERIFY(panel.text().contains(QStringLiteral("3 of these rows (100 %) have been judged already")));
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.session().shown().info()->rows, 3);
}

void TestRunPanel::judgesTheRest()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(30);
    const Panel panel(work);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    panel.panel->ask();
    panel.choose(QStringLiteral("the first"));
    panel.find<QSpinBox>("runCount")->setValue(10);
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("10 row(s), 10 request(s)")), qPrintable(panel.text()));
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QTRY_COMPARE(ended.size(), 1);
    panel.panel->ask();
    panel.choose(QStringLiteral("not yet judged"));
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("20 row(s), 20 request(s)")), qPrintable(panel.text()));
    QVERIFY(panel.text().contains(QStringLiteral("at the rate of the last run like it")));
}

void TestRunPanel::asksToResume()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(20) });
    work.addServed();
    work.makeProject(100);
    QSignalSpy ended(&work.session().current(), &CurrentRun::ended);
    work.startRun();
    const qint64 run = work.session().current().job()->info().id;
    QTRY_VERIFY(work.session().current().job()->progress().done() > 5);
    work.session().current().stop();
    QTRY_COMPARE(ended.size(), 1);
    const qint64 left = 100 - work.storedReplies(run);
    const Panel panel(work);
    panel.panel->askToResume(run);
    QTRY_VERIFY(panel.isReady());
    QVERIFY2(panel.text().contains(QStringLiteral("%1 request(s) left").arg(left)), qPrintable(panel.text()));
    QVERIFY(panel.find<QComboBox>("runRows")->isHidden());
    // To give it up leaves the run as it was.
    QTest::keyClick(panel.panel, Qt::Key_Escape);
    QCOMPARE(work.storedRuns(), 1);
    panel.panel->askToResume(run);
    QTRY_VERIFY(panel.isReady());
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(work.storedReplies(run), 100);
    panel.panel->askToResume(run);
    QTRY_VERIFY2(panel.text().contains(QStringLiteral("This run is complete")), qPrintable(panel.text()));
}

void TestRunPanel::leavesTheTryOfAnotherPageAlone()
{
    Workspace work;
    work.serve();
    work.addServed();
    work.makeProject(10);
    const Panel panel(work);
    QSignalSpy ready(&work.session().current(), &CurrentRun::previewReady);
    panel.panel->ask();
    QTRY_VERIFY(panel.isReady());
    auto request = *work.request();
    request.rows.limit = 4;
    request.numbered = false;
    work.session().current().prepare(request);
    QTRY_COMPARE(ready.size(), 2);
    QVERIFY(panel.text().contains(QStringLiteral("10 row(s), 10 request(s)")));
    QTest::keyClick(panel.panel, Qt::Key_Return);
    QVERIFY2(!work.session().current().isRunning(), "what is prepared is not what the panel shows");
    QTest::keyClick(panel.panel, Qt::Key_Escape);
    QVERIFY(work.session().current().job());
}

void TestRunPanel::nothingOpensDuringARun()
{
    Workspace work;
    work.serve({ .delay = std::chrono::milliseconds(50) });
    work.addServed();
    work.makeProject(100);
    const Panel panel(work);
    work.startRun();
    panel.panel->ask();
    QVERIFY(panel.panel->isHidden());
    QVERIFY(work.session().current().isRunning());
    work.session().close();
}

GAVEL_TEST(TestRunPanel)
#include "tst_runpanel.moc"
