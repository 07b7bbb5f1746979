// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/try/tryview.h"

#include "models/trymodel.h"
#include "support/testmain.h"
#include "ui/evaluate/judge/judgebench.h"

#include <QPushButton>
#include <QTableView>

using namespace gavel;
using test::JudgeBench;

/// What the Try says, and that it belongs to the judge, the data and the model above it.
class TestTryView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<JudgeBench>(); }
    void cleanup() { m_bench.reset(); }
    void anotherJudgeTakesReplyAndCardAway();
    void anEarlierTextComesBackCompared();
    void otherDataTakesThemAway();
    void anotherModelTakesThemAway();
    void aReplyIsMarkedOnceTheTextIsAnother();
    void theFirstTrySaysAgreement();
    void fewLabelsGiveNoKappa();
    void nothingIsVisibleWhereNothingChanged();
    void changedRowsTellTheirText();
    void theBaselineFollowsKeep();
    void anotherBaselineRecountsAtOnce();
    void aStoppedTryComparesNothing();
    void whyItWasNotTriedGoesWithItsCause();

private:
    QString title() const { return m_bench->text("tryVerdictTitle"); }
    QString rest() const { return m_bench->text("tryVerdictRest"); }
    /// An edit that agrees with people, tried against v1, with the first changed row chosen.
    void tryAgainstFirstVersion() const;
    void checkItIsGone() const;
    void checkItIsBack(qint64 requests) const;

    std::unique_ptr<JudgeBench> m_bench;
};

void TestTryView::tryAgainstFirstVersion() const
{
    m_bench->keep();
    m_bench->type(QStringLiteral(" Judge precisely."));
    m_bench->tryIt();
    QVERIFY(title().startsWith(QLatin1StringView("Better than v1")));
    auto *table = m_bench->find<QTableView>("tryTable");
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(m_bench->prompt().startsWith(QLatin1StringView("reply\n")));
}

void TestTryView::checkItIsGone() const
{
    QVERIFY2(title().startsWith(QLatin1StringView("Not tried yet")), qPrintable(title()));
    QVERIFY(!m_bench->find<QTableView>("tryTable")->isVisible());
    QVERIFY(m_bench->text("tryAbout").isEmpty());
    QVERIFY(!m_bench->prompt().contains(QLatin1StringView("reply\n")));
}

void TestTryView::checkItIsBack(qint64 requests) const
{
    QTRY_VERIFY2(title().startsWith(QLatin1StringView("Better than v1")), qPrintable(title()));
    auto *table = m_bench->find<QTableView>("tryTable");
    QVERIFY(table->isVisible());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(m_bench->prompt().startsWith(QLatin1StringView("reply\n")));
    QCOMPARE(m_bench->work.scriptedRequests(), requests);
}

void TestTryView::anotherJudgeTakesReplyAndCardAway()
{
    tryAgainstFirstVersion();
    const qint64 requests = m_bench->work.scriptedRequests();
    const qint64 first = *m_bench->judge().id();
    QVERIFY(m_bench->judge().add(JudgeBench::judgeSaying(QStringLiteral("Be short."))));
    checkItIsGone();
    QVERIFY(m_bench->prompt().contains(QLatin1StringView("Be short.")));
    m_bench->judge().choose(first);
    checkItIsBack(requests);
}

void TestTryView::anEarlierTextComesBackCompared()
{
    tryAgainstFirstVersion();
    m_bench->type(QStringLiteral(" Mind the tone."));
    const qint64 first = *m_bench->judge().id();
    QVERIFY(m_bench->judge().add(JudgeBench::judgeSaying(QStringLiteral("Be short."))));
    checkItIsGone();
    m_bench->judge().choose(first);
    QTRY_COMPARE(title(), QStringLiteral("Of an earlier text: Better than v1."));
}

void TestTryView::otherDataTakesThemAway()
{
    tryAgainstFirstVersion();
    const qint64 requests = m_bench->work.scriptedRequests();
    jobs::ChosenData &data = m_bench->work.session().next().data();
    const qint64 first = data.dataset()->id;
    const data::Dataset other = m_bench->work.rows(5, { .input = QStringLiteral("elsewhere %1."), .output = QStringLiteral("else %1") });
    data.choose(other.id);
    checkItIsGone();
    QVERIFY(m_bench->prompt().contains(QLatin1StringView("elsewhere")));
    data.choose(first);
    checkItIsBack(requests);
}

void TestTryView::anotherModelTakesThemAway()
{
    tryAgainstFirstVersion();
    jobs::ChosenModel &model = m_bench->work.session().next().model();
    jobs::ModelRef other = model.model();
    const jobs::ModelRef first = other;
    const qint64 requests = m_bench->work.scriptedRequests();
    other.model = QStringLiteral("larger");
    model.choose(other);
    checkItIsGone();
    model.choose(first);
    checkItIsBack(requests);
}

void TestTryView::aReplyIsMarkedOnceTheTextIsAnother()
{
    tryAgainstFirstVersion();
    m_bench->type(QStringLiteral(" Mind the tone."));
    QTRY_VERIFY(m_bench->prompt().startsWith(QStringLiteral("reply · to an earlier text")));
}

