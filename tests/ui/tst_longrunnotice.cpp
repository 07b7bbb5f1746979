// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "longrunnotice.h"

#include "support/testmain.h"
#include "support/tryrows.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace gavel;
using test::must;
using namespace std::chrono_literals;

class TestLongRunNotice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theEndOfALongRunIsTold();
    void aShortRunIsNotTold();
    void whoLooksIsNotTold();
    void whoStoppedItIsNotTold();

private:
    void judge(const jobs::ModelRef &model);
    void lookElsewhere();

    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QWidget> m_other;
    std::unique_ptr<ui::LongRunNotice> m_notice;
};

void TestLongRunNotice::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_work->makeProject(3);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_notice = std::make_unique<ui::LongRunNotice>(m_work->session().current(), m_window.get());
    m_notice->setLongFrom(0ms);
}

void TestLongRunNotice::cleanup()
{
    m_notice.reset();
    m_other.reset();
    m_window.reset();
    m_work.reset();
}

void TestLongRunNotice::lookElsewhere()
{
    m_other = std::make_unique<QWidget>();
    m_other->show();
    m_other->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_other.get()));
    QVERIFY(!m_window->isActiveWindow());
}

void TestLongRunNotice::judge(const jobs::ModelRef &model)
{
    jobs::Session &session = m_work->session();
    session.next().model().choose(model);
    m_work->startRun();
}

namespace {
test::FakeJudge::Answer alwaysFour(const eval::JudgeRequest &request, qint64)
{
    return test::FakeJudge::graded(request, QStringLiteral("4"));
}
} // namespace

void TestLongRunNotice::theEndOfALongRunIsTold()
{
    lookElsewhere();
    const QSignalSpy told(m_notice.get(), &ui::LongRunNotice::told);
    judge(m_work->judgedBy(alwaysFour));
    QTRY_COMPARE(told.size(), 1);
    const auto texts = told.constFirst();
    QVERIFY2(texts.at(0).toString().contains(QLatin1StringView("has ended")), qPrintable(texts.at(0).toString()));
    QVERIFY2(texts.at(1).toString().contains(QLatin1StringView("valid")), qPrintable(texts.at(1).toString()));
}

void TestLongRunNotice::aShortRunIsNotTold()
{
    m_notice->setLongFrom(1h);
    lookElsewhere();
    const QSignalSpy told(m_notice.get(), &ui::LongRunNotice::told);
    const QSignalSpy ended(&m_work->session().current(), &jobs::CurrentRun::ended);
    judge(m_work->judgedBy(alwaysFour));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(told.size(), 0);
}

void TestLongRunNotice::whoLooksIsNotTold()
{
    const QSignalSpy told(m_notice.get(), &ui::LongRunNotice::told);
    const QSignalSpy ended(&m_work->session().current(), &jobs::CurrentRun::ended);
    judge(m_work->judgedBy(alwaysFour));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(told.size(), 0);
}

void TestLongRunNotice::whoStoppedItIsNotTold()
{
    const QSignalSpy told(m_notice.get(), &ui::LongRunNotice::told);
    jobs::CurrentRun &current = m_work->session().current();
    const QSignalSpy ended(&current, &jobs::CurrentRun::ended);
    judge(m_work->judgedBy([](const eval::JudgeRequest &, qint64) { return test::FakeJudge::hanging(); }));
    QTRY_VERIFY(current.isRunning());
    current.stop();
    lookElsewhere();
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(told.size(), 0);
}

GAVEL_TEST(TestLongRunNotice)

#include "tst_longrunnotice.moc"
