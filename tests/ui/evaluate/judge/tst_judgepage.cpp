// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgepage.h"
#include "evaluate/run/runactions.h"
#include "support/testmain.h"
#include "support/tryrows.h"
#include "widgets/banner.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace gavel;
using test::peopleSay;
using test::tryRows;

/// The Judge page as a person uses it.
class TestJudgePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void withoutAJudgeItOffersThreeWays();
    void typingIsOneStepBackAField();
    void anEditIsStoredAMomentLater();
    void undoShortcutsReachThePageFromAField();
    void scalePointsAreAddedMovedAndRemoved();
    void problemsStandAtTheirField();
    void aRowVariableMovesToTheRowPart();
    void anUnknownNameIsNamedAndRepaired();
    void theDefaultRowPartComesBack();
    void examplesAreEditedByKeyboard();
    void anExampleFromARowTakesItsLabel();
    void promptViewFollowsTheEditor();
    void hostileTextStaysText();
    void tryShowsWhatChanged();
    void aTryOfAnEarlierTextIsMarked();
    void aVersionIsKeptComparedAndRestored();
    void yamlErrorsNameTheirPlace();
    void exportReadsBackEqual();
    void readOnlyFieldsCannotBeEdited();
    void closingTheProjectLetsGoOfTheTry();
    void everyFieldHasAName();
    void aJudgeIsRemovedAfterAQuestion();
    void noTryWhileARunIsInProgress();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void typeInto(QWidget *field, const QString &text) const;
    const eval::JudgeDefinition &draft() const { return m_work->session().next().judge().draft(); }
    void undo() const { QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<ui::JudgePage> m_page;
};

void TestJudgePage::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session().next().model().choose(m_work->judgedBy(test::peoplesJudge));
    tryRows(*m_work, 60, 60);
    eval::JudgeDefinition judge = test::judgeOf();
    judge.gradingPrompt = QStringLiteral("Judge.");
    QVERIFY(m_work->session().next().judge().add(judge));
    jobs::Session &session = m_work->session();
    m_actions = std::make_unique<ui::RunActions>(session.current(), session.currentTry(), session.shown());
    m_page = std::make_unique<ui::JudgePage>(session.next(), session.currentTry(), ui::TryActions{ m_actions->tryEdits(), m_actions->run() });
    connect(m_actions->tryEdits(), &QAction::triggered, m_page.get(), &ui::JudgePage::tryEdits);
    m_page->resize(1084, 660);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestJudgePage::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_work.reset();
}

void TestJudgePage::typeInto(QWidget *field, const QString &text) const
{
    field->setFocus();
    QTest::keyClick(field, Qt::Key_End, qobject_cast<QLineEdit *>(field) ? Qt::NoModifier : Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void TestJudgePage::withoutAJudgeItOffersThreeWays()
{
    QVERIFY(m_work->session().next().judge().remove(*m_work->session().next().judge().id()));
    auto *button = find<QPushButton>("newJudge");
    QVERIFY(button->isVisible());
    QVERIFY(find<QPushButton>("importJudge")->isVisible());
    QVERIFY(find<QPushButton>("sampleJudge")->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isVisible());
    QCOMPARE(draft().criteria.first().scale.size(), 5);
    QVERIFY(eval::problems(draft()).isEmpty());
    QVERIFY(find<QPlainTextEdit>("gradingPrompt")->toPlainText().contains(QLatin1StringView("Accuracy")));
}

void TestJudgePage::typingIsOneStepBackAField()
{
    auto *prompt = find<QPlainTextEdit>("gradingPrompt");
    auto *definition = find<QPlainTextEdit>("definition");
    const QString before = draft().gradingPrompt;
    const QString definitionBefore = draft().definition;
    typeInto(prompt, QStringLiteral(" Be kind."));
    typeInto(definition, QStringLiteral(" Really."));
    QCOMPARE(draft().gradingPrompt, before + QStringLiteral(" Be kind."));
    QCOMPARE(m_page->history().count(), 2);
    undo();
    QCOMPARE(draft().definition, definitionBefore);
    QCOMPARE(definition->toPlainText(), definitionBefore);
    undo();
    QCOMPARE(draft().gradingPrompt, before);
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().gradingPrompt, before + QStringLiteral(" Be kind."));
    QCOMPARE(prompt->toPlainText(), draft().gradingPrompt);
}

void TestJudgePage::anEditIsStoredAMomentLater()
{
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral(" Be kind."));
    const qint64 judge = *m_work->session().next().judge().id();
    QTRY_VERIFY(m_work->project().judges().judge(judge)->draft.gradingPrompt.endsWith(QLatin1StringView("Be kind.")));
}

