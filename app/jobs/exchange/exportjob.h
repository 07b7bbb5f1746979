// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "report/resultwriter.h"
#include "report/svgchart.h"

#include <QObject>

#include <optional>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

enum class ExportFormat { JsonLines, Csv, Svg, Recording };

std::optional<ExportFormat> exportFormatFromName(QStringView name); ///< "jsonl", "csv", "svg", "recording"
QStringList exportFormatNames();
std::optional<ExportFormat> exportFormatForPath(const QString &path); ///< by file name suffix

/// Writes a run's results or its chart to a file, in a worker. The file is written atomically:
/// complete or not at all.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(store::Project &project, qint64 run, ExportFormat format, QString path, QObject *parent = nullptr);

    /// Of CSV; UTF-8 without a mark unless it is set before start().
    void setEncoding(report::Encoding encoding) { m_encoding = encoding; }

    void start();
    /// Nothing is written; finished() follows with Cancelled.
    void cancel();

signals:
    /// Fraction of the rows read, 0 to 1; about ten times a second at most.
    void progressed(double share);
    /// The number of rows written.
    void finished(const gavel::Result<qint64> &rows);

private:
    store::Project &m_project;
    qint64 m_run;
    ExportFormat m_format;
    QString m_path;
    report::Encoding m_encoding = report::Encoding::Utf8;
    ScopedCall m_call;
};

} // namespace gavel::jobs
