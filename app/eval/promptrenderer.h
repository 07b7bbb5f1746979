// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"
#include "eval/judgeclient.h"
#include "eval/rowtemplate.h"

#include <memory>
#include <vector>

namespace gavel::eval {

/// The requests that one row and repeat needs, by their names in the store: "verdict" for the
/// reasoned methods and for a single criterion, else one part for each criterion.
QStringList partNames(const JudgeDefinition &judge);

/// An unknown or broken `{{name}}` at its place in a template.
struct TemplateProblem
{
    qsizetype offset = 0; ///< UTF-16 code units
    qsizetype length = 0;
    QString text; ///< translated, suggests the nearest valid name
};
/// A name is a column, else a role that `mapping` assigns to a column ("input", "output",
/// "reference", "system"), else one of these with a dotted path into its JSON. A literal brace
/// before or after `{{name}}` is just text.
QList<TemplateProblem> templateProblems(const QString &text, const QStringList &columns, const data::Mapping &mapping = {});
/// A warning when the prompt shows the judge what people gave the row; empty if it does not.
QString peoplesScoresWarning(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping);
/// Variables that would be valid in the row part but are not replaced in the instructions. For
/// "move to the row part".
QList<TemplateProblem> rowVariables(const QString &text, const QStringList &columns, const data::Mapping &mapping = {});

/// The row part generated from `include` and the roles when the judge has no template of its own.
/// Roles without a column are left out, and the reference if no criterion uses it.
QString defaultRowTemplate(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping);
/// The reply-format text that is added to the instructions (with "my own prompt": to the end of the
/// prompt) when the judge has none of its own. A reply format of white space only adds nothing.
QString defaultReplyFormat(const JudgeDefinition &judge);

/// Tokens added to the reply limit for Thinking::Mode::On; a budget adds its own number.
inline constexpr int openThinkingTokens = 2048;

/// Turns rows into requests. The instructions come first and are byte-identical for every row, so
/// that servers cache them; the row part comes last. Values are inserted once and not scanned for
/// variables.
class PromptRenderer
{
public:
    /// BadInput names the first problem and its place.
    static Result<PromptRenderer> create(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping,
                                         const QString &model);

    /// By part, in the order of partNames().
    const std::vector<std::shared_ptr<const PromptPrefix>> &prefixes() const { return m_prefixes; }

    /// The exact user message of a row (with "my own prompt" the whole prompt).
    QString userText(const data::Item &item) const;
    JudgeRequest request(const data::Item &item, int part, int repeat) const;

private:
    PromptRenderer() = default;

    std::vector<std::shared_ptr<const PromptPrefix>> m_prefixes;
    RowTemplate m_row;
    QString m_ending; ///< the reply format after "my own prompt"
};

} // namespace gavel::eval
