// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pastedline.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestPastedLine : public QObject
{
    Q_OBJECT

private slots:
    void quotesWhatWouldBreakTheLine();
    void formulasAreMadeInert();
    void cutsNothing();
};

void TestPastedLine::quotesWhatWouldBreakTheLine()
{
    QCOMPARE(pastedLine({ u"1"_s, QString(), u"two words"_s, u"a\tb"_s, u"a\nb"_s, u"a\r\nb"_s, u"say \"hi\""_s }),
             u"1\t\ttwo words\t\"a\tb\"\t\"a\nb\"\t\"a\r\nb\"\t\"say \"\"hi\"\"\"\n"_s);
    QCOMPARE(pastedLine({}), u"\n"_s);
}

void TestPastedLine::formulasAreMadeInert()
{
    QCOMPARE(pastedLine({ u"=1+1"_s, u"-1"_s, u"@x\ty"_s }), u"'=1+1\t-1\t\"'@x\ty\"\n"_s);
}

void TestPastedLine::cutsNothing()
{
    const QString text(50'000, u'x');
    QCOMPARE(pastedLine({ text, text }), text + u'\t' + text + u'\n');
}

GAVEL_TEST(TestPastedLine)
#include "tst_pastedline.moc"
