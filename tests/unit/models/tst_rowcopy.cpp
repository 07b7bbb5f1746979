// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rowcopy.h"

#include "support/memoryrun.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;
using namespace gavel::models;
using test::must;

class TestRowCopy : public QObject
{
    Q_OBJECT

private slots:
    void writesALineARow();
    void leavesTheReasonOut();
    void cutsNothing();
    void readsMoreThanAPage();
    void nothingIsTheTitlesAlone();
    void givesTheReadersError();

private:
    static const QStringList titles;
};

const QStringList TestRowCopy::titles{ QStringLiteral("#"),     QStringLiteral("score"),  QStringLiteral("human"),
                                       QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("reason") };

void TestRowCopy::writesALineARow()
{
    test::Workspace work;
    const auto data = work.rows(3, test::byPosition({ QStringLiteral("an\tanswer\nof two lines"), QStringLiteral("b"), QStringLiteral("c") }));
    const qint64 run = work.judge(data, { 5, 0, 2 }).id;
    const auto reader = must(work.project().runs().reader(run));
    const std::vector<CopiedRow> rows{ { 2, QStringLiteral("2"), QStringLiteral("3") }, { 0, QStringLiteral("5"), {} } };
    QCOMPARE(must(rowsAsText(*reader, rows, titles, true)),
             QStringLiteral("#\tscore\thuman\tinput\toutput\treason\n"
                            "3\t2\t3\tquestion 2.\tc\tbecause of 2\n"
                            "1\t5\t\tquestion 0.\t\"an\tanswer\nof two lines\"\tbecause of 5\n"));
}

void TestRowCopy::leavesTheReasonOut()
{
    test::Workspace work;
    const qint64 run = work.judge(work.rows(1, test::byPosition()), { 5 }).id;
    const auto reader = must(work.project().runs().reader(run));
    QCOMPARE(must(rowsAsText(*reader, { { 0, {}, {} } }, titles, false)).section(u'\n', 1, 1), QStringLiteral("1\t\t\tquestion 0.\tanswer 0.\t"));
}

void TestRowCopy::cutsNothing()
{
    test::Workspace work;
    const QString output(50'000, u'x');
    const qint64 run = work.addRun(work.rows(1, test::byPosition({ output }))).id;
    const auto reader = must(work.project().runs().reader(run));
    QVERIFY(must(rowsAsText(*reader, { { 0, {}, {} } }, titles, true)).contains(output));
}

void TestRowCopy::readsMoreThanAPage()
{
    test::Workspace work;
    const qint64 run = work.addRun(work.rows(150, test::byPosition())).id;
    const auto reader = must(work.project().runs().reader(run));
    std::vector<CopiedRow> rows;
    for (qint64 position = 149; position >= 0; --position)
        rows.push_back({ position, QString::number(position), {} });
    const QStringList lines = must(rowsAsText(*reader, rows, titles, true)).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 151);
    for (int i = 1; i <= 150; ++i)
        QVERIFY2(lines[i].startsWith(QStringLiteral("%1\t%2\t\tquestion %2.").arg(151 - i).arg(150 - i)), qPrintable(lines[i]));
}

void TestRowCopy::nothingIsTheTitlesAlone()
{
    test::Workspace work;
    const auto reader = must(work.project().runs().reader(work.addRun(work.rows(1, test::byPosition())).id));
    QCOMPARE(must(rowsAsText(*reader, {}, titles, true)), titles.join(u'\t') + u'\n');
}

void TestRowCopy::givesTheReadersError()
{
    class Broken : public test::MemoryRun
    {
    public:
        using MemoryRun::MemoryRun;
        Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &, int) const override
        {
            return Error{ Error::Kind::Io, 0, QStringLiteral("gone"), {} };
        }
    };
    const auto text = rowsAsText(Broken(3), { { 0, {}, {} } }, titles, true);
    QVERIFY(!text);
    QCOMPARE(text.error().text, QStringLiteral("gone"));
}

GAVEL_TEST(TestRowCopy)

#include "tst_rowcopy.moc"
