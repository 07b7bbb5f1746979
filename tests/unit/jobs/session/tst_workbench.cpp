// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/workbench.h"

#include "support/testmain.h"
#include "support/workspace.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using test::must;

class TestWorkbench : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensAProject();
    void makesTheFolder();
    void signalsFrameTheChange();
    void theSameProjectStaysOpen();
    void keepsTheOpenProjectWhenTheNewOneCannotBeOpened();
    void aSaveThatFailsIsSaidThoughTheProjectIsOpen();
    void remembersTenRecentProjects();
    void opensTheLastProject();
    void opensAnUntitledOneTheFirstTime();
    void opensAnUntitledOneWhenTheLastIsGone();
    void saysWhyTheLastCannotBeOpened();
    void opensTheSample();
    void opensTheSampleAgain();
    void knowsItsFolders();
    void listsRunsNewestFirstWithoutTries();
    void readsNothingWithoutAProject();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<test::Workspace> m_work;
};

void TestWorkbench::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toLocal8Bit());
    m_work = std::make_unique<test::Workspace>();
}

void TestWorkbench::opensAProject()
{
    jobs::Workbench &workbench = m_work->workbench();
    QVERIFY(!workbench.project());
    QCOMPARE(workbench.projectTitle(), QString());
    must(workbench.openProject(m_work->path(QStringLiteral("course-2026.gavel"))));
    QVERIFY(workbench.project());
    QCOMPARE(workbench.project()->path(), m_work->path(QStringLiteral("course-2026.gavel")));
    QVERIFY(!workbench.project()->isReadOnly());
    QCOMPARE(workbench.projectTitle(), QStringLiteral("course-2026"));
    QCOMPARE(m_work->settings().lastProject, workbench.project()->path());
    QCOMPARE(m_work->settings().recentProjects, QStringList{ workbench.project()->path() });
    QCOMPARE(m_work->saves(), 1);
    QCOMPARE(&workbench.services(), &m_work->services());
    QCOMPARE(&workbench.settings(), &m_work->settings());
}

void TestWorkbench::makesTheFolder()
{
    const QString path = m_work->path(QStringLiteral("a/b/p.gavel"));
    must(m_work->workbench().openProject(path));
    QVERIFY(QFile::exists(path));
}

void TestWorkbench::signalsFrameTheChange()
{
    jobs::Workbench &workbench = m_work->workbench();
    QStringList told;
    const auto title = [&workbench] { return workbench.project() ? workbench.project()->name() : QStringLiteral("none"); };
    connect(&workbench, &jobs::Workbench::projectAboutToChange, this, [&] { told << QStringLiteral("about ") + title(); });
    connect(&workbench, &jobs::Workbench::projectChanged, this, [&] { told << QStringLiteral("changed ") + title(); });
    must(workbench.openProject(m_work->path(QStringLiteral("one.gavel"))));
    must(workbench.openProject(m_work->path(QStringLiteral("two.gavel"))));
    const QStringList expected{ QStringLiteral("about none"), QStringLiteral("changed one"), QStringLiteral("about one"),
                                QStringLiteral("changed two") };
    QCOMPARE(told, expected);
}

void TestWorkbench::theSameProjectStaysOpen()
{
    jobs::Workbench &workbench = m_work->workbench();
    must(workbench.openProject(m_work->path()));
    const store::Project *open = workbench.project();
    const QSignalSpy about(&workbench, &jobs::Workbench::projectAboutToChange);
    must(workbench.openProject(QDir::current().relativeFilePath(m_work->path())));
    QCOMPARE(workbench.project(), open);
    QVERIFY(about.isEmpty());
    QCOMPARE(m_work->saves(), 1);
}

void TestWorkbench::keepsTheOpenProjectWhenTheNewOneCannotBeOpened()
{
    jobs::Workbench &workbench = m_work->workbench();
    must(workbench.openProject(m_work->path()));
    const store::Project *open = workbench.project();
    QFile file(m_work->path(QStringLiteral("other.gavel")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("this is no project\n") > 0);
    file.close();
    const QSignalSpy about(&workbench, &jobs::Workbench::projectAboutToChange);
    const QSignalSpy changed(&workbench, &jobs::Workbench::projectChanged);
    const auto opened = workbench.openProject(file.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::BadInput);
    QCOMPARE(workbench.project(), open);
    QVERIFY(about.isEmpty() && changed.isEmpty());
    QCOMPARE(m_work->settings().lastProject, m_work->path());
    QCOMPARE(m_work->settings().recentProjects, QStringList{ m_work->path() });
    must(workbench.project()->setSetting(QStringLiteral("works"), true));
}

void TestWorkbench::aSaveThatFailsIsSaidThoughTheProjectIsOpen()
{
    m_work->refuseToSave(Error{ Error::Kind::Io, 0, QStringLiteral("gavel.conf cannot be written."), {} });
    const QSignalSpy changed(&m_work->workbench(), &jobs::Workbench::projectChanged);
    const auto opened = m_work->workbench().openProject(m_work->path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Io);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_work->workbench().project());
}

