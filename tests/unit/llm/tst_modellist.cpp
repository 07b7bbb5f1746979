// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "llm/modellist.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gavel;
using namespace gavel::llm;
using Kind = Error::Kind;

class TestModelList : public QObject
{
    Q_OBJECT

private slots:
    void modelsOfVllm();
    void modelsOfLlamaCpp();
    void shapes_data();
    void shapes();
    void brokenModels_data();
    void brokenModels();
    void manyModels();
    void namesThatMean_data();
    void namesThatMean();
    void unlistedModels_data();
    void unlistedModels();
    void missingLists_data();
    void missingLists();
    void longListsAreCut();
};

namespace {

QList<ModelInfo> listed(const QStringList &names)
{
    QList<ModelInfo> models;
    for (const QString &name : names)
        models.append({ name, {}, {}, {} });
    return models;
}

} // namespace

void TestModelList::modelsOfVllm()
{
    const auto models = parseModels(R"({"object":"list","data":[
        {"id":"my-lora","root":"/adapters/my-lora","parent":"judge","max_model_len":null},
        {"id":"judge","root":"Qwen/Qwen2.5","parent":null,"max_model_len":4096},
        {"id":"orphan","parent":"gone","max_model_len":null}]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->at(0).id, QStringLiteral("my-lora"));
    QCOMPARE(models->at(0).parent, QStringLiteral("judge"));
    QCOMPARE(models->at(0).contextLength, 4096);
    QCOMPARE(models->at(1).root, QStringLiteral("Qwen/Qwen2.5"));
    QVERIFY(!models->at(2).contextLength);
}

void TestModelList::modelsOfLlamaCpp()
{
    const auto models = parseModels(R"({"models":[{"name":"x"}],"object":"list","data":[{"id":"smol","meta":{"n_ctx":2048,"n_ctx_train":8192}}]})");
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    QCOMPARE(models->first().contextLength, 2048);
}

void TestModelList::brokenModels_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addRow("html") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << int(Kind::BadReply);
    QTest::addRow("no data") << QByteArray("{\"hello\":1}") << int(Kind::BadReply);
    QTest::addRow("error in a list") << QByteArray(R"([{"error":{"code":404,"message":"no"}}])") << int(Kind::NotFound);
    QTest::addRow("empty") << QByteArray() << int(Kind::BadReply);
    QTest::addRow("unknown endpoint") << QByteArray(R"-({"error":"Unexpected endpoint or method. (GET /v1/models)"})-") << int(Kind::NotFound);
}

void TestModelList::brokenModels()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const auto models = parseModels(body);
    QVERIFY(!models);
    QCOMPARE(int(models.error().kind), kind);
}

void TestModelList::shapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("names");
    const auto row
        = [](const char *name, const QByteArray &body, const char *names) { QTest::addRow("%s", name) << body << QString::fromLatin1(names); };
    row("as defined", R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})", "a b");
    row("bare", R"([{"id":"a","object":"model"},{"id":"b"}])", "a b");
    row("bare and empty", "[]", "");
    row("under models", R"({"models":[{"id":"a"}]})", "a");
    row("names under models", R"({"models":[{"name":"a:latest","model":"a:latest"}]})", "a:latest");
    row("plain names", R"({"data":["a","b"]})", "a b");
    row("plain names, bare", R"(["a"])", "a");
    row("nested", R"({"data":{"models":[{"id":"a"}]}})", "a");
    row("by name", R"({"models":{"a":{"size":1},"b":{}}})", "a b");
    row("null", R"({"object":"list","data":null})", "");
    row("empty", R"({"data":[]})", "");
    row("entries without a name", R"({"data":[{},null,3,{"id":"a"}]})", "a");
    row("infinite", R"({"data":[{"id":"a","max_model_len":Infinity}]})", "a");
}

void TestModelList::shapes()
{
    QFETCH(QByteArray, body);
    const auto models = parseModels(body);
    QVERIFY(models);
    QStringList names;
    for (const ModelInfo &model : *models)
        names.append(model.id);
    QTEST(names.join(u' '), "names");
}

