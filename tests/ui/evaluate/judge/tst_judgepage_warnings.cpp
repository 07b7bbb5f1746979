// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/judge/judgepage.h"

#include "evaluate/run/runactions.h"
#include "evaluate/run/runpanel.h"
#include "jobs/import/importjob.h"
#include "support/testmain.h"
#include "support/tryrows.h"
#include "widgets/banner.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace gavel;

/// What the Judge page, its Try and the preview of a run say of a judge whose scores would mean
/// little, and what they keep silent about.
class TestJudgePageWarnings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void peoplesScoresInThePrompt();
    void labelsOffTheScale();
    void criteriaOnUnlikeScales();
    void anOpenBraceIsSaidOnce();
    void aProblemGoesWithItsCause();
    void exportSaysWhereTo();
    void theCostOfARowIsWhole();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    bool isShown(const char *label) const { return find<QLabel>(label)->isVisibleTo(m_page.get()); }
    jobs::ChosenJudge &judge() const { return m_work->session().next().judge(); }
    void use(const eval::JudgeDefinition &definition) const { QVERIFY(judge().add(definition)); }
    void tryIt() const;
    QString preview();

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<ui::JudgePage> m_page;
};

void TestJudgePageWarnings::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->session().next().model().choose(m_work->judgedBy(test::peoplesJudge));
    test::tryRows(*m_work, 60, 60);
    QVERIFY(judge().add(test::judgeOf()));
    jobs::Session &session = m_work->session();
    m_actions = std::make_unique<ui::RunActions>(session.current(), session.currentTry(), session.shown());
    m_page = std::make_unique<ui::JudgePage>(session.next(), session.currentTry(), ui::TryActions{ m_actions->tryEdits(), m_actions->run() });
    m_page->resize(1084, 660);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestJudgePageWarnings::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_work.reset();
}

void TestJudgePageWarnings::tryIt() const
{
    m_page->tryEdits();
    QTRY_VERIFY(m_work->session().currentTry().result());
}

QString TestJudgePageWarnings::preview()
{
    ui::RunPanel panel(m_work->session().next(), m_work->session().current(), m_work->session().runs());
    panel.show();
    panel.ask();
    const auto *head = panel.findChild<QLabel *>(QStringLiteral("previewHead"));
    const bool isPlanned = QTest::qWaitFor([head] { return head->text().contains(u'6'); }, gavel::test::patience);
    [&] { QVERIFY2(isPlanned, qPrintable(head->text())); }();
    return panel.findChild<QLabel *>(QStringLiteral("previewWarnings"))->text();
}

void TestJudgePageWarnings::peoplesScoresInThePrompt()
{
    const QString file = m_work->write(QStringLiteral("scored.csv"), "question,answer,human_ann\nq,a,3\nw,b,4\n");
    eval::JudgeDefinition definition = test::judgeOf();
    definition.name = QStringLiteral("leaky");
    definition.rowTemplate = QStringLiteral("{{question}} {{answer}}");
    QVERIFY(eval::problems(definition).isEmpty());
    use(definition);
    QVERIFY(!isShown("promptLeak"));
    // The rows with people's scores as a column.
    jobs::ImportRequest request;
    request.path = file;
    request.name = QStringLiteral("scored.csv");
    request.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::HumanScore, QStringLiteral("ann"), {} } };
    request.judge = definition;
    jobs::ImportJob import(m_work->project(), request);
    std::optional<qint64> imported;
    connect(&import, &jobs::ImportJob::finished, this, [&](const Result<jobs::ImportReport> &report) { imported = report ? report->dataset.id : 0; });
    import.start();
    QTRY_VERIFY(imported);
    m_work->session().next().data().takeImported(*imported);
    QVERIFY(!isShown("promptLeak"));
    auto *row = find<QPlainTextEdit>("rowTemplate");
    row->setFocus();
    QTest::keyClick(row, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(row, QStringLiteral(" {{human_ann}}"));
    QVERIFY(isShown("promptLeak"));
    QVERIFY(find<QLabel>("promptLeak")->text().contains(QLatin1StringView("human_ann")));
    tryIt();
    QVERIFY2(find<QLabel>("tryVerdictRest")->text().contains(QLatin1StringView("human_ann")), qPrintable(find<QLabel>("tryVerdictRest")->text()));
}

void TestJudgePageWarnings::labelsOffTheScale()
{
    QVERIFY(preview().isEmpty() || !preview().contains(QLatin1StringView("label")));
    tryIt();
    QVERIFY(!find<QLabel>("tryVerdictRest")->text().contains(u'▲'));
    eval::JudgeDefinition definition = test::judgeOf();
    definition.name = QStringLiteral("short");
    definition.criteria.first().scale.resize(3); // people gave up to 5
    use(definition);
    tryIt();
    QVERIFY2(find<QLabel>("tryVerdictRest")->text().contains(QLatin1StringView("not on the scale")),
             qPrintable(find<QLabel>("tryVerdictRest")->text()));
    QVERIFY2(preview().contains(QLatin1StringView("not on the scale")), qPrintable(preview()));
}

void TestJudgePageWarnings::criteriaOnUnlikeScales()
{
    use(test::accuracyAndTone());
    QVERIFY(!isShown("overallProblem"));
    use(test::twoCriteria());
    QVERIFY(isShown("overallProblem"));
    QVERIFY(find<QLabel>("overallProblem")->text().contains(QLatin1StringView("works")));
    QVERIFY(eval::problems(judge().draft()).isEmpty()); // said, not forbidden
}

void TestJudgePageWarnings::anOpenBraceIsSaidOnce()
{
    auto *row = find<QPlainTextEdit>("rowTemplate");
    row->setFocus();
    QTest::keyClick(row, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(row, QStringLiteral(" {{que"));
    const QString said = find<QLabel>("rowProblem")->text();
    QVERIFY(isShown("rowProblem"));
    QCOMPARE(said.count(QLatin1StringView("not closed")), 1);
}

void TestJudgePageWarnings::aProblemGoesWithItsCause()
{
    find<QAbstractButton>("addExample")->click();
    m_page->tryEdits();
    const auto *title = find<QLabel>("tryVerdictTitle");
    const auto *text = find<QLabel>("tryVerdictRest");
    QCOMPARE(title->text(), QStringLiteral("Not tried."));
    QVERIFY(text->text().contains(QLatin1StringView("no score")));
    auto *score = find<QComboBox>("exampleScore0");
    score->setFocus();
    QTest::keyClick(score, Qt::Key_4);
    QVERIFY(eval::problems(judge().draft()).isEmpty());
    QVERIFY(!text->text().contains(QLatin1StringView("no score")));
}

void TestJudgePageWarnings::exportSaysWhereTo()
{
    m_page->exportFile(m_work->path(QStringLiteral("out.yaml")));
    QVERIFY(find<ui::Banner>("judgeBanner")->text().contains(QLatin1StringView("out.yaml")));
}

void TestJudgePageWarnings::theCostOfARowIsWhole()
{
    m_page->resize(760, 560);
    const auto *tokens = find<QLabel>("promptTokens");
    QTRY_VERIFY(!tokens->text().isEmpty());
    QTRY_VERIFY(tokens->width() >= tokens->fontMetrics().horizontalAdvance(tokens->text()));
}

GAVEL_TEST(TestJudgePageWarnings)

#include "tst_judgepage_warnings.moc"
