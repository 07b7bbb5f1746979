// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/owncolours.h"

#include "evaluate/evaluatepage.h"
#include "evaluate/run/runactions.h"
#include "mainwindow.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/theme.h"
#include "window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QTabBar>
#include <QTest>

using namespace gavel;

/// A theme that is switched while the window is open looks as one that was there from the start.
class TestOwnColours : public QObject
{
    Q_OBJECT

private slots:
    void keepsOnlyItsOwn();
    void everyPageFollows_data();
    void everyPageFollows();

private:
    static std::unique_ptr<ui::MainWindow> open(test::Workspace &work, const QString &page);
    static void choose(const ui::MainWindow &window, const char *entry, const ui::Theme &theme);
    static QImage picture(ui::MainWindow &window);
    static QString difference(ui::MainWindow &window, const QImage &now, const QImage &wanted);
};

void TestOwnColours::keepsOnlyItsOwn()
{
    QApplication::setPalette(paletteFor(ui::Theme::light()));
    QLabel label;
    ui::setTextColour(&label, &ui::Theme::muted);
    label.show();
    QCOMPARE(label.palette().color(QPalette::WindowText), ui::Theme::light().muted);
    QApplication::setPalette(paletteFor(ui::Theme::dark()));
    QTRY_COMPARE(label.palette().color(QPalette::Window), ui::Theme::dark().window);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), ui::Theme::dark().muted);
}

std::unique_ptr<ui::MainWindow> TestOwnColours::open(test::Workspace &work, const QString &page)
{
    auto window = std::make_unique<ui::MainWindow>(work.workbench(), work.book());
    window->resize(1280, 800);
    window->show();
    const int number = QStringList{ QStringLiteral("data"), QStringLiteral("judge"), QStringLiteral("results"), QStringLiteral("compare"),
                                    QStringLiteral("trust") }
                           .indexOf(page);
    if (number >= 0)
        window->evaluatePage()->showPage(static_cast<ui::EvaluatePage::Page>(number));
    else if (page == QLatin1StringView("chat"))
        window->findChild<QTabBar *>(QStringLiteral("mainTabs"))->setCurrentIndex(5);
    if (page == QLatin1StringView("judge"))
        window->findChild<QAbstractButton *>(QStringLiteral("showVersions"))->click();
    if (page == QLatin1StringView("results"))
        window->evaluatePage()->actions().run()->trigger();
    return window;
}

void TestOwnColours::choose(const ui::MainWindow &window, const char *entry, const ui::Theme &theme)
{
    const auto actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') == QLatin1StringView(entry))
            action->trigger();
    }
    QTRY_COMPARE(window.palette().color(QPalette::Window), theme.window);
}

QImage TestOwnColours::picture(ui::MainWindow &window)
{
    QCoreApplication::processEvents();
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    return window.grab().toImage();
}

/// The widget at the first different pixel; empty if there is none.
QString TestOwnColours::difference(ui::MainWindow &window, const QImage &now, const QImage &wanted)
{
    if (now == wanted)
        return {};
    for (int y = 0; y < wanted.height(); ++y) {
        for (int x = 0; x < wanted.width(); ++x) {
            if (now.pixel(x, y) == wanted.pixel(x, y))
                continue;
            const QWidget *at = window.childAt(x, y);
            return QStringLiteral("%1,%2 %3 %4 %5")
                .arg(x)
                .arg(y)
                .arg(at ? QLatin1StringView(at->metaObject()->className()) : QLatin1StringView())
                .arg(at ? at->objectName() : QString(), at && at->parentWidget() ? at->parentWidget()->objectName() : QString());
        }
    }
    return {};
}

void TestOwnColours::everyPageFollows_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : { "data", "judge", "results", "compare", "trust", "chat", "start" })
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestOwnColours::everyPageFollows()
{
    QFETCH(QString, page);
    test::Workspace work;
    if (page == QLatin1StringView("start"))
        work.open();
    else
        work.openSample();
    ui::prepareApplication(QStringLiteral("light"));
    const auto window = open(work, page);
    const QImage first = picture(*window);
    for (const bool isDark : { true, false }) {
        choose(*window, isDark ? "Dark" : "Light", isDark ? ui::Theme::dark() : ui::Theme::light());
        const auto fresh = open(work, page);
        // Both still read in the background, so they may be alike for a moment only.
        QString differs;
        int alike = 0;
        const auto stayAlike = [&] {
            differs = difference(*window, picture(*window), picture(*fresh));
            alike = differs.isEmpty() ? alike + 1 : 0;
            return alike == 5;
        };
        QVERIFY2(QTest::qWaitFor(stayAlike, 60'000), qPrintable(differs));
        QVERIFY(!isDark || picture(*window) != first);
    }
}

GAVEL_TEST(TestOwnColours)

#include "tst_owncolours.moc"
