// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/data/datapage.h"

#include "models/columnroles.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/runs.h"
#include "support/judges.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextEdit>

using namespace gavel;

class TestDataPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyStateShowsWhatAFileLooksLike();
    void previewShowsRowsAndGuessedRoles();
    void returnImports();
    void escapeLeaves();
    void sameRowsAreNotAddedTwice();
    void nameOfTheDataCanBeChosen();
    void missingAnswerColumnIsSaid();
    void roleIsChosenByKey();
    void formatIsChangedInPlace();
    void badFileIsExplained_data();
    void badFileIsExplained();
    void unreadableFileIsExplained();
    void badLinesAreLeftOutOnRequest();
    void duplicateIdsAreNamedAndCanBeDropped();
    void valuesOffTheScaleAreMapped();
    void latin1IsReadAndCanBeOverruled();
    void judgeScoresBecomeARun();
    void vanishedFileKeepsThePreview();
    void hugeCellIsImported();
    void largeFileShowsItsFirstRowsAndCanBeCancelled();
    void rowsAreShownInFull();
    void findShowsOnlyMatchingRows();
    void copyTakesAHeader();
    void renameByKey();
    void removeAsksInPlace();
    void usedDataIsNotRemoved();
    void droppedFileIsPreviewed();
    void closingProjectDropsEverything();
    void everyControlHasAName();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString banner(const char *name) const;
    bool imports() const { return find<QPushButton>("importButton")->isEnabled(); }
    QTableView *table() const { return find<QTableView>("importTable"); }
    QTableView *rows() const { return find<QTableView>("datasetTable"); }
    QString preview(const QByteArray &content, const QString &name = QStringLiteral("rows.csv"));
    bool isChecked() const { return text("importSentence").contains(QStringLiteral("row(s):")); }
    bool import(const QByteArray &content, const QString &name = QStringLiteral("rows.csv"));
    QList<data::Dataset> datasets() const { return m_work->session().next().data().all(); }
    void click(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::DataPage> m_page;
};

static QByteArray goodFile()
{
    return "id,question,answer,human_anna\na,First?,Yes.,5\nb,Second?,No.,3\nc,Third?,,1\n";
}

void TestDataPage::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_page = std::make_unique<ui::DataPage>(m_work->session().next(), m_work->session().shown());
    m_page->resize(1060, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestDataPage::cleanup()
{
    m_page.reset();
    m_work.reset();
}

QString TestDataPage::banner(const char *name) const
{
    const auto *frame = find<QWidget>(name);
    return frame->isVisible() ? frame->accessibleDescription() : QString();
}

QString TestDataPage::preview(const QByteArray &content, const QString &name)
{
    const QString path = m_work->write(name, content);
    m_page->preview(path);
    return path;
}

bool TestDataPage::import(const QByteArray &content, const QString &name)
{
    const qsizetype before = datasets().size();
    preview(content, name);
    if (!QTest::qWaitFor([this] { return imports(); }, gavel::test::patience))
        return false;
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    return QTest::qWaitFor([this, before] { return datasets().size() > before; }, gavel::test::patience);
}

void TestDataPage::emptyStateShowsWhatAFileLooksLike()
{
    QVERIFY(find<QLabel>("exampleFile")->isVisible());
    QVERIFY(text("exampleFile").contains(QStringLiteral("question,answer")));
    QVERIFY(find<QPushButton>("emptyImport")->isVisible() && find<QPushButton>("emptySample")->isVisible());
    QVERIFY(!table()->isVisible());
}

void TestDataPage::previewShowsRowsAndGuessedRoles()
{
    preview(goodFile());
    QTRY_VERIFY(isChecked());
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 3);
    const auto header = [this](int column, int role) { return table()->model()->headerData(column, Qt::Horizontal, role); };
    QCOMPARE(header(2, Qt::DisplayRole).toString(), QStringLiteral("question"));
    QCOMPARE(header(2, models::RoleTextRole).toString(), QStringLiteral("input"));
    QCOMPARE(header(4, models::RoleTextRole).toString(), QStringLiteral("human score: anna"));
    QVERIFY(header(2, models::GuessedRole).toBool());
    QVERIFY2(text("importSentence").startsWith(QStringLiteral("3 row(s): input = question, output = answer, 1 person's labels.")),
             qPrintable(text("importSentence")));
    QVERIFY(text("importSentence").contains(QStringLiteral("1 answer(s) are empty")));
    QVERIFY(banner("importBanner").isEmpty());
    QVERIFY(imports());
    QVERIFY(table()->hasFocus());
    QCOMPARE(datasets().size(), 0);
}

