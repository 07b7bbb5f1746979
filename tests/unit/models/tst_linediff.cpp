// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/linediff.h"
#include "support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace gavel::models;

class TestLineDiff : public QObject
{
    Q_OBJECT

private slots:
    void differs_data();
    void differs();
    void wordsAreComparedInRunningText();
    void contextIsAsWideAsAskedFor();
    void severalChangesHaveOneGap();
    void bothTextsCanBeMadeOfIt_data();
    void bothTextsCanBeMadeOfIt();
    void hugeTextsAreOneBlock();
};

namespace {

/// " a", "-b", "+c", "…": one mark a line.
QStringList shown(const std::vector<DiffLine> &lines)
{
    QStringList all;
    for (const DiffLine &line : lines) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            all << u' ' + line.text;
            break;
        case DiffLine::Kind::Removed:
            all << u'-' + line.text;
            break;
        case DiffLine::Kind::Added:
            all << u'+' + line.text;
            break;
        case DiffLine::Kind::Skipped:
            all << QStringLiteral("…") + line.text;
            break;
        }
    }
    return all;
}

QString lines(const QString &letters)
{
    return letters.split(QString(), Qt::SkipEmptyParts).join(u'\n');
}

} // namespace

void TestLineDiff::differs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromUtf8(expected);
    };
    row("equal", "a\nb", "a\nb", "");
    row("both empty", "", "", "");
    row("changed", "a\nb\nc", "a\nx\nc", " a|-b|+x| c");
    row("added at the end", "a", "a\nb", " a|+b");
    row("added at the beginning", "b", "a\nb", "+a| b");
    row("removed", "a\nb\nc", "a\nc", " a|-b| c");
    row("everything", "a\nb", "x\ny", "-a|-b|+x|+y");
    row("from nothing", "", "a", "-|+a");
    row("an empty line is a line", "a\n\nb", "a\nb", " a|-| b");
    row("a blank more", "a", "a ", "-a|+a ");
    row("far away lines are skipped", "a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nd\ne\nf\nx", "…| e| f|-g|+x");
}

void TestLineDiff::differs()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(shown(lineDiff(before, after)).join(u'|'), "expected");
}

void TestLineDiff::wordsAreComparedInRunningText()
{
    const QString before = QStringLiteral("Weigh relevance. A wrong claim lowers the score.");
    QCOMPARE(shown(wordDiff(before, before)).join(u'|'), QString());
    QCOMPARE(shown(wordDiff(before, QStringLiteral("Weigh relevance. A wrong main claim lowers the score."), 1)).join(u'|'),
             QStringLiteral("…| wrong |+main | claim |…"));
    QCOMPARE(shown(wordDiff(before, before + QStringLiteral(" Be brief."), 0)).join(u'|'), QStringLiteral("…|+ Be brief."));
    QCOMPARE(shown(wordDiff(QString(), QStringLiteral("a b"))).join(u'|'), QStringLiteral("+a b"));
}

void TestLineDiff::contextIsAsWideAsAskedFor()
{
    const QString before = lines(QStringLiteral("abcdefg"));
    const QString after = lines(QStringLiteral("abcxefg"));
    QCOMPARE(shown(lineDiff(before, after, 0)).join(u'|'), QStringLiteral("…|-d|+x|…"));
    QCOMPARE(shown(lineDiff(before, after, 1)).join(u'|'), QStringLiteral("…| c|-d|+x| e|…"));
    QCOMPARE(shown(lineDiff(before, after, 10)).join(u'|'), QStringLiteral(" a| b| c|-d|+x| e| f| g"));
}

void TestLineDiff::severalChangesHaveOneGap()
{
    const QString before = lines(QStringLiteral("abcdefghijk"));
    const QString after = lines(QStringLiteral("Abcdefghijk")) + QStringLiteral("\nl");
    QCOMPARE(shown(lineDiff(before, after, 1)).join(u'|'), QStringLiteral("-a|+A| b|…| k|+l"));
}

void TestLineDiff::bothTextsCanBeMadeOfIt_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("moved") << QStringLiteral("abcabba") << QStringLiteral("cbabac");
    QTest::newRow("turned round") << QStringLiteral("abcdef") << QStringLiteral("fedcba");
    QTest::newRow("the same often") << QStringLiteral("aaaaab") << QStringLiteral("aabaaa");
}

void TestLineDiff::bothTextsCanBeMadeOfIt()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QString removed;
    QString added;
    qsizetype same = 0;
    for (const DiffLine &line : lineDiff(lines(before), lines(after), 100)) {
        if (line.kind != DiffLine::Kind::Added)
            removed += line.text;
        if (line.kind != DiffLine::Kind::Removed)
            added += line.text;
        same += line.kind == DiffLine::Kind::Same ? 1 : 0;
    }
    QCOMPARE(removed, before);
    QCOMPARE(added, after);
    QVERIFY(same > 0);
}

void TestLineDiff::hugeTextsAreOneBlock()
{
    QStringList before;
    QStringList after;
    for (int i = 0; i < 3000; ++i) {
        before << QStringLiteral("line %1").arg(i);
        after << QStringLiteral("line %1").arg(i + 1);
    }
    const auto all = lineDiff(before.join(u'\n'), after.join(u'\n'));
    QCOMPARE(all.size(), 6000U);
    QCOMPARE(all.front().kind, DiffLine::Kind::Removed);
    QCOMPARE(all.back().kind, DiffLine::Kind::Added);
}

GAVEL_TEST(TestLineDiff)

#include "tst_linediff.moc"
