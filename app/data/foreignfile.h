// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QFile>

#include <optional>

namespace gavel::data {

/// What to say of a file that is no table of rows, whatever its name: what it is, and what to do.
/// nullopt for a text, a workbook (see isWorkbook()) and anything not known. `head`: its beginning.
std::optional<Error> foreignFile(const QFile &file, QByteArrayView head);

/// The same for bytes that are no text in any encoding that is recognised.
std::optional<Error> binaryFile(const QFile &file, QByteArrayView head);

/// Whether the file is a workbook as spreadsheets save it since 2007.
bool isWorkbook(const QFile &file, QByteArrayView head);

} // namespace gavel::data
