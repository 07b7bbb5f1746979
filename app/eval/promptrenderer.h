// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/judge.h"
#include "eval/judgeclient.h"

#include <memory>
#include <vector>

namespace gavel::eval {

/// The requests that one row and repeat needs, by their names in the store:
/// "verdict" for the reasoned methods and for a single criterion, else one
/// part a criterion.
QStringList partNames(const JudgeDefinition &judge);

/// An unknown or broken `{{name}}` at its place in a template.
struct TemplateProblem
{
    qsizetype offset = 0; ///< UTF-16 code units
    qsizetype length = 0;
    QString text; ///< translated, names the nearest right one
};
QList<TemplateProblem> templateProblems(const QString &text, const QStringList &columns);

/// The row part made from `include` and the roles when the judge has no template of its own.
QString defaultRowTemplate(const JudgeDefinition &judge, const QStringList &columns, const data::Mapping &mapping);
/// The reply-format text that is added to the instructions when the judge has none of its own.
QString defaultReplyFormat(const JudgeDefinition &judge);

/// Turns rows into requests. The instructions come first and are byte-identical
/// for every row, so that servers cache them; the row part comes last. Values
/// are inserted once and never scanned again.
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

    struct Slot
    {
        QString before; ///< literal text
        qsizetype column = -1; ///< -1 for the end
        QStringList path; ///< dotted path into a JSON cell
    };

    std::vector<std::shared_ptr<const PromptPrefix>> m_prefixes;
    std::vector<Slot> m_slots;
};

} // namespace gavel::eval
