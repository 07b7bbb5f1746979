// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/runjob.h"

#include <QJsonObject>
#include <QString>

namespace gavel::cli {

/// `judge --json` (design: command line).
QJsonObject summaryJson(const jobs::RunReport &report);
/// The same as a short table.
QString summaryText(const jobs::RunReport &report);
/// "1,310 of 2,000 · 212 rows/s · 3 invalid · 3 s left"
QString progressText(const eval::RunProgress &progress);
/// "72 rows · 72 requests · about 14,000 prompt tokens · …"
QString previewText(const eval::RunPreview &preview);
/// Why and until when a run waits; it gives up at `deadline`.
QString waitText(const eval::RunWait &wait, const QDateTime &deadline);
/// "14:03:20", with its date if it is not today's.
QString momentText(const QDateTime &moment);
/// A server that cuts prompts to so many tokens.
QString shortenedText(int tokens);

} // namespace gavel::cli
