// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandrun.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/project.h"
#include "store/runs.h"
#include "support/testmain.h"

using namespace gavel;

/// What `gavel judge` says before it asks anybody.
class TestJudgeCommand : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void usageIsSaidFirst();
    void theJudgeMustBeThere();
    void theJudgeMustBeRight();
    void theDataMustBeThere();
    void theDataMustHaveAnOutput();
    void aBadLineStopsIt();
    void aMappingMustFit();
    void theProjectMustBeOne();
    void theProjectMustBeFree();
    void theDataIsNotTheProject();
    void resultsReplaceNothingThatIsRead_data();
    void resultsReplaceNothingThatIsRead();
    void anUnreachableServerEndsWithThree();

private:
    QStringList words(const QString &more = {}) const;

    std::unique_ptr<test::CommandRoom> m_room;
    QString m_judge;
    QString m_data;
};

void TestJudgeCommand::init()
{
    m_room = std::make_unique<test::CommandRoom>();
    m_judge = m_room->write(QStringLiteral("judge.yaml"),
                            "name: quality\ndefinition: How good it is.\ngrading_prompt: Weigh it.\n"
                            "scale:\n  1: bad\n  2: middling\n  3: good\nmethod: score_only\n");
    m_data = m_room->write(QStringLiteral("d.csv"), "input,output\nquestion,answer\n");
}

QStringList TestJudgeCommand::words(const QString &more) const
{
    // Nothing listens at port 9 of this machine.
    const QStringList start{ QStringLiteral("judge"),    QStringLiteral("--judge"),           m_judge, QStringLiteral("--data"), m_data,
                             QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:9") };
    return start + more.split(u' ', Qt::SkipEmptyParts);
}

void TestJudgeCommand::usageIsSaidFirst()
{
    m_judge = QStringLiteral("/nonexistent/judge.yaml");
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--resume"))), QLatin1StringView("--project"));
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--limit 0"))), QLatin1StringView("--limit"));
}

void TestJudgeCommand::theJudgeMustBeThere()
{
    m_judge = QStringLiteral("/nonexistent/judge.yaml");
    VERIFY_REFUSED(m_room->run(words()), m_judge);
}

void TestJudgeCommand::theJudgeMustBeRight()
{
    m_judge = m_room->write(QStringLiteral("judge.yaml"), "name: quality\nscale:\n  1: bad\n  2: good\nmethodd: score_only\n");
    const auto end = m_room->run(words());
    VERIFY_REFUSED(end, m_judge);
    QVERIFY2(end.err.contains(QLatin1StringView("methodd")) && end.err.contains(QLatin1StringView("5")), qPrintable(end.err));
}

void TestJudgeCommand::theDataMustBeThere()
{
    m_data = QStringLiteral("/nonexistent/rows.csv");
    VERIFY_REFUSED(m_room->run(words()), QLatin1StringView("rows.csv"));
    m_data = m_room->write(QStringLiteral("empty.csv"), {});
    VERIFY_REFUSED(m_room->run(words()), QLatin1StringView("empty.csv"));
}

void TestJudgeCommand::theDataMustHaveAnOutput()
{
    m_data = m_room->write(QStringLiteral("d.csv"), "topic,words\na,b\n");
    VERIFY_REFUSED(m_room->run(words()), QLatin1StringView("--map output=COLUMN"));
}

void TestJudgeCommand::aBadLineStopsIt()
{
    m_data = m_room->write(QStringLiteral("d.csv"), "input,output\nquestion,answer\nquestion,answer,more\n");
    VERIFY_REFUSED(m_room->run(words()), QLatin1StringView("line 3"));
}

void TestJudgeCommand::aMappingMustFit()
{
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--map output=ansver"))), QLatin1StringView("ansver"));
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--map otput=output"))), QLatin1StringView("otput"));
}

void TestJudgeCommand::theProjectMustBeOne()
{
    const QString path = m_room->write(QStringLiteral("p.gavel"), "this is no project\n");
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--project ") + path)), QLatin1StringView("p.gavel"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArrayLiteral("this is no project\n"));
}

void TestJudgeCommand::theProjectMustBeFree()
{
    const QString path = m_room->path(QStringLiteral("p.gavel"));
    const auto holder = store::Project::open(path);
    QVERIFY(holder);
    VERIFY_REFUSED(m_room->run(words(QStringLiteral("--project ") + path)), QLatin1StringView("p.gavel"));
}

void TestJudgeCommand::theDataIsNotTheProject()
{
    const QString path = m_room->path(QStringLiteral("own.gavel"));
    QStringList args = words(QStringLiteral("--project ") + path);
    args[args.indexOf(QLatin1StringView("--data")) + 1] = path;
    VERIFY_REFUSED(m_room->run(args), QLatin1StringView("own.gavel belongs to the project"));
}

void TestJudgeCommand::resultsReplaceNothingThatIsRead_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("data") << QStringLiteral("d.csv");
    QTest::newRow("project") << QStringLiteral("p.csv");
    QTest::newRow("no such folder") << QStringLiteral("none/out.csv");
}

/// Before a server is asked, which would end with 3.
void TestJudgeCommand::resultsReplaceNothingThatIsRead()
{
    QFETCH(QString, out);
    const QString more = QStringLiteral("--project %1 --out %2").arg(m_room->path(QStringLiteral("p.csv")), m_room->path(out));
    VERIFY_REFUSED(m_room->run(words(more)), QLatin1StringView(""));
    QFile data(m_data);
    QVERIFY(data.open(QIODevice::ReadOnly));
    QVERIFY(data.readAll().startsWith("input"));
}

void TestJudgeCommand::anUnreachableServerEndsWithThree()
{
    const QString path = m_room->path(QStringLiteral("p.gavel"));
    const auto end = m_room->run(words(QStringLiteral("--json --project ") + path));
    QCOMPARE(end.status, 3);
    QCOMPARE(end.out, QString());
    QVERIFY2(end.isOneLine(), qPrintable(end.err));
    // The rows are in the project already, a run is not.
    const auto project = store::Project::open(path);
    QVERIFY(project);
    QCOMPARE((*project)->datasets().all()->size(), 1);
    QVERIFY((*project)->runs().all()->isEmpty());
}

GAVEL_TEST(TestJudgeCommand)

#include "tst_judgecommand.moc"
