// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "report/svgchart.h"

#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

enum class ExportFormat { JsonLines, Csv, Svg, Recording };

std::optional<ExportFormat> exportFormatFromName(QStringView name); ///< "jsonl", "csv", "svg", "recording"
QStringList exportFormatNames();
std::optional<ExportFormat> exportFormatForPath(const QString &path); ///< by suffix

/// Writes a run's results or its chart to a file, in a worker with a connection
/// of its own. The file appears whole or not at all.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(store::Project &project, qint64 run, ExportFormat format, QString path, QObject *parent = nullptr);

    void start();
    /// Nothing is written then; finished() says Cancelled.
    void cancel();

signals:
    /// Share of the rows read, 0 to 1; at most some ten times a second.
    void progressed(double share);
    /// How many rows were written.
    void finished(const gavel::Result<qint64> &rows);

private:
    store::Project &m_project;
    qint64 m_run;
    ExportFormat m_format;
    QString m_path;
    QFutureWatcher<Result<qint64>> m_watcher;
    QFutureSynchronizer<Result<qint64>> m_worker;
};

} // namespace gavel::jobs
