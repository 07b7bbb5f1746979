// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/labelwriter.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace gavel::report;

class TestLabelWriter : public QObject
{
    Q_OBJECT

private slots:
    void oneObjectALabel();
    void scoresAreNumbersWhereTheyAre_data();
    void scoresAreNumbersWhereTheyAre();
    void oneLineALabel();
    void formulasAreMadeHarmless();
    void theAdjudicatedOneIsTold();
    void withoutLabelsThereIsNoFile();
    void anErrorKeepsTheOldFile();

private:
    QByteArray written(ResultFormat format, Encoding encoding = Encoding::Utf8) const;

    QTemporaryDir m_folder;
    std::vector<std::pair<QString, eval::LabelDetail>> m_labels{ { QStringLiteral("r1"),
                                                                   { .rater = QStringLiteral("Zoë"),
                                                                     .criterion = QStringLiteral("tone"),
                                                                     .label = QStringLiteral("4"),
                                                                     .value = {},
                                                                     .reason = QStringLiteral("a, \"b\"\nc"),
                                                                     .atMs = 1'764'000'500'007,
                                                                     .seen = true,
                                                                     .source = QStringLiteral("random") } } };
};

QByteArray TestLabelWriter::written(ResultFormat format, Encoding encoding) const
{
    const QString path = m_folder.filePath(QStringLiteral("out"));
    const auto each = [this](const TakeLabel &take) -> Result<void> {
        for (const auto &[id, label] : m_labels) {
            if (!take(id, label))
                break;
        }
        return {};
    };
    const auto count = writeLabels(each, { path, format, encoding });
    if (!count)
        return "error: " + count.error().text.toUtf8();
    if (*count != static_cast<qint64>(m_labels.size()))
        return "count: " + QByteArray::number(*count);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestLabelWriter::oneObjectALabel()
{
    QCOMPARE(written(ResultFormat::JsonLines),
             QByteArray("{\"id\":\"r1\",\"criterion\":\"tone\",\"rater\":\"Zoë\",\"score\":4,\"reason\":\"a, \\\"b\\\"\\nc\",\"seen\":true,"
                        "\"source\":\"random\",\"at\":\"2025-11-24T16:08:20.007Z\"}\n"));
}

void TestLabelWriter::scoresAreNumbersWhereTheyAre_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("decimal") << QStringLiteral("4.50") << QByteArray("4.50");
    QTest::newRow("negative") << QStringLiteral("-1") << QByteArray("-1");
    QTest::newRow("word") << QStringLiteral("pass") << QByteArray("\"pass\"");
    QTest::newRow("leading zero") << QStringLiteral("04") << QByteArray("\"04\"");
    QTest::newRow("comma") << QStringLiteral("4,5") << QByteArray("\"4,5\"");
    QTest::newRow("more digits than a number has") << QStringLiteral("12345678901234567890") << QByteArray("\"12345678901234567890\"");
}

void TestLabelWriter::scoresAreNumbersWhereTheyAre()
{
    QFETCH(QString, label);
    QFETCH(QByteArray, json);
    m_labels.front().second.label = label;
    QVERIFY2(written(ResultFormat::JsonLines).contains("\"score\":" + json + ','), written(ResultFormat::JsonLines).constData());
}

void TestLabelWriter::oneLineALabel()
{
    m_labels.front().second.label = QStringLiteral("4");
    const QByteArray lines = "id,criterion,rater,score,reason,seen,source,at\r\n"
                             "r1,tone,Zoë,4,\"a, \"\"b\"\"\nc\",true,random,2025-11-24T16:08:20.007Z\r\n";
    QCOMPARE(written(ResultFormat::Csv), lines);
    QCOMPARE(written(ResultFormat::Csv, Encoding::Utf8WithMark), "\xef\xbb\xbf" + lines);
    QCOMPARE(labelColumns().join(u','), QString::fromUtf8(lines.first(lines.indexOf('\r'))));
}

void TestLabelWriter::formulasAreMadeHarmless()
{
    const QString formula = QStringLiteral("=1+1");
    m_labels = { { formula, { .rater = formula, .criterion = formula, .label = formula, .value = {}, .reason = formula, .source = formula } } };
    const QByteArray line = written(ResultFormat::Csv).split('\n').at(1);
    QVERIFY2(line.startsWith(QByteArray("\"'=1+1\",").repeated(5) + "false,\"'=1+1\","), line.constData());
    QVERIFY(written(ResultFormat::JsonLines).contains("\"id\":\"=1+1\""));
}

void TestLabelWriter::theAdjudicatedOneIsTold()
{
    m_labels.front().second.adjudicated = true;
    QVERIFY(written(ResultFormat::JsonLines).contains("\"source\":\"adjudicated\""));
    QVERIFY(written(ResultFormat::Csv).contains(",adjudicated,"));
}

void TestLabelWriter::withoutLabelsThereIsNoFile()
{
    m_labels.clear();
    QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("out"))));
    for (const ResultFormat format : { ResultFormat::Csv, ResultFormat::JsonLines })
        QVERIFY(written(format).startsWith("error: These rows have no labels yet"));
    QVERIFY(QDir(m_folder.path()).isEmpty());
}

void TestLabelWriter::anErrorKeepsTheOldFile()
{
    const QString path = m_folder.filePath(QStringLiteral("old"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("older") == 5);
    file.close();
    const auto breaks = [](const TakeLabel &take) -> Result<void> {
        take(QStringLiteral("r1"), {});
        return cancelledError();
    };
    QCOMPARE(writeLabels(breaks, { path, ResultFormat::Csv }).error().kind, Error::Kind::Cancelled);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("older"));
}

GAVEL_TEST(TestLabelWriter)

#include "tst_labelwriter.moc"
