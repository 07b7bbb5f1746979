// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/evalrun.h"
#include "jobs/run/runjob.h"
#include "widgets/banner.h"

#include <QStringList>

namespace gavel::ui {

/// Texts about a run in the run bar and around it.
struct RunNoticeText
{
    QString text;
    Banner::Tone tone = Banner::Tone::Warning;
};

/// "0.4 s", "9.4 s", "3 min 20 s", "2 h 5 min".
QString durationText(std::chrono::milliseconds duration);
/// "212 rows/s", "3.4 rows/s", "12 rows/min"; empty for none.
QString rateText(double rowsPerSecond);
/// "1,310 of 2,000 · 212 rows/s · 3 invalid · 3 s left", followed by shorter versions.
QStringList progressTexts(const eval::RunProgress &progress, std::chrono::milliseconds left);
/// Until the end at the current rate; 0 if that is unknown.
std::chrono::milliseconds timeLeft(const eval::RunProgress &progress);
/// Why a run is paused and what to do about it; an empty text if that needs no explanation.
RunNoticeText pauseText(const eval::RunPause &pause, const QString &serverName, std::optional<qint64> requestLimit);
/// "Waiting until 14:03:20"; empty while a request is under way.
QString waitText(const eval::RunWait &wait);
/// Why a run that is not paused waits, and until when; an empty text for a short wait.
RunNoticeText waitNotice(const eval::RunWait &wait);
/// A server that cuts prompts to so many tokens.
RunNoticeText shortenedNotice(int tokens);
/// "2,000 rows in 9.4 s: 1,997 valid, 3 invalid".
QString outcomeText(const jobs::RunReport &report);
/// The name given to the run, else judge and version.
QString runTitle(const store::RunInfo &run);

} // namespace gavel::ui
