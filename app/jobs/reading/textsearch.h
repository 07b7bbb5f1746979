// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"

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

    /// Cancels the previous search. Ignores case.
    void start(const store::Project &project, qint64 run, const QString &text);
    /// finished() is not emitted.
    void cancel() { m_call.cancel(); }
    bool isRunning() const { return m_call.isActive(); }

signals:
    /// One flag for each position.
    void finished(const gavel::Result<std::vector<bool>> &matches);

private:
    ScopedCall m_call;
};

} // namespace gavel::jobs
