// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/options.h"
#include "data/readers.h"

namespace gavel::cli {

/// --encoding and --sheet, for commands that read a data file.
void addReadingOptions(Options &options);
/// What they say. BadInput for an encoding that is not known, naming those that are.
Result<data::ReadOptions> readingOptions(const Options &options);

/// Tells on standard error how a file was read and what was passed over in it, a line each.
void tellReading(const data::SourceFormat &format, const QList<data::LeftOut> &leftOut);

} // namespace gavel::cli
