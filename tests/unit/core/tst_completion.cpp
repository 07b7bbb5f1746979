// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/completion.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestCompletion : public QObject
{
    Q_OBJECT

private slots:
    void logprobsKeepTheirFields();
    void strangeLogprobs_data();
    void strangeLogprobs();
    void cutOffByFinishReason_data();
    void cutOffByFinishReason();
};

void TestCompletion::logprobsKeepTheirFields()
{
    const Logprobs logprobs{ { { u"4"_s, -0.45 }, { { u"4"_s, -0.45 }, { u" \"ä\""_s, -9999 } } }, { { u"\n"_s, 0 }, {} } };
    QCOMPARE(logprobsFromJson(logprobsToJson(logprobs)), logprobs);
    QVERIFY(logprobsToJson({}).isEmpty());
}

void TestCompletion::strangeLogprobs_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("nonsense") << QByteArray("nonsense");
    QTest::addRow("object") << QByteArray(R"({"token":"4"})");
}

void TestCompletion::strangeLogprobs()
{
    QFETCH(const QByteArray, json);
    QVERIFY(logprobsFromJson(json).isEmpty());
}

void TestCompletion::cutOffByFinishReason_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("cutOff");
    QTest::addRow("length") << u"length"_s << true;
    QTest::addRow("stop") << u"stop"_s << false;
    QTest::addRow("none") << QString() << false;
}

void TestCompletion::cutOffByFinishReason()
{
    QFETCH(const QString, reason);
    QFETCH(const bool, cutOff);
    Completion completion;
    completion.finishReason = reason;
    QCOMPARE(completion.isCutOff(), cutOff);
}

GAVEL_TEST(TestCompletion)
#include "tst_completion.moc"