void TestModelList::manyModels()
{
    const auto nanoseconds = [](int count) {
        QByteArray body = R"({"data":[)";
        for (int i = 0; i < count; ++i)
            body += R"({"id":"m)" + QByteArray::number(i) + R"(","parent":"m)" + QByteArray::number(count - i) + "\"},";
        body += R"({"id":"last"}]})";
        QElapsedTimer clock;
        clock.start();
        const auto models = parseModels(body);
        const qint64 took = clock.nsecsElapsed();
        return models && models->size() == count + 1 ? took : -1;
    };
    const qint64 few = nanoseconds(5'000);
    const qint64 many = nanoseconds(50'000);
    QVERIFY(few > 0 && many > 0);
    QVERIFY2(many < 60 * few, "each was compared with each, which takes a hundred times as long");
}

void TestModelList::namesThatMean_data()
{
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("found");
    const auto row = [](const QStringList &models, const char *name, const char *found) {
        QTest::addRow("%s in %s", name, qPrintable(models.join(u' '))) << models << QString::fromLatin1(name) << QString::fromLatin1(found);
    };
    const QString tagged = QStringLiteral("llama3.2:latest");
    row({ QStringLiteral("a"), QStringLiteral("b") }, "b", "b");
    row({ tagged }, "llama3.2", "llama3.2:latest");
    row({ QStringLiteral("llama3.2") }, "llama3.2:latest", "llama3.2");
    row({ tagged, QStringLiteral("llama3.2") }, "llama3.2", "llama3.2");
    row({ QStringLiteral("llama3.2:1b") }, "llama3.2", "");
    row({ QStringLiteral("models/flash") }, "flash", "models/flash");
    row({ QStringLiteral("Qwen/Qwen3-8B") }, "qwen/qwen3-8b", "Qwen/Qwen3-8B");
    row({ QStringLiteral("openai/*") }, "openai/*", "");
    row({ QStringLiteral("a") }, "", "a");
    row({ QStringLiteral("*") }, "", "");
    row({ QStringLiteral("a"), QStringLiteral("b") }, "", "");
}

void TestModelList::namesThatMean()
{
    QFETCH(QStringList, models);
    QFETCH(QString, name);
    const QList<ModelInfo> list = listed(models);
    const ModelInfo *found = listedModel(list, name);
    QTEST(found ? found->id : QString(), "found");
}

void TestModelList::unlistedModels_data()
{
    QTest::addColumn<ServerKind>("kind");
    QTest::addColumn<QStringList>("models");
    QTest::addColumn<bool>("may");
    QTest::addRow("a gateway") << ServerKind::OpenAi << QStringList{ QStringLiteral("a") } << true;
    QTest::addRow("an empty list") << ServerKind::Vllm << QStringList() << true;
    QTest::addRow("a complete list") << ServerKind::Vllm << QStringList{ QStringLiteral("a") } << false;
    QTest::addRow("a pattern") << ServerKind::Vllm << QStringList{ QStringLiteral("openai/*") } << true;
    QTest::addRow("any") << ServerKind::Vllm << QStringList{ QStringLiteral("*") } << true;
    QTest::addRow("another pattern") << ServerKind::Vllm << QStringList{ QStringLiteral("azure/*") } << false;
}

void TestModelList::unlistedModels()
{
    QFETCH(ServerKind, kind);
    QFETCH(QStringList, models);
    const ServerStatus status{ ServerState::Usable, kind, {}, listed(models), {} };
    QTEST(mayHaveModel(status, QStringLiteral("openai/gpt-4o")), "may");
    QVERIFY(!mayHaveModel(status, {}));
}

void TestModelList::missingLists_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<bool>("only");
    QTest::addRow("no list") << 404 << ServerState::Down << true;
    QTest::addRow("another shape") << 200 << ServerState::Down << true;
    QTest::addRow("list forbidden") << 403 << ServerState::KeyRefused << true;
    QTest::addRow("key refused") << 401 << ServerState::KeyRefused << false;
    QTest::addRow("sign-in page") << 200 << ServerState::NeedsSignIn << false;
    QTest::addRow("loading") << 503 << ServerState::Loading << false;
    QTest::addRow("not reached") << 0 << ServerState::Down << false;
}

void TestModelList::missingLists()
{
    QFETCH(int, status);
    QFETCH(ServerState, state);
    Error error;
    error.httpStatus = status;
    QTEST(lacksOnlyTheList({ state, ServerKind::Unknown, {}, {}, error }), "only");
    QVERIFY(!lacksOnlyTheList({ ServerState::Usable, ServerKind::Unknown, {}, {}, {} }));
}

void TestModelList::longListsAreCut()
{
    QStringList names;
    for (int i = 0; i < 27; ++i)
        names.append(QStringLiteral("m%1").arg(i));
    QCOMPARE(modelNames(listed(names.first(2))), QStringLiteral("m0, m1"));
    QVERIFY(modelNames(listed(names)).endsWith(QStringLiteral("m19 and 7 more")));
}

GAVEL_TEST(TestModelList)
#include "tst_modellist.moc"
