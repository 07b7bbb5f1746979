// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/exportdialog.h"

#include "jobs/import/importjob.h"
#include "support/patience.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace gavel;

class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void writesEveryFormat_data();
    void writesEveryFormat();
    void writesTheChosenRows_data();
    void writesTheChosenRows();
    void rowsThatCannotBeChosenSayWhy();
    void aChartIsOfAllRows();
    void labelsHaveAFileOfTheirOwn();
    void withoutLabelsItSaysSo();
    void saysWhatKeepsItFromWriting();
    void closesWithItsProject();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }

    void open(const ui::RowsToExport &rows);
    QByteArray exported(int format);

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::ExportDialog> m_dialog;
    qint64 m_run = 0;
};

void TestExportDialog::init()
{
    m_work = std::make_unique<test::Workspace>();
    jobs::ImportRequest request;
    request.path
        = m_work->write(QStringLiteral("rows.csv"), "id,question,answer,score,reason,human_ada\nr1,q,a,5,fine,4\nr2,q,b,1,wrong,2\nr3,q,c,2,poor,\n");
    jobs::ImportJob job(m_work->project(), request);
    std::optional<jobs::ImportReport> report;
    connect(&job, &jobs::ImportJob::finished, this, [&report](const Result<jobs::ImportReport> &result) {
        if (result)
            report = *result;
    });
    job.start();
    QTRY_VERIFY(report && report->importedRun);
    m_work->session().next().data().takeImported(report->dataset.id);
    m_run = *report->importedRun;
    open({});
}

void TestExportDialog::open(const ui::RowsToExport &rows)
{
    m_dialog = std::make_unique<ui::ExportDialog>(m_work->session().shown(), m_run, rows);
    m_dialog->open();
}

/// What the format at this place of the list writes.
QByteArray TestExportDialog::exported(int format)
{
    find<QComboBox>("exportFormat")->setCurrentIndex(format);
    auto *path = find<QLineEdit>("exportPath");
    path->setText(m_work->path(QStringLiteral("rows.out")));
    QTest::keyClick(path, Qt::Key_Return);
    auto *folder = find<QPushButton>("exportFolder");
    if (!QTest::qWaitFor([folder] { return folder->isVisible(); }, test::patience))
        return "not written: " + find<QLabel>("exportState")->text().toUtf8();
    QFile written(m_work->path(QStringLiteral("rows.out")));
    return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
}

void TestExportDialog::cleanup()
{
    m_dialog.reset();
    m_work.reset();
}

void TestExportDialog::writesEveryFormat_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("contains");
    QTest::addRow("csv") << 0 << QStringLiteral(".csv") << QByteArray("fine");
    QTest::addRow("jsonl") << 1 << QStringLiteral(".jsonl") << QByteArray("\"justification\":\"wrong\"");
    QTest::addRow("labels as csv") << 2 << QStringLiteral(".csv") << QByteArray("r1,,ada,4,,false,file,20");
    QTest::addRow("labels as jsonl") << 3 << QStringLiteral(".jsonl") << QByteArray("\"rater\":\"ada\",\"score\":2");
    QTest::addRow("svg") << 4 << QStringLiteral(".svg") << QByteArray("<svg");
    QTest::addRow("recording") << 5 << QStringLiteral(".recording") << QByteArray("gavel_recording");
}

void TestExportDialog::writesEveryFormat()
{
    QFETCH(int, row);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, contains);
    auto *path = find<QLineEdit>("exportPath");
    QVERIFY(!path->text().isEmpty());
    path->setText(m_work->path(QStringLiteral("out.csv")));
    find<QComboBox>("exportFormat")->setCurrentIndex(row);
    QVERIFY2(path->text().endsWith(QStringLiteral("out") + suffix), qPrintable(path->text()));
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY(find<QPushButton>("exportFolder")->isVisible());
    QVERIFY(find<QLabel>("exportState")->text().contains(QStringLiteral("out") + suffix));
    QFile written(m_work->path(QStringLiteral("out") + suffix));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray all = written.readAll();
    QVERIFY2(all.contains(contains), all.constData());
}

void TestExportDialog::writesTheChosenRows_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("results");
    QTest::addColumn<QByteArray>("labels");
    QTest::newRow("all") << 0 << QByteArray("r1 r2 r3") << QByteArray("r1 r2");
    QTest::newRow("shown") << 1 << QByteArray("r1 r3") << QByteArray("r1");
    QTest::newRow("selected") << 2 << QByteArray("r2") << QByteArray("r2");
}

void TestExportDialog::writesTheChosenRows()
{
    QFETCH(int, rows);
    open({ .shown = std::vector<qint64>{ 0, 2 }, .selected = { 1 } });
    const auto ids = [](const QByteArray &csv) {
        QByteArrayList found;
        const QByteArrayList lines = csv.split('\n');
        for (const QByteArray &line : lines.sliced(1)) {
            if (!line.isEmpty())
                found << line.first(line.indexOf(','));
        }
        return found.join(' ');
    };
    auto *choice = find<QComboBox>("exportRows");
    choice->setCurrentIndex(rows);
    QTEST(ids(exported(0)), "results");
    QCOMPARE(choice->currentIndex(), rows);
    QTEST(ids(exported(2)), "labels");
}

