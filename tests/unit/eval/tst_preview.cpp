// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/preview.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestPreview : public QObject
{
    Q_OBJECT

private slots:
    void countsRequests_data();
    void countsRequests();
    void addsUpOverPages();
    void tokensFollowTheMeasuredRate();
    void rowsThatDoNotFit();
    void oddRows();
    void estimatesTime();
};

namespace {

const QStringList columns{ u"question"_s, u"answer"_s, u"reference"_s };

data::Mapping mapping()
{
    return { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} }, { data::Role::Reference, {}, {} } };
}

data::Item row(qint64 no, const QString &input, const QString &output)
{
    return { no + 100, no, {}, {}, {}, { input, output, u"ref"_s } };
}

PreviewBuilder builder(const JudgeDefinition &judge, PreviewBuilder::Options options = {})
{
    const auto renderer = PromptRenderer::create(judge, columns, mapping(), u"m"_s);
    Q_ASSERT(renderer);
    return PreviewBuilder(judge, *renderer, mapping(), std::move(options));
}

} // namespace

void TestPreview::countsRequests_data()
{
    QTest::addColumn<bool>("several");
    QTest::addColumn<Method>("method");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<qint64>("requests");
    QTest::addRow("plain") << false << Method::ReasonThenScore << 1 << qint64(2);
    QTest::addRow("repeats") << false << Method::ScoreOnly << 3 << qint64(6);
    QTest::addRow("criteria in one request") << true << Method::ReasonThenScore << 1 << qint64(2);
    QTest::addRow("a request a criterion") << true << Method::ScoreOnly << 3 << qint64(12);
}

void TestPreview::countsRequests()
{
    QFETCH(bool, several);
    QFETCH(Method, method);
    QFETCH(int, repeats);
    QFETCH(qint64, requests);
    PreviewBuilder preview = builder(several ? test::twoCriteria(method) : test::plainJudge(method), { .repeats = repeats });
    preview.add({ row(1, u"q"_s, u"a"_s), row(2, u"q"_s, u"b"_s) });
    QCOMPARE(preview.preview().rows, qint64(2));
    QCOMPARE(preview.preview().requests, requests);
}

void TestPreview::addsUpOverPages()
{
    PreviewBuilder pages = builder(test::plainJudge());
    PreviewBuilder whole = builder(test::plainJudge());
    const std::vector<data::Item> items{ row(1, u"q"_s, u"a"_s), row(2, u"longer question"_s, u""_s), row(3, u"q"_s, u"c"_s) };
    whole.add(items);
    for (const data::Item &item : items)
        pages.add({ item });
    pages.add({});
    QCOMPARE(pages.preview().rows, whole.preview().rows);
    QCOMPARE(pages.preview().promptTokens, whole.preview().promptTokens);
    QCOMPARE(pages.preview().emptyOutputs, whole.preview().emptyOutputs);
    QCOMPARE(whole.preview().rows, qint64(3));
}

void TestPreview::tokensFollowTheMeasuredRate()
{
    const JudgeDefinition judge = test::plainJudge();
    PreviewBuilder thin = builder(judge, { .tokensPerChar = 0.2 });
    PreviewBuilder thick = builder(judge, { .tokensPerChar = 0.4 });
    const data::Item item = row(1, QString(10'000, u'a'), u"b"_s);
    thin.add({ item });
    thick.add({ item });
    const double rate = static_cast<double>(thick.preview().promptTokens) / static_cast<double>(thin.preview().promptTokens);
    QVERIFY(rate > 1.95 && rate < 2.05);
    QCOMPARE(thin.preview().promptTokens, thin.preview().longestPrompt);

    // Without a measurement: four Latin letters or one other character a token.
    PreviewBuilder latin = builder(judge);
    PreviewBuilder other = builder(judge);
    latin.add({ row(1, QString(4000, u'a'), u"b"_s) });
    other.add({ row(1, QString(4000, u'漢'), u"b"_s) });
    QCOMPARE(other.preview().promptTokens - latin.preview().promptTokens, qint64(3000));
}

void TestPreview::rowsThatDoNotFit()
{
    PreviewBuilder preview = builder(test::plainJudge(), { .contextLength = 4096 });
    std::vector<data::Item> items;
    for (int i = 1; i <= 150; ++i)
        items.push_back(row(i, QString(20'000, u'a'), u"b"_s));
    items.push_back(row(151, u"short"_s, u"b"_s));
    preview.add(items);
    QCOMPARE(preview.preview().tooLongCount, qint64(150));
    QCOMPARE(preview.preview().tooLong.size(), size_t(100));
    QCOMPARE(preview.preview().tooLong.front().no, qint64(1));
    QCOMPARE(preview.preview().tooLong.front().itemId, qint64(101));
    QVERIFY(preview.preview().tooLong.front().tokens > 4096);

    // The reply needs its room too.
    JudgeDefinition wordy = test::plainJudge();
    wordy.sampling.maxTokens = 4096;
    PreviewBuilder full = builder(wordy, { .contextLength = 4096 });
    full.add({ row(1, u"short"_s, u"b"_s) });
    QCOMPARE(full.preview().tooLongCount, qint64(1));

    PreviewBuilder unknown = builder(test::plainJudge());
    unknown.add(items);
    QCOMPARE(unknown.preview().tooLongCount, qint64(0));
}

void TestPreview::oddRows()
{
    JudgeDefinition judge = test::plainJudge();
    judge.examples = { test::gradedExample(), test::gradedExample() };
    judge.examples[1].input = u"off"_s;
    judge.examples[1].enabled = false;
    PreviewBuilder preview = builder(judge, { .isJudged = [](const data::Item &item) { return item.no == 2; } });
    preview.add({ row(1, u" What is 2 + 2?"_s, u"4\n"_s), row(2, u"What is 2 + 2?"_s, u"5"_s), row(3, u"off"_s, u"4"_s), row(4, u"x"_s, u" \n"_s) });
    QCOMPARE(preview.preview().examplesAmongRows, qint64(1));
    QCOMPARE(preview.preview().emptyOutputs, qint64(1));
    QCOMPARE(preview.preview().alreadyJudged, qint64(1));
    QCOMPARE(preview.preview().alreadyJudgedShare(), 0.25);
    QCOMPARE(RunPreview().alreadyJudgedShare(), 0.0);
}

void TestPreview::estimatesTime()
{
    PreviewBuilder preview = builder(test::plainJudge(), { .repeats = 2, .requestsPerSecond = 4.0 });
    preview.add({ row(1, u"q"_s, u"a"_s) });
    QCOMPARE(preview.preview().seconds, std::optional(0.5));
    PreviewBuilder unknown = builder(test::plainJudge());
    unknown.add({ row(1, u"q"_s, u"a"_s) });
    QVERIFY(!unknown.preview().seconds);
}

GAVEL_TEST(TestPreview)
#include "tst_preview.moc"
