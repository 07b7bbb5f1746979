// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/thinksplitter.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::llm;

class TestThinkSplitter : public QObject
{
    Q_OBJECT

private slots:
    void splitsAnywhere_data();
    void splitsAnywhere();
    void passesTextOnAtOnce();
};

void TestThinkSplitter::splitsAnywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("reasoning");
    QTest::addRow("plain") << QStringLiteral("score: 4") << QStringLiteral("score: 4") << QString();
    QTest::addRow("thought") << QStringLiteral("\n<think>a < b</think>\n\n4 < 5") << QStringLiteral("4 < 5") << QStringLiteral("a < b");
    QTest::addRow("unclosed") << QStringLiteral("<think>so</thin") << QString() << QStringLiteral("so</thin");
    QTest::addRow("nearly a tag") << QStringLiteral("<thin>k") << QStringLiteral("<thin>k") << QString();
    QTest::addRow("the beginning of a tag") << QStringLiteral("<th") << QStringLiteral("<th") << QString();
    QTest::addRow("later tag is text") << QStringLiteral("x <think>y</think>") << QStringLiteral("x <think>y</think>") << QString();
    QTest::addRow("empty thought") << QStringLiteral("<think></think>5") << QStringLiteral("5") << QString();
    QTest::addRow("closing twice") << QStringLiteral("<think>a</think>b</think>") << QStringLiteral("b</think>") << QStringLiteral("a");
}

void TestThinkSplitter::splitsAnywhere()
{
    QFETCH(QString, text);
    QFETCH(QString, content);
    QFETCH(QString, reasoning);
    for (qsizetype step = 1; step <= text.size(); ++step) {
        ThinkSplitter splitter;
        ThinkSplitter::Parts all;
        const auto take = [&all](const ThinkSplitter::Parts &parts) {
            all.content += parts.content;
            all.reasoning += parts.reasoning;
        };
        for (qsizetype at = 0; at < text.size(); at += step)
            take(splitter.feed(text.mid(at, step)));
        take(splitter.finish());
        QCOMPARE(all.content, content);
        QCOMPARE(all.reasoning, reasoning);
    }
}

void TestThinkSplitter::passesTextOnAtOnce()
{
    ThinkSplitter splitter;
    QCOMPARE(splitter.feed(QStringLiteral("Hello")).content, QStringLiteral("Hello"));
    QCOMPARE(splitter.feed(QStringLiteral(" <think>")).content, QStringLiteral(" <think>"));
    ThinkSplitter thinking;
    QCOMPARE(thinking.feed(QStringLiteral("<think>so it")).reasoning, QStringLiteral("so it"));
}

GAVEL_TEST(TestThinkSplitter)
#include "tst_thinksplitter.moc"
