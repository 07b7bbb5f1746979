// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/session/rowprompt.h"

#include "eval/preview.h"
#include "eval/promptrenderer.h"
#include "eval/prompttext.h"

#include <algorithm>

namespace gavel::jobs {

Result<RowPrompt> promptOf(const eval::JudgeDefinition &judge, const data::Dataset &dataset, const data::Item &item, const QString &model)
{
    const auto renderer = eval::PromptRenderer::create(judge, dataset.columns, dataset.mapping, model);
    if (!renderer)
        return renderer.error();
    RowPrompt prompt;
    const QStringList names = eval::partNames(judge);
    const QString user = renderer->userText(item);
    for (std::size_t i = 0; i < renderer->prefixes().size(); ++i) {
        const auto &prefix = renderer->prefixes()[i];
        prompt.parts << PromptPart{ names.size() > 1 ? names.value(static_cast<qsizetype>(i)) : QString(), prefix->system, user };
        prompt.replyTokens = std::max(prompt.replyTokens, static_cast<qint64>(prefix->sampling.maxTokens));
    }
    eval::PreviewBuilder builder(judge, *renderer, dataset.mapping, {});
    builder.add({ item });
    prompt.tokens = builder.preview().promptTokens;
    return prompt;
}

} // namespace gavel::jobs
