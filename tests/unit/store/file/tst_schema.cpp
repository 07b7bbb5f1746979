// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/schema.h"

#include "support/storefixture.h"
#include "unit/store/verifyresult.h"

#include "store/migrations.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

/// Projects that somebody else made, or another program altered.
class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatGavelMakesIsComplete();
    void anAdditionIsNeverRun_data();
    void anAdditionIsNeverRun();
    void aCopyHasTheDataOnly();
    void theCommandLineDoesNotWriteIntoIt();
    void readersAreToldToo();
    void alteredTablesAreRefused_data();
    void alteredTablesAreRefused();
    void statisticsOfOtherToolsAreFine();
    void spacesDoNotMatter();
    void aNewerProjectMayHaveMore();
    void aNewerProjectHasWhatIsKnown_data();
    void aNewerProjectHasWhatIsKnown();
    void aDamagedPageIsFound();
    void aFileIsLookedThroughOncePerPlace();
    void aLargeFileIsLookedThroughInTheBackground();
    void aLargeDamagedFileIsFoundInTheBackground();

private:
    void alter(const QStringList &statements);
    QByteArray contents() const;
    QString largeCopy() const;
    static bool has(const Project &project, Notice::Kind kind);

    std::unique_ptr<fixture::Folder> m_folder;
    qint64 m_run = 0;
};

void TestSchema::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    const auto project = m_folder->open();
    m_run = fixture::run(*project, 20).id;
    fixture::store(*project, { fixture::reply(m_run, 0, 2), fixture::reply(m_run, 1, 5) });
}

void TestSchema::alter(const QStringList &statements)
{
    const auto connection = Connection::open({ m_folder->file() });
    VERIFY_RESULT(connection);
    for (const QString &sql : statements)
        VERIFY_RESULT(change((*connection)->database(), sql));
}

QByteArray TestSchema::contents() const
{
    QFile file(m_folder->file());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TestSchema::has(const Project &project, Notice::Kind kind)
{
    return std::ranges::any_of(project.notices(), [kind](const Notice &notice) { return notice.kind == kind; });
}

void TestSchema::whatGavelMakesIsComplete()
{
    const auto connection = Connection::open({ m_folder->file(), true });
    VERIFY_RESULT(connection);
    const auto added = addedToSchema((*connection)->database(), schemaVersion);
    VERIFY_RESULT(added);
    QCOMPARE(*added, QStringList());
    QVERIFY(!m_folder->open()->isReadOnly());
}

void TestSchema::anAdditionIsNeverRun_data()
{
    QTest::addColumn<QString>("sql"); // statements, divided by |
    QTest::addColumn<QString>("named");
    QTest::newRow("drops replies") << "CREATE TRIGGER t BEFORE INSERT ON reply BEGIN SELECT RAISE(IGNORE); END"
                                   << "trigger t";
    QTest::newRow("refuses replies") << "CREATE TRIGGER t BEFORE INSERT ON reply BEGIN SELECT RAISE(ABORT, 'no'); END"
                                     << "trigger t";
    QTest::newRow("turns scores") << "CREATE TRIGGER t AFTER INSERT ON verdict BEGIN UPDATE verdict SET score = 5; END"
                                  << "trigger t";
    QTest::newRow("removes labels") << "CREATE TRIGGER t AFTER INSERT ON reply BEGIN DELETE FROM label; END"
                                    << "trigger t";
    QTest::newRow("view") << "CREATE VIEW seen AS SELECT * FROM item"
                          << "view seen";
    QTest::newRow("endless view") << "CREATE VIEW seen AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
                                  << "view seen";
    QTest::newRow("trigger of a view") << "CREATE VIEW seen AS SELECT 1 x|CREATE TRIGGER t INSTEAD OF INSERT ON seen BEGIN DELETE FROM label; END"
                                       << "trigger t";
    QTest::newRow("index") << "CREATE INDEX other ON reply (abs(pos))"
                           << "index other";
    QTest::newRow("unique index") << "CREATE UNIQUE INDEX other ON item (dataset, rev, no)"
                                  << "index other";
    QTest::newRow("table") << "CREATE TABLE other (x)"
                           << "table other";
}

void TestSchema::anAdditionIsNeverRun()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, named);
    alter(sql.split(u'|'));
    const QByteArray before = contents();
    {
        const auto project = m_folder->open();
        QVERIFY(project->isReadOnly());
        QVERIFY(has(*project, Notice::Kind::ForeignSchema));
        QVERIFY2(project->notice().contains(named), qPrintable(project->notice()));
        const auto runs = project->runs().all();
        VERIFY_RESULT(runs);
        QCOMPARE(runs->size(), 1);
        QCOMPARE(project->setSetting(QStringLiteral("k"), 1).error().kind, Error::Kind::ReadOnly);
    }
    QCOMPARE(contents(), before);
}

