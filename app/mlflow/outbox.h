// SPDX-FileCopyrightText: The Gavel authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUuid>

namespace gavel::mlflow {

/// One transfer of a run to MLflow, as far as it has got.
struct Push
{
    enum class State { Waiting, Sending, Done, Failed };

    qint64 id = 0;
    qint64 run = 0;
    QUuid server;
    QString url;
    QString experiment;
    QString runName;
    State state = State::Waiting;
    QString mlflowRunId; ///< set once the run was made there
    QJsonObject progress; ///< finished steps, so that a repeat appends nothing twice
    std::optional<Error> error;
    qint64 createdMs = 0;
};

/// Port: pushes survive a restart.
class Outbox
{
public:
    virtual ~Outbox() = default;

    virtual Result<QList<Push>> pushes() const = 0;
    virtual Result<qint64> add(const Push &push) = 0;
    virtual Result<void> update(const Push &push) = 0;
};

} // namespace gavel::mlflow
