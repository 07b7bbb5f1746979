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
    void refuses_data();
    void refuses();

private:
    test::CommandEnd run(const QByteArray &file, const QStringList &more = {}) const;
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
