// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"

#include <QList>
#include <QString>

namespace gavel::jobs {

/// One request as the model receives it.
struct PromptPart
{
    QString name; ///< the criterion; empty if there is one request for each row
    QString system; ///< the same for every row; empty with "my own prompt"
    QString user;
};

/// All requests of a row, and what they cost.
struct RowPrompt
{
    QList<PromptPart> parts;
    qint64 tokens = 0; ///< estimated, of all requests
    qint64 replyTokens = 0; ///< the longest reply allowed
};

/// BadInput if the judge cannot be rendered yet.
Result<RowPrompt> promptOf(const eval::JudgeDefinition &judge, const data::Dataset &dataset, const data::Item &item, const QString &model);

} // namespace gavel::jobs
