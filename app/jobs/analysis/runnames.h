// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/dataset.h"
#include "store/runs.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace gavel::jobs {

class NextRun;

// How a run is named, wherever runs are told apart.

/// "29 Nov 16:09" in the order of the person's language; with the year if it is not this one.
QString momentText(qint64 ms);
/// "0.61" in the person's language, with a real minus sign.
QString twoDecimals(double value);
/// When it was started, or created.
qint64 momentOf(const store::RunInfo &run);
/// "v6", or what it is instead: "imported scores".
QString versionText(const store::RunInfo &run);
/// "answer_quality v6".
QString judgeText(const store::RunInfo &run);
/// "once", "3 times"; empty for imported scores.
QString repeatsText(const store::RunInfo &run);
/// Empty if it is not in the list any more.
QString dataName(const QList<data::Dataset> &all, qint64 dataset);
/// The name of a run in a sentence or a menu: its note, else judge and model.
QString runCaption(const store::RunInfo &run);
/// When, and its number of rows.
QString runNote(const store::RunInfo &run);

/// What differs between a run and what would run next: "not the text above: scale", "other data".
/// First with the names of the parts that differ, then without; empty if nothing does.
QStringList differsFromNext(const store::RunInfo &run, const NextRun &next);

} // namespace gavel::jobs
