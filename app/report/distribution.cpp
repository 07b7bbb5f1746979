// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/distribution.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace gavel::report {

namespace {

struct DistributionText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::report::Distribution)
};

qint64 countAt(const std::vector<qint64> &counts, qsizetype bar)
{
    return bar < static_cast<qsizetype>(counts.size()) ? counts[static_cast<size_t>(bar)] : 0;
}

} // namespace

Distribution Distribution::of(const eval::Scale &scale, const std::vector<qint64> &counts)
{
    Distribution made;
    for (qsizetype i = 0; i < scale.size(); ++i)
        made.bars.append({ scale[i].label, scale[i].meaning, countAt(counts, i), 0 });
    made.invalid.label = DistributionText::tr("invalid");
    made.invalid.meaning = DistributionText::tr("Replies from which no score could be read");
    return made;
}

void Distribution::setOutline(const QString &name, const std::vector<qint64> &counts, qint64 invalidCount, Outline kind)
{
    outlineName = name;
    outline = kind;
    for (qsizetype i = 0; i < bars.size(); ++i)
        bars[i].outline = countAt(counts, i);
    invalid.outline = invalidCount;
}

QList<DistributionBar> Distribution::shown() const
{
    return showsInvalid() ? bars + QList{ invalid } : bars;
}

qint64 Distribution::valid() const
{
    qint64 sum = 0;
    for (const DistributionBar &bar : bars)
        sum += bar.count;
    return sum;
}

qint64 Distribution::outlined() const
{
    qint64 sum = invalid.outline;
    for (const DistributionBar &bar : bars)
        sum += bar.outline;
    return sum;
}

double Distribution::outlineHeight(const DistributionBar &bar) const
{
    if (!outlineName)
        return 0;
    const auto height = static_cast<double>(bar.outline);
    const qint64 theirs = outlined();
    if (outline == Outline::Counts || theirs == 0)
        return height;
    return height * static_cast<double>(valid() + invalid.count) / static_cast<double>(theirs);
}

double Distribution::highest() const
{
    double height = 0;
    const QList<DistributionBar> all = shown();
    for (const DistributionBar &bar : all)
        height = std::max({ height, static_cast<double>(bar.count), outlineHeight(bar) });
    return height;
}

QString Distribution::countText(const DistributionBar &bar, const QLocale &locale) const
{
    const QString count = locale.toString(bar.count);
    const bool hasBoth = outlineName && outline == Outline::Counts && bar.outline != bar.count;
    return hasBoth ? QStringLiteral("%1 → %2").arg(locale.toString(bar.outline), count) : count;
}

QString Distribution::caption(const QLocale &locale) const
{
    QStringList parts{ rows > 0 ? DistributionText::tr("n = %1 of %2").arg(locale.toString(valid()), locale.toString(rows))
                                : DistributionText::tr("n = %1 valid").arg(locale.toString(valid())) };
    if (invalid.count > 0)
        parts << DistributionText::tr("%1 invalid").arg(locale.toString(invalid.count));
    if (failed > 0)
        parts << DistributionText::tr("%1 failed").arg(locale.toString(failed));
    if (abstained > 0)
        parts << DistributionText::tr("%1 abstained").arg(locale.toString(abstained));
    return parts.join(QStringLiteral(" · "));
}

QString Distribution::description(const QLocale &locale) const
{
    QStringList parts;
    const QList<DistributionBar> all = shown();
    for (const DistributionBar &bar : all)
        parts << QStringLiteral("%1: %2").arg(bar.label, countText(bar, locale));
    return parts.join(QStringLiteral(", "));
}

} // namespace gavel::report