void TestTryView::theFirstTrySaysAgreement()
{
    m_bench->type(QStringLiteral(" Judge precisely."));
    m_bench->tryIt();
    QCOMPARE(title(), QStringLiteral("60 row(s) judged."));
    QVERIFY2(rest().startsWith(QStringLiteral("this text: κ 1.00")), qPrintable(rest()));
    QVERIFY(rest().contains(QLatin1StringView("within one 100 %")));
    m_bench->keep();
    QVERIFY2(rest().startsWith(QStringLiteral("v1: κ 1.00")), qPrintable(rest()));
}

void TestTryView::fewLabelsGiveNoKappa()
{
    m_bench = std::make_unique<JudgeBench>(30, 3);
    m_bench->type(QStringLiteral(" Judge precisely."));
    m_bench->tryIt();
    QVERIFY2(rest().startsWith(QStringLiteral("this text: 3 label(s), too few for κ, which needs 30")), qPrintable(rest()));
    QVERIFY(!rest().contains(QLatin1StringView("1.00")));
    QVERIFY(!title().contains(u'κ'));
}

void TestTryView::nothingIsVisibleWhereNothingChanged()
{
    m_bench->keep();
    m_bench->type(QStringLiteral(" Well."));
    m_bench->tryIt();
    QVERIFY(title().startsWith(QLatin1StringView("No difference to v1")));
    QVERIFY(rest().contains(QStringLiteral("v1 + edits: κ")));
    const QString figures = m_bench->text("tryVerdictFigures");
    QVERIFY2(figures.contains(u'→') && !figures.contains(QLatin1StringView("smallest visible")), qPrintable(figures));
}

void TestTryView::changedRowsTellTheirText()
{
    tryAgainstFirstVersion();
    const QModelIndex row = m_bench->find<QTableView>("tryTable")->currentIndex();
    const QString no = row.siblingAtColumn(static_cast<int>(models::TryModel::Column::Number)).data().toString();
    QCOMPARE(row.siblingAtColumn(static_cast<int>(models::TryModel::Column::Input)).data().toString(), QStringLiteral("question %1.").arg(no));
    QCOMPARE(row.siblingAtColumn(static_cast<int>(models::TryModel::Column::Output)).data().toString(), QStringLiteral("<b>answer</b> %1").arg(no));
}

void TestTryView::theBaselineFollowsKeep()
{
    tryAgainstFirstVersion();
    auto *baseline = m_bench->find<QComboBox>("tryBaseline");
    QCOMPARE(baseline->currentText(), QStringLiteral("against v1"));
    m_bench->keep();
    m_bench->type(QStringLiteral(" And well."));
    QCOMPARE(baseline->currentText(), QStringLiteral("against v2"));
    m_bench->tryIt();
    QVERIFY2(title().startsWith(QLatin1StringView("No difference to v2")), qPrintable(title()));
}

void TestTryView::anotherBaselineRecountsAtOnce()
{
    theBaselineFollowsKeep();
    const qint64 requests = m_bench->work.scriptedRequests();
    auto *baseline = m_bench->find<QComboBox>("tryBaseline");
    baseline->setFocus();
    QTest::keyClick(baseline, Qt::Key_Down);
    QCOMPARE(baseline->currentText(), QStringLiteral("against v1"));
    QTRY_VERIFY2(title().startsWith(QLatin1StringView("Better than v1")), qPrintable(title()));
    QVERIFY(m_bench->text("tryAbout").contains(QLatin1StringView("against v1")));
    QCOMPARE(m_bench->work.scriptedRequests(), requests);
    QCOMPARE(baseline->currentText(), QStringLiteral("against v1"));
}

void TestTryView::aStoppedTryComparesNothing()
{
    m_bench->keep();
    m_bench->tryIt();
    m_bench->type(QStringLiteral(" Judge precisely."));
    m_bench->work.judgedBy([](const eval::JudgeRequest &request, qint64 number) {
        return number < 12 ? test::peoplesJudge(request, number) : test::FakeJudge::hanging();
    });
    m_bench->page->tryEdits();
    QTRY_COMPARE(m_bench->work.session().currentTry().report()->done, 12);
    QTest::mouseClick(m_bench->find<QPushButton>("tryStop"), Qt::LeftButton);
    QTRY_COMPARE(title(), QStringLiteral("Stopped after 12 of 60 row(s)."));
    QVERIFY(!rest().contains(u'κ'));
    QVERIFY(!m_bench->text("tryVerdictFigures").contains(u'→'));
}

void TestTryView::whyItWasNotTriedGoesWithItsCause()
{
    m_bench->type(QStringLiteral(" Judge."));
    m_bench->find<QAbstractButton>("addExample")->click();
    m_bench->page->tryEdits();
    QCOMPARE(title(), QStringLiteral("Not tried."));
    auto *score = m_bench->find<QComboBox>("exampleScore0");
    score->setFocus();
    QTest::keyClick(score, Qt::Key_4);
    QCOMPARE(title(), QStringLiteral("Not tried yet."));
}

GAVEL_TEST(TestTryView)

#include "tst_tryview.moc"
