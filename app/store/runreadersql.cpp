// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/runreadersql.h"

#include "store/replycolumns.h"
#include "store/rowvalues.h"
#include "store/words.h"

namespace gavel::store {

namespace {

/// Labels of an item that count: not replaced, not taken back, and of one rater the last.
constexpr QLatin1StringView currentLabel{ "l.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM label n WHERE n.replaces = l.id)" };

constexpr int detailPage = 128;
constexpr qint64 outcomePage = 50'000;

QString positionList(const std::vector<qint64> &positions)
{
    QString list = QStringLiteral("[");
    for (const qint64 pos : positions) {
        if (list.size() > 1)
            list += u',';
        list += QString::number(pos);
    }
    return list + u']';
}

data::Item itemAt(const QSqlQuery &row, int column)
{
    return { row.value(column).toLongLong(),   row.value(column + 1).toLongLong(), row.value(column + 2).toString(),
             row.value(column + 3).toString(), row.value(column + 4).toString(),   cellsFromJson(row.value(column + 5).toString()) };
}

constexpr QLatin1StringView itemColumns{ "i.id, i.no, i.ext_id, i.cluster, i.segment, i.cells" };
} // namespace

class RunReaderSql::Rows
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Q_DISABLE_COPY(Rows)
    Rows &operator=(Rows &&) = delete;

    bool next() { return m_query->next(); }
    const QSqlQuery &row() const { return *m_query; }
    Result<void> end() const
    {
        const QSqlError error = m_query->lastError();
        return error.isValid() ? Result<void>(sqlError(error)) : Result<void>();
    }

private:
    QSqlQuery *m_query;
};

RunReaderSql::RunReaderSql(std::unique_ptr<Connection> connection, const QSqlDatabase &db, qint64 run)
    : m_connection(std::move(connection))
    , m_db(db)
    , m_run(run)
{
}

Result<std::unique_ptr<eval::RunReader>> RunReaderSql::create(std::unique_ptr<Connection> connection, qint64 run)
{
    const QSqlDatabase &db = connection->database();
    std::unique_ptr<RunReaderSql> reader(new RunReaderSql(std::move(connection), db, run));
    if (const auto read = reader->readRun(); !read)
        return read.error();
    return std::unique_ptr<eval::RunReader>(std::move(reader));
}

Result<std::unique_ptr<eval::RunReader>> RunReaderSql::create(const QSqlDatabase &shared, qint64 run)
{
    std::unique_ptr<RunReaderSql> reader(new RunReaderSql(nullptr, shared, run));
    if (const auto read = reader->readRun(); !read)
        return read.error();
    return std::unique_ptr<eval::RunReader>(std::move(reader));
}

Result<void> RunReaderSql::readRun()
{
    const QString sql
        = QStringLiteral("SELECT d.columns, d.mapping, coalesce(v.content, r.judge, '{}') FROM run r JOIN dataset d ON d.id = r.dataset "
                         "LEFT JOIN judge_version v ON v.id = r.judge_version WHERE r.id = ?");
    auto found = query(m_db, sql, { m_run });
    if (!found)
        return found.error();
    if (!found->next())
        return Error{ Error::Kind::NotFound, 0, Words::tr("This run is not in the project."), QString::number(m_run) };
    m_columns = textsFrom(found->value(0));
    m_mapping = mappingFrom(found->value(1));
    if (auto judge = eval::judgeFromJson(objectFrom(found->value(2))))
        m_judge = std::move(*judge);
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
    return Rows(query);
}

Result<qint64> RunReaderSql::rowCount() const
{
    const auto count = scalar(m_db, QStringLiteral("SELECT row_count FROM run WHERE id = ?"), { m_run });
    if (!count)
        return count.error();
    return count->toLongLong();
}

Result<std::vector<data::Item>> RunReaderSql::items(qint64 firstPos, int count) const
{
    static const QString sql
        = QStringLiteral("SELECT %1 FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ? AND ri.pos >= ? AND ri.pos < ? "
                         "ORDER BY ri.pos")
              .arg(itemColumns);
    auto found = rows(m_items, sql, { m_run, firstPos, firstPos + count });
    if (!found)
        return found.error();
    std::vector<data::Item> items;
    items.reserve(static_cast<std::size_t>(std::max(0, count)));
    while (found->next())
        items.push_back(itemAt(found->row(), 0));
    if (const auto end = found->end(); !end)
        return end.error();
    return items;
}

Result<void> RunReaderSql::eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const
{
    // In parts, so that a long run holds no lock on file systems without a write-ahead log.
    const auto last = scalar(m_db, QStringLiteral("SELECT max(pos) FROM reply WHERE run = ?"), { m_run });
    if (!last)
        return last.error();
    if (last->isNull())
        return {};
    for (qint64 first = 0; first <= last->toLongLong(); first += outcomePage) {
        if (auto read = eachOutcomeIn(first, first + outcomePage - 1, fn); !read)
            return read;
    }
    return {};
}

