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

/// One import in progress: append() as often as there are rows, then finish(); until then it is not
/// visible, and destroying the session discards it. May be used from one worker thread; append()
/// waits while the writer is two chunks behind, so memory use stays constant.
class ImportSession
{
public:
    /// A human score for the row with this number (`data::Item::no`), of this or an earlier
    /// append().
    using NumberedLabel = std::pair<qint64, data::ImportedLabel>;

    ~ImportSession();
    Q_DISABLE_COPY_MOVE(ImportSession)

    /// The rows stored so far can be read by this id during the import.
    qint64 datasetId() const;
    /// Item ids are assigned by the store. An error is final; it may be from an earlier call.
    Result<void> append(const std::vector<data::Item> &items, std::vector<NumberedLabel> labels = {});
    /// For scores read along with the rows: a run over all rows appended so far, which becomes
    /// visible together with the data, in finish(). Returns its id; Cancelled once `stop` is true.
    Result<qint64> beginRun(const RunInfo &info, const std::function<bool()> &stop);
    /// Adds replies to that run, whatever run they name.
    Result<void> appendReplies(std::vector<eval::ReplyRecord> replies);
    /// After everything is appended: see carryLabels().
    Result<void> carryLabels(qint64 from, const QList<std::pair<QString, QString>> &without);
    /// Waits until everything appended is stored.
    Result<void> settle();
    /// Marks dataset and run complete in one step, with the values that are only known now: name,
    /// digest, columns, mapping, rows, emptyOutputs of `complete`.
    Result<data::Dataset> finish(const data::Dataset &complete);

private:
    friend class DatasetStore;
    ImportSession();

    struct Private;
    std::unique_ptr<Private> d;
};

/// The datasets of a project. Owned by the project; lives in its thread.
class DatasetStore
{
public:
    explicit DatasetStore(const Access &access);

    /// Complete datasets only, in the order of their import.
    Result<QList<data::Dataset>> all() const;
    Result<data::Dataset> dataset(qint64 id) const; ///< including one that is still being imported
    Result<std::optional<data::Dataset>> findByDigest(const QByteArray &digest) const;
    /// Up to `count` rows in order of their number, starting with number `firstNo`.
    Result<std::vector<data::Item>> items(qint64 dataset, qint64 firstNo, int count) const;
    Result<data::Item> item(qint64 id) const;
    /// Rows stored so far, complete or not.
    Result<qint64> storedRows(qint64 dataset) const;

    /// `started` has name, source, columns and mapping as far as they are known.
    Result<std::unique_ptr<ImportSession>> beginImport(const data::Dataset &started);
    Result<void> rename(qint64 id, const QString &name);
    /// Removes the Tries on it as well. BadInput while another run uses it.
    Result<void> remove(qint64 id);

private:
    const Access &m_access;
};

} // namespace gavel::store
