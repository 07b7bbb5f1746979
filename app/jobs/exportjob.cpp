// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exportjob.h"

#include "eval/runningstats.h"
#include "jobs/recording.h"
#include "report/resultwriter.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <array>

namespace gavel::jobs {

namespace {

constexpr std::array<std::pair<ExportFormat, const char *>, 4> formats{ {
    { ExportFormat::JsonLines, "jsonl" },
    { ExportFormat::Csv, "csv" },
    { ExportFormat::Svg, "svg" },
    { ExportFormat::Recording, "recording" },
} };

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Export)
};

Result<qint64> writeChart(const eval::RunReader &reader, const store::RunInfo &info, const QString &path)
{
    eval::RunningStats statistics(info.judge);
    const auto read = reader.eachDetail([&statistics](const eval::RowDetail &row) {
        QMap<int, QList<eval::Verdict>> repeats;
        for (const eval::ReplyDetail &reply : row.replies)
            repeats[reply.repeat] += reply.verdicts;
        for (const QList<eval::Verdict> &verdicts : std::as_const(repeats))
            statistics.add(verdicts);
        return true;
    });
    if (!read)
        return read.error();
    const eval::RunningStats::Series &overall = statistics.overall();
    const eval::Scale scale = overall.scale.isEmpty() && !info.judge.criteria.isEmpty() ? info.judge.criteria.first().scale : overall.scale;
    report::DistributionChart chart;
    chart.title = QStringLiteral("%1 · %2").arg(info.judge.name, info.model);
    for (qsizetype i = 0; i < scale.size(); ++i)
        chart.bars.append({ scale[i].label, scale[i].meaning, overall.counts.at(static_cast<size_t>(i)), 0 });
    chart.invalid = overall.invalid;
    chart.failed = overall.failed;
    chart.abstained = overall.abstained;
    QSaveFile file(path);
    const QByteArray svg = report::distributionSvg(chart);
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size() || !file.commit())
        return Error{ Error::Kind::Io, 0, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()), {} };
    return overall.valid;
}

Result<qint64> writeRun(const store::ReaderSource &source, const store::RunInfo &info, ExportFormat format, const QString &path)
{
    const auto reader = source.openReader(info.id);
    if (!reader)
        return reader.error();
    switch (format) {
    case ExportFormat::JsonLines:
        return report::writeResults(**reader, info.judge, path, report::ResultFormat::JsonLines);
    case ExportFormat::Csv:
        return report::writeResults(**reader, info.judge, path, report::ResultFormat::Csv);
    case ExportFormat::Svg:
        return writeChart(**reader, info, path);
    case ExportFormat::Recording:
        return writeRecording(**reader, info, path);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    for (const auto &[format, text] : formats) {
        if (name == QLatin1StringView(text))
            return format;
    }
    return std::nullopt;
}

QStringList exportFormatNames()
{
    QStringList names;
    for (const auto &[format, text] : formats)
        names << QString::fromLatin1(text);
    return names;
}

std::optional<ExportFormat> exportFormatForPath(const QString &path)
{
    return exportFormatFromName(QFileInfo(path).suffix().toLower());
}

ExportJob::ExportJob(store::Project &project, qint64 run, ExportFormat format, QString path, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_run(run)
    , m_format(format)
    , m_path(std::move(path))
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { emit finished(m_watcher.result()); });
}

void ExportJob::start()
{
    const auto info = m_project.runs().run(m_run);
    if (!info) {
        QMetaObject::invokeMethod(
            this, [this, error = info.error()] { emit finished(error); }, Qt::QueuedConnection);
        return;
    }
    const auto future = QtConcurrent::run(writeRun, m_project.readerSource(), *info, m_format, m_path);
    m_worker.addFuture(future);
    m_watcher.setFuture(future);
}

} // namespace gavel::jobs
