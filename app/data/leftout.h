// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/rowreader.h"

#include <algorithm>

namespace gavel::data {

/// Counts one more row (or cell) that is passed over; `line` is kept for the first one.
inline void countLeftOut(QList<LeftOut> &list, LeftOutReason reason, qint64 line, qint64 count = 1)
{
    const auto known = std::find_if(list.begin(), list.end(), [reason](const LeftOut &entry) { return entry.reason == reason; });
    if (known == list.end())
        list << LeftOut{ reason, count, line };
    else
        known->count += count;
}

} // namespace gavel::data
