// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"

#include <QStringList>

#include <vector>

namespace gavel::eval {

/// The few bytes needed to match rows of different runs.
struct ItemKey
{
    qint64 id = 0;
    qint64 no = 0;
    QString segment;
};

/// Port: what a run judges, in its frozen order. Every call is one short, forward-only query.
class ItemReader
{
public:
    virtual ~ItemReader() = default;

    virtual Result<qint64> rowCount() const = 0;
    virtual QStringList columns() const = 0;
    virtual data::Mapping mapping() const = 0;
    /// With complete cells.
    virtual Result<std::vector<data::Item>> items(qint64 firstPos, int count) const = 0;
    /// Which item is at every position.
    virtual Result<std::vector<ItemKey>> itemKeys() const = 0;
    /// The cluster of every position; empty strings if there is none.
    virtual Result<std::vector<QString>> clusters() const = 0;
};

} // namespace gavel::eval
