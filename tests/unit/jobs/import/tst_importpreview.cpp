// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importpreview.h"

#include "data/mapping.h"
#include "support/testmain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using jobs::ImportPreview;
using jobs::PreviewHead;
using jobs::ScanReport;

class TestImportPreview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsTheFirstRowsOnly();
    void readsASmallFileWhole();
    void cutsLargeCells();
    void saysWhyAFileCannotBeRead();
    void readsAgainWithAnotherFormat();
    void scanCountsWhatAnImportBrings();
    void scanContinuesAfterBadLinesAndDuplicates();
    void scanNamesValuesOffTheScale();
    void scanTellsWhereItCannotContinue();
    void scanGivesAFewOfManyValues();
    void anotherScanReplacesTheFirst();
    void cancelledScanSaysNothing();

private:
    void write(const QByteArray &text);
    Result<PreviewHead> head(const data::ReadOptions &options = {});
    ScanReport scan(const data::BuildOptions &build = {}, const data::ReadOptions &options = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestImportPreview::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("rows.csv"));
}

void TestImportPreview::write(const QByteArray &text)
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

Result<PreviewHead> TestImportPreview::head(const data::ReadOptions &options)
{
    ImportPreview preview(m_path);
    std::optional<Result<PreviewHead>> answer;
    connect(&preview, &ImportPreview::headRead, this, [&answer](const Result<PreviewHead> &result) { answer = result; });
    preview.readHead(options);
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, gavel::test::patience);
    return answer.value_or(Error{ Error::Kind::Timeout, 0, QStringLiteral("no answer"), {} });
}

ScanReport TestImportPreview::scan(const data::BuildOptions &build, const data::ReadOptions &options)
{
    const auto first = head(options);
    ImportPreview preview(m_path);
    ScanReport last;
    connect(&preview, &ImportPreview::scanned, this, [&last](const ScanReport &report) { last = report; });
    preview.scan(options, data::guessRoles(first ? first->columns : QStringList()), build);
    (void)QTest::qWaitFor([&last] { return last.isComplete || last.failed; }, gavel::test::patience);
    return last;
}

void TestImportPreview::readsTheFirstRowsOnly()
{
    QByteArray text("question,answer\n");
    for (int i = 0; i < 1000; ++i)
        text += "q" + QByteArray::number(i) + ",a\n";
    write(text);
    const auto read = head();
    QVERIFY(read);
    QCOMPARE(read->rows.size(), ImportPreview::headRows);
    QCOMPARE(read->rows.front().line, 2);
    QCOMPARE(read->columns, QStringList({ QStringLiteral("question"), QStringLiteral("answer") }));
    QVERIFY(!read->isWhole);
    QCOMPARE(read->fileBytes, text.size());
}

void TestImportPreview::readsASmallFileWhole()
{
    write("question;answer\nq;a\nbroken\n");
    const auto read = head();
    QVERIFY(read);
    QVERIFY(read->isWhole);
    QCOMPARE(read->format.separator, ';');
    QCOMPARE(read->rows.size(), 1U);
    QCOMPARE(read->badLines.size(), 1);
    QCOMPARE(read->badLines.first().line, 3);
}

void TestImportPreview::cutsLargeCells()
{
    write("question,answer\nq," + QByteArray(1 << 20, 'x') + "\n");
    const auto read = head();
    QVERIFY(read);
    QCOMPARE(read->rows.front().cells.at(1).size(), ImportPreview::cellLimit + 1);
}

void TestImportPreview::saysWhyAFileCannotBeRead()
{
    const auto missing = head();
    QVERIFY(!missing);
    QVERIFY2(missing.error().text.contains(QStringLiteral("rows.csv")), qPrintable(missing.error().text));
    write("PK\x03\x04 and so on");
    const auto sheet = head();
    QVERIFY(!sheet);
    QVERIFY2(sheet.error().text.contains(QStringLiteral("archive")), qPrintable(sheet.error().text));
}

void TestImportPreview::readsAgainWithAnotherFormat()
{
    write("1,2\n3,4\n");
    data::ReadOptions options;
    options.header = true;
    const auto read = head(options);
    QVERIFY(read);
    QCOMPARE(read->columns, QStringList({ QStringLiteral("1"), QStringLiteral("2") }));
    options.header = false;
    QCOMPARE(head(options)->rows.size(), 2U);
}

