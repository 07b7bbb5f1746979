// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/textsearch.h"

#include "jobs/reading/backgroundread.h"

#include <QStringMatcher>

#include <algorithm>
#include <numeric>

namespace gavel::jobs {

namespace {

constexpr qint64 searchPageRows = 64;
constexpr int searchedText = 200'000; ///< characters of one text that are searched

bool contains(const eval::RowSummary &row, const QStringMatcher &matcher)
{
    const auto hasText = [&matcher](const QString &text) { return matcher.indexIn(text) >= 0; };
    return hasText(row.input) || hasText(row.output) || hasText(row.reason)
        || std::ranges::any_of(row.verdicts, [&](const eval::Verdict &verdict) { return hasText(verdict.justification); });
}

Result<std::vector<bool>> search(const eval::RunReader &reader, const QString &text)
{
    const auto count = reader.rowCount();
    if (!count)
        return count.error();
    const QStringMatcher matcher(text, Qt::CaseInsensitive);
    std::vector<bool> found(static_cast<size_t>(*count));
    for (qint64 first = 0; first < *count; first += searchPageRows) {
        std::vector<qint64> positions(static_cast<size_t>(std::min(searchPageRows, *count - first)));
        std::iota(positions.begin(), positions.end(), first);
        const auto page = reader.summaries(positions, searchedText);
        if (!page)
            return page.error();
        for (const eval::RowSummary &row : *page)
            found[static_cast<size_t>(row.pos)] = contains(row, matcher);
    }
    return found;
}

} // namespace

TextSearch::TextSearch(QObject *parent)
    : QObject(parent)
{
}

void TextSearch::start(const store::Project &project, qint64 run, const QString &text)
{
    m_call = ScopedCall(readInBackground(
        project, run, nullptr, this, [text](const eval::RunReader &reader, const Stop &) { return search(reader, text); },
        [this](const Result<std::vector<bool>> &matches) {
            if (!isCancelled(matches))
                emit finished(matches);
        }));
}

} // namespace gavel::jobs

#include "moc_textsearch.cpp"
