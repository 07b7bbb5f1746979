// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/agreement/agreementsummary.h"
#include "evaluate/agreement/agreementtexts.h"
#include "evaluate/trust/trustpage.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chooserbutton.h"
#include "widgets/figurelist.h"
#include "widgets/matrixview.h"

#include <QAction>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gavel;

/// The trust page and the summary as a person uses them.
class TestTrustPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutARunItSaysSo();
    void withoutLabelsItAsksForThem();
    void fewLabelsAreGreyedWithoutAVerdict();
    void enoughLabelsGiveASentenceAndFigures();
    void aCellOfTheMatrixAsksForItsRows();
    void theMatrixGoesByKeys();
    void copiesFigures();
    void moreLabelsForANarrowerInterval();
    void labelledRowsWithoutAScoreAreInTheHeadline();
    void withoutAnyScoreItSaysWhy();
    void whatHasNoValueIsADashWithAReason();
    void criteriaCanBeChosen();
    void hostileNamesStayText();
    void onlyTheLastModelHasFigures();
    void summaryIsLive();
    void numbersAsPeopleWriteThem();
    void everyControlHasAName();

private:
    void showPage();
    template <typename T>
    T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }
    QString verdict() const { return child<ui::VerdictLabel>("trustVerdict")->sentence(); }
    bool hasFigures() const { return child<ui::FigureList>("trustFigures")->isVisible(); }
    void judgeAndLabel(int labels, std::size_t nth = 4);

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::TrustPage> m_page;
};

void TestTrustPage::init()
{
    m_page.reset();
    m_work = std::make_unique<test::Workspace>();
    m_work->session(); // shows what is judged from now on
}

void TestTrustPage::showPage()
{
    m_page = std::make_unique<ui::TrustPage>(m_work->session().shown());
    m_page->resize(1084, 620);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestTrustPage::judgeAndLabel(int labels, std::size_t nth)
{
    const auto dataset = m_work->rows(100);
    m_work->judge(dataset, test::missing(test::scoresInTurn(100), nth));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(labels));
}

void TestTrustPage::withoutARunItSaysSo()
{
    showPage();
    QVERIFY(!hasFigures());
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->isVisible() && label->text() == QLatin1StringView("No run yet"); }));
}

void TestTrustPage::withoutLabelsItAsksForThem()
{
    judgeAndLabel(0);
    showPage();
    QSignalSpy wanted(m_page.get(), &ui::TrustPage::labellingWanted);
    QPushButton *action = nullptr;
    const auto hasAction = [&] {
        const auto buttons = m_page->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text() == QLatin1StringView("Label rows"))
                action = button;
        }
        return action != nullptr;
    };
    QTRY_VERIFY(hasAction());
    QVERIFY(!hasFigures());
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestTrustPage::fewLabelsAreGreyedWithoutAVerdict()
{
    judgeAndLabel(12);
    showPage();
    QTRY_VERIFY(hasFigures());
    QVERIFY(verdict().contains(QLatin1StringView("12 of 30")));
    QVERIFY(child<ui::FigureList>("trustFigures")->isMuted());
    QCOMPARE(child<ui::VerdictLabel>("trustVerdict")->tone(), ui::VerdictLabel::Tone::Plain);
    QVERIFY(!child<QLabel>("correctedMean")->isVisible());
}

void TestTrustPage::enoughLabelsGiveASentenceAndFigures()
{
    judgeAndLabel(60);
    showPage();
    QTRY_VERIFY(hasFigures());
    QCOMPARE(verdict() + u'.', jobs::verdictText(stats::AgreementVerdict::Strong));
    QVERIFY(!child<ui::FigureList>("trustFigures")->isMuted());
    const QList<ui::Figure> figures = child<ui::FigureList>("trustFigures")->figures();
    QCOMPARE(figures.at(0).value, QStringLiteral("75 %"));
    QCOMPARE(figures.at(1).value, QStringLiteral("100 %"));
    QVERIFY(figures.at(0).range);
    QCOMPARE(figures.at(0).baseline, std::optional(0.2));
    QVERIFY(child<QLabel>("correctedMean")->isVisible());
    QCOMPARE(child<ui::MatrixView>("confusion")->count(1, 1), 9);
}

void TestTrustPage::aCellOfTheMatrixAsksForItsRows()
{
    judgeAndLabel(60);
    showPage();
    QTRY_VERIFY(hasFigures());
    QSignalSpy wanted(m_page.get(), &ui::TrustPage::rowsWanted);
    auto *matrix = child<ui::MatrixView>("confusion");
    QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellRect(0, 1).center());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<models::ScoreRange>().score, 1.0);
    QCOMPARE(wanted.first().at(1).value<models::ScoreRange>().score, 2.0);
}