void TestSchema::aCopyHasTheDataOnly()
{
    alter({ QStringLiteral("CREATE TRIGGER t AFTER INSERT ON reply BEGIN DELETE FROM reply; END"), QStringLiteral("CREATE TABLE other (x)") });
    const QString copy = m_folder->file(QStringLiteral("copy.gavel"));
    VERIFY_RESULT(m_folder->open()->saveCopy(copy));
    const auto project = Project::open(copy);
    VERIFY_RESULT(project);
    QVERIFY2(!(*project)->isReadOnly(), qPrintable((*project)->notice()));
    const auto runs = (*project)->runs().all();
    VERIFY_RESULT(runs);
    QCOMPARE(runs->size(), 1);
    QCOMPARE(runs->first().rows, 20);
    fixture::store(**project, { fixture::reply(m_run, 2, 3) });
    const auto reader = (*project)->readerSource().openReader(m_run);
    VERIFY_RESULT(reader);
    int replies = 0;
    VERIFY_RESULT((*reader)->eachOutcome([&replies](const eval::Outcome &) { ++replies; }));
    QCOMPARE(replies, 3);
    QCOMPARE((*project)->judges().all()->size(), 1);
    QCOMPARE((*project)->datasets().all()->first().rows, 20);
}

void TestSchema::theCommandLineDoesNotWriteIntoIt()
{
    alter({ QStringLiteral("CREATE TRIGGER t BEFORE INSERT ON reply BEGIN SELECT RAISE(IGNORE); END") });
    const QByteArray before = contents();
    const auto project = Project::open(m_folder->file(), { .failIfLocked = true });
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::ReadOnly);
    QVERIFY(project.error().text.contains(QLatin1StringView("trigger t")));
    QCOMPARE(contents(), before);
}

void TestSchema::readersAreToldToo()
{
    alter({ QStringLiteral("CREATE TRIGGER t AFTER INSERT ON reply BEGIN DELETE FROM reply; END") });
    const auto project = m_folder->open({ .mode = OpenMode::ReadOnly });
    QVERIFY(has(*project, Notice::Kind::ForeignSchema));
}

