// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QJsonDocument>

using namespace gavel;
using test::must;

class TestImportLabelsCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void labelsAreJoinedByTheirIds();
    void importingAgainAddsNothingTwice();
    void whatIsLeftOutIsTold();
    void anExportComesBack_data();
    void anExportComesBack();
    void anExportIsMerged();
    void whatTheScaleDoesNotKnowIsKept();
    void aSpreadsheetMayHaveSavedIt();
    void refuses_data();
    void refuses();

private:
    test::CommandEnd run(const QByteArray &file, const QStringList &more = {}) const;
    QByteArray exported(const QString &project, const QString &format) const;
    void giveLabels(store::Project &project) const;
    QStringList labels() const;

    std::unique_ptr<test::CommandRoom> m_room;
    std::unique_ptr<test::Workspace> m_work;
    QString m_project;
};

void TestImportLabelsCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_work = std::make_unique<test::Workspace>();
    const data::Dataset dataset = m_work->rows(4);
    m_work->judge(dataset, { 1, 2, 3, 4 });
    m_project = m_room->path(QStringLiteral("labels.gavel"));
    must(m_work->project().saveCopy(m_project));
}

test::CommandEnd TestImportLabelsCommand::run(const QByteArray &file, const QStringList &more) const
{
    const QString path = m_work->write(QStringLiteral("labels.csv"), file);
    return m_room->run(QStringList{ QStringLiteral("import-labels"), QStringLiteral("--project"), m_project, path } + more);
}

/// "1 anna 5", in the order of rows and records.
QStringList TestImportLabelsCommand::labels() const
{
    const auto project = must(store::Project::open(m_project, { .mode = store::OpenMode::ReadOnly }));
    QStringList shown;
    const data::Dataset dataset = must(project->datasets().all()).first();
    for (const data::Item &item : must(project->datasets().items(dataset.id, 1, 100))) {
        const auto current = must(project->labels().current({ item.id }));
        for (const store::LabelRecord &label : current)
            shown << QStringLiteral("%1 %2 %3").arg(item.extId, label.rater, label.label.value_or(QString()));
    }
    return shown;
}

QByteArray TestImportLabelsCommand::exported(const QString &project, const QString &format) const
{
    const QString path = m_room->path(QStringLiteral("exported.") + format);
    const QString name = must(must(store::Project::open(project, { .mode = store::OpenMode::ReadOnly }))->datasets().all()).first().name;
    const auto end = m_room->run({ QStringLiteral("export"), QStringLiteral("--project"), project, QStringLiteral("--labels"),
                                   QStringLiteral("--data"), name, QStringLiteral("--format"), format, QStringLiteral("--out"), path });
    QFile file(path);
    return end.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : "error: " + end.err.toUtf8();
}

/// Of every kind, with texts that tables find hard.
void TestImportLabelsCommand::giveLabels(store::Project &project) const
{
    const auto items = must(project.datasets().items(must(project.datasets().all()).first().id, 1, 4));
    using Label = store::LabelRecord;
    const auto add = [&](std::size_t row, const char *rater, const char *value, const char *source, void (*change)(Label &) = nullptr) {
        Label label;
        label.item = items.at(row).id;
        label.rater = QString::fromUtf8(rater);
        label.label = QString::fromUtf8(value);
        label.source = QString::fromUtf8(source);
        label.atMs = 1'764'000'500'007 - static_cast<qint64>(row);
        if (change)
            change(label);
        must(project.labels().add(label));
    };
    add(3, "Zoë", "5", "random");
    add(0, "None", "1", "free", [](Label &label) {
        label.reason = QStringLiteral(" first,\r\nthen \"second\" ");
        label.seen = true;
    });
    add(0, "=cmd()", "4", "file", [](Label &label) {
        label.criterion = QStringLiteral("tone");
        label.reason = QStringLiteral("=1+1");
    });
    add(0, "None", "3", "adjudicated", [](Label &label) { label.adjudicated = true; });
    add(1, "None", "N/A", "second look", [](Label &label) { label.reason = QStringLiteral("{\"role\": \"user\"}"); });
    add(1, "Zoë", "4.5", "file");
    add(2, "Zoë", "7", "file");
    add(2, "Zoë", "2", "free"); // replaces it
}

