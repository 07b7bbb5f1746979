// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "jobs/analysis/runfigures.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace gavel::jobs {

class ShownRun;

/// The figures of all runs of the open project, read one run after the other in a worker, the newest
/// first, and only while active. What was read is kept until replies or labels change it.
class RunFiguresJob : public QObject
{
    Q_OBJECT

public:
    /// `shown` must outlive it.
    explicit RunFiguresJob(ShownRun &shown, QObject *parent = nullptr);

    void setActive(bool active);
    /// Null until they are read, and for a run that cannot be.
    std::optional<RunFigures> figures(qint64 run) const { return m_known.value(run).figures; }
    /// Whether all runs have been read.
    bool isComplete() const { return !nextToRead(); }

signals:
    void measured(qint64 run);

private:
    struct Known
    {
        std::optional<RunFigures> figures;
        bool isStale = true;
    };

    void follow();
    void forget();
    /// All figures may have changed.
    void readAgain();
    void readNext();
    void stopReading();
    std::optional<store::RunInfo> nextToRead() const;
    void take(qint64 run, const Result<RunFigures> &figures);

    ShownRun &m_shown;
    QHash<qint64, Known> m_known;
    bool m_isActive = false;
    QTimer m_again; ///< reads what changed in the meantime
    qint64 m_reading = 0;
    ScopedCall m_call;
};

} // namespace gavel::jobs
