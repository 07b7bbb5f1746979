// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/runs.h"

#include <QList>
#include <QObject>

#include <optional>

namespace gavel::jobs {

class Workbench;

/// The runs of the open project, without those of Tries.
class StoredRuns : public QObject
{
    Q_OBJECT

public:
    /// `workbench` must outlive it.
    explicit StoredRuns(Workbench &workbench, QObject *parent = nullptr);

    const QList<store::RunInfo> &all() const { return m_all; } ///< newest first
    std::optional<store::RunInfo> find(std::optional<qint64> run) const;

    void rename(qint64 run, const QString &name);
    /// Removes the run and its replies; changed() follows.
    void remove(qint64 run);
    void reload();

signals:
    void changed();
    /// This run must not be read from now on.
    void aboutToRemove(qint64 run);
    void problem(const gavel::Error &error);

private:
    void load();

    Workbench &m_workbench;
    QList<store::RunInfo> m_all;
};

} // namespace gavel::jobs
