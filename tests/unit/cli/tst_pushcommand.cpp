// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/pushcommand.h"

#include "commandrun.h"
#include "support/testmain.h"
#include "support/workspace.h"

using namespace gavel;
using test::must;

class TestPushCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refuses_data();
    void refuses();
    void aHeldProjectIsNotTouched();
    void anUnreachableServerEndsWithThree();

private:
    QStringList words() const;

    std::unique_ptr<test::CommandRoom> m_room;
    QString m_project;
    QList<store::RunInfo> m_made;
};

void TestPushCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_project = m_room->path(QStringLiteral("p.gavel"));
    test::Workspace runs;
    const data::Dataset dataset = runs.rows(2, test::byPosition());
    m_made = { runs.addRun(dataset), runs.addRun(dataset) };
    for (const store::RunInfo &run : std::as_const(m_made))
        runs.judge(run, { 4, 5 });
    must(runs.project().saveCopy(m_project));
}

QStringList TestPushCommand::words() const
{
    return { QStringLiteral("push"),
             QStringLiteral("--project"),
             m_project,
             QStringLiteral("--mlflow"),
             QStringLiteral("http://127.0.0.1:9"),
             QStringLiteral("--experiment"),
             QStringLiteral("course"),
             QStringLiteral("--run"),
             QStringLiteral("latest") };
}

void TestPushCommand::refuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("no such project") << QStringLiteral("--project") << QStringLiteral("/nonexistent/p.gavel")
                                     << QStringLiteral("/nonexistent/p.gavel");
    QTest::newRow("no such run") << QStringLiteral("--run") << QStringLiteral("7") << QStringLiteral("no run 7");
    QTest::newRow("no address") << QStringLiteral("--mlflow") << QStringLiteral("ftp://m") << QStringLiteral("--mlflow: ");
    QTest::newRow("no experiment") << QStringLiteral("--experiment") << QString() << QStringLiteral("--experiment");
}

void TestPushCommand::refuses()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, named);
    QStringList args = words();
    args[args.indexOf(option) + 1] = value;
    VERIFY_REFUSED(m_room->run(args), named);
}

void TestPushCommand::aHeldProjectIsNotTouched()
{
    const auto holder = store::Project::open(m_project);
    QVERIFY(holder);
    VERIFY_REFUSED(m_room->run(words()), QLatin1StringView("p.gavel"));
}

void TestPushCommand::anUnreachableServerEndsWithThree()
{
    const auto end = m_room->run(words());
    QCOMPARE(end.status, 3);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.err.startsWith(QLatin1StringView("gavel: ")), qPrintable(end.err));
}

GAVEL_TEST(TestPushCommand)

#include "tst_pushcommand.moc"
