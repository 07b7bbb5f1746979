// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"
#include "verifyresult.h"

#include "llm/chatlog.h"
#include "mlflow/outbox.h"
#include "store/labels.h"
#include "store/sql.h"
#include "store/writer.h"
#include "support/must.h"
#include "support/testmain.h"

#include <QSemaphore>

using namespace gavel;
using namespace gavel::store;

class TestProject : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<fixture::Folder>(); }
    void settings();
    void keptSettingsCountAtOnce();
    void aKeptSettingThatCannotBeWrittenIsTold();
    void temporaryGoesAway();
    void savesACopy();
    void aCopyReplacesAnother();
    void aCopyNeverReplacesAnOpenProject();
    void aCopyDoesNotFollowALock();
    void aCopyIntoNowhere();
    void aCopyWhileWriting();
    void noticesAVanishedFile();
    void noticesAReplacedFile();
    void incompleteImportsAreDiscarded();
    void unfinishedRunsAreDiscarded();
    void aTryThatWasCutOffIsCancelled();
    void previewsOfOlderFilesAreRemoved();
    void closingStoresWhatIsQueued();
    void everythingRefusesOnReadOnly();

private:
    std::unique_ptr<fixture::Folder> m_folder;
};

void TestProject::settings()
{
    const auto project = m_folder->open();
    QVERIFY(project->setting(QStringLiteral("none")).isUndefined());
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QJsonObject{ { QStringLiteral("a"), 1 } }));
    QCOMPARE(project->setting(QStringLiteral("k"))[QLatin1StringView("a")], QJsonValue(1));
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QJsonValue::Null));
    QVERIFY(project->setting(QStringLiteral("k")).isNull());
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QJsonValue(QJsonValue::Undefined)));
    QVERIFY(project->setting(QStringLiteral("k")).isUndefined());
}

/// Whatever the writer is busy with.
void TestProject::keptSettingsCountAtOnce()
{
    auto project = m_folder->open();
    QSemaphore gate;
    project->writer().postSteps([&gate](QSqlDatabase &) -> Result<bool> {
        gate.acquire();
        return true;
    });
    for (int i = 1; i <= 3; ++i) {
        project->keepSetting(QStringLiteral("k"), i);
        QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(i));
    }
    project->keepSetting(QStringLiteral("gone"), 1);
    project->keepSetting(QStringLiteral("gone"), QJsonValue::Undefined);
    QVERIFY(project->setting(QStringLiteral("gone")).isUndefined());
    gate.release();
    project->keepSetting(QStringLiteral("waited"), 1);
    VERIFY_RESULT(project->setSetting(QStringLiteral("waited"), 2));
    QCOMPARE(project->setting(QStringLiteral("waited")), QJsonValue(2));
    project.reset();
    project = m_folder->open();
    QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(3));
    QVERIFY(project->setting(QStringLiteral("gone")).isUndefined());
}

void TestProject::aKeptSettingThatCannotBeWrittenIsTold()
{
    const auto project = m_folder->open();
    QList<Error::Kind> told;
    QObject context;
    project->onWriteFailed(&context, [&told](const Error &error) { told << error.kind; });
    QVERIFY(QFile::remove(m_folder->file()));
    project->keepSetting(QStringLiteral("k"), 1);
    QTRY_COMPARE(told, QList<Error::Kind>{ Error::Kind::Io });
    QCOMPARE(project->setting(QStringLiteral("k")), QJsonValue(1));
}

void TestProject::temporaryGoesAway()
{
    QString path;
    {
        const auto project = Project::openTemporary();
        VERIFY_RESULT(project);
        QVERIFY((*project)->isTemporary());
        path = (*project)->path();
        QVERIFY(QFile::exists(path));
        VERIFY_RESULT((*project)->setSetting(QStringLiteral("k"), 1));
    }
    QVERIFY(!QFileInfo::exists(QFileInfo(path).path()));
}

