// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/workspace.h"

#include "jobs/session/sampleproject.h"
#include "llm/httpjudgeclient.h"
#include "mlflow/client.h"
#include "store/judges.h"

#include <QFile>
#include <QSignalSpy>

namespace gavel::test {

RowsOf byPosition(const QStringList &outputs)
{
    return {
        .outputs = outputs, .first = 0, .id = QStringLiteral("r%1"), .input = QStringLiteral("question %1."), .output = QStringLiteral("answer %1.")
    };
}

Workspace::Workspace()
    : m_services{ m_secrets, m_llm, m_capabilities,
                  [this](const Server &server, const QString &model) {
                      return std::make_unique<llm::HttpJudgeClient>(m_http, m_llm, server, model, m_capabilities);
                  },
                  [this](const Server &server) { return std::make_unique<mlflow::Client>(m_http, server); } }
    , m_workbench(std::make_unique<jobs::Workbench>(m_services, m_settings, saving()))
{
    must(m_folder.isValid(), "A temporary folder can be made.");
}

Workspace::~Workspace() = default;

jobs::Workbench::Save Workspace::saving()
{
    return [this]() -> Result<void> {
        ++m_saves;
        return m_saveError ? Result<void>(*m_saveError) : Result<void>();
    };
}

QString Workspace::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    must(file.open(QIODevice::WriteOnly) && file.write(text) == text.size(), "The file can be written.");
    return file.fileName();
}

void Workspace::open(const QString &name)
{
    must(m_workbench->openProject(path(name)));
}

