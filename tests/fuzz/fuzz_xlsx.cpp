// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/rows.h"

using namespace gavel;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::InputFile file(".xlsx");
    fuzz::readRows(file.write(fuzz::bytesOf(data, size)), {});
    return 0;
}
