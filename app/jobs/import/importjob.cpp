// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importjob.h"

#include "core/futureresult.h"
#include "data/mapping.h"
#include "store/datasets.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace gavel::jobs {

namespace {

constexpr size_t chunkRows = 1000;
constexpr qsizetype chunkBytes = 2 << 20;
constexpr int importSteps = 1000;
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
    return { Error::Kind::Cancelled, 0, ImportText::tr("The import was cancelled; nothing of it was kept."), {} };
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

/// One import from the first line to the finished dataset. readAll() and
/// storeScores() belong to a worker, the rest to the project's thread.
class ImportJob::Work
{
public:
    Work(store::Project &project, ImportRequest request)
        : m_project(project)
        , m_request(std::move(request))
    {
    }

    Result<void> prepare();
    Result<void> readAll(Promise &promise);
    /// What was read, and whether it was there before.
    Result<void> look();
    bool hasScores() const { return !m_judged.empty() && !m_report.wasThere; }
    Result<void> storeScores(Promise &promise);
    Result<void> complete();
    void discard() { m_session.reset(); }
    ImportReport takeReport() { return std::move(m_report); }

private:
    Result<void> take(const data::RawRow &row);
    Result<void> bad(const data::BadLine &line);
    Result<void> flush();
    void report(Promise &promise);
    eval::Scale importedScale() const;
    store::RunInfo importedRun(const eval::Scale &scale) const;

    struct JudgedItem
    {
        qint64 no;
        QList<data::ImportedVerdict> verdicts;
    };
    eval::ReplyRecord recordOf(const JudgedItem &item, const QMap<QString, double> &values) const;

