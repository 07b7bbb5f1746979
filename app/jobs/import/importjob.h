// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/progress.h"
#include "core/stop.h"
#include "data/itembuilder.h"
#include "data/readers.h"
#include "eval/judge.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Adds the labels of the judge's scales where `options` specify none.
data::BuildOptions scaleOptions(const eval::JudgeDefinition &judge, data::BuildOptions options = {});

/// What to import, and how.
struct ImportRequest
{
    QString path;
    /// Instead of a file: rows that the project has already, which get other roles by `mapping`.
    std::optional<data::Dataset> stored;
    QString name; ///< empty: the file's name
    data::ReadOptions read;
    /// The roles of the columns; nullopt: guessed from their names.
    std::optional<data::Mapping> mapping;
    QList<std::pair<QString, QString>> overrides; ///< ROLE, COLUMN
    data::BuildOptions build;
    bool skipBad = false; ///< leaves bad lines out instead of stopping at the first one
    eval::JudgeDefinition judge; ///< its scales name the labels; may be empty
};

/// The result of an import.
struct ImportReport
{
    data::Dataset dataset;
    bool wasThere = false; ///< the project already had the same rows with the same mapping
    QString keptAs; ///< stored rows got other roles, and runs keep the old ones under this name
    QString layout; ///< translated name of the recognised layout; empty if it is none
    data::RowCounts counts;
    QList<data::LeftOut> leftOut; ///< what the reader passed over
    qint64 repeats = 0; ///< rows passed over because they only repeat an earlier one
    qint64 badLines = 0;
    QList<data::BadLine> firstBad; ///< at most 100
    QMap<QString, data::OffScaleValue> offScale;
    data::SourceFormat format;
    std::optional<qint64> importedRun; ///< if the file contained judge scores
    bool hasOwnScale = false; ///< of the imported run: most scores were not on the judge's
};

/// Reads a file into the project, in a worker thread. Data and scores become visible together, at
/// the very end; an import that does not finish leaves nothing behind.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// `project` must outlive the job.
    ImportJob(store::Project &project, ImportRequest request, QObject *parent = nullptr);
    ~ImportJob() override;

    void start();
    /// At any time; nothing is kept.
    void cancel();

signals:
    /// `share` is the fraction of the file read, 0 to 1; about ten times a second at most.
    void progressed(double share, qint64 rows);
    /// Exactly once. BadInput names the line.
    void finished(const gavel::Result<gavel::jobs::ImportReport> &report);

private:
    class Work;
    using ReadSoFar = Progress<std::pair<double, qint64>>;
    using Step = Result<void> (Work::*)(const Stop &stop);
    using Then = void (ImportJob::*)(const Result<void> &done);

    void work(Step step, Then then);
    void prepared(const Result<void> &ready);
    void rowsRead(const Result<void> &read);
    void end(const Result<void> &done);

    store::Project &m_project;
    std::shared_ptr<Work> m_work; ///< shared with the worker, which may still be running after a cancel
    bool m_isCancelled = false;
    ScopedCall m_call;
};

} // namespace gavel::jobs
