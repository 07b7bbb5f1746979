// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/tryjob.h"

#include "eval/rowscores.h"
#include "jobs/run/runwarnings.h"
#include "jobs/run/storedtry.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/rowselection.h"

#include <QSet>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr int reasonLimit = 1;

} // namespace

TryJob::TryJob(store::Project &project, const Services &services, RunRequest draft, std::optional<TryBaseline> baseline, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_request(std::move(draft))
{
    m_request.numbered = false;
    m_request.resume = false;
    m_request.reuse = true;
    m_request.settings.repeats = 1;
    m_report.judge = m_request.judge;
    m_report.hash = eval::versionHash(m_request.judge);
    m_report.model = m_request.model;
    m_report.baseline = std::move(baseline);
}

TryJob::~TryJob()
{
    for (std::unique_ptr<RunJob> *job : { &m_draft, &m_before }) {
        const bool isOpen = m_stage != Stage::Ended && *job && (*job)->isStored();
        const qint64 run = isOpen ? (*job)->info().id : 0;
        job->reset();
        if (isOpen)
            m_project.log().updateRun(run, { .state = eval::RunState::Cancelled });
    }
}

void TryJob::start()
{
    m_clock.start();
    if (const auto chosen = chooseRows(); !chosen) {
        end(chosen);
        return;
    }
    m_draft = std::make_unique<RunJob>(m_project, m_services, m_request);
    connect(m_draft.get(), &RunJob::ready, this, &TryJob::draftReady);
    connect(m_draft.get(), &RunJob::stored, this, [this] {
        m_report.run = m_draft->info().id;
        openReader(m_reader, m_report.run);
    });
    connect(m_draft.get(), &RunJob::stateChanged, this, &TryJob::changed);
    connect(m_draft.get(), &RunJob::progressChanged, this, &TryJob::changed);
    connect(m_draft.get(), &RunJob::rowsChanged, this, &TryJob::readRows);
    connect(m_draft.get(), &RunJob::finished, this, &TryJob::draftEnded);
    m_draft->prepare();
}

void TryJob::restore(TryReport earlier)
{
    m_clock.start();
    const std::optional<TryBaseline> baseline = std::exchange(m_report.baseline, {});
    earlier.judge = m_report.judge;
    earlier.hash = m_report.hash;
    earlier.model = m_report.model;
    earlier.baseline = baseline;
    earlier.comparison.reset();
    earlier.isStored = true;
    m_report = std::move(earlier);
    openReader(m_reader, m_report.run);
    if (m_stage == Stage::Ended)
        return;
    if (const auto read = readStored(); !read)
        end(read);
    else if (m_report.baseline && !m_report.isCancelled)
        lookUpBefore();
    else
        compare();
}

/// The rows of the stored run with its verdicts.
Result<void> TryJob::readStored()
{
    const auto keys = m_reader->itemKeys();
    const auto labelled = m_project.labels().labelledIds(m_request.dataset);
    if (!keys || !labelled)
        return keys ? labelled.error() : keys.error();
    std::vector<qint64> items;
    for (const auto &key : *keys)
        items.push_back(key.id);
    auto rows = plannedRows(m_project, m_request.dataset, m_request.judge, items);
    if (!rows)
        return rows.error();
    m_report.labelledRows = static_cast<qint64>(labelled->size());
    const QSet<qint64> ids(labelled->cbegin(), labelled->cend());
    m_report.isRandom = !std::ranges::all_of(items, [&ids](qint64 id) { return ids.contains(id); });
    m_report.rows = std::move(*rows);
    readRows(0, static_cast<qint64>(m_report.rows.size()) - 1);
    m_report.isCancelled = m_report.done < static_cast<qint64>(m_report.rows.size());
    return {};
}

Result<void> TryJob::chooseRows()
{
    auto labelled = m_project.labels().labelledIds(m_request.dataset);
    if (!labelled)
        return labelled.error();
    m_report.labelledRows = static_cast<qint64>(labelled->size());
    m_report.isRandom = m_report.labelledRows < fewestLabels;
    m_request.rows = {};
    if (m_report.isRandom)
        m_request.rows.sample = randomRows;
    else
        m_request.rows.items = store::sampleOf(std::move(*labelled), mostRows, m_request.rows.seed);
    return {};
}

void TryJob::draftReady()
{
    m_report.preview = m_draft->preview();
    m_report.warnings = m_draft->warnings();
    auto rows = plannedRows(m_project, m_request.dataset, m_request.judge, m_draft->plannedItems());
    if (!rows) {
        end(rows.error());
        return;
    }
    m_report.rows = std::move(*rows);
    if (m_report.baseline)
        lookUpBefore();
    else
        judgeDraft();
}

void TryJob::lookUpBefore()
{
    const auto all = m_project.runs().all();
    const auto runs = runsOf(all.value_or(QList<store::RunInfo>()), eval::versionHash(m_report.baseline->judge), m_request.dataset, m_request.model,
                             m_request.servers.first().id);
    WantedRows wanted;
    for (const TryRow &row : m_report.rows)
        wanted.insert(row.item, row.no);
    m_work = ScopedCall(m_project.read(
        this, [runs, wanted](const store::ReaderSource &source, const Stop &stop) { return storedVerdicts(source, runs, wanted, stop); },
        [this](const Result<QHash<qint64, TryVerdict>> &stored) {
            if (m_stage == Stage::Ended)
                return;
            if (stored)
                takeStored(*stored);
            else
                end(stored.error());
        }));
}

void TryJob::takeStored(const QHash<qint64, TryVerdict> &stored)
{
    std::vector<qint64> missing;
    m_missing.clear();
    for (std::size_t i = 0; i < m_report.rows.size(); ++i) {
        TryRow &row = m_report.rows[i];
        if (const auto found = stored.constFind(row.item); found != stored.constEnd()) {
            row.before = *found;
            continue;
        }
        m_missing.push_back(i);
        missing.push_back(row.item);
    }
    if (m_report.isStored)
        compare();
    else if (missing.empty())
        judgeDraft();
    else
        judgeBefore(missing);
}

void TryJob::judgeBefore(const std::vector<qint64> &items)
{
    RunRequest request = m_request;
    request.judge = m_report.baseline->judge;
    request.rows = {};
    request.rows.items = items;
    m_before = std::make_unique<RunJob>(m_project, m_services, std::move(request));
    connect(m_before.get(), &RunJob::ready, this, [this] {
        setStage(Stage::JudgingBefore);
        m_before->start();
    });
    connect(m_before.get(), &RunJob::stored, this, [this] { openReader(m_beforeReader, m_before->info().id); });
    connect(m_before.get(), &RunJob::stateChanged, this, &TryJob::changed);
    connect(m_before.get(), &RunJob::progressChanged, this, &TryJob::changed);
    connect(m_before.get(), &RunJob::finished, this, [this](const Result<RunReport> &report) {
        if (m_stage == Stage::Ended)
            return;
        if (!report || m_cancelled) {
            end(m_cancelled ? Result<void>() : Result<void>(report.error()));
            return;
        }
        readBefore(0, static_cast<qint64>(m_missing.size()) - 1);
        judgeDraft();
    });
    m_before->prepare();
}

void TryJob::openReader(std::unique_ptr<eval::RunReader> &reader, qint64 run)
{
    auto opened = m_project.runs().reader(run);
    if (opened)
        reader = std::move(*opened);
    else
        end(opened.error());
}

void TryJob::judgeDraft()
{
    setStage(Stage::Judging);
    m_draft->start();
}

void TryJob::readRows(qint64 first, qint64 last)
{
    std::vector<qint64> positions;
    for (qint64 pos = first; pos <= last && pos < static_cast<qint64>(m_report.rows.size()); ++pos)
        positions.push_back(pos);
    const auto summaries = m_reader->summaries(positions, reasonLimit);
    if (!summaries)
        return;
    for (const eval::RowSummary &row : *summaries)
        m_report.rows[static_cast<std::size_t>(row.pos)].after = tryVerdict(m_request.judge, row.verdicts);
    count();
    emit changed();
}

void TryJob::readBefore(qint64 first, qint64 last)
{
    std::vector<qint64> positions;
    for (qint64 pos = first; pos <= last; ++pos)
        positions.push_back(pos);
    const auto summaries = m_beforeReader->summaries(positions, reasonLimit);
    if (!summaries)
        return;
    for (const eval::RowSummary &row : *summaries)
        m_report.rows[m_missing[static_cast<std::size_t>(row.pos)]].before = tryVerdict(m_report.baseline->judge, row.verdicts);
}

void TryJob::count()
{
    const auto inState = [this](eval::VerdictState state) {
        return std::count_if(m_report.rows.cbegin(), m_report.rows.cend(), [state](const TryRow &row) { return row.after.state == state; });
    };
    m_report.invalid = inState(eval::VerdictState::Invalid);
    m_report.failed = inState(eval::VerdictState::Failed);
    m_report.abstained = inState(eval::VerdictState::Abstained);
    m_report.done = static_cast<qint64>(m_report.rows.size()) - inState(eval::VerdictState::Pending);
    if (m_report.isStored)
        return;
    m_report.progress = m_draft->progress();
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
}

void TryJob::draftEnded(const Result<RunReport> &report)
{
    if (m_stage == Stage::Ended)
        return;
    if (!report) {
        end(m_cancelled ? Result<void>() : Result<void>(report.error()));
        return;
    }
    readRows(0, static_cast<qint64>(m_report.rows.size()) - 1);
    compare();
}

void TryJob::compare()
{
    if (m_cancelled || m_report.isCancelled) {
        end({});
        return;
    }
    setStage(Stage::Comparing);
    const auto dataset = m_project.datasets().dataset(m_request.dataset);
    if (!dataset) {
        end(dataset.error());
        return;
    }
    m_work = ScopedCall(m_project.read(
        this,
        [report = m_report, data = *dataset](const store::ReaderSource &source, const Stop &stop) { return figuresOf(report, data, source, stop); },
        [this](const Result<Figures> &figures) { compared(figures); }));
}

/// For a worker.
Result<TryJob::Figures> TryJob::figuresOf(const TryReport &report, const data::Dataset &dataset, const store::ReaderSource &source, const Stop &stop)
{
    const auto reader = source.openReader(report.run);
    if (!reader)
        return reader.error();
    const auto pairs = eval::readPairs(**reader, report.judge, eval::scoreCriteria(report.judge).value(0));
    if (!pairs)
        return pairs.error();
    const auto warnings = report.isStored ? runWarnings(source, report.judge, dataset) : Result<QStringList>(report.warnings);
    if (!warnings)
        return warnings.error();
    const auto hasBefore = [](const TryRow &row) { return row.before.state != eval::VerdictState::Pending; };
    const bool compares = report.baseline && std::ranges::any_of(report.rows, hasBefore);
    return Figures{ compares ? compareTry(report.rows, stop) : TryComparison(), stats::agreementReport(pairs->scores, pairs->labels, 1, stop),
                    *warnings };
}

void TryJob::compared(const Result<Figures> &figures)
{
    if (figures) {
        m_report.comparison = figures->comparison;
        m_report.agreement = figures->agreement;
        m_report.warnings = figures->warnings;
    }
    end(figures || m_cancelled ? Result<void>() : Result<void>(figures.error()));
}

void TryJob::cancel()
{
    if (m_stage == Stage::Ended || std::exchange(m_cancelled, true))
        return;
    m_report.isCancelled = true;
    switch (m_stage) {
    case Stage::Judging:
        m_draft->cancel();
        return;
    case Stage::JudgingBefore:
        m_before->cancel();
        return;
    case Stage::Preparing:
        end({});
        m_before.reset();
        m_draft.reset();
        return;
    case Stage::Comparing:
        m_work.cancel();
        return;
    case Stage::Ended:
        return;
    }
}

void TryJob::continuePaused()
{
    if (m_stage == Stage::JudgingBefore)
        m_before->continuePaused();
    else if (m_stage == Stage::Judging)
        m_draft->continuePaused();
}

void TryJob::takeServers(const QList<Server> &saved)
{
    takeEdits(m_request.servers, saved);
    for (RunJob *job : { m_draft.get(), m_before.get() }) {
        if (job)
            job->takeServers(saved);
    }
}

qint64 TryJob::stageDone() const
{
    if (m_stage == Stage::JudgingBefore)
        return m_before->progress().done();
    return m_report.done;
}

qint64 TryJob::stageTotal() const
{
    return static_cast<qint64>(m_stage == Stage::JudgingBefore ? m_missing.size() : m_report.rows.size());
}

std::optional<eval::RunPause> TryJob::pauseReason() const
{
    const RunJob *job = m_stage == Stage::JudgingBefore ? m_before.get() : m_stage == Stage::Judging ? m_draft.get() : nullptr;
    return job && job->state() == eval::EvalRun::State::Paused ? job->pauseReason() : std::nullopt;
}

Result<eval::RowDetail> TryJob::detail(qint64 pos) const
{
    if (!m_reader)
        return notFound(tr("There is no reply yet."));
    return m_reader->detail(pos);
}

void TryJob::setStage(Stage stage)
{
    m_stage = stage;
    emit changed();
}

void TryJob::end(const Result<void> &result)
{
    if (m_stage == Stage::Ended)
        return;
    m_stage = Stage::Ended;
    if (!m_report.isStored)
        m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    m_report.isComplete = result && !m_report.isCancelled;
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            emit changed();
            emit finished(result);
        },
        Qt::QueuedConnection);
}

} // namespace gavel::jobs

#include "moc_tryjob.cpp"
