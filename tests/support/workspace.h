// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/savedservers.h"
#include "jobs/session/session.h"
#include "llm/capabilities.h"
#include "llm/client.h"
#include "net/httpclient.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/runs.h"
#include "store/settings/secretstore.h"
#include "support/fakejudge.h"
#include "support/fakekeychain.h"
#include "support/judgehandler.h"
#include "support/judges.h"
#include "support/must.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace gavel::test {

/// How made-up rows look. In the texts %1 stands for the row's number.
struct RowsOf
{
    int segments = 0; ///< dealt out in turn; 0 for none
    int clusters = 0;
    QStringList outputs = {}; ///< of the first rows, instead of `output`
    int first = 1; ///< number of the first row
    QString id = QStringLiteral("%1");
    QString input = QStringLiteral("question %1");
    QString output = QStringLiteral("answer %1");
    QString reference = {}; ///< empty: the rows have none
    QStringList columns = { QStringLiteral("input"), QStringLiteral("output") }; ///< and of the reference
};

/// Numbered by position, as in a reader: "r0", "question 0.", "answer 0.". The full stop tells 1 from 10.
RowsOf byPosition(const QStringList &outputs = {});

/// How a made-up run looks.
struct RunOf
{
    eval::JudgeDefinition judge = judgeOf();
    QString name = {};
    int repeats = 1;
    eval::RunState state = eval::RunState::Finished;
    QString model = QStringLiteral("small");
};

/// Everything behind a window: the real services over settings in memory and a
/// keychain out of reach, and projects in a folder of its own. What it cannot do
/// ends the test program, so no test runs on without it.
class Workspace
{
public:
    Workspace();
    ~Workspace();
    Q_DISABLE_COPY_MOVE(Workspace)

    store::Settings &settings() { return m_settings; }
    store::SecretStore &secrets() { return m_secrets; }
    /// There is none until a test says otherwise.
    KeychainState &keychain() { return *m_keychain; }
    jobs::Services &services() { return m_services; }
    jobs::SavedServers &book() { return m_book; }
    jobs::Workbench &workbench() const { return *m_workbench; }
    /// Stores the settings: counts, and fails while refuseToSave() says so.
    jobs::Workbench::Save saving();
    int saves() const { return m_saves; }
    void refuseToSave(std::optional<Error> why) { m_saveError = std::move(why); }

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name = QStringLiteral("p.gavel")) const { return m_folder.filePath(name); }
    /// A file next to the projects.
    QString write(const QString &name, const QByteArray &text) const;

    // The project; p.gavel is opened when one is needed and none is open.
    void open(const QString &name = QStringLiteral("p.gavel"));
    /// The sample project, as sample.gavel.
    void openSample();
    store::Project &project() const;
    /// Created by the first call; everything added below is added to it, too.
    jobs::Session &session();
    void closeSession() { m_session.reset(); }

    // What is in the project
    data::Dataset rows(qint64 count, const RowsOf &how = {});
    store::RunInfo addRun(const data::Dataset &data, const RunOf &how = {});
    store::RunInfo addRun(const store::RunInfo &info); ///< as it is
    /// Row `first + i` of the run gets scores[i]; 0 stands for an invalid reply.
    store::RunInfo judge(const store::RunInfo &run, const std::vector<int> &scores, qint64 first = 0, int serverNo = 0);
    /// A run with these scores.
    store::RunInfo judge(const data::Dataset &data, const std::vector<int> &scores, const RunOf &how = {});
    /// Row i gets scores[i] from this person, 0 standing for none.
    void label(const data::Dataset &data, const QString &rater, const std::vector<int> &scores, bool seen = false);
    qint64 storedReplies(qint64 run) const;
    qint64 storedRuns() const; ///< Tries included

    // Servers
    QUuid addServer(const QString &name, const QUrl &url, ServerKind kind = ServerKind::Unknown);
    /// The fake HTTP server, which behaves like a judge from serve() on.
    FakeServer &fake();
    void serve(const JudgeHandlerOptions &options = {});
    /// What serve() scripts: counted by chatRequests().
    FakeAction judging(const JudgeHandlerOptions &options = {}) const;
    qint64 chatRequests() const { return m_chatRequests->load(); }
    /// The fake server as it is saved.
    Server served();
    /// Saves the fake server and waits until its model is known.
    void addServed();
    void setKey(const QByteArray &key);
    /// Runs that start from now on are judged by this script, without sockets; returns the model to choose.
    jobs::ModelRef judgedBy(FakeJudge::Script script);
    qint64 scriptedRequests() const { return *m_scriptedRequests; }

    // A run by the fake server
    /// A judge, and rows of which the first has no output: all that a run needs but a model.
    void makeProject(qint64 count);
    Result<jobs::RunRequest> request(const eval::RunSettings &how = {}) { return session().next().request({}, how); }
    /// Prepares and starts a run over all rows; returns when it has begun.
    void startRun(const eval::RunSettings &how = {});

private:
    QTemporaryDir m_folder;
    std::unique_ptr<FakeServer> m_fake;
    std::shared_ptr<std::atomic<qint64>> m_chatRequests = std::make_shared<std::atomic<qint64>>(0);
    const QUuid m_served = QUuid::createUuid();
    FakeJudge::Script m_script;
    jobs::ModelRef m_scripted;
    std::shared_ptr<qint64> m_scriptedRequests = std::make_shared<qint64>(0);
    store::Settings m_settings;
    llm::Capabilities m_capabilities;
    std::shared_ptr<KeychainState> m_keychain = std::make_shared<KeychainState>(KeychainState{ KeychainState::Mood::Missing, {}, {} });
    store::SecretStore m_secrets{ std::make_unique<FakeKeychain>(m_keychain), m_folder.filePath(QStringLiteral("outdated-keys.json")) };
    net::HttpClient m_http{ m_secrets };
    llm::Client m_llm{ m_http, &m_capabilities };
    jobs::Services m_services;
    int m_saves = 0;
    std::optional<Error> m_saveError;
    jobs::SavedServers m_book{ m_services, m_settings, saving() };
    std::unique_ptr<jobs::Workbench> m_workbench;
    std::unique_ptr<jobs::Session> m_session;
    int m_imports = 0;
};

/// `rows` scores 1 … 5 in turn.
std::vector<int> scoresInTurn(int rows);
/// The same with every `nth` one point higher (5 becomes 4).
std::vector<int> missing(std::vector<int> scores, std::size_t nth);

} // namespace gavel::test
