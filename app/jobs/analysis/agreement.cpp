// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/analysis/agreement.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace gavel::jobs {

namespace {

constexpr std::size_t mostSegments = 20;
constexpr std::size_t mostRaters = 12;
constexpr qint64 intervalsUpTo = 5'000; ///< above, the intervals of parts are left out
constexpr qint64 fewestShared = 10; ///< rows that two people must share to be compared

struct AgreementText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Agreement)
};

PartialAgreement partial(const stats::PairedScores &pairs, const std::vector<double> &labels, const Stop &stop)
{
    PartialAgreement result;
    result.n = static_cast<qint64>(pairs.size());
    if (pairs.isEmpty() || labels.empty())
        return result;
    stats::BootstrapOptions options;
    options.clusters = pairs.clusters;
    options.stop = stop;
    stats::BootstrapOptions withoutIntervals = options;
    withoutIntervals.resamples = 0;
    result.exact = stats::hitShare(pairs, 0, withoutIntervals);
    result.withinOne = stats::hitShare(pairs, stats::scaleStep(labels), withoutIntervals);
    result.shift = stats::shift(pairs.judge, pairs.human);
    result.kappa.value = stats::weightedKappa(pairs);
    if (result.n <= intervalsUpTo)
        result.kappa.interval = stats::weightedKappaInterval(pairs, options);
    return result;
}

void addPair(stats::PairedScores &pairs, double judge, double human)
{
    pairs.judge.push_back(judge);
    pairs.human.push_back(human);
}

/// The scores of every person, and which rows were labelled with the verdict visible.
class Raters
{
public:
    Raters(const eval::JudgeDefinition &judge, const QString &criterion)
        : m_judge(judge)
        , m_criterion(criterion)
    {
    }

    Result<void> read(const eval::LabelReader &reader, std::size_t rows)
    {
        m_seen.resize(rows);
        const auto done = reader.eachLabel([this](qint64 pos, const eval::LabelDetail &label) {
            if (pos < 0 || static_cast<std::size_t>(pos) >= m_seen.size())
                return;
            if (pos != m_pos)
                endRow();
            m_pos = pos;
            if (!label.adjudicated) // a decision between people is not one of them
                m_row[label.rater][label.criterion] = label.value;
            m_seen[static_cast<std::size_t>(pos)] = m_seen[static_cast<std::size_t>(pos)] || label.seen;
        });
        endRow();
        return done;
    }

    bool isBlind(std::size_t pos) const { return !m_seen[pos]; }

    /// Scores by position, of the people with the most labels.
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

/// Computes one agreement from what was read.
class Measurement
{
public:
    Measurement(const eval::RowScores &scores, const std::vector<qint32> &clusters, Agreement &result, const Stop &stop)
        : m_scores(scores)
        , m_pairs(eval::pairScores(scores, clusters))
        , m_result(result)
        , m_stop(stop)
    {
    }

    void countRows(const Raters &raters)
    {
        double sum = 0;
        for (std::size_t pos = 0; pos < m_scores.scores.size(); ++pos) {
            if (m_scores.hasHuman(pos)) {
                ++m_result.labelled;
                m_result.unscored.add(m_scores.states[pos]);
            }
            m_result.noScores.add(m_scores.noScore[pos]);
            m_result.noScores.add(m_scores.people.why[pos]);
            if (!m_scores.hasScore(pos))
                continue;
            ++m_result.judged;
            sum += m_scores.scores[pos];
            if (!m_scores.hasHuman(pos))
                m_rest.push_back(m_scores.scores[pos]);
        }
        m_result.noScores += m_pairs.people;
        m_result.judgeLeftOut = m_pairs.judge;
        m_result.humanLeftOut = m_pairs.human;
        for (const std::size_t pos : m_pairs.rows)
            m_result.blind += raters.isBlind(pos) ? 1 : 0;
        if (m_result.judged > 0)
            m_result.judgeMean = sum / static_cast<double>(m_result.judged);
    }

