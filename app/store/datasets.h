// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/dataset.h"
#include "eval/runlog.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace gavel::store {

struct Access;
struct RunInfo;
class Writer;

/// One import on its way into a project: append() as often as there are rows,
/// then finish(). Without it nothing is ever in sight, and everything is discarded again. May be used from
/// one worker thread; append() waits while the writer is two chunks behind, so
/// memory stays flat.
class ImportSession
{
public:
    /// A human score of the row with this number (`data::Item::no`), of this or an earlier append().
    using NumberedLabel = std::pair<qint64, data::ImportedLabel>;

    ~ImportSession();
    Q_DISABLE_COPY_MOVE(ImportSession)

    /// The rows stored so far can be read by this id while the import goes on.
    qint64 datasetId() const;
    /// Item ids are given by the store. An error is final; it may stem from an earlier call.
    Result<void> append(const std::vector<data::Item> &items, std::vector<NumberedLabel> labels = {});
    /// For scores that came with the rows: a run over all rows appended so far,
    /// which comes into sight together with the data, by finish(). Gives its id;
    /// Cancelled as soon as `stop` says so.
    Result<qint64> beginRun(const RunInfo &info, const std::function<bool()> &stop);
    /// Replies of that run, whatever run they name.
    Result<void> appendReplies(std::vector<eval::ReplyRecord> replies);
    /// Waits until all that was appended is stored.
    Result<void> settle();
    /// Marks dataset and run complete in one step, with what is known only now:
    /// name, digest, columns, mapping, rows, emptyOutputs of `complete`.
    Result<data::Dataset> finish(const data::Dataset &complete);

private:
    friend class DatasetStore;
    ImportSession();

    struct Private;
    std::unique_ptr<Private> d;
};

class DatasetStore
{
public:
    explicit DatasetStore(const Access &access);

    /// Complete datasets only, in the order of their import.
    Result<QList<data::Dataset>> all() const;
    Result<data::Dataset> dataset(qint64 id) const; ///< also one that is still being imported
    Result<std::optional<data::Dataset>> findByDigest(const QByteArray &digest) const;
    /// Up to `count` rows in order of their number, from number `firstNo` on.
    Result<std::vector<data::Item>> items(qint64 dataset, qint64 firstNo, int count) const;
    Result<data::Item> item(qint64 id) const;
    /// Rows that are stored already, complete or not.
    Result<qint64> storedRows(qint64 dataset) const;

    /// `started` gives name, source, columns and mapping as far as they are known.
    Result<std::unique_ptr<ImportSession>> beginImport(const data::Dataset &started);
    Result<void> rename(qint64 id, const QString &name);
    /// With the Tries on it. BadInput while another run uses it.
    Result<void> remove(qint64 id);

private:
    const Access &m_access;
};

} // namespace gavel::store