void TestDataPage::returnImports()
{
    QVERIFY(import(goodFile()));
    QCOMPARE(datasets().constFirst().name, QStringLiteral("rows.csv"));
    QCOMPARE(datasets().constFirst().rows, 3);
    QCOMPARE(m_work->project().labels().labelledItems(datasets().constFirst().id).value_or(0), 3);
    QTRY_VERIFY(banner("dataBanner").contains(QStringLiteral("3 row(s) imported")));
    QVERIFY(rows()->isVisible());
    QCOMPARE(rows()->model()->rowCount(), 3);
    QCOMPARE(m_work->session().next().data().dataset()->id, datasets().constFirst().id);
}

void TestDataPage::escapeLeaves()
{
    preview(goodFile());
    QTRY_VERIFY(imports());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!table()->isVisible());
    QVERIFY(find<QLabel>("exampleFile")->isVisible());
    QCOMPARE(datasets().size(), 0);
}

void TestDataPage::sameRowsAreNotAddedTwice()
{
    QVERIFY(import(goodFile()));
    preview(goodFile(), QStringLiteral("again.csv"));
    QTRY_VERIFY(imports());
    click("importButton");
    QTRY_VERIFY2(banner("dataBanner").contains(QStringLiteral("there already, as “rows.csv”")), qPrintable(banner("dataBanner")));
    QCOMPARE(datasets().size(), 1);
}

