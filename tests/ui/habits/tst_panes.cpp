// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "habits/panes.h"

#include "support/testmain.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTest>
#include <QVBoxLayout>

using namespace gavel;

class TestPanes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachPartOfASplitterIsAPane();
    void whatIsHiddenIsLeftOut();
    void eachGetsTheFocusWhereItWas();
    void fromAboveTheSplitterItGoesIn();
    void anEmptyTableIsNoPlaceToStart();

private:
    template <typename T>
    T *add(QWidget *place, const char *name)
    {
        auto *made = new T;
        made->setObjectName(QLatin1StringView(name));
        place->layout()->addWidget(made);
        return made;
    }
    static QWidget *box()
    {
        auto *made = new QWidget;
        new QVBoxLayout(made);
        return made;
    }
    static QString focus() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    QStringList go(int steps) const;

    std::unique_ptr<QWidget> m_window;
    QWidget *m_bar = nullptr;
    QWidget *m_page = nullptr;
    QWidget *m_right = nullptr;
    ui::Panes *m_panes = nullptr;
};

/// A bar, and a page with a filter above a table beside a list and a field.
void TestPanes::init()
{
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
    m_bar = box();
    add<QPushButton>(m_bar, "run");
    m_page = box();
    add<QLineEdit>(m_page, "filter");
    auto *across = new QSplitter(Qt::Horizontal);
    auto *table = box();
    add<QPushButton>(table, "sort");
    add<QListWidget>(table, "table")->addItem(QStringLiteral("row"));
    across->addWidget(table);
    auto *down = new QSplitter(Qt::Vertical);
    auto *list = box();
    add<QListWidget>(list, "list");
    m_right = box();
    add<QLineEdit>(m_right, "field");
    add<QPushButton>(m_right, "button");
    down->addWidget(list);
    down->addWidget(m_right);
    across->addWidget(down);
    m_page->layout()->addWidget(across);
    for (QWidget *part : { m_bar, m_page })
        m_window->layout()->addWidget(part);
    m_panes = new ui::Panes(m_window.get(), [this] { return QList<QWidget *>{ m_bar, m_page }; });
    m_window->resize(600, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<QWidget *>(QStringLiteral("run"))->setFocus();
}

QStringList TestPanes::go(int steps) const
{
    QStringList places;
    for (int i = 0; i < std::abs(steps); ++i) {
        if (steps > 0)
            m_panes->next();
        else
            m_panes->previous();
        places << focus();
    }
    return places;
}

void TestPanes::eachPartOfASplitterIsAPane()
{
    // Where there is one, the table rather than the button above it.
    QCOMPARE(go(4), QStringList({ QStringLiteral("table"), QStringLiteral("list"), QStringLiteral("field"), QStringLiteral("run") }));
    QCOMPARE(go(-4), QStringList({ QStringLiteral("field"), QStringLiteral("list"), QStringLiteral("table"), QStringLiteral("run") }));
}

void TestPanes::whatIsHiddenIsLeftOut()
{
    m_right->hide();
    QCOMPARE(go(3), QStringList({ QStringLiteral("table"), QStringLiteral("list"), QStringLiteral("run") }));
    m_bar->hide();
    m_page->setEnabled(false);
    go(1); // nowhere to go
    m_page->setEnabled(true);
    QCOMPARE(go(1), QStringList{ QStringLiteral("table") });
}

void TestPanes::eachGetsTheFocusWhereItWas()
{
    m_window->findChild<QWidget *>(QStringLiteral("button"))->setFocus();
    QCOMPARE(go(4), QStringList({ QStringLiteral("run"), QStringLiteral("table"), QStringLiteral("list"), QStringLiteral("button") }));
}

void TestPanes::fromAboveTheSplitterItGoesIn()
{
    m_window->findChild<QWidget *>(QStringLiteral("filter"))->setFocus();
    QCOMPARE(go(1), QStringList{ QStringLiteral("table") });
    m_window->findChild<QWidget *>(QStringLiteral("filter"))->setFocus();
    QCOMPARE(go(-1), QStringList{ QStringLiteral("run") });
}

void TestPanes::anEmptyTableIsNoPlaceToStart()
{
    m_window->findChild<QListWidget *>(QStringLiteral("table"))->clear();
    QCOMPARE(go(1), QStringList{ QStringLiteral("sort") });
}

GAVEL_TEST(TestPanes)

#include "tst_panes.moc"
