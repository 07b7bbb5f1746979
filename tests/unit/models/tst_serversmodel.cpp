// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/serversmodel.h"

#include "support/fakeserver.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gavel;
using namespace gavel::models;
using test::FakeAction;

class TestServersModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyAtFirst();
    void showsASavedServer();
    void showsWhatIsServed();
    void showsSeveralModels();
    void modelsComeAndGo();
    void aServerThatIsDownCanBeRepaired();
    void marksTheChosenModel();
    void followsTheSavedServers();
    void addresses_data();
    void addresses();
    void summaries_data();
    void summaries();
    void kindsHaveTitles();
    void contextIsToldInTokens();
    void longNamesAreCut();
    void keepsToTheModelContract();

private:
    void serve(const QStringList &models);
    QUuid add(const QString &name = QStringLiteral("lab"));
    bool isKnown(const QUuid &id, ServerState state) const { return m_work->book().status(id).state == state; }
    QModelIndex row(const QUuid &id) const { return m_model->indexOf(id); }

    std::unique_ptr<test::FakeServer> m_server;
    std::unique_ptr<test::Workspace> m_work;
    std::unique_ptr<ServersModel> m_model;
};

void TestServersModel::init()
{
    m_model.reset();
    m_work.reset();
    m_server = std::make_unique<test::FakeServer>();
    QVERIFY(m_server->startThreaded());
    serve({ QStringLiteral("small") });
    m_work = std::make_unique<test::Workspace>();
    m_model = std::make_unique<ServersModel>(m_work->book());
}

void TestServersModel::serve(const QStringList &models)
{
    QByteArray list;
    for (const QString &model : models)
        list += (list.isEmpty() ? "" : ",") + QByteArray("{\"id\":\"") + model.toUtf8()
            + R"(","owned_by":"vllm","root":"org/weights","max_model_len":4096})";
    m_server->script("/health", { FakeAction::json("{}") });
    m_server->script("/version", { FakeAction::json(R"({"version":"0.9.1"})") });
    m_server->script("/v1/models", { FakeAction::json("{\"object\":\"list\",\"data\":[" + list + "]}") });
}

QUuid TestServersModel::add(const QString &name)
{
    return m_work->addServer(name, m_server->url());
}

void TestServersModel::isEmptyAtFirst()
{
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->columnCount(), 1);
    QVERIFY(!m_model->indexOf(QUuid::createUuid()).isValid());
}

void TestServersModel::showsASavedServer()
{
    m_server->script("/v1/models", { FakeAction::text("not found", "text/plain", 404) });
    const QUuid id = add();
    QCOMPARE(m_model->rowCount(), 1);
    const QModelIndex server = row(id);
    QCOMPARE(server.data().toString(), QStringLiteral("lab"));
    QCOMPARE(server.data(ServersModel::IdRole).toUuid(), id);
    QCOMPARE(server.data(ServersModel::IsModelRole).toBool(), false);
    QCOMPARE(server.data(ServersModel::AddressRole).toString(), QStringLiteral(":%1").arg(m_server->url().port()));
    QCOMPARE(server.data(ServersModel::StateRole).toInt(), static_cast<int>(ServerState::Unknown));
    QCOMPARE(server.data(ServersModel::SummaryRole).toString(), QStringLiteral("not asked yet"));
    QCOMPARE(server.data(ServersModel::RepairRole).toString(), QString());
    QCOMPARE(server.data(ServersModel::IsChosenRole).toBool(), false);
    QVERIFY(server.data(Qt::AccessibleTextRole).toString().contains(m_server->url().toString()));
    QVERIFY(server.data(Qt::ToolTipRole).toString().contains(m_server->url().toString()));
    QVERIFY(!server.data(Qt::DecorationRole).isValid());
    QCOMPARE(m_model->rowCount(server), 0);
    QVERIFY(!server.parent().isValid());
}

