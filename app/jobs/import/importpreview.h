// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/workers.h"
#include "data/itembuilder.h"
#include "data/readers.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {

/// The beginning of a file to import.
struct PreviewHead
{
    data::SourceFormat format;
    QString layout; ///< translated name of the recognised layout; empty if it is none
    QStringList columns;
    data::Mapping roles; ///< of the layout, and as the names suggest
    std::vector<data::RawRow> rows; ///< cells are cut
    QList<data::BadLine> badLines; ///< among these rows
    bool isWhole = false; ///< the file has no more rows
    qint64 fileBytes = 0;
};

/// What was found in the part of the file read so far, with a mapping.
struct ScanReport
{
    double share = 0; ///< fraction of the file read, 0 to 1
    qint64 rows = 0; ///< items that an import would create
    qint64 badLines = 0;
    QList<data::BadLine> firstBad; ///< at most 100
    qint64 duplicates = 0;
    QStringList firstDuplicates; ///< one sentence each, naming both lines; at most 20
    data::RowCounts counts;
    QList<data::LeftOut> leftOut; ///< what the reader passed over
    qint64 repeats = 0; ///< rows passed over because they only repeat an earlier one
    qint64 labels = 0;
    QStringList raters; ///< in order of appearance, at most 20
    qint64 raterCount = 0;
    QMap<QString, data::OffScaleValue> offScale; ///< at most 50 of them
    qint64 offScaleValues = 0; ///< number of different values
    QStringList columns; ///< JSON rows may add new ones
    std::optional<Error> failed; ///< where reading could not continue
    bool isComplete = false;
};

/// Reads a file that may be imported: first its beginning, then all of it to find problems. Reads
/// in workers.
class ImportPreview : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t headRows = 200;
    static constexpr qsizetype cellLimit = 4000; ///< characters of a cell in PreviewHead, at most

    explicit ImportPreview(QString path, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    /// Cancels what is in progress; headRead() follows. `criteria` are the judge's.
    void readHead(const data::ReadOptions &options, const QStringList &criteria = {});
    /// Cancels a scan in progress; scanned() follows several times.
    void scan(const data::ReadOptions &options, const data::Mapping &mapping, const data::BuildOptions &build);
    void cancelScan();

signals:
    void headRead(const gavel::Result<gavel::jobs::PreviewHead> &head);
    /// About ten times a second at most; the last report is complete or has failed.
    void scanned(const gavel::jobs::ScanReport &report);

private:
    QString m_path;
    Workers m_workers;
    ScopedCall m_head;
    std::unique_ptr<QObject> m_scan; ///< context of the scan, which ends with it
};

} // namespace gavel::jobs
