// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runreadersql.h"

#include "store/current.h"
#include "store/replycolumns.h"
#include "store/rowvalues.h"
#include "store/runs.h"
#include "store/words.h"

#include <algorithm>
#include <limits>
#include <map>

namespace gavel::store {

namespace {

constexpr int detailPage = 128;
/// Reads a whole run in parts, so that no lock is held for long and a Stop is noticed soon even if
/// nothing is found.
constexpr qint64 partRows = 5'000;

eval::RowDetail *rowAt(std::vector<eval::RowDetail> &page, qint64 pos)
{
    const auto found = std::ranges::lower_bound(page, pos, {}, &eval::RowDetail::pos);
    return found != page.end() && found->pos == pos ? &*found : nullptr;
}

} // namespace

class RunReaderSql::Rows
{
public:
    Rows(QSqlQuery &query, const Stop &stop)
        : m_query(&query)
        , m_stop(&stop)
    {
    }
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
        , m_stop(other.m_stop)
    {
    }
    Q_DISABLE_COPY(Rows)
    Rows &operator=(Rows &&) = delete;

    bool next() { return !isStopped() && m_query->next(); }
    const QSqlQuery &row() const { return *m_query; }
    Result<void> end() const
    {
        if (isStopped())
            return cancelledError();
        const QSqlError error = m_query->lastError();
        return error.isValid() ? Result<void>(sqlError(error)) : Result<void>();
    }

private:
    bool isStopped() const { return *m_stop && (*m_stop)(); }

    QSqlQuery *m_query;
    const Stop *m_stop;
};

RunReaderSql::RunReaderSql(std::unique_ptr<Connection> connection, const QSqlDatabase &db, qint64 run, Stop stop)
    : m_connection(std::move(connection))
    , m_db(db)
    , m_run(run)
    , m_stop(std::move(stop))
{
}

Result<std::unique_ptr<eval::RunReader>> RunReaderSql::create(std::unique_ptr<Connection> connection, RunChecks &checks, qint64 run, Stop stop)
{
    const QSqlDatabase &db = connection->database();
    std::unique_ptr<RunReaderSql> reader(new RunReaderSql(std::move(connection), db, run, std::move(stop)));
    if (const auto read = reader->readRun(checks.thoroughDamage(reader->m_db, run, reader->m_stop)); !read)
        return read.error();
    return std::unique_ptr<eval::RunReader>(std::move(reader));
}

Result<std::unique_ptr<eval::RunReader>> RunReaderSql::create(const QSqlDatabase &shared, RunChecks &checks, qint64 run)
{
    std::unique_ptr<RunReaderSql> reader(new RunReaderSql(nullptr, shared, run, {}));
    if (const auto read = reader->readRun(checks.damage(shared, run)); !read)
        return read.error();
    return std::unique_ptr<eval::RunReader>(std::move(reader));
}

Result<void> RunReaderSql::readRun(const Result<QString> &damage)
{
    if (!damage)
        return damage.error();
    if (!damage->isEmpty())
        return damagedRunError(*damage);
    const QString sql
        = QStringLiteral("SELECT d.columns, d.mapping, coalesce(v.content, r.judge, '{}'), r.row_count FROM run r JOIN dataset d ON d.id = "
                         "r.dataset LEFT JOIN judge_version v ON v.id = r.judge_version WHERE r.id = ?");
    auto found = query(m_db, sql, { m_run });
    if (!found)
        return found.error();
    if (!found->next())
        return notFound(Words::tr("This run is not in the project."), QString::number(m_run));
    m_columns = textsFrom(found->value(0));
    m_mapping = mappingFrom(found->value(1));
    if (auto judge = eval::judgeFromJson(objectFrom(found->value(2))))
        m_judge = std::move(*judge);
    m_mapping.resize(m_columns.size());
    m_rows = found->value(3).toLongLong();
    return {};
}

Result<RunReaderSql::Rows> RunReaderSql::rows(Statement &statement, const QString &sql, const QVariantList &values) const
{
    const auto prepared = prepareOnce(statement, m_db, sql);
    if (!prepared)
        return prepared.error();
    QSqlQuery &query = **prepared;
    if (const auto ran = execute(query, values); !ran) {
        query.finish();
        return ran.error();
    }
    return Rows(query, m_stop);
}

Result<std::vector<data::Item>> RunReaderSql::items(qint64 firstPos, int count) const
{
    auto placed = placedItems(firstPos, count);
    if (!placed)
        return placed.error();
    std::vector<data::Item> items;
    items.reserve(placed->size());
    // Callers count the positions: an item that is missing must not shift those behind it.
    for (eval::RowDetail &row : *placed) {
        if (row.pos != firstPos + static_cast<qint64>(items.size()))
            break;
        items.push_back(std::move(row.item));
    }
    return items;
}

/// Rows with nothing but their positions and items. A position may be missing.
Result<std::vector<eval::RowDetail>> RunReaderSql::placedItems(qint64 firstPos, int count) const
{
    static const QString sql
        = QStringLiteral("SELECT ri.pos, %1 FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ? AND ri.pos >= ? AND ri.pos < ? "
                         "ORDER BY ri.pos")
              .arg(itemColumns);
    std::vector<eval::RowDetail> placed;
    if (firstPos < 0 || firstPos >= m_rows || count <= 0)
        return placed;
    const qint64 end = firstPos + std::min<qint64>(count, m_rows - firstPos);
    auto found = rows(m_items, sql, { m_run, firstPos, end });
    if (!found)
        return found.error();
    placed.reserve(static_cast<std::size_t>(end - firstPos));
    while (found->next()) {
        eval::RowDetail row;
        row.pos = found->row().value(0).toLongLong();
        row.item = itemAt(found->row(), 1);
        row.item.cells.resize(m_columns.size());
        placed.push_back(std::move(row));
    }
    if (const auto ended = found->end(); !ended)
        return ended.error();
    return placed;
}

Result<void> RunReaderSql::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    const auto last = scalar(m_db, QStringLiteral("SELECT max(pos) FROM reply WHERE run = ?"), { m_run });
    if (!last)
        return last.error();
    if (last->isNull())
        return {};
    for (qint64 first = 0; first <= std::min(m_rows - 1, last->toLongLong()); first += partRows) {
        if (auto read = eachOutcomeIn(first, first + partRows - 1, fn); !read)
            return read;
    }
    return {};
}

