// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::mlflow {

/// The first `length` UTF-16 units, never half of a surrogate pair.
QString cut(const QString &text, qsizetype length);

/// MLflow's limits, in characters (its own count is in code points, which are fewer).
inline constexpr qsizetype maxKey = 250;
inline constexpr qsizetype maxParamValue = 6000;
inline constexpr qsizetype maxTagValue = 5000; ///< experiment and run tags of older servers
inline constexpr qsizetype maxPreview = 1000;
inline constexpr qsizetype maxTraceMetadata = 250;
inline constexpr qsizetype maxTraceTag = 4096;

} // namespace gavel::mlflow
