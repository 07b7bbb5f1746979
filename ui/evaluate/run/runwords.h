// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/evalrun.h"
#include "jobs/run/runjob.h"
#include "widgets/banner.h"

#include <QStringList>

namespace gavel::ui {

/// What is said of a run in the run bar and its neighbours.
struct RunNoticeText
{
    QString text;
    Banner::Tone tone = Banner::Tone::Warning;
};

/// "0.4 s", "9.4 s", "3 min 20 s", "2 h 5 min".
QString durationText(std::chrono::milliseconds duration);
/// "212 rows/s", "3.4 rows/s", "12 rows/min"; empty for none.
QString rateText(double rowsPerSecond);
/// "1,310 of 2,000 · 212 rows/s · 3 invalid · 3 s left", and shorter ones behind it.
QStringList progressTexts(const eval::RunProgress &progress, std::chrono::milliseconds left);
/// Until the end at the rate of the last seconds; 0 while none is known.
std::chrono::milliseconds timeLeft(const eval::RunProgress &progress);
/// Why a run stands still and what to do about it; an empty text where nothing needs to be said.
RunNoticeText pauseText(const eval::RunPause &pause, const QString &serverName, std::optional<qint64> requestLimit);
/// "2,000 rows in 9.4 s: 1,997 valid, 3 invalid".
QString outcomeText(const jobs::RunReport &report);
/// The name that was given, else judge and version.
QString runTitle(const store::RunInfo &run);

} // namespace gavel::ui
