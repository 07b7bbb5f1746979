// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;

/// The main job on a real model server (GAVEL_TEST_MODEL_SERVER) and a real MLflow (GAVEL_TEST_MLFLOW).
class TestRealModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void status();
    void chatStreams();
    void everyMethodAccountsForEveryRow_data();
    void everyMethodAccountsForEveryRow();
    void scoreOnlyScoresTheWholeSampleAndIsPushed();

private:
    QString sample(const QString &name) const { return QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample/") + name; }
    QStringList judgeArgs(const QString &judge) const;

    QTemporaryDir m_folder;
    QString m_server;
    std::unique_ptr<Program> m_gavel;
};

void TestRealModel::initTestCase()
{
    m_server = qEnvironmentVariable("GAVEL_TEST_MODEL_SERVER");
    QVERIFY2(!m_server.isEmpty(), "GAVEL_TEST_MODEL_SERVER names no model server; packaging/check.sh starts one");
    m_gavel = std::make_unique<Program>(m_folder.filePath(QStringLiteral("home")));
}

QStringList TestRealModel::judgeArgs(const QString &judge) const
{
    return { QStringLiteral("judge"),
             QStringLiteral("--judge"),
             judge,
             QStringLiteral("--data"),
             sample(QStringLiteral("rows.jsonl")),
             QStringLiteral("--server"),
             m_server,
             QStringLiteral("--timeout"), // a slow machine's silence is no lost answer
             QStringLiteral("600"),
             QStringLiteral("--json") };
}

void TestRealModel::status()
{
    const Ended ended = m_gavel->run({ QStringLiteral("status"), QStringLiteral("--server"), m_server, QStringLiteral("--json") });
    QCOMPARE(ended.status, 0);
    QCOMPARE(ended.json().value(QLatin1StringView("kind")).toString(), QStringLiteral("llama.cpp"));
    QVERIFY(ended.json().value(QLatin1StringView("models")).toArray().first().toObject().value(QLatin1StringView("context")).toInt() > 1000);
}

void TestRealModel::chatStreams()
{
    const Ended ended = m_gavel->run({ QStringLiteral("chat"), QStringLiteral("--server"), m_server, QStringLiteral("--max-tokens"),
                                       QStringLiteral("24"), QStringLiteral("Why is the sky blue?") });
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.trimmed().size() > 10);
    QVERIFY2(ended.err.contains("tokens/s"), ended.err.constData());
}

void TestRealModel::everyMethodAccountsForEveryRow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("requestsPerRow");
    for (const char *method : { "reason_then_score", "score_then_reason", "score_only" }) {
        QTest::addRow("%s", method) << QStringLiteral("judge.yaml") << QByteArray(method) << 1;
        QTest::addRow("%s, three criteria", method)
            << QStringLiteral("judge-criteria.yaml") << QByteArray(method) << (QByteArray(method) == "score_only" ? 3 : 1);
    }
}

void TestRealModel::everyMethodAccountsForEveryRow()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, method);
    QFETCH(int, requestsPerRow);
    constexpr int rows = 3;
    QFile given(sample(file));
    QVERIFY(given.open(QIODevice::ReadOnly));
    QByteArray yaml = given.readAll();
    yaml.replace("method: reason_then_score", "method: " + method);
    QFile judge(m_folder.filePath(QStringLiteral("judge.yaml")));
    QVERIFY(judge.open(QIODevice::WriteOnly));
    judge.write(yaml);
    judge.close();
    const Ended ended = m_gavel->run(judgeArgs(judge.fileName()) + QStringList{ QStringLiteral("--limit"), QString::number(rows) }, 600);
    QVERIFY2(ended.status == 0 || ended.status == 1, ended.err.constData());
    const QJsonObject summary = ended.json();
    qint64 sum = 0;
    for (const char *state : { "valid", "invalid", "failed", "abstained" })
        sum += summary.value(QLatin1StringView(state)).toInteger();
    QCOMPARE(sum, rows);
    QCOMPARE(summary.value(QLatin1StringView("failed")).toInteger(), 0);
    QCOMPARE(summary.value(QLatin1StringView("requests")).toInteger(), rows * requestsPerRow);
    if (method == "score_only")
        QCOMPARE(summary.value(QLatin1StringView("valid")).toInteger(), rows);
}

void TestRealModel::scoreOnlyScoresTheWholeSampleAndIsPushed()
{
    const QString project = m_folder.filePath(QStringLiteral("sample.gavel"));
    const Ended judged
        = m_gavel->run(judgeArgs(sample(QStringLiteral("judge-score-only.yaml"))) + QStringList{ QStringLiteral("--project"), project }, 600);
    QVERIFY2(judged.status == 0, judged.err.constData());
    QCOMPARE(judged.json().value(QLatin1StringView("valid")).toInteger(), 72);
    const QString mlflow = qEnvironmentVariable("GAVEL_TEST_MLFLOW");
    QVERIFY2(!mlflow.isEmpty(), "GAVEL_TEST_MLFLOW names no MLflow; packaging/check.sh starts one");
    const Ended pushed = m_gavel->run({ QStringLiteral("push"), QStringLiteral("--project"), project, QStringLiteral("--run"),
                                        QStringLiteral("latest"), QStringLiteral("--mlflow"), mlflow, QStringLiteral("--experiment"),
                                        QStringLiteral("gavel sample test"), QStringLiteral("--json") });
    QVERIFY2(pushed.status == 0, pushed.err.constData());
    QCOMPARE(pushed.json().value(QLatin1StringView("traces")).toInteger(), 72);
    QVERIFY(!pushed.json().value(QLatin1StringView("run_id")).toString().isEmpty());
}

GAVEL_TEST(TestRealModel)

#include "tst_realmodel.moc"
