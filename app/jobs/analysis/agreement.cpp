// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreement.h"

#include "stats/descriptive.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace gavel::jobs {

namespace {

constexpr std::size_t mostSegments = 20;
constexpr std::size_t mostRaters = 12;
constexpr qint64 intervalsUpTo = 5'000; ///< beyond, the interval of a part is too narrow to matter
constexpr qint64 fewestShared = 10; ///< rows of two people that say something of both

struct AgreementText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Agreement)
};

/// Pairs of scores of the same rows.
struct Pairs
{
    std::vector<double> first;
    std::vector<double> second;
    std::vector<qint32> clusters;

    void add(double a, double b) { first.push_back(a), second.push_back(b); }
};

PartialAgreement partial(const Pairs &pairs, const std::vector<double> &labels, const Stop &stop)
{
    PartialAgreement result;
    result.n = static_cast<qint64>(pairs.first.size());
    if (pairs.first.empty() || labels.empty())
        return result;
    const double step = stats::scaleStep(labels);
    qint64 exact = 0;
    qint64 near = 0;
    for (std::size_t i = 0; i < pairs.first.size(); ++i) {
        const double distance = std::abs(labels[stats::nearestLabel(pairs.first[i], labels)] - labels[stats::nearestLabel(pairs.second[i], labels)]);
        exact += distance <= 1e-9 ? 1 : 0;
        near += distance <= step + 1e-9 ? 1 : 0;
    }
    const auto share = [&](qint64 hits) {
        stats::Estimate estimate{ static_cast<double>(hits) / static_cast<double>(result.n), {} };
        if (pairs.clusters.empty())
            estimate.interval = stats::wilson(hits, result.n);
        return estimate;
    };
    result.exact = share(exact);
    result.withinOne = share(near);
    result.shift = stats::shift(pairs.first, pairs.second);
    result.kappa.value = stats::cohenKappa(pairs.first, pairs.second, labels, stats::Weights::Quadratic);
    if (result.n <= intervalsUpTo) {
        stats::BootstrapOptions options;
        options.clusters = pairs.clusters;
        options.stop = stop;
        const auto codes = stats::confusionCodes(pairs.first, pairs.second, labels);
        result.kappa.interval = stats::kappaInterval(codes, labels.size(), stats::Weights::Quadratic, options);
    }
    return result;
}

/// What every person said, and which rows were labelled with the verdict in sight.
class Raters
{
public:
    Raters(const eval::JudgeDefinition &judge, const QString &criterion)
        : m_judge(judge)
        , m_criterion(criterion)
    {
    }

    Result<void> read(const eval::RunReader &reader, std::size_t rows)
    {
        m_seen.resize(rows);
        const auto done = reader.eachLabel([this](qint64 pos, const eval::LabelDetail &label) {
            if (pos < 0 || static_cast<std::size_t>(pos) >= m_seen.size())
                return;
            if (pos != m_pos)
                endRow();
            m_pos = pos;
            m_row[label.rater][label.criterion] = label.value;
            m_seen[static_cast<std::size_t>(pos)] = m_seen[static_cast<std::size_t>(pos)] || label.seen;
        });
        endRow();
        return done;
    }

    bool isBlind(std::size_t pos) const { return !m_seen[pos]; }

    /// Scores by position, of the most diligent people.
    std::vector<std::pair<QString, std::map<qint64, double>>> people() const
    {
        std::vector<std::pair<QString, std::map<qint64, double>>> all(m_scores.begin(), m_scores.end());
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.size() > b.second.size(); });
        if (all.size() > mostRaters)
            all.resize(mostRaters);
        return all;
    }

private:
    using Row = std::map<QString, std::map<QString, std::optional<double>>>;

    std::optional<double> scoreOf(const std::map<QString, std::optional<double>> &given) const
    {
        if (const auto found = given.find(m_criterion); found != given.end())
            return found->second;
        if (!m_criterion.isEmpty() || m_judge.isSingle())
            return {};
        QList<std::optional<double>> scores;
        for (const eval::Criterion &criterion : m_judge.criteria) {
            const auto found = given.find(criterion.name);
            scores << (found == given.end() ? std::nullopt : found->second);
        }
        return eval::overallScore(m_judge, scores);
    }

    void endRow()
    {
        for (const auto &[rater, given] : m_row) {
            if (const auto score = scoreOf(given))
                m_scores[rater][m_pos] = *score;
        }
        m_row.clear();
    }

    const eval::JudgeDefinition &m_judge;
    QString m_criterion;
    qint64 m_pos = -1;
    Row m_row;
    std::map<QString, std::map<qint64, double>> m_scores;
    std::vector<bool> m_seen;
};

