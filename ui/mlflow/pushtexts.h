// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::jobs {
class CurrentPush;
struct PushProgress;
} // namespace gavel::jobs

namespace gavel::ui {

/// "Sending traces: 1,200 of 2,000 · 212 per second"
QString pushStepText(const jobs::PushProgress &progress);
/// Percentage of the whole push.
int pushPercent(const jobs::PushProgress &progress);
/// "push: 1,200 of 2,000 traces"; empty without a push.
QString pushStatusText(const jobs::CurrentPush &push);

} // namespace gavel::ui
