// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rowselection.h"

#include "store/current.h"
#include "store/sql.h"
#include "store/words.h"

#include <algorithm>
#include <random>

namespace gavel::store {

namespace {

constexpr qint64 collectPart = 20'000;
constexpr std::size_t lookUpPart = 5'000;

} // namespace

Result<bool> RowSelection::step(const QSqlDatabase &db)
{
    if (m_rows.run)
        return lookUpPositions(db);
    m_isCollecting = m_isCollecting || m_rows.items.empty();
    return m_isCollecting ? collect(db) : Result<bool>(true);
}

Result<bool> RowSelection::collect(const QSqlDatabase &db)
{
    auto found
        = query(db, QStringLiteral("SELECT i.id, i.no FROM item i WHERE i.dataset = ? AND i.no > ? AND %1 ORDER BY i.no LIMIT ?").arg(currentItem),
                { m_dataset, m_lastNo, collectPart });
    if (!found)
        return found.error();
    qint64 count = 0;
    while (found->next()) {
        ++count;
        m_lastNo = found->value(1).toLongLong();
        const qint64 item = found->value(0).toLongLong();
        if (!m_rows.without || !std::binary_search(m_rows.without->cbegin(), m_rows.without->cend(), item))
            m_rows.items.push_back(item);
    }
    const bool isEnough = m_rows.limit > 0 && static_cast<qint64>(m_rows.items.size()) >= m_rows.limit;
    if (count == collectPart && !isEnough)
        return false;
    if (isEnough)
        m_rows.items.resize(static_cast<std::size_t>(m_rows.limit));
    drawSample();
    return checkAny(m_rows.without && !m_rows.without->empty() ? Words::tr("Every row has been judged already by this version and model.")
                                                               : Words::tr("There are no rows to judge. Import some first."));
}

Result<bool> RowSelection::lookUpPositions(const QSqlDatabase &db)
{
    auto newest = prepare(db,
                          QStringLiteral("SELECT i.id FROM run_item r JOIN item judged ON judged.id = r.item_a JOIN item i ON i.dataset = "
                                         "judged.dataset AND i.no = judged.no WHERE r.run = ? AND r.pos = ? AND %1")
                              .arg(currentItem));
    if (!newest)
        return newest.error();
    const std::size_t end = std::min(m_lookedUp + lookUpPart, m_rows.positions.size());
    for (; m_lookedUp < end; ++m_lookedUp) {
        if (const auto ran = execute(*newest, { *m_rows.run, m_rows.positions[m_lookedUp] }); !ran)
            return ran.error();
        if (newest->next())
            m_rows.items.push_back(newest->value(0).toLongLong());
    }
    if (m_lookedUp < m_rows.positions.size())
        return false;
    return checkAny(Words::tr("There are no rows to judge. Choose some first."));
}

Result<bool> RowSelection::checkAny(const QString &text) const
{
    return m_rows.items.empty() ? Result<bool>(badInput(text)) : Result<bool>(true);
}

void RowSelection::drawSample()
{
    if (m_rows.sample > 0)
        m_rows.items = sampleOf(std::move(m_rows.items), static_cast<std::size_t>(m_rows.sample), m_rows.seed);
}

std::vector<qint64> sampleOf(std::vector<qint64> items, std::size_t wanted, quint64 seed)
{
    if (wanted >= items.size())
        return items;
    // The standard specifies the generator but not the distributions: the remainder gives the same
    // sample everywhere, and its bias is far below 1e-12.
    std::mt19937_64 generator(seed);
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(order[i], order[i + generator() % (order.size() - i)]);
    order.resize(wanted);
    std::sort(order.begin(), order.end());
    std::vector<qint64> sample;
    sample.reserve(wanted);
    for (const std::size_t place : order)
        sample.push_back(items[place]);
    return sample;
}

} // namespace gavel::store
