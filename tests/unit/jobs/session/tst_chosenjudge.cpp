// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/chosenjudge.h"

#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::test;

/// The judge that grades next, without any server.
class TestChosenJudge : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void choosesAndRemembers();
    void freeNamesAreNumbered();
    void versionsComeNewestFirst();
    void anEditThatCannotBeStoredKeepsItsJudge();
    void anEditThatCannotBeStoredKeepsItsProject();

private:
    void fillTheDisk() const;
    jobs::ChosenJudge &judge() const { return m_work->session().next().judge(); }
    static eval::JudgeDefinition named(const QString &name)
    {
        eval::JudgeDefinition judge = judgeOf();
        judge.name = name;
        return judge;
    }
    /// The current judge with a long text.
    void editMuch() const
    {
        eval::JudgeDefinition edited = judge().draft();
        edited.gradingPrompt = QString(200'000, u'x');
        judge().setDraft(edited);
    }

    std::unique_ptr<Workspace> m_work;
};

void TestChosenJudge::init()
{
    m_work = std::make_unique<Workspace>();
    m_work->open();
    must(judge().add(named(QStringLiteral("first"))));
    must(judge().add(named(QStringLiteral("second"))));
}

void TestChosenJudge::fillTheDisk() const
{
    must(m_work->project().writer().run(
        [](QSqlDatabase &db) -> Result<void> { return store::change(db, QStringLiteral("PRAGMA max_page_count = 1")); }));
}

void TestChosenJudge::choosesAndRemembers()
{
    const QSignalSpy chosen(&judge(), &jobs::ChosenJudge::chosen);
    const qint64 first = judge().all().first().id;
    judge().choose(first);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(judge().draft().name, QStringLiteral("first"));
    QCOMPARE(judge().caption(), QStringLiteral("first, not run yet"));
    m_work->closeSession();
    QCOMPARE(judge().id(), std::optional(first));
}

void TestChosenJudge::freeNamesAreNumbered()
{
    QCOMPARE(judge().freeName(QStringLiteral("third")), QStringLiteral("third"));
    QCOMPARE(judge().freeName(QStringLiteral("first")), QStringLiteral("first_2"));
    must(judge().add(named(QStringLiteral("first_2"))));
    QCOMPARE(judge().freeName(QStringLiteral("first")), QStringLiteral("first_3"));
}

void TestChosenJudge::versionsComeNewestFirst()
{
    must(judge().keepVersion());
    eval::JudgeDefinition edited = judge().draft();
    edited.gradingPrompt += QStringLiteral(" Be strict.");
    judge().setDraft(edited);
    QVERIFY(judge().hasEdits());
    must(judge().keepVersion());
    QVERIFY(!judge().hasEdits());
    const auto versions = must(judge().versions());
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.first().number, std::optional(2));
    QCOMPARE(judge().caption(), QStringLiteral("second v2"));
}

void TestChosenJudge::anEditThatCannotBeStoredKeepsItsJudge()
{
    const qint64 first = judge().all().first().id;
    const qint64 second = *judge().id();
    editMuch();
    fillTheDisk();
    const QSignalSpy problem(&judge(), &jobs::ChosenJudge::problem);
    judge().choose(first);
    QCOMPARE(problem.size(), 1);
    QCOMPARE(judge().id(), std::optional(second));
    QCOMPARE(judge().draft().gradingPrompt.size(), 200'000);
}

void TestChosenJudge::anEditThatCannotBeStoredKeepsItsProject()
{
    editMuch();
    fillTheDisk();
    const auto opened = m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::DiskFull);
    QCOMPARE(m_work->project().name(), QStringLiteral("p"));
    QCOMPARE(judge().draft().gradingPrompt.size(), 200'000);
}

GAVEL_TEST(TestChosenJudge)
#include "tst_chosenjudge.moc"
