// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

namespace gavel::mlflow {

/// One transfer of a run to MLflow, with its progress.
struct Push
{
    enum class State {
        Waiting,
        Sending,
        Done,
        Failed,
        Abandoned, ///< its MLflow run is gone or is not ours; another push took its place
    };

    qint64 id = 0;
    qint64 run = 0;
    QUuid server;
    QString url;
    QString experiment;
    QString runName;
    State state = State::Waiting;
    QString mlflowRunId; ///< set once the MLflow run was created
    QJsonObject progress; ///< finished steps, so that resuming appends nothing twice
    std::optional<Error> error;
    qint64 createdMs = 0;

    /// Whether MLflow refused something that the same push, made again, offers again.
    bool hasLeftOut() const { return progress.value(QLatin1StringView("left_out")).toBool(); }
    /// Whether the same push, made again, goes on with this one instead of making another MLflow run.
    bool isOpen() const { return state != State::Abandoned && (state != State::Done || hasLeftOut()); }
};

/// Port: stores pushes, so that they can be resumed after a restart. Used in the project's thread.
class Outbox
{
public:
    virtual ~Outbox() = default;

    virtual Result<QList<Push>> pushes() const = 0;
    virtual Result<qint64> add(const Push &push) = 0;
    virtual Result<void> update(const Push &push) = 0;
};

} // namespace gavel::mlflow
