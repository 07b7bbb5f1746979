// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/plaintext.h"

#include "chat/chatpage.h"
#include "evaluate/evaluatepage.h"
#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chip.h"
#include "widgets/distributionchart.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QBarCategoryAxis>
#include <QChart>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QGraphicsTextItem>
#include <QHelpEvent>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QTabBar>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolTip>

using namespace gavel;

namespace {

const QString image = QStringLiteral("<img src=\"/nonexistent\">");
const QString bold = QStringLiteral("<b>bold</b>");

/// What a place that guesses puts on the screen.
QString shownOf(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// What the pointer over a cell would show: its delegate may make it plain.
QString tipOf(QAbstractItemView &view, const QModelIndex &index)
{
    QAbstractItemDelegate *delegate = view.itemDelegateForIndex(index);
    if (!delegate)
        return {}; // a header, which shows no cells
    QHelpEvent event(QEvent::ToolTip, {}, view.mapToGlobal(QPoint()));
    QToolTip::hideText();
    delegate->helpEvent(&event, &view, {}, index);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

/// Its own, and those of its tabs, actions, cells and headings.
QStringList tipsOf(QWidget &widget)
{
    QStringList tips{ widget.toolTip() };
    const auto actions = widget.actions();
    for (const QAction *action : actions)
        tips << action->toolTip();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            tips << tabs->tabToolTip(i);
    }
    auto *view = qobject_cast<QAbstractItemView *>(&widget);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        view = box->view();
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    constexpr int looked = 50;
    for (int column = 0; model && column < model->columnCount(); ++column) {
        tips << model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        for (int row = 0; row < std::min(model->rowCount(), looked); ++row)
            tips << tipOf(*view, model->index(row, column));
    }
    return tips;
}

} // namespace

/// Names that look like HTML are shown as they are, wherever text is.
class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void tipsAreShownAsTheyAre_data();
    void tipsAreShownAsTheyAre();
    void longTipsHaveLines();
    void everyWayToATip();
    void aLabelOfAChartIsWhole();
    void aWindowFullOfHostileNames();

private:
    static eval::JudgeDefinition hostileJudge();
    static void check(const QWidget *window, const QString &place);
};

void TestPlainText::tipsAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{ image,
                             bold,
                             QStringLiteral("a<b"),
                             QStringLiteral("<1"),
                             QStringLiteral("a & b"),
                             QStringLiteral("&lt;1"),
                             QStringLiteral("two\nlines"),
                             QStringLiteral("<h1>two</h1>\n  lines"),
                             QStringLiteral("plain"),
                             QString() };
    for (const QString &text : texts)
        QTest::addRow("%s", qPrintable(text.simplified())) << text;
}

void TestPlainText::tipsAreShownAsTheyAre()
{
    QFETCH(QString, text);
    const QString tip = ui::plainTip(text);
    QCOMPARE(shownOf(tip), text);
    QVERIFY(!tip.contains(QLatin1StringView("<img")));
    QCOMPARE(tip.isEmpty(), text.isEmpty());
}

void TestPlainText::longTipsHaveLines()
{
    const QString longText = QStringLiteral("many words ").repeated(40).trimmed();
    QVERIFY(Qt::mightBeRichText(ui::plainTip(longText)));
    QCOMPARE(shownOf(ui::plainTip(longText)), longText);
}

void TestPlainText::everyWayToATip()
{
    QWidget widget;
    ui::setPlainToolTip(&widget, image);
    QCOMPARE(shownOf(widget.toolTip()), image);
    QAction action;
    ui::setPlainToolTip(&action, image);
    QCOMPARE(shownOf(action.toolTip()), image);
    QTabBar tabs;
    tabs.addTab(bold);
    ui::setPlainToolTip(&tabs, 0, bold);
    QCOMPARE(shownOf(tabs.tabToolTip(0)), bold);
    const ui::Chip chip(bold);
    QVERIFY(shownOf(chip.toolTip()).contains(bold));
    const std::unique_ptr<QLabel> label(ui::plainLabel(bold));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QCOMPARE(label->text(), bold);
}

