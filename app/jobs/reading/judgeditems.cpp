// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/judgeditems.h"

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr int itemPageRows = 2048;

Result<void> addJudged(const eval::RunReader &reader, const std::atomic_bool &stop, std::vector<qint64> &items)
{
    const auto rows = reader.rowCount();
    if (!rows)
        return rows.error();
    std::vector<bool> isJudged(static_cast<std::size_t>(*rows), false);
    const auto read = reader.eachOutcome([&isJudged](const eval::Outcome &outcome) {
        const bool counts = outcome.state != eval::VerdictState::Pending && outcome.state != eval::VerdictState::Failed;
        if (counts && outcome.repeat == 0 && outcome.pos >= 0 && static_cast<std::size_t>(outcome.pos) < isJudged.size())
            isJudged[static_cast<std::size_t>(outcome.pos)] = true;
    });
    if (!read)
        return read;
    for (qint64 first = 0; first < *rows && !stop; first += itemPageRows) {
        const auto page = reader.items(first, itemPageRows);
        if (!page)
            return page.error();
        for (std::size_t i = 0; i < page->size(); ++i) {
            if (isJudged[static_cast<std::size_t>(first) + i])
                items.push_back((*page)[i].id);
        }
    }
    return {};
}

} // namespace

Result<std::vector<qint64>> judgedItems(const store::ReaderSource &source, const QList<qint64> &runs,
                                        const std::shared_ptr<const std::atomic_bool> &stop)
{
    std::vector<qint64> items;
    for (const qint64 run : runs) {
        const auto reader = source.openReader(run);
        if (!reader && reader.error().kind == Error::Kind::NotFound)
            continue; // removed meanwhile
        if (!reader)
            return reader.error();
        if (const auto added = addJudged(**reader, *stop, items); !added)
            return added.error();
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace gavel::jobs
