// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/parsing/turnmarkers.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestTurnMarkers : public QObject
{
    Q_OBJECT

private slots:
    void onlyReasoning_data();
    void onlyReasoning();
};

void TestTurnMarkers::onlyReasoning_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    QTest::addColumn<bool>("isOnly");
    QTest::addRow("nothing at all") << u""_s << u""_s << false;
    QTest::addRow("blank thoughts") << u" "_s << u" \n"_s << false;
    QTest::addRow("thoughts") << u" \n"_s << u"Hm"_s << true;
    QTest::addRow("an answer") << u"4"_s << u"Hm"_s << false;
    QTest::addRow("thoughts and a marker") << u"<|im_end|>"_s << u"Hm"_s << true;
    QTest::addRow("thoughts and an empty block") << u"<think></think>\n"_s << u"Hm"_s << true;
    QTest::addRow("an empty block") << u"<think>\n</think>"_s << u""_s << false;
    QTest::addRow("a block") << u"<think>Hm</think> </s>"_s << u""_s << true;
    QTest::addRow("a block that is open") << u"<think>Hm"_s << u""_s << true;
    QTest::addRow("a block and an answer") << u"<think>Hm</think>4"_s << u""_s << false;
    QTest::addRow("a block behind an answer") << u"4 <think>Hm</think>"_s << u""_s << false;
}

void TestTurnMarkers::onlyReasoning()
{
    Completion reply;
    QFETCH(const QString, content);
    QFETCH(const QString, reasoning);
    reply.content = content;
    reply.reasoning = reasoning;
    QTEST(isOnlyReasoning(reply), "isOnly");
    reply.finishReason = u"length"_s;
    QTEST(isOnlyReasoning(reply), "isOnly");
}

GAVEL_TEST(TestTurnMarkers)
#include "tst_turnmarkers.moc"
