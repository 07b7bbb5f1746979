// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/evaluation.h"
#include "jobs/serverbook.h"
#include "jobs/workbench.h"
#include "llm/capabilities.h"
#include "llm/client.h"
#include "net/httpclient.h"
#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/runs.h"
#include "store/secretstore.h"
#include "store/settings.h"
#include "support/judges.h"

#include <QTemporaryDir>

namespace gavel::test {

/// A stored project with judged runs over made-up rows, and the evaluation that
/// a window works on. Nothing is asked of any server.
class StoredRuns
{
public:
    StoredRuns()
        : m_http(m_secrets)
        , m_llm(m_http, &m_capabilities)
        , m_services{ m_secrets, m_llm, m_capabilities, [this](const Server &, const QString &) { return makeJudge ? makeJudge() : nullptr; },
                      [](const Server &) { return nullptr; } }
        , m_servers(m_services, settings, [] { return Result<void>(); })
        , workbench(m_services, settings, [] { return Result<void>(); })
    {
        if (const auto opened = workbench.openProject(file()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
    }

    QString file() const { return m_folder.filePath(QStringLiteral("p.gavel")); }
    store::Project &project() { return *workbench.project(); }
    jobs::ServerBook &servers() { return m_servers; }

    static QString question(qint64 pos) { return QStringLiteral("question %1.").arg(pos); }

    /// Rows "question 0." / "answer 0.", or the given outputs.
    data::Dataset addData(qint64 rows, const QStringList &outputs = {})
    {
        data::Dataset shape;
        shape.name = QStringLiteral("qa");
        shape.columns = { QStringLiteral("input"), QStringLiteral("output") };
        shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
        shape.digest = QByteArrayLiteral("d");
        auto session = check(project().datasets().beginImport(shape));
        std::vector<data::Item> items;
        for (qint64 pos = 0; pos < rows; ++pos)
            items.push_back(
                { 0, pos + 1, QStringLiteral("r%1").arg(pos), {}, {}, { question(pos), outputs.value(pos, QStringLiteral("answer %1.").arg(pos)) } });
        check(session->append(std::move(items)));
        return check(session->finish(shape));
    }

    store::RunInfo addRun(const data::Dataset &dataset, const eval::JudgeDefinition &judge = judgeOf(),
                          const QString &state = QStringLiteral("finished"))
    {
        const auto entry = check(project().judges().create(judge));
        const auto version = check(project().judges().storeVersion(entry.id, judge, true));
        store::RunInfo info;
        info.dataset = dataset.id;
        info.dataDigest = dataset.digest;
        info.judgeVersion = version.id;
        info.model = QStringLiteral("small");
        info.state = state;
        return check(project().runs().create(info, {}));
    }

    /// Row `first + i` gets scores[i]; 0 stands for a reply without a verdict.
    void judge(qint64 run, const std::vector<int> &scores, qint64 first = 0)
    {
        std::vector<eval::ReplyRecord> records;
        for (const int score : scores) {
            eval::ReplyRecord record;
            record.run = run;
            record.pos = first++;
            record.part = QStringLiteral("verdict");
            record.finishReason = QStringLiteral("stop");
            record.raw = score > 0 ? QStringLiteral("{\"justification\": \"because\", \"score\": %1}").arg(score) : QStringLiteral("<b>hm</b>");
            eval::Verdict verdict;
            verdict.state = score > 0 ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
            if (score > 0) {
                verdict.score = score;
                verdict.label = QString::number(score);
                verdict.justification = QStringLiteral("because of %1").arg(score);
                verdict.span = eval::Span{ 0, record.raw.size() };
                verdict.distribution = { 0.1, 0.1, 0.2, 0.3, 0.3 };
            } else {
                verdict.reason = eval::InvalidReason::NotParsed;
            }
            record.verdicts << verdict;
            records.push_back(std::move(record));
        }
        check(project().runs().appendReplies(records));
    }

    void label(qint64 item, const QString &value, const QString &rater = QStringLiteral("Bea"))
    {
        store::LabelRecord label;
        label.item = item;
        label.rater = rater;
        label.label = value;
        check(project().labels().add(label));
    }

    /// A saved server, for runs.
    jobs::ModelRef addServer()
    {
        Server server;
        server.id = QUuid::createUuid();
        server.name = QStringLiteral("local");
        server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        server.kind = ServerKind::Vllm;
        check(m_servers.save(server));
        return { server.id, server.name, QStringLiteral("judge"), {} };
    }

    template <typename T>
    static T check(Result<T> result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
        return std::move(*result);
    }
    static void check(const Result<void> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
    }

    store::Settings settings;
    /// Who answers when a run is started; nobody by default.
    std::function<std::unique_ptr<eval::JudgeClient>()> makeJudge;

private:
    QTemporaryDir m_folder;
    store::SecretStore m_secrets;
    net::HttpClient m_http;
    llm::Capabilities m_capabilities;
    llm::Client m_llm;
    jobs::Services m_services;
    jobs::ServerBook m_servers;

public:
    jobs::Workbench workbench;
};

} // namespace gavel::test
