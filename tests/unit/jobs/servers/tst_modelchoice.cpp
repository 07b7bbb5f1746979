// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/servers/modelchoice.h"
#include "support/testmain.h"

#include <QTest>

using namespace gavel;

class TestModelChoice : public QObject
{
    Q_OBJECT

private slots:
    void chooses_data();
    void chooses();
    void refuses_data();
    void refuses();
    void aNamedModelNeedsNoList();
};

namespace {

ServerStatus status(ServerKind kind, const QStringList &models)
{
    ServerStatus status;
    status.state = ServerState::Usable;
    status.kind = kind;
    for (const QString &model : models)
        status.models.append({ model, {}, {}, 4096 });
    return status;
}

const QStringList two{ QStringLiteral("a"), QStringLiteral("b") };

} // namespace

void TestModelChoice::chooses_data()
{
    QTest::addColumn<ServerKind>("kind");
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the only one") << ServerKind::Vllm << QStringList{ QStringLiteral("a") } << QString() << QStringLiteral("a");
    QTest::newRow("the one asked for") << ServerKind::Vllm << two << QStringLiteral("b") << QStringLiteral("b");
    QTest::newRow("with its tag") << ServerKind::Ollama << QStringList{ QStringLiteral("a:latest"), QStringLiteral("b") } << QStringLiteral("a")
                                  << QStringLiteral("a:latest");
    QTest::newRow("llama.cpp ignores the name") << ServerKind::LlamaCpp << QStringList{ QStringLiteral("a") } << QStringLiteral("x")
                                                << QStringLiteral("a");
}

void TestModelChoice::chooses()
{
    QFETCH(ServerKind, kind);
    QFETCH(QStringList, models);
    QFETCH(QString, asked);
    const auto choice = jobs::modelFromStatus(status(kind, models), asked);
    QVERIFY(choice);
    QTEST(choice->model, "chosen");
    QCOMPARE(choice->contextLength, std::optional(4096));
}

void TestModelChoice::refuses_data()
{
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("several") << two << QString() << Error::Kind::BadInput;
    QTest::newRow("not among them") << two << QStringLiteral("c") << Error::Kind::NotFound;
    QTest::newRow("none") << QStringList() << QString() << Error::Kind::NotFound;
}

void TestModelChoice::refuses()
{
    QFETCH(QStringList, models);
    QFETCH(QString, asked);
    const auto choice = jobs::modelFromStatus(status(ServerKind::Vllm, models), asked);
    QVERIFY(!choice);
    QTEST(choice.error().kind, "kind");
    for (const QString &model : std::as_const(models))
        QVERIFY(choice.error().text.contains(model));
}

void TestModelChoice::aNamedModelNeedsNoList()
{
    const auto named = QStringLiteral("judge");
    const QList<ServerStatus> without{ status(ServerKind::Vllm, {}),
                                       status(ServerKind::OpenAi, two),
                                       status(ServerKind::Vllm, { QStringLiteral("j*") }),
                                       { ServerState::Down, ServerKind::Unknown, {}, {}, Error{ Error::Kind::NotFound, 404, {}, {} } },
                                       { ServerState::KeyRefused, ServerKind::Unknown, {}, {}, Error{ Error::Kind::Auth, 403, {}, {} } } };
    for (const ServerStatus &known : without) {
        const auto choice = jobs::modelFromStatus(known, named);
        QVERIFY(choice);
        QCOMPARE(choice->model, named);
        QVERIFY(!jobs::modelFromStatus(known, {}));
    }
}

GAVEL_TEST(TestModelChoice)

#include "tst_modelchoice.moc"
