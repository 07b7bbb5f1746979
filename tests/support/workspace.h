// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/servers/serverbook.h"
#include "jobs/session/evaluation.h"
#include "llm/capabilities.h"
#include "llm/client.h"
#include "net/httpclient.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/runs.h"
#include "store/secretstore.h"
#include "support/fakejudge.h"
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
    QString state = QStringLiteral("finished");
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
    jobs::Services &services() { return m_services; }
    jobs::ServerBook &book() { return m_book; }
    jobs::Workbench &workbench() const { return *m_workbench; }
    /// Stores the settings: counts, and fails while refuseToSave() says so.
    jobs::Workbench::Save saving();
    int saves() const { return m_saves; }
    void refuseToSave(std::optional<Error> why) { m_saveError = std::move(why); }

    QString folder() const { return m_folder.path(); }
    QString path(const QString &name = QStringLiteral("p.gavel")) const { return m_folder.filePath(name); }
    /// A file beside the projects.
    QString write(const QString &name, const QByteArray &text) const;

    // The project; p.gavel is opened when one is needed and none is open.
    void open(const QString &name = QStringLiteral("p.gavel"));
    /// The sample project, as sample.gavel.
    void openSample();
    store::Project &project() const;
    /// Made on the first call, and from then on told of all that is added below.
    jobs::Evaluation &evaluation();
    void closeEvaluation() { m_evaluation.reset(); }

    // What is in the project
    data::Dataset rows(qint64 count, const RowsOf &how = {});
    store::RunInfo addRun(const data::Dataset &data, const RunOf &how = {});
    store::RunInfo addRun(const store::RunInfo &info); ///< as it is
    /// Row `first + i` of the run gets scores[i]; 0 stands for an invalid reply.
    store::RunInfo judge(const store::RunInfo &run, const std::vector<int> &scores, qint64 first = 0);
    /// A run with these scores.
    store::RunInfo judge(const data::Dataset &data, const std::vector<int> &scores, const RunOf &how = {});
    /// Row i gets scores[i] from this person, 0 standing for none.
    void label(const data::Dataset &data, const QString &rater, const std::vector<int> &scores, bool seen = false);
    qint64 storedReplies(qint64 run) const;
    /// Runs in the file, those of previews included.
    qint64 storedRuns() const;

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
    /// Whoever judges from now on does so by this script, without sockets; gives a model to choose.
    jobs::ModelRef judgedBy(FakeJudge::Script script);
    qint64 scriptedRequests() const { return *m_scriptedRequests; }

    // A run by the fake server
    /// A judge, and rows of which the first has no output: all that a run needs but a model.
    void makeProject(qint64 count);
    Result<jobs::RunRequest> request(const eval::RunSettings &how = {}) { return evaluation().request({}, how); }
    /// Prepares and starts a run over all rows; returns when it has begun.
    void startRun(const eval::RunSettings &how = {});

private:
    /// Before anything else: no test may read or write a person's keyring.
    const bool m_isWithoutKeychain = qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");

    QTemporaryDir m_folder;
    std::unique_ptr<FakeServer> m_fake;
    std::shared_ptr<std::atomic<qint64>> m_chatRequests = std::make_shared<std::atomic<qint64>>(0);
    const QUuid m_served = QUuid::createUuid();
    FakeJudge::Script m_script;
    jobs::ModelRef m_scripted;
    std::shared_ptr<qint64> m_scriptedRequests = std::make_shared<qint64>(0);
    store::Settings m_settings;
    llm::Capabilities m_capabilities;
    store::SecretStore m_secrets{ nullptr, QStringLiteral("gavel-test") };
    net::HttpClient m_http{ m_secrets };
    llm::Client m_llm{ m_http, &m_capabilities };
    jobs::Services m_services;
    int m_saves = 0;
    std::optional<Error> m_saveError;
    jobs::ServerBook m_book{ m_services, m_settings, saving() };
    std::unique_ptr<jobs::Workbench> m_workbench;
    std::unique_ptr<jobs::Evaluation> m_evaluation;
    int m_imports = 0;
};

/// `rows` scores 1 … 5 in turn.
std::vector<int> scoresInTurn(int rows);
/// The same with every `nth` one point higher (5 becomes 4).
std::vector<int> missing(std::vector<int> scores, std::size_t nth);

} // namespace gavel::test
