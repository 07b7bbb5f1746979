// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/readers.h"

#include <QByteArrayView>
#include <QFile>

namespace gavel::data {

/// Sets the encoding and byte order mark of `format`: what `options` say, else the mark, else
/// UTF-8 where the bytes are so, else what the text looks like (with a note that tells so).
/// `head`: the beginning of the file. BadInput names candidates when it is not certain.
Result<void> findEncoding(QFile &file, QByteArrayView head, const ReadOptions &options, SourceFormat &format);

/// Whether the bytes are UTF-16 without a byte order mark.
bool isWideText(QByteArrayView head);

} // namespace gavel::data
