// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/fuzz.h"

#include "llm/modellist.h"

using namespace gavel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto models = llm::parseModels(fuzz::bytesOf(data, size));
    if (!models)
        return 0;
    for (const ModelInfo &model : *models)
        fuzz::insist(!model.id.isEmpty(), "a model has a name");
    return 0;
}
