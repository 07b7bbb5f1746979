// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/workers.h"
#include "jobs/reading/latestread.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;

class TestLatestRead : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsOnlyWhileSomebodyLooks();
    void keepsTheAnswerUntilTheNext();
    void anotherQuestionForgetsTheAnswer();
    void clearEndsIt();
    void errorsAreKept();
    void nothingToRead();

private:
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<jobs::LatestRead<int>> m_read;
    Result<int> m_answer = 0;
    bool m_hasQuestion = true;
    int m_asked = 0;
    int m_changed = 0;
};

void TestLatestRead::init()
{
    m_answer = 1;
    m_hasQuestion = true;
    m_asked = 0;
    m_changed = 0;
    m_workers = std::make_unique<Workers>();
    const auto ask = [this](QObject *context, jobs::LatestRead<int>::Done done) {
        ++m_asked;
        if (!m_hasQuestion)
            return Call();
        return m_workers->start(
            context, [answer = m_answer](const Stop &) { return answer; }, std::move(done));
    };
    m_read = std::make_unique<jobs::LatestRead<int>>(ask, [this] { ++m_changed; });
}

void TestLatestRead::readsOnlyWhileSomebodyLooks()
{
    m_read->refresh();
    QVERIFY(m_read->isBusy());
    m_read->setActive(true);
    QCOMPARE(m_asked, 0);
    QTRY_VERIFY(m_read->value());
    QCOMPARE(*m_read->value(), 1);
    QCOMPARE(m_asked, 1);
    QCOMPARE(m_changed, 1);
    QVERIFY(!m_read->isBusy());
}

void TestLatestRead::keepsTheAnswerUntilTheNext()
{
    m_read->setActive(true);
    m_read->refresh();
    QTRY_VERIFY(m_read->value());
    m_answer = 2;
    for (int i = 0; i < 5; ++i)
        m_read->refresh();
    QCOMPARE(*m_read->value(), 1);
    QTRY_COMPARE(*m_read->value(), 2);
    QCOMPARE(m_asked, 2);
}

void TestLatestRead::anotherQuestionForgetsTheAnswer()
{
    m_read->setActive(true);
    m_read->refresh();
    QTRY_COMPARE(m_asked, 1);
    m_answer = 2;
    m_read->restart();
    QVERIFY(!m_read->value());
    QTRY_VERIFY(m_read->value());
    QCOMPARE(*m_read->value(), 2);
}

void TestLatestRead::clearEndsIt()
{
    m_read->setActive(true);
    m_read->refresh();
    QTRY_COMPARE(m_asked, 1);
    m_read->clear();
    QVERIFY(!m_read->isBusy());
    m_workers.reset();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!m_read->value());
    QVERIFY(!m_read->error());
}

void TestLatestRead::errorsAreKept()
{
    m_answer = badInput(QStringLiteral("no"));
    m_read->setActive(true);
    m_read->refresh();
    QTRY_VERIFY(m_read->error());
    m_answer = 3;
    m_read->refresh();
    QTRY_VERIFY(m_read->value());
    QVERIFY(!m_read->error());
}

void TestLatestRead::nothingToRead()
{
    m_hasQuestion = false;
    m_read->setActive(true);
    m_read->refresh();
    QTRY_COMPARE(m_changed, 1);
    QVERIFY(!m_read->isBusy());
}

GAVEL_TEST(TestLatestRead)
#include "tst_latestread.moc"
