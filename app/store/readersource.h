// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "core/stop.h"
#include "eval/runreader.h"
#include "store/runcheck.h"
#include "store/runrows.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;

namespace gavel::store {

class StoredReplies;
struct RunInfo;

/// How a connection to the project file is made.
struct ConnectionSpec
{
    QString file; ///< absolute
    bool readOnly = false;
    bool immutable = false; ///< no locks, no -wal: read-only media
    bool dataOnly = false; ///< copies leave out what Gavel has not made; see addedToSchema()
    bool isUri = false; ///< files with the prefix "file:" may be attached
};

/// A label that people gave, and how often.
struct GivenLabel
{
    QString criterion; ///< empty: the overall score
    QString label;
    qint64 count = 0;
};

/// Whose labels are asked for: those of the rows of a dataset, or of a run.
struct LabelledRows
{
    qint64 dataset = 0; ///< its current rows; without a run
    std::optional<qint64> run = {};
    std::optional<std::vector<qint64>> positions = {}; ///< of the run, in ascending order; nullopt: all
};

/// Opens readers of a project with a separate connection. A value that can be copied to any thread;
/// what it opens must stay in the thread that opened it.
class ReaderSource
{
public:
    ReaderSource() = default;
    explicit ReaderSource(ConnectionSpec spec, Stop stop = {})
        : m_spec(std::move(spec))
        , m_stop(std::move(stop))
        , m_checks(std::make_shared<RunChecks>())
    {
    }
    /// The same; the readers it opens check `stop` at every row, and return Cancelled.
    ReaderSource stoppedBy(Stop stop) const;
    RunChecks &checks() const { return *m_checks; }

    /// As RunStore::all().
    Result<QList<RunInfo>> runs() const;
    /// NotFound if there is no such run, BadInput if it is damaged.
    Result<std::unique_ptr<eval::RunReader>> openReader(qint64 run) const;
    /// The items of a run over these rows of a dataset, by position; BadInput if there are none.
    Result<std::vector<qint64>> itemsOf(qint64 dataset, const RunRows &rows) const;
    /// Streams these items in their order; `fn` returns false to stop.
    Result<void> eachItem(const std::vector<qint64> &items, const std::function<bool(const data::Item &)> &fn) const;
    /// Streams the rows of a dataset in order of their number, starting with `firstNo`; `fn`
    /// returns false to stop.
    Result<void> eachItem(qint64 dataset, qint64 firstNo, const std::function<bool(const data::Item &)> &fn) const;
    Result<std::unique_ptr<StoredReplies>> openReplies() const;
    /// The first damage in the pages of the file; empty if there is none. Takes time in proportion
    /// to them, and cannot be stopped.
    Result<QString> damage() const;
    /// What people gave the rows of the dataset, as current labels. Reads all of them.
    Result<std::vector<GivenLabel>> givenLabels(qint64 dataset) const;
    /// Streams the current labels with the ids of their rows, in the order of the rows, and of one
    /// row by criterion and rater; `fn` returns false to stop.
    Result<void> eachLabel(const LabelledRows &rows, const std::function<bool(const QString &id, const eval::LabelDetail &)> &fn) const;
    /// All tokens of a run's replies, as far as the servers reported them; nullopt if none did.
    Result<std::optional<qint64>> tokensOf(qint64 run) const;
    /// As Project::saveCopy(), but with a separate connection, so it fails if the file was removed.
    Result<QStringList> saveCopy(const QString &path) const;
    /// Uses an open connection, which can still read a removed file.
    Result<QStringList> saveCopy(const QSqlDatabase &open, const QString &path) const;

private:
    bool isStopped() const { return m_stop && m_stop(); }

    ConnectionSpec m_spec;
    Stop m_stop;
    std::shared_ptr<RunChecks> m_checks;
};

} // namespace gavel::store
