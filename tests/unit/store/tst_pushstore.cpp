// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "mlflow/outbox.h"
#include "support/testmain.h"

using namespace gavel;
using namespace gavel::store;

class TestPushStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_project.reset(); }
    void survivesARestart();
    void updates_data();
    void updates();
    void noSecretInTheAddress();
    void missingOnes();

private:
    mlflow::Push push() const
    {
        mlflow::Push push;
        push.run = m_run;
        push.server = QUuid::createUuid();
        push.url = QStringLiteral("http://127.0.0.1:5000");
        push.experiment = QStringLiteral("exp");
        push.runName = QStringLiteral("name");
        return push;
    }

    std::unique_ptr<fixture::Folder> m_folder;
    std::unique_ptr<Project> m_project;
    qint64 m_run = 0;
};

void TestPushStore::init()
{
    m_folder = std::make_unique<fixture::Folder>();
    m_project = m_folder->open();
    m_run = fixture::run(*m_project, 1).id;
}

void TestPushStore::survivesARestart()
{
    const auto given = push();
    const auto id = m_project->outbox().add(given);
    VERIFY_RESULT(id);
    m_project.reset();
    m_project = m_folder->open();
    const auto pushes = m_project->outbox().pushes();
    QCOMPARE(pushes->size(), 1);
    QCOMPARE(pushes->first().id, *id);
    QCOMPARE(pushes->first().run, m_run);
    QCOMPARE(pushes->first().server, given.server);
    QCOMPARE(pushes->first().url, given.url);
    QCOMPARE(pushes->first().experiment, given.experiment);
    QCOMPARE(pushes->first().runName, given.runName);
    QCOMPARE(pushes->first().state, mlflow::Push::State::Waiting);
    QVERIFY(pushes->first().createdMs > 0);
    QVERIFY(!pushes->first().error);
}

void TestPushStore::updates_data()
{
    QTest::addColumn<int>("state");
    for (int state = 0; state < 4; ++state)
        QTest::addRow("state %d", state) << state;
}

void TestPushStore::updates()
{
    QFETCH(const int, state);
    auto changed = push();
    changed.createdMs = 77;
    changed.id = *m_project->outbox().add(changed);
    const auto other = m_project->outbox().add(push());
    changed.state = mlflow::Push::State(state);
    changed.mlflowRunId = QStringLiteral("abc");
    changed.progress = { { QStringLiteral("params"), true }, { QStringLiteral("metrics"), 1000 } };
    changed.error = Error{ Error::Kind::Auth, 401, {}, QStringLiteral("no") };
    VERIFY_RESULT(m_project->outbox().update(changed));
    const auto pushes = m_project->outbox().pushes();
    QCOMPARE(pushes->size(), 2);
    const mlflow::Push &read = pushes->first();
    QCOMPARE(read.state, changed.state);
    QCOMPARE(read.mlflowRunId, changed.mlflowRunId);
    QCOMPARE(read.progress, changed.progress);
    QCOMPARE(read.createdMs, 77);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, Error::Kind::Auth);
    QCOMPARE(read.error->httpStatus, 401);
    QCOMPARE(pushes->last().id, *other);
    QCOMPARE(pushes->last().state, mlflow::Push::State::Waiting);
}

void TestPushStore::noSecretInTheAddress()
{
    auto given = push();
    given.url = QStringLiteral("https://me:hunter2@host/mlflow?token=t");
    VERIFY_RESULT(m_project->outbox().add(given));
    QCOMPARE(m_project->outbox().pushes()->first().url, QStringLiteral("https://host/mlflow"));
}

void TestPushStore::missingOnes()
{
    auto unknown = push();
    unknown.id = 9;
    QCOMPARE(m_project->outbox().update(unknown).error().kind, Error::Kind::NotFound);
    unknown.run = 999;
    QVERIFY(!m_project->outbox().add(unknown).has_value());
}

GAVEL_TEST(TestPushStore)
#include "tst_pushstore.moc"
