// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "eval/judge.h"

using namespace gavel;

/// A judge that can run is the same after it was written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QList<eval::JudgeProblem> found;
    const auto judge = eval::judgeFromYaml(fuzz::bytesOf(data, size), &found);
    if (!judge) {
        fuzz::insist(!judge.error().text.isEmpty(), "a refusal says why");
        return 0;
    }
    if (!eval::problems(*judge).isEmpty())
        return 0;
    const auto again = eval::judgeFromYaml(eval::toYaml(*judge));
    fuzz::insist(again && *again == *judge, "a judge survives its file");
    return 0;
}
