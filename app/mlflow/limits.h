// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace gavel::mlflow {

/// The first `length` UTF-16 code units, without half a surrogate pair at the end.
QString cut(const QString &text, qsizetype length);

/// Names that stay apart, in any script and however long: one that is taken, by the rules of a store
/// that ignores case, gets a number.
class DistinctNames
{
public:
    explicit DistinctNames(qsizetype most)
        : m_most(most)
    {
    }

    /// The name, cut to the limit; with "_2", "_3", … if it is taken.
    QString add(const QString &name);
    bool contains(const QString &name) const { return m_taken.contains(name.toCaseFolded()); }

private:
    qsizetype m_most; ///< UTF-16 code units
    QSet<QString> m_taken;
};

/// MLflow's limits in UTF-16 code units (MLflow counts code points, which are fewer).
inline constexpr qsizetype maxKey = 250;
inline constexpr qsizetype maxSeriesKey = 150; ///< leaves room for a figure's name behind it
inline constexpr qsizetype maxParamValue = 6000;
inline constexpr qsizetype olderParamValues[] = { 500, 250 }; ///< of older servers, before 2.8 and 1.28
inline constexpr qsizetype maxTagValue = 5000; ///< experiment and run tags of older servers
inline constexpr qsizetype maxPreview = 1000;
inline constexpr qsizetype maxTraceMetadata = 250;
inline constexpr qsizetype maxTraceTag = 4096;

} // namespace gavel::mlflow
