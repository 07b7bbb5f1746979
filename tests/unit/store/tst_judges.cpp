// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "support/testmain.h"
#include "verifyresult.h"

using namespace gavel;
using namespace gavel::store;

class TestJudges : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void createsAndSavesDrafts();
    void aTryHasNoNumber();
    void numbersRiseAndStay();
    void nameAndNotesMakeNoVersion();
    void versionsKnowTheirParent();
    void latestIsTheHighestNumber();
    void removes();
    void removesItsTries();
    void removeIsRefusedWhileUsed_data();
    void removeIsRefusedWhileUsed();
    void missingOnes();

private:
    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
};

void TestJudges::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
}

void TestJudges::createsAndSavesDrafts()
{
    auto draft = fixture::judge();
    draft.notes = QStringLiteral("for later");
    const auto entry = m_project->judges().create(draft);
    VERIFY_RESULT(entry);
    draft.name = QStringLiteral("renamed");
    draft.gradingPrompt = QStringLiteral("Otherwise.");
    VERIFY_RESULT(m_project->judges().saveDraft(entry->id, draft));
    m_project.reset();
    m_project = m_folder->open();
    const auto all = m_project->judges().all();
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().uuid, entry->uuid);
    QCOMPARE(all->first().name, QStringLiteral("renamed"));
    QVERIFY(all->first().draft == draft);
    QVERIFY(!all->first().latestVersion);
}

void TestJudges::aTryHasNoNumber()
{
    const auto entry = m_project->judges().create(fixture::judge());
    const auto version = m_project->judges().storeVersion(entry->id, fixture::judge(), false);
    VERIFY_RESULT(version);
    QVERIFY(!version->number);
    QCOMPARE(version->hash, eval::versionHash(fixture::judge()));
    const auto again = m_project->judges().storeVersion(entry->id, fixture::judge(), false);
    QCOMPARE(again->id, version->id);
    QVERIFY(!m_project->judges().judge(entry->id)->latestVersion);
}

void TestJudges::numbersRiseAndStay()
{
    const auto entry = m_project->judges().create(fixture::judge());
    const auto tried = m_project->judges().storeVersion(entry->id, fixture::judge(), false);
    const auto first = m_project->judges().storeVersion(entry->id, fixture::judge(), true);
    QCOMPARE(first->id, tried->id);
    QCOMPARE(first->number, 1);
    const auto second = m_project->judges().storeVersion(entry->id, fixture::judge(QStringLiteral("b")), true);
    QCOMPARE(second->number, 2);
    QCOMPARE(m_project->judges().storeVersion(entry->id, fixture::judge(), false)->number, 1);
    QCOMPARE(m_project->judges().storeVersion(entry->id, fixture::judge(), true)->number, 1);

    const auto other = m_project->judges().create(fixture::judge());
    QCOMPARE(m_project->judges().storeVersion(other->id, fixture::judge(QStringLiteral("b")), true)->number, 1);
    QCOMPARE(m_project->judges().versions(entry->id)->size(), 2);
}

void TestJudges::nameAndNotesMakeNoVersion()
{
    const auto entry = m_project->judges().create(fixture::judge());
    const auto first = m_project->judges().storeVersion(entry->id, fixture::judge(), true);
    auto renamed = fixture::judge();
    renamed.name = QStringLiteral("other");
    renamed.notes = QStringLiteral("notes");
    QCOMPARE(m_project->judges().storeVersion(entry->id, renamed, true)->id, first->id);
}

void TestJudges::versionsKnowTheirParent()
{
    const auto entry = m_project->judges().create(fixture::judge());
    const auto first = m_project->judges().storeVersion(entry->id, fixture::judge(), true);
    const auto tried = m_project->judges().storeVersion(entry->id, fixture::judge(QStringLiteral("b")), false);
    const auto second = m_project->judges().storeVersion(entry->id, fixture::judge(QStringLiteral("c")), true);
    QVERIFY(!first->parent);
    QCOMPARE(tried->parent, first->id);
    QCOMPARE(second->parent, first->id);
    QVERIFY(m_project->judges().version(second->id)->definition == fixture::judge(QStringLiteral("c")));
}

void TestJudges::latestIsTheHighestNumber()
{
    const auto entry = m_project->judges().create(fixture::judge());
    (void)m_project->judges().storeVersion(entry->id, fixture::judge(QStringLiteral("tried first")), false);
    const auto one = m_project->judges().storeVersion(entry->id, fixture::judge(), true);
    const auto two = m_project->judges().storeVersion(entry->id, fixture::judge(QStringLiteral("tried first")), true);
    QVERIFY(two->id < one->id);
    QCOMPARE(m_project->judges().judge(entry->id)->latestVersion, two->id);
}

void TestJudges::removes()
{
    const auto version = fixture::version(*m_project);
    (void)m_project->judges().storeVersion(version.judge, fixture::judge(QStringLiteral("b")), true);
    VERIFY_RESULT(m_project->judges().remove(version.judge));
    QVERIFY(m_project->judges().all()->isEmpty());
    QVERIFY(m_project->judges().versions(version.judge)->isEmpty());
}

void TestJudges::removesItsTries()
{
    const auto version = fixture::version(*m_project);
    const auto dataset = fixture::import(*m_project, 3);
    const auto finished = fixture::tryRun(*m_project, dataset, version, eval::RunState::Finished);
    fixture::tryRun(*m_project, dataset, version, eval::RunState::Cancelled);
    fixture::store(*m_project, { fixture::reply(finished.id, 0), fixture::reply(finished.id, 1) });
    VERIFY_RESULT(m_project->judges().remove(version.judge));
    QVERIFY(m_project->judges().all()->isEmpty());
    QVERIFY(m_project->runs().all()->isEmpty());
    VERIFY_RESULT(m_project->datasets().remove(dataset.id));
}

void TestJudges::removeIsRefusedWhileUsed_data()
{
    QTest::addColumn<bool>("isTry");
    QTest::addColumn<eval::RunState>("state");
    QTest::addRow("a finished run") << false << eval::RunState::Finished;
    QTest::addRow("a Try that runs") << true << eval::RunState::Running;
    QTest::addRow("a Try that waits") << true << eval::RunState::Paused;
    QTest::addRow("a Try being prepared") << true << eval::RunState::Created;
}

void TestJudges::removeIsRefusedWhileUsed()
{
    QFETCH(const bool, isTry);
    QFETCH(const eval::RunState, state);
    const auto version = fixture::version(*m_project);
    const auto dataset = fixture::import(*m_project, 3);
    fixture::tryRun(*m_project, dataset, version, eval::RunState::Finished);
    if (isTry)
        fixture::tryRun(*m_project, dataset, version, state);
    else
        QVERIFY(m_project->runs().create(fixture::runInfo(dataset, version), {}));
    QCOMPARE(m_project->judges().remove(version.judge).error().kind, Error::Kind::BadInput);
    QCOMPARE(m_project->datasets().remove(dataset.id).error().kind, Error::Kind::BadInput);
    QCOMPARE(m_project->judges().all()->size(), 1);
    QCOMPARE(m_project->datasets().all()->size(), 1);
    QCOMPARE(m_project->runs().all()->size(), 2); // what was refused took nothing with it
}

void TestJudges::missingOnes()
{
    QCOMPARE(m_project->judges().judge(9).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->judges().version(9).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->judges().saveDraft(9, fixture::judge()).error().kind, Error::Kind::NotFound);
    QVERIFY(!m_project->judges().storeVersion(9, fixture::judge(), true).has_value());
}

GAVEL_TEST(TestJudges)
#include "tst_judges.moc"
