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
    void endings_data();
    void endings();
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
    for (const char *word : { "model_length", "max_tokens", "MAX_TOKENS", "model_context_window_exceeded", "FINISH_REASON_MAX_TOKENS", "token_limit",
                              "max_output_tokens", "max-length", "ERROR_LIMIT", "truncated", "incomplete" })
        QTest::addRow("%s", word) << QString::fromLatin1(word) << true;
    for (const char *word : { "STOP", "eos_token", "stop_sequence", "stop_token", "end_turn", "tool_calls", "content_filter", "error" })
        QTest::addRow("%s", word) << QString::fromLatin1(word) << false;
}

void TestCompletion::cutOffByFinishReason()
{
    QFETCH(const QString, reason);
    QFETCH(const bool, cutOff);
    Completion completion;
    completion.finishReason = reason;
    QCOMPARE(completion.isCutOff(), cutOff);
}

void TestCompletion::endings_data()
{
    QTest::addColumn<Ending>("ending");
    for (const char *word : { "content_filter", "SAFETY", "RECITATION", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "refusal", "sensitive",
                              "guardrail_intervened", "ERROR_TOXIC" })
        QTest::addRow("%s", word) << Ending::Filtered;
    for (const char *word : { "error", "abort", "cancelled", "network_error", "timeout", "insufficient_system_resource", "server_error" })
        QTest::addRow("%s", word) << Ending::Broken;
    for (const char *word : { "stop", "STOP", "eos", "end_turn", "function_call", "COMPLETE" })
        QTest::addRow("%s", word) << Ending::Whole;
}

void TestCompletion::endings()
{
    QFETCH(const Ending, ending);
    QCOMPARE(int(endingOf(QString::fromLatin1(QTest::currentDataTag()))), int(ending));
}

GAVEL_TEST(TestCompletion)
#include "tst_completion.moc"