void TestJudgePage::undoShortcutsReachThePageFromAField()
{
    auto *meaning = find<QLineEdit>("pointMeaning0");
    const QString before = meaning->text();
    typeInto(meaning, QStringLiteral("!!"));
    QCOMPARE(draft().criteria.first().scale.first().meaning, before + QStringLiteral("!!"));
    QTest::keyClick(meaning, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(draft().criteria.first().scale.first().meaning, before);
    QCOMPARE(meaning->text(), before);
}

void TestJudgePage::scalePointsAreAddedMovedAndRemoved()
{
    QTest::mouseClick(find<QAbstractButton>("addPoint"), Qt::LeftButton);
    QCOMPARE(draft().criteria.first().scale.size(), 6);
    QCOMPARE(draft().criteria.first().scale.last().value, 6.0);
    auto *last = find<QLineEdit>("pointLabel5");
    QVERIFY(last);
    QTest::keyClick(last, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(draft().criteria.first().scale[4].label, QStringLiteral("6"));
    QTest::keyClick(find<QLineEdit>("pointLabel4"), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(draft().criteria.first().scale.size(), 5);
    QCOMPARE(draft().criteria.first().scale.last().label, QStringLiteral("5"));
    undo();
    undo();
    undo();
    QCOMPARE(draft().criteria.first().scale, test::oneToFive());
}

void TestJudgePage::problemsStandAtTheirField()
{
    auto *problem = find<QLabel>("scaleProblem");
    QVERIFY(!problem->isVisibleTo(m_page.get()));
    auto *meaning = find<QLineEdit>("pointMeaning2");
    meaning->setFocus();
    QTest::keyClick(meaning, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(meaning, Qt::Key_Delete);
    QVERIFY(problem->isVisibleTo(m_page.get()));
    QVERIFY(problem->text().contains(u'3'));
    undo();
    QVERIFY(!problem->isVisibleTo(m_page.get()));
}

void TestJudgePage::aRowVariableMovesToTheRowPart()
{
    auto *move = find<QAbstractButton>("moveFromGradingPrompt");
    QVERIFY(!move->isVisibleTo(m_page.get()));
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral(" {{ideal}}"));
    QVERIFY(move->isVisibleTo(m_page.get()));
    move->click();
    QVERIFY(!draft().gradingPrompt.contains(QLatin1StringView("{{")));
    QVERIFY(draft().rowTemplate.contains(QLatin1StringView("{{ideal}}")));
    QVERIFY(find<QPlainTextEdit>("rowTemplate")->toPlainText().contains(QLatin1StringView("{{ideal}}")));
    undo();
    QVERIFY(draft().gradingPrompt.contains(QLatin1StringView("{{ideal}}")));
}

void TestJudgePage::anUnknownNameIsNamedAndRepaired()
{
    typeInto(find<QPlainTextEdit>("rowTemplate"), QStringLiteral(" {{questoin}}"));
    auto *problem = find<QLabel>("rowProblem");
    QVERIFY(problem->isVisibleTo(m_page.get()));
    QVERIFY(problem->text().contains(QLatin1StringView("question")));
    auto *fix = find<QAbstractButton>("rowFix");
    QVERIFY(fix->isVisibleTo(m_page.get()));
    fix->click();
    QVERIFY(draft().rowTemplate.endsWith(QLatin1StringView("{{question}}")));
    QVERIFY(!problem->isVisibleTo(m_page.get()));
}

void TestJudgePage::theDefaultRowPartComesBack()
{
    auto *row = find<QPlainTextEdit>("rowTemplate");
    const QString shown = row->toPlainText();
    QVERIFY(shown.contains(QLatin1StringView("{{")));
    QVERIFY(draft().rowTemplate.isEmpty());
    typeInto(row, QStringLiteral("x"));
    QCOMPARE(draft().rowTemplate, shown + u'x');
    QTest::keyClick(row, Qt::Key_Backspace);
    QVERIFY(draft().rowTemplate.isEmpty());
}

void TestJudgePage::examplesAreEditedByKeyboard()
{
    find<QAbstractButton>("addExample")->click();
    QCOMPARE(draft().examples.size(), 1);
    auto *problem = find<QLabel>("exampleProblem");
    QVERIFY(problem->isVisibleTo(m_page.get())); // it has no score yet
    typeInto(find<QPlainTextEdit>("exampleInput"), QStringLiteral("Why?"));
    auto *score = find<QComboBox>("exampleScore0");
    score->setFocus();
    QTest::keyClick(score, Qt::Key_4);
    QCOMPARE(draft().examples.first().input, QStringLiteral("Why?"));
    QCOMPARE(draft().examples.first().grades.value({}).label, QStringLiteral("4"));
    QVERIFY(!problem->isVisibleTo(m_page.get()));

    auto *table = find<QTableView>("examplesTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(draft().examples.size(), 2);
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(!draft().examples[1].enabled);
    QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(!draft().examples[0].enabled);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(draft().examples.size(), 1);
    QVERIFY(draft().examples.first().enabled);
}

void TestJudgePage::anExampleFromARowTakesItsLabel()
{
    find<QAbstractButton>("addFromRow")->click();
    find<QSpinBox>("exampleRow")->setValue(8);
    find<QAbstractButton>("takeRow")->click();
    QCOMPARE(draft().examples.size(), 1);
    QCOMPARE(draft().examples.first().input, QStringLiteral("question 8."));
    QCOMPARE(draft().examples.first().reference, QStringLiteral("ideal 8"));
    QCOMPARE(draft().examples.first().grades.value({}).label, peopleSay(8));
}

void TestJudgePage::promptViewFollowsTheEditor()
{
    auto *text = find<QPlainTextEdit>("promptText");
    find<QSpinBox>("promptRow")->setValue(5);
    QTRY_VERIFY(text->toPlainText().contains(QLatin1StringView("question 5.")));
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral(" Mind the tone."));
    QTRY_VERIFY(text->toPlainText().contains(QLatin1StringView("Mind the tone.")));
    QVERIFY(!find<QLabel>("promptTokens")->text().isEmpty());
}

void TestJudgePage::hostileTextStaysText()
{
    QTRY_VERIFY(find<QPlainTextEdit>("promptText")->toPlainText().contains(QLatin1StringView("<b>answer</b> 1")));
}

void TestJudgePage::tryShowsWhatChanged()
{
    QVERIFY(m_work->session().next().judge().keepVersion());
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral(" Judge precisely."));
    QTest::keyClick(find<QPlainTextEdit>("gradingPrompt"), Qt::Key_Return, Qt::ControlModifier);
    auto *title = find<QLabel>("tryVerdictTitle");
    QTRY_VERIFY(title->text().startsWith(QLatin1StringView("Better than v1")));
    QVERIFY(find<QLabel>("tryVerdictFigures")->text().contains(QLatin1StringView("1.00")));
    auto *table = find<QTableView>("tryTable");
    QVERIFY(table->isVisible());
    QVERIFY(table->model()->rowCount() > 0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    const auto no = table->currentIndex().siblingAtColumn(0).data().toLongLong();
    QVERIFY(no > 0);
    const QString prompt = find<QPlainTextEdit>("promptText")->toPlainText();
    QVERIFY(prompt.contains(QStringLiteral("question %1.").arg(no)));
    QVERIFY(prompt.contains(QLatin1StringView("reply")));

    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QLatin1StringView("#\told\t")));
    QVERIFY(lines[1].startsWith(QStringLiteral("%1\t").arg(no)));
}

void TestJudgePage::aTryOfAnEarlierTextIsMarked()
{
    m_page->tryEdits();
    auto *title = find<QLabel>("tryVerdictTitle");
    QTRY_VERIFY(title->text().contains(QLatin1StringView("judged.")));
    QVERIFY(!title->text().contains(QLatin1StringView("earlier text")));
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral("."));
    QVERIFY(title->text().contains(QLatin1StringView("earlier text")));
    undo();
    QVERIFY(!title->text().contains(QLatin1StringView("earlier text")));
}

