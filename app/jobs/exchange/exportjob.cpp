// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/exchange/exportjob.h"

#include "core/futureresult.h"
#include "eval/runningstats.h"
#include "jobs/exchange/recording.h"
#include "report/resultwriter.h"
#include "store/project.h"
#include "store/runs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
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

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(gavel::jobs::Export)
};

using Promise = QPromise<Result<qint64>>;
constexpr int exportSteps = 1000;

/// A reader whose stream of rows tells how far it is, and ends with an error once nobody wants it.
class WatchedReader : public eval::RunReader
{
public:
    WatchedReader(const eval::RunReader &reader, Promise &promise)
        : m_reader(reader)
        , m_promise(promise)
    {
    }

    qint64 run() const override { return m_reader.run(); }
    Result<qint64> rowCount() const override { return m_reader.rowCount(); }
    QStringList columns() const override { return m_reader.columns(); }
    data::Mapping mapping() const override { return m_reader.mapping(); }
    Result<std::vector<data::Item>> items(qint64 firstPos, int count) const override { return m_reader.items(firstPos, count); }
    Result<void> eachOutcome(const std::function<void(const eval::Outcome &)> &fn) const override { return m_reader.eachOutcome(fn); }
    Result<std::vector<eval::RowSummary>> summaries(const std::vector<qint64> &positions, int textLimit) const override
    {
        return m_reader.summaries(positions, textLimit);
    }
    Result<eval::RowDetail> detail(qint64 pos) const override { return m_reader.detail(pos); }
    Result<std::vector<std::optional<double>>> humanScores(const QString &criterion) const override { return m_reader.humanScores(criterion); }
    Result<std::vector<QString>> clusters() const override { return m_reader.clusters(); }

    Result<void> eachDetail(const std::function<bool(const eval::RowDetail &)> &fn) const override
    {
        const qint64 rows = std::max<qint64>(1, rowCount().value_or(1));
        qint64 done = 0;
        const auto read = m_reader.eachDetail([&](const eval::RowDetail &row) {
            if (m_promise.isCanceled())
                return false;
            m_promise.setProgressValue(static_cast<int>(++done * exportSteps / rows));
            return fn(row);
        });
        if (read && m_promise.isCanceled())
            return cancelled();
        return read;
    }

    static Error cancelled() { return { Error::Kind::Cancelled, 0, ExportText::tr("The export was cancelled; nothing was written."), {} }; }

private:
    const eval::RunReader &m_reader;
    Promise &m_promise;
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
        return Error{ Error::Kind::Io, 0, ExportText::tr("%1 cannot be written: %2").arg(path, file.errorString()), {} };
    return overall.valid;
}

Result<qint64> writeRun(Promise &promise, const store::ReaderSource &source, const store::RunInfo &info, ExportFormat format, const QString &path)
{
    const auto opened = source.openReader(info.id);
    if (!opened)
        return opened.error();
    const WatchedReader reader(**opened, promise);
    switch (format) {
    case ExportFormat::JsonLines:
        return report::writeResults(reader, info.judge, path, report::ResultFormat::JsonLines);
    case ExportFormat::Csv:
        return report::writeResults(reader, info.judge, path, report::ResultFormat::Csv);
    case ExportFormat::Svg:
        return writeChart(reader, info, path);
    case ExportFormat::Recording:
        return writeRecording(reader, info, path);
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
    m_worker.setCancelOnWait(true);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { emit progressed(value / static_cast<double>(exportSteps)); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { emit finished(resultOf(m_watcher, WatchedReader::cancelled())); });
}

void ExportJob::start()
{
    const auto foreign = m_project.checkIsForeign(m_path);
    const auto info = foreign ? m_project.runs().run(m_run) : foreign.error();
    if (!info) {
        QMetaObject::invokeMethod(
            this, [this, error = info.error()] { emit finished(error); }, Qt::QueuedConnection);
        return;
    }
    const auto future = QtConcurrent::run([source = m_project.readerSource(), run = *info, format = m_format, path = m_path](Promise &promise) {
        promise.setProgressRange(0, exportSteps);
        promise.addResult(writeRun(promise, source, run, format, path));
    });
    m_worker.addFuture(future);
    m_watcher.setFuture(future);
}

void ExportJob::cancel()
{
    m_watcher.cancel();
}

} // namespace gavel::jobs

#include "moc_exportjob.cpp"
