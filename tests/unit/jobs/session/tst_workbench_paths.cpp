// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/workbench.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;

/// One project under several names: folders and files that are links.
class TestWorkbenchPaths : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void openAgain_data();
    void openAgain();
    void rememberedOnce();
    void theSampleTwice();
    void theUntitledProject();
    void anotherFileIsAnother();

private:
    QString real(const QString &name) const { return m_work->path(QStringLiteral("real/") + name); }
    QString linked(const QString &name) const { return m_work->path(QStringLiteral("link/") + name); }
    jobs::Workbench &workbench() { return m_work->workbench(); }

    std::unique_ptr<test::Workspace> m_work;
};

void TestWorkbenchPaths::init()
{
    m_work = std::make_unique<test::Workspace>();
    const QDir folder(m_work->folder());
    QVERIFY(folder.mkdir(QStringLiteral("real")));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("link"))));
    qputenv("XDG_DATA_HOME", QFile::encodeName(folder.filePath(QStringLiteral("link"))));
}

void TestWorkbenchPaths::cleanup()
{
    m_work.reset();
}

void TestWorkbenchPaths::openAgain_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addRow("by the folder's link, twice") << "link/p.gavel"
                                                 << "link/p.gavel";
    QTest::addRow("by the folder's link, then by its name") << "link/p.gavel"
                                                            << "real/p.gavel";
    QTest::addRow("by its name, then by the folder's link") << "real/p.gavel"
                                                            << "link/p.gavel";
    QTest::addRow("by the file's link, twice") << "file.gavel"
                                               << "file.gavel";
    QTest::addRow("by the file's link, then by its name") << "file.gavel"
                                                          << "real/p.gavel";
    QTest::addRow("by its name, then by a way around") << "real/p.gavel"
                                                       << "link/../real/p.gavel";
}

void TestWorkbenchPaths::openAgain()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    // There is no p.gavel yet: the file's link leads to what opening makes.
    QVERIFY(QFile::link(real(QStringLiteral("p.gavel")), m_work->path(QStringLiteral("file.gavel"))));
    test::must(workbench().openProject(m_work->path(first)));
    QVERIFY(!workbench().project()->isReadOnly());
    const auto *project = workbench().project();
    const QSignalSpy changed(&workbench(), &jobs::Workbench::projectAboutToChange);
    test::must(workbench().openProject(m_work->path(second)));
    QCOMPARE(workbench().project(), project);
    QCOMPARE(changed.size(), 0);
    QVERIFY(workbench().isOpen(m_work->path(second)));
}

void TestWorkbenchPaths::rememberedOnce()
{
    for (const QString &path : { real(QStringLiteral("p.gavel")), real(QStringLiteral("q.gavel")), linked(QStringLiteral("p.gavel")) })
        test::must(workbench().openProject(path));
    QCOMPARE(m_work->settings().recentProjects, (QStringList{ linked(QStringLiteral("p.gavel")), real(QStringLiteral("q.gavel")) }));
}

void TestWorkbenchPaths::theSampleTwice()
{
    // The sample of a build that carries none: its list of files is empty.
    QVERIFY(QDir().mkpath(QFileInfo(jobs::Workbench::samplePath()).absolutePath()));
    {
        const auto sample = store::Project::open(jobs::Workbench::samplePath());
        QVERIFY(sample);
        const QByteArray digest = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
        QVERIFY((*sample)->setSetting(QStringLiteral("sample_digest"), QString::fromLatin1(digest)));
    }
    const QSignalSpy problems(&workbench(), &jobs::Workbench::problem);
    for (int times = 0; times < 2; ++times) {
        const QSignalSpy changed(&workbench(), &jobs::Workbench::projectChanged);
        test::must(workbench().openSample());
        QTRY_COMPARE(changed.size(), times + 1); // the second time it is closed first
        QVERIFY(workbench().isOpen(jobs::Workbench::samplePath()));
        QVERIFY2(!workbench().project()->isReadOnly(), qPrintable(workbench().project()->notice()));
    }
    QCOMPARE(problems.size(), 0);
}

void TestWorkbenchPaths::theUntitledProject()
{
    test::must(workbench().openLast());
    QCOMPARE(workbench().projectTitle(), QStringLiteral("Untitled project"));
    test::must(workbench().openProject(real(QStringLiteral("p.gavel"))));
    QCOMPARE(workbench().projectTitle(), QStringLiteral("p"));
}

void TestWorkbenchPaths::anotherFileIsAnother()
{
    test::must(workbench().openProject(linked(QStringLiteral("p.gavel"))));
    test::must(workbench().openProject(linked(QStringLiteral("q.gavel"))));
    QCOMPARE(workbench().project()->name(), QStringLiteral("q"));
    QVERIFY(!workbench().isOpen(linked(QStringLiteral("p.gavel"))));
    QVERIFY(!workbench().isOpen(real(QStringLiteral("none.gavel"))));
}

GAVEL_TEST(TestWorkbenchPaths)
#include "tst_workbench_paths.moc"
