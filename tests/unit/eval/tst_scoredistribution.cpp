// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/scoredistribution.h"
#include "support/judges.h"
#include "support/testmain.h"

#include <QTest>

#include <cmath>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestScoreDistribution : public QObject
{
    Q_OBJECT

private slots:
    void workedExample();
    void readsThePlaceOfTheLabel();
    void alignsFromTheEnd();
    void givesUpWhereTokensDoNotSpellTheReply();
    void quotedLabels();
    void beginningsOfNames();
    void tellsOneFromTen();
    void seesTheMask();
    void nothingWithoutLabels_data();
    void nothingWithoutLabels();
};

namespace {

PositionLogprobs certain(const QString &token)
{
    return { { token, 0 }, { { token, 0 } } };
}

PositionLogprobs worked(const QString &sampled)
{
    return { { sampled, -.45 }, { { u"4"_s, -.45 }, { u"5"_s, -1.30 }, { u" 4"_s, -3.2 }, { u"3"_s, -3.6 }, { u"Score"_s, -5 }, { u"8"_s, -6 } } };
}

bool near(double a, double b, double tolerance = 5e-5)
{
    return std::abs(a - b) < tolerance;
}

} // namespace

void TestScoreDistribution::workedExample()
{
    const auto result = scoreDistribution({ worked(u"4"_s) }, u"4", 0, test::qualityScale());
    QVERIFY(result);
    QVERIFY(near(result->mass, .9782));
    QVERIFY(near(result->mean, 4.2507));
    QVERIFY(near(result->spread, .4937));
    QCOMPARE(result->probabilities.size(), qsizetype(5));
    double sum = 0;
    double entropy = 0;
    for (const double p : std::as_const(result->probabilities)) {
        sum += p;
        entropy -= p > 0 ? p * std::log2(p) : 0;
    }
    QVERIFY(near(sum, 1, 1e-12));
    QVERIFY(near(entropy, 1.024, 5e-4));
    QCOMPARE(result->probabilities[0], 0.0);
    QVERIFY(result->probabilities[3] > result->probabilities[4]);
    QVERIFY(!result->looksMasked);
}

void TestScoreDistribution::readsThePlaceOfTheLabel()
{
    // A "4" in the reason, certain there, is not the score.
    const QString content = u"{\"justification\": \"4 of 5\", \"score\": 4}"_s;
    const Logprobs logprobs{ certain(u"{\"justification\": \""_s), certain(u"4"_s), certain(u" of 5"_s),
                             certain(u"\", \"score\":"_s),         worked(u" 4"_s), certain(u"}"_s) };
    const auto result = scoreDistribution(logprobs, content, content.lastIndexOf(u'4'), test::qualityScale());
    QVERIFY(result);
    QVERIFY(near(result->mean, 4.2507));
    QVERIFY(near(result->mass, .9782));
}

void TestScoreDistribution::alignsFromTheEnd()
{
    // Thinking in front, half a character that cannot be shown, an end token behind.
    const QString content = u"ä {\"score\": 4}"_s;
    const Logprobs logprobs{ certain(u"<think>"_s), certain(u"\uFFFD"_s), certain(u" {\"score\":"_s),
                             worked(u" 4"_s),       certain(u"}"_s),      certain(u"<|im_end|>"_s) };
    const auto result = scoreDistribution(logprobs, content, content.indexOf(u'4'), test::qualityScale());
    QVERIFY(result);
    QVERIFY(near(result->mean, 4.2507));
}

void TestScoreDistribution::givesUpWhereTokensDoNotSpellTheReply()
{
    const QString content = u"ä 4 ö"_s;
    const Logprobs logprobs{ certain(u"\uFFFD"_s), worked(u" 4"_s), certain(u"\uFFFD"_s) };
    QVERIFY(!scoreDistribution(logprobs, content, 2, test::qualityScale()));
    QVERIFY(!scoreDistribution({}, u"4", 0, test::qualityScale()));
}

void TestScoreDistribution::quotedLabels()
{
    const QString content = u"{\"score\": \"4\"}"_s;
    const PositionLogprobs quoted{ { u" \"4"_s, -.45 }, { { u" \"4"_s, -.45 }, { u" \"5"_s, -1.3 }, { u"\"4"_s, -3.2 }, { u" \"3"_s, -3.6 } } };
    const Logprobs logprobs{ certain(u"{\"score\":"_s), quoted, certain(u"\"}"_s) };
    const auto result = scoreDistribution(logprobs, content, content.indexOf(u'4'), test::qualityScale());
    QVERIFY(result);
    QVERIFY(near(result->mean, 4.2507));
}

void TestScoreDistribution::beginningsOfNames()
{
    const PositionLogprobs first{ { u"pa"_s, std::log(.6) },
                                  { { u"pa"_s, std::log(.6) }, { u"fail"_s, std::log(.2) }, { u"Fail"_s, std::log(.1) } } };
    const auto result = scoreDistribution({ first, certain(u"ss"_s) }, u"pass", 0, test::passFail());
    QVERIFY(result);
    QVERIFY(near(result->mass, .9));
    QVERIFY(near(result->mean, .6 / .9));

    const Scale alike{ { u"good"_s, 1, {} }, { u"great"_s, 2, {} } };
    const PositionLogprobs letter{ { u"g"_s, 0 }, { { u"g"_s, 0 } } };
    QVERIFY(!scoreDistribution({ letter, certain(u"ood"_s) }, u"good", 0, alike));
}

void TestScoreDistribution::tellsOneFromTen()
{
    Scale scale;
    for (int i = 1; i <= 10; ++i)
        scale.append({ QString::number(i), double(i), {} });
    const PositionLogprobs digits{ { u"1"_s, std::log(.7) }, { { u"1"_s, std::log(.7) }, { u"9"_s, std::log(.3) } } };
    QVERIFY(!scoreDistribution({ digits, certain(u"0"_s) }, u"10", 0, scale));
    const PositionLogprobs whole{ { u"10"_s, std::log(.7) }, { { u"10"_s, std::log(.7) }, { u"1"_s, std::log(.3) } } };
    const auto result = scoreDistribution({ whole }, u"10", 0, scale);
    QVERIFY(result);
    QVERIFY(near(result->mean, 7.3));
}

void TestScoreDistribution::seesTheMask()
{
    const PositionLogprobs masked{ { u"4"_s, std::log(.75) },
                                   { { u"4"_s, std::log(.75) }, { u"5"_s, std::log(.25) }, { u"Score"_s, -9999 }, { u"1"_s, -9999 } } };
    const auto result = scoreDistribution({ masked }, u"4", 0, test::qualityScale());
    QVERIFY(result);
    QVERIFY(result->looksMasked);
    QVERIFY(near(result->mean, 4.25));
}

void TestScoreDistribution::nothingWithoutLabels_data()
{
    QTest::addColumn<double>("logprob");
    QTest::addRow("minus infinity") << -9999.0;
    QTest::addRow("not a number") << std::nan("");
}

void TestScoreDistribution::nothingWithoutLabels()
{
    QFETCH(double, logprob);
    const PositionLogprobs position{ { u"4"_s, logprob }, { { u"4"_s, logprob }, { u"the"_s, -.1 } } };
    QVERIFY(!scoreDistribution({ position }, u"4", 0, test::qualityScale()));
}

GAVEL_TEST(TestScoreDistribution)
#include "tst_scoredistribution.moc"
