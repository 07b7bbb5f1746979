// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/tryjob.h"

#include "core/futureresult.h"
#include "store/datasets.h"
#include "store/labels.h"
#include "store/project.h"

#include <QtConcurrent>

#include <algorithm>
#include <random>

namespace gavel::jobs {

namespace {

constexpr int scanPage = 1024;
constexpr int reasonLimit = 1;

struct StoredRun
{
    qint64 id = 0;
    eval::JudgeDefinition judge;
};

/// Rows that are looked for: their number by item id.
using Wanted = QHash<qint64, qint64>;

/// Where the wanted items stand in a run. A run over the whole dataset has row n
/// at position n − 1, so most need no scan.
QHash<qint64, qint64> positionsOf(const eval::RunReader &reader, const Wanted &wanted, const std::atomic<bool> &stop)
{
    QHash<qint64, qint64> positions;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto item = reader.items(it.value() - 1, 1);
        if (item && !item->empty() && item->front().id == it.key())
            positions.insert(it.key(), it.value() - 1);
    }
    if (positions.size() == wanted.size())
        return positions;
    const qint64 rows = reader.rowCount().value_or(0);
    for (qint64 first = 0; first < rows && !stop; first += scanPage) {
        const auto items = reader.items(first, scanPage);
        if (!items)
            break;
        for (std::size_t i = 0; i < items->size(); ++i) {
            if (wanted.contains((*items)[i].id))
                positions.insert((*items)[i].id, first + static_cast<qint64>(i));
        }
    }
    return positions;
}

QHash<qint64, TryVerdict> storedVerdicts(const store::ReaderSource &source, const std::vector<StoredRun> &runs, Wanted wanted,
                                         const std::shared_ptr<std::atomic<bool>> &stop)
{
    QHash<qint64, TryVerdict> found;
    for (const StoredRun &run : runs) {
        if (wanted.isEmpty() || *stop)
            break;
        const auto reader = source.openReader(run.id);
        if (!reader)
            continue;
        const auto positions = positionsOf(**reader, wanted, *stop);
        const auto summaries = (*reader)->summaries({ positions.cbegin(), positions.cend() }, reasonLimit);
        if (!summaries)
            continue;
        for (const eval::RowSummary &row : *summaries) {
            const TryVerdict verdict = tryVerdict(run.judge, row.verdicts);
            // What failed is asked again.
            if (verdict.state == eval::VerdictState::Pending || verdict.state == eval::VerdictState::Failed)
                continue;
            found.insert(row.itemId, verdict);
            wanted.remove(row.itemId);
        }
    }
    return found;
}

/// Drawn without replacement, kept in order; the same on every machine.
std::vector<qint64> sampleOf(std::vector<qint64> items, std::size_t wanted)
{
    if (items.size() <= wanted)
        return items;
    std::mt19937_64 generator(1);
    std::vector<std::size_t> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (std::size_t i = 0; i < wanted; ++i)
        std::swap(order[i], order[i + generator() % (order.size() - i)]);
    order.resize(wanted);
    std::sort(order.begin(), order.end());
    std::vector<qint64> sample;
    for (const std::size_t place : order)
        sample.push_back(items[place]);
    return sample;
}

} // namespace