void TestSchema::alteredTablesAreRefused_data()
{
    QTest::addColumn<QString>("sql"); // statements, divided by |
    QTest::addColumn<QString>("named");
    QTest::newRow("view for a table") << "ALTER TABLE rater RENAME TO old|CREATE VIEW rater AS SELECT * FROM old"
                                      << "rater";
    QTest::newRow("endless view for the steps") << "DROP TABLE migration|CREATE VIEW migration AS WITH RECURSIVE n(name) AS (SELECT 'a' UNION ALL "
                                                   "SELECT 'a' FROM n) SELECT name FROM n"
                                                << "migration";
    QTest::newRow("missing table") << "DROP TABLE push"
                                   << "push";
    QTest::newRow("missing index") << "DROP INDEX reply_key"
                                   << "reply";
    QTest::newRow("another column") << "ALTER TABLE push ADD COLUMN mine TEXT"
                                    << "push";
    QTest::newRow("computed column") << "ALTER TABLE reply ADD COLUMN mine AS (hex(raw))"
                                     << "reply";
    QTest::newRow("other constraints") << "DROP TABLE setting|CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT)"
                                       << "setting";
    QTest::newRow("constraint that is none")
        << "DROP TABLE setting|CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT\u00a0NULL) WITHOUT ROWID"
        << "setting";
    QTest::newRow("trigger behind a table's name") << "CREATE TRIGGER verdict BEFORE INSERT ON reply BEGIN SELECT RAISE(IGNORE); END|PRAGMA "
                                                      "writable_schema = ON|UPDATE sqlite_master SET rowid = 100000 WHERE name = 'verdict' AND type "
                                                      "= 'table'"
                                                   << "verdict";
    QStringList many{ QStringLiteral("BEGIN") };
    for (int i = 0; i < 1000; ++i)
        many << QStringLiteral("CREATE TABLE many%1 (x)").arg(i);
    many << QStringLiteral("CREATE TRIGGER last BEFORE INSERT ON reply BEGIN SELECT RAISE(IGNORE); END") << QStringLiteral("COMMIT");
    QTest::newRow("more than anybody looks at") << many.join(u'|') << "many";
    QTest::newRow("no steps") << "DELETE FROM migration WHERE name LIKE '0002%'"
                              << "message";
}

void TestSchema::alteredTablesAreRefused()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, named);
    alter(QStringList{ QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA legacy_alter_table = ON") } + sql.split(u'|'));
    const QByteArray before = contents();
    for (const auto mode : { OpenMode::ReadWrite, OpenMode::ReadOnly }) {
        const auto project = Project::open(m_folder->file(), { .mode = mode });
        QVERIFY(!project.has_value());
        QCOMPARE(project.error().kind, Error::Kind::BadInput);
        QVERIFY2(project.error().text.contains(named), qPrintable(project.error().text));
    }
    QCOMPARE(contents(), before);
}

void TestSchema::statisticsOfOtherToolsAreFine()
{
    alter({ QStringLiteral("ANALYZE") });
    QVERIFY(!m_folder->open()->isReadOnly());
}

void TestSchema::spacesDoNotMatter()
{
    alter({ QStringLiteral("DROP TABLE setting"),
            QStringLiteral("CREATE  TABLE setting(key TEXT   PRIMARY KEY,value TEXT NOT NULL)   WITHOUT ROWID") });
    QVERIFY(!m_folder->open()->isReadOnly());
}

void TestSchema::aNewerProjectMayHaveMore()
{
    alter({ QStringLiteral("ALTER TABLE rater ADD COLUMN future TEXT"), QStringLiteral("CREATE TABLE future (x)"),
            QStringLiteral("CREATE INDEX future_x ON future (x)"), QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion + 1) });
    const auto project = m_folder->open();
    QVERIFY(has(*project, Notice::Kind::NewerMinor));
    QVERIFY(!has(*project, Notice::Kind::ForeignSchema));
    QCOMPARE(project->runs().all()->size(), 1);
}

void TestSchema::aNewerProjectHasWhatIsKnown_data()
{
    QTest::addColumn<QString>("sql"); // statements, divided by |
    QTest::newRow("view") << "ALTER TABLE rater RENAME TO old|CREATE VIEW rater AS SELECT * FROM old";
    QTest::newRow("missing") << "DROP TABLE push";
    QTest::newRow("fewer columns") << "ALTER TABLE rater RENAME COLUMN name TO title";
}

void TestSchema::aNewerProjectHasWhatIsKnown()
{
    QFETCH(const QString, sql);
    alter(QStringList{ QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA legacy_alter_table = ON") } + sql.split(u'|')
          + QStringList{ QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion + 1) });
    const auto project = Project::open(m_folder->file());
    QVERIFY(!project.has_value());
    QCOMPARE(project.error().kind, Error::Kind::BadInput);
}

