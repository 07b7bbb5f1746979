// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace gavel::store {
class Project;
}

namespace gavel::jobs {

/// Finds the rows of a run whose input, output or reason contains a text. Reads
/// in a worker; one search at a time.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    explicit TextSearch(QObject *parent = nullptr);
    ~TextSearch() override;

    /// Ends the search before. Upper and lower case are the same.
    void start(const store::Project &project, qint64 run, const QString &text);
    /// finished() does not follow.
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }

signals:
    /// One flag a position.
    void finished(const gavel::Result<std::vector<bool>> &matches);

private:
    void end();

    QFutureWatcher<Result<std::vector<bool>>> m_watcher;
};

} // namespace gavel::jobs
