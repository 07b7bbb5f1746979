// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/exportjob.h"

#include "core/progress.h"
#include "core/writetarget.h"
#include "eval/runningstats.h"
#include "jobs/exchange/recording.h"
#include "jobs/reading/backgroundread.h"
#include "report/labelwriter.h"
#include "report/outputfile.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace gavel::jobs {

namespace {

constexpr std::array<std::pair<ExportFormat, const char *>, 4> formats{ {
    { ExportFormat::JsonLines, "jsonl" },
    { ExportFormat::Csv, "csv" },
    { ExportFormat::Svg, "svg" },
    { ExportFormat::Recording, "recording" },
} };

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Export)
};

Result<qint64> writeChart(const eval::RunReader &reader, const store::RunInfo &info, const QString &path, const report::RowWritten &written)
{
    eval::RunningStats statistics(info.judge);
    const auto read = reader.eachDetail([&](const eval::RowDetail &row) {
        QMap<int, QList<eval::Verdict>> repeats;
        QSet<int> ofOthers;
        for (const eval::ReplyDetail &reply : row.replies) {
            repeats[reply.repeat] += reply.verdicts;
            if (reply.isOther)
                ofOthers << reply.repeat;
        }
        for (auto repeat = repeats.cbegin(); repeat != repeats.cend(); ++repeat) {
            if (!ofOthers.contains(repeat.key()))
                statistics.add(repeat.value());
        }
        written();
        return true;
    });
    if (!read)
        return read.error();
    const eval::RunningStats::Series &overall = statistics.overall();
    eval::Scale points;
    std::vector<qint64> counts;
    const auto distribution = overall.distribution();
    for (const auto &[point, rows] : distribution) {
        points << point;
        counts.push_back(rows);
    }
    auto chart = report::Distribution::of(points, counts);
    chart.title = QStringLiteral("%1 · %2").arg(info.judge.name, info.model);
    chart.invalid.count = overall.invalid;
    chart.failed = overall.failed;
    chart.abstained = overall.abstained;
    QSaveFile file(path);
    const QByteArray svg = report::distributionSvg(chart);
    if (const auto opened = report::openOutput(file); !opened)
        return opened.error();
    if (file.write(svg) != svg.size() || !file.commit())
        return report::outputError(file);
    return overall.valid;
}

report::RowTarget targetOf(const ExportRequest &request)
{
    const auto format = request.format == ExportFormat::Csv ? report::ResultFormat::Csv : report::ResultFormat::JsonLines;
    return { request.path, format, request.encoding, request.positions };
}

Result<qint64> writeRun(const eval::RunReader &reader, const store::RunInfo &info, const ExportRequest &request, const report::RowWritten &written)
{
    switch (request.format) {
    case ExportFormat::JsonLines:
    case ExportFormat::Csv:
        return report::writeResults(reader, info.judge, targetOf(request), written);
    case ExportFormat::Svg:
        return writeChart(reader, info, request.path, written);
    case ExportFormat::Recording:
        return writeRecording(reader, info, request.path, written);
    }
    Q_UNREACHABLE();
}

Result<qint64> writeLabelsOf(const store::ReaderSource &source, const ExportRequest &request)
{
    // Also says so if the run is damaged.
    if (const auto reader = request.run ? source.openReader(*request.run) : Result<std::unique_ptr<eval::RunReader>>(nullptr); !reader)
        return reader.error();
    const store::LabelledRows rows{ request.dataset, request.run, request.positions };
    return report::writeLabels([&](const report::TakeLabel &take) { return source.eachLabel(rows, take); }, targetOf(request));
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

ExportJob::ExportJob(store::Project &project, ExportRequest request, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_request(std::move(request))
{
}

void ExportJob::start()
{
    const auto allowed = mayBeWritten(m_request.path, { m_project.path() });
    const auto info = !allowed ? Result<store::RunInfo>(allowed.error())
        : m_request.run        ? m_project.runs().run(*m_request.run)
                               : Result<store::RunInfo>(store::RunInfo());
    if (!info) {
        QMetaObject::invokeMethod(
            this, [this, error = info.error()] { emit finished(error); }, Qt::QueuedConnection);
        return;
    }
    m_call = ScopedCall(m_request.subject == ExportRequest::Subject::Labels ? writeLabels() : writeResults(*info));
}

Call ExportJob::writeResults(const store::RunInfo &run)
{
    Progress<double> progress(this, [this](double share) {
        if (m_call.isActive())
            emit progressed(share);
    });
    return readInBackground(
        m_project, run.id, nullptr, this,
        [progress, run, request = m_request](const eval::RunReader &reader, const Stop &) mutable {
            qint64 done = 0;
            return writeRun(reader, run, request, [&progress, &done, rows = std::max<qint64>(1, run.rows)] {
                progress.report(static_cast<double>(++done) / static_cast<double>(rows));
            });
        },
        [this](const Result<qint64> &rows) { end(rows); });
}

Call ExportJob::writeLabels()
{
    return m_project.read(
        this, [request = m_request](const store::ReaderSource &source, const Stop &) { return writeLabelsOf(source, request); },
        [this](const Result<qint64> &labels) { end(labels); });
}

void ExportJob::end(const Result<qint64> &rows)
{
    if (rows)
        emit progressed(1);
    emit finished(isCancelled(rows) ? Result<qint64>(cancelledError(tr("The export was cancelled; nothing was written."))) : rows);
}

void ExportJob::cancel()
{
    m_call.cancel();
}

} // namespace gavel::jobs

#include "moc_exportjob.cpp"
