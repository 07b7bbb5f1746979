// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/analysis/runfigures.h"
#include "jobs/reading/latestread.h"

#include <QHash>
#include <QObject>

namespace gavel::jobs {

class CurrentTry;
class NextRun;

/// The figures of every version of the chosen judge on the chosen data, each of the run that tells
/// most of it: by the chosen model rather than by another, of all rows rather than of a Try, the
/// newest. Read in a worker, and only while active.
class VersionFigures : public QObject
{
    Q_OBJECT

public:
    /// Must outlive it.
    explicit VersionFigures(CurrentTry &current, QObject *parent = nullptr);

    void setActive(bool active);
    /// Null until they are read, and for a version that has judged nothing.
    std::optional<RunFigures> figures(qint64 version) const;

signals:
    void changed();

private:
    using ByVersion = QHash<qint64, RunFigures>;
    Call ask(QObject *context, LatestRead<ByVersion>::Done done) const;

    NextRun &m_next;
    LatestRead<ByVersion> m_read;
};

} // namespace gavel::jobs
