// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <random>

namespace gavel::stats {

/// Seeded numbers that are the same on every machine and compiler: the standard specifies the
/// engine but not std::uniform_int_distribution, so that is implemented here.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// Uniform over 0 … bound − 1 without bias; `bound` ≥ 1.
    quint32 below(quint32 bound)
    {
        quint64 product = quint64(next()) * bound;
        if (quint32(product) < bound) {
            const quint32 threshold = (0u - bound) % bound;
            while (quint32(product) < threshold)
                product = quint64(next()) * bound;
        }
        return quint32(product >> 32);
    }

    /// 64 random bits.
    quint64 bits() { return m_engine(); }

private:
    quint32 next()
    {
        if (m_half) {
            m_half = false;
            return quint32(m_word >> 32);
        }
        m_word = m_engine();
        m_half = true;
        return quint32(m_word);
    }

    std::mt19937_64 m_engine;
    quint64 m_word = 0;
    bool m_half = false;
};

} // namespace gavel::stats
