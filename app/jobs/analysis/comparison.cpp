// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/comparison.h"

#include "jobs/session/currentrun.h"
#include "jobs/session/shownrun.h"
#include "jobs/session/storedruns.h"
#include "jobs/session/workbench.h"
#include "stats/descriptive.h"
#include "store/project.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace gavel::jobs {

namespace {

constexpr std::size_t manyRows = 20'000;

bool isSameScale(const eval::Scale &a, const eval::Scale &b)
{
    const auto isSamePoint = [](const eval::ScalePoint &left, const eval::ScalePoint &right) { return left.value == right.value; };
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), isSamePoint);
}

/// A score of an imported run may be outside the scale, which was made from the other run's scores.
eval::Scale widerScale(const eval::Scale &a, const eval::Scale &b)
{
    return a.size() >= b.size() ? a : b;
}

/// Matches the rows of two runs by their items.
void pairRows(const eval::RowScores &a, const std::vector<eval::ItemKey> &keysA, const eval::RowScores &b, const std::vector<eval::ItemKey> &keysB,
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
        row.a = a.scores[pos];
        row.b = b.scores[other];
        row.human = a.people.combined[pos];
        result.rows.push_back(row);
    }
    result.onlyInB = static_cast<qint64>(places.size());
}

/// What either judge left without a score.
void countUnscored(Comparison &result)
{
    for (const ComparedRow &row : result.rows) {
        if (!row.hasHuman())
            continue;
        ++result.allLabelled;
        result.unscoredA.add(row.stateA);
        result.unscoredB.add(row.stateB);
    }
}

bool hasScores(const eval::RowScores &rows)
{
    return std::ranges::any_of(rows.scores, [](double score) { return !std::isnan(score); });
}

/// The scores of rows that both judged.
struct Columns
{
    std::vector<double> a;
    std::vector<double> b;
    std::vector<qint32> clusters;
};

Columns columnsOf(const std::vector<ComparedRow> &rows, const std::vector<qint32> &clusters)
{
    Columns columns;
    for (const ComparedRow &row : rows) {
        if (!row.hasBoth())
            continue;
        columns.a.push_back(row.a);
        columns.b.push_back(row.b);
        if (!clusters.empty())
            columns.clusters.push_back(clusters[static_cast<std::size_t>(row.posA)]);
    }
    return columns;
}

/// The rows that both judged and people scored.
struct Labelled
{
    stats::PairedScores a;
    std::vector<double> b;
};

Labelled labelledOf(const std::vector<ComparedRow> &rows, const eval::ScorePairs &pairs)
{
    QHash<std::size_t, double> ofB;
    for (const ComparedRow &row : rows) {
        if (row.hasBoth() && row.hasHuman())
            ofB.insert(static_cast<std::size_t>(row.posA), row.b);
    }
    Labelled labelled;
    for (std::size_t pair = 0; pair < pairs.rows.size(); ++pair) {
        const auto found = ofB.constFind(pairs.rows[pair]);
        if (found == ofB.cend())
            continue;
        labelled.a.add(pairs.scores, pair);
        labelled.b.push_back(*found);
    }
    return labelled;
}

ComparisonVerdict verdictOf(const Comparison &result)
{
    if (!result.hasScoresA || !result.hasScoresB)
        return ComparisonVerdict::NoScores;
    if (result.labelled == 0)
        return ComparisonVerdict::NoLabels;
    if (result.labelled < stats::fewestLabels)
        return ComparisonVerdict::TooFewLabels;
    const auto &interval = result.kappaDifference.interval;
    if (!interval || (interval->low <= 0 && interval->high >= 0))
        return ComparisonVerdict::NotShown;
    return interval->low > 0 ? ComparisonVerdict::Better : ComparisonVerdict::Worse;
}

void countAgreement(Comparison &result, const Labelled &labelled, const std::vector<double> &labels, const Stop &stop)
{
    result.labelled = static_cast<qint64>(labelled.b.size());
    if (labelled.b.empty())
        return;
    stats::PairedScores ofB = labelled.a;
    ofB.judge = labelled.b;
    result.a = stats::agreementReport(labelled.a, labels, 1, stop);
    result.b = stats::agreementReport(ofB, labels, 1, stop);
    stats::BootstrapOptions options;
    options.clusters = ofB.clusters;
    options.stop = stop;
    const auto kappa = stats::kappaDifference(ofB, labelled.a.judge, options);
    result.kappaDifference = kappa.difference;
    result.smallestVisible = kappa.smallestVisible;
    const std::vector<double> hitsA = stats::hitsByItem(labelled.a, 0);
    const std::vector<double> hitsB = stats::hitsByItem(ofB, 0);
    for (std::size_t i = 0; i < hitsA.size(); ++i) {
        result.onlyAHits += hitsA[i] > hitsB[i] ? 1 : 0;
        result.onlyBHits += hitsB[i] > hitsA[i] ? 1 : 0;
    }
    result.hits = stats::mcNemar(result.onlyAHits, result.onlyBHits);
}