void TestProject::savesACopy()
{
    const auto project = m_folder->open();
    const auto info = fixture::run(*project, 50);
    fixture::store(*project, { fixture::reply(info.id, 0), fixture::reply(info.id, 1) });
    VERIFY_RESULT(project->saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    QVERIFY(!QFile::exists(m_folder->file(QStringLiteral("copy.gavel.part"))));
    QVERIFY(!QFile::exists(m_folder->file(QStringLiteral("copy.gavel.lock"))));

    const auto copy = Project::open(m_folder->file(QStringLiteral("copy.gavel")));
    VERIFY_RESULT(copy);
    QVERIFY(!(*copy)->isReadOnly());
    QCOMPARE((*copy)->runs().run(info.id)->uuid, info.uuid);
    int outcomes = 0;
    VERIFY_RESULT((*(*copy)->runs().reader(info.id))->eachOutcome([&outcomes](const eval::Outcome &) { ++outcomes; }));
    QCOMPARE(outcomes, 2);
}

void TestProject::aCopyReplacesAnother()
{
    const QString target = m_folder->file(QStringLiteral("copy.gavel"));
    {
        // What a killed program may have left there, its -wal included.
        const auto old = Project::open(target);
        VERIFY_RESULT(old);
        VERIFY_RESULT((*old)->setSetting(QStringLiteral("k"), QStringLiteral("old")));
        QVERIFY(QFile::copy(target + QStringLiteral("-wal"), target + QStringLiteral("-kept")));
    }
    QVERIFY(QFile::rename(target + QStringLiteral("-kept"), target + QStringLiteral("-wal")));

    const auto project = m_folder->open();
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), QStringLiteral("new")));
    VERIFY_RESULT(project->saveCopy(target));
    QCOMPARE((*Project::open(target))->setting(QStringLiteral("k")), QJsonValue(QStringLiteral("new")));
}

void TestProject::aCopyNeverReplacesAnOpenProject()
{
    const auto project = m_folder->open();
    QCOMPARE(project->saveCopy(m_folder->file()).error().kind, Error::Kind::BadInput);
    const auto other = Project::open(m_folder->file(QStringLiteral("other.gavel")));
    VERIFY_RESULT(other);
    QCOMPARE(project->saveCopy(m_folder->file(QStringLiteral("other.gavel"))).error().kind, Error::Kind::Locked);
    VERIFY_RESULT((*other)->checkAlive());
}

void TestProject::aCopyDoesNotFollowALock()
{
    const QString target = m_folder->file(QStringLiteral("copy.gavel"));
    QFile precious(m_folder->file(QStringLiteral("precious")));
    QVERIFY(precious.open(QIODevice::WriteOnly));
    precious.write("precious");
    precious.close();
    QVERIFY(QFile::link(precious.fileName(), target + QStringLiteral(".lock")));
    const auto project = m_folder->open();
    const auto saved = project->saveCopy(target);
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, Error::Kind::Locked);
    QVERIFY(saved.error().text.contains(QLatin1StringView("copy.gavel.lock")));
    QVERIFY(!QFile::exists(target));
    QVERIFY(precious.open(QIODevice::ReadOnly));
    QCOMPARE(precious.readAll(), QByteArray("precious"));
}

void TestProject::aCopyIntoNowhere()
{
    const auto project = m_folder->open();
    const auto saved = project->saveCopy(m_folder->file(QStringLiteral("none/copy.gavel")));
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().kind, Error::Kind::Io);
    QVERIFY(saved.error().text.contains(QLatin1StringView("copy.gavel")));
}

void TestProject::aCopyWhileWriting()
{
    const auto project = m_folder->open();
    const auto info = fixture::run(*project, 3000);
    for (qint64 pos = 0; pos < 3000; ++pos)
        project->log().append(fixture::reply(info.id, pos));
    VERIFY_RESULT(project->saveCopy(m_folder->file(QStringLiteral("copy.gavel"))));
    const auto copy = Project::open(m_folder->file(QStringLiteral("copy.gavel")));
    VERIFY_RESULT(copy);
    qint64 outcomes = 0;
    qint64 last = -1;
    VERIFY_RESULT((*(*copy)->runs().reader(info.id))->eachOutcome([&](const eval::Outcome &outcome) {
        ++outcomes;
        last = std::max(last, outcome.pos);
    }));
    QCOMPARE(outcomes, last + 1); // a state that there was: no row without those before it
}

