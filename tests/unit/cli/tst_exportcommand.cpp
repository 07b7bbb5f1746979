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
    void aProjectWithoutRunsHasNothingToWrite();
    void anOpenProjectIsReadBesideItsWindow();

private:
    QStringList words(const QString &format, const QString &run = QStringLiteral("latest")) const;

    std::unique_ptr<test::CommandRoom> m_room;
    std::unique_ptr<test::Workspace> m_work;
    QString m_out;
};

void TestExportCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_work = std::make_unique<test::Workspace>();
    m_out = m_room->path(QStringLiteral("out"));
    const data::Dataset dataset = m_work->rows(3, test::byPosition());
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
