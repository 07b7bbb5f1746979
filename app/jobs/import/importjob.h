// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "data/itembuilder.h"
#include "data/readers.h"
#include "eval/judge.h"

#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// The labels of the judge's scales, for what `options` leave open.
data::BuildOptions scaleOptions(const eval::JudgeDefinition &judge, data::BuildOptions options = {});

struct ImportRequest
{
    QString path;
    QString name; ///< empty: the file's name
    data::ReadOptions read;
    /// The roles of the columns; nullopt: guessed from their names.
    std::optional<data::Mapping> mapping;
    QList<std::pair<QString, QString>> overrides; ///< ROLE, COLUMN
    data::BuildOptions build;
    bool skipBad = false; ///< leaves bad lines out instead of ending at the first
    eval::JudgeDefinition judge; ///< its scales name the labels; may be empty
};

struct ImportReport
{
    data::Dataset dataset;
    bool wasThere = false; ///< the same rows under the same mapping were in the project already
    qint64 badLines = 0;
    QList<data::BadLine> firstBad; ///< at most 100
    QMap<QString, data::OffScaleValue> offScale;
    data::SourceFormat format;
    std::optional<qint64> importedRun; ///< the file carried judge scores
};

/// Reads a file into the project, in a worker thread. Data and scores come into
/// sight together, at the very end; nothing stays of an import that does not finish.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// `project` must outlive the job.
    ImportJob(store::Project &project, ImportRequest request, QObject *parent = nullptr);
    ~ImportJob() override;

    void start();
    /// Whenever it comes, nothing is kept.
    void cancel();

signals:
    /// `share` of the file read (0 to 1), at most some ten times a second.
    void progressed(double share, qint64 rows);
    /// Exactly once. BadInput names the line.
    void finished(const gavel::Result<gavel::jobs::ImportReport> &report);

private:
    class Work;
    using Promise = QPromise<Result<void>>;
    using Step = Result<void> (Work::*)(Promise &promise);
    using Then = void (ImportJob::*)(const Result<void> &done);

    void work(Step step, Then then);
    void rowsRead(const Result<void> &read);
    void end(const Result<void> &done);

    std::unique_ptr<Work> m_work;
    Then m_then = nullptr; ///< what follows when the worker is done
    bool m_isCancelled = false;
    QFutureWatcher<Result<void>> m_watcher;
    QFutureSynchronizer<Result<void>> m_worker; ///< its end cancels the worker and waits for it to notice
};

} // namespace gavel::jobs
