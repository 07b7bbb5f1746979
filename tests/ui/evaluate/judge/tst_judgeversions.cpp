// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgeversions.h"

#include "judgebench.h"
#include "models/versionsmodel.h"
#include "support/testmain.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTextBlock>
#include <QTranslator>

using namespace gavel;
using models::VersionsModel;
using test::JudgeBench;

/// The table of versions, in its column.
class TestJudgeVersions : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<JudgeBench>(); }
    void cleanup() { m_bench.reset(); }
    void theTableSaysWhatAVersionIs();
    void changedWordsAreMarkedAndWrapped();
    void escClosesIt();
    void aNoteIsKept();
    void otherDataHasOtherFigures();
    void nothingLeavesTheColumn_data();
    void nothingLeavesTheColumn();

private:
    QTableView *table() const { return m_bench->find<QTableView>("versionList"); }
    QWidget *panel() const { return m_bench->find<QWidget>("judgeVersions"); }
    QAbstractButton *button() const { return m_bench->find<QAbstractButton>("showVersions"); }
    void open() const { QTest::mouseClick(button(), Qt::LeftButton); }
    QString cell(int row, VersionsModel::Column column) const { return table()->model()->index(row, static_cast<int>(column)).data().toString(); }

    std::unique_ptr<JudgeBench> m_bench;
};

void TestJudgeVersions::theTableSaysWhatAVersionIs()
{
    using Column = VersionsModel::Column;
    m_bench->keep();
    m_bench->type(QStringLiteral(" Judge precisely."));
    m_bench->tryIt();
    m_bench->keep();
    open();
    QVERIFY(panel()->isVisible());
    QCOMPARE(table()->model()->rowCount(), 2);
    QCOMPARE(cell(0, Column::Version), QStringLiteral("v2"));
    QVERIFY(cell(0, Column::Change).contains(QLatin1StringView("grading prompt")));
    QCOMPARE(cell(1, Column::Change), QStringLiteral("first text"));
    QVERIFY(!cell(1, Column::When).isEmpty());
    QTRY_COMPARE(cell(0, Column::Kappa), QStringLiteral("1.00 (60)"));
    QCOMPARE(cell(0, Column::Mean), QStringLiteral("3.00"));
    QVERIFY(cell(1, Column::Kappa).endsWith(QLatin1StringView("(60)"))); // what the Try compared it with
}

void TestJudgeVersions::changedWordsAreMarkedAndWrapped()
{
    m_bench->keep();
    m_bench->type(QString(60, u'x') + QStringLiteral(" and precisely, however long the line may be that the words are in."));
    open();
    const auto *changes = m_bench->find<QPlainTextEdit>("versionChanges");
    QVERIFY(changes->toPlainText().contains(QLatin1StringView("precisely")));
    QCOMPARE(changes->horizontalScrollBar()->maximum(), 0);
    const QTextCursor found = changes->document()->find(QStringLiteral("precisely"));
    QVERIFY(found.charFormat().fontUnderline());
    const QTextCursor same = changes->document()->find(QStringLiteral("grading prompt"));
    QVERIFY(!same.charFormat().fontUnderline() && !same.charFormat().fontStrikeOut());
    QTest::mouseClick(m_bench->find<QAbstractButton>("restoreVersion"), Qt::LeftButton);
    QVERIFY(!changes->isVisible());
    QCOMPARE(m_bench->text("versionSummary"), QStringLiteral("The editor holds exactly this text."));
}

void TestJudgeVersions::escClosesIt()
{
    open(); // without a version
    QVERIFY(panel()->isVisible() && !table()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    m_bench->keep();
    m_bench->type(QStringLiteral(" More."));
    open();
    QVERIFY(table()->hasFocus());
    QTest::keyClick(table(), Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    QVERIFY(button()->hasFocus());
    open();
    auto *changes = m_bench->find<QPlainTextEdit>("versionChanges");
    changes->setFocus();
    QTest::keyClick(changes, Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    QVERIFY(button()->hasFocus());
    open();
    QTest::mouseClick(m_bench->find<QAbstractButton>("closeVersions"), Qt::LeftButton);
    QVERIFY(!panel()->isVisible());
}

void TestJudgeVersions::aNoteIsKept()
{
    m_bench->keep();
    m_bench->type(QStringLiteral(" More."));
    m_bench->keep();
    open();
    QTest::keyClick(table(), Qt::Key_Down);
    auto *note = m_bench->find<QLineEdit>("versionNote");
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("too strict"));
    QTest::keyClick(note, Qt::Key_Return);
    QCOMPARE(cell(1, VersionsModel::Column::Note), QStringLiteral("too strict"));
    QVERIFY(cell(0, VersionsModel::Column::Note).isEmpty());
    QCOMPARE(table()->currentIndex().row(), 1);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_Up);
    QVERIFY(note->text().isEmpty());
    const QString path = m_bench->work.project().path();
    QVERIFY(m_bench->work.workbench().openProject(path));
    QCOMPARE(m_bench->judge().versionNote(m_bench->judge().versions()->last().hash), QStringLiteral("too strict"));
}

void TestJudgeVersions::otherDataHasOtherFigures()
{
    m_bench->keep();
    m_bench->tryIt();
    open();
    QTRY_VERIFY(cell(0, VersionsModel::Column::Kappa).endsWith(QLatin1StringView("(60)")));
    m_bench->work.session().next().data().choose(m_bench->work.rows(3).id);
    QTRY_VERIFY(cell(0, VersionsModel::Column::Kappa).isEmpty());
}

void TestJudgeVersions::nothingLeavesTheColumn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("versions");
    for (const char *language : { "en", "de", "ru" }) {
        for (const int versions : { 0, 1, 30 })
            QTest::addRow("%s %d", language, versions) << QString::fromLatin1(language) << versions;
    }
}

void TestJudgeVersions::nothingLeavesTheColumn()
{
    QFETCH(QString, language);
    QFETCH(int, versions);
    m_bench.reset();
    QTranslator translator;
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../../translations");
    QVERIFY(translator.load(QStringLiteral("%1/gavel_%2.qm").arg(folder, language)));
    QApplication::installTranslator(&translator);
    m_bench = std::make_unique<JudgeBench>();
    for (int version = 0; version < versions; ++version) {
        m_bench->type(QStringLiteral(" word"));
        m_bench->keep();
    }
    m_bench->type(QString(200, u'y'));
    open();
    QCOMPARE(table()->model()->rowCount(), versions);
    const auto *editor = m_bench->find<QScrollArea>("judgeEditor");
    const auto outside = [editor] {
        QStringList names;
        const auto widgets = editor->widget()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const int right = widget->mapTo(editor->viewport(), QPoint(widget->width(), 0)).x();
            if (widget->isVisible() && right > editor->viewport()->width())
                names << QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName()).arg(right);
        }
        return names.join(u'\n');
    };
    for (const int width : { 800, 1084, 1600 }) {
        m_bench->page->resize(width, 660);
        QTRY_COMPARE(outside(), QString());
        QTRY_COMPARE(table()->horizontalScrollBar()->maximum(), 0);
    }
    QApplication::removeTranslator(&translator);
}

GAVEL_TEST(TestJudgeVersions)

#include "tst_judgeversions.moc"