void TestImportLabelsCommand::anExportComesBack_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : { "csv", "jsonl" })
        QTest::addRow("%s", format) << QString::fromLatin1(format);
}

/// Into a copy that has no labels yet: the next export has the same bytes.
void TestImportLabelsCommand::anExportComesBack()
{
    QFETCH(QString, format);
    giveLabels(m_work->project());
    const QByteArray first = exported(m_work->path(), format);
    QVERIFY2(first.contains("Zoë") && first.count('\n') >= 7, first.constData());
    const auto end = m_room->run({ QStringLiteral("import-labels"), QStringLiteral("--project"), m_project, QStringLiteral("--json"),
                                   m_room->path(QStringLiteral("exported.") + format) });
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QCOMPARE(QJsonDocument::fromJson(end.out.toUtf8()).object().value(QStringLiteral("added")).toInt(), 7);
    const QByteArray second = exported(m_project, format);
    QVERIFY2(second == first, second.constData());
    // Once more, into the project it came from.
    const auto again = run(first);
    QVERIFY2(again.out.contains(QStringLiteral("0 label(s) added, 7 were there already")), qPrintable(again.out + again.err));
}

void TestImportLabelsCommand::anExportIsMerged()
{
    const QByteArray head = "id,criterion,rater,score,reason,seen,source,at\r\n";
    QCOMPARE(run(head + "1,,anna,1,,false,random,2026-01-02T03:04:05.006Z\r\n2,,anna,2,,true,random,2026-01-02T03:04:05.006Z\r\n").status, 0);
    const auto end = run(head
                             + "1,,anna,1,,false,random,2026-01-02T03:04:05.006Z\r\n2,,anna,5,,true,free,2026-01-03T03:04:05.006Z\r\n"
                               "3,,ben,4,,false,random,2026-01-03T03:04:05.006Z\r\n99,,ben,4,,false,random,2026-01-03T03:04:05.006Z\r\n",
                         { QStringLiteral("--json") });
    QCOMPARE(end.status, 1);
    QVERIFY2(end.err.contains(QStringLiteral("1 id(s) are not in the data: “99” in line 5")), qPrintable(end.err));
    const QJsonObject json = QJsonDocument::fromJson(end.out.toUtf8()).object();
    QCOMPARE(json.value(QStringLiteral("added")).toInt(), 1);
    QCOMPARE(json.value(QStringLiteral("replaced")).toInt(), 1);
    QCOMPARE(json.value(QStringLiteral("unchanged")).toInt(), 1);
    QCOMPARE(json.value(QStringLiteral("unknown_ids")).toInt(), 1);
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 1|2 anna 5|3 ben 4"));
}

void TestImportLabelsCommand::whatTheScaleDoesNotKnowIsKept()
{
    const auto end = run("id,criterion,rater,score,reason,seen,source,at\n1,,anna,9,,false,file,2026-01-02T03:04:05Z\n"
                         "2,charm,anna,pass,,false,file,yesterday\n3,,anna,5.0,,false,file,\n",
                         { QStringLiteral("--json") });
    QVERIFY2(end.status == 0, qPrintable(end.err));
    QVERIFY2(
        end.err.contains(QStringLiteral("2 label(s) are not on the scale of the judge, and are kept as they are: “9” in line 2, “pass” in line 3")),
        qPrintable(end.err));
    QVERIFY2(end.err.contains(QStringLiteral("1 time(s) cannot be read, so these labels count as given now: “yesterday” in line 3")),
             qPrintable(end.err));
    QCOMPARE(QJsonDocument::fromJson(end.out.toUtf8()).object().value(QStringLiteral("unscaled")).toInt(), 2);
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 9|2 anna pass|3 anna 5"));
}

