// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stop.h"
#include "data/readers.h"
#include "eval/judge.h"
#include "store/labels.h"
#include "store/readersource.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace gavel::jobs {

/// A file of people's labels for rows that are in the project already.
struct LabelRequest
{
    QString path;
    data::Dataset dataset;
    data::ReadOptions read;
    /// ROLE, COLUMN: the roles of data, and "reason" and "criterion".
    QList<std::pair<QString, QString>> overrides;
    QString rater; ///< who gave the scores of a file that does not say so
    eval::JudgeDefinition judge; ///< its scales name the labels; may be empty
    bool skipBad = false; ///< leaves bad lines out instead of stopping at the first one
};

/// Cells or ids of a file that are not taken, for one reason.
struct LeftLabels
{
    qint64 count = 0;
    QStringList examples; ///< the first five: "“x”, line 3"

    void add(const QString &what, qint64 line);
    void addText(const QString &example);
};

/// What a file of labels holds, checked against the data; nothing is stored yet.
struct LabelPlan
{
    QString source; ///< file name without its folder
    data::Dataset dataset;
    QList<store::LabelRecord> labels; ///< to add
    QStringList raters; ///< in order of appearance
    QStringList scale; ///< labels that were allowed; empty: the file's own
    qint64 rows = 0; ///< in the file, without blank ones
    qint64 matched = 0; ///< of these, with an id of the data
    qint64 missing = 0; ///< cells without a score
    qint64 badLines = 0;
    LeftLabels unknownIds;
    LeftLabels contradictions; ///< one person, one row, two labels: none of them is taken
    LeftLabels offScale;
    LeftLabels words; ///< neither on the scale nor numbers
    // Of a file that Gavel has written; these are taken.
    LeftLabels unscaled; ///< the judge's scale does not have them, or the judge not the criterion
    LeftLabels badTimes; ///< of labels that count as given now

    bool isWhole() const { return unknownIds.count + contradictions.count + offScale.count + words.count + badLines == 0; }
};

/// A file of report::writeLabels() gives the labels as they were, with time, source and whether the
/// verdict was seen; any other file gives scores that must be on the judge's scale.
///
/// For a worker. BadInput when no column holds ids or labels, when the file cannot be read to its
/// end, or when nothing of it can be taken; its text says why.
Result<LabelPlan> planLabels(const LabelRequest &request, const store::ReaderSource &source, const Stop &stop);

/// Says what matches and what is left out, in a sentence each.
QStringList labelNotes(const LabelPlan &plan);
/// "45 labels added, 2 replaced, 1 was there already."
QString addedText(const store::LabelStore::Added &added);

} // namespace gavel::jobs
