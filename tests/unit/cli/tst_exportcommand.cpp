// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/testmain.h"
#include "support/workspace.h"

using namespace gavel;
using test::must;

class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesTheLatestRun_data();
    void writesTheLatestRun();
    void writesTheRunOfThisId();
    void refuses_data();
    void refuses();
    void theProjectIsNeverReplaced_data();
    void theProjectIsNeverReplaced();
    void csvForExcel();
    void writesLabels_data();
    void writesLabels();
    void saysWhoseLabelsAreMissing_data();
    void saysWhoseLabelsAreMissing();
    void aProjectWithoutRunsHasNothingToWrite();
    void anOpenProjectIsReadBesideItsWindow();

private:
    QStringList words(const QString &format, const QString &run = QStringLiteral("latest")) const;
    test::CommandEnd labels(const QStringList &options) const;

    std::unique_ptr<test::CommandRoom> m_room;
    std::unique_ptr<test::Workspace> m_work;
    QString m_out;
    QString m_name; ///< of the data
};

void TestExportCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_work = std::make_unique<test::Workspace>();
    m_out = m_room->path(QStringLiteral("out"));
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
    m_name = dataset.name;
    m_work->judge(dataset, { 1, 1, 1 });
    m_work->judge(dataset, { 5, 4, 0 });
}

QStringList TestExportCommand::words(const QString &format, const QString &run) const
{
    return { QStringLiteral("export"),
             QStringLiteral("--project"),
             m_work->path(),
             QStringLiteral("--run"),
             run,
             QStringLiteral("--format"),
             format,
             QStringLiteral("--out"),
             m_out };
}

test::CommandEnd TestExportCommand::labels(const QStringList &options) const
{
    return m_room->run(QStringList{ QStringLiteral("export"), QStringLiteral("--project"), m_work->path(), QStringLiteral("--labels"),
                                    QStringLiteral("--out"), m_out }
                       + options);
}

void TestExportCommand::writesTheLatestRun_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("csv") << QStringLiteral("csv") << QByteArray("because of 5");
    QTest::newRow("jsonl") << QStringLiteral("jsonl") << QByteArray("\"because of 5\"");
    QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<svg");
    QTest::newRow("recording") << QStringLiteral("recording") << QByteArray("\"gavel_recording\":1");
}

void TestExportCommand::writesTheLatestRun()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, holds);
    const auto end = m_room->run(words(format));
    QCOMPARE(end.status, 0);
    QVERIFY(end.out.isEmpty());
    QVERIFY2(end.err.contains(m_out), qPrintable(end.err));
    QFile file(m_out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains(holds), text.constData());
    QVERIFY(!text.contains("because of 1"));
}

void TestExportCommand::writesTheRunOfThisId()
{
    const auto first = must(m_work->project().runs().all()).first();
    QCOMPARE(m_room->run(words(QStringLiteral("csv"), first.uuid.toString(QUuid::WithoutBraces))).status, 0);
    QFile file(m_out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("because of 1"));
}

void TestExportCommand::refuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *option, const char *value, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(option) << QString::fromLatin1(value) << QString::fromLatin1(named);
    };
    row("no such format", "--format", "xlsx", "jsonl, csv, svg, recording");
    row("format in capitals", "--format", "CSV", "--format");
    row("no such run", "--run", "6f0c9a52-5c4f-4f0e-9a36-0a4f6d1b2c3d", "6f0c9a52-5c4f-4f0e-9a36-0a4f6d1b2c3d");
    row("a run by number", "--run", "1", "no run 1");
    row("no such project", "--project", "/nonexistent/p.gavel", "/nonexistent/p.gavel");
    row("no such folder", "--out", "/nonexistent/out.csv", "out.csv");
}

void TestExportCommand::refuses()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, named);
    QStringList args = words(QStringLiteral("csv"));
    args[args.indexOf(option) + 1] = value;
    VERIFY_REFUSED(m_room->run(args), named);
    QVERIFY(!QFile::exists(m_out));
}

void TestExportCommand::theProjectIsNeverReplaced_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    for (const char *format : { "csv", "jsonl", "svg", "recording" }) {
        for (const char *suffix : { "", "-wal", "-shm", "-journal", ".lock" })
            QTest::addRow("%s to the project%s", format, suffix) << QString::fromLatin1(format) << QString::fromLatin1(suffix);
    }
}