/// One agreement on its way: what was read, and what is counted of it.
class Measurement
{
public:
    Measurement(const RowScores &scores, Agreement &result, const Stop &stop)
        : m_scores(scores)
        , m_labels(scores.labels())
        , m_result(result)
        , m_stop(stop)
    {
    }

    void countPairs(const std::vector<qint32> &clusters, const Raters &raters)
    {
        double sum = 0;
        for (std::size_t pos = 0; pos < m_scores.scores.size(); ++pos) {
            m_result.judged += m_scores.hasScore(pos) ? 1 : 0;
            m_result.labelled += m_scores.hasHuman(pos) ? 1 : 0;
            if (!m_scores.hasScore(pos))
                continue;
            sum += m_scores.scores[pos];
            if (!m_scores.hasHuman(pos)) {
                m_rest.push_back(m_scores.scores[pos]);
                continue;
            }
            m_pairs.add(m_scores.scores[pos], m_scores.human[pos]);
            if (!clusters.empty())
                m_pairs.clusters.push_back(clusters[pos]);
            m_result.blind += raters.isBlind(pos) ? 1 : 0;
        }
        if (m_result.judged > 0)
            m_result.judgeMean = sum / static_cast<double>(m_result.judged);
    }

    void countFigures()
    {
        m_result.report = stats::agreementReport(m_pairs.first, m_pairs.second, m_labels, m_pairs.clusters, 1, m_stop);
        if (!m_labels.empty())
            m_result.confusion = stats::confusionMatrix(m_pairs.first, m_pairs.second, m_labels);
        if (m_result.report.n >= stats::fewestLabels)
            m_result.corrected = stats::correctedMean(m_pairs.second, m_pairs.first, m_rest);
    }

    void countSegments(const std::vector<eval::ItemKey> &keys, const std::vector<qint32> &clusters)
    {
        struct Part
        {
            Pairs pairs;
            qint64 rows = 0;
        };
        std::map<QString, Part> parts;
        for (std::size_t pos = 0; pos < std::min(keys.size(), m_scores.scores.size()); ++pos) {
            if (keys[pos].segment.isEmpty() || !m_scores.hasScore(pos))
                continue;
            Part &part = parts[keys[pos].segment];
            ++part.rows;
            if (!m_scores.hasHuman(pos))
                continue;
            part.pairs.add(m_scores.scores[pos], m_scores.human[pos]);
            if (!clusters.empty())
                part.pairs.clusters.push_back(clusters[pos]);
        }
        std::vector<std::pair<QString, Part>> sorted(parts.begin(), parts.end());
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto &a, const auto &b) { return a.second.pairs.first.size() > b.second.pairs.first.size(); });
        for (const auto &[name, part] : sorted) {
            if (m_result.segments.size() >= mostSegments || stopped())
                break;
            PartialAgreement figures = partial(part.pairs, m_labels, m_stop);
            figures.name = name;
            figures.rows = part.rows;
            m_result.segments.push_back(std::move(figures));
        }
        m_result.segmentsLeftOut = static_cast<qint64>(sorted.size() - m_result.segments.size());
    }

    void countPeople(const Raters &raters)
    {
        const auto people = raters.people();
        for (std::size_t i = 0; i < people.size() && !stopped(); ++i) {
            const auto &[name, scores] = people[i];
            Pairs withJudge;
            for (const auto &[pos, score] : scores) {
                if (m_scores.hasScore(static_cast<std::size_t>(pos)) && isOnScale(score))
                    withJudge.add(m_scores.scores[static_cast<std::size_t>(pos)], score);
            }
            PartialAgreement figures = partial(withJudge, m_labels, m_stop);
            figures.name = name;
            m_result.raters.push_back(std::move(figures));
            for (std::size_t j = i + 1; j < people.size() && !stopped(); ++j)
                countPair(people[i], people[j]);
        }
        double weighted = 0;
        qint64 weight = 0;
        for (const PartialAgreement &pair : m_result.people) {
            if (pair.n >= fewestShared && pair.kappa.value) {
                weighted += *pair.kappa.value * static_cast<double>(pair.n);
                weight += pair.n;
            }
        }
        if (weight > 0)
            m_result.ceiling = weighted / static_cast<double>(weight);
    }

