// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/judgeditems.h"

#include <algorithm>

namespace gavel::jobs {

namespace {

Result<void> addJudged(const eval::RunReader &reader, std::vector<qint64> &items)
{
    const auto keys = reader.itemKeys();
    if (!keys)
        return keys.error();
    std::vector<bool> isJudged(keys->size(), false);
    const auto read = reader.eachOutcome([&isJudged](const eval::Outcome &outcome) {
        const bool counts = outcome.state != eval::VerdictState::Pending && outcome.state != eval::VerdictState::Failed && !outcome.isOther;
        if (counts && outcome.repeat == 0 && outcome.pos >= 0 && static_cast<std::size_t>(outcome.pos) < isJudged.size())
            isJudged[static_cast<std::size_t>(outcome.pos)] = true;
    });
    if (!read)
        return read;
    for (std::size_t pos = 0; pos < keys->size(); ++pos) {
        if (isJudged[pos])
            items.push_back((*keys)[pos].id);
    }
    return {};
}

} // namespace

Result<std::vector<qint64>> judgedItems(const store::ReaderSource &source, const QList<qint64> &runs)
{
    std::vector<qint64> items;
    for (const qint64 run : runs) {
        const auto reader = source.openReader(run);
        if (!reader && reader.error().kind == Error::Kind::NotFound)
            continue; // removed in the meantime
        if (!reader)
            return reader.error();
        if (const auto added = addJudged(**reader, items); !added)
            return added.error();
    }
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
    return items;
}

} // namespace gavel::jobs
