// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/run/runactions.h"
#include "evaluate/shown/differslabel.h"
#include "evaluate/shown/shownheader.h"
#include "support/testmain.h"
#include "support/workspace.h"
#include "widgets/chooserbutton.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;

/// The header that names the shown run, as a person uses it.
class TestShownHeader : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void namesTheRun();
    void saysWhatDiffersFromTheNextRun();
    void importedScoresDifferOnlyInTheirData();
    void anIncompleteRunCanBeResumed();
    void runsAreNotedAndDeletedInPlace();
    void opensTheTable();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_header->findChild<T *>(QLatin1StringView(name));
    }
    QString name() const { return find<ui::ChooserButton>("runChooser")->value(); }
    QString note() const { return find<ui::ChooserButton>("runChooser")->note(); }
    ui::DiffersLabel *differs() const { return find<ui::DiffersLabel>("runDiffers"); }

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ui::RunActions> m_actions;
    std::unique_ptr<ui::ShownHeader> m_header;
    data::Dataset m_data;
    store::RunInfo m_run;
};

void TestShownHeader::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_data = m_work->rows(5);
    m_run = m_work->judge(m_data, { 1, 2, 3, 4, 5 }, { .repeats = 3, .model = QStringLiteral("qwen-7b") });
    jobs::Session &session = m_work->session(); // with this data and this judge next
    QVERIFY(session.next().judge().id() && session.next().data().dataset());
    m_actions = std::make_unique<ui::RunActions>(session.current(), session.currentTry(), session.shown());
    m_header = std::make_unique<ui::ShownHeader>(session.shown(), session.next(), *m_actions);
    m_header->resize(1000, 40);
    m_header->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_header.get()));
}

void TestShownHeader::cleanup()
{
    m_header.reset();
    m_actions.reset();
    m_work.reset();
}

void TestShownHeader::namesTheRun()
{
    QVERIFY(name().endsWith(QLatin1StringView(" v1")));
    for (const char *part : { "qwen-7b", "qa", "3 times" })
        QVERIFY2(note().contains(QLatin1StringView(part)), qPrintable(note()));
    QVERIFY(note().contains(QDateTime::fromMSecsSinceEpoch(m_run.createdMs).time().toString(QStringLiteral("HH:mm"))));
    m_work->judge(m_data, { 5, 5 }, { .name = QStringLiteral("strict") });
    QVERIFY(note().contains(QLatin1StringView("once")));
    QVERIFY(note().contains(QLatin1StringView("strict")));
}

void TestShownHeader::saysWhatDiffersFromTheNextRun()
{
    QVERIFY(!differs()->isVisible());
    jobs::NextRun &next = m_work->session().next();
    eval::JudgeDefinition edited = next.judge().draft();
    edited.gradingPrompt += QStringLiteral(" Be strict.");
    next.judge().setDraft(edited);
    QVERIFY(differs()->isVisible());
    QCOMPARE(differs()->text(), QStringLiteral("not the text above: grading prompt"));
    const data::Dataset other = m_work->rows(2);
    next.data().takeImported(other.id);
    QCOMPARE(differs()->text(), QStringLiteral("not the text above: grading prompt · other data"));
    next.data().choose(m_data.id);
    edited.name = QStringLiteral("something else");
    next.judge().setDraft(edited);
    QCOMPARE(differs()->text(), QStringLiteral("another judge"));
}

void TestShownHeader::importedScoresDifferOnlyInTheirData()
{
    store::RunInfo imported;
    imported.kind = store::RunInfo::Kind::Imported;
    imported.dataset = m_data.id;
    imported.dataDigest = m_data.digest;
    imported.judge = test::judgeOf();
    m_work->addRun(imported);
    QCOMPARE(name(), QStringLiteral("imported scores"));
    QVERIFY(!differs()->isVisible());
    m_work->session().next().data().takeImported(m_work->rows(3).id);
    QCOMPARE(differs()->text(), QStringLiteral("other data"));
}

void TestShownHeader::anIncompleteRunCanBeResumed()
{
    QVERIFY(!find<QPushButton>("resumeRun")->isVisible());
    const auto stopped = m_work->addRun(m_data, { .judge = test::judgeOf(eval::Method::ScoreOnly), .state = eval::RunState::Cancelled });
    m_work->judge(stopped, { 2 });
    const QSignalSpy wanted(m_actions->resume(), &QAction::triggered);
    QVERIFY(note().contains(QLatin1StringView("not complete")));
    m_header->setOpenRows(4);
    QVERIFY(note().contains(QLatin1StringView("4 row")));
    QTest::mouseClick(find<QPushButton>("resumeRun"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

void TestShownHeader::runsAreNotedAndDeletedInPlace()
{
    jobs::Session &session = m_work->session();
    QMenu *menu = find<ui::ChooserButton>("runMenu")->menu();
    menu->actions().constFirst()->trigger();
    auto *edit = find<QLineEdit>("runName");
    QVERIFY(edit->isVisible());
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("first try"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(session.shown().info()->name, QStringLiteral("first try"));
    menu->actions().constLast()->trigger();
    QVERIFY(find<QWidget>("deleteQuestion")->isVisible());
    QTest::keyClick(find<QPushButton>("keepRun"), Qt::Key_Escape);
    QVERIFY(!find<QWidget>("deleteQuestion")->isVisible());
    QVERIFY(session.shown().info());
    menu->actions().constLast()->trigger();
    QTest::mouseClick(find<QPushButton>("deleteRun"), Qt::LeftButton);
    QTRY_VERIFY(session.runs().all().isEmpty());
    QVERIFY(!m_header->isEnabled());
}

void TestShownHeader::opensTheTable()
{
    const QSignalSpy toggled(m_header.get(), &ui::ShownHeader::tableToggled);
    QTest::mouseClick(find<ui::ChooserButton>("runChooser"), Qt::LeftButton);
    QCOMPARE(toggled.size(), 1);
    QVERIFY(!find<QWidget>("closeRuns")->isVisible());
    m_header->setTableOpen(true);
    QTest::mouseClick(find<QWidget>("closeRuns"), Qt::LeftButton);
    QCOMPARE(toggled.size(), 2);
}

GAVEL_TEST(TestShownHeader)

#include "tst_shownheader.moc"
