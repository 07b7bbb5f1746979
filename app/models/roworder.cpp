// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/roworder.h"

#include <algorithm>
#include <utility>

namespace gavel::models {

namespace {

bool matchesAt(const RowOrder::Matches &matches, qint64 position)
{
    return !matches || (static_cast<size_t>(position) < matches->size() && (*matches)[static_cast<size_t>(position)]);
}

std::vector<qint32> orderOf(const std::vector<CompactRow> &rows, const RowFilter &filter, const RowSort &sort, const RowOrder::Matches &matches)
{
    std::vector<qint32> order = rowOrder(rows, filter, sort);
    if (matches)
        std::erase_if(order, [&matches](qint32 position) { return !matchesAt(matches, position); });
    return order;
}

} // namespace

RowOrder::RowOrder(ResultsModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
}

void RowOrder::setFilter(const RowFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

void RowOrder::setSort(const RowSort &sort)
{
    if (sort == m_sort)
        return;
    m_sort = sort;
    arrange();
}

void RowOrder::setMatches(Matches matches)
{
    if (!matches && !m_matches)
        return;
    m_matches = std::move(matches);
    arrange();
}

void RowOrder::updateMatches(Matches matches)
{
    m_matches = std::move(matches);
    if (m_fixed)
        return;
    const int before = m_waiting;
    const std::vector<CompactRow> &known = m_model.rows();
    for (size_t position = 0; position < known.size(); ++position) {
        if (!m_isShown[position] && belongs(static_cast<qint64>(position), known[position]))
            wait(position);
    }
    if (m_waiting != before)
        emit waitingChanged();
}

void RowOrder::setFixed(std::optional<std::vector<qint32>> positions)
{
    if (!positions && !m_fixed)
        return;
    m_fixed = std::move(positions);
    if (m_fixed)
        std::erase_if(*m_fixed, [this](qint32 position) { return position < 0 || static_cast<size_t>(position) >= m_model.rows().size(); });
    arrange();
}

void RowOrder::restart()
{
    m_matches.reset();
    m_fixed.reset();
    m_isWaiting.assign(m_model.rows().size(), false);
    m_isShown.assign(m_model.rows().size(), true);
    arrange();
}

void RowOrder::arrange()
{
    m_ordering.cancel();
    if (m_fixed)
        apply(*m_fixed);
    else if (m_model.rows().size() <= rowsAtOnce)
        apply(orderOf(m_model.rows(), m_filter, m_sort, m_matches));
    else
        m_ordering = ScopedCall(m_workers.start(
            this,
            [rows = m_model.rows(), filter = m_filter, sort = m_sort, matches = m_matches](const Stop &) -> Result<std::vector<qint32>> {
                return orderOf(rows, filter, sort, matches);
            },
            [this](const Result<std::vector<qint32>> &order) {
                if (order)
                    apply(*order);
            }));
}

void RowOrder::apply(std::vector<qint32> order)
{
    m_isShown.assign(m_model.rows().size(), false);
    for (const qint32 position : order)
        m_isShown[static_cast<size_t>(position)] = true;
    m_model.setOrder(std::move(order));
    forgetWaiting();
    emit arranged();
}

bool RowOrder::belongs(qint64 position, const CompactRow &row) const
{
    return passes(row, m_filter) && matchesAt(m_matches, position);
}

void RowOrder::takeRows(qint64 first, std::vector<CompactRow> part)
{
    const bool isLive = !m_fixed && (isFiltered() || m_sort.key != RowKey::Position);
    const int before = m_waiting;
    const std::vector<CompactRow> &known = m_model.rows();
    for (size_t i = 0; i < part.size(); ++i) {
        const size_t position = static_cast<size_t>(first) + i;
        if (position >= known.size())
            return;
        part[i].human = known[position].human;
        const bool isNew = part[i].state != known[position].state || (part[i].hasScore() && part[i].score != known[position].score);
        if (!isLive || !isNew || !belongs(static_cast<qint64>(position), part[i]))
            continue;
        if (m_isShown[position] && m_sort.key == RowKey::Position)
            continue;
        wait(position);
    }
    m_model.updateRows(first, part);
    if (m_waiting != before)
        emit waitingChanged();
}

void RowOrder::wait(size_t position)
{
    if (!m_isWaiting[position])
        ++m_waiting;
    m_isWaiting[position] = true;
}

void RowOrder::forgetWaiting()
{
    if (std::exchange(m_waiting, 0) == 0)
        return;
    m_isWaiting.assign(m_model.rows().size(), false);
    emit waitingChanged();
}

} // namespace gavel::models

#include "moc_roworder.cpp"