Result<void> RunReaderSql::eachOutcomeIn(qint64 first, qint64 last, const std::function<void(const eval::Outcome &)> &fn) const
{
    static const QString sql
        = QStringLiteral("SELECT r.pos, r.repeat, r.part, v.criterion, v.state, v.score, v.expected, v.label FROM reply r "
                         "INDEXED BY reply_key CROSS JOIN verdict v ON v.reply = r.id WHERE r.run = ? AND r.pos >= ? AND r.pos <= ?");
    auto found = rows(m_outcomes, sql, { m_run, first, last });
    if (!found)
        return found.error();
    eval::Outcome outcome;
    while (found->next()) {
        const QSqlQuery &row = found->row();
        outcome.pos = row.value(0).toLongLong();
        outcome.repeat = row.value(1).toInt();
        outcome.part = row.value(2).toString();
        outcome.criterion = row.value(3).toString();
        outcome.state = stateFrom(row.value(4).toString());
        outcome.score = realAt(row, 5);
        outcome.expected = realAt(row, 6);
        outcome.label = row.value(7).toString();
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
    const QString list = positionList(positions);
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
    static const QString sql
        = QStringLiteral(
              "SELECT r.pos, %1, substr(v.justification, 1, ?) FROM json_each(?) p CROSS JOIN reply r INDEXED BY reply_key ON r.run = ? AND "
              "r.pos = p.value AND r.repeat = 0 CROSS JOIN verdict v ON v.reply = r.id")
              .arg(verdictColumns);
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
              .arg(currentLabel);
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
        return Error{ Error::Kind::NotFound, 0, Words::tr("This row is not in the run."), QString::number(pos) };
    return std::move(page->front());
}

Result<void> RunReaderSql::eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    for (qint64 first = 0; first < *count; first += detailPage) {
        const auto page = details(first, detailPage);
        if (!page)
            return page.error();
        for (const eval::RowDetail &detail : *page) {
            if (!fn(detail))
                return {};
        }
    }
    return {};
}

Result<std::vector<eval::RowDetail>> RunReaderSql::details(qint64 firstPos, int count) const
{
    auto found = items(firstPos, count);
    if (!found)
        return found.error();
    std::vector<eval::RowDetail> page(found->size());
    for (std::size_t i = 0; i < page.size(); ++i) {
        page[i].pos = firstPos + static_cast<qint64>(i);
        page[i].item = std::move((*found)[i]);
    }
    if (page.empty())
        return page;
    if (const auto added = addReplies(firstPos, count, page); !added)
        return added.error();
    if (const auto added = addLabels(firstPos, count, page); !added)
        return added.error();
    return page;
}

