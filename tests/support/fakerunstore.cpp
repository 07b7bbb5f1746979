// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakerunstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::test {

void FakeRunLog::hold(bool held)
{
    m_held = held;
    if (!held)
        schedule();
}

void FakeRunLog::commit(int count)
{
    if (m_failure) {
        m_stuck = true;
        acknowledge(m_failure);
        return;
    }
    for (; !m_queue.empty() && count != 0; --count) {
        eval::ReplyRecord &record = m_queue.front();
        const Key key{ record.pos, record.repeat, record.part };
        const auto old = m_stored.find(key);
        if (old == m_stored.end())
            m_stored.emplace(key, std::move(record));
        else if (old->second.error)
            old->second = std::move(record);
        else
            ++m_refused;
        m_queue.pop_front();
        ++m_committed;
    }
    acknowledge({});
}

QJsonValue FakeRunLog::lastUpdate(QLatin1StringView key) const
{
    QJsonValue value(QJsonValue::Undefined);
    for (const QJsonObject &update : m_updates) {
        if (update.contains(key))
            value = update.value(key);
    }
    return value;
}

qint64 FakeRunLog::count(eval::VerdictState state) const
{
    return std::count_if(m_stored.cbegin(), m_stored.cend(), [state](const auto &entry) { return entry.second.verdicts.value(0).state == state; });
}

quint64 FakeRunLog::append(eval::ReplyRecord record)
{
    m_queue.push_back(std::move(record));
    schedule();
    return ++m_appended;
}

void FakeRunLog::onCommitted(QObject *context, Committed fn)
{
    m_listeners.emplace_back(context, std::move(fn));
}

void FakeRunLog::retry()
{
    ++m_retries;
    m_stuck = false;
    schedule();
}

void FakeRunLog::updateRun(qint64, const QJsonObject &changes)
{
    m_updates.append(changes);
}

void FakeRunLog::schedule()
{
    if (m_held || m_stuck || std::exchange(m_scheduled, true))
        return;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_scheduled = false;
            if (!m_held && !m_stuck && !m_queue.empty())
                commit();
        },
        Qt::QueuedConnection);
}

void FakeRunLog::acknowledge(std::optional<Error> error)
{
    for (const auto &[context, fn] : m_listeners) {
        if (context)
            QMetaObject::invokeMethod(
                context.data(), [fn = fn, upTo = m_committed, error] { fn(upTo, error); }, Qt::QueuedConnection);
    }
}

QStringList FakeRunReader::columns() const
{
    return { u"id"_s, u"input"_s, u"output"_s, u"reference"_s };
}

data::Mapping FakeRunReader::mapping() const
{
    using data::Role;
    return { { Role::Id, {}, {} }, { Role::Input, {}, {} }, { Role::Output, {}, {} }, { Role::Reference, {}, {} } };
}

data::Item FakeRunReader::item(qint64 pos) const
{
    data::Item item;
    item.id = pos + 1;
    item.no = pos + 1;
    item.extId = u"row-%1"_s.arg(pos);
    item.cells = { item.extId, question(pos), u"answer %1."_s.arg(pos), u"reference %1."_s.arg(pos) };
    return item;
}

Result<std::vector<data::Item>> FakeRunReader::items(qint64 firstPos, int count) const
{
    ++m_itemReads;
    if (m_itemError)
        return *m_itemError;
    std::vector<data::Item> items;
    for (qint64 pos = firstPos; pos < std::min<qint64>(m_rows, firstPos + count); ++pos)
        items.push_back(item(pos));
    return items;
}

Result<void> FakeRunReader::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    if (m_outcomeError)
        return *m_outcomeError;
    if (!m_log)
        return {};
    for (const auto &[key, record] : m_log->stored()) {
        for (const eval::Verdict &verdict : record.verdicts) {
            eval::Outcome outcome;
            outcome.pos = record.pos;
            outcome.repeat = record.repeat;
            outcome.part = record.part;
            outcome.criterion = verdict.criterion;
            outcome.state = verdict.state;
            outcome.score = verdict.score;
            outcome.expected = verdict.expected;
            outcome.label = verdict.label;
            fn(outcome);
        }
    }
    return {};
}

Result<std::vector<eval::RowSummary>> FakeRunReader::summaries(const std::vector<qint64> &positions, int textLimit) const
{
    std::vector<eval::RowSummary> rows;
    for (const qint64 pos : positions) {
        eval::RowSummary row;
        row.pos = pos;
        row.itemId = pos + 1;
        row.no = pos + 1;
        row.extId = u"row-%1"_s.arg(pos);
        row.input = question(pos).left(textLimit);
        row.output = u"answer %1."_s.arg(pos).left(textLimit);
        const Result<eval::RowDetail> full = detail(pos);
        for (const eval::ReplyDetail &reply : full->replies) {
            if (reply.repeat == 0)
                row.verdicts += reply.verdicts;
        }
        if (!row.verdicts.isEmpty()) {
            row.state = row.verdicts.first().state;
            row.reason = row.verdicts.first().justification.left(textLimit);
        }
        for (const eval::Verdict &verdict : std::as_const(row.verdicts))
            row.state = eval::combined(row.state, verdict.state);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<eval::RowDetail> FakeRunReader::detail(qint64 pos) const
{
    eval::RowDetail detail;
    detail.pos = pos;
    detail.item = item(pos);
    if (!m_log)
        return detail;
    for (auto entry = m_log->stored().lower_bound({ pos, 0, QString() }); entry != m_log->stored().end() && std::get<0>(entry->first) == pos;
         ++entry) {
        const eval::ReplyRecord &record = entry->second;
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
        reply.error = record.error;
        reply.verdicts = record.verdicts;
        detail.replies.append(reply);
    }
    return detail;
}

Result<void> FakeRunReader::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    for (qint64 pos = 0; pos < m_rows; ++pos) {
        const Result<eval::RowDetail> full = detail(pos);
        if (!fn(*full))
            break;
    }
    return {};
}

Result<std::vector<std::optional<double>>> FakeRunReader::humanScores(const QString &) const
{
    return std::vector<std::optional<double>>(static_cast<std::size_t>(m_rows));
}

Result<std::vector<QString>> FakeRunReader::clusters() const
{
    return std::vector<QString>(static_cast<std::size_t>(m_rows));
}

void judgeRows(FakeRunLog &log, const std::vector<int> &scores)
{
    for (size_t pos = 0; pos < scores.size(); ++pos) {
        eval::Verdict verdict;
        verdict.state = scores[pos] > 0 ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
        if (scores[pos] > 0) {
            verdict.score = scores[pos];
            verdict.label = QString::number(scores[pos]);
        } else {
            verdict.reason = eval::InvalidReason::NotParsed;
        }
        eval::ReplyRecord record;
        record.run = 1;
        record.pos = static_cast<qint64>(pos);
        record.part = QStringLiteral("verdict");
        record.raw = QStringLiteral("<b>reply</b>");
        record.verdicts = { verdict };
        log.append(record);
    }
    log.commit();
}

} // namespace gavel::test
