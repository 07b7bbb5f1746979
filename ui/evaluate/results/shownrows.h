// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "eval/judge.h"
#include "eval/runreader.h"
#include "models/rowindex.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::jobs {
class Evaluation;
}

namespace gavel::store {
struct RunInfo;
}

namespace gavel::ui {

/// Reads the rows of the shown run, many of them in a worker, and again those
/// that change while it goes on.
class ShownRows : public QObject
{
    Q_OBJECT

public:
    using Rows = std::vector<models::CompactRow>;

    ShownRows(jobs::Evaluation &evaluation, QObject *parent);

    /// read() follows: within the call, for a long run with empty rows that another read() fills later.
    void show(const store::RunInfo &run, std::shared_ptr<const eval::RunReader> reader);
    void clear();
    /// A new reader of the same run.
    void setReader(std::shared_ptr<const eval::RunReader> reader) { m_reader = std::move(reader); }
    /// Rows of a run that goes on; positions beyond its end are left out. partRead() follows.
    void readChanged(qint64 first, qint64 last);
    /// All of them in a worker; read() follows.
    void readAgain();

signals:
    void read(const gavel::Result<std::vector<gavel::models::CompactRow>> &rows);
    void partRead(qint64 first, const gavel::Result<std::vector<gavel::models::CompactRow>> &rows);

private:
    void takeAll();
    void takeChanged();
    void readNext();

    jobs::Evaluation &m_evaluation;
    std::shared_ptr<const eval::RunReader> m_reader;
    eval::JudgeDefinition m_judge;
    qint64 m_run = 0;
    qint64 m_count = 0;
    QFutureWatcher<Result<Rows>> m_loading;
    QFutureWatcher<Result<Rows>> m_changed; ///< a wide range of a run that goes on
    std::optional<std::pair<qint64, qint64>> m_changedRange; ///< being read
    std::optional<std::pair<qint64, qint64>> m_changedNext; ///< waits for the read before
};

} // namespace gavel::ui
