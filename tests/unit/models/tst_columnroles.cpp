// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/columnroles.h"
#include "support/testmain.h"

#include <QSet>
#include <QTest>

using namespace gavel;
using namespace gavel::models;

class TestColumnRoles : public QObject
{
    Q_OBJECT

private slots:
    void offersEveryRoleOnce();
    void titles();
    void captions_data();
    void captions();
    void aCellIsOneShortLine();
};

void TestColumnRoles::offersEveryRoleOnce()
{
    const QList<data::Role> &roles = offeredRoles();
    QCOMPARE(roles.size(), 12);
    QCOMPARE(roles.first(), data::Role::Input);
    QCOMPARE(roles.last(), data::Role::None);
    QSet<int> seen;
    for (const data::Role role : roles)
        seen << static_cast<int>(role);
    QCOMPARE(seen.size(), roles.size());
}

void TestColumnRoles::titles()
{
    QSet<QString> seen;
    for (const data::Role role : offeredRoles()) {
        QVERIFY(!roleTitle(role).isEmpty());
        seen << roleTitle(role);
    }
    QCOMPARE(seen.size(), offeredRoles().size());
    QCOMPARE(roleTitle(data::Role::HumanScore), QStringLiteral("human score"));
    QCOMPARE(roleTitle(data::Role::None), QStringLiteral("no role"));
}

void TestColumnRoles::captions_data()
{
    QTest::addColumn<QString>("rater");
    QTest::addColumn<QString>("criterion");
    QTest::addColumn<QString>("caption");
    const QString rater = QStringLiteral("rater one");
    const QString accuracy = QStringLiteral("accuracy");
    QTest::newRow("neither") << QString() << QString() << QStringLiteral("human score");
    QTest::newRow("rater") << rater << QString() << QStringLiteral("human score: rater one");
    QTest::newRow("criterion") << QString() << accuracy << QStringLiteral("human score: accuracy");
    QTest::newRow("both") << rater << accuracy << QStringLiteral("human score: rater one, accuracy");
}

void TestColumnRoles::captions()
{
    QFETCH(QString, rater);
    QFETCH(QString, criterion);
    QTEST(roleCaption({ data::Role::HumanScore, rater, criterion }), "caption");
}

void TestColumnRoles::aCellIsOneShortLine()
{
    QCOMPARE(cellLine(QStringLiteral("  one\n\ttwo  ")), QStringLiteral("one two"));
    QCOMPARE(cellLine(QString()), QString());
    QCOMPARE(cellLine(QString(100'000, u'x')).size(), shownCharacters);
}

GAVEL_TEST(TestColumnRoles)

#include "tst_columnroles.moc"