private:
    using Person = std::pair<QString, std::map<qint64, double>>;

    void countPair(const Person &first, const Person &second)
    {
        Pairs shared;
        for (const auto &[pos, score] : first.second) {
            const auto other = second.second.find(pos);
            if (other != second.second.end() && isOnScale(score) && isOnScale(other->second))
                shared.add(score, other->second);
        }
        if (shared.first.empty())
            return;
        PartialAgreement figures = partial(shared, m_labels, m_stop);
        figures.name = first.first;
        figures.other = second.first;
        m_result.people.push_back(std::move(figures));
    }

    bool isOnScale(double score) const { return m_labels.empty() || (score >= m_labels.front() && score <= m_labels.back()); }
    bool stopped() const { return m_stop && m_stop(); }

    const RowScores &m_scores;
    std::vector<double> m_labels;
    Agreement &m_result;
    const Stop &m_stop;
    Pairs m_pairs;
    std::vector<double> m_rest;
};

} // namespace

Result<Agreement> measureAgreement(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion, const Stop &stop)
{
    const auto scores = readScores(reader, judge, criterion);
    if (!scores)
        return scores.error();
    const auto names = reader.clusters();
    if (!names)
        return names.error();
    const auto keys = reader.itemKeys();
    if (!keys)
        return keys.error();
    Raters raters(judge, criterion);
    if (const auto read = raters.read(reader, scores->scores.size()); !read)
        return read.error();

    Agreement result;
    result.criterion = criterion;
    result.scale = scores->scale;
    result.rows = static_cast<qint64>(scores->scores.size());
    result.offScale = scores->offScale;
    const std::vector<qint32> clusters = clusterNumbers(*names);
    Measurement measurement(*scores, result, stop);
    measurement.countPairs(clusters, raters);
    measurement.countFigures();
    measurement.countSegments(*keys, clusters);
    measurement.countPeople(raters);
    if (stop && stop())
        return Error{ Error::Kind::Cancelled, 0, {}, {} };
    return result;
}

QString verdictText(stats::AgreementVerdict verdict)
{
    switch (verdict) {
    case stats::AgreementVerdict::TooFewLabels:
        return AgreementText::tr("Too few labels to say anything: at least %1 are needed, %2 are better.")
            .arg(stats::fewestLabels)
            .arg(stats::recommendedLabels);
    case stats::AgreementVerdict::LabelsAllAlike:
        return AgreementText::tr("People gave one score only, so agreement cannot be told from guessing.");
    case stats::AgreementVerdict::NoBetterThanGuessing:
        return AgreementText::tr("No better than guessing.");
    case stats::AgreementVerdict::OrdersButMisses:
        return AgreementText::tr("It tells good from bad, but hits people's scores no more often than the best constant guess.");
    case stats::AgreementVerdict::BetterThanGuessing:
        return AgreementText::tr("Better than guessing.");
    case stats::AgreementVerdict::Strong:
        return AgreementText::tr("Agrees well with people.");
    }
    Q_UNREACHABLE();
}

std::optional<qint64> labelsForHalfWidth(const stats::Estimate &estimate, qint64 n, double halfWidth)
{
    if (!estimate.interval || estimate.interval->halfWidth() <= 0 || halfWidth <= 0 || n <= 0)
        return {};
    // The width of an interval goes with 1/√n.
    const double ratio = estimate.interval->halfWidth() / halfWidth;
    return std::max<qint64>(0, static_cast<qint64>(std::ceil(static_cast<double>(n) * ratio * ratio)) - n);
}

} // namespace gavel::jobs
