// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/promptwatch.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace gavel::eval;

namespace {

const QString instructions = QStringLiteral("Weigh the answer. ").repeated(20);

QString words(int count)
{
    return QStringLiteral("reason ").repeated(count);
}

Usage counted(int tokens, std::optional<int> cached = {})
{
    return { tokens, 10, cached };
}

} // namespace

class TestPromptWatch : public QObject
{
    Q_OBJECT

private slots:
    void fewestTokensOfAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fewest");
        QTest::addRow("none") << QString() << qint64(0);
        QTest::addRow("words") << QStringLiteral(" one, two  three\n") << qint64(3);
        QTest::addRow("marks alone") << QStringLiteral("-- ** ---------- one") << qint64(1);
        QTest::addRow("one long word") << QString(1000, u'a') << qint64(1);
        QTest::addRow("Chinese") << QStringLiteral("答案是正确的因为它说明了原因") << qint64(3);
        QTest::addRow("Korean") << QStringLiteral("답이 맞다") << qint64(2);
        QTest::addRow("Russian") << QStringLiteral("ответ верен") << qint64(2);
    }
    void fewestTokensOfAText()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fewest);
        QCOMPARE(fewestTokens(text), fewest);
    }

    void aSingleTextCutToAContext()
    {
        PromptWatch watch;
        QVERIFY(watch.sees(instructions, words(6000), counted(4096)));
        QCOMPARE(watch.limit(), 4096);
        QVERIFY(!watch.sees(instructions, words(6000), counted(4096))); // said once
    }

    void ChineseTextCutToAContext()
    {
        PromptWatch watch;
        QVERIFY(watch.sees({}, QStringLiteral("答案是正确的").repeated(4000), counted(2048)));
    }

    void severalTextsCutToAnOddNumber()
    {
        PromptWatch watch;
        QVERIFY(!watch.sees(instructions, words(3000), counted(2000)));
        QVERIFY(!watch.sees(instructions, words(4000), counted(2000)));
        QVERIFY(watch.sees(instructions, words(5000), counted(2000)));
        QCOMPARE(watch.limit(), 2000);
    }

    /// Most words are more than one token, so a slight cut leaves a count that would be possible.
    void textsOfDifferentLengthWithOneSize()
    {
        PromptWatch watch;
        QVERIFY(!watch.sees(instructions, words(100), counted(300)));
        QVERIFY(!watch.sees(instructions, words(3200), counted(4096)));
        QVERIFY(!watch.sees(instructions, words(3400), counted(4096)));
        QVERIFY(watch.sees(instructions, words(3900), counted(4096)));
    }

    void noAlarm_data()
    {
        QTest::addColumn<QList<int>>("lengths"); // words
        QTest::addColumn<QList<int>>("tokens");
        QTest::addRow("honest counts") << QList<int>{ 100, 2000, 5000, 9000 } << QList<int>{ 250, 2700, 6600, 12000 };
        QTest::addRow("one token a word") << QList<int>{ 4036, 4036, 4036 } << QList<int>{ 4096, 4096, 4096 };
        QTest::addRow("equal texts at a size") << QList<int>{ 3500, 3500, 3510 } << QList<int>{ 4096, 4096, 4096 };
        QTest::addRow("a larger one follows") << QList<int>{ 3000, 3400, 3500, 3900 } << QList<int>{ 4096, 4096, 4097, 4096 };
        QTest::addRow("only what was not cached") << QList<int>{ 2000, 2000, 2000 } << QList<int>{ 2600, 12, 14 };
        QTest::addRow("only what was not cached, of large prompts") << QList<int>{ 8000, 8000, 8000, 8000 } << QList<int>{ 9001, 512, 700, 768 };
        QTest::addRow("a made-up count") << QList<int>{ 500, 2000, 3000 } << QList<int>{ 9, 9, 9 };
    }
    void noAlarm()
    {
        QFETCH(QList<int>, lengths);
        QFETCH(QList<int>, tokens);
        PromptWatch watch;
        for (qsizetype i = 0; i < lengths.size(); ++i)
            QVERIFY2(!watch.sees(instructions, words(lengths[i]), counted(tokens[i])), qPrintable(QString::number(i)));
        QVERIFY(!watch.limit());
    }

    void whatWasCachedBelongsToThePrompt()
    {
        PromptWatch watch;
        QVERIFY(!watch.sees(instructions, words(4000), counted(512, 5000)));
    }

    void noCountNoAlarm()
    {
        PromptWatch watch;
        QVERIFY(!watch.sees(instructions, words(9000), Usage()));
    }
};

GAVEL_TEST(TestPromptWatch)
#include "tst_promptwatch.moc"
