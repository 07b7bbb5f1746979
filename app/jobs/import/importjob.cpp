// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importjob.h"

#include "data/layouts/table.h"
#include "data/mapping.h"
#include "jobs/import/importedscores.h"
#include "jobs/import/rolechange.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace gavel::jobs {

namespace {

constexpr size_t chunkRows = 1000;
constexpr qsizetype chunkBytes = 2 << 20;
constexpr qsizetype reportedBadLines = 100;

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Import)
};

QStringList labelsOf(const eval::Scale &scale)
{
    QStringList labels;
    for (const eval::ScalePoint &point : scale)
        labels << point.label;
    return labels;
}

Error cancelled()
{
    return cancelledError(ImportText::tr("The import was cancelled; nothing of it was kept."));
}

} // namespace

data::BuildOptions scaleOptions(const eval::JudgeDefinition &judge, data::BuildOptions options)
{
    for (const eval::Criterion &criterion : judge.criteria) {
        if (criterion.name.isEmpty() && options.scaleLabels.isEmpty())
            options.scaleLabels = labelsOf(criterion.scale);
        else if (!criterion.name.isEmpty())
            options.criterionLabels.insert(criterion.name, labelsOf(criterion.scale));
    }
    return options;
}

/// One import from the first line to the finished dataset. open(), readAll() and storeScores() run in
/// a worker, the rest in the project's thread.
class ImportJob::Work
{
public:
    Work(store::Project &project, ImportRequest request, const ReadSoFar &progress)
        : m_project(project)
        , m_request(std::move(request))
        , m_progress(progress)
    {
    }

    bool isOfStoredRows() const { return m_request.stored.has_value(); }
    Result<void> takeRoles();
    Result<void> open(const Stop &);
    Result<void> begin();
    Result<void> readAll(const Stop &stop);
    /// What was read, and whether the project had it already.
    Result<void> look();
    bool hasScores() const { return m_scores.size() > 0 && !m_report.wasThere; }
    Result<void> storeScores(const Stop &stop);
    Result<void> complete();
    void discard() { m_session.reset(); }
    qint64 rows() const { return m_builder->items(); }
    ImportReport takeReport() { return std::move(m_report); }

private:
    Result<void> readFile(const Stop &stop);
    Result<void> readStored(const Stop &stop);
    Result<void> take(const data::RawRow &row, const QStringList &columns, const data::KeptTexts &kept = {});
    Result<void> bad(const data::BadLine &line);
    Result<void> flush();
    store::RunInfo importedRun() const;

    store::Project &m_project;
    const ImportRequest m_request;
    ReadSoFar m_progress;
    std::unique_ptr<data::Table> m_reader;
    std::optional<RoleChange> m_roles; ///< of stored rows
    std::optional<data::ItemBuilder> m_builder;
    std::unique_ptr<store::ImportSession> m_session;
    std::vector<data::Item> m_items;
    std::vector<store::ImportSession::NumberedLabel> m_labels;
    qsizetype m_bytes = 0;
    ImportedScores m_scores;
    ImportReport m_report;
};

Result<void> ImportJob::Work::takeRoles()
{
    auto roles = RoleChange::check(m_project, *m_request.stored, m_request.mapping.value_or(data::Mapping()));
    if (!roles)
        return roles.error();
    m_roles = std::move(*roles);
    m_builder.emplace(m_request.stored->columns, m_roles->mapping(), scaleOptions(m_request.judge, m_request.build));
    m_report.dataset.source = m_request.stored->source;
    m_report.dataset.name = m_roles->name();
    return {};
}

/// In a worker: a workbook or a table in one JSON object is unpacked before its first row.
Result<void> ImportJob::Work::open(const Stop &)
{
    data::ReadOptions read = m_request.read;
    for (const auto &[role, column] : m_request.overrides)
        read.fields << column;
    auto reader = data::Table::open(m_request.path, read);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    m_report.format = m_reader->format();
    m_report.layout = m_reader->layout();
    QStringList criteria;
    for (const eval::Criterion &criterion : m_request.judge.criteria)
        criteria << criterion.name;
    criteria.removeAll(QString());
    data::Mapping mapping = m_request.mapping ? *m_request.mapping : m_reader->guessedRoles(criteria);
    const auto laid = data::applyOverrides(mapping, m_reader->columns(), m_request.overrides);
    if (!laid)
        return laid.error();
    m_builder.emplace(m_reader->columns(), *laid, scaleOptions(m_request.judge, m_request.build));
    m_report.dataset.source = QFileInfo(m_request.path).fileName();
    m_report.dataset.name = m_request.name.isEmpty() ? m_report.dataset.source : m_request.name;
    return {};
}

