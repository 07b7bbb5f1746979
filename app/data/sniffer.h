// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/readers.h"
#include "data/rowreader.h"

#include <QByteArray>
#include <QString>

namespace gavel::data {

/// Detects the format of a file from its name and beginning; whatever `options` specify is taken
/// for granted.
Result<SourceFormat> sniff(const QString &path, const ReadOptions &options);

} // namespace gavel::data
