// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/salvage.h"

#include "support/storefixture.h"
#include "unit/store/verifyresult.h"

#include "store/sql.h"
#include "store/writer.h"
#include "support/must.h"
#include "support/testmain.h"

#include <QFile>

using namespace gavel;
using namespace gavel::store;
using test::must;

/// Copies of damaged projects.
class TestSalvage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsSoundIsCopiedWhole();
    void oneLeafIsLostAndNothingElse_data();
    void oneLeafIsLostAndNothingElse();
    void aTableIsLostAndNothingElse_data();
    void aTableIsLostAndNothingElse();
    void twoGapsInOneTable();
    void theEndsOfATable_data();
    void theEndsOfATable();
    void aStoppedCopyLeavesNothing();

private:
    QString damaged() const { return m_folder->file(QStringLiteral("damaged.gavel")); }
    QString rescued() const { return m_folder->file(QStringLiteral("rescued.gavel")); }
    QStringList rescue();
    static qint64 count(const QString &file, const QString &table);

    static constexpr int rows = 3000;
    static inline const QStringList tables{ QStringLiteral("dataset"), QStringLiteral("item"),      QStringLiteral("judge"),
                                            QStringLiteral("run"),     QStringLiteral("run_item"),  QStringLiteral("reply"),
                                            QStringLiteral("verdict"), QStringLiteral("run_server") };

    fixture::Folder m_source; ///< a sound project
    std::unique_ptr<fixture::Folder> m_folder; ///< of one test
};

void TestSalvage::initTestCase()
{
    const auto project = m_source.open();
    const qint64 run = fixture::run(*project, rows).id;
    std::vector<eval::ReplyRecord> replies;
    for (qint64 pos = 0; pos < rows; ++pos)
        replies.push_back(fixture::reply(run, pos));
    must(project->runs().appendReplies(replies));
}

void TestSalvage::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    QVERIFY(QFile::copy(m_source.file(), m_folder->file()));
    QVERIFY(QFile::copy(m_folder->file(), damaged()));
}

QStringList TestSalvage::rescue()
{
    const auto project = must(Project::open(damaged(), { .isDamaged = true }));
    return must(project->saveCopy(rescued()));
}

qint64 TestSalvage::count(const QString &file, const QString &table)
{
    const auto connection = must(Connection::open({ file, true }));
    return must(scalar(connection->database(), QStringLiteral("SELECT count(*) FROM \"%1\" NOT INDEXED").arg(table))).toLongLong();
}

void TestSalvage::whatIsSoundIsCopiedWhole()
{
    QCOMPARE(rescue(), QStringList());
    for (const QString &table : tables)
        QCOMPARE(count(rescued(), table), count(m_folder->file(), table));
}

void TestSalvage::oneLeafIsLostAndNothingElse_data()
{
    QTest::addColumn<QString>("damagedTable");
    QTest::addColumn<QString>("word");
    QTest::newRow("by number") << QStringLiteral("reply") << QStringLiteral("replies");
    QTest::newRow("an early table") << QStringLiteral("item") << QStringLiteral("rows of data");
    QTest::newRow("by two keys") << QStringLiteral("run_item") << QStringLiteral("rows of runs");
    QTest::newRow("by a key of two") << QStringLiteral("verdict") << QStringLiteral("verdicts");
}

void TestSalvage::oneLeafIsLostAndNothingElse()
{
    QFETCH(QString, damagedTable);
    QFETCH(QString, word);
    fixture::damagePage(damaged(), damagedTable, 2);
    QCOMPARE(rescue(), QStringList{ word });
    for (const QString &table : tables) {
        const qint64 lost = count(m_folder->file(), table) - count(rescued(), table);
        if (table == damagedTable)
            QVERIFY2(lost > 0 && lost < 600, qPrintable(QString::number(lost)));
        else
            QCOMPARE(lost, 0);
    }
    const auto project = Project::open(rescued());
    VERIFY_RESULT(project);
    QVERIFY(!(*project)->isReadOnly());
    // What is missing moves no other row into its place.
    const auto runs = must((*project)->runs().all());
    if (runs.isEmpty() || !runs.constFirst().damage.isEmpty())
        return;
    const auto reader = must((*project)->runs().reader(runs.constFirst().id));
    const auto items = must(reader->items(0, rows));
    QCOMPARE(items.size() == rows, damagedTable != QLatin1StringView("item") && damagedTable != QLatin1StringView("run_item"));
    for (qsizetype i = 0; i < std::ssize(items); ++i)
        QCOMPARE(items[static_cast<std::size_t>(i)].no, i + 1);
}

void TestSalvage::aTableIsLostAndNothingElse_data()
{
    QTest::addColumn<QString>("damagedTable");
    for (const QString &table : tables)
        QTest::addRow("%s", qPrintable(table)) << table;
}

void TestSalvage::aTableIsLostAndNothingElse()
{
    QFETCH(QString, damagedTable);
    fixture::damagePage(damaged(), damagedTable);
    QCOMPARE(rescue().size(), 1);
    for (const QString &table : tables)
        QCOMPARE(count(rescued(), table), table == damagedTable ? 0 : count(m_folder->file(), table));
}

void TestSalvage::twoGapsInOneTable()
{
    fixture::damagePage(damaged(), QStringLiteral("reply"), 1);
    fixture::damagePage(damaged(), QStringLiteral("reply"), 5);
    QCOMPARE(rescue(), QStringList{ QStringLiteral("replies") });
    const qint64 lost = rows - count(rescued(), QStringLiteral("reply"));
    QVERIFY2(lost > 0 && lost < 200, qPrintable(QString::number(lost)));
}

void TestSalvage::theEndsOfATable_data()
{
    QTest::addColumn<QString>("damagedTable");
    QTest::addColumn<int>("child");
    for (const auto *table : { "reply", "run_item", "verdict" }) {
        QTest::addRow("first of %s", table) << QString::fromLatin1(table) << 0;
        QTest::addRow("last of %s", table) << QString::fromLatin1(table) << -1;
    }
}

/// How far it goes is not known then.
void TestSalvage::theEndsOfATable()
{
    QFETCH(QString, damagedTable);
    QFETCH(int, child);
    fixture::damagePage(damaged(), damagedTable, child);
    QCOMPARE(rescue().size(), 1);
    const qint64 lost = count(m_folder->file(), damagedTable) - count(rescued(), damagedTable);
    QVERIFY2(lost > 0 && lost < 1000, qPrintable(QString::number(lost)));
}

void TestSalvage::aStoppedCopyLeavesNothing()
{
    fixture::damagePage(damaged(), QStringLiteral("reply"), 2);
    const auto project = Project::open(damaged(), { .isDamaged = true });
    VERIFY_RESULT(project);
    int asked = 0;
    const auto copied = (*project)->readerSource().stoppedBy([&asked] { return ++asked == 5; }).saveCopy(rescued());
    QVERIFY(!copied);
    QVERIFY(isCancelled(copied));
    QVERIFY(!QFile::exists(rescued()));
}

GAVEL_TEST(TestSalvage)
#include "tst_salvage.moc"
