// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/reading/textsearch.h"

#include "core/futureresult.h"
#include "eval/runreader.h"
#include "store/project.h"

#include <QStringMatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>

namespace gavel::jobs {

namespace {

constexpr qint64 searchPageRows = 64;
constexpr int searchedText = 200'000; ///< characters of one text

using Matches = Result<std::vector<bool>>;

bool contains(const eval::RowSummary &row, const QStringMatcher &matcher)
{
    const auto hasText = [&matcher](const QString &text) { return matcher.indexIn(text) >= 0; };
    return hasText(row.input) || hasText(row.output) || hasText(row.reason)
        || std::ranges::any_of(row.verdicts, [&](const eval::Verdict &verdict) { return hasText(verdict.justification); });
}

void search(QPromise<Matches> &promise, const store::ReaderSource &source, qint64 run, const QString &text)
{
    const auto reader = source.openReader(run);
    const auto count = reader ? (*reader)->rowCount() : Result<qint64>(reader.error());
    if (!count) {
        promise.addResult(Matches(count.error()));
        return;
    }
    const QStringMatcher matcher(text, Qt::CaseInsensitive);
    std::vector<bool> found(static_cast<size_t>(*count));
    for (qint64 first = 0; first < *count && !promise.isCanceled(); first += searchPageRows) {
        std::vector<qint64> positions(static_cast<size_t>(std::min(searchPageRows, *count - first)));
        std::iota(positions.begin(), positions.end(), first);
        const auto page = (*reader)->summaries(positions, searchedText);
        if (!page) {
            promise.addResult(Matches(page.error()));
            return;
        }
        for (const eval::RowSummary &row : *page)
            found[static_cast<size_t>(row.pos)] = contains(row, matcher);
    }
    promise.addResult(Matches(std::move(found)));
}

} // namespace

TextSearch::TextSearch(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &TextSearch::end);
}

TextSearch::~TextSearch()
{
    m_watcher.cancel();
}

void TextSearch::start(const store::Project &project, qint64 run, const QString &text)
{
    m_watcher.cancel();
    m_watcher.setFuture(QtConcurrent::run(search, project.readerSource(), run, text));
}

void TextSearch::cancel()
{
    m_watcher.cancel();
    m_watcher.setFuture({});
}

void TextSearch::end()
{
    if (!m_watcher.isCanceled())
        emit finished(resultOf(m_watcher));
}

} // namespace gavel::jobs

#include "moc_textsearch.cpp"
