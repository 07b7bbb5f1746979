// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pairedscores.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace gavel::stats {

namespace {

constexpr double slack = 1e-9; // 4.1 − 3.1 is not quite 1

/// One person's scores: of those with several people one list each, else the combined ones.
std::span<const std::vector<double>> listsOf(const PairedScores &pairs)
{
    return pairs.people.empty() ? std::span(&pairs.human, 1) : std::span(pairs.people);
}

/// Values with weights, and how much of the weight lies around a value.
class WeightedValues
{
public:
    void add(double value, double weight) { m_values.emplace_back(value, weight); }

    void sort()
    {
        std::sort(m_values.begin(), m_values.end());
        m_sums.assign(1, 0);
        for (const auto &[value, weight] : m_values)
            m_sums.push_back(m_sums.back() + weight);
    }

    double around(double centre, double tolerance) const
    {
        const auto before = [this](double value) { return std::lower_bound(m_values.begin(), m_values.end(), std::pair(value, -1.0)); };
        const auto first = before(centre - tolerance - slack) - m_values.begin();
        const auto end = before(centre + tolerance + slack) - m_values.begin();
        return m_sums[std::size_t(end)] - m_sums[std::size_t(first)];
    }

    const std::vector<std::pair<double, double>> &values() const { return m_values; }

private:
    std::vector<std::pair<double, double>> m_values;
    std::vector<double> m_sums;
};

} // namespace

void KappaSums::add(double judge, double human, double count)
{
    m_n += count;
    m_judge += count * judge;
    m_human += count * human;
    m_judgeSquares += count * judge * judge;
    m_humanSquares += count * human * human;
    m_distances += count * (judge - human) * (judge - human);
}

std::optional<double> KappaSums::kappa() const
{
    if (m_n <= 0 || isConstant(m_judge, m_judgeSquares) || isConstant(m_human, m_humanSquares))
        return std::nullopt;
    return 1 - m_distances / (m_judgeSquares + m_humanSquares - 2 * m_judge * m_human / m_n);
}

void PairedScores::add(const PairedScores &from, std::size_t item)
{
    judge.push_back(from.judge[item]);
    human.push_back(from.human[item]);
    people.resize(from.people.size());
    for (std::size_t person = 0; person < people.size(); ++person)
        people[person].push_back(from.people[person][item]);
    if (!from.clusters.empty())
        clusters.push_back(from.clusters[item]);
}

std::vector<double> hitsByItem(const PairedScores &pairs, double tolerance)
{
    const auto lists = listsOf(pairs);
    std::vector<double> hits(pairs.size());
    for (std::size_t item = 0; item < pairs.size(); ++item) {
        int hit = 0;
        int given = 0;
        for (const std::vector<double> &scores : lists) {
            given += std::isnan(scores[item]) ? 0 : 1;
            hit += std::abs(pairs.judge[item] - scores[item]) <= tolerance + slack ? 1 : 0;
        }
        hits[item] = given > 0 ? double(hit) / given : 0;
    }
    return hits;
}

Estimate hitShare(const PairedScores &pairs, double tolerance, const BootstrapOptions &options)
{
    const std::vector<double> hits = hitsByItem(pairs, tolerance);
    Estimate estimate{ mean(hits), {} };
    if (options.clusters.empty()) {
        estimate.interval = wilson(std::accumulate(hits.begin(), hits.end(), 0.0), qint64(hits.size()), options.level);
    } else if (options.resamples > 0) {
        estimate.interval = bootstrapPercentile(
            quint32(hits.size()),
            [&hits](std::span<const quint32> items) -> std::optional<double> {
                const auto sum = std::accumulate(items.begin(), items.end(), 0.0, [&hits](double all, quint32 item) { return all + hits[item]; });
                return sum / double(items.size());
            },
            options);
    }
    return estimate;
}

std::optional<double> weightedKappa(const PairedScores &pairs)
{
    const KappaCounter counter(pairs);
    return counter.kappa(counter.counts());
}

std::optional<Baseline> constantBaseline(const PairedScores &pairs, std::span<const double> labels, double tolerance)
{
    const auto lists = listsOf(pairs);
    WeightedValues given;
    for (std::size_t item = 0; item < pairs.size(); ++item) {
        const auto people = std::count_if(lists.begin(), lists.end(), [item](const auto &scores) { return !std::isnan(scores[item]); });
        for (const std::vector<double> &scores : lists) {
            if (!std::isnan(scores[item]))
                given.add(scores[item], 1.0 / double(people));
        }
    }
    if (given.values().empty())
        return std::nullopt;
    given.sort();
    std::vector<double> guesses(labels.begin(), labels.end());
    for (const auto &[value, weight] : given.values()) {
        if (guesses.empty() || guesses.back() != value)
            guesses.push_back(value);
    }
    Baseline best{ -1, 0, -1, 0 };
    const double all = double(pairs.size());
    for (const double guess : guesses) {
        const double exact = given.around(guess, 0) / all;
        const double within = given.around(guess, tolerance) / all;
        if (exact > best.exact + 1e-12) {
            best.exact = exact;
            best.exactGuess = guess;
        }
        if (within > best.withinOne + 1e-12) {
            best.withinOne = within;
            best.withinOneGuess = guess;
        }
    }
    return best;
}

KappaCounter::KappaCounter(const PairedScores &pairs)
    : m_kindOf(pairs.size())
{
    const auto lists = listsOf(pairs);
    // Small differences keep the sums exact: all scores are taken relative to the first one.
    const double origin = pairs.isEmpty() ? 0 : pairs.judge.front();
    constexpr double none = std::numeric_limits<double>::infinity(); // NaN cannot be ordered
    std::map<std::vector<double>, quint32> known;
    std::vector<double> item(lists.size() + 1);
    m_people.resize(lists.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        item[0] = pairs.judge[i] - origin;
        for (std::size_t person = 0; person < lists.size(); ++person)
            item[person + 1] = std::isnan(lists[person][i]) ? none : lists[person][i] - origin;
        const auto [found, isNew] = known.try_emplace(item, quint32(m_judge.size()));
        m_kindOf[i] = found->second;
        if (!isNew)
            continue;
        m_judge.push_back(item[0]);
        for (std::size_t person = 0; person < lists.size(); ++person)
            m_people[person].push_back(item[person + 1] == none ? std::numeric_limits<double>::quiet_NaN() : item[person + 1]);
    }
}

std::vector<qint64> KappaCounter::counts() const
{
    std::vector<qint64> all(kinds());
    for (const quint32 kind : m_kindOf)
        ++all[kind];
    return all;
}

KappaCounter::Sums KappaCounter::sums(std::span<const qint64> counts) const
{
    Sums all(m_people.size());
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] > 0)
            add(all, quint32(kind), double(counts[kind]));
    }
    return all;
}

void KappaCounter::add(Sums &sums, quint32 kind, double count) const
{
    for (std::size_t person = 0; person < m_people.size(); ++person) {
        if (!std::isnan(m_people[person][kind]))
            sums[person].add(m_judge[kind], m_people[person][kind], count);
    }
}

std::optional<double> KappaCounter::kappa(const Sums &sums)
{
    double sum = 0;
    double weight = 0;
    for (const KappaSums &person : sums) {
        if (const auto kappa = person.kappa()) {
            sum += *kappa * person.n();
            weight += person.n();
        }
    }
    return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

} // namespace gavel::stats