void TestDataPage::nameOfTheDataCanBeChosen()
{
    preview(goodFile());
    QTRY_VERIFY(imports());
    auto *name = find<QLineEdit>("importName");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("course"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(datasets().size(), 1);
    QCOMPARE(datasets().constFirst().name, QStringLiteral("course"));
}

void TestDataPage::missingAnswerColumnIsSaid()
{
    preview("left,right\na,b\n");
    QTRY_VERIFY(banner("importBanner").contains(QStringLiteral("which column holds the answer")));
    QVERIFY(!imports());
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(datasets().size(), 0);
    table()->setCurrentIndex(table()->model()->index(0, 2));
    auto *role = find<QComboBox>("columnRole");
    role->setCurrentText(QStringLiteral("output"));
    QTRY_VERIFY(imports());
    QVERIFY(banner("importBanner").isEmpty());
    QVERIFY(!table()->model()->headerData(2, Qt::Horizontal, models::GuessedRole).toBool());
    // One column cannot be two things; a second input takes the role over.
    table()->setCurrentIndex(table()->model()->index(0, 1));
    role->setCurrentText(QStringLiteral("input"));
    table()->setCurrentIndex(table()->model()->index(0, 2));
    role->setCurrentText(QStringLiteral("input"));
    QCOMPARE(table()->model()->headerData(1, Qt::Horizontal, models::RoleTextRole).toString(), QStringLiteral("no role"));
    QVERIFY(!imports());
}

void TestDataPage::roleIsChosenByKey()
{
    preview("left,right\na,b\n");
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    table()->setCurrentIndex(table()->model()->index(0, 2));
    QTest::keyClick(table(), Qt::Key_R);
    QTRY_VERIFY(find<QMenu>("roleMenu"));
    auto *menu = find<QMenu>("roleMenu");
    for (QAction *action : menu->actions()) {
        if (action->text() == QStringLiteral("output"))
            action->trigger();
    }
    menu->close();
    QTRY_VERIFY(imports());
    QCOMPARE(table()->model()->headerData(2, Qt::Horizontal, models::RoleTextRole).toString(), QStringLiteral("output"));
}

void TestDataPage::formatIsChangedInPlace()
{
    preview("question;answer\na;b,c\nd;e,f\n");
    QTRY_VERIFY(imports());
    auto *separator = find<QComboBox>("importSeparator");
    QCOMPARE(separator->currentText(), QStringLiteral("semicolon ;"));
    QCOMPARE(find<QComboBox>("importEncoding")->currentText(), QStringLiteral("UTF-8"));
    separator->setCurrentIndex(separator->findData(int(',')));
    QTRY_COMPARE(table()->model()->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("question;answer"));
    separator->setCurrentIndex(separator->findData(int(';')));
    QTRY_VERIFY(imports());
    auto *header = find<QComboBox>("importHeader");
    header->setCurrentIndex(header->findData(false));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    auto *kind = find<QComboBox>("importKind");
    kind->setCurrentText(QStringLiteral("JSON Lines"));
    QTRY_VERIFY(!separator->isVisible());
    QTRY_VERIFY(!imports());
}

void TestDataPage::badFileIsExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("line"); ///< in the list of bad lines; empty for errors of the whole file
    const QString csv = QStringLiteral("rows.csv");
    QTest::addRow("quote") << QByteArray("question,answer\nq,a\nq,\"never closed\nq,b\n") << csv << QStringLiteral("1 line(s) cannot be read")
                           << QStringLiteral("line 3: The quote that opens here");
    QTest::addRow("columns") << QByteArray("question,answer\nq,a\nq,a,too much\n") << csv << QStringLiteral("1 line(s) cannot be read")
                             << QStringLiteral("line 3: 2 cells were expected, 3 found.");
    QTest::addRow("NUL") << QByteArray("question,answer\nq,a\nq,b\0c\n", 25) << csv << QStringLiteral("1 line(s) cannot be read")
                         << QStringLiteral("line 3: There is a NUL byte");
    QTest::addRow("UTF-8") << QByteArray("question,answer\nü,ä\nö,\xFF\n") << csv << QStringLiteral("1 line(s) cannot be read")
                           << QStringLiteral("line 3: This row is not valid UTF-8");
    QTest::addRow("JSON") << QByteArray("{\"question\":\"q\",\"answer\":\"a\"}\n{\"question\":\n") << QStringLiteral("rows.jsonl")
                          << QStringLiteral("1 line(s) cannot be read") << QStringLiteral("line 2: ");
    QTest::addRow("empty") << QByteArray() << csv << QStringLiteral("is empty") << QString();
    QTest::addRow("header only") << QByteArray("question,answer\n") << csv << QStringLiteral("has no rows") << QString();
    QTest::addRow("spreadsheet") << QByteArray("PK\x03\x04rest") << QStringLiteral("rows.xlsx") << QStringLiteral("damaged archive or workbook")
                                 << QString();
}

void TestDataPage::badFileIsExplained()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QFETCH(QString, says);
    QFETCH(QString, line);
    preview(content, name);
    QTRY_VERIFY2(banner("importBanner").contains(says), qPrintable(banner("importBanner")));
    QVERIFY(!imports());
    const auto *bad = find<QListWidget>("badLines");
    QCOMPARE(bad->isVisible(), !line.isEmpty());
    if (!line.isEmpty())
        QVERIFY2(bad->item(0)->text().startsWith(line), qPrintable(bad->item(0)->text()));
    // One can go back, and nothing was stored.
    click("importCancel");
    QVERIFY(!find<QWidget>("importView")->isVisible());
    QCOMPARE(datasets().size(), 0);
}

void TestDataPage::unreadableFileIsExplained()
{
    m_page->preview(m_work->path(QStringLiteral("missing.csv")));
    QTRY_VERIFY(banner("importBanner").contains(QStringLiteral("There is no file")));
    m_page->preview(m_work->path(QString()));
    QTRY_VERIFY(banner("importBanner").contains(QStringLiteral("not a regular file")));
    QVERIFY(!imports());
}

