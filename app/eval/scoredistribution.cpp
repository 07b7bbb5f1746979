// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/scoredistribution.h"

#include "eval/labels.h"

#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gavel::eval {

namespace {

constexpr double minusInfinity = -9999;

struct TokenPlace
{
    qsizetype index = 0;
    qsizetype start = 0; ///< in the content
};

std::optional<TokenPlace> fromStart(const Logprobs &logprobs, QStringView content, qsizetype offset)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < logprobs.size(); ++i) {
        const QString &token = logprobs[i].sampled.token;
        if (!content.mid(at).startsWith(token))
            return std::nullopt;
        if (offset < at + token.size())
            return TokenPlace{ i, at };
        at += token.size();
    }
    return std::nullopt;
}

/// For tokens that begin with thinking, and for characters before the label that are split into
/// several tokens (which servers cannot show as text).
std::optional<TokenPlace> fromEnd(const Logprobs &logprobs, QStringView content, qsizetype offset)
{
    int skipped = 0; // end-of-turn tokens are not in the content
    qsizetype at = content.size();
    for (qsizetype i = logprobs.size() - 1; i >= 0; --i) {
        const QString &token = logprobs[i].sampled.token;
        if (!content.first(at).endsWith(token)) {
            if (at < content.size() || ++skipped > 2)
                return std::nullopt;
            continue;
        }
        at -= token.size();
        if (at <= offset && !token.isEmpty())
            return TokenPlace{ i, at };
    }
    return std::nullopt;
}

/// The label in a token: without what the reply has before its label in the same token, and without
/// space, quotes and punctuation.
QStringView stripped(QStringView token, QStringView lead)
{
    if (!lead.isEmpty() && token.startsWith(lead))
        token = token.mid(lead.size());
    const auto isAround = [](QChar c) { return c.isSpace() || c == u'"'; };
    while (!token.isEmpty() && isAround(token.front()))
        token = token.mid(1);
    while (!token.isEmpty() && (isAround(token.back()) || token.back() == u'}' || token.back() == u','))
        token.chop(1);
    return token;
}

class Merger
{
public:
    Merger(const Scale &scale, const PositionLogprobs &position, QStringView lead)
        : m_scale(scale)
        , m_sums(scale.size(), 0.0)
    {
        QSet<QString> seen;
        m_candidates.reserve(position.top.size() + 1);
        const auto take = [&](const TokenLogprob &candidate) {
            if (seen.contains(candidate.token))
                return;
            seen.insert(candidate.token);
            if (candidate.logprob <= minusInfinity)
                m_hasMasked = true;
            m_candidates.append({ stripped(candidate.token, lead), probability(candidate.logprob) });
        };
        for (const TokenLogprob &candidate : position.top)
            take(candidate);
        take(position.sampled); // may not be among the likeliest
        for (const Candidate &candidate : std::as_const(m_candidates))
            add(candidate);
    }

    std::optional<ScoreDistribution> result() const
    {
        constexpr double tolerated = 0.01;
        double mass = 0;
        for (const double sum : m_sums)
            mass += sum;
        if (!(mass > 0) || m_ambiguous > tolerated * (mass + m_ambiguous))
            return std::nullopt;
        ScoreDistribution out;
        out.mass = std::min(mass, 1.0);
        out.looksMasked = m_hasMasked && mass > 1 - 1e-4;
        for (qsizetype i = 0; i < m_sums.size(); ++i) {
            out.probabilities.append(m_sums[i] / mass);
            out.mean += m_sums[i] / mass * m_scale[i].value;
        }
        double variance = 0;
        for (qsizetype i = 0; i < m_sums.size(); ++i)
            variance += out.probabilities[i] * (m_scale[i].value - out.mean) * (m_scale[i].value - out.mean);
        out.spread = std::sqrt(variance);
        return out;
    }

private:
    struct Candidate
    {
        QStringView text;
        double probability = 0;
    };

    static double probability(double logprob)
    {
        if (std::isnan(logprob) || logprob <= minusInfinity)
            return 0;
        return std::exp(std::min(logprob, 0.0));
    }

    bool isCandidate(QStringView label) const
    {
        return std::any_of(m_candidates.cbegin(), m_candidates.cend(), [label](const Candidate &candidate) { return candidate.text == label; });
    }

    /// The vocabulary has the longer labels as single tokens, so this one is complete.
    bool isWhole(QStringView label) const
    {
        return std::all_of(m_scale.cbegin(), m_scale.cend(), [&](const ScalePoint &point) {
            return point.label.size() <= label.size() || !point.label.startsWith(label) || isCandidate(point.label);
        });
    }

    void add(const Candidate &candidate)
    {
        if (candidate.text.isEmpty() || candidate.probability <= 0)
            return;
        if (const qsizetype point = pointOf(m_scale, candidate.text); point >= 0) {
            if (isWhole(candidate.text))
                m_sums[point] += candidate.probability;
            else
                m_ambiguous += candidate.probability;
            return;
        }
        qsizetype begun = -1;
        for (qsizetype i = 0; i < m_scale.size(); ++i) {
            if (!QStringView(m_scale[i].label).startsWith(candidate.text, Qt::CaseInsensitive))
                continue;
            if (begun >= 0) {
                m_ambiguous += candidate.probability;
                return;
            }
            begun = i;
        }
        if (begun >= 0)
            m_sums[begun] += candidate.probability;
    }

    const Scale &m_scale;
    QList<double> m_sums;
    QList<Candidate> m_candidates;
    double m_ambiguous = 0;
    bool m_hasMasked = false;
};

} // namespace

std::optional<ScoreDistribution> scoreDistribution(const Logprobs &logprobs, QStringView content, qsizetype labelStart, const Scale &scale)
{
    if (logprobs.isEmpty())
        return std::nullopt;
    auto place = fromStart(logprobs, content, labelStart);
    if (!place)
        place = fromEnd(logprobs, content, labelStart);
    if (!place)
        return std::nullopt;
    const QStringView lead = content.mid(place->start, labelStart - place->start);
    return Merger(scale, logprobs[place->index], lead).result();
}

} // namespace gavel::eval