void TestTrustPage::theMatrixGoesByKeys()
{
    judgeAndLabel(60);
    showPage();
    QTRY_VERIFY(hasFigures());
    QSignalSpy wanted(m_page.get(), &ui::TrustPage::rowsWanted);
    auto *matrix = child<ui::MatrixView>("confusion");
    matrix->setFocus();
    QTest::keyClick(matrix, Qt::Key_Down);
    QTest::keyClick(matrix, Qt::Key_Down);
    QTest::keyClick(matrix, Qt::Key_Right);
    QVERIFY(matrix->accessibleDescription().contains(QLatin1StringView("people 3, judge 2")));
    QTest::keyClick(matrix, Qt::Key_Return);
    QCOMPARE(wanted.first().at(0).value<models::ScoreRange>().score, 3.0);
    QCOMPARE(wanted.first().at(1).value<models::ScoreRange>().score, 2.0);
}

void TestTrustPage::copiesFigures()
{
    judgeAndLabel(60);
    showPage();
    QTRY_VERIFY(hasFigures());
    QGuiApplication::clipboard()->clear();
    m_page->activateWindow();
    child<QPushButton>("labelRows")->setFocus();
    QTRY_VERIFY(child<QPushButton>("labelRows")->hasFocus());
    QTest::keyClick(child<QPushButton>("labelRows"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1StringView("same score\t75 %")));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1StringView("people \\ judge\t1\t2\t3\t4\t5")));
}

void TestTrustPage::moreLabelsForANarrowerInterval()
{
    judgeAndLabel(40, 2);
    showPage();
    QTRY_VERIFY(hasFigures());
    auto *width = child<QDoubleSpinBox>("halfWidth");
    width->setValue(0.5);
    const QString enough = child<QLabel>("moreLabels")->text();
    width->setValue(0.02);
    QVERIFY(child<QLabel>("moreLabels")->text() != enough);
    QVERIFY(child<QLabel>("moreLabels")->text().contains(QLatin1StringView("more")));
}

void TestTrustPage::labelledRowsWithoutAScoreAreInTheHeadline()
{
    const std::vector<int> people = test::scoresInTurn(60);
    std::vector<int> scores = people;
    std::fill_n(scores.begin(), 23, 0);
    const auto dataset = m_work->rows(60);
    m_work->judge(dataset, scores);
    m_work->label(dataset, QStringLiteral("anna"), people);
    showPage();
    QTRY_VERIFY(hasFigures());
    const QString left = QStringLiteral(". 23 labelled row(s) have no score: the judge's reply could not be read");
    QVERIFY2(verdict().endsWith(left), qPrintable(verdict()));
    ui::AgreementSummary summary(m_work->session().shown());
    summary.show();
    auto *sentence = summary.findChild<ui::VerdictLabel *>(QStringLiteral("agreementVerdict"));
    QTRY_VERIFY2(sentence->sentence().endsWith(left), qPrintable(sentence->sentence()));
}

void TestTrustPage::withoutAnyScoreItSaysWhy()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, std::vector<int>(40, 0));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(40));
    showPage();
    const auto says = [this](const QString &text) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(says(QStringLiteral("40 labelled row(s) have no score: the judge's reply could not be read")));
    QVERIFY(!hasFigures());
    ui::AgreementSummary summary(m_work->session().shown());
    summary.show();
    auto *sentence = summary.findChild<ui::VerdictLabel *>(QStringLiteral("agreementVerdict"));
    QTRY_COMPARE(sentence->tone(), ui::VerdictLabel::Tone::Bad);
    QVERIFY(sentence->sentence().startsWith(QLatin1StringView("40 labelled")));
}

/// As in the first rows of a run.
void TestTrustPage::whatHasNoValueIsADashWithAReason()
{
    const auto dataset = m_work->rows(10);
    m_work->judge(dataset, test::scoresInTurn(10));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(1));
    showPage();
    QTRY_VERIFY(hasFigures());
    const QList<ui::Figure> figures = child<ui::FigureList>("trustFigures")->figures();
    QCOMPARE(figures.at(2).value, QStringLiteral("–"));
    QCOMPARE(figures.at(2).note, QStringLiteral("one labelled row only"));
    QCOMPARE(figures.at(5).value, QStringLiteral("–"));
    QVERIFY(figures.at(5).note.startsWith(QStringLiteral("Spearman ρ: ")));
    child<QPushButton>("copyFigures")->click();
    QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1StringView("undefined")));
}

void TestTrustPage::criteriaCanBeChosen()
{
    const auto judge = test::judgeOf(eval::Method::ReasonThenScore, { QStringLiteral("a & b"), QStringLiteral("tone") });
    const auto dataset = m_work->rows(3);
    m_work->judge(dataset, {}, { .judge = judge });
    m_work->label(dataset, QStringLiteral("anna"), { 1, 2, 3 });
    const auto run = m_work->session().shown().info();
    std::vector<eval::ReplyRecord> records;
    for (int pos = 0; pos < 3; ++pos) {
        eval::ReplyRecord record;
        record.run = run->id;
        record.pos = pos;
        record.part = QStringLiteral("verdict");
        for (const QString &name : { QStringLiteral("a & b"), QStringLiteral("tone") }) {
            eval::Verdict verdict;
            verdict.criterion = name;
            verdict.state = eval::VerdictState::Valid;
            verdict.score = 1 + pos;
            record.verdicts << verdict;
        }
        records.push_back(record);
    }
    test::must(m_work->project().runs().appendReplies(records));
    showPage();
    QTRY_VERIFY(hasFigures());
    auto *chooser = child<ui::ChooserButton>("trustCriterion");
    QVERIFY(chooser->isVisible());
    QCOMPARE(chooser->menu()->actions().size(), 3);
    QCOMPARE(chooser->menu()->actions().at(1)->text(), QStringLiteral("a && b"));
    chooser->menu()->actions().at(1)->trigger();
    // Nobody has labelled that criterion.
    QTRY_VERIFY(!hasFigures());
}