Result<void> RunReaderSql::eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const
{
    static const QString sql
        = QStringLiteral("SELECT r.pos, r.repeat, r.part, v.criterion, v.state, v.score, v.expected, v.label, r.server_no FROM reply r "
                         "INDEXED BY reply_key CROSS JOIN verdict v ON v.reply = r.id WHERE r.run = ? AND r.pos >= ? AND r.pos <= ? AND "
                         "r.repeat >= 0 AND r.repeat < ?");
    const auto servers = identities();
    if (!servers)
        return servers.error();
    auto found = rows(m_outcomes, sql, { m_run, std::max<qint64>(0, first), std::min(last, m_rows - 1), mostStoredRepeats });
    if (!found)
        return found.error();
    eval::Outcome outcome;
    while (found->next()) {
        const QSqlQuery &row = found->row();
        outcome.pos = row.value(0).toLongLong();
        outcome.repeat = row.value(1).toInt();
        outcome.part = row.value(2).toString();
        outcome.criterion = row.value(3).toString();
        outcome.score = realAt(row, 5);
        outcome.state = scoredState(stateFrom(row.value(4).toString()), outcome.score);
        outcome.expected = realAt(row, 6);
        outcome.label = row.value(7).toString();
        outcome.serverNo = countAt(row, 8).value_or(0);
        outcome.isOther = servers->isOther(outcome.serverNo);
        fn(outcome);
    }
    return found->end();
}

Result<std::vector<eval::RowSummary>> RunReaderSql::summaries(const std::vector<qint64> &positions, int textLimit) const
{
    std::vector<eval::RowSummary> page(positions.size());
    QHash<qint64, qsizetype> places;
    places.reserve(static_cast<qsizetype>(positions.size()));
    for (std::size_t i = 0; i < positions.size(); ++i) {
        page[i].pos = positions[i];
        places.insert(positions[i], static_cast<qsizetype>(i));
    }
    const QString list = numberList(positions);
    if (const auto added = addSummaryItems(list, textLimit, places, page); !added)
        return added.error();
    if (const auto added = addSummaryVerdicts(list, textLimit, places, page); !added)
        return added.error();
    if (const auto added = addSummaryLabels(list, places, page); !added)
        return added.error();
    return page;
}