Result<void> RunReaderSql::addReplies(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const
{
    static const QString sql
        = QStringLiteral("SELECT r.pos, r.id, r.repeat, r.part, %1 FROM reply r LEFT JOIN verdict v ON v.reply = r.id WHERE r.run = ? "
                         "AND r.pos >= ? AND r.pos < ? ORDER BY r.pos, r.repeat, r.id")
              .arg(replyColumns);
    auto found = rows(m_replies, sql, { m_run, firstPos, firstPos + count });
    if (!found)
        return found.error();
    qint64 last = -1;
    while (found->next()) {
        const QSqlQuery &row = found->row();
        const qint64 pos = row.value(0).toLongLong() - firstPos;
        if (pos < 0 || pos >= static_cast<qint64>(page.size()))
            continue;
        QList<eval::ReplyDetail> &replies = page[static_cast<std::size_t>(pos)].replies;
        if (const qint64 id = row.value(1).toLongLong(); id != last) {
            last = id;
            eval::ReplyDetail reply;
            reply.repeat = row.value(2).toInt();
            reply.part = row.value(3).toString();
            readReply(row, 4, reply);
            replies << reply;
        }
        if (const auto verdict = wholeVerdictAt(row, 4 + replyColumnCount))
            replies.last().verdicts << *verdict;
    }
    return found->end();
}

Result<void> RunReaderSql::addLabels(qint64 firstPos, int count, std::vector<eval::RowDetail> &page) const
{
    static const QString sql
        = QStringLiteral("SELECT ri.pos, rt.name, l.criterion, l.value, l.reason, l.at_ms, l.seen FROM run_item ri JOIN label l ON l.item = "
                         "ri.item_a JOIN rater rt ON rt.id = l.rater WHERE ri.run = ? AND ri.pos >= ? AND ri.pos < ? AND %1 ORDER BY "
                         "ri.pos, l.id")
              .arg(currentLabel);
    auto found = rows(m_labels, sql, { m_run, firstPos, firstPos + count });
    if (!found)
        return found.error();
    while (found->next()) {
        const QSqlQuery &row = found->row();
        const qint64 pos = row.value(0).toLongLong() - firstPos;
        if (pos < 0 || pos >= static_cast<qint64>(page.size()))
            continue;
        page[static_cast<std::size_t>(pos)].labels << labelAt(row);
    }
    return found->end();
}

/// After the position: rater, criterion, label, reason, time, seen.
eval::LabelDetail RunReaderSql::labelAt(const QSqlQuery &row) const
{
    const QString criterion = row.value(2).toString();
    const QString label = row.value(3).toString();
    return { .rater = row.value(1).toString(),
             .criterion = criterion,
             .label = label,
             .value = labelValue(m_judge, criterion, label),
             .reason = row.value(4).toString(),
             .atMs = row.value(5).toLongLong(),
             .seen = row.value(6).toBool() };
}

Result<void> RunReaderSql::eachLabel(const std::function<void(qint64 pos, const eval::LabelDetail &)> &fn) const
{
    static const QString sql
        = QStringLiteral("SELECT ri.pos, rt.name, l.criterion, l.value, '', l.at_ms, l.seen FROM run_item ri JOIN label l ON l.item = "
                         "ri.item_a JOIN rater rt ON rt.id = l.rater WHERE ri.run = ? AND %1 ORDER BY ri.pos, l.id")
              .arg(currentLabel);
    Statement statement;
    auto found = rows(statement, sql, { m_run });
    if (!found)
        return found.error();
    while (found->next())
        fn(found->row().value(0).toLongLong(), labelAt(found->row()));
    return found->end();
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

Result<std::vector<std::optional<double>>> RunReaderSql::humanScores(const QString &criterion) const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    const auto rule = humanRule();
    if (!rule)
        return rule.error();
    const QString sql
        = QStringLiteral("SELECT ri.pos, l.criterion, rt.name, l.value, l.adjudicated FROM run_item ri JOIN label l ON l.item = ri.item_a "
                         "JOIN rater rt ON rt.id = l.rater WHERE ri.run = ? AND %1 ORDER BY ri.pos, l.id")
              .arg(currentLabel);
    Statement statement;
    auto found = rows(statement, sql, { m_run });
    if (!found)
        return found.error();
    std::vector<std::optional<double>> result(static_cast<std::size_t>(*count));
    HumanScores scores(m_judge, *rule);
    qint64 pos = -1;
    const auto store = [&] {
        if (pos >= 0 && pos < *count)
            result[static_cast<std::size_t>(pos)] = scoreOf(scores, criterion);
        scores.clear();
    };
    while (found->next()) {
        const QSqlQuery &row = found->row();
        if (const qint64 next = row.value(0).toLongLong(); next != pos) {
            store();
            pos = next;
        }
        scores.add({ row.value(1).toString(), row.value(2).toString(), row.value(3).toString(), row.value(4).toBool() });
    }
    store();
    if (const auto end = found->end(); !end)
        return end.error();
    return result;
}

Result<std::vector<QString>> RunReaderSql::clusters() const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    Statement statement;
    auto found
        = rows(statement, QStringLiteral("SELECT ri.pos, i.cluster FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ?"), { m_run });
    if (!found)
        return found.error();
    std::vector<QString> result(static_cast<std::size_t>(*count));
    while (found->next()) {
        const qint64 pos = found->row().value(0).toLongLong();
        if (pos >= 0 && pos < *count)
            result[static_cast<std::size_t>(pos)] = found->row().value(1).toString();
    }
    if (const auto end = found->end(); !end)
        return end.error();
    return result;
}

Result<std::vector<eval::ItemKey>> RunReaderSql::itemKeys() const
{
    const auto count = rowCount();
    if (!count)
        return count.error();
    Statement statement;
    auto found
        = rows(statement, QStringLiteral("SELECT ri.pos, i.id, i.no, i.segment FROM run_item ri JOIN item i ON i.id = ri.item_a WHERE ri.run = ?"),
               { m_run });
    if (!found)
        return found.error();
    std::vector<eval::ItemKey> result(static_cast<std::size_t>(*count));
    while (found->next()) {
        const QSqlQuery &row = found->row();
        const qint64 pos = row.value(0).toLongLong();
        if (pos >= 0 && pos < *count)
            result[static_cast<std::size_t>(pos)] = { row.value(1).toLongLong(), row.value(2).toLongLong(), row.value(3).toString() };
    }
    if (const auto end = found->end(); !end)
        return end.error();
    return result;
}

} // namespace gavel::store
