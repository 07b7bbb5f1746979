// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "report/resultwriter.h"
#include "report/svgchart.h"

#include <QObject>

#include <optional>
#include <vector>

namespace gavel::store {
class Project;
struct RunInfo;
} // namespace gavel::store

namespace gavel::jobs {

enum class ExportFormat { JsonLines, Csv, Svg, Recording };

/// CSV and JSON Lines: one line a row, of which some may be chosen.
constexpr bool isTable(ExportFormat format)
{
    return format == ExportFormat::Csv || format == ExportFormat::JsonLines;
}

std::optional<ExportFormat> exportFormatFromName(QStringView name); ///< "jsonl", "csv", "svg", "recording"
QStringList exportFormatNames();
std::optional<ExportFormat> exportFormatForPath(const QString &path); ///< by file name suffix

/// What is written, and where.
struct ExportRequest
{
    enum class Subject { Results, Labels };

    Subject subject = Subject::Results;
    std::optional<qint64> run = {}; ///< its results, or the labels of its rows
    qint64 dataset = 0; ///< the labels of all its rows, without a run
    ExportFormat format = ExportFormat::Csv; ///< of labels: CSV or JSON Lines
    QString path = {};
    report::Encoding encoding = report::Encoding::Utf8; ///< of CSV
    /// Of the run, in ascending order; nullopt: all. A chart and a recording are always of all.
    std::optional<std::vector<qint64>> positions = {};
};

/// Writes a run's results or its chart, or labels, to a file, in a worker. The file is written
/// atomically: complete or not at all.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    ExportJob(store::Project &project, ExportRequest request, QObject *parent = nullptr);

    void start();
    /// Nothing is written; finished() follows with Cancelled.
    void cancel();

signals:
    /// Fraction of the rows read, 0 to 1; about ten times a second at most.
    void progressed(double share);
    /// The number of rows or labels written.
    void finished(const gavel::Result<qint64> &rows);

private:
    Call writeResults(const store::RunInfo &run);
    Call writeLabels();
    void end(const Result<qint64> &rows);

    store::Project &m_project;
    ExportRequest m_request;
    ScopedCall m_call;
};

} // namespace gavel::jobs
