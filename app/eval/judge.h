// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/completion.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace gavel::eval {

struct ScalePoint
{
    QString label; ///< what the judge writes and the file shows ("4", "pass")
    double value = 0;
    QString meaning;

    friend bool operator==(const ScalePoint &, const ScalePoint &) = default;
};
using Scale = QList<ScalePoint>; ///< in the order of the definition

/// One question for the judge. The only criterion of a plain judge has no name.
struct Criterion
{
    QString name;
    QString question;
    Scale scale;
    double weight = 1;
    bool usesReference = true;

    friend bool operator==(const Criterion &, const Criterion &) = default;
};

/// An example's grade on one criterion.
struct Grade
{
    QString label;
    QString justification;

    friend bool operator==(const Grade &, const Grade &) = default;
};

/// A graded few-shot example: one grade for each criterion, by its name.
struct Example
{
    QString input;
    QString output;
    QString reference;
    QMap<QString, Grade> grades;
    bool enabled = true;

    friend bool operator==(const Example &, const Example &) = default;
};

enum class Method { ReasonThenScore, ScoreThenReason, ScoreOnly };
enum class Overall { Mean, WeightedMean, Minimum, Asked };

/// Whether the model thinks before it answers, and with how many tokens at most.
struct Thinking
{
    enum class Mode { Off, On, Budget };
    Mode mode = Mode::Off;
    int tokens = 0; ///< for Budget

    friend bool operator==(const Thinking &, const Thinking &) = default;
};

/// A complete judge as people edit it. A version of a judge is one immutable state of it,
/// identified by versionHash().
struct JudgeDefinition
{
    QString name;
    QString notes;
    QString definition;
    QString gradingPrompt;
    QList<Criterion> criteria; ///< one nameless criterion, or several named ones
    Overall overall = Overall::Mean;
    QList<Example> examples;
    Method method = Method::ReasonThenScore;
    QStringList include{ QStringLiteral("input"), QStringLiteral("output"), QStringLiteral("reference") };
    QString rowTemplate; ///< empty: generated from `include` and the roles
    QString customPrompt; ///< "my own prompt": replaces instructions and row part when not empty
    QString replyFormat; ///< empty: the default of the method
    bool allowAbstain = false;
    Thinking thinking;
    Sampling sampling{ .temperature = 0, .maxTokens = 256, .topP = {}, .seed = 1 };

    /// The text into which a row is put; empty: generated.
    const QString &usedTemplate() const { return customPrompt.isEmpty() ? rowTemplate : customPrompt; }
    bool isSingle() const { return criteria.size() == 1 && criteria.first().name.isEmpty(); }

    friend bool operator==(const JudgeDefinition &, const JudgeDefinition &) = default;
};

/// SHA-256 (lower-case hex) of the canonical JSON of everything that affects a verdict: not name or
/// notes (design: identity of work).
QByteArray versionHash(const JudgeDefinition &judge);
/// The canonical JSON itself: UTF-8, sorted keys, defaults omitted, `format:1`.
QByteArray canonicalJson(const JudgeDefinition &judge);

/// Lossless, with name and notes; for the project file.
QJsonObject toJson(const JudgeDefinition &judge);
Result<JudgeDefinition> judgeFromJson(const QJsonObject &json);

QString methodName(Method method); ///< "reason_then_score", …
std::optional<Method> methodFromName(QStringView name);
QString overallName(Overall overall); ///< "mean", "weighted_mean", "minimum", "asked"
std::optional<Overall> overallFromName(QStringView name);

/// A problem of a definition and where it is.
struct JudgeProblem
{
    int line = 0; ///< from 1; 0 when it did not come from a file
    int column = 0;
    QString path; ///< "examples[2].score"
    QString text; ///< translated, says what to do
};

/// Every problem that would prevent a run: missing meanings, example scores off the scale, no
/// criteria, duplicate labels, …. Empty: the judge can run. Disabled examples are not checked.
/// Unknown columns are reported by templateProblems().
QList<JudgeProblem> problems(const JudgeDefinition &judge);

/// Reads judge.yaml (at most 8 MiB of UTF-8). Errors are BadInput; their text has one line for each
/// problem, with its line and column. `found` gets the same as values.
///
/// Keys: name, notes, definition, grading_prompt, scale or criteria, overall (mean, weighted_mean,
/// minimum, asked), examples, method, include, row_template, prompt ("my own prompt"),
/// reply_format, allow_abstain, thinking (off, on, tokens), sampling {temperature, max_tokens,
/// top_p, seed}. An example is graded by `score` and `justification` if there is one criterion,
/// else by `grades: {accuracy: {score: 4, justification: …}}` or `grades: {accuracy: 4}`; `enabled:
/// false` keeps it out of the prompt.
Result<JudgeDefinition> judgeFromYaml(const QByteArray &yaml, QList<JudgeProblem> *found = nullptr);
/// Deterministic; a judge without problems() is equal when read back.
QByteArray toYaml(const JudgeDefinition &judge);

/// The overall score of one row from its criteria's scores, in the order of `judge.criteria`;
/// nullopt unless every criterion that counts has one. All with a weight above 0 count (a weighted
/// mean uses the weights). With Overall::Asked it is the score of the criterion named "overall",
/// with a single criterion that criterion's score.
std::optional<double> overallScore(const JudgeDefinition &judge, const QList<std::optional<double>> &scores);

} // namespace gavel::eval