Result<void> RunReaderSql::addSummaryItems(const QString &list, int textLimit, const QHash<qint64, qsizetype> &places,
                                           std::vector<eval::RowSummary> &page) const
{
    const auto columnOf = [this](data::Role role) {
        for (qsizetype i = 0; i < m_mapping.size(); ++i) {
            if (m_mapping[i].role == role)
                return QStringLiteral("substr(json_extract(i.cells, '$[%1]'), 1, ?)").arg(i);
        }
        return QStringLiteral("substr('', 1, ?)");
    };
    const QString sql
        = QStringLiteral("SELECT ri.pos, i.id, i.no, i.ext_id, %1, %2 FROM json_each(?) p CROSS JOIN run_item ri ON ri.run = ? AND ri.pos "
                         "= p.value CROSS JOIN item i ON i.id = ri.item_a")
              .arg(columnOf(data::Role::Input), columnOf(data::Role::Output));
    auto found = rows(m_summaryItems, sql, { textLimit, textLimit, list, m_run });
    if (!found)
        return found.error();
    while (found->next()) {
        const QSqlQuery &row = found->row();
        eval::RowSummary &summary = page[static_cast<std::size_t>(places.value(row.value(0).toLongLong()))];
        summary.itemId = row.value(1).toLongLong();
        summary.no = row.value(2).toLongLong();
        summary.extId = row.value(3).toString();
        summary.input = row.value(4).toString();
        summary.output = row.value(5).toString();
    }
    return found->end();
}

Result<void> RunReaderSql::addSummaryVerdicts(const QString &list, int textLimit, const QHash<qint64, qsizetype> &places,
                                              std::vector<eval::RowSummary> &page) const
{
    static const QString sql = QStringLiteral("SELECT r.pos, %1, substr(v.justification, 1, ?), r.server_no FROM json_each(?) p CROSS JOIN reply r "
                                              "INDEXED BY reply_key ON r.run = ? AND "
                                              "r.pos = p.value AND r.repeat = 0 CROSS JOIN verdict v ON v.reply = r.id")
                                   .arg(verdictColumns);
    const auto servers = identities();
    if (!servers)
        return servers.error();
    auto found = rows(m_summaryVerdicts, sql, { textLimit, list, m_run });
    if (!found)
        return found.error();
    while (found->next()) {
        const QSqlQuery &row = found->row();
        eval::RowSummary &summary = page[static_cast<std::size_t>(places.value(row.value(0).toLongLong()))];
        eval::Verdict verdict = verdictAt(row, 1);
        verdict.justification = row.value(9).toString();
        if (summary.reason.isEmpty())
            summary.reason = verdict.justification;
        summary.state = summary.verdicts.isEmpty() ? verdict.state : eval::combined(summary.state, verdict.state);
        summary.verdicts << verdict;
        summary.isOther = summary.isOther || servers->isOther(countAt(row, 10).value_or(0));
    }
    return found->end();
}

Result<void> RunReaderSql::addSummaryLabels(const QString &list, const QHash<qint64, qsizetype> &places, std::vector<eval::RowSummary> &page) const
{
    const auto rule = humanRule();
    if (!rule)
        return rule.error();
    static const QString sql
        = QStringLiteral("SELECT ri.pos, l.criterion, rt.name, l.value, l.adjudicated FROM json_each(?) p CROSS JOIN run_item ri ON "
                         "ri.run = ? AND ri.pos = p.value CROSS JOIN label l ON l.item = ri.item_a JOIN rater rt ON rt.id = l.rater "
                         "WHERE %1")
              .arg(currentLabel());
    auto found = rows(m_summaryLabels, sql, { list, m_run });
    if (!found)
        return found.error();
    QHash<qint64, HumanScores> scores;
    while (found->next()) {
        const QSqlQuery &row = found->row();
        auto place = scores.find(row.value(0).toLongLong());
        if (place == scores.end())
            place = scores.insert(row.value(0).toLongLong(), HumanScores(m_judge, *rule));
        place->add({ row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toBool() });
    }
    for (auto it = scores.cbegin(); it != scores.cend(); ++it) {
        eval::RowSummary &summary = page[static_cast<std::size_t>(places.value(it.key()))];
        summary.human = it->overall();
        summary.humanLabel = it->overallLabel();
    }
    return found->end();
}

Result<eval::RowDetail> RunReaderSql::detail(qint64 pos) const
{
    auto page = details(pos, 1);
    if (!page)
        return page.error();
    if (page->empty())
        return notFound(Words::tr("This row is not in the run."), QString::number(pos));
    return std::move(page->front());
}

