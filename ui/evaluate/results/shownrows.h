// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {
class ShownRun;
}

namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

/// Reads the rows of the shown run, in a worker if there are many, and reads rows again that change
/// while the run is in progress.
class ShownRows : public QObject
{
    Q_OBJECT

public:
    using Rows = std::vector<models::CompactRow>;

    ShownRows(jobs::ShownRun &shown, QObject *parent);

    /// read() follows within the call; for a long run with empty rows first, and again when they
    /// were read.
    void show(const store::RunInfo &run, std::shared_ptr<const eval::RunReader> reader);
    void clear();
    /// A new reader of the same run.
    void setReader(std::shared_ptr<const eval::RunReader> reader) { m_reader = std::move(reader); }
    /// Changed rows of a run in progress; positions beyond its end are ignored. partRead() follows.
    void readChanged(qint64 first, qint64 last);
    /// Reads all of them in a worker; read() follows.
    void readAgain();

signals:
    void read(const gavel::Result<std::vector<gavel::models::CompactRow>> &rows);
    void partRead(qint64 first, const gavel::Result<std::vector<gavel::models::CompactRow>> &rows);

private:
    void readNext();

    jobs::ShownRun &m_shown;
    std::shared_ptr<const eval::RunReader> m_reader;
    eval::JudgeDefinition m_judge;
    qint64 m_run = 0;
    qint64 m_count = 0;
    ScopedCall m_loading;
    ScopedCall m_changed; ///< a wide range of a run in progress
    std::optional<std::pair<qint64, qint64>> m_changedNext; ///< waits for the read before it
};

} // namespace gavel::ui