void TestProject::noticesAVanishedFile()
{
    const auto project = m_folder->open();
    VERIFY_RESULT(project->setSetting(QStringLiteral("old"), 1));
    VERIFY_RESULT(project->checkAlive());
    const QString away = m_folder->file(QStringLiteral("away"));
    QVERIFY(QFile::rename(m_folder->file(), away));
    QCOMPARE(project->checkAlive().error().kind, Error::Kind::Io);
    QCOMPARE(project->setSetting(QStringLiteral("k"), 1).error().kind, Error::Kind::Io);
    QVERIFY(project->setting(QStringLiteral("k")).isUndefined());
    // What was open stays open, so this is the rescue.
    VERIFY_RESULT(project->saveCopy(m_folder->file(QStringLiteral("rescued.gavel"))));
    {
        const auto rescued = Project::open(m_folder->file(QStringLiteral("rescued.gavel")));
        VERIFY_RESULT(rescued);
        QCOMPARE((*rescued)->setting(QStringLiteral("old")).toInt(), 1);
    }
    QVERIFY(QFile::rename(away, m_folder->file())); // put back
    VERIFY_RESULT(project->checkAlive());
    VERIFY_RESULT(project->setSetting(QStringLiteral("k"), 1));
}

void TestProject::noticesAReplacedFile()
{
    {
        const auto other = Project::open(m_folder->file(QStringLiteral("other.gavel")));
        VERIFY_RESULT(other);
    }
    const auto project = m_folder->open();
    QVERIFY(QFile::remove(m_folder->file()));
    QVERIFY(QFile::rename(m_folder->file(QStringLiteral("other.gavel")), m_folder->file()));
    const auto written = project->setSetting(QStringLiteral("k"), 1);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, Error::Kind::Io);
}

void TestProject::incompleteImportsAreDiscarded()
{
    qint64 id = 0;
    {
        const auto project = m_folder->open();
        auto session = project->datasets().beginImport(fixture::shape());
        VERIFY_RESULT(session);
        id = (*session)->datasetId();
        std::vector<data::Item> rows;
        std::vector<ImportSession::NumberedLabel> labels;
        for (qint64 no = 1; no <= 5000; ++no) {
            rows.push_back(fixture::row(no));
            labels.emplace_back(no, data::ImportedLabel{ QStringLiteral("Ada"), {}, QStringLiteral("3") });
        }
        VERIFY_RESULT((*session)->append(std::move(rows), std::move(labels)));
        project->writer().drainBulk();
        // As a death would leave it: a copy of both files.
        for (const char *suffix : { "", "-wal" })
            QVERIFY(
                QFile::copy(m_folder->file() + QLatin1StringView(suffix), m_folder->file(QStringLiteral("dead.gavel")) + QLatin1StringView(suffix)));
    }
    const auto project = Project::open(m_folder->file(QStringLiteral("dead.gavel")));
    VERIFY_RESULT(project);
    QVERIFY((*project)->datasets().all()->isEmpty());
    QTRY_VERIFY(!(*project)->datasets().dataset(id).has_value());
    QVERIFY((*project)->datasets().items(id, 1, 10)->empty());
    // An import that begins at once is none of what is discarded.
    QCOMPARE(fixture::import(**project, 10).rows, 10);
}

void TestProject::unfinishedRunsAreDiscarded()
{
    qint64 id = 0;
    {
        const auto project = m_folder->open();
        const auto info = fixture::run(*project, 100);
        id = info.id;
        fixture::store(*project, { fixture::reply(id, 0) });
        VERIFY_RESULT(project->writer().run(
            [id](QSqlDatabase &db) -> Result<void> { return change(db, QStringLiteral("UPDATE run SET complete = 0 WHERE id = ?"), { id }); }));
    }
    const auto project = m_folder->open();
    QVERIFY(project->runs().all()->isEmpty());
    QTRY_VERIFY(!project->runs().reader(id).has_value());
    QCOMPARE(project->datasets().all()->size(), 1);
}

void TestProject::aTryThatWasCutOffIsCancelled()
{
    const auto stateOf = [](const Project &project, qint64 run) { return project.runs().run(run).value_or(RunInfo()).state; };
    qint64 cutOff = 0;
    qint64 finished = 0;
    qint64 ordinary = 0;
    {
        const auto project = m_folder->open();
        const auto version = fixture::version(*project);
        const auto dataset = fixture::import(*project, 3);
        cutOff = fixture::tryRun(*project, dataset, version, eval::RunState::Running).id;
        finished = fixture::tryRun(*project, dataset, version, eval::RunState::Finished).id;
        auto info = fixture::runInfo(dataset, version);
        info.state = eval::RunState::Running;
        ordinary = project->runs().create(info, {})->id;
    }
    const auto project = m_folder->open();
    QTRY_COMPARE(stateOf(*project, cutOff), eval::RunState::Cancelled);
    QCOMPARE(stateOf(*project, finished), eval::RunState::Finished);
    QCOMPARE(stateOf(*project, ordinary), eval::RunState::Running);
}

