// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/currentpush.h"
#include "mlflow/pushdialog.h"
#include "mlflow/pushstatus.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "unit/mlflow/fakemlflow.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gavel;
using jobs::CurrentPush;
using test::FakeAction;

/// Catches what would open a browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened << url; }
};

/// The push dialog as a person uses it, against a fake MLflow.
class TestPushDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void pushesTheShownRun();
    void offersToAddAServer();
    void namesWhatIsMissing();
    void remembersTheExperiment();
    void stopsAtOnceAndResumes();
    void errorsAreSaidInPlace();
    void continuesWithoutTheDialog();
    void takesUpAPushOfAnEarlierStart();
    void endsWithTheProject();
    void aReadOnlyProjectCanBePushed();

private:
    void open();
    template <typename T>
    T *child(const char *name) const
    {
        T *found = m_dialog->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void click(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    qint64 run() const { return m_work->session().shown().info()->id; }

    std::unique_ptr<test::FakeMlflow> m_mlflow;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<CurrentPush> m_labelling;
    std::unique_ptr<ui::PushDialog> m_dialog;
    QUuid m_server;
};

void TestPushDialog::init()
{
    m_mlflow = std::make_unique<test::FakeMlflow>();
    QVERIFY(m_mlflow->server.start());
    m_mlflow->server.script("/health", { FakeAction::text("OK", "text/plain") });
    m_mlflow->server.script("/version", { FakeAction::text("3.17.2", "text/plain") });
    m_work = std::make_unique<test::Workspace>();
    m_work->openSample();
    // The newest one was written by hand; a recorded one has times and traces.
    const auto &runs = m_work->session().runs().all();
    const auto recorded = std::ranges::find(runs, store::RunInfo::Kind::Recorded, &store::RunInfo::kind);
    QVERIFY(recorded != runs.end());
    m_work->session().shown().show(recorded->id);
    QVERIFY(m_work->session().shown().info());
    m_labelling = std::make_unique<CurrentPush>(m_work->workbench());
    m_server = m_work->addServer(QStringLiteral("MLflow"), m_mlflow->server.url(), ServerKind::Mlflow);
    QTRY_COMPARE(m_work->book().status(m_server).state, ServerState::Usable);
}

void TestPushDialog::cleanup()
{
    m_dialog.reset();
    m_labelling.reset();
    m_work.reset();
}

void TestPushDialog::open()
{
    m_dialog = std::make_unique<ui::PushDialog>(*m_labelling, m_work->session().next().model().servers(), m_work->session().current(), run());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestPushDialog::pushesTheShownRun()
{
    Browser browser;
    open();
    const qint64 rows = m_work->session().shown().info()->rows;
    QTRY_VERIFY(child<QLabel>("pushTraces")->text().contains(QString::number(rows)));
    QVERIFY(child<QLabel>("pushTable")->text().contains(QString::number(rows)));
    child<QLineEdit>("pushExperiment")->setText(QStringLiteral("course"));
    QCOMPARE(child<QLineEdit>("pushRunName")->text(), m_labelling->defaultRunName(run()));
    QVERIFY(!child<QWidget>("published")->isVisible());
    click("pushButton");
    QVERIFY(child<QPushButton>("stopPush")->isVisible());
    QVERIFY(child<QProgressBar>("pushBar")->isVisible());
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->traces.size(), rows);
    QVERIFY(m_mlflow->experiments.contains(QStringLiteral("course")));
    QCOMPARE(m_mlflow->runs.first().status, QStringLiteral("FINISHED"));
    // It took as long in MLflow as it took here.
    const auto ends = m_mlflow->server.requestsTo("/api/2.0/mlflow/runs/update");
    QCOMPARE(QJsonDocument::fromJson(ends.last().body)[QLatin1StringView("end_time")].toInteger(), *m_work->session().shown().info()->finishedMs);

    QVERIFY(child<QWidget>("published")->isVisible());
    QVERIFY(browser.opened.isEmpty());
    click("openRun");
    QCOMPARE(browser.opened.size(), 1);
    QVERIFY(browser.opened.first().toString().startsWith(m_mlflow->server.url().toString()));
    QVERIFY(browser.opened.first().toString().contains(m_mlflow->runs.first().id));
    click("copyTraces");
    QCOMPARE(QApplication::clipboard()->text(), m_labelling->published().evaluationPage);
    click("closePush");
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_labelling->state(), CurrentPush::State::Idle);

    open();
    QVERIFY(child<QLabel>("pushEarlier")->text().contains(QLatin1StringView("course")));
}

