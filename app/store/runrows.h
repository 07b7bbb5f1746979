// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace gavel::store {

/// The rows that a run judges, in their frozen order.
struct RunRows
{
    std::vector<qint64> items = {}; ///< item ids; empty: the rows of the dataset in order
    std::vector<qint64> seconds = {}; ///< for pairwise judging, aligned with `items`
    qint64 limit = 0; ///< only the first rows of the dataset; 0: all
    qint64 sample = 0; ///< this many drawn at random, in the order of the data; 0: all
    quint64 seed = 1;
    std::optional<std::vector<qint64>> without = {}; ///< item ids of the dataset to leave out; sorted
    /// Instead of `items`: the newest revisions of the rows at `positions` of another run.
    std::optional<qint64> run = {};
    std::vector<qint64> positions = {};
};

/// A compact description of how the rows of a run were selected: runs with the same selection of
/// the same data have the same rows.
struct Selection
{
    QString items = {}; ///< a digest, like `rows` and `without`
    QString rows = {};
    QString without = {};
    qint64 limit = 0;
    qint64 sample = 0;
    quint64 seed = 0; ///< of the sample

    friend bool operator==(const Selection &, const Selection &) = default;
};

Selection selectionOf(const RunRows &rows);

// Runs are looked up by the text of this JSON.
QJsonObject toJson(const Selection &selection);
Selection selectionFromJson(const QJsonObject &json);

} // namespace gavel::store