Result<void> ImportJob::Work::begin()
{
    m_report.dataset.columns = m_builder->columns();
    m_report.dataset.mapping = m_builder->mapping();
    auto session = m_project.datasets().beginImport(m_report.dataset);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    return {};
}

Result<void> ImportJob::Work::bad(const data::BadLine &line)
{
    if (!m_request.skipBad) {
        return badInput(
            ImportText::tr("%1, line %2: %3 Mend the line, or leave bad lines out.").arg(m_report.dataset.source).arg(line.line).arg(line.reason));
    }
    ++m_report.badLines;
    if (m_report.firstBad.size() < reportedBadLines)
        m_report.firstBad << line;
    return {};
}

Result<void> ImportJob::Work::take(const data::RawRow &row, const QStringList &columns, const data::KeptTexts &kept)
{
    auto built = m_builder->add(row, columns, kept);
    if (!built)
        return built.error();
    for (data::BuiltItem &item : *built) {
        const qint64 no = item.item.no;
        for (const data::ImportedLabel &label : std::as_const(item.labels)) {
            if (!m_roles || m_roles->isNew(label))
                m_labels.emplace_back(no, label);
        }
        if (!item.verdicts.isEmpty())
            m_scores.add(no, item.verdicts);
        if (item.merged)
            continue;
        for (const QString &cell : std::as_const(item.item.cells))
            m_bytes += cell.size();
        m_items.push_back(std::move(item.item));
    }
    return m_items.size() >= chunkRows || m_bytes >= chunkBytes ? flush() : Result<void>();
}

Result<void> ImportJob::Work::flush()
{
    m_bytes = 0;
    return m_session->append(std::exchange(m_items, {}), std::exchange(m_labels, {}));
}

Result<void> ImportJob::Work::readAll(const Stop &stop)
{
    if (auto read = m_roles ? readStored(stop) : readFile(stop); !read)
        return read;
    if (auto flushed = flush(); !flushed)
        return flushed;
    return m_roles ? m_session->carryLabels(m_request.stored->id, m_roles->dropped()) : m_session->settle();
}

Result<void> ImportJob::Work::readFile(const Stop &stop)
{
    while (true) {
        if (stop())
            return cancelled();
        auto event = m_reader->next();
        if (!event)
            return event.error();
        Result<void> taken;
        if (const auto *row = std::get_if<data::RawRow>(&*event))
            taken = take(*row, m_reader->columns());
        else if (const auto *line = std::get_if<data::BadLine>(&*event))
            taken = bad(*line);
        else
            return {};
        if (!taken)
            return taken;
        if (m_progress.isDue())
            m_progress.report({ m_reader->progress(), m_builder->items() });
    }
}

Result<void> ImportJob::Work::readStored(const Stop &stop)
{
    Result<void> taken;
    const data::Dataset &stored = *m_request.stored;
    const auto read = m_project.readerSource().stoppedBy(stop).eachItem(stored.id, 1, [&](const data::Item &item) {
        taken = stop() ? Result<void>(cancelled()) : take({ item.no, item.cells }, stored.columns, m_roles->kept(item));
        if (m_progress.isDue())
            m_progress.report({ static_cast<double>(item.no) / static_cast<double>(qMax<qint64>(1, stored.rows)), m_builder->items() });
        return taken.has_value();
    });
    return taken ? read : taken;
}

store::RunInfo ImportJob::Work::importedRun() const
{
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Imported;
    info.name = m_report.dataset.name;
    info.dataDigest = m_report.dataset.digest;
    info.state = eval::RunState::Finished;
    info.judge = m_scores.judge();
    return info;
}