Result<void> RunReaderSql::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    for (qint64 first = 0; first < m_rows; first += detailPage) {
        const auto page = details(first, detailPage);
        if (!page)
            return page.error();
        for (const eval::RowDetail &detail : *page) {
            if (m_stop && m_stop())
                return cancelledError();
            if (!fn(detail))
                return {};
        }
    }
    return {};
}

Result<std::vector<eval::RowDetail>> RunReaderSql::details(qint64 firstPos, int count) const
{
    auto page = placedItems(firstPos, count);
    if (!page || page->empty())
        return page;
    if (const auto added = addReplies(firstPos, count, *page); !added)
        return added.error();
    if (const auto added = addLabels(firstPos, count, *page); !added)
        return added.error();
    return page;
}

Result<void> RunReaderSql::addReplies(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const
{
    static const QString sql
        = QStringLiteral("SELECT r.pos, r.id, r.repeat, r.part, %1 FROM reply r LEFT JOIN verdict v ON v.reply = r.id WHERE r.run = ? "
                         "AND r.pos >= ? AND r.pos < ? AND r.repeat >= 0 AND r.repeat < ? ORDER BY r.pos, r.repeat, r.id")
              .arg(replyColumns);
    const auto servers = identities();
    if (!servers)
        return servers.error();
    auto found = rows(m_replies, sql, { m_run, firstPos, firstPos + count, mostStoredRepeats });
    if (!found)
        return found.error();
    std::optional<qint64> last;
    while (found->next()) {
        const QSqlQuery &row = found->row();
        eval::RowDetail *place = rowAt(page, row.value(0).toLongLong());
        if (!place)
            continue;
        QList<eval::ReplyDetail> &replies = place->replies;
        if (const qint64 id = row.value(1).toLongLong(); id != last) {
            last = id;
            eval::ReplyDetail reply;
            reply.repeat = row.value(2).toInt();
            reply.part = row.value(3).toString();
            readReply(row, 4, reply);
            reply.isOther = servers->isOther(reply.serverNo);
            replies << reply;
        }
        if (const auto verdict = wholeVerdictAt(row, 4 + replyColumnCount))
            replies.last().verdicts << *verdict;
    }
    return found->end();
}

Result<void> RunReaderSql::addLabels(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const
{
    return eachLabelRow(firstPos, firstPos + count, [&](qint64 pos, const QSqlQuery &row) {
        if (eval::RowDetail *place = rowAt(page, pos))
            place->labels << labelAt(row);
    });
}

Result<void> RunReaderSql::eachLabelRow(qint64 first, qint64 end, const std::function<void(qint64 pos, const QSqlQuery &row)> &fn) const
{
    static const QString sql
        = QStringLiteral("SELECT ri.pos, rt.name, l.criterion, l.value, l.reason, l.at_ms, l.seen, l.adjudicated, l.source FROM run_item ri "
                         "CROSS JOIN label l ON l.item = ri.item_a JOIN rater rt ON rt.id = l.rater "
                         "WHERE ri.run = ? AND ri.pos >= ? AND ri.pos < ? AND %1 ORDER BY ri.pos, l.id")
              .arg(currentLabel());
    for (; first < end; first += partRows) {
        auto found = rows(m_labels, sql, { m_run, first, std::min(end, first + partRows) });
        if (!found)
            return found.error();
        while (found->next())
            fn(found->row().value(0).toLongLong(), found->row());
        if (auto read = found->end(); !read)
            return read;
    }
    return {};
}

/// The columns after the position: rater, criterion, label, reason, time, seen, adjudicated, source.
eval::LabelDetail RunReaderSql::labelAt(const QSqlQuery &row) const
{
    const QString criterion = row.value(2).toString();
    const QString label = row.value(3).toString();
    return { .rater = row.value(1).toString(),
             .criterion = criterion,
             .label = label,
             .value = labelValue(m_judge, criterion, label),
             .reason = row.value(4).toString(),
             .atMs = msAt(row, 5),
             .seen = row.value(6).toBool(),
             .source = row.value(8).toString(),
             .adjudicated = row.value(7).toBool() };
}

Result<void> RunReaderSql::eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const
{
    return eachLabelRow(0, m_rows, [&](qint64 pos, const QSqlQuery &row) { fn(pos, labelAt(row)); });
}

Result<eval::RunIdentities> RunReaderSql::identities() const
{
    static const QString sql = QStringLiteral("SELECT no, identity FROM run_server WHERE run = ? ORDER BY no");
    auto found = rows(m_identities, sql, { m_run });
    if (!found)
        return found.error();
    QList<std::optional<ServerIdentity>> identities;
    while (found->next()) {
        // Numbered from 0 without gaps, or the run is damaged.
        identities << std::nullopt;
        if (!found->row().isNull(1))
            identities.last() = identityFromJson(objectFrom(found->row().value(1)));
    }
    return found->end().transform([&identities] { return eval::RunIdentities(identities); });
}

Result<HumanRule> RunReaderSql::humanRule() const
{
    const auto stored = scalar(m_db, QStringLiteral("SELECT value FROM setting WHERE key = ?"), { QString(humanRuleKey) });
    if (!stored)
        return stored.error();
    return humanRuleFromJson(settingFrom(*stored).toObject());
}

std::optional<double> RunReaderSql::scoreOf(const HumanScores &scores, const QString &criterion) const
{
    return criterion.isEmpty() ? scores.overall() : scores.score(criterion);
}

Result<void> RunReaderSql::eachHuman(qint64 rows, const std::function<void(qint64 pos, const HumanScores &scores)> &fn) const
{
    const auto rule = humanRule();
    if (!rule)
        return rule.error();
    HumanScores scores(m_judge, *rule);
    qint64 last = -1;
    const auto end = [&] {
        if (last >= 0)
            fn(last, scores);
        scores.clear();
    };
    const auto read = eachLabelRow(0, rows, [&](qint64 pos, const QSqlQuery &row) {
        if (pos != last) {
            end();
            last = pos;
        }
        scores.add({ row.value(2).toString(), row.value(1).toString(), row.value(3).toString(), row.value(7).toBool() });
    });
    if (!read)
        return read.error();
    end();
    return {};
}

Result<std::vector<std::optional<double>>> RunReaderSql::humanScores(const QString &criterion) const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    std::vector<std::optional<double>> result(static_cast<std::size_t>(*count));
    const auto read
        = eachHuman(*count, [&](qint64 pos, const HumanScores &scores) { result[static_cast<std::size_t>(pos)] = scoreOf(scores, criterion); });
    if (!read)
        return read.error();
    return result;
}

Result<eval::PeopleScores> RunReaderSql::peopleScores(const QString &criterion) const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    const auto size = static_cast<std::size_t>(*count);
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    eval::PeopleScores people;
    people.combined.assign(size, none);
    people.why.assign(size, eval::NoScore::Missing);
    std::map<QString, std::vector<double>> each;
    const auto read = eachHuman(*count, [&](qint64 pos, const HumanScores &scores) {
        const auto place = static_cast<std::size_t>(pos);
        people.why[place] = scores.noScore(criterion);
        const auto combined = scoreOf(scores, criterion);
        if (!combined)
            return;
        people.combined[place] = *combined;
        people.leftOut += scores.leftOut(criterion);
        for (const auto &[rater, score] : scores.each(criterion)) {
            auto &list = each[rater];
            list.resize(size, none);
            list[place] = score;
        }
    });
    if (!read)
        return read.error();
    if (each.size() > 1) {
        for (auto &[rater, scores] : each) {
            people.names << rater;
            people.each.push_back(std::move(scores));
        }
    }
    return people;
}

