// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/comparison.h"

#include "jobs/session/evaluation.h"
#include "stats/descriptive.h"

#include <QHash>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr std::size_t manyRows = 20'000;

bool isSameScale(const eval::Scale &a, const eval::Scale &b)
{
    const auto isSamePoint = [](const eval::ScalePoint &left, const eval::ScalePoint &right) { return left.value == right.value; };
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), isSamePoint);
}

/// A score of imported runs may lie outside what the other run's scale, made of its own scores, holds.
eval::Scale widerScale(const eval::Scale &a, const eval::Scale &b)
{
    return a.size() >= b.size() ? a : b;
}

/// Brings the rows of two runs together by their items.
void pairRows(const RowScores &a, const std::vector<eval::ItemKey> &keysA, const RowScores &b, const std::vector<eval::ItemKey> &keysB,
              Comparison &result)
{
    QHash<qint64, std::size_t> places;
    places.reserve(static_cast<qsizetype>(keysB.size()));
    for (std::size_t pos = 0; pos < std::min(keysB.size(), b.scores.size()); ++pos)
        places.insert(keysB[pos].id, pos);
    for (std::size_t pos = 0; pos < std::min(keysA.size(), a.scores.size()); ++pos) {
        const auto found = places.constFind(keysA[pos].id);
        if (found == places.cend()) {
            ++result.onlyInA;
            continue;
        }
        const std::size_t other = *found;
        places.erase(found);
        ComparedRow row;
        row.posA = static_cast<qint32>(pos);
        row.posB = static_cast<qint32>(other);
        row.no = keysA[pos].no;
        row.stateA = a.states[pos];
        row.stateB = b.states[other];
        row.a = static_cast<float>(a.scores[pos]);
        row.b = static_cast<float>(b.scores[other]);
        row.human = static_cast<float>(a.human[pos]);
        result.rows.push_back(row);
    }
    result.onlyInB = static_cast<qint64>(places.size());
}

/// The scores that are held against each other.
struct Columns
{
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> human;
    std::vector<qint32> clusters;
};

Columns columnsOf(const std::vector<ComparedRow> &rows, const std::vector<qint32> &clusters, bool labelled)
{
    Columns columns;
    for (const ComparedRow &row : rows) {
        if (!row.hasBoth() || (labelled && !row.hasHuman()))
            continue;
        columns.a.push_back(static_cast<double>(row.a));
        columns.b.push_back(static_cast<double>(row.b));
        columns.human.push_back(static_cast<double>(row.human));
        if (!clusters.empty())
            columns.clusters.push_back(clusters[static_cast<std::size_t>(row.posA)]);
    }
    return columns;
}

ComparisonVerdict verdictOf(const Comparison &result)
{
    if (result.labelled == 0)
        return ComparisonVerdict::NoLabels;
    if (result.labelled < stats::fewestLabels)
        return ComparisonVerdict::TooFewLabels;
    const auto &interval = result.kappaDifference.interval;
    if (!interval || (interval->low <= 0 && interval->high >= 0))
        return ComparisonVerdict::NotShown;
    return interval->low > 0 ? ComparisonVerdict::Better : ComparisonVerdict::Worse;
}

void countAgreement(Comparison &result, const Columns &columns, const std::vector<double> &labels, const Stop &stop)
{
    result.labelled = static_cast<qint64>(columns.human.size());
    if (columns.human.empty())
        return;
    result.a = stats::agreementReport(columns.a, columns.human, labels, columns.clusters, 1, stop);
    result.b = stats::agreementReport(columns.b, columns.human, labels, columns.clusters, 1, stop);
    stats::BootstrapOptions options;
    options.clusters = columns.clusters;
    options.stop = stop;
    const auto kappa = stats::kappaDifference(columns.b, columns.a, columns.human, labels, stats::Weights::Quadratic, options);
    result.kappaDifference = kappa.difference;
    result.smallestVisible = kappa.smallestVisible;
    for (std::size_t i = 0; i < columns.human.size(); ++i) {
        const auto human = stats::nearestLabel(columns.human[i], labels);
        const bool hitA = stats::nearestLabel(columns.a[i], labels) == human;
        const bool hitB = stats::nearestLabel(columns.b[i], labels) == human;
        result.onlyAHits += hitA && !hitB ? 1 : 0;
        result.onlyBHits += hitB && !hitA ? 1 : 0;
    }
    result.hits = stats::mcNemar(result.onlyAHits, result.onlyBHits);
}

} // namespace