void TestPushDialog::offersToAddAServer()
{
    QVERIFY(m_work->book().remove(m_server));
    open();
    QVERIFY(!child<QComboBox>("pushServer")->isVisible());
    QVERIFY(child<QPushButton>("addMlflow")->isVisible());
    QVERIFY(!child<QPushButton>("pushButton")->isEnabled());
    QVERIFY(child<QLabel>("pushStep")->isVisible());
    QVERIFY(!child<QLabel>("pushStep")->text().isEmpty());
    click("addMlflow");
    auto *dialog = m_dialog->findChild<QDialog *>(QStringLiteral("serverDialog"));
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("serverAddress")), m_mlflow->server.url().toString());
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("saveServer")), Qt::LeftButton);
    QTRY_VERIFY(child<QComboBox>("pushServer")->isVisible());
    QVERIFY(child<QPushButton>("pushButton")->isEnabled());
}

void TestPushDialog::namesWhatIsMissing()
{
    open();
    QVERIFY(child<QPushButton>("pushButton")->isEnabled());
    child<QLineEdit>("pushExperiment")->clear();
    QVERIFY(!child<QPushButton>("pushButton")->isEnabled());
    QVERIFY(child<QPushButton>("pushButton")->toolTip().contains(QLatin1StringView("experiment")));
    QVERIFY(child<QLabel>("pushStep")->isVisible());
}

void TestPushDialog::remembersTheExperiment()
{
    open();
    QCOMPARE(child<QLineEdit>("pushExperiment")->text(), m_work->workbench().projectTitle());
    child<QLineEdit>("pushExperiment")->setText(QStringLiteral("mine"));
    click("pushButton");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    click("closePush");
    m_labelling = std::make_unique<CurrentPush>(m_work->workbench());
    open();
    QCOMPARE(child<QLineEdit>("pushExperiment")->text(), QStringLiteral("mine"));
}

void TestPushDialog::stopsAtOnceAndResumes()
{
    m_mlflow->traceDelay = std::chrono::milliseconds(30);
    open();
    click("pushButton");
    QTRY_VERIFY(m_labelling->progress().step == mlflow::RunPublisher::Step::SendTraces && m_labelling->progress().done > 8);
    click("stopPush");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Failed);
    QVERIFY(!child<QLabel>("pushError")->isVisible());
    QVERIFY(child<QLabel>("pushStep")->text().startsWith(QLatin1StringView("Stopped")));
    const qint64 rows = m_work->session().shown().info()->rows;
    QVERIFY(m_mlflow->traces.size() < rows);
    m_mlflow->traceDelay = {};
    click("pushButton");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->traces.size(), rows);
    QCOMPARE(m_mlflow->runs.size(), 1);
}

void TestPushDialog::errorsAreSaidInPlace()
{
    m_mlflow->faults.append({ "POST /api/2.0/mlflow/runs/create", test::FakeMlflow::error(401, "UNAUTHENTICATED", "who are you?"), 1 });
    open();
    click("pushButton");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Failed);
    QVERIFY(child<QLabel>("pushError")->isVisible());
    QCOMPARE(child<QLabel>("pushError")->text(), m_labelling->error().text);
    QCOMPARE(child<QPushButton>("pushButton")->accessibleName(), QStringLiteral("Resume the push"));
    // Another name is another push.
    const QString name = child<QLineEdit>("pushRunName")->text();
    child<QLineEdit>("pushRunName")->setText(QStringLiteral("other"));
    QCOMPARE(child<QPushButton>("pushButton")->accessibleName(), QStringLiteral("Push"));
    child<QLineEdit>("pushRunName")->setText(name);
    click("pushButton");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 1);
}

