// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"
#include "support/testmain.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasNameAndText();
    void unknownName();
    void jsonHoldsWhatIsStable();
    void jsonLeavesOutWhatIsEmpty();
    void strangeJson();
};

void TestError::everyKindHasNameAndText()
{
    constexpr auto last = static_cast<int>(Error::Kind::Keychain);
    QSet<QString> names;
    QSet<QString> texts;
    for (int i = 0; i <= last; ++i) {
        const auto kind = static_cast<Error::Kind>(i);
        const QString name = kindName(kind);
        QCOMPARE(kindFromName(name), kind);
        names.insert(name);
        const Error error = errorFromJson(toJson(Error{ kind, 0, {}, {} }));
        QCOMPARE(error.kind, kind);
        QVERIFY2(!error.text.isEmpty(), qPrintable(name));
        texts.insert(error.text);
    }
    QCOMPARE(names.size(), last + 1);
    QCOMPARE(texts.size(), last + 1);
}

void TestError::unknownName()
{
    QVERIFY(!kindFromName(u"Nonsense"));
    QVERIFY(!kindFromName(u""));
    QVERIFY(!kindFromName(u"timeout"));
}

void TestError::jsonHoldsWhatIsStable()
{
    Error error{ Error::Kind::RateLimited, 429, u"translated"_s, u"queue full"_s };
    error.retryAfter = std::chrono::seconds(5);
    const QJsonObject json = toJson(error);
    QCOMPARE(QJsonDocument(json).toJson(QJsonDocument::Compact), R"({"detail":"queue full","kind":"RateLimited","status":429})");
    const Error back = errorFromJson(json);
    QCOMPARE(back.kind, error.kind);
    QCOMPARE(back.httpStatus, 429);
    QCOMPARE(back.detail, error.detail);
    QVERIFY(back.text != error.text);
    QVERIFY(!back.retryAfter);
}

void TestError::jsonLeavesOutWhatIsEmpty()
{
    QCOMPARE(QJsonDocument(toJson(Error{ Error::Kind::Timeout, 0, u"x"_s, {} })).toJson(QJsonDocument::Compact), R"({"kind":"Timeout"})");
}

void TestError::strangeJson()
{
    const Error error = errorFromJson({ { u"kind"_s, u"FromTheFuture"_s }, { u"detail"_s, u"d"_s } });
    QCOMPARE(error.kind, Error::Kind::BadReply);
    QCOMPARE(error.detail, u"d"_s);
    QVERIFY(!errorFromJson({}).text.isEmpty());
}

GAVEL_TEST(TestError)
#include "tst_error.moc"