void TestPlainText::aLabelOfAChartIsWhole()
{
    const QStringList labels{ QStringLiteral("<1"), QStringLiteral("a<b"), QStringLiteral("<b>3"), QStringLiteral("<img src=x>") };
    eval::Scale scale;
    for (const QString &label : labels)
        scale << eval::ScalePoint{ label, double(scale.size()), bold };
    ui::DistributionChart chart;
    chart.resize(900, 300);
    chart.setDistribution(report::Distribution::of(scale, { 1, 2, 3, 4 }));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto axes = chart.chart()->axes(Qt::Horizontal);
    QCOMPARE(axes.size(), 1);
    auto *axis = qobject_cast<QBarCategoryAxis *>(axes.first());
    QVERIFY(axis);
    QCOMPARE(axis->categories().size(), labels.size());
    for (qsizetype i = 0; i < labels.size(); ++i)
        QVERIFY(axis->categories().at(i).contains(labels[i].toHtmlEscaped()));
    const auto drawn = [&chart] {
        QStringList texts;
        const auto items = chart.scene()->items();
        for (QGraphicsItem *item : items) {
            if (const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item); text && text->isVisible() && text->boundingRect().width() > 1)
                texts << text->toPlainText();
        }
        return texts;
    };
    for (const QString &label : labels)
        QTRY_VERIFY2(drawn().join(u'\n').contains(label), qPrintable(label + QStringLiteral(" not in ") + drawn().join(QStringLiteral(" | "))));
}

eval::JudgeDefinition TestPlainText::hostileJudge()
{
    eval::JudgeDefinition judge = test::judgeOf();
    judge.name = image + QStringLiteral("judge");
    judge.definition = bold;
    judge.gradingPrompt = image;
    judge.criteria.first().scale = { { QStringLiteral("<1"), 1, image },
                                     { QStringLiteral("a<b"), 2, bold },
                                     { bold, 3, bold },
                                     { image, 4, bold },
                                     { QStringLiteral("5"), 5, image } };
    return judge;
}

void TestPlainText::check(const QWidget *window, const QString &place)
{
    const auto found = window->findChildren<QWidget *>();
    const QList<QPointer<QWidget>> widgets(found.cbegin(), found.cend()); // tips come and go
    for (const QPointer<QWidget> &widget : widgets) {
        if (!widget || widget->inherits("QTipLabel"))
            continue;
        // Labels inside Qt's own dialog hold Qt's words.
        if (qobject_cast<const QFileDialog *>(widget->window()))
            continue;
        const QString name = place + QStringLiteral(": ") + QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
        const QStringList tips = tipsOf(*widget);
        for (const QString &tip : tips) {
            for (const QLatin1StringView tag : { QLatin1StringView("<img"), QLatin1StringView("<b>") })
                QVERIFY2(!tip.contains(tag) || shownOf(tip).contains(tag), qPrintable(name + QStringLiteral(": ") + tip));
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget.data()))
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(name + QStringLiteral(": ") + label->text()));
    }
}

void TestPlainText::aWindowFullOfHostileNames()
{
    test::Workspace judged;
    judged.session(); // shows what is judged from now on
    const data::Dataset dataset = judged.rows(40, { .segments = 3 });
    judged.judge(dataset, test::scoresInTurn(40), { .judge = hostileJudge(), .name = bold });
    judged.judge(dataset, test::missing(test::scoresInTurn(40), 4), { .judge = hostileJudge(), .name = image });
    judged.label(dataset, image, test::missing(test::scoresInTurn(35), 5));
    QVERIFY(judged.project().datasets().rename(dataset.id, image));
    const QString file = judged.project().path().replace(QLatin1StringView("p.gavel"), QLatin1StringView("<img src=x><b>p.gavel"));
    QVERIFY(judged.project().saveCopy(file));
    QVERIFY(judged.workbench().openProject(file));
    Server server;
    server.name = image;
    server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
    server.defaultModel = bold;
    QVERIFY(judged.session().next().model().servers().add(server));

    ui::MainWindow window(judged.workbench(), judged.session().next().model().servers());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.findChild<QLabel *>(QStringLiteral("projectTitle"))->text().contains(QLatin1StringView("<img src=x><b>p")));
    using Page = ui::EvaluatePage::Page;
    for (const Page page : { Page::Data, Page::Judge, Page::Results, Page::Compare, Page::Trust }) {
        window.evaluatePage()->showPage(page);
        QCoreApplication::processEvents();
        check(&window, QVariant::fromValue(page).toString());
    }
    const auto actions = window.menuBar()->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (!action->text().endsWith(u'…') || !action->isEnabled())
            continue;
        action->trigger();
        const auto dialogs = window.findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            check(dialog, action->text());
            dialog->close();
        }
    }
    // Figures arrive from a worker.
    auto *chart = window.findChild<ui::DistributionChart *>();
    QVERIFY(chart);
    QTRY_VERIFY(chart->chart()->axes(Qt::Horizontal).first()->isVisible());
    check(&window, QStringLiteral("at the end"));
    const QString picture = qEnvironmentVariable("GAVEL_TEST_PICTURE");
    if (!picture.isEmpty()) {
        window.evaluatePage()->showPage(Page::Results);
        window.grab().save(picture);
    }
}

GAVEL_TEST(TestPlainText)

#include "tst_plaintext.moc"
