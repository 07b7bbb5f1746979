// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/run/tryjob.h"

#include "store/datasets.h"
#include "store/humanscore.h"
#include "store/labels.h"
#include "store/project.h"
#include "store/rowselection.h"

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr int reasonLimit = 1;

struct StoredRun
{
    qint64 id = 0;
    eval::JudgeDefinition judge;
};

/// Items to find: their row number by item id.
using Wanted = QHash<qint64, qint64>;

/// The positions of the wanted items in a run. In a run over the whole dataset row n is at position
/// n − 1, so most need no scan.
Result<QHash<qint64, qint64>> positionsOf(const eval::ItemReader &reader, const Wanted &wanted)
{
    QHash<qint64, qint64> positions;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto item = reader.items(it.value() - 1, 1);
        if (item && !item->empty() && item->front().id == it.key())
            positions.insert(it.key(), it.value() - 1);
    }
    if (positions.size() == wanted.size())
        return positions;
    const auto keys = reader.itemKeys();
    if (!keys)
        return keys.error();
    for (std::size_t pos = 0; pos < keys->size(); ++pos) {
        if (wanted.contains((*keys)[pos].id))
            positions.insert((*keys)[pos].id, static_cast<qint64>(pos));
    }
    return positions;
}

/// The score of a row that was judged several times, as every figure takes it; nullopt for one that
/// was judged once.
std::optional<TryVerdict> overRepeats(const eval::VerdictReader &reader, const eval::JudgeDefinition &judge, qint64 pos)
{
    eval::RowScoreCollector collector(judge, {}, pos, 1);
    int repeats = 1;
    const auto read = reader.eachOutcomeIn(pos, pos, [&](const eval::Outcome &outcome) {
        collector.add(outcome);
        repeats = std::max(repeats, outcome.repeat + 1);
    });
    if (!read || repeats == 1)
        return {};
    const eval::JudgedRow row = collector.finish().front();
    return row.isOther ? std::nullopt : std::optional(TryVerdict{ row.state, {}, row.score });
}

Result<QHash<qint64, TryVerdict>> storedVerdicts(const store::ReaderSource &source, const std::vector<StoredRun> &runs, Wanted wanted,
                                                 const Stop &stop)
{
    QHash<qint64, TryVerdict> found;
    for (const StoredRun &run : runs) {
        if (stop())
            return cancelledError();
        if (wanted.isEmpty())
            break;
        const auto reader = source.openReader(run.id);
        if (!reader)
            continue;
        const auto positions = positionsOf(**reader, wanted);
        const auto summaries = positions.and_then([&](const auto &places) {
            return (*reader)->summaries({ places.cbegin(), places.cend() }, reasonLimit);
        });
        if (!summaries)
            continue;
        for (const eval::RowSummary &row : *summaries) {
            TryVerdict verdict = tryVerdict(run.judge, row.verdicts);
            if (const auto averaged = overRepeats(**reader, run.judge, row.pos))
                verdict = *averaged;
            // Failed rows are asked again, and verdicts of another identity are not this model's.
            if (row.isOther || verdict.state == eval::VerdictState::Pending || verdict.state == eval::VerdictState::Failed)
                continue;
            found.insert(row.itemId, verdict);
            wanted.remove(row.itemId);
        }
    }
    return found;
}

/// The rows of a run that is not stored yet, with their human scores.
Result<std::vector<TryRow>> plannedRows(const store::Project &project, const eval::JudgeDefinition &judge, const std::vector<qint64> &items)
{
    const auto labels = project.labels().current({ items.begin(), items.end() });
    if (!labels)
        return labels.error();
    const store::HumanRule rule = store::humanRuleFromJson(project.setting(store::humanRuleKey).toObject());
    QHash<qint64, store::HumanScores> scores;
    for (const store::LabelRecord &label : *labels) {
        auto place = scores.find(label.item);
        if (place == scores.end())
            place = scores.insert(label.item, store::HumanScores(judge, rule));
        place->add({ label.criterion, label.rater, *label.label, label.adjudicated });
    }
    using People = decltype(TryRow::people);
    std::vector<TryRow> rows;
    for (const qint64 id : items) {
        const auto item = project.datasets().item(id);
        if (!item)
            return item.error();
        const auto given = scores.constFind(id);
        rows.push_back({ .pos = static_cast<qint64>(rows.size()),
                         .item = id,
                         .no = item->no,
                         .cluster = item->cluster,
                         .before = {},
                         .after = {},
                         .human = given == scores.cend() ? std::nullopt : given->overall(),
                         .people = given == scores.cend() ? People() : given->each({}) });
    }
    return rows;
}

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
    auto rows = plannedRows(m_project, m_request.judge, m_draft->plannedItems());
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
    const QByteArray hash = eval::versionHash(m_report.baseline->judge);
    const auto all = m_project.runs().all();
    std::vector<StoredRun> runs;
    for (const store::RunInfo &run : all.value_or(QList<store::RunInfo>())) {
        const auto isSameServer = [this](const store::RunServer &used) { return used.server == m_request.servers.first().id; };
        const bool isOurs = run.kind == store::RunInfo::Kind::Recorded
            || (run.kind == store::RunInfo::Kind::Judged && std::all_of(run.servers.cbegin(), run.servers.cend(), isSameServer));
        if (isOurs && run.damage.isEmpty() && run.versionHash == hash && run.dataset == m_request.dataset && run.model == m_request.model)
            runs.push_back({ run.id, run.judge });
    }
    std::reverse(runs.begin(), runs.end()); // the newest first
    Wanted wanted;
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
    setStage(Stage::Comparing);
    if (!m_report.baseline) {
        m_report.comparison = TryComparison();
        end({});
        return;
    }
    const auto work = [rows = m_report.rows](const Stop &stop) -> Result<TryComparison> { return compareTry(rows, stop); };
    m_work = ScopedCall(m_project.workers().start(this, work, [this](const Result<TryComparison> &comparison) { compared(comparison); }));
}

void TryJob::compared(const Result<TryComparison> &comparison)
{
    if (comparison)
        m_report.comparison = *comparison;
    end(comparison || m_cancelled ? Result<void>() : Result<void>(comparison.error()));
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
