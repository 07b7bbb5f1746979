// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/visibletext.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestVisibleText : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatWouldSteer_data();
    void showsWhatWouldSteer();
    void leavesTexts_data();
    void leavesTexts();
    void jsonKeepsItsValues();
};

void TestVisibleText::showsWhatWouldSteer_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addRow("clipboard") << u"a\x1b]52;c;ZXZpbA==\x07z"_s << u"a␛]52;c;ZXZpbA==␇z"_s;
    QTest::addRow("line erased") << u"failed\x1b[2K\rpassed"_s << u"failed␛[2K␍passed"_s;
    QTest::addRow("backspaces") << u"bad\b\b\bok"_s << u"bad␈␈␈ok"_s;
    QTest::addRow("NUL") << QString(u"a"_s + QChar(u'\0') + u"b"_s) << u"a␀b"_s;
    QTest::addRow("delete") << u"a\x7f"_s << u"a␡"_s;
    QTest::addRow("control of eight bits") << QString(u"a"_s + QChar(char16_t(0x9b)) + u"2J"_s) << u"a<U+009B>2J"_s;
    QTest::addRow("override") << QString(u"model"_s + QChar(char16_t(0x202e)) + u"fdp.exe"_s) << u"model<U+202E>fdp.exe"_s;
    QTest::addRow("isolate") << QString(QChar(char16_t(0x2066))) << u"<U+2066>"_s;
    QTest::addRow("invisible") << QString(u"gpt"_s + QChar(char16_t(0x200b)) + u"-4"_s) << u"gpt<U+200B>-4"_s;
    QTest::addRow("tag") << QString(u"a"_s + QString::fromUcs4(U"\U000E0041")) << u"a<U+E0041>"_s;
    QTest::addRow("half a character") << QString(u"a"_s + QChar(char16_t(0xd800))) << u"a<U+D800>"_s;
}

void TestVisibleText::showsWhatWouldSteer()
{
    QFETCH(const QString, text);
    QFETCH(const QString, shown);
    QCOMPARE(visibleText(text), shown);
    QCOMPARE(visibleText(shown), shown);
}

void TestVisibleText::leavesTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("lines") << u"one\ntwo\tthree\r\nfour"_s;
    QTest::addRow("scripts") << u"größer, ясность, 好, مرحبا, שלום"_s;
    QTest::addRow("joined") << QString::fromUcs4(U"\U0001F468\u200D\U0001F469\u200D\U0001F467 می\u200Cخواهم");
    QTest::addRow("empty") << QString();
}

void TestVisibleText::leavesTexts()
{
    QFETCH(const QString, text);
    QCOMPARE(visibleText(text), text);
}

void TestVisibleText::jsonKeepsItsValues()
{
    const QString hostile = u"\x1b[2J\x7f"_s + QChar(char16_t(0x9b)) + QChar(char16_t(0x202e)) + QString::fromUcs4(U"\U000E0041 ok ясно");
    const QJsonDocument json(QJsonArray{ hostile });
    const QString text = visibleJson(QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
    QCOMPARE(visibleText(text), text);
    QVERIFY2(text.contains(u"\\u202e"_s) && text.contains(u"ясно"_s), qPrintable(text));
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8()), json);
}

GAVEL_TEST(TestVisibleText)
#include "tst_visibletext.moc"
