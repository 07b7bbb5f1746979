// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/promptrenderer.h"

#include <QSet>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace gavel::eval {

/// What a run will cost and what is unusual about its rows, before the first request.
struct RunPreview
{
    struct Row
    {
        qint64 itemId = 0;
        qint64 no = 0; ///< of the dataset, from 1
        qint64 tokens = 0; ///< estimated: longest prompt of the row plus its reply limit
    };

    qint64 rows = 0;
    qint64 requests = 0; ///< rows × repeats × parts
    qint64 promptTokens = 0; ///< estimated, of all requests
    qint64 sharedTokens = 0; ///< part of these: the same in every request of a part, so that servers cache them
    qint64 longestPrompt = 0; ///< estimated tokens
    qint64 tooLongCount = 0; ///< rows that do not fit the context with their reply
    std::vector<Row> tooLong; ///< the first 100 of them
    qint64 emptyOutputs = 0;
    qint64 emptyInputs = 0; ///< of rows whose input column is mapped
    qint64 sameAsInput = 0; ///< rows whose output is the same text as their input
    qint64 examplesAmongRows = 0; ///< rows equal to an enabled example, whose grade is in the prompt
    qint64 alreadyJudged = 0;
    std::optional<double> seconds; ///< estimated, if a rate is known

    double sharedShare() const { return promptTokens > 0 ? static_cast<double>(sharedTokens) / static_cast<double>(promptTokens) : 0; }
    double alreadyJudgedShare() const { return rows > 0 ? static_cast<double>(alreadyJudged) / static_cast<double>(rows) : 0; }
};

/// Accumulates a RunPreview from pages of rows.
class PreviewBuilder
{
public:
    struct Options
    {
        int repeats = 1;
        std::optional<int> contextLength = {}; ///< tokens; nullopt: nothing is too long
        /// Measured on this model and data (prompt tokens ÷ UTF-16 code units of the prompt);
        /// nullopt: a quarter of a token for a Latin letter, one for any other.
        std::optional<double> tokensPerChar = {};
        std::optional<double> requestsPerSecond = {};
        std::function<bool(const data::Item &)> isJudged = {}; ///< may be empty
    };

    PreviewBuilder(const JudgeDefinition &judge, const PromptRenderer &renderer, const data::Mapping &mapping, Options options);

    void add(const std::vector<data::Item> &items);
    const RunPreview &preview() const { return m_preview; }

private:
    qint64 tokens(QStringView text) const;
    void addOne(const data::Item &item);

    PromptRenderer m_renderer;
    Options m_options;
    qsizetype m_inputColumn = -1;
    qsizetype m_outputColumn = -1;
    std::vector<std::pair<qint64, qint64>> m_parts; ///< tokens of the prefix, reply limit, by part
    QSet<std::pair<QString, QString>> m_examples; ///< input, output
    RunPreview m_preview;
};

} // namespace gavel::eval
