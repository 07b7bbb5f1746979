// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/rows.h"

using namespace gavel;

/// A table of text: what it is, is found out, or half of it is told.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const fuzz::InputFile file(".csv");
    const fuzz::Choice input(data, size);
    data::ReadOptions options = fuzz::optionsOf(input);
    if (input.bit(0))
        options.kind = data::SourceKind::Csv;
    static const QStringList encodings = data::encodingNames();
    if (input.bit(1) && !fuzz::isGuessed(input))
        options.encoding = encodings.value(input.of(int(encodings.size())));
    if (input.bit(2))
        options.header = input.bit(3);
    if (input.bit(4))
        options.separator = ';';
    fuzz::readRows(file.write(input.rest()), options);
    return 0;
}