void TestExportCommand::theProjectIsNeverReplaced()
{
    QFETCH(QString, format);
    QFETCH(QString, suffix);
    m_out = m_work->path() + suffix;
    VERIFY_REFUSED(m_room->run(words(format)), QFileInfo(m_out).fileName());
    QVERIFY(m_work->project().runs().all());
}

void TestExportCommand::csvForExcel()
{
    QCOMPARE(m_room->run(words(QStringLiteral("csv")) << QStringLiteral("--bom")).status, 0);
    QFile file(m_out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xef\xbb\xbfid,"));
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("jsonl")) << QStringLiteral("--bom")), QLatin1StringView("--format csv"));
}

void TestExportCommand::writesLabels_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("holds");
    const auto row = [](const char *name, const QString &options, const QByteArray &holds) { QTest::newRow(name) << options.split(u' ') << holds; };
    row("of a run, csv", QStringLiteral("--run latest --format csv"), "r1,,Ada,4,,false,random,20");
    row("of a run, jsonl", QStringLiteral("--run latest --format jsonl"),
        R"("id":"r1","criterion":"","rater":"Ada","score":4,"reason":"","seen":false)");
    row("of the data, csv", QStringLiteral("--data NAME --format csv"), "r1,,Ada,4,,false,random,20");
    row("of the data, jsonl", QStringLiteral("--data NAME --format jsonl"), R"("rater":"Ada","score":4)");
    row("for Excel", QStringLiteral("--data NAME --format csv --bom"), "\xef\xbb\xbfid,criterion,rater,score,reason,seen,source,at\r\n");
}

void TestExportCommand::writesLabels()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, holds);
    m_work->label(must(m_work->project().datasets().all()).first(), QStringLiteral("Ada"), { 5, 4 });
    const auto end = labels(options.replaceInStrings(QStringLiteral("NAME"), m_name));
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QVERIFY2(end.err.contains(QStringLiteral("2 label(s) written to ") + m_out), qPrintable(end.err));
    QFile file(m_out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains(holds), text.constData());
}

void TestExportCommand::saysWhoseLabelsAreMissing_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("says");
    QTest::newRow("neither") << QStringLiteral("--format csv") << QStringLiteral("either --run ID|latest, or --data NAME");
    QTest::newRow("both") << QStringLiteral("--format csv --run latest --data NAME") << QStringLiteral("either --run ID|latest, or --data NAME");
    QTest::newRow("none yet, of a run") << QStringLiteral("--format csv --run latest") << QStringLiteral("no labels yet");
    QTest::newRow("none yet, of the data") << QStringLiteral("--format jsonl --data NAME") << QStringLiteral("no labels yet");
    QTest::newRow("no such data") << QStringLiteral("--format csv --data none") << QStringLiteral("no data “none”");
    QTest::newRow("a chart") << QStringLiteral("--format svg --run latest") << QStringLiteral("csv or jsonl only");
    QTest::newRow("a recording") << QStringLiteral("--format recording --run latest") << QStringLiteral("csv or jsonl only");
}

void TestExportCommand::saysWhoseLabelsAreMissing()
{
    QFETCH(QString, options);
    QFETCH(QString, says);
    VERIFY_REFUSED(labels(options.replace(QStringLiteral("NAME"), m_name).split(u' ')), says);
    QVERIFY(!QFile::exists(m_out));
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("csv")) << QStringLiteral("--data") << m_name), QStringLiteral("--data goes with --labels"));
}

void TestExportCommand::aProjectWithoutRunsHasNothingToWrite()
{
    const QString path = m_room->path(QStringLiteral("empty.gavel"));
    QVERIFY(store::Project::open(path));
    QStringList args = words(QStringLiteral("csv"));
    args[2] = path;
    VERIFY_REFUSED(m_room->run(args), QLatin1StringView("no run"));
}

void TestExportCommand::anOpenProjectIsReadBesideItsWindow()
{
    // The workbench of this test holds it.
    QVERIFY(!m_work->project().isReadOnly());
    QCOMPARE(m_room->run(words(QStringLiteral("csv"))).status, 0);
}

GAVEL_TEST(TestExportCommand)

#include "tst_exportcommand.moc"