void TestJudgePage::aVersionIsKeptComparedAndRestored()
{
    auto *keep = find<QPushButton>("keepVersion");
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(!keep->isEnabled());
    QCOMPARE(find<QLabel>("versionCaption")->text(), QStringLiteral("v1"));
    const QString before = draft().gradingPrompt;
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral(" More."));
    QVERIFY(find<QLabel>("versionCaption")->text().startsWith(QLatin1StringView("v1 +")));
    find<QAbstractButton>("showVersions")->click();
    QVERIFY(find<QPlainTextEdit>("versionChanges")->toPlainText().contains(QLatin1StringView("More.")));
    find<QPushButton>("restoreVersion")->click();
    QCOMPARE(draft().gradingPrompt, before);
    QVERIFY(!find<QPushButton>("restoreVersion")->isEnabled());
    undo();
    QVERIFY(draft().gradingPrompt.endsWith(QLatin1StringView("More.")));
}

void TestJudgePage::yamlErrorsNameTheirPlace()
{
    const QString path = m_work->path(QStringLiteral("bad.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: x\nscale:\n  1: a\nnonsense: 3\n");
    file.close();
    const auto judges = m_work->session().next().judge().all().size();
    m_page->importFile(path);
    const auto *banner = find<ui::Banner>("judgeBanner");
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(u'4'), qPrintable(banner->text()));
    QCOMPARE(m_work->session().next().judge().all().size(), judges);
}

