// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace gavel::report {

/// The counts of one scale point.
struct DistributionBar
{
    QString label; ///< of the scale point
    QString meaning;
    qint64 count = 0;
    qint64 outline = 0; ///< the other run's count, if there is one

    friend bool operator==(const DistributionBar &, const DistributionBar &) = default;
};

/// How often each point of a scale was given, ready to draw: in the window and as an SVG, alone or
/// with another run as an outline.
struct Distribution
{
    enum class Outline {
        Shares, ///< of the other run's rows, to compare runs of different sizes
        Counts, ///< of the same rows
    };

    QString title;
    QList<DistributionBar> bars; ///< in the scale's order, lowest first
    DistributionBar invalid; ///< replies without a score
    qint64 failed = 0;
    qint64 abstained = 0;
    qint64 rows = 0; ///< including those not yet judged; 0: unknown
    std::optional<QString> outlineName;
    Outline outline = Outline::Shares;

    static Distribution of(const eval::Scale &scale, const std::vector<qint64> &counts);
    /// Counts of another run, one for each bar, and its invalid replies.
    void setOutline(const QString &name, const std::vector<qint64> &counts, qint64 invalidCount, Outline kind);

    /// The bars in their order from left to right; if there are invalid replies, they come last.
    QList<DistributionBar> shown() const;
    bool showsInvalid() const { return invalid.count > 0 || (outlineName && invalid.outline > 0); }
    qint64 valid() const;
    qint64 outlined() const; ///< rows of the other run
    /// Height of the outline, in the unit of the counts.
    double outlineHeight(const DistributionBar &bar) const;
    double highest() const; ///< of all bars and outlines

    /// "20", or "12 → 20" if both count the same rows.
    QString countText(const DistributionBar &bar, const QLocale &locale) const;
    /// "n = 100 of 120 · 3 invalid"
    QString caption(const QLocale &locale) const;
    /// For screen readers: "1: 20, 2: 10".
    QString description(const QLocale &locale) const;

    friend bool operator==(const Distribution &, const Distribution &) = default;
};

} // namespace gavel::report
