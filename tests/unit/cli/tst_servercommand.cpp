// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "support/testmain.h"

using namespace gavel;

class TestServerCommand : public QObject
{
    Q_OBJECT

private slots:
    void listsNothing();
    void savesAndLists();
    void savesOverOneOfTheSameName();
    void removesByName();
    void refusesToRemoveWhatIsNotThere();
    void saysThatTheSettingsCannotBeKept();
    void eitherSavesOrRemoves();
    void listsTheKindsThereAre();
};

namespace {

/// Nothing listens there.
QStringList saving(const QString &name, const QString &url)
{
    return { QStringLiteral("server"), QStringLiteral("--save"), QStringLiteral("--name"), name, QStringLiteral("--url"), url };
}

const QString lab = QStringLiteral("Lab model");

} // namespace

void TestServerCommand::listsNothing()
{
    test::CommandRoom room;
    const auto end = room.run({ QStringLiteral("server") });
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out, QString());
    QCOMPARE(end.err, QString());
    QCOMPARE(room.saves(), 0);
}

void TestServerCommand::savesAndLists()
{
    test::CommandRoom room;
    const auto end = room.run(saving(lab, QStringLiteral("127.0.0.1:9/v1/")) + QStringList{ QStringLiteral("--kind"), QStringLiteral("mlflow") });
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out, QStringLiteral("Lab model  http://127.0.0.1:9  mlflow\n"));
    QCOMPARE(room.settings().servers.size(), 1);
    QVERIFY(!room.settings().servers.first().id.isNull());
    QVERIFY(room.saves() > 0);
    QCOMPARE(room.run({ QStringLiteral("server") }).out, end.out);
}

void TestServerCommand::savesOverOneOfTheSameName()
{
    test::CommandRoom room;
    room.run(saving(lab, QStringLiteral("http://127.0.0.1:9")));
    const QUuid id = room.settings().servers.first().id;
    room.settings().servers.first().kind = ServerKind::Mlflow;
    room.run(saving(lab, QStringLiteral("http://127.0.0.1:10")));
    QCOMPARE(room.settings().servers.size(), 1);
    QCOMPARE(room.settings().servers.first().id, id);
    QCOMPARE(room.settings().servers.first().baseUrl, QUrl(QStringLiteral("http://127.0.0.1:10")));
    QCOMPARE(room.settings().servers.first().kind, ServerKind::Mlflow);
    room.run(saving(QStringLiteral("Other"), QStringLiteral("http://127.0.0.1:10")));
    QCOMPARE(room.settings().servers.size(), 2);
}

void TestServerCommand::removesByName()
{
    test::CommandRoom room;
    room.run(saving(lab, QStringLiteral("http://127.0.0.1:9")));
    const auto end = room.run({ QStringLiteral("server"), QStringLiteral("--remove"), QStringLiteral("--name"), lab });
    QCOMPARE(end.status, 0);
    QCOMPARE(end.out, QString());
    QVERIFY(room.settings().servers.isEmpty());
}

void TestServerCommand::refusesToRemoveWhatIsNotThere()
{
    test::CommandRoom room;
    room.run(saving(lab, QStringLiteral("http://127.0.0.1:9")));
    VERIFY_REFUSED(room.run({ QStringLiteral("server"), QStringLiteral("--remove"), QStringLiteral("--name"), QStringLiteral("Lap model") }),
                   QLatin1StringView("Lap model"));
    QCOMPARE(room.settings().servers.size(), 1);
}

void TestServerCommand::saysThatTheSettingsCannotBeKept()
{
    test::CommandRoom room;
    room.refuseToSave(Error{ Error::Kind::Io, 0, QStringLiteral("gavel.conf cannot be written."), {} });
    VERIFY_REFUSED(room.run(saving(lab, QStringLiteral("http://127.0.0.1:9"))), QLatin1StringView("gavel.conf"));
}

void TestServerCommand::eitherSavesOrRemoves()
{
    test::CommandRoom room;
    VERIFY_REFUSED(room.run(saving(lab, QStringLiteral("http://127.0.0.1:9")) + QStringList{ QStringLiteral("--remove") }),
                   QLatin1StringView("--remove"));
    QVERIFY(room.settings().servers.isEmpty());
}

void TestServerCommand::listsTheKindsThereAre()
{
    test::CommandRoom room;
    const QStringList args = saving(lab, QStringLiteral("http://127.0.0.1:9"));
    VERIFY_REFUSED(room.run(args + QStringList{ QStringLiteral("--kind"), QStringLiteral("nonsense") }), QLatin1StringView("llama.cpp"));
    QVERIFY(room.settings().servers.isEmpty());
    QCOMPARE(room.run(args + QStringList{ QStringLiteral("--kind"), QStringLiteral("unknown") }).status, 0);
}

GAVEL_TEST(TestServerCommand)

#include "tst_servercommand.moc"
