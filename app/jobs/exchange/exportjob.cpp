// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/exportjob.h"

#include "core/progress.h"
#include "core/writetarget.h"
#include "eval/runningstats.h"
#include "jobs/exchange/recording.h"
#include "jobs/reading/backgroundread.h"
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

struct Output
{
    ExportFormat format;
    report::Encoding encoding;
    QString path;
};

Result<qint64> writeRun(const eval::RunReader &reader, const store::RunInfo &info, const Output &output, const report::RowWritten &written)
{
    switch (output.format) {
    case ExportFormat::JsonLines:
        return report::writeResults(reader, info.judge, output.path, report::ResultFormat::JsonLines, written);
    case ExportFormat::Csv:
        return report::writeResults(reader, info.judge, output.path, report::ResultFormat::Csv, written, output.encoding);
    case ExportFormat::Svg:
        return writeChart(reader, info, output.path, written);
    case ExportFormat::Recording:
        return writeRecording(reader, info, output.path, written);
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
}

void ExportJob::start()
{
    const auto allowed = mayBeWritten(m_path, { m_project.path() });
    const auto info = allowed ? m_project.runs().run(m_run) : allowed.error();
    if (!info) {
        QMetaObject::invokeMethod(
            this, [this, error = info.error()] { emit finished(error); }, Qt::QueuedConnection);
        return;
    }
    Progress<double> progress(this, [this](double share) {
        if (m_call.isActive())
            emit progressed(share);
    });
    m_call = ScopedCall(readInBackground(
        m_project, m_run, nullptr, this,
        [progress, run = *info, format = m_format, encoding = m_encoding, path = m_path](const eval::RunReader &reader, const Stop &) mutable {
            qint64 done = 0;
            return writeRun(reader, run, { format, encoding, path }, [&progress, &done, rows = std::max<qint64>(1, run.rows)] {
                progress.report(static_cast<double>(++done) / static_cast<double>(rows));
            });
        },
        [this](const Result<qint64> &rows) {
            const Error cancelled = cancelledError(tr("The export was cancelled; nothing was written."));
            if (rows)
                emit progressed(1);
            emit finished(isCancelled(rows) ? cancelled : rows);
        }));
}

void ExportJob::cancel()
{
    m_call.cancel();
}

} // namespace gavel::jobs

#include "moc_exportjob.cpp"