void TestTrustPage::hostileNamesStayText()
{
    const auto dataset = m_work->rows(40);
    m_work->judge(dataset, test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("<b>anna</b>"), test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("ben"), test::scoresInTurn(40));
    showPage();
    QTRY_VERIFY(hasFigures());
    QVERIFY(child<ui::FigureList>("peopleFigures")->figures().at(0).name.contains(QLatin1StringView("<b>anna</b>")));
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->objectName()));
}

void TestTrustPage::onlyTheLastModelHasFigures()
{
    const auto dataset = m_work->rows(40);
    auto run = m_work->judge(dataset, test::scoresInTurn(40));
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(40));
    showPage();
    QTRY_VERIFY(hasFigures());
    run.uuid = {};
    run.servers.clear();
    for (const char *root : { "qwen-7b", "qwen-14b" }) {
        ServerIdentity identity;
        identity.modelId = QStringLiteral("judge");
        identity.root = QLatin1StringView(root);
        run.servers << store::RunServer{ QUuid::createUuid(), QStringLiteral("lab"), {}, toJson(identity) };
    }
    const auto mixed = m_work->addRun(run);
    m_work->judge(mixed, test::scoresInTurn(15));
    m_work->judge(mixed, test::scoresInTurn(25), 15, 1);
    const auto *labels = child<QLabel>("trustLabels");
    QTRY_VERIFY2(labels->text().contains(QStringLiteral("15 row(s) left out: another model gave them (judge · qwen-7b)")),
                 qPrintable(labels->text()));
    QVERIFY(labels->text().startsWith(QLatin1StringView("25 ")));
    QVERIFY(hasFigures());
}

void TestTrustPage::summaryIsLive()
{
    const auto dataset = m_work->rows(100);
    m_work->judge(dataset, test::missing(test::scoresInTurn(100), 4));
    ui::AgreementSummary summary(m_work->session().shown());
    summary.resize(560, 160);
    summary.show();
    auto *sentence = summary.findChild<ui::VerdictLabel *>(QStringLiteral("agreementVerdict"));
    auto *figures = summary.findChild<ui::FigureList *>(QStringLiteral("agreementFigures"));
    auto *labels = summary.findChild<QLabel *>(QStringLiteral("agreementLabels"));
    QTRY_VERIFY(sentence->sentence().contains(QLatin1StringView("press L")));
    QVERIFY(!figures->isVisible());
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(12));
    QTRY_VERIFY(sentence->sentence().contains(QLatin1StringView("12 of 30")));
    QVERIFY(figures->isVisible());
    QVERIFY(figures->isMuted());
    m_work->label(dataset, QStringLiteral("anna"), test::scoresInTurn(50));
    QTRY_COMPARE(sentence->tone(), ui::VerdictLabel::Tone::Good);
    QVERIFY(labels->text().contains(QLatin1StringView("50")));
    QCOMPARE(figures->figures().size(), 3);
    QVERIFY(figures->figures().at(0).interval.contains(QLatin1StringView("always saying 2")));
}

void TestTrustPage::numbersAsPeopleWriteThem()
{
    QCOMPARE(ui::signedText(-0.42), QStringLiteral("−0.4"));
    QCOMPARE(ui::signedText(0.42), QStringLiteral("+0.4"));
    QCOMPARE(ui::signedText(-0.01), QStringLiteral("0.0"));
    QCOMPARE(ui::signedText(0.01), QStringLiteral("0.0"));
    QCOMPARE(ui::decimalText(-0.004), QStringLiteral("0.00"));
    QCOMPARE(ui::shareText(0.844), QStringLiteral("84 %"));
    QCOMPARE(ui::intervalText({ 0.8, stats::Interval{ 0.72, 0.92 } }, true), QStringLiteral("72 to 92 %"));
}

void TestTrustPage::everyControlHasAName()
{
    judgeAndLabel(40);
    showPage();
    for (const char *name : { "trustFigures", "confusion", "halfWidth", "peopleFigures", "segmentFigures" }) {
        const auto *widget = child<QWidget>(name);
        QVERIFY2(widget && !widget->accessibleName().isEmpty(), name);
    }
    for (const char *name : { "labelRows", "copyFigures" })
        QVERIFY2(!child<QPushButton>(name)->toolTip().isEmpty(), name);
}

GAVEL_TEST(TestTrustPage)

#include "tst_trustpage.moc"
