// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/rows.h"

using namespace gavel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::InputFile file(".json");
    const fuzz::Choice input(data, size);
    data::ReadOptions options = fuzz::optionsOf(input);
    if (input.bit(0))
        options.kind = input.bit(1) ? data::SourceKind::JsonLines : data::SourceKind::JsonArray;
    const QString path = file.write(input.rest());
    if (input.bit(2))
        fuzz::readTable(path, options);
    else
        fuzz::readRows(path, options);
    return 0;
}
