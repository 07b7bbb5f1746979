// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/result.h"
#include "support/testmain.h"

#include <QTest>

#include <memory>

using namespace gavel;
using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private slots:
    void holdsAValue();
    void holdsAnError();
    void holdsAnErrorlikeValue();
    void movesOut();
    void valueOr();
    void ofNothing();
    void continuesWithAValue();
    void passesAnErrorOn();
};

namespace {

Error someError()
{
    return { Error::Kind::NotFound, 404, u"Not there."_s, u"x"_s };
}

} // namespace

void TestResult::holdsAValue()
{
    Result<QString> result = u"yes"_s;
    QVERIFY(result);
    QVERIFY(result.has_value());
    QCOMPARE(*result, u"yes"_s);
    QCOMPARE(result.value(), u"yes"_s);
    QCOMPARE(result->size(), 3);
    *result += u'!';
    const Result<QString> copy = result;
    QCOMPARE(*copy, u"yes!"_s);
    QCOMPARE(copy.value(), u"yes!"_s);
    QCOMPARE(copy->size(), 4);
}

void TestResult::holdsAnError()
{
    const Result<QString> result = someError();
    QVERIFY(!result);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), someError());
    Result<QString> other = u"yes"_s;
    other = result;
    QVERIFY(!other);
    other = u"again"_s;
    QVERIFY(other);
}

/// A bool converts to many things; the alternative is chosen by type alone.
void TestResult::holdsAnErrorlikeValue()
{
    const Result<bool> no = false;
    QVERIFY(no);
    QVERIFY(!*no);
    const Result<int> zero = 0;
    QVERIFY(zero);
    QCOMPARE(*zero, 0);
}

void TestResult::movesOut()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
    const std::unique_ptr<int> out = *std::move(result);
    QCOMPARE(*out, 7);
    QVERIFY(!*result); // NOLINT(bugprone-use-after-move): the emptied value is what is tested
}

void TestResult::valueOr()
{
    QCOMPARE(Result<int>(3).value_or(5), 3);
    QCOMPARE(Result<int>(someError()).value_or(5), 5);
}

void TestResult::ofNothing()
{
    const Result<void> fine;
    QVERIFY(fine);
    const Result<void> bad = someError();
    QVERIFY(!bad);
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error(), someError());
}

void TestResult::continuesWithAValue()
{
    const Result<int> seven = 7;
    QCOMPARE(*seven.transform([](int value) { return QString::number(value); }), QStringLiteral("7"));
    QCOMPARE(*seven.and_then([](int value) { return Result<int>(value + 1); }), 8);
    int seen = 0;
    QVERIFY(seven.transform([&seen](int value) { seen = value; }));
    QCOMPARE(seen, 7);
    Result<std::unique_ptr<int>> owned = std::make_unique<int>(3);
    QCOMPARE(*std::move(owned).transform([](std::unique_ptr<int> value) { return *value; }), 3);
    const Result<void> fine;
    QCOMPARE(*fine.transform([] { return 5; }), 5);
    QVERIFY(fine.and_then([] { return Result<void>(); }));
}

void TestResult::passesAnErrorOn()
{
    bool wasCalled = false;
    const auto note = [&wasCalled](auto &&...) {
        wasCalled = true;
        return 1;
    };
    const auto noteAndContinue = [&wasCalled](auto &&...) {
        wasCalled = true;
        return Result<int>(1);
    };
    QCOMPARE(Result<int>(someError()).transform(note).error(), someError());
    QCOMPARE(Result<int>(someError()).and_then(noteAndContinue).error(), someError());
    QCOMPARE(Result<void>(someError()).transform(note).error(), someError());
    QCOMPARE(Result<void>(someError()).and_then(noteAndContinue).error(), someError());
    QVERIFY(!wasCalled);
}

GAVEL_TEST(TestResult)
#include "tst_result.moc"