void TestDataPage::badLinesAreLeftOutOnRequest()
{
    preview("question,answer\nq,a\nbroken\nq,b\nq,c,d\n");
    auto *leave = find<QCheckBox>("leaveBadOut");
    QTRY_VERIFY(leave->isVisible());
    QTRY_COMPARE(leave->text(), QStringLiteral("Leave these 2 out"));
    QVERIFY(!imports());
    leave->setFocus();
    QTest::keyClick(leave, Qt::Key_Space);
    QTRY_VERIFY(imports());
    QVERIFY(banner("importBanner").isEmpty());
    QTest::keyClick(leave, Qt::Key_Return);
    QTRY_COMPARE(datasets().size(), 1);
    QCOMPARE(datasets().constFirst().rows, 2);
    QVERIFY(banner("dataBanner").contains(QStringLiteral("2 bad line(s) were left out")));
}

void TestDataPage::duplicateIdsAreNamedAndCanBeDropped()
{
    preview("id,question,answer\na,q,x\nb,q,y\na,q,z\n");
    const auto *list = find<QListWidget>("duplicateIds");
    QTRY_VERIFY(list->isVisible());
    QVERIFY2(list->item(0)->text().contains(QStringLiteral("line 2 and again in line 4")), qPrintable(list->item(0)->text()));
    QVERIFY(!imports());
    click("numberRows");
    QTRY_VERIFY(imports());
    QTRY_VERIFY(!list->isVisible());
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QCOMPARE(datasets().constFirst().rows, 3);
}

void TestDataPage::valuesOffTheScaleAreMapped()
{
    QVERIFY(m_work->session().next().judge().add(test::judgeOf()));
    preview("question,answer,human_anna\nq,a,good\nq,b,4\nq,c,poor\n");
    auto *values = find<QTableWidget>("offScaleValues");
    QTRY_VERIFY(values->isVisible());
    QTRY_COMPARE(values->rowCount(), 2);
    QCOMPARE(values->item(0, 0)->text(), QStringLiteral("good"));
    QCOMPARE(values->item(0, 1)->text(), QStringLiteral("1"));
    QCOMPARE(values->item(0, 2)->text(), QStringLiteral("2"));
    auto *becomes = qobject_cast<QComboBox *>(values->cellWidget(0, 3));
    becomes->setCurrentIndex(becomes->findData(QStringLiteral("5")));
    QTRY_VERIFY(imports());
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QVERIFY(banner("dataBanner").contains(QStringLiteral("1 score(s) off the scale were left empty")));
    const auto items = m_work->project().datasets().items(datasets().constFirst().id, 1, 3);
    const auto labels = m_work->project().labels().current({ items->at(0).id, items->at(1).id, items->at(2).id });
    QCOMPARE(labels->size(), 2);
    QCOMPARE(labels->at(0).label, QStringLiteral("5"));
    QCOMPARE(labels->at(1).label, QStringLiteral("4"));
}

void TestDataPage::latin1IsReadAndCanBeOverruled()
{
    preview("question,answer\nGr\xFC\xDF Gott,sch\xF6n\n");
    QTRY_VERIFY(imports());
    auto *encoding = find<QComboBox>("importEncoding");
    QCOMPARE(encoding->currentText(), QStringLiteral("Windows-1252"));
    QCOMPARE(table()->model()->index(0, 1).data().toString(), QStringLiteral("Grüß Gott"));
    encoding->setCurrentText(QStringLiteral("UTF-8"));
    QTRY_VERIFY(banner("importBanner").contains(QStringLiteral("cannot be read")));
    encoding->setCurrentText(QStringLiteral("Windows-1252"));
    QTRY_VERIFY(imports());
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QCOMPARE(m_work->project().datasets().items(datasets().constFirst().id, 1, 1)->front().cells.at(1), QStringLiteral("schön"));
}

void TestDataPage::judgeScoresBecomeARun()
{
    preview("question,answer,score,reason\nq,a,5,fine\nq,b,1,wrong\n");
    QTRY_VERIFY(text("importSentence").contains(QStringLiteral("become an imported run")));
    QTRY_VERIFY(imports());
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QTRY_VERIFY(banner("dataBanner").contains(QStringLiteral("imported run")));
    QVERIFY(m_work->session().shown().info());
    QCOMPARE(m_work->session().shown().info()->kind, store::RunInfo::Kind::Imported);
}

