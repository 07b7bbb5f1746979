// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importpreview.h"

#include "core/futureresult.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QSet>
#include <QtConcurrentRun>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr qsizetype shownBadLines = 100;
constexpr qsizetype shownDuplicates = 20;
constexpr qsizetype shownRaters = 20;
constexpr qsizetype shownValues = 50;
constexpr qint64 reportEvery = 90; ///< milliseconds

void cut(QStringList &cells)
{
    for (QString &cell : cells) {
        if (cell.size() > ImportPreview::cellLimit)
            cell = cell.first(ImportPreview::cellLimit) + u'…';
    }
}

Result<PreviewHead> readBeginning(const QString &path, const data::ReadOptions &options)
{
    auto reader = data::openRows(path, options);
    if (!reader)
        return reader.error();
    PreviewHead head;
    head.format = (*reader)->format();
    head.fileBytes = QFileInfo(path).size();
    while (head.rows.size() < ImportPreview::headRows) {
        auto event = (*reader)->next();
        // What stops the reading further down is told by the scan; the rows above it are worth seeing.
        if (!event && (!head.rows.empty() || !head.badLines.isEmpty()))
            break;
        if (!event)
            return event.error();
        if (auto *row = std::get_if<data::RawRow>(&*event)) {
            cut(row->cells);
            head.rows.push_back(std::move(*row));
        } else if (const auto *bad = std::get_if<data::BadLine>(&*event)) {
            head.badLines << *bad;
            if (head.badLines.size() >= shownBadLines)
                break;
        } else {
            head.isWhole = true;
            break;
        }
    }
    head.columns = (*reader)->columns();
    return head;
}

/// One pass over a file.
class Scan
{
public:
    using Promise = QPromise<ScanReport>;

    Scan(Promise &promise, data::Mapping mapping, data::BuildOptions build)
        : m_promise(promise)
        , m_mapping(std::move(mapping))
        , m_build(std::move(build))
    {
    }

    void read(const QString &path, const data::ReadOptions &options);

private:
    void readRows(data::RowReader &reader);
    void take(const data::RawRow &row, const QStringList &columns);
    void takeBad(const data::BadLine &line);
    void takeLabels(const QList<data::ImportedLabel> &labels);
    void fill(const data::RowReader &reader);
    QMap<QString, data::OffScaleValue> commonest(const QMap<QString, data::OffScaleValue> &all) const;

    Promise &m_promise;
    data::Mapping m_mapping;
    data::BuildOptions m_build;
    std::optional<data::ItemBuilder> m_builder;
    qsizetype m_input = -1;
    QSet<QString> m_raters;
    ScanReport m_report;
    QElapsedTimer m_sinceReport;
};

void Scan::read(const QString &path, const data::ReadOptions &options)
{
    auto reader = data::openRows(path, options);
    if (reader) {
        m_mapping.resize((*reader)->columns().size());
        for (qsizetype i = 0; i < m_mapping.size() && m_input < 0; ++i)
            m_input = m_mapping.at(i).role == data::Role::Input ? i : -1;
        m_builder.emplace((*reader)->columns(), m_mapping, m_build);
        m_sinceReport.start();
        readRows(**reader);
    } else {
        m_report.failed = reader.error();
    }
    if (!m_promise.isCanceled())
        m_promise.addResult(m_report);
}

void Scan::readRows(data::RowReader &reader)
{
    while (!m_promise.isCanceled()) {
        const auto event = reader.next();
        if (!event) {
            m_report.failed = event.error();
            break;
        }
        if (const auto *row = std::get_if<data::RawRow>(&*event)) {
            take(*row, reader.columns());
        } else if (const auto *line = std::get_if<data::BadLine>(&*event)) {
            takeBad(*line);
        } else {
            m_report.isComplete = true;
            break;
        }
        if (m_sinceReport.elapsed() < reportEvery)
            continue;
        m_sinceReport.restart();
        fill(reader);
        m_promise.addResult(m_report);
    }
    fill(reader);
}

void Scan::take(const data::RawRow &row, const QStringList &columns)
{
    const auto built = m_builder->add(row, columns);
    if (!built) {
        ++m_report.duplicates;
        if (m_report.firstDuplicates.size() < shownDuplicates)
            m_report.firstDuplicates << built.error().text;
        return;
    }
    bool isNew = false;
    for (const data::BuiltItem &item : *built) {
        isNew = isNew || !item.merged;
        takeLabels(item.labels);
        m_report.verdicts += item.verdicts.size();
    }
    if (isNew && m_input >= 0 && row.cells.value(m_input).trimmed().isEmpty())
        ++m_report.emptyInputs;
}

void Scan::takeBad(const data::BadLine &line)
{
    ++m_report.badLines;
    if (m_report.firstBad.size() < shownBadLines)
        m_report.firstBad << line;
}

void Scan::takeLabels(const QList<data::ImportedLabel> &labels)
{
    m_report.labels += labels.size();
    for (const data::ImportedLabel &label : labels) {
        if (m_raters.contains(label.rater))
            continue;
        m_raters.insert(label.rater);
        if (m_report.raters.size() < shownRaters)
            m_report.raters << label.rater;
    }
}

void Scan::fill(const data::RowReader &reader)
{
    m_report.share = m_report.isComplete ? 1 : reader.progress();
    m_report.rows = m_builder->items();
    m_report.emptyOutputs = m_builder->emptyOutputs();
    m_report.unplacedScores = m_builder->unplacedScores();
    m_report.raterCount = m_raters.size();
    m_report.offScaleValues = m_builder->offScale().size();
    m_report.offScale = commonest(m_builder->offScale());
    m_report.columns = reader.columns();
}

/// A text column taken for scores by mistake has as many values as rows.
QMap<QString, data::OffScaleValue> Scan::commonest(const QMap<QString, data::OffScaleValue> &all) const
{
    if (all.size() <= shownValues)
        return all;
    QMap<QString, data::OffScaleValue> some;
    constexpr qsizetype sortable = 5000;
    QList<QString> values = all.size() <= sortable ? all.keys() : QList<QString>();
    std::stable_sort(values.begin(), values.end(), [&all](const QString &a, const QString &b) { return all.value(a).count > all.value(b).count; });
    for (auto it = all.cbegin(); values.size() < shownValues; ++it)
        values << it.key();
    for (const QString &value : std::as_const(values).first(shownValues))
        some.insert(value, all.value(value));
    return some;
}

} // namespace

ImportPreview::ImportPreview(QString path, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
{
    connect(&m_head, &QFutureWatcherBase::finished, this, [this] {
        if (!m_head.isCanceled())
            emit headRead(resultOf(m_head));
    });
    connect(&m_scan, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
        if (!m_scan.isCanceled())
            emit scanned(m_scan.resultAt(index));
    });
}

ImportPreview::~ImportPreview()
{
    m_head.cancel();
    m_scan.cancel();
}

void ImportPreview::readHead(const data::ReadOptions &options)
{
    cancelScan();
    m_head.cancel();
    m_head.setFuture(QtConcurrent::run([path = m_path, options](QPromise<Head> &promise) { promise.addResult(readBeginning(path, options)); }));
}

void ImportPreview::scan(const data::ReadOptions &options, const data::Mapping &mapping, const data::BuildOptions &build)
{
    cancelScan();
    m_scan.setFuture(QtConcurrent::run(
        [path = m_path, options, mapping, build](QPromise<ScanReport> &promise) { Scan(promise, mapping, build).read(path, options); }));
}

void ImportPreview::cancelScan()
{
    m_scan.cancel();
}

} // namespace gavel::jobs

#include "moc_importpreview.cpp"
