// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/results/exportdialog.h"

#include "jobs/import/importjob.h"
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
    void saysWhatKeepsItFromWriting();
    void closesWithItsProject();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::ExportDialog> m_dialog;
};

void TestExportDialog::init()
{
    m_work = std::make_unique<test::Workspace>();
    jobs::ImportRequest request;
    request.path = m_work->write(QStringLiteral("rows.csv"), "question,answer,score,reason\nq,a,5,fine\nq,b,1,wrong\n");
    jobs::ImportJob job(m_work->project(), request);
    std::optional<jobs::ImportReport> report;
    connect(&job, &jobs::ImportJob::finished, this, [&report](const Result<jobs::ImportReport> &result) {
        if (result)
            report = *result;
    });
    job.start();
    QTRY_VERIFY(report && report->importedRun);
    m_work->session().next().data().takeImported(report->dataset.id);
    m_dialog = std::make_unique<ui::ExportDialog>(m_work->session().shown(), *report->importedRun);
    m_dialog->open();
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
    QTest::addRow("svg") << 2 << QStringLiteral(".svg") << QByteArray("<svg");
    QTest::addRow("recording") << 3 << QStringLiteral(".recording") << QByteArray("gavel_recording");
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
    for (const char *name :
         { "exportFormat", "exportForExcel", "exportPath", "exportBrowse", "exportProgress", "exportFolder", "exportClose", "exportStart" })
        QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
}

GAVEL_TEST(TestExportDialog)

#include "tst_exportdialog.moc"