void TestProject::previewsOfOlderFilesAreRemoved()
{
    qint64 kept = 0;
    qint64 imported = 0;
    {
        const auto project = m_folder->open();
        const auto version = fixture::version(*project);
        const auto dataset = fixture::import(*project, 3);
        const auto storeRun = [&](qint64 judgeVersion, RunInfo::Kind kind, eval::RunState state) {
            RunInfo info = fixture::runInfo(dataset, version);
            info.judgeVersion = judgeVersion;
            info.kind = kind;
            info.state = state;
            return test::must(project->runs().create(info, {})).id;
        };
        const auto previewed
            = [&](const QString &prompt) { return test::must(project->judges().storeVersion(version.judge, fixture::judge(prompt), false)).id; };
        const qint64 tried = previewed(QStringLiteral("tried"));
        storeRun(version.id, RunInfo::Kind::Judged, eval::RunState::Created);
        storeRun(previewed(QStringLiteral("previewed")), RunInfo::Kind::Judged, eval::RunState::Created);
        storeRun(tried, RunInfo::Kind::Judged, eval::RunState::Created);
        previewed(QStringLiteral("discarded"));
        kept = storeRun(tried, RunInfo::Kind::Judged, eval::RunState::Paused);
        imported = storeRun(version.id, RunInfo::Kind::Imported, eval::RunState::Created);
    }
    const auto project = m_folder->open();
    const qint64 judge = project->judges().all()->first().id;
    QTRY_COMPARE(project->judges().versions(judge)->size(), 2); // the last of the cleaning
    QList<qint64> runs;
    const auto all = test::must(project->runs().all());
    for (const RunInfo &run : all)
        runs << run.id;
    QCOMPARE(runs, (QList{ kept, imported }));
}

void TestProject::closingStoresWhatIsQueued()
{
    qint64 run = 0;
    {
        const auto project = m_folder->open();
        run = fixture::run(*project, 5000).id;
        for (qint64 pos = 0; pos < 5000; ++pos)
            project->log().append(fixture::reply(run, pos));
        project->log().updateRun(run, { .state = eval::RunState::Cancelled });
    }
    const auto project = m_folder->open();
    int outcomes = 0;
    VERIFY_RESULT((*project->runs().reader(run))->eachOutcome([&outcomes](const eval::Outcome &) { ++outcomes; }));
    QCOMPARE(outcomes, 5000);
    QCOMPARE(project->runs().run(run)->state, eval::RunState::Cancelled);
}

void TestProject::everythingRefusesOnReadOnly()
{
    qint64 run = 0;
    {
        const auto project = m_folder->open();
        run = fixture::run(*project, 3).id;
    }
    const auto project = m_folder->open({ .mode = OpenMode::ReadOnly });
    const auto refused = [](const auto &result) { return !result.has_value() && result.error().kind == Error::Kind::ReadOnly; };
    QVERIFY(refused(project->datasets().beginImport(fixture::shape())));
    QVERIFY(refused(project->judges().create(fixture::judge())));
    QVERIFY(refused(project->runs().create({}, {})));
    QVERIFY(refused(project->runs().appendReplies({ fixture::reply(run, 0) })));
    QVERIFY(refused(project->labels().addRater(QStringLiteral("Ada"))));
    QVERIFY(refused(project->chats().createChat(QStringLiteral("t"))));
    QVERIFY(refused(project->outbox().add({})));

    std::optional<Error> problem;
    project->log().onCommitted(this, [&problem](quint64, const std::optional<Error> &error) { problem = error; });
    project->log().append(fixture::reply(run, 0));
    QTRY_VERIFY(problem);
    QCOMPARE(problem->kind, Error::Kind::ReadOnly);
    std::optional<Result<RunInfo>> created;
    project->runs().create({}, {}, this, [&created](const Result<RunInfo> &result) { created.emplace(result); });
    QTRY_VERIFY(created);
    QVERIFY(refused(*created));
}

GAVEL_TEST(TestProject)
#include "tst_project.moc"
