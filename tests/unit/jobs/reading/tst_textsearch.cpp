// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/textsearch.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;

class TestTextSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsInputOutputAndReason();
    void theLastSearchCounts();
    void aCancelledOneSaysNothing();
    void aMissingRunIsAnError();
};

namespace {

QList<int> rowsOf(const std::vector<bool> &matches)
{
    QList<int> rows;
    for (size_t i = 0; i < matches.size(); ++i) {
        if (matches[i])
            rows << static_cast<int>(i);
    }
    return rows;
}

using Found = std::optional<Result<std::vector<bool>>>;
using Answers = std::vector<Result<std::vector<bool>>>;

void collect(const jobs::TextSearch &search, Answers &answers)
{
    QObject::connect(&search, &jobs::TextSearch::finished, &search,
                     [&answers](const Result<std::vector<bool>> &matches) { answers.push_back(matches); });
}

} // namespace

void TestTextSearch::findsInputOutputAndReason()
{
    test::Workspace project;
    const auto run = project.addRun(project.rows(4, test::byPosition({ QStringLiteral("Über alles"), QStringLiteral("50 %") })));
    project.judge(run, { 1, 2, 3, 3 });
    jobs::TextSearch search;
    Found found;
    connect(&search, &jobs::TextSearch::finished, this, [&found](const Result<std::vector<bool>> &matches) { found = matches; });
    const auto look = [&](const QString &text) {
        found.reset();
        search.start(project.project(), run.id, text);
        return QTest::qWaitFor([&found] { return found.has_value(); }, gavel::test::patience) && *found ? rowsOf(**found) : QList<int>{ -1 };
    };
    QCOMPARE(look(QStringLiteral("QUESTION 2")), QList<int>{ 2 });
    QCOMPARE(look(QStringLiteral("über")), QList<int>{ 0 });
    QCOMPARE(look(QStringLiteral("50 %")), QList<int>{ 1 });
    QCOMPARE(look(QStringLiteral("because of 3")), (QList<int>{ 2, 3 }));
    QCOMPARE(look(QStringLiteral("nowhere")), QList<int>{});
}

void TestTextSearch::theLastSearchCounts()
{
    test::Workspace project;
    const auto run = project.addRun(project.rows(500, test::byPosition()));
    jobs::TextSearch search;
    Answers answers;
    collect(search, answers);
    search.start(project.project(), run.id, QStringLiteral("question 1."));
    search.start(project.project(), run.id, QStringLiteral("question 499."));
    QTRY_VERIFY(!search.isRunning());
    QTRY_COMPARE(answers.size(), 1U);
    QCOMPARE(rowsOf(*answers.front()), QList<int>{ 499 });
}

void TestTextSearch::aCancelledOneSaysNothing()
{
    test::Workspace project;
    const auto run = project.addRun(project.rows(500, test::byPosition()));
    jobs::TextSearch search;
    Answers answers;
    collect(search, answers);
    search.start(project.project(), run.id, QStringLiteral("question"));
    search.cancel();
    // A second search ends; nothing of the first came before.
    search.start(project.project(), run.id, QStringLiteral("question 7."));
    QTRY_COMPARE(answers.size(), 1U);
    QCOMPARE(rowsOf(*answers.front()), QList<int>{ 7 });
}

void TestTextSearch::aMissingRunIsAnError()
{
    test::Workspace project;
    jobs::TextSearch search;
    Answers answers;
    collect(search, answers);
    search.start(project.project(), 99, QStringLiteral("x"));
    QTRY_COMPARE(answers.size(), 1U);
    QVERIFY(!answers.front());
}

GAVEL_TEST(TestTextSearch)

#include "tst_textsearch.moc"