/// How often either judge gave each score, and what became of it.
void countScores(Comparison &result, const Columns &both)
{
    std::vector<double> sideA;
    std::vector<double> sideB;
    std::vector<double> seen;
    for (const ComparedRow &row : result.rows) {
        if (row.hasA())
            sideA.push_back(row.a);
        if (row.hasB())
            sideB.push_back(row.b);
    }
    seen.insert(seen.end(), sideA.begin(), sideA.end());
    seen.insert(seen.end(), sideB.begin(), sideB.end());
    result.scale = eval::pointsFor(result.scale, seen);
    std::vector<double> points;
    for (const eval::ScalePoint &point : std::as_const(result.scale))
        points.push_back(point.value);
    result.countsA = stats::distribution(sideA, points);
    result.countsB = stats::distribution(sideB, points);
    result.changes = stats::confusionMatrix(both.b, both.a, points);
}

} // namespace

Result<Comparison> compareRuns(const eval::RunReader &a, const eval::JudgeDefinition &judgeA, const eval::RunReader &b,
                               const eval::JudgeDefinition &judgeB, const QString &criterion, const Stop &stop)
{
    const auto scoresA = eval::readScores(a, judgeA, criterion);
    const auto scoresB = scoresA ? eval::readScores(b, judgeB, criterion) : scoresA;
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
    countUnscored(result);
    result.hasScoresA = hasScores(*scoresA);
    result.hasScoresB = hasScores(*scoresB);
    result.verdict = verdictOf(result);
    result.othersA = scoresA->others;
    result.othersB = scoresB->others;
    result.sameData = !result.rows.empty();
    const bool isSeenOnly = eval::scaleOf(judgeA, criterion).isEmpty() || eval::scaleOf(judgeB, criterion).isEmpty();
    result.sameScale = isSeenOnly || isSameScale(scoresA->scale, scoresB->scale);
    result.scale = isSeenOnly ? widerScale(scoresA->scale, scoresB->scale) : scoresA->scale;
    if (!result.sameData || !result.sameScale || result.scale.isEmpty())
        return result;

    std::vector<double> labels;
    for (const eval::ScalePoint &point : std::as_const(result.scale))
        labels.push_back(point.value);
    const std::vector<qint32> numbers = eval::clusterNumbers(*clusters);
    const Columns both = columnsOf(result.rows, numbers);
    countScores(result, both);
    stats::BootstrapOptions options;
    options.clusters = both.clusters;
    options.stop = stop;
    if (both.a.size() > manyRows)
        options.resamples = 400; // the interval is narrow, and resampling so many rows takes time
    result.meanDifference = stats::meanDifference(both.b, both.a, options);
    countAgreement(result, labelledOf(result.rows, eval::pairScores(*scoresA, numbers)), labels, stop);
    result.verdict = verdictOf(result);
    if (stop && stop())
        return cancelledError();
    return result;
}

ComparisonJob::ComparisonJob(ShownRun &shown, QObject *parent)
    : QObject(parent)
    , m_shown(shown)
    , m_read([this](QObject *context, auto done) { return ask(context, std::move(done)); }, [this] { emit changed(); })
{
    const auto again = [this] {
        if (m_a && m_b)
            m_read.refresh();
    };
    connect(&shown, &ShownRun::labelsChanged, this, again);
    connect(&shown.current(), &CurrentRun::ended, this, again);
    connect(&shown, &ShownRun::rowsChanged, this, [this, again] {
        if (m_shown.id() == m_a || m_shown.id() == m_b)
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
        m_read.restart();
    else
        m_read.clear();
}

QStringList ComparisonJob::criteria() const
{
    const auto a = runA();
    const auto b = runB();
    if (!a || !b)
        return {};
    QStringList both;
    const QStringList second = eval::scoreCriteria(b->judge);
    const QStringList first = eval::scoreCriteria(a->judge);
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
        m_read.restart();
}

QString ComparisonJob::criterion() const
{
    const QStringList known = criteria();
    return known.contains(m_criterion) || known.isEmpty() ? m_criterion : known.first();
}

std::optional<store::RunInfo> ComparisonJob::info(std::optional<qint64> run) const
{
    return m_shown.runs().find(run);
}

Call ComparisonJob::ask(QObject *context, LatestRead<Comparison>::Done done) const
{
    const auto a = runA();
    const auto b = runB();
    if (!a || !b || !m_shown.workbench().project())
        return {};
    return m_shown.workbench().project()->read(
        context,
        [first = *a, second = *b, name = criterion()](const store::ReaderSource &source, const Stop &stop) -> Result<Comparison> {
            const auto readerA = source.openReader(first.id);
            const auto readerB = readerA ? source.openReader(second.id) : Result<std::unique_ptr<eval::RunReader>>(readerA.error());
            if (!readerB)
                return readerB.error();
            return compareRuns(**readerA, first.judge, **readerB, second.judge, name, stop);
        },
        std::move(done));
}

} // namespace gavel::jobs

#include "moc_comparison.cpp"
