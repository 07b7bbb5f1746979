// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakerunlog.h"

#include <algorithm>

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

void FakeRunLog::updateRun(qint64, const eval::RunChange &change)
{
    if (change.state)
        m_state = change.state;
    if (change.adaptations)
        m_adaptations = *change.adaptations;
    m_allowsInvalid = m_allowsInvalid || change.allowInvalid;
    for (const eval::ServerChange &server : change.servers) {
        m_identities.resize(std::max<qsizetype>(m_identities.size(), server.serverNo + 1));
        m_identities[server.serverNo] = server.identity;
    }
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
