// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/runnames.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QLocale>
#include <QTest>

using namespace gavel;

class TestRunNames : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void momentsAreInTheOrderOfTheLanguage_data();
    void momentsAreInTheOrderOfTheLanguage();
    void versionsAndRepeats();
    void whatDiffersFromTheNextRun();
};

void TestRunNames::momentsAreInTheOrderOfTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("29 Nov 16:09");
    QTest::newRow("American") << QStringLiteral("en_US") << QStringLiteral("Nov 29 4:09 PM");
    QTest::newRow("German") << QStringLiteral("de_DE") << QStringLiteral("29. Nov. 16:09");
    QTest::newRow("Russian") << QStringLiteral("ru_RU") << QStringLiteral("29 нояб. 16:09");
}

void TestRunNames::momentsAreInTheOrderOfTheLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QString, expected);
    QLocale::setDefault(QLocale(locale));
    const int thisYear = QDate::currentDate().year();
    const auto at = [](int year) { return QDateTime(QDate(year, 11, 29), QTime(16, 9)).toMSecsSinceEpoch(); };
    QCOMPARE(jobs::momentText(at(thisYear)).replace(QChar(0x202f), u' '), expected);
    QVERIFY(jobs::momentText(at(thisYear - 2)).contains(QString::number(thisYear - 2)));
}

void TestRunNames::versionsAndRepeats()
{
    store::RunInfo run;
    run.judge.name = QStringLiteral("quality");
    run.judgeVersion = 1;
    run.versionNumber = 6;
    QCOMPARE(jobs::versionText(run), QStringLiteral("v6"));
    QCOMPARE(jobs::judgeText(run), QStringLiteral("quality v6"));
    QCOMPARE(jobs::repeatsText(run), QStringLiteral("once"));
    run.model = QStringLiteral("small");
    QCOMPARE(jobs::runCaption(run), QStringLiteral("quality v6 · small"));
    run.name = QStringLiteral("strict");
    QCOMPARE(jobs::runCaption(run), QStringLiteral("strict"));
    run.kind = store::RunInfo::Kind::Imported;
    run.judgeVersion.reset();
    run.versionNumber.reset();
    QCOMPARE(jobs::judgeText(run), QStringLiteral("imported scores"));
    QCOMPARE(jobs::repeatsText(run), QString());
}

void TestRunNames::whatDiffersFromTheNextRun()
{
    test::Workspace work;
    work.judge(work.rows(3), { 1, 2, 3 });
    jobs::NextRun &next = work.session().next(); // with this data and this judge
    QVERIFY(jobs::differsFromNext(*work.session().shown().info(), next).isEmpty());
    eval::JudgeDefinition edited = next.judge().draft();
    edited.definition += QStringLiteral(" More.");
    edited.gradingPrompt += QStringLiteral(" More.");
    edited.rowTemplate = QStringLiteral("{{input}}");
    edited.allowAbstain = true;
    next.judge().setDraft(edited);
    next.data().takeImported(work.rows(2).id);
    const QStringList texts = jobs::differsFromNext(*work.session().shown().info(), next);
    QCOMPARE(texts.first(), QStringLiteral("not the text above: definition, grading prompt, row part, … · other data"));
    QCOMPARE(texts.at(1), QStringLiteral("not the text above · other data"));
    edited = next.judge().draft();
    edited.notes = QStringLiteral("a note is not a difference");
    next.judge().setDraft(edited);
    QCOMPARE(jobs::differsFromNext(*work.session().shown().info(), next), texts);
}

GAVEL_TEST(TestRunNames)

#include "tst_runnames.moc"
