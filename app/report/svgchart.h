// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace gavel::report {

enum class Theme { Light, Dark };

struct DistributionBar
{
    QString label; ///< of the scale point
    QString meaning;
    qint64 count = 0;
    qint64 outline = 0; ///< the other run's count, when there is one
};

/// How often each point of a scale was given.
struct DistributionChart
{
    QString title;
    QList<DistributionBar> bars; ///< in the scale's order, lowest first
    qint64 invalid = 0;
    qint64 failed = 0;
    qint64 abstained = 0;
    /// The name of the other run whose distribution is drawn as an outline, as shares of its
    /// own rows, so that runs of different sizes compare.
    std::optional<QString> outlineName;
    Theme theme = Theme::Light;
    int width = 640; ///< CSS pixels; the drawing scales
    int height = 360;
};

/// A standalone SVG 1.1 document in UTF-8. Text is escaped, numbers do not follow the locale.
QByteArray distributionSvg(const DistributionChart &chart);

/// The colour ("#rrggbb") of point `index` of `count`: the five score colours, interpolated.
QByteArray scoreColour(int index, int count);
/// The colour of a digit on it: white on the dark ends, dark elsewhere.
QByteArray scoreTextColour(int index, int count);

} // namespace gavel::report
