// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/projectfile.h"
#include "store/project.h"
#include "store/sql.h"
#include "store/writer.h"

#include <QList>

#include <memory>

namespace gavel::store {

/// The result of opening a project file.
struct OpenedFile
{
    std::shared_ptr<FileLock> lock = std::make_shared<FileLock>();
    FileIdentity identity;
    ConnectionSpec readSpec;
    std::unique_ptr<Writer> writer; ///< started only if the project is writable
    std::unique_ptr<Connection> reader;
    bool isReadOnly = false;
    bool isUnchecked = false; ///< its pages are to be looked through in the background
    QList<Notice> notices;
    QList<Writer::Step> leftovers;
};

/// Implements the rules for opening a project file (design: the project file, opening).
Result<OpenedFile> openProjectFile(const QString &path, const OpenOptions &options);

/// Its pages were looked through, and need not be again in this place.
Result<void> rememberChecked(QSqlDatabase &db, const FileIdentity &file);

/// Removes the empty -wal and -shm that a reader leaves next to a project if no other process has
/// it open.
void removeReaderLeftovers(const QString &file);

} // namespace gavel::store
