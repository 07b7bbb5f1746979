// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"
#include "store/judges.h"

#include <QList>
#include <QString>

#include <optional>

namespace gavel::jobs {

class Evaluation;

/// One request as the model gets it.
struct PromptPart
{
    QString name; ///< the criterion; empty if there is one request a row
    QString system; ///< the same for every row; empty with "my own prompt"
    QString user;
};

/// Every request of a row, and what they cost.
struct RowPrompt
{
    QList<PromptPart> parts;
    qint64 tokens = 0; ///< estimated, of all requests
    qint64 replyTokens = 0; ///< the longest reply allowed
};

/// The row of the chosen dataset with this number; nullopt if there is none.
Result<std::optional<data::Item>> rowOf(const Evaluation &evaluation, qint64 no);
/// BadInput where the judge cannot be rendered yet.
Result<RowPrompt> promptOf(const eval::JudgeDefinition &judge, const data::Dataset &dataset, const data::Item &item, const QString &model);
/// A row of the chosen dataset as an example, graded with its label where that is on the scale.
Result<eval::Example> exampleOf(const Evaluation &evaluation, const data::Item &item);

/// All versions of the chosen judge, newest first, those only tried too.
Result<QList<store::JudgeVersion>> versionsOf(const Evaluation &evaluation);

/// A judge to begin with: relevance, accuracy and clarity on 1 to 5.
eval::JudgeDefinition newJudge();
enum class ScalePreset { OneToFive, OneToTen, PassFail };
eval::Scale presetScale(ScalePreset preset);
/// "name", "name 2", … : what no judge is called yet.
QString freeJudgeName(const Evaluation &evaluation, const QString &wanted);

Result<eval::JudgeDefinition> readJudgeFile(const QString &path);
Result<void> writeJudgeFile(const QString &path, const eval::JudgeDefinition &judge);

} // namespace gavel::jobs
