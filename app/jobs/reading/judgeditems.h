// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/readersource.h"

#include <QList>

#include <vector>

namespace gavel::jobs {

/// The ids of the items that have any verdict in one of the runs, from the identity that counts
/// there; sorted. For a worker.
Result<std::vector<qint64>> judgedItems(const store::ReaderSource &source, const QList<qint64> &runs);

} // namespace gavel::jobs
