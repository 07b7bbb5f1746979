// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/access.h"
#include "store/cleanup.h"
#include "store/current.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/replywriter.h"
#include "store/rowvalues.h"
#include "store/runcreation.h"
#include "store/sql.h"
#include "store/words.h"
#include "store/writer.h"

#include <QHash>

namespace gavel::store {

namespace {

constexpr std::size_t chunkRows = 2000;
constexpr qsizetype chunkBytes = 4 * 1024 * 1024;

struct EncodedItem
{
    qint64 no = 0;
    QString extId;
    QString cluster;
    QString segment;
    QString cells;
};

struct Chunk
{
    std::vector<EncodedItem> items;
    std::vector<ImportSession::NumberedLabel> labels;
    qsizetype bytes = 0;

    bool isFull() const { return items.size() >= chunkRows || labels.size() >= chunkRows || bytes >= chunkBytes; }
    bool isEmpty() const { return items.empty() && labels.empty(); }
};

Result<QHash<qint64, qint64>> insertItems(QSqlDatabase &db, qint64 dataset, const std::vector<EncodedItem> &items)
{
    QHash<qint64, qint64> ids;
    auto insert = prepare(db, QStringLiteral("INSERT INTO item (dataset, no, ext_id, cluster, segment, cells) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return insert.error();
    for (const EncodedItem &item : items) {
        if (const auto done = execute(*insert, { dataset, item.no, text(item.extId), text(item.cluster), text(item.segment), item.cells }); !done)
            return done.error();
        ids.insert(item.no, insert->lastInsertId().toLongLong());
    }
    return ids;
}

class LabelInserter
{
public:
    LabelInserter(QSqlDatabase &db, qint64 dataset, QHash<qint64, qint64> items)
        : m_db(db)
        , m_dataset(dataset)
        , m_items(std::move(items))
    {
    }

    Result<void> insert(const std::vector<ImportSession::NumberedLabel> &labels)
    {
        auto statement
            = prepare(m_db, QStringLiteral("INSERT INTO label (item, criterion, rater, value, at_ms, source) VALUES (?, ?, ?, ?, ?, 'file')"));
        if (!statement)
            return statement.error();
        const qint64 now = nowMs();
        for (const auto &[no, label] : labels) {
            const auto item = itemOf(no);
            if (!item)
                return item.error();
            const auto rater = raterOf(label.rater);
            if (!rater)
                return rater.error();
            if (auto done = execute(*statement, { *item, text(label.criterion), *rater, text(label.value), now }); !done)
                return done;
        }
        return {};
    }

private:
    Result<qint64> itemOf(qint64 no)
    {
        if (const auto known = m_items.constFind(no); known != m_items.cend())
            return *known;
        const auto found
            = scalar(m_db, QStringLiteral("SELECT i.id FROM item i WHERE i.dataset = ? AND i.no = ? AND %1").arg(currentItem), { m_dataset, no });
        if (!found)
            return found.error();
        if (found->isNull())
            return badInput(Words::tr("A human score belongs to row %1, which does not exist.").arg(no));
        m_items.insert(no, found->toLongLong());
        return found->toLongLong();
    }

    Result<qint64> raterOf(const QString &name)
    {
        if (const auto known = m_raters.constFind(name); known != m_raters.cend())
            return *known;
        const auto found = raterId(m_db, name);
        if (found)
            m_raters.insert(name, *found);
        return found;
    }

    QSqlDatabase &m_db;
    qint64 m_dataset;
    QHash<qint64, qint64> m_items;
    QHash<QString, qint64> m_raters;
};

} // namespace

struct ImportSession::Private
{
    Writer *writer = nullptr;
    data::Dataset dataset;
    Chunk chunk;
    qint64 rows = 0;
    qint64 run = 0;
    bool isFinished = false;
    std::shared_ptr<Result<void>> outcome = std::make_shared<Result<void>>();

    Result<void> flush()
    {
        if (chunk.isEmpty())
            return {};
        const auto full = std::make_shared<Chunk>(std::move(chunk));
        chunk = {};
        return writer->queueBulk(outcome, [full, id = dataset.id](QSqlDatabase &db) -> Result<void> {
            auto ids = insertItems(db, id, full->items);
            if (!ids)
                return ids.error();
            return LabelInserter(db, id, std::move(*ids)).insert(full->labels);
        });
    }
};

ImportSession::ImportSession()
    : d(std::make_unique<Private>())
{
}

ImportSession::~ImportSession()
{
    if (d->isFinished || d->dataset.id == 0)
        return;
    // Queued after the chunks that are not stored yet.
    d->writer->postSteps(discardImport(d->dataset.id));
}

qint64 ImportSession::datasetId() const
{
    return d->dataset.id;
}

Result<void> ImportSession::append(const std::vector<data::Item> &items, std::vector<NumberedLabel> labels)
{
    // A label can only be written after its row, and the rows of this call may fill several chunks:
    // labels go with the last of them.
    for (const data::Item &item : items) {
        Chunk &chunk = d->chunk;
        chunk.items.push_back({ item.no, item.extId, item.cluster, item.segment, cellsToJson(item.cells) });
        chunk.bytes += chunk.items.back().cells.size();
        ++d->rows;
        if (chunk.isFull()) {
            if (auto flushed = d->flush(); !flushed)
                return flushed;
        }
    }
    for (NumberedLabel &label : labels) {
        d->chunk.labels.push_back(std::move(label));
        if (d->chunk.isFull()) {
            if (auto flushed = d->flush(); !flushed)
                return flushed;
        }
    }
    return {};
}

Result<qint64> ImportSession::beginRun(const RunInfo &info, const std::function<bool()> &stop)
{
    if (const auto settled = settle(); !settled)
        return settled.error();
    RunInfo run = info;
    run.dataset = d->dataset.id;
    const auto creation = std::make_shared<RunCreation>(NewRun{ run }, RunCreation::Visibility::Never);
    const auto created = d->writer->runSteps([creation, stop](QSqlDatabase &db) -> Result<bool> {
        if (stop())
            return cancelledError();
        return creation->step(db);
    });
    if (!created)
        return created.error();
    d->run = creation->id();
    return d->run;
}

Result<void> ImportSession::appendReplies(std::vector<eval::ReplyRecord> replies)
{
    for (eval::ReplyRecord &reply : replies)
        reply.run = d->run;
    const auto stored = std::make_shared<const std::vector<eval::ReplyRecord>>(std::move(replies));
    return d->writer->queueBulk(d->outcome, [stored](QSqlDatabase &db) -> Result<void> {
        ReplyWriter writer(db);
        for (const eval::ReplyRecord &reply : *stored) {
            if (auto done = writer.insert(reply); !done)
                return done;
        }
        return {};
    });
}

Result<void> ImportSession::carryLabels(qint64 from, const QList<std::pair<QString, QString>> &without)
{
    if (auto settled = settle(); !settled)
        return settled;
    return d->writer->run([&, to = d->dataset.id](QSqlDatabase &db) { return store::carryLabels(db, from, to, without); });
}

Result<void> ImportSession::settle()
{
    if (auto flushed = d->flush(); !flushed)
        return flushed;
    d->writer->drainBulk();
    return *d->outcome;
}

Result<data::Dataset> ImportSession::finish(const data::Dataset &complete)
{
    if (const auto settled = settle(); !settled)
        return settled.error();

    data::Dataset dataset = complete;
    dataset.id = d->dataset.id;
    dataset.uuid = d->dataset.uuid;
    dataset.rows = d->rows;
    const auto marked = d->writer->run([&dataset, run = d->run](QSqlDatabase &db) -> Result<void> {
        if (run != 0) {
            if (auto shown = change(db, QStringLiteral("UPDATE run SET complete = 1 WHERE id = ?"), { run }); !shown)
                return shown;
        }
        return change(
            db,
            QStringLiteral("UPDATE dataset SET name = ?, source = ?, digest = ?, columns = ?, mapping = ?, row_count = ?, empty_outputs = ?, "
                           "complete = 1 WHERE id = ?"),
            { text(dataset.name), text(dataset.source), dataset.digest, toText(dataset.columns), toText(dataset.mapping), dataset.rows,
              dataset.emptyOutputs, dataset.id });
    });
    if (!marked)
        return marked.error();
    d->isFinished = true;
    return dataset;
}

Result<std::unique_ptr<ImportSession>> DatasetStore::beginImport(const data::Dataset &started)
{
    std::unique_ptr<ImportSession> session(new ImportSession);
    ImportSession::Private &d = *session->d;
    d.writer = &m_access.writer;
    d.dataset = started;
    d.dataset.id = 0;
    if (d.dataset.uuid.isNull())
        d.dataset.uuid = QUuid::createUuid();
    qint64 id = 0;
    const auto begun = m_access.writer.run([&d, &id](QSqlDatabase &db) -> Result<void> {
        auto made = query(db, QStringLiteral("INSERT INTO dataset (uuid, name, source, columns, mapping, created_ms) VALUES (?, ?, ?, ?, ?, ?)"),
                          { d.dataset.uuid.toString(QUuid::WithoutBraces), text(d.dataset.name), text(d.dataset.source), toText(d.dataset.columns),
                            toText(d.dataset.mapping), nowMs() });
        if (!made)
            return made.error();
        id = made->lastInsertId().toLongLong();
        return {};
    });
    if (!begun)
        return begun.error();
    d.dataset.id = id;
    return session;
}

} // namespace gavel::store