    store::Project &m_project;
    const ImportRequest m_request;
    std::unique_ptr<data::RowReader> m_reader;
    std::optional<data::ItemBuilder> m_builder;
    std::unique_ptr<store::ImportSession> m_session;
    std::vector<data::Item> m_items;
    std::vector<store::ImportSession::NumberedLabel> m_labels;
    qsizetype m_bytes = 0;
    std::vector<JudgedItem> m_judged;
    ImportReport m_report;
    QElapsedTimer m_sinceReport;
};

Result<void> ImportJob::Work::prepare()
{
    auto reader = data::openRows(m_request.path, m_request.read);
    if (!reader)
        return reader.error();
    m_reader = std::move(*reader);
    m_report.format = m_reader->format();
    QStringList criteria;
    for (const eval::Criterion &criterion : m_request.judge.criteria)
        criteria << criterion.name;
    criteria.removeAll(QString());
    data::Mapping mapping = m_request.mapping ? *m_request.mapping : data::guessRoles(m_reader->columns(), criteria);
    const auto laid = data::applyOverrides(mapping, m_reader->columns(), m_request.overrides);
    if (!laid)
        return laid.error();
    m_builder.emplace(m_reader->columns(), *laid, scaleOptions(m_request.judge, m_request.build));

    data::Dataset &dataset = m_report.dataset;
    dataset.source = QFileInfo(m_request.path).fileName();
    dataset.name = m_request.name.isEmpty() ? dataset.source : m_request.name;
    dataset.columns = m_builder->columns();
    dataset.mapping = m_builder->mapping();
    auto session = m_project.datasets().beginImport(dataset);
    if (!session)
        return session.error();
    m_session = std::move(*session);
    return {};
}

Result<void> ImportJob::Work::bad(const data::BadLine &line)
{
    if (!m_request.skipBad) {
        return Error{
            Error::Kind::BadInput,
            0,
            ImportText::tr("%1, line %2: %3 Mend the line, or leave bad lines out.").arg(m_report.dataset.source).arg(line.line).arg(line.reason),
            {}
        };
    }
    ++m_report.badLines;
    if (m_report.firstBad.size() < reportedBadLines)
        m_report.firstBad << line;
    return {};
}

Result<void> ImportJob::Work::take(const data::RawRow &row)
{
    auto built = m_builder->add(row, m_reader->columns());
    if (!built)
        return built.error();
    for (data::BuiltItem &item : *built) {
        const qint64 no = item.item.no;
        for (const data::ImportedLabel &label : std::as_const(item.labels))
            m_labels.emplace_back(no, label);
        if (!item.verdicts.isEmpty())
            m_judged.push_back({ no, item.verdicts });
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

void ImportJob::Work::report(Promise &promise)
{
    if (m_sinceReport.isValid() && m_sinceReport.elapsed() < 80)
        return;
    m_sinceReport.start();
    promise.setProgressValueAndText(static_cast<int>(m_reader->progress() * importSteps), QString::number(m_builder->items()));
}

Result<void> ImportJob::Work::readAll(Promise &promise)
{
    promise.setProgressRange(0, importSteps);
    while (true) {
        if (promise.isCanceled())
            return cancelled();
        auto event = m_reader->next();
        if (!event)
            return event.error();
        Result<void> taken;
        if (const auto *row = std::get_if<data::RawRow>(&*event))
            taken = take(*row);
        else if (const auto *line = std::get_if<data::BadLine>(&*event))
            taken = bad(*line);
        else
            break;
        if (!taken)
            return taken;
        report(promise);
    }
    const auto flushed = flush();
    return flushed ? m_session->settle() : flushed;
}

eval::Scale ImportJob::Work::importedScale() const
{
    if (!m_request.judge.criteria.isEmpty())
        return m_request.judge.criteria.first().scale;
    // Without a judge the scale is what the file shows: its distinct numbers.
    QMap<double, QString> points;
    for (const JudgedItem &item : m_judged) {
        for (const data::ImportedVerdict &verdict : item.verdicts) {
            bool ok = false;
            const double value = verdict.label.toDouble(&ok);
            if (ok && points.size() < 100)
                points.insert(value, verdict.label);
        }
    }
    eval::Scale scale;
    for (auto it = points.cbegin(); it != points.cend(); ++it)
        scale.append({ it.value(), it.key(), it.value() });
    return scale;
}

store::RunInfo ImportJob::Work::importedRun(const eval::Scale &scale) const
{
    store::RunInfo info;
    info.kind = store::RunInfo::Kind::Imported;
    info.name = m_report.dataset.name;
    info.dataDigest = m_report.dataset.digest;
    info.state = QStringLiteral("finished");
    info.judge = m_request.judge;
    if (info.judge.criteria.isEmpty()) {
        info.judge.name = m_report.dataset.name;
        info.judge.criteria = { eval::Criterion{ {}, {}, scale, 1, true } };
    }
    return info;
}

Result<void> ImportJob::Work::storeScores(Promise &promise)
{
    const eval::Scale scale = importedScale();
    const auto run = m_session->beginRun(importedRun(scale), [&promise] { return promise.isCanceled(); });
    if (!run)
        return promise.isCanceled() ? cancelled() : run.error();
    m_report.importedRun = *run;
    QMap<QString, double> values;
    for (const eval::ScalePoint &point : scale)
        values.insert(point.label, point.value);
    std::vector<eval::ReplyRecord> records;
    for (const JudgedItem &item : m_judged) {
        if (promise.isCanceled())
            return cancelled();
        records.push_back(recordOf(item, values));
        if (records.size() < chunkRows)
            continue;
        if (auto stored = m_session->appendReplies(std::exchange(records, {})); !stored)
            return stored;
    }
    if (auto stored = m_session->appendReplies(std::move(records)); !stored)
        return stored;
    return m_session->settle();
}

eval::ReplyRecord ImportJob::Work::recordOf(const JudgedItem &item, const QMap<QString, double> &values) const
{
    eval::ReplyRecord record;
    record.pos = item.no - 1;
    record.part = QStringLiteral("verdict");
    for (const data::ImportedVerdict &imported : item.verdicts) {
        eval::Verdict verdict;
        verdict.criterion = imported.criterion;
        verdict.label = imported.label;
        verdict.justification = imported.reason;
        verdict.state = values.contains(imported.label) ? eval::VerdictState::Valid : eval::VerdictState::Invalid;
        if (verdict.state == eval::VerdictState::Valid)
            verdict.score = values.value(imported.label);
        else
            verdict.reason = eval::InvalidReason::OffScale;
        record.verdicts << verdict;
    }
    return record;
}

Result<void> ImportJob::Work::look()
{
    data::Dataset &dataset = m_report.dataset;
    dataset.digest = m_builder->digest();
    dataset.columns = m_builder->columns();
    dataset.mapping = m_builder->mapping();
    dataset.rows = m_builder->items();
    dataset.emptyOutputs = m_builder->emptyOutputs();
    m_report.offScale = m_builder->offScale();
    if (dataset.columnOf(data::Role::Output) < 0) {
        return Error{ Error::Kind::BadInput,
                      0,
                      ImportText::tr("%1 has no column with the answers to judge. Say which one it is: --map output=COLUMN. Its columns: %2.")
                          .arg(dataset.source, dataset.columns.join(QLatin1StringView(", "))),
                      {} };
    }
    const auto same = m_project.datasets().findByDigest(dataset.digest);
    if (same && *same) {
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
    return {};
}

ImportJob::ImportJob(store::Project &project, ImportRequest request, QObject *parent)
    : QObject(parent)
    , m_work(std::make_unique<Work>(project, std::move(request)))
{
    m_worker.setCancelOnWait(true);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this,
            [this](const QString &rows) { emit progressed(m_watcher.progressValue() / static_cast<double>(importSteps), rows.toLongLong()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { (this->*m_then)(resultOf(m_watcher, cancelled())); });
}

ImportJob::~ImportJob()
{
    m_watcher.disconnect(this);
}

void ImportJob::start()
{
    const auto prepared = m_isCancelled ? Result<void>(cancelled()) : m_work->prepare();
    if (prepared)
        work(&Work::readAll, &ImportJob::rowsRead);
    else
        end(prepared);
}

void ImportJob::rowsRead(const Result<void> &read)
{
    const auto looked = !read ? read : m_isCancelled ? Result<void>(cancelled()) : m_work->look();
    if (looked && m_work->hasScores())
        work(&Work::storeScores, &ImportJob::end);
    else
        end(looked);
}

void ImportJob::work(Step step, Then then)
{
    m_then = then;
    const auto future = QtConcurrent::run([work = m_work.get(), step](Promise &promise) { promise.addResult((work->*step)(promise)); });
    m_worker.addFuture(future);
    m_watcher.setFuture(future);
}

void ImportJob::end(const Result<void> &done)
{
    // Queued: start() may fail at once, and nobody expects an answer inside the
    // call. Only here it comes into sight, so that no cancel is too late.
    QMetaObject::invokeMethod(
        this,
        [this, done] {
            const auto completed = !done ? done : m_isCancelled ? Result<void>(cancelled()) : m_work->complete();
            if (!completed)
                m_work->discard();
            emit finished(completed ? Result<ImportReport>(m_work->takeReport()) : Result<ImportReport>(completed.error()));
        },
        Qt::QueuedConnection);
}

void ImportJob::cancel()
{
    m_isCancelled = true;
    m_watcher.cancel();
}

} // namespace gavel::jobs

#include "moc_importjob.cpp"