void TestPushDialog::continuesWithoutTheDialog()
{
    ui::PushStatus status(*m_labelling);
    QVERIFY(status.text().isEmpty());
    m_mlflow->traceDelay = std::chrono::milliseconds(30);
    open();
    click("pushButton");
    QTRY_VERIFY(m_labelling->progress().done > 8);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    m_dialog.reset();
    QCOMPARE(m_labelling->state(), CurrentPush::State::Sending);
    QTRY_VERIFY(status.text().contains(QLatin1StringView("of 72 traces")));
    open();
    QVERIFY(child<QPushButton>("stopPush")->isVisible());
    QVERIFY(!child<QLineEdit>("pushExperiment")->isEnabled());
    m_mlflow->traceDelay = {};
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QVERIFY(child<QWidget>("published")->isVisible());
}

void TestPushDialog::takesUpAPushOfAnEarlierStart()
{
    m_mlflow->traceDelay = std::chrono::milliseconds(30);
    open();
    child<QLineEdit>("pushExperiment")->setText(QStringLiteral("course"));
    child<QLineEdit>("pushRunName")->setText(QStringLiteral("first try"));
    click("pushButton");
    QTRY_VERIFY(m_labelling->progress().step == mlflow::RunPublisher::Step::SendTraces && m_labelling->progress().done > 8);
    click("stopPush");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Failed);
    m_dialog.reset();
    m_labelling = std::make_unique<CurrentPush>(m_work->workbench());
    m_mlflow->traceDelay = {};
    open();
    QVERIFY(child<QLabel>("pushEarlier")->isVisible());
    QCOMPARE(child<QLineEdit>("pushRunName")->text(), QStringLiteral("first try"));
    click("pushButton");
    QTRY_COMPARE(m_labelling->state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(m_mlflow->traces.size(), m_work->session().shown().info()->rows);
}

void TestPushDialog::endsWithTheProject()
{
    m_mlflow->traceDelay = std::chrono::milliseconds(30);
    open();
    click("pushButton");
    QTRY_VERIFY(m_labelling->progress().done > 8);
    QVERIFY(m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QCOMPARE(m_labelling->state(), CurrentPush::State::Idle);
    QVERIFY(!m_dialog->isVisible());
}

void TestPushDialog::aReadOnlyProjectCanBePushed()
{
    // Held by this one, the second opens it for reading.
    jobs::Workbench second(m_work->services(), m_work->settings(), m_work->saving());
    QVERIFY(second.openProject(m_work->path(QStringLiteral("sample.gavel"))));
    QVERIFY(second.project()->isReadOnly());
    jobs::Session session(second, m_work->book());
    CurrentPush labelling(second);
    m_mlflow->traceDelay = std::chrono::milliseconds(30);
    ui::PushDialog dialog(labelling, session.next().model().servers(), session.current(), session.shown().info()->id);
    dialog.open();
    auto *push = dialog.findChild<QPushButton *>(QStringLiteral("pushButton"));
    QTest::mouseClick(push, Qt::LeftButton);
    QTRY_VERIFY(labelling.progress().step == mlflow::RunPublisher::Step::SendTraces && labelling.progress().done > 8);
    labelling.cancel();
    QTRY_COMPARE(labelling.state(), CurrentPush::State::Failed);
    m_mlflow->traceDelay = {};
    QTest::mouseClick(push, Qt::LeftButton);
    QTRY_COMPARE(labelling.state(), CurrentPush::State::Done);
    QCOMPARE(m_mlflow->runs.size(), 1);
    QCOMPARE(m_mlflow->traces.size(), session.shown().info()->rows);
}

GAVEL_TEST(TestPushDialog)

#include "tst_pushdialog.moc"