void TestImportLabelsCommand::aSpreadsheetMayHaveSavedIt()
{
    QCOMPARE(run("id;criterion;rater;score;reason;seen;source;at\n1;;anna;4,0;;FALSCH;random;2026-01-02T03:04:05.006Z\n"
                 "2;;anna;3;;WAHR;random;2026-01-02T03:04:05.006Z\n")
                 .status,
             0);
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 4|2 anna 3"));
    const QByteArray lines = exported(m_project, QStringLiteral("csv"));
    QVERIFY2(lines.contains("1,,anna,4,,false,random,2026-01-02T03:04:05.006Z\r\n2,,anna,3,,true,random,"), lines.constData());
}

void TestImportLabelsCommand::labelsAreJoinedByTheirIds()
{
    const auto end = run("id,human_anna,human_ben,reason\n2,5,4.0,\n1,1,,short\n3.0,2,nan,\n", { QStringLiteral("--json") });
    QVERIFY2(end.status == 0, qPrintable(end.err));
    const QJsonObject json = QJsonDocument::fromJson(end.out.toUtf8()).object();
    QCOMPARE(json.value(QStringLiteral("matched")).toInt(), 3);
    QCOMPARE(json.value(QStringLiteral("added")).toInt(), 4);
    QCOMPARE(json.value(QStringLiteral("missing")).toInt(), 2);
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 1|2 anna 5|2 ben 4|3 anna 2"));
}

void TestImportLabelsCommand::importingAgainAddsNothingTwice()
{
    const QByteArray file = "id,rater,score\n1,anna,1\n2,anna,5\n";
    QCOMPARE(run(file).status, 0);
    const auto again = run("id,rater,score\n1,anna,1\n2,anna,4\n");
    QCOMPARE(again.status, 0);
    QVERIFY2(again.out.contains(QStringLiteral("0 label(s) added, 1 replaced, 1 were there already")), qPrintable(again.out));
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 1|2 anna 4"));
}

void TestImportLabelsCommand::whatIsLeftOutIsTold()
{
    const auto end = run("id,rater,score\n1,anna,1\n9,anna,2\n2,anna,7\n3,anna,fine\n4,ben,2\n4,ben,3\n1,anna,1\n");
    QCOMPARE(end.status, 1);
    for (const char *part : { "6 of 7 row(s) have an id", "“9” in line 3", "not on the scale: “7” in line 4",
                              "words that the scale does not know: “fine”", "“4” in lines 6 and 7" })
        QVERIFY2(end.err.contains(QString::fromUtf8(part)), qPrintable(end.err));
    QCOMPARE(labels().join(u'|'), QStringLiteral("1 anna 1"));
}

void TestImportLabelsCommand::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("says");
    QTest::newRow("no ids") << QByteArray("name,score\na,1\n") << QStringList() << QStringLiteral("--map id=COLUMN");
    QTest::newRow("no scores") << QByteArray("id,text\n1,good\n") << QStringList() << QStringLiteral("--map human=COLUMN");
    QTest::newRow("nothing fits") << QByteArray("id,score\n77,1\n78,2\n") << QStringList() << QStringLiteral("2 id(s) are not in the data");
    QTest::newRow("other data") << QByteArray("id,score\n1,1\n") << QStringList{ QStringLiteral("--data"), QStringLiteral("none") }
                                << QStringLiteral("no data “none”");
    QTest::newRow("unknown criterion") << QByteArray("id,score,criterion\n1,1,charm\n") << QStringList() << QStringLiteral("no criterion “charm”");
    QTest::newRow("bad line") << QByteArray("id,score\n1,1\n2,2,3\n") << QStringList() << QStringLiteral("line 3");
}

void TestImportLabelsCommand::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, more);
    QFETCH(QString, says);
    const auto end = run(file, more);
    QCOMPARE(end.status, 2);
    QVERIFY2(end.err.contains(says), qPrintable(end.err));
    QVERIFY(labels().isEmpty());
}

GAVEL_TEST(TestImportLabelsCommand)
#include "tst_importlabelscommand.moc"