void TestWorkbench::remembersTenRecentProjects()
{
    const auto open = [this](int no) {
        const QString path = m_work->path(QStringLiteral("%1.gavel").arg(no));
        must(m_work->workbench().openProject(path));
        return path;
    };
    for (int no = 1; no <= 12; ++no)
        open(no);
    const QString again = open(5);
    const QStringList &recent = m_work->settings().recentProjects;
    QCOMPARE(recent.size(), 10);
    QCOMPARE(recent.first(), again);
    QCOMPARE(recent.count(again), 1);
    QCOMPARE(recent.at(1), m_work->path(QStringLiteral("12.gavel")));
    QCOMPARE(recent.last(), m_work->path(QStringLiteral("3.gavel")));
}

void TestWorkbench::opensTheLastProject()
{
    {
        const auto made = must(store::Project::open(m_work->path(QStringLiteral("last.gavel"))));
        must(made->setSetting(QStringLiteral("mine"), 1));
    }
    m_work->settings().lastProject = m_work->path(QStringLiteral("last.gavel"));
    must(m_work->workbench().openLast());
    QCOMPARE(m_work->project().setting(QStringLiteral("mine")).toInt(), 1);
}

void TestWorkbench::opensAnUntitledOneTheFirstTime()
{
    must(m_work->workbench().openLast());
    QCOMPARE(m_work->project().path(), m_home->filePath(QStringLiteral("gavel/projects/untitled.gavel")));
    QCOMPARE(m_work->workbench().projectTitle(), QStringLiteral("Untitled project"));
}

void TestWorkbench::opensAnUntitledOneWhenTheLastIsGone()
{
    m_work->settings().lastProject = m_work->path(QStringLiteral("gone.gavel"));
    const QSignalSpy problem(&m_work->workbench(), &jobs::Workbench::problem);
    must(m_work->workbench().openLast());
    QCOMPARE(m_work->project().name(), QStringLiteral("untitled"));
    QVERIFY(problem.isEmpty());
    QVERIFY(!QFile::exists(m_work->path(QStringLiteral("gone.gavel"))));
}

void TestWorkbench::saysWhyTheLastCannotBeOpened()
{
    QFile file(m_work->path(QStringLiteral("last.gavel")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("this is no project\n") > 0);
    file.close();
    m_work->settings().lastProject = file.fileName();
    QSignalSpy problem(&m_work->workbench(), &jobs::Workbench::problem);
    must(m_work->workbench().openLast());
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem.first().first().value<Error>().text.contains(QLatin1StringView("last.gavel")));
    QCOMPARE(m_work->project().name(), QStringLiteral("untitled"));
}

void TestWorkbench::opensTheSample()
{
    const QSignalSpy problem(&m_work->workbench(), &jobs::Workbench::problem);
    m_work->workbench().openSample();
    QTRY_VERIFY_WITH_TIMEOUT(m_work->workbench().project() || !problem.isEmpty(), 60'000);
    QVERIFY(problem.isEmpty());
    QCOMPARE(m_work->project().path(), jobs::Workbench::samplePath());
    QVERIFY(!m_work->workbench().runs().isEmpty());
}

void TestWorkbench::opensTheSampleAgain()
{
    jobs::Workbench &workbench = m_work->workbench();
    workbench.openSample();
    QTRY_VERIFY_WITH_TIMEOUT(workbench.project(), 60'000);
    must(m_work->project().setSetting(QStringLiteral("mine"), 1));
    QSignalSpy changed(&workbench, &jobs::Workbench::projectChanged);
    // It lets go of the file while the sample is looked at, so a page sees no project for a moment.
    workbench.openSample();
    QVERIFY(!workbench.project());
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(workbench.project(), 60'000);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_work->project().setting(QStringLiteral("mine")).toInt(), 1);
}

void TestWorkbench::knowsItsFolders()
{
    QCOMPARE(jobs::Workbench::dataFolder(), m_home->filePath(QStringLiteral("gavel")));
    QCOMPARE(jobs::Workbench::samplePath(), m_home->filePath(QStringLiteral("gavel/sample/sample.gavel")));
    QVERIFY(!QFile::exists(m_home->filePath(QStringLiteral("gavel/projects"))));
    QCOMPARE(jobs::Workbench::projectsFolder(), m_home->filePath(QStringLiteral("gavel/projects")));
    QVERIFY(QFile::exists(m_home->filePath(QStringLiteral("gavel/projects"))));
}

void TestWorkbench::listsRunsNewestFirstWithoutTries()
{
    test::Workspace judged;
    const data::Dataset dataset = judged.rows(3);
    const auto first = judged.judge(dataset, { 1, 2, 3 }, { .name = QStringLiteral("first") });
    store::RunInfo attempt = first;
    attempt.uuid = {};
    attempt.settings.insert(store::trySetting, true);
    judged.judge(judged.addRun(attempt), { 1, 1, 1 });
    const auto last = judged.judge(dataset, { 3, 2, 1 }, { .name = QStringLiteral("last") });
    QList<qint64> shown;
    for (const store::RunInfo &run : judged.workbench().runs())
        shown << run.id;
    QCOMPARE(shown, QList<qint64>({ last.id, first.id }));
    QCOMPARE(must(judged.project().runs().all()).size(), 3);
    QCOMPARE(must(judged.workbench().reader(last.id)->rowCount()), 3);
    QVERIFY(!judged.workbench().reader(999));
}

void TestWorkbench::readsNothingWithoutAProject()
{
    QVERIFY(m_work->workbench().runs().isEmpty());
    QVERIFY(!m_work->workbench().reader(1));
}

GAVEL_TEST(TestWorkbench)

#include "tst_workbench.moc"
