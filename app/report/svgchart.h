// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/distribution.h"

#include <QByteArray>
#include <QSize>

namespace gavel::report {

enum class Theme { Light, Dark };

/// A standalone SVG 1.1 document in UTF-8 of `size` CSS pixels; it can be scaled. Text is escaped,
/// numbers are independent of the locale.
QByteArray distributionSvg(const Distribution &distribution, Theme theme = Theme::Light, QSize size = { 640, 360 });

/// The colour ("#rrggbb") of point `index` of `count`: the five score colours, interpolated.
QByteArray scoreColour(int index, int count);
/// The text colour on it: white on the dark ends, dark elsewhere.
QByteArray scoreTextColour(int index, int count);

} // namespace gavel::report
