// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "eval/parsing/verdictparser.h"

#include <cmath>
#include <vector>

using namespace gavel;

namespace {

eval::JudgeDefinition judge(const char *rest)
{
    const auto read = eval::judgeFromYaml(QByteArray("name: j\ndefinition: d\ngrading_prompt: p\n") + rest);
    fuzz::insist(read.has_value(), "the judges of this file can be read");
    return *read;
}

const std::vector<eval::JudgeDefinition> &judges()
{
    static const std::vector<eval::JudgeDefinition> all{
        judge("scale: {1: bad, 2: weak, 3: fair, 4: good, 5: best}\n"),
        judge("scale: {1: bad, 2: weak, 3: fair, 4: good, 5: best}\nmethod: score_only\n"),
        judge("scale: {\"false\": {value: 0, meaning: wrong}, \"true\": {value: 1, meaning: right}}\nallow_abstain: true\n"),
        judge("criteria: [{name: a, question: q, scale: {1: x, 2: y}, weight: 1}, {name: b, question: q, scale: {-1: x, 0.5: y}, weight: 1}]\n"),
    };
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::Choice input(data, size);
    const eval::JudgeDefinition &judge = judges()[static_cast<std::size_t>(input.of(int(judges().size())))];
    Completion reply;
    reply.content = QString::fromUtf8(input.rest());
    reply.finishReason = input.bit(6) ? QStringLiteral("length") : QStringLiteral("stop");
    for (const eval::Verdict &verdict : eval::VerdictParser(judge).parse(reply, 0)) {
        const bool valid = verdict.state == eval::VerdictState::Valid;
        fuzz::insist(valid == verdict.score.has_value(), "only a valid verdict has a score");
        fuzz::insist(!verdict.score || std::isfinite(*verdict.score), "a score is finite");
        if (verdict.span)
            fuzz::insist(verdict.span->start >= 0 && verdict.span->start + verdict.span->length <= reply.content.size(), "the place is in the reply");
    }
    return 0;
}
