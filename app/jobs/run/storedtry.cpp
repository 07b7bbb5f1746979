// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/storedtry.h"

#include "eval/rowscores.h"
#include "store/datasets.h"
#include "store/humanscore.h"
#include "store/labels.h"
#include "store/project.h"

#include <QSet>

#include <algorithm>
#include <memory>

namespace gavel::jobs {

namespace {

constexpr int shortReason = 1;
constexpr qsizetype mostText = 400; ///< characters of a cell; a line of a table shows fewer

/// The positions of the wanted items in a run. In a run over the whole dataset row n is at position
/// n − 1, so most need no scan.
Result<QHash<qint64, qint64>> positionsOf(const eval::ItemReader &reader, const WantedRows &wanted)
{
    QHash<qint64, qint64> positions;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto item = reader.items(it.value() - 1, 1);
        if (item && !item->empty() && item->front().id == it.key())
            positions.insert(it.key(), it.value() - 1);
    }
    if (positions.size() == wanted.size())
        return positions;
    const auto keys = reader.itemKeys();
    if (!keys)
        return keys.error();
    for (std::size_t pos = 0; pos < keys->size(); ++pos) {
        if (wanted.contains((*keys)[pos].id))
            positions.insert((*keys)[pos].id, static_cast<qint64>(pos));
    }
    return positions;
}

/// The score of a row that was judged several times, as every figure takes it; nullopt for one that
/// was judged once.
std::optional<TryVerdict> overRepeats(const eval::VerdictReader &reader, const eval::JudgeDefinition &judge, qint64 pos)
{
    eval::RowScoreCollector collector(judge, {}, pos, 1);
    int repeats = 1;
    const auto read = reader.eachOutcomeIn(pos, pos, [&](const eval::Outcome &outcome) {
        collector.add(outcome);
        repeats = std::max(repeats, outcome.repeat + 1);
    });
    if (!read || repeats == 1)
        return {};
    const eval::JudgedRow row = collector.finish().front();
    return row.isOther ? std::nullopt : std::optional(TryVerdict{ row.state, {}, row.score });
}

} // namespace

Result<QHash<qint64, TryVerdict>> storedVerdicts(const store::ReaderSource &source, const std::vector<TriedRun> &runs, WantedRows wanted,
                                                 const Stop &stop)
{
    QHash<qint64, TryVerdict> found;
    for (const TriedRun &run : runs) {
        if (stop())
            return cancelledError();
        if (wanted.isEmpty())
            break;
        const auto reader = source.openReader(run.id);
        if (!reader)
            continue;
        const auto positions = positionsOf(**reader, wanted);
        const auto summaries = positions.and_then([&](const auto &places) {
            return (*reader)->summaries({ places.cbegin(), places.cend() }, shortReason);
        });
        if (!summaries)
            continue;
        for (const eval::RowSummary &row : *summaries) {
            TryVerdict verdict = tryVerdict(run.judge, row.verdicts);
            if (const auto averaged = overRepeats(**reader, run.judge, row.pos))
                verdict = *averaged;
            // Failed rows are asked again, and verdicts of another identity are not this model's.
            if (row.isOther || verdict.state == eval::VerdictState::Pending || verdict.state == eval::VerdictState::Failed)
                continue;
            found.insert(row.itemId, verdict);
            wanted.remove(row.itemId);
        }
    }
    return found;
}

/// The rows of a run that is not stored yet, with their human scores.
Result<std::vector<TryRow>> plannedRows(const store::Project &project, qint64 dataset, const eval::JudgeDefinition &judge,
                                        const std::vector<qint64> &items)
{
    const auto data = project.datasets().dataset(dataset);
    if (!data)
        return data.error();
    const auto cellOf = [&data](const data::Item &item, data::Role role) {
        const qsizetype column = data->columnOf(role);
        return column < 0 ? QString() : item.cells.value(column).left(mostText);
    };
    const auto labels = project.labels().current({ items.begin(), items.end() });
    if (!labels)
        return labels.error();
    const store::HumanRule rule = store::humanRuleFromJson(project.setting(store::humanRuleKey).toObject());
    QHash<qint64, store::HumanScores> scores;
    for (const store::LabelRecord &label : *labels) {
        auto place = scores.find(label.item);
        if (place == scores.end())
            place = scores.insert(label.item, store::HumanScores(judge, rule));
        place->add({ label.criterion, label.rater, *label.label, label.adjudicated });
    }
    using People = decltype(TryRow::people);
    std::vector<TryRow> rows;
    for (const qint64 id : items) {
        const auto item = project.datasets().item(id);
        if (!item)
            return item.error();
        const auto given = scores.constFind(id);
        rows.push_back({ .pos = static_cast<qint64>(rows.size()),
                         .item = id,
                         .no = item->no,
                         .cluster = item->cluster,
                         .before = {},
                         .after = {},
                         .input = cellOf(*item, data::Role::Input),
                         .output = cellOf(*item, data::Role::Output),
                         .human = given == scores.cend() ? std::nullopt : given->overall(),
                         .people = given == scores.cend() ? People() : given->each({}) });
    }
    return rows;
}

std::vector<TriedRun> runsOf(const QList<store::RunInfo> &all, const QByteArray &hash, qint64 dataset, const QString &model, const QUuid &server)
{
    std::vector<TriedRun> runs;
    for (const store::RunInfo &run : all) {
        const auto isSameServer = [&server](const store::RunServer &used) { return used.server == server; };
        const bool isOurs = run.kind == store::RunInfo::Kind::Recorded
            || (run.kind == store::RunInfo::Kind::Judged && std::all_of(run.servers.cbegin(), run.servers.cend(), isSameServer));
        if (isOurs && run.damage.isEmpty() && run.versionHash == hash && run.dataset == dataset && run.model == model)
            runs.push_back({ run.id, run.judge });
    }
    std::reverse(runs.begin(), runs.end());
    return runs;
}

std::optional<store::RunInfo> latestTry(const store::Project &project, const TrySubject &subject)
{
    const auto versions = project.judges().versions(subject.judge);
    const auto all = project.runs().all();
    if (!versions || !all)
        return {};
    QSet<qint64> own;
    for (const store::JudgeVersion &version : *versions)
        own.insert(version.id);
    std::optional<store::RunInfo> found;
    for (const store::RunInfo &run : *all) { // the oldest first
        const bool isOurs = run.options.isTry && run.damage.isEmpty() && run.judgeVersion && own.contains(*run.judgeVersion)
            && run.dataset == subject.dataset && (subject.model.isEmpty() || run.model == subject.model) && !run.servers.isEmpty();
        if (isOurs && (run.versionHash == subject.hash || !found || found->versionHash != subject.hash))
            found = run;
    }
    return found;
}

} // namespace gavel::jobs