void TestJudgePage::exportReadsBackEqual()
{
    const QString path = m_work->path(QStringLiteral("out.yaml"));
    m_page->exportFile(path);
    const auto before = draft();
    m_page->importFile(path);
    QCOMPARE(m_work->session().next().judge().all().size(), 2);
    QCOMPARE(eval::versionHash(draft()), eval::versionHash(before));
    QVERIFY(draft().name != before.name);
}

void TestJudgePage::readOnlyFieldsCannotBeEdited()
{
    const QString copy = m_work->path(QStringLiteral("copy.gavel"));
    QVERIFY(m_work->session().next().judge().storeDraft());
    QVERIFY(m_work->project().saveCopy(copy));
    QFile::setPermissions(copy, QFileDevice::ReadOwner);
    // A second holder makes it read-only, even for root.
    const auto holder = store::Project::open(copy);
    QVERIFY(holder);
    QVERIFY(m_work->workbench().openProject(copy));
    QVERIFY(m_work->session().workbench().isReadOnly());
    const QString before = find<QPlainTextEdit>("gradingPrompt")->toPlainText();
    typeInto(find<QPlainTextEdit>("gradingPrompt"), QStringLiteral("x"));
    QCOMPARE(find<QPlainTextEdit>("gradingPrompt")->toPlainText(), before);
    QVERIFY(!find<QAbstractButton>("addPoint")->isEnabled());
    m_page->tryEdits();
    QVERIFY(find<QLabel>("tryVerdictTitle")->text().startsWith(QLatin1StringView("Not tried")));
}

void TestJudgePage::closingTheProjectLetsGoOfTheTry()
{
    m_work->judgedBy([](const auto &, qint64) { return test::FakeJudge::hanging(); });
    m_page->tryEdits();
    QTRY_VERIFY(m_work->scriptedRequests() > 0);
    QVERIFY(find<QPushButton>("tryStop")->isVisible());
    QVERIFY(m_work->workbench().openProject(m_work->path(QStringLiteral("other.gavel"))));
    QVERIFY(!find<QPushButton>("tryStop")->isVisible());
    QVERIFY(find<QPushButton>("newJudge")->isVisible());
}

void TestJudgePage::everyFieldHasAName()
{
    find<QAbstractButton>("addExample")->click();
    const auto widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isField = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
        if (!isField || widget->objectName().startsWith(QLatin1StringView("qt_")))
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestJudgePage::aJudgeIsRemovedAfterAQuestion()
{
    jobs::ChosenJudge &judge = m_work->session().next().judge();
    const auto remove = [this] { find<QAction>("removeJudge")->trigger(); };
    remove();
    QVERIFY(find<ui::Banner>("removeJudgeQuestion")->text().contains(judge.draft().name));
    QTest::mouseClick(find<QPushButton>("keepJudge"), Qt::LeftButton);
    QCOMPARE(judge.all().size(), 1);
    QVERIFY(!find<ui::Banner>("removeJudgeQuestion")->isVisible());
    remove();
    QTest::mouseClick(find<QPushButton>("removeJudgeNow"), Qt::LeftButton);
    QVERIFY(judge.all().isEmpty());
    QVERIFY(find<QPushButton>("newJudge")->isVisible());
}

void TestJudgePage::noTryWhileARunIsInProgress()
{
    m_work->judgedBy([](const auto &, qint64) { return test::FakeJudge::hanging(); });
    m_work->startRun();
    QTRY_VERIFY(m_work->scriptedRequests() > 0);
    const qint64 before = m_work->scriptedRequests();
    QVERIFY(!m_actions->tryEdits()->isEnabled());
    QVERIFY(!find<QPushButton>("tryNow")->isEnabled());
    QVERIFY(m_actions->tryEdits()->toolTip().contains(QLatin1StringView("in progress")));
    QTest::keyClick(find<QPlainTextEdit>("gradingPrompt"), Qt::Key_Return, Qt::ControlModifier);
    m_page->tryEdits(); // whatever asks for it
    QVERIFY(!m_work->session().currentTry().isTrying());
    QVERIFY(find<QLabel>("tryVerdictTitle")->text().startsWith(QLatin1StringView("Not tried")));
    QCOMPARE(m_work->scriptedRequests(), before);
    m_work->session().current().stop();
    QTRY_VERIFY(!m_work->session().current().isRunning());
    QVERIFY(m_actions->tryEdits()->isEnabled());
}

GAVEL_TEST(TestJudgePage)

#include "tst_judgepage.moc"