TryJob::TryJob(store::Project &project, const Services &services, RunRequest draft, std::optional<TryBaseline> baseline, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_services(services)
    , m_request(std::move(draft))
    , m_stop(std::make_shared<std::atomic<bool>>(false))
{
    m_request.numbered = false;
    m_request.resume = false;
    m_request.reuse = true;
    m_request.settings.repeats = 1;
    m_report.judge = m_request.judge;
    m_report.hash = eval::versionHash(m_request.judge);
    m_report.model = m_request.model;
    m_report.baseline = std::move(baseline);
    connect(&m_lookup, &QFutureWatcherBase::finished, this, &TryJob::takeStored);
    connect(&m_comparison, &QFutureWatcherBase::finished, this, [this] {
        auto comparison = resultOf(m_comparison);
        if (comparison)
            m_report.comparison = std::move(*comparison);
        end(comparison ? Result<void>() : Result<void>(comparison.error()));
    });
}

TryJob::~TryJob()
{
    *m_stop = true;
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
    connect(m_draft.get(), &RunJob::stateChanged, this, &TryJob::changed);
    connect(m_draft.get(), &RunJob::progressChanged, this, &TryJob::changed);
    connect(m_draft.get(), &RunJob::rowsChanged, this, &TryJob::readRows);
    connect(m_draft.get(), &RunJob::finished, this, &TryJob::draftEnded);
    m_draft->prepare();
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
        m_request.rows.items = sampleOf(std::move(*labelled), mostRows);
    return {};
}

void TryJob::draftReady()
{
    m_report.run = m_draft->info().id;
    m_report.preview = m_draft->preview();
    auto reader = m_project.runs().reader(m_report.run);
    if (!reader) {
        end(reader.error());
        return;
    }
    m_reader = std::move(*reader);
    const auto items = m_reader->items(0, mostRows);
    const auto human = m_reader->humanScores({});
    if (!items || !human) {
        end(!items ? items.error() : human.error());
        return;
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        const data::Item &item = (*items)[i];
        m_report.rows.push_back({ .pos = static_cast<qint64>(i),
                                  .item = item.id,
                                  .no = item.no,
                                  .cluster = item.cluster,
                                  .before = {},
                                  .after = {},
                                  .human = (*human)[i] });
    }
    if (m_report.baseline)
        lookUpBefore();
    else
        judgeDraft();
}

void TryJob::lookUpBefore()
{
    const QByteArray hash = eval::versionHash(m_report.baseline->judge);
    const auto all = m_project.runs().all();
    std::vector<StoredRun> runs;
    for (const store::RunInfo &run : all.value_or(QList<store::RunInfo>())) {
        const auto isSameServer = [this](const store::RunServer &used) { return used.server == m_request.servers.first().id; };
        const bool isOurs = run.kind == store::RunInfo::Kind::Recorded
            || (run.kind == store::RunInfo::Kind::Judged && std::all_of(run.servers.cbegin(), run.servers.cend(), isSameServer));
        if (isOurs && run.versionHash == hash && run.dataset == m_request.dataset && run.model == m_request.model && run.id != m_report.run)
            runs.push_back({ run.id, run.judge });
    }
    std::reverse(runs.begin(), runs.end()); // the newest first
    Wanted wanted;
    for (const TryRow &row : m_report.rows)
        wanted.insert(row.item, row.no);
    m_lookup.setFuture(QtConcurrent::run(&storedVerdicts, m_project.readerSource(), runs, wanted, m_stop));
}

void TryJob::takeStored()
{
    if (m_stage == Stage::Ended)
        return;
    const auto stored = resultOf(m_lookup);
    if (!stored) {
        end(stored.error());
        return;
    }
    std::vector<qint64> missing;
    m_missing.clear();
    for (std::size_t i = 0; i < m_report.rows.size(); ++i) {
        TryRow &row = m_report.rows[i];
        if (const auto found = stored->constFind(row.item); found != stored->constEnd()) {
            row.before = *found;
            continue;
        }
        m_missing.push_back(i);
        missing.push_back(row.item);
    }
    if (missing.empty())
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
        auto reader = m_project.runs().reader(m_before->info().id);
        if (!reader) {
            end(reader.error());
            return;
        }
        m_beforeReader = std::move(*reader);
        setStage(Stage::JudgingBefore);
        m_before->start();
    });
    connect(m_before.get(), &RunJob::stateChanged, this, &TryJob::changed);
    connect(m_before.get(), &RunJob::progressChanged, this, &TryJob::changed);
    connect(m_before.get(), &RunJob::finished, this, [this](const Result<RunReport> &report) {
        if (m_stage == Stage::Ended)
            return;
        if (!report || m_cancelled) {
            m_draft->discard();
            end(report ? Result<void>() : Result<void>(report.error()));
            return;
        }
        readBefore(0, static_cast<qint64>(m_missing.size()) - 1);
        judgeDraft();
    });
    m_before->prepare();
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
    m_report.progress = m_draft->progress();
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000;
}

void TryJob::draftEnded(const Result<RunReport> &report)
{
    if (m_stage == Stage::Ended)
        return;
    if (!report) {
        end(report.error());
        return;
    }
    readRows(0, static_cast<qint64>(m_report.rows.size()) - 1);
    compare();
}

void TryJob::compare()
{
    setStage(Stage::Comparing);
    if (!m_report.baseline) {
        m_report.comparison = TryComparison();
        end({});
        return;
    }
    const auto work = [rows = m_report.rows, values = scoreValues(m_request.judge), stop = m_stop] {
        return compareTry(rows, values, [&stop] { return stop->load(); });
    };
    m_comparison.setFuture(QtConcurrent::run(work));
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
        if (m_before)
            m_before->discard();
        if (m_draft)
            m_draft->discard();
        end({});
        return;
    case Stage::Comparing:
    case Stage::Ended:
        return;
    }
}

void TryJob::goOn()
{
    if (m_stage == Stage::JudgingBefore)
        m_before->goOn();
    else if (m_stage == Stage::Judging)
        m_draft->goOn();
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
        return Error{ Error::Kind::NotFound, 0, tr("There is no reply yet."), {} };
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