void TestDataPage::vanishedFileKeepsThePreview()
{
    const QString path = preview(goodFile());
    QTRY_VERIFY(imports());
    QVERIFY(QFile::remove(path));
    click("importButton");
    QTRY_VERIFY2(banner("importBanner").contains(QStringLiteral("There is no file")), qPrintable(banner("importBanner")));
    QVERIFY(table()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(datasets().size(), 0);
}

void TestDataPage::hugeCellIsImported()
{
    preview("question,answer\nq," + QByteArray(10 << 20, 'x') + "\nq,short\n");
    QTRY_VERIFY(imports());
    QVERIFY(table()->model()->index(0, 2).data().toString().size() <= models::shownCharacters);
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QVERIFY(rows()->model()->index(0, 2).data().toString().size() <= models::shownCharacters);
    QVERIFY(find<QTextEdit>("datasetRow")->toPlainText().size() < 60'000);
    QCOMPARE(m_work->project().datasets().items(datasets().constFirst().id, 1, 1)->front().cells.at(1).size(), 10 << 20);
}

void TestDataPage::largeFileShowsItsFirstRowsAndCanBeCancelled()
{
    QByteArray content("question,answer\n");
    for (int i = 0; i < 60'000; ++i)
        content += "A question of some length,An answer of some length\n";
    preview(content);
    QTRY_COMPARE(table()->model()->rowCount(), 200);
    QTRY_VERIFY(imports());
    click("importButton");
    QVERIFY(!find<QComboBox>("importKind")->isEnabled());
    QVERIFY(find<QPushButton>("importCancel")->hasFocus());
    QTest::keyClick(find<QPushButton>("importCancel"), Qt::Key_Escape);
    QTRY_VERIFY(banner("importBanner").contains(QStringLiteral("cancelled; nothing of it was kept")));
    QVERIFY(table()->isVisible());
    QCOMPARE(datasets().size(), 0);
    QTRY_VERIFY(imports());
    click("importButton");
    QTRY_COMPARE(datasets().size(), 1);
    QCOMPARE(rows()->model()->rowCount(), 60'000);
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(find<QTextEdit>("datasetRow")->toPlainText().startsWith(QStringLiteral("Row 60,000")));
}

void TestDataPage::rowsAreShownInFull()
{
    QVERIFY(import("question,answer,extra\n<b>bold</b>,First line.,more\nq,b,\n"));
    const auto *row = find<QTextEdit>("datasetRow");
    QVERIFY2(row->toPlainText().contains(QStringLiteral("<b>bold</b>")), qPrintable(row->toPlainText()));
    QVERIFY(row->toPlainText().contains(QStringLiteral("extra")));
    auto *goTo = find<QSpinBox>("goToRow");
    goTo->setFocus();
    goTo->selectAll();
    QTest::keyClicks(goTo, QStringLiteral("2"));
    QTest::keyClick(goTo, Qt::Key_Return);
    QCOMPARE(rows()->currentIndex().row(), 1);
    QVERIFY(row->toPlainText().startsWith(QStringLiteral("Row 2")));
    QVERIFY(!row->toPlainText().contains(QStringLiteral("extra")));
}

void TestDataPage::findShowsOnlyMatchingRows()
{
    QVERIFY(import(goodFile()));
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_F, Qt::ControlModifier);
    auto *field = find<QLineEdit>("findRows");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("SECOND"));
    QTRY_COMPARE(rows()->model()->rowCount(), 1);
    QCOMPARE(rows()->model()->index(0, 0).data().toString(), QStringLiteral("2"));
    QTRY_COMPARE(text("findState"), QStringLiteral("1 of 3 rows"));
    QTest::keyClicks(field, QStringLiteral("nowhere"));
    QTRY_COMPARE(rows()->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(rows()->model()->rowCount(), 3);
    QVERIFY(field->text().isEmpty());
}

void TestDataPage::copyTakesAHeader()
{
    QVERIFY(import("question,answer\nq,\"two\nlines\"\nw,b\nz,c\n"));
    rows()->setFocus();
    rows()->selectRow(0);
    QTest::keyClick(rows(), Qt::Key_Down, Qt::ShiftModifier);
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(rows(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("question\tanswer\nq\t\"two\nlines\"\nw\tb\n"));
}

void TestDataPage::renameByKey()
{
    QVERIFY(import(goodFile()));
    auto *list = find<QListWidget>("datasetList");
    QTRY_COMPARE(list->currentRow(), 0);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_F2);
    auto *editor = list->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("renamed"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(datasets().constFirst().name, QStringLiteral("renamed"));
    QTRY_COMPARE(text("datasetName"), QStringLiteral("renamed"));
    QCOMPARE(m_work->project().datasets().all()->first().name, QStringLiteral("renamed"));
}

void TestDataPage::removeAsksInPlace()
{
    QVERIFY(import(goodFile()));
    auto *list = find<QListWidget>("datasetList");
    QTRY_COMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(text("removeQuestion").contains(QStringLiteral("rows.csv")));
    QVERIFY(find<QPushButton>("removeDataset")->isVisible());
    click("keepDataset");
    QVERIFY(!find<QPushButton>("removeDataset")->isVisible());
    QCOMPARE(datasets().size(), 1);
    QTest::keyClick(list, Qt::Key_Delete);
    click("removeDataset");
    QCOMPARE(datasets().size(), 0);
    QVERIFY(find<QLabel>("exampleFile")->isVisible());
}

void TestDataPage::usedDataIsNotRemoved()
{
    QVERIFY(import("question,answer,score,reason\nq,a,5,fine\n"));
    auto *list = find<QListWidget>("datasetList");
    QTRY_COMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Delete);
    click("removeDataset");
    QVERIFY(banner("dataBanner").contains(QStringLiteral("Runs use this dataset")));
    QCOMPARE(datasets().size(), 1);
}

void TestDataPage::droppedFileIsPreviewed()
{
    QMimeData mime;
    mime.setUrls({ QUrl::fromLocalFile(m_work->write(QStringLiteral("rows.csv"), goodFile())) });
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &drop);
    QTRY_VERIFY(imports());
    // A project is for the window to open.
    mime.setUrls({ QUrl::fromLocalFile(QStringLiteral("/a/b.gavel")) });
    QDragEnterEvent project(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page.get(), &project);
    QVERIFY(!project.isAccepted());
}

void TestDataPage::closingProjectDropsEverything()
{
    QVERIFY(import(goodFile()));
    find<QLineEdit>("findRows")->setText(QStringLiteral("e"));
    preview("question,answer\n" + QByteArray("q,a\n").repeated(50'000), QStringLiteral("more.csv"));
    QTRY_VERIFY(imports());
    click("importButton");
    QVERIFY(m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QCOMPARE(datasets().size(), 0);
    QVERIFY(find<QLabel>("exampleFile")->isVisible());
    QCOMPARE(rows()->model()->rowCount(), 0);
    QVERIFY(m_work->workbench().openProject(m_work->path(QStringLiteral("p.gavel"))));
    QCOMPARE(datasets().size(), 1);
    QVERIFY(rows()->isVisible());
    QCOMPARE(rows()->model()->rowCount(), 3);
}

void TestDataPage::everyControlHasAName()
{
    QVERIFY(m_work->session().next().judge().add(test::judgeOf()));
    preview("id,question,answer,human_anna\na,q,x,good\nbroken\n");
    QTRY_VERIFY(find<QTableWidget>("offScaleValues")->isVisible());
    const auto isControl = [](const QWidget *widget) {
        return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QSpinBox *>(widget)
            || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QLineEdit *>(widget);
    };
    const auto all = m_page->findChildren<QWidget *>();
    int named = 0;
    for (const QWidget *widget : all) {
        // Qt's own parts of a control speak through the control.
        const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QHeaderView *>(widget)
            || isControl(widget->parentWidget()) || (widget->parentWidget() && isControl(widget->parentWidget()->parentWidget()));
        if (!isControl(widget) || (isPart && !qobject_cast<const QComboBox *>(widget)))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName() + QLatin1StringView(widget->metaObject()->className())));
        ++named;
    }
    QVERIFY(named > 20);
}

GAVEL_TEST(TestDataPage)

#include "tst_datapage.moc"
