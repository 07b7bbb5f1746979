// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/datasets.h"
#include "store/labels.h"
#include "support/judges.h"
#include "support/workroom.h"

namespace gavel::test {

/// A real project in a folder of its own with everything that an evaluation
/// needs, to be filled with rows, runs and labels.
class JudgedProject
{
public:
    template <typename Given>
    static auto must(Given &&result)
    {
        return WorkRoom::must(std::forward<Given>(result));
    }

    JudgedProject() { must(m_room.workbench.openProject(m_room.path())); }
    Q_DISABLE_COPY_MOVE(JudgedProject)

    jobs::Evaluation &evaluation() { return m_evaluation; }
    jobs::Workbench &workbench() { return m_room.workbench; }
    store::Project &project() { return m_room.project(); }

    /// Rows "question 1", "answer 1", …; `clusters` and `segments` deal them out in turn, 0 for none.
    data::Dataset import(int rows, int segments = 0, int clusters = 0)
    {
        data::Dataset shape;
        shape.name = QStringLiteral("qa");
        shape.columns = { QStringLiteral("question"), QStringLiteral("answer") };
        shape.mapping = { { data::Role::Input, {}, {} }, { data::Role::Output, {}, {} } };
        shape.rows = rows;
        shape.digest = QByteArray("d") + QByteArray::number(++m_imports);
        auto session = must(project().datasets().beginImport(shape));
        std::vector<data::Item> items;
        for (int no = 1; no <= rows; ++no) {
            data::Item item{ 0, no, QString::number(no), {}, {}, { QStringLiteral("question %1").arg(no), QStringLiteral("answer %1").arg(no) } };
            if (segments > 0)
                item.segment = QStringLiteral("segment %1").arg(no % segments);
            if (clusters > 0)
                item.cluster = QStringLiteral("cluster %1").arg(no % clusters);
            items.push_back(item);
        }
        must(session->append(items));
        const data::Dataset dataset = must(session->finish(shape));
        m_evaluation.datasetImported(dataset.id);
        return dataset;
    }

    /// A run in which row `pos` got `scores[pos]`, 0 standing for an invalid reply; it is shown then.
    store::RunInfo judge(const data::Dataset &dataset, const std::vector<int> &scores, const eval::JudgeDefinition &judge = judgeOf(),
                         const QString &name = {})
    {
        const auto entry = must(project().judges().create(judge));
        store::RunInfo info;
        info.dataset = dataset.id;
        info.judgeVersion = must(project().judges().storeVersion(entry.id, judge, true)).id;
        info.model = QStringLiteral("qwen");
        info.name = name;
        return addRun(info, scores);
    }
    store::RunInfo addRun(store::RunInfo info, const std::vector<int> &scores)
    {
        info.state = QStringLiteral("finished");
        const store::RunInfo run = must(project().runs().create(info, {}));
        std::vector<eval::ReplyRecord> records;
        for (std::size_t pos = 0; pos < scores.size(); ++pos) {
            eval::ReplyRecord record;
            record.run = run.id;
            record.pos = static_cast<qint64>(pos);
            record.part = QStringLiteral("verdict");
            record.raw = QStringLiteral("<b>reply %1</b>").arg(pos);
            eval::Verdict verdict;
            verdict.state = scores[pos] > 0 ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
            if (scores[pos] > 0) {
                verdict.score = scores[pos];
                verdict.label = QString::number(scores[pos]);
                verdict.justification = QStringLiteral("reason of %1 for %2").arg(run.name).arg(pos + 1);
            }
            record.verdicts = { verdict };
            records.push_back(record);
        }
        must(project().runs().appendReplies(records));
        must(project().datasets().all()); // behind the writer's queue
        m_evaluation.reloadRuns();
        m_evaluation.showRun(run.id);
        return run;
    }

    /// Row `pos` gets `scores[pos]` from this person, 0 standing for none.
    void label(const data::Dataset &dataset, const QString &rater, const std::vector<int> &scores, bool seen = false)
    {
        const auto items = must(project().datasets().items(dataset.id, 1, static_cast<int>(scores.size())));
        for (std::size_t pos = 0; pos < scores.size(); ++pos) {
            if (scores[pos] == 0)
                continue;
            store::LabelRecord record;
            record.item = items[pos].id;
            record.rater = rater;
            record.label = QString::number(scores[pos]);
            record.seen = seen;
            record.source = QStringLiteral("random");
            must(project().labels().add(record));
        }
        m_evaluation.labelsWereChanged();
    }

private:
    WorkRoom m_room;
    jobs::Evaluation m_evaluation{ m_room.workbench, m_room.book };
    int m_imports = 0;
};

/// `rows` scores 1 … 5 in turn.
inline std::vector<int> scoresInTurn(int rows)
{
    std::vector<int> scores;
    for (int i = 0; i < rows; ++i)
        scores.push_back(1 + i % 5);
    return scores;
}

/// The same with every `nth` one point higher (5 becomes 4).
inline std::vector<int> missing(std::vector<int> scores, std::size_t nth)
{
    for (std::size_t i = 0; i < scores.size(); i += nth)
        scores[i] += scores[i] < 5 ? 1 : -1;
    return scores;
}

} // namespace gavel::test
