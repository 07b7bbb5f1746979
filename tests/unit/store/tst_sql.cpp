// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/sql.h"
#include "support/testmain.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gavel;
using namespace gavel::store;

class TestSql : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void sqliteReadsTheCells();
    void distribution();
    void mapping();
    void settings_data();
    void settings();
    void bindsNullAndEmptyApart();
    void connectionsOfOddNames();
    void errorsKeepKindStatusAndDetail();
};

void TestSql::cells_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addRow("none") << QStringList();
    QTest::addRow("empty") << QStringList{ QString(), QStringLiteral("") };
    QTest::addRow("quotes") << QStringList{ QStringLiteral("a \"b\" \\ c"), QStringLiteral("['x']") };
    QTest::addRow("control") << QStringList{ QStringLiteral("a\nb\tc\x01\x1f") };
    QTest::addRow("wide") << QStringList{ QStringLiteral("né 漢字 🙂") };
    QTest::addRow("json") << QStringList{ QStringLiteral("{\"a\":[1,2]}"), QStringLiteral("1.50") };
    QTest::addRow("nul") << QStringList{ QString(QChar(0)) + QStringLiteral("after") };
}

void TestSql::cells()
{
    QFETCH(const QStringList, cells);
    QCOMPARE(cellsFromJson(cellsToJson(cells)), cells);
}

void TestSql::sqliteReadsTheCells()
{
    const auto connection = Connection::open({ QStringLiteral(":memory:") });
    QVERIFY(connection.has_value());
    const QString odd = QStringLiteral("a \"b\" \\ \n🙂");
    const auto value
        = scalar((*connection)->database(), QStringLiteral("SELECT json_extract(?, '$[1]')"), { cellsToJson({ QStringLiteral("x"), odd }) });
    QVERIFY(value.has_value());
    QCOMPARE(value->toString(), odd);
}

void TestSql::distribution()
{
    const QList<double> exact{ 0.1, 1.0 / 3, 0, 1e-300, 0.56666666666666676 };
    QCOMPARE(distributionFromJson(distributionToJson(exact)), exact);
    QCOMPARE(distributionFromJson(QStringLiteral("[]")), QList<double>());
    QCOMPARE(distributionFromJson(QString()), QList<double>());
}

void TestSql::mapping()
{
    using data::Role;
    const data::Mapping given{ { Role::None, {}, {} },        { Role::Id, {}, {} },
                               { Role::Input, {}, {} },       { Role::Output, {}, {} },
                               { Role::Reference, {}, {} },   { Role::HumanScore, QStringLiteral("Ada"), QStringLiteral("accuracy") },
                               { Role::Rater, {}, {} },       { Role::JudgeScore, {}, QStringLiteral("accuracy") },
                               { Role::JudgeReason, {}, {} }, { Role::Cluster, {}, {} },
                               { Role::Segment, {}, {} },     { Role::System, {}, {} } };
    QVERIFY(mappingFrom(toText(given)) == given);
}

void TestSql::settings_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addRow("null") << QJsonValue(QJsonValue::Null);
    QTest::addRow("bool") << QJsonValue(true);
    QTest::addRow("number") << QJsonValue(1.5);
    QTest::addRow("text") << QJsonValue(QStringLiteral("a\"b"));
    QTest::addRow("list") << QJsonValue(QJsonArray{ 1, QStringLiteral("x") });
    QTest::addRow("object") << QJsonValue(QJsonObject{ { QStringLiteral("k"), QJsonArray() } });
}

void TestSql::settings()
{
    QFETCH(const QJsonValue, value);
    QCOMPARE(settingFrom(settingText(value)), value);
    QVERIFY(settingFrom(QVariant()).isUndefined());
}

void TestSql::bindsNullAndEmptyApart()
{
    const auto connection = Connection::open({ QStringLiteral(":memory:") });
    QVERIFY(connection.has_value());
    const QSqlDatabase &db = (*connection)->database();
    QCOMPARE(scalar(db, QStringLiteral("SELECT ? IS NULL"), { text(QString()) })->toInt(), 0);
    QCOMPARE(scalar(db, QStringLiteral("SELECT ? IS NULL"), { textOrNull(QString()) })->toInt(), 1);
    QCOMPARE(scalar(db, QStringLiteral("SELECT ? IS NULL"), { bytesOrNull(QByteArray()) })->toInt(), 1);
    QCOMPARE(scalar(db, QStringLiteral("SELECT ? IS NULL"), { orNull(std::optional<double>()) })->toInt(), 1);
    QCOMPARE(scalar(db, QStringLiteral("SELECT typeof(?)"), { orNull(std::optional(2.0)) })->toString(), QStringLiteral("real"));
}

void TestSql::connectionsOfOddNames()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("a b#c?d%20e&f=ü.gavel"));
    {
        const auto connection = Connection::open({ name });
        QVERIFY(connection.has_value());
        QVERIFY(change((*connection)->database(), QStringLiteral("CREATE TABLE t (x)")).has_value());
    }
    const auto connection = Connection::open({ name, true, true });
    QVERIFY(connection.has_value());
    QCOMPARE(scalar((*connection)->database(), QStringLiteral("SELECT count(*) FROM t"))->toInt(), 0);
    const auto written = change((*connection)->database(), QStringLiteral("INSERT INTO t VALUES (1)"));
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, Error::Kind::ReadOnly);
}

void TestSql::errorsKeepKindStatusAndDetail()
{
    const auto connection = Connection::open({ QStringLiteral(":memory:") });
    QVERIFY(connection.has_value());
    const Error error{ Error::Kind::RateLimited, 429, QStringLiteral("old language"), QStringLiteral("slow down") };
    auto found = query((*connection)->database(), QStringLiteral("SELECT ?, ?, ?"), errorValues(error));
    QVERIFY(found.has_value() && found->next());
    const auto read = errorAt(*found, 0);
    QVERIFY(read);
    QCOMPARE(read->kind, error.kind);
    QCOMPARE(read->httpStatus, 429);
    QCOMPARE(read->detail, error.detail);
    QVERIFY(!read->text.isEmpty() && read->text != error.text);
}

GAVEL_TEST(TestSql)
#include "tst_sql.moc"
