// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "data/itembuilder.h"
#include "data/readers.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>
#include <vector>

namespace gavel::jobs {

/// The beginning of a file that may be imported.
struct PreviewHead
{
    data::SourceFormat format;
    QStringList columns;
    std::vector<data::RawRow> rows; ///< cells are cut
    QList<data::BadLine> badLines; ///< among these rows
    bool isWhole = false; ///< the file has no more rows
    qint64 fileBytes = 0;
};

/// What the whole file holds under a mapping, as far as it was read.
struct ScanReport
{
    double share = 0; ///< of the file
    qint64 rows = 0; ///< items that an import would make
    qint64 badLines = 0;
    QList<data::BadLine> firstBad; ///< at most 100
    qint64 duplicates = 0;
    QStringList firstDuplicates; ///< a sentence each, naming both lines; at most 20
    qint64 emptyInputs = 0;
    qint64 emptyOutputs = 0;
    qint64 labels = 0;
    QStringList raters; ///< in order of appearance, at most 20
    qint64 raterCount = 0;
    qint64 verdicts = 0;
    qint64 unplacedScores = 0; ///< see ItemBuilder
    QMap<QString, data::OffScaleValue> offScale; ///< at most 50 of them
    qint64 offScaleValues = 0; ///< how many different ones
    QStringList columns; ///< JSON rows may bring new ones
    std::optional<Error> failed; ///< where reading could not go on
    bool isComplete = false;
};

/// Reads a file that may be imported: its first rows at once, then all of it to
/// tell what is wrong with it. In worker threads that are never waited for.
class ImportPreview : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t headRows = 200;
    static constexpr qsizetype cellLimit = 4000; ///< characters of a cell in PreviewHead

    explicit ImportPreview(QString path, QObject *parent = nullptr);
    ~ImportPreview() override;

    const QString &path() const { return m_path; }
    /// Gives up what was going on; headRead() follows.
    void readHead(const data::ReadOptions &options);
    /// Gives up a scan that was going on; scanned() follows several times.
    void scan(const data::ReadOptions &options, const data::Mapping &mapping, const data::BuildOptions &build);
    void cancelScan();

signals:
    void headRead(const gavel::Result<gavel::jobs::PreviewHead> &head);
    /// At most some ten times a second; the last one is complete or has failed.
    void scanned(const gavel::jobs::ScanReport &report);

private:
    using Head = Result<PreviewHead>;

    QString m_path;
    QFutureWatcher<Head> m_head;
    QFutureWatcher<ScanReport> m_scan;
};

} // namespace gavel::jobs
