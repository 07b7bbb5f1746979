// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testmain.h"
#include "widgets/flatstyle.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>
#include <QVBoxLayout>

#include <limits>

using namespace gavel::ui;

class TestFlatStyle : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void partsOfAScrollBar_data();
    void partsOfAScrollBar();
    void theSliderFollowsTheMouse();
    void aClickBesideTheSliderTurnsAPage();
    void theMainButtonIsInTheAccent_data();
    void theMainButtonIsInTheAccent();
    void whatHasTheFocusShowsIt();

private:
    /// Three pages beyond the first.
    static void show(QScrollBar &bar)
    {
        bar.resize(12, 400);
        bar.setRange(0, 300);
        bar.setPageStep(100);
        bar.show();
    }

    static QRect part(const QScrollBar &bar, QStyle::SubControl control)
    {
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = bar.orientation();
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        option.sliderPosition = bar.sliderPosition();
        option.upsideDown = bar.invertedAppearance();
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
    }
};

void TestFlatStyle::initTestCase()
{
    QApplication::setStyle(new FlatStyle);
    QApplication::setPalette(paletteFor(Theme::light()));
}

void TestFlatStyle::partsOfAScrollBar_data()
{
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<int>("value");
    for (const auto orientation : { Qt::Vertical, Qt::Horizontal }) {
        const char *name = orientation == Qt::Vertical ? "vertical" : "horizontal";
        QTest::addRow("%s, nothing to scroll", name) << orientation << 0 << 0;
        QTest::addRow("%s, at its start", name) << orientation << 300 << 0;
        QTest::addRow("%s, in the middle", name) << orientation << 300 << 150;
        QTest::addRow("%s, at its end", name) << orientation << 300 << 300;
        QTest::addRow("%s, a million rows", name) << orientation << 26'000'000 << 13'000'000;
        QTest::addRow("%s, as far as numbers go", name) << orientation << std::numeric_limits<int>::max() << std::numeric_limits<int>::max();
    }
}

/// Slider and pages lie one after the other and fill the bar.
void TestFlatStyle::partsOfAScrollBar()
{
    QFETCH(const Qt::Orientation, orientation);
    QFETCH(const int, maximum);
    QFETCH(const int, value);
    QScrollBar bar(orientation);
    bar.resize(orientation == Qt::Vertical ? QSize(12, 400) : QSize(400, 12));
    bar.setRange(0, maximum);
    bar.setPageStep(100);
    bar.setValue(value);
    const auto from = [&](QStyle::SubControl control) { return orientation == Qt::Vertical ? part(bar, control).top() : part(bar, control).left(); };
    const auto length
        = [&](QStyle::SubControl control) { return orientation == Qt::Vertical ? part(bar, control).height() : part(bar, control).width(); };
    QCOMPARE(from(QStyle::SC_ScrollBarSubPage), 0);
    QCOMPARE(from(QStyle::SC_ScrollBarSlider), length(QStyle::SC_ScrollBarSubPage));
    QCOMPARE(from(QStyle::SC_ScrollBarAddPage), from(QStyle::SC_ScrollBarSlider) + length(QStyle::SC_ScrollBarSlider));
    QCOMPARE(from(QStyle::SC_ScrollBarAddPage) + length(QStyle::SC_ScrollBarAddPage), 400);
    QVERIFY(length(QStyle::SC_ScrollBarSlider) >= 28);
    if (maximum == 0)
        QCOMPARE(length(QStyle::SC_ScrollBarSlider), 400);
    else if (value == maximum)
        QCOMPARE(length(QStyle::SC_ScrollBarAddPage), 0);
    QVERIFY(part(bar, QStyle::SC_ScrollBarAddLine).isEmpty());
}

void TestFlatStyle::theSliderFollowsTheMouse()
{
    QScrollBar bar(Qt::Vertical);
    show(bar);
    const QPoint grip = part(bar, QStyle::SC_ScrollBarSlider).center();
    QTest::mousePress(&bar, Qt::LeftButton, {}, grip);
    QTest::mouseMove(&bar, grip + QPoint(0, 150));
    QCOMPARE(bar.value(), 150);
    QTest::mouseMove(&bar, grip + QPoint(0, 390));
    QCOMPARE(bar.value(), 300);
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, grip + QPoint(0, 390));
}

void TestFlatStyle::aClickBesideTheSliderTurnsAPage()
{
    QScrollBar bar(Qt::Vertical);
    show(bar);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, part(bar, QStyle::SC_ScrollBarAddPage).center());
    QCOMPARE(bar.value(), 100);
}

void TestFlatStyle::theMainButtonIsInTheAccent_data()
{
    QTest::addColumn<bool>("isMain");
    QTest::addColumn<bool>("isEnabled");
    QTest::addColumn<QColor>("ground");
    QTest::addRow("main") << true << true << Theme::light().accent;
    QTest::addRow("main, not to be had") << true << false << Theme::light().window;
    QTest::addRow("another") << false << true << Theme::light().base;
}

void TestFlatStyle::theMainButtonIsInTheAccent()
{
    QFETCH(const bool, isMain);
    QFETCH(const bool, isEnabled);
    QFETCH(const QColor, ground);
    QPushButton button(QStringLiteral("Push"));
    button.setDefault(isMain);
    button.setEnabled(isEnabled);
    button.resize(button.sizeHint());
    const QImage image = button.grab().toImage();
    QCOMPARE(image.pixelColor(5, image.height() / 2), ground);
}

void TestFlatStyle::whatHasTheFocusShowsIt()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit;
    auto *button = new QPushButton(QStringLiteral("Label"));
    layout->addWidget(field);
    layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto edge = [](QWidget *widget) {
        const QImage image = widget->grab().toImage();
        return image.pixelColor(image.width() / 2, 0);
    };
    field->setFocus();
    QCOMPARE(edge(field), Theme::light().accent);
    QVERIFY(edge(button) != Theme::light().accent);
    button->setFocus();
    QCOMPARE(edge(button), Theme::light().accent);
    QCOMPARE(edge(field), Theme::light().fieldLine);
}

GAVEL_TEST(TestFlatStyle)

#include "tst_flatstyle.moc"
