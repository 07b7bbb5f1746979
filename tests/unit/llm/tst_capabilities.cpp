// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/capabilities.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel::llm;

class TestCapabilities : public QObject
{
    Q_OBJECT

private slots:
    void unknownModelTakesEverything();
    void survivesJson();
    void revisionRisesWithChangesOnly();
    void forgetsOneServer();
    void brokenJsonIsHarmless();
    void tellsItsAdaptations_data();
    void tellsItsAdaptations();
    void wordsForThePerson();
};

namespace {

const QUuid first = QUuid::fromString(QStringLiteral("11111111-1111-4111-8111-111111111111"));
const QUuid second = QUuid::fromString(QStringLiteral("22222222-2222-4222-8222-222222222222"));
const auto judge = QStringLiteral("org/judge:7b");

ModelCapabilities everything()
{
    ModelCapabilities model;
    model.serverVersion = QStringLiteral("0.32.0");
    model.json = StructuredStyle::JsonObject;
    model.choice = StructuredStyle::Grammar;
    model.systemRole = false;
    model.maxCompletionTokens = true;
    model.maskedLogprobs = true;
    model.maxTopLogprobs = 5;
    model.reject(QLatin1StringView("temperature"));
    model.reject(QLatin1StringView("seed"));
    model.reject(QLatin1StringView("seed"));
    return model;
}

} // namespace

void TestCapabilities::unknownModelTakesEverything()
{
    const ModelCapabilities model = Capabilities().of(first, judge);
    QCOMPARE(model, ModelCapabilities());
    QVERIFY(model.systemRole);
    QVERIFY(model.takes(QLatin1StringView("temperature")));
    QVERIFY(adaptations(model).isEmpty());
}

void TestCapabilities::survivesJson()
{
    Capabilities table;
    table.set(first, judge, everything());
    table.set(first, QStringLiteral("other"), {});
    ModelCapabilities third;
    third.choice = StructuredStyle::None;
    table.set(second, judge, third);
    const Capabilities copy = Capabilities::fromJson(table.toJson());
    QCOMPARE(copy.of(first, judge), everything());
    QCOMPARE(copy.of(second, judge), third);
    QCOMPARE(copy.toJson(), table.toJson());
    QCOMPARE(everything().rejected, QStringList({ QStringLiteral("seed"), QStringLiteral("temperature") }));
}

void TestCapabilities::revisionRisesWithChangesOnly()
{
    Capabilities table;
    table.set(first, judge, everything());
    const quint64 revision = table.revision();
    QVERIFY(revision > 0);
    table.set(first, judge, everything());
    QCOMPARE(table.revision(), revision);
    table.set(first, judge, {});
    QVERIFY(table.revision() > revision);
}

void TestCapabilities::forgetsOneServer()
{
    Capabilities table;
    table.set(first, judge, everything());
    table.set(second, judge, everything());
    const quint64 revision = table.revision();
    table.forget(first);
    QVERIFY(table.revision() > revision);
    QCOMPARE(table.of(first, judge), ModelCapabilities());
    QCOMPARE(table.of(second, judge), everything());
}

void TestCapabilities::brokenJsonIsHarmless()
{
    const QJsonObject broken{
        { QStringLiteral("no uuid"), 3 },
        { first.toString(QUuid::WithoutBraces),
          QJsonObject{ { judge, QJsonObject{ { QStringLiteral("json"), QStringLiteral("telepathy") }, { QStringLiteral("rejected"), 4 } } } } }
    };
    QCOMPARE(Capabilities::fromJson(broken).of(first, judge), ModelCapabilities());
}

void TestCapabilities::tellsItsAdaptations_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("line");
    QTest::addRow("json") << 0 << QStringLiteral("response_format left out");
    QTest::addRow("choice") << 1 << QStringLiteral("constrained choice replaced by response_format");
    QTest::addRow("system") << 2 << QStringLiteral("system text moved into the user message");
    QTest::addRow("tokens") << 3 << QStringLiteral("max_tokens sent as max_completion_tokens");
    QTest::addRow("logprobs") << 4 << QStringLiteral("top_logprobs lowered to 5");
    QTest::addRow("parameter") << 5 << QStringLiteral("temperature left out");
}

void TestCapabilities::tellsItsAdaptations()
{
    QFETCH(int, which);
    QFETCH(QString, line);
    ModelCapabilities model;
    if (which == 0)
        model.json = StructuredStyle::None;
    else if (which == 1)
        model.choice = StructuredStyle::ResponseFormatSchema;
    else if (which == 2)
        model.systemRole = false;
    else if (which == 3)
        model.maxCompletionTokens = true;
    else if (which == 4)
        model.maxTopLogprobs = 5;
    else
        model.reject(QLatin1StringView("temperature"));
    QCOMPARE(adaptations(model), QStringList(line));
}

void TestCapabilities::wordsForThePerson()
{
    ModelCapabilities model = everything();
    model.mostTokens = 4096;
    model.fewestTokens = 16;
    const QStringList recorded = adaptations(model) + QStringList{ QStringLiteral("prompts shortened by the server to 2048 tokens") };
    QCOMPARE(adaptationsText(recorded), recorded.join(QStringLiteral(", "))); // as they are in English
    QCOMPARE(adaptationsText({ QStringLiteral("%2 left out"), QStringLiteral("of another version") }),
             QStringLiteral("%2 left out, of another version"));
    QCOMPARE(adaptationsText({}), QString());
}

GAVEL_TEST(TestCapabilities)
#include "tst_capabilities.moc"
