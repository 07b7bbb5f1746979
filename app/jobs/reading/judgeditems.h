// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/readersource.h"

#include <QList>

#include <atomic>
#include <memory>
#include <vector>

namespace gavel::jobs {

/// The ids of the items that have a verdict in one of the runs, whatever it
/// says, sorted. For a worker; ends early with what it has once `stop` is set.
Result<std::vector<qint64>> judgedItems(const store::ReaderSource &source, const QList<qint64> &runs,
                                        const std::shared_ptr<const std::atomic_bool> &stop);

} // namespace gavel::jobs
