// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/workbench.h"

#include "support/fulldisk.h"
#include "support/storefixture.h"
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
    void namesRecentProjects();
    void opensTheLastProject();
    void opensAnUntitledOneTheFirstTime();
    void opensAnUntitledOneWhenTheLastIsGone();
    void aVanishedProjectIsNotMadeAnew();
    void leavesOutAProjectOverWhichItEnded();
    void aProjectThatWasShownIsOpenedAgain();
    void staysWhileRepliesCannotBeStored();
    void repliesSavedBesideComeBack();
    void saysWhyTheLastCannotBeOpened();
    void opensTheSample();
    void opensTheSampleAgain();
    void knowsItsFolders();
    void listsRunsNewestFirstWithoutTries();
    void readsNothingWithoutAProject();
    void savesACopy();
    void aReadOnlyProjectGivesWayToItsCopy();
    void aLargeDamagedProjectBecomesReadOnly();
    void aLargeSoundProjectStaysAsItIs();
    void theUntitledProjectGetsAName();
    void aCopyNeverReplacesTheProject();

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

void TestWorkbench::namesRecentProjects()
{
    jobs::Workbench &workbench = m_work->workbench();
    must(workbench.openLast()); // untitled
    for (const char *name : { "one.gavel", "two.gavel", "three.gavel" })
        must(workbench.openProject(m_work->path(QLatin1StringView(name))));
    QVERIFY(QFile::remove(m_work->path(QStringLiteral("one.gavel"))));
    const auto recent = workbench.recentProjects();
    QCOMPARE(recent.size(), 3);
    QCOMPARE(recent[0].title, QStringLiteral("two"));
    QCOMPARE(recent[0].path, m_work->path(QStringLiteral("two.gavel")));
    QVERIFY(recent[0].isThere);
    QCOMPARE(recent[1].title, QStringLiteral("one"));
    QVERIFY(!recent[1].isThere);
    QCOMPARE(recent[2].title, QStringLiteral("Untitled project"));
    // The open one stays, as the last one of the next start.
    workbench.forgetRecentProjects();
    QVERIFY(workbench.recentProjects().isEmpty());
    QCOMPARE(m_work->settings().recentProjects, QStringList{ m_work->path(QStringLiteral("three.gavel")) });
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
    QCOMPARE(problem.size(), 1);
    QVERIFY(!QFile::exists(m_work->path(QStringLiteral("gone.gavel"))));
}

void TestWorkbench::aVanishedProjectIsNotMadeAnew()
{
    const QString gone = m_work->path(QStringLiteral("none/gone.gavel"));
    m_work->settings().recentProjects = { gone };
    m_work->open();
    const auto opened = m_work->workbench().openExisting(gone);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::NotFound);
    QVERIFY(opened.error().text.contains(QLatin1StringView("gone.gavel")));
    QVERIFY(!QFile::exists(m_work->path(QStringLiteral("none"))));
    QCOMPARE(m_work->project().path(), m_work->path());
    QVERIFY(!m_work->settings().recentProjects.contains(gone));
}

