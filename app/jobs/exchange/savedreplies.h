// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"
#include "store/writer.h"

#include <QString>

namespace gavel::store {
class Project;
class ReaderSource;
} // namespace gavel::store

namespace gavel::jobs {

/// Writes replies that their project cannot take, as one recording for each of their runs, private
/// to the person; with the identities of servers that the project has not taken either. Returns
/// the number of replies.
Result<qint64> writeReplies(const store::Project &project, const store::Unstored &unstored, const QString &path);
/// Adds the replies of such a file, and the servers that gave them, to their runs; those that are
/// there already stay as they are. All of it or, once `stop` is true or after an error, nothing.
/// Returns the number of replies in the file. BadInput, naming the line, for what does not fit.
/// For a worker.
Result<qint64> takeSavedReplies(store::Project &project, const store::ReaderSource &source, const QString &path, const Stop &stop = {});

} // namespace gavel::jobs
