// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/filedialogs.h"

#include "evaluate/data/datapage.h"
#include "evaluate/evaluatepage.h"
#include "evaluate/judge/judgeeditor.h"
#include "evaluate/judge/judgepage.h"
#include "mainwindow.h"
#include "servers/serverpanel.h"
#include "support/filelocks.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/banner.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QTest>

using namespace gavel;
using namespace gavel::test;

/// Every dialog of the window that lists files, in the folder of the open project.
class TestFileDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void noneDropsTheLocks_data();
    void noneDropsTheLocks();
    void whatQtsOwnDropsIsTakenAgain();
    void aLostLogIsSaidInTheTitle();
    void theOpenProjectIsNoDataAndNoTarget();
    void aChosenFileIsGiven();

private:
    void trigger(const QString &entry) const;
    void show(const QString &dialog) const;
    QFileDialog *shown() const;
    QString file(const QString &name) const { return m_work->path(name); }
    bool writeBeside(const QString &name) const;
    QString title() const { return m_window->findChild<QLabel *>(QStringLiteral("projectTitle"))->text(); }

    std::unique_ptr<Workspace> m_work;
    std::unique_ptr<ui::MainWindow> m_window;
    QTemporaryDir m_home;
};

void TestFileDialogs::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
}

void TestFileDialogs::init()
{
    m_work = std::make_unique<Workspace>();
    m_work->openSample();
    if (heldLocks(m_work->path(QStringLiteral("sample.gavel"))) == 0)
        QSKIP("This system does not list the locks of files.");
    for (const auto *name : { "rows.csv", "judge.yaml", "ca.pem" })
        QVERIFY(writeBeside(QString::fromLatin1(name)));
    m_window = std::make_unique<ui::MainWindow>(m_work->workbench(), m_work->book());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFileDialogs::cleanup()
{
    m_window.reset();
    m_work.reset();
}

bool TestFileDialogs::writeBeside(const QString &name) const
{
    QFile beside(file(name));
    return beside.open(QIODevice::WriteOnly) && beside.write("question,answer\nq,a\n") > 0;
}

void TestFileDialogs::trigger(const QString &entry) const
{
    const auto actions = m_window->findChildren<QAction *>();
    const auto found = std::ranges::find_if(actions, [&entry](const QAction *action) { return action->text().remove(u'&') == entry; });
    QVERIFY2(found != actions.end(), qPrintable(entry));
    (*found)->trigger();
}

void TestFileDialogs::show(const QString &dialog) const
{
    const auto click = [this](const char *name) {
        auto *button = m_window->findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY(button);
        button->click();
    };
    if (dialog == QLatin1StringView("results")) {
        trigger(QStringLiteral("Export…"));
        click("exportBrowse");
    } else if (dialog == QLatin1StringView("judge")) {
        m_window->findChild<ui::JudgePage *>()->chooseImport();
    } else if (dialog == QLatin1StringView("judge's export")) {
        emit m_window->findChild<ui::JudgeEditor *>()->exportWanted();
    } else if (dialog == QLatin1StringView("authority")) {
        m_window->findChild<ui::ServerPanel *>()->addServer();
        click("chooseCaFile");
    } else {
        trigger(dialog);
    }
}

QFileDialog *TestFileDialogs::shown() const
{
    const auto dialogs = m_window->findChildren<QFileDialog *>();
    const auto found = std::ranges::find_if(dialogs, &QWidget::isVisible);
    return found == dialogs.end() ? nullptr : *found;
}

void TestFileDialogs::noneDropsTheLocks_data()
{
    QTest::addColumn<QString>("dialog");
    for (const char *dialog :
         { "New project…", "Open project…", "Import a file…", "Import labels…", "results", "judge", "judge's export", "authority" })
        QTest::addRow("%s", dialog) << QString::fromUtf8(dialog);
}

void TestFileDialogs::noneDropsTheLocks()
{
    QFETCH(QString, dialog);
    const QString project = m_work->path(QStringLiteral("sample.gavel"));
    const int before = heldLocks(project);
    QCOMPARE(before, 2);
    show(dialog);
    QPointer<QFileDialog> files = shown();
    QVERIFY(files);
    files->setViewMode(QFileDialog::Detail);
    files->setDirectory(m_work->folder());
    auto *model = files->findChild<QFileSystemModel *>();
    QVERIFY(model);
    QTRY_VERIFY(model->rowCount(model->index(m_work->folder())) > 0);
    // Whatever it offers by itself: everything is listed, and looked at as far as it will be.
    files->setNameFilter(QStringLiteral("All files (*)"));
    for (const QString &name : { project, file(QStringLiteral("rows.csv")), file(QStringLiteral("ca.pem")) })
        QTRY_VERIFY(model->size(model->index(name)) > 0);
    QVERIFY(!model->data(model->index(project).siblingAtColumn(2)).toString().isEmpty());
    files->selectFile(project);
    QCOMPARE(heldLocks(project), before);
    files->reject();
    QTRY_VERIFY(!files);
    QCOMPARE(heldLocks(project), before);
}

void TestFileDialogs::whatQtsOwnDropsIsTakenAgain()
{
    const QString project = m_work->path(QStringLiteral("sample.gavel"));
    const int before = heldLocks(project);
    QFileDialog files(m_window.get());
    files.setOption(QFileDialog::DontUseNativeDialog);
    files.setDirectory(m_work->folder());
    files.open();
    QTRY_COMPARE(heldLocks(project), 0);
    files.reject();
    QTRY_COMPARE(heldLocks(project), before);
    QVERIFY2(title().contains(QLatin1StringView("saved")), qPrintable(title()));
    QVERIFY(readElsewhere(project));
    QVERIFY(QFile::exists(project + QStringLiteral("-wal")));
}

void TestFileDialogs::aLostLogIsSaidInTheTitle()
{
    const QString project = m_work->path(QStringLiteral("sample.gavel"));
    QVERIFY(m_work->workbench().project()->setSetting(QStringLiteral("k"), 1));
    dropLocks(project);
    QVERIFY(readElsewhere(project));
    QVERIFY(!QFile::exists(project + QStringLiteral("-wal")));
    QDialog dialog(m_window.get());
    dialog.open();
    dialog.reject();
    QTRY_VERIFY2(!title().contains(QLatin1StringView("saved")), qPrintable(title()));
    QVERIFY(m_window->findChild<ui::Banner *>()->text().contains(QLatin1StringView("may be lost")));
}

void TestFileDialogs::theOpenProjectIsNoDataAndNoTarget()
{
    const QString project = m_work->path(QStringLiteral("sample.gavel"));
    const int before = heldLocks(project);
    ui::DataPage *data = m_window->evaluatePage()->dataPage();
    data->preview(project);
    QTRY_VERIFY(data->findChild<ui::Banner *>()->text().contains(QLatin1StringView("sample.gavel")));
    auto *judge = m_window->findChild<ui::JudgePage *>();
    judge->importFile(project);
    QVERIFY(judge->findChild<ui::Banner *>()->text().contains(QLatin1StringView("sample.gavel")));
    judge->exportFile(project);
    trigger(QStringLiteral("Export…"));
    m_window->findChild<QLineEdit *>(QStringLiteral("exportPath"))->setText(project);
    m_window->findChild<QAbstractButton *>(QStringLiteral("exportStart"))->click();
    QTRY_VERIFY(m_window->findChild<QLabel *>(QStringLiteral("exportState"))->text().contains(QLatin1StringView("sample.gavel")));
    QCOMPARE(heldLocks(project), before);
    QVERIFY(m_work->workbench().project()->checkAlive());
}

void TestFileDialogs::aChosenFileIsGiven()
{
    QString given;
    QDialog *dialog = ui::askForFile(m_window.get(), { QStringLiteral("Choose"), file(QStringLiteral("rows.csv")), QStringLiteral("Rows (*.csv)") },
                                     [&given](const QString &path) { given = path; });
    auto *files = qobject_cast<QFileDialog *>(dialog);
    QCOMPARE(files->selectedFiles(), QStringList{ file(QStringLiteral("rows.csv")) });
    QTest::keyClick(files, Qt::Key_Return);
    QTRY_COMPARE(given, file(QStringLiteral("rows.csv")));
    dialog = ui::askWhereToSave(m_window.get(), { QStringLiteral("Save"), m_work->folder(), {}, QStringLiteral("csv"), QStringLiteral("new") },
                                [&given](const QString &path) { given = path; });
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(given, file(QStringLiteral("new.csv")));
}

GAVEL_TEST(TestFileDialogs)

#include "tst_filedialogs.moc"