void TestWorkbench::leavesOutAProjectOverWhichItEnded()
{
    m_work->open();
    QCOMPARE(m_work->settings().openingProject, m_work->path());
    const store::Settings asItEnded = m_work->settings();
    test::Workspace next;
    next.settings() = asItEnded;
    QSignalSpy problem(&next.workbench(), &jobs::Workbench::problem);
    must(next.workbench().openLast());
    QCOMPARE(next.project().name(), QStringLiteral("untitled"));
    QCOMPARE(problem.size(), 1);
    QVERIFY(problem.first().first().value<Error>().text.contains(QLatin1StringView("p.gavel")));
    QCOMPARE(next.settings().lastProject, next.project().path());
    // A person may try it again.
    must(next.workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QCOMPARE(next.settings().openingProject, m_work->path(QStringLiteral("other.gavel")));
}

void TestWorkbench::aProjectThatWasShownIsOpenedAgain()
{
    m_work->workbench().setOpeningTime(std::chrono::milliseconds(0));
    m_work->open();
    QTRY_VERIFY(m_work->settings().openingProject.isEmpty());
    QCOMPARE(m_work->saves(), 2);
    QCOMPARE(m_work->settings().lastProject, m_work->path());
}

void TestWorkbench::staysWhileRepliesCannotBeStored()
{
    const store::RunInfo run = m_work->addRun(m_work->rows(4));
    jobs::Workbench &workbench = m_work->workbench();
    test::fillDisk(m_work->project(), true);
    m_work->project().log().append(test::longReply(run.id));
    const auto opened = workbench.openProject(m_work->path(QStringLiteral("other.gavel")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::DiskFull);
    QCOMPARE(m_work->project().path(), m_work->path());
    QCOMPARE(workbench.unstoredReplies(), 1);
    QVERIFY(!workbench.store());
    test::fillDisk(m_work->project(), false);
    must(workbench.store());
    QCOMPARE(workbench.unstoredReplies(), 0);
    QCOMPARE(m_work->storedReplies(run.id), 1);
    must(workbench.openProject(m_work->path(QStringLiteral("other.gavel"))));
}

void TestWorkbench::repliesSavedBesideComeBack()
{
    const store::RunInfo run = m_work->addRun(m_work->rows(4));
    jobs::Workbench &workbench = m_work->workbench();
    test::fillDisk(m_work->project(), true);
    m_work->project().log().append(test::longReply(run.id));
    QVERIFY(!workbench.store());
    const QString beside = m_work->path(QStringLiteral("beside.jsonl"));
    QVERIFY(!workbench.saveUnstored(m_work->path()));
    QCOMPARE(workbench.unstoredReplies(), 1);
    QCOMPARE(must(workbench.saveUnstored(beside)), 1);
    must(workbench.openProject(m_work->path(QStringLiteral("other.gavel"))));
    must(workbench.openProject(m_work->path()));
    QCOMPARE(m_work->storedReplies(run.id), 0);
    QSignalSpy taken(&workbench, &jobs::Workbench::repliesTaken);
    workbench.takeReplies(beside);
    QTRY_COMPARE(taken.size(), 1);
    QCOMPARE(taken.first().first().toLongLong(), 1);
    QCOMPARE(m_work->storedReplies(run.id), 1);
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
    must(m_work->workbench().openSample());
    QTRY_VERIFY(m_work->workbench().project() || !problem.isEmpty());
    QVERIFY(problem.isEmpty());
    QCOMPARE(m_work->project().path(), jobs::Workbench::samplePath());
    QVERIFY(!m_work->session().runs().all().isEmpty());
}

void TestWorkbench::opensTheSampleAgain()
{
    jobs::Workbench &workbench = m_work->workbench();
    must(workbench.openSample());
    QTRY_VERIFY(workbench.project());
    must(m_work->project().setSetting(QStringLiteral("mine"), 1));
    QSignalSpy changed(&workbench, &jobs::Workbench::projectChanged);
    // It releases the file while the sample is checked, so pages see no project for a moment.
    must(workbench.openSample());
    QVERIFY(!workbench.project());
    QCOMPARE(changed.size(), 1);
    QTRY_VERIFY(workbench.project());
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
    attempt.options.isTry = true;
    judged.judge(judged.addRun(attempt), { 1, 1, 1 });
    const auto last = judged.judge(dataset, { 3, 2, 1 }, { .name = QStringLiteral("last") });
    QList<qint64> shown;
    for (const store::RunInfo &run : judged.session().runs().all())
        shown << run.id;
    QCOMPARE(shown, QList<qint64>({ last.id, first.id }));
    QCOMPARE(must(judged.project().runs().all()).size(), 3);
    QCOMPARE(must(judged.workbench().reader(last.id)->rowCount()), 3);
    QVERIFY(!judged.workbench().reader(999));
}

void TestWorkbench::readsNothingWithoutAProject()
{
    QVERIFY(m_work->session().runs().all().isEmpty());
    QVERIFY(!m_work->workbench().reader(1));
}

void TestWorkbench::savesACopy()
{
    m_work->rows(3);
    const QString copy = m_work->path(QStringLiteral("copy.gavel"));
    const QSignalSpy saved(&m_work->workbench(), &jobs::Workbench::copySaved);
    m_work->workbench().saveCopy(copy);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_work->project().name(), QStringLiteral("p"));
    const auto opened = must(store::Project::open(copy));
    QCOMPARE(must(opened->datasets().all()).constFirst().rows, 3);
}

void TestWorkbench::aReadOnlyProjectGivesWayToItsCopy()
{
    m_work->rows(3);
    const auto holder = must(store::Project::open(m_work->path(QStringLiteral("held.gavel"))));
    must(m_work->workbench().openProject(m_work->path(QStringLiteral("held.gavel"))));
    QVERIFY(m_work->workbench().isReadOnly());
    const QSignalSpy saved(&m_work->workbench(), &jobs::Workbench::copySaved);
    m_work->workbench().saveCopy(m_work->path(QStringLiteral("mine.gavel")));
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_work->project().name(), QStringLiteral("mine"));
    QVERIFY(!m_work->workbench().isReadOnly());
}

