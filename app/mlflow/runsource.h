// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/call.h"
#include "core/stop.h"
#include "eval/runreader.h"

#include <functional>

namespace gavel::mlflow {

/// Port: reads the run to push, in a worker.
class RunSource
{
public:
    using Work = std::function<Result<void>(const eval::RunReader &run, const Stop &stop)>;

    RunSource() = default;
    virtual ~RunSource() = default;
    Q_DISABLE_COPY_MOVE(RunSource)

    /// `done` runs in the thread of `context`, with the guarantees of a Call.
    virtual Call read(QObject *context, Work work, Promise<void>::Done done) = 0;
};

} // namespace gavel::mlflow
