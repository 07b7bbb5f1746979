// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/pairedscores.h"
#include "stats/random.h"

#include <map>

namespace gavel::stats {

namespace {

/// Resamples kinds of items directly into counts, without any doubles per item.
class KappaResampler
{
public:
    KappaResampler(const PairedScores &pairs, const BootstrapOptions &options)
        : m_counter(pairs)
        , m_options(options)
        , m_groups(groupItems(quint32(pairs.size()), options.clusters))
        , m_all(m_counter.counts())
    {
        m_kinds.reserve(pairs.size());
        for (const quint32 item : m_groups.items)
            m_kinds.push_back(m_counter.kindOf()[item]);
    }

    quint32 groups() const { return m_groups.size(); }
    std::optional<double> point() const { return m_counter.kappa(m_all); }
    bool isStopped() const { return m_options.stop && m_options.stop(); }

    std::vector<double> resample()
    {
        Random random(m_options.seed);
        std::vector<double> values;
        const bool singles = m_groups.size() == m_kinds.size();
        std::vector<qint64> counts(m_all.size());
        for (int round = 0; round < m_options.resamples; ++round) {
            if (isStopped())
                return {};
            std::fill(counts.begin(), counts.end(), 0);
            for (quint32 draw = 0; draw < m_groups.size(); ++draw) {
                const quint32 group = random.below(m_groups.size());
                if (singles)
                    ++counts[m_kinds[group]];
                else
                    add(counts, group);
            }
            if (const auto kappa = m_counter.kappa(counts))
                values.push_back(*kappa);
        }
        if (values.size() * 2 < std::size_t(m_options.resamples))
            return {};
        return values;
    }

    /// Groups that leave out the same kind give the same value, so single items need one evaluation
    /// for each kind and not for each item.
    std::vector<double> jackknife() const
    {
        std::vector<double> values;
        std::map<quint32, std::optional<double>> known;
        const KappaCounter::Sums all = m_counter.sums(m_all);
        for (quint32 group = 0; group < m_groups.size(); ++group) {
            const bool single = m_groups.starts[group + 1] - m_groups.starts[group] == 1;
            const quint32 kind = m_kinds[m_groups.starts[group]];
            std::optional<double> value;
            if (const auto found = known.find(kind); single && found != known.end()) {
                value = found->second;
            } else {
                if (isStopped())
                    return {};
                KappaCounter::Sums rest = all;
                for (quint32 i = m_groups.starts[group]; i < m_groups.starts[group + 1]; ++i)
                    m_counter.add(rest, m_kinds[i], -1);
                value = KappaCounter::kappa(rest);
                if (single)
                    known.emplace(kind, value);
            }
            if (!value)
                return {};
            values.push_back(*value);
        }
        return values;
    }

private:
    void add(std::vector<qint64> &counts, quint32 group) const
    {
        for (quint32 i = m_groups.starts[group]; i < m_groups.starts[group + 1]; ++i)
            ++counts[m_kinds[i]];
    }

    KappaCounter m_counter;
    const BootstrapOptions &m_options;
    Groups m_groups;
    std::vector<quint32> m_kinds; ///< in the order of the groups
    std::vector<qint64> m_all;
};

} // namespace

std::optional<Interval> weightedKappaInterval(const PairedScores &pairs, const BootstrapOptions &options)
{
    KappaResampler resampler(pairs, options);
    const std::optional<double> point = resampler.point();
    if (!point || resampler.groups() < 2)
        return std::nullopt;
    const std::vector<double> values = resampler.resample();
    const std::vector<double> jackknife = resampler.jackknife();
    if (values.empty() || resampler.isStopped())
        return std::nullopt;
    if (const auto interval = bcaInterval(values, *point, jackknife, options.level))
        return interval;
    return percentileInterval(values, options.level);
}

} // namespace gavel::stats
