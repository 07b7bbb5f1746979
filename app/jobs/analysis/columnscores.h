// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/readers.h"
#include "eval/rowscores.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace gavel::jobs {

/// Which columns of a file hold the scores. A name may be a dotted path into the JSON of a column.
struct ScoreColumns
{
    QString judge;
    QStringList human; ///< each is one person's
    QString baseline; ///< another judge's; may be empty
    QString cluster; ///< may be empty
};

/// The scores of a file's rows, as those of a run.
struct ColumnScores
{
    eval::RowScores rows;
    std::vector<double> baseline; ///< by row, NaN where there is none; empty without the column
    std::vector<qint32> clusters; ///< empty without the column
    data::SourceFormat format; ///< how the file was read, and what was passed over in it
    QList<data::LeftOut> passedOver;
};

/// Reads columns of a file onto a scale. Of our own results with several repeats, rows of one id are
/// one row, and its score is the mean of the valid repeats. BadInput if a column is missing, if a
/// fifth or more of its cells are words that the scale does not know, or if it has no score at all.
/// For the command line: blocks while it reads.
Result<ColumnScores> readColumnScores(const QString &path, const ScoreColumns &columns, const eval::Scale &scale,
                                      const data::ReadOptions &options = {});

/// Takes a list of columns apart at its commas. A column whose own name has commas wins, spaces
/// around names are ignored. BadInput for a name that is no column.
Result<QStringList> splitColumns(const QString &list, const QStringList &columns);

/// A scale as text: "1-5" and "-2..2" (whole steps), "0,0.5,1" or "0;0,5;1" (these numbers),
/// "fail,pass" (words, lowest first, with the values 0, 1, …) and "bad=0,fair=1,good=3". At most 101
/// points; BadInput for everything else.
Result<eval::Scale> scaleFromText(const QString &text);

} // namespace gavel::jobs
