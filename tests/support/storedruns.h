// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/datasets.h"
#include "store/judges.h"
#include "store/labels.h"
#include "store/runs.h"
#include "support/judges.h"
#include "support/workroom.h"

namespace gavel::test {

/// A stored project with judged runs over made-up rows, and the evaluation that
/// a window works on. Nothing is asked of any server.
class StoredRuns : public WorkRoom
{
public:
    StoredRuns()
    {
        services.judgeClient = [this](const Server &, const QString &) { return makeJudge ? makeJudge() : nullptr; };
        must(workbench.openProject(path()));
    }

    static QString question(qint64 pos) { return QStringLiteral("question %1.").arg(pos); }

    /// Rows "question 0." / "answer 0.", or the given outputs.
    data::Dataset addData(qint64 rows, const QStringList &outputs = {})
    {
        data::Dataset shape;
        shape.name = QStringLiteral("qa");
        shape.columns = { QStringLiteral("input"), QStringLiteral("output") };
        shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
        shape.digest = QByteArrayLiteral("d");
        auto session = must(project().datasets().beginImport(shape));
        std::vector<data::Item> items;
        for (qint64 pos = 0; pos < rows; ++pos)
            items.push_back(
                { 0, pos + 1, QStringLiteral("r%1").arg(pos), {}, {}, { question(pos), outputs.value(pos, QStringLiteral("answer %1.").arg(pos)) } });
        must(session->append(std::move(items)));
        return must(session->finish(shape));
    }

    store::RunInfo addRun(const data::Dataset &dataset, const eval::JudgeDefinition &judge = judgeOf(),
                          const QString &state = QStringLiteral("finished"))
    {
        const auto entry = must(project().judges().create(judge));
        const auto version = must(project().judges().storeVersion(entry.id, judge, true));
        store::RunInfo info;
        info.dataset = dataset.id;
        info.dataDigest = dataset.digest;
        info.judgeVersion = version.id;
        info.model = QStringLiteral("small");
        info.state = state;
        return must(project().runs().create(info, {}));
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
        must(project().runs().appendReplies(records));
    }

    void label(qint64 item, const QString &value, const QString &rater = QStringLiteral("Bea"))
    {
        store::LabelRecord label;
        label.item = item;
        label.rater = rater;
        label.label = value;
        must(project().labels().add(label));
    }

    /// A saved server, for runs.
    jobs::ModelRef addServer()
    {
        Server server;
        server.id = QUuid::createUuid();
        server.name = QStringLiteral("local");
        server.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"));
        server.kind = ServerKind::Vllm;
        must(book.save(server));
        return { server.id, server.name, QStringLiteral("judge"), {} };
    }

    /// Who answers when a run is started; nobody by default.
    std::function<std::unique_ptr<eval::JudgeClient>()> makeJudge;
};

} // namespace gavel::test