Result<std::vector<QString>> RunReaderSql::clusters() const
{
    Statement statement;
    auto found
        = rows(statement, QStringLiteral("SELECT ri.pos, i.cluster FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ?"), { m_run });
    if (!found)
        return found.error();
    std::vector<QString> result(static_cast<std::size_t>(m_rows));
    while (found->next()) {
        const qint64 pos = found->row().value(0).toLongLong();
        if (pos >= 0 && pos < m_rows)
            result[static_cast<std::size_t>(pos)] = found->row().value(1).toString();
    }
    if (const auto end = found->end(); !end)
        return end.error();
    return result;
}

Result<std::vector<eval::ItemKey>> RunReaderSql::itemKeys() const
{
    Statement statement;
    auto found
        = rows(statement, QStringLiteral("SELECT ri.pos, i.id, i.no, i.segment FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ?"),
               { m_run });
    if (!found)
        return found.error();
    std::vector<eval::ItemKey> result(static_cast<std::size_t>(m_rows));
    while (found->next()) {
        const QSqlQuery &row = found->row();
        const qint64 pos = row.value(0).toLongLong();
        if (pos >= 0 && pos < m_rows)
            result[static_cast<std::size_t>(pos)] = { row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toString() };
    }
    if (const auto end = found->end(); !end)
        return end.error();
    return result;
}

} // namespace gavel::store
