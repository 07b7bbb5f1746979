// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace gavel::cli {

/// The exit status of a subcommand.
enum class ExitStatus { Done = 0, Incomplete = 1, BadInput = 2, ServerRefused = 3, Interrupted = 130 };

/// A running subcommand. start() returns at once; finished() is emitted exactly once.
class Command : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Called on the first Ctrl+C. By default the command ends at once.
    virtual void interrupt() { finish(ExitStatus::Interrupted); }

signals:
    void finished(int exitStatus);

protected:
    void finish(ExitStatus status)
    {
        if (std::exchange(m_finished, true))
            return;
        // Queued: a command may end inside start(), before the event loop runs.
        QMetaObject::invokeMethod(
            this, [this, status] { emit finished(static_cast<int>(status)); }, Qt::QueuedConnection);
    }
    bool isFinished() const { return m_finished; }

private:
    bool m_finished = false;
};

} // namespace gavel::cli