void Workspace::openSample()
{
    const QString file = path(QStringLiteral("sample.gavel"));
    jobs::SampleProject sample(QStringLiteral(GAVEL_SOURCE_DIR "/resources/sample"), file);
    std::optional<Result<QString>> made;
    QObject::connect(&sample, &jobs::SampleProject::finished, &sample, [&made](const Result<QString> &result) { made = result; });
    sample.start();
    mustBecome([&made] { return made.has_value(); }, "The sample project is made.", 30'000);
    must(*made);
    must(m_workbench->openProject(file));
}

store::Project &Workspace::project() const
{
    if (!m_workbench->project())
        must(m_workbench->openProject(path()));
    return *m_workbench->project();
}

jobs::Session &Workspace::session()
{
    if (!m_session) {
        project();
        m_session = std::make_unique<jobs::Session>(*m_workbench, m_book);
    }
    return *m_session;
}

static data::Item itemOf(qint64 no, const RowsOf &how)
{
    const qint64 number = no - 1 + how.first;
    data::Item item;
    item.no = no;
    item.extId = how.id.arg(number);
    item.cells = { how.input.arg(number), how.outputs.size() < no ? how.output.arg(number) : how.outputs.at(no - 1) };
    if (!how.reference.isEmpty())
        item.cells << how.reference.arg(number);
    if (how.segments > 0)
        item.segment = QStringLiteral("segment %1").arg(no % how.segments);
    if (how.clusters > 0)
        item.cluster = QStringLiteral("cluster %1").arg(no % how.clusters);
    return item;
}

data::Dataset Workspace::rows(qint64 count, const RowsOf &how)
{
    data::Dataset shape;
    shape.name = QStringLiteral("qa");
    shape.columns = how.columns;
    shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
    if (!how.reference.isEmpty())
        shape.mapping.append({ data::Role::Reference, {}, {} });
    shape.rows = count;
    shape.digest = QByteArray("d") + QByteArray::number(++m_imports);
    const auto session = must(project().datasets().beginImport(shape));
    constexpr qint64 part = 1000;
    for (qint64 first = 1; first <= count; first += part) {
        std::vector<data::Item> items;
        for (qint64 no = first; no < std::min(first + part, count + 1); ++no)
            items.push_back(itemOf(no, how));
        must(session->append(std::move(items)));
    }
    const data::Dataset made = must(session->finish(shape));
    if (m_session)
        m_session->next().data().takeImported(made.id);
    return made;
}

store::RunInfo Workspace::addRun(const data::Dataset &data, const RunOf &how)
{
    const auto entry = must(project().judges().create(how.judge));
    store::RunInfo info;
    info.dataset = data.id;
    info.dataDigest = data.digest;
    info.judgeVersion = must(project().judges().storeVersion(entry.id, how.judge, true)).id;
    info.model = how.model;
    info.name = how.name;
    info.repeats = how.repeats;
    info.state = how.state;
    return addRun(info);
}

store::RunInfo Workspace::addRun(const store::RunInfo &info)
{
    const store::RunInfo run = must(project().runs().create(info, {}));
    if (m_session) {
        m_session->runs().reload();
        m_session->shown().show(run.id);
    }
    return run;
}

/// Texts of a named run differ from those of others.
static eval::ReplyRecord replyOf(const store::RunInfo &run, qint64 pos, int score)
{
    eval::ReplyRecord record;
    record.run = run.id;
    record.pos = pos;
    record.part = QStringLiteral("verdict");
    record.finishReason = QStringLiteral("stop");
    eval::Verdict verdict;
    if (score > 0) {
        record.raw = QStringLiteral("{\"justification\": \"<b>because</b>\", \"score\": %1}").arg(score);
        verdict.state = eval::VerdictState::Valid;
        verdict.score = score;
        verdict.label = QString::number(score);
        verdict.justification
            = run.name.isEmpty() ? QStringLiteral("because of %1").arg(score) : QStringLiteral("reason of %1 for %2").arg(run.name).arg(pos + 1);
        verdict.span = eval::Span{ 0, record.raw.size() };
        verdict.distribution = { 0.1, 0.1, 0.2, 0.3, 0.3 };
    } else {
        record.raw = QStringLiteral("<b>reply %1</b>").arg(pos);
        verdict.state = eval::VerdictState::Invalid;
        verdict.reason = eval::InvalidReason::NotParsed;
    }
    record.verdicts << verdict;
    return record;
}

store::RunInfo Workspace::judge(const store::RunInfo &run, const std::vector<int> &scores, qint64 first, int serverNo)
{
    std::vector<eval::ReplyRecord> records;
    records.reserve(scores.size());
    for (const int score : scores) {
        records.push_back(replyOf(run, first++, score));
        records.back().serverNo = serverNo;
    }
    must(project().runs().appendReplies(records));
    must(project().datasets().all()); // behind the writer's queue
    if (m_session) {
        m_session->runs().reload();
        m_session->shown().show(run.id);
    }
    return run;
}

store::RunInfo Workspace::judge(const data::Dataset &data, const std::vector<int> &scores, const RunOf &how)
{
    return judge(addRun(data, how), scores);
}

void Workspace::label(const data::Dataset &data, const QString &rater, const std::vector<int> &scores, bool seen)
{
    const auto items = must(project().datasets().items(data.id, 1, static_cast<int>(scores.size())));
    for (std::size_t pos = 0; pos < scores.size(); ++pos) {
        if (scores[pos] == 0)
            continue;
        store::LabelRecord record;
        record.item = items.at(pos).id;
        record.rater = rater;
        record.label = QString::number(scores[pos]);
        record.seen = seen;
        record.source = QStringLiteral("random");
        must(project().labels().add(record));
    }
    if (m_session)
        m_session->shown().labelsWereChanged();
}

qint64 Workspace::storedReplies(qint64 run) const
{
    qint64 count = 0;
    must(must(project().runs().reader(run))->eachOutcome([&count](const eval::Outcome &) { ++count; }));
    return count;
}

qint64 Workspace::storedRuns() const
{
    return must(project().runs().all()).size();
}

QUuid Workspace::addServer(const QString &name, const QUrl &url, ServerKind kind)
{
    Server server;
    server.name = name;
    server.baseUrl = url;
    server.kind = kind;
    return must(m_book.add(server));
}

FakeServer &Workspace::fake()
{
    if (!m_fake)
        m_fake = std::make_unique<FakeServer>();
    return *m_fake;
}

void Workspace::serve(const JudgeHandlerOptions &options)
{
    fake().scriptDefault({ judging(options) });
    if (fake().port() == 0)
        must(fake().startThreaded(), "The fake server listens.");
}

FakeAction Workspace::judging(const JudgeHandlerOptions &options) const
{
    return judgeHandler(options, m_chatRequests);
}

Server Workspace::served()
{
    Server server;
    server.id = m_served;
    server.name = QStringLiteral("lab");
    server.baseUrl = fake().url();
    return server;
}

void Workspace::addServed()
{
    must(m_book.save(served()));
    mustBecome([this] { return m_book.status(m_served).state == ServerState::Usable; }, "The fake server is usable.");
}

void Workspace::setKey(const QByteArray &key)
{
    must(m_settings.server(m_served) != nullptr, "The fake server is saved.");
    m_secrets.setMemorySecret(*m_settings.server(m_served), key);
}

jobs::ModelRef Workspace::judgedBy(FakeJudge::Script script)
{
    m_script = std::move(script);
    if (!m_scripted.isNull())
        return m_scripted;
    // Not through the book, which would ask it how it is.
    Server server;
    server.id = QUuid::createUuid();
    server.name = QStringLiteral("fake");
    server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
    m_settings.servers << server;
    m_services.judgeClient = [this](const Server &, const QString &model) {
        auto judge = std::make_unique<FakeJudge>(model);
        judge->setScript([this](const eval::JudgeRequest &request, qint64 number) {
            ++*m_scriptedRequests;
            return m_script(request, number);
        });
        return judge;
    };
    m_scripted = { server.id, server.name, QStringLiteral("judge"), 4096 };
    return m_scripted;
}

void Workspace::makeProject(qint64 count)
{
    open();
    must(project().judges().create(judgeOf()));
    rows(count, { .outputs = { QString() } });
    session();
}

void Workspace::startRun(const eval::RunSettings &how)
{
    const QSignalSpy ready(&session().current(), &jobs::CurrentRun::previewReady);
    session().current().prepare(must(request(how)));
    mustBecome([&ready] { return !ready.isEmpty(); }, "The preview is ready.");
    session().current().start();
    mustBecome([this] { return !session().current().job() || !session().current().job()->isBeingStored(); }, "The run is stored.");
}

std::vector<int> scoresInTurn(int rows)
{
    std::vector<int> scores(static_cast<std::size_t>(rows));
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = static_cast<int>(1 + i % 5);
    return scores;
}

std::vector<int> missing(std::vector<int> scores, std::size_t nth)
{
    for (std::size_t i = 0; i < scores.size(); i += nth)
        scores[i] += scores[i] < 5 ? 1 : -1;
    return scores;
}

} // namespace gavel::test