void TestServersModel::showsWhatIsServed()
{
    const QUuid id = add();
    QTRY_VERIFY(isKnown(id, ServerState::Usable));
    const QModelIndex server = row(id);
    QCOMPARE(server.data(ServersModel::StateRole).toInt(), static_cast<int>(ServerState::Usable));
    QCOMPARE(server.data(ServersModel::SummaryRole).toString(), QStringLiteral("small · 4,096 ctx · 0.9.1"));
    QCOMPARE(m_model->rowCount(server), 1);
    const QModelIndex model = m_model->index(0, 0, server);
    QCOMPARE(model.parent(), server);
    QCOMPARE(m_model->rowCount(model), 0);
    QCOMPARE(model.data().toString(), QStringLiteral("small"));
    QCOMPARE(model.data(ServersModel::ModelRole).toString(), QStringLiteral("small"));
    QCOMPARE(model.data(ServersModel::IdRole).toUuid(), id);
    QCOMPARE(model.data(ServersModel::IsModelRole).toBool(), true);
    QCOMPARE(model.data(ServersModel::SummaryRole).toString(), QStringLiteral("4,096 ctx"));
    QCOMPARE(model.data(Qt::AccessibleTextRole).toString(), QStringLiteral("small, 4,096 tokens"));
    QCOMPARE(model.data(Qt::ToolTipRole).toString(), QStringLiteral("small\n4,096 tokens\norg/weights"));
    QVERIFY(!model.data(ServersModel::AddressRole).isValid());
    QVERIFY(!m_model->index(1, 0, server).isValid());
}

void TestServersModel::showsSeveralModels()
{
    serve({ QStringLiteral("small"), QStringLiteral("large"), QStringLiteral("huge") });
    const QUuid id = add();
    QTRY_VERIFY(isKnown(id, ServerState::Usable));
    QCOMPARE(m_model->rowCount(row(id)), 3);
    QCOMPARE(m_model->index(1, 0, row(id)).data().toString(), QStringLiteral("large"));
    QVERIFY(row(id).data(ServersModel::SummaryRole).toString().startsWith(u'3'));
}

void TestServersModel::modelsComeAndGo()
{
    const QUuid id = add();
    QTRY_VERIFY(isKnown(id, ServerState::Usable));
    const QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    serve({ QStringLiteral("small"), QStringLiteral("large") });
    m_work->book().refresh(id);
    QTRY_COMPARE(m_model->rowCount(row(id)), 2);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(0).toModelIndex(), row(id));
    QVERIFY(resets.isEmpty());
    // The same answer again moves nothing.
    const QSignalSpy asked(&m_work->book(), &jobs::SavedServers::askingChanged);
    m_work->book().refresh(id);
    QTRY_VERIFY(asked.size() >= 2 && !m_work->book().isAsking(id));
    QCOMPARE(inserted.size(), 1);
}

void TestServersModel::aServerThatIsDownCanBeRepaired()
{
    // Nothing listens there.
    const QUuid id = m_work->addServer(QStringLiteral("off"), QUrl(QStringLiteral("http://127.0.0.1:9")));
    QTRY_VERIFY(isKnown(id, ServerState::Down));
    QCOMPARE(row(id).data(ServersModel::SummaryRole).toString(), QStringLiteral("down"));
    QCOMPARE(row(id).data(ServersModel::RepairRole).toString(), QStringLiteral("Repair…"));
    QCOMPARE(row(id).data(Qt::ToolTipRole).toString().count(u'\n'), 3); // and why
}

void TestServersModel::marksTheChosenModel()
{
    serve({ QStringLiteral("small"), QStringLiteral("large") });
    const QUuid id = add();
    const QUuid other = add(QStringLiteral("other"));
    QTRY_VERIFY(isKnown(id, ServerState::Usable) && isKnown(other, ServerState::Usable));
    const auto chosen
        = [this](const QUuid &server, int model) { return m_model->index(model, 0, row(server)).data(ServersModel::IsChosenRole).toBool(); };
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setChosen(id, QStringLiteral("large"));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.first().at(2).value<QList<int>>(), QList<int>{ ServersModel::IsChosenRole });
    QVERIFY(row(id).data(ServersModel::IsChosenRole).toBool());
    QVERIFY(chosen(id, 1) && !chosen(id, 0) && !chosen(other, 1));
    QCOMPARE(m_model->index(1, 0, row(id)).data(Qt::AccessibleTextRole).toString(), QStringLiteral("large, 4,096 tokens, judges"));
    m_model->setChosen(other, QStringLiteral("small"));
    QCOMPARE(changes.size(), 6); // the one before as well
    QVERIFY(!row(id).data(ServersModel::IsChosenRole).toBool());
    QVERIFY(!chosen(id, 1) && chosen(other, 0));
    m_model->setChosen({}, {});
    QVERIFY(!chosen(other, 0) && !row(other).data(ServersModel::IsChosenRole).toBool());
}

void TestServersModel::followsTheSavedServers()
{
    const QUuid id = add();
    const QUuid other = add(QStringLiteral("other"));
    QCOMPARE(m_model->rowCount(), 2);
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    Server renamed = *m_work->book().server(id);
    renamed.name = QStringLiteral("new name");
    QVERIFY(m_work->book().save(renamed));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(row(id).data().toString(), QStringLiteral("new name"));
    QVERIFY(m_work->book().remove(id));
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!row(id).isValid());
    QCOMPARE(m_model->index(0, 0).data(ServersModel::IdRole).toUuid(), other);
    QVERIFY(m_work->book().undoRemoval());
    QCOMPARE(row(id).row(), 0);
}

