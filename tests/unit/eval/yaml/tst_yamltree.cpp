// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/yaml/yamltree.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::eval;
using namespace Qt::StringLiterals;

class TestYamlTree : public QObject
{
    Q_OBJECT

private slots:
    void buildsTheTree();
    void aBlockMayBeginWithAQuote();
    void aliasesPointToTheirNode();
    void placesCountCharacters();
    void duplicateKeysAreAllReported();
    void refuses_data();
    void refuses();
    void emptyFiles_data();
    void emptyFiles();
    void oneLongLine();
};

void TestYamlTree::buildsTheTree()
{
    const YamlTree tree = readYaml("\xEF\xBB\xBF"
                                   "a: 1\nb: [x, 'y z', ~]\nc:\n  d: |\n    two\n    lines\n");
    QVERIFY(tree.root);
    QVERIFY(tree.faults.isEmpty());
    QCOMPARE(tree.root->kind, YamlNode::Kind::Map);
    QCOMPARE(tree.root->entries.size(), size_t(3));
    QCOMPARE(tree.root->entries[0].key, u"a"_s);
    QCOMPARE(tree.root->entries[0].value->text, u"1"_s);
    QVERIFY(!tree.root->entries[0].value->quoted);
    const YamlNode &list = *tree.root->entries[1].value;
    QCOMPARE(list.items.size(), size_t(3));
    QCOMPARE(list.items[1]->text, u"y z"_s);
    QVERIFY(list.items[1]->quoted);
    QCOMPARE(list.items[2]->kind, YamlNode::Kind::Null);
    QCOMPARE(tree.root->entries[2].value->entries[0].value->text, u"two\nlines\n"_s);
    QCOMPARE(tree.root->entries[2].value->entries[0].place.line, 4);
    QCOMPARE(tree.root->entries[2].value->entries[0].place.column, 3);
}

void TestYamlTree::aBlockMayBeginWithAQuote()
{
    const YamlTree tree = readYaml("a: |\n  \"open\nb: >\n  'open\nc: it's\nd: 'it''s'\ne: \"\\\"\"\n");
    QVERIFY(tree.root);
    QCOMPARE(tree.root->entries.size(), size_t(5));
    QCOMPARE(tree.root->entries[0].value->text, u"\"open\n"_s);
    QCOMPARE(tree.root->entries[3].value->text, u"it's"_s);
    QCOMPARE(tree.root->entries[4].value->text, u"\""_s);
}

void TestYamlTree::aliasesPointToTheirNode()
{
    const YamlTree tree = readYaml("a: &s {x: 1}\nb: *s\n");
    QVERIFY(tree.root);
    QCOMPARE(tree.root->entries[0].value.get(), tree.root->entries[1].value.get());
}

void TestYamlTree::placesCountCharacters()
{
    const YamlTree tree = readYaml("\xC3\xA4: {\xF0\x9F\x98\x80: \xC3\xB6, b: 1, b: 2}\n"); // ä: {😀: ö, b: 1, b: 2}
    QCOMPARE(tree.faults.size(), qsizetype(1));
    QCOMPARE(tree.faults[0].place.line, 1);
    QCOMPARE(tree.faults[0].place.column, 17);
}

void TestYamlTree::duplicateKeysAreAllReported()
{
    const YamlTree tree = readYaml("a: 1\nb: {c: 1, d: 2, c: 3}\na: 2\n");
    QVERIFY(tree.root);
    QCOMPARE(tree.faults.size(), qsizetype(2));
    QCOMPARE(tree.faults[0].place.line, 2);
    QCOMPARE(tree.faults[0].place.column, 17);
    QVERIFY(tree.faults[0].text.contains(u"“c”"_s));
    QCOMPARE(tree.faults[1].place.line, 3);
    QCOMPARE(tree.faults[1].place.column, 1);
    QVERIFY(tree.faults[1].text.contains(u"line 1"_s));
    QCOMPARE(tree.root->entries[0].value->text, u"1"_s);
}

void TestYamlTree::refuses_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addRow("unclosed list") << QByteArray("a: 1\nb: [1, 2\nc: 3\n") << 3 << 2;
    QTest::addRow("unclosed quote") << QByteArray("a: \"x\n") << 1 << 4;
    QTest::addRow("unclosed quote that swallows the file") << QByteArray("a: 1\nb: 'it''s\nc: \"d\"\n") << 2 << 4;
    QTest::addRow("unclosed quote at the very end") << QByteArray("a: \"x\\\"") << 1 << 8;
    QTest::addRow("tab as indentation") << QByteArray("a:\n\tb: 1\n") << 2 << 3;
    QTest::addRow("bad indentation") << QByteArray("a: 1\n  b: 2\n") << 2 << 4;
    QTest::addRow("unknown alias") << QByteArray("a: *b\n") << 1 << 4;
    QTest::addRow("alias of itself") << QByteArray("a: &b [*b]\n") << 1 << 8;
    QTest::addRow("list as a key") << QByteArray("? [a]\n: 1\n") << 1 << 3;
    QTest::addRow("null as a key") << QByteArray("a: 1\n~: 1\n") << 2 << 1;
    QTest::addRow("second document") << QByteArray("a: 1\n---\nb: 1\n") << 3 << 1;
    QTest::addRow("not UTF-8") << QByteArray("a: 1\nb: x\xE4y\n") << 2 << 5;
    QTest::addRow("cut in a character") << QByteArray("a: x\xC3") << 1 << 5;
    QTest::addRow("control character") << QByteArray("a: 1\nb: \x04\n") << 2 << 4;
    QTest::addRow("zero byte") << QByteArray("a: \0\n", 5) << 1 << 4;
    QTest::addRow("deep brackets") << QByteArray("a: ") + QByteArray(100'000, '[') << 1 << 0;
    QTest::addRow("too many parts") << QByteArray("a: [") + QByteArray("x, ").repeated(200'000) + "x]" << 1 << 0;
    QTest::addRow("too large") << QByteArray(1024 * 1024 + 1, ' ') << 1 << 1;

    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (before + " , ").repeated(8) + before + "]\n";
    }
    QTest::addRow("alias bomb") << bomb << 8 << 0;
}

void TestYamlTree::refuses()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(int, column);
    const YamlTree tree = readYaml(yaml);
    QVERIFY(!tree.root);
    QCOMPARE(tree.faults.size(), qsizetype(1));
    QVERIFY(!tree.faults[0].text.isEmpty());
    QCOMPARE(tree.faults[0].place.line, line);
    if (column > 0)
        QCOMPARE(tree.faults[0].place.column, column);
}

void TestYamlTree::emptyFiles_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addRow("nothing") << QByteArray();
    QTest::addRow("space") << QByteArray(" \n\n");
    QTest::addRow("comment") << QByteArray("# a judge\n");
}

void TestYamlTree::emptyFiles()
{
    QFETCH(QByteArray, yaml);
    const YamlTree tree = readYaml(yaml);
    QVERIFY(!tree.root || tree.root->kind == YamlNode::Kind::Null);
    QVERIFY(tree.faults.isEmpty());
}

void TestYamlTree::oneLongLine()
{
    const QByteArray yaml = "[" + QByteArray("x, ").repeated(50'000) + "{b: 1, b: 1}]";
    const YamlTree tree = readYaml(yaml);
    QVERIFY(tree.root);
    QCOMPARE(tree.root->items.size(), size_t(50'001));
    QCOMPARE(tree.faults.size(), qsizetype(1));
    QCOMPARE(tree.faults[0].place.column, 1 + 150'000 + 7 + 1);
}

GAVEL_TEST(TestYamlTree)
#include "tst_yamltree.moc"