void TestExportDialog::rowsThatCannotBeChosenSayWhy()
{
    auto *rows = find<QComboBox>("exportRows");
    QCOMPARE(rows->itemText(0), QStringLiteral("All 3 row(s)"));
    const auto isOffered = [&rows](int row) { return rows->model()->flags(rows->model()->index(row, 0)).testFlag(Qt::ItemIsEnabled); };
    QVERIFY(isOffered(0) && !isOffered(1) && !isOffered(2));
    QVERIFY2(rows->itemText(1).contains(QStringLiteral("none is set")), qPrintable(rows->itemText(1)));
    QCOMPARE(rows->itemText(2), QStringLiteral("Selected: none"));
    QTest::keyClick(rows, Qt::Key_Down);
    QCOMPARE(rows->currentIndex(), 0);
    open({ .shown = std::vector<qint64>(), .selected = { 0, 1 } });
    rows = find<QComboBox>("exportRows");
    QVERIFY(!isOffered(1) && isOffered(2));
    QVERIFY2(rows->itemText(1).contains(QStringLiteral("leaves no row")), qPrintable(rows->itemText(1)));
    QCOMPARE(rows->itemText(2), QStringLiteral("The 2 selected row(s)"));
}

void TestExportDialog::aChartIsOfAllRows()
{
    open({ .shown = std::vector<qint64>{ 0 }, .selected = {} });
    auto *rows = find<QComboBox>("exportRows");
    rows->setCurrentIndex(1);
    for (const int format : { 4, 5 }) {
        find<QComboBox>("exportFormat")->setCurrentIndex(format);
        QVERIFY(!rows->isEnabled());
        QCOMPARE(rows->currentIndex(), 0);
        QVERIFY(rows->toolTip().contains(QStringLiteral("all rows")));
    }
    find<QComboBox>("exportFormat")->setCurrentIndex(3);
    QVERIFY(rows->isEnabled());
}

/// Results and labels must not replace each other.
void TestExportDialog::labelsHaveAFileOfTheirOwn()
{
    auto *format = find<QComboBox>("exportFormat");
    const QString results = find<QLineEdit>("exportPath")->text();
    format->setCurrentIndex(2);
    const QString labels = find<QLineEdit>("exportPath")->text();
    QVERIFY2(labels.endsWith(QStringLiteral("-labels.csv")), qPrintable(labels));
    format->setCurrentIndex(3);
    QVERIFY(find<QLineEdit>("exportPath")->text().endsWith(QStringLiteral("-labels.jsonl")));
    format->setCurrentIndex(0);
    QCOMPARE(find<QLineEdit>("exportPath")->text(), results);
}

void TestExportDialog::withoutLabelsItSaysSo()
{
    open({ .shown = {}, .selected = { 2 } });
    find<QComboBox>("exportRows")->setCurrentIndex(2);
    find<QComboBox>("exportFormat")->setCurrentIndex(2);
    find<QLineEdit>("exportPath")->setText(m_work->path(QStringLiteral("none.csv")));
    QTest::mouseClick(find<QPushButton>("exportStart"), Qt::LeftButton);
    QTRY_VERIFY2(find<QLabel>("exportState")->text().contains(QStringLiteral("no labels yet")), qPrintable(find<QLabel>("exportState")->text()));
    QVERIFY(!QFile::exists(m_work->path(QStringLiteral("none.csv"))));
}

void TestExportDialog::saysWhatKeepsItFromWriting()
{
    find<QLineEdit>("exportPath")->setText(m_work->path(QStringLiteral("no/such/folder/out.csv")));
    QTest::mouseClick(find<QPushButton>("exportStart"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("exportState")->text().contains(QStringLiteral("out.csv")));
    QVERIFY(!find<QPushButton>("exportFolder")->isVisible());
    QVERIFY(find<QPushButton>("exportStart")->isEnabled());
    find<QLineEdit>("exportPath")->clear();
    QVERIFY(!find<QPushButton>("exportStart")->isEnabled());
}

void TestExportDialog::closesWithItsProject()
{
    find<QLineEdit>("exportPath")->setText(m_work->path(QStringLiteral("out.csv")));
    QTest::mouseClick(find<QPushButton>("exportStart"), Qt::LeftButton);
    QVERIFY(m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QVERIFY(!m_dialog->isVisible());
}

void TestExportDialog::everyControlHasAName()
{
    for (const char *name : { "exportFormat", "exportRows", "exportForExcel", "exportPath", "exportBrowse", "exportProgress", "exportFolder",
                              "exportClose", "exportStart" })
        QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
}

GAVEL_TEST(TestExportDialog)

#include "tst_exportdialog.moc"
