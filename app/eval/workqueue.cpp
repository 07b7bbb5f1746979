// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/workqueue.h"

#include <QCoreApplication>

#include <algorithm>

namespace gavel::eval {

namespace {

bool later(const Work &a, const Work &b)
{
    return a.due > b.due;
}

} // namespace

WorkQueue::WorkQueue(const ItemReader &reader, const PromptRenderer &renderer, const RowLedger &ledger)
    : m_reader(reader)
    , m_renderer(renderer)
    , m_ledger(ledger)
{
    skipSettled();
}

Result<std::optional<Work>> WorkQueue::take(Time now, bool alsoFresh, Order order)
{
    if (!m_ready.empty()) {
        std::optional<Work> work(std::move(m_ready.front()));
        m_ready.pop_front();
        return work;
    }
    const bool mayBeFresh = alsoFresh && hasFresh();
    if (mayBeFresh && order == Order::NewRowsFirst)
        return takeFresh();
    if (!m_waiting.empty() && m_waiting.front().due <= now) {
        std::pop_heap(m_waiting.begin(), m_waiting.end(), later);
        std::optional<Work> work(std::move(m_waiting.back()));
        m_waiting.pop_back();
        return work;
    }
    return mayBeFresh ? takeFresh() : Result<std::optional<Work>>(std::optional<Work>());
}

void WorkQueue::giveBack(Work work)
{
    m_ready.push_back(std::move(work));
}

void WorkQueue::retry(Work work, Time due)
{
    work.due = due;
    m_waiting.push_back(std::move(work));
    std::push_heap(m_waiting.begin(), m_waiting.end(), later);
}

void WorkQueue::clear()
{
    m_ready.clear();
    m_waiting.clear();
}

std::optional<WorkQueue::Time> WorkQueue::nextDue() const
{
    if (m_waiting.empty())
        return {};
    return m_waiting.front().due;
}

void WorkQueue::advance()
{
    if (++m_part >= m_ledger.parts()) {
        m_part = 0;
        if (++m_pos >= m_ledger.rows()) {
            m_pos = 0;
            ++m_repeat;
        }
    }
    skipSettled();
}

void WorkQueue::skipSettled()
{
    if (m_ledger.rows() == 0) {
        m_repeat = m_ledger.repeats();
        return;
    }
    for (; m_repeat < m_ledger.repeats(); ++m_repeat, m_pos = 0, m_part = 0) {
        for (; m_pos < m_ledger.rows(); ++m_pos, m_part = 0) {
            if (!m_ledger.needs(m_pos, m_repeat))
                continue;
            for (; m_part < m_ledger.parts(); ++m_part) {
                if (m_ledger.needs(m_pos, m_repeat, m_part))
                    return;
            }
        }
    }
}

Result<std::optional<Work>> WorkQueue::takeFresh()
{
    if (m_userPos != m_pos) {
        const Result<const data::Item *> item = itemAt(m_pos);
        if (!item)
            return item.error();
        m_user = m_renderer.userText(**item);
        m_userPos = m_pos;
    }
    Work work;
    work.pos = m_pos;
    work.repeat = m_repeat;
    work.part = m_part;
    work.user = m_user;
    advance();
    return std::optional<Work>(std::move(work));
}

Result<const data::Item *> WorkQueue::itemAt(qint64 pos)
{
    const auto end = m_pageStart + static_cast<qint64>(m_page.size());
    if (pos < m_pageStart || pos >= end) {
        Result<std::vector<data::Item>> page = m_reader.items(pos, pageSize);
        if (!page)
            return page.error();
        if (page->empty()) {
            return ioError(QCoreApplication::translate("gavel::eval::WorkQueue", "A row of this run is missing from the project."),
                           QStringLiteral("no item at position %1").arg(pos));
        }
        m_page = std::move(*page);
        m_pageStart = pos;
    }
    return &m_page[static_cast<std::size_t>(pos - m_pageStart)];
}

} // namespace gavel::eval
