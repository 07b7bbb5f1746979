// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runrows.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtTest>

using namespace gavel;
using namespace gavel::store;

class TestRunRows : public QObject
{
    Q_OBJECT

private slots:
    void theTextOfASelectionStays_data();
    void theTextOfASelectionStays();
};

/// As in older files, in which runs are looked up by it.
void TestRunRows::theTextOfASelectionStays_data()
{
    QTest::addColumn<RunRows>("rows");
    QTest::addColumn<QByteArray>("text");
    const auto digest = [](const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex(); };
    QTest::addRow("all") << RunRows{} << QByteArrayLiteral("{}");
    QTest::addRow("the first") << RunRows{ .limit = 5 } << QByteArrayLiteral(R"({"limit":5})");
    QTest::addRow("a sample") << RunRows{ .sample = 8, .seed = 3 } << QByteArrayLiteral(R"({"sample":8,"seed":3})");
    QTest::addRow("a sample with a seed of 0") << RunRows{ .sample = 8, .seed = 0 } << QByteArrayLiteral(R"({"sample":8,"seed":0})");
    QTest::addRow("some") << RunRows{ .items = { 4, 17 } } << QByteArray(R"({"items":")" + digest("4,17,") + R"("})");
    QTest::addRow("not yet judged") << RunRows{ .without = std::vector<qint64>{ 2 } } << QByteArray(R"({"without":")" + digest("2,") + R"("})");
    QTest::addRow("none judged yet") << RunRows{ .without = std::vector<qint64>() } << QByteArray(R"({"without":")" + digest("") + R"("})");
    QTest::addRow("of another run") << RunRows{ .run = 9, .positions = { 0, 3 } } << QByteArray(R"({"rows":")" + digest("9:0,3,") + R"("})");
}

void TestRunRows::theTextOfASelectionStays()
{
    QFETCH(const RunRows, rows);
    QFETCH(const QByteArray, text);
    const Selection selection = selectionOf(rows);
    QCOMPARE(QJsonDocument(toJson(selection)).toJson(QJsonDocument::Compact), text);
    QVERIFY(selectionFromJson(QJsonDocument::fromJson(text).object()) == selection);
}

GAVEL_TEST(TestRunRows)
#include "tst_runrows.moc"
