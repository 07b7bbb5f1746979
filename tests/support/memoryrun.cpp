// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memoryrun.h"

namespace gavel::test {

eval::RowDetail &MemoryRun::add(const QString &id, const QStringList &cells)
{
    eval::RowDetail row;
    row.pos = static_cast<qint64>(rows.size());
    row.item.no = row.pos + 1;
    row.item.extId = id;
    row.item.cells = cells;
    rows.push_back(row);
    return rows.back();
}

Result<std::vector<data::Item>> MemoryRun::items(qint64 firstPos, int count) const
{
    std::vector<data::Item> list;
    for (auto pos = std::size_t(firstPos); pos < rows.size() && list.size() < std::size_t(count); ++pos)
        list.push_back(rows[pos].item);
    return list;
}

Result<void> MemoryRun::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    for (const eval::RowDetail &row : rows) {
        for (const eval::ReplyDetail &reply : row.replies) {
            for (const eval::Verdict &verdict : reply.verdicts)
                fn({ row.pos, reply.repeat, reply.part, verdict.criterion, verdict.state, verdict.score, verdict.expected, verdict.label });
        }
    }
    return {};
}

Result<std::vector<eval::RowSummary>> MemoryRun::summaries(const std::vector<qint64> &, int) const
{
    return std::vector<eval::RowSummary>();
}

Result<eval::RowDetail> MemoryRun::detail(qint64 pos) const
{
    if (failure && pos >= failFrom)
        return *failure;
    return rows.at(std::size_t(pos));
}

Result<void> MemoryRun::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    for (const eval::RowDetail &row : rows) {
        if (!fn(row))
            return {};
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

Result<std::vector<std::optional<double>>> MemoryRun::humanScores(const QString &criterion) const
{
    std::vector<std::optional<double>> scores;
    for (const eval::RowDetail &row : rows) {
        std::optional<double> score;
        for (const eval::LabelDetail &label : row.labels) {
            if (label.criterion == criterion && !score)
                score = label.value;
        }
        scores.push_back(score);
    }
    return scores;
}

Result<std::vector<QString>> MemoryRun::clusters() const
{
    std::vector<QString> names;
    for (const eval::RowDetail &row : rows)
        names.push_back(row.item.cluster);
    return names;
}

eval::Verdict validVerdict(double score, const QString &why, const QString &criterion)
{
    eval::Verdict verdict;
    verdict.criterion = criterion;
    verdict.state = eval::VerdictState::Valid;
    verdict.label = QString::number(score);
    verdict.score = score;
    verdict.justification = why;
    return verdict;
}

eval::RowDetail judgedRow(qint64 pos, const eval::Verdict &verdict)
{
    eval::RowDetail row;
    row.pos = pos;
    row.item.id = pos + 100;
    row.item.no = pos + 1;
    row.item.extId = QStringLiteral("row-%1").arg(pos);
    row.item.cells = { row.item.extId, QStringLiteral("q%1").arg(pos), QStringLiteral("a%1").arg(pos), QStringLiteral("r%1").arg(pos) };
    eval::ReplyDetail reply;
    reply.part = QStringLiteral("verdict");
    reply.usage = { 100, 20, 64 };
    reply.sentMs = 1'764'000'000'000 + pos * 10;
    reply.latencyMs = 200 + pos;
    reply.verdicts = { verdict };
    row.replies = { reply };
    return row;
}

eval::LabelDetail labelOf(double value, const QString &rater)
{
    eval::LabelDetail label;
    label.rater = rater;
    label.label = QString::number(value);
    label.value = value;
    label.atMs = 1'764'000'500'000;
    return label;
}

MemoryRun runOf(int rows, int labels)
{
    MemoryRun run;
    for (int pos = 0; pos < rows; ++pos) {
        const double score = 1 + pos % 5;
        run.rows.push_back(judgedRow(pos, validVerdict(score)));
        if (pos < labels)
            run.rows.back().labels = { labelOf(qMax(1.0, score - 1)) };
    }
    return run;
}

} // namespace gavel::test
