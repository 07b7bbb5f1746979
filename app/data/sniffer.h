// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/readers.h"
#include "data/rowreader.h"

#include <QByteArray>
#include <QString>

namespace gavel::data {

/// Finds out what a file is from its name and beginning; what `options` say is not questioned.
Result<SourceFormat> sniff(const QString &path, const ReadOptions &options);

/// The separator among , ; tab | that splits the beginning of a file most evenly; a comma for
/// a single column. Quotes are heeded.
char sniffSeparator(QByteArrayView text);
/// Whether the first record names the columns: its cells are distinct, not empty (but for the
/// first), short and no numbers, or one of them is the name of a role.
bool sniffHeader(QByteArrayView text, char separator);

} // namespace gavel::data
