// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "eval/runreader.h"

#include <QString>

#include <functional>
#include <memory>

class QSqlDatabase;

namespace gavel::store {

/// How a connection to the project file is made.
struct ConnectionSpec
{
    QString file; ///< absolute
    bool readOnly = false;
    bool immutable = false; ///< no locks, no -wal: read-only media
};

/// Opens readers of a project with a connection of their own. A value that may
/// be copied into any thread; what it opens stays in the thread that opened it.
class ReaderSource
{
public:
    ReaderSource() = default;
    explicit ReaderSource(ConnectionSpec spec)
        : m_spec(std::move(spec))
    {
    }

    /// NotFound if there is no such run.
    Result<std::unique_ptr<eval::RunReader>> openReader(qint64 run) const;
    /// Streams the rows of a dataset in order of their number from `firstNo` on; `fn` returns false to stop.
    Result<void> eachItem(qint64 dataset, qint64 firstNo, const std::function<bool(const data::Item &)> &fn) const;
    /// As Project::saveCopy(), but over a connection of its own: not once the file has vanished.
    Result<void> saveCopy(const QString &path) const;
    /// Over an open connection, which still has the contents of a vanished file.
    Result<void> saveCopy(const QSqlDatabase &open, const QString &path) const;

private:
    ConnectionSpec m_spec;
};

} // namespace gavel::store
