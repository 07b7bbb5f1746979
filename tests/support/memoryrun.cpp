// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memoryrun.h"

#include "support/fakerunlog.h"

#include <algorithm>

namespace gavel::test {

namespace {

eval::ReplyDetail replyOf(const eval::ReplyRecord &record, bool isOther)
{
    eval::ReplyDetail reply;
    reply.repeat = record.repeat;
    reply.part = record.part;
    reply.raw = record.raw;
    reply.reasoning = record.reasoning;
    reply.finishReason = record.finishReason;
    reply.logprobs = record.logprobs;
    reply.usage = record.usage;
    reply.sentMs = record.sentMs;
    reply.latencyMs = record.latencyMs;
    reply.attempts = record.attempts;
    reply.serverNo = record.serverNo;
    reply.isOther = isOther;
    reply.error = record.error;
    reply.verdicts = record.verdicts;
    return reply;
}

eval::RowSummary summaryOf(const eval::RowDetail &row, const QString &input, const QString &output, int textLimit)
{
    eval::RowSummary summary;
    summary.pos = row.pos;
    summary.itemId = row.item.id;
    summary.no = row.item.no;
    summary.extId = row.item.extId;
    summary.input = input.left(textLimit);
    summary.output = output.left(textLimit);
    for (const eval::ReplyDetail &reply : row.replies) {
        if (reply.repeat == 0)
            summary.verdicts += reply.verdicts;
    }
    if (!summary.verdicts.isEmpty()) {
        summary.state = summary.verdicts.first().state;
        summary.reason = summary.verdicts.first().justification.left(textLimit);
    }
    for (const eval::Verdict &verdict : std::as_const(summary.verdicts))
        summary.state = eval::combined(summary.state, verdict.state);
    return summary;
}

} // namespace

MemoryRun::MemoryRun(qint64 count, const FakeRunLog *log)
    : m_log(log)
{
    for (qint64 pos = 0; pos < count; ++pos) {
        const QString id = QStringLiteral("row-%1").arg(pos);
        add(id, { id, question(pos), QStringLiteral("answer %1.").arg(pos), QStringLiteral("reference %1.").arg(pos) });
    }
}

eval::RowDetail &MemoryRun::add(const QString &id, const QStringList &cells)
{
    eval::RowDetail row;
    row.pos = static_cast<qint64>(rows.size());
    row.item.id = row.pos + 1;
    row.item.no = row.pos + 1;
    row.item.extId = id;
    row.item.cells = cells;
    rows.push_back(row);
    return rows.back();
}

Result<std::vector<data::Item>> MemoryRun::items(qint64 firstPos, int count) const
{
    ++itemReads;
    if (itemFailure)
        return *itemFailure;
    std::vector<data::Item> list;
    for (auto pos = std::size_t(firstPos); pos < rows.size() && list.size() < std::size_t(count); ++pos)
        list.push_back(rows[pos].item);
    return list;
}

Result<std::vector<eval::ItemKey>> MemoryRun::itemKeys() const
{
    std::vector<eval::ItemKey> keys;
    for (const eval::RowDetail &row : rows)
        keys.push_back({ row.item.id, row.item.no, row.item.segment });
    return keys;
}

Result<std::vector<QString>> MemoryRun::clusters() const
{
    std::vector<QString> names;
    for (const eval::RowDetail &row : rows)
        names.push_back(row.item.cluster);
    return names;
}

Result<eval::RunIdentities> MemoryRun::identities() const
{
    return m_log ? eval::RunIdentities(m_log->identities()) : eval::RunIdentities();
}

Result<void> MemoryRun::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    return eachOutcomeIn(0, qint64(rows.size()) - 1, fn);
}

Result<void> MemoryRun::eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const
{
    for (qint64 pos = first; pos <= last; ++pos) {
        for (const eval::ReplyDetail &reply : whole(rows.at(std::size_t(pos))).replies) {
            for (const eval::Verdict &verdict : reply.verdicts)
                fn({ pos, reply.repeat, reply.part, verdict.criterion, verdict.state, verdict.score, verdict.expected, verdict.label, reply.serverNo,
                     reply.isOther });
        }
    }
    return {};
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

Result<eval::PeopleScores> MemoryRun::peopleScores(const QString &criterion) const
{
    eval::PeopleScores people;
    const auto scores = *humanScores(criterion);
    for (const std::optional<double> &score : scores) {
        people.combined.push_back(score.value_or(std::numeric_limits<double>::quiet_NaN()));
        people.why.push_back(score ? eval::NoScore::None : eval::NoScore::Missing);
    }
    return people;
}

Result<void> MemoryRun::eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const
{
    for (const eval::RowDetail &row : rows) {
        for (const eval::LabelDetail &label : row.labels)
            fn(row.pos, label);
    }
    return {};
}

Result<std::vector<eval::RowSummary>> MemoryRun::summaries(const std::vector<qint64> &positions, int textLimit) const
{
    const auto cell = [this](const eval::RowDetail &row, data::Role role) {
        const auto column = std::find_if(roles.begin(), roles.end(), [role](const auto &each) { return each.role == role; });
        return row.item.cells.value(column - roles.begin());
    };
    std::vector<eval::RowSummary> page;
    for (const qint64 pos : positions) {
        const eval::RowDetail row = whole(rows.at(std::size_t(pos)));
        page.push_back(summaryOf(row, cell(row, data::Role::Input), cell(row, data::Role::Output), textLimit));
    }
    return page;
}

Result<eval::RowDetail> MemoryRun::detail(qint64 pos) const
{
    if (failure && pos >= failFrom)
        return *failure;
    return whole(rows.at(std::size_t(pos)));
}

Result<void> MemoryRun::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    for (const eval::RowDetail &row : rows) {
        if (!fn(whole(row)))
            return {};
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

/// With what the log has stored of it.
eval::RowDetail MemoryRun::whole(const eval::RowDetail &row) const
{
    eval::RowDetail detail = row;
    if (!m_log)
        return detail;
    const auto who = eval::RunIdentities(m_log->identities());
    const auto &stored = m_log->stored();
    for (auto entry = stored.lower_bound({ row.pos, 0, QString() }); entry != stored.end() && std::get<0>(entry->first) == row.pos; ++entry)
        detail.replies << replyOf(entry->second, who.isOther(entry->second.serverNo));
    return detail;
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