void TestSchema::aDamagedPageIsFound()
{
    // A copy: the file itself was looked through when it was made here.
    const QString copy = m_folder->file(QStringLiteral("sent.gavel"));
    QVERIFY(QFile::copy(m_folder->file(), copy));
    fixture::damagePage(copy, QStringLiteral("judge_version_hash"));
    {
        const auto project = Project::open(copy);
        VERIFY_RESULT(project);
        QVERIFY((*project)->isReadOnly());
        QVERIFY(has(**project, Notice::Kind::Damaged));
        VERIFY_RESULT((*project)->runs().all());
        VERIFY_RESULT((*project)->saveCopy(m_folder->file(QStringLiteral("rescued.gavel"))));
    }
    const auto refused = Project::open(copy, { .failIfLocked = true });
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    const auto rescued = Project::open(m_folder->file(QStringLiteral("rescued.gavel")));
    VERIFY_RESULT(rescued);
    QVERIFY(!(*rescued)->isReadOnly());
    QCOMPARE((*rescued)->runs().all()->size(), 1);
}

void TestSchema::aFileIsLookedThroughOncePerPlace()
{
    const auto place = [](const Project &project) { return project.setting(QStringLiteral("checked_at")).toString(); };
    const QString here = place(*m_folder->open());
    QVERIFY(!here.isEmpty());
    QCOMPARE(place(*m_folder->open()), here);
    const QString copy = m_folder->file(QStringLiteral("sent.gavel"));
    QVERIFY(QFile::copy(m_folder->file(), copy));
    QVERIFY(place(**Project::open(copy)) != here);
}

namespace {

QString lookedThrough(Project &project)
{
    QObject context;
    std::optional<Result<QString>> found;
    const ScopedCall call(project.lookThrough(&context, [&found](const Result<QString> &damage) { found = damage; }));
    (void)QTest::qWaitFor([&found] { return found.has_value(); }, gavel::test::patience);
    return found && *found ? **found : QStringLiteral("not looked through");
}

} // namespace

/// Takes five megabytes.
QString TestSchema::largeCopy() const
{
    if (!m_folder->open()->setSetting(QStringLiteral("large"), QString(5'000'000, u'x')))
        return {};
    QString copy = m_folder->file(QStringLiteral("sent.gavel"));
    return QFile::copy(m_folder->file(), copy) ? copy : QString();
}

void TestSchema::aLargeFileIsLookedThroughInTheBackground()
{
    const QString copy = largeCopy();
    const auto place = [](const Project &project) { return project.setting(QStringLiteral("checked_at")).toString(); };
    const QString before = place(*m_folder->open());
    {
        const auto project = Project::open(copy);
        VERIFY_RESULT(project);
        QVERIFY((*project)->isUnchecked());
        QCOMPARE(place(**project), before); // of the other file
        QCOMPARE(lookedThrough(**project), QString());
        QVERIFY(!(*project)->isUnchecked());
        QTRY_VERIFY(place(**project) != before);
    }
    QVERIFY(!(*Project::open(copy))->isUnchecked());
}

void TestSchema::aLargeDamagedFileIsFoundInTheBackground()
{
    const QString copy = largeCopy();
    fixture::damagePage(copy, QStringLiteral("judge_version_hash"));
    {
        const auto project = Project::open(copy);
        VERIFY_RESULT(project);
        QVERIFY(!(*project)->isReadOnly());
        QVERIFY(!lookedThrough(**project).isEmpty());
        QVERIFY((*project)->isUnchecked()); // also the next time
    }
    const auto refused = Project::open(copy, { .failIfLocked = true });
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, Error::Kind::ReadOnly);
    const auto reading = Project::open(copy, { .isDamaged = true });
    VERIFY_RESULT(reading);
    QVERIFY((*reading)->isReadOnly());
    QVERIFY(has(**reading, Notice::Kind::Damaged));
}

GAVEL_TEST(TestSchema)
#include "tst_schema.moc"