    void countFigures()
    {
        const stats::PairedScores &scores = m_pairs.scores;
        m_result.report = stats::agreementReport(scores, m_pairs.labels, 1, m_stop);
        std::vector<double> seen = scores.judge;
        seen.insert(seen.end(), scores.human.begin(), scores.human.end());
        m_result.points = eval::pointsFor(m_scores.scale, seen);
        m_result.areScoresOnPoints = eval::areOn(m_result.points, seen);
        std::vector<double> values;
        for (const eval::ScalePoint &point : std::as_const(m_result.points))
            values.push_back(point.value);
        if (!values.empty())
            m_result.confusion = stats::confusionMatrix(scores.judge, scores.human, values);
        if (m_result.report.n >= stats::fewestLabels)
            m_result.corrected = stats::correctedMean(scores.human, scores.judge, m_rest);
    }

    void countSegments(const std::vector<eval::ItemKey> &keys)
    {
        struct Part
        {
            stats::PairedScores pairs;
            qint64 rows = 0;
        };
        std::map<QString, Part> parts;
        for (std::size_t pos = 0; pos < std::min(keys.size(), m_scores.scores.size()); ++pos) {
            if (!keys[pos].segment.isEmpty() && m_scores.hasScore(pos))
                ++parts[keys[pos].segment].rows;
        }
        for (std::size_t pair = 0; pair < m_pairs.rows.size(); ++pair) {
            const std::size_t pos = m_pairs.rows[pair];
            if (pos < keys.size() && !keys[pos].segment.isEmpty())
                parts[keys[pos].segment].pairs.add(m_pairs.scores, pair);
        }
        std::vector<std::pair<QString, Part>> sorted(parts.begin(), parts.end());
        std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second.pairs.size() > b.second.pairs.size(); });
        for (const auto &[name, part] : sorted) {
            if (m_result.segments.size() >= mostSegments || stopped())
                break;
            PartialAgreement figures = partial(part.pairs, m_pairs.labels, m_stop);
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
            stats::PairedScores withJudge;
            for (const auto &[pos, score] : scores) {
                if (m_scores.hasScore(static_cast<std::size_t>(pos)))
                    addPair(withJudge, m_scores.scores[static_cast<std::size_t>(pos)], score);
            }
            PartialAgreement figures = partial(withJudge, m_pairs.labels, m_stop);
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
        stats::PairedScores shared;
        for (const auto &[pos, score] : first.second) {
            const auto other = second.second.find(pos);
            if (other != second.second.end())
                addPair(shared, score, other->second);
        }
        if (shared.isEmpty())
            return;
        PartialAgreement figures = partial(shared, m_pairs.labels, m_stop);
        figures.name = first.first;
        figures.other = second.first;
        m_result.people.push_back(std::move(figures));
    }

    bool stopped() const { return m_stop && m_stop(); }

    const eval::RowScores &m_scores;
    eval::ScorePairs m_pairs;
    Agreement &m_result;
    const Stop &m_stop;
    std::vector<double> m_rest; ///< scores of rows that people have not scored
};

} // namespace

Result<Agreement> measureAgreement(const eval::RunReader &reader, const eval::JudgeDefinition &judge, const QString &criterion, const Stop &stop)
{
    const auto scores = eval::readScores(reader, judge, criterion);
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
    result.others = scores->others;
    Measurement measurement(*scores, eval::clusterNumbers(*names), result, stop);
    measurement.countRows(raters);
    measurement.countFigures();
    measurement.countSegments(*keys);
    measurement.countPeople(raters);
    if (stop && stop())
        return cancelledError();
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
    // The width of an interval is proportional to 1/√n.
    const double ratio = estimate.interval->halfWidth() / halfWidth;
    return std::max<qint64>(0, static_cast<qint64>(std::ceil(static_cast<double>(n) * ratio * ratio)) - n);
}

} // namespace gavel::jobs
