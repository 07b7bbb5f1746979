// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redaction.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private slots:
    void takesOutWhatLooksLikeASecret_data();
    void takesOutWhatLooksLikeASecret();
    void leavesWords_data();
    void leavesWords();
};

void TestRedaction::takesOutWhatLooksLikeASecret_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::addRow("key") << u"Incorrect API key provided: sk-proj-abc123456."_s << u"Incorrect API key provided: …"_s;
    QTest::addRow("half covered") << u"key abcd****wxyz is wrong"_s << u"key … is wrong"_s;
    QTest::addRow("header") << u"got Authorization: Bearer 7f3a9c, want another"_s << u"got Authorization: …, want another"_s;
    QTest::addRow("token of three parts") << u"bad eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"_s << u"bad …"_s;
    QTest::addRow("user in an address") << u"http://ann:hunter2@host/x failed"_s << u"http://…@host/x failed"_s;
    QTest::addRow("query") << u"GET http://host/v1?api_key=7f3a&n=1"_s << u"GET http://host/v1?api_key=…&n=1"_s;
    QTest::addRow("short name") << u"http://host/v1?a=1&key=7f3a"_s << u"http://host/v1?a=1&key=…"_s;
}

void TestRedaction::takesOutWhatLooksLikeASecret()
{
    QFETCH(const QString, text);
    QFETCH(const QString, clean);
    QCOMPARE(redacted(text), clean);
    QCOMPARE(redacted(clean), clean);
}

void TestRedaction::leavesWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("sentence") << u"The key is wrong; see https://host/docs/keys?lang=de."_s;
    QTest::addRow("mail") << u"Write to http://host, or to ann@host."_s;
    QTest::addRow("numbers") << u"max_tokens=16 is below 17 tokens"_s;
}

void TestRedaction::leavesWords()
{
    QFETCH(const QString, text);
    QCOMPARE(redacted(text), text);
}

GAVEL_TEST(TestRedaction)
#include "tst_redaction.moc"
