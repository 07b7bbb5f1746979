// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eval/preview.h"

#include <algorithm>
#include <cmath>

namespace gavel::eval {

namespace {

constexpr size_t shownRows = 100;
constexpr double latinTokens = 0.25; // a token is about four Latin letters
constexpr qint64 templateTokens = 16; // tokens that a chat template adds around two messages

qsizetype columnOf(data::Role role, const data::Mapping &mapping)
{
    const auto it = std::find_if(mapping.begin(), mapping.end(), [role](const data::ColumnRole &column) { return column.role == role; });
    return it == mapping.end() ? -1 : it - mapping.begin();
}

QString cellOf(const data::Item &item, qsizetype column)
{
    return column < 0 ? QString() : item.cells.value(column).trimmed();
}

} // namespace

PreviewBuilder::PreviewBuilder(const JudgeDefinition &judge, const PromptRenderer &renderer, const data::Mapping &mapping, Options options)
    : m_renderer(renderer)
    , m_options(std::move(options))
    , m_inputColumn(columnOf(data::Role::Input, mapping))
    , m_outputColumn(columnOf(data::Role::Output, mapping))
{
    for (const auto &prefix : m_renderer.prefixes())
        m_parts.emplace_back(tokens(prefix->system) + templateTokens, prefix->sampling.maxTokens);
    for (const Example &example : judge.examples) {
        if (example.enabled && judge.customPrompt.isEmpty())
            m_examples.insert({ m_inputColumn < 0 ? QString() : example.input.trimmed(), example.output.trimmed() });
    }
}

qint64 PreviewBuilder::tokens(QStringView text) const
{
    if (m_options.tokensPerChar)
        return std::llround(std::ceil(*m_options.tokensPerChar * static_cast<double>(text.size())));
    const auto latin = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x250; });
    return std::llround(std::ceil(latinTokens * static_cast<double>(latin))) + (text.size() - latin);
}

void PreviewBuilder::addOne(const data::Item &item)
{
    const qint64 row = tokens(m_renderer.userText(item));
    qint64 longest = 0;
    for (const auto &[prefix, limit] : m_parts) {
        m_preview.promptTokens += (prefix + row) * m_options.repeats;
        if (prefix > templateTokens)
            m_preview.sharedTokens += (prefix - templateTokens) * m_options.repeats;
        m_preview.longestPrompt = std::max(m_preview.longestPrompt, prefix + row);
        longest = std::max(longest, prefix + row + limit);
    }
    ++m_preview.rows;
    m_preview.requests += static_cast<qint64>(m_parts.size()) * m_options.repeats;
    if (m_options.contextLength && longest > *m_options.contextLength) {
        ++m_preview.tooLongCount;
        if (m_preview.tooLong.size() < shownRows)
            m_preview.tooLong.push_back({ item.id, item.no, longest });
    }
    const QString output = cellOf(item, m_outputColumn);
    if (m_outputColumn >= 0 && output.isEmpty())
        ++m_preview.emptyOutputs;
    const QString input = cellOf(item, m_inputColumn);
    if (m_inputColumn >= 0 && input.isEmpty())
        ++m_preview.emptyInputs;
    if (m_inputColumn >= 0 && m_outputColumn >= 0 && !output.isEmpty() && input == output)
        ++m_preview.sameAsInput;
    if (m_examples.contains({ input, output }))
        ++m_preview.examplesAmongRows;
    if (m_options.isJudged && m_options.isJudged(item))
        ++m_preview.alreadyJudged;
}

void PreviewBuilder::add(const std::vector<data::Item> &items)
{
    for (const data::Item &item : items)
        addOne(item);
    if (m_options.requestsPerSecond && *m_options.requestsPerSecond > 0)
        m_preview.seconds = static_cast<double>(m_preview.requests) / *m_options.requestsPerSecond;
}

} // namespace gavel::eval
