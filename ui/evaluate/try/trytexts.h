// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/tryjob.h"

#include <QString>

namespace gavel::ui {

/// The result of a Try in words: a sentence, what it is based on, and the figures.
struct TryTexts
{
    QString title;
    QString agreement; ///< of the tried text with people: "v2 + edits: κ 0.67 …"
    QString rest;
    QString figures;
};

/// `caption` names the tried text.
TryTexts textsOf(const jobs::TryReport &report, const QString &caption);
/// "50 labelled rows · on qwen2.5-7b · 1.4 s"
QString tryAbout(const jobs::TryReport &report);
/// The cost of a run over all `rows`, from what the Try measured (may be null).
QString fullRunText(qint64 rows, int requestsPerRow, const jobs::TryReport *report);

} // namespace gavel::ui
