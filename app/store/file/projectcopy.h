// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"

#include <QString>
#include <QStringList>

class QSqlDatabase;

namespace gavel::store {

struct ConnectionSpec;

/// Writes a compacted copy of the project to `path`, atomically and only readable for its owner;
/// replaces an existing file that is not open elsewhere. `open` reads the project of that `spec`; with
/// ConnectionSpec::dataOnly only what Gavel has made is copied, as far as it can be read. Returns
/// what is not complete in it; see copyTables().
Result<QStringList> copyProject(const QSqlDatabase &open, const ConnectionSpec &spec, const QString &path, const Stop &stop = {});

} // namespace gavel::store