void TestWorkbench::aLargeDamagedProjectBecomesReadOnly()
{
    m_work->rows(3);
    must(m_work->project().setSetting(QStringLiteral("large"), QString(5'000'000, u'x')));
    const QString copy = m_work->path(QStringLiteral("sent.gavel"));
    must(m_work->project().saveCopy(copy));
    fixture::damagePage(copy, QStringLiteral("judge_version_hash"));
    jobs::Workbench &workbench = m_work->workbench();
    const QSignalSpy changed(&workbench, &jobs::Workbench::projectChanged);
    must(workbench.openProject(copy));
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(workbench.isReadOnly());
    QCOMPARE(workbench.project()->path(), copy);
    QVERIFY(!workbench.project()->notice().isEmpty());
    QCOMPARE(must(workbench.project()->datasets().all()).constFirst().rows, 3);
    // The rest goes on in a copy.
    const QSignalSpy saved(&workbench, &jobs::Workbench::copySaved);
    workbench.saveCopy(m_work->path(QStringLiteral("rescued.gavel")));
    QTRY_COMPARE(saved.size(), 1);
    QVERIFY(!workbench.isReadOnly());
}

void TestWorkbench::aLargeSoundProjectStaysAsItIs()
{
    must(m_work->project().setSetting(QStringLiteral("large"), QString(5'000'000, u'x')));
    const QString copy = m_work->path(QStringLiteral("sent.gavel"));
    must(m_work->project().saveCopy(copy));
    must(m_work->workbench().openProject(copy));
    QVERIFY(m_work->project().isUnchecked());
    QTRY_VERIFY(!m_work->project().isUnchecked());
    QVERIFY(!m_work->workbench().isReadOnly());
}

void TestWorkbench::theUntitledProjectGetsAName()
{
    jobs::Workbench &workbench = m_work->workbench();
    must(workbench.openLast());
    QVERIFY(workbench.isUntitled());
    const QString before = workbench.project()->path();
    m_work->rows(3);
    const auto taken = workbench.name(m_work->write(QStringLiteral("taken.gavel"), "x"));
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::BadInput);
    const auto unreachable = workbench.name(m_work->path(QStringLiteral("none/course.gavel")));
    QVERIFY(!unreachable);
    QCOMPARE(unreachable.error().kind, Error::Kind::Io);
    QVERIFY2(workbench.isUntitled(), "it stays open where it is");
    must(workbench.name(m_work->path(QStringLiteral("course.gavel"))));
    QCOMPARE(workbench.projectTitle(), QStringLiteral("course"));
    QVERIFY(!workbench.isUntitled());
    QCOMPARE(must(workbench.project()->datasets().all()).constFirst().rows, 3);
    QVERIFY(!QFile::exists(before));
    QVERIFY(!m_work->settings().recentProjects.contains(before));
    // The next untitled project begins empty.
    m_work->settings().lastProject.clear();
    must(workbench.openLast());
    QVERIFY(must(workbench.project()->datasets().all()).isEmpty());
}

void TestWorkbench::aCopyNeverReplacesTheProject()
{
    m_work->rows(3);
    const QSignalSpy problem(&m_work->workbench(), &jobs::Workbench::problem);
    m_work->workbench().saveCopy(m_work->project().path());
    QTRY_COMPARE(problem.size(), 1);
    QCOMPARE(m_work->project().name(), QStringLiteral("p"));
}

GAVEL_TEST(TestWorkbench)

#include "tst_workbench.moc"
