// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/import/importpreview.h"

#include "core/progress.h"
#include "data/layouts/table.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace gavel::jobs {

namespace {

constexpr qsizetype shownBadLines = 100;
constexpr qsizetype shownDuplicates = 20;
constexpr qsizetype shownRaters = 20;
constexpr qsizetype shownValues = 50;

void cut(QStringList &cells)
{
    for (QString &cell : cells) {
        if (cell.size() > ImportPreview::cellLimit)
            cell = cell.first(ImportPreview::cellLimit) + u'…';
    }
}

Result<PreviewHead> readBeginning(const QString &path, const data::ReadOptions &options, const QStringList &criteria)
{
    auto reader = data::Table::open(path, options);
    if (!reader)
        return reader.error();
    PreviewHead head;
    head.format = (*reader)->format();
    head.fileBytes = QFileInfo(path).size();
    while (head.rows.size() < ImportPreview::headRows) {
        auto event = (*reader)->next();
        // An error further down is reported by the scan; the rows above it are worth showing.
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
    head.layout = (*reader)->layout();
    head.columns = (*reader)->columns();
    head.roles = (*reader)->guessedRoles(criteria);
    return head;
}

/// One pass over a file.
class Scan
{
public:
    Scan(Progress<ScanReport> &progress, const Stop &stop, data::Mapping mapping, data::BuildOptions build)
        : m_progress(progress)
        , m_stop(stop)
        , m_mapping(std::move(mapping))
        , m_build(std::move(build))
    {
    }

    ScanReport read(const QString &path, const data::ReadOptions &options);

private:
    void readRows(data::Table &reader);
    void take(const data::RawRow &row, const QStringList &columns);
    void takeBad(const data::BadLine &line);
    void takeLabels(const QList<data::ImportedLabel> &labels);
    void fill(const data::Table &reader);
    QMap<QString, data::OffScaleValue> commonest(const QMap<QString, data::OffScaleValue> &all) const;

    Progress<ScanReport> &m_progress;
    const Stop &m_stop;
    data::Mapping m_mapping;
    data::BuildOptions m_build;
    std::optional<data::ItemBuilder> m_builder;
    QSet<QString> m_raters;
    ScanReport m_report;
};

ScanReport Scan::read(const QString &path, const data::ReadOptions &options)
{
    auto reader = data::Table::open(path, options);
    if (reader) {
        m_mapping.resize((*reader)->columns().size());
        m_builder.emplace((*reader)->columns(), m_mapping, m_build);
        readRows(**reader);
    } else {
        m_report.failed = reader.error();
    }
    return m_report;
}

void Scan::readRows(data::Table &reader)
{
    while (!m_stop()) {
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
        if (!m_progress.isDue())
            continue;
        fill(reader);
        m_progress.report(m_report);
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
    for (const data::BuiltItem &item : *built)
        takeLabels(item.labels);
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

void Scan::fill(const data::Table &reader)
{
    m_report.share = m_report.isComplete ? 1 : reader.progress();
    m_report.rows = m_builder->items();
    m_report.counts = m_builder->counts();
    m_report.leftOut = reader.leftOut();
    m_report.repeats = reader.repeats();
    m_report.raterCount = m_raters.size();
    m_report.offScaleValues = m_builder->offScale().size();
    m_report.offScale = commonest(m_builder->offScale());
    m_report.columns = reader.columns();
}

/// Keeps the most common values only: a text column mistaken for scores has as many values as rows.
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
}

void ImportPreview::readHead(const data::ReadOptions &options, const QStringList &criteria)
{
    cancelScan();
    m_head = ScopedCall(m_workers.start(
        this, [path = m_path, options, criteria](const Stop &) { return readBeginning(path, options, criteria); },
        [this](const Result<PreviewHead> &head) {
            if (!isCancelled(head))
                emit headRead(head);
        }));
}

void ImportPreview::scan(const data::ReadOptions &options, const data::Mapping &mapping, const data::BuildOptions &build)
{
    m_scan = std::make_unique<QObject>();
    Progress<ScanReport> progress(m_scan.get(), [this](const ScanReport &report) { emit scanned(report); });
    m_workers.start(
        m_scan.get(),
        [progress, path = m_path, options, mapping, build](const Stop &stop) mutable -> Result<ScanReport> {
            return Scan(progress, stop, mapping, build).read(path, options);
        },
        [this](const Result<ScanReport> &report) {
            if (report)
                emit scanned(*report);
        });
}

void ImportPreview::cancelScan()
{
    m_scan.reset();
}

} // namespace gavel::jobs

#include "moc_importpreview.cpp"
