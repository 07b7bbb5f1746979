// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stats/descriptive.h"
#include "stats/intervals.h"
#include "stats/random.h"

#include <map>

namespace gavel::stats {

namespace {

/// Resamples codes straight into cell counts: no doubles are touched per item.
class KappaResampler
{
public:
    KappaResampler(std::span<const quint16> codes, std::size_t size, Weights weights, const BootstrapOptions &options)
        : m_size(size)
        , m_weights(weights)
        , m_options(options)
        , m_groups(groupItems(quint32(codes.size()), options.clusters))
        , m_all(size * size)
    {
        m_codes.reserve(codes.size());
        for (const quint32 item : m_groups.items)
            m_codes.push_back(codes[item]);
        for (const quint16 code : m_codes)
            ++m_all[code];
    }

    quint32 groups() const { return m_groups.size(); }
    std::optional<double> point() const { return cohenKappa(m_all, m_size, m_weights); }
    bool isStopped() const { return m_options.stop && m_options.stop(); }

    std::vector<double> resample()
    {
        Random random(m_options.seed);
        std::vector<double> values;
        const bool singles = m_groups.size() == m_codes.size();
        std::vector<qint64> cells(m_all.size());
        for (int round = 0; round < m_options.resamples; ++round) {
            if (isStopped())
                return {};
            std::fill(cells.begin(), cells.end(), 0);
            for (quint32 draw = 0; draw < m_groups.size(); ++draw) {
                const quint32 group = random.below(m_groups.size());
                if (singles)
                    ++cells[m_codes[group]];
                else
                    add(cells, group, 1);
            }
            if (const auto kappa = cohenKappa(cells, m_size, m_weights))
                values.push_back(*kappa);
        }
        if (values.size() * 2 < std::size_t(m_options.resamples))
            return {};
        return values;
    }

    /// Groups that leave out the same cells give the same value, so single items
    /// need one evaluation a cell, not one an item.
    std::vector<double> jackknife() const
    {
        std::vector<double> values;
        std::map<quint16, std::optional<double>> known;
        for (quint32 group = 0; group < m_groups.size(); ++group) {
            const bool single = m_groups.starts[group + 1] - m_groups.starts[group] == 1;
            const quint16 code = m_codes[m_groups.starts[group]];
            std::optional<double> value;
            if (const auto found = known.find(code); single && found != known.end()) {
                value = found->second;
            } else {
                if (isStopped())
                    return {};
                std::vector<qint64> cells = m_all;
                add(cells, group, -1);
                value = cohenKappa(cells, m_size, m_weights);
                if (single)
                    known.emplace(code, value);
            }
            if (!value)
                return {};
            values.push_back(*value);
        }
        return values;
    }

private:
    void add(std::vector<qint64> &cells, quint32 group, qint64 sign) const
    {
        for (quint32 i = m_groups.starts[group]; i < m_groups.starts[group + 1]; ++i)
            cells[m_codes[i]] += sign;
    }

    std::size_t m_size;
    Weights m_weights;
    const BootstrapOptions &m_options;
    Groups m_groups;
    std::vector<quint16> m_codes; ///< in the order of the groups
    std::vector<qint64> m_all;
};

} // namespace

std::vector<quint16> confusionCodes(std::span<const double> judge, std::span<const double> human, std::span<const double> labels)
{
    Q_ASSERT(judge.size() == human.size() && !labels.empty() && labels.size() < 256);
    std::vector<quint16> codes(judge.size());
    for (std::size_t i = 0; i < judge.size(); ++i)
        codes[i] = quint16(nearestLabel(human[i], labels) * labels.size() + nearestLabel(judge[i], labels));
    return codes;
}

std::optional<Interval> kappaInterval(std::span<const quint16> codes, std::size_t size, Weights weights, const BootstrapOptions &options)
{
    KappaResampler resampler(codes, size, weights, options);
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
