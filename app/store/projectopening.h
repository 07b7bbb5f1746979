// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/project.h"
#include "store/projectfile.h"
#include "store/sql.h"
#include "store/writer.h"

#include <QList>

#include <memory>

namespace gavel::store {

/// What opening a project file gives.
struct OpenedFile
{
    FileLock lock;
    FileIdentity identity;
    ConnectionSpec readSpec;
    std::unique_ptr<Writer> writer; ///< started only if the project is writable
    std::unique_ptr<Connection> reader;
    bool isReadOnly = false;
    QList<Notice> notices;
    QList<Writer::Step> leftovers;
};

/// The rules of how a project file is opened (design: the project file, opening).
Result<OpenedFile> openProjectFile(const QString &path, const OpenOptions &options);

/// Removes the empty -wal and -shm that a reader leaves beside a project that nobody else has open.
void removeReaderLeftovers(const QString &file);

} // namespace gavel::store
