// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/storedrun.h"

#include "cli/options.h"
#include "support/testmain.h"
#include "support/workspace.h"

#include <QTest>

using namespace gavel;
using test::must;

class TestStoredRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWhatIsThere();
    void makesNoProject();
    void findsARun();

private:
    Result<std::unique_ptr<store::Project>> open(const QStringList &words) const;

    std::unique_ptr<test::Workspace> m_work;
    QString m_project;
    QList<store::RunInfo> m_made;
};

void TestStoredRun::init()
{
    m_work = std::make_unique<test::Workspace>();
    m_project = m_work->path(QStringLiteral("copy.gavel"));
    const data::Dataset dataset = m_work->rows(2, test::byPosition());
    m_made = { m_work->addRun(dataset), m_work->addRun(dataset) };
    must(m_work->project().saveCopy(m_project));
}

Result<std::unique_ptr<store::Project>> TestStoredRun::open(const QStringList &words) const
{
    cli::Options options(QStringLiteral("try"), {}, {});
    options.value(QStringLiteral("project"), QStringLiteral("P.gavel"), {});
    must(options.parse(words));
    return cli::openExisting(options, { .mode = store::OpenMode::ReadOnly });
}

void TestStoredRun::opensWhatIsThere()
{
    const auto project = must(open({ QStringLiteral("--project"), m_project }));
    QVERIFY(project->isReadOnly());
    QCOMPARE(project->path(), m_project);
}

void TestStoredRun::makesNoProject()
{
    const QString none = m_work->path(QStringLiteral("none.gavel"));
    for (const QStringList &words : { QStringList{ QStringLiteral("--project"), none }, QStringList() }) {
        const auto project = open(words);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, Error::Kind::BadInput);
    }
    QVERIFY(!QFile::exists(none));
}

void TestStoredRun::findsARun()
{
    const auto project = must(store::Project::open(m_project));
    QCOMPARE(must(cli::findRun(*project, QStringLiteral("latest"))).uuid, m_made[1].uuid);
    QCOMPARE(must(cli::findRun(*project, m_made[0].uuid.toString())).uuid, m_made[0].uuid);
    QCOMPARE(must(cli::findRun(*project, m_made[0].uuid.toString(QUuid::WithoutBraces))).uuid, m_made[0].uuid);
    const auto none = cli::findRun(*project, QStringLiteral("first"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, Error::Kind::BadInput);
    for (const store::RunInfo &run : std::as_const(m_made))
        QVERIFY(none.error().text.contains(run.uuid.toString(QUuid::WithoutBraces)));
}

GAVEL_TEST(TestStoredRun)

#include "tst_storedrun.moc"
