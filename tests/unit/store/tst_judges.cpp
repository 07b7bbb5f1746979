// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fixture.h"

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

void TestJudges::removeIsRefusedWhileUsed()
{
    const auto info = fixture::run(*m_project, 3);
    const auto version = m_project->judges().version(*info.judgeVersion);
    QCOMPARE(m_project->judges().remove(version->judge).error().kind, Error::Kind::BadInput);
    QCOMPARE(m_project->judges().all()->size(), 1);
}

void TestJudges::missingOnes()
{
    QCOMPARE(m_project->judges().judge(9).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->judges().version(9).error().kind, Error::Kind::NotFound);
    QCOMPARE(m_project->judges().saveDraft(9, fixture::judge()).error().kind, Error::Kind::NotFound);
    QVERIFY(!m_project->judges().storeVersion(9, fixture::judge(), true).has_value());
}

QTEST_GUILESS_MAIN(TestJudges)
#include "tst_judges.moc"
