// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chat/safemarkdown.h"
#include "support/testmain.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QUrl>

using namespace gavel;

class TestSafeMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void tame_data();
    void tame();
    void findsCodeBlocks();
    void headingsKeepToTheSizesOfTheWindow();
    void loadsNothing();
    void webAddresses_data();
    void webAddresses();
    void oddTextIsSurvived_data();
    void oddTextIsSurvived();
};

void TestSafeMarkdown::tame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTame");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("prose") << QStringLiteral("Some **bold** words.\n\n").repeated(2000) << true;
    QTest::newRow("code") << QStringLiteral("```\n") + QStringLiteral("int a_b = x[3] * y;\n").repeated(2000) + QStringLiteral("```\n") << true;
    QTest::newRow("long") << QString(60'000, u'a') << false;
    QTest::newRow("many columns") << QStringLiteral("|a").repeated(100) << false;
    QTest::newRow("deep quotes") << QStringLiteral(">").repeated(100) << false;
    QTest::newRow("deep lists") << QStringLiteral("- ").repeated(100) << false;
    QTest::newRow("a rule") << QString(100, u'-') << true;
    QTest::newRow("many links in one paragraph") << QStringLiteral("http://a.b/c ").repeated(3500) << false;
    QTest::newRow("emphasis without end") << QStringLiteral("a**b_c").repeated(8000) << false;
}

void TestSafeMarkdown::tame()
{
    QFETCH(QString, text);
    QFETCH(bool, isTame);
    QCOMPARE(ui::isTameMarkdown(text), isTame);
}

void TestSafeMarkdown::findsCodeBlocks()
{
    ui::SafeDocument document;
    const auto code = ui::fillFromMarkdown(document, QStringLiteral("a\n\n```py\nx = 1\n\ny = 2\n```\n\nb\n\n```\nz\n```\n"), ui::Theme::light());
    QCOMPARE(code.size(), 2);
    QCOMPARE(code.first().text, QStringLiteral("x = 1\n\ny = 2"));
    QCOMPARE(code.last().text, QStringLiteral("z"));
}

void TestSafeMarkdown::headingsKeepToTheSizesOfTheWindow()
{
    ui::SafeDocument document;
    ui::fillFromMarkdown(document, QStringLiteral("# One **two**\n\ntext\n"), ui::Theme::light());
    const QTextBlock block = document.begin();
    QCOMPARE(block.text(), QStringLiteral("One two"));
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        QCOMPARE(it.fragment().charFormat().fontPointSize(), 13.0);
        QVERIFY(!it.fragment().charFormat().hasProperty(QTextFormat::FontSizeAdjustment));
    }
}

void TestSafeMarkdown::loadsNothing()
{
    ui::SafeDocument document;
    QVERIFY(!document.resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname"))).isValid());
    ui::fillFromMarkdown(document, QStringLiteral("![a](file:///etc/hostname) and ![b](data:image/png;base64,AAAA)"), ui::Theme::light());
    QVERIFY(!document.toPlainText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY(document.toPlainText().contains(QLatin1StringView("file:///etc/hostname")));
}

void TestSafeMarkdown::webAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isWeb");
    QTest::newRow("https") << QStringLiteral("https://example.org/a?b") << true;
    QTest::newRow("http") << QStringLiteral("http://127.0.0.1:80") << true;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("relative") << QStringLiteral("a/b") << false;
    QTest::newRow("no host") << QStringLiteral("https:///a") << false;
    QTest::newRow("mail") << QStringLiteral("mailto:a@b.c") << false;
}

void TestSafeMarkdown::webAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, isWeb);
    QCOMPARE(ui::isWebAddress(QUrl(address)), isWeb);
}

void TestSafeMarkdown::oddTextIsSurvived_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("open fence") << QStringLiteral("```\nnever closed");
    QTest::newRow("open bold") << QStringLiteral("**never closed");
    QTest::newRow("zero bytes") << QString(100, QChar(u'\0'));
    QTest::newRow("half of a pair") << QString(QChar(0xD83D)) + QStringLiteral("x");
    QTest::newRow("only an image") << QStringLiteral("![]()");
    QTest::newRow("table of images") << QStringLiteral("|a|\n|-|\n|![x](y)|\n");
    QTest::newRow("ragged table") << QStringLiteral("|a|b|\n|-|-|\n|1|\n|1|2|3|\n||\n");
    QTest::newRow("image in a heading") << QStringLiteral("# ![x](y)\n");
}

void TestSafeMarkdown::oddTextIsSurvived()
{
    QFETCH(QString, text);
    ui::SafeDocument document;
    ui::fillFromMarkdown(document, text, ui::Theme::dark());
    document.setTextWidth(300);
    QVERIFY(document.size().height() > 0);
    QVERIFY(!document.toPlainText().contains(QChar::ObjectReplacementCharacter));
}

GAVEL_TEST(TestSafeMarkdown)

#include "tst_safemarkdown.moc"