Result<void> ImportJob::Work::storeScores(const Stop &stop)
{
    const bool isForeign = m_reader && m_reader->hasForeignScores();
    m_scores.measureBy(isForeign ? eval::JudgeDefinition() : m_request.judge, m_report.dataset.name);
    m_report.hasOwnScale = !m_request.judge.criteria.isEmpty() && m_scores.judge() != m_request.judge;
    const auto run = m_session->beginRun(importedRun(), stop);
    if (!run)
        return run.error();
    m_report.importedRun = *run;
    std::vector<eval::ReplyRecord> records;
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        if (stop())
            return cancelled();
        records.push_back(m_scores.record(i));
        if (records.size() < chunkRows)
            continue;
        if (auto stored = m_session->appendReplies(std::exchange(records, {})); !stored)
            return stored;
    }
    if (auto stored = m_session->appendReplies(std::move(records)); !stored)
        return stored;
    return m_session->settle();
}

Result<void> ImportJob::Work::look()
{
    data::Dataset &dataset = m_report.dataset;
    dataset.digest = m_builder->digest();
    dataset.columns = m_builder->columns();
    dataset.mapping = m_builder->mapping();
    dataset.rows = m_builder->items();
    m_report.counts = m_builder->counts();
    dataset.emptyOutputs = m_report.counts.emptyOutputs;
    if (m_reader) {
        m_report.leftOut = m_reader->leftOut();
        m_report.repeats = m_reader->repeats();
    }
    m_report.offScale = m_builder->offScale();
    if (dataset.columnOf(data::Role::Output) < 0) {
        return badInput(ImportText::tr("%1 has no column with the answers to judge. Say which one it is: --map output=COLUMN. Its columns: %2.")
                            .arg(dataset.source, dataset.columns.join(QLatin1StringView(", "))));
    }
    const auto same = m_roles ? Result<std::optional<data::Dataset>>(std::nullopt) : m_project.datasets().findByDigest(dataset.digest);
    if (!same)
        return same.error();
    if (*same) {
        dataset = **same;
        m_report.wasThere = true;
    }
    return {};
}

Result<void> ImportJob::Work::complete()
{
    if (m_report.wasThere) {
        discard();
        return {};
    }
    const auto finished = m_session->finish(m_report.dataset);
    if (!finished)
        return finished.error();
    m_report.dataset = *finished;
    if (m_roles)
        m_report.keptAs = m_roles->removeOld(m_project);
    return {};
}

ImportJob::ImportJob(store::Project &project, ImportRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    const ReadSoFar progress(this, [this](const std::pair<double, qint64> &read) {
        if (m_call.isActive())
            emit progressed(read.first, read.second);
    });
    m_work = std::make_shared<Work>(project, std::move(request), progress);
}

ImportJob::~ImportJob() = default;

void ImportJob::start()
{
    if (m_isCancelled)
        end(cancelled());
    else if (m_work->isOfStoredRows())
        prepared(m_work->takeRoles());
    else
        work(&Work::open, &ImportJob::prepared);
}

void ImportJob::prepared(const Result<void> &ready)
{
    const auto begun = !ready ? ready : m_isCancelled ? Result<void>(cancelled()) : m_work->begin();
    if (begun)
        work(&Work::readAll, &ImportJob::rowsRead);
    else
        end(begun);
}

void ImportJob::rowsRead(const Result<void> &read)
{
    if (read)
        emit progressed(1, m_work->rows());
    const auto looked = !read ? read : m_isCancelled ? Result<void>(cancelled()) : m_work->look();
    if (looked && m_work->hasScores())
        work(&Work::storeScores, &ImportJob::end);
    else
        end(looked);
}

void ImportJob::work(Step step, Then then)
{
    m_call = ScopedCall(m_project.workers().start(
        this, [work = m_work, step](const Stop &stop) { return (*work.*step)(stop); },
        [this, then](const Result<void> &done) { (this->*then)(isCancelled(done) ? Result<void>(cancelled()) : done); }));
}

void ImportJob::end(const Result<void> &done)
{
    // Queued: start() may fail at once, and finished() must not be emitted inside the call. The
    // data only becomes visible here, so that it is never too late to cancel.
    QMetaObject::invokeMethod(
        this,
        [this, done] {
            const auto completed = !done ? done : m_isCancelled ? Result<void>(cancelled()) : m_work->complete();
            const Result<ImportReport> report = completed.transform([this] { return m_work->takeReport(); });
            m_work.reset(); // discards what is incomplete
            emit finished(report);
        },
        Qt::QueuedConnection);
}

void ImportJob::cancel()
{
    m_isCancelled = true;
    m_call.cancel();
}

} // namespace gavel::jobs

#include "moc_importjob.cpp"
