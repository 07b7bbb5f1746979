// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace gavel::jobs {
class PushDesk;
struct PushProgress;
} // namespace gavel::jobs

namespace gavel::ui {

/// "Sending traces: 1,200 of 2,000 · 212 per second"
QString pushStepText(const jobs::PushProgress &progress);
/// Of the whole push, 0 to 100.
int pushPercent(const jobs::PushProgress &progress);
/// "push: 1,200 of 2,000 traces"; empty while there is nothing to say.
QString pushStatusText(const jobs::PushDesk &desk);

} // namespace gavel::ui