void TestImportPreview::scanCountsWhatAnImportBrings()
{
    write("id,question,answer,human_anna,human_ben\n"
          "a,q1,a1,5,4\n"
          "b,,  ,3,\n"
          "c,q3,,,1\n");
    const ScanReport report = scan();
    QVERIFY(report.isComplete);
    QCOMPARE(report.rows, 3);
    QCOMPARE(report.counts.emptyOutputs, 2);
    QCOMPARE(report.counts.emptyInputs, 1);
    QCOMPARE(report.labels, 4);
    QCOMPARE(report.raterCount, 2);
    QCOMPARE(report.raters, QStringList({ QStringLiteral("anna"), QStringLiteral("ben") }));
    QCOMPARE(report.share, 1.0);
    QCOMPARE(report.badLines, 0);
}

void TestImportPreview::scanContinuesAfterBadLinesAndDuplicates()
{
    QByteArray text("id,question,answer\n");
    for (int i = 0; i < 300; ++i)
        text += i % 2 ? QByteArray("broken\n") : "x" + QByteArray::number(i % 100) + ",q,a\n";
    write(text);
    const ScanReport report = scan();
    QVERIFY(report.isComplete);
    QCOMPARE(report.badLines, 150);
    QCOMPARE(report.firstBad.size(), 100);
    QCOMPARE(report.firstBad.first().line, 3);
    QCOMPARE(report.rows, 50);
    QCOMPARE(report.duplicates, 100);
    QCOMPARE(report.firstDuplicates.size(), 20);
    QVERIFY2(report.firstDuplicates.first().contains(QStringLiteral("line 2 ")), qPrintable(report.firstDuplicates.first()));
}

void TestImportPreview::scanNamesValuesOffTheScale()
{
    write("question,answer,human_anna\nq,a,good\nq,b,4\nq,c,good\nq,d,n/a\n");
    data::BuildOptions build;
    build.scaleLabels = { QStringLiteral("1"), QStringLiteral("4") };
    const ScanReport report = scan(build);
    QCOMPARE(report.offScaleValues, 1);
    QCOMPARE(report.offScale.value(QStringLiteral("good")), (data::OffScaleValue{ 2, 2 }));
    QCOMPARE(report.counts.missingScores, 1);
    QCOMPARE(report.labels, 1);
}

void TestImportPreview::scanGivesAFewOfManyValues()
{
    QByteArray text("question,answer,human_anna\n");
    for (int i = 0; i < 500; ++i)
        text += "q,a,v" + QByteArray::number(i) + "\nq,a,often\n";
    write(text);
    data::BuildOptions build;
    build.scaleLabels = { QStringLiteral("1") };
    const ScanReport report = scan(build);
    QCOMPARE(report.offScaleValues, 501);
    QCOMPARE(report.offScale.size(), 50);
    QVERIFY(report.offScale.contains(QStringLiteral("often")));
}

void TestImportPreview::scanTellsWhereItCannotContinue()
{
    write("question,answer\nq,a\nq," + QByteArray(3 << 20, 'x') + "\nq,b\n");
    data::ReadOptions options;
    options.maxCellBytes = 1 << 20;
    const ScanReport report = scan({}, options);
    QVERIFY(!report.isComplete);
    QVERIFY(report.failed);
    QVERIFY2(report.failed->text.contains(QStringLiteral("line 3")), qPrintable(report.failed->text));
    QCOMPARE(report.rows, 1);
}

void TestImportPreview::anotherScanReplacesTheFirst()
{
    write("question,answer\nq,a\nq,\n");
    ImportPreview preview(m_path);
    const QSignalSpy reports(&preview, &ImportPreview::scanned);
    preview.scan({}, { {}, {} }, {});
    preview.scan({}, data::guessRoles({ QStringLiteral("question"), QStringLiteral("answer") }), {});
    QTRY_VERIFY(!reports.isEmpty() && reports.last().first().value<ScanReport>().isComplete);
    QCOMPARE(reports.size(), 1);
    QCOMPARE(reports.last().first().value<ScanReport>().counts.emptyOutputs, 1);
}

void TestImportPreview::cancelledScanSaysNothing()
{
    write("question,answer\nq,a\n");
    ImportPreview preview(m_path);
    const QSignalSpy reports(&preview, &ImportPreview::scanned);
    preview.scan({}, {}, {});
    preview.cancelScan();
    const QSignalSpy heads(&preview, &ImportPreview::headRead);
    preview.readHead({});
    QTRY_COMPARE(heads.size(), 1);
    QCOMPARE(reports.size(), 0);
}

GAVEL_TEST(TestImportPreview)

#include "tst_importpreview.moc"