void TestServersModel::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("address");
    QTest::newRow("elsewhere") << QStringLiteral("http://lab:8000") << QStringLiteral("lab:8000");
    QTest::newRow("elsewhere, no port") << QStringLiteral("https://lab.example") << QStringLiteral("lab.example");
    QTest::newRow("here") << QStringLiteral("http://127.0.0.1:9") << QStringLiteral(":9");
    QTest::newRow("here, no port") << QStringLiteral("http://localhost") << QStringLiteral("localhost");
}

void TestServersModel::addresses()
{
    QFETCH(QString, url);
    Server server;
    server.id = QUuid::createUuid();
    server.baseUrl = QUrl(url);
    m_work->settings().servers = { server };
    emit m_work->book().changed();
    QTEST(row(server.id).data(ServersModel::AddressRole).toString(), "address");
}

void TestServersModel::summaries_data()
{
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<QString>("summary");
    QTest::newRow("unknown") << ServerState::Unknown << QStringLiteral("not asked yet");
    QTest::newRow("usable") << ServerState::Usable << QStringLiteral("ready");
    QTest::newRow("key") << ServerState::KeyRefused << QStringLiteral("up, key refused");
    QTest::newRow("sign-in") << ServerState::NeedsSignIn << QStringLiteral("up, needs a sign-in");
    QTest::newRow("loading") << ServerState::Loading << QStringLiteral("loading its model");
    QTest::newRow("down") << ServerState::Down << QStringLiteral("down");
}

void TestServersModel::summaries()
{
    QFETCH(ServerState, state);
    ServerStatus status;
    status.state = state;
    QTEST(statusSummary(status), "summary");
}

void TestServersModel::kindsHaveTitles()
{
    QCOMPARE(kindTitle(ServerKind::Unknown), QString());
    QCOMPARE(kindTitle(ServerKind::Vllm), QStringLiteral("vLLM"));
    QCOMPARE(kindTitle(ServerKind::LlamaCpp), QStringLiteral("llama.cpp"));
    QCOMPARE(kindTitle(ServerKind::Ollama), QStringLiteral("Ollama"));
    QCOMPARE(kindTitle(ServerKind::LmStudio), QStringLiteral("LM Studio"));
    QCOMPARE(kindTitle(ServerKind::OpenAi), QStringLiteral("OpenAI-compatible"));
    QCOMPARE(kindTitle(ServerKind::Mlflow), QStringLiteral("MLflow"));
    ServerStatus status;
    status.state = ServerState::Usable;
    status.kind = ServerKind::Mlflow;
    status.version = QStringLiteral("3.1");
    QCOMPARE(statusSummary(status), QStringLiteral("MLflow · 3.1"));
}

void TestServersModel::contextIsToldInTokens()
{
    QCOMPARE(contextText({}), QString());
    QCOMPARE(contextText(131'072), QStringLiteral("131,072 tokens"));
}

void TestServersModel::longNamesAreCut()
{
    serve({ QString(5000, u'm') });
    const QUuid id = add(QStringLiteral("two\nlines ") + QString(5000, u'n'));
    QTRY_VERIFY(isKnown(id, ServerState::Usable));
    QVERIFY(row(id).data().toString().size() <= 200);
    QVERIFY(row(id).data().toString().startsWith(QLatin1StringView("two lines n")));
    QCOMPARE(m_model->index(0, 0, row(id)).data().toString().size(), 200);
    QCOMPARE(m_model->index(0, 0, row(id)).data(ServersModel::ModelRole).toString().size(), 5000); // what a request names
}

void TestServersModel::keepsToTheModelContract()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    serve({ QStringLiteral("small"), QStringLiteral("large") });
    const QUuid id = add();
    const QUuid other = add(QStringLiteral("other"));
    QTRY_VERIFY(isKnown(id, ServerState::Usable) && isKnown(other, ServerState::Usable));
    m_model->setChosen(id, QStringLiteral("small"));
    serve({ QStringLiteral("huge") });
    m_work->book().refresh(other);
    QTRY_COMPARE(m_model->rowCount(row(other)), 1);
    QVERIFY(m_work->book().remove(id));
    QVERIFY(m_work->book().remove(other));
    QCOMPARE(m_model->rowCount(), 0);
}

GAVEL_TEST(TestServersModel)

#include "tst_serversmodel.moc"
