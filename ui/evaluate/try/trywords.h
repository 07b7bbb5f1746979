// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/run/tryjob.h"

#include <QString>

namespace gavel::ui {

/// What a Try found, in words: a sentence, what it rests on, and the figures.
struct TryWords
{
    QString title;
    QString rest;
    QString figures;
};

TryWords wordsOf(const jobs::TryReport &report);
/// "50 labelled rows · on qwen2.5-7b · 1.4 s"
QString tryAbout(const jobs::TryReport &report);
/// What a run over all `rows` would take, by what the Try (may be null) measured.
QString fullRunText(qint64 rows, int requestsPerRow, const jobs::TryReport *report);

} // namespace gavel::ui