Result<Comparison> compareRuns(const eval::RunReader &a, const eval::JudgeDefinition &judgeA, const eval::RunReader &b,
                               const eval::JudgeDefinition &judgeB, const QString &criterion, const Stop &stop)
{
    const auto scoresA = readScores(a, judgeA, criterion);
    const auto scoresB = scoresA ? readScores(b, judgeB, criterion) : scoresA;
    if (!scoresB)
        return scoresB.error();
    const auto keysA = a.itemKeys();
    const auto keysB = keysA ? b.itemKeys() : keysA;
    if (!keysB)
        return keysB.error();
    const auto clusters = a.clusters();
    if (!clusters)
        return clusters.error();

    Comparison result;
    pairRows(*scoresA, *keysA, *scoresB, *keysB, result);
    result.sameData = !result.rows.empty();
    const bool isSeenOnly = scaleOf(judgeA, criterion).isEmpty() || scaleOf(judgeB, criterion).isEmpty();
    result.sameScale = isSeenOnly || isSameScale(scoresA->scale, scoresB->scale);
    result.scale = isSeenOnly ? widerScale(scoresA->scale, scoresB->scale) : scoresA->scale;
    if (!result.sameData || !result.sameScale || result.scale.isEmpty())
        return result;

    std::vector<double> labels;
    for (const eval::ScalePoint &point : std::as_const(result.scale))
        labels.push_back(point.value);
    const std::vector<qint32> numbers = clusterNumbers(*clusters);
    std::vector<double> sideA;
    std::vector<double> sideB;
    for (const ComparedRow &row : result.rows) {
        if (row.hasA())
            sideA.push_back(static_cast<double>(row.a));
        if (row.hasB())
            sideB.push_back(static_cast<double>(row.b));
    }
    result.countsA = stats::distribution(sideA, labels);
    result.countsB = stats::distribution(sideB, labels);
    const Columns both = columnsOf(result.rows, numbers, false);
    result.changes = stats::confusionMatrix(both.b, both.a, labels);
    stats::BootstrapOptions options;
    options.clusters = both.clusters;
    options.stop = stop;
    if (both.a.size() > manyRows)
        options.resamples = 400; // the interval is narrow, and drawing so many rows takes its time
    result.meanDifference = stats::meanDifference(both.b, both.a, options);
    countAgreement(result, columnsOf(result.rows, numbers, true), labels, stop);
    result.verdict = verdictOf(result);
    if (stop && stop())
        return Error{ Error::Kind::Cancelled, 0, {}, {} };
    return result;
}

ComparisonJob::ComparisonJob(Evaluation &evaluation, QObject *parent)
    : QObject(parent)
    , m_evaluation(evaluation)
    , m_counting(
          this, [this] { return prepare(); }, [this] { emit changed(); })
{
    const auto again = [this] {
        if (m_a && m_b)
            m_counting.refresh();
    };
    connect(&evaluation, &Evaluation::labelsChanged, this, again);
    connect(&evaluation, &Evaluation::runEnded, this, again);
    connect(&evaluation, &Evaluation::runRowsChanged, this, [this, again] {
        const auto shown = m_evaluation.shownRun();
        if (shown && (shown->id == m_a || shown->id == m_b))
            again();
    });
}

void ComparisonJob::setRuns(std::optional<qint64> a, std::optional<qint64> b)
{
    if (a == m_a && b == m_b)
        return;
    m_a = a;
    m_b = b;
    if (m_a && m_b)
        m_counting.restart();
    else
        m_counting.clear();
}

QStringList ComparisonJob::criteria() const
{
    const auto a = runA();
    const auto b = runB();
    if (!a || !b)
        return {};
    QStringList both;
    const QStringList second = scoreCriteria(b->judge);
    const QStringList first = scoreCriteria(a->judge);
    for (const QString &name : first) {
        if (second.contains(name))
            both << name;
    }
    return both;
}

void ComparisonJob::setCriterion(const QString &criterion)
{
    if (criterion == m_criterion)
        return;
    m_criterion = criterion;
    if (m_a && m_b)
        m_counting.restart();
}

QString ComparisonJob::criterion() const
{
    const QStringList known = criteria();
    return known.contains(m_criterion) || known.isEmpty() ? m_criterion : known.first();
}

std::optional<store::RunInfo> ComparisonJob::info(std::optional<qint64> run) const
{
    for (const store::RunInfo &each : m_evaluation.runs()) {
        if (run && each.id == *run)
            return each;
    }
    return {};
}

Counting<Comparison>::Count ComparisonJob::prepare() const
{
    const auto a = runA();
    const auto b = runB();
    if (!a || !b || !m_evaluation.project())
        return {};
    return [source = m_evaluation.project()->readerSource(), first = *a, second = *b, name = criterion()](const Stop &stop) -> Result<Comparison> {
        const auto readerA = source.openReader(first.id);
        const auto readerB = readerA ? source.openReader(second.id) : Result<std::unique_ptr<eval::RunReader>>(readerA.error());
        if (!readerB)
            return readerB.error();
        return compareRuns(**readerA, first.judge, **readerB, second.judge, name, stop);
    };
}

} // namespace gavel::jobs

#include "moc_comparison.cpp"
